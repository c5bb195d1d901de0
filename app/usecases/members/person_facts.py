"""A person's facts as they are kept, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from app.domain.errors import RuleBrokenError
from app.domain.identity import IdState, birth_fault, read_id
from app.domain.names import clean_name, proper_case
from app.domain.person_fields import KEYS, PERSON_FIELDS, Reading

_ISO_LENGTH = 10  # letters of a whole day


def checked_facts(facts: Mapping[str, str], today: date | None = None) -> dict[str, str]:
    """Facts as they are kept: names in proper case, the ID number as twelve digits, the birth date ISO or a year, not after ``today``.

    Raises:
        RuleBrokenError: the name, the ID number or the birth date cannot be read.
    """
    kept = filled_facts(facts)
    if "name" in kept:
        kept["name"] = proper_case(clean_name(kept["name"]))
        if not kept["name"]:
            raise RuleBrokenError("name_missing")  # it was all signs that nobody can see
    if "id_number" in kept:
        reading = read_id(kept["id_number"])
        if reading.state is IdState.BAD:
            raise RuleBrokenError("id_unreadable")
        kept["id_number"] = reading.number
    birth = kept.get("birth_date", "")
    if birth and not _is_birth(birth):
        raise RuleBrokenError("birth_unreadable")
    fault = birth_fault(birth, today) if today is not None else ""
    if fault:
        raise RuleBrokenError(fault)
    for field in PERSON_FIELDS:
        if field.reading is Reading.DAY and kept.get(field.key):
            _check_day(kept[field.key], today)
    return kept


def _check_day(text: str, today: date | None) -> None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise RuleBrokenError("fact_day_unreadable") from None
    if today is not None and day > today:
        raise RuleBrokenError("fact_day_to_come")


def _is_birth(text: str) -> bool:
    if re.fullmatch(r"(19|20)\d\d", text, re.ASCII):
        return True
    try:
        return len(text) == _ISO_LENGTH and bool(date.fromisoformat(text))
    except ValueError:
        return False


def filled_facts(facts: Mapping[str, str]) -> dict[str, str]:
    """The facts that are known and say something, trimmed."""
    return {field: value.strip() for field, value in facts.items() if field in KEYS and value.strip()}
