"""What a paper needs to be printed. Amounts in whole dong; an empty text prints as a dotted blank, a paper without a day is a blank."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.documents.seal import Hand

EITHER = "ông (bà)"  # where the sex of a person is not known


def title_of(sex: str) -> str:
    """How a paper addresses a person: ``F`` or ``M``, else both words."""
    return {"F": "bà", "M": "ông"}.get(sex, EITHER)


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
    leader_title: str = EITHER
    deputy: str = ""
    made_on: date | None = field(default=None, compare=False)  # the day of printing

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
    chair_title: str = EITHER
    secretary_title: str = EITHER
    elected: tuple[str, ...] = ()  # how the board was changed: for minutes of its own, 10C/TD never says it


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
