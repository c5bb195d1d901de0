"""Where the hand stands among questions whose rows are made anew each time something is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLayout, QWidget

from app.ui.pages.point_row import PointRow


@dataclass(frozen=True, slots=True)
class Hand:
    """Which question it stands in (its place from the top, and its fact), and at which stop of it."""

    place: int
    path: str
    stop: int


def rows_in(parts: QLayout) -> list[PointRow]:
    """The questions that are laid out here, from top to bottom."""
    found: list[PointRow] = []
    for place in range(parts.count()):
        item = parts.itemAt(place)
        part = item.widget() if item is not None else None
        found += part.findChildren(PointRow) if part is not None else []
    return found


def hand_in(rows: Sequence[PointRow], here: QWidget | None) -> Hand | None:
    """Where the hand stands; None where it is elsewhere. ``here``: what has the focus."""
    for place, point in enumerate(rows if here is not None else ()):
        if here is not None and point.isAncestorOf(here):
            stops = point.stops()
            return Hand(place, point.fact.path, stops.index(here) if here in stops else 0)
    return None


def stand_again(rows: Sequence[PointRow], hand: Hand) -> bool:
    """The hand goes on where it was, or at the question that came to its place; False where no question is left."""
    same = next((point for point in rows if point.fact.path == hand.path), None)
    if same is not None:
        same.stops()[hand.stop].setFocus()
    elif rows:
        rows[min(hand.place, len(rows) - 1)].first_door().setFocus()
    return bool(rows)
