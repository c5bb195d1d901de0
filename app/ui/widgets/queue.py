"""A queue of requests beside what is chosen: two lines each, with what they ask for and where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.base.theme import scaled, theme_in_use
from app.ui.base.tokens import SMALL, TARGET
from app.ui.widgets.basic import GAP
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.icons import icon_size, pixmap

_Index = QModelIndex | QPersistentModelIndex
_HIGH = 52  # pixels at 100 %
_MARK = 4


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One request: who asks and how much; under it ``under`` and, on the right, ``where`` in a few letters; ``drawing`` is its icon.

    Those of one ``section`` stand together under its heading.
    """

    key: str
    name: str
    under: str
    amount: str
    where: str
    drawing: str = "clock"
    section: str = ""

    @property
    def said(self) -> str:
        """As a screen reader says it."""
        return ", ".join(part for part in (self.name, self.amount, self.under, self.where) if part)


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading of a section, and how many stand under it."""

    text: str
    count: int

    @property
    def said(self) -> str:
        return f"{self.text}: {self.count}"


class QueueModel(QAbstractListModel):
    """The requests in their order, under the headings of their sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[QueueItem] = []
        self.lines: list[QueueItem | _Heading] = []

    def show_items(self, items: Sequence[QueueItem]) -> None:
        """Show these; sections come in the order in which they are named first."""
        self.beginResetModel()
        sections = list(dict.fromkeys(item.section for item in items))
        self.items, self.lines = [], []
        for section in sections:
            within = [item for item in items if item.section == section]
            if section:
                self.lines.append(_Heading(section, len(within)))
            self.lines += within
            self.items += within
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """The line of a request; -1 where it is not shown."""
        keys = [line.key if isinstance(line, QueueItem) else None for line in self.lines]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own way to say "no parent"
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_item = index.isValid() and isinstance(self.lines[index.row()], QueueItem)
        return super().flags(index) if is_item else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return line.said
        return line.key if role == Qt.ItemDataRole.UserRole and isinstance(line, QueueItem) else None


class _Lines(QStyledItemDelegate):
    """Two lines for each."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        if isinstance(model, QueueModel) and isinstance(model.lines[index.row()], _Heading):
            return QSize(0, max(TARGET, option.fontMetrics.lineSpacing() + GAP * 2))
        return QSize(0, max(_HIGH, option.fontMetrics.lineSpacing() * 2 + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, QueueModel):
            return
        item, theme, place = model.lines[index.row()], theme_in_use(), QRect(option.rect)
        if isinstance(item, _Heading):
            _paint_heading(painter, item, place, option.font)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, QColor(theme.tint if chosen else theme.card))
        if chosen:
            painter.fillRect(QRect(place.left(), place.top(), _MARK, place.height()), QColor(theme.main))
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        side = icon_size().width()
        painter.drawPixmap(
            place.left() + GAP + _MARK, place.center().y() - side // 2, pixmap(item.drawing, theme.tint_ink, side)
        )
        room = place.adjusted(side + GAP * 3, GAP // 2, -GAP, -GAP // 2)
        heavy, small = QFont(option.font), QFont(option.font)
        heavy.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(scaled(SMALL))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for top, first, rest, font, ink in (
            (0, (item.amount, right), (item.name, left), heavy, theme.ink),
            (room.height() // 2, (item.where, right), (item.under, left), small, theme.faint),
        ):
            line = QRect(room.left(), room.top() + top, room.width(), room.height() // 2)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            free = line.width()
            for text, side_of in (first, rest):  # the second has what the first leaves
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(free, 0))
                painter.drawText(line, side_of | Qt.AlignmentFlag.AlignVCenter, shown)
                free -= painter.fontMetrics().horizontalAdvance(shown) + GAP
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_heading(painter: QPainter, heading: _Heading, place: QRect, font: QFont) -> None:
    """A heading on the ground of bars, its count in a ring."""
    theme, heavy = theme_in_use(), QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(place, QColor(theme.rail))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    painter.setFont(heavy)
    painter.setPen(QColor(theme.ink))
    line = place.adjusted(GAP + _MARK, 0, -GAP, 0)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, heading.text)
    metrics, count = painter.fontMetrics(), str(heading.count)
    high = metrics.height()
    ring = QRect(0, 0, max(metrics.horizontalAdvance(count) + GAP, high), high)
    ring.moveCenter(line.center())
    ring.moveLeft(line.left() + metrics.horizontalAdvance(heading.text) + GAP)
    painter.setBrush(QColor(theme.card))
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.drawRoundedRect(ring, high / 2, high / 2)
    painter.setPen(QColor(theme.ink))
    painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, count)
    painter.restore()


class Queue(QListView):
    """The list; ``chosen`` gives the key of the one that is looked at."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("queue")
        self.setAccessibleName(name)
        self.setItemDelegate(_Lines(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(QueueModel(self))
        self.selectionModel().currentChanged.connect(self._on_current)
        BusPress(self)

    def queue(self) -> QueueModel:
        """Its requests."""
        model = self.model()
        assert isinstance(model, QueueModel)
        return model

    def show_items(self, items: Sequence[QueueItem], chosen: str) -> None:
        """Show these, with one of them chosen; nothing is said of it."""
        self.selectionModel().blockSignals(True)
        self.queue().show_items(items)
        place = self.queue().place_of(chosen)
        if place >= 0:
            self.setCurrentIndex(self.queue().index(place))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        key = index.data(Qt.ItemDataRole.UserRole)
        if key:
            self.chosen.emit(str(key))
