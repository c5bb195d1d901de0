"""What is written of a member's life outside of meetings (a death, a move to another group), and what the bank decides of her loans."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import ANYBODY, GROUP, GROUP_OR_OFFICE, OFFICE, Content, entry
from app.domain.entries.bounds import Balance, Code, GroupName, HouseholdClass, Id, Member, Months, Net, Text, Words
from app.domain.entries.facts import HEIR, PERSON

Sort = Annotated[str, msgspec.Meta(pattern=r"^(extend|freeze|write_off|take_over)\Z")]
"""Gia hạn nợ, khoanh nợ, xóa nợ, đổi tên hộ vay."""


@entry("member_died", by=GROUP, subject="member/{member}", facts=HEIR)
class MemberDied(Content, frozen=True):
    """A member died on a day; the paper that says so, and beside it, as facts, who stands for her household now.

    She is no member from that day on; what she saved and owed stays as it was, for her heirs and the bank. ``withdrawn``: it was
    written by mistake.
    """

    member: Member
    on: date
    basis: Text = ""
    withdrawn: bool = False


@entry("member_moved", by=OFFICE, subject="member/{member}")
class MemberMoved(Content, frozen=True):
    """A member goes to another group of the office from a day on, by the bank's word; written in the group she leaves.

    Whole dong: ``savings`` is what she takes along (None: not told), ``held`` what her group's book had of her when this was written,
    less what the bank paid out to her from ``paid_from`` on (None: ever; what it paid before that day is in its own figure): what the
    book brings later goes after her.
    """

    member: Member
    on: date
    to_group: GroupName
    to_name: Words
    basis: Text = ""
    savings: Balance | None = None
    held: Net | None = None
    paid_from: date | None = None


BROUGHT = "brought-"
"""How the line of money is called that a member brought: nobody else writes one of such a name."""


@entry("member_brought", by=OFFICE, subject="member/{member}", facts=PERSON)
class MemberBrought(Content, frozen=True):
    """A member comes from another group of the office from a day on, by the bank's word; written in the group she joins.

    Her facts lie beside, as they were known there. ``savings`` (whole dong) is what she brings. It counts where this group never
    admitted her itself: nobody but the group's own laptops writes money of its members. Where the office moved her away before and
    brings her back, what differs from the savings she left with counts: what she saved or drew elsewhere. What happened before stays
    in the book it was written in.
    """

    member: Member
    on: date
    from_group: GroupName
    from_name: Words
    basis: Text = ""
    savings: Balance = 0
    household_class: HouseholdClass = "none"  # as it was known there, with its days and the commune's paper
    class_from: date | None = None
    class_to: date | None = None
    class_decision: Text = ""


@entry("matter_raised", by=GROUP_OR_OFFICE, subject="matter/{matter}")
class MatterRaised(Content, frozen=True):
    """Something of a member's loan that the bank decides. Only whoever raised it puts its words right or takes it back.

    ``sort`` is extend (gia hạn nợ), freeze (khoanh nợ), write_off (xóa nợ) or take_over (đổi tên hộ vay: ``to_member`` of the same
    household takes the loan over). ``loan`` is the bank's number of the loan, or the request it was lent on.
    """

    matter: Id
    sort: Sort
    member: Member
    loan: Code
    on: date
    reason: Text
    months: Months = 0  # asked for; 0 where it has no length
    to_member: Member | None = None
    withdrawn: bool = False


@entry("matter_decided", by=GROUP_OR_OFFICE, subject="matter/{matter}")
class MatterDecided(Content, frozen=True):
    """What the bank decided of it: from which day, and until when. ``basis`` is the bank's paper.

    By the office, or by the group that writes down the paper it was given; the office's word counts over the other. It repeats what
    was decided on, so that nobody's later writing makes it a decision on something else.
    """

    matter: Id
    sort: Sort
    member: Member
    loan: Code
    on: date
    accepted: bool
    to_member: Member | None = None
    from_: date | None = msgspec.field(default=None, name="from")
    until: date | None = None
    basis: Text = ""
    reason: Text = ""


@entry("difference_verified", by=ANYBODY, subject="verified/{difficulty}")
class DifferenceVerified(Content, frozen=True):
    """What was found where a member's balances differ, or money was appropriated (nợ bị chiếm dụng): how much, why, what is done about it.

    Whole dong. ``sort`` is difference or appropriated; what is still to be done until ``due`` is told as a difficulty of the same name.
    """

    difficulty: Id
    member: Member
    on: date
    sort: Annotated[str, msgspec.Meta(pattern=r"^(difference|appropriated)\Z")]
    amount: Balance
    cause: Text
    measure: Text
    due: date | None = None
