"""The list of members: a name and what she owes in each row, with a drawing where a person should look at her now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP
from app.ui.widgets.icons import icon_size, pixmap
from app.ui.widgets.table import Index, RecordModel, RecordTable, record_table

_MARK = 4  # pixels of the edge that says which row is looked at
_NAME, _OWED = range(2)


@dataclass(frozen=True, slots=True)
class Note:
    """Why a person should look at her now: a drawing and the words it stands for."""

    drawing: str
    text: str


class MemberModel(RecordModel):
    """Names and debts; the note of a member is said after her name."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(headings, right=(_OWED,), parent=parent)
        self._notes: Mapping[str, Note] = {}

    def show_notes(self, notes: Mapping[str, Note]) -> None:
        """Which rows have a note, by their keys; before the rows are shown."""
        self._notes = notes

    def note(self, index: Index) -> Note | None:
        """The note of a row."""
        return self._notes.get(self.key(index))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        said = super().data(index, role)
        is_told = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        note = self.note(index) if is_told and index.isValid() and index.column() == _NAME else None
        return f"{said}: {note.text}" if note is not None else said


class _Cells(QStyledItemDelegate):
    """Paints a row as one thing: the chosen one tinted with an edge, a line beneath each."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * GAP + _MARK, hint.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, MemberModel):
            return
        theme, place = theme_in_use(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, QColor(theme.tint if chosen else theme.card))
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if chosen and index.column() == _NAME:
            painter.fillRect(QRect(place.left(), place.top(), _MARK, place.height()), QColor(theme.main))
        room = place.adjusted(GAP + _MARK, 0, -GAP, 0)
        if index.column() == _NAME and (note := model.note(index)) is not None:
            side = icon_size().width()
            drawn = pixmap(note.drawing, theme.care_mark, side)
            painter.drawPixmap(room.right() - side, room.center().y() - side // 2, drawn)
            room.setRight(room.right() - side - GAP)
        text = str(index.data() or "")
        font = QFont(option.font)
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
        is_figure = text[:1].isdigit()
        painter.setFont(font)
        painter.setPen(QColor(theme.ink if is_figure or index.column() == _NAME or chosen else theme.faint))
        side_of = Qt.AlignmentFlag.AlignRight if index.column() == _OWED else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side_of | Qt.AlignmentFlag.AlignVCenter, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


def member_table(model: MemberModel, name: str) -> RecordTable:
    """The table of these."""
    table = record_table(model, name, "members")
    table.setItemDelegate(_Cells(table))
    return table
