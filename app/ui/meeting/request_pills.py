"""The loan requests of a meeting beside each other, one of them on the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from app.domain.ids import RequestId
from app.ui.widgets.basic import GAP
from app.ui.widgets.bus_press import BusPress

_LINES_SHOWN = 2
_ID = Qt.ItemDataRole.UserRole


class RequestPills(QListWidget):
    """As many in a line as there is room for; more than two lines scroll."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("pills")
        BusPress(self)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(GAP // 4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_requests(self, requests: Sequence[tuple[RequestId, str]], chosen: RequestId | None) -> None:
        """Show these, each with its words; the one that is chosen stays so, else it is the first."""
        self.blockSignals(True)
        self.clear()
        for request, words in requests:
            item = QListWidgetItem(words)
            item.setData(_ID, request)
            self.addItem(item)
            if request == chosen:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and requests:
            self.setCurrentRow(0)
        self.blockSignals(False)
        self._fit()

    def chosen(self) -> RequestId | None:
        """The one that is on the table; None where there is none."""
        item: QListWidgetItem | None = self.currentItem()
        return item.data(_ID) if item is not None else None

    def choose(self, request: RequestId) -> None:
        """Put this one on the table."""
        for place in range(self.count()):
            if self.item(place).data(_ID) == request:
                self.setCurrentRow(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        last = self.count() - 1
        below = self.visualItemRect(self.item(last)).bottom() if last >= 0 else 0
        one = max(self.sizeHintForRow(0), self.fontMetrics().height())
        self.setFixedHeight(min(max(below + self.verticalOffset(), one), one * _LINES_SHOWN) + GAP)
