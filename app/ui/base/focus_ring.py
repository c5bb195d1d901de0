"""The ring around the button that has the hand, drawn beside the button and moving nothing.

Its distance is the platform style's own (2 px): a style of ours made in Python would have to outlive every widget at the end.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QWidget
from shiboken6 import isValid

from app.ui.base.theme import theme_in_use

_WIDE, _ROUND = 2.5, 9.0  # pixels


class FocusRing(QObject):
    """Keeps the ring with the hand. The ring lives in the window of its button and goes with it; the next button gets a new one."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        """``parent``: with it the ring goes."""
        super().__init__(parent)
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if QCoreApplication.closingDown():
            return  # windows that go with the program give up the hand one after the other
        if self._ring is None or not isValid(self._ring):
            self._ring = _Ring()
        self._ring.setWidget(now if isinstance(now, QPushButton) else None)  # type: ignore[arg-type]  # None: around nothing

    def update(self) -> None:
        """Draw it anew: the colours are others."""
        if self._ring is not None and isValid(self._ring):
            self._ring.update()


class _Ring(QFocusFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.mask().isEmpty():  # Qt leaves the corners out of it, where a ring is round
            self.clearMask()
        around = self.widget()
        theme = theme_in_use()
        is_on_hero = around.objectName() in {"herobutton", "heroquiet"}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.on_hero if is_on_hero else theme.main), _WIDE))
        half = _WIDE / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _ROUND, _ROUND)
