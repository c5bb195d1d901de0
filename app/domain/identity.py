"""Identity numbers and phones, as people write them and as the bank wants them.

A citizen number (CCCD, thẻ căn cước) has 12 digits: three for the province, one for century and sex, two for the birth year, six
drawn. The 9-digit CMND has been invalid since 01/01/2025 (Luật Căn cước 2023) but stands in old lists.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum

CITIZEN_DIGITS = 12
FULL_AGE = 18  # years
OLDEST = 120  # years; more is a slip of the hand
OLD_DIGITS = 9
_RENEWED_AT = (14, 25, 40, 60)  # years
_EARLY = 2  # years before such an age in which a new card already holds for the next
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


def birth_fault(birth: str, on: date) -> str:
    """Why a birth date (ISO, or a year) cannot be, as the rule it breaks; empty for one that can."""
    if birth and (birth[:4] > f"{on.year:04}" or (len(birth) == 10 and birth > on.isoformat())):
        return "birth_to_come"
    return "birth_too_old" if birth and int(birth[:4]) < on.year - OLDEST else ""


def birth_doubt(birth: str, number: str, sex: str, on: date) -> str:
    """What does not go together, as the rule a person must answer for; empty where nothing does.

    A citizen number tells the year of birth and the sex; a member is of full age, eighteen (Bộ luật Dân sự 2015, điều 20).
    """
    told = birth_year_of(number)
    if birth and told is not None and told != int(birth[:4]):
        return "birth_not_of_id"
    if sex and sex_of(number) not in {None, sex}:
        return "sex_not_of_id"
    return "under_age" if birth and is_under_age(birth, on) else ""


def is_under_age(birth: str, on: date) -> bool:
    """Whether somebody is not eighteen yet; of a year alone the last day of it counts as the birthday."""
    year, month, day = int(birth[:4]), *(int(part) for part in (birth[5:7] or "12", birth[8:10] or "31"))
    return (
        (on.year - year, on.month, on.day) < (FULL_AGE, month, day) if len(birth) == 10 else on.year - year < FULL_AGE
    )


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


def card_valid_until(born: date, issued: date) -> date | None:
    """The last day of a citizen's card; None where it has no end.

    It is renewed at 14, 25, 40 and 60; one issued within two years before such a birthday holds to the next (Luật Căn cước 2023, Điều
    21; Luật Căn cước công dân 2014, Điều 21).
    """
    for age in _RENEWED_AT:
        if issued < birthday(born, age - _EARLY):
            return birthday(born, age)
    return None


def birthday(born: date, age: int) -> date:
    """The day somebody reaches an age; who was born on 29 February does so on 1 March of other years."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)
