"""The one next thing to do: the only solid green thing of its screen; Enter works on arrival."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import HERO
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.focus import FIRST_STOP

_BAR_HIGH, _BAR_WIDE, _OVER_BAR = 8, 420, 5


class _Progress(QWidget):
    """How far it has come; the sentence over it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(_BAR_HIGH + _OVER_BAR)
        self.setMaximumWidth(_BAR_WIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, faint = QRectF(self.rect()).adjusted(0, _OVER_BAR, 0, 0), QColor(theme.on_hero)
        faint.setAlphaF(0.28)
        painter.setBrush(faint)
        painter.drawRoundedRect(whole, 4, 4)
        painter.setBrush(QColor(theme.on_hero))
        whole.setWidth(whole.width() * min(self.share, 1.0))
        painter.drawRoundedRect(whole, 4, 4)


class Hero(QFrame):
    """What comes next, in one sentence, and its button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hero")
        self._eye = plain(self.tr("Việc tiếp theo"), "heroeye")
        self.title = plain("", "herotitle")
        self.text = plain("")
        self._progress = _Progress()
        self.button = button("", self._on_button)
        self.button.setObjectName("herobutton")
        self.button.show_drawing("arrow-right", after=True)
        self.button.setProperty(FIRST_STOP, True)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._act: Callable[[], object] = lambda: None
        said = column(None, self._eye, self.title, self.text, self._progress, None, gap=2)
        line = row(said, self.button, gap=GAP * 3)
        line.setStretch(0, 1)
        line.setContentsMargins(GAP * 3 - 2, GAP + 4, GAP * 2 + 4, GAP + 4)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _on_button(self) -> None:
        self._act()

    def show_next(
        self, title: str, text: str, word: str, act: Callable[[], object], share: float | None = None
    ) -> None:
        """Show what comes next; ``share`` of it is done, None where that cannot be told."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.button.setText(word)
        self.button.setAccessibleName(f"{word}: {title}")
        self._act = act
        self._progress.setVisible(share is not None)
        self._progress.share = share or 0.0
        self.setMinimumHeight(HERO * min(percent_in_use(), 150) // 100)

    @property
    def word(self) -> str:
        """The word on its button."""
        return self.button.text()
