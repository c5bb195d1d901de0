"""Giấy tờ: the papers of each meeting, previewed as printed."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter

from app.domain.ids import MeetingId
from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.paper import PaperPreview
from app.usecases.papers import Paper, all_papers


class PapersPage(Page):
    """Choose a paper on the left, see it on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Giấy tờ"),
            self.tr("Chọn giấy để xem, in hoặc lưu. Biên bản chưa chốt in ra có chữ BẢN NHÁP."),
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Giấy tờ của các cuộc họp"))
        self._list.setWordWrap(True)
        self._papers: dict[int, Paper] = {}
        self.preview = PaperPreview(lambda text: session.said.emit(text, False))
        splitter = QSplitter()
        splitter.addWidget(self._list)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([260, 700])
        splitter.setMinimumHeight(480)
        self.body.addWidget(splitter, 1)
        self._list.currentRowChanged.connect(self._on_chosen)

    def refresh(self) -> None:
        row = max(self._list.currentRow(), 0)
        self._list.clear()
        self._papers = {}
        for meeting in self.session.desk.meetings.all():
            for paper in self._made(meeting.id):
                self._papers[self._list.count()] = paper
                self._list.addItem(QListWidgetItem(paper.title))
        if not self._papers:
            self._list.addItem(self.tr("Chưa có giấy tờ nào. Giấy tờ có sau cuộc họp đầu tiên."))
            self.preview.show_paper("", "", b"")
        self._list.setCurrentRow(min(row, self._list.count() - 1))

    def _made(self, meeting: MeetingId) -> list[Paper]:
        return all_papers(self.session.desk, meeting, pack=self.session.pack, practice=self.session.practice)

    def _on_chosen(self, row: int) -> None:
        paper = self._papers.get(row)
        if paper is not None:
            self.preview.show_paper(paper.title, paper.file_stem, paper.pdf)
