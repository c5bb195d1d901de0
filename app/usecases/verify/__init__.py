"""Whether a file or a paper is what it says."""
