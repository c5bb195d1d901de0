"""A member who died: the day, the paper, and who stands for her household; what she saved and owed is told until it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.entries import MemberDied
from app.domain.errors import RuleBrokenError
from app.domain.identity import IdState, read_id
from app.domain.ids import MemberId
from app.storage.queries import Death, deaths, elsewhere, moves
from app.usecases.life.settled import Unsettled, what_is_open
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Heir:
    """Who stands for the household (người thừa kế, người đại diện hộ); every part may be empty."""

    name: str = ""
    relation: str = ""
    id_number: str = ""
    phone: str = ""


def record_death(workspace: Workspace, member: MemberId, on: date, basis: str, heir: Heir) -> None:
    """Write down that a member died; said again it is put right.

    Raises:
        RuleBrokenError: no such member, a day to come or before she was a member, no paper and nobody who says so, or a number of an
            identity card that cannot be.
    """
    found = workspace.members.one(member)
    if found is None or not found.accepted:
        raise RuleBrokenError("no_such_member")
    if on > workspace.today:
        raise RuleBrokenError("answer_to_come")
    # Whom the office moved here may have died before: her old group did not write it down, or its word came late.
    was_brought = any(move.member == member and move.way == "in" for move in moves(workspace.book, workspace.group))
    if on < found.admitted_on and not was_brought:
        raise RuleBrokenError("before_she_joined")
    if on >= found.admitted_on and not found.is_active(on) and member not in deaths(workspace.book, workspace.group):
        raise RuleBrokenError("not_a_member_then")
    if not basis.strip():
        raise RuleBrokenError("evidence_missing")
    number = "".join(heir.id_number.split())
    if number and read_id(number).state is IdState.BAD:
        raise RuleBrokenError("id_unreadable")
    facts = {
        "heir": heir.name.strip(),
        "heir_relation": heir.relation.strip(),
        "heir_id_number": number,
        "heir_phone": heir.phone.strip(),
    }
    with workspace.change() as change:
        change.write(
            MemberDied(member=member, on=on, basis=basis.strip()), {key: said for key, said in facts.items() if said}
        )


def take_back_death(workspace: Workspace, death: Death) -> None:
    """It was written by mistake: she is a member as before."""
    with workspace.change() as change:
        change.write(MemberDied(member=death.member, on=death.on, withdrawn=True))


def open_estates(workspace: Workspace) -> list[tuple[str, Death, Unsettled]]:
    """The dead of whom something is left to settle, with their names, the earliest first."""
    found = []
    gone = elsewhere(workspace.book, workspace.group, workspace.today)  # what is left of them is settled there
    for member, death in deaths(workspace.book, workspace.group).items():
        if member in gone:
            continue
        left = what_is_open(workspace, member, workspace.today)
        who = workspace.members.one(member)
        if who is not None and not left.is_settled:
            found.append((who.name, death, left))
    return sorted(found, key=lambda one: (one[1].on, one[0]))
