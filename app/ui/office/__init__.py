"""The window of a transaction office's book."""
