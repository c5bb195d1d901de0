from __future__ import annotations

import copy
import json
import random
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.policy import CaseError, Outcome, PackError, evaluate, parse_pack, read_cases, verdict_json
from app.usecases.eligibility import judge_cases

TEXT = files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8")
PACK = parse_pack(TEXT)
CASES = json.loads((Path(__file__).parents[2] / "data/eligibility-cases.json").read_text("utf-8"))


def test_the_sample_cases_are_judged_as_the_officer_judged_them():
    expected = [{"id": case["id"], **case["expected"]} for case in CASES]
    assert judge_cases(json.dumps(CASES), TEXT) == expected


def paths(facts, before=()):
    for key, value in facts.items():
        yield (*before, key)
        if isinstance(value, dict):
            yield from paths(value, (*before, key))


def without(facts, path):
    kept = copy.deepcopy(facts)
    place = kept
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return kept


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.randoms())
def test_taking_a_fact_away_never_makes_a_rule_fail(case, chance):
    path = chance.choice(list(paths(case["facts"])))
    (whole,) = read_cases(json.dumps([case]), PACK)
    (less,) = read_cases(json.dumps([{**case, "facts": without(case["facts"], path)}]), PACK)
    before = {found.rule: found for found in evaluate(PACK, whole).findings}
    for found in evaluate(PACK, less).findings:
        was = before[found.rule]
        if found.outcome is not was.outcome:
            assert found.outcome is Outcome.UNKNOWN
            read = {fact.split(".")[0] for fact in found.facts} | {fact.split(".")[0] for fact in found.missing}
            assert path[0] in read


@given(st.sampled_from(CASES), st.integers(0, 10_000))
def test_the_order_of_facts_does_not_matter(case, seed):
    shuffled = list(case["facts"].items())
    random.Random(seed).shuffle(shuffled)
    (one,) = read_cases(json.dumps([case]), PACK)
    (two,) = read_cases(json.dumps([{**case, "facts": {**dict(shuffled), "moon": {"phase": "new"}}}]), PACK)
    assert verdict_json(one, evaluate(PACK, one)) == verdict_json(two, evaluate(PACK, two))


def test_every_rule_says_where_it_comes_from_and_none_from_memory_blocks():
    for rule in PACK.rules:
        assert rule.message
        assert not (rule.blocking and rule.confidence == "memory")
        assert rule.citation or not rule.blocking


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "E-RES"', "id = ", "not TOML"),
        ('stage = "commune"', 'stage = "moon"', "unknown stage"),
        ("member.status == 'active'", "member.status ==", "no CEL"),
        ('programs = ["HN"]', 'programs = ["XYZ"]', "unknown program"),
        ('id = "E-MEMBER"', 'id = "E-RES"', "stands twice"),
        ('effective_to = "2024-09-01"', 'effective_to = "1999-01-01"\neffective_from_x = ""', None),
    ],
)
def test_a_broken_pack_is_refused_with_line_and_reason(old, new, reason):
    broken = TEXT.replace(old, new, 1)
    assert broken != TEXT
    if reason is None:
        parse_pack(broken)
        return
    with pytest.raises(PackError) as refusal:
        parse_pack(broken)
    assert reason in refusal.value.reason
    assert refusal.value.line > 1


def test_a_rule_from_memory_that_would_block_is_refused():
    place = TEXT.index('id = "E-CAP"')
    broken = TEXT[:place] + TEXT[place:].replace("blocking = false", "blocking = true", 1)
    with pytest.raises(PackError, match="memory"):
        parse_pack(broken)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"id": "a"}]', "[" * 100_000])
def test_cases_that_are_none_are_refused(text):
    with pytest.raises(CaseError):
        read_cases(text, PACK)
