"""The drawings beside words (Lucide, ISC): in the colour and at the size that is asked for, drawn once each.

A drawing never stands alone: the word is beside it, and a screen reader says only the word.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
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
    """A drawing for a button; ``chosen`` is its colour where the button is checked, ``gap`` the room to its right, pixels."""
    theme = theme_in_use()
    made = QIcon()
    side = icon_size(base).width()
    for state, ink in ((QIcon.State.Off, colour or theme.ink), (QIcon.State.On, chosen or colour or theme.ink)):
        made.addPixmap(pixmap(name, ink, side, gap), QIcon.Mode.Normal, state)
        made.addPixmap(pixmap(name, theme.faint, side, gap), QIcon.Mode.Disabled, state)
    return made


def pixmap(name: str, colour: str, side: int, gap: int = 0) -> QPixmap:
    """A drawing in one colour, ``side`` pixels wide and high on the screen, with room to its right."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    key = f"lucide/{name}/{colour}/{side}/{gap}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round((side + gap) * ratio), round(side * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, drawn.height(), drawn.height())
    )
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def picture(name: str, colour: str = "", base: int = SIZE) -> QLabel:
    """A drawing to stand beside a sentence."""
    shown = QLabel()
    shown.setPixmap(pixmap(name, colour or theme_in_use().ink, icon_size(base).width()))
    shown.setFixedSize(icon_size(base))
    return shown


def pictured(door: QPushButton, name: str) -> QPushButton:
    """The button with a drawing before its word."""
    door.setIcon(icon(name, gap=_BESIDE))
    door.setIconSize(icon_size() + QSize(_BESIDE, 0))
    return door


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return files("resources").joinpath(f"icons/lucide/{name}.svg").read_text("utf-8")
