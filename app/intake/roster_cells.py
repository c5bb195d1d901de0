"""What the cells of one line of a member list say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.identity import IdState, birth_year_of, read_id, read_phone
from app.domain.money import parse_dong
from app.domain.names import could_be_tcvn3, from_tcvn3, is_tcvn3, is_unicode, search_key
from app.intake.fields import birth_of, class_of, is_mark, name_of, text_of
from app.intake.grid import Cell, Row
from app.intake.headings import Header


@dataclass(frozen=True, slots=True)
class ColumnLetters:
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


_TODAYS = ColumnLetters()


def _marked_words(text: str) -> set[str]:
    """The words of a text that have marks, small."""
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if not word.isascii()}


def letters_of_columns(header: Header) -> dict[str, ColumnLetters]:
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
    return {name: ColumnLetters(vote > 0 if vote else whole, words[name]) for name, vote in votes.items()}


def cell_of(row: Row, header: Header, name: str) -> Cell:
    """The cell of a named column; None where the list has none."""
    column = header.columns.get(name)
    return row.cells[column] if column is not None and column < len(row.cells) else None


@dataclass(slots=True)
class LineReading:
    """Reading one line: what is amiss with it is noted as it is read."""

    row: Row
    header: Header
    letters: Mapping[str, ColumnLetters]  # of each column
    problems: list[str] = field(default_factory=list)
    legacy: bool = False  # whether anything of the row was

    def note(self, problem: str) -> None:
        """Note a problem, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    def text(self, name: str) -> str:
        """A cell as text, in the letters of its column."""
        cell = cell_of(self.row, self.header, name)
        text, legacy = text_of(cell, legacy=self.letters.get(name, _TODAYS).read_as_legacy(cell))
        self.legacy = self.legacy or legacy
        return text

    def name(self) -> str:
        """The person's name, from one column or from two that may be in different letters."""
        whole = "name"
        if cell_of(self.row, self.header, "family") is None:
            cell: Cell = cell_of(self.row, self.header, whole)
        else:
            given = "given" if cell_of(self.row, self.header, "given") is not None else whole
            cell = " ".join(part for part in (self.text("family"), self.text(given)) if part)
        decoded = self.legacy
        name, legacy = name_of(cell, legacy=not decoded and self.letters.get(whole, _TODAYS).read_as_legacy(cell))
        self.legacy = legacy or decoded
        return name


def birth_in(row: Row, header: Header, today: date, reading: LineReading) -> tuple[str | None, str]:
    """The birth as ISO or a year, and the sex where its column tells it."""
    cell, sex = cell_of(row, header, "birth"), ""
    for name, told in (("birth_male", "M"), ("birth_female", "F")):
        if cell is None and cell_of(row, header, name) is not None:
            cell, sex = cell_of(row, header, name), told
    if "birth_year" in header.columns:
        parts = [text_of(cell_of(row, header, name))[0] for name in ("birth_day", "birth_month", "birth_year")]
        cell = "/".join(parts) if parts[0] and parts[1] else parts[2] or None
    birth = birth_of(cell, today)
    if birth.is_bad:
        reading.note("bad_date")
    if birth.is_year_only:
        reading.note("birth_year_only")
    return birth.text, sex


def id_number_in(row: Row, header: Header, birth: str | None, seen: set[str], reading: LineReading) -> str | None:
    """The number of the identity card; None where the cell says that there is none."""
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


def phone_in(row: Row, header: Header, reading: LineReading) -> str | None:
    """The telephone; None where there is none or it cannot be read."""
    text = reading.text("phone")
    if search_key(text) in {"", "-", "khong", "khong co", "chua co", "x", "0"}:
        return None
    several = [read_phone(part) for part in re.split(r"[,;/\n]| - ", text)]
    phone = read_phone(text) or next((found for found in several if found), None)
    if phone is None:
        reading.note("phone_bad")
    return phone


def household_class_in(row: Row, header: Header, reading: LineReading) -> str:
    """The household's class by its own column or by a mark in one of three."""
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


def savings_in(row: Row, header: Header, reading: LineReading) -> int | None:
    """Savings in whole dong; None where the list has no such column or it cannot be read."""
    if "savings" not in header.columns:
        return None
    cell = cell_of(row, header, "savings")
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
