"""The line that says what just happened: good news goes by itself, a refusal stays until it is put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.ui.widgets.basic import button, row
from app.ui.widgets.fields import AT_FAULT
from app.ui.widgets.sentence import Sentence

_SHOWN_MS = 12_000


class Notice(QFrame):
    """What just happened, and a cross that shuts it. ``text`` is the label that says it, ``shown`` whether something is said now.

    ``taken_back``: a person wants what is said undone.
    """

    shown = Signal(bool)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = Sentence()
        self._is_refused = False
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SHOWN_MS)
        self._fade.timeout.connect(self.hide)
        shut = button("✕", self.hide)
        shut.setObjectName("quiet")
        shut.setAccessibleName(self.tr("Đóng lời báo"))
        self.back = button(self.tr("Lấy lại"), self.taken_back.emit)
        self.back.setObjectName("quiet")
        self.back.hide()
        line = row(self.text, self.back, shut)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(self, text: str, *, refused: bool, can_go_back: bool = False) -> None:
        """Show a line, and tell the screen reader; ``can_go_back`` with a button that takes it back."""
        self._is_refused = refused
        self.back.show_drawing("undo-2")
        self.back.setAccessibleName(f"{self.back.text()}: {text}")
        self.back.setVisible(can_go_back)
        self.text.setText(("✖ " if refused else "✔ ") + text)
        self.text.setToolTip(text)
        self.text.setAccessibleName(self.text.text())
        self.text.setProperty("tone", "stop" if refused else "good")
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
        if refused:
            self._fade.stop()
            QTimer.singleShot(0, self, self._watch_the_fault)  # who refused stands in the field by then
        elif can_go_back:
            self._fade.stop()  # until the next thing is done
        else:
            self._fade.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def forget_refusal(self) -> None:
        """A refusal that was about the last try does not stand over what was done since, nor what can be taken back no more."""
        if self._is_refused or not self.back.isHidden():
            self.hide()

    def _watch_the_fault(self) -> None:
        """What was said of a field goes when the field is put right."""
        window: QWidget = self.window()
        field = window.focusWidget()
        if isinstance(field, QLineEdit) and field.property(AT_FAULT):
            field.setProperty(AT_FAULT, None)
            field.textChanged.connect(self.forget_refusal, Qt.ConnectionType.SingleShotConnection)
