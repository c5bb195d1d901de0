from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Votes
from app.domain.meeting import is_carried, needed_present
from app.domain.policy import (
    Outcome,
    PackError,
    evaluate_group,
    parse_pack,
)
from app.domain.shares import ShareError, share
from tests.domain.policy.packs import SMALL, shipped

QUORUM = SMALL[SMALL.index("[[eligibility_rule]]") :].replace("eligibility_rule", "group_rule").replace(
    'programs = ["HN"]', 'quorum = "2/3"\nmajority = "1/2"'
).replace("blocking = true", "blocking = false")  # fmt: skip


@pytest.mark.parametrize(("members", "needed"), [(60, 40), (59, 40), (58, 39), (5, 4), (3, 2), (1, 1), (0, 0)])
def test_two_thirds_are_rounded_up_and_never_by_a_float(members, needed):
    assert needed_present(members, "2/3") == needed


@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 60))
def test_the_quorum_is_the_smallest_number_that_is_enough(members, top, bottom):
    if top > bottom:
        top, bottom = bottom, top
    needed = needed_present(members, f"{top}/{bottom}")
    assert needed * bottom >= members * top
    assert needed == 0 or (needed - 1) * bottom < members * top


@pytest.mark.parametrize(
    ("votes", "present", "carried"), [(20, 40, False), (21, 40, True), (20, 39, True), (0, 0, False)]
)
def test_half_of_those_present_is_not_a_majority(votes, present, carried):
    assert is_carried(Votes(votes, present - votes, 0), present, "1/2") is carried


@pytest.mark.parametrize(
    "text", ["", "2", "2/0", "0/3", "4/3", "-1/2", "1.5/2", "2/3/4", "hai/ba", "²/3", "1" * 9 + "/2"]
)
def test_what_is_no_share_is_refused(text):
    with pytest.raises(ShareError):
        share(text)


def test_the_shares_are_the_packs_and_say_that_they_are_not_sourced():
    rules = shipped().meeting
    assert rules is not None
    assert (rules.quorum, rules.majority, rules.source.confidence) == ("2/3", "1/2", "memory")
    assert rules.source.citation == ""
    assert rules.note


def test_a_pack_may_set_other_shares_or_none():
    assert parse_pack(SMALL).meeting is None
    assert parse_pack(SMALL + QUORUM.replace("2/3", "1/2")).meeting.quorum == "1/2"


@pytest.mark.parametrize("more", [QUORUM.replace('"2/3"', '"5/3"'), QUORUM.replace('majority = "1/2"', "")])
def test_a_pack_whose_shares_are_none_is_refused(more):
    with pytest.raises(PackError, match=r"no share|majority is missing"):
        parse_pack(SMALL + more)


def test_shares_stand_once():
    with pytest.raises(PackError, match="stand twice"):
        parse_pack(SMALL + QUORUM + QUORUM.replace("E-MEMBER", "E-OTHER"))


def test_a_group_is_looked_at_by_the_same_three_values():
    found = {
        finding.rule: finding.outcome
        for finding in evaluate_group(shipped(), date(2026, 5, 1), {"group": {"members": 61}, "board": {"size": 2}})
    }
    assert found["G-SIZE"] is Outcome.FAIL
    assert found["G-BOARD-SIZE"] is Outcome.PASS
    assert found["G-BOARD-KIN"] is Outcome.UNKNOWN


def test_a_group_rule_counts_from_its_first_day():
    assert "G-SIZE" not in {finding.rule for finding in evaluate_group(shipped(), date(2012, 1, 1), {})}
