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
        workspace.book.exchange_log.keep_segment(group, KeptSegment(me, first, last, segment.header, segment.signature))
        first = last + 1


def signed_segments(
    workspace: Workspace, group: GroupCode, device: DeviceId, after: int
) -> Iterable[tuple[bytes, int, int]]:
    """A stream's segments from after an entry on: the bytes, how many entries, and the last one's number."""
    for kept in workspace.book.exchange_log.segments(group, device, after):
        lines = workspace.book.journal.lines(group, device, kept.first, kept.last)
        raw = segment_bytes(kept.head, kept.signature, [line.wire for line in lines], _personal(lines))
        yield raw, len(lines), kept.last


def _personal(lines: Sequence[Line]) -> list[bytes]:
    return [facts_line(line.entry.seq, line.entry.facts) for line in lines if line.entry.facts is not None]
