"""Questions worth asking, from what the book itself holds. Never an accusation: each says its facts and how it is cleared.

Thresholds are ours where no source names one; where the bank's own checks have a rule its number stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from app.domain.calendar import add_months
from app.domain.entries import RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.names import search_key
from app.domain.policy import PolicyPack
from app.usecases.desk import Desk
from app.usecases.loans import loans_in_hand

MANY = 3  # members of one telephone, borrowers of one address: ours, no source names a number
QUIET_MONTHS = 3  # the office's own "three months without movement"
_OLD_ID = 9  # digits; such cards are void since 01/01/2025
_KEY = "signal/"


class SignalKind(Enum):
    """What a question is about."""

    SAME_ID = "same_id"
    SAME_PHONE = "same_phone"
    SAME_ADDRESS = "same_address"
    QUIET_SAVINGS = "quiet_savings"
    LOAN_WITHOUT_SAVINGS = "loan_without_savings"
    OLD_ID = "old_id"


@dataclass(frozen=True, slots=True)
class Signal:
    """One question. ``fact`` is what they have in common; ``answer`` what was found out when somebody asked."""

    id: str
    kind: SignalKind
    members: tuple[MemberId, ...]
    names: tuple[str, ...]
    fact: str
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has asked yet."""
        return not self.answer


def signals(desk: Desk, pack: PolicyPack) -> list[Signal]:
    """Every question, those nobody has asked yet first."""
    today = desk.today
    members = desk.members.active(today)
    borrowers = {loan.member for loan in loans_in_hand(desk, pack, today)}
    found = [
        *_shared(SignalKind.SAME_ID, members, lambda member: member.id_number, 2),
        *_shared(SignalKind.SAME_PHONE, members, _digits_of_phone, MANY),
        *_shared(
            SignalKind.SAME_ADDRESS,
            [member for member in members if member.id in borrowers],
            lambda member: _own_address(desk, member),
            MANY,
        ),
        *_quiet(desk, members, today),
        *(_one(SignalKind.LOAN_WITHOUT_SAVINGS, m) for m in members if m.id in borrowers and not m.savings),
        *(_one(SignalKind.OLD_ID, m, m.id_number) for m in members if len(m.id_number) == _OLD_ID),
    ]
    answers = {key: setting.source for key, setting in desk.about.settings().items() if key.startswith(_KEY)}
    order = list(SignalKind)
    told = [_answered(signal, answers.get(_KEY + signal.id, "")) for signal in found]
    return sorted(told, key=lambda signal: (not signal.is_open, order.index(signal.kind), signal.names))


def answer(desk: Desk, signal: Signal, what: str) -> None:
    """Keep what was found out; the question is asked no more until it is about other members, or savings stood still anew.

    Raises:
        RuleBrokenError: nothing is said.
    """
    if not what.strip():
        raise RuleBrokenError("reason_missing")
    with desk.change() as change:
        change.write(RuleSet(key=_KEY + signal.id, value=desk.today.isoformat(), source=what.strip()))


def _answered(signal: Signal, what: str) -> Signal:
    return replace(signal, answer=what) if what else signal


def _one(kind: SignalKind, member: Member, fact: str = "") -> Signal:
    return _signal(kind, [member], fact)


def _signal(kind: SignalKind, members: Iterable[Member], fact: str) -> Signal:
    whose = sorted(members, key=lambda member: member.id)
    # Only members are in the name: a telephone or an ID number must not stand in an entry that cannot be forgotten.
    name = f"{kind.value}/" + "+".join(member.id for member in whose)
    return Signal(name, kind, tuple(m.id for m in whose), tuple(m.name for m in whose), fact)


def _shared(kind: SignalKind, members: Iterable[Member], of: Callable[[Member], str], least: int) -> list[Signal]:
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        if of(member):
            groups[of(member)].append(member)
    return [_signal(kind, group, value) for value, group in groups.items() if len(group) >= least]


def _digits_of_phone(member: Member) -> str:
    return "".join(letter for letter in member.phone if letter.isdigit())


def _own_address(desk: Desk, member: Member) -> str:
    """An address that says more than the hamlet everybody lives in."""
    profile = desk.about.profile()
    hamlet = search_key(profile.hamlet_shown) if profile else ""
    address = search_key(member.address)
    return (
        "" if address in {"", hamlet} or (profile and address == search_key(profile.hamlet)) else member.address.strip()
    )


def _quiet(desk: Desk, members: Iterable[Member], today: date) -> list[Signal]:
    """Savings that did not move while the group met in each of the months."""
    since = add_months(today, -QUIET_MONTHS)
    met = {(m.on.year, m.on.month) for m in desk.meetings.all() if m.is_sealed and since <= m.on <= today}
    if len(met) < QUIET_MONTHS:
        return []
    moved: dict[MemberId, date] = {}
    for line in desk.members.received_between(date.min, today):
        if line.sort == "savings":
            moved[line.member] = max(line.on, moved.get(line.member, line.on))
    quiet = [m for m in members if m.savings and m.admitted_on < since and moved.get(m.id, m.admitted_on) < since]
    # With the day they last moved in its name, an answer holds until savings stand still anew.
    return [
        replace(one, id=f"{one.id}/{moved.get(member.id, member.admitted_on)}")
        for member in quiet
        for one in [_one(SignalKind.QUIET_SAVINGS, member)]
    ]
