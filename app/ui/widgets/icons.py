"""The drawings beside words (Lucide, ISC): in the colour and at the size that is asked for, drawn once each.

A drawing never stands alone: the word is beside it, and a screen reader says only the word.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.ui.base.theme import percent_in_use, theme_in_use

SIZE = 18
"""Pixels at 100 %."""
_BESIDE = 4  # pixels between a drawing and its word


def icon_size(base: int = SIZE) -> QSize:
    """The size of a drawing at the size of text in use."""
    side = base * percent_in_use() // 100
    return QSize(side, side)


def icon(name: str, colour: str = "", chosen: str = "", base: int = SIZE, gap: int = 0) -> QIcon:
    """A drawing for a button; ``chosen`` is its colour where the button is checked, ``gap`` the room to its right (below 0: to its left), pixels."""
    theme = theme_in_use()
    made = QIcon()
    side = icon_size(base).width()
    for state, ink in ((QIcon.State.Off, colour or theme.ink), (QIcon.State.On, chosen or colour or theme.ink)):
        made.addPixmap(pixmap(name, ink, side, gap), QIcon.Mode.Normal, state)
        made.addPixmap(pixmap(name, theme.faint, side, gap), QIcon.Mode.Disabled, state)
    return made


def pixmap(name: str, colour: str, side: int, gap: int = 0) -> QPixmap:
    """A drawing in one colour, ``side`` pixels wide and high on the screen, with room to its right (below 0: to its left)."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    key = f"lucide/{name}/{colour}/{side}/{gap}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round((side + abs(gap)) * ratio), round(side * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(max(0, -gap) * ratio, 0, drawn.height(), drawn.height())
    )
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


class Picture(QLabel):
    """A drawing to stand beside a sentence, in the colour of a role (``tokens.Theme``) and at the size in use."""

    def __init__(self, name: str, role: str = "ink", base: int = SIZE) -> None:
        super().__init__()
        self._name, self._role, self._base = name, role, base
        self.dress()

    def show_drawing(self, name: str, role: str) -> None:
        """Another drawing, in the colour of another role."""
        self._name, self._role = name, role
        self.dress()

    def dress(self) -> None:
        """Draw it in the colours in use."""
        self.setPixmap(pixmap(self._name, getattr(theme_in_use(), self._role), icon_size(self._base).width()))
        self.setFixedSize(icon_size(self._base))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.dress()


class Button(QPushButton):
    """A button with a word; where it is given a drawing, that one has the colours and the size in use."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._drawing, self._gap = "", _BESIDE
        self._word = text.replace("&", "")

    def setText(self, text: str) -> None:
        """Show another word; a screen reader says it too, where it says no more than the word.

        Where there is no room for the word its drawing stays, and a screen reader goes on saying it.
        """
        says_the_word = self.accessibleName() == self._word
        super().setText(text)
        if text:
            self._word = text.replace("&", "")
            if says_the_word:
                self.setAccessibleName(self._word)

    def show_drawing(self, name: str, *, after: bool = False) -> None:
        """Stand a drawing before the word, or after it. What has one after it begins and ends with a letter."""
        self._drawing, self._gap = name, -_BESIDE if after else _BESIDE
        # Qt has one place for a drawing: where a line of letters begins.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if after else Qt.LayoutDirection.LeftToRight)
        self.dress()

    def dress(self) -> None:
        """Draw it in the colours in use."""
        if self._drawing:
            self.setIcon(icon(self._drawing, _ink_of(self.objectName()), gap=self._gap))
            self.setIconSize(icon_size() + QSize(_BESIDE, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.dress()


def _ink_of(look: str) -> str:
    """The colour of the letters of a button of this look."""
    theme = theme_in_use()
    return {"main": theme.on_main, "herobutton": theme.on_hero_button, "yes": theme.tint_ink}.get(look, theme.ink)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return files("resources").joinpath(f"icons/lucide/{name}.svg").read_text("utf-8")
