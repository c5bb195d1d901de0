"""The roll call as a list in columns: everybody is taken for present until somebody taps a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.domain.ids import MemberId
from app.domain.meeting import Mark, Presence
from app.domain.names import search_key
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.icons import icon_size, pixmap

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_ROW = 31  # pixels at 100 %
_LETTERS_WIDE = 44  # of a column: a long name, and why she is not here
_MOST_COLUMNS = 3
_MOST_AIR = 130  # percent of its least height that a row may have where there is room
_TAPS = {
    None: Presence.EXCUSED,
    Presence.PRESENT: Presence.EXCUSED,
    Presence.EXCUSED: Presence.ABSENT,
    Presence.ABSENT: Presence.PRESENT,
}
"""What one more tap makes of a mark."""


class RollModel(QAbstractTableModel):
    """The members in columns, read downwards first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self._columns = _MOST_COLUMNS

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the roll; where it is the same people, cells change in place and the hand stays."""
        if [mark.member for mark in marks] == [mark.member for mark in self._marks]:
            changed = list(marks) != self._marks
            self._marks = list(marks)
            if changed:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self._columns - 1))
            return
        self.beginResetModel()
        self._marks = list(marks)
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        """Lay the roll out in so many columns."""
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else -(-len(self._marks) // self._columns)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else self._columns

    def place(self, index: Index) -> int:
        """The place in the roll of a cell, from 0; -1 where nobody stands."""
        place = index.column() * self.rowCount() + index.row() if index.isValid() else -1
        return place if place < len(self._marks) else -1

    def mark(self, index: Index) -> Mark | None:
        """Who stands in a cell."""
        place = self.place(index)
        return self._marks[place] if place >= 0 else None

    def at(self, place: int) -> QModelIndex:
        """The cell of a place in the roll."""
        rows = self.rowCount()
        return self.index(place % rows, place // rows) if rows and place >= 0 else QModelIndex()

    def cell_of(self, member: str) -> QModelIndex:
        """The cell of a member; invalid for one who is not on the roll."""
        return self.at(next((place for place, mark in enumerate(self._marks) if mark.member == member), -1))

    def uncalled(self) -> list[MemberId]:
        """Of whom nothing is written yet."""
        return [mark.member for mark in self._marks if mark.presence is None]

    def away(self) -> list[MemberId]:
        """Who is written down as not here."""
        return [mark.member for mark in self._marks if mark.presence in {Presence.EXCUSED, Presence.ABSENT}]

    def marks(self) -> Sequence[Mark]:
        """The roll, in its order."""
        return self._marks

    def everybody(self) -> list[MemberId]:
        """The whole roll."""
        return [mark.member for mark in self._marks]

    def named(self, text: str) -> list[int]:
        """The places of those whose name has these words in it, those whose last name begins so first; tones do not matter."""
        key = search_key(text)
        found = [place for place, mark in enumerate(self._marks) if key and key in search_key(mark.name)]
        return sorted(found, key=lambda place: not search_key(self._marks[place].name.split(" ")[-1]).startswith(key))

    def meant(self, text: str) -> list[int]:
        """Of those who have these words in their names the ones that may be meant by them, in the same order.

        Whose last name it is, else whose last name begins so, else all.
        """
        key, found = search_key(text), self.named(text)
        last = {place: search_key(self._marks[place].name.split(" ")[-1]) for place in found}
        whole = [place for place in found if last[place] == key or search_key(self._marks[place].name) == key]
        return whole or [place for place in found if last[place].startswith(key)] or found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        mark = self.mark(index)
        if mark is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{mark.name}: {said_of(mark.presence)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.mark(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def said_of(presence: Presence | None) -> str:
    """A mark in words."""
    words = {
        Presence.PRESENT: QCoreApplication.translate("RollGrid", "có mặt"),
        Presence.EXCUSED: QCoreApplication.translate("RollGrid", "vắng, có lý do"),
        Presence.ABSENT: QCoreApplication.translate("RollGrid", "vắng, không lý do"),
        None: QCoreApplication.translate("RollGrid", "coi là có mặt, chưa gọi tên"),
    }
    return words[presence]


class _Cells(QStyledItemDelegate):
    """A number, a name, and at its end how she was marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(0, max(_ROW, option.fontMetrics.lineSpacing() + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, theme, place = index.model(), theme_in_use(), QRect(option.rect)
        mark = model.mark(index) if isinstance(model, RollModel) else None
        if mark is None or not isinstance(model, RollModel):
            painter.fillRect(place, QColor(theme.card))
            return
        grounds = {Presence.EXCUSED: (theme.care_ground, theme.care), Presence.ABSENT: (theme.stop_ground, theme.stop)}
        ground, ink = (
            grounds.get(mark.presence, (theme.card, theme.main)) if mark.presence else (theme.card, theme.ghost)
        )
        painter.save()
        painter.fillRect(place, QColor(ground))
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if index.column():
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(place.topLeft(), place.bottomLeft())
        self._words(painter, option, mark, model.place(index), ink)
        view = self.parent()
        is_pointed_at = isinstance(view, RollGrid) and view.points and view.currentIndex() == index
        if option.state & QStyle.StateFlag.State_HasFocus or is_pointed_at:
            painter.setPen(QPen(QColor(theme.main), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(2, 1, -2, -2), 4, 4)
        painter.restore()

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, mark: Mark, place: int, ink: str) -> None:
        theme, room = theme_in_use(), QRect(option.rect).adjusted(GAP, 0, -GAP - 2, 0)
        centre, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        font, metrics = QFont(option.font), option.fontMetrics
        numbers = metrics.horizontalAdvance("000")
        painter.setFont(font)
        painter.setPen(QColor(theme.faint))
        painter.drawText(QRect(room.left(), room.top(), numbers, room.height()), right | centre, str(place + 1))
        away = mark.presence in {Presence.EXCUSED, Presence.ABSENT}
        side = icon_size().width()
        if away:
            font.setWeight(QFont.Weight.DemiBold)
        end = room.right()
        if mark.presence is None:
            italic = QFont(option.font)
            italic.setItalic(True)
            painter.setFont(italic)
            painter.setPen(QColor(ink))
            word = QCoreApplication.translate("RollGrid", "có mặt")
            painter.drawText(room, right | centre, word)
            end -= metrics.horizontalAdvance(word) + GAP
        elif away:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            word = said_of(mark.presence)
            painter.drawText(room, right | centre, word)
            end -= painter.fontMetrics().horizontalAdvance(word) + side + GAP
            painter.drawPixmap(end + GAP // 2, room.center().y() - side // 2 + 1, pixmap("user-round-x", ink, side))
        else:
            end -= side
            painter.drawPixmap(end, room.center().y() - side // 2 + 1, pixmap("check", ink, side))
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        left = room.left() + numbers + GAP
        name = painter.fontMetrics().elidedText(mark.name, Qt.TextElideMode.ElideRight, end - GAP // 2 - left)
        painter.drawText(QRect(left, room.top(), end - left, room.height()), centre, name)


class RollGrid(QTableView):
    """Tap a name, or stand on it and press Space: present, then away with a reason, then without one."""

    tapped = Signal(str, object)  # member, the new presence
    typed = Signal(str)  # a letter that is the beginning of a name

    def __init__(self, name: str) -> None:
        super().__init__()
        self.roll = RollModel(self)
        self.points = False  # the name that was found by its letters is framed while the hand is in the field
        self.setModel(self.roll)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._tap)
        BusPress(self, self._tap)
        self._fit()

    def stand_on(self, place: int) -> None:
        """The hand stands on a place of the roll."""
        cell = self.roll.at(place)
        if cell.isValid():
            self.setCurrentIndex(cell)
            self.scrollTo(cell)

    def tap_current(self) -> None:
        """As a tap on the name the hand stands on."""
        self._tap(self.currentIndex())

    def _tap(self, index: Index) -> None:
        mark = self.roll.mark(index)
        if mark is not None and self.isEnabled():
            self.tapped.emit(mark.member, _TAPS[mark.presence])

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        wide = max(1, self.width() // (metrics.averageCharWidth() * _LETTERS_WIDE))
        here = self.roll.place(self.currentIndex())
        self.roll.set_columns(min(wide, _MOST_COLUMNS))
        least, rows = max(_ROW, metrics.lineSpacing() + GAP), max(self.roll.rowCount(), 1)
        room = self.viewport().height() // rows
        self.verticalHeader().setDefaultSectionSize(min(max(room, least), least * _MOST_AIR // 100))
        self.stand_on(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tap_current()
        elif text.isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
