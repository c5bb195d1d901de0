"""The tables of a book: rows made of the journal's entries, and nothing else writes them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from app.domain.entries import Entry, HeadsSeen
from app.domain.ids import DeviceId, GroupCode
from app.storage.heard import proven
from app.storage.journal import Journal
from app.storage.projections import (
    TABLES,
    Lookups,
    Rows,
    SeenLookup,
    project_subject,
    standing_seals,
    tables_of,
)
from app.storage.projections.knowledge import knew

Step = Callable[[int, int], None]
"""Told what is done and the whole."""

_AT_ONCE = 5_000  # subjects


class Tables:
    """The projected rows of one open book. The transaction is the book's."""

    def __init__(self, connection: Any, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._supposed: tuple[GroupCode, str, str] | None = None

    def suppose(self, group: GroupCode, meeting: str, seal: str | None) -> None:
        """From here on make the rows as if this seal (its reference) of a meeting stood; None: as it is."""
        self._supposed = (group, meeting, seal) if seal is not None else None

    def project_again(self, subjects: Iterable[tuple[GroupCode, str]], fresh: Sequence[Entry] = ()) -> None:
        """Make the rows of these subjects anew from the journal.

        ``fresh`` are entries that just came, as they are held. A subject all of whose entries are among them has no rows yet, and
        none are looked for; nor is the journal read for it.
        """
        wanted = list(subjects)
        whole = self._all_fresh(wanted, fresh) if fresh else {}
        others = self._journal.of_subjects(key for key in wanted if key not in whole)
        self._put_rows(self._rows_of({**whole, **others}, whole.keys()))

    def _all_fresh(
        self, wanted: Sequence[tuple[GroupCode, str]], fresh: Sequence[Entry]
    ) -> dict[tuple[GroupCode, str], list[Entry]]:
        found: dict[tuple[GroupCode, str], list[Entry]] = {}
        for entry in fresh:
            found.setdefault((entry.group, entry.subject), []).append(entry)
        held = self._journal.counts_of(found)
        there = set(wanted)
        return {key: of for key, of in found.items() if key in there and held[key] == len(of)}

    def make_anew(self, step: Step) -> None:
        """Make every row again from the journal; ``step`` is told how far it is."""
        subjects = self._journal.subjects()
        for table in TABLES:
            self._connection.execute(f"DELETE FROM {table}")
        for start in range(0, len(subjects), _AT_ONCE):
            step(start, len(subjects))
            entries = self._journal.of_subjects(subjects[start : start + _AT_ONCE])
            self._put_rows(self._rows_of(entries, entries.keys()))

    def differing(self) -> list[str]:
        """The tables whose rows are not those the journal makes."""
        known: dict[GroupCode, Lookups] = {}
        expected: dict[str, list[str]] = {table: [] for table in TABLES}
        for (group, subject), entries in self._journal.of_subjects(self._journal.subjects()).items():
            for table, rows in self._projected(group, subject, entries, known).items():
                expected[table].extend(_as_text(row) for row in rows)
        there = self.state()
        return [table for table in TABLES if sorted(expected[table]) != there[table]]

    def state(self) -> dict[str, list[str]]:
        """Every row as text, sorted."""
        return {table: sorted(self._texts(table)) for table in TABLES}

    def _texts(self, table: str) -> list[str]:
        cursor = self._connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        return [_as_text(dict(zip(names, row, strict=True))) for row in cursor]

    def _rows_of(
        self, entries: Mapping[tuple[GroupCode, str], Sequence[Entry]], without_rows: Collection[tuple[GroupCode, str]]
    ) -> Rows:
        known: dict[GroupCode, Lookups] = {}
        fresh: Rows = {}
        for (group, subject), found in entries.items():
            for table in () if (group, subject) in without_rows else tables_of(subject):
                self._connection.execute(f"DELETE FROM {table} WHERE group_code = ? AND subject = ?", (group, subject))
            for table, rows in self._projected(group, subject, found, known).items():
                fresh.setdefault(table, []).extend(rows)
        return fresh

    def _projected(
        self,
        group: GroupCode,
        subject: str,
        entries: Sequence[Entry],
        known: dict[GroupCode, Lookups],
    ) -> Rows:
        """The rows of one subject; what is looked up of its group is kept for the next one's."""
        if group not in known:
            known[group] = self._lookups(group)
        return project_subject(subject, entries, known[group])

    def _put_rows(self, fresh: Rows) -> None:
        for table, rows in fresh.items():
            if rows:
                names = list(rows[0])
                marks = ", ".join("?" for _ in names)
                columns = ", ".join(f'"{name}"' for name in names)
                self._connection.executemany(
                    f"INSERT INTO {table} ({columns}) VALUES ({marks})",
                    [tuple(row[name] for name in names) for row in rows],
                )

    def as_sealed(self, group: GroupCode, meeting: str, sort: str) -> dict[str, Rows]:
        """The rows that things of one sort had when a meeting was sealed, by subject; only of those of which more was written since.

        What the author of the seal had not read was not known to it, whatever its clock says. What it knew nothing of is left out.
        """
        lookups = self._lookups(group)
        standing = lookups.seals(meeting)
        if not standing:
            return {}
        seal, found = standing[0], {}
        read = {**lookups.seen(seal.device, seal.seq), seal.device: seal.seq}
        subjects = [(group, subject) for subject in self._journal.written_since(group, sort, read)]
        for (_, subject), entries in self._journal.of_subjects(subjects).items():
            known = [entry for entry in entries if knew(seal, entry, lookups.seen)]
            if known and len(known) < len(entries):
                found[subject] = project_subject(subject, known, lookups)
        return found

    def _lookups(self, group: GroupCode) -> Lookups:
        limits, seen = self._journal.limits(group), self._seen(group)
        found: dict[str, list[Entry]] = {}

        def seals(meeting: str) -> list[Entry]:
            if meeting not in found:
                of = self._journal.of_subject(group, f"meeting/{meeting}")
                counted = [entry for entry in of if entry.seq <= limits.get(entry.device, entry.seq)]
                found[meeting] = self._as_supposed(group, meeting, standing_seals(meeting, counted, seen), counted)
            return found[meeting]

        return Lookups(
            seals,
            seen,
            limits,
            lambda device, seq: self._journal.chain_held(group, DeviceId(device), seq),
            lambda meeting: [entry for entry, _ in self._journal.of_meeting(group, meeting)],
        )

    def _as_supposed(
        self, group: GroupCode, meeting: str, standing: list[Entry], counted: Sequence[Entry]
    ) -> list[Entry]:
        if self._supposed is None or self._supposed[:2] != (group, meeting):
            return standing
        return [entry for entry in counted if entry.ref == self._supposed[2]]

    def _seen(self, group: GroupCode) -> SeenLookup:
        """What each device of a group had seen when it wrote; read when the first fold asks."""
        known: dict[str, tuple[list[int], list[dict[str, int]]]] | None = None

        def seen(device: str, seq: int) -> dict[str, int]:
            nonlocal known
            if known is None:
                known = self._all_seen(group)
            said, heads = known.get(device, ([], []))
            place = bisect_left(said, seq)
            return heads[place - 1] if place else {}

        return seen

    def _all_seen(self, group: GroupCode) -> dict[str, tuple[list[int], list[dict[str, int]]]]:
        """Of each device the numbers of the entries in which it said how far it read, and all it had read by then."""
        found: dict[str, tuple[list[int], list[dict[str, int]]]] = {}
        there = self._journal.heads(group)
        entries = self._journal.of_kind(group, "heads_seen")
        for entry in sorted(entries, key=lambda entry: (entry.device, entry.seq)):
            if not isinstance(entry.content, HeadsSeen) or entry.content.device != entry.device:
                continue
            said, heads = found.setdefault(entry.device, ([], []))
            before = heads[-1] if heads else {}
            told = proven(self._journal, group, entry.content, there)
            said.append(entry.seq)
            heads.append(before | {other: max(upto, before.get(other, 0)) for other, upto in told.items()})
        return found


def _as_text(row: dict[str, Any]) -> str:
    return repr(sorted(row.items()))
