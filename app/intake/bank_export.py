"""The bank's monthly statement of a group (sao kê dư nợ, lãi, tiền gửi): a line per loan and per savings account.

Headings vary from office to office. Amounts come out in whole dong, whatever they are counted in there; a cell that is no amount
refuses the file with its place, for a machine wrote it and a person must not guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.identity import IdState, read_id
from app.domain.money import parse_dong
from app.domain.names import search_key
from app.intake.bank_heading import day_in, day_of_statement, groups_named, leader_named
from app.intake.bank_table import StatementTable, code_in
from app.intake.fields import name_of, text_of
from app.intake.grid import Cell, Formula, Row, Sheet, read_sheets
from app.intake.headings import double_keys, heading_key, is_unit_line, single_keys, unit_in
from app.intake.unreadable import Fault, UnreadableListError

MOST_LINES = 5_000
_DEEPEST = 60  # rows a header may stand below the top
_LARGEST = 10**13  # whole dong

# The first that fits decides; what is only like an amount is named first, so that it is none.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(s ?t ?t|t ?t|so tt|so thu tu|no)$"),
    ("other", r"lai suat|\bls\b|ngay cap|noi cap|ghi chu|ky ten|chu ky|ky nhan|dia chi|dien thoai|\bsdt\b|ten to\b(?! vien)|ma to\b(?! vien)|to truong|don vi|hoi doan the|thoi han|so thang"),
    ("due_on", r"(ngay )?den han|han tra|han cuoi|ngay het han"),
    ("disbursed_on", r"ngay (giai ngan|vay|nhan no|phat vay|cho vay)"),
    ("born", r"ngay sinh|nam sinh"),
    ("customer_code", r"ma (so )?(kh\b|khach)|\bcif\b|so cif|ma (so )?nguoi vay|ma to vien"),
    ("loan_code", r"ma (so )?(mon|khoan)|so (mon|khoan) vay|khe uoc|\bku\b|so hdtd|hop dong tin dung|tai khoan (tien )?vay|so tk vay|ma vay|so hieu khoan"),
    ("savings_code", r"^so (tk|tai khoan)$|(so|ma) (tai khoan|tk) (tien gui|tg|tiet kiem)|so so tiet kiem"),
    ("id_number", r"cccd|cmnd|cmtnd|\bcmt\b|can cuoc|chung minh|giay to|dinh danh|\bgttt\b|so dinh danh"),
    ("program", r"chuong trinh|\bct\b|\bctr\b|san pham|ma ct|loai vay|nguon von"),
    ("name", r"ten khach|ho va ten|ho ten|hoten|ten to vien|ten nguoi|nguoi vay|ten kh\b|^khach hang$|^ten$|chu ho|to vien"),
    ("frozen", r"khoanh"),
    ("overdue", r"^(?!.*\blai\b).*(qua han|\bnqh\b)"),
    ("brought", r"lai.*(ton|truoc|chuyen sang|con no|con thieu|cu\b|dau ky|chua thu|no lai)|no lai|ton lai|lai.*qua han|^ton ky truoc"),
    ("interest_total", r"(tong|cong).*lai|lai.*(tong|cong)"),
    ("this_month", r"lai.*(phat sinh|thang nay|ky nay|trong thang|trong ky|thang \d|phai thu|phai tra|den han)|\blai\b|phat sinh"),
    ("savings", r"tien gui|tiet kiem|\btg\b|\btk\b|\btgtk\b|so du tien gui"),
    ("outstanding", r"du no|no goc|goc con|so du (tien )?vay|so du no|^goc$|con lai|so du$"),
)  # fmt: skip
_COMPILED = tuple((field, re.compile(pattern)) for field, pattern in _PATTERNS)
_LEFT_ASIDE = frozenset({"other", "born", "frozen", "savings_code"})
_AMOUNTS = ("outstanding", "overdue", "brought", "this_month", "interest_total", "savings")
_TOTAL = re.compile(r"^(tong|cong|luy ke|tong cong|tong so|cong trang)\b")
_NOTHING = frozenset({"", "-", "--", "0", "x", "khong", "khong co"})


@dataclass(frozen=True, slots=True)
class BankLine:
    """One line of the statement. Whole dong; ``savings`` and ``overdue`` are None where the line says nothing of them."""

    line: int
    customer_code: str
    name: str
    id_number: str
    loan_code: str
    program: str
    outstanding: int
    overdue: int | None
    brought: int
    this_month: int
    savings: int | None
    disbursed_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class BankExport:
    """A statement; ``as_of`` is the day it says it is of, None where it names none.

    ``groups`` are the codes (mã Tổ) of the groups it says it is of, above the table or in a column; mostly none or one.
    ``leader`` is the leader (Tổ trưởng) it names above the table; empty where it names none.
    """

    as_of: date | None
    lines: tuple[BankLine, ...]
    groups: tuple[str, ...] = ()
    leader: str = ""


def read_bank_export(path: Path) -> BankExport:
    """The lines of a statement.

    Raises:
        UnreadableListError: the file is no statement, or a cell of it is no amount.
    """
    readings = read_sheets(path)
    tables = [table for table in (_table(sheets) for sheets in readings) if table is not None]
    if not tables:
        blank = not any(sheet.rows for sheets in readings for sheet in sheets)
        raise UnreadableListError(Fault.EMPTY if blank else Fault.NOT_A_STATEMENT)
    table = max(tables, key=lambda one: len(one.columns))
    lines = tuple(_lines(table))
    if not lines:
        raise UnreadableListError(Fault.EMPTY)
    return BankExport(day_of_statement(table), lines, groups_named(table), leader_named(table))


# ------------------------------------------------------------------------------- which columns
def field_of(key: str) -> str | None:
    """What a heading names, or None."""
    if not key or len(key) > 90:
        return None
    return next((field for field, pattern in _COMPILED if pattern.search(key)), None)


def _table(sheets: Sequence[Sheet]) -> StatementTable | None:
    best: StatementTable | None = None
    for sheet in sheets:
        for place in range(min(len(sheet.rows), _DEEPEST)):
            for first, keys in ((place + 1, single_keys(sheet, place)), (place + 2, double_keys(sheet, place))):
                found = _columns(keys) if keys is not None else {}
                if _is_statement(found) and (best is None or len(found) > len(best.columns)):
                    best = StatementTable(sheet, place, first, found, _units(sheet, place, keys or [], found))
    return best


def _columns(keys: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, key in enumerate(keys):
        field = field_of(key)
        if field is not None and field not in _LEFT_ASIDE and field not in columns:
            columns[field] = column
    return columns


def _is_statement(columns: dict[str, int]) -> bool:
    known = {"name", "id_number", "customer_code"} & set(columns)
    amounts = set(_AMOUNTS) & set(columns)
    return bool(known) and bool(amounts - {"savings"}) and len(columns) >= 3


def _units(sheet: Sheet, place: int, keys: Sequence[str], columns: dict[str, int]) -> dict[str, int]:
    """What each column counts in: its own heading says it, else a line above the table."""
    above = 1
    for row in sheet.rows[:place]:
        for key in map(heading_key, row.cells):
            if is_unit_line(key):
                above = unit_in(key) or above
    found = {}
    for field in _AMOUNTS:
        if field in columns:
            key = keys[columns[field]]
            said = unit_in(key) if re.search(r"dong|vnd|trieu|nghin|ngan|\btr\b", key) else None
            found[field] = said or above
    return found


# ------------------------------------------------------------------------------- which rows
def _lines(table: StatementTable) -> Iterator[BankLine]:
    before: BankLine | None = None
    count = 0
    for row in table.sheet.rows[table.first :]:
        if _is_total(row, table) or _is_heading(row, table) or not _is_line(row, table):
            continue
        count += 1
        if count > MOST_LINES:
            raise UnreadableListError(Fault.TOO_MANY_ROWS)
        before = _line(row, table, before)
        yield before


def _get(row: Row, table: StatementTable, field: str) -> Cell:
    column = table.columns.get(field)
    return row.cells[column] if column is not None and column < len(row.cells) else None


def _is_total(row: Row, table: StatementTable) -> bool:
    if code_in(_get(row, table, "loan_code")) or code_in(_get(row, table, "customer_code")):
        return False
    return any(isinstance(cell, str) and _TOTAL.match(search_key(cell)) for cell in row.cells)


def _is_heading(row: Row, table: StatementTable) -> bool:
    """The header once more on a new page, or its row of column numbers."""
    hits = sum(
        isinstance(cell, str) and field_of(heading_key(cell)) is not None and not any(c.isdigit() for c in cell)
        for cell in row.cells
    )
    if hits >= 3:
        return True
    shown = [text_of(cell)[0].strip("()[] .") for cell in row.cells if cell is not None]
    figures = [int(text) for text in shown if text.isascii() and text.isdigit() and len(text) <= 2]
    return len(figures) >= 3 and len(figures) >= len(shown) - 2 and figures == sorted(set(figures))


def _is_line(row: Row, table: StatementTable) -> bool:
    said = [code_in(_get(row, table, field)) for field in ("loan_code", "customer_code", "id_number")]
    if any(any(letter.isdigit() for letter in text) for text in said):
        return True
    name, _ = name_of(_get(row, table, "name"))
    amounts = [_get(row, table, field) for field in _AMOUNTS]
    return bool(name) and any(isinstance(cell, int | float | Formula) or _is_figure(cell) for cell in amounts)


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, str) and any(letter.isdigit() for letter in cell)


# ------------------------------------------------------------------------------- one line
def _line(row: Row, table: StatementTable, before: BankLine | None) -> BankLine:
    name, _ = name_of(_get(row, table, "name"))
    customer, number = code_in(_get(row, table, "customer_code")), _id(_get(row, table, "id_number"))
    if not name and not customer and not number and before is not None:
        # A customer's further loans, with the cells above joined.
        name, customer, number = before.name, before.customer_code, before.id_number
    brought = _amount(row, table, "brought") or 0
    this_month = _amount(row, table, "this_month")
    if this_month is None:
        whole = _amount(row, table, "interest_total")
        this_month = max((whole or 0) - brought, 0)
    return BankLine(
        line=row.line,
        customer_code=customer[:40],
        name=name[:120],
        id_number=number,
        loan_code=code_in(_get(row, table, "loan_code"))[:40],
        program=text_of(_get(row, table, "program"))[0][:80],
        outstanding=_amount(row, table, "outstanding") or 0,
        overdue=_amount(row, table, "overdue") if "overdue" in table.columns else None,
        brought=brought,
        this_month=this_month,
        savings=_amount(row, table, "savings"),
        disbursed_on=_date(_get(row, table, "disbursed_on")),
        due_on=_date(_get(row, table, "due_on")),
    )


def _id(cell: Cell) -> str:
    text, _ = text_of(cell)
    found = read_id(text)
    return "" if found.state is IdState.BAD else found.number


def _date(cell: Cell) -> date | None:
    if isinstance(cell, date):
        return cell
    return day_in(search_key(text_of(cell)[0])) if cell is not None else None


def _amount(row: Row, table: StatementTable, field: str) -> int | None:
    """Whole dong, None where the cell is empty.

    Raises:
        UnreadableListError: the cell is no amount.
    """
    cell = _get(row, table, field)
    if cell is None:
        return None
    unit = table.units.get(field, 1)
    amount: int | None
    if isinstance(cell, Formula):
        raise UnreadableListError(Fault.FORMULA, _place(row, table, field))
    if isinstance(cell, int | float):
        exact = cell * unit
        amount = round(exact) if abs(exact - round(exact)) < 1e-6 else None
    elif isinstance(cell, date):
        amount = None
    else:
        if search_key(cell) in _NOTHING:
            return 0 if "0" in cell else None
        amount = parse_dong(cell, unit=unit)
    if amount is None or not 0 <= amount <= _LARGEST:
        raise UnreadableListError(Fault.NOT_AN_AMOUNT, _place(row, table, field))
    return amount


def _place(row: Row, table: StatementTable, field: str) -> str:
    letters, column = "", table.columns[field] + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row.line}"
