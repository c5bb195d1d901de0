"""The cell that is being typed in: what is typed is in the model before the next key is handled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QInputMethodEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.base.theme import theme_in_use
from app.ui.widgets.amount_model import RIGHT, Index
from app.ui.widgets.drawn_cells import DrawnCells

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


def _frame(painter: QPainter, at: QRect, colour: str) -> None:
    painter.save()
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(at.adjusted(1, 1, -1, -1))
    painter.restore()


class AmountDelegate(QStyledItemDelegate):
    """Makes the editors of an amount grid. ``leave`` is called with the editor and the key that ends it."""

    def __init__(self, parent: QAbstractItemView, leave: Callable[[QWidget, QKeyEvent], None]) -> None:
        super().__init__(parent)
        self._view = parent
        self._leave = leave
        self._row_ahead = -1  # the row that is drawn as if the hand stood in it
        self.drawn = DrawnCells(parent.model(), self)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The row the hand stands in is tinted, but for cells that have a ground of their own to say something."""
        super().initStyleOption(option, index)
        in_row = index.row() in {self._view.currentIndex().row(), self._row_ahead}
        if in_row and index.data(Qt.ItemDataRole.BackgroundRole) is None:
            option.backgroundBrush = QBrush(QColor(theme_in_use().tint))

    def is_ready(self, row: int) -> bool:
        """Whether a row need not be drawn anew when it comes into sight or, below the hand, when the hand goes down."""
        return self.drawn.is_ready(row, in_row=False) and (
            not self._is_next(row) or self.drawn.is_ready(row, in_row=True)
        )

    def draw_ahead(self, row: int) -> None:
        """Draw a row before it is asked for, so that the key that asks for it need not wait."""
        self.drawn.draw_ahead(self._view.model(), row, in_row=False)
        if self._is_next(row):
            self._row_ahead = row
            self.drawn.draw_ahead(self._view.model(), row, in_row=True)
            self._row_ahead = -1

    def _is_next(self, row: int) -> bool:
        return row == self._view.currentIndex().row() + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell the hand stands in has one frame, drawn over whatever ground it has."""
        has_hand = bool(option.state & QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        in_row = self._view.currentIndex().row() == index.row()
        self.drawn.show(painter, option, index, in_row=in_row, draw=self._draw)
        if has_hand:
            _frame(painter, QRect(option.rect), theme_in_use().main)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell; one whose figure does not count keeps its ground and a frame of its own wherever the hand is."""
        if index.data(Qt.ItemDataRole.ToolTipRole) is None:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        plain.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, plain, index)
        _frame(painter, QRect(option.rect), theme_in_use().care_mark)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option, index
        editor = AmountEditor(parent)
        editor.setAccessibleName(self.tr("Số tiền"))
        font = QFont(parent.font())
        font.setWeight(QFont.Weight.DemiBold)
        editor.setFont(font)
        editor.setAlignment(RIGHT)
        editor.setObjectName("celleditor")
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
