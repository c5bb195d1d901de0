"""Which column holds what, told from headings in the many wordings clerks use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.names import from_tcvn3, is_tcvn3, search_key
from app.domain.person_fields import PERSON_FIELDS
from app.intake.grid import Cell, Row, Sheet

_DEEPEST = 60  # rows a header may stand below the top

# Each pattern is searched in the heading without tone marks; the first that fits decides.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(s\s?t\s?t|t\s?t|so tt|so thu tu|no)$"),
    *((field.key, field.heading) for field in PERSON_FIELDS if field.heading),
    ("other", r"vo hoac chong|ten vo|ten chong|thua ke|to truong|to pho|ten to\b(?! vien)|ma to|ten hoi\b(?! vien)|chuong trinh|muc dich|han su dung|het han"),
    ("other", r"du no|no goc|goc|lai|qua han|khoan vay|mon vay|ma kh|ma khach|khe uoc|vay von$|tien vay|so tien vay|thoi han|ky ten|chu ky|ghi chu|hoc sinh|ve sinh|noi sinh|noi dung"),
    ("birth_male", r"sinh.*\bnam$"),
    ("birth_female", r"sinh.*\bnu$"),
    ("birth_day", r"sinh.* ngay$"),
    ("birth_month", r"sinh.* thang$"),
    ("birth", r"\bsinh\b|^ns$|^n s$|^nam sinh"),
    ("id_number", r"\bcccd\b|\bcmnd\b|\bcmtnd\b|\bcmt\b|\bcmnn?d\b|can cuoc|chung minh|giay to|dinh danh|\bgttt\b|\bcccd|cmnd"),
    ("phone", r"dien thoai|\bsdt\b|\bso dt\b|^dt$|^d t$|di dong|\bphone\b|mobile|\bzalo\b|^so may$|lien he|lien lac"),
    ("savings", r"tien gui|tiet kiem|^tk$|^t k$|^tg$|\bso du tg\b|\bdu tg\b|\bsd tg\b|^so du|gui tk|\btgtk\b|tien tk"),
    ("class_poor", r"^(ho |dien )?ngheo$|^hn$"),
    ("class_near_poor", r"^(ho |dien )?can ngheo$|^hcn$"),
    ("class_escaped", r"^(ho |dien )?(moi )?thoat ngheo$|^hmtn$|^htn$"),
    ("household_class", r"ngheo|\bdien\b|doi tuong|loai ho|phan loai|hoan canh|thanh phan|xep loai ho|thuoc ho|loai doi tuong"),
    ("sex", r"gioi tinh|^gt$|^nam nu$|^phai$"),
    ("address", r"dia chi|noi o|cu tru|thuong tru|tam tru|^thon|^xom|^ap\b|^ban$|khu pho|to dan pho|cho o"),
    ("family", r"^ho$|^ho (va )?(ten |chu )?(lot|dem)$|^ho va ten dem$|^ho dem$|^ho va dem$"),
    ("name", r"ho va ten|ho ten|hoten|ten to vien|ten ho|ten nguoi|ten khach|^ten$|^to vien$|nguoi vay|chu ho|ten thanh vien|ho ten|ten hoi vien"),
)  # fmt: skip
_COMPILED = tuple((field, re.compile(pattern)) for field, pattern in _PATTERNS)
_THOUSANDS = re.compile(r"nghin|ngan|1[.,]?000")
_MILLIONS = re.compile(r"trieu|\btr\b|1[.,]?000[.,]?000")
_UNIT_LINE = re.compile(r"don vi|dvt|\bd v t\b")


@dataclass(frozen=True, slots=True)
class Header:
    """Where the list's header is and what its columns hold. ``unit`` is what a bare amount counts in, in dong."""

    sheet: Sheet
    first: int  # index of the first row below it
    columns: dict[str, int]
    unit: int


def heading_key(cell: Cell) -> str:
    """A heading as patterns see it: no tone marks, no punctuation."""
    if not isinstance(cell, str):
        return ""
    text = from_tcvn3(cell) if is_tcvn3(cell) else cell
    return " ".join(re.sub(r"[^\w]+|_", " ", search_key(text)).split())


def field_of(key: str) -> str | None:
    """What a heading names, or None."""
    if not key or len(key) > 80:
        return None
    return next((field for field, pattern in _COMPILED if pattern.search(key)), None)


def find_header(sheets: Sequence[Sheet]) -> Header | None:
    """The header that names the most, over all sheets; the first of equals."""
    best: Header | None = None
    for sheet in sheets:
        for place in range(min(len(sheet.rows), _DEEPEST)):
            for found in (_single(sheet, place), _double(sheet, place)):
                if found is not None and (best is None or len(found.columns) > len(best.columns)):
                    best = found
    return best


def is_header_again(row: Row, header: Header) -> bool:
    """Whether a row is the header printed once more, as on a new page."""
    hits = sum(
        field_of(heading_key(cell)) is not None and _column_field(header, place) is not None
        for place, cell in enumerate(row.cells)
    )
    return hits >= 2 and field_of(heading_key(_at(row, _name_column(header)))) in {"name", "family"}


def _name_column(header: Header) -> int:
    return header.columns["name"] if "name" in header.columns else header.columns["family"]


def _column_field(header: Header, place: int) -> str | None:
    return next((field for field, column in header.columns.items() if column == place), None)


def _at(row: Row, place: int) -> Cell:
    return row.cells[place] if place < len(row.cells) else None


def single_keys(sheet: Sheet, place: int) -> list[str]:
    """The headings of one row, as patterns see them."""
    return [heading_key(cell) for cell in sheet.rows[place].cells]


def double_keys(sheet: Sheet, place: int) -> list[str] | None:
    """The headings of two rows: one above several columns is said before each of theirs. None where these are no two rows."""
    if place + 1 >= len(sheet.rows) or sheet.rows[place + 1].line != sheet.rows[place].line + 1:
        return None
    above = [heading_key(cell) for cell in sheet.rows[place].cells]
    below = [heading_key(cell) for cell in sheet.rows[place + 1].cells]
    if sum(bool(key) for key in below) < 2 or any(not isinstance(c, str | None) for c in sheet.rows[place + 1].cells):
        return None
    if sum(len(key) > 40 or any(sign.isdigit() for sign in key) for key in below) > len(below) // 2:
        return None
    width = max(len(above), len(below))
    above += [""] * (width - len(above))
    below += [""] * (width - len(below))
    said, over = [], ""
    for upper, lower in zip(above, below, strict=True):
        over = upper or (over if lower else "")
        said.append(" ".join(part for part in (over, lower) if part))
    return said


def _single(sheet: Sheet, place: int) -> Header | None:
    return _header(sheet, place, place + 1, single_keys(sheet, place))


def _double(sheet: Sheet, place: int) -> Header | None:
    keys = double_keys(sheet, place)
    return _header(sheet, place, place + 2, keys) if keys is not None else None


def _header(sheet: Sheet, place: int, first: int, keys: Sequence[str]) -> Header | None:
    columns: dict[str, int] = {}
    for column, key in enumerate(keys):
        field = field_of(key)
        if field is None or field == "other":
            continue
        if field not in columns or (field == "savings" and "so du" in key and "so du" not in keys[columns[field]]):
            columns[field] = column
    _three_columns(columns, keys)
    if "family" in columns and "name" not in columns:
        _given_beside(columns, keys)
    named = "name" in columns or "family" in columns
    useful = set(columns) - {"number", "other"}
    if not named or len(useful) < 2:
        return None
    return Header(sheet, first, columns, _unit(sheet, place, keys, columns))


def _three_columns(columns: dict[str, int], keys: Sequence[str]) -> None:
    """Day, month and year of birth in three columns: the year stands after the month."""
    if "birth_month" in columns:
        after = columns["birth_month"] + 1
        if after < len(keys) and re.search(r"sinh.* nam$|^nam$", keys[after]):
            columns["birth_year"] = after
            for field in ("birth_male", "birth"):
                if columns.get(field) == after:
                    del columns[field]
        if "birth_day" not in columns and columns.get("birth") == columns["birth_month"] - 1:
            columns["birth_day"] = columns.pop("birth")
        return
    for alone in ("birth_day", "birth_male", "birth_female"):
        # "Sinh ngày" or "Năm sinh" over one column only is the whole date.
        both = {"birth_male", "birth_female"} <= set(columns)
        if alone in columns and "birth" not in columns and not both:
            columns["birth"] = columns.pop(alone)


def _given_beside(columns: dict[str, int], keys: Sequence[str]) -> None:
    after = columns["family"] + 1
    if after < len(keys) and (keys[after] in {"ten", ""} or field_of(keys[after]) == "name"):
        columns["given"] = after


def _unit(sheet: Sheet, place: int, keys: Sequence[str], columns: dict[str, int]) -> int:
    said = [keys[columns["savings"]]] if "savings" in columns else []
    for row in sheet.rows[:place]:
        said += [key for key in map(heading_key, row.cells) if _UNIT_LINE.search(key)]
    return next((unit for unit in map(unit_in, said) if unit is not None), 1)


def unit_in(key: str) -> int | None:
    """What a heading or a line above says amounts count in, in dong; None where it says nothing."""
    if _MILLIONS.search(key):
        return 1_000_000
    if _THOUSANDS.search(key):
        return 1_000
    return 1 if re.search(r"\bdong\b|\bvnd\b|\bd\b", key) else None


def is_unit_line(key: str) -> bool:
    """Whether a line says what amounts count in."""
    return bool(_UNIT_LINE.search(key))
