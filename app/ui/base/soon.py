"""What a window puts off until what was pressed is on the screen, and how one waits until nothing is put off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_PAINTED_MS = 20


class Soon(QTimer):
    """Does one thing for a widget a little later, or once it is seen again; asked for another before, it does that one only."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)
        self._waits = False  # for the widget to be seen
        self.setSingleShot(True)
        self.setInterval(_PAINTED_MS)
        self._what: Callable[[], object] = str
        self.is_held: Callable[[], bool] = (
            bool  # as long as it is, what is put off waits: the book is in another thread's hands
        )
        self.timeout.connect(self._on_time)

    def do(self, what: Callable[[], object]) -> None:
        """Do this once what was pressed is painted."""
        self._what, self._waits = what, False
        self.start()

    def now(self) -> None:
        """Do at once what still waits."""
        if self.isActive() or self._waits:
            self.stop()
            self._waits = False
            self._what()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._waits:
            self.do(self._what)
        return super().eventFilter(watched, event)

    def _on_time(self) -> None:
        if self.is_held():
            self.start()
        elif self._widget.isVisible():
            self._what()
        else:
            self._waits = True


def come_to_rest() -> None:
    """Let the windows do what they put off, so that all that belongs on them is on them."""
    QCoreApplication.processEvents()
    while waiting := [one for top in _seen() for one in top.findChildren(Soon) if one.isActive()]:
        while any(isValid(one) and one.isActive() for one in waiting):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(2):
        QCoreApplication.processEvents()


def _seen() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]
