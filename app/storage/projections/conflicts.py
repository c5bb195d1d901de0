"""Where two devices wrote the same thing, neither knowing of the other: which writings stand, and what a person is asked.

Only kinds whose last writing counts are asked about. Money is never here: each line of money is a thing of its own, and all count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
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
from app.domain.ids import DeviceId
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
        kept = newest(written, answers_to(question, settles, written, seen), seen)
        # Of what was replaced only those go that would stand last: the first writing still gives a thing its place in a list.
        standing_refs = {entry.ref for entry in kept}
        last = max(place for place, entry in enumerate(written) if entry.ref in standing_refs)
        dropped |= {entry.ref for entry in written[last + 1 :]}
        if len({_says(entry) for entry in kept}) > 1:
            refs = " ".join(entry.ref for entry in kept)
            questions.append({"id": question, "sort": "apart", "field": kind_of(_content(kept[0])), "entries": refs})
    return [entry for entry in entries if entry.ref not in dropped], questions


def answers_to(
    question: str, settles: Sequence[Entry], written: Sequence[Entry], seen: SeenLookup
) -> list[tuple[Entry, str]]:
    """The answers to a question, in their order: who gave it when, and the writing that was kept.

    Only the side whose writings they are settles it: the group's by the group's laptops, the bank's by the office. An answer that
    keeps none of the writings settles nothing.
    """
    owners = {entry.role for entry in written}
    refs = {entry.ref for entry in written}
    given = [
        entry
        for entry in settles
        if isinstance(entry.content, QuestionSettled)
        and entry.content.question == question
        and entry.content.keep in refs
        and entry.role in owners
    ]
    return [(entry, _keep(entry)) for entry in in_order(given, seen)]


def newest(
    written: Sequence[Entry],
    answers: Sequence[tuple[Entry, str]],
    seen: SeenLookup,
    named: Callable[[Entry], str | None] | None = None,
) -> list[Entry]:
    """The writings that nothing has taken the place of.

    A writing takes the place of every other it knew; with ``named`` only of the one it was meant in place of, by its reference, and
    only if it knew that: nobody puts right what is not written yet.
    It takes the place of one that a person kept only where it knew her answer too; an answer takes the place of every other
    writing it knew, but of one kept elsewhere only where it knew that answer.
    """
    # Who writes knows all that he knew before, and what he wrote himself: of each device only its last word has to be asked.
    # So many writings of one thing cost no more than as many of many things.
    later: dict[str | None, dict[DeviceId, Entry]] = {}
    for entry in written:
        name = named(entry) if named else None
        if name == entry.ref:
            continue  # nothing is meant in place of itself
        of_name = later.setdefault(name, {})
        of_name[entry.device] = max(entry, of_name.get(entry.device, entry), key=_number)
    keeping: dict[str, dict[DeviceId, Entry]] = {}
    for answer, keep in answers:
        of_ref = keeping.setdefault(keep, {})
        of_ref[answer.device] = max(answer, of_ref.get(answer.device, answer), key=_number)
    last_words = _last_answers(keeping)

    def is_replaced(entry: Entry) -> bool:
        kept_by = keeping.get(entry.ref, {}).values()
        by_writing = later.get(entry.ref if named else None, {}).values()
        by_answer = (answer for of in last_words for answer, keep in of if keep != entry.ref)
        able = (other for other in by_writing if other is not entry and knew(other, entry, seen))
        knowing = (answer for answer in by_answer if knew(answer, entry, seen))
        return any(all(knew(other, answer, seen) for answer in kept_by) for other in chain(able, knowing))

    return [entry for entry in written if not is_replaced(entry)] or list(written[-1:])


def _last_answers(keeping: Mapping[str, Mapping[DeviceId, Entry]]) -> list[list[tuple[Entry, str]]]:
    """Of each device its last answer, and the last that kept another writing than that one."""
    given: dict[DeviceId, list[tuple[Entry, str]]] = {}
    for keep, of_ref in keeping.items():
        for device, answer in of_ref.items():
            given.setdefault(device, []).append((answer, keep))
    return [sorted(of, key=lambda one: one[0].seq)[-2:] for of in given.values()]


def _number(entry: Entry) -> int:
    return entry.seq


def _keep(entry: Entry) -> str:
    return entry.content.keep if isinstance(entry.content, QuestionSettled) else ""


def _content(entry: Entry) -> Content:
    if entry.content is None:
        raise ValueError("an entry of an unknown kind has no content")
    return entry.content


def _says(entry: Entry) -> str:
    return repr((entry.content, sorted(entry.facts.values.items()) if entry.facts else ()))
