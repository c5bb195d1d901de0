"""Rows of members."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.domain.entries import (
    BROUGHT,
    ClassConfirmed,
    ClassRecorded,
    Entry,
    HouseholdJoined,
    JoiningRecorded,
    MemberAdmitted,
    MemberBrought,
    MemberCorrected,
    MemberDied,
    MemberMoved,
    MemberReleased,
    QuestionSettled,
)
from app.storage.projections.conflicts import answers_to, newest
from app.storage.projections.last_wins import LastWins, Rows, votes
from app.storage.projections.lookups import SeenLookup

HOUSEHOLD = LastWins("household", HouseholdJoined, "member household")
_HEIR = "heir heir_relation heir_id_number heir_phone"
_DEATH = LastWins("member_death", MemberDied, "member on_day=on basis", facts=_HEIR, dropped="withdrawn")
FACT_COLUMNS = (
    "name",
    "birth_date",
    "sex",
    "id_number",
    "id_issued_on",
    "id_issued_by",
    "phone",
    "address",
    "ethnicity",
)
"""The facts of a member that have a column of their own; every other one lies in ``more``."""


def member(entries: Sequence[Entry], seen: SeenLookup) -> Rows:
    """A member's facts field by field, her classes, and when she came and left."""
    admitted, asked = _admission(entries, seen)
    if admitted is None:
        return {}
    fields, bases, questions = _registers(admitted.member, entries, seen)
    questions += asked
    carriers = [
        entry for entry in entries if isinstance(entry.content, MemberAdmitted | MemberBrought | MemberCorrected)
    ]
    row: dict[str, Any] = {
        "id": admitted.member,
        "admitted_on": admitted.on.isoformat(),
        "joined_on": _joined(entries, admitted),
        "admitted_in": admitted.meeting,
        **votes("admitted_", admitted.votes),
        "accepted": int(admitted.accepted),
        **_release(entries),
        **{field: fields.get(field, "") for field in FACT_COLUMNS},
        "more": json.dumps(
            {field: value for field, value in fields.items() if field not in FACT_COLUMNS and value},
            ensure_ascii=False,
            sort_keys=True,
        ),
        "forgotten": int(all(entry.facts is None for entry in carriers)),
        "bases": json.dumps(bases, sort_keys=True),
    }
    rows: Rows = {"member": [row], "class_period": _classes(admitted.member, entries), **_DEATH.project(entries)}
    moves = _moves(entries)
    if moves:
        rows["member_move"] = moves
    brought = _brought(entries)
    if brought:
        rows["money"] = brought
    if questions:
        rows["question"] = questions
    return rows


def _admission(entries: Sequence[Entry], seen: SeenLookup) -> tuple[MemberAdmitted | None, list[dict[str, Any]]]:
    """How she was admitted. That is written once; where two laptops did, a person is asked, and until then she is taken in.

    Whom the office brought from another group and this group never admitted, came in on that day.
    """
    written = [entry for entry in entries if isinstance(entry.content, MemberAdmitted)]
    if not written:
        brought = [entry.content for entry in entries if isinstance(entry.content, MemberBrought)]
        return (MemberAdmitted(member=brought[0].member, on=brought[0].on) if brought else None), []
    question = f"apart/{written[0].subject}/{written[0].kind}"
    settles = [entry for entry in entries if isinstance(entry.content, QuestionSettled)]
    kept = newest(written, answers_to(question, settles, written, seen), seen, lambda _: "")
    said = [entry.content for entry in kept if isinstance(entry.content, MemberAdmitted)]
    chosen = next((one for one in said if one.accepted), said[0])
    if all(one == chosen for one in said):
        return chosen, []
    refs = " ".join(entry.ref for entry in kept)
    return chosen, [{"id": question, "sort": "apart", "field": written[0].kind, "entries": refs}]


def _moves(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Her ways out of the group and into it, in their order."""
    found: list[dict[str, Any]] = []
    for entry in entries:
        match entry.content:
            case MemberMoved() as one:
                way, other, name = "out", one.to_group, one.to_name
            case MemberBrought() as one:
                way, other, name = "in", one.from_group, one.from_name
            case _:
                continue
        if found and (found[-1]["way"], found[-1]["other_group"], found[-1]["on_day"]) == (
            way,
            other,
            one.on.isoformat(),
        ):
            found.pop()  # a wrong sum was put right by saying it anew
        found.append(
            {
                "member": one.member,
                "place": len(found),
                "way": way,
                "on_day": one.on.isoformat(),
                "other_group": other,
                "other_name": name,
                "basis": one.basis,
            }
        )
    return found


def _brought(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """What a member brought from another group, as lines of her passbook: one for each time she came.

    The first time it is all of it, where this group never admitted her itself; where it did, nothing. When she comes back after the
    office moved her away, it is what she has more, or less, than she left with.
    """
    is_own = any(isinstance(entry.content, MemberAdmitted) for entry in entries)
    moved: MemberMoved | None = None
    stays: list[tuple[MemberMoved | None, Entry, MemberBrought]] = []  # how she had left, where she comes back
    for entry in entries:
        content = entry.content
        if isinstance(content, MemberMoved):
            moved = content
        elif isinstance(content, MemberBrought):
            if stays and moved is None:  # the office puts a wrong sum right by saying it anew
                stays[-1] = (stays[-1][0], entry, content)
            else:
                stays.append((moved, entry, content))
            moved = None
    rows = []
    for place, (left, entry, content) in enumerate(stays):
        if left is None:
            amount = 0 if is_own else content.savings
        else:  # nobody told what she left with: nothing differs
            amount = 0 if left.savings is None else content.savings - left.savings
        if not amount:
            continue
        row = {
            "id": f"{BROUGHT}{content.member}{f'/{place}' if place else ''}",
            "device": entry.device,
            "ref": entry.ref,
            "sort": "opening",
            "member": content.member,
            "on_day": content.on.isoformat(),
            "amount": amount,
            "meeting": None,
            "after_seal": 0,
            "clock": entry.order[0],
        }
        rows.append(row | dict.fromkeys(("reversed_on", "reversed_in", "reversal_reason")))
    return rows


def _joined(entries: Sequence[Entry], admitted: MemberAdmitted) -> str | None:
    """The day she joined by the last word on it; the day of an import is none."""
    said = [entry.content.on for entry in entries if isinstance(entry.content, JoiningRecorded)]
    on = said[-1] if said else admitted.on if admitted.is_day_known else None
    return on.isoformat() if on else None


def _release(entries: Sequence[Entry]) -> dict[str, Any]:
    """When she was a member no longer, and the vote on her leaving.

    She was released, moved to another group by the office, or died; whom the office brought back is a member again. What the minutes
    tell of the vote is the vote's own, whatever came after.
    """
    vote: MemberReleased | None = None
    released: date | None = None
    moved: date | None = None
    died: date | None = None
    for entry in entries:
        match entry.content:
            case (
                MemberReleased() as vote
            ):  # the last word of a meeting counts: it may be voted down, or taken back before the seal
                released = vote.on if vote.accepted else None
            case MemberMoved() as one:
                moved = one.on
            case MemberBrought():
                released = moved = None
            case MemberDied() as death:
                died = None if death.withdrawn else death.on
            case _:
                pass
    ended = min((day for day in (released, moved, died) if day is not None), default=None)
    return {
        "released_on": ended.isoformat() if ended else None,
        "released_in": vote.meeting if vote else None,
        "release_reason": vote.reason if vote else None,
        **votes("released_", vote.votes if vote else None),
        "release_accepted": int(vote.accepted) if vote else None,
    }


def _classes(member_id: str, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    own = _own_classes(member_id, entries)
    brought = [entry.content for entry in entries if isinstance(entry.content, MemberBrought)]
    if not brought or any(isinstance(entry.content, MemberAdmitted) for entry in entries):
        return own
    known = brought[0]
    if known.household_class == "none":
        return own
    first = {
        "member": member_id,
        "place": 0,
        "class": known.household_class,
        "from_day": known.class_from.isoformat() if known.class_from else None,
        "to_day": known.class_to.isoformat() if known.class_to else None,
        "decision": known.class_decision,
    }
    return [first, *(row | {"place": row["place"] + 1} for row in own)]


def _own_classes(member_id: str, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {
            "member": member_id,
            "place": place,
            "class": content.household_class,
            "from_day": content.from_.isoformat() if content.from_ else None,
            "to_day": content.to.isoformat() if content.to else None,
            "decision": content.decision,
        }
        for place, content in enumerate(
            entry.content for entry in entries if isinstance(entry.content, ClassRecorded | ClassConfirmed)
        )
    ]


def _registers(
    member_id: str, entries: Sequence[Entry], seen: SeenLookup
) -> tuple[dict[str, str], dict[str, str], list[dict[str, Any]]]:
    """Value, standing entry and questions per field.

    An edit that names the entry it replaces wins over it whatever the clocks say. Where several edits stand, the later by the
    clock is shown and a person is asked; her answer holds against what she knew, and an edit she did not know asks again.
    """
    writes: dict[str, list[tuple[Entry, str]]] = {}
    settles = [entry for entry in entries if isinstance(entry.content, QuestionSettled)]
    for entry in entries:
        if not isinstance(entry.content, MemberAdmitted | MemberBrought | MemberCorrected) or entry.facts is None:
            continue
        for field, value in entry.facts.values.items():
            writes.setdefault(field, []).append((entry, value))
    values: dict[str, str] = {}
    bases: dict[str, str] = {}
    questions: list[dict[str, Any]] = []
    for field, written in writes.items():
        question = f"field/{member_id}/{field}"
        values_of = {entry.ref: value for entry, value in written}

        def named(later: Entry, field: str = field) -> str | None:
            return later.content.base.get(field) if isinstance(later.content, MemberCorrected) else None

        writings = [entry for entry, _ in written]
        standing = newest(writings, answers_to(question, settles, writings, seen), seen, named)
        values[field] = values_of[standing[-1].ref]
        bases[field] = standing[-1].ref
        if len({values_of[entry.ref] for entry in standing}) > 1:
            refs = " ".join(entry.ref for entry in standing)
            questions.append({"id": question, "sort": "field", "field": field, "entries": refs})
    return values, bases, questions
