"""A sheet to fill by keyboard: Enter and Down go down, Tab right, typing replaces, a column can be pasted, steps undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QUndoCommand,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.money import format_dong, parse_dong
from app.ui.theme import theme_in_use

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TYPED_LARGER = 1.25
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

    def place_of(self, key: str) -> int:
        """Which column a key names."""
        return next(place for place, column in enumerate(self._columns) if column.key == key)

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show rows; where they are the same people, cells change in place and the cursor stays."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            differing = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = list(rows)
            if differing:
                self.dataChanged.emit(self.index(differing[0], 0), self.index(len(rows), len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._wrong.clear()
        self.endResetModel()

    def wrong_cells(self) -> int:
        """How many cells cannot be read."""
        return len(self._wrong)

    def reason(self, index: Index) -> str:
        """Why a cell cannot be read; empty for a good one."""
        if not index.isValid() or self.is_total(index.row()):
            return ""
        wrong = self._wrong.get((self._rows[index.row()].key, self._columns[index.column()].key))
        if wrong is None:
            return ""
        name = next((str(value) for value in self._rows[index.row()].cells.values()), "")
        return (
            self.tr("%1: không đọc được “%2”. Gõ lại, ví dụ 50.000 hoặc 50k.").replace("%1", name).replace("%2", wrong)
        )

    def first_wrong(self) -> QModelIndex:
        """The first cell that cannot be read; invalid where there is none."""
        for place, row in enumerate(self._rows):
            for beside, column in enumerate(self._columns):
                if (row.key, column.key) in self._wrong:
                    return self.index(place, beside)
        return QModelIndex()

    def key(self, index: Index) -> str:
        """The key of a row; empty for the row of totals."""
        return self._rows[index.row()].key if index.isValid() and not self.is_total(index.row()) else ""

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
                return QBrush(QColor(theme_in_use().care_ground))
            case Qt.ItemDataRole.ForegroundRole if wrong is not None:
                return QBrush(QColor(theme_in_use().care))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole if wrong is not None:
                return self.reason(index)
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
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _RIGHT if self._columns[section].is_amount else _LEFT
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
        self._wrong.pop((row_key, column_key), None)
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


class _AmountDelegate(QStyledItemDelegate):
    """The cell being typed in is large."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option, index
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Số tiền"))
        font = QFont(parent.font())
        font.setPointSizeF(font.pointSizeF() * _TYPED_LARGER)
        font.setBold(True)
        editor.setFont(font)
        editor.setAlignment(_RIGHT)
        # Without the frame of other fields: in a row's height large letters would be cut off.
        editor.setStyleSheet("min-height: 0; padding: 0 4px; border-radius: 0;")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class SheetView(QTableView):
    """The sheet on the screen."""

    def __init__(
        self, model: SheetModel, name: str, parent: QWidget | None = None, give_way: Sequence[int] = ()
    ) -> None:
        """``give_way`` names the columns that are left out, in this order, where large letters need their room."""
        super().__init__(parent)
        self._give_way = tuple(give_way)
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
        self.setItemDelegate(_AmountDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        # Widths and heights are fitted when people change, not at every letter: measuring all cells would be felt.
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.cell_entered.connect(self._on_entered)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Rows as high as large letters, the first column as wide as its names."""
        metrics = QFontMetrics(self.font())
        self.verticalHeader().setDefaultSectionSize(max(int(metrics.height() * _TYPED_LARGER) + 12, 36))
        self.resizeColumnToContents(0)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what gives way until the headings of the others have room."""
        header, bold = self.horizontalHeader(), QFont(self.horizontalHeader().font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        places = range(1, self._sheet.columnCount())
        words = [
            str(self._sheet.headerData(place, Qt.Orientation.Horizontal) or "") for place in range(len(places) + 1)
        ]
        shown = set(places)
        room = self.viewport().width() - header.sectionSize(0)
        for place in self._give_way:
            if max(metrics.horizontalAdvance(words[other]) for other in shown) + metrics.height() <= room // len(shown):
                break
            shown.discard(place)
        for place in places:
            self.setColumnHidden(place, place not in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

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
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
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

    def _copy(self) -> None:
        """The chosen cells, as Excel takes them."""
        cells = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        rows: dict[int, list[str]] = {}
        for cell in cells:
            rows.setdefault(cell.row(), []).append(str(cell.data() or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows.values()))

    def _paste(self, text: str) -> None:
        """A column from Excel, downwards from here; one step to undo."""
        index = self.currentIndex()
        self.undo_steps.beginMacro(self.tr("dán"))
        for place, line in enumerate(text.rstrip("\n").split("\n")):
            for beside, cell in enumerate(line.rstrip("\r").split("\t")):
                target = self._sheet.index(index.row() + place, index.column() + beside)
                if target.isValid():
                    self._sheet.setData(target, cell)
        self.undo_steps.endMacro()
