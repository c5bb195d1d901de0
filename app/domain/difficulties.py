"""A difficulty (khó khăn, vướng mắc) as it stands: who raised it, who is to settle it until when, and what was said to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode, MeetingId

OWNERS = ("group", "union", "office", "commune")


@dataclass(frozen=True, slots=True)
class Word:
    """One word to a difficulty, by the role of the laptop that wrote it."""

    on: date
    role: str
    text: str
    closes: bool


@dataclass(frozen=True, slots=True)
class Difficulty:
    """One difficulty of one group. ``closed_on`` None: it is open."""

    group: GroupCode
    id: str
    on: date
    text: str
    owner: str
    due: date | None
    raised_at: MeetingId | None
    role: str
    closed_on: date | None
    words: tuple[Word, ...]

    def is_late(self, day: date) -> bool:
        """Whether it is open after its deadline."""
        return self.closed_on is None and self.due is not None and self.due < day
