"""The file of an open book: the lock that keeps other programs out, and the one descriptor through which it is read.

POSIX drops every lock a process holds on a file when *any* descriptor of that file is closed, so SQLite's own lock on the book is
lost as soon as the program opens and closes the book a second time. Hence a lock file beside the book, held from opening to
closing, and one descriptor of the book that is closed after SQLite's, never before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import BookFault, BookRefusedError
from app.storage.cipher import PAGE, SALT_SIZE, sorted_faults
from app.storage.files import BINARY, PRIVATE

if TYPE_CHECKING:
    from filelock import BaseFileLock

_CHUNK = 1 << 20


def lock_path(path: Path) -> Path:
    """The lock file of a book: hidden, beside the file the name leads to."""
    whole = path.resolve()
    return whole.with_name(f".{whole.name}.lock")


class BookFile:
    """One book's file, held from opening to closing."""

    def __init__(self, path: Path, *, lock: bool = True) -> None:
        """Take the lock (not for a copy that is only looked into) and a descriptor.

        Raises:
            BookRefusedError: another program has the book, there is no file, or it may not be read.
        """
        self.path = path
        self._lock = _taken(path) if lock else None
        try:
            self._descriptor = _opened(path)
        except BaseException:
            self._let_go()
            raise

    def salt(self) -> bytes:
        """The first 16 bytes of the book.

        Raises:
            BookRefusedError: it cannot be a book.
        """
        with sorted_faults():
            size = os.fstat(self._descriptor).st_size
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            head = os.read(self._descriptor, SALT_SIZE)
        # A power cut may leave a last page by half; the journal beside it puts that right when the book is opened.
        is_odd = size % PAGE and not _has_hot_journal(self.path)
        if size < PAGE or is_odd or head.startswith(b"SQLite format"):
            raise BookRefusedError(BookFault.NOT_A_BOOK, self.path.name)
        return head

    def content(self) -> Iterator[bytes]:
        """The file as it stands, in pieces; nothing may write meanwhile."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        while piece := os.read(self._descriptor, _CHUNK):
            yield piece

    def close_descriptor(self) -> None:
        """Let go of the file but not of the lock: it is about to be replaced. SQLite's connection is closed before."""
        os.close(self._descriptor)

    def reopen(self) -> None:
        """Hold the file that stands under the name now.

        Raises:
            BookRefusedError: it cannot be read.
        """
        self._descriptor = _opened(self.path)

    def close(self, *, forget: bool = False) -> None:
        """Let go of both; SQLite's connection is closed before. ``forget`` takes the lock file away too: there is no book here."""
        with suppress(OSError):
            os.close(self._descriptor)
        self._let_go()
        if forget and self._lock is not None:
            with suppress(OSError):
                lock_path(self.path).unlink()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release(force=True)


def _taken(path: Path) -> BaseFileLock:
    from filelock import FileLock, Timeout

    if not path.parent.is_dir():
        raise BookRefusedError(BookFault.MISSING, path.name)
    lock = FileLock(lock_path(path), timeout=0, mode=PRIVATE, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise BookRefusedError(BookFault.IN_USE, path.name) from None
    except PermissionError:
        raise BookRefusedError(BookFault.READ_ONLY, path.name) from None
    except OSError as error:
        with sorted_faults():
            raise error from None
    return lock


def _opened(path: Path) -> int:
    try:
        descriptor = os.open(path, os.O_RDONLY | BINARY)
    except FileNotFoundError:
        raise BookRefusedError(BookFault.MISSING, path.name) from None
    except IsADirectoryError:
        raise BookRefusedError(BookFault.NOT_A_BOOK, path.name) from None
    except PermissionError:
        fault = BookFault.NOT_A_BOOK if path.is_dir() else BookFault.READ_ONLY
        raise BookRefusedError(fault, path.name) from None
    except OSError as error:
        raise BookRefusedError(BookFault.DISK, path.name) from error
    if path.is_dir():
        os.close(descriptor)
        raise BookRefusedError(BookFault.NOT_A_BOOK, path.name)
    if sys.platform != "win32" and os.fstat(descriptor).st_mode & 0o077:
        with suppress(OSError):  # another's file, or a stick that knows no modes
            os.fchmod(descriptor, PRIVATE)
    return descriptor


def _has_hot_journal(path: Path) -> bool:
    try:
        return path.with_name(f"{path.name}-journal").stat().st_size > 0
    except OSError:
        return False
