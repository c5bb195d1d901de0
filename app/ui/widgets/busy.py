"""What long work shows: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QWidget
from shiboken6 import isValid

from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, button, column, plain, row


class BusyBar(QFrame):
    """Hidden unless long work is on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("busy")
        self._title = plain("", "heading")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Đã làm được bao nhiêu"))
        self.stop = button(self.tr("Dừng lại"), session.stop)
        self.setLayout(column(row(self._title, self.stop), self._bar, margin=GAP))
        session.began.connect(self._on_began)
        session.moved.connect(self._on_moved)
        self._before: QWidget | None = None
        session.ended.connect(self._on_ended)
        self.hide()

    def _on_began(self, title: str) -> None:
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self.show()
        here = QApplication.focusWidget()
        self._before = here if here is not self.stop else self._before
        self.stop.setFocus()

    def _on_ended(self) -> None:
        """The hand is where it was before, unless what came of the work asked for it elsewhere."""
        had_hand, before, self._before = self.stop.hasFocus(), self._before, None
        self.hide()
        if had_hand and before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()

    def _on_moved(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._bar.setFormat(f"{done}/{whole}" if whole else "")
