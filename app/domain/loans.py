"""Loans in hand, as far as a group's own book knows them, and the days that matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.calendar import add_months, add_working_days
from app.domain.ids import MemberId, RequestId
from app.domain.policy import Deadlines

CHECK_DAYS = 30
"""Days from disbursement within which the union checks how the loan is used (06/TD; 727/HD-NHCS, 11/02/2026)."""


@dataclass(frozen=True, slots=True)
class Instalment:
    """A day on which principal falls due at the bank, and the days that go with it.

    ``ask_by`` and ``file_by`` are the last days for 08/TD, of an instalment before the last of a loan that has to ask;
    ``extend_from`` is the first day to ask for the last day to be put off (09/TD). None where it does not apply or the pack
    does not say. ``source`` is the paper that says it.
    """

    loan: LoanInHand
    on: date
    is_last: bool
    is_carried: bool = False
    ask_by: date | None = None
    file_by: date | None = None
    extend_from: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class LoanInHand:
    """A loan the bank said yes to. ``amount`` is whole dong as lent, not what is left: that is the bank's figure.

    ``every`` is the months between instalments where the pack has them; otherwise only the last day is known. ``extended_to`` is the
    last day as the bank put it off (gia hạn), ``frozen`` the days between which it collects nothing (khoanh nợ; None: no end said).
    """

    request: RequestId
    member: MemberId
    name: str
    program: str
    amount: int
    disbursed_on: date
    term_months: int
    every: int | None
    deadlines: Deadlines
    extended_to: date | None = None
    frozen: tuple[date, date | None] | None = None

    @property
    def due_on(self) -> date:
        """The final due date (hạn trả nợ cuối cùng): put off where the bank put it off, and not while the loan is frozen."""
        usual = self.extended_to or add_months(self.disbursed_on, self.term_months)
        return (self.frozen[1] or date.max) if self.frozen and self.is_frozen(usual) else usual

    def is_frozen(self, day: date) -> bool:
        """Whether the bank collects nothing of it on a day."""
        if self.frozen is None:
            return False
        first, last = self.frozen
        return first <= day and (last is None or day <= last)

    @property
    def check_by(self) -> date:
        """The last day for the union's loan-use check."""
        return self.disbursed_on + timedelta(days=CHECK_DAYS)

    @property
    def longest_extension(self) -> int | None:
        """Months by which the last day may be put off where nothing was used yet; None where the pack does not say."""
        extension = self.deadlines.extension
        return extension.most(self.term_months) if extension else None

    def instalments(self) -> list[Instalment]:
        """Every day principal falls due, oldest first; none while the loan is frozen."""
        days: list[date] = []
        if self.every:
            days = [add_months(self.disbursed_on, month) for month in range(self.every, self.term_months, self.every)]
        days = [day for day in days if not self.is_frozen(day)]
        if self.due_on < date.max:
            days.append(self.due_on)
        return [self._instalment(day) for day in days]

    def _instalment(self, day: date) -> Instalment:
        off = self.deadlines.days_off()
        if day == self.due_on:
            extension = self.deadlines.extension
            if extension is None:
                return Instalment(self, day, is_last=True)
            first = add_working_days(day, -extension.asked_within, off)
            return Instalment(self, day, is_last=True, extend_from=first, source=extension.source.citation)
        rule = self.deadlines.missed_for(self.program, self.disbursed_on)
        if rule is None:
            return Instalment(self, day, is_last=False)
        if rule.ask_by is None or rule.file_by is None:
            return Instalment(self, day, is_last=False, is_carried=rule.is_carried, source=rule.source.citation)
        return Instalment(
            self,
            day,
            is_last=False,
            ask_by=add_working_days(day, -rule.ask_by, off),
            file_by=add_working_days(day, -rule.file_by, off),
            source=rule.source.citation,
        )
