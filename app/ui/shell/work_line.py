"""Long work at the welcome: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.base.background_task import BackgroundTask
from app.ui.widgets.basic import button, column, plain, row
from app.usecases.progress import Progress


class WorkLine(QWidget):
    """One piece of work at a time; hidden while there is none."""

    ended = Signal(object, object)  # result, error

    def __init__(self) -> None:
        super().__init__()
        self._work: BackgroundTask | None = None
        self._bar = QProgressBar()
        self._doing = plain("", "heading")
        self._stop = button("", self.stop)
        self.setLayout(column(self._doing, row(self._bar, self._stop)))
        self.say()
        self.hide()

    def say(self) -> None:
        """Its words, in the language that is spoken now."""
        self._bar.setAccessibleName(self.tr("Đã làm được bao nhiêu"))
        self._stop.setText(self.tr("Dừng lại"))
        self._stop.setAccessibleName(self._stop.text())

    @property
    def is_busy(self) -> bool:
        """Whether work is on."""
        return self._work is not None

    def begin(self, title: str, work: Callable[[Progress], Any]) -> None:
        """Do it beside the window's thread."""
        self._doing.setText(title)
        self._bar.setRange(0, 0)
        self.show()
        self._work = BackgroundTask(work, self)
        self._work.moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        self._work.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._work.start()

    def stop(self) -> None:
        """Ask the work to stop at its next whole step."""
        if self._work is not None:
            self._work.stop()

    def _on_moved(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    def _on_ended(self, result: object, error: Exception | None) -> None:
        work, self._work = self._work, None
        if isinstance(work, QObject):
            work.deleteLater()
        self.hide()
        self.ended.emit(result, error)
