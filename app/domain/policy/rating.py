"""The parts of the bank's monthly score of a group. The bank alone scores; what we work out beside it is no score."""

from __future__ import annotations

from dataclasses import dataclass

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
