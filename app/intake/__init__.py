"""Reading what people already have: member lists as clerks keep them."""
