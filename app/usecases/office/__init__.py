"""What the transaction office does besides the exchange."""
