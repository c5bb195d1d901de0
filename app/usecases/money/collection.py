"""The monthly round: what is due, what was received and signed for, what is still in hand, and the hand-in to the bank."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.collection import Instruction
from app.domain.entries import CollectionNoted, SavingsInstructed
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.money.at_bank import MemberAtBank, at_bank
from app.usecases.workspace import Workspace

LARGEST = 10**12
_LONGEST = 300  # letters of a reason
_AHEAD = timedelta(days=31)  # the statement of a month is written for the day it ends on


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One member in a round. Whole dong; ``bank`` None where no statement has her."""

    member: MemberId
    name: str
    bank: MemberAtBank | None
    interest: int
    savings: int
    from_savings: int  # interest she asks the bank to take out of her savings
    signed: bool
    note: str
    before: int = 0  # interest received at other meetings of the same month
    saved_before: int = 0  # savings received there

    @property
    def due(self) -> int | None:
        """Interest due by the bank's word; None where it said nothing."""
        return self.bank.due if self.bank is not None else None

    @property
    def left(self) -> int | None:
        """Due and neither received in the month nor to be taken out of savings; below nothing where she gave more."""
        return self.due - self.before - self.interest - self.from_savings if self.due is not None else None


@dataclass(frozen=True, slots=True)
class Round:
    """A month's round as it stands; ``as_of`` is the day of the bank's statement, None where there is none."""

    meeting: MeetingId
    on: date
    as_of: date | None
    lines: tuple[RoundLine, ...]

    @property
    def due(self) -> int:
        """All interest due by the statement."""
        return sum(line.due or 0 for line in self.lines)

    @property
    def interest(self) -> int:
        """All interest received."""
        return sum(line.interest for line in self.lines)

    @property
    def savings(self) -> int:
        """All savings received."""
        return sum(line.savings for line in self.lines)


def round_of(workspace: Workspace, meeting: MeetingId, view: MeetingView | None = None) -> Round:
    """The round of a meeting.

    Raises:
        RuleBrokenError: there is no such meeting.
    """
    view = view or look_at(workspace, meeting)
    on = view.meeting.on
    bank = statement_for(workspace, on)
    notes = workspace.rounds.notes(meeting)
    taken: dict[MemberId, int] = {}
    for one in workspace.rounds.instructions():
        if one.sort == "pay_interest" and (one.on.year, one.on.month) == (on.year, on.month):
            taken[one.member] = taken.get(one.member, 0) + one.amount
    before: dict[tuple[MemberId, str], int] = {}
    for entry in workspace.members.received_between(on.replace(day=1), _last_of(on)):
        if entry.meeting is not None and entry.meeting != meeting:
            before[entry.member, entry.sort] = before.get((entry.member, entry.sort), 0) + entry.amount
    lines = tuple(
        RoundLine(
            member=line.member,
            name=line.name,
            bank=bank.get(line.member),
            interest=line.interest,
            savings=line.savings,
            from_savings=taken.get(line.member, 0),
            signed=notes.get(line.member, (False, ""))[0],
            note=notes.get(line.member, (False, ""))[1],
            before=before.get((line.member, "interest"), 0),
            saved_before=before.get((line.member, "savings"), 0),
        )
        for line in view.money
    )
    as_of = next((member.as_of for member in bank.values()), None)
    return Round(meeting, on, as_of, lines)


def statement_for(workspace: Workspace, on: date) -> dict[MemberId, MemberAtBank]:
    """The statement of the month of a day: the bank writes it ahead, for the day the month ends on."""
    return at_bank(workspace, _last_of(on))


def _last_of(on: date) -> date:
    return on.replace(day=monthrange(on.year, on.month)[1])


def note(workspace: Workspace, meeting: MeetingId, member: MemberId, *, signed: bool, text: str) -> None:
    """Keep whether a member signed in a round, and a note beside her line.

    Raises:
        RuleBrokenError: the meeting is sealed.
    """
    workspace.open_meeting(meeting)
    if workspace.rounds.notes(meeting).get(member, (False, "")) == (signed, text.strip()):
        return
    with workspace.change() as change_:
        change_.write(CollectionNoted(meeting=meeting, member=member, signed=signed, note=text.strip()))


def instruct(workspace: Workspace, member: MemberId, sort: str, amount: int, reason: str = "") -> str:
    """Write down what a member asks the bank to do with her savings. Nothing is booked until the bank did it.

    Raises:
        RuleBrokenError: no such member, nothing asked for, or more than she has by our book and the bank's.
    """
    found = workspace.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    bank = at_bank(workspace, workspace.today + _AHEAD).get(member)
    most = max(found.savings, (bank.savings or 0) if bank else 0)
    waiting = sum(one.amount for one in workspace.rounds.instructions(member) if one.done_on is None)
    if not 0 < amount <= LARGEST:
        raise RuleBrokenError("amount_out_of_bounds")
    if amount + waiting > most:
        raise RuleBrokenError("more_than_saved")
    name = workspace.environment.token()
    with workspace.change() as change_:
        change_.write(
            SavingsInstructed(
                instruction=name, member=member, on=workspace.today, sort=sort, amount=amount, reason=reason.strip()
            )
        )
    return name


def not_done_yet(workspace: Workspace, one: Instruction, reason: str) -> None:
    """It was said by mistake that the bank did it: it waits again, and why is kept beside what it was asked for."""
    why = f"{one.reason} (chưa chi trả: {reason})" if one.reason else f"chưa chi trả: {reason}"
    with workspace.change() as change_:
        change_.write(_said_of(replace(one, reason=why[:_LONGEST], done_on=None)))


def settle_instruction(workspace: Workspace, one: Instruction, *, done_on: date | None) -> None:
    """Say that the bank did it on a day, or with None that the member takes it back.

    Raises:
        RuleBrokenError: the day has not come yet.
    """
    if done_on is not None and (done_on > workspace.today or done_on < one.on):
        raise RuleBrokenError("check_day")
    with workspace.change() as change_:
        change_.write(_said_of(replace(one, done_on=done_on), withdrawn=done_on is None))


def _said_of(one: Instruction, *, withdrawn: bool = False) -> SavingsInstructed:
    return SavingsInstructed(
        instruction=one.id,
        member=one.member,
        on=one.on,
        sort=one.sort,
        amount=one.amount,
        reason=one.reason,
        done_on=one.done_on,
        withdrawn=withdrawn,
    )
