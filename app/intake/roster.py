"""A member list as clerks keep it: good rows, and bad ones with line and reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.identity import IdState, birth_year_of, read_id, read_phone, sex_of
from app.domain.money import parse_dong
from app.domain.names import could_be_tcvn3, from_tcvn3, is_tcvn3, is_unicode, search_key
from app.domain.person_fields import PERSON_FIELDS, Reading
from app.intake.fields import birth_of, class_of, day_of, is_mark, name_of, sex_of_text, text_of
from app.intake.grid import Cell, Fault, Formula, Row, UnreadableListError, read_sheets
from app.intake.headings import Header, find_header, is_header_again

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
)
ERRORS = frozenset({"missing_name", "bad_date", "id_bad", "duplicate_id", "amount_unreadable"})
"""A row with one of these is not taken; with any other it is, and the clerk is told."""


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
    letters = _letters_of_columns(header)
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


@dataclass(frozen=True, slots=True)
class _Letters:
    """In which letters a column is: its cells that are sure say it for those that read both ways.

    ``words`` are the words of the sure cells, in today's letters: a doubtful cell that has one of them in one reading is of that reading.
    """

    is_legacy: bool = False
    words: frozenset[str] = frozenset()

    def read_as_legacy(self, cell: Cell) -> bool:
        """Whether a doubtful cell is in the old letters."""
        if not isinstance(cell, str):
            return False
        as_it_stands, decoded = (len(self.words & _marked_words(text)) for text in (cell, from_tcvn3(cell)))
        return self.is_legacy if as_it_stands == decoded else decoded > as_it_stands


_TODAYS = _Letters()


def _marked_words(text: str) -> set[str]:
    """The words of a text that have marks, small."""
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if not word.isascii()}


def _letters_of_columns(header: Header) -> dict[str, _Letters]:
    """The letters of each column by its own cells; one that only has doubtful cells is as the others are.

    Hardly a cell of the old letters is doubtful, so many doubtful ones beside few old ones are in today's.
    """
    votes: dict[str, int] = {}
    words: dict[str, frozenset[str]] = {}
    for name, column in header.columns.items():
        cells = (row.cells[column] for row in header.sheet.rows[header.first :] if column < len(row.cells))
        texts = [cell for cell in cells if isinstance(cell, str)]
        old, new = [text for text in texts if is_tcvn3(text)], [text for text in texts if is_unicode(text)]
        sure = {*old, *new}
        doubtful = sum(could_be_tcvn3(text) and text not in sure for text in texts)
        votes[name] = len(old) - len(new) if len(old) >= doubtful or not old else -1
        words[name] = frozenset().union(*map(_marked_words, [*map(from_tcvn3, old), *new]))
    whole = sum(votes.values()) > 0
    return {name: _Letters(vote > 0 if vote else whole, words[name]) for name, vote in votes.items()}


def _get(row: Row, header: Header, name: str) -> Cell:
    column = header.columns.get(name)
    return row.cells[column] if column is not None and column < len(row.cells) else None


def _name_cell(row: Row, header: Header) -> Cell:
    whole = _get(row, header, "name")
    family = _get(row, header, "family")
    if family is None:
        return whole
    given = _get(row, header, "given") or whole
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
    evidence = sum(_has_figures(_get(row, header, fact)) for fact in _FACTS)
    if name:
        number = _get(row, header, "number")
        numbered = isinstance(number, int | float) or (isinstance(number, str) and number.strip(" .)").isdigit())
        return bool(evidence) or numbered or _has_class(row, header)
    # Without a name at least two facts: a stray figure or a date by the signature is nobody.
    return evidence >= 2


def _has_figures(cell: Cell) -> bool:
    if isinstance(cell, int | float | date | Formula):
        return True
    return isinstance(cell, str) and any(letter.isdigit() for letter in cell)


def _has_class(row: Row, header: Header) -> bool:
    text, _ = text_of(_get(row, header, "household_class"))
    return bool(text) and class_of(text) not in {None, "none"}


def _is_column_numbers(row: Row) -> bool:
    """A row of column numbers under the header: 1, 2, 3 or (1), (2), (3)."""
    shown = [text_of(cell)[0].strip("()[] .") for cell in row.cells if cell is not None]
    figures = [int(text) for text in shown if text.isascii() and text.isdigit() and len(text) <= 2]
    return len(figures) >= 3 and len(figures) >= len(shown) - 2 and figures == sorted(figures)


# ------------------------------------------------------------------------------- reading one member
@dataclass(slots=True)
class _Reading:
    row: Row
    header: Header
    letters: Mapping[str, _Letters]  # of each column
    problems: list[str] = field(default_factory=list)
    legacy: bool = False  # whether anything of the row was

    def note(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def text(self, name: str) -> str:
        cell = _get(self.row, self.header, name)
        text, legacy = text_of(cell, legacy=self.letters.get(name, _TODAYS).read_as_legacy(cell))
        self.legacy = self.legacy or legacy
        return text

    def name(self) -> str:
        """The person's name, from one column or from two that may be in different letters."""
        whole = "name"
        if _get(self.row, self.header, "family") is None:
            cell: Cell = _get(self.row, self.header, whole)
        else:
            given = "given" if _get(self.row, self.header, "given") is not None else whole
            cell = " ".join(part for part in (self.text("family"), self.text(given)) if part)
        decoded = self.legacy
        name, legacy = name_of(cell, legacy=not decoded and self.letters.get(whole, _TODAYS).read_as_legacy(cell))
        self.legacy = legacy or decoded
        return name


def _read_row(row: Row, header: Header, today: date, seen: set[str], letters: Mapping[str, _Letters]) -> RosterRow:
    _refuse_formulas(row, header)
    reading = _Reading(row, header, letters)
    name = reading.name()
    if not any(letter.isalpha() for letter in name):
        reading.note("missing_name")
        name = ""
    birth, sex = _birth(row, header, today, reading)
    number = _id_number(row, header, birth, seen, reading)
    phone = _phone(row, header, reading)
    household_class = _household_class(row, header, reading)
    savings = _savings(row, header, reading)
    sex = sex or sex_of_text(reading.text("sex")) or (sex_of(number) if number else None) or ""
    facts = {"sex": sex, "address": reading.text("address")} | {
        one.key: day_of(_get(row, header, one.key), today) if one.reading is Reading.DAY else reading.text(one.key)
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


def _birth(row: Row, header: Header, today: date, reading: _Reading) -> tuple[str | None, str]:
    cell, sex = _get(row, header, "birth"), ""
    for name, told in (("birth_male", "M"), ("birth_female", "F")):
        if cell is None and _get(row, header, name) is not None:
            cell, sex = _get(row, header, name), told
    if "birth_year" in header.columns:
        parts = [text_of(_get(row, header, name))[0] for name in ("birth_day", "birth_month", "birth_year")]
        cell = "/".join(parts) if parts[0] and parts[1] else parts[2] or None
    birth = birth_of(cell, today)
    if birth.is_bad:
        reading.note("bad_date")
    if birth.is_year_only:
        reading.note("birth_year_only")
    return birth.text, sex


def _id_number(row: Row, header: Header, birth: str | None, seen: set[str], reading: _Reading) -> str | None:
    text = reading.text("id_number")
    if search_key(text) in {"", "-", "khong", "khong co", "chua co", "x"}:
        return None
    found = read_id(text)
    if found.state is IdState.BAD:
        reading.note("id_bad")
        return None
    if found.state is IdState.ZERO_RESTORED:
        reading.note("id_leading_zero_restored")
    if found.state is IdState.OLD:
        reading.note("id_cmnd9")
    if found.number in seen:
        reading.note("duplicate_id")
    elif birth and birth_year_of(found.number) not in {None, int(birth[:4])}:
        # Under another's number the birth year says nothing more.
        reading.note("id_birth_mismatch")
    seen.add(found.number)
    return found.number


def _phone(row: Row, header: Header, reading: _Reading) -> str | None:
    text = reading.text("phone")
    if search_key(text) in {"", "-", "khong", "khong co", "chua co", "x", "0"}:
        return None
    several = [read_phone(part) for part in re.split(r"[,;/\n]| - ", text)]
    phone = read_phone(text) or next((found for found in several if found), None)
    if phone is None:
        reading.note("phone_bad")
    return phone


def _household_class(row: Row, header: Header, reading: _Reading) -> str:
    for name in ("household_class", "class_escaped", "class_near_poor", "class_poor"):
        text = reading.text(name)
        if not text:
            continue
        if name != "household_class" and is_mark(text):
            return name.removeprefix("class_")
        found = class_of(text)
        if found not in {None, "none"}:
            return str(found)
    return "none"


def _savings(row: Row, header: Header, reading: _Reading) -> int | None:
    if "savings" not in header.columns:
        return None
    cell = _get(row, header, "savings")
    if isinstance(cell, int):
        amount: int | None = cell * header.unit
    elif isinstance(cell, float):
        scaled = cell * header.unit
        amount = round(scaled) if abs(scaled - round(scaled)) < 1e-6 else None
    else:
        text = reading.text("savings")
        if search_key(text) in {"", "-", "--", "khong", "khong co", "chua", "chua gui", "x"}:
            return 0
        amount = parse_dong(text, unit=header.unit)
    if amount is None or not 0 <= amount <= 10**12 or isinstance(cell, date):
        reading.note("amount_unreadable")
        return None
    return amount
