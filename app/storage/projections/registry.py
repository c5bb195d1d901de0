"""Which tables a subject has rows in, and which entries of it count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.entries import Entry, MeetingSealed, QuestionSettled
from app.storage.projections import bank, collection, group, meeting, members, requests, union
from app.storage.projections.conflicts import SeenLookup, standing

Rows = dict[str, list[dict[str, Any]]]
SealLookup = Callable[[str], MeetingSealed | None]
"""The seal of a meeting, or None for a meeting not sealed."""

Folder = Callable[[Sequence[Entry], SeenLookup], Rows]


def _alone(fold: Callable[[Sequence[Entry]], Rows]) -> Folder:
    """A fold that asks only for the entries, not for what their authors knew."""
    return lambda entries, _seen: fold(entries)


_FOLDS: dict[str, tuple[tuple[str, ...], Folder]] = {
    "group": (("group_profile",), _alone(group.profile)),
    "board": (("board_member",), _alone(group.board)),
    "rule": (("rule",), _alone(group.rule)),
    "office": (("joined_office",), _alone(group.joined_office)),
    "office-key": (("office_key",), _alone(group.office_key)),
    "device": (("device",), _alone(group.device)),
    "member": (("member", "class_period"), members.member),
    "money": (("money",), _alone(members.money)),
    "meeting": (("meeting",), _alone(meeting.meeting)),
    "attend": (("attendance",), _alone(meeting.attendance)),
    "topic": (("topic",), _alone(meeting.topic)),
    "note": (("note",), _alone(meeting.note)),
    "minimum": (("minimum_saving",), _alone(meeting.minimum_saving)),
    "addendum": (("addendum",), _alone(meeting.addendum)),
    "request": (("request",), _alone(requests.request)),
    "office_profile": (("office_profile",), _alone(bank.office_profile)),
    "filed": (("filed_group",), _alone(bank.filed_group)),
    "customer": (("customer", "savings_figure"), _alone(bank.customer)),
    "loan": (("loan", "loan_figure"), _alone(bank.loan)),
    "rating": (("rating", "rating_part"), _alone(bank.rating)),
    "figure": (("office_figure",), _alone(bank.office_figure)),
    "commune": (("commune_successor", "commune_point"), _alone(bank.commune)),
    "pack": (("policy_pack",), _alone(bank.policy_pack)),
    "union": (("union_profile",), _alone(union.profile)),
    "followed": (("followed",), _alone(union.followed)),
    "use_check": (("use_check",), _alone(union.use_check)),
    "inspection": (("inspection",), _alone(union.inspection)),
    "compared": (("compared",), _alone(union.compared)),
    "mandate": (("contract",), _alone(union.contract)),
    "entrustment": (("contract",), _alone(union.contract)),
    "training": (("training",), _alone(union.training)),
    "plan": (("plan",), _alone(union.plan)),
    "banked": (("bank_line",), _alone(collection.banked)),
    "banklist": (("bank_list",), _alone(collection.banklist)),
    "matched": (("customer_match",), _alone(collection.matched)),
    "collected": (("collection_note",), _alone(collection.collected)),
    "instructed": (("instruction",), _alone(collection.instructed)),
    "handed": (("hand_in",), _alone(collection.handed)),
    "asked": (("member_word",), _alone(collection.asked)),
}

TABLES: tuple[str, ...] = (
    *dict.fromkeys(table for tables, _ in _FOLDS.values() for table in tables),
    "question",
    "newer",
)
"""Every folded table: delete their rows, fold again, and the same rows come back."""


def tables_of(subject: str) -> tuple[str, ...]:
    """The tables in which a subject may have rows."""
    known = _FOLDS.get(_sort(subject))
    return (*(known[0] if known else ()), "question", "newer")


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
    known = _FOLDS.get(_sort(subject))
    counted, apart = standing(counted, seen)
    rows: Rows = known[1](counted, seen) if known and counted else {}
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
