"""A page with a queue on the left, what is chosen beside it, and under that a bar to decide in; only the middle scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.names import search_key
from app.ui.base.session import Session
from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import MARGIN
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, UNLIMITED, column, plain, row
from app.ui.widgets.icons import icon
from app.ui.widgets.queue import Queue, QueueItem

_QUEUE = 336  # pixels at 100 %
_MOST = 45  # percent of the page, at large letters
_STACKED_FROM = 175  # percent of the size of text
_LINES = 5


class QueuePage(Page):
    """``body`` is what is shown of the chosen one; ``decision`` stays where it is."""

    def __init__(self, session: Session, title: str, sentence: str, name: str) -> None:
        super().__init__(session, title, sentence)
        self.nothing = plain("", "faint")
        self.queue = Queue(name)
        self.decision = QFrame()
        self.decision.setObjectName("decision")
        self.body.setContentsMargins(0, 0, GAP, GAP)
        self.body.removeWidget(self.head)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self.room)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Tìm trong danh sách"))
        self.search.setPlaceholderText(self.tr("Gõ tên, Tổ"))
        self.search.addAction(icon("search", theme_in_use().faint), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.refresh)
        self._side = QWidget()
        self._side.setLayout(column(self.search, self.nothing, self.queue))
        self._detail = column(self.room, self.decision)
        self._detail.setStretch(0, 1)
        self._columns = row(self._side, gap=GAP * 2 + 4)
        self._columns.addLayout(self._detail)
        self._columns.setStretch(1, 1)
        inside = column(self.head, self._columns)
        inside.setContentsMargins(MARGIN, GAP + 4, MARGIN, GAP)
        inside.setStretch(1, 1)
        whole.addLayout(inside)

    def show_queue(self, items: Sequence[QueueItem], chosen: str) -> str:
        """Show those that are looked for, without tone marks; gives the one that is chosen then, empty where none is."""
        wanted = search_key(self.search.text())
        found = [item for item in items if wanted in search_key(item.said)]
        keys = [item.key for item in found]
        now = chosen if chosen in keys else next(iter(keys), "")
        self.queue.show_items(found, now)
        self.queue.setVisible(bool(found))
        self.search.setVisible(bool(items))
        self.nothing.setVisible(not found)
        if items and not found:
            self.nothing.setText(self.tr("Không có ai tên như vậy."))
        return now

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At the largest letters the queue is a few lines on top, and one decides at the end of what was found."""
        super().resizeEvent(event)
        is_stacked = percent_in_use() >= _STACKED_FROM
        way = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)
            (self.body if is_stacked else self._detail).addWidget(self.decision)
        wide = min(_QUEUE * percent_in_use() // 100, self.width() * _MOST // 100)
        self._side.setMinimumWidth(0 if is_stacked else wide)
        self._side.setMaximumWidth(UNLIMITED if is_stacked else wide)
        self._side.setMaximumHeight(self.fontMetrics().lineSpacing() * _LINES if is_stacked else UNLIMITED)
