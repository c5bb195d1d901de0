"""What a member still has to settle before she leaves: savings that were not paid out, debts, and what waits for the bank."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import add_months
from app.domain.ids import MemberId
from app.storage.queries import LoanQueries, matters
from app.usecases.loans.all_loans import is_hers
from app.usecases.money.at_bank import at_bank
from app.usecases.workspace import Workspace

_WITHDRAW = "withdraw"


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

    What the bank paid out after that word is taken off, and so it is off the book's own lines.
    """
    found = workspace.members.one(member)
    if found is None:
        return Unsettled(0, 0, 0)
    month_end = on.replace(day=monthrange(on.year, on.month)[1])
    bank = at_bank(workspace, month_end).get(member)
    paid_out = [
        (one.done_on, one.amount)
        for one in workspace.rounds.instructions(member)
        if one.sort == _WITHDRAW and one.done_on is not None
    ]
    savings = found.savings - sum(amount for _, amount in paid_out)
    if bank is not None and bank.savings is not None:
        # A statement is dated the end of its month and written ahead: what was paid out in that month is not in it.
        first = bank.as_of.replace(day=1)
        savings = bank.savings - sum(amount for done, amount in paid_out if done >= first)
    waiting = sum(one.member == member and one.decision is None for one in matters(workspace.book, workspace.group))
    return Unsettled(max(savings, 0), _owed(workspace, member, on, bank.outstanding if bank else None), waiting)


def _owed(workspace: Workspace, member: MemberId, on: date, by_statement: int | None) -> int | None:
    if by_statement is not None:
        return by_statement
    found = workspace.members.one(member)
    filed = [loan for loan in LoanQueries(workspace.book, workspace.group).filed(on) if found and is_hers(loan, found)]
    if filed:
        return None if any(loan.outstanding is None for loan in filed) else sum(loan.outstanding or 0 for loan in filed)
    has_loan = any(
        request.member == member
        and (answer := request.answer) is not None
        and answer.approved
        and answer.disburse_on is not None
        and answer.disburse_on <= on <= add_months(answer.disburse_on, max(answer.term_months, 1))
        for request in workspace.meetings.requests()
    )
    return None if has_loan else 0
