"""The sorts of values that facts have, and whether a value is of its sort."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from math import isfinite
from typing import Any

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
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_map(value: Any) -> bool:
    """Whether it is a mapping; the usual kind is told at once, since thousands of cases are asked."""
    return type(value) is dict or isinstance(value, Mapping)


def _loans(value: Any) -> list[dict[str, Any]] | None:
    if not isinstance(value, list | tuple) or len(value) > MOST_LOANS or not all(map(is_map, value)):
        return None
    return [_loan(loan) for loan in value]


def _loan(loan: Mapping[str, Any]) -> dict[str, Any]:
    parts = (
        ("program", value_of(Sort.TEXT, loan.get("program"))),
        ("outstanding", value_of(Sort.COUNT, loan.get("outstanding"))),
        ("overdue", value_of(Sort.COUNT, loan.get("overdue"))),
    )
    return {key: part for key, part in parts if part is not None}
