"""Opening the encrypted file, and sorting what the database says into faults.

SQLCipher's own exceptions are not SQLite's, and sqlite-utils catches SQLite's; it prefers a module called
``pysqlite3`` if there is one, so that name is lent to SQLCipher before sqlite-utils is imported anywhere.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

from app.domain.errors import BookFault, BookRefusedError

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

# The binding asks its adapters for whatever is no number and no text, and raises and swallows two errors where it finds none: a
# microsecond and more for every NULL and BLOB. These say "as it is".
dbapi2.register_adapter(type(None), lambda nothing: nothing)
dbapi2.register_adapter(bytes, bytes)

OLDEST_SAFE_SQLITE = (3, 51, 3)  # before it, a write-ahead log could corrupt a database
APPLICATION_ID = 0x536F546F  # "SoTo"
SCHEMA = 30
"""The newest step of the tables, as ``PRAGMA user_version``: an older program refuses a newer book in words."""
PAGE = 4096
SALT_SIZE = 16
KEY_SIZE = 32

DatabaseError: type[Exception] = dbapi2.DatabaseError

# Of the settings tried by replaying power cuts this one lost nothing; see docs/reliability.md.
PRAGMAS = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "trusted_schema": 0,
    "secure_delete": 1,
    "cell_size_check": 1,
    "recursive_triggers": 1,
}


def connect(path: Path, key: bytes, salt: bytes) -> Any:
    """An open connection with every setting asserted.

    Raises:
        BookRefusedError: wrong key, no book, in use elsewhere, the disk failed.
    """
    if len(key) != KEY_SIZE or len(salt) != SALT_SIZE:
        raise ValueError("a raw key is 32 bytes and a salt 16")
    if dbapi2.sqlite_version_info < OLDEST_SAFE_SQLITE:
        raise BookRefusedError(BookFault.DISK, f"SQLite {dbapi2.sqlite_version}")
    with sorted_faults():
        # Long work runs beside the window's thread; the window waits for it, so only one of them is ever in here.
        connection = dbapi2.connect(str(path), isolation_level=None, timeout=0.3, check_same_thread=False)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
            # Statements below keep to names and numbers of ours; a pragma takes no parameters.
            for name, value in PRAGMAS.items():
                connection.execute(f"PRAGMA {name} = {value}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            # The lock is taken now and kept, not only at the first change: a second program must learn at once.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def sorted_faults() -> Iterator[None]:
    """Turn what SQLite or the system raises into a fault a person can act on."""
    try:
        yield
    except dbapi2.Error as error:
        raise BookRefusedError(_fault(str(error).lower()), str(error)) from error
    except OSError as error:
        raise BookRefusedError(_OF_SYSTEM.get(error.errno or 0, BookFault.DISK), str(error)) from error


_OF_SYSTEM = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), BookFault.DISK_FULL),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), BookFault.READ_ONLY),
}
_SAID = (
    ("locked", BookFault.IN_USE),
    ("busy", BookFault.IN_USE),
    ("not a database", BookFault.WRONG_PASSPHRASE),
    ("full", BookFault.DISK_FULL),
    ("readonly", BookFault.READ_ONLY),
    ("read-only", BookFault.READ_ONLY),
    ("malformed", BookFault.DAMAGED),
    ("corrupt", BookFault.DAMAGED),
    ("unable to open", BookFault.DISK),
)


def _fault(said: str) -> BookFault:
    return next((fault for words, fault in _SAID if words in said), BookFault.DISK)
