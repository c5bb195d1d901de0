"""Cells of a sheet that were drawn once: shown again as they are until what stands in them, or how they look, changes.

A sheet that scrolls by a row is drawn anew as a whole. Asking the model for every word, font and colour of sixteen rows takes
longer than one key may take.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_Look = tuple[int, int, bool, int, int]  # column, state of the option, whether the hand is in the row, width, height
_LOOKS = 24  # of one row: its cells with and without the hand, in a window in front and behind


class DrawnCells(QObject):
    """Pictures of the cells of one model, by row."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[int, dict[_Look, QPixmap]] = {}
        model.dataChanged.connect(self._on_changed)
        for whole in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            whole.connect(self.forget)

    def forget(self, *_: object) -> None:
        """Draw everything anew: people, colours or letters are others."""
        self._held.clear()

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._held.pop(row, None)

    def show(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        *,
        in_row: bool,
        draw: Callable[[QPainter, QStyleOptionViewItem, Index], None],
    ) -> None:
        """Show a cell as it was drawn last; where it looks otherwise now, let ``draw`` do it again."""
        if painter.paintEngine().type() is QPaintEngine.Type.User:
            draw(painter, option, index)  # not a screen: what is asked for are the words themselves
            return
        at = option.rect
        look: _Look = (index.column(), option.state.value, in_row, at.width(), at.height())
        looks = self._held.setdefault(index.row(), {})
        picture = looks.get(look)
        if picture is None:
            if len(looks) >= _LOOKS:
                looks.clear()
            ratio = painter.device().devicePixelRatio()
            picture = looks[look] = QPixmap(at.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inside = QPainter(picture)
            inside.setFont(option.font)
            inside.translate(-at.topLeft())
            draw(inside, option, index)
            inside.end()
        painter.drawPixmap(at.topLeft(), picture)
