"""Money received, handed in and compared with the bank."""
