"""Small things every page is made of."""
