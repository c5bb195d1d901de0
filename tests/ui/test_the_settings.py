"""Cài đặt: language, colours, size of text; changed while running and remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.bootstrap import policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.start import application
from app.ui.widgets.table import RecordTable
from app.usecases.book.changes import founded_on
from app.usecases.practice.village import small_village
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.ui.stories import asked, begin, gone, midway, press, settle, words_on
from tests.villages import small_village_copy


def test_the_size_of_text_grows_everywhere_and_is_remembered(window):
    before = QApplication.font().pointSizeF()
    window.go_to("settings")
    window.settings.sizes["150"].click()
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.5)
    assert window.appearance.preferences.text == 150
    assert window.settings.sizes["150"].isChecked()
    assert not window.settings.sizes["100"].isChecked()


def test_the_window_speaks_english_at_once_and_stays_where_it_was(window):
    begin(window)
    window.meeting.go_to(2)
    window.appearance.set_language("en")
    settle()
    assert window.page_name() == "meeting"
    assert window.meeting.step() == 2
    assert "Roll call" in words_on(window)
    assert "Điểm danh" not in words_on(window)
    window.appearance.set_language("vi")
    settle()
    assert window.meeting.step() == 2
    assert "Điểm danh" in words_on(window)


def test_qts_own_buttons_speak_the_language_too(qtbot, window):
    def buttons():
        box = QMessageBox(QMessageBox.Icon.Question, "?", "?")
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return {button.text().replace("&", "") for button in box.buttons()}

    assert buttons() == {"Có", "Thôi"}
    window.appearance.set_language("en")
    assert buttons() == {"Yes", "Cancel"}


def test_amounts_and_days_are_written_the_vietnamese_way_in_both_languages(window):
    midway(window)
    for language in ("vi", "en"):
        window.appearance.set_language(language)
        window.go_to("meeting")
        window.meeting.go_to(3)
        assert "50.000.000" in words_on(window.meeting)
        window.go_to("today")
        assert "18/11/2026" in words_on(window.today)


def test_dark_and_high_contrast_are_put_on_and_remembered(window):
    window.go_to("settings")
    for choice, ground in (("dark", None), ("contrast", "#ffffff"), ("light", None)):
        window.settings.looks[choice].click()
        assert window.appearance.preferences.look == choice
        if ground:
            assert window.appearance.theme.card.lower() in {ground, "#000000"}


def test_what_she_likes_outlasts_the_program(tmp_path):
    file = tmp_path / "so-to.ini"
    app = application()
    look = Appearance(app, Preferences(file))
    look.set_language("en")
    look.set_look("contrast")
    look.set_text(175)
    look.preferences.set_state("window", QByteArray(b"\x01\x02"))
    again = Preferences(file)
    assert (again.language, again.look, again.text) == ("en", "contrast", 175)
    assert again.state("window") == QByteArray(b"\x01\x02")
    look.set_language("vi")
    look.set_look("system")
    look.set_text(100)
    gone(look)


@pytest.mark.parametrize("held", ["", "x", "[General]\nlanguage=fr\nlook=pink\ntext=900\n", "\x00\xff"])
def test_a_spoilt_file_of_preferences_counts_as_nothing_set(tmp_path, held):
    file = tmp_path / "so-to.ini"
    file.write_text(held, encoding="latin-1")
    found = Preferences(file)
    assert found.language == "vi"
    assert found.look == "system"
    assert found.text in {100, 200}
    assert found.state("window").isEmpty()


def test_the_window_and_the_columns_a_person_drew_come_back(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "so-to.ini")
    look = Appearance(application(), preferences)
    workspace = small_village_copy(tmp_path)
    first = MainWindow(Session(workspace, policy_text), look)
    first.show()
    first.resize(760, 640)
    first.go_to("loans")
    settle()
    table = first.loans.findChild(RecordTable)
    table.own_widths = True  # as a hand on the mouse does
    table.horizontalHeader().resizeSection(0, 333)
    first.close()
    (tmp_path / "again").mkdir()
    workspace = small_village_copy(tmp_path / "again")
    gone(look)
    look = Appearance(application(), Preferences(tmp_path / "so-to.ini"))
    again = MainWindow(Session(workspace, policy_text), look)
    again.show()
    again.go_to("loans")
    settle()
    assert again.loans.findChild(RecordTable).horizontalHeader().sectionSize(0) == 333
    assert (again.width(), again.height()) == (760, 640)
    gone(again)
    gone(look)


def test_the_keys_make_text_larger_and_smaller(qtbot, window):
    from PySide6.QtCore import Qt

    window.activateWindow()
    settle()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.appearance.preferences.text == 125
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.appearance.preferences.text == 100


def test_help_opens_at_the_page_one_is_on_and_leads_back(qtbot, window):
    from PySide6.QtCore import Qt

    window.activateWindow()
    for page in ("today", "meeting", "members", "money", "loans", "papers", "exchange", "settings"):
        window.go_to(page)
        settle()
        qtbot.keyClick(window, Qt.Key.Key_F1)
        settle()
        assert window.page_name() == "help"
        title = next(door.text() for door in window.help._doors.values() if door.isChecked())
        assert title == window.rail.doors[page].text()
        press(window.help, "❮ Về trang đang làm")
        assert window.page_name() == page


def test_esc_leads_back_from_help_and_the_hand_is_where_it_was(qtbot, window):
    window.activateWindow()
    window.go_to("members")
    window.members._search.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    settle()
    assert window.page_name() == "help"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert window.page_name() == "members"
    assert window.focusWidget() is window.members._search
    begin(window)
    window.meeting.go_to(1)
    window.go_to("papers")
    window.go_to("meeting")
    assert window.focusWidget() is window.meeting.steps.money.sheet, (
        "the hand is where the work goes on, not at the first step"
    )


def test_the_commune_is_shown_as_papers_print_it_and_moves_by_keys(qtbot, window):
    """The book says xã Tân Sơn; papers of today say what it became, and the board may write down another."""
    assert window.windowTitle() == "Sổ Tổ – Tổ TK&VV thôn 3, phường Nguyễn Úy"
    window.go_to("settings")
    card = window.settings.commune
    assert "Giấy in hôm nay ghi: Thôn 3, phường Nguyễn Úy, Ninh Bình." in words_on(card)
    assert "Sổ ghi xã Tân Sơn" in words_on(card)
    card.commune.setFocus()
    card.commune.selectAll()
    qtbot.keyClicks(card.commune, "Kim Thanh")
    card.save.click()
    assert "Giấy in hôm nay ghi: Thôn 3, phường Kim Thanh, Ninh Bình." in words_on(card)
    assert card.day.value() == 6
    card.day.setFocus()
    card.day.selectAll()
    qtbot.keyClicks(card.day, "14")
    card.save.click()
    assert window.session.workspace.about.profile().transaction_day == 14
    card.commune.selectAll()
    qtbot.keyClick(card.commune, Qt.Key.Key_Backspace)
    card.save.click()
    assert "phường Kim Thanh" in words_on(card)


def test_a_commune_that_ended_is_a_line_of_today_that_leads_to_the_settings(qtbot, tmp_path, look):
    def text():
        told = policy_text()
        start = told.index('code = "13411"\nlevel = "commune"\nkind = "phường"')
        return told[:start] + told[start:].replace('successors = ["13396"]\n', "", 1)

    shown = MainWindow(
        Session(small_village(tmp_path, replace(fixed_day(), policy_text=text)), text, practice=True), look
    )
    shown.show()
    words = words_on(shown.today)
    assert "Tổ đang ghi phường Tân Sơn, đơn vị này không còn sau ngày 30/06/2025." in words
    press(shown.today, "Ghi xã mới")
    assert shown.page_name() == "settings"
    assert "Phường Tân Sơn không còn sau ngày 30/06/2025." in words_on(shown.settings.commune)
    gone(shown)


def test_the_board_is_changed_by_keys_and_old_minutes_keep_theirs(qtbot, lived_in):
    """Through the real dialog: what will be so is said before, what was is listed after, and a refusal loses nothing."""
    from app.ui.pages.group_change_forms import ChangeBoard
    from app.usecases.papers.papers import papers_of

    window, workspace = lived_in, lived_in.session.workspace
    last = next(one for one in workspace.meetings.all() if one.is_sealed)
    dialog = ChangeBoard(window.session, window)
    dialog.show()
    settle()
    dialog.leader.clear()
    qtbot.keyClicks(dialog.leader, "Ly Thi Thoa")
    assert "(trước là Nguyễn Thị Hoa)" in words_on(dialog)
    had = dialog.deputy.text()
    dialog.deputy.clear()
    assert f"Tổ phó không có ai (trước là {had})" in words_on(dialog), "every seat that changes is told"
    dialog.deputy.setText(had)
    assert "Tổ phó" not in words_on(dialog).partition("giấy tờ ghi:")[2].partition("Máy và mật khẩu")[0]
    qtbot.keyClick(dialog.leader, Qt.Key.Key_Return)
    assert "Chưa ghi theo giấy nào." in words_on(dialog)
    assert dialog.focusWidget() is dialog.basis
    qtbot.keyClicks(dialog.basis, "BB ngay 18/11/2026")
    dialog.deputy.setText("lý thị  thoa")
    qtbot.keyClick(dialog.basis, Qt.Key.Key_Return)
    dialog.deputy.setText("Ly Thi Thoa")
    dialog.accept()
    assert "Một người không giữ hai việc" in words_on(dialog)
    assert dialog.leader.text() == "Ly Thi Thoa", "nothing is lost"
    dialog.deputy.setText("Trần Văn Lâm")
    dialog.accept()
    assert not dialog.isVisible()
    window.go_to("settings")
    card = window.settings.changes
    assert "Tổ trưởng Ly Thi Thoa, Tổ phó Trần Văn Lâm" in words_on(card)
    press(card, "Các lần đổi: 1")
    assert "BB ngay 18/11/2026" in words_on(card)
    (paper, *_) = papers_of(workspace, "10C/TD", last.id, policies=window.session.policies)
    old = pdf_text(paper.pdf)
    assert "Nguyễn Thị Hoa" in old
    assert "Ly Thi Thoa" not in old
    gone(dialog)


def test_the_day_of_the_founding_is_written_where_the_wizard_left_it_out(window):
    workspace = window.session.workspace
    with workspace.change() as change:
        for one in founded_on(workspace, None):
            change.write(one)
    window.session.changed.emit()
    window.go_to("settings")
    press(window.settings.changes, "Ghi ngày thành lập…")
    dialog = asked()
    dialog.day.setText("01/01/2030")
    press(dialog, "Ghi ngày thành lập")
    assert dialog.isVisible()
    assert "Ngày này còn chưa đến" in words_on(dialog)
    dialog.day.setText("14/12/2010")
    press(dialog, "Ghi ngày thành lập")
    assert not dialog.isVisible()
    assert workspace.about.profile().founded == date(2010, 12, 14)
    assert "Thành lập ngày 14/12/2010" in words_on(window.settings.changes)


def test_the_groups_name_and_union_change_from_a_day_on(window):
    from app.ui.pages.group_change_forms import ChangeGroup
    from app.usecases.papers.heading import heading_of

    workspace = window.session.workspace
    dialog = ChangeGroup(window.session, window)
    dialog.show()
    settle()
    assert "Chưa có gì khác." in words_on(dialog)
    dialog.name.setText("Tổ TK&VV Đoàn Kết")
    dialog.union.setCurrentIndex(dialog.union.findData("11"))
    dialog.day.setValue(9)
    dialog.since.setText("01/09/2026")
    dialog.basis.setText("QĐ 5/QĐ-UBND")
    words = words_on(dialog)
    assert "Tổ TK&VV thôn 3 → Tổ TK&VV Đoàn Kết" in words
    assert "ngày 6 → ngày 9" in words
    dialog.accept()
    assert not dialog.isVisible()
    assert heading_of(workspace, date(2026, 8, 31)).name == "Tổ TK&VV thôn 3"
    assert (heading_of(workspace, date(2026, 9, 1)).name, heading_of(workspace).union) == (
        "Tổ TK&VV Đoàn Kết", "Hội Nông dân",
    )  # fmt: skip
    window.go_to("settings")
    press(window.settings.changes, "Các lần đổi: 1")
    assert "Từ 01/09/2026: Tổ TK&VV Đoàn Kết" in words_on(window.settings.changes)
    gone(dialog)
    late = ChangeGroup(window.session, window)
    late.show()
    late.point.setText("Hội trường phường")
    late.since.setText("01/06/2026")
    settle()
    assert late.name.text() == "Tổ TK&VV thôn 3", "as it was then"
    assert late.point.text() == "Hội trường phường", "what was typed stays"
    late.basis.setText("QĐ 3")
    late.accept()
    assert heading_of(workspace, date(2026, 6, 1)).name == "Tổ TK&VV thôn 3"
    assert (heading_of(workspace).name, workspace.about.profile().point) == ("Tổ TK&VV Đoàn Kết", "Hội trường phường")
    gone(late)


def test_each_page_of_each_window_has_its_chapter_called_as_its_door(window, union_window, office_window, look):
    for language in ("vi", "en"):
        look.set_language(language)
        settle()
        for shown in (window, union_window, office_window):
            for page, door in shown.rail.doors.items():
                if page == "help":
                    continue
                shown.help.open_thing(page)
                chapter = shown.help._guide.chapter(page)
                assert chapter is not None, (page, language)
                assert chapter.title == door.text(), (page, language)


def test_the_guide_is_looked_at_and_printed_from_help(window, monkeypatch):
    seen = []
    monkeypatch.setattr("app.ui.widgets.paper_dialog.PaperDialog.exec", lambda dialog: seen.append(dialog._papers[0]))
    window.go_to("help")
    press(window.help, "In cả quyển…")
    press(window.help, "In thẻ dán máy…")
    assert [one.pdf[:5] for one in seen] == [b"%PDF-", b"%PDF-"]
    assert "Sổ Tổ cho Tổ trưởng" in seen[0].title()
