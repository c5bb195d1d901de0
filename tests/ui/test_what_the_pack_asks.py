"""What a rule lacks is asked on the spot, from the pack, and answered with a few presses; nothing written is true by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from app.bootstrap import policy_text
from app.domain.policy import Form, parse_pack
from app.ui.pages.point_row import PointRow
from app.ui.widgets.fields import Choice, Count, DayEdit
from app.usecases.loans import appraisal
from app.usecases.loans.inputs import answers_about
from tests.ui.stories import midway, press, settle, words_on

PACK = parse_pack(policy_text())
GOOD = {
    "residence.type": "permanent",
    "household.class": {"HN": "poor", "HCN": "near_poor", "ND28DO": "poor", "ND28NO": "poor", "ND28SX": "poor"},
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
}
"""What lets a member borrow; a yes-or-no question that is not here is answered yes."""


def good(path, program):
    value = GOOD[path]
    return value.get(program, "none") if isinstance(value, dict) else value


def rows_of(page):
    settle()
    return [row for row in page.points.findChildren(PointRow) if row.isVisible()]


def answer(row, program):
    """As a person does: choose, and write; show a paper where one is asked for."""
    form = row.fact.question.form
    if form in {Form.YES_NO, Form.PAPER}:
        yes = GOOD.get(row.fact.path, True)
        press(row, "Đã xem giấy" if form is Form.PAPER else "Có" if yes else "Không")
        return
    value = good(row.fact.path, program)
    if form is Form.CHOICE:
        field = row.findChild(Choice)
        field.setCurrentIndex(field.findData(value))
    elif form is Form.DAY:
        row.findChild(DayEdit).setText(value)
    elif form is Form.COUNT:
        row.findChild(Count).setValue(value)
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
    return window.meeting.appraisal


def put(window, program, amount=10_000_000):
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    wanted = GOOD["household.class"].get(program, "none")
    member = next(one for one in workspace.members.all()[4:] if one.class_on(meeting.on) == wanted)
    asked = appraisal.Ask(member.id, program, amount, "thử", 24)
    return appraisal.put_on_the_table(workspace, window.session.policies.on(meeting.on), meeting.id, asked)


@pytest.mark.parametrize("program", [one for one in PACK.programs if any(one in rule.programs for rule in PACK.rules)])
def test_every_program_comes_to_no_open_bar_by_presses_alone(window, asking, program):
    request = put(window, program)
    window.session.changed.emit()
    settle()
    asking._put_before_all(request)
    settle()
    for _ in range(20):
        rows = rows_of(asking)
        if not rows:
            break
        answer(rows[0], program)
        still = rows_of(asking)
        if still and still[0].fact.path == rows[0].fact.path:
            show_paper(still[0])
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    found = next(one for one in workspace.meetings.requests(meeting.id) if one.id == request)
    verdict = appraisal.judge(workspace, PACK, appraisal.asked_in(found), meeting.on)
    assert verdict.unknown == ()
    assert verdict.failed == ()
    assert "Chưa được" not in words_on(asking.points)


def choose(window, asking, program):
    request = put(window, program)
    window.session.changed.emit()
    settle()
    asking._put_before_all(request)
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
    assert words_on(asking.points).startswith("Chưa được: vùng khó khăn theo danh mục")
    press(asking.points, "Lấy lại")
    assert judged(window, request).failed == ()
    assert words_on(asking.points).startswith("Chưa thấy gì cản; còn")


def test_what_is_no_answer_is_said_and_nothing_is_written(window, asking):
    request = choose(window, asking, "NCHXAPT")
    row = row_of(asking, "person.release_date")
    row.findChild(DayEdit).setText("31/02/2026")
    press(row, "Ghi")
    assert "Chưa có câu trả lời" in window.notice.text.text()
    row = row_of(asking, "person.release_date")
    row.findChild(DayEdit).setText("01/01/2090")
    press(row, "Ghi")
    assert "Ngày này còn chưa đến" in window.notice.text.text()
    workspace = window.session.workspace
    assert answers_about(workspace, judged_member(window, request), request) == []


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
    press(asking, "Tất cả tán thành")
    press(asking, "Ghi kết quả biểu quyết")
    assert kept().approved
    assert "E-SXKD-AREA" not in kept().unknown
