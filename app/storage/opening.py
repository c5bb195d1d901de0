"""Seeing that an open file is a whole book this program understands."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.domain.errors import BookFault, BookRefusedError
from app.storage.cipher import APPLICATION_ID, SCHEMA, sorted_faults


def make_usable(connection: Any, path: Path, before: Callable[[], None] = lambda: None) -> None:
    """See that an open file is a whole book this program understands, and bring an older one up; ``before`` that is done first."""
    with sorted_faults():
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise BookRefusedError(BookFault.NOT_A_BOOK, path.name)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA:
            raise BookRefusedError(BookFault.NEWER, path.name)
        # Every page carries a code of its own; a page that rotted is told now, not when somebody reads it.
        if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise BookRefusedError(BookFault.DAMAGED, path.name)
        before()
        if version < SCHEMA:
            bring_up(connection)


def changing_name(path: Path) -> Path:
    """The name under which a book with a new key is made ready."""
    return path.with_name(f"{path.name}.khoa-moi")


def clear_after_key_change(path: Path) -> None:
    """Take away what a key change that was cut off left beside the book: the book opens with the one key or the other without it."""
    fresh = changing_name(path)
    for left in (fresh, fresh.with_name(f"{fresh.name}-journal")):
        with suppress(OSError):
            left.unlink()


def bring_up(connection: Any) -> None:
    """Bring an older book up to today's tables. A book that is of today pays for none of it."""
    from sqlite_utils import Database

    from app.storage.migrations import book as migrations

    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
