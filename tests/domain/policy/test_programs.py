"""What each program asks for beyond the common rules: its limits by works, months and purpose, who is left out, and who lends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import Case, Outcome, Stage, evaluate, terms_for
from tests.domain.policy.packs import shipped

DAY = date(2026, 11, 23)
MILLION = 1_000_000


def findings(program, facts, on=DAY, stage=Stage.MEETING):
    return {one.rule: one for one in evaluate(shipped(), Case("", program, on, stage, facts)).findings}


def cap(program, amount, on=DAY, **facts):
    found = findings(program, {"request": {"amount": amount}, "loans": [], **facts}, on)["E-CAP"]
    return found.outcome, found.missing


UNMEASURED = {"ND28SX"}
"""Of these no limit was ever read anywhere."""


@pytest.mark.parametrize("program", sorted(shipped().programs))
def test_every_program_is_measured_or_said_to_be_the_banks_alone(program):
    found = findings(program, {"request": {"amount": 10**13, "term_months": 590}})
    too_much = [one for one in found.values() if one.outcome is not Outcome.PASS and "request.amount" in one.facts]
    too_long = [one for one in found.values() if one.rule == "E-TERMS-MONTHS" and one.outcome is Outcome.FAIL]
    if program in UNMEASURED:
        return
    assert too_much or too_long or "E-DIRECT" in found
    if terms_for(shipped(), program, DAY).source.is_graded:
        assert any(one.blocking for one in [*too_much, *too_long, *found.values()] if one.outcome is not Outcome.PASS)


def test_the_bank_lends_for_work_abroad_without_any_group():
    found = findings("XKLD", {})
    assert list(found) == ["E-DIRECT"]
    assert found["E-DIRECT"].outcome is Outcome.FAIL
    assert "trực tiếp" in found["E-DIRECT"].message


@pytest.mark.parametrize(
    ("amount", "works", "outcome", "missing"),
    [
        (25 * MILLION, {}, Outcome.PASS, ()),
        (25 * MILLION + 1, {}, Outcome.UNKNOWN, ("works.kinds",)),
        (40 * MILLION, {"kinds": "water"}, Outcome.FAIL, ()),
        (40 * MILLION, {"kinds": "both"}, Outcome.PASS, ()),
        (50 * MILLION, {"kinds": "both"}, Outcome.PASS, ()),
        (50 * MILLION + 1, {}, Outcome.FAIL, ()),
        (50 * MILLION + 1, {"kinds": "both"}, Outcome.FAIL, ()),
    ],
)
def test_clean_water_and_a_toilet_have_a_limit_each(amount, works, outcome, missing):
    assert cap("NSVSMT", amount, works=works) == (outcome, missing)


@pytest.mark.parametrize(
    ("works", "outcome", "missing"),
    [
        ({}, Outcome.UNKNOWN, ("works.kinds",)),
        ({"kinds": "both"}, Outcome.PASS, ()),
        ({"kinds": "water"}, Outcome.UNKNOWN, ("works.same_kind_debt",)),
        ({"kinds": "water", "same_kind_debt": 0}, Outcome.PASS, ()),  # the old debt was for the toilet
        ({"kinds": "water", "same_kind_debt": 20 * MILLION}, Outcome.FAIL, ()),
    ],
)
def test_the_debt_for_the_other_works_takes_nothing_from_a_limit(works, outcome, missing):
    loans = [{"program": "NSVSMT", "outstanding": 20 * MILLION, "overdue": 0}]
    assert cap("NSVSMT", 20 * MILLION, works=works, loans=loans) == (outcome, missing)


def test_a_student_is_lent_so_much_a_month_of_study():
    four = 4 * MILLION
    assert cap("HSSV", four)[0] is Outcome.PASS
    assert cap("HSSV", 40 * MILLION) == (Outcome.UNKNOWN, ("student.study_months",))
    assert cap("HSSV", 40 * MILLION, student={"study_months": 10})[0] is Outcome.PASS
    assert cap("HSSV", 40 * MILLION, student={"study_months": 9})[0] is Outcome.FAIL
    old = [{"program": "HSSV", "outstanding": 80 * MILLION, "overdue": 0}]
    assert cap("HSSV", 40 * MILLION, student={"study_months": 10}, loans=old)[0] is Outcome.PASS


def test_without_a_statement_the_amount_alone_is_measured_and_the_debt_is_asked_about():
    found = findings("HN", {"request": {"amount": 90 * MILLION}})["E-CAP"]
    assert (found.outcome, found.missing, found.blocking) == (
        Outcome.UNKNOWN,
        ("loans", "household.program_debt"),
        False,
    )
    assert findings("HN", {"request": {"amount": 101 * MILLION}})["E-CAP"].blocking
    loans = [{"program": "HN", "outstanding": 20 * MILLION, "overdue": 0}]
    found = findings("HN", {"request": {"amount": 90 * MILLION}, "loans": loans})["E-CAP"]
    assert (found.outcome, found.blocking) == (Outcome.FAIL, True)
    assert "20.000.000" in found.message


def test_what_a_household_says_it_owes_counts_until_a_statement_lists_its_loans():
    request = {"amount": 90 * MILLION}

    def found(rule, told, loans=None):
        facts = {"request": request, "household": told} | ({} if loans is None else {"loans": loans})
        return findings("HN", facts)[rule].outcome

    assert found("E-CAP", {"program_debt": 10 * MILLION}) is Outcome.PASS
    assert found("E-CAP", {"program_debt": 10 * MILLION + 1}) is Outcome.FAIL
    assert found("E-NO-OVERDUE", {}) is Outcome.UNKNOWN
    assert found("E-NO-OVERDUE", {"overdue_debt": 0}) is Outcome.PASS
    assert found("E-NO-OVERDUE", {"overdue_debt": 1}) is Outcome.FAIL
    assert found("C-LIVE-PAIRS", {"other_debt": False}) is Outcome.UNKNOWN
    assert found("C-LIVE-PAIRS", {"other_debt": False, "program_debt": 5}) is Outcome.PASS
    assert found("C-LIVE-PAIRS", {"other_debt": True, "program_debt": 5}) is Outcome.UNKNOWN, "in which nobody said"
    by_the_bank = [{"program": "HMTN", "outstanding": 20 * MILLION, "overdue": 3}]
    said = {"program_debt": 0, "overdue_debt": 0, "other_debt": False}
    assert found("E-NO-OVERDUE", said, by_the_bank) is Outcome.FAIL
    assert found("C-LIVE-PAIRS", said, by_the_bank) is Outcome.FAIL
    assert found("E-CAP", {"program_debt": 99 * MILLION}, by_the_bank) is Outcome.PASS


def test_a_worker_is_lent_twice_as_much_from_2026_on():
    assert cap("GQVL", 200 * MILLION)[0] is Outcome.PASS
    assert cap("GQVL", 200 * MILLION, date(2025, 12, 31))[0] is Outcome.FAIL


@pytest.mark.parametrize(
    ("purpose", "most"), [("Sửa chữa nhà ở", 3_000_000), (" điện THẮP sáng ", 1_500_000), ("Nước sạch", 10_000_000)]
)
def test_small_purposes_of_a_poor_household_have_small_limits(purpose, most):
    def found(amount):
        return findings("HN", {"request": {"amount": amount, "purpose": purpose}})["E-PURPOSE"]

    assert found(most).outcome is Outcome.PASS
    assert found(most + 1).outcome is Outcome.FAIL
    assert found(most + 1).blocking
    assert "E-PURPOSE" not in findings("HN", {"request": {"amount": most + 1, "purpose": "Chăn nuôi bò"}})
    assert "E-PURPOSE" not in findings("HCN", {"request": {"amount": most + 1, "purpose": purpose}})


def test_a_poor_household_is_left_out_only_where_somebody_says_so():
    assert findings("HN", {})["E-HN-EXCLUDED"].outcome is Outcome.PASS
    for named in ("no_labour", "sentence", "idle", "vices", "aided"):
        found = findings("HN", {"household": {"lending_exclusion": named}})["E-HN-EXCLUDED"]
        assert (found.outcome, found.blocking) == (Outcome.FAIL, True)
    odd = findings("HN", {"household": {"lending_exclusion": 5}})["E-HN-EXCLUDED"]
    assert odd.outcome is Outcome.UNKNOWN, "what is no answer is not the answer that counts otherwise"


@pytest.mark.parametrize(
    ("household", "outcome"),
    [
        ({"class": "none", "was_class": "none"}, Outcome.PASS),
        ({"class": "none", "was_class": "poor", "off_list_date": "2023-11-23"}, Outcome.FAIL),
        ({"class": "none", "was_class": "poor", "off_list_date": "2023-11-22"}, Outcome.PASS),
        ({"class": "near_poor", "class_from": "2026-01-01", "class_to": "2026-12-31"}, Outcome.FAIL),
        ({"class": "escaped", "class_from": "2026-01-01", "class_to": "2026-12-31"}, Outcome.FAIL),
        ({"class": "none"}, Outcome.UNKNOWN),
    ],
)
def test_business_in_a_hard_area_is_for_households_of_no_class(household, outcome):
    assert findings("SXKDVKK", {"household": household})["C-SXKD-CLASS"].outcome is outcome


@pytest.mark.parametrize(
    ("student", "outcome"),
    [
        ({"year": 1, "admission_letter": True}, Outcome.PASS),
        ({"year": 1, "admission_letter": False}, Outcome.FAIL),
        ({"year": 2, "admission_letter": True}, Outcome.UNKNOWN),
        ({"year": 3, "school_confirmed": True, "penalised": False}, Outcome.PASS),
        ({"year": 3, "school_confirmed": True, "penalised": True}, Outcome.FAIL),
        ({"year": 3, "school_confirmed": False, "penalised": False}, Outcome.FAIL),
        ({}, Outcome.UNKNOWN),
    ],
)
def test_a_student_brings_the_paper_of_her_year(student, outcome):
    assert findings("HSSV", {"student": student})["E-HSSV-PAPERS"].outcome is outcome


def test_housing_is_for_building_within_seven_tenths_of_the_plan():
    def found(amount, cost, purpose="build"):
        facts = {"request": {"amount": amount}, "plan": {"cost": cost}, "housing": {"purpose": purpose}}
        return {name: one.outcome for name, one in findings("NOXH", facts).items()}

    assert found(700 * MILLION, 1000 * MILLION)["E-NOXH-CAP"] is Outcome.PASS
    assert found(700 * MILLION + 1, 1000 * MILLION)["E-NOXH-CAP"] is Outcome.FAIL
    assert found(1001 * MILLION, 9000 * MILLION)["E-NOXH-CAP"] is Outcome.FAIL
    assert found(1, 10, "buy")["E-NOXH-GROUP"] is Outcome.FAIL


def test_a_rule_from_memory_never_blocks():
    assert findings("NOHN", {"household": {"class": "none"}})["E-NOHN-LIST"].outcome is Outcome.FAIL
    for program in shipped().programs:
        for one in findings(program, {"request": {"amount": 10**13, "term_months": 600}}, stage=Stage.BANK).values():
            assert not (one.blocking and one.confidence == "memory"), (program, one.rule)


amounts = st.integers(1, 300 * MILLION)
debts = st.none() | st.integers(0, 120 * MILLION)


@given(st.sampled_from(("HN", "HCN", "HMTN", "GQVL", "SXKDVKK", "NSVSMT")), amounts, debts, st.none() | st.booleans())
def test_to_know_more_never_makes_a_refused_amount_well(program, amount, debt, both):
    """What is too much with less known stays too much, and what is well with all known was never refused before."""
    works = {} if both is None else {"works": {"kinds": "both" if both else "water"}}
    known = {} if debt is None else {"loans": [{"program": program, "outstanding": debt, "overdue": 0}]}
    bare = findings(program, {"request": {"amount": amount}})["E-CAP"].outcome
    more = findings(program, {"request": {"amount": amount}, **known, **works})["E-CAP"].outcome
    if bare is Outcome.FAIL:
        assert more is Outcome.FAIL
    if more is Outcome.PASS:
        assert bare is not Outcome.FAIL
