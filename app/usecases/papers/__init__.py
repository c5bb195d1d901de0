"""Papers to print and lists to give out."""
