"""From a passphrase to a book's key.

Argon2id makes of the passphrase and the book's own salt, which stands in the file's first 16 bytes, a secret of 16 bytes, and HKDF of
secret and salt the raw key. So a book is one file that opens with its passphrase alone, wherever it is copied; there is no key file to
lose. The secret is what a recovery sheet says: 128 bits are out of anybody's reach, and half as many words to copy by hand as a key.
"""

from __future__ import annotations

import os
import unicodedata

from app.storage.cipher import KEY_SIZE, SALT_SIZE

SECRET_SIZE = 16
ITERATIONS = 3
LANES = 2
MEMORY_KIB = 64 * 1024


def new_salt() -> bytes:
    """The salt of a book that begins now: 16 bytes of chance."""
    return os.urandom(SALT_SIZE)


def book_secret(passphrase: str, salt: bytes) -> bytes:
    """The secret of the book with this salt: 16 bytes. Takes about a tenth of a second, on purpose.

    The passphrase is taken as NFC, so that two keyboards that spell "ộ" in two ways open the same book.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if len(salt) != SALT_SIZE:
        raise ValueError("a salt is 16 bytes")
    kdf = Argon2id(salt=salt, length=SECRET_SIZE, iterations=ITERATIONS, lanes=LANES, memory_cost=MEMORY_KIB)
    return kdf.derive(b"soto-book-v2\0" + unicodedata.normalize("NFC", passphrase).encode())


def key_of(secret: bytes, salt: bytes) -> bytes:
    """The raw key of the book with this salt: 32 bytes of its secret."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    if len(secret) != SECRET_SIZE or len(salt) != SALT_SIZE:
        raise ValueError("a secret is 16 bytes and a salt 16")
    return HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=salt, info=b"soto-book-key-v2").derive(secret)


def book_key(passphrase: str, salt: bytes) -> bytes:
    """The raw key of the book with this salt."""
    return key_of(book_secret(passphrase, salt), salt)
