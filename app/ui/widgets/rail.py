"""The doors of the rail: a word, and the key that opens it, for whoever would rather not use the mouse."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton

from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP

_SMALLER = 0.75


class RailDoor(QPushButton):
    """A page of the rail; its key stands on its right edge."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(text)
        self._key = f"Alt+{number % 10}"  # the tenth door is Alt+0
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(self._key)
        # Not the button's own key, which waits until the button has been shown pressed.
        QShortcut(QKeySequence(self._key), self, self.click)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + QFontMetrics(self._small()).horizontalAdvance(self._key) + GAP, hint.height())

    def _small(self) -> QFont:
        small = QFont(self.font())
        small.setBold(False)
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        return small

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._small())
        painter.setPen(QColor(theme_in_use().faint))
        edge = self.rect().adjusted(0, 0, -GAP, 0)
        painter.drawText(edge, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key)
