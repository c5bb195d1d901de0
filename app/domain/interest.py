"""Interest worked out to be looked at, never to be booked: by actual days over 365, whole dong. The bank's figure is what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.domain.calendar import add_months

DAYS_IN_YEAR = 365
"""The bank counts actual days over 365; from memory (policy pack, repayment_rule), so every figure here is an estimate."""
LONGEST = 600  # months


def interest(balance: int, days: int, rate: Decimal) -> int:
    """Interest on a balance for so many days at a yearly percentage, whole dong."""
    exact = Decimal(balance) * rate * days / 100 / DAYS_IN_YEAR
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def days_of(first: date, after: date) -> int:
    """The days from one day up to, not with, another."""
    return max((after - first).days, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """One month of a what-if: the day, the principal and the interest paid on it, and what is left. Whole dong."""

    on: date
    principal: int
    interest: int
    left: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a loan would cost: every month with its interest, and principal on the days it falls due."""

    amount: int
    steps: tuple[Step, ...]

    @property
    def interest(self) -> int:
        """All interest together."""
        return sum(step.interest for step in self.steps)

    @property
    def instalments(self) -> tuple[Step, ...]:
        """The days on which principal is paid."""
        return tuple(step for step in self.steps if step.principal)


def plan(amount: int, term_months: int, rate: Decimal, first: date, every: int | None, grace_months: int = 0) -> Plan:
    """A what-if of a loan: interest each month, principal every so many months after the grace, the rest on the last day.

    Instalments are equal but for the last, which takes what is left, so that they add up to the loan to the dong.

    Raises:
        ValueError: an amount, term or grace that cannot be.
    """
    if amount <= 0 or not 0 < term_months <= LONGEST or not 0 <= grace_months <= term_months:
        raise ValueError("no such loan")
    due = _due_months(term_months, every, grace_months)
    share = amount // len(due)
    left, before, steps = amount, first, []
    for month in range(1, term_months + 1):
        on = add_months(first, month)
        cost = interest(left, days_of(before, on), rate)
        paid = 0 if month not in due else left if month == due[-1] else min(share, left)
        left -= paid
        steps.append(Step(on, paid, cost, left))
        before = on
    return Plan(amount, tuple(steps))


def _due_months(term: int, every: int | None, grace: int) -> list[int]:
    """The months in which principal falls due; the last month always does."""
    if not every:
        return [term]
    return [*(month for month in range(every, term, every) if month > grace), term]


@dataclass(frozen=True, slots=True)
class StudentPlan:
    """The days of a student loan, by the bank's formula: months of money, of waiting, and of paying back."""

    paid_out_months: int  # from the first money to the end of the course
    wait_months: int
    repay_months: int

    @property
    def whole_months(self) -> int:
        """The longest term."""
        return self.paid_out_months + self.wait_months + self.repay_months


def student_plan(paid_out_months: int, *, course_over_a_year: bool) -> StudentPlan:
    """The term of a student loan (HSSV): money for P months, twelve to wait, then at most P to repay, or 2P after a short course.

    Bộ câu hỏi nghiệp vụ 4-II; a course of four years makes 108 months.

    Raises:
        ValueError: months that cannot be.
    """
    if not 0 < paid_out_months <= 120:
        raise ValueError("no such course")
    return StudentPlan(paid_out_months, 12, paid_out_months * (1 if course_over_a_year else 2))


@dataclass(frozen=True, slots=True)
class Change:
    """Why interest is another than the month before: the part of the balance, of the days, and of the rate. Whole dong."""

    before: int
    now: int
    by_balance: int
    by_days: int
    by_rate: int

    @property
    def rest(self) -> int:
        """What none of the three explains."""
        return self.now - self.before - self.by_balance - self.by_days - self.by_rate


def change(before: tuple[int, int, Decimal, int], now: tuple[int, int, Decimal, int]) -> Change:
    """What changed between two months of (balance, days, rate, interest as the bank has it).

    One after the other: first the balance, then the days, then the rate; what is over is rounding, or a payment within the month.
    """
    balance_a, days_a, rate_a, said_a = before
    balance_b, days_b, rate_b, said_b = now
    start = interest(balance_a, days_a, rate_a)
    by_balance = interest(balance_b, days_a, rate_a) - start
    by_days = interest(balance_b, days_b, rate_a) - interest(balance_b, days_a, rate_a)
    by_rate = interest(balance_b, days_b, rate_b) - interest(balance_b, days_b, rate_a)
    return Change(said_a, said_b, by_balance, by_days, by_rate)


def rate_behind(balance: int, days: int, said: int, rates: Sequence[Decimal]) -> Decimal | None:
    """The rate among these that gives an interest to within a thousandth and ten dong; None where none does."""
    for rate in rates:
        if balance and days and abs(interest(balance, days, rate) - said) <= max(said // 1000, 10):
            return rate
    return None
