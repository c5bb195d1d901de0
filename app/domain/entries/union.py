"""What a union (Hội đoàn thể) writes: its own book, and its word on the groups it looks after."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import UNION, Content, entry
from app.domain.entries.bounds import (
    Balance,
    Count,
    GroupName,
    HouseholdClass,
    Id,
    Member,
    Month,
    Name,
    Request,
    Text,
    Words,
    Year,
)
from app.domain.entries.facts import INSPECTORS, PARTIES


@entry("union_described", by=UNION, subject="union", facts={"officer", "officer_title"})
class UnionDescribed(Content, frozen=True):
    """The union of a commune that the bank entrusts. The officer's name lies beside, as a fact."""

    union_code: Name
    commune: Text
    commune_kind: Text
    province: Text = ""


@entry("group_followed", by=UNION, subject="followed/{group}")
class GroupFollowed(Content, frozen=True):
    """A group the union looks after, or no longer does."""

    group: GroupName
    followed: bool = True


@entry("class_confirmed", by=UNION, subject="member/{member}")
class ClassConfirmed(Content, frozen=True):
    """A household's class as the commune's own list has it; it counts only between its dates."""

    member: Member
    household_class: HouseholdClass
    from_: date | None = msgspec.field(default=None, name="from")
    to: date | None = None
    decision: Text = ""


@entry("use_checked", by=UNION, subject="use_check/{check}", facts=INSPECTORS)
class UseChecked(Content, frozen=True):
    """A loan-use check on site (06/TD), one loan. Amounts in whole dong; written again it replaces what was written.

    ``loan`` is the bank's code where it is known, ``request`` the request it came from; ``outstanding`` is the borrower's
    word. ``right`` and ``wrong`` are what went to the purpose and what did not.
    """

    check: Id
    on: date
    program: Text
    disbursed: Balance
    disbursed_on: date | None = None
    member: Member | None = None
    request: Request | None = None
    loan: Text = ""
    received: Balance = 0
    outstanding: Balance | None = None
    right: Balance = 0
    wrong: Balance = 0
    used_for: Text = ""
    result: Text = ""
    interest_owed: Balance = 0
    remark: Text = ""
    measures: Text = ""
    withdrawn: bool = False


@entry("group_inspected", by=UNION, subject="inspection/{inspection}", facts=INSPECTORS)
class GroupInspected(Content, frozen=True):
    """An inspection of a group (16/TD). ``answers`` are by the keys of the checklist; inspectors lie beside, as facts."""

    inspection: Id
    on: date
    answers: Annotated[dict[Name, Text], msgspec.Meta(max_length=200)]
    customers: Count = 0
    sheets: Count = 0
    strengths: Text = ""
    shortcomings: Text = ""
    proposals: Text = ""
    withdrawn: bool = False


@entry("balance_compared", by=UNION, subject="compared/{on}/{member}/{line}")
class BalanceCompared(Content, frozen=True):
    """One line of a reconciliation (15/TD): the bank's figures and the member's, whole dong; None where it was not said."""

    member: Member
    on: date
    line: Words = ""  # the bank's loan code or the program; empty for savings alone
    bank_principal: Balance | None = None
    bank_interest: Balance | None = None
    bank_savings: Balance | None = None
    principal: Balance | None = None
    interest: Balance | None = None
    savings: Balance | None = None
    cause: Text = ""


@entry("mandate_recorded", by=UNION, subject="mandate", facts=PARTIES)
class MandateRecorded(Content, frozen=True):
    """The mandate contract between bank and board (Hợp đồng ủy nhiệm, 11/TD), as the union saw it."""

    number: Text
    signed_on: date | None
    copy_seen: bool
    note: Text = ""
    ends_on: date | None = None


@entry("entrustment_recorded", by=UNION, subject="entrustment", facts=PARTIES)
class EntrustmentRecorded(Content, frozen=True):
    """The entrustment contract between bank and union (Hợp đồng ủy thác)."""

    number: Text
    signed_on: date | None
    copy_seen: bool
    note: Text = ""
    ends_on: date | None = None


@entry("training_held", by=UNION, subject="training/{training}", facts={"who"})
class TrainingHeld(Content, frozen=True):
    """A training the union held: ``came`` says how many from each group; who they were lies beside, as a fact."""

    training: Id
    on: date
    topic: Text
    place: Text = ""
    came: Annotated[dict[GroupName, Count], msgspec.Meta(max_length=5000)] = {}  # noqa: RUF012  # msgspec copies it
    withdrawn: bool = False


@entry("plan_set", by=UNION, subject="plan/{year}")
class PlanSet(Content, frozen=True):
    """The union's plan of inspections for a year (01/KH): the month for each group, and which lie in difficult areas."""

    year: Year
    months: Annotated[dict[GroupName, Month], msgspec.Meta(max_length=5000)]
    difficult: Annotated[list[GroupName], msgspec.Meta(max_length=5000)] = []  # noqa: RUF012  # msgspec copies it
