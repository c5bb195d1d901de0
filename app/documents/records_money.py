"""What the papers of the monthly round and of a member's money need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.records import GroupHeading


@dataclass(frozen=True, slots=True)
class FiguresPaper:
    """A table of figures as it is on the screen: the first column names, the others figures as written."""

    heading: GroupHeading
    title: str
    on: date
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CollectedLine:
    """One line of the collection sheet: a loan, or a member without one. None is written by hand."""

    number: int | None  # the member's, on her first line
    name: str
    loan_code: str
    program: str
    outstanding: int | None
    brought: int | None
    this_month: int | None
    interest: int | None  # received, on her first line
    savings: int | None
    from_savings: int | None
    total: int | None
    signed: str  # a mark, or empty


@dataclass(frozen=True, slots=True)
class CollectionPaper:
    """The working sheet of a round; it mirrors 13/TD and does not stand for it. ``as_of`` is the day of the bank's statement."""

    heading: GroupHeading
    on: date | None
    as_of: date | None
    lines: tuple[CollectedLine, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CashPaper:
    """The list of notes handed in (bảng kê các loại tiền nộp)."""

    heading: GroupHeading
    on: date | None
    notes: tuple[tuple[int, int], ...]  # face, how many; every face there is
    expected: int
    reason: str
    carrier: str
    practice: bool = False


@dataclass(frozen=True, slots=True)
class SlipLoan:
    """One loan on a slip: what is due, and in a line or two why it is another than last month (tạm tính)."""

    name: str
    outstanding: int
    brought: int
    this_month: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """What one member gave at a round, for her to take home."""

    name: str
    interest: int | None
    savings: int | None
    balance: int | None  # savings by the group's book after it
    bank_balance: int | None
    loans: tuple[SlipLoan, ...]


@dataclass(frozen=True, slots=True)
class SlipsPaper:
    """Acknowledgement slips, three to a page; no receipt of the bank (01/BL)."""

    heading: GroupHeading
    on: date | None
    slips: tuple[Slip, ...]
    receiver: str
    practice: bool = False


@dataclass(frozen=True, slots=True)
class MoneyOfMember:
    """One line of a member's money: what it was, the savings after it, and why it was taken back."""

    on: date
    what: str
    amount: int
    balance: int | None  # None where it does not move savings
    note: str


@dataclass(frozen=True, slots=True)
class StatementPaper:
    """A member's savings and interest, with the savings at each month's end for the picture."""

    heading: GroupHeading
    on: date | None
    name: str
    lines: tuple[MoneyOfMember, ...]
    months: tuple[tuple[str, int], ...]  # month, savings at its end
    balance: int
    bank_balance: int | None
    practice: bool = False


@dataclass(frozen=True, slots=True)
class DuePayment:
    """One thing a member has to pay by a day, in whole dong; None where the bank has not said how much."""

    name: str
    program: str
    on: date
    amount: int | None
    is_last: bool


@dataclass(frozen=True, slots=True)
class DuePaper:
    """Notices of what falls due, one for each member."""

    heading: GroupHeading
    on: date | None
    notices: tuple[tuple[str, tuple[DuePayment, ...]], ...] = ()
    practice: bool = False


@dataclass(frozen=True, slots=True)
class DifferencePaper:
    """Minutes of looking into a difference: a member's balances from the sides that know them. Whole dong, None by hand.

    ``sides`` are what each side says: in words who, then savings and debt.
    """

    heading: GroupHeading
    on: date | None
    name: str
    id_number: str = ""
    address: str = ""
    sides: tuple[tuple[str, int | None, int | None], ...] = ()
    practice: bool = False
    appropriated: int | None = None  # how much was appropriated; None: nothing was said of it
    cause: str = ""
    measure: str = ""
    due: date | None = None
