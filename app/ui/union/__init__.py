"""The window of a union officer."""
