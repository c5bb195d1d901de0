"""A grid of amounts filled by keyboard: Enter and Down go down, Tab right, typing replaces, a column can be pasted, steps undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QUndoCommand,
    QUndoStack,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

from app.ui.widgets.amount_editor import LEAVING, TYPED_LARGER, AmountDelegate, AmountEditor
from app.ui.widgets.amount_model import AmountModel, Entered, Index

_ROW_PAD = 12
_LEAST_ROW = 36  # pixels
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TAB = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_KEPT = QAbstractItemDelegate.EndEditHint.NoHint


class _Filled(QUndoCommand):
    """One filled cell, to be undone and redone."""

    def __init__(self, text: str, put: Callable[[int], None], entered: Entered) -> None:
        super().__init__(text)
        self._put, self._entered = put, entered
        self._first = True

    def undo(self) -> None:
        self._put(self._entered.before)

    def redo(self) -> None:
        if self._first:  # it was just typed
            self._first = False
            return
        self._put(self._entered.now)


class AmountGrid(QTableView):
    """The grid on the screen. ``told`` carries a sentence about the last key: why it went elsewhere, what was not taken."""

    told = Signal(str)

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
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)  # Tab goes from open cell to open cell, see focusNextPrevChild
        self.setItemDelegate(AmountDelegate(self, self._leave_editor))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        # Widths and heights are fitted when people change, not at every letter: measuring all cells would be felt.
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.cell_entered.connect(self._on_entered)
        model.modelReset.connect(self.fit)
        model.modelReset.connect(self.go_to_open_cell)
        self.fit()

    def fit(self) -> None:
        """Rows as high as large letters, the first column as wide as its names."""
        metrics = QFontMetrics(self.font())
        self.verticalHeader().setDefaultSectionSize(max(int(metrics.height() * TYPED_LARGER) + _ROW_PAD, _LEAST_ROW))
        self.resizeColumnToContents(0)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what gives way until the headings of the others have room."""
        header, bold = self.horizontalHeader(), QFont(self.horizontalHeader().font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        places = range(1, self._amounts.columnCount())
        words = [
            str(self._amounts.headerData(place, Qt.Orientation.Horizontal) or "") for place in range(len(places) + 1)
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
        self._keep_in_sight()

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() or self.state() == self.State.EditingState:
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Nothing is typed out of sight: neither below the grid's edge nor where the page around it was scrolled away."""
        here = self.currentIndex()
        if not here.isValid() or not self.isVisible():
            return
        self.scrollTo(here)
        environment = self.parentWidget()
        while environment is not None and not isinstance(environment, QScrollArea):
            environment = environment.parentWidget()
        page = environment.widget() if environment is not None else None
        if environment is not None and page is not None:
            cell = self.visualRect(here)
            for corner in (cell.bottomRight(), cell.topLeft()):
                at = self.viewport().mapTo(page, corner)
                environment.ensureVisible(at.x(), at.y(), 0, cell.height() // 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    # ------------------------------------------------------------------ writing and undoing
    def write_with(self, write: Callable[[str, str, int], None]) -> None:
        """Where a filled cell goes: row, column, amount. It must not wait: it is called between two keys."""
        self._write = write

    def _on_entered(self, entered: Entered) -> None:
        def put(amount: int) -> None:
            self._amounts.put(entered.row, entered.column, amount)
            self._write(entered.row, entered.column, amount)

        self._write(entered.row, entered.column, entered.now)
        self.undo_steps.push(_Filled(self.tr("gõ số tiền"), put, entered))

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
        """Stand in a cell that can be filled: where the hand is if that one can, else in the first."""
        if not self._amounts.is_open(self.currentIndex()):
            first = next(iter(self._open_cells()), None)
            if first is not None:
                self.setCurrentIndex(first)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.go_to_open_cell()

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

    def _go_down(self) -> None:
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
            self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif key in _ENTER:
            self._go_down()
        elif key in _TAB:
            self._on_tab(event)
        elif self.state() == self.State.EditingState and key not in LEAVING:
            return False
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._empty()
        elif key == Qt.Key.Key_Space and self._amounts.accept(index):
            self._go_down()
        else:
            return key == Qt.Key.Key_Escape and self._amounts.drop(index)
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

    # ------------------------------------------------------------------ the clipboard
    def _copy(self) -> None:
        """The chosen cells, as Excel takes them."""
        cells = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        rows: dict[int, list[str]] = {}
        for cell in cells:
            rows.setdefault(cell.row(), []).append(str(cell.data() or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows.values()))

    def _paste(self, text: str) -> None:
        """A column from Excel, downwards from here; one step to undo. What found no open cell is counted and told."""
        index, lost = self.currentIndex(), 0
        self.undo_steps.beginMacro(self.tr("dán"))
        for place, line in enumerate(text.rstrip("\n").split("\n")):
            for beside, cell in enumerate(line.rstrip("\r").split("\t")):
                target: Index = self._amounts.index(index.row() + place, index.column() + beside)
                if target.isValid() and self._amounts.is_open(target):
                    self._amounts.setData(target, cell)
                elif cell.strip():
                    lost += 1
        self.undo_steps.endMacro()
        if lost:
            self.told.emit(
                self.tr("Có %1 ô không dán được: rơi vào cột chỉ để xem hoặc quá dòng cuối.").replace("%1", str(lost))
            )


_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
