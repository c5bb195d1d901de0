"""Members and what is known of them."""
