"""Sentences: one that gives way to the room there is, and one in which figures stand out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

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


class Spans(QLabel):
    """Text that wraps, with some of its parts heavier; nothing in it is read as markup."""

    def __init__(self, text: str = "", strong: Iterable[str] = ()) -> None:
        super().__init__()
        self.words = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.say(text, strong)

    def say(self, text: str, strong: Iterable[str] = ()) -> None:
        """Show a text; ``strong`` are parts of it."""
        self.words = text
        self.setText(_marked_up(text, [part for part in strong if part]))
        self.setAccessibleName(text)


def _marked_up(text: str, strong: list[str]) -> str:
    """The text with every letter escaped; each of ``strong`` is set heavier where it first stands as a word of its own."""
    if not strong:
        return escape(text)
    words = "|".join(re.escape(part) for part in sorted(strong, key=len, reverse=True))
    parts = re.split(rf"((?<!\w)(?:{words})(?!\w))", text)
    left, said = set(strong), []
    for part in parts:
        is_strong = part in left
        left.discard(part)
        said.append(f'<span style="font-weight:600">{escape(part)}</span>' if is_strong else escape(part))
    return "".join(said)
