"""Việc cần xem lại: what two places wrote differently, or what came late, for a person to settle. Nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.clock import moment
from app.domain.entries import Entry, QuestionSettled
from app.domain.errors import RuleBrokenError
from app.domain.ids import DeviceId
from app.sync.cards import CardRefusedError, read_card
from app.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things written: its entry, what it says, who wrote it and when by that laptop's clock."""

    entry: str
    value: str
    author: str  # the device's name as on its card; empty for this laptop
    when: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to settle. ``sort`` is ``field`` (two values of one fact) or ``late`` (came after the seal)."""

    id: str
    sort: str
    field: str
    about: str  # the subject
    name: str  # the member it is about, if one
    sides: tuple[Side, ...]


def open_questions(desk: Desk) -> list[Question]:
    """Everything still open, with both sides."""
    names = {f"member/{member.id}": member.name for member in desk.members.all()}
    found = []
    for row in desk.about.open_questions():
        entries = {
            entry.ref: entry
            for entry in desk.book.journal.of_subjects([(desk.group, row["subject"])])[(desk.group, row["subject"])]
        }
        sides = tuple(
            Side(
                ref, _value(entries[ref], row["field"]), _author(desk, entries[ref].device), moment(entries[ref].clock)
            )
            for ref in row["entries"].split()
            if ref in entries
        )
        found.append(
            Question(row["id"], row["sort"], row["field"], row["subject"], names.get(row["subject"], ""), sides)
        )
    return found


def settle(desk: Desk, question: Question, keep: str) -> None:
    """Keep one side; the other stays in the journal and in the history.

    Raises:
        RuleBrokenError: it was settled already.
    """
    if question.id not in {row["id"] for row in desk.about.open_questions()}:
        raise RuleBrokenError("no_such_question")
    with desk.change() as change:
        change.write(QuestionSettled(about=question.about, question=question.id, keep=keep))


def _value(entry: Entry, field: str) -> str:
    return entry.facts.values.get(field, "") if entry.facts is not None else ""


def _author(desk: Desk, device: DeviceId) -> str:
    if device == desk.book.identity.device:
        return ""
    known = desk.about.devices().get(device)
    try:
        return read_card(known.card.encode()).name if known else device[:8]
    except CardRefusedError:
        return device[:8]
