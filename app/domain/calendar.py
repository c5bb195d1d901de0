"""Days and months as the group counts them: clamped months, working days, the fixed transaction day, and how a date is written."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

MONTHS = 12
SATURDAY = 5
LONGEST_COUNT = 10_000
"""Working days: more than this is a slip of the hand."""


_HOUR = re.compile(r"(\d{1,2})\s*(?:[:h.g]|giờ)?\s*(\d{2})?(?:\s*(?:phút|p))?", re.IGNORECASE)


def read_hour(text: str) -> str | None:
    """An hour as people write it (08:00, 8h, 8h30, 8 giờ 30, 0830) as HH:MM; None where it is none."""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def add_months(day: date, months: int) -> date:
    """The same day so many months later (earlier where negative), or that month's last: 31 January gives 28 February.

    Raises:
        ValueError: beyond the calendar.
    """
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{day} and {months} months")
    return day_in_month(year, month + 1, day.day)


def add_years(day: date, years: int) -> date:
    """The same day so many years later; 29 February gives 28 February in a common year.

    Raises:
        ValueError: beyond the calendar.
    """
    return add_months(day, years * MONTHS)


def day_in_month(year: int, month: int, day: int) -> date:
    """The day of a month, or its last where it is shorter."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def full_years(first: date, last: date) -> int:
    """Years completed between two days: an age. Who was born on 29 February turns a year older on 1 March."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def months_between(first: date, last: date) -> int:
    """Full months from the first day to the last; a month is full on the clamped day. Negative where the last is earlier."""
    if last < first:
        return -months_between(last, first)
    months = (last.year - first.year) * MONTHS + last.month - first.month
    return months if add_months(first, months) <= last else months - 1


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Monday to Friday, and not among the holidays given."""
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The working day that is so many after a day (before it where negative); the day itself is not counted.

    Zero gives the day itself, whatever it is.

    Raises:
        ValueError: more than ``LONGEST_COUNT``.
        OverflowError: beyond the calendar.
    """
    if abs(count) > LONGEST_COUNT:
        raise ValueError(str(count))
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day, holidays)
    return day


def transaction_day_of(year: int, month: int, fixed_day: int) -> date:
    """The month's transaction day (ngày giao dịch cố định). It holds on holidays too; a short month gives its last day."""
    return day_in_month(year, month, fixed_day)


def next_transaction_day(on: date, fixed_day: int) -> date:
    """The first transaction day that is not before a day.

    Raises:
        ValueError: the fixed day is none of 1 to 31, or beyond the calendar.
    """
    if not 1 <= fixed_day <= 31:
        raise ValueError(str(fixed_day))
    here = transaction_day_of(on.year, on.month, fixed_day)
    if here >= on:
        return here
    following = add_months(on.replace(day=1), 1)
    return transaction_day_of(following.year, following.month, fixed_day)
