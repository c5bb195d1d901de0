"""Whole dong: reading what people type and keep in sheets, and writing it with dots."""

from __future__ import annotations

import re
import unicodedata

LARGEST = 10**12
"""More in one amount is a slip of the hand."""

_UNITS = {
    "": 1,
    "k": 1_000,
    "n": 1_000,
    "ng": 1_000,
    "nghin": 1_000,
    "ngan": 1_000,
    "tr": 1_000_000,
    "trieu": 1_000_000,
    "ty": 1_000_000_000,
    "ti": 1_000_000_000,
}
_GROUPED = re.compile(r"\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"\d+")
_DECIMAL = re.compile(r"(\d+)[.,](\d{1,3})")
_WITH_UNIT = re.compile(
    r"([\d.,\s]*\d)\s*(k|nghin|ngan|ng|n|trieu|tr|ty|ti)\s*(\d{1,3})?(?:\s*(k|nghin|ngan|ng|n|trieu|tr))?"
)
_CURRENCY = re.compile(r"\s*(?:vnd|vn\u0111|dong|\u0111ong|\u0111|d)\s*\.?$")


def format_dong(amount: int) -> str:
    """``1500000`` as "1.500.000"."""
    return f"{amount:,}".replace(",", ".")


def parse_dong(text: str, *, unit: int = 1) -> int | None:
    """The whole dong that a text says, or None where it does not say one amount for sure.

    Reads "1.500.000", "1.500.000 đ", "500k", "1tr5" (1.500.000), "1,5 triệu". ``unit`` is what a bare number counts in, from a
    column's heading such as "nghìn đồng". A dot or comma before three figures separates thousands.
    """
    shown = _plain(text)
    if shown.startswith("-") or not shown:
        return None
    shown = shown.lstrip("+").strip()
    shown = _CURRENCY.sub("", shown).strip()
    amount = _bare(shown, unit)
    if amount is None:
        amount = _spoken(shown)
    return amount if amount is not None and 0 <= amount <= LARGEST else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))
    # Full-width figures became plain ones; figures of other scripts are not guessed at.
    if any(letter.isdigit() and not letter.isascii() for letter in folded):
        return ""
    return " ".join(folded.replace("\u00a0", " ").replace("\u202f", " ").split())


def _bare(shown: str, unit: int) -> int | None:
    if _PLAIN.fullmatch(shown):
        return int(shown) * unit if len(shown) <= 15 else None
    if _GROUPED.fullmatch(shown) and len(shown) <= 24:
        return int(re.sub(r"\D", "", shown)) * unit
    mixed = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+|\d+)([.,])0{1,2}", shown)
    if mixed:
        # "1.500.000,00": figures after the last mark are hundredths, and there are none.
        return int(re.sub(r"\D", "", mixed[1])) * unit
    decimal = _DECIMAL.fullmatch(shown)
    if decimal and unit > 1:
        return _scaled(decimal[1], decimal[2], unit)
    return None


def _spoken(shown: str) -> int | None:
    found = _WITH_UNIT.fullmatch(shown)
    if found is None:
        return None
    size = _UNITS[found[2]]
    head = found[1].replace(" ", "")
    decimal = _DECIMAL.fullmatch(head)
    if decimal:
        whole = None if found[3] else _scaled(decimal[1], decimal[2], size)
    elif _PLAIN.fullmatch(head):
        whole = int(head) * size
    else:
        whole = None
    if whole is None or not found[3]:
        return whole
    if found[4]:
        smaller = _UNITS[found[4]]
        return int(whole) + int(found[3]) * smaller if smaller < size else None
    if size < 1_000_000:
        return None
    # "1tr5" is one million and five tenths, "1tr250" one million two hundred and fifty thousand.
    return whole + int(found[3]) * size // int("1" + "0" * len(found[3]))


def _scaled(whole: str, part: str, size: int) -> int | None:
    exact = int(whole) * size * 10 ** len(part) + int(part) * size
    return exact // 10 ** len(part) if exact % 10 ** len(part) == 0 else None
