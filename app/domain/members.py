"""A member (tổ viên) of the group and her household's class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.ids import MeetingId, MemberId

CLASSES = ("poor", "near_poor", "escaped", "none")


@dataclass(frozen=True, slots=True)
class ClassPeriod:
    """The household's class between two dates; an open end means no date is known."""

    household_class: str
    from_day: date | None
    to_day: date | None
    decision: str

    def covers(self, day: date) -> bool:
        """Whether the class counts on this day."""
        return (self.from_day is None or self.from_day <= day) and (self.to_day is None or day <= self.to_day)


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the book knows her. ``facts`` are hers by ``person_fields``; one that is not there is unknown.

    ``admitted_on`` is since when she counts in the book, ``joined_on`` the day she joined the group, None where nobody knows it.
    """

    id: MemberId
    facts: Mapping[str, str]
    admitted_on: date
    joined_on: date | None
    admitted_in: MeetingId | None
    accepted: bool
    released_on: date | None
    released_in: MeetingId | None
    release_reason: str
    forgotten: bool
    classes: tuple[ClassPeriod, ...]
    bases: dict[str, str]
    savings: int
    away: tuple[tuple[date, date], ...] = ()  # from and until: days on which she belonged to another group

    @property
    def name(self) -> str:
        """Her name; empty where it is forgotten."""
        return self.facts.get("name", "")

    @property
    def birth_date(self) -> str:
        """ISO, or only a year."""
        return self.facts.get("birth_date", "")

    @property
    def sex(self) -> str:
        """F or M."""
        return self.facts.get("sex", "")

    @property
    def id_number(self) -> str:
        """The number of her identity card (CCCD)."""
        return self.facts.get("id_number", "")

    @property
    def phone(self) -> str:
        """Her telephone."""
        return self.facts.get("phone", "")

    @property
    def address(self) -> str:
        """Where she lives."""
        return self.facts.get("address", "")

    @property
    def birth_year(self) -> str:
        """The year she was born, or nothing."""
        return self.birth_date[:4]

    def is_active(self, day: date) -> bool:
        """Whether she is a member on this day."""
        if any(first <= day < last for first, last in self.away):
            return False
        return self.accepted and self.admitted_on <= day and (self.released_on is None or day < self.released_on)

    def class_on(self, day: date) -> str:
        """Her household's class on this day; ``none`` where no class counts."""
        return class_on(self.classes, day)


_TAIL = 4  # last figures of an identity number that tell people apart


def told_apart(members: Iterable[Member]) -> dict[MemberId, str]:
    """What each is called where all stand in one list: her name; where others have the same one, also what tells her apart.

    The year of birth, else the end of the identity number, else where she lives, else her place among them.
    """
    same: dict[str, list[Member]] = {}
    called: dict[MemberId, str] = {}
    for member in members:
        called[member.id] = member.name
        same.setdefault(" ".join(member.name.casefold().split()), []).append(member)
    for namesakes in same.values():
        if len(namesakes) > 1:
            for one, sign in zip(namesakes, _signs(namesakes), strict=True):
                called[one.id] = f"{one.name} ({sign})"
    return called


def _signs(namesakes: Sequence[Member]) -> list[str]:
    for signs in (
        [one.birth_year for one in namesakes],
        [one.id_number and f"…{one.id_number[-_TAIL:]}" for one in namesakes],
        [one.address for one in namesakes],
    ):
        if all(signs) and len({*signs}) == len(signs):
            return signs
    return [str(place) for place in range(1, len(namesakes) + 1)]


def class_on(periods: Sequence[ClassPeriod], day: date) -> str:
    """The last recorded class whose dates cover the day, else ``none``."""
    return next((period.household_class for period in reversed(periods) if period.covers(day)), "none")
