"""What a paper needs to be printed. Amounts in whole dong; an empty text prints as a dotted blank, a paper without a day is a blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.documents.seal import Hand


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
    hand: Hand | None = field(default=None, compare=False, repr=False)  # who vouches for what is printed
    practice: bool = False  # the practice village: its mark stands on whatever is printed of it

    @property
    def called(self) -> str:
        """The group in a sentence; a name that begins with "Tổ" needs no other word before it."""
        return self.name if self.name.casefold().startswith("tổ ") else f"Tổ TK&VV {self.name}"


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
    """The seal of a meeting, printed in figures and part of the paper's own seal."""

    digest: str


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """Minutes of a meeting (10C/TD); without a day they are a blank to be written by hand."""

    heading: GroupHeading
    on: date | None
    started_at: str
    ended_at: str
    place: str
    members: int | None
    present: int | None
    excused: int | None
    absent: int | None
    absentees: tuple[tuple[str, str], ...]  # name, reason
    quorum: str
    is_quorate: bool | None
    chair: str
    secretary: str
    hamlet_head: tuple[str, str]  # name, title
    union_officer: tuple[str, str]
    interest_payers: int | None
    interest_total: int | None
    savers: int | None
    savings_total: int | None
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


@dataclass(frozen=True, slots=True)
class LoanListPaper:
    """The list of members who ask for loans of one program (03/TD)."""

    heading: GroupHeading
    program: str
    on: date | None
    rows: tuple[LoanListRow, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class AddendumPaper:
    """Minutes that correct sealed minutes (biên bản bổ sung)."""

    heading: GroupHeading
    number: int
    on: date | None
    meeting_on: date | None
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
    on: date | None
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
    on: date | None
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
    on: date | None
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
class Borrower:
    """Who a request, an extension or an authorisation speaks of; an empty fact prints as a dotted blank."""

    name: str = ""
    birth_date: str = ""  # ISO, or only a year
    id_number: str = ""
    address: str = ""
    sex: str = ""
    phone: str = ""
    id_issued_on: str = ""  # ISO
    id_issued_by: str = ""
    ethnicity: str = ""


@dataclass(frozen=True, slots=True)
class LoanRequestPaper:
    """A member's own request for a loan (01/TD); blank where ``amount`` is 0."""

    heading: GroupHeading
    borrower: Borrower
    program: str
    amount: int
    purpose: str
    term_months: int
    practice: bool = False


@dataclass(frozen=True, slots=True)
class LaterPaymentPaper:
    """A member's request to move an instalment (08/TD) or to extend a loan (09/TD); blank where a fact is missing."""

    heading: GroupHeading
    borrower: Borrower
    program: str = ""
    disbursed_on: date | None = None
    amount: int = 0
    due_on: date | None = None
    due_amount: int = 0
    practice: bool = False


@dataclass(frozen=True, slots=True)
class AuthorisationPaper:
    """A household names its borrower (01/UQ)."""

    heading: GroupHeading
    borrower: Borrower
    practice: bool = False


@dataclass(frozen=True, slots=True)
class ListedMember:
    """A member on the list of members."""

    name: str
    birth_year: str
    id_number: str
    address: str
    category: str
    joined_on: date | None  # None: nobody knows it


@dataclass(frozen=True, slots=True)
class MemberListPaper:
    """The members of the group on a day."""

    heading: GroupHeading
    on: date | None
    members: tuple[ListedMember, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class NoticedBorrower:
    """A line of the public notice: no number that names a person."""

    name: str
    hamlet: str
    program: str
    amount: int
    purpose: str


@dataclass(frozen=True, slots=True)
class PublicNoticePaper:
    """Whom a meeting proposes for loans, for the hamlet's board."""

    heading: GroupHeading
    on: date | None
    lines: tuple[NoticedBorrower, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Conventions:
    """What the group agreed on for itself (quy ước); an empty text is written by hand."""

    quorum: str = ""
    majority: str = ""
    minimum: int | None = None  # whole dong a month
    transaction_day: int | None = None


@dataclass(frozen=True, slots=True)
class FoundingPaper:
    """Minutes of the founding meeting with the conventions (10A/TD)."""

    heading: GroupHeading
    on: date | None
    deputy: str = ""
    members: tuple[ListedMember, ...] = ()
    conventions: Conventions = Conventions()
    practice: bool = False


@dataclass(frozen=True, slots=True)
class LoanOfMember:
    """A loan as the group's book or the bank's statement has it; None is written by hand."""

    program: str
    code: str
    amount: int
    disbursed_on: date | None
    due_on: date | None
    outstanding: int | None


@dataclass(frozen=True, slots=True)
class BorrowerLeftPaper:
    """A report that a borrower left her home (phiếu báo hộ vay bỏ đi khỏi nơi cư trú)."""

    heading: GroupHeading
    on: date | None
    borrower: Borrower
    loans: tuple[LoanOfMember, ...] = ()
    savings: int | None = None
    practice: bool = False


@dataclass(frozen=True, slots=True)
class AuthorisationChangePaper:
    """A household names another borrower (02/UQ); ``borrower`` is who stood in the first authorisation."""

    heading: GroupHeading
    borrower: Borrower
    practice: bool = False


@dataclass(frozen=True, slots=True)
class OneUseCheckPaper:
    """06A/TD: the check of one customer. Without ``line`` it is a blank."""

    heading: GroupHeading
    checking: str
    line: LoanToCheck | None
    savings: int | None
    on: date | None = None
    checker: str = ""
    remark: str = ""
    measures: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CoverPaper:
    """The cover of the group's folder, with what lies in it."""

    heading: GroupHeading
    on: date | None
    founded: date | None
    documents: tuple[tuple[str, str], ...]  # title, its day in words
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CodePagePaper:
    """A batch of a group as the contents of QR codes, to go to the office on paper."""

    heading: GroupHeading
    on: date
    codes: tuple[bytes, ...]
    meeting_seal: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class ApartSide:
    """One of several writings: what it says, whose laptop wrote it, when, and in which meeting."""

    value: str
    author: str
    when: str
    meeting: str


@dataclass(frozen=True, slots=True)
class ApartPaper:
    """What two places wrote differently, for a person to decide."""

    heading: GroupHeading
    on: date
    title: str
    sides: tuple[ApartSide, ...]
    effect: int | None = None
    practice: bool = False
