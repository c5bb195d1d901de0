"""The guided meeting: one step at a time, always showing where you are and what is missing."""
