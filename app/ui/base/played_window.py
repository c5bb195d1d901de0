"""A window that is played by a program as a person would use it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.base.soon import come_to_rest


class PlayedWindow:
    """Presses buttons by their words, and keeps numbered pictures of the window in a folder."""

    def __init__(self, window: QWidget, pictures: Path) -> None:
        self._window = window
        self._pictures = pictures
        self._shots = 0

    def press(self, word: str) -> None:
        """Press the button with this word."""
        shown = [
            found for found in self._window.findChildren(QPushButton) if found.text() == word and found.isVisible()
        ]
        shown[0].click()
        QCoreApplication.processEvents()

    def shoot(self, name: str) -> None:
        """Keep a picture of the window as it is shown now."""
        self._shots += 1
        come_to_rest()
        self._window.grab().save(str(self._pictures / f"{self._shots:02d}-{name}.png"))
