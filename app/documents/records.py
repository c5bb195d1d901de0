"""What a paper needs to be printed. Amounts in whole dong; an empty text prints as a dotted blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """Whose paper it is."""

    code: str
    name: str
    leader: str
    hamlet: str  # with its word: "Thôn 3"
    hamlet_word: str  # thôn, ấp, bản, tổ dân phố …
    commune: str  # with its word: "xã Tân Sơn"
    province: str
    union: str
    office: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A show of hands."""

    yes: int
    no: int
    abstain: int


@dataclass(frozen=True, slots=True)
class AdmissionLine:
    """A person who asks to join."""

    name: str
    birth_year: str
    id_number: str
    address: str
    category: str
    votes: Tally | None
    accepted: bool


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A member who leaves."""

    name: str
    reason: str
    votes: Tally | None
    accepted: bool


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A loan request and what the meeting said."""

    name: str
    category: str
    program: str
    amount: int
    purpose: str
    term_months: int
    votes: Tally | None
    approved: bool | None
    agreed_amount: int
    reason: str
    findings: str  # "Được", "Chưa được", "Thiếu giấy", with what


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal of a meeting, printed as a QR code and in figures."""

    digest: str
    text: str  # what the QR code holds


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """Minutes of a meeting (10C/TD)."""

    heading: GroupHeading
    on: date
    started_at: str
    ended_at: str
    place: str
    members: int
    present: int
    excused: int
    absent: int
    absentees: tuple[tuple[str, str], ...]  # name, reason
    quorum: str
    is_quorate: bool
    chair: str
    secretary: str
    hamlet_head: tuple[str, str]  # name, title
    union_officer: tuple[str, str]
    interest_payers: int
    interest_total: int
    savers: int
    savings_total: int
    admissions: tuple[AdmissionLine, ...] = ()
    releases: tuple[ReleaseLine, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    minimum_before: int | None = None
    minimum_new: int | None = None
    minimum_votes: Tally | None = None
    minimum_accepted: bool = True
    topics: tuple[tuple[str, str], ...] = ()  # sort in words, text
    notes: tuple[str, ...] = ()
    seal: Seal | None = None
    practice: bool = False


@dataclass(frozen=True, slots=True)
class LoanListRow:
    """One member on a loan list."""

    name: str
    category: str
    amount: int
    purpose: str
    term_months: int
    approved_amount: int | None = None
    approved_term: int | None = None


@dataclass(frozen=True, slots=True)
class LoanListPaper:
    """The list of members who ask for loans of one program (03/TD)."""

    heading: GroupHeading
    program: str
    on: date
    rows: tuple[LoanListRow, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class AddendumPaper:
    """Minutes that correct sealed minutes (biên bản bổ sung)."""

    heading: GroupHeading
    number: int
    on: date
    meeting_on: date
    meeting_seal: str
    text: str
    reason: str
    chair: str
    secretary: str
    practice: bool = False


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """What the bank answered one member."""

    name: str
    program: str
    asked: int
    approved: bool
    amount: int
    term_months: int
    disburse_on: date | None
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class NoticePaper:
    """The bank's answers as they reached the group (facts of 04/TD; the notice itself is the bank's)."""

    heading: GroupHeading
    on: date
    lines: tuple[NoticeLine, ...] = field(default=())
    practice: bool = False


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
class FindingLine:
    """One condition: its result in a word, what it says, the facts it was asked on, its source, and what is still needed."""

    result: str
    message: str
    facts: tuple[str, ...]
    citation: str
    needed: str


@dataclass(frozen=True, slots=True)
class AppraisedRequest:
    """One request with its findings and its vote. ``verdict`` is "Được", "Chưa được" or "Thiếu giấy"."""

    name: str
    category: str
    program: str
    amount: int
    purpose: str
    term_months: int
    verdict: str
    findings: tuple[FindingLine, ...]
    votes: Tally | None
    approved: bool | None
    agreed_amount: int
    agreed_term: int
    reason: str


@dataclass(frozen=True, slots=True)
class AppraisalPaper:
    """The requests of a meeting, one page each. ``pack`` names the policy pack and its day."""

    heading: GroupHeading
    on: date
    pack: str
    chair: str
    secretary: str
    requests: tuple[AppraisedRequest, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class FoundOnSite:
    """What a loan-use check found at the borrower. ``outstanding`` is her word, None where she gave none."""

    received: int
    outstanding: int | None
    used_for: str
    right: int
    wrong: int
    result: str
    interest_owed: int


@dataclass(frozen=True, slots=True)
class LoanToCheck:
    """A loan as its file has it, and what was found; ``outstanding`` is the bank's figure, None where it is not known."""

    name: str
    loan_code: str
    program: str
    disbursed: int
    outstanding: int | None
    purpose: str
    found: FoundOnSite | None = None


@dataclass(frozen=True, slots=True)
class UseCheckPaper:
    """06/TD: the loans to look at. ``checkers`` are names with their offices; what is empty is written by hand."""

    heading: GroupHeading
    checking: str  # the inspecting unit
    checkers: tuple[tuple[str, str], ...]
    on: date | None
    lines: tuple[LoanToCheck, ...]
    practice: bool = False
    remark: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """One customer's or loan's balances, the bank's and the customer's; None is written by hand."""

    name: str
    program: str
    loan_code: str
    bank_principal: int | None = None
    bank_interest: int | None = None
    bank_savings: int | None = None
    principal: int | None = None
    interest: int | None = None
    savings: int | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class ReconciliationPaper:
    """15/TD: balances on a day, from two sides."""

    heading: GroupHeading
    on: date
    lines: tuple[BalanceLine, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A group in the bank's figures on a day; None is written by hand."""

    on: date
    outstanding: int | None
    borrowers: int | None
    overdue: int | None
    savings: int | None
    rating: str  # with its month, as "Tốt (08/2026)"


@dataclass(frozen=True, slots=True)
class InspectionPaper:
    """16/TD: an inspection of the group. ``known`` are answers the book has, by the keys of the checklist."""

    heading: GroupHeading
    deputy: str
    checking: str
    checkers: tuple[tuple[str, str], ...]
    on: date | None
    known: Mapping[str, str]
    practice: bool = False
    general: GroupFigures | None = None
    customers: int | None = None
    sheets: int | None = None
    strengths: str = ""
    shortcomings: str = ""
    proposals: str = ""


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
    savings_before: int | None
    savings: int | None
    from_savings: int | None
    total: int | None
    signed: str  # a mark, or empty


@dataclass(frozen=True, slots=True)
class CollectionPaper:
    """The working sheet of a round; it mirrors 13/TD and does not stand for it. ``as_of`` is the day of the bank's statement."""

    heading: GroupHeading
    on: date
    as_of: date | None
    lines: tuple[CollectedLine, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CashPaper:
    """The list of notes handed in (bảng kê các loại tiền nộp)."""

    heading: GroupHeading
    on: date
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
    interest: int
    savings: int
    balance: int  # savings by the group's book after it
    bank_balance: int | None
    loans: tuple[SlipLoan, ...]


@dataclass(frozen=True, slots=True)
class SlipsPaper:
    """Acknowledgement slips, three to a page; no receipt of the bank (01/BL)."""

    heading: GroupHeading
    on: date
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
    on: date
    name: str
    lines: tuple[MoneyOfMember, ...]
    months: tuple[tuple[str, int], ...]  # month, savings at its end
    balance: int
    bank_balance: int | None
    practice: bool = False
