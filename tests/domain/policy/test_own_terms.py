"""An amount or a term above the program's own terms is found from the request alone, for every program."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.__main__ import main
from app.domain.policy import Case, Outcome, Stage, evaluate, terms_for
from app.usecases.loans.findings import said
from tests.domain.policy.packs import shipped

DAY = date(2026, 11, 23)
OWN = {"E-CAP", "E-TERMS-MONTHS"}
BY_AMOUNT = sorted(
    name for name in shipped().programs if (terms := terms_for(shipped(), name, DAY)) and terms.max_amount
)
BY_MONTHS = sorted(
    name for name in shipped().programs if (terms := terms_for(shipped(), name, DAY)) and terms.max_term_months
)


def found(program, **request):
    verdict = evaluate(shipped(), Case("", program, DAY, Stage.MEETING, {"request": request}))
    return {one.rule: one for one in verdict.findings if one.rule in OWN and one.outcome is Outcome.FAIL}


@pytest.mark.parametrize("program", BY_AMOUNT)
def test_more_than_the_program_lends_is_found_without_any_other_fact(program):
    most = terms_for(shipped(), program, DAY).max_amount
    assert not found(program, amount=most)
    most = terms_for(shipped(), program, DAY).max_total or most
    (one,) = found(program, amount=most + 1).values()
    assert not one.missing  # nothing more has to be known for it
    assert one.blocking == (one.confidence == "sourced")  # what is from memory only asks


@pytest.mark.parametrize("program", BY_MONTHS)
def test_longer_than_the_program_lends_is_found_without_any_other_fact(program):
    most = terms_for(shipped(), program, DAY).max_term_months
    assert not found(program, term_months=most)
    assert list(found(program, term_months=most + 1)) == ["E-TERMS-MONTHS"]


@pytest.mark.parametrize("amount", [10**15 + 1, 10**30, 1e12])
@pytest.mark.parametrize("months", [601, 600.0, 10**15 + 1])
@pytest.mark.parametrize("program", ["NOHN", "HSSV", "GQVL", "HN", "NSVSMT"])
def test_however_large_it_is_found(program, amount, months):
    flags = set(found(program, amount=amount, term_months=months))
    assert "E-TERMS-MONTHS" in flags
    assert "E-CAP" in flags


def test_both_kinds_are_there_to_ask():
    assert {"HN", "HCN", "HMTN", "NSVSMT", "GQVL", "SXKDVKK", "NOHN"} <= set(BY_AMOUNT)
    assert {"HN", "HCN", "HMTN", "NSVSMT", "GQVL", "NOHN"} <= set(BY_MONTHS)


def test_a_students_loan_is_measured_by_its_longest_course():
    # 4 million a month, ten months a year, six years; twice six years and one more to pay it back.
    assert not found("HSSV", amount=240_000_000, term_months=156)
    assert set(found("HSSV", amount=240_000_001)) == {"E-CAP"}
    assert set(found("HSSV", term_months=157)) == {"E-TERMS-MONTHS"}
    assert set(found("HSSV", amount=2_000_000_000, term_months=600)) == {"E-CAP", "E-TERMS-MONTHS"}


def test_a_finding_is_said_without_paths_and_with_the_limit():
    for language, limit in (("vi", "240.000.000"), ("en", "240.000.000")):
        for one in found("HSSV", amount=2_000_000_000, term_months=600).values():
            words = said(shipped(), one, language)
            assert "request." not in " ".join(words.facts)
            assert words.mark == "✖"
            assert ("vượt" in words.message or "dài hơn" in words.message) == (language == "vi")
            assert "không vượt" not in words.message
        assert limit in said(shipped(), found("HSSV", amount=2_000_000_000)["E-CAP"], language).message


@given(
    st.sampled_from(sorted(shipped().programs)),
    st.one_of(st.none(), st.booleans(), st.text(), st.floats(), st.integers(), st.lists(st.integers(), max_size=2)),
    st.one_of(st.none(), st.booleans(), st.text(), st.floats(), st.integers(), st.lists(st.integers(), max_size=2)),
)
def test_whatever_stands_in_the_request_is_judged(program, amount, months):
    flags = set(found(program, amount=amount, term_months=months))
    if type(amount) not in (int, float):
        assert "E-CAP" not in flags
    if type(months) not in (int, float):
        assert "E-TERMS-MONTHS" not in flags


def test_the_command_says_it(tmp_path, capsys):
    cases = tmp_path / "cases.json"
    request = {"amount": 2_000_000_000, "term_months": 600}
    case = {"id": "a", "program": "HSSV", "appraisal_date": str(DAY), "stage": "meeting", "facts": {"request": request}}
    cases.write_text(json.dumps([case]), "utf-8")
    main(["eligibility", str(cases), "--json"])
    (answer,) = json.loads(capsys.readouterr().out)
    assert {"E-CAP", "E-TERMS-MONTHS"} <= set(answer["failed"])
