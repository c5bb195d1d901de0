"""Identity numbers and phones, as people write them and as the bank wants them.

A citizen number (CCCD, thẻ căn cước) has 12 digits: three for the province, one for century and sex, two for the birth year, six
drawn. The 9-digit CMND has been invalid since 01/01/2025 (Luật Căn cước 2023) but stands in old lists.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

CITIZEN_DIGITS = 12
OLD_DIGITS = 9
_LAST_PROVINCE = 96
_PHONE_STARTS = "35789"


class IdState(Enum):
    """How an identity number reads."""

    GOOD = "good"
    ZERO_RESTORED = "zero_restored"  # a spreadsheet ate the zero in front
    OLD = "old"  # a 9-digit CMND
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class IdReading:
    """An identity number as read; ``number`` is empty where it is bad beyond use."""

    number: str
    state: IdState


def read_id(text: str) -> IdReading:
    """The identity number in a text with spaces, dots or hyphens."""
    digits = _digits(text)
    if digits is None:
        return IdReading("", IdState.BAD)
    if len(digits) == CITIZEN_DIGITS:
        return IdReading(digits, IdState.GOOD if _is_citizen(digits) else IdState.BAD)
    restored = digits.zfill(CITIZEN_DIGITS)
    # Provinces 001 to 096 begin with one zero or two; 001 to 008 lose two.
    if len(digits) in {CITIZEN_DIGITS - 1, CITIZEN_DIGITS - 2} and _is_citizen(restored):
        return IdReading(restored, IdState.ZERO_RESTORED)
    if len(digits) == OLD_DIGITS:
        return IdReading(digits, IdState.OLD)
    if len(digits) == OLD_DIGITS - 1:
        return IdReading("0" + digits, IdState.OLD)
    return IdReading(digits, IdState.BAD)


def _is_citizen(digits: str) -> bool:
    return digits.isascii() and 1 <= int(digits[:3]) <= _LAST_PROVINCE


def birth_year_of(number: str) -> int | None:
    """The birth year a citizen number tells."""
    if len(number) != CITIZEN_DIGITS:
        return None
    return 1900 + int(number[3]) // 2 * 100 + int(number[4:6])


def sex_of(number: str) -> str | None:
    """The sex a citizen number tells: ``M`` or ``F``."""
    if len(number) != CITIZEN_DIGITS:
        return None
    return "F" if int(number[3]) % 2 else "M"


def read_phone(text: str) -> str | None:
    """A phone as ten digits from 0, or None. Reads +84, spaces, dots, and a zero that a spreadsheet ate."""
    shown = unicodedata.normalize("NFKC", text).strip().lstrip("'")
    plus = shown.startswith("+")
    digits = re.sub(r"[\s.\-()+]", "", shown)
    if not digits.isascii() or not digits.isdigit():
        return None
    if digits.startswith("84") and (plus or len(digits) == 11):
        digits = "0" + digits[2:]
    elif len(digits) == 9 and digits[0] in _PHONE_STARTS:
        digits = "0" + digits
    return digits if len(digits) == 10 and digits[0] == "0" else None


def _digits(text: str) -> str | None:
    shown = unicodedata.normalize("NFKC", text).strip().lstrip("'")
    shown = re.sub(r"\.0+$", "", shown)
    digits = re.sub(r"[\s.\-]", "", shown)
    return digits if digits.isascii() and digits.isdigit() else None
