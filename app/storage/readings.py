"""How far each device had read the others' streams whenever it wrote: told in entries, kept in memory between the changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.entries import HeadsSeen
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal import Journal
from app.storage.journal_rows import line_in, select_lines

_NOTHING: Mapping[str, int] = {}


@dataclass(slots=True)
class _Told:
    """Of one device the numbers of the entries in which it said how far it read, and all it had read by then."""

    upto: int = 0
    chain: bytes = b""
    said: list[int] = field(default_factory=list)
    heads: list[Mapping[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class Readings:
    """What the devices of one group said of their reading; ``there`` are the streams there are of it."""

    there: frozenset[str]
    told: dict[str, _Told] = field(default_factory=dict)

    def before(self, device: str, seq: int) -> Mapping[str, int]:
        """How far a device held the other streams when it wrote the entry with that number."""
        told = self.told.get(device)
        place = bisect_left(told.said, seq) if told is not None else 0
        return told.heads[place - 1] if told is not None and place else _NOTHING


class AllReadings:
    """Reads what devices said of their reading, each entry once.

    A laptop may fill such entries with names of streams that are not there, so they are not read anew at every change. What was
    read holds as long as the streams of the group are the same and the end of what was read is still in the journal: a change
    that failed, or a tail that was cut, takes it out again.
    """

    def __init__(self, connection: Any, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._kept: dict[GroupCode, Readings] = {}

    def of(self, group: GroupCode) -> Readings:
        """Everything said in a group by now."""
        there = self._journal.heads(group)
        kept = self._kept.get(group)
        if kept is None or kept.there != there.keys():
            kept = self._kept[group] = Readings(frozenset(there))  # nobody knew a stream that is not there
        for device, head in there.items():
            told = kept.told.setdefault(device, _Told())
            if told.upto and self._journal.chain_held(group, device, told.upto) != told.chain:
                told = kept.told[device] = _Told()
            if told.upto < head.upto:
                self._read_on(group, device, told, kept.there)
                told.upto, told.chain = head.upto, head.chain
        return kept

    def _read_on(self, group: GroupCode, device: DeviceId, told: _Told, there: frozenset[str]) -> None:
        rows = self._connection.execute(
            f"{select_lines('journal j')} WHERE j.group_code = ? AND j.subject = ? AND j.device = ? AND j.seq > ?"
            " AND j.kind = 'heads_seen' ORDER BY j.seq",
            (group, f"seen/{device}", device, told.upto),
        )
        for row in rows:
            entry = line_in(row, row[14], row[15]).entry
            if isinstance(entry.content, HeadsSeen):
                before = told.heads[-1] if told.heads else _NOTHING
                heads = entry.content.heads.items()
                more = {other: upto for other, upto in heads if other in there and upto > before.get(other, 0)}
                told.said.append(entry.seq)
                told.heads.append({**before, **more} if more else before)
