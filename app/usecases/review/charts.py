"""Figures by month and by program, for pictures and the tables beside them. Whole dong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.domain.calendar import add_months
from app.domain.ids import MemberId
from app.domain.loans import LoanInHand
from app.domain.policy import PolicyPack, rate_for
from app.storage.queries.members import MoneyEntry
from app.usecases.loans.loans import loans_in_hand
from app.usecases.workspace import Workspace

A_YEAR = 12
_DAYS_IN_YEAR = 365  # the bank counts actual days over 365
_KEPT = ("opening", "savings", "drawn")  # what stays in the group's book as a member's own


@dataclass(frozen=True, slots=True)
class Month:
    """One month: what came in, what the savings stand at after it, and an estimate of the interest that fell due."""

    first: date
    savings: int
    interest: int
    balance: int
    estimate: int
    members: int


@dataclass(frozen=True, slots=True)
class ProgramFigure:
    """The loans of one program in hand: how many, and what was lent."""

    program: str
    name: str
    loans: int
    lent: int


def months(workspace: Workspace, pack: PolicyPack, count: int = A_YEAR, member: MemberId | None = None) -> list[Month]:
    """The last months up to this one, oldest first; of the whole group or of one member.

    The estimate (tạm tính) counts only loans this book knows, at the pack's rate over the days of the month; the bank's
    list (13/TD) is what is due.
    """
    today = workspace.today
    here = today.replace(day=1)
    lines = [line for line in workspace.members.received_between(date.min, today) if member in (None, line.member)]
    loans = [loan for loan in loans_in_hand(workspace, pack, today) if member in (None, loan.member)]
    everybody = workspace.members.all()
    sums = _by_month(lines)
    kept = sorted((line for line in lines if line.sort in _KEPT), key=lambda line: line.on)
    saved: Counter[MemberId] = Counter()
    place = 0
    found = []
    for back in range(count - 1, -1, -1):
        first = add_months(here, -back)
        following = add_months(first, 1)
        last = min(following, add_months(here, 1))
        # What those who went had saved is no more the group's: it went along, or to their heirs.
        here_then = {known.id for known in everybody if member or known.is_active(min(following, today))}
        while place < len(kept) and kept[place].on < following:
            saved[kept[place].member] += kept[place].amount
            place += 1
        balance = sum(amount for who, amount in saved.items() if who in here_then)
        found.append(
            Month(
                first=first,
                savings=sums["savings", first],
                interest=sums["interest", first],
                balance=balance,
                estimate=sum(_interest(loan, pack, first, last) for loan in loans),
                members=sum(1 for known in everybody if known.is_active(min(following, today))),
            )
        )
    return found


def by_program(workspace: Workspace, pack: PolicyPack) -> list[ProgramFigure]:
    """The loans in hand by program, the largest first."""
    sums: dict[str, tuple[int, int]] = {}
    for loan in loans_in_hand(workspace, pack, workspace.today):
        number, lent = sums.get(loan.program, (0, 0))
        sums[loan.program] = (number + 1, lent + loan.amount)
    found = [
        ProgramFigure(program, pack.programs[program].name if program in pack.programs else program, number, lent)
        for program, (number, lent) in sums.items()
    ]
    return sorted(found, key=lambda figure: -figure.lent)


def _by_month(lines: list[MoneyEntry]) -> Counter[tuple[str, date]]:
    """What was received in each month, by sort and the month's first day."""
    sums: Counter[tuple[str, date]] = Counter()
    for line in lines:
        sums[line.sort, line.on.replace(day=1)] += line.amount
    return sums


def _interest(loan: LoanInHand, pack: PolicyPack, first: date, before: date) -> int:
    rate = rate_for(pack, loan.program, loan.disbursed_on)
    start = max(first, loan.disbursed_on)
    end = min(before, loan.due_on)
    if rate is None or start >= end:
        return 0
    exact = Decimal(loan.amount) * rate / 100 * (end - start).days / _DAYS_IN_YEAR
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))
