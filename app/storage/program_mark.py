"""The mark a program leaves in a book: its version and what it understands; and what a newer one remembers of the older."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from app import __version__
from app.domain.entries import KINDS
from app.storage.cipher import sorted_faults
from app.storage.files import flush_folder, new_file
from app.versions import is_newer

PROGRAM, OLDER, MADE_BY = "program", "older_program", "made_by"
FOLDER = "ban-truoc"
_LONGEST_MARK = 1 << 20


class Known(msgspec.Struct, frozen=True):
    """What a program knows of one kind of entry."""

    version: int
    fields: frozenset[str]
    facts: frozenset[str]


class Mark(msgspec.Struct, frozen=True):
    """A program: its version, and the kinds it knows by their stored names."""

    version: str
    kinds: dict[str, Known]


class Table(msgspec.Struct, frozen=True):
    """A table, index or trigger as SQLite keeps it."""

    type: str
    name: str
    sql: str


class Older(msgspec.Struct, frozen=True):
    """An older program, and the tables it had: ``schema`` is the number of their newest step, ``steps`` are their names."""

    version: str
    kinds: dict[str, Known]
    schema: int
    steps: list[str]
    tables: list[Table]


@cache
def own_mark() -> Mark:
    """The mark of this program."""
    kinds = {
        kind.name: Known(kind.version, frozenset(kind.content.__struct_fields__) | _renamed(kind.content), kind.facts)
        for kind in KINDS.values()
    }
    return Mark(__version__, kinds)


def mark_of(older: Older) -> Mark:
    """The mark an older program had left."""
    return Mark(older.version, older.kinds)


def older_in(held: Any) -> Older | None:
    """What is remembered of an older program; None where nothing that can be read is."""
    try:
        return msgspec.json.decode(held, type=Older) if isinstance(held, str) else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def remember_older(connection: Any, pieces: Iterator[bytes], path: Path) -> None:
    """Where an older program worked in the book last, keep the file as it is and remember that program. Nothing is changed yet.

    Raises:
        BookRefusedError: the disk is full or failed.
    """
    with sorted_faults():
        row = connection.execute("SELECT value FROM local WHERE key = ?", (PROGRAM,)).fetchone()
        mark = _mark_in(row[0]) if row else None
        if mark is None or not is_newer(__version__, mark.version):
            return
        held = connection.execute("SELECT value FROM local WHERE key = ?", (OLDER,)).fetchone()
        remembered = older_in(held[0]) if held else None
        if remembered is not None and remembered.version == mark.version and copy_name(path, mark.version).exists():
            return  # the power went after the tables were changed: what they were before is known
        _keep(pieces, copy_name(path, mark.version))
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        found = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
        )
        tables = [Table(*one) for one in found.fetchall()]
        steps = [one[0] for one in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid")]
        older = Older(mark.version, mark.kinds, schema, steps, tables)
        connection.execute(
            "INSERT INTO local VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (OLDER, msgspec.json.encode(older).decode()),
        )


def leave_mark(connection: Any) -> None:
    """Write this program's mark where another's, or none, stands."""
    said = msgspec.json.encode(own_mark(), order="deterministic").decode()
    with sorted_faults():
        row = connection.execute("SELECT value FROM local WHERE key = ?", (PROGRAM,)).fetchone()
        if row is None or row[0] != said:
            connection.execute(
                "INSERT INTO local VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (PROGRAM, said)
            )


def copy_name(path: Path, version: str) -> Path:
    """Where the file stands as a version left it."""
    return path.parent / FOLDER / f"{path.stem}-{version}{path.suffix}"


def _keep(pieces: Iterator[bytes], copy: Path) -> None:
    copy.parent.mkdir(exist_ok=True)
    part = copy.with_name(f".{copy.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(new_file(part), "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        part.replace(copy)
        flush_folder(copy.parent)
    finally:
        part.unlink(missing_ok=True)


def _renamed(content: type[msgspec.Struct]) -> frozenset[str]:
    return frozenset(field.encode_name for field in msgspec.structs.fields(content))


def _mark_in(held: Any) -> Mark | None:
    try:
        return msgspec.json.decode(held, type=Mark) if isinstance(held, str) and len(held) < _LONGEST_MARK else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
