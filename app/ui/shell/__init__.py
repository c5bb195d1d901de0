"""The program's windows: start, welcome, one window for each kind of book."""
