"""The table of a bank's statement, as it was found in its sheet."""

from __future__ import annotations

from dataclasses import dataclass

from app.intake.fields import text_of
from app.intake.grid import Cell, Sheet


@dataclass(frozen=True, slots=True)
class StatementTable:
    """Where the table is in its sheet, which column holds what, and what each amount counts in."""

    sheet: Sheet
    place: int
    first: int
    columns: dict[str, int]
    units: dict[str, int]


def code_in(cell: Cell) -> str:
    """A cell as a code: without spaces and quotes."""
    text, _ = text_of(cell)
    return text.replace(" ", "").strip("'\"")
