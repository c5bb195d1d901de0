"""The line that says what just happened: good news goes by itself, a refusal stays until it is put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.ui.widgets.basic import GAP, button, plain, row
from app.ui.widgets.fields import AT_FAULT

_SHOWN_MS = 12_000


class Notice(QFrame):
    """One line over the page, and a cross that shuts it. ``text`` is the label that says it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = plain("")
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SHOWN_MS)
        self._fade.timeout.connect(self.hide)
        shut = button("✕", self.hide)
        shut.setObjectName("quiet")
        shut.setAccessibleName(self.tr("Đóng lời báo"))
        self.setLayout(row(self.text, shut, margin=GAP))
        self.hide()

    def say(self, text: str, *, refused: bool) -> None:
        """Show a line."""
        self.text.setText(("✖ " if refused else "✔ ") + text)
        self.setObjectName("notice" if refused else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if refused:
            self._fade.stop()
            QTimer.singleShot(0, self, self._watch_the_fault)  # who refused stands in the field by then
        else:
            self._fade.start()

    def forget_refusal(self) -> None:
        """A refusal that was about the last try does not stand over what was done since."""
        if self.objectName() == "notice":
            self.hide()

    def _watch_the_fault(self) -> None:
        """What was said of a field goes when the field is put right."""
        window: QWidget = self.window()
        field = window.focusWidget()
        if isinstance(field, QLineEdit) and field.property(AT_FAULT):
            field.setProperty(AT_FAULT, None)
            field.textChanged.connect(self.forget_refusal, Qt.ConnectionType.SingleShotConnection)
