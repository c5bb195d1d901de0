"""The card over the sheet: its sums, and taking back what was typed."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack

from app.domain.money import format_dong
from app.domain.words import dong_in_words
from app.ui.widgets.basic import GAP, Card, button, column, plain, row


class SumsCard(Card):
    """What was received, in figures and in words; one step back, one step forward."""

    def __init__(self, steps: QUndoStack) -> None:
        super().__init__(margin=GAP)
        self.sums = plain("", "heading")
        self._words = plain("", "faint")
        self.undo = button(self.tr("↶ Lấy lại"), steps.undo, hint="Ctrl+Z")
        self.redo = button(self.tr("↷ Làm lại"), steps.redo, hint="Ctrl+Y")
        steps.canUndoChanged.connect(self.undo.setEnabled)
        steps.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        # By their letters: what a system calls "redo" is Ctrl+Y on one and Ctrl+Shift+Z on another, and twice is none.
        for keys, action in (("Ctrl+Z", steps.undo), ("Ctrl+Y", steps.redo), ("Ctrl+Shift+Z", steps.redo)):
            QShortcut(QKeySequence(keys), self, action)
        self.box.addLayout(row(column(self.sums, self._words, gap=0), self.undo, self.redo))

    def show_sums(self, interest: int, savings: int, *, left: int | None, least: str) -> None:
        """``left`` is what is still due, None where the bank said nothing; ``least`` the sentence about the least saving."""
        text = (
            self.tr("Lãi %1 đ · Tiền gửi %2 đ · Cộng %3 đ")
            .replace("%1", format_dong(interest))
            .replace("%2", format_dong(savings))
            .replace("%3", format_dong(interest + savings))
        )
        if left is not None:
            text += " · " + self.tr("Còn phải thu %1 đ").replace("%1", format_dong(left))
        self.sums.setText(text)
        words = self.tr("Bằng chữ: %1.").replace("%1", dong_in_words(interest + savings))
        self._words.setText(f"{words} {least}")
