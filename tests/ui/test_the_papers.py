"""Giấy tờ: every paper of every meeting, seen as it is printed, and saved."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.domain.meeting import Presence
from app.ui.widgets.pdf_view import PaperPreview
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.view import look_at
from tests.builders import fixed_day
from tests.ui.stories import OFFICERS, begin, midway, press, rest, said, settle, view, words_on


def titles(page):
    return [page._list.item(row).text() for row in range(page._list.count())]


def test_before_the_first_meeting_the_page_says_when_papers_come(window):
    window.go_to("papers")
    settle()
    listed = titles(window.papers)
    assert listed[0] == "Chưa họp lần nào. Giấy của cuộc họp có sau cuộc họp đầu tiên."
    # What needs no meeting is there: the group's own papers, and every form to fill in by hand.
    assert {"Danh sách tổ viên", "01/TD · Giấy đề nghị vay vốn (mẫu trắng)"} <= set(listed)


def test_the_papers_of_all_meetings_stand_newest_first_and_are_shown_when_chosen(lived_in):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    listed = titles(page)
    days = [title[-10:] for title in listed if title.startswith("Biên bản họp Tổ") and title[-1].isdigit()]
    assert len(days) == 11
    assert days == sorted(days, key=lambda day: day.split("/")[::-1], reverse=True)
    assert any("03/TD" in title for title in listed)
    place = next(row for row, title in enumerate(listed) if "03/TD" in title)
    page._list.setCurrentRow(place)
    settle()
    assert page.preview.title() == listed[place]
    assert page.preview.pages() >= 1


def test_a_paper_is_saved_where_she_says(lived_in, tmp_path, monkeypatch):
    lived_in.go_to("papers")
    settle()
    target = tmp_path / "bien-ban.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    press(lived_in.papers, "Lưu thành PDF…")
    assert target.read_bytes().startswith(b"%PDF")
    assert "bien-ban.pdf" in said(lived_in)


def test_a_paper_that_cannot_be_saved_is_said(lived_in, tmp_path, monkeypatch):
    lived_in.go_to("papers")
    settle()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "không" / "có.pdf"), ""))
    press(lived_in.papers, "Lưu thành PDF…")
    assert said(lived_in).startswith("✖")


def test_papers_of_the_practice_village_and_drafts_say_so_on_every_sheet(window, tmp_path, monkeypatch):
    midway(window)
    window.go_to("papers")
    settle()
    target = tmp_path / "nhap.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    press(window.papers, "Lưu thành PDF…")
    text = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True).stdout.decode()
    for sheet in text.split("\f")[:-1]:
        assert "LÀNG TẬP" in sheet


def test_sealing_takes_the_word_draft_away(window):
    meeting = begin(window)
    workspace = window.session.workspace
    press(window, "Tất cả có mặt")
    verbs.set_officers(workspace, meeting, OFFICERS)
    minutes.close(workspace, meeting, "10:00")
    window.go_to("papers")
    settle()
    assert "bản nháp" in " ".join(titles(window.papers))
    assert "bản nháp" in words_on(window.papers)
    minutes.seal(workspace, meeting)
    window.session.changed.emit()
    assert view(window).meeting.is_sealed
    assert "bản nháp" not in " ".join(titles(window.papers))


def test_keys_that_run_down_the_list_draw_no_paper_in_passing_and_none_that_nobody_sees(lived_in, monkeypatch):
    drawn = []
    as_ever = PaperPreview.show_paper
    monkeypatch.setattr(
        PaperPreview, "show_paper", lambda preview, *paper: (drawn.append(paper[0]), as_ever(preview, *paper))
    )
    lived_in.go_to("papers")
    settle()
    drawn.clear()
    page = lived_in.papers
    page._list.setFocus()
    for _ in range(4):
        QTest.keyClick(page._list, Qt.Key.Key_Down)
    settle()
    assert drawn == [page._list.currentItem().text()] == [page.preview.title()]
    QTest.keyClick(page._list, Qt.Key.Key_Down)
    lived_in.go_to("today")
    settle()
    QTest.qWaitForWindowExposed(lived_in)
    assert len(drawn) == 1
    lived_in.go_to("papers")
    settle()
    assert page.preview.title() == page._list.currentItem().text() == drawn[-1]


def test_what_is_saved_is_what_was_chosen_however_soon_after(lived_in, tmp_path, monkeypatch):
    lived_in.go_to("papers")
    settle()
    target = tmp_path / "danh-sach.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    page = lived_in.papers
    page._list.setCurrentRow(next(row for row, text in enumerate(titles(page)) if text == "Danh sách tổ viên"))
    next(one for one in page.findChildren(QPushButton) if one.text() == "Lưu thành PDF…").click()
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, check=True).stdout.decode()
    assert "DANH SÁCH" in text


def test_a_paper_chosen_just_before_long_work_waits_until_the_book_is_free(qtbot, lived_in):
    lived_in.go_to("papers")
    settle()
    page, session, gate = lived_in.papers, lived_in.session, Event()
    before = page.preview.title()
    row = next(row for row, text in enumerate(titles(page)) if text == "Danh sách tổ viên")
    page._list.setCurrentRow(row)
    with qtbot.waitSignal(page.preview.soon.timeout):
        session.do_long("việc dài", lambda _: gate.wait(20), lambda _: None)
    assert session.is_busy
    assert page.preview.title() == before
    gate.set()
    rest(qtbot, session)
    assert page.preview.title() == "Danh sách tổ viên"


def choose(page, title):
    page._list.setCurrentRow(next(row for row, text in enumerate(titles(page)) if title in text))
    settle()


def test_all_papers_of_a_meeting_are_one_file_made_beside_the_window(lived_in, qtbot):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "Tất cả giấy tờ của cuộc họp")
    qtbot.waitUntil(lambda: page.preview.pages() > 3, timeout=30_000)  # some thirty papers, made by another process
    assert page.preview.title().endswith("(một tệp)")
    assert not lived_in.session.is_busy
    pages = page.preview.pages()
    choose(page, "Danh sách tổ viên")
    choose(page, "Tất cả giấy tờ của cuộc họp")  # made once, kept while the book stands as it stood
    assert not lived_in.session.is_busy
    assert page.preview.pages() == pages


def test_a_form_says_its_issuer_and_offers_as_many_prints_as_it_has_originals(lived_in):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "16/TD")
    assert page.preview.copies.value() == 2
    assert "727/HD-NHCS" not in words_on(page.preview), "whose form it is stands behind its title"
    assert "727/HD-NHCS, 11/02/2026" in page.preview._title.toolTip()
    assert "727/HD-NHCS, 11/02/2026" in page.preview._title.accessibleDescription()
    choose(page, "01/TD · Giấy đề nghị vay vốn (mẫu trắng)")
    assert page.preview.copies.value() == 1
    choose(page, "02/UQ")
    assert "mẫu chưa đối chiếu" in words_on(page.preview)


def test_a_paper_is_printed_in_as_many_copies_as_were_chosen(lived_in, tmp_path, monkeypatch):
    from PySide6.QtPrintSupport import QPrintDialog

    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "16/TD")
    target = tmp_path / "may-in.pdf"

    def accept(dialog):
        dialog.printer().setOutputFileName(str(target))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    page.preview.copies.setValue(2)
    press(page, "In…")
    printed = subprocess.run(["pdfinfo", str(target)], capture_output=True, check=True, text=True).stdout
    assert f"Pages:           {page.preview.pages() * 2}" in printed
    assert "A4" in printed
    assert said(lived_in) == "✔ Chưa in ra giấy: đã ghi thành tệp may-in.pdf.", "no printer got it"


def keys(qtbot, widget, *pressed):
    for key in pressed:
        qtbot.keyClick(widget, key)
    settle()


def test_a_paper_is_seen_nearer_and_whole_by_keys_and_by_buttons(lived_in, qtbot):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "Biên bản họp Tổ")
    preview = page.preview
    before = preview.page_size()
    keys(qtbot, preview.paper, Qt.Key.Key_Plus)
    assert preview.page_size().width() > before.width()
    keys(qtbot, preview.paper, Qt.Key.Key_Minus)
    assert preview.page_size() == before
    preview.near.setCurrentText("200 %")
    settle()
    assert abs(preview.page_size().width() - before.width() * 2) <= 1
    assert preview.paper.horizontalScrollBar().maximum() > 0
    preview.near.setCurrentText("Vừa trang")
    settle()
    assert preview.page_size().height() <= preview.paper.viewport().height()
    lived_in.resize(lived_in.width(), lived_in.height() - 80)
    settle()
    assert preview.page_size().height() <= preview.paper.viewport().height()
    choose(page, "03/TD")  # the next paper is seen the same way
    assert preview.page_size().height() <= preview.paper.viewport().height()
    keys(qtbot, preview.paper, Qt.Key.Key_0)
    choose(page, "Biên bản họp Tổ")
    assert preview.page_size() == before


def test_a_page_is_gone_to_by_its_little_picture(lived_in, qtbot):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "16/TD")
    little = page.preview.little
    assert little.isVisible()
    assert little.count() == page.preview.pages() == 2
    assert page.preview.paper.verticalScrollBar().value() == 0
    little.setCurrentRow(1)
    settle()
    assert page.preview.paper.verticalScrollBar().value() > 0
    page.preview.paper.verticalScrollBar().setValue(0)
    settle()
    assert little.currentRow() == 0
    choose(page, "01/TD · Giấy đề nghị vay vốn (mẫu trắng)")
    assert not little.isVisible()  # one page needs no list of pages


def test_both_sides_of_a_sheet_are_printed_where_she_ticks_it(lived_in, tmp_path, monkeypatch):
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "16/TD")
    asked = []

    def accept(dialog):
        dialog.printer().setOutputFileName(str(tmp_path / "hai-mat.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _printer, mode: asked.append(mode))
    page.preview.both_sides.setChecked(True)
    press(page, "In…")
    assert set(asked) == {QPrinter.DuplexMode.DuplexLongSide}
    asked.clear()
    page.preview.both_sides.setChecked(False)
    press(page, "In…")
    assert set(asked) == {QPrinter.DuplexMode.DuplexNone}
    choose(page, "01/TD · Giấy đề nghị vay vốn (mẫu trắng)")
    assert not page.preview.both_sides.isVisible()


def test_the_test_page_says_what_the_printer_leaves_white(lived_in, tmp_path, monkeypatch):
    from PySide6.QtPrintSupport import QPrintDialog

    lived_in.go_to("papers")
    settle()
    target = tmp_path / "thu.pdf"

    def accept(dialog):
        dialog.printer().setOutputFileName(str(target))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    press(lived_in.papers, "Trang thử…")
    text = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True).stdout.decode()
    assert "TRANG THỬ MÁY IN" in text
    assert "mm" in text


def test_all_papers_of_a_meeting_go_to_a_stick_by_one_press(lived_in, qtbot, tmp_path):
    stick = tmp_path / "USB"
    stick.mkdir()
    lived_in.exchange.watch.take([stick])
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "03/TD")
    press(page, "Chép giấy cuộc họp này vào USB")
    qtbot.waitUntil(lambda: "Đã chép" in said(lived_in), timeout=60_000)
    written = sorted(stick.rglob("*.pdf"))
    meeting = lived_in.session.workspace.meetings.all()[0]
    assert {path.parent.name for path in written} == {f"Hop {meeting.on.isoformat()}"}
    assert any("10C-TD" in path.name for path in written)
    assert len(written) > 5
    assert all(path.read_bytes().startswith(b"%PDF") for path in written)
    press(page, "Chép giấy cuộc họp này vào USB")  # a second time: the same files, none twice
    qtbot.waitUntil(lambda: not lived_in.session.is_busy, timeout=60_000)
    assert sorted(stick.rglob("*")) == sorted(
        {*written, *{path.parent for path in written}, *{path.parent.parent for path in written}} - {stick}
    )


def test_without_a_stick_she_is_asked_where_and_nothing_is_lost_where_it_fails(lived_in, qtbot, tmp_path, monkeypatch):
    lived_in.go_to("papers")
    settle()
    page = lived_in.papers
    choose(page, "03/TD")
    asked = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: asked.append(1) or "")
    press(page, "Chép giấy cuộc họp này vào USB")
    assert asked
    assert not lived_in.session.is_busy
    full = tmp_path / "khong-ghi-duoc"
    full.write_text("một tệp")  # no folder: nothing can be made in it
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(full))
    press(page, "Chép giấy cuộc họp này vào USB")
    qtbot.waitUntil(lambda: said(lived_in).startswith("✖"), timeout=60_000)
    choose(page, "Danh sách tổ viên")
    assert not page.to_stick.isVisible()  # of no meeting


def test_the_papers_of_many_years_are_listed_by_year_and_found_from_anywhere(window):
    workspace = window.session.workspace
    days = [date(year, month, 18) for year in (2024, 2025) for month in range(1, 11)]
    for day in days:
        then = replace(workspace, environment=fixed_day(day.year, day.month, day.day))
        meeting = verbs.open_meeting(then, on=day, started_at="08:00", place="đình")
        verbs.set_officers(then, meeting, OFFICERS)
        marks = {mark.member: Presence.PRESENT for mark in look_at(then, meeting).marks}
        verbs.mark(then, meeting, marks)
        minutes.close(then, meeting, "10:00")
        minutes.seal(then, meeting)
    window.go_to("papers")
    settle()
    page = window.papers
    assert page.year.currentText() == "Họp năm 2025"
    assert "Họp ngày 18/10/2025" in words_on(page)
    assert "18/10/2024" not in words_on(page)
    page.year.setFocus()
    QTest.keyClick(page.year, Qt.Key.Key_Down)
    settle()
    assert "Họp ngày 18/10/2024" in words_on(page)
    titles = page.titles()
    assert "Biên bản họp Tổ 18/03/2025" in titles
    page.open_thing("Biên bản họp Tổ 18/03/2025")
    assert page.year.currentText() == "Họp năm 2025"
    assert page._list.currentItem().text() == "Biên bản họp Tổ 18/03/2025"
