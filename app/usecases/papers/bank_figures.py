"""The group's loans with what the bank says of them: its code, what is owed, as the newest statement has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.domain.collection import StatementLine
from app.domain.ids import MemberId
from app.domain.policy import PolicyPack
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.loans.decided import codes_of
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.at_bank import MemberAtBank, at_bank, program_of
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class AtTheBank:
    """A loan with the interest that is owed on it from earlier months (whole dong) and its last day; None where nothing says it."""

    loan: Lent
    interest_owed: int | None
    due_on: date | None = None


def loans_by_the_bank(workspace: Workspace, pack: PolicyPack, on: date) -> list[AtTheBank]:
    """The loans in hand on a day; where the book has no code of a loan, the one line of the statement that can be it gives it.

    A line can be a loan where member and programme are the same, and the day it was paid out where the line says one. Two that can be
    it are nobody's: the place stays blank.
    """
    bank = at_bank(workspace, on)
    loans = lent(workspace, pack, on)
    taken = {loan.code for loan in loans if loan.code}
    alike = Counter((loan.member, loan.program) for loan in loans if not loan.code)
    owed = {line.loan: line.brought for at in bank.values() for line in at.lines if line.loan}
    found = [
        _with_line(loan, _lines_of(loan, bank, pack, taken, is_alone=alike[loan.member, loan.program] == 1))
        for loan in loans
    ]
    days = _last_days(workspace, pack, on, bank)
    return [AtTheBank(loan, owed.get(loan.code), days.get(loan.code) or days.get(loan.key)) for loan in found]


def _last_days(
    workspace: Workspace, pack: PolicyPack, on: date, bank: Mapping[MemberId, MemberAtBank]
) -> dict[str, date]:
    """The last day of each loan, by the bank's number and the request: as the book knows it, else as the newest statement has it."""
    days = {line.loan: line.due_on for at in bank.values() for line in at.lines if line.loan and line.due_on}
    in_hand = loans_in_hand(workspace, pack, on)
    codes = codes_of(workspace, in_hand, on)
    for loan in in_hand:
        if loan.due_on < date.max:
            days |= dict.fromkeys({str(loan.request), codes.get(loan.request, "")} - {""}, loan.due_on)
    return days


def _lines_of(
    loan: Lent, bank: Mapping[MemberId, MemberAtBank], pack: PolicyPack, taken: set[str], *, is_alone: bool
) -> list[StatementLine]:
    if loan.code or loan.member is None or loan.member not in bank:
        return []
    lines = [
        line
        for line in bank[loan.member].lines
        if line.loan and line.loan not in taken and program_of(pack, line.program) == loan.program
    ]
    same_day = [line for line in lines if line.disbursed_on == loan.disbursed_on]
    return same_day or [line for line in lines if line.disbursed_on is None and is_alone]


def _with_line(loan: Lent, lines: list[StatementLine]) -> Lent:
    if len(lines) != 1:
        return loan
    (line,) = lines
    return replace(loan, code=line.loan, outstanding=line.outstanding, overdue=line.overdue, as_of=line.as_of)
