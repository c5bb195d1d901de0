"""Questions worth asking, from what the book itself holds. Never an accusation: each says its facts and how it is cleared.

Thresholds are ours where no source names one; where the bank's own checks have a rule its number stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from app.domain.calendar import add_months, next_transaction_day
from app.domain.entries import RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.names import search_key
from app.domain.policy import PolicyPack
from app.domain.union import Comparison
from app.storage.queries import UnionQueries, elsewhere
from app.usecases.loans.decided import filed_as_decided, is_hers
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.workspace import Workspace

MANY = 3  # members of one telephone, borrowers of one address: ours, no source names a number
QUIET_MONTHS = 3  # the office's own "three months without movement"
_OLD_ID = 9  # digits; such cards are void since 01/01/2025
_KEY = "signal/"
_SOME_SAVINGS = 100_000  # whole dong; M16
_LONG_GONE = 90  # days; M12


class IndicatorKind(Enum):
    """What a question is about."""

    SAME_ID = "same_id"
    SAME_PHONE = "same_phone"
    SAME_ADDRESS = "same_address"
    QUIET_SAVINGS = "quiet_savings"
    LOAN_WITHOUT_SAVINGS = "loan_without_savings"
    OLD_ID = "old_id"
    ARREARS_BESIDE_SAVINGS = "arrears_beside_savings"
    FIGURES_DIFFER = "figures_differ"
    BOARD_HOUSEHOLD = "board_household"
    LEFT_WITH_SAVINGS = "left_with_savings"
    NOT_HANDED_IN = "not_handed_in"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question. ``fact`` is what they have in common; ``answer`` what was found out when somebody asked."""

    id: str
    kind: IndicatorKind
    members: tuple[MemberId, ...]
    names: tuple[str, ...]
    fact: str
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has asked yet."""
        return not self.answer


def signals(workspace: Workspace, pack: PolicyPack) -> list[Indicator]:
    """Every question, those nobody has asked yet first."""
    today = workspace.today
    members = workspace.members.active(today)
    borrowers = {loan.member for loan in loans_in_hand(workspace, pack, today)}
    found = [
        *_shared(IndicatorKind.SAME_ID, members, lambda member: member.id_number, 2),
        *_shared(IndicatorKind.SAME_PHONE, members, _digits_of_phone, MANY),
        *_shared(
            IndicatorKind.SAME_ADDRESS,
            [member for member in members if member.id in borrowers],
            lambda member: _own_address(workspace, member),
            MANY,
        ),
        *_quiet(workspace, members, today),
        *(_one(IndicatorKind.LOAN_WITHOUT_SAVINGS, m) for m in members if m.id in borrowers and not m.savings),
        *(_one(IndicatorKind.OLD_ID, m, m.id_number) for m in members if len(m.id_number) == _OLD_ID),
        *_arrears(workspace, members, today),
        *_differing(workspace, members),
        *_board_households(workspace, members, borrowers),
        *_left_with_savings(workspace, today),
        *_not_handed_in(workspace, today),
    ]
    answers = {key: setting.source for key, setting in workspace.about.settings().items() if key.startswith(_KEY)}
    order = list(IndicatorKind)
    told = [_answered(signal, answers.get(_KEY + signal.id, "")) for signal in found]
    return sorted(told, key=lambda signal: (not signal.is_open, order.index(signal.kind), signal.names))


def answer(workspace: Workspace, signal: Indicator, what: str) -> None:
    """Keep what was found out; the question is asked no more until it is about other members, or savings stood still anew.

    Raises:
        RuleBrokenError: nothing is said.
    """
    if not what.strip():
        raise RuleBrokenError("reason_missing")
    with workspace.change() as change:
        change.write(RuleSet(key=_KEY + signal.id, value=workspace.today.isoformat(), source=what.strip()))


def _answered(signal: Indicator, what: str) -> Indicator:
    return replace(signal, answer=what) if what else signal


def _one(kind: IndicatorKind, member: Member, fact: str = "") -> Indicator:
    return _signal(kind, [member], fact)


def _signal(kind: IndicatorKind, members: Iterable[Member], fact: str) -> Indicator:
    whose = sorted(members, key=lambda member: member.id)
    # Only members are in the name: a telephone or an ID number must not stand in an entry that cannot be forgotten.
    name = f"{kind.value}/" + "+".join(member.id for member in whose)
    return Indicator(name, kind, tuple(m.id for m in whose), tuple(m.name for m in whose), fact)


def _arrears(workspace: Workspace, members: Iterable[Member], today: date) -> list[Indicator]:
    """Overdue by the bank's word while savings lie there (the bank's own check M16 asks it of interest)."""
    late = [loan for loan in filed_as_decided(workspace, today) if loan.overdue]
    return [
        _one(IndicatorKind.ARREARS_BESIDE_SAVINGS, member, format_dong(sum(loan.overdue or 0 for loan in hers)))
        for member in members
        for hers in [[loan for loan in late if is_hers(loan, member)]]
        if hers and member.savings >= _SOME_SAVINGS
    ]


def _differing(workspace: Workspace, members: Iterable[Member]) -> list[Indicator]:
    """The newest comparison of balances (15/TD) in which bank and member do not say the same."""
    newest = {(line.member, line.line): line for line in UnionQueries(workspace.book, workspace.group).compared()}
    wrong = {line.member: line for line in newest.values() if line.differs}
    return [
        # With its day in the name: a comparison made later is a question of its own.
        replace(_one(IndicatorKind.FIGURES_DIFFER, member, f"{wrong[member.id].on:%d/%m/%Y}"), id=_dated(member, wrong))
        for member in members
        if member.id in wrong
    ]


def _dated(member: Member, lines: Mapping[MemberId, Comparison]) -> str:
    return f"{IndicatorKind.FIGURES_DIFFER.value}/{member.id}/{lines[member.id].on}"


def _board_households(workspace: Workspace, members: Iterable[Member], borrowers: set[MemberId]) -> list[Indicator]:
    """Borrowers at the very address of a board member, who is not asked about herself."""
    listed = list(members)
    board = workspace.about.board()
    names = {search_key(name) for name in board.names}
    homes = {search_key(_own_address(workspace, m)): m.id for m in listed if search_key(m.name) in names}
    homes.pop("", None)
    return [
        _one(IndicatorKind.BOARD_HOUSEHOLD, member, member.address.strip())
        for member in listed
        if member.id in borrowers
        and search_key(member.name) not in names
        and search_key(_own_address(workspace, member)) in homes
    ]


def _left_with_savings(workspace: Workspace, today: date) -> list[Indicator]:
    """Who left long ago and still has savings in the group's book (the bank's check M12 asks it after 90 days)."""
    moved = elsewhere(workspace.book, workspace.group, today)  # what they saved went along
    return [
        _one(IndicatorKind.LEFT_WITH_SAVINGS, member, format_dong(member.savings))
        for member in workspace.members.all()
        if member.savings > 0
        and member.released_on
        and (today - member.released_on).days > _LONG_GONE
        and member.id not in moved
    ]


def _not_handed_in(workspace: Workspace, today: date) -> list[Indicator]:
    """Money received before the last transaction day and still in hand after it."""
    profile = workspace.about.profile()
    held = in_hand(workspace, today)
    if profile is None or held.since is None:
        return []
    month = today.replace(day=1)
    days = [next_transaction_day(first, profile.transaction_day) for first in (add_months(month, -1), month)]
    gone = [day for day in days if day < today]
    if not gone or held.since > gone[-1]:
        return []
    asked = _signal(IndicatorKind.NOT_HANDED_IN, [], f"{format_dong(held.amount)} đ, {held.since:%d/%m/%Y}")
    return [replace(asked, id=f"{IndicatorKind.NOT_HANDED_IN.value}/{held.since}")]


def _shared(kind: IndicatorKind, members: Iterable[Member], of: Callable[[Member], str], least: int) -> list[Indicator]:
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        if of(member):
            groups[of(member)].append(member)
    return [_signal(kind, group, value) for value, group in groups.items() if len(group) >= least]


def _digits_of_phone(member: Member) -> str:
    return "".join(letter for letter in member.phone if letter.isdigit())


def _own_address(workspace: Workspace, member: Member) -> str:
    """An address that says more than the hamlet everybody lives in."""
    profile = workspace.about.profile()
    hamlet = search_key(profile.hamlet_shown) if profile else ""
    address = search_key(member.address)
    return (
        "" if address in {"", hamlet} or (profile and address == search_key(profile.hamlet)) else member.address.strip()
    )


def _quiet(workspace: Workspace, members: Iterable[Member], today: date) -> list[Indicator]:
    """Savings that did not move while the group met in each of the months."""
    since = add_months(today, -QUIET_MONTHS)
    met = {(m.on.year, m.on.month) for m in workspace.meetings.all() if m.is_sealed and since <= m.on <= today}
    if len(met) < QUIET_MONTHS:
        return []
    moved: dict[MemberId, date] = {}
    for line in workspace.members.received_between(date.min, today):
        if line.sort == "savings":
            moved[line.member] = max(line.on, moved.get(line.member, line.on))
    quiet = [m for m in members if m.savings and m.admitted_on < since and moved.get(m.id, m.admitted_on) < since]
    # With the day they last moved in its name, an answer holds until savings stand still anew.
    return [
        replace(one, id=f"{one.id}/{moved.get(member.id, member.admitted_on)}")
        for member in quiet
        for one in [_one(IndicatorKind.QUIET_SAVINGS, member)]
    ]
