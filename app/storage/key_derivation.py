"""From a passphrase to a book's key.

The key is Argon2id of the passphrase and the book's own salt, which stands in the file's first 16 bytes. So a book is one
file that opens with its passphrase alone, wherever it is copied; there is no key file to lose.
"""

from __future__ import annotations

import os
import unicodedata

from app.storage.cipher import KEY_SIZE, SALT_SIZE

ITERATIONS = 3
LANES = 2
MEMORY_KIB = 64 * 1024


def new_salt() -> bytes:
    """The salt of a book that begins now: 16 bytes of chance."""
    return os.urandom(SALT_SIZE)


def book_key(passphrase: str, salt: bytes) -> bytes:
    """The raw key of the book with this salt. Takes about a tenth of a second, on purpose.

    The passphrase is taken as NFC, so that two keyboards that spell "ộ" in two ways open the same book.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if len(salt) != SALT_SIZE:
        raise ValueError("a salt is 16 bytes")
    kdf = Argon2id(salt=salt, length=KEY_SIZE, iterations=ITERATIONS, lanes=LANES, memory_cost=MEMORY_KIB)
    return kdf.derive(b"soto-book-v1\0" + unicodedata.normalize("NFC", passphrase).encode())
