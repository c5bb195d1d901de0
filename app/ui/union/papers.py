"""Giấy tờ of a union: 06/TD, 15/TD and 16/TD of each group, filled or blank, as they are printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter

from app.ui.base.session import Session, word
from app.ui.pages.frame import Page
from app.ui.widgets.basic import plain, row
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.fields import Choice
from app.ui.widgets.pdf_view import PaperPreview
from app.usecases.papers.paper import OF_A_UNION, Paper
from app.usecases.union.book import groups
from app.usecases.union.papers import union_papers


class UnionPapersPage(Page):
    """Choose a group, then a paper; see it on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Giấy tờ"),
            self.tr("Mẫu đã ghi theo ngày; mẫu trắng để mang đi ghi tay tại hộ."),
            scrolls=False,
        )
        self.group = Choice(self.tr("Tổ nào"))
        self.group.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.group.currentIndexChanged.connect(self._show_group)
        self._choice = row(plain(self.tr("Tổ"), wrap=False), self.group, None)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Giấy tờ của Tổ"))
        self._list.setWordWrap(True)
        BusPress(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._papers: list[Paper] = []
        self._nothing = plain(self.tr("Chưa có sổ của Tổ nào. Gửi – nhận với văn phòng trước."), "faint")
        self.preview = PaperPreview(session.said.emit)
        self.preview.soon.is_held = lambda: session.is_busy
        self._splitter = QSplitter()
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([300, 700])
        self.body.addLayout(self._choice)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._splitter, 1)
        self._list.currentRowChanged.connect(self._on_chosen)

    def refresh(self) -> None:
        found = [group for group in groups(self.session.workspace) if group.profile is not None]
        before = self.group.currentData()
        self.group.blockSignals(True)  # Qt's name
        self.group.clear()
        for group in found:
            self.group.addItem(f"{group.name} ({group.code})", group.code)
        self.group.setCurrentIndex(max(self.group.findData(before), 0))
        self.group.blockSignals(False)
        self.group.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._splitter.setVisible(bool(found))
        self._show_group()

    def _show_group(self, *_: object) -> None:
        code, workspace = self.group.currentData(), self.session.workspace
        row_before = max(self._list.currentRow(), 0)
        self._papers = union_papers(workspace, code, self.session.pack, practice=self.session.practice) if code else []
        self._list.blockSignals(True)
        self._list.clear()
        for paper in self._papers:
            title = paper.title(word)
            text = self.tr("%1, ngày %2").replace("%2", paper.of) if paper.of else self.tr("%1 (mẫu trắng)")
            text = "%1" if paper.form in OF_A_UNION else text
            self._list.addItem(QListWidgetItem(text.replace("%1", title)))
        self._list.setCurrentRow(min(row_before, len(self._papers) - 1))
        self._list.blockSignals(False)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.preview.soon.do(self._show_chosen)

    def _show_chosen(self) -> None:
        place = self._list.currentRow()
        if not 0 <= place < len(self._papers):
            self.preview.show_paper("", "", b"")
            return
        paper = self._papers[place]
        self.preview.show_paper(self._list.item(place).text(), paper.file_stem, paper.pdf, paper.definition)
