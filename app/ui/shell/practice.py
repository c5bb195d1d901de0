"""What makes the practice village plain to see."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from app.ui.base.theme import theme_in_use

_STRIPE, _BAND = 10, 6  # pixels


class PracticeBand(QFrame):
    """A striped band over the window: nobody takes the practice village for a real book."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_BAND)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_in_use()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.care_ground))
        painter.setPen(QPen(QColor(theme.care), _STRIPE / 2))
        for start in range(-self.height(), self.width(), _STRIPE * 2):
            painter.drawLine(start, self.height(), start + self.height(), 0)
