"""A page with a queue on the left, what is chosen beside it, and under that a bar to decide in; only the middle scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.names import search_key
from app.ui.base.session import Session
from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import MARGIN
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, UNLIMITED, button, column, plain, row
from app.ui.widgets.icons import icon
from app.ui.widgets.queue import Queue, QueueItem

_QUEUE = 336  # pixels at 100 %
_MOST = 45  # percent of the page, at large letters
_ALONE_FROM = 175  # percent of the size of text


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
        self.search.textChanged.connect(self._on_search)
        self._items: Sequence[QueueItem] = ()
        self._now = ""
        self._side = QWidget()
        self._side.setLayout(column(self.search, self.nothing, self.queue))
        self.to_queue = button(self.tr("❮ Danh sách"), self._on_to_queue)
        detail = column(self.to_queue, self.room, self.decision)
        detail.setStretch(1, 1)
        self._detail = QWidget()
        self._detail.setLayout(detail)
        self._columns = row(self._side, self._detail, gap=GAP * 2 + 4)
        self._columns.setStretch(1, 1)
        self._is_alone, self._is_at_one = False, False  # at the largest letters: one or the other
        for chosen in (self.queue.clicked, self.queue.activated):
            chosen.connect(lambda *_: self._go_to_one())
        QShortcut(QKeySequence("Esc"), self, self._on_to_queue, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        inside = column(self.head, self._columns)
        inside.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        inside.setStretch(1, 1)
        whole.addLayout(inside)

    def show_queue(self, items: Sequence[QueueItem], chosen: str) -> str:
        """Show those that are looked for, without tone marks; gives the one that is chosen then, empty where none is."""
        self._items = items
        wanted = search_key(self.search.text())
        found = [item for item in items if wanted in search_key(item.said)]
        keys = [item.key for item in found]
        now = chosen if chosen in keys else next(iter(keys), "")
        self.queue.show_items(found, now)
        self.queue.setVisible(bool(found))
        self.search.setVisible(bool(items))
        self.nothing.setVisible(not found)
        self._fit()
        if items and not found:
            self.nothing.setText(self.tr("Không có ai tên như vậy."))
        self._now = now
        return now

    def _on_search(self) -> None:
        """Among those that are listed already: a letter must not ask the book again."""
        before = self.queue.currentIndex().data(Qt.ItemDataRole.UserRole) or self._now
        if self.show_queue(self._items, str(before)) != before:
            self.queue.chosen.emit(self._now)

    def _go_to_one(self) -> None:
        self._is_at_one = True
        self._fit()

    def _on_to_queue(self) -> None:
        if self._is_alone and self._is_at_one:
            self._is_at_one = False
            self._fit()
            self.queue.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """At the largest letters there is room for the queue or for the chosen one, and what one decides with stays in sight."""
        self._is_alone = percent_in_use() >= _ALONE_FROM
        wide = min(_QUEUE * percent_in_use() // 100, self.width() * _MOST // 100)
        self._side.setMinimumWidth(0 if self._is_alone else wide)
        self._side.setMaximumWidth(UNLIMITED if self._is_alone else wide)
        has_any = not self.queue.isHidden()
        self._side.setVisible(not self._is_alone or not self._is_at_one or not has_any)
        self._detail.setVisible(not self._is_alone or (self._is_at_one and has_any))
        self.to_queue.setVisible(self._is_alone)
