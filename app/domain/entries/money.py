"""What is written of money: added, never edited."""

from __future__ import annotations

from datetime import date

from app.domain.entries.base import GROUP, Content, entry
from app.domain.entries.bounds import Dong, Meeting, Member, Money, Ref, Text


@entry("savings_brought_forward", by=GROUP, subject="money/{money}")
class SavingsBroughtForward(Content, frozen=True):
    """A member's savings balance when the book was begun, from her list."""

    money: Money
    member: Member
    on: date
    amount: Dong


@entry("savings_received", by=GROUP, subject="money/{money}")
class SavingsReceived(Content, frozen=True):
    """Savings (tiền gửi tổ viên) the board received from a member."""

    money: Money
    member: Member
    on: date
    amount: Dong
    meeting: Meeting | None = None


@entry("interest_received", by=GROUP, subject="money/{money}")
class InterestReceived(Content, frozen=True):
    """Interest the board received. There is no entry for principal: the board never takes it (727/HD-NHCS)."""

    money: Money
    member: Member
    on: date
    amount: Dong
    meeting: Meeting | None = None


@entry("money_reversed", by=GROUP, subject="money/{money}")
class MoneyReversed(Content, frozen=True):
    """A line of money was a mistake. The line stays and is shown as reversed.

    A line is its laptop's own: ``of`` is the laptop that wrote it; where it is empty, the one that reverses.
    """

    money: Money
    on: date
    reason: Text
    meeting: Meeting | None = None
    of: Ref = ""
