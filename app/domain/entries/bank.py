"""What only the transaction office may write."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import OFFICE, Content, Role, entry
from app.domain.entries.bounds import (
    Balance,
    Card,
    Code,
    Device,
    HouseholdClass,
    Name,
    PackText,
    Points,
    Seq,
    Text,
    TransactionDay,
    Words,
)
from app.domain.entries.facts import PERSON


@entry("device_certified", by=OFFICE, subject="device/{device}")
class DeviceCertified(Content, frozen=True):
    """The office vouches for a device: its role, its groups and how long."""

    device: Device
    card: Card
    role: Role
    from_: date = msgspec.field(name="from")
    to: date


@entry("device_revoked", by=OFFICE, subject="device/{device}")
class DeviceRevoked(Content, frozen=True):
    """A lost or replaced laptop: nothing it writes after ``last_seq`` counts."""

    device: Device
    last_seq: Seq
    reason: Text = ""


@entry("office_rekeyed", by=OFFICE, subject="office-key/{office}")
class OfficeRekeyed(Content, frozen=True):
    """The office goes on with new keys (đổi khóa văn phòng): its old device names the new one, and says no more after that.

    It counts only where it is written by ``office`` itself, so that nobody but the holder of the old keys can name a successor.
    """

    office: Device
    successor: Device
    card: Card


@entry("office_described", by=OFFICE, subject="office_profile")
class OfficeDescribed(Content, frozen=True):
    """The transaction office's name and code."""

    name: Text
    code: Code


@entry("group_filed", by=OFFICE, subject="filed")
class GroupFiled(Content, frozen=True):
    """A group as the bank's register has it."""

    commune: Words
    hamlet: Words
    union_code: Code
    transaction_day: TransactionDay
    founded: date | None = None


@entry("customer_filed", by=OFFICE, subject="customer/{customer}", facts=PERSON)
class CustomerFiled(Content, frozen=True):
    """A customer file at the bank; name and papers lie beside, as facts."""

    customer: Code
    household_class: HouseholdClass = "none"
    as_of: date | None = None


@entry("loan_filed", by=OFFICE, subject="loan/{loan}")
class LoanFiled(Content, frozen=True):
    """A loan on the bank's books. ``by_request``: ``loan`` is the request it answered, for the bank's number is not known yet."""

    loan: Code
    customer: Code
    program: Code
    disbursed_on: date
    amount: Balance
    term_months: Annotated[int, msgspec.Meta(ge=0, le=600)] = 0  # 0: nobody said
    by_request: bool = False


@entry("loan_figured", by=OFFICE, subject="loan/{loan}")
class LoanFigured(Content, frozen=True):
    """The bank's figures of a loan on a day: outstanding principal and the overdue part.

    ``overdue_since``: the first day it is known to be overdue, where the words before lie in another group's book; None: this day.
    ``said_on``: the day the bank figured it, where the member came from another group since; None: ``as_of``.
    """

    loan: Code
    as_of: date
    outstanding: Balance
    overdue: Balance = 0
    overdue_since: date | None = None
    said_on: date | None = None


@entry("savings_figured", by=OFFICE, subject="customer/{customer}")
class SavingsFigured(Content, frozen=True):
    """The bank's balance of a member's savings account (105) on a day."""

    customer: Code
    as_of: date
    amount: Balance


@entry("rating_given", by=OFFICE, subject="rating")
class RatingGiven(Content, frozen=True):
    """The bank's monthly score of the group; the bank's alone."""

    as_of: date
    rating: Annotated[str, msgspec.Meta(pattern=r"^(good|fair|average|weak)\Z")]  # good, fair, average, weak
    score: Points
    parts: Annotated[dict[Name, Points], msgspec.Meta(max_length=50)] = {}  # noqa: RUF012  # msgspec copies it; points by criterion


@entry("office_figured", by=OFFICE, subject="figure/{key}")
class OfficeFigured(Content, frozen=True):
    """A figure of the office on a day, such as the year's plan; whole dong or a count."""

    key: Name
    as_of: date
    amount: Balance


@entry("commune_succeeded", by=OFFICE, subject="commune/{commune}")
class CommuneSucceeded(Content, frozen=True):
    """From a day on a commune, or one hamlet of it, belongs to another (sáp nhập xã). ``successor`` empty: this is taken back.

    The communes were merged on 01/07/2025; what a group was filed under stays, and a report is by the old units or the new ones.
    """

    commune: Words
    successor: Words
    from_: date = msgspec.field(name="from")
    hamlet: Words = ""
    source: Text = ""  # the resolution that says so
    province: Words = ""  # of the successor; empty: as before
    rural: bool | None = None  # these three: whether the successor is; None: nobody said
    difficult: bool | None = None
    specially_difficult: bool | None = None


@entry("transaction_points_set", by=OFFICE, subject="commune/{commune}")
class TransactionPointsSet(Content, frozen=True):
    """The transaction points (điểm giao dịch xã) of a commune from a day on; one or more."""

    commune: Words
    points: Annotated[tuple[Words, ...], msgspec.Meta(max_length=100)]
    from_: date = msgspec.field(name="from")


@entry("pack_issued", by=OFFICE, subject="pack/{as_of}")
class PackIssued(Content, frozen=True):
    """A policy pack the office puts in force, whole, as its TOML. The packs before it still answer for their days."""

    pack: Name
    as_of: date
    text: PackText
