"""The facts a book keeps about a member, each declared once: stored name, word, how it is read, and where it is shown.

The member's page and form, corrections, lists taken in and given out, questions and papers go through this table; a new optional fact
is one line here. Facts are texts; an empty one is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.i18n import QT_TRANSLATE_NOOP as _T


class Reading(Enum):
    """How a fact is typed and read, from a form or a list."""

    NAME = "name"
    BIRTH = "birth"  # ISO day or only a year
    SEX = "sex"  # F, M
    ID_NUMBER = "id_number"  # twelve digits
    DAY = "day"  # ISO day
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PersonField:
    """One fact. ``label`` stands beside its field, ``word`` inside a sentence; both are texts to translate (context ``Word``).

    ``heading`` is how clerks head its column, as a pattern without tone marks; empty for what a list reads in ways of its own.
    """

    key: str
    label: str
    word: str
    reading: Reading = Reading.TEXT
    heading: str = ""
    example: str = ""
    is_exported: bool = True


PERSON_FIELDS: tuple[PersonField, ...] = (
    PersonField("name", _T("Word", "Họ và tên"), _T("Word", "họ tên"), Reading.NAME),
    PersonField(
        "birth_date",
        _T("Word", "Ngày sinh"),
        _T("Word", "ngày sinh"),
        Reading.BIRTH,
        example="05/03/1970",
    ),
    PersonField("sex", _T("Word", "Giới tính"), _T("Word", "giới tính"), Reading.SEX, is_exported=False),
    PersonField(
        "id_number",
        _T("Word", "Số CCCD"),
        _T("Word", "số CCCD"),
        Reading.ID_NUMBER,
        example="012345678901",
    ),
    PersonField("id_issued_on", _T("Word", "Ngày cấp"), _T("Word", "ngày cấp"), Reading.DAY, r"ngay cap|cap ngay"),
    PersonField("id_issued_by", _T("Word", "Nơi cấp"), _T("Word", "nơi cấp"), heading=r"noi cap|co quan cap"),
    PersonField("phone", _T("Word", "Điện thoại"), _T("Word", "số điện thoại")),
    PersonField("address", _T("Word", "Địa chỉ"), _T("Word", "địa chỉ")),
    PersonField("ethnicity", _T("Word", "Dân tộc"), _T("Word", "dân tộc"), heading=r"dan toc"),
    PersonField(
        "language",
        _T("Word", "Tiếng nói thường dùng"),
        _T("Word", "tiếng nói thường dùng"),
        heading=r"tieng noi|ngon ngu",
    ),
)

FIELD_OF: dict[str, PersonField] = {field.key: field for field in PERSON_FIELDS}
KEYS = frozenset(FIELD_OF)
