"""A hand that types on while the window stands still: keys go to the window, and reach whatever has the focus when they are handled."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

NAMED = {
    "Return": (Qt.Key.Key_Return, "\r"),
    "Tab": (Qt.Key.Key_Tab, "\t"),
    "Backtab": (Qt.Key.Key_Backtab, "\t"),
    "Up": (Qt.Key.Key_Up, ""),
    "Down": (Qt.Key.Key_Down, ""),
    "Left": (Qt.Key.Key_Left, ""),
    "Right": (Qt.Key.Key_Right, ""),
    "Escape": (Qt.Key.Key_Escape, "\x1b"),
    "Delete": (Qt.Key.Key_Delete, "\x7f"),
}


def strokes(*keys: str) -> list[tuple[Qt.Key, str]]:
    """Named keys as they are, text letter by letter."""
    found: list[tuple[Qt.Key, str]] = []
    for key in keys:
        if key in NAMED:
            found.append(NAMED[key])
        else:
            found += [
                (Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown, letter) for letter in key
            ]
    return found


def press_and_let_go(window: QWindow, key: Qt.Key, text: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Put one stroke into the window's queue; handled when the loop comes to it."""
    for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(window, QKeyEvent(sort, key, modifiers, text))


@dataclass
class Hand:
    """Types in a thread of its own, a pause after each key, whatever the window's thread is doing."""

    window: QWindow
    keys: list[tuple[Qt.Key, str]]
    pauses: Iterable[float]

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._type, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def is_done(self) -> bool:
        return not self._thread.is_alive()

    def _type(self) -> None:
        for (key, text), pause in zip(self.keys, self.pauses, strict=False):
            press_and_let_go(self.window, key, text)
            time.sleep(pause)
