"""What was written again after a book had been copied or put back: the first writing and the later one count once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from app.domain.entries import (
    AddendumCovers,
    Content,
    Entry,
    InterestReceived,
    MemberCorrected,
    MoneyReversed,
    QuestionSettled,
    Reissued,
    SavingsBroughtForward,
    SavingsReceived,
)

LINES = (SavingsBroughtForward, SavingsReceived, InterestReceived)
"""What is a line of money."""

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
    own, second = _own_lines(entries, again)
    by_ref = {entry.ref: entry for entry in entries if entry.ref not in second}
    same = _Same(is_late)
    for said in again:
        pair = _pair(said, by_ref, chain_of)
        if pair is not None:
            same.join(*pair)
    # Of two that say again what nobody holds, whoever has a line of his own under that name stands back: it counts as his.
    for one, other in _of_one_that_is_nowhere(sorted(again, key=lambda said: said.device in own), by_ref):
        same.join(one, other)
    for entry in entries:
        if entry.ref in second or same.kept(entry) is not entry:
            found.passed_over.add(entry.ref)
    counted = {
        entry.device for entry in entries if isinstance(entry.content, LINES) and entry.ref not in found.passed_over
    }
    for entry in entries:
        # Who has another line of that name, which counts, takes back his own.
        if entry.ref in found.passed_over and isinstance(entry.content, LINES) and entry.device not in counted:
            found.counts_for[entry.device] = same.kept(entry).device
    return found


def _own_lines(entries: Sequence[Entry], again: Sequence[Entry]) -> tuple[set[str], set[str]]:
    """The laptops that wrote money of their own under this name, and the references of what they wrote under it afterwards.

    Those count nowhere, so that nothing may be passed over for them: else whoever says another's line again under a name under which
    he wrote one dong before would leave one dong in its place.
    """
    said_again = {f"{said.device}:{said.seq + 1}" for said in again}
    own: set[str] = set()
    second: set[str] = set()
    for entry in entries:
        if not isinstance(entry.content, LINES):
            continue
        if entry.device in own:
            second.add(entry.ref)
        elif entry.ref not in said_again:
            own.add(entry.device)
    return own, second


class _Same:
    """Which writings are one, and which of them counts: joined in pairs, so that many of them cost no more than their number."""

    def __init__(self, is_late: Callable[[Entry], bool]) -> None:
        self._is_late = is_late
        self._above: dict[str, str] = {}
        self._kept: dict[str, Entry] = {}

    def join(self, first: Entry, later: Entry) -> None:
        """Of what was one with ``first`` some stays, unless it came after the seal and some of the other did not."""
        one, other = self._top(first.ref), self._top(later.ref)
        if one == other:
            return
        kept, instead = self._kept.get(one, first), self._kept.get(other, later)
        self._above[other] = one
        self._kept[one] = instead if self._is_late(kept) and not self._is_late(instead) else kept

    def kept(self, entry: Entry) -> Entry:
        """The writing that counts for this one; itself where it was written once."""
        return self._kept.get(self._top(entry.ref), entry)

    def _top(self, ref: str) -> str:
        passed = []
        while ref in self._above:
            passed.append(ref)
            ref = self._above[ref]
        self._above.update(dict.fromkeys(passed, ref))
        return ref


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


def _of_one_that_is_nowhere(again: Sequence[Entry], by_ref: dict[str, Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Writings that say the same of one and the same entry, held here or not.

    A history that was given up is held by nobody, and two copies of its book may both go on and write its lines again.
    """
    first: dict[tuple[str, str], Entry] = {}
    for said in again:
        content, later = said.content, by_ref.get(f"{said.device}:{said.seq + 1}")
        if isinstance(content, Reissued) and later is not None:
            before = first.setdefault((content.of, content.hash), later)
            if before is not later and _says_the_same(before, later):
                yield before, later


def _says_the_same(first: Entry, later: Entry) -> bool:
    one, other = first.content, later.content
    if one is None or other is None or type(one) is not type(other) or isinstance(one, Reissued):
        return False
    names = _NAMES_OTHERS.get(type(one))
    return one == (msgspec.structs.replace(other, **{names: getattr(one, names)}) if names else other)
