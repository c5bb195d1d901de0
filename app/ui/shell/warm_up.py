"""What a person is likely to come to is made and laid out while nobody touches the window, so that it is there at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from app.ui.shell.book_window import BookWindow
from app.ui.shell.lock import TOUCHES

_QUIET_MS = 400  # since the last touch
_NEXT_MS = 20  # between two pages, for a touch that came meanwhile
_AFTER_A_WRITE_MS = 1_500  # a pause in the work, not between two keys


class WarmUp(QObject):
    """Makes one page after the other, as the rail has them; after something was written, lays out anew what shows it."""

    def __init__(self, window: BookWindow) -> None:
        super().__init__(window)
        self._window = window
        self._quiet = _QUIET_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_quiet)
        self._timer.start(self._quiet)
        window.session.changed.connect(self._on_changed)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._timer.isActive():
            self._timer.start(self._quiet)
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        self._window.make_stale()
        self._quiet = _AFTER_A_WRITE_MS
        self._timer.start(self._quiet)

    def _on_quiet(self) -> None:
        if not self._window.isVisible():
            return  # it was closed
        waits = self._quiet == _AFTER_A_WRITE_MS and self._window.is_typed_into()
        if waits or not self._window.can_make():
            self._timer.start(self._quiet)
        elif self._window.make_next():
            self._timer.start(_NEXT_MS)
