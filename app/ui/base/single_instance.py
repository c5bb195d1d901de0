"""One window per book, and one program per person: a second start brings what is open to the front."""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from filelock import BaseFileLock

_PATIENCE_MS = 500
_STARTING = 15.0  # seconds that the first program may take until it listens
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


class ProgramLock:
    """Held while a program runs that was started without a book; the folder is this person's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: BaseFileLock | None = None

    @property
    def place(self) -> Path:
        """What a second start calls, see ``call_window``."""
        return self._folder / "dang-chay"

    def claim(self) -> bool:
        """Take it; False where another program has it. A folder that cannot be written holds nobody up."""
        from filelock import FileLock, Timeout

        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{self.place}.lock", timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return False
        except OSError:
            return True
        self._lock = lock
        return True

    def call_first(self) -> bool:
        """Ask the program that has it to come to the front, also while it is still starting."""
        end = time.monotonic() + _STARTING
        while not call_window(self.place):
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def let_go(self) -> None:
        """The program ends."""
        if self._lock is not None:
            self._lock.release(force=True)


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
