"""A copy of an open book, compared with it before it counts; and a new key, which comes in by such a copy."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.storage.book import Book
from app.storage.cipher import sorted_faults
from app.storage.files import flush_folder, new_file, place_new
from app.storage.opening import changing_name, clear_after_key_change


def copy_book(book: Book, target: Path) -> None:
    """A copy of the file as it stands, opened and compared with this book before it counts.

    The same passphrase opens it. A copy that is not the same is taken away again.

    Raises:
        BookRefusedError: the name is taken, or the disk failed.
        RuleBrokenError: the copy does not hold what the book holds.
    """
    if os.path.lexists(target):
        raise BookRefusedError(BookFault.EXISTS, target.name)
    part = target.with_name(f".{target.name}.part")
    try:
        # Inside a transaction nothing moves while it is copied.
        with book.transaction():
            part.unlink(missing_ok=True)  # of a copy that was cut off
            with os.fdopen(new_file(part), "wb") as copy:
                for piece in book.pieces():
                    copy.write(piece)
                copy.flush()
                os.fsync(copy.fileno())
        _compare(book, part, None)
        with sorted_faults():
            try:
                place_new(part, target)
            except FileExistsError:
                raise BookRefusedError(BookFault.EXISTS, target.name) from None
            flush_folder(target.parent)  # a copy whose name a power cut may take away is no copy
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def change_key(book: Book, key: bytes) -> None:
    """Let another key open the book; the salt at its head stays.

    A copy is written with the new key, opened, compared with the book, and only then takes its place: whatever happens in
    between, the file under the book's name opens with the one key or the other.

    Raises:
        BookRefusedError: the disk failed; the book is open and as it was.
        RuleBrokenError: the copy did not hold what the book holds; the book is as it was.
    """
    clear_after_key_change(book.path)
    fresh = changing_name(book.path)
    try:
        copy_book(book, fresh)
        book.rekey_copy(fresh, key)
        _compare(book, fresh, key)
        book.be_replaced_by(fresh, key)
    finally:
        clear_after_key_change(book.path)


def _compare(book: Book, copy: Path, key: bytes | None) -> None:
    with book.open_copy(copy, key) as read_back:
        if any(read_back.faults().values()) or read_back.state() != book.state():
            raise RuleBrokenError("backup_differs")
