"""What a union officer does: one verb each, one transaction."""
