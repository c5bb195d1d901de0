"""A cell pressed over the accessibility bus: all that Qt does for it is to select the cell, so that is what is listened to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView


class BusPress(QObject):
    """``pressed`` is called with the cell, or with the first one of the row in a view of whole rows. Without it the hand goes there.

    The mouse and the keys move the hand to a cell as they select it; a screen reader's "toggle" selects it and leaves the hand
    where it was. The selection is taken off again then: Qt toggles a cell only as long as it is not selected.
    """

    def __init__(
        self, view: QAbstractItemView, pressed: Callable[[QPersistentModelIndex], object] | None = None
    ) -> None:
        super().__init__(view)
        self._view, self._pressed = view, pressed
        self._bare = QPersistentModelIndex()  # pressed over the bus last: the hand is at it, and it is not selected
        view.selectionModel().selectionChanged.connect(self._on_selection)

    def _on_selection(self, selected: QItemSelection, _: QItemSelection) -> None:
        come = selected.indexes()
        if not come:
            return
        cell, was_bare = QPersistentModelIndex(come[0]), self._bare
        self._bare = QPersistentModelIndex()
        if len({one.row() for one in come}) == 1 and QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:
            QTimer.singleShot(0, self, lambda: self._look(cell, again=was_bare == cell))

    def _takes_rows(self) -> bool:
        return self._view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows

    def _look(self, cell: QPersistentModelIndex, *, again: bool) -> None:
        here = QPersistentModelIndex(self._view.currentIndex())
        is_here = here.row() == cell.row() if self._takes_rows() else here == cell
        if not cell.isValid() or (is_here and not again):
            return
        choice = self._view.selectionModel()
        if not any(QPersistentModelIndex(one) == cell for one in choice.selectedIndexes()):
            return
        index = cell.model().index(cell.row(), cell.column())
        choice.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if not self._takes_rows():
            choice.clearSelection()
            self._bare = cell
        self._view.scrollTo(index)
        if self._pressed is not None:
            self._pressed(cell)
