"""The book the first format wrote, and the passphrase it was written under."""

from pathlib import Path

FIRST_BOOK = Path(__file__).parent / "data" / "golden" / "book-schema-1.sotobook"
FIRST_PASSPHRASE = "lang tap"
