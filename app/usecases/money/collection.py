"""The monthly round: what is due, what was received and signed for, what is still in hand, and the hand-in to the bank."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.calendar import add_months
from app.domain.collection import DENOMINATIONS, HandIn, Instruction, StatementLine, total_of
from app.domain.entries import CashHandedIn, CollectionNoted, MemberAsked, SavingsInstructed
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId
from app.domain.interest import Change, change, days_of, rate_behind
from app.domain.policy import PolicyPack, rate_for
from app.usecases.meeting.meeting import MeetingView, look_at
from app.usecases.money.bank_statement import MemberAtBank, at_bank, members_on, program_of
from app.usecases.workspace import Workspace

LARGEST = 10**12
_MOST_NOTES = 1_000_000
_AHEAD = timedelta(days=31)  # the statement of a month is written for the day it ends on
_CHECK_EVERY = 6  # months between two-sided checks


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

    @property
    def due(self) -> int | None:
        """Interest due by the bank's word; None where it said nothing."""
        return self.bank.due if self.bank is not None else None

    @property
    def left(self) -> int | None:
        """Due and neither received nor to be taken out of savings; below nothing where she gave more."""
        return self.due - self.interest - self.from_savings if self.due is not None else None


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
        )
        for line in view.money
    )
    as_of = next((member.as_of for member in bank.values()), None)
    return Round(meeting, on, as_of, lines)


def statement_for(workspace: Workspace, on: date) -> dict[MemberId, MemberAtBank]:
    """The statement of the month of a day: the bank writes it ahead, for the day the month ends on."""
    last = on.replace(day=monthrange(on.year, on.month)[1])
    return at_bank(workspace, last)


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


def settle_instruction(workspace: Workspace, one: Instruction, *, done_on: date | None) -> None:
    """Say that the bank did it on a day, or with None that the member takes it back.

    Raises:
        RuleBrokenError: the day has not come yet.
    """
    if done_on is not None and (done_on > workspace.today or done_on < one.on):
        raise RuleBrokenError("check_day")
    with workspace.change() as change_:
        change_.write(
            SavingsInstructed(
                instruction=one.id,
                member=one.member,
                on=one.on,
                sort=one.sort,
                amount=one.amount,
                reason=one.reason,
                done_on=done_on,
                withdrawn=done_on is None,
            )
        )


# ---------------------------------------------------------------------------------------------- the hand-in
@dataclass(frozen=True, slots=True)
class InHand:
    """Cash in the board's hand. ``since`` is the day of the oldest money in it, None where there is none."""

    amount: int
    since: date | None


def in_hand(workspace: Workspace, on: date) -> InHand:
    """What was received up to a day and not handed in. Money is handed in oldest first."""
    handed = sum(one.amount for one in workspace.rounds.hand_ins() if one.on <= on)
    amount = workspace.rounds.cash_received(on) - handed
    since, rest = None, handed
    for line in workspace.members.received_between(date.min, on):
        if line.sort == "opening":
            continue
        rest -= line.amount
        if rest < 0:
            since = line.on
            break
    return InHand(amount, since if amount > 0 else None)


def hand_in(
    workspace: Workspace, on: date, notes: Mapping[int, int], *, reason: str, carrier: str, hand: str | None = None
) -> HandIn:
    """Write down a hand-in: how many notes of each face, by whom. What differs from the book must be explained first.

    Raises:
        RuleBrokenError: no such note, nothing to hand in, a day to come, a difference without a reason, or no carrier.
    """
    if any(face not in DENOMINATIONS or not 0 <= count <= _MOST_NOTES for face, count in notes.items()):
        raise RuleBrokenError("no_such_note")
    if on > workspace.today:
        raise RuleBrokenError("hand_in_day")
    amount, expected = total_of(notes), max(in_hand(workspace, on).amount, 0)
    if not amount and not expected:
        raise RuleBrokenError("nothing_in_hand")
    if amount != expected and not reason.strip():
        raise RuleBrokenError("difference_unexplained")
    if not carrier.strip():
        raise RuleBrokenError("carrier_missing")
    name = hand or workspace.environment.token()
    kept = {face: count for face, count in notes.items() if count}
    with workspace.change() as change_:
        change_.write(
            CashHandedIn(
                hand_in=name,
                on=on,
                notes={str(face): count for face, count in kept.items()},
                amount=amount,
                expected=expected,
                reason=reason.strip(),
            ),
            {"carrier": carrier.strip()},
        )
    return HandIn(name, on, kept, amount, expected, reason.strip(), carrier.strip())


def take_back_hand_in(workspace: Workspace, one: HandIn, reason: str) -> None:
    """Take back a hand-in that was written wrongly; it stays in the history with its reason.

    Raises:
        RuleBrokenError: no reason.
    """
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    with workspace.change() as change_:
        change_.write(
            CashHandedIn(
                hand_in=one.id,
                on=one.on,
                notes={str(face): count for face, count in one.notes.items()},
                amount=one.amount,
                expected=one.expected,
                reason=reason.strip(),
                withdrawn=True,
            )
        )


def fewest_notes(amount: int) -> dict[int, int]:
    """The fewest notes that make up an amount; what is less than the smallest note is left out."""
    found: dict[int, int] = {}
    for face in DENOMINATIONS:
        found[face], amount = divmod(amount, face)
    return {face: count for face, count in found.items() if count}


# ---------------------------------------------------------------------------------------------- why it changed
@dataclass(frozen=True, slots=True)
class Why:
    """Why a loan's interest of this month is another than last month's; an estimate (tạm tính)."""

    now: StatementLine
    before: StatementLine | None
    days: int
    days_before: int
    rate: Decimal | None
    change: Change | None


def why(workspace: Workspace, pack: PolicyPack, member: MemberId, on: date) -> list[Why]:
    """For each loan of a member on the month's statement: balance, days and rate, and what changed since the statement before."""
    last = on.replace(day=monthrange(on.year, on.month)[1])
    statement = workspace.rounds.statement(last)
    if statement is None:
        return []
    now = members_on(workspace, statement).get(member)
    earlier = workspace.rounds.statement(statement.as_of.replace(day=1) - timedelta(days=1))
    before = members_on(workspace, earlier).get(member) if earlier is not None else None
    if now is None:
        return []
    held = {line.loan: line for line in before.lines} if before else {}
    return [_why(pack, line, held.get(line.loan)) for line in now.lines if line.loan]


def _why(pack: PolicyPack, now: StatementLine, before: StatementLine | None) -> Why:
    days, rate = _month_days(now), _rate(pack, now)
    if before is None:
        return Why(now, None, days, 0, rate, None)
    days_before, rate_before = _month_days(before), _rate(pack, before)
    if rate is None or rate_before is None:
        return Why(now, before, days, days_before, rate, None)
    found = change(
        (before.outstanding, days_before, rate_before, before.this_month),
        (now.outstanding, days, rate, now.this_month),
    )
    return Why(now, before, days, days_before, rate, found)


def _month_days(line: StatementLine) -> int:
    first = line.as_of.replace(day=1)
    start = max(first, line.disbursed_on) if line.disbursed_on else first
    return days_of(start, add_months(first, 1))


def _rate(pack: PolicyPack, line: StatementLine) -> Decimal | None:
    """The pack's rate for the loan's program, if it is what the bank's interest comes from."""
    program = program_of(pack, line.program)
    said = rate_for(pack, program, line.disbursed_on or line.as_of) if program else None
    every = [said] if said is not None else []
    every += [rate for known in pack.programs for rate in [rate_for(pack, known, line.as_of)] if rate is not None]
    # A month of thirty days counts as one where an office reckons by months.
    for days in (_month_days(line), 30):
        found = rate_behind(line.outstanding, days, line.this_month, every)
        if found is not None:
            return found
    return said


# ---------------------------------------------------------------------------------------------- the two-sided check
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
    on_the_way: int = 0  # savings the board has received and not handed in: the bank cannot know of them

    @property
    def differs(self) -> bool:
        """Whether two sides that spoke say different things; money still in the board's hand is no difference."""
        bank = self.bank_savings
        if bank is not None and bank == self.ours - self.on_the_way:
            bank = self.ours
        savings = [value for value in (self.ours, bank, self.said_savings) if value is not None]
        debts = [value for value in (self.bank_outstanding, self.said_outstanding) if value is not None]
        return len(set(savings)) > 1 or len(set(debts)) > 1


def two_sided(workspace: Workspace, on: date) -> list[TwoSided]:
    """Every active member from three sides, by Vietnamese order of names; her word is the newest she gave."""
    bank = statement_for(workspace, on)
    words = {word.member: word for word in workspace.rounds.words()}
    waiting = on_the_way(workspace, on)
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
                said_on=word.on if word else None,
                said_savings=word.savings if word else None,
                said_outstanding=word.outstanding if word else None,
                on_the_way=waiting.get(member.id, 0),
            )
        )
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
