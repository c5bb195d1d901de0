"""The window locks itself when nobody has touched it for a while: a book left open on a table shows nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.passphrase import wait_after
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.secret import secret

TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Says when nobody touched a window for so many minutes; 0 means never."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self._minutes = 0

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now."""
        self._minutes = minutes
        self.touched()

    def watch(self, window: QWindow | None) -> None:
        """Only what the system hands to the window is looked at: a filter on every widget would be felt while typing."""
        if window is not None:
            window.installEventFilter(self)

    def touched(self) -> None:
        """Somebody is there."""
        if self._minutes:
            self._timer.start(self._minutes * 60_000)
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touched()
        return super().eventFilter(watched, event)


class LockScreen(QWidget):
    """Covers everything until the passphrase is given; each wrong try after the second waits longer."""

    opened = Signal()

    def __init__(self, is_right: Callable[[str], bool]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._is_right = is_right
        self._wrong = 0
        self.field = secret(self.tr("Mật khẩu của sổ"))
        self.field.returnPressed.connect(self._on_go)
        self.go = button(self.tr("Mở khóa"), self._on_go, main=True)
        self._why = plain("", "stop")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_waited)
        card = Card(
            plain(self.tr("Sổ đang khóa"), "heading"),
            plain(self.tr("Đã lâu không ai chạm vào máy. Việc đang làm vẫn còn nguyên; gõ mật khẩu để làm tiếp.")),
            row(self.field, self.go),
            self._why,
        )
        self.setLayout(column(None, card, None, margin=GAP * 4))

    def _on_go(self) -> None:
        if not self.go.isEnabled():
            return
        if self._is_right(self.field.text()):
            self._wrong = 0
            self._why.setText("")
            self.field.clear()
            self.opened.emit()
            return
        self._wrong += 1
        self.field.selectAll()
        seconds = wait_after(self._wrong)
        text = self.tr("Mật khẩu không đúng.")
        if seconds:
            text = self.tr("Mật khẩu không đúng. Đợi %1 giây rồi gõ lại.").replace("%1", str(seconds))
            self.go.setEnabled(False)
            self._wait.start(seconds * 1_000)
        self._why.setText(text)

    def _on_waited(self) -> None:
        self.go.setEnabled(True)
        self._why.setText("")


def close_dialogs() -> None:
    """Nothing stands over the lock."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
