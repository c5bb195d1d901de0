"""What the papers of borrowers and the lists of people need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.records import GroupHeading


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
    id_valid_until: str = ""  # a day as people write it, or "không thời hạn"


@dataclass(frozen=True, slots=True)
class LoanRequestPaper:
    """A member's own request for a loan (01/TD); blank where ``amount`` is 0.

    ``every_months`` is how many months lie between two instalments, where the programme says it.
    """

    heading: GroupHeading
    borrower: Borrower
    program: str
    amount: int
    purpose: str
    term_months: int
    practice: bool = False
    every_months: int | None = None


@dataclass(frozen=True, slots=True)
class TransferPaper:
    """A borrower asks that her loan be paid into an account (GNCK); blank where ``amount`` is 0."""

    heading: GroupHeading
    borrower: Borrower
    program: str
    amount: int
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
    loan_code: str = ""
    outstanding: int | None = None  # by the bank's statement


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
    """Whom a meeting proposes for loans, for the hamlet's board; ``is_before``: who asks, before the vote."""

    heading: GroupHeading
    on: date | None
    lines: tuple[NoticedBorrower, ...]
    practice: bool = False
    is_before: bool = False


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
class PaperToBring:
    """A paper somebody needs: what it is, who issues it, and what for. ``is_seen``: it was shown already."""

    name: str
    issuer: str
    what_for: str
    is_seen: bool = False


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A rule that stands in the way, on which fact, by which text, and the paper that would settle it."""

    rule: str
    fact: str
    citation: str
    papers: tuple[PaperToBring, ...]


@dataclass(frozen=True, slots=True)
class WhyNotPaper:
    """Why a member was refused, is kept waiting or got something else than she asked for; blank where ``on`` is None.

    ``agreed`` is the amount and the months that were agreed to where they are others than hers; whole dong.
    """

    heading: GroupHeading
    on: date | None
    name: str
    program: str
    amount: int
    term_months: int
    purpose: str
    outcome: str
    reason: str
    agreed: tuple[int, int] | None
    obstacles: tuple[Obstacle, ...]
    bring_by: str
    turn_to: tuple[str, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class BringPaper:
    """What a member brings along for a loan she thinks of; ``verdict`` in one sentence."""

    heading: GroupHeading
    on: date
    name: str
    program: str
    amount: int
    term_months: int
    purpose: str
    verdict: str
    papers: tuple[PaperToBring, ...]
    forms: tuple[str, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class AskedOfTheBank:
    """What a member asked about a loan at risk, as the book has it: ``sort`` extend, freeze or write_off; 0 months where not said."""

    sort: str
    months: int
    reason: str


@dataclass(frozen=True, slots=True)
class BorrowerPaper:
    """A paper of one member with her loans and savings: her account (01/TGTV), a loan at risk (01/XLN, 02/XLN).

    ``asked`` is what waits for the bank's word; 01/XLN says it, what else that form asks is left to be written by hand. Where the
    borrower has died ``heir`` signs instead: her name, or empty to be written by hand; None where the borrower lives.
    """

    heading: GroupHeading
    borrower: Borrower
    on: date | None = None
    loans: tuple[LoanOfMember, ...] = ()
    savings: int | None = None
    practice: bool = False
    asked: tuple[AskedOfTheBank, ...] = ()
    heir: str | None = None
