from __future__ import annotations

import json
import random
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import CaseError, CaseFault, Stage, eligibility_json, evaluate, read_cases
from tests.domain.policy.packs import shipped

SAMPLES = json.loads((Path(__file__).parents[2] / "data" / "eligibility-cases.json").read_text("utf-8"))


def a_case(**changed):
    return {"id": "case-1", "program": "HN", "appraisal_date": "2026-05-01", "stage": "meeting", "facts": {}} | changed


def judged(*cases):
    return eligibility_json(json.dumps(cases), shipped())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["id"])
def test_a_sample_case_is_judged_as_expected(sample):
    assert judged(sample) == [{"id": sample["id"], **sample["expected"]}]


def test_cases_are_judged_in_their_order():
    assert [found["id"] for found in judged(*reversed(SAMPLES))] == [case["id"] for case in reversed(SAMPLES)]


def test_what_was_expected_is_not_read():
    sample = {key: value for key, value in SAMPLES[0].items() if key != "expected"}
    assert judged(sample) == judged(SAMPLES[0])


# The same rules written a second time, plainly, for the four programs lent through groups. None is unknown.
def both(*sides):
    return False if False in sides else None if None in sides else True


def one_of(value, *wanted):
    return None if value is None else value in wanted


def class_on(household, day):
    written = household.get("class")
    if written in (None, "none"):
        return written
    if "class_from" not in household or "class_to" not in household:
        return None
    return written if household["class_from"] <= day <= household["class_to"] else "none"


def years_on(day, years):
    try:
        return date(day.year + years, day.month, day.day)
    except ValueError:
        return date(day.year + years, day.month, 28)


def plain_rules(case):
    facts, program, day = case["facts"], case["program"], case["appraisal_date"]
    on = date.fromisoformat(day)

    def part(name):
        return facts.get(name, {})

    home, lent = part("residence").get("commune"), part("loan").get("commune")
    born = part("borrower").get("birth_date")
    household = part("household")
    found_class = class_on(household, day)
    rules = {
        "E-RES": both(
            one_of(part("residence").get("type"), "permanent", "temporary_registered"),
            None if None in (home, lent) else home == lent,
        ),
        "E-MEMBER": one_of(part("member").get("status"), "active"),
        "E-ADULT": both(
            None if born is None else years_on(date.fromisoformat(born), 18) <= on,
            part("borrower").get("full_capacity"),
        ),
    }
    if case["stage"] != "meeting":
        rules["E-MEETING"] = both(part("appraisal").get("minutes_10C"), part("appraisal").get("approved"))
    if case["stage"] == "bank":
        rules["E-LIST03"] = part("list03").get("commune_confirmed")
    left = household.get("off_list_date")
    rules |= {
        "HN": {"E-HN-LIST": one_of(found_class, "poor")},
        "HCN": {"E-HCN-LIST": one_of(found_class, "near_poor")},
        "HMTN": {
            "E-HMTN-3Y": both(
                one_of(household.get("was_class"), "poor", "near_poor"),
                one_of(found_class, "none", "escaped"),
                None if left is None else on <= years_on(date.fromisoformat(left), 3),
            )
        },
        "NSVSMT": {
            "E-NS-RURAL": both(part("commune").get("rural_flag"), one_of(part("works").get("state"), "none", "damaged"))
        },
    }[program]
    if program == "NSVSMT" and day < "2024-09-02":
        del rules["E-NS-RURAL"]
    if program in ("HCN", "HMTN"):
        rules["C-POOR"] = one_of(found_class, "near_poor", "none", "escaped")
    return rules


def caps(case):
    """For one kind of works, and in all."""
    if case["program"] != "NSVSMT":
        return 100_000_000, 100_000_000
    return (25_000_000, 50_000_000) if case["appraisal_date"] >= "2024-09-02" else (10_000_000, 20_000_000)


def cap_holds(case):
    loans, asked = case["facts"].get("loans"), case["facts"].get("request", {}).get("amount")
    if asked is None:
        return True
    owed = sum(x["outstanding"] for x in loans or [] if x["program"] == case["program"])
    one, both_kinds = caps(case)
    return False if asked + owed > both_kinds else None if asked + owed > one else True


def plain_flags(case):
    facts, program = case["facts"], case["program"]
    loans, asked = facts.get("loans"), facts.get("request", {}).get("amount")
    borrowers = facts.get("household", {}).get("active_borrowers_in_program")
    flags = set()
    if asked is None or (loans is None and cap_holds(case) is not False and asked <= caps(case)[0]):
        flags.add("E-CAP")  # a question only: with the debt, or the amount, not known
    if loans is None or any(loan["overdue"] for loan in loans):
        flags.add("E-NO-OVERDUE")
    if borrowers is None or borrowers > 1:
        flags.add("E-ONE-BORROWER")
    pairs = {"HN": {"HMTN", "HCN"}, "HMTN": {"HN", "HCN"}, "HCN": {"HN", "HMTN"}}
    if program in pairs and (loans is None or any(x["outstanding"] and x["program"] in pairs[program] for x in loans)):
        flags.add("C-LIVE-PAIRS")
    return sorted(flags)


def plainly(case):
    rules = plain_rules(case) | {"E-CAP": cap_holds(case)}
    failed = sorted(name for name, holds in rules.items() if holds is False)
    unknown = sorted(name for name, holds in rules.items() if holds is None)
    verdict = "fail" if failed else "unknown" if unknown else "pass"
    return {"id": case["id"], "verdict": verdict, "failed": failed, "unknown": unknown, "flags": plain_flags(case)}


def an_unseen_case(luck: random.Random, place: int) -> dict:
    """A case of the samples' shape, with facts missing here and there."""
    program = luck.choice(["HN", "HCN", "HMTN", "NSVSMT"])
    year = luck.choice([2024, 2025, 2026])
    facts: dict = {
        "residence": {
            "type": luck.choice(["permanent", "temporary_registered", "unregistered"]),
            "commune": luck.choice(["13456", "13456", "13457"]),
        },
        "loan": {"commune": "13456"},
        "member": {"status": luck.choice(["active", "active", "left"])},
        "appraisal": {"minutes_10C": luck.random() < 0.8, "approved": luck.random() < 0.8},
        "list03": {"commune_confirmed": luck.random() < 0.8},
        "borrower": {
            "birth_date": f"{luck.randint(1950, 2010)}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}",
            "full_capacity": luck.random() < 0.9,
        },
        "household": {
            "class": luck.choice(["poor", "near_poor", "escaped", "none"]),
            "class_from": f"{year}-01-01",
            "class_to": luck.choice([f"{year}-12-31", f"{year}-12-31", f"{year}-01-02"]),
            "was_class": luck.choice(["poor", "near_poor", "none"]),
            "off_list_date": luck.choice([f"{luck.randint(2020, 2025)}-01-01", f"{year - 3}-06-15", "2024-02-29"]),
            "active_borrowers_in_program": luck.choice([0, 1, 2]),
        },
        "commune": {"rural_flag": luck.random() < 0.7},
        "works": {"state": luck.choice(["none", "damaged", "good"])},
        "loans": [
            {
                "program": luck.choice([program, program, "HN", "HCN", "HSSV"]),
                "outstanding": luck.choice([0, 20_000_000, 60_000_000]),
                "overdue": luck.choice([0, 0, 0, 1_000_000]),
            }
            for _ in range(luck.randint(0, 2))
        ],
        "request": {"amount": luck.choice([10, 15, 20, 25, 26, 40, 80, 100]) * 1_000_000},
    }
    for head in list(facts):
        if luck.random() < 0.05:
            del facts[head]
        elif isinstance(facts[head], dict):
            facts[head] = {key: value for key, value in facts[head].items() if luck.random() < 0.94}
    day = f"{year}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"
    stage = luck.choice(["meeting", "commune", "bank"])
    return {"id": f"u{place}", "program": program, "appraisal_date": day, "stage": stage, "facts": facts}


def test_unseen_cases_are_judged_as_the_rules_read_plainly():
    luck = random.Random(20261123)
    cases = [an_unseen_case(luck, place) for place in range(1500)]
    for case, found in zip(cases, judged(*cases), strict=True):
        assert found == plainly(case), case


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["id"])
def test_the_plain_rules_agree_with_the_samples_too(sample):
    assert plainly(sample) == {"id": sample["id"], **sample["expected"]}


@pytest.mark.parametrize("text", ["", "{", "[", "nonsense", "\0", "[" * 100_000, '[{"id": 1' + "0" * 5000 + "}]"])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(CaseError) as refusal:
        read_cases(text, shipped())
    assert refusal.value.fault is CaseFault.NOT_JSON


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        ({}, "[ ]"),
        ("HN", "[ ]"),
        ([1], "#1: id"),
        ([a_case(), a_case(id="")], "#2: id"),
        ([a_case(id=7)], "#1: id"),
        ([a_case(id="\ud800")], "#1: id"),
        ([a_case(program="XX")], "case-1: program"),
        ([a_case(program=None)], "case-1: program"),
        ([a_case(program=["HN"])], "case-1: program"),
        ([a_case(appraisal_date="2026-02-30")], "case-1: appraisal_date"),
        ([a_case(appraisal_date="20260501")], "case-1: appraisal_date"),
        ([a_case(appraisal_date="0001-01-01")], "case-1: appraisal_date"),
        ([a_case(appraisal_date=20260501)], "case-1: appraisal_date"),
        ([a_case(stage="soon")], "case-1: stage"),
        ([a_case(stage=[])], "case-1: stage"),
        ([a_case(facts=[])], "case-1: facts"),
        ([a_case(facts=None)], "case-1: facts"),
    ],
)
def test_one_wrong_case_refuses_the_list_by_name(data, detail):
    with pytest.raises(CaseError) as refusal:
        eligibility_json(json.dumps(data), shipped())
    assert (refusal.value.fault, refusal.value.detail) == (CaseFault.NOT_CASES, detail)


@pytest.mark.parametrize("key", ["id", "program", "appraisal_date", "facts"])
def test_a_case_must_say_what_it_is(key):
    case = a_case()
    del case[key]
    with pytest.raises(CaseError) as refusal:
        judged(case)
    assert key in refusal.value.detail


def test_a_case_without_a_stage_is_at_the_meeting():
    case = a_case()
    del case["stage"]
    assert read_cases(json.dumps([case]), shipped())[0].stage is Stage.MEETING


def test_no_cases_give_no_verdicts():
    assert judged() == []


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(ANYTHING)
def test_any_json_is_judged_or_refused_by_name(data):
    with suppress(CaseError):
        assert all(found["verdict"] for found in eligibility_json(json.dumps(data), shipped()))


@given(
    st.dictionaries(
        st.sampled_from(["household", "member", "loans", "borrower", "program", "derived", "appraisal_date", "age"]),
        ANYTHING | st.dictionaries(st.sampled_from(["class", "status", "birth_date"]), ANYTHING, max_size=3),
        max_size=5,
    )
)
def test_any_facts_are_judged(facts):
    assert judged(a_case(facts=facts))[0]["verdict"] in ("pass", "fail", "unknown")


def test_ten_thousand_cases_take_seconds():
    cases = read_cases(json.dumps(SAMPLES * 50), shipped())
    start = perf_counter()
    for case in cases:
        evaluate(shipped(), case)
    assert (perf_counter() - start) * 10 < 20  # about 1.5 s on an idle laptop
