"""Text on its way into a paper: NFC, no markup, no signs the face lacks, dotted blanks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from datetime import date

from app.domain.money import format_dong

MISSING = "\u25a1"  # □ where the face has no such letter


class Letters(dict[int, str | None]):
    """What each letter becomes on paper, learnt as letters come; for ``str.translate``."""

    def __init__(self, face: Container[int]) -> None:
        super().__init__({ord("\n"): "\n", ord("\t"): " "})
        self._face = face

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        found: str | None = letter
        if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn"}:
            found = None
        # Letters written from right to left would stand in the wrong order: no paper here is set that way.
        elif code not in self._face or unicodedata.bidirectional(letter) in {"R", "AL"}:
            found = MISSING
        self[code] = found
        return found


def shown(text: str, letters: Letters) -> str:
    """The text as the face can print it; what it lacks, or runs from the right, becomes □, control and direction signs go."""
    return unicodedata.normalize("NFC", text).translate(letters)


_TOGETHER = re.compile(
    r"(?<=\d) (?=đồng\b)|(?<=[Nn]gày) (?=\d)|(?<=\d) (?=tháng \d)|(?<=tháng) (?=\d)|(?<=\d) (?=năm \d)|(?<=năm) (?=\d)"
)


def kept_together(text: str) -> str:
    """A text whose dates and amounts do not break over lines."""
    return _TOGETHER.sub("\u00a0", text)


def dots(length: int) -> str:
    """A dotted blank to write on."""
    return "\u2026" * length


def long_day(day: date) -> str:
    """A day as "ngày 05 tháng 02 năm 2026": days under 10 and months 1 and 2 with a zero (NĐ 30/2020)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def day_or_blank(day: date | None) -> str:
    """A day as 05/02/2026, or a blank to write it on."""
    return f"{day:%d/%m/%Y}" if day else f"{dots(3)}/{dots(3)}/20{dots(2)}"


def long_day_or_blank(day: date | None) -> str:
    """A day in full, or a blank to write it on."""
    return long_day(day) if day else f"ngày {dots(3)} tháng {dots(3)} năm 20{dots(2)}"


def count_or_blank(number: int | None, blank: int = 4) -> str:
    """A count, or a blank to write it on."""
    return dots(blank) if number is None else str(number)


def dong_or_blank(amount: int | None, blank: int = 12) -> str:
    """Whole dong as written, or a blank to write it on."""
    return dots(blank) if amount is None else format_dong(amount)


def grouped(digest: str) -> str:
    """The first half of a digest in groups of four, as people compare it."""
    return " ".join(digest[place : place + 4] for place in range(0, min(len(digest), 32), 4))


def shown_day(iso: str) -> str:
    """A stored day as people write it: "1972-08-15" is "15/08/1972"; a year alone, or anything else, stays."""
    try:
        return f"{date.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return iso
