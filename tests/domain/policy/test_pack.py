from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import (
    PackError,
    PackFault,
    Stage,
    category_for,
    evaluate_request,
    parse_pack,
    purposes_for,
    rate_for,
    terms_for,
)
from tests.domain.policy.packs import SMALL, line_of, shipped, shipped_text

RULE = SMALL[SMALL.index("[[eligibility_rule]]") :]
TERMS = SMALL[SMALL.index("[[terms]]") : SMALL.index("[[eligibility_rule]]")]


def refused_at(text):
    """The line the pack is refused at, 0 where it is taken."""
    try:
        parse_pack(text)
    except PackError as refusal:
        return refusal.line
    return 0


def test_a_refusal_says_what_is_so_and_not_what_is_required():
    pack = shipped()
    for rule in pack.rules:
        assert rule.fails_vi, rule.id
        assert rule.fails_en, rule.id
    facts = {"household": {"class": "none"}}
    verdict = evaluate_request(pack, "HN", date(2026, 11, 23), Stage.MEETING, facts)
    (found,) = [one for one in verdict.findings if one.rule == "E-HN-LIST"]
    assert found.words("vi") == "Không có tên trong danh sách hộ nghèo đang có hiệu lực"
    assert found.words("en") == "Not on the list of poor households in force"
    assert found.requirement("vi") == "Có tên trong danh sách hộ nghèo đang có hiệu lực"


def test_the_shipped_pack_is_whole():
    pack = shipped()
    assert len(pack.programs) == 15
    assert len(pack.rules) == 30
    assert pack.programs["HCN"].code == "19"
    assert pack.as_of == date(2026, 11, 23)
    assert "70/QĐ-HĐQT" in pack.warning


def test_every_rule_says_itself_in_two_languages_and_names_its_source():
    for rule in shipped().rules + shipped().group_rules:
        assert rule.message_vi
        assert rule.message_en
        assert rule.source.citation or rule.source.confidence == "memory"


def test_no_rule_from_memory_blocks():
    assert not [rule.id for rule in shipped().rules if rule.blocking and rule.source.confidence == "memory"]
    assert not [rule.id for rule in shipped().group_rules if rule.blocking]


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        ("[pack]", "[other]", "[other]", "[pack] is missing"),
        ('as_of = "2026-11-23"', "", "[pack]", "as_of is missing"),
        ('as_of = "2026-11-23"', 'as_of = "2026-13-23"', "2026-13-23", "as_of is no date"),
        ('id = "small"', "id = small", "id = small", "not TOML"),
        ('id = "small"', 'id = "small"\nid = "twice"', 'id = "twice"', "not TOML"),
        ("member.status == 'active'", "member.status ==", "expr", "not CEL"),
        ("member.status == 'active'", "member.status = 'active'", "expr", "not CEL"),
        ("member.status == 'active'", "member.state == 'active'", "expr", "reads member.state"),
        ("member.status == 'active'", "member == 'active'", "expr", "reads member,"),
        ("member.status == 'active'", "derived.age > 3", "expr", "reads derived.age"),
        ("member.status == 'active'", "!has(member.status)", "expr", "no function has"),
        ("member.status == 'active'", "member.status.matches('a+')", "expr", "no function matches"),
        ("member.status == 'active'", "__import__('os')", "expr", "no function __import__"),
        ("member.status == 'active'", "1 == 1", "expr", "reads no fact"),
        ("member.status == 'active'", "member.status == 'a' || " * 50 + "true", "expr", "too long"),
        (
            "member.status == 'active'",
            "[1].all(a, [1].all(b, [1].all(c, member.status == '')))",
            "expr",
            "too many loops",
        ),
        ('facts = ["member.status"]', 'facts = ["member.state"]', "facts =", "unknown fact member.state"),
        ('facts = ["member.status"]', "facts = [1]", "facts =", "no list of texts"),
        ('programs = ["HN"]', 'programs = ["HN", "XX"]', "XX", "unknown program XX"),
        ('programs = ["HN"]', "", "[[eligibility_rule]]", "programs is missing"),
        ('stage = "meeting"', 'stage = "someday"', "someday", "unknown stage"),
        ('stage = "meeting"', "", "[[eligibility_rule]]", "stage is missing"),
        ("blocking = true", 'blocking = "yes"', "blocking", "neither true nor false"),
        ('citation = "316/NHCS-KH"', "", "[[eligibility_rule]]", "citation is missing"),
        ('citation = "316/NHCS-KH"', 'citation = " "', 'citation = " "', "citation is missing"),
        ('message_vi = "Là tổ viên"', "", "[[eligibility_rule]]", "message_vi is missing"),
        ('sort = "text"', 'sort = "colour"', "colour", "unknown sort"),
        ('path = "member.status"', 'path = "a.b.c"', "a.b.c", "no path"),
        ('path = "member.status"', 'path = "derived.x"', "derived.x", "stands twice or is taken"),
        ("max_amount = 100000000", "max_amount = -1", "= -1", "no whole number"),
        ("max_amount = 100000000", "max_amount = true", "amount = true", "no whole number"),
        ("rate = 6.6", "rate = nan", "nan", "no percentage"),
        ("rate = 6.6", "rate = -2", "= -2", "no percentage"),
        ('program = "HN"', 'program = "XX"', "XX", "unknown program XX"),
        ('effective_to = "2025-12-31"', 'effective_to = "2019-02-28"', "2019-02-28", "effective_to is before"),
        ('effective_to = "2025-12-31"', 'effective_to = "2026-01-01"', 'm = "2026-01-01"', "twice for the same days"),
    ],
)
def test_a_broken_pack_is_refused_with_the_line_and_the_reason(old, new, at, reason):
    broken = SMALL.replace(old, new, 1)
    assert broken != SMALL
    with pytest.raises(PackError) as refusal:
        parse_pack(broken)
    assert reason in refusal.value.reason
    assert refusal.value.line == line_of(broken, at)
    assert refusal.value.fault is PackFault.BROKEN
    assert str(refusal.value) == f"line {refusal.value.line}: {refusal.value.reason}"


def test_a_rule_from_memory_must_not_block():
    broken = SMALL[: -len(RULE)] + RULE.replace('confidence = "sourced"', 'confidence = "memory"')
    with pytest.raises(PackError, match="memory must not block") as refusal:
        parse_pack(broken)
    assert refusal.value.line == line_of(broken, "blocking = true")


@pytest.mark.parametrize("value", ["rumour", ""])
def test_a_confidence_is_sourced_or_memory(value):
    with pytest.raises(PackError, match="confidence"):
        parse_pack(SMALL.replace('confidence = "sourced"', f'confidence = "{value}"'))


def test_a_grade_is_a_b_or_c():
    with pytest.raises(PackError, match="grade"):
        parse_pack(SMALL + 'grade = "D"\n')


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (RULE, "E-MEMBER stands twice"),
        ('[[program]]\nid = "HN"\nname = "x"\ncitation = "x"\nconfidence = "sourced"\n', "HN stands twice"),
        ('[[program]]\nid = "XX"\ncode = "01"\nname = "x"\ncitation = "x"\nconfidence = "sourced"\n', "code 01"),
        ('[[fact]]\npath = "member.status"\nsort = "text"\nlabel_vi = "x"\n', "stands twice or is taken"),
        ('[[fact]]\npath = "member"\nsort = "text"\nlabel_vi = "x"\n', "stands twice or is taken"),
        ('[[category]]\nprograms = ["XX"]\ntext_vi = "x"\nconfidence = "memory"\n', "unknown program XX"),
        ('[[purpose]]\nprograms = ["XX"]\nconfidence = "memory"\n', "unknown program XX"),
        ('[[compatibility_rule]]\nid = "C"\n', "written as an eligibility_rule"),
        ('[[fee_rule]]\nid = "F"\nconfidence = "sourced"\n', "citation is missing"),
        ('[[fee_rule]]\nid = "F"\nconfidence = "memory"\n' * 2, "F stands twice"),
        ('[[missed_instalment]]\nconfidence = "memory"\n', "carried is neither true nor false"),
        ('[[missed_instalment]]\ncarried = false\nconfidence = "memory"\n', "ask_working_days or file_working_days"),
        (
            '[[missed_instalment]]\ncarried = false\nask_working_days = 3\nfile_working_days = 5\nconfidence = "memory"\n',
            "file_working_days is not between",
        ),
        ('[[missed_instalment]]\ncarried = true\nprograms_out = ["XX"]\nconfidence = "memory"\n', "XX is no program"),
        ('[[missed_instalment]]\ncarried = true\nconfidence = "memory"\n' * 2, "stands twice for the same days"),
        ('[[extension]]\nshort_term_to = 12\nconfidence = "memory"\n', "is missing"),
        (
            '[[holiday]]\nfirst = "2026-02-16"\nlast = "2026-02-10"\nname_vi = "Tết"\nconfidence = "memory"\n',
            "no days of one",
        ),
        (
            '[[holiday]]\nfirst = "2026-02-16"\nlast = "2027-02-16"\nname_vi = "Tết"\nconfidence = "memory"\n',
            "no days of one",
        ),
        ('[[holiday]]\nfirst = "2026-02-16"\nlast = "2026-02-17"\nconfidence = "memory"\n', "name_vi is missing"),
    ],
)
def test_what_is_added_wrongly_is_refused_at_its_own_line(more, reason):
    text = SMALL + more
    with pytest.raises(PackError) as refusal:
        parse_pack(text)
    assert reason in refusal.value.reason
    assert refusal.value.line > len(SMALL.splitlines())


@pytest.mark.parametrize("text", ["rule = 3\n" + SMALL, "fact = [1]\n" + SMALL.replace("[[fact]]", "[[other]]")])
def test_what_should_be_tables_must_be_tables(text):
    with pytest.raises(PackError, match="no list of tables"):
        parse_pack(text)


@pytest.mark.parametrize("text", ["", "[", "x = " + "[" * 5000, "a" * ((1 << 20) + 1), "x = 9e999999999", "\0"])
def test_what_is_no_pack_is_refused_not_crashed_on(text):
    with pytest.raises(PackError):
        parse_pack(text)


def test_a_rule_may_be_followed_by_its_next_version():
    ended = SMALL + 'effective_to = "2025-12-31"\n'
    pack = parse_pack(ended + RULE + 'effective_from = "2026-01-01"\n')
    assert [rule.id for rule in pack.rules] == ["E-MEMBER", "E-MEMBER"]


def test_a_line_lost_from_the_shipped_pack_is_refused_by_its_line_or_does_no_harm():
    lines = shipped_text().splitlines()
    for place in range(0, len(lines), 37):
        rest = "\n".join(lines[:place] + lines[place + 1 :])
        assert 0 <= refused_at(rest) <= len(lines)


@given(st.text(alphabet="abm.status()[]{}'\"&|!=<> 19,?:\\", max_size=60))
def test_any_expression_is_a_rule_or_a_named_refusal(text):
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    assert refused_at(SMALL.replace("member.status == 'active'", quoted)) in (0, line_of(SMALL, "expr"))


@pytest.mark.parametrize(
    ("program", "on", "cap"),
    [
        ("GQVL", date(2025, 12, 31), 100_000_000),
        ("GQVL", date(2026, 1, 1), 200_000_000),
        ("NSVSMT", date(2024, 9, 1), 10_000_000),
        ("NSVSMT", date(2024, 9, 2), 25_000_000),
        ("HN", date(2026, 11, 23), 100_000_000),
    ],
)
def test_the_cap_is_that_of_the_day(program, on, cap):
    terms = terms_for(shipped(), program, on)
    assert terms is not None
    assert terms.max_amount == cap
    assert shipped().terms_on(program, on) == terms


def test_job_loans_have_a_variant_for_businesses():
    terms = terms_for(shipped(), "GQVL", date(2026, 2, 1), "business")
    assert terms is not None
    assert (terms.max_amount, terms.per) == (10_000_000_000, "business")


def test_before_its_first_terms_a_program_has_none():
    assert terms_for(shipped(), "HMTN", date(2021, 3, 29)) is None
    assert rate_for(shipped(), "HMTN", date(2021, 3, 29)) is None


def test_a_rate_may_be_a_share_of_the_poor_rate():
    assert rate_for(shipped(), "HN", date(2026, 2, 1)) == Decimal("6.6")
    assert rate_for(shipped(), "GQVL", date(2025, 2, 1)) == Decimal("7.92")
    assert rate_for(shipped(), "GQVL", date(2026, 2, 1)) == Decimal("8.382")
    assert rate_for(parse_pack(SMALL), "HN", date(2026, 2, 1)) is None


@pytest.mark.parametrize(
    ("program", "household_class", "text"),
    [
        ("HN", "poor", "Hộ nghèo"),
        ("HCN", "near_poor", "Hộ cận nghèo"),
        ("HMTN", "none", "Hộ mới thoát nghèo"),
        ("NSVSMT", "poor", "Hộ nghèo"),
        ("NSVSMT", "none", "Hộ gia đình vùng nông thôn"),
        ("HN", "none", ""),
    ],
)
def test_a_beneficiary_is_called_by_her_class_or_by_the_program(program, household_class, text):
    assert category_for(shipped(), program, household_class) == text


def test_a_beneficiary_is_called_in_english_too():
    assert category_for(shipped(), "HN", "poor", english=True) == "Poor household"


def test_purposes_are_offered_by_program():
    assert "Xây công trình nước sạch" in purposes_for(shipped(), "NSVSMT")
    assert purposes_for(shipped(), "ND28SX") == ()
