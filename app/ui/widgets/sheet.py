"""A sheet to fill by keyboard: Enter and Down go down, Tab right, typing replaces, a column can be pasted, steps undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.money import format_dong, parse_dong

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of amounts to fill, or of text to read."""

    key: str
    heading: str
    is_amount: bool = False
    is_open: bool = False  # may be filled


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its name for the owner, and its cells by column."""

    key: str
    cells: dict[str, Any] = field(default_factory=dict)
    is_open: bool = True


class SheetModel(QAbstractTableModel):
    """Rows to fill and a row of totals below. What cannot be read stays in its cell, marked, with the reason."""

    cell_entered = Signal(str, str, int, int)  # row, column, amount before, amount now

    def __init__(self, columns: Sequence[SheetColumn], total: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._total = total
        self._rows: list[SheetRow] = []
        self._wrong: dict[tuple[str, str], str] = {}

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show rows; where they are the same people, cells change in place and the cursor stays."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows), len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._wrong.clear()
        self.endResetModel()

    def wrong_cells(self) -> int:
        """How many cells cannot be read."""
        return len(self._wrong)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._rows else len(self._rows) + 1

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def is_total(self, row: int) -> bool:
        """Whether this is the row of totals."""
        return row == len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if self.is_total(index.row()):
            return self._total_data(column, index.column(), role)
        row = self._rows[index.row()]
        wrong = self._wrong.get((row.key, column.key))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.EditRole:
                return wrong if wrong is not None else _shown(row.cells.get(column.key), column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.is_amount else _LEFT
            case Qt.ItemDataRole.BackgroundRole if wrong is not None:
                return QBrush(QColor("#FFD9A0"))
            case Qt.ItemDataRole.ForegroundRole if wrong is not None:
                return QBrush(QColor("#1D2A2E"))
            case Qt.ItemDataRole.ToolTipRole if wrong is not None:
                return self.tr("Không đọc được số tiền này. Gõ lại, ví dụ 50.000 hoặc 50k.")
            case _:
                return None

    def _total_data(self, column: SheetColumn, place: int, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                if place == 0:
                    return self._total
                if not column.is_amount:
                    return ""
                return format_dong(sum(row.cells.get(column.key) or 0 for row in self._rows))
            case Qt.ItemDataRole.FontRole:
                bold = QFont(QGuiApplication.font())
                bold.setBold(True)
                return bold
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.is_amount else _LEFT
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns[section].heading
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.is_total(section) else str(section + 1)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row, column = index.row(), index.column()
        if not self.is_total(row) and self._columns[column].is_open and self._rows[row].is_open:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        row, column = self._rows[index.row()], self._columns[index.column()]
        text = str(value).strip()
        amount = parse_dong(text) if text else 0
        if amount is None:
            self._wrong[(row.key, column.key)] = text
            self.dataChanged.emit(index, index)
            return False
        self._wrong.pop((row.key, column.key), None)
        before = row.cells.get(column.key) or 0
        if amount != before:
            self.put(row.key, column.key, amount)
            self.cell_entered.emit(row.key, column.key, before, amount)
        self.dataChanged.emit(index, index)
        return True

    def put(self, row_key: str, column_key: str, amount: int) -> None:
        """Show an amount in a cell, and the totals with it."""
        for place, row in enumerate(self._rows):
            if row.key == row_key:
                self._rows[place] = replace(row, cells={**row.cells, column_key: amount})
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))
        last = len(self._rows)
        self.dataChanged.emit(self.index(last, 0), self.index(last, len(self._columns) - 1))


def _shown(value: Any, column: SheetColumn) -> str:
    if column.is_amount:
        return format_dong(value) if value else ""
    return str(value or "")


class _Entered(QUndoCommand):
    """One filled cell, to be undone and redone."""

    def __init__(self, text: str, put: Callable[[int], None], before: int, now: int) -> None:
        super().__init__(text)
        self._put, self._before, self._now = put, before, now
        self._first = True

    def undo(self) -> None:
        self._put(self._before)

    def redo(self) -> None:
        if self._first:  # it was just typed
            self._first = False
            return
        self._put(self._now)


class SheetView(QTableView):
    """The sheet on the screen."""

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.undo_steps = QUndoStack(self)
        self._sheet = model
        self._write: Callable[[str, str, int], None] = lambda *_: None
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        model.cell_entered.connect(self._on_entered)

    def write_with(self, write: Callable[[str, str, int], None]) -> None:
        """Where a filled cell goes: row, column, amount."""
        self._write = write

    def _on_entered(self, row: str, column: str, before: int, now: int) -> None:
        def put(amount: int) -> None:
            self._sheet.put(row, column, amount)
            self._write(row, column, amount)

        self._write(row, column, now)
        self.undo_steps.push(_Entered(self.tr("gõ số tiền"), put, before, now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_steps.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_steps.redo()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # While a cell is typed in, Enter comes here too; the editor's closing goes down then.
            if self.state() != self.State.EditingState:
                self._go_down()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.state() != self.State.EditingState:
            self._sheet.setData(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self._go_down()
        else:
            super().closeEditor(editor, hint)

    def _go_down(self) -> None:
        index = self.currentIndex()
        below = self._sheet.index(index.row() + 1, index.column())
        if below.isValid() and not self._sheet.is_total(below.row()):
            self.setCurrentIndex(below)

    def _paste(self, text: str) -> None:
        """A column from Excel, downwards from here."""
        index = self.currentIndex()
        for place, line in enumerate(text.rstrip("\n").split("\n")):
            for beside, cell in enumerate(line.rstrip("\r").split("\t")):
                target = self._sheet.index(index.row() + place, index.column() + beside)
                if target.isValid():
                    self._sheet.setData(target, cell)
