"""How long work says how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and the whole (0: not known). Raises ``RuleBrokenError("stopped")`` where a person stopped it;
work calls it only between things that are whole."""


def silently(_done: int, _whole: int) -> None:
    """Nobody watches."""
