"""How the cells of an amount grid look: what counts is heavy, what is offered leans, what is locked has a ground of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication

from app.domain.money import format_dong
from app.ui.base.theme import theme_in_use
from app.ui.widgets.amount_cells import AmountColumn, AmountRow, Unsettled


def colour(role: int, one: Unsettled | None, *, is_locked: bool, is_faint: bool) -> QBrush | None:
    """The ground or the letters of a cell (by ``role``); None for those of the grid."""
    theme, ground = theme_in_use(), role == Qt.ItemDataRole.BackgroundRole
    if one is not None:
        return QBrush(QColor(theme.care_ground if ground else theme.care))
    if ground:
        return QBrush(QColor(theme.lock)) if is_locked else None
    return QBrush(QColor(theme.ghost if is_faint else theme.faint)) if is_faint or is_locked else None


def value_of(row: AmountRow, column: AmountColumn) -> Any:
    """What counts in a cell: what stands there, or the sum of other columns."""
    return sum(row.cells.get(key) or 0 for key in column.adds) if column.adds else row.cells.get(column.key)


def shown_as(value: Any, column: AmountColumn) -> str:
    """What counts as a person reads it."""
    if column.is_amount:
        return format_dong(value) if value else ""
    return str(value or "")


def font_of(*, italic: bool, heavy: bool) -> QFont:
    """Offered amounts lean, entered ones are heavy: never colour alone."""
    font = QFont(QGuiApplication.font())
    font.setItalic(italic)
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return font
