"""A spreadsheet or csv as plain rows of cells, read within bounds."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.domain.names import is_tcvn3
from app.intake.unreadable import Fault, UnreadableListError
from app.intake.workbook_parts import check_parts

LARGEST_FILE = 20 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 80
LONGEST_CELL = 2_000

_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that holds a formula and no figure that anybody computed."""

    text: str


Cell = str | int | float | date | Formula | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``line`` is its number as a person sees it."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or a whole csv."""

    name: str
    rows: tuple[Row, ...]


def read_sheets(path: Path) -> list[list[Sheet]]:
    """The sheets of a file; for a csv one reading for each way its columns may be parted, likeliest first.

    Raises:
        UnreadableListError: missing, too large, protected, damaged or no table at all.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UnreadableListError(Fault.TOO_LARGE)
        data = path.read_bytes()
    except OSError:
        raise UnreadableListError(Fault.MISSING, path.name) from None
    if not data.strip():
        raise UnreadableListError(Fault.EMPTY)
    if data.startswith(_OLE2):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableListError(Fault.PROTECTED if locked else Fault.OLD_FORMAT)
    if data.startswith(b"PK\x03\x04"):
        return [_workbook(data)]
    return _text_tables(data)


def _workbook(data: bytes) -> list[Sheet]:
    check_parts(data)
    import openpyxl

    try:
        shown = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        written = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        names = [sheet.title for sheet in shown.worksheets]
        return [Sheet(name, tuple(_sheet_rows(shown[name], written[name]))) for name in names]
    except UnreadableListError:
        raise
    except Exception as error:
        # openpyxl lets many kinds through on spoilt files: KeyError, ValueError, ParseError, BadZipFile …
        raise UnreadableListError(Fault.DAMAGED) from error


def _sheet_rows(shown: Any, written: Any) -> Iterator[Row]:
    pairs = zip(_bounded(shown), _bounded(written), strict=False)
    for line, (values, formulas) in enumerate(pairs, start=1):
        cells = tuple(_cell(value, formula) for value, formula in zip(values, formulas, strict=False))
        if any(cell is not None for cell in cells):
            yield Row(line, cells)


def _bounded(sheet: Any) -> Iterator[tuple[Any, ...]]:
    # The size a sheet declares is not believed: rows are read one by one, and only so many.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)):
        if number >= MOST_ROWS:
            return
        yield row


def _cell(value: Any, formula: Any) -> Cell:
    if value is None and isinstance(formula, str) and formula.startswith("="):
        return Formula(formula[:80])
    if value is None and formula is not None and not isinstance(formula, str | int | float | bool | date):
        return Formula("=")
    return _plain(value)


def _plain(value: Any) -> Cell:
    match value:
        case bool():
            return "x" if value else None
        case datetime():
            return value.date()
        case int() | float() | date():
            return value
        case str():
            text = value[:LONGEST_CELL].strip()
            return text or None
        case _:
            return None


# ------------------------------------------------------------------------------------------------ csv
def _text_tables(data: bytes) -> list[list[Sheet]]:
    text = _decoded(data)
    found = [(delimiter, text.count(delimiter)) for delimiter in (";", "\t", ",", "|")]
    likely = [delimiter for delimiter, count in sorted(found, key=lambda pair: -pair[1]) if count]
    if not likely:
        raise UnreadableListError(Fault.NOT_A_LIST)
    return [[Sheet("", tuple(_text_rows(text, delimiter)))] for delimiter in likely]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(data, "utf-16")
    if b"\0" in data:
        raise UnreadableListError(Fault.NOT_A_LIST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if any(byte < 32 and byte not in b"\t\r\n\x0b\x0c\x1a" for byte in data[:4096]):
        raise UnreadableListError(Fault.NOT_A_LIST)
    # An old file: TCVN3 stands in single bytes, and is decoded cell by cell; else Windows' Vietnamese page.
    single = data.decode("latin-1")
    if any(is_tcvn3(piece) for line in single.splitlines() for piece in re.split(r"[;,\t|]", line)):
        return single
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableListError(Fault.DAMAGED) from error


def _text_rows(text: str, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LARGEST_FILE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    try:
        for number, values in enumerate(reader):
            if number >= MOST_ROWS:
                return
            line, before = before + 1, reader.line_num
            cells = tuple(_text_cell(value) for value in values[:MOST_COLUMNS])
            if any(cell is not None for cell in cells):
                yield Row(line, cells)
    except csv.Error as error:
        raise UnreadableListError(Fault.DAMAGED) from error


def _text_cell(value: str) -> Cell:
    text = value[:LONGEST_CELL].strip()
    kept = re.fullmatch(r'="?([^"]*)"?', text)
    if kept and re.fullmatch(r"[\d\s.,-]*", kept[1]):
        return kept[1].strip() or None  # ="0350…" keeps Excel from eating the zero
    return Formula(text[:80]) if text.startswith("=") else text or None
