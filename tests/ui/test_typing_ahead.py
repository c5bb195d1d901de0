"""Typing on while the window stalls: every figure lands in its own cell, in the book, and nothing is said before it is so."""

from __future__ import annotations

import random
import time
from contextlib import contextmanager
from itertools import repeat

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import BookFault, BookRefusedError
from app.domain.meeting import Presence
from app.storage.book import Book
from app.ui.widgets.amount_total import TotalBar
from app.ui.widgets.dialog import Shade
from app.usecases.book.opening import open_book
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.view import look_at
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.soak.typed import ROWS, grow, keys_for
from tests.soak.typed import figures as figures_for
from tests.ui.stories import OFFICERS, begin, press, said, seal, settle, view, words_on
from tests.ui.test_the_meeting import held
from tests.ui.typing import Hand, press_and_let_go, strokes

INTEREST, SAVINGS = 4, 5


@pytest.fixture
def sheet(window):
    """The collection sheet just after the step was opened by its button; nothing was clicked."""
    window.activateWindow()
    begin(window)
    press(window.meeting, "Tiếp: 2. Thu lãi, tiền gửi ❯")
    types(window, "Left")  # nobody owes interest by what this book knows: the hand stands in the savings
    return window.meeting.steps.money.sheet


def types(window, *keys):
    for key, text in strokes(*keys):
        press_and_let_go(window.windowHandle(), key, text)
    settle()


def slow_disk(monkeypatch, seconds=0.2):
    """Each transaction takes so long until it is on the disk."""
    plain = Book.transaction

    @contextmanager
    def slow(book):
        with plain(book):
            yield
            time.sleep(seconds)

    monkeypatch.setattr(Book, "transaction", slow)


def broken_disk(monkeypatch):
    @contextmanager
    def broken(book):
        raise BookRefusedError(BookFault.DISK_FULL, "full")
        yield

    monkeypatch.setattr(Book, "transaction", broken)


def in_the_book(window):
    return [(line.interest, line.savings) for line in view(window).money]


@pytest.fixture
def sheet_of_60(window):
    grow(window.session.workspace)
    window.activateWindow()
    begin(window)
    press(window.meeting, "Tiếp: 2. Thu lãi, tiền gửi ❯")
    types(window, "Left")  # nobody owes interest by what this book knows: the hand stands in the savings
    return window.meeting.steps.money.sheet


@pytest.mark.parametrize("seed", range(2))
def test_a_whole_sheet_typed_while_the_window_stalls_is_right_in_every_cell(
    qtbot, window, sheet_of_60, monkeypatch, seed
):
    sheet, chance, rows = sheet_of_60, random.Random(seed), ROWS
    assert sheet.model().rowCount() - 1 == rows
    figures = figures_for(chance)
    slow_disk(monkeypatch)
    hand = Hand(window.windowHandle(), strokes(*keys_for(figures)), repeat(0.005))
    hand.start()
    QTimer.singleShot(chance.randrange(100, 1_500), lambda: time.sleep(2))
    qtbot.waitUntil(hand.is_done, timeout=60_000)
    settle()
    shown = [tuple(sheet.model().index(row, column).data() for column in (INTEREST, SAVINGS)) for row in range(rows)]
    assert shown == [tuple(f"{amount:,}".replace(",", ".") for amount in pair) for pair in figures]
    assert in_the_book(window) == figures


def test_down_a_column_and_then_the_other(qtbot, window, sheet, monkeypatch):
    rows = sheet.model().rowCount() - 1
    slow_disk(monkeypatch)
    first, second = [1_000 * (n + 1) for n in range(rows)], [500 * (n + 1) for n in range(rows)]
    keys = [key for amount in first for key in (str(amount), "Return")]
    keys += [*repeat("Up", rows), "Right"]  # Enter on the last one led to the row of totals
    keys += [key for amount in second for key in (str(amount), "Down")]
    types(window, *keys)
    assert in_the_book(window) == list(zip(first, second, strict=True))


def test_a_sum_beyond_32_bits_is_the_sum_that_was_typed(window, sheet):
    types(window, "5.000.000.000", "Return")
    assert in_the_book(window)[0][0] == 5_000_000_000
    assert sheet.model().index(0, INTEREST).data() == "5.000.000.000"


def test_the_hand_stands_in_the_first_amount_on_arriving(window):
    """Nobody owes interest by what this book knows: what is brought is savings, and is not taken for interest."""
    window.activateWindow()
    begin(window)
    press(window.meeting, "Tiếp: 2. Thu lãi, tiền gửi ❯")
    types(window, "150k", "Return")
    assert in_the_book(window)[0] == (0, 150_000)


def test_where_interest_is_due_the_hand_stands_in_it(lived_in):
    lived_in.activateWindow()
    begin(lived_in)
    press(lived_in.meeting, "Tiếp: 2. Thu lãi, tiền gửi ❯")
    assert lived_in.meeting.steps.money.sheet.currentIndex().column() == INTEREST


def test_written_is_said_only_after_it_is(qtbot, window, sheet, monkeypatch):
    slow_disk(monkeypatch, 0.5)
    types(window, "150k", "Return")
    status = window.meeting.status
    assert "Đã ghi" not in status.label.text()
    qtbot.waitUntil(lambda: "Đã ghi" in status.label.text())
    path = window.session.workspace.book.path
    window.close()
    with open_book(path, PASSPHRASE, fixed_day()).book as again:
        assert again.query("SELECT count(*) n FROM money WHERE amount = 150000") == [{"n": 1}]


def test_a_full_disk_keeps_the_figures_on_the_sheet_and_writes_them_later(qtbot, window, sheet, monkeypatch):
    broken_disk(monkeypatch)
    types(window, "150k", "Return", "160k", "Return")
    status = window.meeting.status
    qtbot.waitUntil(lambda: "chưa vào sổ" in status.label.text())
    assert sheet.model().index(1, INTEREST).data() == "160.000"
    window.close()  # is told first that they would be lost
    assert window.isVisible()
    assert "đóng lần nữa là bỏ các số ấy" in said(window)
    monkeypatch.undo()
    press(window.meeting, "Ghi lại")
    assert in_the_book(window)[:2] == [(150_000, 0), (160_000, 0)]
    assert "Đã ghi" in status.label.text()


def test_leaving_the_step_the_page_and_the_window_takes_what_is_still_being_typed(window, sheet, monkeypatch):
    slow_disk(monkeypatch)
    types(window, "150k")  # no Enter
    window.go_to("today")
    assert window.session.figures.waiting() == ()
    assert in_the_book(window)[0] == (150_000, 0)


def test_sealing_waits_for_the_figures_and_refuses_what_cannot_be_read(window, monkeypatch):
    held(window)
    window.activateWindow()
    window.meeting.go_to(1)
    types(window, "45o.000", "Return")
    window.meeting.go_to(5)
    close = window.meeting.steps.close
    close._ended.setText("10:30")
    close._ended.editingFinished.emit()
    close.seal_button.click()
    assert "Chưa chốt" in said(window)
    assert "45o.000" in said(window)
    assert not view(window).meeting.is_sealed
    window.meeting.go_to(1)
    press(window.meeting, "Đến ô đó")
    slow_disk(monkeypatch)
    types(window, "450k", "Return")
    first = view(window).money[0].member
    window.meeting.go_to(5)
    seal(window)
    found = view(window)
    assert found.meeting.is_sealed
    assert next(line for line in found.money if line.member == first).savings == 450_000


def test_the_question_before_the_seal_says_what_is_closed_and_enter_is_the_safe_way(qtbot, window):
    from tests.ui.stories import asked

    held(window)
    window.meeting.go_to(5)
    close = window.meeting.steps.close
    close._ended.setText("10:30")
    close._ended.editingFinished.emit()
    close.seal_button.click()
    dialog = asked()
    words = words_on(dialog)
    assert "37/37 người có mặt, kết thúc 10:30" in words
    assert "không sửa được nữa" in words
    assert [shade.isVisible() for shade in window.findChildren(Shade)] == [True]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not any(shade.isVisible() for shade in window.findChildren(Shade)), "the window is as bright as before"
    assert not view(window).meeting.is_sealed


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_enter_does_not_cut_off_what_an_input_method_composes(qtbot, window, sheet, key):
    types(window, "1")
    editor = next(field for field in sheet.findChildren(QLineEdit) if field.isVisible())
    QCoreApplication.sendEvent(editor, QInputMethodEvent("50k", []))
    press_and_let_go(window.windowHandle(), key, "\r")
    settle()
    assert in_the_book(window)[0] == (150_000, 0)


def test_a_key_on_a_locked_cell_goes_to_the_nearest_open_one_and_says_so(window, sheet):
    sheet.setCurrentIndex(sheet.model().index(4, 0))
    types(window, "150k", "Return")
    assert in_the_book(window)[4] == (150_000, 0)
    sheet.setCurrentIndex(sheet.model().index(2, 0))
    types(window, "7")
    assert "chỉ để xem, không gõ được" in window.meeting.status.label.text()


def test_a_figure_typed_beside_the_sheet_is_told(window, sheet):
    window.meeting.steps.money.card.signed.setFocus()
    before = in_the_book(window)
    types(window, "350k")
    assert "Chưa ghi" in window.meeting.status.label.text()
    assert in_the_book(window) == before, "no part of it became another figure"
    types(window, "Return", "99k", "Return")  # as the sentence says
    assert in_the_book(window) == [(99_000, 0), *before[1:]]


def test_after_the_last_row_nothing_is_typed_over(window, sheet):
    last = sheet.model().rowCount() - 2
    sheet.setCurrentIndex(sheet.model().index(last, INTEREST))
    types(window, "236k", "Return")
    assert in_the_book(window)[last] == (236_000, 0)
    settle()  # what was written is said
    types(window, "77k")
    assert "Dòng cộng tự tính" in window.meeting.status.label.text()
    types(window, "Return")
    assert in_the_book(window)[last] == (236_000, 0)


def test_what_is_typed_is_in_sight_at_every_row(qtbot, window, sheet, look):
    for text in (100, 150, 200):
        look.set_text(text)
        window.resize(1366, 728)
        settle()
        sheet.setCurrentIndex(sheet.model().index(0, INTEREST))
        for _ in range(sheet.model().rowCount() - 1):
            types(window, "200k")
            qtbot.wait(1)
            cell = sheet.visualRect(sheet.currentIndex())
            assert sheet.viewport().rect().contains(cell)
            types(window, "Return")
        window.session.settle()
        window.meeting.refresh()
        settle()
        assert sheet.currentIndex().row() == sheet.model().rowCount() - 1


@pytest.mark.parametrize(("text", "least"), [(100, 16), (150, 10), (200, 7)])
def test_as_many_rows_as_drawn_are_seen_whole(window, sheet_of_60, look, text, least):
    look.set_text(text)
    window.resize(1366, 728)
    settle()
    inside = sheet_of_60.viewport().rect()
    whole = [row for row in range(60) if inside.contains(sheet_of_60.visualRect(sheet_of_60.model().index(row, 0)))]
    assert len(whole) >= least
    assert "Cộng 60 tổ viên" in window.meeting.steps.money.findChild(TotalBar).accessibleName()


def test_the_space_bar_takes_what_is_offered_and_one_undo_takes_it_back(qtbot, lived_in):
    window = lived_in
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps.money
    due = [line.due or 0 for line in step._round.lines]
    least = view(window).minimum_before.amount
    row = next(place for place, amount in enumerate(due) if amount)
    step.sheet.setCurrentIndex(step.model.index(row, INTEREST))
    assert step.model.index(row, INTEREST).data() == f"{due[row]:,}".replace(",", ".")
    assert in_the_book(window)[row] == (0, 0), "what is offered counts nowhere"
    assert step.model.sum_of("interest") == 0
    types(window, " ")
    assert in_the_book(window)[row] == (due[row], least)
    assert step.sheet.currentIndex().row() == row + 1
    press(window.meeting, "Lấy lại")
    assert in_the_book(window)[row] == (0, 0)
    step.sheet.setCurrentIndex(step.model.index(row, SAVINGS))
    types(window, "70k", "Return")
    step.sheet.setCurrentIndex(step.model.index(row, INTEREST))
    types(window, " ")
    assert in_the_book(window)[row] == (due[row], 70_000), "what she gave otherwise stays"


def test_whoever_owes_nothing_is_not_offered_to_pay(lived_in):
    begin(lived_in)
    lived_in.meeting.go_to(1)
    step = lived_in.meeting.steps.money
    free = [place for place, line in enumerate(step._round.lines) if line.bank is None or not line.bank.due]
    assert free
    assert step.model.index(free[0], INTEREST).data() in {"không vay", ""}
    assert step.model.ghost(step.model.index(free[0], INTEREST)) == 0


def test_a_signature_is_ticked_in_the_sheet_and_a_note_is_one_key_away(qtbot, window, sheet):
    last = sheet.model().columnCount() - 1
    sheet.setCurrentIndex(sheet.model().index(1, last))
    types(window, " ")
    qtbot.waitUntil(lambda: sheet.model().index(1, last).data() == "✓")
    types(window, " ")
    qtbot.waitUntil(lambda: sheet.model().index(1, last).data() == "")
    press_and_let_go(window.windowHandle(), Qt.Key.Key_F2, "")
    settle()
    types(window, "nộp hộ mẹ", "Tab")
    lines = window.meeting.steps.money._round.lines
    window.meeting.refresh()
    lines = window.meeting.steps.money._round.lines
    assert lines[1].note == "nộp hộ mẹ"


def test_what_one_gives_too_much_pays_nobody_elses_due(qtbot, lived_in):
    window = lived_in
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps.money
    owed = {line.member: line.due or 0 for line in step._round.lines}
    first = view(window).money[0].member
    assert owed[first]
    types(window, str(owed[first] * 9), "Return")
    rest = sum(owed.values()) - owed[first]
    assert f"Còn thiếu {rest:,} đ".replace(",", ".") in window.meeting.counters.text


def test_a_figure_that_is_too_small_is_written_and_told(qtbot, window, sheet):
    types(window, "123", "Return")
    qtbot.waitUntil(lambda: "thiếu chữ k" in window.meeting.status.label.text())
    assert in_the_book(window)[0] == (123, 0)


def test_what_does_not_count_follows_to_the_other_steps_with_a_way_back(window, sheet):
    types(window, "45o.000", "Return", "abc", "Return")
    window.meeting.go_to(3)
    text = window.meeting.status.label.text()
    assert "Còn 2 số chưa ghi." in text
    assert "abc" in text, "what was typed last is told first"
    press(window.meeting, "Đến ô đó")
    assert window.meeting.step() == 1
    assert (sheet.currentIndex().row(), sheet.currentIndex().column()) == (1, INTEREST)
    types(window, "50k", "Return")
    window.meeting.go_to(5)
    assert "45o.000" in words_on(window.meeting.steps.close), "the other one comes up once that is mended"


def test_tab_goes_through_open_cells_only_and_out_after_the_last(window, sheet):
    places = []
    for _ in range(4):
        places.append((sheet.currentIndex().row(), sheet.currentIndex().column()))
        types(window, "Tab")
    assert places == [(0, INTEREST), (0, SAVINGS), (1, INTEREST), (1, SAVINGS)]
    last = sheet.model().rowCount() - 2
    sheet.setCurrentIndex(sheet.model().index(last, SAVINGS))
    types(window, "20k", "Tab")
    assert not sheet.hasFocus()
    assert in_the_book(window)[last] == (0, 20_000)
    sheet.setFocus()
    press_and_let_go(window.windowHandle(), Qt.Key.Key_Tab, "\t", Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not sheet.hasFocus()


def test_ten_times_the_usual_is_asked_about_in_the_status_line_before_it_counts(qtbot, lived_in, look):
    window = lived_in
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    sheet, status = window.meeting.steps.money.sheet, window.meeting.status
    usual = window.meeting.steps.money.earlier.usual(view(window).money[0].member, "savings")
    assert usual
    types(window, "Tab", str(usual * 11), "Return", str(usual), "Return")
    assert in_the_book(window)[0][1] == 0
    assert in_the_book(window)[1][1] == usual
    qtbot.waitUntil(lambda: "nhiều gấp 11 lần mọi khi" in status.label.text())
    assert sheet.model().sum_of("savings") == usual
    for text in (100, 150):
        look.set_text(text)
        window.resize(1366, 728)
        settle()
        label = status.label
        needed = label.fontMetrics().boundingRect(label.rect(), Qt.TextFlag.TextWordWrap, label.text())
        assert needed.height() <= label.height(), f"cut off at {text} %"
    press(window.meeting, "Đúng số này")
    assert in_the_book(window)[0][1] == usual * 11
    assert look_at(window.session.workspace, window.meeting.meeting).savings_total == usual * 12


def test_what_came_in_at_another_meeting_of_the_month_is_not_asked_for_again(qtbot, lived_in):
    window = lived_in
    window.activateWindow()
    first = begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps.money
    row = next(place for place, line in enumerate(step._round.lines) if line.due and not line.before)
    due = step._round.lines[row].due
    name = step._round.lines[row].name
    step.sheet.setCurrentIndex(step.model.index(row, INTEREST))
    types(window, " ")
    assert in_the_book(window)[row][0] == due
    owed = step.model.sum_of("due")
    workspace = window.session.workspace
    verbs.mark(workspace, first, {mark.member: Presence.PRESENT for mark in view(window).marks})
    verbs.set_officers(workspace, first, OFFICERS)
    minutes.close(workspace, first, "10:00")
    minutes.seal(workspace, first)
    second = verbs.open_meeting(workspace, on=workspace.today, started_at="14:00", place="sân đình")
    window.session.changed.emit()
    window.meeting.open(second)
    window.meeting.go_to(1)
    settle()
    again = [line.name for line in step._round.lines].index(name)
    assert step.model.ghost(step.model.index(again, INTEREST)) == 0
    assert step.model.sum_of("due") == owed - due
    assert step.sheet.currentIndex().row() == 0, "the hand does not stand where it stood in the meeting before"
    step.sheet.setCurrentIndex(step.model.index(again, INTEREST))
    qtbot.waitUntil(lambda: "ở cuộc họp khác trong tháng" in words_on(step.card))


def test_interest_of_who_has_no_loan_is_asked_about(qtbot, lived_in):
    window = lived_in
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps.money
    free = next(place for place, line in enumerate(step._round.lines) if step._instead(line))
    step.sheet.setCurrentIndex(step.model.index(free, INTEREST))
    types(window, "100k", "Return")
    assert in_the_book(window)[free][0] == 0
    qtbot.waitUntil(lambda: "không có khoản vay nào" in window.meeting.status.label.text())
    press(window.meeting, "Đúng số này")
    assert in_the_book(window)[free][0] == 100_000


def test_both_figures_of_one_press_are_said_and_a_tick_is_undone_like_a_figure(qtbot, lived_in):
    window = lived_in
    window.activateWindow()
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps.money
    row = next(place for place, line in enumerate(step._round.lines) if line.due)
    step.sheet.setCurrentIndex(step.model.index(row, INTEREST))
    types(window, " ")
    qtbot.waitUntil(lambda: "tiền gửi" in window.meeting.status.label.text())
    assert "lãi" in window.meeting.status.label.text()
    last = step.model.columnCount() - 1
    step.sheet.setCurrentIndex(step.model.index(row, last))
    types(window, " ")
    qtbot.waitUntil(lambda: step.model.index(row, last).data() == "✓")
    press(window.meeting, "Lấy lại")
    qtbot.waitUntil(lambda: step.model.index(row, last).data() == "")
    assert in_the_book(window)[row][0] > 0, "the tick was taken back, not the money"
    press(window.meeting, "Lấy lại")
    assert in_the_book(window)[row] == (0, 0)
    assert step.sheet.currentIndex().row() == row


def test_a_sum_that_outgrows_its_column_is_read_whole(window, sheet):
    from tests.ui.guards import cut_texts

    types(window, "999.999.999.999", "Return")
    types(window, "1.000", "Return")
    settle()
    assert "999.999.999.999" in window.meeting.counters.text or "1.000.000.000.999" in window.meeting.counters.text
    assert not cut_texts(window.meeting.steps.money)


def test_after_a_choice_of_rows_the_hand_is_in_the_sheet_again(window, sheet):
    rows = window.meeting.steps.money.bar.rows
    rows.setFocus()
    rows.setCurrentIndex(0)
    rows.activated.emit(0)
    settle()
    types(window, "50000", "Return")
    assert in_the_book(window)[0][0] == 50_000


@pytest.mark.parametrize("look_of", ["light", "dark"])
def test_a_sheet_drawn_ahead_and_kept_looks_as_one_drawn_anew(qtbot, window, sheet_of_60, look, look_of):
    sheet = sheet_of_60
    look.set_look(look_of)
    settle()
    model, cells = sheet.model(), sheet.itemDelegate()
    for row in (0, 7, 18, 19, 33, ROWS - 1):
        sheet.setCurrentIndex(model.index(row, SAVINGS))
        types(window, *"25000", "Return")
        last = sheet.rowAt(sheet.viewport().height() - 1)
        if 0 <= last < ROWS - 1:
            qtbot.waitUntil(lambda after=last + 1: cells.is_ready(after), timeout=10_000)
        below = sheet.currentIndex().row() + 1
        if below < ROWS:
            qtbot.waitUntil(lambda after=below: cells.is_ready(after), timeout=10_000)
        types(window, "Return")  # into the row that was drawn as if the hand stood in it
        settle()
        kept = sheet.viewport().grab().toImage()
        cells.drawn.forget()
        assert sheet.viewport().grab().toImage() == kept, row
