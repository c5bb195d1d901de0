"""What-ifs of interest: parts add up to wholes, to the dong, and nothing is ever a float."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.interest import change, interest, plan, rate_behind, student_plan

AMOUNTS = st.integers(1, 500_000_000)
RATES = st.sampled_from([Decimal("3.3"), Decimal("6.6"), Decimal("7.92"), Decimal("8.25"), Decimal("9")])
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def test_a_month_of_fifty_million_at_six_point_six():
    assert interest(50_000_000, 30, Decimal("6.6")) == 271_233
    assert interest(0, 30, Decimal("6.6")) == 0


@given(AMOUNTS, st.integers(1, 120), RATES, DAYS, st.none() | st.sampled_from([6, 12, 24, 36]), st.integers(0, 24))
def test_a_plan_pays_back_what_was_lent_and_not_a_dong_else(amount, term, rate, first, every, grace):
    found = plan(amount, term, rate, first, every, min(grace, term))
    assert sum(step.principal for step in found.steps) == amount
    assert found.steps[-1].left == 0
    assert len(found.steps) == term
    left = amount
    for step in found.steps:
        left -= step.principal
        assert step.left == left >= 0
        assert type(step.interest) is int
        assert step.interest >= 0
    assert [step.on for step in found.steps] == sorted(step.on for step in found.steps)
    assert all(step.principal == 0 for step in found.steps[: min(grace, term - 1)])
    assert found.interest == sum(step.interest for step in found.steps)


@pytest.mark.parametrize(("amount", "term", "grace"), [(0, 12, 0), (-1, 12, 0), (1, 0, 0), (1, 601, 0), (1, 12, 13)])
def test_a_loan_that_cannot_be_has_no_plan(amount, term, grace):
    with pytest.raises(ValueError, match="no such loan"):
        plan(amount, term, Decimal("6.6"), date(2026, 1, 1), 12, grace)


def test_a_course_of_four_years_makes_a_hundred_and_eight_months():
    assert student_plan(48, course_over_a_year=True).whole_months == 108
    assert student_plan(12, course_over_a_year=False).whole_months == 48
    with pytest.raises(ValueError, match="no such course"):
        student_plan(0, course_over_a_year=True)


@given(AMOUNTS, AMOUNTS, st.integers(28, 31), st.integers(28, 31), RATES, RATES)
def test_the_parts_of_a_change_add_up_to_it(balance_a, balance_b, days_a, days_b, rate_a, rate_b):
    before = interest(balance_a, days_a, rate_a)
    now = interest(balance_b, days_b, rate_b)
    found = change((balance_a, days_a, rate_a, before), (balance_b, days_b, rate_b, now))
    assert found.by_balance + found.by_days + found.by_rate + found.rest == now - before
    assert abs(found.rest) <= 1, "of figures worked out the same way nothing is left over"


@given(AMOUNTS.filter(lambda a: a > 1_000_000), st.integers(28, 31), RATES)
def test_the_rate_behind_an_interest_is_found(balance, days, rate):
    said = interest(balance, days, rate)
    found = rate_behind(balance, days, said, [Decimal(0), rate])
    assert found is not None
    assert abs(interest(balance, days, found) - said) <= max(said // 1000, 10)
