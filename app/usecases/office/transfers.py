"""A member goes from one group of the office to another: by the bank's word, with her savings and loans; her history stays where it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from app.domain.decisions import DISSOLVE, MERGE, SPLIT
from app.domain.entries import (
    DifficultyAnswered,
    MemberBrought,
    MemberMoved,
    Role,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, MemberId
from app.domain.meeting import Request
from app.domain.members import Member
from app.domain.policy import PolicyPack
from app.storage.change import Change
from app.storage.queries import deaths, difficulties, elsewhere, matters, moves
from app.usecases.life.settled import paid_before, what_is_open
from app.usecases.money.collection import LARGEST
from app.usecases.office.late_money import written_of
from app.usecases.office.loans_along import LoansAlong
from app.usecases.workspace import Workspace

_DONE = "Đã chuyển hết tổ viên theo biên bản."


@dataclass(frozen=True, slots=True)
class Transfer:
    """Whom the office moves, from where to where, from which day, by which paper; ``savings`` is what she brings, whole dong."""

    member: MemberId
    from_group: GroupCode
    to_group: GroupCode
    on: date
    basis: str
    savings: int


def savings_to_bring(workspace: Workspace, group: GroupCode, member: MemberId) -> int:
    """What she has by the bank's newest word, else by the book of the group she leaves; whole dong."""
    return what_is_open(workspace.at(group), member, workspace.today).savings


def moved_after_death(workspace: Workspace) -> list[tuple[str, str]]:
    """Whom the office moved although her group had written down that she died before: her name, and the group she is a member of now."""
    found = []
    for group in workspace.groups:
        dead = deaths(workspace.book, group)
        for member in elsewhere(workspace.book, group, workspace.today) & dead.keys() if dead else ():
            last = [move for move in moves(workspace.book, group) if move.member == member][-1]
            told = deaths(workspace.book, last.other) if last.way == "out" else {}
            if last.on >= dead[member].on and member not in told:
                who = workspace.at(group).members.one(member)
                found.append((who.name if who is not None else "", last.other_name))
    return found


def transfer_members(workspace: Workspace, pack: PolicyPack, moving: Sequence[Transfer]) -> None:
    """Write into both groups that members leave the one and belong to the other from a day on; all of them, or where one cannot go none.

    Raises:
        RuleBrokenError: not the office, no such groups or member, the same group, one that ends, a day to come, a day before what her group wrote of
            her, no paper, a request or a matter of hers that waits for the bank, or the other group has a member of the same identity card.
    """
    known = [_checked(workspace, one) for one in moving]
    loans = LoansAlong(workspace, pack, {one.from_group for one in moving})
    names = {group: _name_of(workspace.at(group)) for one in moving for group in (one.from_group, one.to_group)}
    with workspace.change() as change:
        for one, who in zip(moving, known, strict=True):
            _move(change, one, who, names, _known_of_her_money(workspace, one))
            loans.carry(change, who, (one.from_group, one.to_group), one.on)
        for group in {one.from_group for one in moving}:
            _answer(workspace, change, group, {one.member for one in moving if one.from_group == group})


def _answer(workspace: Workspace, change: Change, group: GroupCode, leaving: Set[MemberId]) -> None:
    """Close what a meeting of the group asked for when it went into another, split or ended, where nobody is left who was to go."""
    at = workspace.at(group)
    waiting = {one.id for one in difficulties(workspace.book, group) if one.closed_on is None and one.owner == "office"}
    left = {one.id for one in at.members.active(workspace.today)} - leaving
    for decided in at.meetings.decisions() if waiting else ():
        to_go = left.intersection(decided.members) if decided.sort == SPLIT else left
        if decided.id in waiting and decided.sort in {MERGE, SPLIT, DISSOLVE} and not to_go:
            said = DifficultyAnswered(difficulty=decided.id, on=workspace.today, text=_DONE, closes=True)
            change.write(said, group=group)


def _known_of_her_money(workspace: Workspace, one: Transfer) -> tuple[int, date | None]:
    """What the book of her group has of her, and from which day what the bank paid out is taken off."""
    at = workspace.at(one.from_group)
    paid_from = paid_before(at, one.member, workspace.today)
    return written_of(at, one.member, paid_from), paid_from


def _move(
    change: Change, one: Transfer, who: Member, names: Mapping[GroupCode, str], held: tuple[int, date | None]
) -> None:
    basis = one.basis.strip()
    known = next((period for period in reversed(who.classes) if period.covers(one.on)), None)
    left = MemberMoved(
        member=one.member,
        on=one.on,
        to_group=one.to_group,
        to_name=names[one.to_group],
        basis=basis,
        savings=one.savings,
        held=held[0],
        paid_from=held[1],
    )
    change.write(left, group=one.from_group)
    change.write(
        MemberBrought(
            member=one.member,
            on=one.on,
            from_group=one.from_group,
            from_name=names[one.from_group],
            basis=basis,
            savings=one.savings,
            household_class=known.household_class if known else "none",
            class_from=known.from_day if known else None,
            class_to=known.to_day if known else None,
            class_decision=known.decision if known else "",
        ),
        {key: value for key, value in who.facts.items() if value},
        group=one.to_group,
    )


def _checked(workspace: Workspace, one: Transfer) -> Member:
    if workspace.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    if one.from_group == one.to_group:
        raise RuleBrokenError("group_of_itself")
    who = workspace.at(one.from_group).members.one(one.member)
    if who is None or not who.is_active(one.on):
        raise RuleBrokenError("no_such_member")
    _check_target_and_day(workspace, one)
    if any(
        matter.member == one.member and matter.decision is None for matter in matters(workspace.book, one.from_group)
    ):
        raise RuleBrokenError("matter_waits")
    if any(_waits(request) for request in workspace.at(one.from_group).meetings.requests() if request.member == who.id):
        raise RuleBrokenError("request_waits", detail=who.name)
    if not 0 <= one.savings <= LARGEST:
        raise RuleBrokenError("amount_out_of_bounds")
    there = workspace.at(one.to_group).members.active(one.on)
    if who.id_number and any(other.id_number == who.id_number and other.id != who.id for other in there):
        raise RuleBrokenError("duplicate_id")
    return who


def _waits(request: Request) -> bool:
    """Whether a request is on its way to the bank, or on the table of a meeting."""
    return request.answer is None and request.approved is not False


def _check_target_and_day(workspace: Workspace, one: Transfer) -> None:
    if workspace.at(one.to_group).about.profile() is None:
        raise RuleBrokenError("no_such_group")
    if one.on > workspace.today:
        raise RuleBrokenError("answer_to_come")
    ended = workspace.at(one.to_group).about.ended()
    if ended is not None:
        raise RuleBrokenError("target_has_ended")
    if not one.basis.strip():
        raise RuleBrokenError("evidence_missing")
    if _wrote_later(workspace.at(one.from_group), one):
        raise RuleBrokenError("moved_before_written")


def _wrote_later(at: Workspace, one: Transfer) -> bool:
    """Whether the group she leaves sealed minutes, or wrote money of her, after the day she is said to have left: they tell of her."""
    if any(meeting.is_sealed and meeting.on > one.on for meeting in at.meetings.all()):
        return True
    return any(line.on > one.on and line.reversed_on is None for line in at.members.passbook(one.member))


def _name_of(at: Workspace) -> str:
    profile = at.about.profile()
    return profile.name if profile is not None else str(at.group)
