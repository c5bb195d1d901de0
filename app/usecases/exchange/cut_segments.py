"""Cutting what is owed into signed segments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.chain import START, facts_line
from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.exchange_log import KeptSegment
from app.storage.journal import Line
from app.sync.keys import DeviceKeys
from app.sync.segment import Run, seal_segment, segment_bytes
from app.usecases.book.opening import keyring_of
from app.usecases.exchange.authority import joined_office
from app.usecases.workspace import Workspace

_LONGEST_SEGMENT = 5_000  # entries


def cut_segments(workspace: Workspace, group: GroupCode) -> None:
    """Cut what this book wrote since the last time into signed segments; a cut one never changes."""
    for keys in keyring_of(workspace):
        _cut_with(workspace, group, keys)


def _cut_with(workspace: Workspace, group: GroupCode, keys: DeviceKeys) -> None:
    me = keys.fingerprint
    head = workspace.book.journal.head(group, me)
    first = workspace.book.exchange_log.last_in_segments(group, me) + 1
    office = joined_office(workspace)
    audience = office.fingerprint if office else (me if workspace.book.identity.role is Role.OFFICE else "")
    while first <= head.upto:
        last = min(head.upto, first + _LONGEST_SEGMENT - 1)
        lines = workspace.book.journal.lines(group, me, first, last)
        before = workspace.book.journal.chain_at(group, me, first - 1) if first > 1 else START
        run = Run(group, audience, first, before)
        segment = seal_segment(keys, run, [line.wire for line in lines], _personal(lines))
        kept = KeptSegment(me, first, last, segment.header, segment.signature)
        workspace.book.exchange_log.keep_segment(group, kept, reaches_on=True)
        first = last + 1


def signed_segments(
    workspace: Workspace, group: GroupCode, device: DeviceId, after: int
) -> Iterable[tuple[bytes, int, int]]:
    """A stream's segments from after an entry on, no more than it takes: the bytes, how many entries, and the last one's number."""
    for kept in _cover(workspace.book.exchange_log.segments(group, device, after), after):
        lines = workspace.book.journal.lines(group, device, kept.first, kept.last)
        raw = segment_bytes(kept.head, kept.signature, [line.wire for line in lines], _personal(lines))
        yield raw, len(lines), kept.last


def signed_up_to(workspace: Workspace, group: GroupCode, device: DeviceId, upto: int) -> int:
    """The last entry, not after ``upto``, up to which segments that end there or before hold all of a stream."""
    reached = 0
    for kept in workspace.book.exchange_log.segments(group, device, 0):
        if kept.first <= reached + 1 and kept.last <= upto:
            reached = max(reached, kept.last)
    return reached


def _cover(segments: Sequence[KeptSegment], after: int) -> Iterable[KeptSegment]:
    """Of segments by their first entry those that together hold all from after an entry on; always the one that goes farthest."""
    reached, place = after, 0
    while place < len(segments):
        best = segments[place]
        while place < len(segments) and segments[place].first <= max(reached + 1, best.first):
            best = max(best, segments[place], key=lambda kept: (kept.last, kept.first))
            place += 1
        if best.last > reached:
            yield best
            reached = best.last


def _personal(lines: Sequence[Line]) -> list[bytes]:
    return [facts_line(line.entry.seq, line.entry.facts) for line in lines if line.entry.facts is not None]
