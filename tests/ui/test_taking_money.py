"""Thu tiền: the sheet is filled as fast as a spreadsheet, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.ui.base.theme import theme_in_use
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from tests.ui.stories import OFFICERS, begin, press, settle, view, words_on

INTEREST, SAVINGS = 4, 5


@pytest.fixture
def step(window):
    """Step 2 of a new meeting."""
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    found = window.meeting.steps[1]
    found.sheet.setCurrentIndex(found.model.index(0, INTEREST))
    found.sheet.setFocus()
    return found


def type_in(qtbot, sheet, text, key=Qt.Key.Key_Return):
    """Type over the cell the cursor is in; after Tab its editor is open already."""

    def open_editor():
        return next((field for field in sheet.findChildren(QLineEdit) if field.isVisible()), None)

    if open_editor() is None:
        qtbot.keyClicks(sheet, text[0])
    editor = open_editor()
    editor.setText(text[0])
    editor.insert(text[1:])
    qtbot.keyClick(editor, key)
    QCoreApplication.processEvents()  # an editor hands over in the next turn of the loop


def interest(window, count):
    return [line.interest for line in view(window).money[:count]]


def test_enter_goes_down_and_every_way_to_write_an_amount_is_read(qtbot, window, step):
    for typed in ("500k", "1tr5", "1.500.000", "250000", "1,2tr"):
        type_in(qtbot, step.sheet, typed)
    assert interest(window, 5) == [500_000, 1_500_000, 1_500_000, 250_000, 1_200_000]
    assert step.sheet.currentIndex().row() == 5
    settle()  # the counts follow once the cell is painted
    assert window.meeting.counters.text.startswith("Đã thu 4.950.000 đ lãi 4.950.000 · tiền gửi 0")


def test_tab_goes_right_and_arrows_move(qtbot, window, step):
    type_in(qtbot, step.sheet, "150k", Qt.Key.Key_Tab)
    assert (step.sheet.currentIndex().row(), step.sheet.currentIndex().column()) == (0, SAVINGS)
    type_in(qtbot, step.sheet, "20k")
    assert [view(window).money[0].interest, view(window).money[0].savings] == [150_000, 20_000]
    qtbot.keyClick(step.sheet, Qt.Key.Key_Down)
    qtbot.keyClick(step.sheet, Qt.Key.Key_Left)
    assert (step.sheet.currentIndex().row(), step.sheet.currentIndex().column()) == (2, INTEREST)
    qtbot.keyClick(step.sheet, Qt.Key.Key_Up)
    assert step.sheet.currentIndex().row() == 1


def test_what_a_paste_writes_over_is_told_and_comes_back(qtbot, window, step):
    """It told of the last person alone, and two amounts of others were gone without a word."""
    for text, said in (
        ("120.000\r\n30.000", "Đã dán 2 số."),
        ("90.000\r\n30.000\r\n7.000", "Đã dán 2 số. 1 số ghi trước"),
    ):
        step.sheet.setCurrentIndex(step.model.index(0, INTEREST))
        QGuiApplication.clipboard().setText(text)
        qtbot.keyClick(step.sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda said=said: said in words_on(window.meeting))
    press(window.meeting, "Lấy lại")
    assert interest(window, 3) == [120_000, 30_000, 0]


def test_a_column_from_excel_is_pasted_downwards_and_is_one_step_to_undo(qtbot, window, step):
    QGuiApplication.clipboard().setText("100.000\r\n\r\n275000\r\nba trăm\r\n50k\r\n")
    qtbot.keyClick(step.sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert interest(window, 5) == [100_000, 0, 275_000, 0, 50_000]
    assert step.model.wrong_cells() == 1
    press(window.meeting, "Lấy lại")
    assert interest(window, 5) == [0, 0, 0, 0, 0]
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert interest(window, 5) == [100_000, 0, 275_000, 0, 50_000]


def test_two_columns_from_excel_fill_two_columns(qtbot, window, step):
    QGuiApplication.clipboard().setText("100.000\t20.000\n200.000\t30.000")
    qtbot.keyClick(step.sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(line.interest, line.savings) for line in view(window).money[:2]] == [(100_000, 20_000), (200_000, 30_000)]


def test_cells_are_copied_as_excel_takes_them(qtbot, step):
    step.model.setData(step.model.index(0, INTEREST), "100k")
    whole_row = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    step.sheet.selectionModel().select(step.model.index(0, 0), whole_row)
    qtbot.keyClick(step.sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\t")[INTEREST] == "100.000"


def test_undo_and_redo_by_keyboard_until_the_meeting_is_sealed(qtbot, window, step):
    type_in(qtbot, step.sheet, "500k")
    type_in(qtbot, step.sheet, "300k")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert interest(window, 2) == [500_000, 0]
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert interest(window, 2) == [500_000, 300_000]
    workspace, meeting = window.session.workspace, window.meeting.meeting
    verbs.set_officers(workspace, meeting, OFFICERS)
    press_all_present(window)
    minutes.close(workspace, meeting, "10:00")
    minutes.seal(workspace, meeting)
    window.session.changed.emit()
    settle()
    assert not step.sheet.model().is_open(step.model.index(0, INTEREST))
    assert interest(window, 2) == [500_000, 300_000]


def press_all_present(window):
    from app.domain.meeting import Presence

    marks = {mark.member: Presence.PRESENT for mark in view(window).marks}
    verbs.mark(window.session.workspace, window.meeting.meeting, marks)


def test_an_amount_that_cannot_be_read_is_marked_with_the_reason_and_nothing_is_written(qtbot, window, step):
    type_in(qtbot, step.sheet, "100 nghìn lẻ một ít")
    first = view(window).money[0].name
    assert step.model.wrong_cells() == 1
    assert step.model.data(step.model.index(0, INTEREST)) == "100 nghìn lẻ một ít"
    assert f"{first}: không đọc được “100 nghìn lẻ một ít”" in words_on(window.meeting)
    assert view(window).interest_total == 0
    press(window.meeting, "Đến ô đó")
    assert step.sheet.currentIndex().row() == 0
    type_in(qtbot, step.sheet, "100k")
    assert step.model.wrong_cells() == 0
    assert "không đọc được" not in words_on(window.meeting)
    assert view(window).interest_total == 100_000


def test_delete_empties_a_cell_and_a_negative_amount_is_not_taken(qtbot, window, step):
    type_in(qtbot, step.sheet, "500k")
    step.sheet.setCurrentIndex(step.model.index(0, INTEREST))
    qtbot.keyClick(step.sheet, Qt.Key.Key_Delete)
    assert view(window).interest_total == 0
    type_in(qtbot, step.sheet, "-5000")
    assert step.model.wrong_cells() == 1
    assert view(window).interest_total == 0


def test_names_and_totals_cannot_be_typed_over(qtbot, step):
    total = step.model.rowCount() - 1
    for row, column in ((0, 0), (0, 1), (0, 6), (0, 7), (total, INTEREST)):
        assert not step.model.flags(step.model.index(row, column)) & Qt.ItemFlag.ItemIsEditable
        assert not step.model.setData(step.model.index(row, column), "5")


def test_the_sheet_keeps_its_place_when_the_book_is_read_again(qtbot, window, step):
    type_in(qtbot, step.sheet, "500k")
    window.session.changed.emit()
    settle()
    assert step.sheet.currentIndex().row() == 1
    assert step.model.index(0, INTEREST).data() == "500.000"


def test_what_each_brought_before_stands_beside_the_sheet(qtbot, lived_in):
    begin(lived_in)
    lived_in.meeting.go_to(1)
    step = lived_in.meeting.steps[1]
    step.sheet.setCurrentIndex(step.model.index(2, INTEREST))
    name = step.model.index(2, 0).data()
    qtbot.waitUntil(lambda: name in words_on(step))
    words = words_on(step)
    assert "04/10" in words
    assert "04/09" in words


def test_there_is_no_place_for_principal_and_it_says_why(window, step):
    assert "Không thu nợ gốc ở đây" in words_on(step)
    window.go_to("money")
    assert "Vì sao không có chỗ ghi nợ gốc?" in words_on(window.money)


def test_the_page_of_money_has_every_meeting_and_opens_it(lived_in):
    lived_in.go_to("money")
    model = lived_in.money._model
    assert model.rowCount() == 11
    assert all(model.index(row, 4).data() == "✔ đã chốt" for row in range(11))
    interest, savings, both = (int(model.index(0, column).data().replace(".", "")) for column in (1, 2, 3))
    assert interest + savings == both > 0
    lived_in.money._on_row(model.index(0, 0))
    assert lived_in.page_name() == "meeting"
    assert "Biên bản đã chốt" in words_on(lived_in.meeting)


def test_nothing_taken_yet_says_where_to_begin(window):
    window.go_to("money")
    assert "Chưa thu lần nào. Mở cuộc họp, bước 2 là bảng thu." in words_on(window.money)
    press(window.money, "Mở bảng thu")
    assert window.page_name() == "meeting"
    assert "Chưa có cuộc họp nào đang mở" in window.notice.text.text()


def test_of_several_wrong_amounts_the_one_typed_last_is_told(qtbot, window, step):
    """She looks at the line for what she has just typed; the earlier ones are counted, and come up as these are mended."""
    names = [str(step.model.index(row, 0).data()) for row in range(3)]
    type_in(qtbot, step.sheet, "5o.000")
    type_in(qtbot, step.sheet, "xx")
    words = words_on(window.meeting)
    assert "Còn 2 số chưa ghi." in words
    assert f"{names[1]}: không đọc được “xx”" in words
    step.sheet.setCurrentIndex(step.model.index(0, INTEREST))
    type_in(qtbot, step.sheet, "yy")
    assert f"{names[0]}: không đọc được “yy”" in words_on(window.meeting)
    step.sheet.setCurrentIndex(step.model.index(0, INTEREST))
    type_in(qtbot, step.sheet, "50k")
    assert f"{names[1]}: không đọc được “xx”" in words_on(window.meeting)


def test_the_way_from_the_reading_stands_in_the_cell_that_does_not_count(qtbot, window, step):
    """Typed there, the figure is hers: not of whoever the hand stood at last."""
    step.sheet.setCurrentIndex(step.model.index(2, INTEREST))
    type_in(qtbot, step.sheet, "45o")
    step.sheet.setCurrentIndex(step.model.index(1, INTEREST))
    window.meeting.go_to(5)
    door = next(one for one in window.meeting.steps.close.checks.doors if "45o" in one.accessibleName())
    qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    assert window.meeting.step() == 1
    settle()
    at = step.sheet.currentIndex()
    assert (at.row(), at.column()) == (2, INTEREST)
    type_in(qtbot, step.sheet, "450k")
    settle()
    assert interest(window, 3) == [0, 0, 450_000]


def test_a_figure_that_does_not_count_is_framed_wherever_the_hand_is(qtbot, window, step):
    step.sheet.setCurrentIndex(step.model.index(2, INTEREST))
    type_in(qtbot, step.sheet, "45o")
    cell = step.model.index(2, INTEREST)
    for place, frame in ((0, theme_in_use().care_mark), (2, theme_in_use().main)):
        step.sheet.setCurrentIndex(step.model.index(place, INTEREST))
        settle()
        at, seen = step.sheet.visualRect(cell), step.sheet.viewport().grab().toImage()
        assert QColor(seen.pixel(at.left() + 1, at.center().y())) == QColor(frame)
        assert QColor(seen.pixel(at.left() + 6, at.center().y())) == QColor(theme_in_use().care_ground)
