"""Work that takes longer than a blink: beside the window's thread, with how far it is and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleBrokenError
from app.usecases.progress import Progress


class BackgroundTask(QObject):
    """One piece of work in a thread of its own.

    The window shows how far it is and takes no other order meanwhile, so that the book has one hand in it at a time.
    """

    moved = Signal(int, int)
    ended = Signal(object, object)  # result, error

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="long work", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask it to stop at the next whole step."""
        self._stop.set()

    def _run(self) -> None:
        try:
            result = self._work(self._progress)
        except Exception as error:  # handed to the window's thread, which sorts it
            self.ended.emit(None, error)
        else:
            self.ended.emit(result, None)

    def _progress(self, done: int, whole: int) -> None:
        if self._stop.is_set():
            raise RuleBrokenError("stopped")
        self.moved.emit(done, whole)
