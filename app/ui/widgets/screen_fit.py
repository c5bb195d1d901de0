"""Windows that fit their screen: the system's title bar and frame counted in, and never beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 38)  # a title bar and borders, before the system has drawn them


def has_screen() -> bool:
    """Whether somebody sees it: off the screen pictures are taken at the size of the usual laptop."""
    return QGuiApplication.platformName() != "offscreen"


def fit_to_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window its size, or what its screen has room for."""
    if not has_screen():
        window.resize(wanted)
        return
    room = window.screen().availableGeometry()
    window.resize(wanted.boundedTo(room.size() - _frame_of(window)))


def keep_on_screen(window: QWidget) -> None:
    """Once it is shown: no part of it, title bar included, lies beyond what is free on its screen."""
    if not has_screen() or window.isMaximized() or window.isFullScreen():
        return
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    if room.contains(frame):
        return
    window.resize(window.size().boundedTo(room.size() - _frame_of(window)))
    frame = window.frameGeometry()
    frame.moveLeft(max(min(frame.left(), room.right() - frame.width() + 1), room.left()))
    frame.moveTop(max(min(frame.top(), room.bottom() - frame.height() + 1), room.top()))
    window.move(frame.topLeft())


def _frame_of(window: QWidget) -> QSize:
    drawn = window.frameGeometry().size() - window.size()
    return drawn if window.isVisible() and drawn.height() > 0 else _FRAME
