"""Days as people write them: day before month, and the reason where there is no such day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.domain.i18n import QT_TRANSLATE_NOOP as _T

NEWEST_YEAR = 2068
"""What two figures of a year are read up to, as POSIX does: 68 is 2068, 69 is 1969."""
_PARTS = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")

WEEKDAYS = (
    _T("Word", "Thứ Hai"),
    _T("Word", "Thứ Ba"),
    _T("Word", "Thứ Tư"),
    _T("Word", "Thứ Năm"),
    _T("Word", "Thứ Sáu"),
    _T("Word", "Thứ Bảy"),
    _T("Word", "Chủ nhật"),
)
"""From Monday on, as ``date.weekday`` counts them."""


@dataclass(frozen=True, slots=True)
class ReadDay:
    """What a text says: a day, or why it is none. ``month`` and ``number`` are those of a day that no calendar has; 0: unreadable."""

    day: date | None
    month: int = 0
    number: int = 0
    year: int = 0

    @property
    def is_in_no_calendar(self) -> bool:
        """Whether it reads as a day, and there is none such: 31/2, 5/13."""
        return self.day is None and bool(self.month)


def read_day(text: str, newest_year: int = NEWEST_YEAR) -> ReadDay:
    """Read "5/3/2026", "5-3-2026", "5.3.26", "05032026", "2026-03-05".

    A year of two figures is the last one not after ``newest_year``.
    """
    said = text.strip()
    iso = _ISO.fullmatch(said)
    found = iso or _PARTS.fullmatch(said) or _RUN_TOGETHER.fullmatch(said)
    if found is None:
        return ReadDay(None)
    number, month, year = (found[3], found[2], found[1]) if iso else (found[1], found[2], found[3])
    return _calendar_day(int(number), int(month), _whole_year(year, newest_year) if year else 0)


def read_birth(text: str, today: date) -> str | ReadDay:
    """A birth date as ISO, a year alone, or nothing; else why it is none. A year of two figures lies in the past."""
    said = text.strip()
    if not said or (said.isascii() and said.isdigit() and len(said) == 4):
        return said
    found = read_day(said, today.year)
    return found.day.isoformat() if found.day is not None else found


def _calendar_day(number: int, month: int, year: int) -> ReadDay:
    # Without a year a day that some February has is only unfinished.
    longest = 0 if not 1 <= month <= 12 else monthrange(year if year else 2000, month)[1] if year < 10_000 else 0
    if not 1 <= number <= longest:
        return ReadDay(None, month, number, year)
    return ReadDay(date(year, month, number)) if year else ReadDay(None)


def _whole_year(year: str, newest_year: int) -> int:
    if len(year) == 4:
        return int(year)
    whole = newest_year // 100 * 100 + int(year)
    return whole if whole <= newest_year else whole - 100
