"""What a member still has to settle before she leaves: savings that were not paid out, debts, and what waits for the bank."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import add_months
from app.domain.ids import MemberId
from app.domain.matters import EXTEND, FREEZE, TAKE_OVER, WRITE_OFF
from app.domain.members import Member
from app.storage.queries import matters
from app.usecases.loans.decided import filed_as_decided, held_on, is_hers, said_on
from app.usecases.money.at_bank import MemberAtBank, members_on
from app.usecases.money.balance_check import on_the_way
from app.usecases.workspace import Workspace

_EARLIER = 3  # statements that are looked back at


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Whole dong. ``owed`` None: the bank never said, and she has a loan by the book; ``matters``: how many wait for the bank."""

    savings: int
    owed: int | None
    matters: int

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left."""
        return not self.savings and self.owed == 0 and not self.matters


def what_is_open(workspace: Workspace, member: MemberId, on: date) -> Unsettled:
    """What is left of a member on a day: by the bank's newest word of its month, else by the book.

    A statement is dated the end of its month and written ahead: what the bank paid out in that month is taken off, and what the board
    received and has not handed in yet is added. Who stood on an earlier statement and not on the newest whole one has nothing left.
    """
    found = workspace.members.one(member)
    if found is None:
        return Unsettled(0, 0, 0)
    waiting = sum(one.member == member and one.decision is None for one in matters(workspace.book, workspace.group))
    newest = workspace.rounds.statement(on.replace(day=monthrange(on.year, on.month)[1]))
    listed = members_on(workspace, newest) if newest is not None else {}
    bank = listed.get(member)
    if bank is None and newest is not None and _was_listed_before(workspace, newest.as_of, member):
        return Unsettled(0, 0, waiting)
    savings = found.savings
    if bank is not None and bank.savings is not None:
        first = in_the_figure_until(bank)
        savings = bank.savings - sum(amount for done, amount in paid_out(workspace, member) if done >= first)
        savings += on_the_way(workspace, on).get(member, 0)
    by_statement = bank.outstanding + _decided_since(workspace, found, listed, on) if bank is not None else None
    return Unsettled(max(savings, 0), _owed(workspace, found, on, by_statement), waiting)


def paid_out(workspace: Workspace, member: MemberId) -> list[tuple[date, int]]:
    """What the bank paid out of her savings at her word, to her or as interest: the days, and whole dong."""
    done = workspace.rounds.instructions(member)
    return [(one.done_on, one.amount) for one in done if one.done_on is not None]


def in_the_figure_until(bank: MemberAtBank) -> date:
    """The day before which all that the bank paid out is in its figure: a statement is written ahead, for the day its month ends on."""
    return bank.as_of.replace(day=1)


def paid_before(workspace: Workspace, member: MemberId, on: date) -> date | None:
    """The day before which ``what_is_open`` of a day has what was paid out in the bank's own figure; None where the bank has none."""
    newest = workspace.rounds.statement(on.replace(day=monthrange(on.year, on.month)[1]))
    bank = members_on(workspace, newest).get(member) if newest is not None else None
    return in_the_figure_until(bank) if bank is not None and bank.savings is not None else None


def _was_listed_before(workspace: Workspace, newest: date, member: MemberId) -> bool:
    """Whether one of the few statements before the newest had her."""
    earlier = [day for day in workspace.rounds.statement_days() if day < newest][:_EARLIER]
    said = (workspace.rounds.statement(day) for day in earlier)
    return any(one is not None and member in members_on(workspace, one) for one in said)


def _decided_since(workspace: Workspace, member: Member, listed: Mapping[MemberId, MemberAtBank], on: date) -> int:
    """What the bank's decisions since the statement change of what she owes by it, whole dong: written off, taken over from her or by her."""
    changed = 0
    for one in held_on(workspace, on):
        bank = listed.get(one.member)
        if one.sort not in {WRITE_OFF, TAKE_OVER} or bank is None or said_on(one) < bank.as_of.replace(day=1):
            continue
        amount = _outstanding(workspace, bank, one.loan)
        if one.member == member.id:
            changed -= amount
        elif one.sort == TAKE_OVER and one.to_member == member.id:
            changed += amount
    return changed


def _outstanding(workspace: Workspace, bank: MemberAtBank, loan: str) -> int:
    """What the statement says is left of a loan, by the bank's number or the request it answered; her only loan is that one."""
    lent_on = next(
        (one.answer.disburse_on for one in workspace.meetings.requests() if str(one.id) == loan and one.answer), None
    )
    lines = [line for line in bank.lines if line.outstanding]
    same = [line for line in lines if line.loan == loan]
    if not same and lent_on is not None:
        same = [line for line in lines if line.disbursed_on == lent_on]
    return sum(line.outstanding for line in (same or (lines if len(lines) == 1 else [])))


def _owed(workspace: Workspace, member: Member, on: date, by_statement: int | None) -> int | None:
    if by_statement is not None:
        return by_statement
    filed = [loan for loan in filed_as_decided(workspace, on) if is_hers(loan, member)]
    if filed:
        return None if any(loan.outstanding is None for loan in filed) else sum(loan.outstanding or 0 for loan in filed)
    return None if member.id in _borrowers(workspace, on) else 0


def _borrowers(workspace: Workspace, on: date) -> set[MemberId]:
    """Who has a loan by the book: whom it was lent to, or who took it over; nobody where it was written off."""
    decided = [one for one in matters(workspace.book, workspace.group) if one.holds_on(on)]
    found: set[MemberId] = set()
    for request in workspace.meetings.requests():
        answer = request.answer
        if answer is None or not answer.approved or answer.disburse_on is None or answer.disburse_on > on:
            continue
        said = [one for one in decided if one.loan == request.id]
        if any(one.sort == WRITE_OFF for one in said):
            continue
        last = add_months(answer.disburse_on, max(answer.term_months, 1))
        if on <= last or any(one.sort in {EXTEND, FREEZE} for one in said):
            takers = [one.to_member for one in said if one.sort == TAKE_OVER and one.to_member is not None]
            found.add(takers[-1] if takers else request.member)
    return found
