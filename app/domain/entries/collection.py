"""What is written of the monthly round: the bank's statement, what was signed for, instructions, and the hand-in of cash."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import GROUP, GROUP_OR_OFFICE, Content, entry
from app.domain.entries.bounds import Balance, Code, Dong, Face, Id, Meeting, Member, Pieces, Text, Words


@entry("bank_listed", by=GROUP_OR_OFFICE, subject="banked/{customer}/{loan}", facts={"name", "id_number"})
class BankListed(Content, frozen=True):
    """One line of the bank's statement on a day: a loan, or savings alone. Whole dong; None where it says nothing of it.

    Written by the office, or by the group that reads a statement it was given; the office's word counts over the other. The
    customer's name and number lie beside, as facts.
    """

    as_of: date
    customer: Code
    loan: Code = ""
    program: Text = ""
    outstanding: Balance = 0
    overdue: Balance | None = None
    brought: Balance = 0  # interest brought forward
    this_month: Balance = 0  # interest of the month
    savings: Balance | None = None
    disbursed_on: date | None = None
    due_on: date | None = None


@entry("bank_list_taken", by=GROUP_OR_OFFICE, subject="banklist/{as_of}")
class BankListTaken(Content, frozen=True):
    """A whole statement: which of its lines count on its day. A statement of the same day taken later replaces it."""

    as_of: date
    lines: Annotated[list[Words], msgspec.Meta(max_length=5000)]  # "customer/loan"
    source: Text = ""


@entry("customer_matched", by=GROUP, subject="matched/{customer}")
class CustomerMatched(Content, frozen=True):
    """Who a customer of the bank is among the members, where a person had to say it; None: nobody of this group."""

    customer: Code
    member: Member | None


@entry("collection_noted", by=GROUP, subject="collected/{meeting}/{member}")
class CollectionNoted(Content, frozen=True):
    """What stands beside a member's money in a round: whether she signed, and a note. The last word counts."""

    meeting: Meeting
    member: Member
    signed: bool = False
    note: Text = ""


DRAWN = "drawn/"
"""How the line of money begins that the bank paid out: no line that a laptop wrote is called so."""


@entry("savings_instructed", by=GROUP, subject="instructed/{instruction}")
class SavingsInstructed(Content, frozen=True):
    """What a member asks the bank to do with her savings: pay interest out of them, or pay them out.

    ``sort`` is pay_interest or withdraw. ``done_on`` is the day the bank did it, by its own word: from then on it is off her savings,
    and until then nothing is booked.
    """

    instruction: Id
    member: Member
    on: date
    sort: Annotated[str, msgspec.Meta(pattern=r"^(pay_interest|withdraw)\Z")]
    amount: Dong
    reason: Text = ""
    done_on: date | None = None
    withdrawn: bool = False


@entry("cash_handed_in", by=GROUP, subject="handed/{hand_in}", facts={"carrier"})
class CashHandedIn(Content, frozen=True):
    """Cash handed in to the bank: notes and coins by their face in dong, and why it is not what the book says.

    Who carried it lies beside, as a fact. A mistake is taken back by ``withdrawn``, with a reason, and written anew.
    """

    hand_in: Id
    on: date
    notes: dict[Face, Pieces]
    amount: Balance
    expected: Balance
    reason: Text = ""
    withdrawn: bool = False


@entry("member_asked", by=GROUP, subject="asked/{on}/{member}")
class MemberAsked(Content, frozen=True):
    """The two-sided check: what a member says she owes and has, beside the book and the bank. Whole dong; None: she did not say."""

    member: Member
    on: date
    savings: Balance | None = None
    outstanding: Balance | None = None
    note: Text = ""
