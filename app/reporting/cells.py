"""Reading a CSV file cell by cell: bounded, strict about form, and exact about where it refuses."""

from __future__ import annotations

import csv
import re
import stat
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import IO

from app.domain.errors import Refusal
from app.domain.names import clean_name

LARGEST_FILE = 200 * 1024 * 1024
MOST_ROWS = 1_000_000
LARGEST_AMOUNT = 10**12
"""Whole dong of one loan or account. A file of the most rows still adds up within SQL's 64 bits."""
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*")


class DistrictFault(Enum):
    """Why a district was not taken. The values name the sentences; never rename them."""

    MISSING = "missing"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    COLUMN = "column"  # a column is missing, or there twice
    VALUE = "value"  # a cell cannot be read
    UNKNOWN = "unknown"  # a code that no other file has
    DOUBLE = "double"  # the same code twice


class DistrictRefusedError(Refusal):
    """Nothing was taken. ``line`` counts from 1 with the heading; 0 where the fault has no line."""

    def __init__(self, fault: DistrictFault, file: str, line: int = 0, column: str = "") -> None:
        super().__init__(
            fault.value, ", ".join(part for part in (file, f"dòng {line}" if line else "", column) if part)
        )
        self.fault, self.file, self.line, self.column = fault, file, line, column


class Cells:
    """One line of a file; asks for a cell by column and knows where it is when it refuses."""

    def __init__(self, file: str, line: int, cells: dict[str, str]) -> None:
        self.line = line
        self._file, self._cells = file, cells

    def refuse(self, column: str, fault: DistrictFault = DistrictFault.VALUE) -> DistrictRefusedError:
        """The refusal of this cell."""
        return DistrictRefusedError(fault, self._file, self.line, column)

    def text(self, column: str, *, longest: int = 200, empty: bool = False) -> str:
        """Words, in the one spelling a commune or a name is compared by."""
        raw = self._cells[column]
        value = clean_name(raw) if len(raw) <= longest else ""
        if len(raw) > longest or not (value or empty):
            raise self.refuse(column)
        return value

    def code(self, column: str) -> str:
        """A code of the bank: ASCII letters, digits and a few signs; leading zeros stay."""
        value = self._cells[column].strip()
        if len(value) > 32 or not _CODE.fullmatch(value):
            raise self.refuse(column)
        return value

    def whole(self, column: str, *, least: int = 0, most: int = LARGEST_AMOUNT) -> int:
        """A whole number within bounds; no sign, no separators."""
        value = self._cells[column].strip()
        if len(value) > 20 or not (value.isascii() and value.isdigit()) or not least <= int(value) <= most:
            raise self.refuse(column)
        return int(value)

    def day(self, column: str) -> date:
        """A day written YYYY-MM-DD."""
        found = day_in(self._cells[column].strip())
        if found is None:
            raise self.refuse(column)
        return found

    def birth_date(self, column: str) -> str:
        """YYYY-MM-DD, only a year, or nothing: what older papers have."""
        value = self._cells[column].strip()
        if value and day_in(value if len(value) != 4 else f"{value}-01-01") is None:
            raise self.refuse(column)
        return value

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        """One of a few words."""
        value = self._cells[column].strip()
        if value not in allowed:
            raise self.refuse(column)
        return value


def day_in(text: str) -> date | None:
    """The day in YYYY-MM-DD, or None. Python's own reader takes other spellings, and years no book is about."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[Cells]:
    """The cells of each line. Columns are found by name, in any order; those not asked for are ignored.

    Raises:
        DistrictRefusedError: missing, too large, not UTF-8, a column missing or a line that cannot be.
    """
    with opened(path, LARGEST_FILE) as raw:
        reader = csv.reader(_lines(raw), strict=True)
        try:
            heading = [name.strip() for name in next(reader, [])]
            places = _places(path.name, heading, columns)
            for count, row in enumerate(reader):
                if count >= MOST_ROWS:
                    raise DistrictRefusedError(DistrictFault.TOO_LARGE, path.name, reader.line_num)
                if not row:
                    continue  # an empty line, as editors leave at the end
                if len(row) != len(heading):
                    raise DistrictRefusedError(DistrictFault.VALUE, path.name, reader.line_num)
                yield Cells(path.name, reader.line_num, {name: row[place] for name, place in places.items()})
        except UnicodeDecodeError:
            raise DistrictRefusedError(DistrictFault.NOT_TEXT, path.name, reader.line_num + 1) from None
        except csv.Error:
            raise DistrictRefusedError(DistrictFault.VALUE, path.name, reader.line_num) from None
        except OSError:
            raise DistrictRefusedError(DistrictFault.MISSING, path.name) from None


def opened(path: Path, largest: int) -> IO[bytes]:
    """A plain file within its bound.

    Raises:
        DistrictRefusedError: there is none (a folder or a device is none), or it is too large.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise DistrictRefusedError(DistrictFault.MISSING, path.name)
        if about.st_size > largest:
            raise DistrictRefusedError(DistrictFault.TOO_LARGE, path.name)
        return path.open("rb")
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        raise DistrictRefusedError(DistrictFault.MISSING, path.name) from None


def _lines(raw: IO[bytes]) -> Iterator[str]:
    """Text line by line, so that a letter that is not UTF-8 is refused with its line."""
    encoding = "utf-8-sig"
    for line in raw:
        yield line.decode(encoding)
        encoding = "utf-8"


def _places(file: str, heading: list[str], columns: Sequence[str]) -> dict[str, int]:
    for name in columns:
        if heading.count(name) != 1:
            raise DistrictRefusedError(DistrictFault.COLUMN, file, 1, name)
    return {name: heading.index(name) for name in columns}
