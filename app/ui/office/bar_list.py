"""Lines of the report as bars: the longest first, what is overdue beside them; one is chosen, and its groups stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.ui.base.session import word
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.icons import icon_size, pixmap

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_ROW = 36  # pixels at 100 %
_BAR = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its name, how long its bar is (0 to 1), the figure, and what is overdue; empty where nothing is."""

    key: str
    name: str
    share: float
    figure: str
    overdue: str
    said: str  # as a screen reader says it


class BarModel(QAbstractListModel):
    """The lines in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these; where they are shown already the hand stays."""
        if list(bars) != self.bars:
            self.beginResetModel()
            self.bars = list(bars)
            self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.bars):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self.bars[index.row()].said
        return self.bars[index.row()].key if role == Qt.ItemDataRole.UserRole else None


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(0, max(_ROW, option.fontMetrics.lineSpacing() + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, theme, place = index.model(), theme_in_use(), QRect(option.rect)
        if not isinstance(model, BarModel):
            return
        bar, metrics = model.bars[index.row()], option.fontMetrics
        centre, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tint))
            painter.drawRoundedRect(place, 6, 6)
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        side = icon_size().width()
        room = place.adjusted(GAP, 0, -GAP - side, 0)
        late = metrics.horizontalAdvance("88,88 %") + side + GAP
        figure = metrics.horizontalAdvance("8.888.888") + GAP
        name = min(room.width() // 3, metrics.averageCharWidth() * 22)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        words = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, name - GAP)
        painter.drawText(QRect(room.left(), room.top(), name, room.height()), centre, words)
        wide = max(room.width() - name - figure - late, 0)
        long = QRect(room.left() + name, room.center().y() - _BAR // 2, max(round(wide * bar.share), 2), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chart))
        painter.drawRoundedRect(long, 3, 3)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            QRect(room.left() + name + wide, room.top(), figure, room.height()), right | centre, bar.figure
        )
        at = QRect(room.right() - late + GAP, room.top(), late, room.height())
        painter.setFont(QFont(option.font))
        if bar.overdue:
            painter.drawPixmap(at.left(), at.center().y() - side // 2, pixmap("triangle-alert", theme.stop, side))
            painter.setPen(QColor(theme.stop))
            painter.drawText(at.adjusted(side + GAP // 2, 0, 0, 0), centre, bar.overdue)
        else:
            painter.setPen(QColor(theme.faint))
            painter.drawText(at.adjusted(side + GAP // 2, 0, 0, 0), centre, word(_T("Word", "không")))
        chevron = pixmap("chevron-right", theme.ink, side)
        painter.drawPixmap(place.right() - side - 2, place.center().y() - side // 2, chevron)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()


class BarList(QListView):
    """The bars on the screen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars = BarModel(self)
        self.setModel(self.bars)
        self.setObjectName("bars")
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        BusPress(self)

    def choose(self, key: str) -> None:
        """Stand on a line; on the first where it is not there."""
        rows = [place for place, bar in enumerate(self.bars.bars) if bar.key == key]
        self.setCurrentIndex(self.bars.index(rows[0] if rows else 0))
