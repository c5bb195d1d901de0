"""One cell at a time: dates of birth, household classes, text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.days import read_day
from app.domain.identity import FULL_AGE, is_under_age
from app.domain.names import (
    clean_name,
    could_be_tcvn3,
    from_tcvn3,
    is_tcvn3,
    is_unicode,
    proper_case,
    search_key,
)
from app.intake.grid import Cell

_EXCEL_DAY_ZERO = date(1899, 12, 30)
_OLDEST = 120
_YOUNGEST = 10
_SAID = re.compile(r"(?:ngay\s*)?(\d{1,2})\s*(?:thang|th)\s*(\d{1,2})\s*(?:nam|n)?\s*(\d{4}|\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-\s,]\s*(\d{1,2})\s*[/.\-\s,]\s*(\d{4}|\d{2})(?:\s+0?0:00(?::00)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ t]0?0:00(?::00)?(?:\.0+)?)?")
_ONLY_YEAR = re.compile(r"(?:sinh|nam|sinh nam|ns)?\s*[:.]?\s*(\d{4})(?:\.0)?")
_NO_DAY = re.compile(r"(?:[0?x.\-_\s]{1,3}[/.\-])?(?:[0?x.\-_\s]{1,3}|\d{1,2})[/.\-](\d{4})")
_NOTHING = frozenset(
    {"", "-", "--", "---", "khong", "khong co", "chua co", "k", "ko", "0", "x", "/", ".", "n/a", "none"}
)


@dataclass(frozen=True, slots=True)
class Birth:
    """A date of birth as read: ISO, only a year, nothing, or unreadable."""

    text: str | None
    is_year_only: bool = False
    is_bad: bool = False


def text_of(cell: Cell, *, legacy: bool = False) -> tuple[str, bool]:
    """A cell as clean text, and whether it was in a legacy encoding; ``legacy`` says that its column is, for what reads both ways."""
    if cell is None:
        return "", False
    if isinstance(cell, float):
        return (str(int(cell)) if cell.is_integer() else str(cell)), False
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y"), False
    if isinstance(cell, int):
        return str(cell), False
    text = str(getattr(cell, "text", cell))
    if is_tcvn3(text) or (legacy and could_be_tcvn3(text) and not is_unicode(text)):
        return clean_name(_capital_font(text)), True
    return clean_name(text), False


def _capital_font(text: str) -> str:
    """Legacy capital fonts keep the accented letters small: "NGUYÔN" is one word in capitals."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    decoded = from_tcvn3(text)
    return decoded.upper() if plain and all(letter.isupper() for letter in plain) else decoded


def day_of(cell: Cell, today: date) -> str:
    """A day that lies behind us as ISO: of an identity card's issue; empty where there is none or it cannot be read."""
    if isinstance(cell, date):
        found: date | None = cell
    elif isinstance(cell, int | float) or re.fullmatch(r"\d{5}(\.0+)?", text_of(cell)[0].strip("' ")):
        number = float(cell) if isinstance(cell, int | float) else float(text_of(cell)[0].strip("' "))
        found = _EXCEL_DAY_ZERO + timedelta(days=int(number)) if 20_000 <= number <= 80_000 else None
    else:
        text = search_key(text_of(cell)[0]).strip("' ")
        said = _SAID.search(text)
        found = read_day("/".join(said.groups()) if said else text.partition(" 0")[0], today.year).day
    return found.isoformat() if found is not None and date(1950, 1, 1) <= found <= today else ""


def name_of(cell: Cell, *, legacy: bool = False) -> tuple[str, bool]:
    """A person's name as it is kept, and whether it was in a legacy encoding."""
    text, decoded = text_of(cell, legacy=legacy)
    name = proper_case(text.strip(" .,;:*"))
    if decoded:  # the old letters have few capitals: "¸nh" is how Ánh was typed
        name = " ".join(word[:1].upper() + word[1:] for word in name.split(" "))
    return name, decoded


def birth_of(cell: Cell, today: date) -> Birth:
    """The date of birth in a cell; day before month, always."""
    if isinstance(cell, date):
        return _sane(cell, today)
    if isinstance(cell, int | float):
        return _from_number(cell, today)
    text, _ = text_of(cell)
    key = search_key(text).strip("' ")
    if key in _NOTHING:
        return Birth(None)
    return _from_text(key, today)


def _from_number(number: float, today: date) -> Birth:
    if number != int(number):
        number = int(number)  # a time of day behind an Excel date
    whole = int(number)
    if 1900 <= whole <= today.year:
        return _year(whole, today)
    if 3_000 <= whole <= 80_000:
        return _sane(_EXCEL_DAY_ZERO + timedelta(days=whole), today)
    return _from_text(str(whole).zfill(8) if len(str(whole)) == 7 else str(whole), today)


def _from_text(key: str, today: date) -> Birth:
    said = _SAID.search(key)
    if said:
        return _day(said[3], said[2], said[1], today)
    found = _YEAR_FIRST.fullmatch(key)
    if found:
        return _day(found[1], found[2], found[3], today)
    found = _DAY_FIRST.fullmatch(key)
    if found and not (int(found[1]) == 0 and int(found[2]) == 0):
        if int(found[1]) == 0:
            return _year(int(_full_year(found[3], today)), today)
        return _day(found[3], found[2], found[1], today)
    found = _ONLY_YEAR.fullmatch(key) or _NO_DAY.fullmatch(key)
    if found:
        return _year(int(found[1]), today)
    if re.fullmatch(r"\d{8}", key):
        return _day(key[4:], key[2:4], key[:2], today)
    if re.fullmatch(r"\d{5}", key):
        return _sane(_EXCEL_DAY_ZERO + timedelta(days=int(key)), today)
    return Birth(None, is_bad=True)


def _full_year(year: str, today: date) -> str:
    if len(year) == 4:
        return year
    century = 2000 if int(year) <= (today.year - _YOUNGEST) % 100 else 1900
    return str(century + int(year))


def _day(year: str, month: str, day: str, today: date) -> Birth:
    try:
        return _sane(date(int(_full_year(year, today)), int(month), int(day)), today)
    except ValueError:
        return Birth(None, is_bad=True)


def _year(year: int, today: date) -> Birth:
    if not today.year - _OLDEST <= year <= today.year - FULL_AGE:
        return Birth(None, is_bad=True)
    return Birth(str(year), is_year_only=True)


def _sane(day: date, today: date) -> Birth:
    # A member is of full age: a younger one is a slip of the hand, or not a member.
    if day > today or day.year < today.year - _OLDEST or is_under_age(day.isoformat(), today):
        return Birth(None, is_bad=True)
    return Birth(day.isoformat())


_ESCAPED = re.compile(r"thoat|\bh?mtn\b|\bhtn\b|\btn\b|\bmtn\b")
_NEAR = re.compile(r"can ngheo|\bh?cn\b|\bcan\b|\bhcn")
_POOR = re.compile(r"ngheo|\bhn\b")
_NOT = re.compile(r"^(khong|ko|k|khg|chua|ngoai)\b|khong ngheo|khong thuoc")


def class_of(text: str) -> str | None:
    """The household class a text names; ``none`` where it says it is no such household; None where it says nothing of it."""
    key = " ".join(re.sub(r"[^\w]+|_", " ", search_key(text)).split())
    if key in _NOTHING or _NOT.search(key):
        return "none"
    if _ESCAPED.search(key):
        return "escaped"
    if _NEAR.search(key):
        return "near_poor"
    if _POOR.search(key):
        return "poor"
    return None


def is_mark(text: str) -> bool:
    """Whether a cell is ticked, as in a column headed "Hộ nghèo"."""
    key = search_key(text).strip(" .")
    return key in {"x", "v", "1", "co", "dung", "yes", "✓", "✔", "√", "☑", "+"} or unicodedata.normalize(
        "NFKC", key
    ) in {"x", "v"}


def sex_of_text(text: str) -> str:
    """``M``, ``F`` or nothing."""
    key = search_key(text)
    return {"nam": "M", "m": "M", "nu": "F", "f": "F", "ba": "F", "ong": "M"}.get(key, "")
