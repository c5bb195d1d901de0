"""What a rule lacks is asked on the spot, from the pack, and answered with a few presses; nothing written is true by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from app.bootstrap import policy_text
from app.domain.entries import MemberCorrected
from app.domain.policy import Form, Outcome, Stage, parse_pack
from app.ui.pages.point_row import PointRow
from app.ui.widgets.fields import Choice, DayEdit
from app.usecases.loans import appraisal
from app.usecases.loans.inputs import answers_about
from tests.builders import fixed_day
from tests.ui.stories import midway, press, settle, words_on

PACK = parse_pack(policy_text())
ON = fixed_day().now().date()
GOOD = {
    "residence.type": "permanent",
    "household.class": {
        "HN": "poor",
        "NOHN": "poor",
        "HCN": "near_poor",
        "ND28DO": "poor",
        "ND28NO": "poor",
        "ND28SX": "poor",
    },
    "household.class_from": "01/01/2026",
    "household.class_to": "31/12/2026",
    "household.was_class": {"HMTN": "poor"},
    "household.business_debt": False,
    "household.lending_exclusion": "none",
    "household.off_list_date": "01/06/2026",
    "borrower.birth_date": "05/03/1975",
    "student.level": "master",
    "student.year": 1,
    "student.study_months": 10,
    "student.tuition_due": "50tr",
    "student.penalised": False,
    "works.kinds": "both",
    "housing.purpose": "build",
    "housing.kind": "worker",
    "housing.state": "damaged",
    "plan.cost": "100tr",
    "student.hs_rank_all3": "gioi",
    "student.g12_stem_mean": "8.5",
    "student.last_year_rank": "gioi",
    "works.state": "none",
    "person.release_date": "01/03/2025",
    "household.active_borrowers_in_program": 1,
    "household.program_debt": "0",
    "household.overdue_debt": "0",
    "household.other_debt": False,
}
"""What lets a member borrow; a yes-or-no question that is not here is answered yes."""


def of(table, path, program):
    value = table[path]
    return value.get(program, "none") if isinstance(value, dict) else value


def rows_of(page):
    settle()
    return [row for row in page.points.findChildren(PointRow) if row.isVisible()]


def answer(row, program, table):
    """As a person does: choose, and write; show a paper where one is asked for."""
    form = row.fact.question.form
    if form in {Form.YES_NO, Form.PAPER}:
        yes = GOOD.get(row.fact.path, True) is (table is not BAD)
        yes_or_no = ("Đã xem giấy", "Chưa có") if form is Form.PAPER else ("Có", "Không")
        press(row, yes_or_no[not yes])
        return
    value = of(table, row.fact.path, program)
    if form is Form.CHOICE:
        field = row.findChild(Choice)
        field.setCurrentIndex(field.findData(value))
    elif form is Form.DAY:
        row.findChild(DayEdit).setText(value)
    elif form is Form.COUNT:
        row.findChildren(QLineEdit)[0].setText(str(value))
    else:
        row.findChildren(QLineEdit)[0].setText(value)
    press(row, "Ghi")


def show_paper(row):
    """The paper that stands behind a good answer, where it is asked for."""
    if row.paper.isVisible():
        row.paper.setText("QĐ 112/QĐ-UBND, 05/01/2026")
        press(row.paper.parentWidget(), "Ghi")


@pytest.fixture
def asking(window):
    """The step of loan requests of an open meeting."""
    midway(window)
    window.go_to("meeting")
    window.meeting.go_to(3)
    return window.meeting.steps.appraisal


def put(window, program, amount=10_000_000):
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    wanted = GOOD["household.class"].get(program, "none")
    member = next(one for one in workspace.members.all()[4:] if one.class_on(meeting.on) == wanted)
    asked = appraisal.Ask(member.id, program, amount, "thử", 24)
    return appraisal.put_on_the_table(workspace, window.session.policies.on(meeting.on), meeting.id, asked)


BAD = {
    "residence.type": "other",
    "household.class": "none",
    "household.class_from": "01/01/2025",
    "household.class_to": "31/12/2025",
    "household.was_class": {"SXKDVKK": "poor"},
    "household.off_list_date": {"HMTN": "01/06/2020", "SXKDVKK": "01/06/2026"},
    "household.lending_exclusion": "vices",
    "borrower.birth_date": "05/03/2015",
    "student.level": "other",
    "student.year": 2,
    "student.study_months": 1,
    "student.tuition_due": "0",
    "works.kinds": "water",
    "housing.purpose": "buy",
    "housing.kind": "other",
    "housing.state": "good",
    "plan.cost": "1tr",
    "student.hs_rank_all3": "kha",
    "student.g12_stem_mean": "6",
    "student.last_year_rank": "kha",
    "works.state": "working",
    "person.release_date": "01/03/2015",
    "household.active_borrowers_in_program": 2,
    "household.program_debt": "2tỷ",
    "household.overdue_debt": "1tr",
}
"""What stands in a member's way; a yes-or-no question that is not here is answered the other way than above."""
_BY_THE_BOOK = {"E-MEMBER", "C-POOR"}
"""Nobody is asked for these: who is a member, and of which class, stands in the book."""


def answer_all(asking, program, table):
    """Question after question until none is left; gives what was asked."""
    asked = []
    for _ in range(30):
        rows = rows_of(asking)
        if not rows:
            return asked
        asked.append(rows[0].fact.path)
        answer(rows[0], program, table)
        still = rows_of(asking)
        if still and still[0].fact.path == asked[-1]:
            show_paper(still[0])
    raise AssertionError(f"asked again and again: {asked[-3:]}")


PROGRAMS = [one for one in PACK.programs if any(one in rule.programs for rule in PACK.rules)]
ALIKE = {"ND28NO": "ND28DO", "ND28SX": "ND28DO"}
"""Programs with the very same rules as another."""


def test_programs_that_are_alike_have_the_same_rules_and_so_the_same_questions():
    for one, other in ALIKE.items():
        for rule in PACK.rules:
            assert (one in rule.programs) == (other in rule.programs), rule.id


@pytest.mark.parametrize("program", [one for one in PROGRAMS if one not in ALIKE])
def test_each_rule_that_may_stop_is_unknown_fails_and_is_settled_by_its_own_questions(window, asking, program):
    """Unknown at first; every question answered badly; all taken back; every question answered well: by presses alone."""
    request = choose(window, asking, program)
    first = judged(window, request)
    assert first.failed == ()
    rules = {one.id for one in PACK.rules if program in one.programs and one.blocking and one.stage is Stage.MEETING}
    rules = {one for one in rules if next(rule for rule in PACK.rules if rule.id == one).span.covers(ON)}
    by_questions = rules - _BY_THE_BOOK
    granted = {one.rule for one in first.findings if one.outcome is Outcome.PASS} & by_questions
    assert all(any(PACK.facts[path].otherwise for path in rule.facts) for rule in PACK.rules if rule.id in granted)
    assert by_questions <= granted | set(first.unknown), "settled by nobody's word"
    if granted:
        press(asking.points, "Mở ra")  # what counts until somebody says otherwise is asked there

    answer_all(asking, program, BAD)
    worst = judged(window, request)
    assert by_questions <= set(worst.failed), "no answer makes it fail"
    assert worst.unknown == ()
    assert words_on(asking.points).startswith("Chưa được: ") == bool(by_questions)

    while "Lấy lại" in words_on(asking.points):
        press(asking.points, "Lấy lại")
    back = judged(window, request)
    assert (back.failed, back.unknown) == (first.failed, first.unknown)

    answer_all(asking, program, GOOD)
    best = judged(window, request)
    assert (best.failed, best.unknown) == ((), ())
    assert words_on(asking.points).startswith("Đủ điều kiện, ")


def test_a_poor_household_is_turned_to_its_own_program(window, asking):
    for program in ("HCN", "HMTN", "SXKDVKK"):
        turned_away(window, asking, program)


def turned_away(window, asking, program):
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    member = next(one for one in workspace.members.all()[4:] if one.class_on(meeting.on) == "poor")
    asked = appraisal.Ask(member.id, program, 10_000_000, "thử", 24)
    request = appraisal.put_on_the_table(workspace, PACK, meeting.id, asked)
    window.session.changed.emit()
    settle()
    asking._list.choose(request)
    settle()
    answer_all(asking, program, GOOD | {"household.class": "poor"})
    assert "C-POOR" in judged(window, request).failed


def choose(window, asking, program):
    request = put(window, program)
    window.session.changed.emit()
    settle()
    asking._list.choose(request)
    settle()
    return request


def row_of(page, path):
    return next(row for row in rows_of(page) if row.fact.path == path)


def judged(window, request):
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    found = next(one for one in workspace.meetings.requests(meeting.id) if one.id == request)
    return appraisal.judge(workspace, PACK, appraisal.asked_in(found), meeting.on)


def test_a_yes_to_what_may_stop_a_loan_needs_something_to_show_and_a_no_does_not(window, asking):
    request = choose(window, asking, "NSVSMT")
    row = row_of(asking, "borrower.full_capacity")
    press(row, "Có")
    assert row.paper.isVisible(), "nothing was shown for it yet"
    assert "E-ADULT" in judged(window, request).unknown
    row.witness.setText("bà Lan, chi hội trưởng")
    press(row.paper.parentWidget(), "Ghi")
    assert "E-ADULT" not in judged(window, request).unknown
    assert "bà Lan, chi hội trưởng" in words_on(asking.points)


def test_a_no_stops_the_loan_in_one_sentence_and_can_be_taken_back(window, asking):
    request = choose(window, asking, "SXKDVKK")
    press(row_of(asking, "plan.commune_confirmed"), "Chưa có")
    assert judged(window, request).failed == ("E-SXKD-AREA",)
    assert words_on(asking.points).startswith("Chưa được: không ở vùng khó khăn theo danh mục")
    press(asking.points, "Lấy lại")
    assert judged(window, request).failed == ()
    assert words_on(asking.points).startswith("Chưa thấy gì cản; còn")


def test_what_is_no_answer_is_said_and_nothing_is_written(window, asking):
    request = choose(window, asking, "NCHXAPT")
    press(row_of(asking, "person.release_date"), "Ghi")
    assert "Chưa có câu trả lời" in window.notice.text.text()
    row = row_of(asking, "person.release_date")
    for typed, told in (("31/02/2026", "Tháng 2 không có ngày 31"), ("mai", "Ngày viết như")):
        row.findChild(DayEdit).setText(typed)
        press(row, "Ghi")
        assert told in window.notice.text.text()
        assert row.findChild(DayEdit).text() == typed
    row = row_of(asking, "person.release_date")
    row.findChild(DayEdit).setText("01/01/2090")
    press(row, "Ghi")
    assert "Ngày này còn chưa đến" in window.notice.text.text()
    workspace = window.session.workspace
    assert answers_about(workspace, judged_member(window, request), request) == []


def test_what_is_half_typed_in_another_question_stays_when_one_is_answered(qtbot, window, asking):
    choose(window, asking, "HSSV")
    window.activateWindow()
    rows = rows_of(asking)
    kept = next(row for row in rows if row.findChild(DayEdit) is not None)
    kept.findChild(DayEdit).setText("01/02/2026")
    chosen = next(row for row in rows if row.findChild(Choice) is not None and row is not kept)
    shown = next(row for row in rows if row.fact.question.form is Form.PAPER and row not in (kept, chosen))
    press(shown, "Đã xem giấy")
    shown.paper.setText("giấy số 5")
    paths = [row.fact.path for row in rows]
    field = chosen.findChild(Choice)
    field.setFocus()
    field.setCurrentIndex(1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert chosen.fact.path not in [row.fact.path for row in rows_of(asking)], "Enter records it"
    assert row_of(asking, kept.fact.path).findChild(DayEdit).text() == "01/02/2026"
    assert row_of(asking, shown.fact.path).paper.text() == "giấy số 5"
    assert row_of(asking, shown.fact.path).paper.isVisible()
    here = window.focusWidget()
    place = paths.index(chosen.fact.path)
    assert rows_of(asking)[min(place, len(rows_of(asking)) - 1)].isAncestorOf(here), "the hand is at the next question"


def test_a_count_is_typed_as_any_number(qtbot, window, asking):
    choose(window, asking, "HSSV")
    row = next(row for row in rows_of(asking) if row.fact.question.form is Form.COUNT)
    field = row.findChildren(QLineEdit)[0]
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert row.fact.path not in [one.fact.path for one in rows_of(asking)]


def judged_member(window, request):
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    return next(one.member for one in workspace.meetings.requests(meeting.id) if one.id == request)


def test_what_was_answered_before_the_vote_is_what_the_minutes_and_the_office_hear(window, asking):
    request = choose(window, asking, "SXKDVKK")
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()

    def kept():
        return next(one for one in workspace.meetings.requests(meeting.id) if one.id == request)

    assert "E-SXKD-AREA" in kept().unknown
    for path in ("commune.difficult_flag", "plan.commune_confirmed"):
        row = row_of(asking, path)
        press(row, "Đã xem giấy" if row.fact.question.form is Form.PAPER else "Có")
        if any(one.fact.path == path for one in rows_of(asking)):
            show_paper(row_of(asking, path))
    press(asking, "Tất cả tán thành (phím A)")
    press(asking, asking.vote.record.text())
    assert kept().approved
    assert "E-SXKD-AREA" not in kept().unknown


def test_answers_that_cannot_both_be_true_are_refused_in_one_sentence(window, asking):
    """Born in 2015, and in the twelfth grade already: whichever is said first, the other is not written."""
    request = choose(window, asking, "STEM")
    workspace = window.session.workspace
    member = judged_member(window, request)
    with workspace.change() as change:
        change.write(MemberCorrected(member=member, base={}), {"birth_date": "2015-04-05"})
    window.session.changed.emit()
    settle()
    row = row_of(asking, "student.level")
    field = row.findChild(Choice)
    field.setCurrentIndex(field.findData("university"))
    press(row, "Ghi")
    told = window.notice.text.text()
    assert told.removeprefix("✖ ") == (
        "Không khớp với điều đã ghi: người vay chưa đủ 14 tuổi mà đã học nghề, cao đẳng hoặc đại học. Xem lại câu trả lời này."
    )
    assert answers_about(workspace, member, request) == []


def test_what_two_laptops_wrote_and_cannot_be_true_is_shown(window, asking):
    """The board wrote the level; then another laptop's word of the birth date came."""
    request = choose(window, asking, "STEM")
    workspace = window.session.workspace
    row = row_of(asking, "student.level")
    field = row.findChild(Choice)
    field.setCurrentIndex(field.findData("university"))
    press(row, "Ghi")
    with workspace.change() as change:
        change.write(MemberCorrected(member=judged_member(window, request), base={}), {"birth_date": "2015-04-05"})
    window.session.changed.emit()
    settle()
    assert "⚠ Hai điều đã ghi không khớp: người vay chưa đủ 14 tuổi" in words_on(asking.points)


def test_a_papers_number_is_shown_as_it_was_typed_and_never_as_markup(window, asking):
    choose(window, asking, "NSVSMT")
    row = row_of(asking, "borrower.full_capacity")
    press(row, "Có")
    row.paper.setText("<b>1</b><img src=x> &amp; {{số}}")
    press(row.paper.parentWidget(), "Ghi")
    shown = [
        label for label in asking.points.findChildren(QLabel) if "<b>1</b><img src=x> &amp; {{số}}" in label.text()
    ]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


def test_no_answer_stands_in_a_field_before_somebody_gave_it(window, asking):
    """Pressing "Ghi" without choosing writes nothing, whatever would let her borrow."""
    for program in ("HSSV", "SXKDVKK", "STEM", "NOXH"):
        nothing_is_written(window, asking, program)


def nothing_is_written(window, asking, program):
    request = choose(window, asking, program)
    before = judged(window, request)
    for path in [row.fact.path for row in rows_of(asking)]:
        row = row_of(asking, path)
        if row.fact.question.form not in {Form.YES_NO, Form.PAPER}:
            press(row, "Ghi")
            assert "Chưa có câu trả lời" in window.notice.text.text()
    after = judged(window, request)
    assert (after.unknown, after.failed) == (before.unknown, before.failed)
    assert answers_about(window.session.workspace, judged_member(window, request), request) == []
