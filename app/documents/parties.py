"""Who and where, in the words of the forms: the office a paper is addressed to, where a borrower lives, the group's seat."""

from __future__ import annotations

import re

from app.documents.records import GroupHeading
from app.documents.records_borrower import Borrower
from app.documents.text import dots

_BANK = "Ngân hàng Chính sách xã hội"
_OFFICE = re.compile(
    r"(?:phòng giao dịch|pgd)\s*(?:ngân hàng chính sách xã hội|ngân hàng csxh|nhcsxh|vbsp)?\s*", re.IGNORECASE
)
_KINDS = re.compile(r"(?:tỉnh|thành phố|tp\.?)\s+", re.IGNORECASE)


def transaction_office(heading: GroupHeading) -> str:
    """The office in the words the forms print before its name; another unit of the bank stays as it was typed."""
    called = heading.office.strip()
    if not called:
        return f"Phòng giao dịch {_BANK} {dots(14)}"
    found = _OFFICE.match(called)
    return f"Phòng giao dịch {_BANK} {called[found.end() :]}".rstrip() if found else called


def place_of_office(heading: GroupHeading) -> str:
    """The name of the office alone, after the bank's words; dots where it is not known."""
    called = heading.office.strip()
    found = _OFFICE.match(called)
    return (called[found.end() :] if found else called) or dots(14)


def residence(who: Borrower, heading: GroupHeading) -> str:
    """Where the borrower lives, with commune and province as the forms have it; the book often has the hamlet alone."""
    if not who.address:
        return seat(heading)
    known = who.address.casefold()
    commune = heading.commune.split(" ", 1)[-1].casefold()
    province = _KINDS.sub("", heading.province).casefold()
    more = [
        part for part, said in ((heading.commune, commune), (heading.province, province)) if part and said not in known
    ]
    return ", ".join([who.address, *more])


def seat(heading: GroupHeading) -> str:
    """Hamlet, commune and province of the group."""
    return ", ".join(part for part in (heading.hamlet, heading.commune, heading.province) if part)


def commune_first(heading: GroupHeading) -> str:
    """The commune as a line begins with it: "Phường Nguyễn Úy"."""
    return heading.commune[:1].upper() + heading.commune[1:]


def blank_day() -> str:
    """A day to be written by hand."""
    return f"Ngày {dots(2)} tháng {dots(2)} năm 20{dots(2)}"
