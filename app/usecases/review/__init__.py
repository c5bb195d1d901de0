"""What is due, what asks for a look, and what to settle."""
