"""What went out, what came in, and how far the other side has confirmed."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.ids import DeviceId, GroupCode

_MOST_HELD = 5_000  # segments or files of one group for one reason
_LARGEST_HELD = 64 << 20  # bytes of them


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
    """A batch that was taken in, and the day."""

    sha: str
    name: str
    sender: str
    number: int
    entries: int
    on: date


@dataclass(frozen=True, slots=True)
class Aside:
    """A segment or a whole file that is put aside: whose it is, why, and of a segment its first entry."""

    sha: str
    group: str
    device: str
    reason: str
    raw: bytes
    first: int = 0


@dataclass(frozen=True, slots=True)
class KeptSegment:
    """The signed head of a segment; with the journal's lines it is the same bytes again."""

    device: DeviceId
    first: int
    last: int
    head: bytes
    signature: bytes


class ExchangeLog:
    """The rows about batches and segments. The transaction is the book's."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def was_taken(self, sha: str) -> bool:
        """Whether a batch was taken in before."""
        return self._connection.execute("SELECT 1 FROM taken WHERE sha = ?", (sha,)).fetchone() is not None

    def note_taken(self, group: str, batch: Taken) -> None:
        """Remember a batch that was taken in."""
        self._connection.execute(
            "INSERT OR IGNORE INTO taken VALUES (?,?,?,?,?,?,?)",
            (batch.sha, group, batch.name, batch.sender, batch.number, batch.entries, batch.on.isoformat()),
        )

    def taken(self, group: GroupCode) -> list[dict[str, Any]]:
        """Batches taken in of a group, oldest first."""
        rows = self._connection.execute(
            "SELECT name, sender, number, entries, on_day FROM taken WHERE group_code = ? ORDER BY on_day, number",
            (group,),
        )
        return [dict(zip(("name", "sender", "number", "entries", "on"), row, strict=True)) for row in rows]

    def keep_segment(self, group: GroupCode, segment: KeptSegment) -> None:
        """Keep a segment's signed head; the first one of a run stays."""
        self._connection.execute(
            "INSERT OR IGNORE INTO segment VALUES (?,?,?,?,?,?)",
            (group, segment.device, segment.first, segment.last, segment.head, segment.signature),
        )

    def segments(self, group: GroupCode, device: DeviceId, after: int) -> list[KeptSegment]:
        """Kept segments of a stream that reach beyond ``after``."""
        rows = self._connection.execute(
            "SELECT device, first, last, head_bytes, signature FROM segment"
            " WHERE group_code = ? AND device = ? AND last > ? ORDER BY first",
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

    def hold(self, what: Aside, on: date) -> None:
        """Put a segment or a file aside, as long as there is room for it: nobody fills a book with what does not count."""
        self.hold_all([what], on)

    def hold_all(self, what: Sequence[Aside], on: date) -> None:
        """Put these aside, each as long as there is room for it."""
        held: dict[tuple[str, str], tuple[int, int]] = {}
        for one in what:
            if (one.reason, one.group) not in held:
                held[one.reason, one.group] = self._held_size(one.reason, one.group)
            count, size = held[one.reason, one.group]
            if count < _MOST_HELD and size + len(one.raw) <= _LARGEST_HELD:
                added = self._connection.execute(
                    "INSERT OR IGNORE INTO waiting VALUES (?,?,?,?,?,?,?)",
                    (one.sha, one.group, one.device, one.reason, one.raw, on.isoformat(), one.first),
                ).rowcount
                held[one.reason, one.group] = (count + added, size + added * len(one.raw))

    def _held_size(self, reason: str, group: str) -> tuple[int, int]:
        count, size = self._connection.execute(
            "SELECT count(*), coalesce(sum(length(raw)), 0) FROM waiting WHERE reason = ? AND group_code = ?",
            (reason, group),
        ).fetchone()
        return count, size

    def held_places(self, reasons: Sequence[str], groups: Sequence[str]) -> list[tuple[str, GroupCode, DeviceId, int]]:
        """Where the segments put aside for these reasons belong: sha, group, device, first entry."""
        rows = self._connection.execute(
            "SELECT sha, group_code, device, first FROM waiting WHERE reason IN (SELECT value FROM json_each(?))"
            " AND group_code IN (SELECT value FROM json_each(?))",
            (json.dumps(list(reasons)), json.dumps(list(groups))),
        )
        return [(sha, GroupCode(group), DeviceId(device), first) for sha, group, device, first in rows]

    def held_bytes(self, sha: str) -> bytes:
        """What is put aside under this name."""
        return bytes(self._connection.execute("SELECT raw FROM waiting WHERE sha = ?", (sha,)).fetchone()[0])

    def forget_held(self, before: date, reasons: Sequence[str]) -> None:
        """Let go of what was put aside before a day and never fitted; its author sends it again as long as it is owed."""
        self._connection.execute(
            "DELETE FROM waiting WHERE on_day < ? AND reason IN (SELECT value FROM json_each(?))",
            (before.isoformat(), json.dumps(list(reasons))),
        )

    def held(
        self, reason: str, *, groups: Sequence[str] | None = None, device: str | None = None
    ) -> list[tuple[str, bytes]]:
        """What is put aside for a reason: sha and bytes, in the order it came; of some groups, or of one device, where they are named."""
        rows = self._connection.execute(
            "SELECT sha, raw FROM waiting WHERE reason = ?"
            " AND (? IS NULL OR group_code IN (SELECT value FROM json_each(?))) AND (? IS NULL OR device = ?)"
            " ORDER BY on_day, sha",
            (reason, *[json.dumps(list(groups)) if groups is not None else None] * 2, device, device),
        )
        return [(sha, bytes(raw)) for sha, raw in rows]

    def held_of(self, reason: str, group: str, device: str) -> list[tuple[str, bytes]]:
        """The segments of one stream that are put aside for a reason: sha and bytes, by their first entry."""
        rows = self._connection.execute(
            "SELECT sha, raw FROM waiting WHERE reason = ? AND group_code = ? AND device = ? ORDER BY first, sha",
            (reason, group, device),
        )
        return [(sha, bytes(raw)) for sha, raw in rows]

    def held_streams(self, reason: str) -> set[tuple[GroupCode, DeviceId]]:
        """The streams of which something is put aside for a reason."""
        rows = self._connection.execute("SELECT DISTINCT group_code, device FROM waiting WHERE reason = ?", (reason,))
        return {(GroupCode(group), DeviceId(device)) for group, device in rows}

    def held_summary(self, reasons: Sequence[str]) -> list[tuple[GroupCode, DeviceId, str, int, date]]:
        """What is put aside for these reasons, by group, device and reason: how many pieces, and the day of the first."""
        rows = self._connection.execute(
            "SELECT group_code, device, reason, count(*), min(on_day) FROM waiting"
            " WHERE reason IN (SELECT value FROM json_each(?)) GROUP BY group_code, device, reason ORDER BY 1, 3, 2",
            (json.dumps(list(reasons)),),
        )
        return [
            (GroupCode(group), DeviceId(device), reason, count, date.fromisoformat(on))
            for group, device, reason, count, on in rows
        ]

    def held_counts(self) -> dict[tuple[str, str], int]:
        """How much is put aside, by group and reason."""
        rows = self._connection.execute("SELECT group_code, reason, count(*) FROM waiting GROUP BY group_code, reason")
        return {(group, reason): count for group, reason, count in rows}

    def release(self, sha: str) -> None:
        """A thing put aside was taken in."""
        self._connection.execute("DELETE FROM waiting WHERE sha = ?", (sha,))
