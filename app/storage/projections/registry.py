"""Which tables a subject has rows in, and which entries of it count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.entries import Entry, MeetingSealed, QuestionSettled
from app.storage.projections import bank, collection, group, meeting, members, requests, union
from app.storage.projections.conflicts import SeenLookup, standing
from app.storage.projections.last_wins import LastWins, Rows

SealLookup = Callable[[str], MeetingSealed | None]
"""The seal of a meeting, or None for a meeting not sealed."""

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
    "money": _special(members.money, "money"),
    "meeting": _special(meeting.meeting, "meeting"),
    "attend": _last(meeting.ATTENDANCE),
    "topic": _last(meeting.TOPIC),
    "note": _last(meeting.NOTE),
    "minimum": _special(meeting.minimum_saving, "minimum_saving"),
    "addendum": _last(meeting.ADDENDUM),
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

_MEMBER = ("member", "class_period")

TABLES: tuple[str, ...] = (
    *dict.fromkeys(table for projection in _PROJECTIONS.values() for table in projection.tables),
    *_MEMBER,
    "question",
    "newer",
)
"""Every folded table: delete their rows, fold again, and the same rows come back."""


def tables_of(subject: str) -> tuple[str, ...]:
    """The tables in which a subject may have rows."""
    known = _PROJECTIONS.get(_sort(subject))
    fills = _MEMBER if _sort(subject) == "member" else known.tables if known else ()
    return (*fills, "question", "newer")


def project_subject(subject: str, entries: Sequence[Entry], sealed: SealLookup, seen: SeenLookup) -> Rows:
    """The rows of one subject from all its entries, in any order."""
    counted: list[Entry] = []
    questions: list[dict[str, Any]] = []
    settled: dict[str, str] = {}
    known_part = [entry.as_known for entry in entries]
    for entry in sorted(known_part, key=lambda entry: entry.order):
        if entry.content is None:
            continue
        if isinstance(entry.content, QuestionSettled):
            settled[entry.content.question] = entry.content.keep
        if _came_late(entry, sealed):
            # A sealed meeting never changes: what comes later is a question for a person.
            questions.append(_question(subject, f"late/{entry.ref}", "late", "", [entry.ref]))
        else:
            counted.append(entry)
    counted, apart = standing(counted, seen)
    rows = _rows(_sort(subject), counted, seen) if counted else {}
    for question in questions:
        question["settled"] = settled.get(question["id"])
    # These are only there while they are open: an answer leaves one writing standing, a still later one asks again.
    asked = [*rows.get("question", []), *(one | {"subject": subject} for one in apart)]
    questions.extend(question | {"settled": None} for question in asked)
    group_code = entries[0].group if entries else ""
    if questions:
        rows["question"] = questions
    newer = [
        {"device": entry.device, "seq": entry.seq, "kind": entry.kind, "what": entry.newer.value}
        for entry in known_part
        if entry.newer is not None
    ]
    if newer:
        rows["newer"] = newer
    for table in rows.values():
        for row in table:
            row["group_code"] = group_code
            row["subject"] = subject
    return rows


def _rows(sort: str, counted: Sequence[Entry], seen: SeenLookup) -> Rows:
    if sort == "member":  # her facts are weighed one by one, by what each author knew
        return members.member(counted, seen)
    known = _PROJECTIONS.get(sort)
    return known.project(counted) if known else {}


def _sort(subject: str) -> str:
    return subject.partition("/")[0]


def _came_late(entry: Entry, sealed: SealLookup) -> bool:
    content = entry.content
    meeting_id = content.of_meeting if content is not None else None
    if meeting_id is None:
        return False
    seal = sealed(meeting_id)
    if seal is None or seal.closes_in(entry.device, entry.seq):
        return False
    # The seal itself is not in its own list.
    return not isinstance(content, MeetingSealed)


def _question(subject: str, question: str, sort: str, field: str, refs: list[str]) -> dict[str, Any]:
    return {"id": question, "sort": sort, "field": field, "entries": " ".join(refs), "subject": subject}
