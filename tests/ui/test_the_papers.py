"""Giấy tờ: every paper of every meeting, seen as it is printed, and saved."""

from __future__ import annotations

import subprocess

from PySide6.QtWidgets import QFileDialog

from app.usecases import meeting as verbs
from tests.ui.stories import OFFICERS, begin, midway, press, said, settle, view, words_on


def titles(page):
    return [page._list.item(row).text() for row in range(page._list.count())]


def test_before_the_first_meeting_the_page_says_when_papers_come(window):
    window.go_to("papers")
    assert titles(window.papers) == ["Chưa có giấy tờ nào. Giấy tờ có sau cuộc họp đầu tiên."]


def test_the_papers_of_all_meetings_stand_newest_first_and_are_shown_when_chosen(lived_in):
    lived_in.go_to("papers")
    page = lived_in.papers
    listed = titles(page)
    days = [title[-10:] for title in listed if title.startswith("Biên bản họp Tổ")]
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
    target = tmp_path / "bien-ban.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    press(lived_in.papers, "&Lưu thành PDF…")
    assert target.read_bytes().startswith(b"%PDF")
    assert "bien-ban.pdf" in said(lived_in)


def test_a_paper_that_cannot_be_saved_is_said(lived_in, tmp_path, monkeypatch):
    lived_in.go_to("papers")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "không" / "có.pdf"), ""))
    press(lived_in.papers, "&Lưu thành PDF…")
    assert said(lived_in).startswith("✖")


def test_papers_of_the_practice_village_and_drafts_say_so_on_every_sheet(window, tmp_path, monkeypatch):
    midway(window)
    window.go_to("papers")
    target = tmp_path / "nhap.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    press(window.papers, "&Lưu thành PDF…")
    text = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True).stdout.decode()
    for sheet in text.split("\f")[:-1]:
        assert "LÀNG TẬP" in sheet


def test_sealing_takes_the_word_draft_away(window):
    meeting = begin(window)
    desk = window.session.desk
    press(window, "Tất cả có mặt")
    verbs.set_officers(desk, meeting, OFFICERS)
    verbs.close(desk, meeting, "10:00")
    window.go_to("papers")
    assert "bản nháp" in " ".join(titles(window.papers))
    assert "bản nháp" in words_on(window.papers)
    verbs.seal(desk, meeting)
    window._look_again()
    assert view(window).meeting.is_sealed
    assert "bản nháp" not in " ".join(titles(window.papers))
