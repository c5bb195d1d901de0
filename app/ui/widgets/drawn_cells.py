"""Cells of a sheet that were drawn once: shown again as they are until what stands in them, or how they look, changes.

A sheet that moves is drawn anew as a whole. Asking the model for every word, font and colour of sixteen rows takes longer than one
key may take; so the rows that come next are drawn while nobody types.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPaintEngine, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_Draw = Callable[[QPainter, QStyleOptionViewItem, Index], None]
_Look = tuple[int, int, bool, int, int]  # column, state of the option, whether the hand is in the row, width, height
_LOOKS = 48  # of one row: its cells with and without the hand, in a window in front and behind


class DrawnCells(QObject):
    """Pictures of the cells of one model, by row."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[int, dict[_Look, QPixmap]] = {}
        self._plain: dict[
            int, tuple[QStyleOptionViewItem, QFont, float, _Draw]
        ] = {}  # how a cell of a column looked last
        self._looks: dict[int, _Look] = {}
        model.dataChanged.connect(self._on_changed)
        for whole in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            whole.connect(self.forget)

    def forget(self, *_: object) -> None:
        """Draw everything anew: people, colours or letters are others."""
        self._held.clear()
        self._plain.clear()
        self._looks.clear()

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        columns = range(first.column(), last.column() + 1)
        for row in range(first.row(), last.row() + 1):
            looks = self._held.get(row, {})
            for look in [one for one in looks if one[0] in columns]:
                del looks[look]

    def show(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        *,
        in_row: bool,
        draw: _Draw,
    ) -> None:
        """Show a cell as it was drawn last; where it looks otherwise now, let ``draw`` do it again."""
        if painter.paintEngine().type() is QPaintEngine.Type.User:
            draw(painter, option, index)  # not a screen: what is asked for are the words themselves
            return
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(option.rect.topLeft(), self._picture(option, index, ratio, in_row=in_row, draw=draw))
        if not in_row:
            self._go_by(option, index.column(), ratio, draw)

    def _go_by(self, option: QStyleOptionViewItem, column: int, ratio: float, draw: _Draw) -> None:
        """Keep how a cell of a column looks, where it looks otherwise than the last."""
        look = _look(option, column, in_row=False)
        if self._looks.get(column) != look:
            self._looks[column] = look
            self._plain[column] = QStyleOptionViewItem(option), QFont(option.font), ratio, draw

    def is_ready(self, row: int, *, in_row: bool) -> bool:
        """Whether each cell of a row is drawn as it looks with or without the hand; so, too, where no cell was shown yet to go by."""
        looks = self._held.get(row, {})
        return all((*look[:2], in_row, *look[3:]) in looks for look in self._looks.values())

    def draw_ahead(self, model: QAbstractItemModel, row: int, *, in_row: bool) -> None:
        """Draw the cells of a row before it is shown so, as those of the same column looked last."""
        for column, (option, font, ratio, draw) in list(self._plain.items()):
            ahead = QStyleOptionViewItem(option)
            ahead.font = font
            self._picture(ahead, model.index(row, column), ratio, in_row=in_row, draw=draw)

    def _picture(
        self, option: QStyleOptionViewItem, index: Index, ratio: float, *, in_row: bool, draw: _Draw
    ) -> QPixmap:
        at, look = option.rect, _look(option, index.column(), in_row=in_row)
        looks = self._held.setdefault(index.row(), {})
        picture = looks.get(look)
        if picture is None:
            if len(looks) >= _LOOKS:
                looks.clear()
            picture = looks[look] = QPixmap(at.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inside = QPainter(picture)
            inside.setFont(option.font)
            inside.translate(-at.topLeft())
            draw(inside, option, index)
            inside.end()
        return picture


def _look(option: QStyleOptionViewItem, column: int, *, in_row: bool) -> _Look:
    at = option.rect
    return column, option.state.value, in_row, at.width(), at.height()
