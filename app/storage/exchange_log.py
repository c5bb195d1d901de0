"""What went out, what came in, and how far the other side has confirmed."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.ids import DeviceId, GroupCode
from app.storage.aside_log import AsideLog

_MOST_AROUND = 8  # segments around one that brings nothing


@dataclass(frozen=True, slots=True)
class Sent:
    """One batch that left: its number, and the day the other side confirmed it (None: on the road)."""

    number: int
    name: str
    upto: int
    entries: int
    on: date
    acknowledged_on: date | None
    sha: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A batch that was taken in, and the day; ``kinds`` is how many entries of each kind were new."""

    sha: str
    name: str
    sender: str
    number: int
    entries: int
    on: date
    kinds: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptSegment:
    """The signed head of a segment; with the journal's lines it is the same bytes again."""

    device: DeviceId
    first: int
    last: int
    head: bytes
    signature: bytes


class ExchangeLog(AsideLog):
    """The rows about batches and segments. The transaction is the book's."""

    def was_taken(self, sha: str) -> bool:
        """Whether a batch was taken in before."""
        return self._connection.execute("SELECT 1 FROM taken WHERE sha = ?", (sha,)).fetchone() is not None

    def note_taken(self, group: str, batch: Taken) -> None:
        """Remember a batch that was taken in."""
        self._connection.execute(
            "INSERT OR IGNORE INTO taken (sha, group_code, name, sender, number, entries, on_day, kinds) VALUES (?,?,?,?,?,?,?,?)",
            (
                batch.sha,
                group,
                batch.name,
                batch.sender,
                batch.number,
                batch.entries,
                batch.on.isoformat(),
                json.dumps(dict(batch.kinds)) if batch.kinds else "",
            ),
        )

    def taken(self, group: GroupCode) -> list[dict[str, Any]]:
        """Batches taken in of a group, oldest first."""
        rows = self._connection.execute(
            "SELECT name, sender, number, entries, on_day, kinds FROM taken WHERE group_code = ? ORDER BY on_day, number",
            (group,),
        )
        names = ("name", "sender", "number", "entries", "on", "kinds")
        return [dict(zip(names, (*row[:-1], json.loads(row[-1] or "{}")), strict=True)) for row in rows]

    def keep_segment(self, group: GroupCode, segment: KeptSegment, *, reaches_on: bool) -> None:
        """Keep a segment's signed head. An author may cut one stream in several ways, and whoever relays it needs a whole cut.

        One that lies within another is kept too, as long as they are few: where the other is taken out with the end of its
        stream, it may be all that signs the beginning.
        """
        place = (group, segment.device, segment.first, segment.last)
        if not reaches_on:
            known, around = self._connection.execute(
                "SELECT coalesce(max(first = ?3 AND last = ?4), 0), count(*) FROM segment"
                " WHERE group_code = ?1 AND device = ?2 AND first <= ?3 AND last >= ?4",
                place,
            ).fetchone()
            if known or around >= _MOST_AROUND:
                return
        self._connection.execute(
            "INSERT OR IGNORE INTO segment VALUES (?,?,?,?,?,?)", (*place, segment.head, segment.signature)
        )

    def segments(self, group: GroupCode, device: DeviceId, after: int) -> list[KeptSegment]:
        """Kept segments of a stream that reach beyond ``after``."""
        rows = self._connection.execute(
            "SELECT device, first, last, head_bytes, signature FROM segment"
            " WHERE group_code = ? AND device = ? AND last > ? ORDER BY first, last",
            (group, device, after),
        )
        return [KeptSegment(DeviceId(d), f, last, bytes(h), bytes(s)) for d, f, last, h, s in rows]

    def last_in_segments(self, group: GroupCode, device: DeviceId) -> int:
        """How far a stream is cut into segments."""
        return int(
            self._connection.execute(
                "SELECT coalesce(max(last), 0) FROM segment WHERE group_code = ? AND device = ?", (group, device)
            ).fetchone()[0]
        )

    def acknowledged(self, group: GroupCode, peer: DeviceId) -> dict[DeviceId, int]:
        """How far a peer says it holds each stream."""
        rows = self._connection.execute(
            "SELECT device, upto FROM acknowledged WHERE group_code = ? AND peer = ?", (group, peer)
        )
        return {DeviceId(device): upto for device, upto in rows}

    def acknowledge(
        self,
        group: GroupCode,
        peer: DeviceId,
        have: dict[DeviceId, int],
        on: date,
        *,
        own: DeviceId,
        before: Collection[str] = (),
    ) -> None:
        """Take a peer's word of what it holds in place of what it said before: a peer whose book was put back holds less than it did.

        ``own`` is this book's device: batches up to what the peer holds of it are confirmed. ``before`` are the names under which
        the peer was written to until now.
        """
        self._connection.execute("DELETE FROM acknowledged WHERE group_code = ? AND peer = ?", (group, peer))
        self._connection.executemany(
            "INSERT INTO acknowledged VALUES (?,?,?,?)",
            [(group, peer, device, upto) for device, upto in have.items()],
        )
        self._connection.execute(
            # Only whom a batch was for can say it came; a union that reads it too says nothing for the office.
            "UPDATE sent SET acknowledged_on = ? WHERE group_code = ? AND acknowledged_on IS NULL AND upto <= ?"
            " AND peer IN (SELECT value FROM json_each(?))",
            (on.isoformat(), group, have.get(own, 0), json.dumps([peer, "group", *before])),
        )

    def begin_anew(self) -> None:
        """This book goes on as another device: what is still on the road counts as arrived with the next word of its reader."""
        self._connection.execute("UPDATE sent SET upto = 0 WHERE acknowledged_on IS NULL")

    def next_number(self, group: GroupCode, peer: DeviceId) -> int:
        """The number of the next batch to a peer."""
        return 1 + int(
            self._connection.execute(
                "SELECT coalesce(max(number), 0) FROM sent WHERE group_code = ? AND peer = ?", (group, peer)
            ).fetchone()[0]
        )

    def note_sent(self, group: GroupCode, peer: DeviceId, batch: Sent) -> None:
        """Remember a batch that left."""
        self._connection.execute(
            "INSERT INTO sent VALUES (?,?,?,?,?,?,?,?,NULL)",
            (group, peer, batch.number, batch.name, batch.sha, batch.upto, batch.entries, batch.on.isoformat()),
        )

    def sent(self, group: GroupCode) -> list[Sent]:
        """Batches of a group that left, oldest first."""
        rows = self._connection.execute(
            "SELECT number, name, upto, entries, on_day, acknowledged_on, sha FROM sent WHERE group_code = ? ORDER BY number",
            (group,),
        )
        return [
            Sent(n, name, upto, entries, date.fromisoformat(on), date.fromisoformat(ack) if ack else None, sha)
            for n, name, upto, entries, on, ack, sha in rows
        ]
