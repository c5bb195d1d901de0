"""Copying an office's book into the warehouse: only what is new, by how far each stream of the journal was published.

What an entry changes is the rows of its subject, so the rows of every subject that has a new entry are put anew; a meeting that was
sealed puts all its subjects anew, as the fold does. The positions go up in the same transaction as the rows: however often it is
stopped or repeated, the warehouse ends the same. Where the warehouse holds another history of a group than the book (a restored
copy), that group is put anew as a whole.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.ids import DeviceId, GroupCode
from app.reporting.warehouse.connection import Warehouse
from app.reporting.warehouse.schema import PRIVATE, TABLES, Table, names
from app.storage.book import Book
from app.storage.projections import made_by

_CHUNK = 20_000  # rows in one transaction
_KEY = "warehouse_key"

Step = Callable[[int, int], None]
"""Told how many groups are done of how many; it may raise to stop between two transactions."""


@dataclass(slots=True)
class Published:
    """What went into the warehouse."""

    groups: int = 0  # with anything new
    rows: int = 0
    entries: int = 0  # of the journal, newly covered


@dataclass(slots=True)
class _Piece:
    """What one group has to tell: rows by table, the subjects they stand for (None: the whole group), and the positions then."""

    group: GroupCode
    subjects: list[str] | None
    heads: list[tuple[DeviceId, int, bytes]]
    entries: int
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many rows."""
        return sum(map(len, self.rows.values()))


def publish(
    book: Book, warehouse: Warehouse, *, name: str, randomness: Callable[[int], bytes], step: Step
) -> Published:
    """Bring the warehouse up to the book. Doing it again does nothing more.

    Raises:
        BookRefusedError: the book cannot be read.
        WarehouseRefusedError: the server refused a piece; those before it stand, and the next time goes on from there.
    """
    key = _key_of(book, randomness)
    _register(warehouse, name)
    positions = _positions(warehouse)
    groups = [GroupCode(row["group_code"]) for row in book.query("SELECT DISTINCT group_code FROM stream ORDER BY 1")]
    done = Published()
    waiting: list[_Piece] = []
    for place, group in enumerate(groups):
        step(place, len(groups))
        piece = _piece(book, group, positions.get(group, {}), key)
        if piece is None:
            continue
        waiting.append(piece)
        done.groups += 1
        done.rows += piece.size
        done.entries += piece.entries
        if sum(one.size for one in waiting) >= _CHUNK:
            _write(warehouse, waiting)
            waiting = []
    _write(warehouse, waiting, finish=True)
    step(len(groups), len(groups))
    return done


def _key_of(book: Book, randomness: Callable[[int], bytes]) -> bytes:
    """The key under which ID numbers leave the book; made once and kept in it alone."""
    kept = book.local(_KEY)
    if kept is None:
        kept = randomness(32)
        with book.transaction():
            book.set_local(_KEY, kept)
    return bytes(kept)


def _register(warehouse: Warehouse, name: str) -> None:
    with warehouse.transaction() as cursor:
        cursor.execute(
            "INSERT INTO soto.office (office, name) VALUES (%s, %s)"
            " ON CONFLICT (office) DO UPDATE SET name = excluded.name",
            [warehouse.office, name],
        )


def _positions(warehouse: Warehouse) -> dict[GroupCode, dict[DeviceId, tuple[int, bytes]]]:
    """How far each stream was published; nothing of one that an older program folded in another way."""
    found: dict[GroupCode, dict[DeviceId, tuple[int, bytes]]] = {}
    for group, device, upto, chain in warehouse.rows(
        "SELECT group_code, device, upto, chain FROM soto.stream WHERE office = %s AND fold = %s",
        [warehouse.office, made_by()],
    ):
        found.setdefault(GroupCode(group), {})[DeviceId(device)] = (int(upto), bytes(chain))
    return found


def _piece(book: Book, group: GroupCode, there: Mapping[DeviceId, tuple[int, bytes]], key: bytes) -> _Piece | None:
    """What the warehouse lacks of a group; None where it lacks nothing."""
    heads = {device: (head.upto, head.chain) for device, head in book.journal.heads(group).items()}
    if heads == there:
        return None
    entries = sum(upto - there.get(device, (0, b""))[0] for device, (upto, _) in heads.items())
    leads_on = bool(there) and all(
        _leads_on(book, group, device, upto, chain) for device, (upto, chain) in there.items()
    )
    subjects = _new_subjects(book, group, there) if leads_on and not _reaches_back(book, group, there) else None
    piece = _Piece(group, subjects, [(device, *head) for device, head in heads.items()], max(entries, 0))
    for table in TABLES:
        piece.rows[table.name] = list(_rows(book, table, group, subjects, key))
    return piece


def _leads_on(book: Book, group: GroupCode, device: DeviceId, upto: int, chain: bytes) -> bool:
    """Whether the book's stream is the published one, and what came after it."""
    head = book.journal.head(group, device)
    return upto <= head.upto and (upto == 0 or book.journal.chain_at(group, device, upto) == chain)


def _reaches_back(book: Book, group: GroupCode, there: Mapping[DeviceId, tuple[int, bytes]]) -> bool:
    """Whether something new decides what counts of what was published before: the end of a laptop's word, or which seal stands."""
    positions = json.dumps({device: upto for device, (upto, _) in there.items()})
    return bool(
        book.query(
            "SELECT 1 FROM journal j LEFT JOIN json_each(?) p ON p.key = j.device WHERE j.group_code = ?"
            " AND j.seq > coalesce(p.value, 0) AND j.kind IN ('device_revoked', 'office_rekeyed', 'question_settled') LIMIT 1",
            [positions, group],
        )
    )


def _new_subjects(book: Book, group: GroupCode, there: Mapping[DeviceId, tuple[int, bytes]]) -> list[str]:
    positions = json.dumps({device: upto for device, (upto, _) in there.items()})
    rows = book.query(
        "WITH fresh AS (SELECT j.subject, j.meeting, j.kind FROM journal j LEFT JOIN json_each(?) p ON p.key = j.device"
        " WHERE j.group_code = ? AND j.seq > coalesce(p.value, 0))"
        " SELECT subject FROM fresh UNION SELECT j.subject FROM journal j JOIN fresh f ON f.meeting = j.meeting"
        " WHERE j.group_code = ? AND f.kind = 'meeting_sealed'",
        [positions, group, group],
    )
    return [row["subject"] for row in rows]


def _rows(
    book: Book, table: Table, group: GroupCode, subjects: list[str] | None, key: bytes
) -> Iterator[tuple[Any, ...]]:
    columns = names(table)
    sql = f"SELECT {', '.join(columns)} FROM {table.name} WHERE group_code = ?"  # names of this package's own
    if subjects is None:
        found = book.query(sql, [group])
    else:
        found = book.query(f"{sql} AND subject IN (SELECT value FROM json_each(?))", [group, json.dumps(subjects)])
    for row in found:
        if row.get(PRIVATE):
            row[PRIVATE] = hmac.new(key, row[PRIVATE].encode(), hashlib.sha256).hexdigest()[:32]
        yield tuple(row[column] for column in columns)


def _write(warehouse: Warehouse, pieces: list[_Piece], *, finish: bool = False) -> None:
    office = warehouse.office
    whole = [piece.group for piece in pieces if piece.subjects is None]
    touched = [(piece.group, subject) for piece in pieces for subject in piece.subjects or ()]
    with warehouse.transaction() as cursor:
        # One publisher of an office at a time; the others wait here.
        cursor.execute("SELECT 1 FROM soto.office WHERE office = %s FOR UPDATE", [office])
        cursor.execute("CREATE TEMP TABLE touched (group_code TEXT, subject TEXT) ON COMMIT DROP")
        with cursor.copy("COPY touched FROM STDIN") as copy:
            for one in touched:
                copy.write_row(one)
        cursor.execute("ANALYZE touched")
        for table in TABLES:
            if whole:
                cursor.execute(
                    f"DELETE FROM soto.{table.name} WHERE office = %s AND group_code = ANY(%s)", [office, whole]
                )
            if touched:
                cursor.execute(
                    f"DELETE FROM soto.{table.name} t USING touched o WHERE t.office = %s"
                    " AND t.group_code = o.group_code AND t.subject = o.subject",
                    [office],
                )
            _copy(cursor, table, office, pieces)
        for piece in pieces:
            cursor.execute("DELETE FROM soto.stream WHERE office = %s AND group_code = %s", [office, piece.group])
            cursor.executemany(
                "INSERT INTO soto.stream VALUES (%s, %s, %s, %s, %s, %s)",
                [(office, piece.group, device, upto, chain, made_by()) for device, upto, chain in piece.heads],
            )
        if finish:
            cursor.execute("UPDATE soto.office SET published_at = now() WHERE office = %s", [office])


def _copy(cursor: Any, table: Table, office: str, pieces: list[_Piece]) -> None:
    """Rows go by COPY into a table of their own first: straight into one with rights by row is not allowed."""
    rows = [row for piece in pieces for row in piece.rows[table.name]]
    if not rows:
        return
    cursor.execute(f"CREATE TEMP TABLE came (LIKE soto.{table.name}) ON COMMIT DROP")
    columns = ", ".join(("office", *names(table)))
    with cursor.copy(f"COPY came ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row((office, *row))
    cursor.execute(f"INSERT INTO soto.{table.name} ({columns}) SELECT {columns} FROM came")
    cursor.execute("DROP TABLE came")
