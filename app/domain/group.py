"""The group (Tổ TK&VV), its board and its settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from app.domain.ids import GroupCode

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
    point: str = ""
    interest_day: int = 0  # of a month; 0: not agreed

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
    """The board (Ban quản lý Tổ): the leader, the deputy, and members (ủy viên) where there are some."""

    leader: str
    deputy: str
    members: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody on it, the leader first."""
        return tuple(name for name in (self.leader, self.deputy, *self.members) if name)


@dataclass(frozen=True, slots=True)
class Term:
    """What a group was from a day on, and what says so; ``since`` None: from its beginning."""

    since: date | None
    profile: GroupProfile
    basis: str


@dataclass(frozen=True, slots=True)
class BoardTerm:
    """A board from a day on, and the minutes or decision that say so."""

    since: date
    board: Board
    basis: str


class _Dated(Protocol):
    @property
    def since(self) -> date | None: ...


_Of = TypeVar("_Of", bound=_Dated)


def term_on(terms: Sequence[_Of], on: date | None) -> _Of:
    """The term of a day among those that are known, the earliest first; the last without a day, the first for a day before all."""
    begun = [term for term in terms if on is None or term.since is None or term.since <= on]
    return begun[-1] if begun else terms[0]


@dataclass(frozen=True, slots=True)
class Setting:
    """A number the group may set, and where it comes from. An empty source means: not sourced."""

    key: str
    value: str
    source: str


SHARES = ("quorum", "majority")
"""Quorum: the share of all members that must be present. Majority: more than this share of those present."""

CHANGE_SHARES = ("change_quorum", "change_majority")
"""The same where the group itself is changed (its board, a merger, its end); as for other votes where it set none."""

LAST_RESORT = (
    Setting("quorum", "2/3", ""),
    Setting("majority", "1/2", "Biểu quyết theo đa số (Quy chế hoạt động của Tổ)"),
)
"""Where neither the group nor a policy pack says anything; the source of the quorum was not found."""
