"""A list as a workbook (xlsx): numbers are numbers, days are days, and a name that looks like a formula stays a name."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

Cell = str | int | Decimal | date | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_WIDEST = 48


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One list: its title above, the headings, and the rows. Amounts are whole dong."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] = ()
    note: str = ""  # above the headings: of which day its figures are


PRACTICE_MARK = "LÀNG TẬP"


def workbook(sheet: ListSheet | Sequence[ListSheet], on: date, *, practice: bool = False) -> bytes:
    """The list as a file, or several lists as its sheets; ``on`` is the day it is of. ``practice`` marks every sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "Sổ Tổ"
    book.properties.created = book.properties.modified = datetime.combine(on, time())
    book.remove(book.active)
    for one in [sheet] if isinstance(sheet, ListSheet) else sheet:
        title = f"{one.title} · {PRACTICE_MARK}" if practice else one.title
        _fill(book.create_sheet(_SHEET_NAME.sub(" ", one.title)[:31]), replace(one, title=title), on)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _fill(page: Any, sheet: ListSheet, on: date) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    bold = Font(bold=True)
    _put(page.cell(1, 1), sheet.title)
    page.cell(1, 1).font = Font(bold=True, size=14)
    _put(page.cell(2, 1), on)
    page.cell(2, 1).alignment = Alignment(horizontal="left")
    _put(page.cell(3, 1), sheet.note)
    for place, heading in enumerate(sheet.columns, start=1):
        cell = page.cell(4, place)
        _put(cell, heading)
        cell.font = bold
    lines: Sequence[tuple[Cell, ...]] = [*sheet.rows, *([sheet.totals] if sheet.totals else [])]
    for down, row in enumerate(lines, start=5):
        for place, value in enumerate(row, start=1):
            _put(page.cell(down, place), value)
            if sheet.totals and down == len(lines) + 4:
                page.cell(down, place).font = bold
    for place, heading in enumerate(sheet.columns, start=1):
        longest = max([len(heading), *(len(_shown(row[place - 1])) for row in lines)])
        page.column_dimensions[get_column_letter(place)].width = min(longest + 3, _WIDEST)
    page.freeze_panes = "A5"


def _put(cell: object, value: Cell) -> None:
    """Write a cell as what it is; text is never a formula, whatever it begins with."""
    if isinstance(value, str):
        text = _FORBIDDEN.sub("", value)
        cell.value = text  # type: ignore[attr-defined]  # openpyxl has no types
        cell.data_type = "s"  # type: ignore[attr-defined]
        if text.startswith(_FORMULA):
            cell.quotePrefix = True  # type: ignore[attr-defined]
        return
    cell.value = value  # type: ignore[attr-defined]
    if isinstance(value, date):
        cell.number_format = "DD/MM/YYYY"  # type: ignore[attr-defined]
    elif isinstance(value, int):
        cell.number_format = "#,##0"  # type: ignore[attr-defined]
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.0##"  # type: ignore[attr-defined]


def _shown(value: Cell) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return f"{value:,}" if isinstance(value, int | Decimal) else str(value or "")
