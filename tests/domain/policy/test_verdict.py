"""What every verdict must hold to, whatever the facts.

More facts only ever settle what was unknown. So taking one fact away leaves each rule's outcome as it was, or makes it unknown: it
never turns pass into fail, nor fail into pass. A rule stays as it was where the other side of its "or" ("and") holds (fails)
without that fact. And a fact that a rule does not read never changes that rule's outcome.
"""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import Outcome, Stage, evaluate_request, parse_pack
from app.domain.policy.cel_rules import TOLD, sources
from tests.domain.policy.packs import SMALL, shipped

DAYS = st.dates(date(2020, 1, 1), date(2028, 12, 31))
WRITTEN_DAYS = DAYS.map(date.isoformat) | st.sampled_from(["1999-02-29", "2007-12-30", "1984-05", ""])
CLASSES = st.sampled_from(["poor", "near_poor", "escaped", "none"])
AMOUNTS = st.sampled_from([0, 10_000_000, 25_000_000, 60_000_000, 100_000_000, 100_000_001])
VALUES = {
    "text": st.sampled_from(["permanent", "unregistered", "active", "left", "none", "damaged", "good", "13456", "kha"]),
    "day": WRITTEN_DAYS,
    "flag": st.booleans(),
    "count": AMOUNTS | st.integers(0, 3),
    "number": st.sampled_from([7, 7.99, 8, 8.0, 10]),
    "loans": st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "program": st.sampled_from(["HN", "HCN", "HMTN", "NSVSMT"]),
                "outstanding": AMOUNTS,
                "overdue": st.sampled_from([0, 0, 5]),
            },
        ),
        max_size=3,
    ),
}
BY_PATH = {"household.class": CLASSES, "household.was_class": CLASSES}
JUNK = st.none() | st.sampled_from([[], {}, "x", -1, 1.5, True, float("nan"), "\ud800", 10**30])


@st.composite
def some_facts(draw: st.DrawFn) -> dict:
    facts: dict = {}
    for path, fact in shipped().facts.items():
        choice = draw(st.integers(0, 9))
        if choice == 0:
            continue
        value = draw(JUNK) if choice == 1 else draw(BY_PATH.get(path, VALUES[fact.sort.value]))
        head, _, rest = path.partition(".")
        if rest:
            facts.setdefault(head, {})[rest] = value
        else:
            facts[head] = value
    return facts


PROGRAMS = st.sampled_from(sorted(shipped().programs))
STAGES = st.sampled_from(Stage)


def outcomes(program, day, stage, facts):
    return {found.rule: found.outcome for found in evaluate_request(shipped(), program, day, stage, facts).findings}


def without(facts, path):
    left = deepcopy(facts)
    head, _, rest = path.partition(".")
    if not rest:
        left.pop(head, None)
    elif isinstance(left.get(head), dict):
        left[head].pop(rest, None)
    return left


@given(PROGRAMS, DAYS, STAGES, some_facts(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_does_not_matter(program, day, stage, facts, random):
    def shuffled(value):
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        if isinstance(value, list):
            return random.sample([shuffled(part) for part in value], len(value))
        return value

    before = evaluate_request(shipped(), program, day, stage, facts)
    after = evaluate_request(shipped(), program, day, stage, shuffled(facts))
    assert (before.outcome, before.failed, before.unknown, before.flags) == (
        after.outcome,
        after.failed,
        after.unknown,
        after.flags,
    )


@given(PROGRAMS, DAYS, STAGES, some_facts(), st.sampled_from(sorted(shipped().facts)))
def test_a_fact_taken_away_leaves_an_outcome_or_makes_it_unknown(program, day, stage, facts, path):
    for told in TOLD if path == "loans" else ():
        facts = without(facts, told)  # what a household says takes a statement's place
    before = outcomes(program, day, stage, facts)
    after = outcomes(program, day, stage, without(facts, path))
    assert after.keys() == before.keys()
    for rule, outcome in after.items():
        assert outcome in (before[rule], Outcome.UNKNOWN)


@given(PROGRAMS, DAYS, STAGES, some_facts(), st.sampled_from(sorted(shipped().facts)))
def test_a_fact_changes_only_the_rules_that_read_it(program, day, stage, facts, path):
    before = outcomes(program, day, stage, facts)
    after = outcomes(program, day, stage, without(facts, path))
    for rule in shipped().rules:
        read = {source for name in rule.asks.reads for source in sources(name) or ()}
        if rule.id in before and path not in read:
            assert after[rule.id] is before[rule.id]


@given(PROGRAMS, DAYS, STAGES, some_facts())
def test_what_the_pack_does_not_know_changes_nothing(program, day, stage, facts):
    more = deepcopy(facts)
    more["weather"] = {"rain": True}
    if isinstance(more.get("household"), dict):
        more["household"]["cattle"] = 3
    assert outcomes(program, day, stage, more) == outcomes(program, day, stage, facts)


@given(PROGRAMS, DAYS, STAGES, some_facts())
def test_the_verdict_is_that_of_its_blocking_rules(program, day, stage, facts):
    verdict = evaluate_request(shipped(), program, day, stage, facts)
    blocking = {found.outcome for found in verdict.findings if found.blocking}
    expected = Outcome.FAIL if Outcome.FAIL in blocking else Outcome.UNKNOWN
    assert verdict.outcome is (expected if expected in blocking else Outcome.PASS)
    assert len(verdict.failed) + len(verdict.unknown) == sum(
        found.blocking and found.outcome is not Outcome.PASS for found in verdict.findings
    )
    for found in verdict.findings:
        assert bool(found.missing) is (found.outcome is Outcome.UNKNOWN)


@given(PROGRAMS, DAYS, some_facts())
def test_a_later_stage_only_adds_rules(program, day, facts):
    at = [outcomes(program, day, stage, facts) for stage in Stage]
    assert at[0].items() <= at[1].items() <= at[2].items()


@pytest.mark.parametrize("program", sorted(shipped().programs))
def test_with_no_facts_nothing_fails(program):
    verdict = evaluate_request(shipped(), program, date(2026, 5, 1), Stage.BANK, {})
    if shipped().programs[program].channel == "direct":
        assert verdict.failed == ("E-DIRECT",)
        return
    assert verdict.failed == ()
    assert verdict.outcome is (Outcome.UNKNOWN if verdict.is_checked else Outcome.PASS)


def test_a_program_the_pack_does_not_know_is_unknown():
    verdict = evaluate_request(shipped(), "XX", date(2026, 5, 1), Stage.BANK, {})
    assert (verdict.outcome, verdict.findings, verdict.is_checked) == (Outcome.UNKNOWN, (), False)


def finding(rule, facts, program="HN", on=date(2026, 5, 1), stage=Stage.BANK):
    found = evaluate_request(shipped(), program, on, stage, facts).findings
    return next(each for each in found if each.rule == rule)


def test_a_finding_says_what_it_used_and_where_the_rule_comes_from():
    found = finding("E-ADULT", {"borrower": {"birth_date": "1990-03-04", "full_capacity": True}})
    assert found.outcome is Outcome.PASS
    assert found.facts == {"borrower.birth_date": "1990-03-04", "borrower.full_capacity": True}
    assert found.message == "Người đại diện đủ 18 tuổi, có năng lực hành vi dân sự đầy đủ"
    assert found.message_en.startswith("The representative")
    assert found.citation.startswith("Giấy ủy quyền 01/UQ")
    assert found.source_url.startswith("https://dichvucong.gov.vn/")
    assert (found.confidence, found.grade, found.blocking, found.stage) == ("sourced", "A", True, Stage.MEETING)
    assert found.evidence == ("căn cước", "giấy ủy quyền (mẫu 01/UQ)")


def test_a_finding_names_the_facts_that_are_missing():
    assert finding("E-ADULT", {"borrower": {"full_capacity": True}}).missing == ("borrower.birth_date",)
    assert finding("E-HN-LIST", {"household": {"class": "poor", "class_from": "2026-01-01"}}).missing == (
        "household.class_to",
    )
    assert finding("E-CAP", {"loans": [{"program": "HN"}], "request": {"amount": 1}}).missing == ("loans",)


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"student": {"orphan": True}}, Outcome.PASS),
        ({"student": {"orphan": False}}, Outcome.UNKNOWN),
        ({"household": {"average_living": True}}, Outcome.PASS),
        ({"household": {"class": "none", "average_living": False, "sudden_hardship": False}}, Outcome.UNKNOWN),
        (
            {
                "household": {"class": "none", "average_living": False, "sudden_hardship": False},
                "student": {"orphan": False},
            },
            Outcome.FAIL,
        ),
    ],
)
def test_one_side_of_an_or_that_holds_is_enough(facts, outcome):
    assert finding("E-HSSV-CLASS", facts, "HSSV").outcome is outcome


def test_one_side_of_an_and_that_fails_is_enough():
    assert finding("E-ADULT", {"borrower": {"full_capacity": False}}).outcome is Outcome.FAIL
    assert finding("E-ADULT", {"borrower": {"birth_date": "2015-01-01"}}).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2025, 12, 31), Outcome.FAIL),
        (date(2026, 1, 1), Outcome.PASS),
        (date(2026, 12, 31), Outcome.PASS),
        (date(2027, 1, 1), Outcome.FAIL),
    ],
)
def test_a_class_counts_on_both_its_end_days_and_not_outside(day, outcome):
    household = {"class": "poor", "class_from": "2026-01-01", "class_to": "2026-12-31"}
    assert finding("E-HN-LIST", {"household": household}, on=day).outcome is outcome


@pytest.mark.parametrize(
    "household", [{"class": "poor"}, {"class": "poor", "class_to": "2020-01-01"}, {}, None, "poor"]
)
def test_a_class_without_its_dates_is_not_known(household):
    assert finding("E-HN-LIST", {"household": household}).outcome is Outcome.UNKNOWN


def test_a_household_without_a_class_needs_no_dates():
    assert finding("E-HN-LIST", {"household": {"class": "none"}}).outcome is Outcome.FAIL


@pytest.mark.parametrize(("day", "outcome"), [(date(2026, 3, 1), Outcome.PASS), (date(2026, 3, 2), Outcome.FAIL)])
def test_three_years_since_leaving_the_list_include_the_anniversary(day, outcome):
    household = {"class": "none", "was_class": "poor", "off_list_date": "2023-03-01"}
    assert finding("E-HMTN-3Y", {"household": household}, "HMTN", day).outcome is outcome


@pytest.mark.parametrize("value", [None, 5, ["active"], "", {"a": 1}, True])
def test_a_value_of_another_sort_is_missing_not_wrong(value):
    assert finding("E-MEMBER", {"member": {"status": value}}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("program", "held", "outcome"),
    [
        ("HN", [{"program": "HCN", "outstanding": 1}], Outcome.FAIL),
        ("HN", [{"program": "HCN", "outstanding": 0}], Outcome.PASS),
        ("HN", [{"program": "HN", "outstanding": 1}, {"program": "NSVSMT", "outstanding": 1}], Outcome.PASS),
        ("SXKDVKK", [{"program": "HN", "outstanding": 1}], Outcome.FAIL),
        ("HCN", [{"program": "HN"}], Outcome.UNKNOWN),
        ("HCN", [{"outstanding": 0}], Outcome.PASS),
        ("HCN", [{"outstanding": 5}], Outcome.UNKNOWN),
        ("HCN", None, Outcome.UNKNOWN),
        ("HCN", ["HN"], Outcome.UNKNOWN),
        ("HCN", [{}] * 201, Outcome.UNKNOWN),
    ],
)
def test_overlapping_programs_are_a_flag(program, held, outcome):
    found = finding("C-LIVE-PAIRS", {"loans": held}, program)
    assert found.outcome is outcome
    assert found.is_flag is (outcome is not Outcome.PASS)


def test_a_rule_that_cannot_be_answered_yes_or_no_is_unknown():
    for expr in ("member.status", "add_years(member.status, 1) == ''", "age(member.status, appraisal_date) > 1"):
        pack = parse_pack(SMALL.replace("member.status == 'active'", expr))
        verdict = evaluate_request(pack, "HN", date(2026, 1, 1), Stage.MEETING, {"member": {"status": "active"}})
        assert verdict.unknown == ("E-MEMBER",)


HN_CASES = [
    case
    for case in json.loads((Path(__file__).parents[2] / "data/eligibility-cases.json").read_text("utf-8"))
    if case["program"] == "HN"
]


@given(st.sampled_from(HN_CASES), STAGES, st.sets(st.sampled_from(sorted(shipped().facts)), max_size=6))
def test_rules_written_out_by_hand_find_the_same(case, stage, gone):
    """The floor of the benchmark is a second opinion: the rules for poor households, with no pack behind them."""
    from tests.benchmarks.by_hand import judge

    facts = case["facts"]
    for path in gone:
        facts = without(facts, path)
    day = date.fromisoformat(case["appraisal_date"])
    found = evaluate_request(shipped(), "HN", day, stage, facts)
    verdict, failed, unknown, flags = judge({**case, "facts": facts, "stage": stage.value})
    assert (found.outcome.value, set(found.failed), set(found.unknown), set(found.flags)) == (
        verdict,
        set(failed),
        set(unknown),
        set(flags),
    )
