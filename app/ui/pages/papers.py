"""Giấy tờ: the papers of each meeting, previewed as printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter

from app.ui.pages.frame import Page
from app.ui.session import Session, word
from app.ui.widgets.basic import GAP
from app.ui.widgets.paper import PaperPreview
from app.usecases.papers import Paper, all_papers, group_papers


class PapersPage(Page):
    """Choose a paper on the left, under its meeting; see it on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Giấy tờ"),
            self.tr("Chọn giấy để xem, in hoặc lưu. Biên bản chưa chốt in ra có chữ BẢN NHÁP."),
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Giấy tờ của các cuộc họp"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._papers: dict[int, Paper] = {}
        self.preview = PaperPreview(session.said.emit)
        splitter = QSplitter()
        splitter.addWidget(self._list)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 700])
        splitter.setMinimumHeight(480)
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
        self._papers = {}
        desk, policies, practice = self.session.desk, self.session.policies, self.session.practice
        for meeting in desk.meetings.all():
            self._head(self.tr("Họp ngày %1").replace("%1", f"{meeting.on:%d/%m/%Y}"))
            for paper in all_papers(desk, meeting.id, policies=policies, practice=practice):
                is_draft = paper.form == "10C/TD" and not meeting.is_sealed
                title = paper.title(word)
                self._add(paper, self.tr("%1 (bản nháp)").replace("%1", title) if is_draft else title)
        if self._papers:
            self._head(self.tr("Cho cán bộ Hội kiểm tra"))
            for paper in group_papers(desk, policies, practice=practice):
                self._add(paper, paper.title(word))
        if not self._papers:
            self._list.addItem(self.tr("Chưa có giấy tờ nào. Giấy tờ có sau cuộc họp đầu tiên."))
        chosen = next(
            (row for row, paper in self._papers.items() if paper.file_stem == stem), min(self._papers, default=0)
        )
        self._list.setCurrentRow(chosen)
        self._list.blockSignals(False)
        self._on_chosen(chosen)

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

    def _on_chosen(self, row: int) -> None:
        paper = self._papers.get(row)
        if paper is None:
            self.preview.show_paper("", "", b"")
        else:
            self.preview.show_paper(self._list.item(row).text(), paper.file_stem, paper.pdf)
