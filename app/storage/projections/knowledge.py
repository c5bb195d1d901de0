"""Who knew what when it was written: before any clock, this is what orders the writings of one thing."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.entries import Entry
from app.storage.projections.lookups import SeenLookup


def knew(later: Entry, earlier: Entry, seen: SeenLookup) -> bool:
    """Whether ``later`` was written in the knowledge of ``earlier``.

    Two that each claim to have known the other did not: one of them says that it held what was not written yet.
    """
    if later.device == earlier.device:
        return earlier.seq < later.seq
    return _claims(later, earlier, seen) and not _claims(earlier, later, seen)


def in_order(entries: Sequence[Entry], seen: SeenLookup) -> list[Entry]:
    """The entries of one thing, each after those that its author knew; written apart they stand by the common order.

    Whoever sets a clock forward does not come last for ever: who read it and writes again stands behind it.
    """
    if len(entries) < 2 or len({entry.device for entry in entries}) < 2:
        return sorted(entries, key=lambda entry: entry.seq)
    streams: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.order, reverse=True):
        streams.setdefault(entry.device, []).append(entry)
    ordered: list[Entry] = []
    while streams:
        heads = [stream[-1] for stream in streams.values()]
        # Three that each claim to have known the next make a ring: then the common order alone is left.
        free = [one for one in heads if not any(one is not other and knew(one, other, seen) for other in heads)]
        first = min(free or heads, key=lambda entry: entry.order)
        ordered.append(streams[first.device].pop())
        if not streams[first.device]:
            del streams[first.device]
    return ordered


def _claims(later: Entry, earlier: Entry, seen: SeenLookup) -> bool:
    return seen(later.device, later.seq).get(earlier.device, 0) >= earlier.seq
