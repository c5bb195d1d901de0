"""Books and their files: made, opened, copied, kept healthy."""
