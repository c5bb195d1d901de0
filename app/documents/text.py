"""Text on its way into a paper: NFC, no markup, no signs the face lacks, dotted blanks."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from datetime import date
from xml.sax.saxutils import escape

MISSING = "\u25a1"  # □ where the face has no such letter


def shown(text: str, letters: Container[int]) -> str:
    """The text as the face can print it; what it lacks becomes □, control and direction signs go."""
    composed = unicodedata.normalize("NFC", text)
    kept = []
    for letter in composed:
        if letter in "\n\t":
            kept.append(" " if letter == "\t" else "\n")
        elif unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn"}:
            continue
        else:
            kept.append(letter if ord(letter) in letters else MISSING)
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


def grouped(digest: str) -> str:
    """The first half of a digest in groups of four, as people compare it."""
    return " ".join(digest[place : place + 4] for place in range(0, min(len(digest), 32), 4))
