"""Taking cells out of an amount grid and putting a column from Excel into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.ui.widgets.amount_model import AmountModel, Index


def as_text(cells: Iterable[Index]) -> str:
    """The chosen cells, as Excel takes them; what is only offered is not among them."""
    rows: dict[int, list[str]] = {}
    for cell in sorted(cells, key=lambda index: (index.row(), index.column())):
        rows.setdefault(cell.row(), []).append(str(cell.data(Qt.ItemDataRole.EditRole) or ""))
    return "\n".join("\t".join(row) for row in rows.values())


@dataclass(frozen=True, slots=True)
class Pasted:
    """How many cells were filled, how many of those had an amount before, and how many found no open cell."""

    filled: int
    replaced: int
    lost: int


def paste(model: AmountModel, text: str, at: Index) -> Pasted:
    """Cells from Excel, downwards and to the right from a cell."""
    filled, replaced, lost = 0, 0, 0
    for place, line in enumerate(text.rstrip("\n").split("\n")):
        for beside, cell in enumerate(line.rstrip("\r").split("\t")):
            target: Index = model.index(at.row() + place, at.column() + beside)
            if target.isValid() and model.is_open(target):
                before = model.amount_at(target)
                model.setData(target, cell)
                filled += model.amount_at(target) != before
                replaced += bool(before) and model.amount_at(target) != before
            elif cell.strip():
                lost += 1
    return Pasted(filled, replaced, lost)
