"""The figures of an amount grid: what counts, what cannot be read, and what is asked about before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication

from app.domain.money import format_dong, parse_dong
from app.ui.widgets.amount_cells import AmountColumn, AmountRow, Entered, Unsettled
from app.ui.widgets.amount_look import colour, font_of, shown_as, value_of

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_WORDS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.EditRole}
RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter

_SHUT = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OPEN = _SHUT | Qt.ItemFlag.ItemIsEditable


class AmountModel(QAbstractTableModel):
    """Rows to fill and a row of totals below. What does not count stays in its cell, marked, with the reason."""

    cell_entered = Signal(object)  # Entered: a signal's int has 32 bits, and money has more

    def __init__(self, columns: Sequence[AmountColumn], total: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._total = total
        self._rows: list[AmountRow] = []
        self._sums: dict[str, int] = {}  # of each column, until a cell changes: one figure asks for them thirty times
        self._unsettled: dict[tuple[str, str], Unsettled] = {}
        self._question: Callable[[str, str, int], str] = lambda *_: ""

    def ask_with(self, question: Callable[[str, str, int], str]) -> None:
        """What is asked of a row's amount in a column before it counts; empty where nothing is."""
        self._question = question

    def place_of(self, key: str) -> int:
        """Which column a key names."""
        return next(place for place, column in enumerate(self._columns) if column.key == key)

    def show_rows(self, rows: Sequence[AmountRow]) -> None:
        """Show rows; where they are the same people, cells change in place and the cursor stays."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            differing = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = list(rows)
            self._sums.clear()
            if differing:
                self.dataChanged.emit(self.index(differing[0], 0), self.index(len(rows), len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._sums.clear()
        here = {row.key for row in rows}
        self._unsettled = {cell: one for cell, one in self._unsettled.items() if cell[0] in here}
        self.endResetModel()

    def forget_unsettled(self) -> None:
        """What was typed in another meeting's sheet is not this one's."""
        self._unsettled.clear()

    def sum_of(self, column: str) -> int:
        """What counts in a column, whole dong."""
        if column not in self._sums:
            self._sums[column] = sum(row.cells.get(column) or 0 for row in self._rows)
        return self._sums[column]

    def value(self, row: int, column: str) -> int:
        """What counts in a cell, whole dong."""
        return int(self._rows[row].cells.get(column) or 0) if 0 <= row < len(self._rows) else 0

    def amount_at(self, index: Index) -> int:
        """What counts in a cell, whole dong."""
        return self.value(index.row(), self._columns[index.column()].key)

    def rows_with(self, *columns: str) -> int:
        """In how many rows something counts in one of these columns."""
        return sum(any(row.cells.get(column) for column in columns) for row in self._rows)

    def owed_of(self, due: str, given: str) -> int:
        """What is still owed in all, whole dong: row by row, since what one gave too much pays nobody else's due."""
        return sum(max((row.cells.get(due) or 0) - (row.cells.get(given) or 0), 0) for row in self._rows)

    def row_name(self, key: str) -> str:
        """The words of a row's first cell."""
        found = next((row for row in self._rows if row.key == key), None)
        return str(next(iter(found.cells.values()), "")) if found else ""

    # ------------------------------------------------------------------ what does not count yet
    def wrong_cells(self) -> int:
        """How many cells do not count: they cannot be read, or are asked about."""
        return len(self._unsettled)

    def unsettled(self, index: Index) -> Unsettled | None:
        """What was typed into a cell and does not count."""
        if not index.isValid() or self.is_total(index.row()):
            return None
        return self._unsettled.get((self._rows[index.row()].key, self._columns[index.column()].key))

    def latest_wrong(self) -> QModelIndex:
        """The cell that was typed last of those that do not count; invalid where there is none."""
        for row, column in reversed(self._unsettled):
            if any(one.key == row for one in self._rows):
                return self.cell_of(row, column)
        return QModelIndex()

    def accept(self, index: Index) -> bool:
        """Let an amount that was asked about count; False where none was."""
        one = self.unsettled(index)
        if one is None or one.amount is None:
            return False
        self._count(index, one.amount)
        return True

    def ghost(self, index: Index) -> int:
        """The amount that is offered in a cell and does not count yet; 0 where none is."""
        if not self.is_open(index) or self.unsettled(index) is not None:
            return 0
        row, column = self._rows[index.row()], self._columns[index.column()]
        return 0 if row.cells.get(column.key) else row.ghosts.get(column.key, 0)

    def cell_of(self, row_key: str, column_key: str) -> QModelIndex:
        """The cell of a row and column by their keys."""
        place = next((place for place, row in enumerate(self._rows) if row.key == row_key), -1)
        return self.index(place, self.place_of(column_key)) if place >= 0 else QModelIndex()

    def ghosts_of(self, row: int) -> list[QModelIndex]:
        """The cells of a row in which an amount is offered."""
        cells = (self.index(row, place) for place in range(len(self._columns)))
        return [cell for cell in cells if self.ghost(cell)]

    def next_offer(self, row: int) -> QModelIndex | None:
        """The name of the next row below in which an amount is offered, of somebody of whom nothing stands against it."""
        for place in range(row + 1, len(self._rows)):
            if not self._rows[place].beside and self.ghosts_of(place):
                return self.index(place, 0)
        return None

    def accept_ghosts(self, row: int) -> int:
        """Let what is offered in a row count: she gave all of it. Gives the sum, whole dong."""
        taken = 0
        for cell in self.ghosts_of(row):
            amount = self.ghost(cell)
            self._count(cell, amount)
            taken += amount
        return taken

    def drop(self, index: Index) -> bool:
        """Forget what does not count: the cell shows again what does."""
        if self.unsettled(index) is None:
            return False
        del self._unsettled[(self._rows[index.row()].key, self._columns[index.column()].key)]
        self.dataChanged.emit(index, index)
        return True

    def refuse(self, row_key: str, column_key: str, text: str, reason: str, counts: int) -> None:
        """A figure the book would not take: the cell keeps what was typed, marked; ``counts`` is what the book has."""
        self.put(row_key, column_key, counts)
        self._unsettled[(row_key, column_key)] = Unsettled(text, reason)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows), len(self._columns) - 1))

    # ------------------------------------------------------------------ Qt's questions
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

    def is_check(self, index: Index) -> bool:
        """Whether a cell is ticked, not typed."""
        return index.isValid() and self._columns[index.column()].is_check and not self.is_total(index.row())

    def is_open(self, index: Index) -> bool:
        """Whether an amount may be typed there."""
        return bool(self.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if self.is_total(index.row()):
            return self._total_data(column, index.column(), role)
        return self._row_data(index, self._rows[index.row()], column, role)

    def _row_data(self, index: Index, row: AmountRow, column: AmountColumn, role: int) -> Any:
        one = self._unsettled.get((row.key, column.key))
        if role in _WORDS:
            return one.text if one is not None else self._words(role, index, row, column)
        match role:
            case Qt.ItemDataRole.FontRole if column.is_open:
                return font_of(italic=bool(self.ghost(index)), heavy=bool(row.cells.get(column.key)))
            case Qt.ItemDataRole.TextAlignmentRole:
                return CENTRE if column.is_check else RIGHT if column.is_amount else LEFT
            case Qt.ItemDataRole.ToolTipRole if one is not None:
                return one.reason
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return one.reason if one is not None else self.why_locked(index)
            case Qt.ItemDataRole.BackgroundRole | Qt.ItemDataRole.ForegroundRole:
                faint = column.is_open and not row.cells.get(column.key)
                return colour(role, one, is_locked=_is_locked(column), is_faint=faint)
            case _:
                return None

    def _words(self, role: int, index: Index, row: AmountRow, column: AmountColumn) -> str:
        """A cell in words: as it is shown, said, or typed over."""
        if role == Qt.ItemDataRole.EditRole:
            return shown_as(value_of(row, column), column)
        return (
            self._said(index, row, column)
            if role == Qt.ItemDataRole.AccessibleTextRole
            else self._shown(index, row, column)
        )

    def _shown(self, index: Index, row: AmountRow, column: AmountColumn) -> str:
        """What stands in a cell: what counts, else what is offered, else the words for neither."""
        if column.is_check:
            return "✓" if row.cells.get(column.key) else ""
        if index.column() == 0 and row.beside:
            return f"{row.cells.get(column.key) or ''} · {row.beside}"
        ghost = self.ghost(index)
        return (
            format_dong(ghost) if ghost else shown_as(value_of(row, column), column) or row.instead.get(column.key, "")
        )

    def _said(self, index: Index, row: AmountRow, column: AmountColumn) -> str:
        """A cell as a screen reader says it."""
        if column.is_check:
            return column.heading if row.cells.get(column.key) else self.tr("chưa %1").replace("%1", column.heading)
        shown = self._shown(index, row, column)
        return self.tr("gợi ý %1, chưa ghi").replace("%1", shown) if self.ghost(index) else shown

    def why_locked(self, index: Index) -> str:
        """Why nothing can be typed in a cell; empty for an open one."""
        if not index.isValid() or self.is_open(index):
            return ""
        if self.is_total(index.row()):
            return self.tr("Dòng cộng tự tính, không gõ được.")
        column = self._columns[index.column()]
        if column.is_open and not self._rows[index.row()].is_open:
            return self.tr("Dòng này đã khóa, không gõ được.")
        return self.tr("Cột “%1” chỉ để xem, không gõ được.").replace("%1", column.heading)

    def _total_data(self, column: AmountColumn, place: int, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                if place == 0:
                    return self._total.replace("%1", str(len(self._rows)))
                return format_dong(sum(map(self.sum_of, column.adds or (column.key,)))) if column.is_amount else ""
            case Qt.ItemDataRole.FontRole:
                bold = QFont(QGuiApplication.font())
                bold.setBold(True)
                return bold
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT if column.is_amount else LEFT
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            heading = self._columns[section].heading
            return f"⚿ {heading}" if _is_locked(self._columns[section]) else heading
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.is_total(section) else str(section + 1)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if column.is_check else RIGHT if column.is_amount else LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.heading  # that a cell is locked is said of the cell
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = index.row()
        is_open = row < len(self._rows) and self._columns[index.column()].is_open and self._rows[row].is_open
        return _OPEN if is_open else _SHUT

    # ------------------------------------------------------------------ filling
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.is_open(index):
            return False
        row, column = self._rows[index.row()], self._columns[index.column()]
        cell, text = (row.key, column.key), str(value).strip()
        amount = parse_dong(text) if text else 0
        if amount is None:
            self._unsettled.pop(cell, None)  # what is typed last is told first
            said = self.tr("%1: không đọc được “%2”, chưa ghi. Gõ lại, ví dụ 50.000 hoặc 50k.")
            self._unsettled[cell] = Unsettled(text, said.replace("%1", self.row_name(row.key)).replace("%2", text))
            self.dataChanged.emit(index, index)
            return False
        asked = self._unsettled.get(cell)
        again = asked is not None and asked.amount == amount  # typed a second time is an answer
        question = "" if again or amount == (row.cells.get(column.key) or 0) else self._question(*cell, amount)
        if question:
            self._unsettled.pop(cell, None)
            self._unsettled[cell] = Unsettled(format_dong(amount), question, amount)
            self.dataChanged.emit(index, index)
            return False
        self._count(index, amount)
        return True

    def _count(self, index: Index, amount: int) -> None:
        row, column = self._rows[index.row()], self._columns[index.column()]
        self._unsettled.pop((row.key, column.key), None)
        before = row.cells.get(column.key) or 0
        if amount != before:
            self.put(row.key, column.key, amount)
            self.cell_entered.emit(Entered(row.key, column.key, before, amount))
        self.dataChanged.emit(index, index)

    def put(self, row_key: str, column_key: str, amount: int) -> None:
        """Show an amount in a cell, and the totals with it."""
        self._unsettled.pop((row_key, column_key), None)
        touched = [
            place for place, column in enumerate(self._columns) if column.key == column_key or column_key in column.adds
        ]
        for place, row in enumerate(self._rows):
            if row.key == row_key:
                self._rows[place] = replace(row, cells={**row.cells, column_key: amount})
                self._sums.clear()
                self._tell(place, touched)
        self._tell(len(self._rows), touched)

    def _tell(self, row: int, columns: Sequence[int]) -> None:
        """Cell by cell: of a wider range Qt draws the whole sheet anew."""
        for column in columns:
            cell = self.index(row, column)
            self.dataChanged.emit(cell, cell)


def _is_locked(column: AmountColumn) -> bool:
    """Whether its figures come from elsewhere; a sum of the row is neither typed nor locked."""
    return column.is_amount and not column.is_open and not column.adds
