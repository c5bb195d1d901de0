"""A member's balances from three sides: the book, the bank, and her own word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import add_months
from app.domain.entries import MemberAsked
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.usecases.money.at_bank import MemberAtBank
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.money.collection import LARGEST, statement_for
from app.usecases.workspace import Workspace

_CHECK_EVERY = 6  # months between two-sided checks


@dataclass(frozen=True, slots=True)
class TwoSided:
    """A member's savings and debt from three sides: our book, the bank, her own word. None where a side said nothing."""

    member: MemberId
    name: str
    ours: int
    bank_savings: int | None
    bank_outstanding: int | None
    said_on: date | None
    said_savings: int | None
    said_outstanding: int | None
    bank_as_of: date | None = None
    on_the_way: int = 0  # savings the board has received and not handed in: the bank cannot know of them
    drawn: int = 0  # what the bank paid out in the month of its statement, which it wrote ahead

    @property
    def differs(self) -> bool:
        """Whether two sides that spoke say different things; money on its way to the bank, or paid out by it since, is no difference."""
        bank = self.bank_savings
        if bank is not None and self.ours - self.on_the_way in {bank, bank - self.drawn}:
            bank = self.ours
        savings = [value for value in (self.ours, bank, self.said_savings) if value is not None]
        debts = [value for value in (self.bank_outstanding, self.said_outstanding) if value is not None]
        return len(set(savings)) > 1 or len(set(debts)) > 1


def two_sided(workspace: Workspace, on: date) -> list[TwoSided]:
    """Every active member from three sides, by Vietnamese order of names; her word is the newest she gave."""
    bank = statement_for(workspace, on)
    words = {word.member: word for word in workspace.rounds.words()}
    waiting, drawn = on_the_way(workspace, on), _drawn_since(workspace, bank.values(), on)
    found = []
    for member in workspace.members.active(on):
        at, word = bank.get(member.id), words.get(member.id)
        found.append(
            TwoSided(
                member=member.id,
                name=member.name,
                ours=member.savings,
                bank_savings=at.savings if at else None,
                bank_outstanding=at.outstanding if at else None,
                bank_as_of=at.as_of if at else None,
                said_on=word.on if word else None,
                said_savings=word.savings if word else None,
                said_outstanding=word.outstanding if word else None,
                on_the_way=waiting.get(member.id, 0),
                drawn=drawn.get(member.id, 0),
            )
        )
    return found


def _drawn_since(workspace: Workspace, bank: Iterable[MemberAtBank], on: date) -> dict[MemberId, int]:
    """What the bank paid out up to a day since the month of its statement began, by member, whole dong."""
    first = min((at.as_of for at in bank), default=on).replace(day=1)
    found: dict[MemberId, int] = {}
    for line in workspace.members.received_between(first, on):
        if line.sort == "drawn":
            found[line.member] = found.get(line.member, 0) - line.amount
    return found


def on_the_way(workspace: Workspace, on: date) -> dict[MemberId, int]:
    """Savings received and not handed in, by member: everything from the day of the oldest money in hand."""
    since = in_hand(workspace, on).since
    found: dict[MemberId, int] = {}
    for line in workspace.members.received_between(since, on) if since is not None else ():
        if line.sort == "savings":
            found[line.member] = found.get(line.member, 0) + line.amount
    return found


def ask_member(
    workspace: Workspace, member: MemberId, *, savings: int | None, outstanding: int | None, text: str = ""
) -> None:
    """Keep what a member says she has and owes.

    Raises:
        RuleBrokenError: no such member, nothing said, or an amount that cannot be.
    """
    if workspace.members.one(member) is None:
        raise RuleBrokenError("no_such_member")
    said = [amount for amount in (savings, outstanding) if amount is not None]
    if not said:
        raise RuleBrokenError("nothing_said")
    if any(not 0 <= amount <= LARGEST for amount in said):
        raise RuleBrokenError("amount_out_of_bounds")
    with workspace.change() as change_:
        change_.write(
            MemberAsked(member=member, on=workspace.today, savings=savings, outstanding=outstanding, note=text.strip())
        )


def not_asked(workspace: Workspace, on: date) -> Sequence[str]:
    """The names of members not asked within half a year, whom the group has known that long."""
    since = add_months(on, -_CHECK_EVERY)
    asked = {word.member for word in workspace.rounds.words() if word.on > since}
    return [m.name for m in workspace.members.active(on) if m.id not in asked and m.admitted_on <= since]
