"""Giấy tờ: the papers of each meeting, of the group, and every form as a blank, previewed as printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId
from app.domain.meeting import Meeting
from app.ui.base.file_dialogs import ask_folder
from app.ui.base.session import Session, word
from app.ui.base.whole_papers import WholePapers
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, button, column
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.fields import Choice
from app.ui.widgets.pdf_view import PaperPreview
from app.usecases.papers.group_papers import group_papers
from app.usecases.papers.paper import KINDS, Paper
from app.usecases.papers.papers import all_papers, whole_meeting
from app.usecases.papers.registry import blank_papers
from app.usecases.papers.take_along import write_papers
from app.usecases.progress import Progress

_MOST_AT_ONCE = 18  # meetings, before their years are asked for


class PapersPage(Page):
    """Choose a paper on the left, under its meeting; see it on the right."""

    of_the_book_alone = True

    def __init__(self, session: Session, sticks: Callable[[], Sequence[Path]] = list) -> None:
        """``sticks``: what is plugged in now, as it was last seen beside the window."""
        super().__init__(
            session,
            self.tr("Giấy tờ"),
            self.tr("Chọn giấy để xem, in hoặc lưu. Biên bản chưa chốt in ra có chữ BẢN NHÁP."),
            scrolls=False,
        )
        self._sticks = sticks
        self.to_stick = button(self.tr("Chép giấy cuộc họp này vào USB"), self._on_to_stick)
        self.add_beside_title(self.to_stick)
        self._meetings: dict[int, MeetingId] = {}
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Giấy tờ của các cuộc họp"))
        self._list.setWordWrap(True)
        BusPress(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.year = Choice(self.tr("Họp năm nào"))
        self.year.activated.connect(self.refresh)
        self._papers: dict[int, Paper] = {}
        self._wholes: dict[int, MeetingId] = {}
        self._whole = WholePapers(session)
        self.preview = PaperPreview(session.said.emit)
        self.preview.soon.is_held = lambda: session.is_busy
        splitter = QSplitter()
        listed = column(self.year, self._list)
        listed.setStretch(1, 1)
        left = QWidget()
        left.setLayout(listed)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 700])
        self.body.addWidget(splitter, 1)
        self._list.currentRowChanged.connect(self._on_chosen)

    def refresh(self) -> None:
        before = self._papers.get(self._list.currentRow())
        stem = before.file_stem if before is not None else ""
        self._list.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(self.tr("Biên bản họp Tổ 23/11/2026")) + GAP * 6
        )
        self._list.blockSignals(True)
        self._list.clear()
        self._papers, self._wholes, self._meetings = {}, {}, {}
        workspace, policies, practice = self.session.workspace, self.session.policies, self.session.practice
        meetings = self._of_the_year(workspace.meetings.all())
        for meeting in meetings:
            first = self._list.count()
            self._head(self.tr("Họp ngày %1").replace("%1", f"{meeting.on:%d/%m/%Y}"))
            for paper in all_papers(workspace, meeting.id, policies=policies, practice=practice):
                is_draft = paper.form == "10C/TD" and not meeting.is_sealed
                title = paper.title(word)
                self._add(paper, self.tr("%1 (bản nháp)").replace("%1", title) if is_draft else title)
            self._wholes[self._list.count()] = meeting.id
            self._meetings.update(dict.fromkeys(range(first, self._list.count() + 1), meeting.id))
            whole = self._whole.made(meeting.id) or whole_meeting(
                workspace, meeting.id, policies=policies, practice=practice
            )
            self._add(whole, whole.title(word))
        if not meetings:
            self._head(self.tr("Chưa họp lần nào. Giấy của cuộc họp có sau cuộc họp đầu tiên."))
        self._head(self.tr("Giấy của Tổ và cho cán bộ Hội kiểm tra"))
        for paper in group_papers(workspace, policies, practice=practice):
            self._add(paper, paper.title(word))
        self._head(self.tr("Mẫu trắng để điền tay"))
        try:
            for paper in blank_papers(workspace, practice=practice):
                self._add(paper, self.tr("%1 (mẫu trắng)").replace("%1", paper.title(word)))
        except RuleBrokenError:
            self._head(self.tr("Có sau khi Tổ có hồ sơ."))
        chosen = next(
            (row for row, paper in self._papers.items() if paper.file_stem == stem), min(self._papers, default=0)
        )
        self._list.setCurrentRow(chosen)
        self._list.blockSignals(False)
        self._on_chosen(chosen)

    def _of_the_year(self, meetings: list[Meeting]) -> list[Meeting]:
        """The meetings whose papers are listed: all of them, or where they are many those of the year that is chosen."""
        years = sorted({meeting.on.year for meeting in meetings}, reverse=True)
        is_long = len(meetings) > _MOST_AT_ONCE
        self.year.setVisible(is_long)
        if not is_long:
            return meetings
        chosen = self.year.currentData() or years[0]
        if [self.year.itemData(place) for place in range(self.year.count())] != years:
            self.year.clear()
            for year in years:
                self.year.addItem(self.tr("Họp năm %1").replace("%1", str(year)), year)
        self.year.setCurrentIndex(max(self.year.findData(chosen), 0))
        return [meeting for meeting in meetings if meeting.on.year == self.year.currentData()]

    def titles(self) -> list[str]:
        """What every paper that can be shown is called, as it stands in the list; of other years the minutes."""
        self.refresh()
        listed = [self._list.item(row).text() for row in self._papers]
        return listed + [title for title in self._minutes() if title not in listed]

    def _minutes(self) -> dict[str, int]:
        """What the minutes of each sealed meeting are called, and the year they are of."""
        called = word(KINDS["10C/TD"])
        sealed = [meeting for meeting in self.session.workspace.meetings.all() if meeting.is_sealed]
        return {called.replace("%1", f"{meeting.on:%d/%m/%Y}"): meeting.on.year for meeting in sealed}

    def open_thing(self, thing: str) -> None:
        year = self._minutes().get(thing)
        if not self.year.isHidden() and year is not None and year != self.year.currentData():
            self.year.setCurrentIndex(self.year.findData(year))
            self.refresh()
        rows = [row for row in self._papers if self._list.item(row).text() == thing]
        if rows:
            self._list.setCurrentRow(rows[0])

    def _head(self, text: str) -> None:
        heading = QListWidgetItem(text)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = self._list.font()
        bold.setBold(True)
        heading.setFont(bold)
        self._list.addItem(heading)

    def _add(self, paper: Paper, title: str) -> None:
        self._papers[self._list.count()] = paper
        self._list.addItem(QListWidgetItem(title))

    def _on_to_stick(self) -> None:
        """Every paper of the meeting as a file of its own, on the stick that is plugged in; where none is, where she says."""
        meeting = self._meetings.get(self._list.currentRow())
        if meeting is None:
            return
        sticks = self._sticks()
        place = sticks[0] if len(sticks) == 1 else ask_folder(self, self.tr("Chép giấy vào đâu"))
        if place is None:
            return
        session = self.session
        workspace, policies, practice = session.workspace, session.policies, session.practice

        def work(progress: Progress) -> tuple[Path, int]:
            return write_papers(workspace, meeting, place, policies=policies, practice=practice, progress=progress)

        def then(done: tuple[Path, int]) -> None:
            said = self.tr("Đã chép %1 giấy vào thư mục %2. Giấy không có mật khẩu: giữ USB cẩn thận.")
            session.said.emit(said.replace("%1", str(done[1])).replace("%2", done[0].name), False)

        session.do_long(self.tr("Đang chép giấy vào USB"), work, then)

    def _on_chosen(self, row: int) -> None:
        self.to_stick.setVisible(row in self._meetings)
        self.preview.soon.do(self._show_chosen)

    def _show_chosen(self) -> None:
        row = self._list.currentRow()
        paper = self._papers.get(row)
        if paper is None:
            self.preview.show_paper("", "", b"")
        elif row in self._wholes and self._whole.made(self._wholes[row]) is None:
            self.preview.show_paper(paper.title(word), paper.file_stem, b"")
            self._whole.make(self._wholes[row], partial(self._on_whole, self._wholes[row]))
        else:
            self._show(paper, self._list.item(row).text())

    def _show(self, paper: Paper, title: str) -> None:
        self.preview.show_paper(title, paper.file_stem, paper.pdf, paper.definition)

    def _on_whole(self, meeting: MeetingId, paper: Paper) -> None:
        row = next((row for row, one in self._wholes.items() if one == meeting), None)
        if row is not None:
            self._papers[row] = paper
            if self._list.currentRow() == row:
                self._show(paper, self._list.item(row).text())
