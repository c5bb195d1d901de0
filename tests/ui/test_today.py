"""Hôm nay: what is due and what is waiting, and a door to each."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.ui.base.session import Session
from app.ui.pages.backup import back_up_to
from app.ui.shell.main_window import MainWindow
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.book.opening import new_group_book, open_book
from app.usecases.book.profile import read_profile
from app.usecases.practice.village import PASSPHRASE, practice_village
from tests.builders import fixed_day
from tests.ui.stories import asked, begin, gone, midway, press, rest, said, settle, words_on


@pytest.fixture
def empty_book(qtbot, tmp_path, look):
    from importlib.resources import as_file, files

    with as_file(files("resources").joinpath("sample", "profile.toml")) as profile:
        workspace = new_group_book(tmp_path / "to.sotobook", "mật khẩu", read_profile(profile), fixed_day())
    shown = MainWindow(Session(workspace, policy_text), look)
    shown.show()
    yield shown
    gone(shown)


def test_an_empty_book_shows_how_to_begin(empty_book):
    words = words_on(empty_book.today)
    for door in (
        "Nhập danh sách tổ viên",
        "Ghi từng tổ viên",
        "Khôi phục từ bản sao",
        "Nối với văn phòng",
        "Vào Làng tập",
    ):
        assert door in words
    press(empty_book.today, "Ghi từng tổ viên")
    assert empty_book.page_name() == "members"
    empty_book.members.form.name.setText("Lê Thị Đầu Tiên")
    press(empty_book.members, "Ghi vào sổ")
    empty_book.go_to("today")
    assert "Sổ còn trống" not in words_on(empty_book.today)


def test_the_doors_to_the_restore_and_the_practice_village_leave_this_book_alone(empty_book):
    left = []
    empty_book.left_for.connect(left.append)
    press(empty_book.today, "Khôi phục từ bản sao")
    press(empty_book.today, "Vào Làng tập")
    assert left == ["restore", "practice"]


def test_she_sees_what_is_due_and_each_line_leads_there(lived_in):
    words = words_on(lived_in.today)
    assert "Thứ Tư, 18/11/2026" in words
    assert "Tháng 11 Tổ chưa họp." in words
    assert "đến phiên giao dịch xã" in words
    assert "chưa thu lãi của" in words
    press(lived_in.today, "Mở cuộc họp")
    assert lived_in.page_name() == "meeting"


def test_instalments_show_the_days_by_which_to_ask(lived_in):
    words = words_on(lived_in.today)
    assert "Kỳ trả gốc của" in words
    assert "chưa trả thì chuyển sang kỳ sau" in words  # lent in December 2025, before the rule of March 2026
    lived_in.go_to("loans")
    table = lived_in.loans._due
    days = [table.index(row, 0).data() for row in range(table.rowCount())]
    assert days == sorted(days, key=lambda day: day.split("/")[::-1])


def test_answers_of_the_office_are_waiting_to_be_read(lived_in):
    assert "Văn phòng đã trả lời" in words_on(lived_in.today)
    press(lived_in.today, "Xem trả lời")
    assert lived_in.page_name() == "loans"
    assert "nhận tiền" in lived_in.loans._model.index(0, 4).data()


def test_loan_use_checks_are_due_within_thirty_days_of_the_money(qtbot, tmp_path, look):
    village = practice_village(tmp_path, fixed_day(2026, 11, 8), parse_pack(policy_text()))
    shown = MainWindow(Session(village.workspace, policy_text, practice=True), look, village)
    shown.show()
    words = words_on(shown.today)
    assert "Hội kiểm tra sử dụng vốn của" in words
    assert "Mẫu 06/TD, trong 30 ngày từ ngày giải ngân" in words
    gone(shown)
    village.office.book.close()


def test_an_open_meeting_is_on_top_until_it_is_sealed(lived_in):
    begin(lived_in)
    lived_in.go_to("today")
    words = words_on(lived_in.today)
    assert "Họp tiếp ngày 18/11, đang ở bước 1: Điểm danh" in words
    assert words_on(lived_in.today.hero).startswith("Việc tiếp theo")
    press(lived_in.today, "Họp tiếp")
    assert lived_in.page_name() == "meeting"


def test_the_next_thing_is_done_by_enter_and_the_rows_are_walked_by_arrows(qtbot, lived_in):
    lived_in.activateWindow()
    lived_in.go_to("members")
    lived_in.go_to("today")
    settle()
    assert lived_in.focusWidget() is lived_in.today.hero.button
    rows = lived_in.today.groups.rows
    assert len(rows) >= 3
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert lived_in.page_name() != "today"


def test_what_waits_is_grouped_by_when_it_wants_to_be_done(lived_in):
    page = lived_in.today
    settle()
    order = {"Gấp": 0, "Tuần này": 1, "Khi rảnh": 2}
    labels = [label.text() for label in page.groups.findChildren(QLabel) if label.text() in order]
    assert labels == sorted(labels, key=order.__getitem__)
    tops = [row.mapTo(page, row.rect().topLeft()).y() for row in page.groups.rows]
    assert tops == sorted(tops)
    green = [page.hero, *(one for one in page.findChildren(QPushButton) if one.objectName() == "main")]
    assert len(green) == 1, "one solid green thing on a screen"


def test_people_papers_pages_and_things_to_do_are_found_from_anywhere(qtbot, lived_in):
    lived_in.activateWindow()
    lived_in.go_to("papers")
    qtbot.keyClick(lived_in, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    found = asked()
    qtbot.keyClicks(found.field, "pham dinh hung")
    assert "Phạm Đình Hùng" in found.list.item(0).text()
    qtbot.keyClick(found.field, Qt.Key.Key_Return)
    settle()
    assert lived_in.page_name() == "members"
    assert "Phạm Đình Hùng" in words_on(lived_in.members)

    for typed, page in (
        ("gui nhan", "exchange"),
        ("bien ban hop to", "papers"),
        ("nop tien", "money"),
        ("sao ke", "money"),
        ("no qua han", "loans"),
        ("doi mat khau", "settings"),
        ("khoa man hinh", "settings"),
        ("may thu hai", "exchange"),
        ("huong dan", "help"),
    ):
        lived_in.go_to("today")
        press(lived_in.today, "Tìm tổ viên, giấy tờ   Ctrl F")
        found = asked()
        qtbot.keyClicks(found.field, typed)
        rows = [found.list.item(row).text() for row in range(found.list.count())]
        assert len(set(rows)) == len(rows), "two lines that cannot be told apart"
        qtbot.keyClick(found.field, Qt.Key.Key_Return)
        settle()
        assert lived_in.page_name() == page, typed

    lived_in.activateWindow()
    settle()
    qtbot.keyClick(lived_in, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    found = asked()
    qtbot.keyClicks(found.field, "zzzz")
    assert "Không thấy gì có “zzzz”" in words_on(found)
    qtbot.keyClick(found.field, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert lived_in.page_name() == "help"


def test_the_backup_is_asked_for_made_and_no_longer_asked_for(qtbot, lived_in, tmp_path):
    assert "Sổ chưa có bản sao nào." in words_on(lived_in.today)
    assert "Cần sao lưu" in lived_in.strip.health.text()
    back_up_to(lived_in.session, tmp_path / "usb")
    rest(qtbot, lived_in.session)
    assert "Đã sao lưu và đọc lại thử" in said(lived_in)
    assert "Sổ chưa có bản sao nào." not in words_on(lived_in.today)
    qtbot.waitUntil(lambda: lived_in.strip.health.text() == "Sao lưu hôm nay")
    assert len(list((tmp_path / "usb").glob("*.sotobook"))) == 1


def test_a_stick_that_cannot_be_written_is_said_and_the_duty_stays(qtbot, lived_in, tmp_path):
    (tmp_path / "tệp").write_text("không phải thư mục")
    back_up_to(lived_in.session, tmp_path / "tệp" / "usb")
    rest(qtbot, lived_in.session)
    assert said(lived_in).startswith("✖")
    assert "Sổ chưa có bản sao nào." in words_on(lived_in.today)


def test_a_batch_on_the_road_says_since_when(qtbot, lived_in):
    lived_in.go_to("members")
    lived_in.members.new_member()
    lived_in.members.form.name.setText("Phạm Văn Mới")
    press(lived_in.members, "Ghi vào sổ")
    lived_in.go_to("today")
    assert "điều mới ghi chưa gửi văn phòng" in words_on(lived_in.today)
    lived_in.go_to("exchange")
    press(lived_in.exchange, "Nhận và ghi")
    rest(qtbot, lived_in.session)
    lived_in.go_to("today")
    assert "còn trên đường từ ngày 18/11/2026" in words_on(lived_in.today)
    qtbot.waitUntil(lambda: "còn trên đường" in lived_in.strip.road.text())
    lived_in.strip.road.click()
    assert lived_in.page_name() == "exchange"


def test_the_health_line_sees_a_full_disk(qtbot, lived_in, monkeypatch, tmp_path):
    back_up_to(lived_in.session, tmp_path / "usb")
    rest(qtbot, lived_in.session)
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=10 * 1024 * 1024))
    lived_in.go_to("settings")
    assert "Đĩa sắp đầy" in lived_in.strip.health.text()


def test_the_charts_can_be_read_as_tables(lived_in):
    chart = lived_in.today._collected
    press(chart, "Xem bảng")
    table = chart._table.model()
    assert table.rowCount() == 12
    months = [table.index(row, 0).data() for row in range(12)]
    assert months[-1] == "11/26"
    assert any(table.index(row, 1).data() not in {"", "0"} for row in range(12))
    assert chart._chart.accessibleDescription()


def test_the_figures_can_be_printed_as_a_table(lived_in, tmp_path, monkeypatch):
    target = tmp_path / "lai.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    monkeypatch.setattr(PaperDialog, "exec", lambda dialog: (dialog.show(), press(dialog, "Lưu thành PDF…")))
    chart = lived_in.today._collected
    press(chart, "Xem bảng")
    press(chart, "In…")
    text = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True).stdout.decode()
    assert "Lãi đã thu so với phải thu" in text
    assert "LÀNG TẬP" in text
    model = chart._table.model()
    for row in range(model.rowCount()):
        assert re.search(rf"{model.index(row, 0).data()}\s+{re.escape(model.index(row, 1).data())}", text)


def test_a_copy_beside_the_book_is_not_told_as_none(qtbot, lived_in):
    from app.usecases.book.retention import keep_copies

    keep_copies(lived_in.session.workspace)
    lived_in.session.changed.emit()
    words = words_on(lived_in.today)
    assert "Sổ chưa có bản sao nào" not in words
    assert "chưa có ở nơi khác" in words


@pytest.mark.parametrize("years", [-3, 3], ids=["behind", "ahead"])
def test_a_clock_that_looks_wrong_offers_no_day_for_a_meeting(qtbot, village, look, years):
    village.workspace.book.close()
    workspace = open_book(village.workspace.book.path, PASSPHRASE, fixed_day(2026 + years))
    window = MainWindow(Session(workspace, policy_text), look)
    window.show()
    window.go_to("meeting")
    assert "Đồng hồ máy có vẻ sai: tự gõ ngày họp." in words_on(window.meeting)
    press(window, "Mở cuộc họp mới")
    assert window.meeting.meeting is None
    assert said(window).startswith("✖")
    gone(window)


def test_a_refusal_does_not_stand_over_what_was_done_since(qtbot, lived_in):
    lived_in.go_to("members")
    lived_in.members.new_member()
    press(lived_in.members, "Ghi vào sổ")
    assert said(lived_in).startswith("✖")
    assert lived_in.notice.isVisible()
    lived_in.members.form.name.setText("Phạm Văn Mới")
    press(lived_in.members, "Ghi vào sổ")
    settle()
    assert not (lived_in.notice.isVisible() and said(lived_in).startswith("✖"))


def test_a_day_that_has_room_does_not_scroll(lived_in):
    """The rows were counted as if they wrapped: a page whose end was in sight had a scroll bar all the same."""
    midway(lived_in)
    lived_in.resize(1366, 760)
    lived_in.go_to("today")
    settle()
    room = lived_in.today.room
    wanted = room.widget().heightForWidth(room.viewport().width())
    assert room.verticalScrollBar().maximum() == max(0, wanted - room.viewport().height())


def test_the_first_page_of_a_window_is_laid_out_for_its_width(qtbot, tmp_path, look):
    """It was made before the window had its size, and kept the layout of a narrow one until somebody came back to it."""
    village = practice_village(tmp_path, fixed_day(2026, 11, 8), parse_pack(policy_text()))
    shown = MainWindow(Session(village.workspace, policy_text, practice=True), look, village)
    shown.resize(1366, 728)
    shown.show()
    settle()
    row_ = shown.today.groups.rows[0]
    assert row_.mapTo(shown.today.groups, row_.rect().topLeft()).x() > 90, "the groups' names stand beside the rows"
    shown.resize(700, 728)
    settle()
    row_ = shown.today.groups.rows[0]
    assert row_.mapTo(shown.today.groups, row_.rect().topLeft()).x() < 20
    gone(shown)
