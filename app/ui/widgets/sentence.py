"""A sentence that gives way to the room there is, without anything else moving."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Sentence(QLabel):
    """One sentence in the room there is: over as many lines as fit, the end of it in "…"; the whole is in the tip."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def shown_text(self) -> str:
        """What of it can be read now."""
        metrics, text = self.fontMetrics(), self.text()
        room = QRect(0, 0, self.width(), 1 << 16)
        lines = max(1, self.height() // metrics.lineSpacing())
        words = text.split(" ")
        while len(words) > 1:
            tried = " ".join(words) + ("" if len(words) == len(text.split(" ")) else "…")
            high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, tried).height()
            if high <= metrics.lineSpacing() * lines + 1:
                return tried
            words.pop()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        flags = self.alignment().value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(self.rect(), flags, self.shown_text())
