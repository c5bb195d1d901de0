"""The cell that is being typed in: what is typed is in the model before the next key is handled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.widgets.amount_model import RIGHT, Index

TYPED_LARGER = 1.25
LEAVING = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""Keys that end the typing of one figure."""


class AmountEditor(QLineEdit):
    """One figure being typed; knows what an input method (Telex, UniKey) is still composing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composing = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composing = event.preeditString()

    def end_composition(self) -> None:
        """Let the letters that are being composed become text: they were typed, so they count."""
        if self._composing:
            QGuiApplication.inputMethod().commit()
        if self._composing:  # the method did not answer
            rest = QInputMethodEvent()
            rest.setCommitString(self._composing)
            QCoreApplication.sendEvent(self, rest)


class AmountDelegate(QStyledItemDelegate):
    """Makes the editors of an amount grid. ``leave`` is called with the editor and the key that ends it."""

    def __init__(self, parent: QWidget, leave: Callable[[QWidget, QKeyEvent], None]) -> None:
        super().__init__(parent)
        self._leave = leave

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option, index
        editor = AmountEditor(parent)
        editor.setAccessibleName(self.tr("Số tiền"))
        font = QFont(parent.font())
        font.setPointSizeF(font.pointSizeF() * TYPED_LARGER)
        font.setBold(True)
        editor.setFont(font)
        editor.setAlignment(RIGHT)
        # Without the frame of other fields: in a row's height large letters would be cut off.
        editor.setStyleSheet("min-height: 0; padding: 0 4px; border-radius: 0;")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # A refresh of the page must not take away what is being typed.
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, AmountEditor):
            editor.end_composition()
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Qt itself hands a figure over in the next turn of its loop; keys typed meanwhile would still go into this cell."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in LEAVING:
            if isinstance(editor, QWidget):
                self._leave(editor, event)
            return True
        return super().eventFilter(editor, event)
