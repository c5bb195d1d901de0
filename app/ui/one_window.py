"""One window per book: opening a book a second time brings its window to the front."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 500
_CALL = b"show"


def name_for(book: Path) -> str:
    """The name under which the book's window listens; nothing of the path can be read from it."""
    return "so-to-" + hashlib.sha256(str(book.resolve()).encode()).hexdigest()[:24]


def call_window(book: Path) -> bool:
    """Ask the window that has this book to come to the front; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_for(book))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_CALL)
    socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Listens for a second start with the same book."""

    rung = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        # A name left by a program that was cut off; a living one would have answered call_window.
        QLocalServer.removeServer(name_for(book))
        self._server.listen(name_for(book))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_call(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.rung.emit()
