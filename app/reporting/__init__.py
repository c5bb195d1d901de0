"""The transaction office: a whole district's figures in, its report out."""
