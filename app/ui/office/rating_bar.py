"""How the groups of one line are rated: a bar in parts, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.reporting.breakdown import GroupFigures
from app.ui.base.session import word
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, plain
from app.usecases.labels import RATING_WORDS

_WIDE, _HIGH = 120, 12  # pixels
_ROLES = {"good": "chart", "fair": "chart2", "average": "care_mark", "weak": "stop"}


class _Parts(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[str, int] = {}
        self.setFixedSize(_WIDE, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, left = sum(self.counts.values()), 0.0
        for rating, role in _ROLES.items():
            wide = self.width() * self.counts.get(rating, 0) / whole if whole else 0.0
            painter.setBrush(QColor(getattr(theme, role)))
            painter.drawRect(QRectF(left, 0, wide - 1 if wide > 1 else wide, self.height()))
            left += wide


class RatingBar(QWidget):
    """Shown where any of the groups has a rating."""

    def __init__(self) -> None:
        super().__init__()
        self._parts, self._words = _Parts(), plain("", "small", wrap=False)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._parts)
        line.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_ratings(self, groups: Sequence[GroupFigures]) -> None:
        """Count these groups by their rating."""
        counts = {rating: sum(one.rating == rating for one in groups) for rating in _ROLES}
        said = ", ".join(f"{count} {word(RATING_WORDS[rating]).lower()}" for rating, count in counts.items() if count)
        self._parts.counts = counts
        self._words.setText(said)
        self.setVisible(bool(said))
        self._parts.update()
