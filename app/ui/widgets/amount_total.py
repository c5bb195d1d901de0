"""The sums of a table, its last row, pinned under it: they stay in sight however far it is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTableView, QWidget

from app.ui.base.theme import theme_in_use
from app.ui.base.tokens import TOTAL_ROW
from app.ui.widgets.basic import column

_PAD = 14  # of a cell, both sides
_AIR = 10  # over and under the words
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class SheetFrame(QFrame):
    """A grid over its sums: whole rows are seen; what is left of the height makes each of them a little higher, the rest the sums."""

    def __init__(self, grid: QTableView, total: TotalBar) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._grid, self._total = grid, total
        self.setLayout(column(grid, total, gap=0))
        grid.verticalHeader().geometriesChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header = self._grid.verticalHeader()
        inside, least = self.contentsRect().height(), header.minimumSectionSize()
        room = inside - self._grid.horizontalHeader().height() - self._total.least()
        if room <= least:
            return
        rows = room // least
        high = room // rows
        if header.defaultSectionSize() != high:
            header.setDefaultSectionSize(high)
        self._total.setFixedHeight(self._total.least() + room - rows * high)


class TotalBar(QWidget):
    """Painted along the columns of the grid over it; a screen reader hears its sums in one sentence."""

    def __init__(self, grid: QTableView, model: QAbstractItemModel) -> None:
        super().__init__()
        self._grid, self._model = grid, model
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        header = grid.horizontalHeader()
        header.sectionResized.connect(self.update)
        header.geometriesChanged.connect(self.update)
        grid.horizontalScrollBar().valueChanged.connect(self.update)
        grid.selectionModel().currentChanged.connect(self.update)
        model.dataChanged.connect(self._on_changed)
        model.modelReset.connect(self._say)
        self.setFixedHeight(self.least())

    def least(self) -> int:
        """As high as the design says, or as large letters need, pixels."""
        return max(TOTAL_ROW, self.fontMetrics().lineSpacing() + _AIR)

    def words(self) -> list[str]:
        """What is painted, cell by cell, of the columns that are shown."""
        row = self._model.rowCount() - 1
        shown = [place for place in range(self._model.columnCount()) if not self._grid.isColumnHidden(place)]
        return [str(self._model.index(row, place).data() or "") for place in shown] if row >= 0 else []

    def _on_changed(self, _: QModelIndex, last: QModelIndex) -> None:
        if last.row() == self._model.rowCount() - 1:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName("; ".join(word for word in self.words() if word))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.rail))
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawLine(0, 0, self.width(), 0)
        row = self._model.rowCount() - 1
        if row < 0:
            return
        header = self._grid.horizontalHeader()
        left = self._grid.verticalHeader().width() if self._grid.verticalHeader().isVisible() else 0
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        for place in range(self._model.columnCount()):
            if self._grid.isColumnHidden(place):
                continue
            index = self._model.index(row, place)
            side = index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEADING
            room = QRect(
                left + header.sectionViewportPosition(place) + _PAD // 2,
                0,
                header.sectionSize(place) - _PAD,
                self.height(),
            )
            painter.drawText(room, side, str(index.data() or ""))
        here = self._grid.currentIndex()
        if here.isValid() and here.row() == row and self._grid.hasFocus():
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
