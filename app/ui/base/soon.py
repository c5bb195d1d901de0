"""What a window puts off until what was pressed is on the screen, and how one waits until nothing is put off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

_PAINTED_MS = 20


class Soon(QTimer):
    """Does one thing a little later; asked for another before, it does that one only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_PAINTED_MS)
        self._what: Callable[[], object] = str
        self.timeout.connect(self._on_time)

    def do(self, what: Callable[[], object]) -> None:
        """Do this once what was pressed is painted."""
        self._what = what
        self.start()

    def now(self) -> None:
        """Do at once what still waits."""
        if self.isActive():
            self.stop()
            self._on_time()

    def _on_time(self) -> None:
        self._what()


def come_to_rest() -> None:
    """Let the windows do what they put off, so that all that belongs on them is on them."""
    QCoreApplication.processEvents()
    while any(soon.isActive() for top in QApplication.topLevelWidgets() for soon in top.findChildren(Soon)):
        QCoreApplication.processEvents()
    for _ in range(2):
        QCoreApplication.processEvents()
