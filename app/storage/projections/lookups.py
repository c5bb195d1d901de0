"""What a projection may ask beside the entries of its own subject; all of it is read from the journal alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries import Entry

SeenLookup = Callable[[str, int], Mapping[str, int]]
"""How far a device held the other streams when it wrote the entry with that sequence number."""

SealsLookup = Callable[[str], Sequence[Entry]]
"""The seals of a meeting that stand: the one that counts, then those that a person has still to choose between."""


MeetingLookup = Callable[[str], Sequence[Entry]]
"""Every entry written of a meeting, in its order."""

ChainLookup = Callable[[str, int], bytes | None]
"""The chain's value after an entry of a device; None where it is not held."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """The questions of one group. ``limits`` is the last entry that counts of each device whose word is over."""

    seals: SealsLookup
    seen: SeenLookup
    limits: Mapping[str, int]
    chain: ChainLookup
    of_meeting: MeetingLookup
