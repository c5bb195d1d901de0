"""What is put aside: segments that cannot go in yet, and the files of laptops that nobody certified; each within its room."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.ids import DeviceId, GroupCode

_MOST_HELD = 5_000  # segments or files
_LARGEST_HELD = 64 << 20  # bytes of them


@dataclass(frozen=True, slots=True)
class Aside:
    """A segment or a whole file that is put aside: whose it is, why, and of a segment its first entry."""

    sha: str
    group: str
    device: str
    reason: str
    raw: bytes
    first: int = 0  # of a file its number
    note: str = ""  # what a stranger's file says of itself


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be put aside of one device in one group for one reason.

    ``of_group``: of all devices of the group together, where anybody can make up devices. ``oldest_go``: what comes takes the
    place of the oldest, instead of staying out.
    """

    most: int | None = None
    largest: int = _LARGEST_HELD
    of_group: bool = False
    oldest_go: bool = False


class AsideLog:
    """The rows about what is put aside. The transaction is the book's."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def hold(self, what: Sequence[Aside], on: date, room: Room) -> None:
        """Put segments or files of one reason aside, as far as there is room: nobody fills a book with what does not count."""
        most = _MOST_HELD if room.most is None else room.most
        held: dict[tuple[str, str, str | None], tuple[int, int]] = {}
        for one in what:
            place = (one.reason, one.group, None if room.of_group else one.device)
            if place not in held:
                held[place] = self._held_size(*place)
            count, size = held[place]
            if room.oldest_go or (count < most and size + len(one.raw) <= room.largest):
                added = self._connection.execute(
                    "INSERT OR IGNORE INTO waiting VALUES (?,?,?,?,?,?,?,?)",
                    (one.sha, one.group, one.device, one.reason, one.raw, on.isoformat(), one.first, one.note),
                ).rowcount
                held[place] = (count + added, size + added * len(one.raw))
        for place, (count, size) in held.items():
            if room.oldest_go and (count > most or size > room.largest):
                self.let_oldest_go(place, most, room.largest, stay={one.sha for one in what})

    def let_oldest_go(
        self, of: tuple[str, str | None, str | None], most: int, largest: int, stay: Collection[str] = ()
    ) -> None:
        """Keep the newest of what is put aside, up to this many and so many bytes; at least one, and ``stay`` before the others.

        ``of``: the reason, the group and the device, where it is of one.
        """
        count, size = self._held_size(*of)
        if count <= most and size <= largest:
            return
        rows = self._connection.execute(
            "SELECT sha, length(raw) FROM waiting WHERE reason = ?1 AND (?2 IS NULL OR group_code = ?2)"
            " AND (?3 IS NULL OR device = ?3) ORDER BY on_day DESC, first DESC, sha",
            of,
        ).fetchall()
        rows.sort(key=lambda row: row[0] not in stay)
        size = 0
        for place, (sha, length) in enumerate(rows):
            size += length
            if place and (place >= most or size > largest):
                self.release(sha)

    def _held_size(self, reason: str, group: str | None, device: str | None) -> tuple[int, int]:
        count, size = self._connection.execute(
            "SELECT count(*), coalesce(sum(length(raw)), 0) FROM waiting WHERE reason = ?1"
            " AND (?2 IS NULL OR group_code = ?2) AND (?3 IS NULL OR device = ?3)",
            (reason, group, device),
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

    def strangers(self, reason: str) -> list[tuple[GroupCode, DeviceId, int, bool, bytes]]:
        """The devices whose files are put aside for a reason: group, device, how many with a number, whether one has a note, the smallest."""
        rows = self._connection.execute(
            "SELECT group_code, device, sum(first > 0), max(note) <> '', (SELECT raw FROM waiting AS one WHERE"
            " one.reason = ?1 AND one.group_code = waiting.group_code AND one.device = waiting.device"
            " ORDER BY length(one.raw), sha LIMIT 1)"
            " FROM waiting WHERE reason = ?1 GROUP BY group_code, device ORDER BY group_code, device",
            (reason,),
        )
        return [(GroupCode(g), DeviceId(d), files, bool(noted), bytes(raw)) for g, d, files, noted, raw in rows]

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
