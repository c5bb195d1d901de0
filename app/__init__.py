"""Sổ Tổ: an offline book for village savings and loan groups (Tổ TK&VV)."""

__version__ = "0.1.0"
"""The version, here alone: the package, the commands and the window read it."""
