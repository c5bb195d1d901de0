"""What is half typed survives leaving, another language and closing; what was saved can be put right; nothing that cannot be is taken."""

from __future__ import annotations

from datetime import date, timedelta

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.bootstrap import policy_text
from app.domain.ids import GroupCode
from app.ui.base.session import Session
from app.ui.shell.union_window import UnionWindow
from app.ui.widgets.fields import Choice
from app.usecases.book.opening import open_book
from app.usecases.practice.village import PASSPHRASE
from app.usecases.union.book import about, own
from app.usecases.union.classes import Match, read_class_list
from tests.builders import fixed_day
from tests.ui.stories import asked, gone, midway, press, rest, said, settle, words_on

NEIGHBOUR = GroupCode("0100113")


@pytest.fixture
def card(union_window):
    """The card of a group with its book."""
    union_window.go_to("groups")
    union_window.groups.open_thing(NEIGHBOUR)
    settle()
    return union_window.groups.card


def half_fill(card):
    press(card, "Ghi lần kiểm tra mới…")
    card.inspection.shortcomings.setText("Chưa họp đủ kỳ")
    card.inspection.customers.setValue(3)


def is_half_filled(card):
    form = card.inspection
    return form._form.isVisible() and (form.shortcomings.text(), form.customers.value()) == ("Chưa họp đủ kỳ", 3)


def test_an_inspection_survives_the_list_another_group_the_rail_and_another_language(union_window, card):
    half_fill(card)
    union_window.groups.show_list()
    union_window.groups.open_thing("0100112")
    union_window.go_to("today")
    union_window.go_to("groups")
    union_window.groups.open_thing(NEIGHBOUR)
    settle()
    assert is_half_filled(card)
    union_window.appearance.set_language("en")
    settle()
    union_window.groups.open_thing(NEIGHBOUR)
    settle()
    assert is_half_filled(union_window.groups.card)


def test_an_inspection_survives_closing_the_book(union_window, card, look):
    half_fill(card)
    path = union_window.session.workspace.book.path
    union_window.close()
    window = UnionWindow(Session(open_book(path, PASSPHRASE, fixed_day()), policy_text), look)
    window.show()
    window.go_to("groups")
    window.groups.open_thing(NEIGHBOUR)
    settle()
    assert is_half_filled(window.groups.card)
    press(window.groups, "Ghi lần kiểm tra")
    assert len(about(window.session.workspace, NEIGHBOUR).inspections()) == 1
    window.groups.show_list()
    window.groups.open_thing(NEIGHBOUR)
    assert not window.groups.card.inspection._form.isVisible()  # it was written
    gone(window)


def test_giving_up_is_asked_about_and_enter_keeps_it(union_window, card):
    half_fill(card)
    press(card, "Thôi")
    QTest.keyClick(asked(), Qt.Key.Key_Return)
    assert is_half_filled(card)
    press(card, "Thôi")
    press(asked(), "Bỏ phần đang ghi")
    assert not card.inspection._form.isVisible()
    press(card, "Ghi lần kiểm tra mới…")
    assert card.inspection.shortcomings.text() == ""


def test_a_saved_inspection_is_put_right_not_written_twice(union_window, card):
    half_fill(card)
    press(card, "Ghi lần kiểm tra")
    day = f"{union_window.session.workspace.today:%d/%m/%Y}"
    press(card, f"Sửa lần {day}")
    assert card.inspection.shortcomings.text() == "Chưa họp đủ kỳ"
    card.inspection.shortcomings.setText("Họp đủ kỳ")
    press(card, "Ghi lần kiểm tra")
    (kept,) = about(union_window.session.workspace, NEIGHBOUR).inspections()
    assert kept.shortcomings == "Họp đủ kỳ"


def test_a_check_and_a_comparison_survive_their_list(union_window, card):
    press(card, "Đối chiếu hôm nay…")
    form = card.comparison
    form._on_row(form._model.index(0, 0))
    form.cause.setText("nộp hộ")
    form._on_row(form._model.index(1, 0))
    assert form.cause.text() == ""
    form._on_row(form._model.index(0, 0))
    assert form.cause.text() == "nộp hộ"
    union_window.go_to("checks")
    page = union_window.checks
    page._on_row(page._model.index(0, 0))
    page.form.used_for.setText("mua bò")
    union_window.go_to("today")
    union_window.go_to("checks")
    page._on_row(page._model.index(0, 0))
    assert page.form.used_for.text() == "mua bò"


def test_a_mandate_of_another_group_does_not_take_what_is_half_typed(union_window, card):
    card.mandate.number.setText("12/HĐ")
    union_window.groups.open_thing("0100112")
    union_window.groups.open_thing(NEIGHBOUR)
    assert card.mandate.number.text() == "12/HĐ"


def test_a_mandate_signed_in_the_future_is_refused(union_window, card):
    card.mandate.number.setText("12/HĐ")
    card.mandate.signed_on.setText(f"{union_window.session.workspace.today + timedelta(days=1):%d/%m/%Y}")
    press(card, "Ghi hợp đồng")
    assert said(union_window).startswith("✖ Ngày ký không được sau hôm nay")
    assert about(union_window.session.workspace, NEIGHBOUR).contract("mandate") is None
    assert card.mandate.number.text() == "12/HĐ"


def test_more_people_than_the_group_has_are_refused(union_window, card):
    from app.domain.errors import RuleBrokenError
    from app.domain.union import Training
    from app.usecases.union.checks import record_training

    workspace = union_window.session.workspace
    members = len(workspace.at(NEIGHBOUR).members.active(workspace.today))
    with pytest.raises(RuleBrokenError, match="more_than_members"):
        record_training(workspace, Training("t", workspace.today, "Ghi sổ", "", {NEIGHBOUR: 999}, ""))
    union_window.go_to("records")
    assert union_window.records.trainings.came[NEIGHBOUR].maximum() == members


def test_the_plan_is_written_when_its_field_is_left_not_at_each_arrow_key(union_window):
    window = union_window
    window.activateWindow()
    window.go_to("records")
    workspace = window.session.workspace
    month = window.records.plan.months[NEIGHBOUR]
    before = workspace.book.query("SELECT count(*) AS n FROM journal")[0]["n"]
    month.setFocus()
    for _ in range(6):
        QTest.keyClick(month, Qt.Key.Key_Down)
    settle()
    assert workspace.book.query("SELECT count(*) AS n FROM journal")[0]["n"] == before
    window.records.contract.number.setFocus()
    settle()
    assert workspace.book.query("SELECT count(*) AS n FROM journal")[0]["n"] == before + 1
    assert own(workspace).plan(workspace.today.year).months == {NEIGHBOUR: 6}


def test_one_number_on_two_lines_of_the_communes_list_is_asked_about(union_window, tmp_path):
    workspace = union_window.session.workspace
    one, two, *_ = workspace.at(NEIGHBOUR).members.active(workspace.today)
    book = openpyxl.Workbook()
    for row in (
        ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Hộ nghèo", "Hộ cận nghèo"),
        (1, one.name, one.birth_date, one.id_number, "x", None),
        (2, one.name, one.birth_date, one.id_number, None, "x"),
        (3, two.name, two.birth_date, two.id_number, "x", None),
        (4, two.name, two.birth_date, two.id_number, None, None),
    ):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    found = read_class_list(workspace, tmp_path / "ds.xlsx")
    assert [line.match for line in found.households] == [Match.DOUBTFUL] * 4
    union_window.go_to("classes")
    union_window.classes._show(found)
    assert "4 dòng: 0 tổ viên khớp chắc, 4 dòng cần người xem lại" in words_on(union_window.classes)


@pytest.mark.parametrize("text", ["31/2", "31/2/2026", "31.2.26", "30-02-2026"])
def test_a_day_no_month_has_is_told_as_that(text):
    from app.domain.days import read_day

    read = read_day(text)
    assert read.is_in_no_calendar
    assert (read.month, read.number) in {(2, 31), (2, 30)}


def test_days_are_read_as_people_write_them():
    from app.domain.days import read_birth, read_day

    assert read_day("23.1.98").day == date(1998, 1, 23)
    assert read_day("5/3/26").day == date(2026, 3, 5)
    assert read_birth("5/3/45", date(2026, 11, 25)) == "1945-03-05"
    assert read_day("5/3").day is None
    assert not read_day("5/3").is_in_no_calendar
    assert read_day("29/2/2025").is_in_no_calendar
    assert read_day("29/2/2024").day == date(2024, 2, 29)


def speak_english_and_back(window):
    """Another language lays every page out anew."""
    for language in ("en", "vi"):
        window.appearance.set_language(language)
        settle()


def test_a_new_member_half_typed_survives_the_rail_another_language_and_closing(window, look):
    window.go_to("members")
    window.members.new_member()
    window.members.form.name.setText("Bùi Thị Tám")
    window.members.form.household_class.setCurrentIndex(window.members.form.household_class.findData("poor"))
    window.go_to("today")
    speak_english_and_back(window)
    path = window.session.workspace.book.path
    window.close()
    from app.ui.shell.main_window import MainWindow

    again = MainWindow(Session(open_book(path, PASSPHRASE, fixed_day(day=19)), policy_text), look)
    again.show()
    again.go_to("members")
    again.members.new_member()
    form = again.members.form
    assert (form.name.text(), form.household_class.currentData()) == ("Bùi Thị Tám", "poor")
    assert "đang ghi dở" in words_on(form)
    press(form, "Thôi")
    QTest.keyClick(asked(), Qt.Key.Key_Return)
    assert form.name.text() == "Bùi Thị Tám", "Enter goes on writing"
    form.birth.setText("1970")
    press(form, "Ghi vào sổ")
    assert said(again) == "✔ Đã ghi Bùi Thị Tám."
    assert any(
        one.name == "Bùi Thị Tám" for one in again.session.workspace.members.active(again.session.workspace.today)
    )
    again.members.new_member()
    assert again.members.form.name.text() == ""
    gone(again)


def test_another_members_facts_are_not_the_half_typed_ones(window):
    workspace = window.session.workspace
    one, two, *_ = workspace.members.active(workspace.today)
    window.go_to("members")
    window.members.correct(one)
    window.members.form.line("address").setText("thôn 9")
    window.members.correct(two)
    assert window.members.form.line("address").text() == two.address
    window.members.correct(one)
    assert window.members.form.line("address").text() == "thôn 9"


def test_what_is_half_typed_in_a_meeting_survives_another_language(window):
    midway(window)
    window.go_to("meeting")
    page = window.meeting
    page.go_to(2)
    page.steps[2]._name.setText("Bùi Thị Tám")
    page.steps[2]._reason.setText("chuyển đi")
    page.go_to(3)
    press(page, "Đề nghị mới")
    page.steps.appraisal.form.purpose.setText("mua trâu")
    page.steps.appraisal.form.amount.setText("40tr")
    page.go_to(4)
    page.steps[4]._note.setText("hỏi về vay nước sạch")
    speak_english_and_back(window)
    window.go_to("meeting")
    page = window.meeting
    page.go_to(2)
    assert (page.steps[2]._name.text(), page.steps[2]._reason.text()) == ("Bùi Thị Tám", "chuyển đi")
    page.go_to(3)
    assert page.steps.appraisal.form.purpose.isVisible()
    assert (page.steps.appraisal.form.purpose.text(), page.steps.appraisal.form.amount.amount()) == (
        "mua trâu",
        40_000_000,
    )
    page.go_to(4)
    assert page.steps[4]._note.text() == "hỏi về vay nước sạch"


def test_a_vote_half_typed_survives_a_look_at_another_step(window):
    midway(window)
    window.go_to("meeting")
    page = window.meeting
    page.go_to(3)
    page.steps.appraisal._list.setCurrentRow(1)
    settle()
    page.steps.appraisal.vote.votes.fields[0].setValue(12)
    page.steps.appraisal.vote.note.setText("bà con hỏi thêm")
    page.go_to(1)
    page.go_to(3)
    page.steps.appraisal._list.setCurrentRow(0)
    settle()
    assert page.steps.appraisal.vote.note.text() == ""
    page.steps.appraisal._list.setCurrentRow(1)
    settle()
    assert (page.steps.appraisal.vote.votes.votes().yes, page.steps.appraisal.vote.note.text()) == (
        12,
        "bà con hỏi thêm",
    )


def test_a_refused_release_keeps_its_reason(window):
    midway(window)
    window.go_to("meeting")
    page = window.meeting
    page.go_to(2)
    press(page, "Có người xin ra")
    press(page, "Ghi cho ra")
    assert said(window) == "✖ Chọn tổ viên xin ra trước.", "nobody is put out by being first on the list"
    page.steps[2]._leaving.setCurrentIndex(3)
    page.steps[2]._reason.setText("chuyển đi")
    press(page, "Ghi cho ra")  # the votes do not add up
    assert said(window).startswith("✖")
    assert page.steps[2]._reason.text() == "chuyển đi"


def stand_on_request(queue, number):
    model = queue.queue()
    queue.setCurrentIndex(model.index(model.place_of(model.items[number].key)))


def test_an_offices_answer_half_typed_survives_another_request_and_another_language(office_window):
    page = office_window.requests
    office_window.go_to("requests")
    stand_on_request(page.queue, 0)
    page.reason.setText("thiếu giấy 03")
    stand_on_request(page.queue, 1)
    assert page.reason.text() == ""
    speak_english_and_back(office_window)
    page = office_window.requests
    office_window.go_to("requests")
    stand_on_request(page.queue, 0)
    assert page.reason.text() == "thiếu giấy 03"
    press(page, "Trả lại")
    assert page.reason.text() == "", "it was written, and the next request has its own"


def test_choices_in_the_communes_list_come_back_after_leaving_it(qtbot, union_window, tmp_path):
    workspace = union_window.session.workspace
    one, *_ = workspace.at(NEIGHBOUR).members.active(workspace.today)
    book = openpyxl.Workbook()
    for row in (
        ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Hộ nghèo", "Hộ cận nghèo"),
        (1, one.name, one.birth_date, one.id_number, "x", None),
        (2, one.name, one.birth_date, one.id_number, None, "x"),
    ):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    union_window.go_to("classes")
    union_window.classes.look_at(tmp_path / "ds.xlsx")
    rest(qtbot, union_window.session)
    from app.ui.widgets.fields import Choice

    def answers():
        found = [box for box in union_window.classes.findChildren(Choice) if box.accessibleName().startswith("Dòng")]
        return [box for box in found if box.isVisible()]

    answers()[0].setCurrentIndex(1)
    union_window.classes.paper.setText("QĐ 12/QĐ-UBND")
    press(union_window.classes, "Thôi")
    assert not answers()
    press(union_window.classes, "Mở lại ds.xlsx")
    rest(qtbot, union_window.session)
    assert [box.currentIndex() for box in answers()] == [1, 0]
    assert union_window.classes.paper.text() == "QĐ 12/QĐ-UBND"
    speak_english_and_back(union_window)
    union_window.go_to("classes")
    press(union_window.classes, "Mở lại ds.xlsx")
    rest(qtbot, union_window.session)
    assert [box.currentIndex() for box in answers()] == [1, 0]
    press(union_window.classes, "Ghi diện hộ cho 1 tổ viên")
    assert "Mở lại ds.xlsx" not in words_on(union_window.classes)


@pytest.mark.parametrize("known", [False, True], ids=["new", "put right"])
def test_another_language_leaves_her_in_the_form_and_the_hand_in_its_field(qtbot, window, known):
    window.activateWindow()
    window.go_to("members")
    page = window.members
    member = window.session.workspace.members.all()[4]
    page.correct(member) if known else page.new_member()
    page.form.name.setFocus()
    page.form.name.clear()
    qtbot.keyClicks(page.form.name, "Lo Thi")
    for language in ("en", "vi"):
        window.appearance.set_language(language)
        settle()
        page = window.members
        assert page.form.isVisible()
        assert ("Ghi" in page.form.save.text()) is (language == "vi")
        assert window.focusWidget() is page.form.name
        qtbot.keyClicks(window.focusWidget(), "a")
    assert page.form.name.text() == "Lo Thiaa"
    assert page.form.what() == (f"correct:{member.id}" if known else "new")


def test_another_language_leaves_the_hand_in_the_field_of_a_step(qtbot, window):
    midway(window)
    window.activateWindow()
    window.go_to("meeting")
    window.meeting.go_to(4)
    window.meeting.go_to(2)
    field = window.meeting.steps[2]._name
    field.setFocus()
    qtbot.keyClicks(field, "chuyen")
    window.appearance.set_language("en")
    settle()
    assert window.focusWidget() is window.meeting.steps[2]._name
    assert window.meeting.steps[2]._name.text() == "chuyen"


def test_letters_that_choose_nothing_leave_a_choice_as_it_was(qtbot):
    """The name of a commune typed into the choice beside it made a hamlet a quarter of a town, by its first letter."""
    box = Choice("Thôn, ấp, bản…")
    qtbot.addWidget(box)
    for text in ("thôn", "ấp", "bản", "tổ dân phố"):
        box.addItem(text, text)
    chosen = []
    box.activated.connect(chosen.append)
    box.show()
    qtbot.keyClicks(box, "to d")
    assert box.currentText() == "tổ dân phố"
    box._forget_typed()
    box.setCurrentIndex(0)
    chosen.clear()
    qtbot.keyClicks(box, "Tan Son")
    assert box.currentText() == "thôn"
    assert chosen[-1:] in ([], [0])
