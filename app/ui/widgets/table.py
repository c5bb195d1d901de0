"""A table of records to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.base.preferences import Preferences
from app.ui.widgets.bus_press import BusPress

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_PAD = 18  # of a cell, both sides, pixels
_LETTERS = 24  # of a name that is not cut
_ROWS_WRAPPED = 200  # in a longer list each row is one line high
_ROWS_MEASURED = 60  # of a long table, the rows that decide how wide its columns are


class RecordModel(QAbstractTableModel):
    """Shows rows of text in the order given; ``right`` columns are figures."""

    def __init__(self, headings: Sequence[str], right: Sequence[int] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self._right = set(right)
        self._rows: list[tuple[str, Sequence[str]]] = []

    def show_rows(self, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show rows: a key for the owner, and the cells. Rows that are shown already stay untouched."""
        fresh = list(rows)
        if fresh == self._rows:
            return
        if [key for key, _ in fresh] == [key for key, _ in self._rows]:
            self._rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self._headings) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def show_table(
        self, headings: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], right: Iterable[int] = ()
    ) -> None:
        """Show another table altogether."""
        self.beginResetModel()
        self._headings, self._right, self._rows = list(headings), set(right), list(rows)
        self.endResetModel()

    def key(self, index: Index) -> str:
        """The key of a row."""
        return self._rows[index.row()][0]

    def place_of(self, key: str) -> int:
        """The row of a key, -1 where it is not shown."""
        return next((place for place, (held, _) in enumerate(self._rows) if held == key), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._rows[index.row()][1][index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in self._right:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in self._right else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RecordTable(QTableView):
    """A table to read, whole rows chosen at once; Tab leaves it, Enter opens the row."""

    def __init__(self, model: RecordModel, name: str, give_way: Sequence[int] = ()) -> None:
        """``give_way`` names the columns that are left out, in this order, where large letters need their room."""
        super().__init__()
        self._give_way = tuple(give_way)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        # All rows are as high as one line: asking each of ten thousand would be felt at every letter typed.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        model.modelReset.connect(self.fit)
        BusPress(self, self._open)
        header.sectionResized.connect(self._on_resized)
        self._fitted_for: tuple[int, int] = (0, 0)
        self._fitted_room = -1  # the width the columns were fitted to, as long as the same rows stand in it
        self._gave_way = False
        self.own_widths = False
        self._pinned = False
        self.fit()

    def _open(self, row: QPersistentModelIndex) -> None:
        self.activated.emit(self.model().index(row.row(), row.column()))

    def set_give_way(self, places: Sequence[int]) -> None:
        """Which columns are left out first where there is too little room: another table is shown now."""
        self._give_way = tuple(places)
        self._fitted_for = (0, 0)

    def pin_sums(self) -> None:
        """The last row are sums that stand under the table; here they only say how wide the columns must be."""
        self._pinned = True
        self.fit()

    def fit(self) -> None:
        """Rows as high as the letters, and columns as wide as what stands in them unless a person chose otherwise."""
        metrics = QFontMetrics(self.font())
        self.verticalHeader().setMinimumSectionSize(self._row_height())
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self.horizontalHeader().setMinimumHeight(metrics.height() + 14)
        self._fitted_room = -1
        wanted = (metrics.height(), self.model().columnCount())
        first_rows = self._fitted_for != wanted and self.model().rowCount() > 0
        if first_rows and not self.own_widths:
            self._fitted_for = wanted
            self._fit_columns()
        self._fit_rows()
        if self._pinned:
            self._hide_sums()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A table that is shown is given its size in several steps; measuring its words is dear.
        if not self.own_widths and self.model().rowCount() and self._fitted_room != self.viewport().width():
            self._fit_columns()
            self._fit_rows()

    def _row_height(self) -> int:
        high = QFontMetrics(self.font()).height()
        return max(high + 8, 30) if self._pinned else max(high + 14, 36)

    def _fit_rows(self) -> None:
        """Words that had to give way stand under each other; in a long list every row is one line high."""
        wraps = self._gave_way and self.model().rowCount() <= _ROWS_WRAPPED
        if wraps or self.wordWrap():
            self.setWordWrap(wraps)
            self.resizeRowsToContents()

    def _fit_columns(self) -> None:
        """Room that is left goes to the widest column of words: figures stay close to what they are of.

        Where there is too little, columns that may be left out are, and words are broken between each other.
        """
        header, room = self.horizontalHeader(), self.viewport().width()
        self._fitted_room = room
        columns = range(self.model().columnCount())
        for place in columns:
            self.setColumnHidden(place, False)
        self.resizeColumnsToContents()
        self._make_room_for_heavy()
        words = [place for place in columns if not self._is_figures(place)]
        least = {place: self._longest_word(place) if place in words else header.sectionSize(place) for place in columns}
        for place in self._give_way:
            if sum(least.values()) > room:
                self.setColumnHidden(place, True)
                least.pop(place)
        words = [place for place in words if place in least]
        spare = room - sum(header.sectionSize(place) for place in least)
        self._gave_way = spare < 0
        if spare > 0 and words:
            widest = max(words, key=header.sectionSize)
            header.resizeSection(widest, header.sectionSize(widest) + spare)
        for place in sorted(words, key=header.sectionSize, reverse=True):
            gives = min(-spare, header.sectionSize(place) - least[place])
            if gives > 0:
                header.resizeSection(place, header.sectionSize(place) - gives)
                spare += gives

    def _hide_sums(self) -> None:
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setRowHidden(last, True)

    def _make_room_for_heavy(self) -> None:
        """Headings and sums are written in heavier letters than Qt measures."""
        header, last = self.horizontalHeader(), self.model().rowCount() - 1
        for place in range(self.model().columnCount()):
            wide = self._heading_width(place)
            if self._pinned and self._is_figures(place):
                wide = max(wide, self._heavy_width(str(self.model().index(last, place).data() or "")))
            if wide > header.sectionSize(place):
                header.resizeSection(place, wide)

    def _heavy_width(self, words: str) -> int:
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(heavy).horizontalAdvance(words) + _PAD

    def _heading_width(self, place: int) -> int:
        words = str(self.model().headerData(place, Qt.Orientation.Horizontal) or "")
        return max(self.horizontalHeader().sectionSizeHint(place), self._heavy_width(words))

    def _is_figures(self, place: int) -> bool:
        side = self.model().headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return bool(int(side) & int(Qt.AlignmentFlag.AlignTrailing))

    def _longest_word(self, place: int) -> int:
        """How wide a column must be, in pixels, so that no word in it is cut; in a long list, where words do not wrap, no name."""
        model, metrics = self.model(), QFontMetrics(self.font())
        texts = {str(model.index(row, place).data() or "") for row in range(min(model.rowCount(), _ROWS_MEASURED))}
        wraps = model.rowCount() <= _ROWS_WRAPPED
        words = {word for text in texts for word in text.split()} if wraps else {text[:_LETTERS] for text in texts}
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(widest + metrics.height(), self._heading_width(place))

    def _on_resized(self) -> None:
        # Only a hand on the mouse draws a column; the rest is the table fitting itself.
        if QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self.own_widths = True


def record_table(model: RecordModel, name: str, key: str = "", give_way: Sequence[int] = ()) -> RecordTable:
    """A table to read; with a key, its columns are remembered where a person drew them."""
    table = RecordTable(model, name, give_way)
    table.setObjectName(f"columns/{key}" if key else "")
    return table


def restore_widths(window: QWidget, preferences: Preferences) -> None:
    """Each table's columns as wide as a person left them."""
    for table in window.findChildren(RecordTable):
        state = preferences.state(table.objectName()) if table.objectName() else None
        if state is not None and not state.isEmpty() and table.horizontalHeader().restoreState(state):
            table.own_widths = True


def keep_widths(window: QWidget, preferences: Preferences) -> None:
    """Remember the columns that a person made wider or narrower."""
    for table in window.findChildren(RecordTable):
        if table.own_widths and table.objectName():
            preferences.set_state(table.objectName(), table.horizontalHeader().saveState())
