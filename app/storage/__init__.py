"""The book on disk: an encrypted SQLite file with a journal, and tables folded from it."""
