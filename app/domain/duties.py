"""Duties of a transaction office beside lending: trainings it holds for boards, programmes agreed on with unions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode


@dataclass(frozen=True, slots=True)
class OfficeTraining:
    """A training (tập huấn) the office held: whose boards came, and how many people in all."""

    id: str
    on: date
    topic: str
    place: str = ""
    boards: tuple[GroupCode, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    """A programme agreed on with unions (văn bản liên tịch). ``unions`` are their codes; ``ends_on`` None: no end was agreed."""

    id: str
    number: str
    on: date
    unions: tuple[str, ...]
    about: str = ""
    ends_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.on <= day and (self.ends_on is None or day <= self.ends_on)
