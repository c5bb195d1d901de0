"""What was written again after a book had been copied or put back: the first writing and the later one count once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from app.domain.entries import (
    AddendumCovers,
    Content,
    Entry,
    MemberCorrected,
    MoneyReversed,
    QuestionSettled,
    Reissued,
)

_NAMES_OTHERS: dict[type[Content], str] = {
    MoneyReversed: "of",
    MemberCorrected: "base",
    QuestionSettled: "keep",
    AddendumCovers: "refs",
}
"""The field in which an entry names other entries; written again it names them as they are called then."""


@dataclass(frozen=True, slots=True)
class WrittenTwice:
    """The references of what does not count beside the other writing, and whose line each such device's is."""

    passed_over: set[str] = field(default_factory=set)
    counts_for: dict[str, str] = field(default_factory=dict)


_NOTHING = WrittenTwice()


def written_twice(
    entries: Sequence[Entry], chain_of: Callable[[str, int], bytes | None], is_late: Callable[[Entry], bool]
) -> WrittenTwice:
    """Of each thing that is held twice the one that counts is the first written, unless it came after the seal and a later one did not.

    ``entries`` are those of one subject, in their order.
    """
    again = [entry for entry in entries if isinstance(entry.content, Reissued)]
    if not again:
        return _NOTHING
    found = WrittenTwice()
    by_ref = {entry.ref: entry for entry in entries}
    same: dict[str, list[Entry]] = {}
    for said in again:
        pair = _pair(said, by_ref, chain_of)
        if pair is not None:
            both = [*same.get(pair[0].ref, [pair[0]]), *same.get(pair[1].ref, [pair[1]])]
            same |= dict.fromkeys((entry.ref for entry in both), both)
    for entry in entries:
        writings = same.get(entry.ref, [])
        kept = next((one for one in writings if not is_late(one)), writings[0]) if writings else entry
        if kept is not entry:
            found.passed_over.add(entry.ref)
            found.counts_for[entry.device] = kept.device
    return found


def _pair(
    said: Entry, by_ref: dict[str, Entry], chain_of: Callable[[str, int], bytes | None]
) -> tuple[Entry, Entry] | None:
    content = said.content
    if not isinstance(content, Reissued):
        return None
    first, later = by_ref.get(content.of), by_ref.get(f"{said.device}:{said.seq + 1}")
    if first is None or later is None or first is later or not _says_the_same(first, later):
        return None
    chain = chain_of(first.device, first.seq)
    return (first, later) if chain is not None and chain.hex() == content.hash else None


def _says_the_same(first: Entry, later: Entry) -> bool:
    one, other = first.content, later.content
    if one is None or other is None or type(one) is not type(other) or isinstance(one, Reissued):
        return False
    names = _NAMES_OTHERS.get(type(one))
    return one == (msgspec.structs.replace(other, **{names: getattr(one, names)}) if names else other)
