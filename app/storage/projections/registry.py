"""Which tables a subject has rows in, and which entries of it count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.entries import (
    AppraisalRecorded,
    BusinessNoted,
    Content,
    DecisionRecorded,
    Entry,
    FindingsRecorded,
    InterestReceived,
    LoanRequested,
    MeetingSealed,
    MemberAdmitted,
    MemberReleased,
    MoneyReversed,
    RequestVoted,
    SavingsReceived,
    TopicTold,
)
from app.storage.projections import (
    answers,
    bank,
    collection,
    difficulties,
    duties,
    group,
    matters,
    meeting,
    members,
    money,
    requests,
    union,
)
from app.storage.projections.conflicts import answers_to, standing
from app.storage.projections.knowledge import in_order
from app.storage.projections.last_wins import LastWins, Rows
from app.storage.projections.lookups import Lookups, SeenLookup
from app.storage.projections.reissued import WrittenTwice, written_twice
from app.storage.projections.seals import closes_in

MONEY = (SavingsReceived, InterestReceived, MoneyReversed)
"""What counts from the moment it is held, its meeting sealed or not."""

WRITTEN_ONCE: tuple[type[Content], ...] = (
    AppraisalRecorded,
    TopicTold,
    BusinessNoted,
    DecisionRecorded,
    LoanRequested,
    FindingsRecorded,
    RequestVoted,
    MemberAdmitted,
    MemberReleased,
)
"""What minutes tell of a thing: once it is sealed, no other writing of the same thing takes its place."""

Special = Callable[[Sequence[Entry]], Rows]
"""What makes the rows where the last writing is not simply the row."""


@dataclass(frozen=True)
class Projection:
    """What makes the rows of one sort of subject: tables where the last writing wins, and what is special."""

    last: tuple[LastWins, ...] = ()
    special: Special | None = None
    fills: tuple[str, ...] = ()
    """The tables that ``special`` fills."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Every table in which such a subject may have rows."""
        return (*(one.table for one in self.last), *self.fills)

    def project(self, entries: Sequence[Entry]) -> Rows:
        """The rows of one subject from its entries that count, in their order."""
        rows: Rows = {}
        for one in self.last:
            rows |= one.project(entries)
        return rows | (self.special(entries) if self.special else {})


def _last(*tables: LastWins) -> Projection:
    return Projection(last=tables)


def _special(special: Special, *fills: str) -> Projection:
    return Projection(special=special, fills=fills)


_PROJECTIONS: dict[str, Projection] = {
    "group": _special(group.profile, "group_profile", "group_term"),
    "board": _special(group.board, "board_member", "board_term"),
    "rule": _last(group.RULE),
    "office": _last(group.JOINED_OFFICE),
    "office-key": _special(group.office_key, "office_key"),
    "device": _special(group.device, "device"),
    "attend": _last(meeting.ATTENDANCE),
    "topic": _last(meeting.TOPIC),
    "note": _last(meeting.NOTE),
    "minimum": _special(meeting.minimum_saving, "minimum_saving"),
    "answer": _special(answers.answers, "answer"),
    "request": Projection((requests.APPRAISAL,), requests.request, ("request",)),
    "decision": _special(meeting.decision, "decision"),
    "ended": _last(group.GROUP_END),
    "handover": _last(group.HANDOVER),
    "difficulty": _special(difficulties.difficulty, "difficulty", "difficulty_answer"),
    "matter": _special(matters.matter, "matter"),
    "verified": _last(matters.VERIFIED),
    "household": _last(members.HOUSEHOLD),
    "office_profile": _last(bank.OFFICE_PROFILE),
    "filed": _last(bank.FILED_GROUP),
    "customer": _last(bank.CUSTOMER, bank.SAVINGS_FIGURE),
    "loan": Projection((bank.LOAN_FIGURE,), bank.loan, ("loan",)),
    "rating": Projection((bank.RATING,), bank.rating_parts, ("rating_part",)),
    "figure": _last(bank.OFFICE_FIGURE),
    "office-training": _last(duties.TRAINING),
    "agreement": _last(duties.AGREEMENT),
    "commune": _special(bank.commune, "commune_successor", "commune_point"),
    "pack": _last(bank.POLICY_PACK),
    "union": _last(union.PROFILE),
    "followed": _last(union.FOLLOWED),
    "use_check": _last(union.USE_CHECK),
    "inspection": _last(union.INSPECTION),
    "compared": _last(union.COMPARED),
    "mandate": _last(union.MANDATE),
    "entrustment": _last(union.ENTRUSTMENT),
    "training": _last(union.TRAINING),
    "plan": _last(union.PLAN),
    "banked": _special(collection.banked, "bank_line"),
    "banklist": _special(collection.banklist, "bank_list"),
    "matched": _last(collection.CUSTOMER_MATCH),
    "collected": _last(collection.COLLECTION_NOTE),
    "instructed": _special(collection.instructed, "instruction", "money"),
    "handed": _special(collection.handed, "hand_in"),
    "asked": _last(collection.MEMBER_WORD),
}

_WITH_LOOKUPS = {
    "member": ("member", "class_period", "member_death", "member_move", "money"),
    "meeting": ("meeting",),
    "money": ("money",),
    "addendum": ("addendum", "covered"),
}
"""The tables of the subjects whose rows hang on more than their own entries."""

_OF_EVERY_SUBJECT = ("question", "newer", "uncounted")

TABLES: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *(table for projection in _PROJECTIONS.values() for table in projection.tables),
            *(table for tables in _WITH_LOOKUPS.values() for table in tables),
            *_OF_EVERY_SUBJECT,
        )
    )
)
"""Every folded table: delete their rows, fold again, and the same rows come back."""


def tables_of(subject: str) -> tuple[str, ...]:
    """The tables in which a subject may have rows."""
    sort = _sort(subject)
    known = _PROJECTIONS.get(sort)
    return (*(known.tables if known else _WITH_LOOKUPS.get(sort, ())), *_OF_EVERY_SUBJECT)


def project_subject(subject: str, entries: Sequence[Entry], lookups: Lookups) -> Rows:
    """The rows of one subject from all its entries, in any order."""
    known_part = [entry.as_known for entry in entries]
    parts = _sorted(known_part, lookups)
    counted, apart = standing(parts.counted, lookups.seen)
    rows = _rows(_sort(subject), counted, parts, lookups) if counted else {}
    questions = [*_late_questions(parts, counted, lookups.seen)]
    # These are only there while they are open: an answer leaves one writing standing, a still later one asks again.
    questions.extend(question | {"settled": None} for question in (*rows.pop("question", []), *apart))
    rows |= {"question": questions, "newer": _newer(known_part), "uncounted": parts.uncounted}
    group_code = entries[0].group if entries else ""
    for table in rows.values():
        for row in table:
            row["group_code"] = group_code
            row["subject"] = subject
    return {table: found for table, found in rows.items() if found}


@dataclass(frozen=True, slots=True)
class _Parts:
    """The entries of a subject: those that count in their order, of them the money that came late; what came late; rows of the rest."""

    counted: list[Entry]
    money_late: set[str]
    late: list[Entry]
    uncounted: list[dict[str, Any]]
    twice: WrittenTwice


def _sorted(entries: Sequence[Entry], lookups: Lookups) -> _Parts:
    ordered, limits = in_order(entries, lookups.seen), lookups.limits
    ended = [entry for entry in ordered if entry.seq > limits.get(entry.device, entry.seq)] if limits else []
    valid = [entry for entry in ordered if entry.seq <= limits.get(entry.device, entry.seq)] if ended else ordered
    late = {entry.ref for entry in valid if _came_late(entry, lookups)}
    late |= _outside_of_what_was_sealed(valid, lookups)
    twice = written_twice(valid, lookups.chain, lambda entry: entry.ref in late)
    counted = [entry for entry in valid if entry.content is not None]
    if not (ended or late or twice.passed_over):  # as nearly always
        return _Parts(counted, set(), [], [], twice)
    counted = [entry for entry in counted if entry.ref not in twice.passed_over]
    money_late = {entry.ref for entry in counted if entry.ref in late and isinstance(entry.content, MONEY)}
    uncounted = [_uncounted(entry, "ended") for entry in ended]
    return _Parts(
        [entry for entry in counted if entry.ref not in late or entry.ref in money_late],
        money_late,
        [entry for entry in counted if entry.ref in late and entry.ref not in money_late],
        [*uncounted, *(_uncounted(entry, "reissued") for entry in valid if entry.ref in twice.passed_over)],
        twice,
    )


def _rows(sort: str, counted: Sequence[Entry], parts: _Parts, lookups: Lookups) -> Rows:
    match sort:
        case "member":  # her facts are weighed one by one, by what each author knew
            return members.member(counted, lookups.seen)
        case "meeting":
            return meeting.meeting(counted, lookups)
        case "addendum":
            return meeting.addendum(counted, lookups.seen)
        case "money":
            return money.money(counted, parts.money_late, parts.twice.counts_for, lookups.seen)
        case _:
            known = _PROJECTIONS.get(sort)
            return known.project(counted) if known else {}


def _late_questions(parts: _Parts, counted: Sequence[Entry], seen: SeenLookup) -> Iterator[dict[str, Any]]:
    """A sealed meeting never changes: what comes later is a question for a person. Money is asked about by what it is itself."""
    for entry in parts.late:
        name = f"late/{entry.ref}"
        answers = answers_to(name, counted, [entry], seen)
        keep = answers[-1][1] if answers else None
        yield {"id": name, "sort": "late", "field": "", "entries": entry.ref, "settled": keep}


def _newer(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {"device": entry.device, "seq": entry.seq, "kind": entry.kind, "what": entry.newer.value}
        for entry in entries
        if entry.newer is not None
    ]


def _uncounted(entry: Entry, reason: str) -> dict[str, Any]:
    return {"device": entry.device, "seq": entry.seq, "kind": entry.kind, "reason": reason}


def _sort(subject: str) -> str:
    return subject.partition("/")[0]


def _came_late(entry: Entry, lookups: Lookups) -> bool:
    content = entry.content
    meeting_id = content.of_meeting if content is not None else None
    # The seal itself is not in its own list.
    if meeting_id is None or isinstance(content, MeetingSealed):
        return False
    standing_ones = lookups.seals(meeting_id)
    return bool(standing_ones) and not closes_in(standing_ones[0], entry.device, entry.seq, lookups.seen)


def _outside_of_what_was_sealed(entries: Sequence[Entry], lookups: Lookups) -> set[str]:
    """What is said again of a thing that sealed minutes tell of, in another meeting or in none: the minutes stay as they were signed."""
    found: set[str] = set()
    for kind in WRITTEN_ONCE:
        written = [entry for entry in entries if type(entry.content) is kind]
        if len(written) < 2:
            continue
        seal = next((seal for entry in written if (seal := _seal_over(entry, lookups)) is not None), None)
        if seal is not None:
            found |= {one.ref for one in written if not closes_in(seal, one.device, one.seq, lookups.seen)}
    return found


def _seal_over(entry: Entry, lookups: Lookups) -> Entry | None:
    """The standing seal that closes an entry in."""
    meeting_id = entry.content.of_meeting if entry.content is not None else None
    standing_ones = lookups.seals(meeting_id) if meeting_id is not None else ()
    seal = standing_ones[0] if standing_ones else None
    return seal if seal is not None and closes_in(seal, entry.device, entry.seq, lookups.seen) else None
