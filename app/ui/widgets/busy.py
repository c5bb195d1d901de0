"""What long work shows: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QProgressBar

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
        session.ended.connect(self.hide)
        self.hide()

    def _on_began(self, title: str) -> None:
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self.show()
        self.stop.setFocus()

    def _on_moved(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._bar.setFormat(f"{done}/{whole}" if whole else "")
