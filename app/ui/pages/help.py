"""Trợ giúp: the guide that comes with the program, a chapter at a time. F1 opens the chapter of the page one came from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.guide import Part, PartKind
from app.ui.base.session import Session, language
from app.ui.pages.frame import Page
from app.ui.pages.licences import LicencesDialog
from app.ui.widgets.basic import GAP, Card, button, clear, plain, row
from app.ui.widgets.flow import Flow
from app.usecases.guides import CARD, LEADER, guide, guide_file
from app.usecases.papers.paper import Paper


class HelpPage(Page):
    """Chapters to choose from, and the chosen one."""

    left = Signal()  # back to where help was asked for
    reader = LEADER

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Trợ giúp"),
            self.tr("Mỗi việc một chương. In cả quyển để mang theo, hoặc thẻ dán cạnh bàn phím."),
        )
        self._topic = "today"
        self._guide = guide(self.reader, language())
        self._doors = {one.key: button(one.title, partial(self.open_thing, one.key)) for one in self._guide.chapters}
        for door in self._doors.values():
            door.setAccessibleName(self.tr("Trợ giúp: %1").replace("%1", door.text()))
            door.setObjectName("choice")
            door.setCheckable(True)
        doors = QWidget()
        doors.setLayout(Flow(self._doors.values()))
        self._part = QVBoxLayout()
        self._card = Card(self._part)
        self.body.addWidget(doors)
        self.body.addWidget(self._card)
        self.back = button(self.tr("❮ Về trang đang làm"), self.left.emit, hint="Esc")
        QShortcut(QKeySequence("Esc"), self, self.left.emit)
        self.licences = button(self.tr("Xem từng giấy phép…"), lambda: LicencesDialog(self.window()).exec())
        whole = button(self.tr("In cả quyển…"), partial(self._on_print, self.reader), drawing="printer")
        card = button(self.tr("In thẻ dán máy…"), partial(self._on_print, CARD), drawing="printer")
        self.body.addLayout(row(self.back, self.licences, None, card, whole))
        self.body.addStretch(1)

    def open_thing(self, thing: str) -> None:
        if self._guide.chapter(thing) is not None:
            self._topic = thing
        self.refresh()

    def refresh(self) -> None:
        for topic, door in self._doors.items():
            door.setChecked(topic == self._topic)
        self.licences.setVisible(self._topic == "licences")
        clear(self._part)
        chapter = self._guide.chapter(self._topic)
        if chapter is None:
            return
        self._part.addWidget(plain(chapter.title, "heading"))
        for part in chapter.parts:
            self._part.addWidget(_line(part))

    def _on_print(self, reader: str) -> None:
        from app.ui.widgets.paper_dialog import PaperDialog

        spoken = language()
        title = guide(reader, spoken).title
        made = Paper("huong-dan", title, f"huong-dan-{reader}", lambda: guide_file(reader, spoken))
        PaperDialog(self.session.said.emit, self, [made]).exec()


def _line(part: Part) -> QWidget:
    """A line of a chapter; a step has its number beside it."""
    if part.kind is PartKind.TEXT:
        return plain(part.text)
    if part.kind is PartKind.WARNING:
        return plain(f"! {part.text}", "care")
    number = plain(f"{part.number}.", "strong", wrap=False)
    holder = QWidget()
    beside = row(number, plain(part.text), gap=GAP)
    beside.setStretch(1, 1)
    beside.setAlignment(number, number.alignment())
    holder.setLayout(beside)
    return holder
