"""The window. Asks and shows; what happens is decided by use cases."""
