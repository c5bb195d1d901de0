"""The practice village, and whole districts made up."""
