"""Places where files are left and found."""
