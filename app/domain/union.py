"""The union (Hội đoàn thể nhận ủy thác) of a commune, and what it writes about its groups. Amounts in whole dong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.domain.group import UNIONS
from app.domain.ids import GroupCode, MemberId, RequestId

_NOTHING: Mapping[GroupCode, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class UnionProfile:
    """Which union of which commune, and the officer who writes."""

    union_code: str
    commune: str
    commune_kind: str
    province: str
    officer: str
    officer_title: str

    @property
    def name(self) -> str:
        """As it signs: "Hội Liên hiệp Phụ nữ xã Tân Sơn"."""
        return f"{UNIONS.get(self.union_code, self.union_code)} {self.commune_kind} {self.commune}".strip()


@dataclass(frozen=True, slots=True)
class Inspectors:
    """Who checked, with their offices; empty where it is written by hand."""

    first: str = ""
    first_title: str = ""
    second: str = ""
    second_title: str = ""

    def named(self) -> tuple[tuple[str, str], ...]:
        """Those who are named."""
        both = ((self.first, self.first_title), (self.second, self.second_title))
        return tuple((name, title) for name, title in both if name)


@dataclass(frozen=True, slots=True)
class UseCheck:
    """A loan-use check on site (06/TD). ``right`` and ``wrong`` went to the purpose and elsewhere."""

    id: str
    on: date
    program: str
    disbursed: int
    disbursed_on: date | None = None
    member: MemberId | None = None
    request: RequestId | None = None
    loan: str = ""
    received: int = 0
    outstanding: int | None = None
    right: int = 0
    wrong: int = 0
    used_for: str = ""
    result: str = ""
    interest_owed: int = 0
    remark: str = ""
    measures: str = ""
    inspectors: Inspectors = field(default_factory=Inspectors)


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection of a group (16/TD). ``answers`` are by the keys of the checklist."""

    id: str
    on: date
    answers: Mapping[str, str]
    customers: int = 0
    sheets: int = 0
    strengths: str = ""
    shortcomings: str = ""
    proposals: str = ""
    inspectors: Inspectors = field(default_factory=Inspectors)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One line of a reconciliation (15/TD): the bank's figures and the member's; None where it was not said."""

    member: MemberId
    on: date
    line: str = ""
    bank_principal: int | None = None
    bank_interest: int | None = None
    bank_savings: int | None = None
    principal: int | None = None
    interest: int | None = None
    savings: int | None = None
    cause: str = ""

    @property
    def differs(self) -> bool:
        """Whether a figure that both sides said is not the same."""
        pairs = (
            (self.bank_principal, self.principal),
            (self.bank_interest, self.interest),
            (self.bank_savings, self.savings),
        )
        return any(bank is not None and own is not None and bank != own for bank, own in pairs)


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract the union saw: its number, day, whether a copy was seen, and who signed on either side."""

    number: str = ""
    signed_on: date | None = None
    copy_seen: bool = False
    note: str = ""
    bank_side: str = ""
    other_side: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """A training held: how many came from each group, and who they were."""

    id: str
    on: date
    topic: str
    place: str = ""
    came: Mapping[GroupCode, int] = field(default_factory=lambda: _NOTHING)
    who: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of inspections of a year (01/KH): the month for each group, and the groups in difficult areas."""

    year: int
    months: Mapping[GroupCode, int] = field(default_factory=lambda: _NOTHING)
    difficult: frozenset[GroupCode] = frozenset()
