"""Which seal of a meeting counts where several were written."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.entries import Entry, MeetingSealed, QuestionSettled
from app.storage.projections.conflicts import answers_to
from app.storage.projections.knowledge import in_order, knew
from app.storage.projections.lookups import SeenLookup


def question_of(meeting: str) -> str:
    """The name of the question which of a meeting's seals counts."""
    return f"two_seals/{meeting}"


def standing_seals(meeting: str, entries: Sequence[Entry], seen: SeenLookup) -> list[Entry]:
    """The seal that counts, then those that a person has still to choose between; empty where there is none.

    ``entries`` are those of the meeting's own subject that count. Whoever knew a seal when he wrote another did not seal anything.
    Of seals written apart the first counts until a person keeps another.
    """
    seals = in_order([one for one in entries if isinstance(one.content, MeetingSealed)], seen)
    free = [one for one in seals if not any(other is not one and knew(one, other, seen) for other in seals)]
    free = free or seals[:1]
    settles = [one for one in entries if isinstance(one.content, QuestionSettled)]
    for answer, keep in reversed(answers_to(question_of(meeting), settles, free, seen)):
        kept = next((one for one in free if one.ref == keep), None)
        if kept is not None:
            return [kept, *(one for one in free if one is not kept and not knew(answer, one, seen))]
    return free
