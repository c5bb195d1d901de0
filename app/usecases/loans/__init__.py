"""Requests for loans, what the rules find, and loans in hand."""
