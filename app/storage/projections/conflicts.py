"""Where two devices wrote the same thing, neither knowing of the other: which writings stand, and what a person is asked.

Only kinds whose last writing counts are asked about. Money is never here: each line of money is a thing of its own, and all count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.entries import (
    AttendanceMarked,
    BankListTaken,
    BoardSet,
    BusinessNoted,
    CashHandedIn,
    CollectionNoted,
    Content,
    CustomerMatched,
    Entry,
    GroupDescribed,
    JoiningRecorded,
    LoanRequested,
    MeetingClosed,
    MeetingOfficers,
    MeetingOpened,
    MemberAsked,
    MemberReleased,
    MinimumSavingSet,
    QuestionSettled,
    RequestVoted,
    Role,
    RuleSet,
    SavingsInstructed,
    TopicTold,
    kind_of,
)
from app.storage.projections.knowledge import in_order, knew
from app.storage.projections.lookups import SeenLookup

LAST_WORD: tuple[type[Content], ...] = (
    GroupDescribed, BoardSet, RuleSet, MeetingOpened, MeetingOfficers, MeetingClosed, JoiningRecorded, AttendanceMarked, TopicTold, BusinessNoted,
    MinimumSavingSet, MemberReleased, LoanRequested, RequestVoted, SavingsInstructed, CashHandedIn, CollectionNoted, CustomerMatched, MemberAsked, BankListTaken,
)  # fmt: skip


def standing(entries: Sequence[Entry], seen: SeenLookup) -> tuple[list[Entry], list[dict[str, Any]]]:
    """The entries that count, in their order, and a question for each kind that was written apart in two ways.

    Where it is open the later by the clock counts; where a person settled it, the one she kept. Every entry stays in the journal.
    """
    devices = {entry.device for entry in entries}
    if len(devices) < 2:
        return list(entries), []
    settles = [entry for entry in entries if isinstance(entry.content, QuestionSettled)]
    dropped: set[str] = set()
    questions: list[dict[str, Any]] = []
    for kind in LAST_WORD:
        written = [entry for entry in entries if type(entry.content) is kind]
        # Where the bank spoke itself, its word counts over the group's and nobody is asked.
        if len({entry.device for entry in written}) < 2 or any(entry.role is Role.OFFICE for entry in written):
            continue
        question = f"apart/{written[0].subject}/{kind_of(_content(written[0]))}"
        kept = newest(
            written,
            answers_to(question, settles, written, seen),
            seen,
            lambda later, earlier: knew(later, earlier, seen),
        )
        # Of what was replaced only those go that would stand last: the first writing still gives a thing its place in a list.
        last = max(place for place, entry in enumerate(written) if entry in kept)
        dropped |= {entry.ref for entry in written[last + 1 :]}
        if len({_says(entry) for entry in kept}) > 1:
            refs = " ".join(entry.ref for entry in kept)
            questions.append({"id": question, "sort": "apart", "field": kind_of(_content(kept[0])), "entries": refs})
    return [entry for entry in entries if entry.ref not in dropped], questions


def answers_to(
    question: str, settles: Sequence[Entry], written: Sequence[Entry], seen: SeenLookup
) -> list[tuple[Entry, str]]:
    """The answers to a question, in their order: who gave it when, and the writing that was kept.

    Only the side whose writings they are settles it: the group's by the group's laptops, the bank's by the office.
    """
    owners = {entry.role for entry in written}
    return [
        (entry, entry.content.keep)
        for entry in in_order(settles, seen)
        if isinstance(entry.content, QuestionSettled) and entry.content.question == question and entry.role in owners
    ]


def newest(
    written: Sequence[Entry],
    answers: Sequence[tuple[Entry, str]],
    seen: SeenLookup,
    replaces: Callable[[Entry, Entry], bool],
) -> list[Entry]:
    """The writings that nothing has taken the place of; ``replaces`` says whether a later writing was meant in place of an earlier.

    It takes the place of one that a person kept only where it knew her answer too; an answer takes the place of every other
    writing it knew, but of one kept elsewhere only where it knew that answer.
    """

    def is_kept_unknown_to(entry: Entry, later: Entry) -> bool:
        return any(
            keep == entry.ref and not knew(later, answer, seen) for answer, keep in answers if answer is not later
        )

    def is_replaced(entry: Entry) -> bool:
        by_writing = (other for other in written if other is not entry and replaces(other, entry))
        by_answer = (answer for answer, keep in answers if keep != entry.ref and knew(answer, entry, seen))
        return any(not is_kept_unknown_to(entry, later) for later in (*by_writing, *by_answer))

    return [entry for entry in written if not is_replaced(entry)] or list(written[-1:])


def _content(entry: Entry) -> Content:
    if entry.content is None:
        raise ValueError("an entry of an unknown kind has no content")
    return entry.content


def _says(entry: Entry) -> str:
    return repr((entry.content, sorted(entry.facts.values.items()) if entry.facts else ()))
