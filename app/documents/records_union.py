"""What the papers of the union's own duties need: 06/TD, 06A/TD, 15/TD, 16/TD."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.records import GroupHeading


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
    interest_owed: int | None = None  # of earlier months, by the bank's statement


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
    """15/TD: balances on a day, from two sides; ``as_of`` is the day of the bank's figures."""

    heading: GroupHeading
    on: date | None
    lines: tuple[BalanceLine, ...]
    practice: bool = False
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A group in the bank's figures on a day; None is written by hand."""

    on: date
    outstanding: int | None
    borrowers: int | None
    overdue: int | None
    savings: int | None
    rating: str  # with its month, as "Tốt (08/2026)"
    interest_owed: int | None = None  # brought forward, unpaid


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
class PlannedGroup:
    """A group in the union's plan: how many loans to look at, by which day, and who."""

    name: str
    hamlet: str
    loans: int | None = None
    when: str = ""


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """01/KH: what a union of a commune means to look at in a year."""

    heading: GroupHeading
    year: int | None
    groups: tuple[PlannedGroup, ...] = ()
    quotas: tuple[tuple[str, str], ...] = ()  # duty, share in words
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CheckedGroup:
    """A group that was looked at: when, which, where, and how many sheets came of it."""

    on: str
    name: str
    hamlet: str
    loans: int
    wrong: int
    lists: int


@dataclass(frozen=True, slots=True)
class ChecksPaper:
    """04/BC-TH: what the checks of a stretch of time found, by group. Amounts in whole dong."""

    heading: GroupHeading
    since: date | None
    until: date | None
    groups: tuple[CheckedGroup, ...] = ()
    right: int = 0
    wrong: int = 0
    practice: bool = False
