"""An open encrypted file: its one connection, its lock and key, and the one way anything is written."""

from __future__ import annotations

import hmac
import os
import threading
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from app.storage.book_file import BookFile
from app.storage.cipher import connect, sorted_faults
from app.storage.files import flush_folder

Read = TypeVar("Read")
_MOST_KEPT = 100


class EncryptedFile:
    """One process, one writing connection; a second program is told that the file is in use.

    Threads of this program take turns: a transaction is one thread's alone, and a question waits for its end.
    """

    def __init__(self, connection: Any, file: BookFile, key: bytes, salt: bytes) -> None:
        self._connection = connection
        self._openings = 1
        self._file = file
        self._key = key
        self._turn = threading.RLock()
        self.salt = salt
        self._kept: dict[Hashable, Any] = {}
        self._kept_of: tuple[int, int] = (-1, -1)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    def close(self) -> None:
        """Let go of the file; the last transaction is over first."""
        with self._turn:
            self._connection.close()
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def has_key(self, key: bytes) -> bool:
        """Whether this is the key that opens the book."""
        return hmac.compare_digest(key, self._key)

    @property
    def raw_key(self) -> bytes:
        """The key that opens the file, for another file of the same book; never shown, never written."""
        return self._key

    def written(self) -> tuple[int, int]:
        """Another value after anything was written; two equal ones: nothing was. Nobody else writes while the file is open here."""
        return self._openings, self._connection.total_changes

    @property
    def is_writing(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._connection.in_transaction)

    def kept(self, what: Hashable, read: Callable[[], Read]) -> Read:
        """What ``read`` finds, read once until something is written; whoever gets it changes nothing in it.

        Within a transaction it is read anew each time: what was written there may be taken back.
        """
        with self._turn:
            if self._connection.in_transaction:
                return read()
            stamp = self.written()
            if stamp != self._kept_of:
                self._kept.clear()
                self._kept_of = stamp
            if what not in self._kept:
                if len(self._kept) >= _MOST_KEPT:
                    self._kept.clear()
                self._kept[what] = read()
            found: Read = self._kept[what]
            return found

    def local(self, key: str) -> Any:
        """A thing this laptop alone keeps: its keys, its last clock. Never travels."""
        row = self._connection.execute("SELECT value FROM local WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set_local(self, key: str, value: str | int | bytes) -> None:
        """Keep a thing of this laptop; inside a transaction if one is open."""
        self._connection.execute(
            "INSERT INTO local VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
        )

    def forget_local(self, beginning: str) -> None:
        """Let go of what is kept under names that begin so; inside a transaction if one is open."""
        self._connection.execute("DELETE FROM local WHERE substr(key, 1, ?) = ?", (len(beginning), beginning))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. The only way anything is written.

        Raises:
            BookRefusedError: the disk is full or failed; the book is as it was.
        """
        with self._turn, sorted_faults():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._roll_back()
                raise
            try:
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        # After some disk faults SQLite has rolled back by itself, and says so.
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._on_rolled_back()

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """Rows for the reads of this package and the office's report."""
        with self._turn, sorted_faults():
            cursor = self._connection.execute(sql, tuple(values))
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def pieces(self) -> Iterator[bytes]:
        """The file as it stands, in pieces; inside a transaction, so that nothing is written meanwhile."""
        return self._file.content()

    def rekey_copy(self, copy: Path, key: bytes) -> None:
        """Let another key open a copy of this file; the salt stays."""
        with closing(connect(copy, self._key, self.salt)) as connection, sorted_faults():
            connection.execute(f"PRAGMA rekey = \"x'{key.hex()}{self.salt.hex()}'\"")

    def be_replaced_by(self, fresh: Path, key: bytes) -> None:
        """Let a finished file, which this other key opens, take the place of this one."""
        with self._turn:
            self._connection.close()  # an open file cannot be replaced everywhere
            self._file.close_descriptor()
            try:
                with sorted_faults():
                    with fresh.open("r+b") as file:  # Windows flushes only what may be written
                        os.fsync(file.fileno())
                    fresh.replace(self.path)
                    flush_folder(self.path.parent)
                self._key = key
            finally:
                self._file.reopen()
                self._connection = connect(self.path, self._key, self.salt)
                self._openings += 1
                self._on_connected()

    def _on_connected(self) -> None:
        """There is a new connection."""

    def _on_rolled_back(self) -> None:
        """Nothing of the last transaction was written."""

    def page_faults(self) -> tuple[list[str], list[str]]:
        """Pages that are not what was written, and rows that point nowhere."""
        with sorted_faults():
            pages = [row[0] for row in self._connection.execute("PRAGMA cipher_integrity_check")]
            pages += [row[0] for row in self._connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            return pages, [str(row) for row in self._connection.execute("PRAGMA foreign_key_check")]
