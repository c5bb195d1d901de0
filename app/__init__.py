"""Sổ Tổ: an offline book for village savings and loan groups (Tổ TK&VV)."""
