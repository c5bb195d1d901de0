"""The journal's rows: entries in, entries out, each in its chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from app.domain.chain import START, chained, facts_digest
from app.domain.clock import moment
from app.domain.entries import DeviceRevoked, Entry, OfficeRekeyed, Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal_rows import COLUMNS, Line, as_held, line_in, line_of, select_lines

_BY_SUBJECT = "journal j INDEXED BY journal_subject"  # left to itself SQLite reads the whole group
_WANTED = (
    "temp.wanted w CROSS JOIN journal j INDEXED BY journal_subject"
    " ON j.group_code = w.group_code AND j.subject = w.subject"
)


@dataclass(frozen=True, slots=True)
class Head:
    """How far one device's stream of one group is held: with no hole, and the chain's value there."""

    upto: int
    chain: bytes


__all__ = ["Head", "Journal", "Line", "line_of"]


class Journal:
    """The only reader and writer of the journal's rows. The transaction is the book's."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def head(self, group: GroupCode, device: DeviceId) -> Head:
        """How far this stream is held."""
        row = self._connection.execute(
            "SELECT upto, head FROM stream WHERE group_code = ? AND device = ?", (group, device)
        ).fetchone()
        return Head(row[0], bytes(row[1])) if row else Head(0, START)

    def heads(self, group: GroupCode) -> dict[DeviceId, Head]:
        """Every stream of a group that is held."""
        rows = self._connection.execute(
            "SELECT device, upto, head FROM stream WHERE group_code = ? ORDER BY device", (group,)
        )
        return {DeviceId(device): Head(upto, bytes(head)) for device, upto, head in rows}

    def heads_of_role(self, group: GroupCode, role: Role, *, besides: DeviceId) -> dict[DeviceId, Head]:
        """How far the streams are held of the devices that were of a role when their first entry came."""
        rows = self._connection.execute(
            "SELECT s.device, s.upto, s.head FROM stream s CROSS JOIN journal j ON j.group_code = s.group_code AND j.device = s.device"
            " WHERE s.group_code = ? AND s.device <> ? AND j.seq = 1 AND j.role = ?",
            (group, besides, role.value),
        )
        return {DeviceId(device): Head(upto, bytes(head)) for device, upto, head in rows}

    def role_of(self, group: GroupCode, device: DeviceId) -> Role | None:
        """What the author of a stream was by its certificate when its first entry came; None for a stream that is not held."""
        row = self._connection.execute(
            "SELECT role FROM journal WHERE group_code = ? AND device = ? AND seq = 1", (group, device)
        ).fetchone()
        return Role(row[0]) if row else None

    def add(self, lines: Sequence[Line], role: Role) -> list[Entry]:
        """Add lines, each the next of its stream; ``role`` is what their author was when they came in. Gives them as they are held now.

        Raises:
            ValueError: a line does not follow on what is held.
        """
        heads: dict[tuple[GroupCode, DeviceId], Head] = {}
        stamps: dict[tuple[GroupCode, DeviceId], int] = {}
        rows: list[tuple[Any, ...]] = []
        facts: list[tuple[Any, ...]] = []
        added: list[Entry] = []
        for line in lines:
            entry = line.entry
            stream = (entry.group, entry.device)
            held = heads.get(stream) or self.head(*stream)
            if entry.seq != held.upto + 1:
                raise ValueError(f"entry {entry.seq} does not follow {held.upto}")
            value = chained(held.chain, line.wire)
            heads[stream] = Head(entry.seq, value)
            stamp = max(stamps.get(stream) or self._stamp(*stream, held.upto), entry.clock)
            stamps[stream] = stamp
            added.append(as_held(entry, role, stamp))
            rows.append(
                (
                    entry.group,
                    entry.device,
                    entry.seq,
                    entry.clock,
                    entry.author,
                    entry.kind,
                    line.version,
                    entry.subject,
                    line.meeting,
                    line.data.decode(),
                    line.digest,
                    value,
                    role.value,
                    stamp,
                )
            )
            if entry.facts is not None:
                values = msgspec.json.encode(entry.facts.values, order="sorted").decode()
                facts.append((entry.group, entry.device, entry.seq, entry.facts.salt, values))
        self._connection.executemany(f"INSERT INTO journal ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        self._connection.executemany("INSERT INTO personal VALUES (?,?,?,?,?)", facts)
        self._connection.executemany(
            "INSERT INTO stream VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET upto = excluded.upto, head = excluded.head",
            [(group, device, head.upto, head.chain) for (group, device), head in heads.items()],
        )
        return added

    def lines(self, group: GroupCode, device: DeviceId, first: int, last: int) -> list[Line]:
        """A run of one stream, in order."""
        return list(
            self._read(
                "j.group_code = ? AND j.device = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq",
                (group, device, first, last),
            )
        )

    def chain_at(self, group: GroupCode, device: DeviceId, seq: int) -> bytes:
        """The chain's value after an entry that is held."""
        return self.chain_held(group, device, seq) or START

    def chain_held(self, group: GroupCode, device: DeviceId, seq: int) -> bytes | None:
        """The chain's value after an entry; None where it is not held."""
        row = self._connection.execute(
            "SELECT hash FROM journal WHERE group_code = ? AND device = ? AND seq = ?", (group, device, seq)
        ).fetchone()
        return bytes(row[0]) if row else None

    def cut(self, group: GroupCode, device: DeviceId, after: int) -> None:
        """Take the end of a stream out of the journal, which is otherwise only added to: its numbers were given twice.

        Inside the caller's transaction; whoever calls keeps the lines elsewhere.
        """
        trigger = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'journal_is_never_cut'"
        (sql,) = self._connection.execute(trigger).fetchone()
        self._connection.execute("DROP TRIGGER journal_is_never_cut")
        stream = (group, device, after)
        for table in ("personal", "journal"):
            self._connection.execute(f"DELETE FROM {table} WHERE group_code = ? AND device = ? AND seq > ?", stream)
        self._connection.execute(sql)
        self._connection.execute("DELETE FROM segment WHERE group_code = ? AND device = ? AND last > ?", stream)
        if after:
            self._connection.execute(
                "UPDATE stream SET upto = ?, head = ? WHERE group_code = ? AND device = ?",
                (after, self.chain_at(group, device, after), group, device),
            )
        else:
            self._connection.execute("DELETE FROM stream WHERE group_code = ? AND device = ?", (group, device))

    def of_subjects(self, subjects: Iterable[tuple[GroupCode, str]]) -> dict[tuple[GroupCode, str], list[Entry]]:
        """Every entry of these subjects, with the facts this program knows."""
        wanted = list(subjects)
        found: dict[tuple[GroupCode, str], list[Entry]] = {key: [] for key in wanted}
        if wanted:
            self._want(wanted)
            for line in self._read("1", (), source=_WANTED):
                found[(line.entry.group, line.entry.subject)].append(line.entry.as_known)
        return found

    def counts_of(self, subjects: Iterable[tuple[GroupCode, str]]) -> dict[tuple[GroupCode, str], int]:
        """How many entries of each of these subjects are held."""
        self._want(list(subjects))
        rows = self._connection.execute(f"SELECT w.group_code, w.subject, count(*) FROM {_WANTED} GROUP BY 1, 2")
        return {(GroupCode(group), subject): count for group, subject, count in rows}

    def _want(self, subjects: Sequence[tuple[GroupCode, str]]) -> None:
        self._connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS wanted (group_code TEXT, subject TEXT, PRIMARY KEY (group_code, subject))"
        )
        self._connection.execute("DELETE FROM temp.wanted")
        self._connection.executemany("INSERT OR IGNORE INTO temp.wanted VALUES (?, ?)", subjects)

    def of_subject(self, group: GroupCode, subject: str) -> list[Entry]:
        """Every entry of one subject, with the facts this program knows."""
        found = self._read("j.group_code = ? AND j.subject = ?", (group, subject), source=_BY_SUBJECT)
        return [line.entry.as_known for line in found]

    def subjects(self) -> list[tuple[GroupCode, str]]:
        """Every subject there is."""
        rows = self._connection.execute("SELECT DISTINCT group_code, subject FROM journal ORDER BY 1, 2")
        return [(GroupCode(group), subject) for group, subject in rows]

    def written_since(self, group: GroupCode, sort: str, read: Mapping[str, int]) -> list[str]:
        """A group's subjects of one sort, such as "member", of which a device wrote after the number up to which it was read."""
        rows = self._connection.execute(
            "SELECT subject, device, max(seq) FROM journal WHERE group_code = ? AND subject >= ? AND subject < ? GROUP BY 1, 2",
            (group, f"{sort}/", f"{sort}0"),  # the letter after the stroke
        )
        return sorted({subject for subject, device, last in rows if last > read.get(device, 0)})

    def of_meeting(self, group: GroupCode, meeting: str, *, counted: bool = True) -> list[tuple[Entry, bytes]]:
        """A meeting's entries that count with their chain hashes, in fold order; not ``counted``: all that are held."""
        rows = self._connection.execute(
            f"SELECT {COLUMNS} FROM journal WHERE group_code = ? AND meeting = ? ORDER BY stamp, device, seq",
            (group, meeting),
        ).fetchall()
        limits = self.limits(group) if counted else {}
        return [
            (line_in(row, None, None).entry, bytes(row[11])) for row in rows if row[2] <= limits.get(row[1], row[2])
        ]

    def first_of_meeting(self, group: GroupCode, meeting: str) -> Entry | None:
        """A meeting's first entry in fold order, whether it counts or not."""
        row = self._connection.execute(
            f"SELECT {COLUMNS} FROM journal WHERE group_code = ? AND meeting = ? ORDER BY stamp, device, seq LIMIT 1",
            (group, meeting),
        ).fetchone()
        return line_in(row, None, None).entry if row is not None else None

    def of_kind(self, group: GroupCode, kind: str) -> list[Entry]:
        """A group's entries of one kind that count, in fold order."""
        limits = self.limits(group)
        found = (line.entry.as_known for line in self._read("j.group_code = ? AND j.kind = ?", (group, kind)))
        return sorted(
            (entry for entry in found if entry.seq <= limits.get(entry.device, entry.seq)),
            key=lambda entry: entry.order,
        )

    def kinds_between(self, group: GroupCode, device: DeviceId, after: int, upto: int) -> dict[str, int]:
        """How many entries of each kind a device wrote after one number, up to another."""
        rows = self._connection.execute(
            "SELECT kind, count(*) FROM journal WHERE group_code = ? AND device = ? AND seq > ? AND seq <= ? GROUP BY kind",
            (group, device, after, upto),
        )
        return dict(rows.fetchall())

    def limits(self, group: GroupCode) -> dict[str, int]:
        """The last entry that counts of each device whose word is over: the office revoked it, or goes on with other keys."""
        found: dict[str, int] = {}
        ended = (
            line
            for sort in ("device", "office-key")
            for line in self._read(
                "j.group_code = ? AND j.subject BETWEEN ? AND ? AND j.kind IN ('device_revoked', 'office_rekeyed')",
                (group, f"{sort}/", f"{sort}0"),
                source=_BY_SUBJECT,
            )
        )
        for line in ended:
            match line.entry.content:
                case DeviceRevoked() as revoked:
                    found[revoked.device] = min(revoked.last_seq, found.get(revoked.device, revoked.last_seq))
                case OfficeRekeyed() as named if named.office == line.entry.device:
                    found[named.office] = min(line.entry.seq, found.get(named.office, line.entry.seq))
                case _:
                    pass
        return found

    def _stamp(self, group: GroupCode, device: DeviceId, seq: int) -> int:
        row = self._connection.execute(
            "SELECT stamp FROM journal WHERE group_code = ? AND device = ? AND seq = ?", (group, device, seq)
        ).fetchone()
        return int(row[0]) if row else 0

    def groups(self) -> list[GroupCode]:
        """Every group with an entry."""
        return [
            GroupCode(row[0]) for row in self._connection.execute("SELECT DISTINCT group_code FROM stream ORDER BY 1")
        ]

    def first_day(self, group: GroupCode) -> date:
        """The day of the oldest entry of a group; the last day there is where there is none yet."""
        row = self._connection.execute("SELECT min(clock) FROM journal WHERE group_code = ?", (group,)).fetchone()
        return moment(row[0]).date() if row and row[0] else date.max

    def entries(self) -> int:
        """How many entries are held."""
        return int(self._connection.execute("SELECT coalesce(sum(upto), 0) FROM stream").fetchone()[0])

    def chain_faults(self) -> list[str]:
        """The streams whose chain, digests or length are not as they were written."""
        faults: list[str] = []
        for group, device, upto, head in self._connection.execute("SELECT * FROM stream").fetchall():
            value, seq = START, 0
            for line, stored in self._with_hash(group, device):
                seq += 1
                value = chained(value, line.wire)
                broken = line.entry.seq != seq or value != stored
                if line.entry.facts is not None and line.digest != facts_digest(line.entry.facts):
                    broken = True
                if broken:
                    faults.append(f"{group}/{device}:{line.entry.seq}")
                    break
            else:
                if seq != upto or value != bytes(head):
                    faults.append(f"{group}/{device}:{seq}")
        return faults

    def _with_hash(self, group: str, device: str) -> Iterator[tuple[Line, bytes]]:
        rows = self._connection.execute(
            select_lines("journal j") + " WHERE j.group_code = ? AND j.device = ? ORDER BY j.seq", (group, device)
        )
        for row in rows:
            yield line_in(row, row[14], row[15]), bytes(row[11])

    def _read(self, where: str, values: tuple[Any, ...], source: str = "journal j") -> Iterator[Line]:
        # `where` and `source` are words of this module; what comes from outside is always a parameter.
        for row in self._connection.execute(f"{select_lines(source)} WHERE {where}", values):
            yield line_in(row, row[14], row[15])
