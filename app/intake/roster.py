"""A member list as clerks keep it: good rows, and bad ones with line and reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.identity import sex_of
from app.domain.names import search_key
from app.domain.person_fields import PERSON_FIELDS, Reading
from app.intake.fields import class_of, day_of, name_of, sex_of_text, text_of
from app.intake.grid import Cell, Formula, Row, read_sheets
from app.intake.headings import Header, find_header, is_header_again
from app.intake.roster_cells import (
    ColumnLetters,
    LineReading,
    birth_in,
    cell_of,
    household_class_in,
    id_number_in,
    letters_of_columns,
    phone_in,
    savings_in,
)
from app.intake.unreadable import Fault, UnreadableListError

MOST_MEMBERS = 5_000
PROBLEMS = (
    "missing_name",
    "bad_date",
    "birth_year_only",
    "id_leading_zero_restored",
    "id_cmnd9",
    "id_bad",
    "id_birth_mismatch",
    "duplicate_id",
    "phone_bad",
    "amount_unreadable",
    "legacy_encoding",
    "maybe_known",
)
LEFT_EMPTY = frozenset({"bad_date", "id_bad", "amount_unreadable", "maybe_known"})
"""A row with one of these is taken where a person says so: what could not be read stays empty."""
ERRORS = LEFT_EMPTY | {"missing_name", "duplicate_id"}
"""A row with one of these is not taken by itself; with any other it is, and the clerk is told."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One member as the list has her. ``birth_date`` is ISO or only a year; ``savings`` whole dong.

    ``facts`` are what else the list says of her, by ``person_fields``; days are ISO.
    """

    line: int
    name: str | None
    birth_date: str | None
    id_number: str | None
    phone: str | None
    household_class: str
    savings: int | None
    problems: tuple[str, ...]
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """``error`` (not taken), ``warning`` (taken, look at it) or ``ok``."""
        if any(problem in ERRORS for problem in self.problems):
            return "error"
        return "warning" if self.problems else "ok"

    @property
    def can_be_taken(self) -> bool:
        """Whether it is taken, or may be where a person says so."""
        return bool(self.name) and all(problem not in ERRORS or problem in LEFT_EMPTY for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Roster:
    """A member list."""

    rows: tuple[RosterRow, ...]

    @property
    def good(self) -> list[RosterRow]:
        """The rows that are taken."""
        return [row for row in self.rows if row.status != "error"]


def roster_as_json(roster: Roster) -> dict[str, Any]:
    """The list as ``soto import --json`` prints it."""
    fields = ("line", "status", "name", "birth_date", "id_number", "phone", "household_class", "savings")
    return {
        "rows": [
            {**{name: getattr(row, name) for name in fields}, "problems": list(row.problems)} for row in roster.rows
        ]
    }


def read_roster(path: Path, *, today: date, existing_ids: Collection[str] = ()) -> Roster:
    """The members in a list. ``existing_ids`` are numbers the book has already.

    Raises:
        UnreadableListError: the file is no list, or cannot be read as one.
    """
    header = _best_header(path)
    rows: list[RosterRow] = []
    letters = letters_of_columns(header)
    seen = set(existing_ids)
    for row in _member_rows(header):
        if len(rows) >= MOST_MEMBERS:
            raise UnreadableListError(Fault.TOO_MANY_ROWS)
        rows.append(_read_row(row, header, today, seen, letters))
    if not rows:
        raise UnreadableListError(Fault.EMPTY)
    return Roster(tuple(rows))


def _best_header(path: Path) -> Header:
    readings = read_sheets(path)
    found = [header for header in map(find_header, readings) if header is not None]
    if not found:
        blank = not any(sheet.rows for sheets in readings for sheet in sheets)
        raise UnreadableListError(Fault.EMPTY if blank else Fault.NOT_A_LIST)
    return max(found, key=lambda header: len(header.columns))


# ------------------------------------------------------------------------------- which rows are members
_TOTAL = re.compile(r"^(tổng|cộng)(\s|:|$)", re.IGNORECASE)
_TOTAL_PLAIN = re.compile(r"^(tong cong|tong so|tong|cong|cong trang|luy ke)[\s:.\d()]*$")
_SIGNED = re.compile(
    r"^(to truong|to pho|nguoi lap|lap bieu|lap bang|ke toan|thu quy|xac nhan|chu tich|tm |can bo|truong thon|giam doc"
    r"|ban quan ly|tm\.|ngay \S* ?thang|\(ky|ky ten|dai dien|ubnd|nguoi kiem)"
)
_FACTS = ("birth", "birth_male", "birth_female", "birth_year", "id_number", "phone", "savings")


def _member_rows(header: Header) -> Iterator[Row]:
    for row in header.sheet.rows[header.first :]:
        if is_header_again(row, header) or _is_total(row, header) or not _is_member(row, header):
            continue
        yield row


def _name_cell(row: Row, header: Header) -> Cell:
    whole = cell_of(row, header, "name")
    family = cell_of(row, header, "family")
    if family is None:
        return whole
    given = cell_of(row, header, "given") or whole
    parts = [text_of(part)[0] if not isinstance(part, str) else part for part in (family, given) if part is not None]
    return " ".join(parts)


def _is_total(row: Row, header: Header) -> bool:
    first = min(header.columns.get("name", 99), header.columns.get("family", 99))
    for place, cell in enumerate(row.cells):
        if place > first and _name_cell(row, header) is not None:
            break
        if isinstance(cell, str):
            text, _ = text_of(cell)
            if _TOTAL.match(text) or _TOTAL_PLAIN.match(search_key(text)):
                return True
    return False


def _is_member(row: Row, header: Header) -> bool:
    name, _ = name_of(_name_cell(row, header))
    if any(letter.isdigit() for letter in name) and not any(letter.isalpha() for letter in name):
        name = ""
        if _is_column_numbers(row):
            return False
    if _SIGNED.match(search_key(name)):
        return False
    evidence = sum(_has_figures(cell_of(row, header, fact)) for fact in _FACTS)
    if name:
        number = cell_of(row, header, "number")
        numbered = isinstance(number, int | float) or (isinstance(number, str) and number.strip(" .)").isdigit())
        return bool(evidence) or numbered or _has_class(row, header)
    # Without a name at least two facts: a stray figure or a date by the signature is nobody.
    return evidence >= 2


def _has_figures(cell: Cell) -> bool:
    if isinstance(cell, int | float | date | Formula):
        return True
    return isinstance(cell, str) and any(letter.isdigit() for letter in cell)


def _has_class(row: Row, header: Header) -> bool:
    text, _ = text_of(cell_of(row, header, "household_class"))
    return bool(text) and class_of(text) not in {None, "none"}


def _is_column_numbers(row: Row) -> bool:
    """A row of column numbers under the header: 1, 2, 3 or (1), (2), (3)."""
    shown = [text_of(cell)[0].strip("()[] .") for cell in row.cells if cell is not None]
    figures = [int(text) for text in shown if text.isascii() and text.isdigit() and len(text) <= 2]
    return len(figures) >= 3 and len(figures) >= len(shown) - 2 and figures == sorted(figures)


# ------------------------------------------------------------------------------- reading one member


def _read_row(row: Row, header: Header, today: date, seen: set[str], letters: Mapping[str, ColumnLetters]) -> RosterRow:
    _refuse_formulas(row, header)
    reading = LineReading(row, header, letters)
    name = reading.name()
    if not any(letter.isalpha() for letter in name):
        reading.note("missing_name")
        name = ""
    birth, sex = birth_in(row, header, today, reading)
    number = id_number_in(row, header, birth, seen, reading)
    phone = phone_in(row, header, reading)
    household_class = household_class_in(row, header, reading)
    savings = savings_in(row, header, reading)
    sex = sex or sex_of_text(reading.text("sex")) or (sex_of(number) if number else None) or ""
    facts = {"sex": sex, "address": reading.text("address")} | {
        one.key: day_of(cell_of(row, header, one.key), today) if one.reading is Reading.DAY else reading.text(one.key)
        for one in PERSON_FIELDS
        if one.heading
    }
    if reading.legacy:
        reading.note("legacy_encoding")
    return RosterRow(
        line=row.line,
        name=name or None,
        birth_date=birth,
        id_number=number,
        phone=phone,
        household_class=household_class,
        savings=savings,
        problems=tuple(sorted(reading.problems, key=PROBLEMS.index)),
        facts={name: value for name, value in facts.items() if value},
    )


def _refuse_formulas(row: Row, header: Header) -> None:
    for name, column in header.columns.items():
        if name != "number" and column < len(row.cells) and isinstance(row.cells[column], Formula):
            raise UnreadableListError(Fault.FORMULA, f"{_column_letters(column)}{row.line}")


def _column_letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
