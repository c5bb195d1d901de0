"""Lives of members: what is settled before one leaves, and what is left when one dies."""
