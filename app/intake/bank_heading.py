"""What stands above the table of a bank's statement: its day, its group, its leader."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from app.domain.names import search_key
from app.intake.bank_table import StatementTable, code_in
from app.intake.fields import text_of
from app.intake.grid import Row

_TITLE = 2  # cells; a header has more


_MONTH = re.compile(r"thang\s+(\d{1,2})\s*(?:nam|[/.-])\s*(\d{4})")


_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")


_SAID_DAY = re.compile(r"ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")


_GROUP_CODE = re.compile(r"\bma (?:so )?to\b(?! ?vien)[^0-9]{0,20}([0-9][0-9a-z-]{2,19})?")


_GROUP_SAID = re.compile(r"\bto (?:tk ?& ?vv\b|tiet kiem (?:va|&) vay von\b)? ?(?:so |ma )?[:\- ]*([0-9]{5,19})\b")


_CODE = re.compile(r"[0-9][0-9a-z-]{2,19}")


_LEADER = re.compile(r"t(?:ổ|o) tr(?:ưởng|uong)\b(?P<rest>.*)", re.IGNORECASE)


_TITLES = re.compile(r"^(?:(?:ông|bà|ong|ba|anh|chị|đ/c|đồng chí|họ và tên|họ tên|tên)\b[\s/().:]*)+", re.IGNORECASE)


_AFTER_A_NAME = re.compile(
    r"[\d,;:()\[\]_.…–-]|\b(?:mã|ma|đt|sđt|sdt|điện thoại|dien thoai|số|so|đơn vị|don vi|địa chỉ|dia chi|hội|hoi|chương trình|thôn|thon|ấp|bản|xã|xa|phường|tổ|to|tháng|ngày|ký)\b",
    re.IGNORECASE,
)


_NAME_WORDS = range(2, 7)


def _above(table: StatementTable) -> Sequence[Row]:
    """What stands over the table. A title right on top of it was read as the upper half of the header: it counts too."""
    upper = table.sheet.rows[table.place]
    is_title = table.first == table.place + 2 and sum(cell is not None and cell != "" for cell in upper.cells) <= _TITLE
    return table.sheet.rows[: table.place + is_title]


def day_of_statement(table: StatementTable) -> date | None:
    """The day of the statement: a day it names, else the last of the month it names."""
    month: date | None = None
    for row in _above(table):
        for cell in row.cells:
            if isinstance(cell, date):
                return cell
            key = search_key(text_of(cell)[0])
            day = day_in(key)
            if day is not None:
                return day
            found = _MONTH.search(key)
            if found and month is None:
                month = _last_of(int(found[2]), int(found[1]))
    return month


def groups_named(table: StatementTable) -> tuple[str, ...]:
    """The group codes a statement names, in the order they stand there."""
    found: dict[str, None] = {}
    for row in _above(table):
        keys = [search_key(text_of(cell)[0]) for cell in row.cells]
        for place, key in enumerate(keys):
            plain = _GROUP_SAID.search(key)
            if plain is not None:
                found[plain[1]] = None
            said = _GROUP_CODE.search(key)
            if said is not None:
                beside = next((other for other in keys[place + 1 :] if other), "")
                code = said[1] or (beside if _CODE.fullmatch(beside) else "")
                found.update(dict.fromkeys([code] if code else []))
    heading = table.sheet.rows[table.first - 1].cells
    columns = [place for place, cell in enumerate(heading) if _GROUP_CODE.fullmatch(search_key(text_of(cell)[0]))]
    for row in table.sheet.rows[table.first :]:
        for column in columns:
            code = search_key(code_in(row.cells[column])) if column < len(row.cells) else ""
            if _CODE.fullmatch(code):
                found[code] = None
    return tuple(found)


def leader_named(table: StatementTable) -> str:
    """The name behind "Tổ trưởng", in the same cell or in the next that says something."""
    for row in _above(table):
        texts = [text_of(cell)[0] for cell in row.cells]
        for place, text in enumerate(texts):
            said = _LEADER.search(text)
            if said is None:
                continue
            beside = next((other for other in texts[place + 1 :] if other), "")
            name = _person(said["rest"]) or (_person(beside) if not said["rest"].strip(" :.…-") else "")
            if name:
                return name
    return ""


def _person(text: str) -> str:
    """A person's name at the start of a text, without title; empty where it begins with something else."""
    said = _TITLES.sub("", text.lstrip(" :.…–-"))
    end = _AFTER_A_NAME.search(said)
    name = said[: end.start()].strip() if end else said.strip()
    return name if len(name.split()) in _NAME_WORDS else ""


def day_in(key: str) -> date | None:
    """The day a text names; None where it names none."""
    found = _SAID_DAY.search(key) or _DAY.search(key)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _last_of(year: int, month: int) -> date | None:
    if not 1 <= month <= 12 or not 1990 <= year <= 2200:
        return None
    return date(year, month, monthrange(year, month)[1])
