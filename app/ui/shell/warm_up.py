"""The pages a person has not come to yet are made while nobody touches the window, so that each is there at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from app.ui.shell.book_window import BookWindow
from app.ui.shell.lock import TOUCHES

_QUIET_MS = 400  # since the last touch, and between two pages


class WarmUp(QObject):
    """Makes one page after the other, as the rail has them."""

    def __init__(self, window: BookWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._on_quiet)
        self._timer.start()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _on_quiet(self) -> None:
        if not self._window.isVisible():
            return  # it was closed
        if self._window.can_make() and not self._window.make_next():
            return
        self._timer.start()
