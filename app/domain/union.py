"""The union (Hội đoàn thể nhận ủy thác) of a commune, and what it writes about its groups. Amounts in whole dong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.domain.group import UNIONS
from app.domain.ids import GroupCode, MemberId, RequestId

CHECKLIST: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "1. Thành lập Tổ",
        (
            ("cluster", "- Tổ có được thành lập theo cụm dân cư liền kề?"),
            ("size", "- Số lượng đảm bảo quy định (từ 05 đến 60 tổ viên)"),
        ),
    ),
    (
        "2. Ban quản lý Tổ",
        (
            ("board", "- Ban quản lý Tổ gồm mấy người? Phân công nhiệm vụ Tổ trưởng, Tổ phó?"),
            (
                "kin",
                "- Tổ trưởng, Tổ phó có mối quan hệ vợ, chồng, cha, mẹ, con hoặc anh, chị, em ruột?",
            ),
            ("committee", "- Ban quản lý Tổ có tham gia Ban Thường vụ tổ chức CT-XH cấp xã?"),
            ("other_bank", "- Ban quản lý Tổ có kiêm Tổ trưởng Tổ vay vốn của ngân hàng khác?"),
        ),
    ),
    (
        "3. Thực hiện nhiệm vụ của Ban quản lý Tổ",
        (
            ("meetings", "- Duy trì sinh hoạt Tổ định kỳ như thế nào (địa điểm, thời gian theo tháng/quý,….)?"),
            (
                "policy",
                "- Tuyên truyền, phổ biến chính sách đến tổ viên? Vận động tổ viên thực hành tiết kiệm như thế nào?",
            ),
            (
                "appraisal",
                "- Tiếp nhận đề nghị vay vốn, tổ chức họp bình xét cho vay? Thành phần tham dự họp có đầy đủ?",
            ),
            ("session", "- Tham gia giao dịch, chứng kiến giải ngân, thu nợ, họp giao ban tại điểm giao dịch?"),
            ("fees", "- Có thu phí, thu nợ gốc, vay ké, chiếm dụng vốn, giữ sổ vay vốn của tổ viên?"),
            (
                "receipts",
                "- Trường hợp được ủy nhiệm thu lãi, có trả biên lai cho tổ viên sau khi thu tiền? Nộp về ngân hàng đầy đủ số "
                "tiền đã thu và biên lai chưa thu (nếu có)?",
            ),
            (
                "witness",
                "- Chứng kiến việc kiểm tra sử dụng vốn vay, đối chiếu nợ vay và số dư tiền gửi tổ viên của các tổ chức, cá nhân "
                "có thẩm quyền khi được yêu cầu?",
            ),
            (
                "supervision",
                "- Giám sát, đôn đốc tổ viên sử dụng vốn vay đúng mục đích; trả nợ gốc, lãi đúng hạn? Số tổ viên có lãi tồn "
                "(không bao gồm lãi tồn ân hạn), nợ quá hạn, sử dụng vốn vay sai mục đích?",
            ),
            (
                "notices",
                "- Thông báo, phối hợp xác minh và xử lý các trường hợp gia hạn nợ, điều chỉnh kỳ hạn nợ, nợ quá hạn, nợ bị rủi "
                "ro, nợ bị chiếm dụng, sử dụng vốn sai mục đích, người vay đi khỏi nơi cư trú?",
            ),
            ("files", "- Sắp xếp, lưu giữ hồ sơ hoạt động Tổ theo quy định?"),
            ("other", "- ………"),
        ),
    ),
)
"""The questions of 16/TD by their keys, word for word (727/HD-NHCS, 11/02/2026, Annex I, item 3)."""

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


_AFTER_THE_FIRST = re.compile(r"(.+)( \(\d+\))")


def line_of(loan: str, earlier: int) -> str:
    """The name of a loan's line in 15/TD: its number, or its program with a place where earlier loans have that name too."""
    return f"{loan} ({earlier + 1})" if earlier else loan


def loan_and_place(line: str) -> tuple[str, str]:
    """A line's loan number or program, and the place beside it, empty for the first of that name."""
    found = _AFTER_THE_FIRST.fullmatch(line)
    return (found[1], found[2]) if found else (line, "")


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
        return any(bank is not None and own is not None and bank != own for bank, own in self._pairs)

    @property
    def agrees(self) -> bool:
        """Whether the member said a figure to each of the bank's, and the same; where the bank has none nothing agrees."""
        asked = [(bank, own) for bank, own in self._pairs if bank is not None]
        return bool(asked) and all(bank == own for bank, own in asked)

    @property
    def is_said(self) -> bool:
        """Whether the member said any figure."""
        return any(own is not None for _, own in self._pairs)

    @property
    def _pairs(self) -> tuple[tuple[int | None, int | None], ...]:
        return (
            (self.bank_principal, self.principal),
            (self.bank_interest, self.interest),
            (self.bank_savings, self.savings),
        )


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract the union saw: its number, day, whether a copy was seen, who signed on either side, and its last day if it has one."""

    number: str = ""
    signed_on: date | None = None
    copy_seen: bool = False
    note: str = ""
    bank_side: str = ""
    other_side: str = ""
    ends_on: date | None = None


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
