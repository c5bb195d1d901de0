"""Who may say what, and what counts: real laptops with real keys, honest, mistaken or hostile."""
