"""Loans in hand, as far as a group's own book knows them, and the days that matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.calendar import add_months, add_working_days
from app.domain.ids import MemberId, RequestId

ASKS_BEFORE = 5
"""Working days before an instalment by which the borrower asks to move it (08/TD; 597/NHCS-TDNN, 30/01/2026)."""
FILES_BEFORE = 3
"""Working days before an instalment by which the leader files 08/TD (597/NHCS-TDNN, 30/01/2026)."""
CHECK_DAYS = 30
"""Days from disbursement within which the union checks how the loan is used (06/TD; 727/HD-NHCS, 11/02/2026)."""


@dataclass(frozen=True, slots=True)
class Instalment:
    """A day on which principal falls due at the bank, and the last days to ask for another (08/TD)."""

    loan: LoanInHand
    on: date
    is_last: bool

    @property
    def ask_by(self) -> date:
        """The borrower's last day to ask."""
        return add_working_days(self.on, -ASKS_BEFORE)

    @property
    def file_by(self) -> date:
        """The leader's last day to file."""
        return add_working_days(self.on, -FILES_BEFORE)


@dataclass(frozen=True, slots=True)
class LoanInHand:
    """A loan the bank said yes to. ``amount`` is whole dong as lent, not what is left: that is the bank's figure.

    ``every`` is the months between instalments where the pack has them; otherwise only the last day is known.
    """

    request: RequestId
    member: MemberId
    name: str
    program: str
    amount: int
    disbursed_on: date
    term_months: int
    every: int | None

    @property
    def due_on(self) -> date:
        """The final due date (hạn trả nợ cuối cùng)."""
        return add_months(self.disbursed_on, self.term_months)

    @property
    def check_by(self) -> date:
        """The last day for the union's loan-use check."""
        return self.disbursed_on + timedelta(days=CHECK_DAYS)

    def instalments(self) -> list[Instalment]:
        """Every day principal falls due, oldest first."""
        days = [self.due_on]
        if self.every:
            days = [add_months(self.disbursed_on, month) for month in range(self.every, self.term_months, self.every)]
            days.append(self.due_on)
        return [Instalment(self, day, is_last=day == self.due_on) for day in days]
