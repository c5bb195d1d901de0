"""Which program worked in a book last, what it understood, and the book as that program would have it.

Every program writes its mark into a book it opens: its version, and the kinds, fields and facts it knows. A newer one that opens the
book keeps a copy of the file as it was and remembers the older one's tables, so that a person can go back to it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from app import __version__
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.storage.book import Book
from app.storage.cipher import APPLICATION_ID, DatabaseError, connect, sorted_faults
from app.storage.files import flush_folder, new_file
from app.storage.program_mark import MADE_BY, OLDER, PROGRAM, Older, mark_of, older_in
from app.storage.projections import TABLES
from app.versions import is_newer

_AT_ONCE = 5_000
_STEPS = "_sqlite_migrations"


def older_of(book: Book) -> Older | None:
    """The program that worked in this book before this one; None where none did, or the book is its own already."""
    found = older_in(book.local(OLDER))
    return found if found is not None and is_newer(__version__, found.version) else None


def not_understood(book: Book, older: Older) -> dict[str, int]:
    """How many entries of which kinds the older program keeps without counting them: it knows the kind, its version or a field not."""
    found: dict[str, int] = {}
    rows = book.query(
        "SELECT j.kind, j.version, j.data, p.facts FROM journal j LEFT JOIN personal p"
        " ON p.group_code = j.group_code AND p.device = j.device AND p.seq = j.seq"
    )
    for row in rows:
        known = older.kinds.get(row["kind"])
        fields = set(msgspec.json.decode(row["data"])) if known is not None else set()
        facts = set(msgspec.json.decode(row["facts"])) if known is not None and row["facts"] else set()
        if known is None or row["version"] > known.version or fields - known.fields or facts - known.facts:
            found[row["kind"]] = found.get(row["kind"], 0) + 1
    return found


def write_for_older(book: Book, older: Older, target: Path) -> None:
    """The book as the older program would have it, with everything that was written since, in a new file that the same key opens.

    Its tables are made anew from the journal when it opens the file.

    Raises:
        BookRefusedError: the name is taken, or the disk failed.
        RuleBrokenError: the older program's tables cannot hold what is in the book.
    """
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with sorted_faults():
            if os.path.lexists(target):
                raise BookRefusedError(BookFault.EXISTS, target.name)
            os.close(new_file(part))
        with book.transaction(), closing(connect(part, book.raw_key, book.salt)) as made:
            try:
                _fill(book, older, made)
            except (BookRefusedError, RuleBrokenError):
                raise
            except DatabaseError as error:
                if "full" in str(error).lower():
                    raise  # told as a full disk  # a table that changed in a way this program does not know back
                raise RuleBrokenError("cannot_go_back") from error
        with sorted_faults():
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            part.replace(target)
            flush_folder(target.parent)
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            left.unlink(missing_ok=True)


def _fill(book: Book, older: Older, made: Any) -> None:
    made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    made.execute("BEGIN IMMEDIATE")
    made.execute("PRAGMA defer_foreign_keys = 1")
    tables = [one for one in older.tables if one.type == "table"]
    for one in tables:
        made.execute(one.sql)
    for one in tables:
        if one.name not in TABLES:
            _copy(book, one.name, made)
    made.execute(
        f'DELETE FROM "{_STEPS}" WHERE name NOT IN ({", ".join("?" for _ in older.steps)})', tuple(older.steps)
    )
    made.execute("DELETE FROM local WHERE key IN (?, ?)", (OLDER, MADE_BY))
    made.execute(
        "INSERT INTO local VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (PROGRAM, msgspec.json.encode(mark_of(older)).decode()),
    )
    for one in older.tables:
        if one.type != "table":
            made.execute(one.sql)
    made.execute("COMMIT")
    made.execute(f"PRAGMA user_version = {older.schema}")
    for table in ("journal", "personal", "stream", "segment"):
        if _count(book, table) != made.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
            raise RuleBrokenError("cannot_go_back")


def _copy(book: Book, table: str, made: Any) -> None:
    """The rows of one table, in the columns that both programs have."""
    theirs = [row[1] for row in made.execute(f'PRAGMA table_info("{table}")')]
    ours = {row["name"] for row in book.query(f'SELECT name FROM pragma_table_info("{table}")')}
    columns = ", ".join(f'"{name}"' for name in theirs if name in ours)
    if not columns:
        return
    marks = ", ".join("?" for name in theirs if name in ours)
    for rows in _pieces(book.query(f'SELECT {columns} FROM "{table}"')):
        made.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', [tuple(row.values()) for row in rows])


def _pieces(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


def _count(book: Book, table: str) -> int:
    return int(book.query(f"SELECT count(*) AS n FROM {table}")[0]["n"])
