"""What an amount grid is made of: columns, rows, and what happened to a cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtGui import QUndoCommand


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A column of amounts to fill, or of text to read."""

    key: str
    heading: str
    is_amount: bool = False
    is_open: bool = False  # may be filled
    is_check: bool = False  # ticked, not typed
    adds: tuple[str, ...] = ()  # the columns it is the sum of


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A row: its name for the owner, and its cells by column.

    ``ghosts`` are amounts that would be whole (what is due, the least saving); they count only once they are accepted. ``instead``
    are words that stand where an open cell has neither; ``beside`` stands after the name.
    """

    key: str
    cells: dict[str, Any] = field(default_factory=dict)
    is_open: bool = True
    ghosts: dict[str, int] = field(default_factory=dict)
    instead: dict[str, str] = field(default_factory=dict)
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """A cell that was filled; whole dong before and now."""

    row: str
    column: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Unsettled:
    """What was typed and does not count yet: ``amount`` is None where it cannot be read, else it is asked about."""

    text: str
    reason: str
    amount: int | None = None


class Filled(QUndoCommand):
    """One filled cell, to be undone and redone."""

    def __init__(self, text: str, put: Callable[[int], None], entered: Entered) -> None:
        super().__init__(text)
        self._put, self._entered = put, entered
        self._first = True

    def undo(self) -> None:
        self._put(self._entered.before)

    def redo(self) -> None:
        if self._first:  # it was just typed
            self._first = False
            return
        self._put(self._entered.now)


class Done(QUndoCommand):
    """Something else that was done in the sheet, such as a tick: done when it is pushed, undone and redone by its own words."""

    def __init__(self, text: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def undo(self) -> None:
        self._undo()

    def redo(self) -> None:
        self._do()
