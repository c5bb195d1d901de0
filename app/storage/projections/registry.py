"""Which tables a subject has rows in, and which entries of it count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.entries import Entry, InterestReceived, MeetingSealed, MoneyReversed, SavingsReceived
from app.storage.projections import bank, collection, group, meeting, members, requests, union
from app.storage.projections.conflicts import answers_to, standing
from app.storage.projections.last_wins import LastWins, Rows
from app.storage.projections.lookups import Lookups, SealsLookup

MONEY = (SavingsReceived, InterestReceived, MoneyReversed)
"""What counts from the moment it is held, its meeting sealed or not."""

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
    "group": _last(group.PROFILE),
    "board": _special(group.board, "board_member"),
    "rule": _last(group.RULE),
    "office": _last(group.JOINED_OFFICE),
    "office-key": _special(group.office_key, "office_key"),
    "device": _special(group.device, "device"),
    "attend": _last(meeting.ATTENDANCE),
    "topic": _last(meeting.TOPIC),
    "note": _last(meeting.NOTE),
    "minimum": _special(meeting.minimum_saving, "minimum_saving"),
    "addendum": Projection((meeting.ADDENDUM,), meeting.covered, ("covered",)),
    "request": _special(requests.request, "request"),
    "office_profile": _last(bank.OFFICE_PROFILE),
    "filed": _last(bank.FILED_GROUP),
    "customer": _last(bank.CUSTOMER, bank.SAVINGS_FIGURE),
    "loan": _last(bank.LOAN, bank.LOAN_FIGURE),
    "rating": Projection((bank.RATING,), bank.rating_parts, ("rating_part",)),
    "figure": _last(bank.OFFICE_FIGURE),
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
    "instructed": _last(collection.INSTRUCTION),
    "handed": _special(collection.handed, "hand_in"),
    "asked": _last(collection.MEMBER_WORD),
}

_WITH_LOOKUPS = {"member": ("member", "class_period"), "meeting": ("meeting",), "money": ("money",)}
"""The tables of the subjects whose rows hang on more than their own entries."""

_OF_EVERY_SUBJECT = ("question", "newer", "uncounted")

TABLES: tuple[str, ...] = (
    *dict.fromkeys(table for projection in _PROJECTIONS.values() for table in projection.tables),
    *(table for tables in _WITH_LOOKUPS.values() for table in tables),
    *_OF_EVERY_SUBJECT,
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
    counted: list[Entry] = []
    uncounted: list[Entry] = []
    late: list[Entry] = []
    for entry in sorted(known_part, key=lambda entry: entry.order):
        if entry.seq > lookups.limits.get(entry.device, entry.seq):
            uncounted.append(entry)
        elif entry.content is not None and not _came_late(entry, lookups.seals):
            counted.append(entry)
        elif entry.content is not None:
            late.append(entry)
    money_late = {entry.ref for entry in late if isinstance(entry.content, MONEY)}
    counted = sorted([*counted, *(entry for entry in late if entry.ref in money_late)], key=lambda entry: entry.order)
    counted, apart = standing(counted, lookups.seen)
    rows = _rows(_sort(subject), counted, money_late, lookups) if counted else {}
    questions = [*_late_questions(late, money_late, counted)]
    # These are only there while they are open: an answer leaves one writing standing, a still later one asks again.
    questions.extend(question | {"settled": None} for question in (*rows.pop("question", []), *apart))
    rows |= {"question": questions, "newer": _newer(known_part), "uncounted": [_ended(entry) for entry in uncounted]}
    group_code = entries[0].group if entries else ""
    for table in rows.values():
        for row in table:
            row["group_code"] = group_code
            row["subject"] = subject
    return {table: found for table, found in rows.items() if found}


def _rows(sort: str, counted: Sequence[Entry], late: Collection[str], lookups: Lookups) -> Rows:
    match sort:
        case "member":  # her facts are weighed one by one, by what each author knew
            return members.member(counted, lookups.seen)
        case "meeting":
            return meeting.meeting(counted, lookups.seals)
        case "money":
            return members.money(counted, late)
        case _:
            known = _PROJECTIONS.get(sort)
            return known.project(counted) if known else {}


def _late_questions(
    late: Sequence[Entry], money: Collection[str], counted: Sequence[Entry]
) -> Iterator[dict[str, Any]]:
    """A sealed meeting never changes: what comes later is a question for a person. Money is asked about by what it is itself."""
    for entry in late:
        if entry.ref not in money:
            name = f"late/{entry.ref}"
            answers = answers_to(name, counted, [entry])
            keep = answers[-1][1] if answers else None
            yield {"id": name, "sort": "late", "field": "", "entries": entry.ref, "settled": keep}


def _newer(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {"device": entry.device, "seq": entry.seq, "kind": entry.kind, "what": entry.newer.value}
        for entry in entries
        if entry.newer is not None
    ]


def _ended(entry: Entry) -> dict[str, Any]:
    return {"device": entry.device, "seq": entry.seq, "kind": entry.kind, "reason": "ended"}


def _sort(subject: str) -> str:
    return subject.partition("/")[0]


def _came_late(entry: Entry, seals: SealsLookup) -> bool:
    content = entry.content
    meeting_id = content.of_meeting if content is not None else None
    # The seal itself is not in its own list.
    if meeting_id is None or isinstance(content, MeetingSealed):
        return False
    standing_ones = seals(meeting_id)
    seal = standing_ones[0].content if standing_ones else None
    return isinstance(seal, MeetingSealed) and not seal.closes_in(entry.device, entry.seq)
