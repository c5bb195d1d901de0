"""Text on its way into a paper: NFC, no markup, no signs the face lacks, dotted blanks."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from datetime import date
from xml.sax.saxutils import escape

from app.domain.money import format_dong

MISSING = "\u25a1"  # □ where the face has no such letter


def shown(text: str, letters: Container[int]) -> str:
    """The text as the face can print it; what it lacks, or runs from the right, becomes □, control and direction signs go."""
    composed = unicodedata.normalize("NFC", text)
    kept = []
    for letter in composed:
        if letter in "\n\t":
            kept.append(" " if letter == "\t" else "\n")
        elif unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn"}:
            continue
        else:
            # Letters written from right to left would stand in the wrong order: no paper here is set that way.
            is_shown = ord(letter) in letters and unicodedata.bidirectional(letter) not in {"R", "AL"}
            kept.append(letter if is_shown else MISSING)
    return "".join(kept)


def escaped(text: str) -> str:
    """Text that a paragraph prints as it stands: a name is never markup."""
    return escape(text).replace("\n", "<br/>")


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
