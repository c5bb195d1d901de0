from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import (
    Choice,
    Fact,
    Form,
    Hand,
    Of,
    PackError,
    Question,
    Sort,
    canonical,
    contradictions,
    parse_pack,
    value_of_answer,
)
from tests.domain.policy.packs import SMALL, line_of, shipped

BOOK_KNOWS = {
    "appraisal.approved",
    "appraisal.minutes_10C",
    "household.class_decision",
    "loan.commune",
    "loans",
    "member.group_id",
    "member.status",
    "request.amount",
    "residence.commune",
}
"""Facts of borrowers' rules that no one is asked for."""

ASKED = """\
ask_vi = "Tư cách tổ viên là gì?"
ask_en = "Which membership?"
form = "choice"
choices = [
  ["active", "đang là tổ viên", "active"],
  ["left", "đã ra Tổ", "left"],
]
by = ["board", "union"]
of = "person"
holds_months = 12
personal = false
"""
LABEL = 'label_vi = "Tư cách tổ viên"\n'
WITH_QUESTION = SMALL.replace(LABEL, LABEL + ASKED)
OTHERS = {
    Sort.FLAG: Form.PAPER,
    Sort.DAY: Form.DAY,
    Sort.COUNT: Form.AMOUNT,
    Sort.NUMBER: Form.NUMBER,
}


def a_fact(sort, form=None, choices=()):
    form = form or OTHERS[sort]
    question = Question("Hỏi gì?", "What?", form, tuple(choices), (Hand.BOARD,), Of.PERSON, None, is_personal=False)
    return Fact("member.x", sort, "x", "x", question)


CHOSEN = a_fact(Sort.TEXT, Form.CHOICE, (Choice("poor", "nghèo", "poor"), Choice("none", "không", "none")))


def kept(fact, answer):
    return canonical(fact.question, fact.sort, answer)


def a_pack_with(sort, asked):
    return SMALL.replace(
        "[[program]]", f'[[fact]]\npath = "member.x"\nsort = "{sort}"\nlabel_vi = "x"\n{asked}\n[[program]]', 1
    )


# ------------------------------------------------------------ the shipped pack


@pytest.mark.parametrize("rule", shipped().rules, ids=lambda rule: rule.id)
def test_every_fact_a_rule_reads_is_asked_for_or_the_books_own(rule):
    unasked = {path for path in rule.facts if shipped().facts[path].question is None}
    assert unasked <= BOOK_KNOWS


TERMS_READ = {"student.study_months", "works.kinds", "works.same_kind_debt"}
"""What makes a program's own limit exact."""


def test_what_is_asked_for_is_what_the_rules_read_and_the_book_does_not_know():
    read = {path for rule in shipped().rules for path in rule.facts} | TERMS_READ
    assert {path for path, fact in shipped().facts.items() if fact.question} == read - BOOK_KNOWS
    assert read >= BOOK_KNOWS


@pytest.mark.parametrize(
    "fact", [fact for fact in shipped().facts.values() if fact.question], ids=lambda fact: fact.path
)
def test_a_shipped_question_is_said_in_two_languages(fact):
    assert fact.question.ask_vi.endswith("?")
    assert fact.question.ask_en.endswith("?")
    assert all(choice.text_vi and choice.text_en for choice in fact.question.choices)


def test_every_value_a_shipped_rule_compares_with_may_be_chosen():
    compared = {
        "residence.type": {"permanent", "temporary_registered"},
        "household.class": {"poor", "near_poor", "escaped", "none"},
        "household.was_class": {"poor", "near_poor"},
        "student.level": {"master", "phd"},
        "student.hs_rank_all3": {"kha", "gioi", "xuat_sac"},
        "student.last_year_rank": {"gioi", "xuat_sac"},
        "works.state": {"none", "damaged", "good"},
        "works.kinds": {"both"},
        "housing.purpose": {"build"},
        "housing.kind": {"merit", "poor", "low_income", "worker", "forces", "official"},
        "housing.state": {"none", "damaged"},
        "household.lending_exclusion": {"none"},
    }
    chosen = {
        path: {choice.value for choice in fact.question.choices}
        for path, fact in shipped().facts.items()
        if fact.question and fact.question.form is Form.CHOICE
    }
    assert chosen.keys() == compared.keys()
    assert not {path for path, values in compared.items() if not values <= chosen[path]}


def test_what_is_sensitive_is_asked_by_the_board_and_the_commune_only():
    personal = {
        path: fact.question for path, fact in shipped().facts.items() if fact.question and fact.question.is_personal
    }
    assert personal.keys() == {"household.ethnic_minority", "household.lending_exclusion", "student.penalised"} | {
        path for path in shipped().facts if path.startswith("person.")
    }
    assert {question.by for question in personal.values()} == {(Hand.BOARD, Hand.COMMUNE)}


# ------------------------------------------------------------ reading


def test_a_question_is_read_as_it_stands():
    assert parse_pack(WITH_QUESTION).facts["member.status"].question == Question(
        ask_vi="Tư cách tổ viên là gì?",
        ask_en="Which membership?",
        form=Form.CHOICE,
        choices=(Choice("active", "đang là tổ viên", "active"), Choice("left", "đã ra Tổ", "left")),
        by=(Hand.BOARD, Hand.UNION),
        of=Of.PERSON,
        holds_months=12,
        is_personal=False,
    )


def test_a_fact_without_a_question_asks_nobody():
    assert parse_pack(SMALL).facts["member.status"].question is None


def test_what_may_be_left_out_of_a_question():
    asked = 'ask_vi = "Có không?"\nform = "yes_no"\nby = ["office"]\nof = "unit"'
    question = parse_pack(a_pack_with("flag", asked)).facts["member.x"].question
    assert question == Question("Có không?", "", Form.YES_NO, (), (Hand.OFFICE,), Of.UNIT, None, is_personal=False)


def test_the_office_outweighs_the_commune_the_union_and_the_board():
    assert sorted(Hand, key=lambda hand: hand.weight) == [Hand.BOARD, Hand.UNION, Hand.COMMUNE, Hand.OFFICE]


CHOICES = ASKED[ASKED.index("choices") : ASKED.index("by =")]


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        ('ask_vi = "Tư cách tổ viên là gì?"', 'ask_vi = ""', "ask_vi", "ask_vi is missing or no text"),
        ("Tư cách tổ viên là gì?", "a" * 301, "ask_vi", "ask_vi is over 300"),
        ("Which membership?", "a" * 301, "ask_en", "ask_en is over 300"),
        ('ask_en = "Which membership?"', "ask_en = 1", "ask_en", "ask_en is missing or no text"),
        ('form = "choice"\n', "", "[[fact]]", "form is missing"),
        ('form = "choice"', 'form = "colour"', "form =", "unknown form"),
        ('form = "choice"', 'form = "yes_no"', "form =", "yes_no does not suit sort text"),
        (CHOICES, "", "[[fact]]", "choices is missing"),
        (CHOICES, "choices = []\n", "choices =", "choices is missing"),
        (CHOICES, 'choices = "active"\n', "choices =", "choices is missing or no list"),
        (CHOICES, 'choices = ["active"]\n', "choices =", "a choice is no list"),
        (CHOICES, 'choices = [["active", "đang"]]\n', "choices =", "a choice is no list"),
        (CHOICES, 'choices = [["active", "đang", 1]]\n', "choices =", "a choice is no list"),
        ('["left"', '["active"', "choices =", "a choice stands twice"),
        ('["left"', '[""', "choices =", "an empty value"),
        ('["left"', '[" left"', "choices =", "blanks around it"),
        ('"đã ra Tổ"', '" "', "choices =", "choice left has no Vietnamese text"),
        ('"đã ra Tổ"', f'"{"a" * 301}"', "choices =", "choices is over 300"),
        ('by = ["board", "union"]\n', "", "[[fact]]", "by is missing"),
        ('by = ["board", "union"]', "by = []", "by =", "by is missing or empty"),
        ('by = ["board", "union"]', 'by = ["board", "board"]', "by =", "a hand stands twice"),
        ('by = ["board", "union"]', 'by = ["board", "mayor"]', "by =", "unknown hand"),
        ('by = ["board", "union"]', 'by = "board"', "by =", "by is no list of texts"),
        ('of = "person"', 'of = "village"', "of =", "unknown of"),
        ('of = "person"\n', "", "[[fact]]", "of is missing"),
        ("holds_months = 12", "holds_months = 0", "holds_months", "not between 1 and 1200"),
        ("holds_months = 12", "holds_months = 1201", "holds_months", "not between 1 and 1200"),
        ("holds_months = 12", "holds_months = 1.5", "holds_months", "no whole number"),
        ("holds_months = 12", "holds_months = true", "holds_months", "no whole number"),
        ("personal = false", 'personal = "no"', "personal", "neither true nor false"),
    ],
)
def test_a_broken_question_is_refused_with_its_line(old, new, at, reason):
    broken = WITH_QUESTION.replace(old, new, 1)
    assert broken != WITH_QUESTION
    with pytest.raises(PackError) as refusal:
        parse_pack(broken)
    assert reason in refusal.value.reason
    assert refusal.value.line == line_of(broken, at)


@pytest.mark.parametrize(
    "line",
    [
        'ask_en = "x"',
        'form = "yes_no"',
        "choices = []",
        'by = ["board"]',
        'of = "person"',
        "holds_months = 12",
        "personal = false",
    ],
)
def test_a_part_of_a_question_without_ask_vi_is_refused_with_its_line(line):
    broken = SMALL.replace(LABEL, f"{LABEL}{line}\n")
    with pytest.raises(PackError, match="without ask_vi") as refusal:
        parse_pack(broken)
    assert refusal.value.line == line_of(broken, line)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("sort", Sort)
def test_a_form_suits_its_sort_or_is_refused(sort, form):
    suits = {
        "flag": {"yes_no", "paper"},
        "text": {"choice"},
        "day": {"day"},
        "count": {"count", "amount"},
        "number": {"number"},
        "loans": set(),
    }
    choices = 'choices = [["a", "a", "a"]]\n' if form is Form.CHOICE else ""
    text = a_pack_with(sort.value, f'ask_vi = "x"\nform = "{form.value}"\n{choices}by = ["board"]\nof = "person"')
    if form.value in suits[sort.value]:
        assert parse_pack(text).facts["member.x"].question.form is form
        return
    with pytest.raises(PackError, match=f"form {form.value} does not suit sort {sort.value}") as refusal:
        parse_pack(text)
    assert refusal.value.line == line_of(text, "form =")


def test_choices_beside_another_form_are_refused():
    text = a_pack_with("flag", 'ask_vi = "x"\nform = "paper"\nchoices = []\nby = ["board"]\nof = "person"')
    with pytest.raises(PackError, match="form paper has no choices") as refusal:
        parse_pack(text)
    assert refusal.value.line == line_of(text, "choices =")


# ------------------------------------------------------------ answers

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(
    st.one_of(
        st.booleans().map(lambda value: (a_fact(Sort.FLAG), value)),
        st.sampled_from(["poor", "none"]).map(lambda value: (CHOSEN, value)),
        DAYS.map(lambda day: (a_fact(Sort.DAY), day.isoformat())),
        st.integers(0, 10**15).map(lambda value: (a_fact(Sort.COUNT), value)),
        st.floats(-1e15, 1e15).map(lambda value: (a_fact(Sort.NUMBER), value)),
    )
)
def test_a_kept_answer_is_read_as_it_was_given(asked):
    fact, value = asked
    text = kept(fact, value)
    assert value_of_answer(fact, text) == value
    assert kept(fact, text) == text


@given(st.text(), st.sampled_from([CHOSEN, *map(a_fact, OTHERS)]))
def test_any_text_is_one_kept_answer_or_none(text, fact):
    once = kept(fact, text)
    if once is None:
        assert value_of_answer(fact, text) is None
    else:
        assert kept(fact, once) == once
        assert value_of_answer(fact, once) is not None


@pytest.mark.parametrize(
    ("fact", "answer", "text"),
    [
        (a_fact(Sort.FLAG), True, "true"),
        (a_fact(Sort.FLAG), " false ", "false"),
        (a_fact(Sort.FLAG), "yes", None),
        (a_fact(Sort.FLAG), 1, None),
        (CHOSEN, "poor", "poor"),
        (CHOSEN, "rich", None),
        (CHOSEN, "", None),
        (a_fact(Sort.DAY), date(2026, 1, 5), "2026-01-05"),
        (a_fact(Sort.DAY), "2026-02-30", None),
        (a_fact(Sort.DAY), "05/01/2026", None),
        (a_fact(Sort.COUNT), 7, "7"),
        (a_fact(Sort.COUNT), "007", "7"),
        (a_fact(Sort.COUNT), "-7", None),
        (a_fact(Sort.COUNT), "٧", None),
        (a_fact(Sort.COUNT), 10**15 + 1, None),
        (a_fact(Sort.COUNT), True, None),
        (a_fact(Sort.NUMBER), 8, "8.0"),
        (a_fact(Sort.NUMBER), "8,50", "8.5"),
        (a_fact(Sort.NUMBER), -0.0, "0.0"),
        (a_fact(Sort.NUMBER), 1e-7, "0.0000001"),
        (a_fact(Sort.NUMBER), "1e3", None),
        (a_fact(Sort.NUMBER), "nan", None),
        (a_fact(Sort.NUMBER), f"0.{'1' * 400}", None),
        (a_fact(Sort.DAY), None, None),
    ],
)
def test_what_an_answer_is_kept_as(fact, answer, text):
    assert kept(fact, answer) == text


def test_a_list_of_loans_is_no_answer():
    assert canonical(a_fact(Sort.FLAG).question, Sort.LOANS, []) is None


@pytest.mark.parametrize("text", ["007", " 7", "7.0", ""])
def test_a_text_that_is_never_kept_is_no_answer(text):
    assert value_of_answer(a_fact(Sort.COUNT), text) is None


def test_a_fact_nobody_is_asked_for_has_no_answer():
    assert value_of_answer(Fact("x", Sort.FLAG, "x", "x"), "true") is None


CONTRADICTION = """
[[contradiction]]
id = "X"
facts = ["member.status"]
expr = "member.status == 'left'"
message_vi = "không"
"""


def test_a_contradiction_is_found_where_what_is_known_makes_it_true_and_nowhere_else():
    pack = parse_pack(SMALL + CONTRADICTION)
    program, day = next(iter(pack.programs)), date(2026, 6, 1)
    assert [one.id for one in contradictions(pack, program, day, {"member": {"status": "left"}})] == ["X"]
    for status in ("active", None, 5):
        assert contradictions(pack, program, day, {"member": {"status": status}}) == ()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (CONTRADICTION * 2, "stands twice"),
        (CONTRADICTION.replace("member.status ==", "member.moon =="), "reads member.moon"),
        (CONTRADICTION.replace("== 'left'", "== "), "not CEL"),
        (CONTRADICTION.replace("== 'left'", "== '" + "x" * 1000 + "'"), "too long"),
        (CONTRADICTION.replace("== 'left'", ".exists(a, a.exists(b, b.exists(c, true)))"), "too many loops"),
        (CONTRADICTION.replace('message_vi = "không"\n', ""), "message_vi"),
    ],
)
def test_a_contradiction_that_cannot_be_is_refused_with_its_line(changed, reason):
    with pytest.raises(PackError, match=reason) as refused:
        parse_pack(SMALL + changed)
    assert refused.value.line > SMALL.count("\n")
