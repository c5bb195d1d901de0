"""A grid of amounts filled by keyboard: Enter and Down go down, Tab right, typing replaces, a column can be pasted, steps undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.base.preferences import Preferences
from app.ui.base.theme import percent_in_use
from app.ui.base.tokens import SHEET_HEADER, SHEET_ROWS
from app.ui.widgets.amount_cells import Entered, Filled
from app.ui.widgets.amount_clipboard import as_text, paste
from app.ui.widgets.amount_editor import LEAVING, AmountDelegate, AmountEditor
from app.ui.widgets.amount_model import RIGHT, AmountModel, Index
from app.ui.widgets.basic import GAP
from app.ui.widgets.bus_press import BusPress

_ROW_PAD = 6
_QUIET = 40  # milliseconds after the last drawing
_NAME_LETTERS = 22  # room for a name
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TAB = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_KEPT = QAbstractItemDelegate.EndEditHint.NoHint


class AmountGrid(QTableView):
    """The grid on the screen. ``told`` carries a sentence about the last key: why it went elsewhere, what was not taken."""

    told = Signal(str)
    tick_asked = Signal(str)  # the row whose tick is to be turned over
    density_changed = Signal(str)
    pasted = Signal(object)  # a ``Pasted``
    note_asked = Signal()  # F2: what is said beside the row

    def __init__(
        self, model: AmountModel, name: str, parent: QWidget | None = None, give_way: Sequence[int] = ()
    ) -> None:
        """``give_way`` names the columns that are left out, in this order, where large letters need their room."""
        super().__init__(parent)
        self._give_way = tuple(give_way)
        self.setModel(model)
        self.setAccessibleName(name)
        self.undo_steps = QUndoStack(self)
        self._amounts = model
        self._write: Callable[[str, str, int], None] = lambda *_: None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)  # Tab goes from open cell to open cell, see focusNextPrevChild
        self._cells = AmountDelegate(self, self._leave_editor)
        self.setItemDelegate(self._cells)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAutoScroll(False)  # see _keep_in_sight
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        # Widths and heights are fitted when people change, not at every letter: measuring all cells would be felt.
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(RIGHT)
        self._density = "medium"
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._draw_ahead)
        model.cell_entered.connect(self._on_entered)
        self.clicked.connect(self._on_clicked)
        BusPress(self, self._on_clicked)
        model.modelReset.connect(self.fit)
        model.modelReset.connect(self.go_to_open_cell)
        model.dataChanged.connect(self._on_sums)
        self.fit()

    @property
    def density(self) -> str:
        """How high the rows are: dense, medium or airy."""
        return self._density

    def set_density(self, density: str) -> None:
        """Make the rows as high as a person likes them."""
        self._density = density if density in SHEET_ROWS else "medium"
        self.density_changed.emit(self._density)
        self.fit()
        self._keep_in_sight()

    def fit(self) -> None:
        """Rows as high as large letters, columns as wide as their headings and figures; the sums stand under the grid."""
        rows = self._amounts.rowCount()
        for row in range(rows):
            if self.isRowHidden(row) != self._amounts.is_total(row):
                self.setRowHidden(row, self._amounts.is_total(row))
        pad = SHEET_ROWS[self._density] - SHEET_ROWS["dense"] + _ROW_PAD
        metrics = QFontMetrics(self.font())
        high = max(metrics.lineSpacing() + pad, SHEET_ROWS[self._density])
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(max(metrics.lineSpacing() + GAP * percent_in_use() // 100, SHEET_HEADER))
        self._make_room()

    def _on_sums(self, first: QModelIndex, last_cell: QModelIndex) -> None:
        """A sum that has outgrown its column gets the room it needs."""
        last, metrics = self._amounts.rowCount() - 1, QFontMetrics(self.font())
        if last_cell.row() != last:
            return
        for place in range(max(first.column(), 1), last_cell.column() + 1):
            text = str(self._amounts.index(last, place).data() or "")
            if metrics.horizontalAdvance(text) + GAP * 2 > self.columnWidth(place) and not self.isColumnHidden(place):
                self._make_room()
                return

    def _make_room(self) -> None:
        """Leave out what gives way until a name has room beside the other columns."""
        header, heavy = self.horizontalHeader(), QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(heavy)
        sums = (
            self._amounts.index(self._amounts.rowCount() - 1, place) for place in range(1, self._amounts.columnCount())
        )
        widest = (
            max(metrics.horizontalAdvance(str(one.data() or "")) for one in sums) if self._amounts.rowCount() else 0
        )
        widest = max(widest, metrics.horizontalAdvance("88.888.888"))
        wide = {}
        for place in range(1, self._amounts.columnCount()):
            words = str(self._amounts.headerData(place, Qt.Orientation.Horizontal) or "")
            figures = 0 if self._amounts.is_check(self._amounts.index(0, place)) else widest
            wide[place] = max(metrics.horizontalAdvance(words), figures) + GAP * 3
        room = self.viewport().width() - metrics.averageCharWidth() * _NAME_LETTERS
        for place in self._give_way:
            if sum(wide.values()) <= room:
                break
            wide.pop(place, None)
        for place in range(1, self._amounts.columnCount()):
            self.setColumnHidden(place, place not in wide)
            if place in wide:
                header.resizeSection(place, wide[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._keep_in_sight()

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Index) -> None:
        super().currentChanged(current, previous)
        for row in {previous.row(), current.row()}:
            self._draw_row(row)  # the whole row is tinted, of which Qt draws one cell anew
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Nothing is typed out of sight; and where the sheet has to move, the next to be called come into sight too."""
        here = self.currentIndex()
        if not here.isValid() or not self.isVisible():
            return
        at = self.visualRect(here)
        is_in_sight = at.top() >= 0 and at.bottom() < self.viewport().height()
        self.scrollTo(here, self.ScrollHint.EnsureVisible if is_in_sight else self.ScrollHint.PositionAtCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._cells.drawn.forget()
            self.fit()

    def _on_clicked(self, index: Index) -> None:
        if self._amounts.is_check(index):
            self.tick_asked.emit(self._amounts.key(index))

    # ------------------------------------------------------------------ writing and undoing
    def write_with(self, write: Callable[[str, str, int], None]) -> None:
        """Where a filled cell goes: row, column, amount. It must not wait: it is called between two keys."""
        self._write = write

    def _on_entered(self, entered: Entered) -> None:
        def put(amount: int) -> None:
            self._amounts.put(entered.row, entered.column, amount)
            self.setCurrentIndex(self._amounts.cell_of(entered.row, entered.column))
            self._write(entered.row, entered.column, amount)

        self._write(entered.row, entered.column, entered.now)
        self.undo_steps.push(Filled(self.tr("gõ số tiền"), put, entered))

    def commit_open_cell(self) -> None:
        """Hand over what is still being typed."""
        for editor in self.findChildren(AmountEditor):
            if editor.isVisible():
                self._hand_over(editor)

    def _hand_over(self, editor: QWidget) -> None:
        self.commitData(editor)
        self.closeEditor(editor, _KEPT)

    # ------------------------------------------------------------------ going
    def go_to_open_cell(self) -> None:
        """Stand in a cell that can be filled: where the hand is if that one can, else in the first of its row, else in the first."""
        here = self.currentIndex()
        if not self._amounts.is_open(here):
            own = self._open_cells(here.row()) if here.isValid() else []
            first = next(iter(own or self._open_cells()), None)
            if first is not None:
                self.setCurrentIndex(first)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As Qt does, but that one row is drawn anew: everything else looks the same with the hand here and elsewhere."""
        if self.currentIndex().isValid():
            is_open = self._amounts.is_open(self.currentIndex())
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, is_open)
            self._draw_row(self.currentIndex().row())
        else:
            super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.go_to_open_cell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        del event
        self._draw_row(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._ahead.start(_QUIET)

    def _draw_ahead(self) -> None:
        """A row that comes into sight when the sheet moves next, drawn while nobody types; one at a time."""
        high = self.viewport().height()
        if not self.isVisible():
            return
        first, last = self.rowAt(0), self.rowAt(high - 1)
        coming = range(last, last + last - first + 2) if last >= 0 else ()  # else the last row is in sight
        for row in (self.currentIndex().row() + 1, *coming):
            if row < self._amounts.rowCount() and not self.isRowHidden(row) and not self._cells.is_ready(row):
                self._cells.draw_ahead(row)
                self._ahead.start(0)
                return

    def _draw_row(self, row: int) -> None:
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: the next open cell; after the last one, what stands behind the grid."""
        return self._go_beside(forward=forward) or super().focusNextPrevChild(forward)

    def _open_cells(self, row: int | None = None) -> list[QModelIndex]:
        rows = range(self._amounts.rowCount()) if row is None else (row,)
        columns = [place for place in range(self._amounts.columnCount()) if not self.isColumnHidden(place)]
        cells = (self._amounts.index(place, column) for place in rows for column in columns)
        return [cell for cell in cells if self._amounts.is_open(cell)]

    def _go_beside(self, *, forward: bool) -> bool:
        here, cells = self.currentIndex(), self._open_cells()
        at = (here.row(), here.column())
        places = [(cell.row(), cell.column()) for cell in cells]
        beyond = [cell for cell, place in zip(cells, places, strict=True) if (place > at if forward else place < at)]
        if not beyond:
            return False
        self.setCurrentIndex(beyond[0] if forward else beyond[-1])
        return True

    def go_to_next_offer(self) -> None:
        """The next row in which something is offered, past who is away; where none is left, the row below."""
        here = self.currentIndex()
        following = self._amounts.next_offer(here.row())
        if following is not None:
            self.setCurrentIndex(self._amounts.index(following.row(), here.column()))
        else:
            self.go_down()

    def go_down(self) -> None:
        """The row below; after the last one the row of totals, where nothing more can be typed over anybody's amount."""
        index = self.currentIndex()
        below = self._amounts.index(index.row() + 1, index.column())
        if below.isValid():
            self.setCurrentIndex(below)
        if not below.isValid() or self._amounts.is_total(below.row()):
            self.told.emit(self.tr("Đã đến dòng cuối của cột này."))

    # ------------------------------------------------------------------ keys
    def _leave_editor(self, editor: QWidget, event: QKeyEvent) -> None:
        self._hand_over(editor)
        self.keyPressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_of_the_grid(event):
            return
        is_letter = bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_TYPING
        if not (is_letter and self._on_letter(event)):
            super().keyPressEvent(event)
        if is_letter:
            event.accept()  # Qt leaves a letter that opened an editor to the page behind

    def _is_of_the_grid(self, event: QKeyEvent) -> bool:
        key, index = event.key(), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(as_text(self.selectedIndexes()))
        elif key in _ENTER:
            self.go_down()
        elif key in _TAB:
            self._on_tab(event)
        elif self.state() == self.State.EditingState and key not in LEAVING:
            return False
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._empty()
        elif key == Qt.Key.Key_Space:
            self._on_space(index)
        elif key == Qt.Key.Key_F2:
            self.note_asked.emit()
        else:
            return key == Qt.Key.Key_Escape and self._amounts.drop(index)
        return True

    def _on_space(self, index: QModelIndex) -> None:
        """What was asked about counts, a tick is turned over, else she paid in full: what is offered in her row counts."""
        if self._amounts.accept(index):
            self.go_down()
        elif self._amounts.is_check(index):
            self.tick_asked.emit(self._amounts.key(index))
        elif self.pay_in_full():
            self.go_to_next_offer()
        else:
            self.told.emit(self.tr("Dòng này không còn số gợi ý nào. Muốn đổi thì gõ số mới."))

    def pay_in_full(self) -> bool:
        """Let what is offered in the current row count, as one step to undo; False where nothing is."""
        row = self.currentIndex().row()
        if row < 0 or not self._amounts.ghosts_of(row):
            return False
        self.undo_steps.beginMacro(self.tr("nộp đủ"))
        self._amounts.accept_ghosts(row)
        self.undo_steps.endMacro()
        return True

    def _on_tab(self, event: QKeyEvent) -> None:
        forward = event.key() == Qt.Key.Key_Tab
        leaving = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if leaving or not self._go_beside(forward=forward):
            super().focusNextPrevChild(forward)

    def _on_letter(self, event: QKeyEvent) -> bool:
        """A letter typed on a locked cell goes on to the nearest open one of the row, and it is said why."""
        index = self.currentIndex()
        if self._amounts.is_open(index):
            return False
        beside = self._open_cells(index.row()) if index.isValid() else []
        if not beside:
            self.told.emit(self._amounts.why_locked(index) or self.tr("Chọn một ô số tiền rồi gõ."))
            return True
        target = min(beside, key=lambda cell: (abs(cell.column() - index.column()), cell.column()))
        self.setCurrentIndex(target)
        heading = str(self._amounts.headerData(target.column(), Qt.Orientation.Horizontal) or "")
        self.told.emit(
            self.tr("%1 Số đang gõ vào ô “%2” của %3.")
            .replace("%1", self._amounts.why_locked(index))
            .replace("%2", heading)
            .replace("%3", self._amounts.row_name(self._amounts.key(target)))
        )
        self.edit(target, QAbstractItemView.EditTrigger.AnyKeyPressed, event)
        return True

    def _empty(self) -> None:
        index = self.currentIndex()
        if self._amounts.is_open(index):
            self._amounts.setData(index, "")
        else:
            self.told.emit(self._amounts.why_locked(index))

    def _paste(self) -> None:
        """A column from Excel, downwards from here; one step to undo. What found no open cell is counted and told."""
        self.undo_steps.beginMacro(self.tr("dán"))
        done = paste(self._amounts, QGuiApplication.clipboard().text(), self.currentIndex())
        self.undo_steps.endMacro()
        if done.filled:
            self.pasted.emit(done)
        if done.lost:
            self.told.emit(
                self.tr("Có %1 ô không dán được: rơi vào cột chỉ để xem hoặc quá dòng cuối.").replace(
                    "%1", str(done.lost)
                )
            )


_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def restore_density(window: QWidget, preferences: Preferences) -> None:
    """Each sheet's rows as high as a person likes them."""
    for sheet in window.findChildren(AmountGrid):
        sheet.set_density(preferences.density)
        sheet.density_changed.connect(partial(setattr, preferences, "density"))
