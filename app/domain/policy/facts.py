"""The facts a rule may read: what a pack declares of them, and what is taken of the facts that were given.

A fact that is absent, null or of another sort than declared is missing. What a pack does not declare is left aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from math import isfinite
from typing import Any

from app.domain.policy.reading import Pages

LARGEST_COUNT = 10**15
LONGEST_TEXT = 1000
MOST_LOANS = 200
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)
"""Days outside are slips of the hand."""


class Sort(Enum):
    """What sort of value a fact has. The values are written in packs."""

    TEXT = "text"
    DAY = "day"
    FLAG = "flag"
    COUNT = "count"  # a whole number; dong too
    NUMBER = "number"
    LOANS = "loans"  # a list of program, outstanding, overdue


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact a pack declares, and what the screens call it."""

    path: str
    sort: Sort
    label_vi: str
    label_en: str


def read_facts(pages: Pages) -> dict[str, Fact]:
    """The facts a pack declares, by path.

    Raises:
        PackError: an item of them cannot be.
    """
    found: dict[str, Fact] = {}
    for item in pages.items("fact"):
        path = item.text("path")
        parts = path.split(".")
        if len(parts) > 2 or not all(part.isidentifier() and part.isascii() for part in parts):
            item.refuse(f"{path} is no path of a fact", "path")
        if parts[0] in ("derived", "program", "appraisal_date") or _clashes(path, found):
            item.refuse(f"{path} stands twice or is taken", "path")
        try:
            sort = Sort(item.text("sort"))
        except ValueError:
            item.refuse("unknown sort", "sort")
        found[path] = Fact(path, sort, item.text("label_vi"), item.text("label_en", ""))
    return found


def _clashes(path: str, found: Iterable[str]) -> bool:
    return any(path == other or path.startswith(f"{other}.") or other.startswith(f"{path}.") for other in found)


def known(declared: Mapping[str, Fact], given: Mapping[str, Any]) -> dict[str, Any]:
    """Every declared fact that was given and is of its sort, by path; days as YYYY-MM-DD."""
    return dict(_known(declared, given))


def _known(declared: Mapping[str, Fact], given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for path, fact in declared.items():
        head, _, rest = path.partition(".")
        value = given.get(head)
        if rest:
            value = value.get(rest) if isinstance(value, Mapping) else None
        value = value_of(fact.sort, value)
        if value is not None:
            yield path, value


def value_of(sort: Sort, value: Any) -> Any:  # one line per sort
    """The value where it is of the sort, else None."""
    match sort:
        case Sort.TEXT:
            return value if isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT and is_writable(value) else None
        case Sort.FLAG:
            return value if isinstance(value, bool) else None
        case Sort.COUNT:
            return value if type(value) is int and 0 <= value <= LARGEST_COUNT else None
        case Sort.NUMBER:
            fits = type(value) in (int, float) and isfinite(value) and abs(value) <= LARGEST_COUNT
            return float(value) if fits else None
        case Sort.DAY:
            return _day(value)
        case Sort.LOANS:
            return _loans(value)


def day_of(value: Any) -> date | None:
    """The day written as YYYY-MM-DD, or None where it is not one within this and the neighbouring centuries."""
    if not isinstance(value, str) or len(value) != len("2026-11-23"):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST and day.isoformat() == value else None


def _day(value: Any) -> str | None:
    day = day_of(value.isoformat() if type(value) is date else value)
    return day.isoformat() if day else None


def is_writable(text: str) -> bool:
    """Whether the text can be written as UTF-8; half a surrogate pair cannot."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _loans(value: Any) -> list[dict[str, Any]] | None:
    if not isinstance(value, list | tuple) or len(value) > MOST_LOANS:
        return None
    if not all(isinstance(loan, Mapping) for loan in value):
        return None
    sorts = (("program", Sort.TEXT), ("outstanding", Sort.COUNT), ("overdue", Sort.COUNT))
    read = [{key: value_of(sort, loan.get(key)) for key, sort in sorts} for loan in value]
    return [{key: part for key, part in loan.items() if part is not None} for loan in read]


def nested(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts by path as the maps that a rule reads."""
    found: dict[str, Any] = {}
    for path, value in facts.items():
        head, _, rest = path.partition(".")
        if rest:
            found.setdefault(head, {})[rest] = value
        else:
            found[head] = value
    return found
