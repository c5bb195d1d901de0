"""What a ruled table is made of: its header and rows as paragraphs, and its lines in the words of reportlab."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm

from app.documents.flowables import AtLeast, sizes_that_fit
from app.documents.lettering import Lettering
from app.documents.typography import BOLD, FACE, ITALIC

_PADDING = 6.0  # points above and below what stands in a cell
Span = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a table is set: ``size`` of its type in points, columns to the ``right`` and in the ``centre``, rows in bold by their number.

    ``least`` is the height of a row of the body at least, in millimetres, where it is signed in. ``numbers`` puts a row of column numbers under the header; ``spans`` are cells made one, header rows counted; ``rules`` are
    further lines, in the words of reportlab. ``tight`` leaves little room above and below what stands in a cell.
    """

    size: float = 11
    right: Container[int] = ()
    centre: Container[int] = ()
    spans: Sequence[Span] = ()
    bold_last: bool = False
    bold_rows: Container[int] = ()
    numbers: bool = False
    least: float = 0
    tight: bool = False
    rules: Sequence[tuple[Any, ...]] = ()


def head_cells(letters: Lettering, header: Sequence[Sequence[str]], columns: int, ruling: Ruling) -> list[list[Any]]:
    """The header as paragraphs, with the numbers of the columns where they are wanted."""
    style = letters.style(ruling.size, BOLD, TA_CENTER)
    cells: list[list[Any]] = [[letters.text(cell, style) if cell else "" for cell in row] for row in header]
    if ruling.numbers:
        small = letters.style(ruling.size - 2, ITALIC, TA_CENTER)
        cells.append([letters.text(str(place), small) for place in range(1, columns + 1)])
    return cells


def body_cells(
    letters: Lettering, rows: Sequence[Sequence[Any]], widths: Sequence[float], ruling: Ruling
) -> list[list[Any]]:
    """The rows as paragraphs; ``widths`` in millimetres."""
    sizes = sizes_that_fit(rows, widths, ruling.size)
    body: list[list[Any]] = []
    for number, row in enumerate(rows):
        is_bold = number in ruling.bold_rows or (ruling.bold_last and number == len(rows) - 1)
        cells = []
        for place, cell in enumerate(row):
            align = TA_RIGHT if place in ruling.right else TA_CENTER if place in ruling.centre else TA_LEFT
            style = letters.style(sizes[place], BOLD if is_bold else FACE, align)
            made = letters.text(str(cell), style) if cell != "" else ""
            if place == 0 and ruling.least:
                inside = made or letters.text("\u00a0", style)
                made = AtLeast(inside, ruling.least * mm - _PADDING)
            cells.append(made)
        body.append(cells)
    return body


def lines_of(first: int, ruling: Ruling, *, is_signed: bool) -> list[tuple[Any, ...]]:
    """The lines and paddings of a table whose rows begin at ``first``; where ``is_signed``, its last row is unruled."""
    return [
        ("FONT", (0, 0), (-1, -1), FACE, ruling.size),
        ("GRID", (0, 0), (-1, -2 if is_signed else -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, first - 1), "MIDDLE"),
        ("VALIGN", (0, first), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 0.5 if ruling.tight else 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 if ruling.tight else 3.5),
        *[("SPAN", start, end) for start, end in ruling.spans],
        *ruling.rules,
    ]


def lines_below(rows: int) -> list[tuple[Any, ...]]:
    """What keeps the signed row of a table on the page of the last of its ``rows``."""
    return [
        ("SPAN", (0, -1), (-1, -1)),
        ("NOSPLIT", (0, -min(3, rows + 1)), (-1, -1)),
        ("LEFTPADDING", (0, -1), (-1, -1), 0),
        ("TOPPADDING", (0, -1), (-1, -1), 6),
        ("RIGHTPADDING", (0, -1), (-1, -1), 0),
    ]
