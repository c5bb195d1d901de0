"""A group leader's evening: her list, her meeting, her papers, by the real window."""

from __future__ import annotations

import subprocess

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox

from app.bootstrap import policy_text, surroundings
from app.domain.entries import Votes
from app.domain.meeting import Officers, Presence
from app.ui.main_window import MainWindow
from app.ui.session import Session
from app.ui.start import Welcome, application, practice_village
from app.usecases import appraisal
from app.usecases import meeting as verbs
from app.usecases.papers import papers_of


@pytest.fixture
def window(qtbot, tmp_path):
    application()
    shown = MainWindow(Session(practice_village(tmp_path, surroundings()), policy_text, practice=True))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def press(window, word):
    found = [button for button in window.findChildren(QPushButton) if button.text() == word and button.isVisible()]
    assert found, word
    found[0].click()


def said(window):
    return window._notice.text()


def begin(window):
    window.go_to("meeting")
    press(window, "Mở cuộc họp mới")
    return window.meeting.meeting


def view(window):
    return verbs.look_at(window.session.desk, window.meeting.meeting)


def test_she_looks_at_a_list_before_anything_is_written(qtbot, window, tmp_path):
    path = tmp_path / "them.csv"
    path.write_text("Họ và tên;Năm sinh;Số CCCD\nLê Thị Mới;1990;035190000001\nLỗi Ngày;31/02/1970;035170000002\n")
    before = len(window.session.desk.members.all())
    window.go_to("members")
    window.members.look_at(path)
    assert "2 dòng: 1 nhập được, 1 dòng có lỗi" in window.members.preview._counts.text()
    assert len(window.session.desk.members.all()) == before
    window.members.preview.take.click()
    assert len(window.session.desk.members.all()) == before + 1
    assert "Đã nhập 1 tổ viên" in said(window)


def test_a_file_that_is_no_list_is_said_in_one_sentence(window, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"%PDF")
    window.go_to("members")
    window.members.look_at(tmp_path / "a.xlsx")
    assert said(window).startswith("✖ Không thấy danh sách tổ viên")


def test_she_searches_without_tone_marks(window):
    window.go_to("members")
    window.members._search.setText("nguyen thi hoa")
    assert window.members._model.rowCount() == 1


def test_the_roll_call_counts_as_she_calls(window):
    begin(window)
    press(window, "Tất cả có mặt")
    assert "Có mặt 37/37 (✔ đủ)" in window.meeting._counters.text()
    first = view(window).marks[0].member
    window.meeting.steps[0]._choices[first][Presence.ABSENT].click()
    assert "Có mặt 36/37" in window.meeting._counters.text()


def test_she_fills_the_sheet_by_keyboard_alone(qtbot, window):
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps[1]
    sheet, model = step.sheet, step.model
    sheet.setCurrentIndex(model.index(0, 2))
    sheet.setFocus()
    for typed in ("500k", "1tr5", "1.500.000"):
        qtbot.keyClicks(sheet, typed[0])
        editor = next(field for field in sheet.findChildren(QLineEdit) if field.isVisible())
        qtbot.keyClicks(editor, typed[1:])
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        QCoreApplication.processEvents()  # an editor hands over in the next turn of the loop
    assert [line.interest for line in view(window).money[:3]] == [500_000, 1_500_000, 1_500_000]
    assert sheet.currentIndex().row() == 3
    assert "Lãi 3.500.000 đ" in window.meeting._counters.text()
    sheet.undo_steps.undo()
    assert view(window).interest_total == 2_000_000
    sheet.undo_steps.redo()
    assert view(window).interest_total == 3_500_000


def test_an_amount_that_cannot_be_read_is_marked_and_nothing_is_written(window):
    begin(window)
    window.meeting.go_to(1)
    model = window.meeting.steps[1].model
    model.setData(model.index(0, 2), "một trăm")
    assert model.wrong_cells() == 1
    assert model.data(model.index(0, 2)) == "một trăm"
    assert view(window).interest_total == 0
    model.setData(model.index(0, 2), "100k")
    assert model.wrong_cells() == 0
    assert view(window).interest_total == 100_000


def test_the_sheets_are_sound_models(qtmodeltester, window):
    begin(window)
    window.meeting.go_to(1)
    qtmodeltester.check(window.meeting.steps[1].model)
    window.go_to("members")
    qtmodeltester.check(window.members._model)


def held(window):
    """A meeting up to the point where only the hour is missing."""
    meeting = begin(window)
    desk = window.session.desk
    press(window, "Tất cả có mặt")
    verbs.set_officers(
        desk,
        meeting,
        Officers("Nguyễn Thị Hoa", "Trần Văn Lâm", True, "Phạm Thị Huệ", "Chủ tịch", True, "Đinh Văn Toàn", ""),
    )
    member = view(window).marks[0].member
    ask = appraisal.Ask(member, "HN", 50_000_000, "Nuôi bò", 36, "Hộ nghèo")
    request = appraisal.put_on_the_table(desk, window.session.pack, meeting, ask)
    appraisal.vote(desk, meeting, request, Votes(37, 0, 0), amount=50_000_000, term_months=36)
    return meeting


def test_sealing_waits_until_nothing_is_missing_and_then_nothing_changes(window):
    meeting = held(window)
    window.meeting.go_to(5)
    close = window.meeting.close_step
    assert not close.seal_button.isEnabled()
    close._ended.setText("10:30")
    close._ended.editingFinished.emit()
    assert close.seal_button.isEnabled()
    close.seal_button.click()
    assert view(window).meeting.is_sealed
    window.session.do(lambda: verbs.note(window.session.desk, meeting, "thêm"))
    assert "Biên bản đã chốt" in said(window)
    assert view(window).notes == ()
    close._text.setPlainText("Số tiền là 40 triệu.")
    close._reason.setText("Ghi nhầm")
    press(window, "Lập biên bản bổ sung")
    assert [addendum.number for addendum in view(window).addenda] == [1]
    titles = [close._choice.itemText(place) for place in range(close._choice.count())]
    assert any("bổ sung số 1" in title for title in titles)


def test_the_printed_minutes_say_what_the_meeting_said(window):
    meeting = held(window)
    verbs.close(window.session.desk, meeting, "10:30")
    verbs.seal(window.session.desk, meeting)
    (minutes,) = papers_of(window.session.desk, "10C/TD", meeting, pack=window.session.pack)
    text = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=minutes.pdf, capture_output=True, check=True
    ).stdout.decode()
    assert "Tổng số tổ viên: 37; có mặt: 37" in text
    assert "50.000.000" in text
    assert "năm mươi triệu đồng" in " ".join(text.split())


def test_too_few_members_can_meet_but_cannot_approve_loans(window):
    meeting = begin(window)
    desk = window.session.desk
    marks = view(window).marks
    verbs.mark(desk, meeting, {mark.member: Presence.ABSENT for mark in marks})
    verbs.mark(desk, meeting, {mark.member: Presence.PRESENT for mark in marks[:10]})
    ask = appraisal.Ask(marks[0].member, "HN", 50_000_000, "Nuôi bò", 36)
    appraisal.put_on_the_table(desk, window.session.pack, meeting, ask)
    window.meeting.go_to(3)
    step = window.meeting.steps[3]
    step._votes.all_in_favour()
    assert not step._record.isEnabled()
    assert "Có mặt 10, cần 25" in step._why_not.text()
    verbs.close(desk, meeting, "09:00")
    verbs.set_officers(desk, meeting, Officers(chair="Hoa", secretary="Lâm"))
    verbs.seal(desk, meeting)
    assert view(window).meeting.is_sealed


def test_leaving_and_coming_back_lands_on_the_same_step(qtbot, window):
    meeting = begin(window)
    window.meeting.go_to(3)
    press(window, "Để sau")
    window.go_to("today")
    window.go_to("meeting")
    window.meeting.open(meeting)
    assert window.meeting._stack.currentIndex() == 3


def test_a_name_that_looks_like_markup_is_shown_as_it_is(window):
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_every_control_says_its_name(window):
    meeting = begin(window)
    press(window, "Tất cả có mặt")
    for place in range(6):
        window.meeting.go_to(place)
    assert meeting
    for kind in (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QAbstractButton):
        for control in window.findChildren(kind):
            name = control.metaObject().className()
            if name in {
                "QLineEdit",
                "QComboBox",
                "QSpinBox",
                "QPlainTextEdit",
                "QPushButton",
                "QCheckBox",
                "AmountEdit",
                "DayEdit",
            }:
                inside = control.objectName() == "qt_spinbox_lineedit"
                assert inside or control.accessibleName() or getattr(control, "text", str)(), control


def test_a_wrong_passphrase_keeps_the_welcome_open(qtbot, tmp_path, window):
    window.session.desk.book.close()
    welcome = Welcome(surroundings(), tmp_path / "lang-tap.sotobook")
    qtbot.addWidget(welcome)
    welcome._passphrase.setText("sai")
    welcome.open_button.click()
    assert "Mật khẩu không đúng" in welcome._refusal.text()
    assert welcome.desk is None
    welcome._passphrase.setText("lang tap")
    welcome.open_button.click()
    assert welcome.desk is not None
    welcome.desk.book.close()


def test_the_whole_demo_plays_and_leaves_papers_that_match_the_book(tmp_path, capsys, monkeypatch):
    from app.__main__ import main
    from app.bootstrap import play_demo
    from app.ui.start import PRACTICE_PASSPHRASE

    out = tmp_path / "out"
    left = {path.name for path in play_demo(out)}
    assert {"bao-cao.json", "to-0100112.sotobook", "van-phong.sotobook"} <= left
    assert sum(name.endswith(".pdf") for name in left) >= 4
    assert sum(name.endswith(".png") for name in left) >= 20
    monkeypatch.setenv("SOTO_PASSPHRASE", PRACTICE_PASSPHRASE)
    book, minutes = out / "to-0100112.sotobook", next((out / "giay-to").glob("10C*.pdf"))
    for name in ("to-0100112.sotobook", "van-phong.sotobook"):
        assert main(["doctor", str(out / name)]) == 0
    capsys.readouterr()
    assert main(["verify", str(minutes), "--book", str(book)]) == 0
    assert "khớp với sổ" in capsys.readouterr().out
    assert main(["print", str(book), "10C/TD", "--out", str(tmp_path / "real.pdf")]) == 0
    assert main(["verify", str(tmp_path / "real.pdf"), "--book", str(book)]) == 0
    # The same seal on minutes with another amount is told.
    assert main(["print", str(book), "03-td", "--out", str(tmp_path / "list.pdf")]) == 0
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "list.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Cho vay hộ nghèo" in text
    assert main(["verify", str(tmp_path / "list.pdf"), "--book", str(book)]) == 1


def test_quorum_is_a_setting_with_its_source(window):
    begin(window)
    press(window, "Tất cả có mặt")
    window.go_to("settings")
    page = window.settings
    page._values["quorum"].setText("3/4")
    page._sources["quorum"].setText("Quy ước Tổ 2026")
    page._on_save("quorum")
    window.go_to("meeting")
    assert "Cần 3/4 tổ viên có mặt (Quy ước Tổ 2026)" in window.meeting._sources.text()
    window.go_to("settings")
    page._values["quorum"].setText("5/4")
    page._on_save("quorum")
    assert "Viết phần như 2/3" in said(window)


def test_the_size_of_text_is_remembered_in_the_book(window):
    from PySide6.QtWidgets import QApplication

    window.go_to("settings")
    before = QApplication.font().pointSizeF()
    window.settings._sizes[150].click()
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.5)
    assert window.session.desk.book.local("text") == 150
    window.settings._sizes[100].click()


def test_a_program_without_rules_is_never_called_eligible(window):
    meeting = begin(window)
    press(window, "Tất cả có mặt")
    ask = appraisal.Ask(view(window).marks[0].member, "NOXH", 300_000_000, "Mua nhà", 240)
    appraisal.put_on_the_table(window.session.desk, window.session.pack, meeting, ask)
    window.meeting.go_to(3)
    assert "Chưa có quy tắc nào" in window.meeting.steps[3]._verdict.text()
    assert view(window).requests[0].verdict == "unknown"
