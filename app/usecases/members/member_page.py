"""Everything about one member on one page: her money, her requests, and who changed what, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.clock import moment
from app.domain.entries import (
    ClassConfirmed,
    ClassRecorded,
    Entry,
    MemberAdmitted,
    MemberBrought,
    MemberCorrected,
    MemberDied,
    MemberMoved,
    MemberReleased,
    QuestionSettled,
)
from app.domain.ids import MemberId
from app.domain.meeting import Request
from app.domain.members import Member
from app.domain.names import search_key
from app.storage.queries import Death, Move, deaths, moves
from app.storage.queries.members import MoneyEntry
from app.usecases.workspace import Workspace

_NEAR_ENOUGH = 5  # candidates shown before a person is taken in twice


@dataclass(frozen=True, slots=True)
class Step:
    """One line of her history. ``what`` is admitted, corrected, class, released, died, moved, brought or settled; ``values`` what was written."""

    when: datetime
    here: bool  # written on this laptop
    what: str
    on: date | None
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class MemberView:
    """What the member's page shows."""

    member: Member
    passbook: tuple[MoneyEntry, ...]
    requests: tuple[Request, ...]
    history: tuple[Step, ...]
    death: Death | None = None
    moves: tuple[Move, ...] = ()


def look_at_member(workspace: Workspace, member: MemberId) -> MemberView | None:
    """The page of a member, or None where there is none."""
    found = workspace.members.one(member)
    if found is None:
        return None
    entries = workspace.book.journal.of_subjects([(workspace.group, f"member/{member}")])[
        (workspace.group, f"member/{member}")
    ]
    own = workspace.book.identity.device
    history = [_step(entry, own) for entry in sorted(entries, key=lambda entry: entry.order)]
    return MemberView(
        found,
        tuple(workspace.members.passbook(member)),
        tuple(request for request in workspace.meetings.requests() if request.member == member),
        tuple(step for step in history if step is not None),
        deaths(workspace.book, workspace.group).get(member),
        tuple(move for move in moves(workspace.book, workspace.group) if move.member == member),
    )


def alike(workspace: Workspace, name: str, id_number: str, besides: MemberId | None = None) -> list[Member]:
    """Members who may be the same person: the same ID number, or the same name without tone marks."""
    wanted = search_key(name)
    found = [
        member
        for member in workspace.members.all()
        if member.id != besides
        and ((id_number and member.id_number == id_number) or (wanted and search_key(member.name) == wanted))
    ]
    return found[:_NEAR_ENOUGH]


def _step(entry: Entry, own: str) -> Step | None:
    content = entry.content
    values = dict(entry.facts.values) if entry.facts is not None else {}
    if isinstance(content, MemberAdmitted):
        what, on = "admitted", content.on
    elif isinstance(content, MemberCorrected):
        what, on = "corrected", None
    elif isinstance(content, ClassRecorded | ClassConfirmed):
        what, on = "class", content.from_
        values = {"class": content.household_class, "decision": content.decision}
    elif isinstance(content, MemberReleased):
        what, on = "released", content.on
        values = {"reason": content.reason} if content.reason else {}
    elif isinstance(content, MemberDied):
        what, on = ("died", content.on) if not content.withdrawn else ("settled", None)
        values = {key: values[key] for key in ("heir",) if key in values} | {"basis": content.basis}
    elif isinstance(content, MemberMoved):
        what, on, values = "moved", content.on, {"other": content.to_name, "basis": content.basis}
    elif isinstance(content, MemberBrought):
        what, on, values = "brought", content.on, {"other": content.from_name, "basis": content.basis}
    elif isinstance(content, QuestionSettled):
        what, on = "settled", None
    else:
        return None
    return Step(moment(entry.clock), entry.device == own, what, on, values)
