from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import (
    add_months,
    add_working_days,
    add_years,
    full_years,
    is_working_day,
    months_between,
    next_transaction_day,
    transaction_day_of,
)

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
TET = frozenset({date(2026, 2, 16), date(2026, 2, 17), date(2026, 2, 18), date(2026, 2, 19), date(2026, 2, 20)})


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 6), 1, date(2027, 1, 6)),
        (date(2026, 1, 6), -1, date(2025, 12, 6)),
        (date(2026, 5, 15), 0, date(2026, 5, 15)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(day, months, later):
    assert add_months(day, months) == later


def test_29_february_has_its_year_day_on_the_28th_in_common_years():
    assert add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


@pytest.mark.parametrize("months", [12 * 9000, -12 * 9000])
def test_beyond_the_calendar_there_is_no_day(months):
    with pytest.raises(ValueError, match="months"):
        add_months(date(2026, 1, 1), months)


@given(DAYS, st.integers(-600, 600))
def test_months_added_are_months_between(day, months):
    later = add_months(day, months)
    assert later.day <= day.day
    if later.day == day.day:
        assert months_between(day, later) == months


@given(DAYS, DAYS)
def test_months_between_turns_its_sign_with_its_ends(first, last):
    months = months_between(first, last)
    assert months == -months_between(last, first)
    if first <= last:
        assert add_months(first, months) <= last < add_months(first, months + 1)


def test_a_month_is_full_on_the_clamped_day():
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 1
    assert months_between(date(2026, 1, 31), date(2026, 2, 27)) == 0


def test_an_age_is_full_on_the_birthday():
    assert full_years(date(2008, 6, 30), date(2026, 6, 29)) == 17
    assert full_years(date(2008, 6, 30), date(2026, 6, 30)) == 18
    assert full_years(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert full_years(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_weekends_and_the_holidays_given_are_no_working_days():
    assert is_working_day(date(2026, 2, 13), TET)
    assert not is_working_day(date(2026, 2, 14), TET)
    assert not is_working_day(date(2026, 2, 17), TET)


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (date(2026, 11, 23), 5, date(2026, 11, 30)),
        (date(2026, 11, 23), -3, date(2026, 11, 18)),
        (date(2026, 2, 13), 1, date(2026, 2, 23)),
        (date(2026, 2, 23), -5, date(2026, 2, 9)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
    ],
)
def test_working_days_are_counted_over_weekends_and_holidays(day, count, found):
    assert add_working_days(day, count, TET) == found


def test_working_days_have_a_bound():
    with pytest.raises(ValueError, match="100000"):
        add_working_days(date(2026, 1, 1), 100000)


@pytest.mark.parametrize(
    ("on", "fixed", "found"),
    [
        (date(2026, 11, 6), 6, date(2026, 11, 6)),
        (date(2026, 11, 7), 6, date(2026, 12, 6)),
        (date(2026, 12, 7), 6, date(2027, 1, 6)),
        (date(2026, 2, 1), 31, date(2026, 2, 28)),
        (date(2026, 1, 31), 30, date(2026, 2, 28)),
    ],
)
def test_the_next_transaction_day_is_the_fixed_day_of_this_or_the_next_month(on, fixed, found):
    assert next_transaction_day(on, fixed) == found


@given(DAYS, st.integers(1, 31))
def test_the_next_transaction_day_is_never_past_nor_more_than_a_month_away(on, fixed):
    found = next_transaction_day(on, fixed)
    assert on <= found <= on + timedelta(days=31)
    assert found == transaction_day_of(found.year, found.month, fixed)


@pytest.mark.parametrize("fixed", [0, 32])
def test_a_fixed_day_is_a_day_of_a_month(fixed):
    with pytest.raises(ValueError, match=str(fixed)):
        next_transaction_day(date(2026, 1, 1), fixed)
