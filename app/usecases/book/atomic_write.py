"""Writing a file a person asked for: whole or not at all, and never over a book, a batch or what she did not say."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from app.domain.errors import RuleBrokenError
from app.storage.book_file import lock_path
from app.storage.files import PRIVATE, flush_folder, new_file, place_new

_OURS = {".sotobook", ".soto"}
_BOOK = ".sotobook"  # also a book's journal, lock and half-changed key: they are read, or deleted, with it
_BATCH = b"SOTO"
_PAGE = 4096
_KNOWN = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_HEAD = 64


def write_whole(path: Path, data: bytes, *, replace: bool = False, private: bool = False) -> None:
    """Write a file whole, or leave what was there; it is written beside and renamed.

    ``replace`` says that a person agreed to lose the file that has this name; a book or a batch is never replaced. ``private``
    lets only its owner read it, whatever the umask.

    Raises:
        RuleBrokenError: the name is a book's or a batch's, or it is taken and nobody agreed.
        OSError: the disk is full or failed, or the place may not be written to.
    """
    may_write(path, replace=replace)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.dang-ghi")
    try:
        with os.fdopen(new_file(part, PRIVATE if private else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            part.replace(path)
        else:
            place_new(part, path)
        with contextlib.suppress(OSError):  # some shares cannot
            flush_folder(path.parent)
    except FileExistsError:
        raise RuleBrokenError("file_exists", detail=path.name) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def may_write(path: Path, *, replace: bool) -> None:
    """Ask before anything is made, so that a refusal costs nothing.

    Raises:
        RuleBrokenError: as for ``write_whole``.
    """
    if is_ours(path):
        raise RuleBrokenError("never_over_a_book", detail=path.name)
    is_special = path.exists() and not path.is_file()  # a folder, a device: nothing a person agreed to lose
    if is_special or (not replace and os.path.lexists(path)):
        raise RuleBrokenError("file_exists", detail=path.name)


def is_ours(path: Path) -> bool:
    """Whether the name is, or may be, a book's or a batch's: by ending, by the lock a book has beside it, by how it begins.

    A book is encrypted from its first byte on, so whatever has whole pages and begins like no other file counts as one.
    """
    name = path.name.lower()
    if path.suffix.lower() in _OURS or _BOOK in name or (path.exists() and lock_path(path).exists()):
        return True
    if not path.is_file():  # a pipe would wait for somebody to write into it
        return False
    try:
        with path.open("rb") as file:
            head, size = file.read(_HEAD), os.fstat(file.fileno()).st_size
    except OSError:
        return False
    if head.startswith(_BATCH):
        return True
    return size >= _PAGE and size % _PAGE == 0 and not head.startswith(_KNOWN) and not _is_text(head)


def _is_text(head: bytes) -> bool:
    try:
        return head.decode("utf-8", "strict").isprintable()
    except UnicodeDecodeError as error:
        return error.start > _HEAD - 4 and b"\0" not in head  # a letter cut in two by the end of what was read
