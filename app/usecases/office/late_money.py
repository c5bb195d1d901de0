"""Money of a member that her old group's book brought after the office had moved her: it goes after her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec import structs

from app.domain.entries import MemberBrought, MemberMoved, Role
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, MemberId
from app.storage.queries import elsewhere
from app.usecases.money.collection import LARGEST
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LateMoney:
    """Whole dong; below zero where the old group took back what it had written."""

    member: MemberId
    name: str
    from_group: GroupCode
    to_group: GroupCode
    from_name: str
    to_name: str
    amount: int


def written_of(at: Workspace, member: MemberId, paid_from: date | None) -> int:
    """What a group's book holds of a member's savings less what the bank paid out from a day on (None: ever), whole dong.

    It says so whoever's member she is now; below zero where more was paid out than this book received.
    """
    standing = [line for line in at.members.passbook(member) if line.reversed_on is None]
    written = sum(line.amount for line in standing if line.sort in {"opening", "savings"})
    return written + sum(
        line.amount for line in standing if line.sort == "drawn" and (paid_from is None or line.on >= paid_from)
    )


def late_money(office: Workspace) -> list[LateMoney]:
    """What came since the moves, of members who still are where the office moved them; by group and name."""
    found: list[LateMoney] = []
    for group in office.groups:
        away, at = elsewhere(office.book, group, office.today), office.at(group)
        last = {
            entry.content.member: entry.content
            for entry in office.book.journal.of_kind(group, "member_moved")
            if isinstance(entry.content, MemberMoved)
        }
        for member, move in last.items() if away else ():
            to = GroupCode(move.to_group)
            if member not in away or move.held is None or member in elsewhere(office.book, to, office.today):
                continue
            amount, who = written_of(at, member, move.paid_from) - move.held, at.members.one(member)
            if amount and who is not None:
                profile = at.about.profile()
                name = profile.name if profile is not None else str(group)
                found.append(LateMoney(member, who.name, group, to, name, move.to_name, amount))
    return sorted(found, key=lambda one: (one.from_group, one.name))


def bring_late(office: Workspace, late: LateMoney) -> None:
    """Put the move right in both groups: she brought as much more, or less.

    Raises:
        RuleBrokenError: not the office, or it was put right already.
    """
    if office.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    if late not in late_money(office):
        raise RuleBrokenError("value_out_of_bounds")
    journal = office.book.journal
    left = [
        entry.content
        for entry in journal.of_kind(late.from_group, "member_moved")
        if isinstance(entry.content, MemberMoved) and entry.content.member == late.member
    ][-1]
    came = [
        (entry.content, entry.facts.values if entry.facts else {})
        for entry in journal.of_kind(late.to_group, "member_brought")
        if isinstance(entry.content, MemberBrought) and entry.content.member == late.member
    ][-1]
    brought, facts = came
    savings = brought.savings + late.amount
    if not 0 <= savings <= LARGEST:
        raise RuleBrokenError("amount_out_of_bounds")
    with office.change() as change:
        held = written_of(office.at(late.from_group), late.member, left.paid_from)
        change.write(structs.replace(left, savings=savings, held=held), group=late.from_group)
        change.write(structs.replace(brought, savings=savings), dict(facts), group=late.to_group)
