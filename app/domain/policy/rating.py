"""The parts of the bank's monthly score of a group. The bank alone scores; what we work out beside it is no score."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.names import search_key
from app.domain.policy.reading import Pages, Source, Span, refuse_overlaps


@dataclass(frozen=True, slots=True)
class Criterion:
    """One part of the score: its name, and the points there are for it."""

    id: str
    name: str
    name_en: str
    most: int
    span: Span
    source: Source


RATING_LABELS = {"tot": "good", "kha": "fair", "trung binh": "average", "yeu": "weak"}
"""How the bank's words for a rating are stored."""


@dataclass(frozen=True, slots=True)
class Band:
    """From which score on, and below which, a group has a rating."""

    rating: str  # good, fair, average, weak
    label: str
    least: int
    below: int
    span: Span
    source: Source


def read_bands(pages: Pages) -> tuple[Band, ...]:
    """The thresholds of the ratings; a label this program does not know is left out.

    Raises:
        PackError: an item of it cannot be.
    """
    found = []
    for item in pages.items("rating_band"):
        least, below = item.whole("min"), item.whole("max_exclusive")
        if least is None or below is None or not 0 <= least < below <= 101:
            item.refuse("min and max_exclusive are missing or cross", "min")
        rating = RATING_LABELS.get(search_key(item.text("label")))
        if rating is not None:
            found.append(Band(rating, item.text("label"), least, below, item.span(), item.source()))
    return tuple(found)


def read_criteria(pages: Pages) -> tuple[Criterion, ...]:
    """The parts of the score.

    Raises:
        PackError: an item of it cannot be.
    """
    found = []
    for item in pages.items("rating_criterion"):
        most = item.whole("max_points")
        if most is None or not 0 < most <= 100:
            item.refuse("max_points is missing or not between 1 and 100", "max_points")
        made = Criterion(item.text("id"), item.text("name"), item.text("name_en", ""), most, item.span(), item.source())
        found.append((item, made))
    refuse_overlaps((item, one.id, one.span) for item, one in found)
    return tuple(one for _, one in found)
