"""A table inside a page that scrolls: as high as its rows, so that the page has the one scroller."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.widgets.basic import GAP, button, column, row
from app.ui.widgets.table import RecordTable

_MOST = 12  # rows shown at first
_CHANGES = {
    QEvent.Type.Resize,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
}


class WholeTable(QWidget):
    """The first rows of a table; the others come when they are asked for."""

    def __init__(self, table: RecordTable, most: int = _MOST) -> None:
        super().__init__()
        self._table, self._most, self._is_whole = table, most, False
        self.door = button("", self._on_door)
        self.setLayout(column(table, row(self.door, None), gap=GAP // 2))
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.model().modelReset.connect(self._fit)
        table.verticalHeader().sectionResized.connect(lambda *_: self._fit())
        table.selectionModel().currentChanged.connect(self._follow)
        table.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        table.installEventFilter(self)
        table.horizontalHeader().installEventFilter(self)  # at another width its words stand in more lines, or fewer
        self.setTabOrder(table, self.door)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        table = self._table
        rows = table.model().rowCount()
        shown = rows if self._is_whole or rows <= self._most else self._most
        for place in range(rows):
            if table.isRowHidden(place) != (place >= shown):
                table.setRowHidden(place, place >= shown)
        high = sum(table.rowHeight(place) for place in range(shown))
        header = table.horizontalHeader()
        edge = 2 * table.frameWidth()
        wanted = high + max(header.sizeHint().height(), header.minimumHeight(), header.height()) + edge
        if table.horizontalScrollBar().maximum():
            wanted += table.horizontalScrollBar().sizeHint().height()
        if table.minimumHeight() != wanted or table.maximumHeight() != wanted:
            table.setFixedHeight(wanted)
        self.door.setVisible(rows > self._most and not table.isHidden())
        text = self.tr("Thu gọn") if self._is_whole else self.tr("Xem cả %1 dòng").replace("%1", str(rows))
        self.door.setText(text)
        self.door.setAccessibleName(f"{text}: {table.accessibleName()}")

    def _on_door(self) -> None:
        self._is_whole = not self._is_whole
        self._fit()

    def _follow(self, current: QModelIndex) -> None:
        """The page scrolls to the row the hand goes to; where it is not shown yet, all are."""
        if current.isValid() and self._table.isRowHidden(current.row()):
            self._is_whole = True
            self._fit()
        room: QWidget | None = self.parentWidget()
        while room is not None and not isinstance(room, QScrollArea):
            room = room.parentWidget()
        inside = room.widget() if isinstance(room, QScrollArea) else None
        if isinstance(room, QScrollArea) and inside is not None and self._table.hasFocus():
            at = self._table.visualRect(current)
            middle = self._table.viewport().mapTo(inside, QPoint(0, at.center().y()))
            room.ensureVisible(0, middle.y(), 0, at.height())
