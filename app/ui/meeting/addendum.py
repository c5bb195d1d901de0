"""After the seal: what was wrong is said beside the minutes, never in them (biên bản bổ sung)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.widgets.basic import Card, button, plain


class AddendumCard(Card):
    """What is added or put right, and why."""

    asked = Signal(str, str)  # the text and the reason

    def __init__(self) -> None:
        self.text, self.reason = QPlainTextEdit(), QLineEdit()
        self._write = button("", lambda: self.asked.emit(self.text.toPlainText(), self.reason.text()))
        super().__init__()
        self.text.setAccessibleName(self.tr("Nội dung bổ sung, đính chính"))
        self.text.setPlaceholderText(self.tr("Nội dung bổ sung, đính chính"))
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(self.fontMetrics().lineSpacing() * 6)
        self.reason.setAccessibleName(self.tr("Lý do bổ sung"))
        self.reason.setPlaceholderText(self.tr("Lý do"))
        self._write.setText(self.tr("Lập biên bản bổ sung"))
        self._write.setAccessibleName(self._write.text())
        self.box.addWidget(plain(self.tr("Biên bản đã chốt"), "heading"))
        self.box.addWidget(plain(self.tr("Biên bản đã chốt không sửa được. Nếu có chỗ sai, lập biên bản bổ sung:")))
        for thing in self.stops:
            self.box.addWidget(thing)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (self.text, self.reason, self._write)

    def clear(self) -> None:
        """Forget what was typed."""
        self.text.clear()
        self.reason.clear()
