"""The group (Tổ TK&VV), its board and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode

COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
HAMLET_WORDS = ("thôn", "ấp", "bản", "tổ dân phố", "khu phố", "xóm", "buôn")
UNIONS = {"11": "Hội Nông dân", "12": "Hội Liên hiệp Phụ nữ", "13": "Hội Cựu chiến binh", "14": "Đoàn Thanh niên"}
"""Codes of the unions that the bank entrusts (mã ĐVUT)."""


def group_name(hamlet: str) -> str:
    """What a group is called where nobody gave it another name: by its hamlet, with the hamlet's word."""
    return f"Tổ TK&VV {hamlet}"


@dataclass(frozen=True, slots=True)
class GroupProfile:
    """What a group is called and where it sits."""

    code: GroupCode
    name: str
    hamlet: str
    hamlet_word: str
    commune: str
    commune_kind: str
    province: str
    union_code: str
    transaction_day: int
    founded: date | None
    office_name: str
    office_code: str

    @property
    def union_name(self) -> str:
        """The union's name, or its code where the code is not one of the four."""
        return UNIONS.get(self.union_code, self.union_code)

    @property
    def hamlet_shown(self) -> str:
        """The hamlet with its word, once: "Thôn 3"."""
        if self.hamlet.casefold().startswith(self.hamlet_word.casefold()):
            return self.hamlet
        return f"{self.hamlet_word} {self.hamlet}"


@dataclass(frozen=True, slots=True)
class Board:
    """The board (Ban quản lý Tổ)."""

    leader: str
    deputy: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A number the group may set, and where it comes from. An empty source means: not sourced."""

    key: str
    value: str
    source: str


SHARES = ("quorum", "majority")
"""Quorum: the share of all members that must be present. Majority: more than this share of those present."""

LAST_RESORT = (
    Setting("quorum", "2/3", ""),
    Setting("majority", "1/2", "Biểu quyết theo đa số (Quy chế hoạt động của Tổ)"),
)
"""Where neither the group nor a policy pack says anything; the source of the quorum was not found."""
