"""Buttons that run on like words: as many in a row as there is room for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

from app.ui.widgets.basic import GAP

RING = 2
"""Pixels around, for the ring of the button that has the hand."""


class Flow(QLayout):
    """Lays things out from left to right and breaks into the next row."""

    def __init__(self, things: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        for thing in things:
            self.addWidget(thing)

    def addWidget(self, thing: QWidget) -> None:
        # Items of our own: one that Qt made may be taken for another, long gone, that lay at the same place.
        self.addChildWidget(thing)
        self.addItem(QWidgetItem(thing))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(2 * RING, 2 * RING)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        inside = rect.adjusted(RING, RING, -RING, -RING)
        x, y, high = inside.x(), inside.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # what is hidden leaves no gap
            hint = item.sizeHint()
            if x > inside.x() and x + hint.width() > inside.right() + 1:
                x, y, high = inside.x(), y + high + GAP, 0
            if moving:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + GAP
            high = max(high, hint.height())
        return y + high + RING - rect.y()


def flowing(*things: QWidget) -> QWidget:
    """Things beside each other as far as there is room, each as wide as its words, then in a further line."""
    holder = QWidget()
    holder.setLayout(Flow(things))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
