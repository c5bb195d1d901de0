"""Which tables a subject has rows in, and which entries of it count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.entries import Entry, MeetingSealed, QuestionSettled
from app.storage.fold import bank, collection, group, meeting, members, requests, union
from app.storage.fold.apart import SeenLookup, standing

Rows = dict[str, list[dict[str, Any]]]
SealLookup = Callable[[str], MeetingSealed | None]
"""The seal of a meeting, or None for a meeting not sealed."""

Folder = Callable[[Sequence[Entry]], Rows]

_FOLDS: dict[str, tuple[tuple[str, ...], Folder]] = {
    "group": (("group_profile",), group.profile),
    "board": (("board_member",), group.board),
    "rule": (("rule",), group.rule),
    "office": (("joined_office",), group.joined_office),
    "device": (("device",), group.device),
    "member": (("member", "class_period"), members.member),
    "money": (("money",), members.money),
    "meeting": (("meeting",), meeting.meeting),
    "attend": (("attendance",), meeting.attendance),
    "topic": (("topic",), meeting.topic),
    "note": (("note",), meeting.note),
    "minimum": (("minimum_saving",), meeting.minimum_saving),
    "addendum": (("addendum",), meeting.addendum),
    "request": (("request",), requests.request),
    "office_profile": (("office_profile",), bank.office_profile),
    "filed": (("filed_group",), bank.filed_group),
    "customer": (("customer", "savings_figure"), bank.customer),
    "loan": (("loan", "loan_figure"), bank.loan),
    "rating": (("rating", "rating_part"), bank.rating),
    "figure": (("office_figure",), bank.office_figure),
    "pack": (("policy_pack",), bank.policy_pack),
    "union": (("union_profile",), union.profile),
    "followed": (("followed",), union.followed),
    "use_check": (("use_check",), union.use_check),
    "inspection": (("inspection",), union.inspection),
    "compared": (("compared",), union.compared),
    "mandate": (("contract",), union.contract),
    "entrustment": (("contract",), union.contract),
    "training": (("training",), union.training),
    "plan": (("plan",), union.plan),
    "banked": (("bank_line",), collection.banked),
    "banklist": (("bank_list",), collection.banklist),
    "matched": (("customer_match",), collection.matched),
    "collected": (("collection_note",), collection.collected),
    "instructed": (("instruction",), collection.instructed),
    "handed": (("hand_in",), collection.handed),
    "asked": (("member_word",), collection.asked),
}

TABLES: tuple[str, ...] = (*dict.fromkeys(table for tables, _ in _FOLDS.values() for table in tables), "question")
"""Every folded table: delete their rows, fold again, and the same rows come back."""


def tables_of(subject: str) -> tuple[str, ...]:
    """The tables in which a subject may have rows."""
    known = _FOLDS.get(_sort(subject))
    return (*known[0], "question") if known else ("question",)


def fold_subject(subject: str, entries: Sequence[Entry], sealed: SealLookup, seen: SeenLookup) -> Rows:
    """The rows of one subject from all its entries, in any order."""
    counted: list[Entry] = []
    questions: list[dict[str, Any]] = []
    settled: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.order):
        if entry.content is None:
            continue
        if isinstance(entry.content, QuestionSettled):
            settled[entry.content.question] = entry.content.keep
        if _came_late(entry, sealed):
            # A sealed meeting never changes: what comes later is a question for a person.
            questions.append(_question(subject, f"late/{entry.ref}", "late", "", [entry.ref]))
        else:
            counted.append(entry)
    known = _FOLDS.get(_sort(subject))
    counted, apart = standing(counted, seen)
    rows: Rows = known[1](counted) if known and counted else {}
    for question in questions:
        question["settled"] = settled.get(question["id"])
    # These are only there while they are open: an answer leaves one writing standing, a still later one asks again.
    asked = [*rows.get("question", []), *(one | {"subject": subject} for one in apart)]
    questions.extend(question | {"settled": None} for question in asked)
    group_code = entries[0].group if entries else ""
    if questions:
        rows["question"] = questions
    for table in rows.values():
        for row in table:
            row["group_code"] = group_code
            row["subject"] = subject
    return rows


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
