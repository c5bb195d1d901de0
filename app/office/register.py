"""A district's raw figures as the bank's system gives them: four files, read whole or refused."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

LARGEST_FILE = 200 * 1024 * 1024
LARGEST_AMOUNT = 10**15
CLASSES = frozenset({"poor", "near_poor", "escaped", "none"})
RATINGS = frozenset({"good", "fair", "average", "weak"})


class DistrictFault(Enum):
    """Why a district was not taken."""

    MISSING = "missing"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    COLUMN = "column"  # a column is missing
    VALUE = "value"  # a cell cannot be read
    UNKNOWN = "unknown"  # a code that no other file has
    DOUBLE = "double"  # the same code twice


class DistrictRefusedError(Exception):
    """Nothing was taken; ``detail`` names the file, line and column."""

    def __init__(self, fault: DistrictFault, file: str, line: int = 0, column: str = "") -> None:
        self.fault = fault
        self.detail = ", ".join(part for part in (file, f"dòng {line}" if line else "", column) if part)
        super().__init__(f"{fault.value}: {self.detail}")


@dataclass(frozen=True, slots=True)
class FiledGroup:
    """A group in the bank's register."""

    code: str
    commune: str
    hamlet: str
    union_code: str
    founded: date | None
    transaction_day: int
    rating: str
    score: int


@dataclass(frozen=True, slots=True)
class FiledMember:
    """A customer file. ``savings`` is whole dong in account 105."""

    group: str
    code: str
    name: str
    sex: str
    birth_date: str
    id_number: str
    phone: str
    household_class: str
    savings: int


@dataclass(frozen=True, slots=True)
class FiledLoan:
    """A loan with its figures, whole dong."""

    code: str
    member: str
    program: str
    disbursed_on: date
    amount: int
    outstanding: int
    overdue: int
    outstanding_at_year_start: int


@dataclass(frozen=True, slots=True)
class District:
    """Everything an office's four files say."""

    as_of: date
    groups: tuple[FiledGroup, ...]
    members: tuple[FiledMember, ...]
    loans: tuple[FiledLoan, ...]
    figures: dict[str, int]


def read_district(directory: Path) -> District:
    """The district in a folder with groups.csv, members.csv, loans.csv and office-figures.json.

    Raises:
        DistrictRefusedError: a file is missing, too large, or says something that cannot be.
    """
    as_of, figures = _figures(directory / "office-figures.json")
    groups = tuple(_read(directory / "groups.csv", _group))
    members = tuple(_read(directory / "members.csv", _member))
    loans = tuple(_read(directory / "loans.csv", _loan))
    _check_once("groups.csv", [group.code for group in groups])
    _check_once("members.csv", [member.code for member in members])
    _check_once("loans.csv", [loan.code for loan in loans])
    _check_known("members.csv", "group_code", [member.group for member in members], {group.code for group in groups})
    _check_known("loans.csv", "member_code", [loan.member for loan in loans], {member.code for member in members})
    return District(as_of, groups, members, loans, figures)


def _check_once(file: str, codes: list[str]) -> None:
    seen: set[str] = set()
    for line, code in enumerate(codes, start=2):
        if code in seen:
            raise DistrictRefusedError(DistrictFault.DOUBLE, file, line)
        seen.add(code)


def _check_known(file: str, column: str, codes: list[str], known: set[str]) -> None:
    for line, code in enumerate(codes, start=2):
        if code not in known:
            raise DistrictRefusedError(DistrictFault.UNKNOWN, file, line, column)


class _Cells:
    """One line of a file; asks for a cell by column and knows where it is when it refuses."""

    def __init__(self, file: str, line: int, cells: dict[str, str]) -> None:
        self._file, self._line, self._cells = file, line, cells

    def refuse(self, column: str) -> DistrictRefusedError:
        return DistrictRefusedError(DistrictFault.VALUE, self._file, self._line, column)

    def text(self, column: str, *, longest: int = 200, empty: bool = False) -> str:
        value = self._cells[column].strip()
        if len(value) > longest or (not value and not empty):
            raise self.refuse(column)
        return value

    def code(self, column: str) -> str:
        value = self.text(column, longest=32)
        if not value.isascii() or not value.replace("-", "").isalnum():
            raise self.refuse(column)
        return value

    def whole(self, column: str, *, most: int = LARGEST_AMOUNT) -> int:
        value = self.text(column, longest=20)
        if not value.isascii() or not value.isdigit() or int(value) > most:
            raise self.refuse(column)
        return int(value)

    def day(self, column: str) -> date:
        try:
            return date.fromisoformat(self.text(column, longest=10))
        except ValueError:
            raise self.refuse(column) from None

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        value = self.text(column)
        if value not in allowed:
            raise self.refuse(column)
        return value


Record = TypeVar("Record")


def _read(path: Path, make: Callable[[_Cells], Record]) -> Iterator[Record]:
    with _opened(path) as file:
        try:
            reader = csv.DictReader(file, strict=True)
            names = [name.strip() for name in reader.fieldnames or []]
            reader.fieldnames = names
            for cells in reader:
                line = reader.line_num
                if any(value is None for value in cells.values()):
                    raise DistrictRefusedError(DistrictFault.VALUE, path.name, line)
                yield make(_Cells(path.name, line, cells))
        except UnicodeDecodeError:
            raise DistrictRefusedError(DistrictFault.NOT_TEXT, path.name) from None
        except csv.Error:
            raise DistrictRefusedError(DistrictFault.VALUE, path.name) from None
        except KeyError as missing:
            raise DistrictRefusedError(DistrictFault.COLUMN, path.name, column=str(missing.args[0])) from None


def _opened(path: Path) -> Any:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise DistrictRefusedError(DistrictFault.TOO_LARGE, path.name)
        return path.open(encoding="utf-8-sig", newline="")
    except OSError:
        raise DistrictRefusedError(DistrictFault.MISSING, path.name) from None


def _group(cells: _Cells) -> FiledGroup:
    founded = cells.text("founded", empty=True)
    return FiledGroup(
        code=cells.code("group_code"),
        commune=cells.text("commune"),
        hamlet=cells.text("hamlet"),
        union_code=cells.code("union_code"),
        founded=cells.day("founded") if founded else None,
        transaction_day=cells.whole("transaction_day", most=31),
        rating=cells.one_of("rating", RATINGS),
        score=cells.whole("score", most=100),
    )


def _member(cells: _Cells) -> FiledMember:
    return FiledMember(
        group=cells.code("group_code"),
        code=cells.code("member_code"),
        name=cells.text("name"),
        sex=cells.text("sex", empty=True),
        birth_date=cells.text("birth_date", longest=10, empty=True),
        id_number=cells.text("id_number", longest=20, empty=True),
        phone=cells.text("phone", longest=20, empty=True),
        household_class=cells.one_of("household_class", CLASSES),
        savings=cells.whole("savings"),
    )


def _loan(cells: _Cells) -> FiledLoan:
    loan = FiledLoan(
        code=cells.code("loan_code"),
        member=cells.code("member_code"),
        program=cells.code("program_code"),
        disbursed_on=cells.day("disbursed_on"),
        amount=cells.whole("amount"),
        outstanding=cells.whole("outstanding"),
        overdue=cells.whole("overdue"),
        outstanding_at_year_start=cells.whole("outstanding_at_year_start"),
    )
    if loan.overdue > loan.outstanding:
        raise cells.refuse("overdue")
    return loan


def _figures(path: Path) -> tuple[date, dict[str, int]]:
    with _opened(path) as file:
        try:
            found = json.load(file)
            as_of = date.fromisoformat(found["as_of"])
        except (ValueError, KeyError, TypeError):
            raise DistrictRefusedError(DistrictFault.VALUE, path.name) from None
    figures: dict[str, int] = {}
    for key, value in found.items():
        if key == "as_of":
            continue
        if type(value) is not int or not 0 <= value <= LARGEST_AMOUNT:
            raise DistrictRefusedError(DistrictFault.VALUE, path.name, column=key)
        figures[key] = value
    return as_of, figures
