"""Which seal of a meeting counts where several were written."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.entries import Entry, MeetingOpened, MeetingSealed, QuestionSettled
from app.storage.projections.conflicts import answers_to, newest
from app.storage.projections.knowledge import in_order, knew
from app.storage.projections.lookups import SeenLookup


def question_of(meeting: str) -> str:
    """The name of the question which of a meeting's seals counts."""
    return f"two_seals/{meeting}"


def closes_in(seal: Entry, device: str, seq: int, seen: SeenLookup) -> bool:
    """Whether a seal closes an entry in: it names it, and its author had written or read it by then. A range may name anything."""
    if not isinstance(seal.content, MeetingSealed) or not seal.content.closes_in(device, seq):
        return False
    return seq < seal.seq if device == seal.device else seq <= seen(seal.device, seal.seq).get(device, 0)


def standing_seals(meeting: str, entries: Sequence[Entry], seen: SeenLookup) -> list[Entry]:
    """The seal that counts, then those that a person has still to choose between; empty where there is none.

    ``entries`` are those of the meeting's own subject that count. Whoever knew a seal when he wrote another did not seal anything.
    Of seals written apart the first counts until a person keeps another. Two who answered apart and kept different ones are asked
    again; until then the one of the last answer counts.
    """
    opened = [one for one in entries if isinstance(one.content, MeetingOpened)]
    # A seal that closes in no opening of its meeting is the seal of nothing.
    found = [
        one
        for one in entries
        if isinstance(one.content, MeetingSealed)
        and any(closes_in(one, other.device, other.seq, seen) for other in opened)
    ]
    seals = in_order(found, seen)
    free = [one for one in seals if not any(other is not one and knew(one, other, seen) for other in seals)]
    free = free or seals[:1]
    settles = [one for one in entries if isinstance(one.content, QuestionSettled)]
    answers = answers_to(question_of(meeting), settles, free, seen)
    if not answers:
        return free
    left = newest(free, answers, seen)
    latest = {keep: place for place, (_, keep) in enumerate(answers)}
    return sorted(left, key=lambda one: latest.get(one.ref, -1), reverse=True)
