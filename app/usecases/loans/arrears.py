"""Overdue debt by its age, per member, group and commune, by the bank's word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.domain.entries import Role
from app.domain.members import Member, told_apart
from app.storage.queries import LoanQueries, OfficeQueries, elsewhere
from app.storage.queries.arrears import OverdueLoan, overdue_loans
from app.usecases.book.place import place_on
from app.usecases.loans.decided import granted_by_number, is_not_overdue, taker_of
from app.usecases.workspace import Workspace

AGES = ((1, 30), (31, 90), (91, 180), (181, 360), (361, None))
"""Days, first and last of each age; the last age has no end."""


@dataclass(frozen=True, slots=True)
class Arrear:
    """An overdue loan of somebody. ``days`` is how long at least, from the bank's first word that said so; at the newest it is 1."""

    loan: OverdueLoan
    who: str
    whose: str  # tells two of one name apart
    group_name: str
    commune: str
    days: int

    @property
    def age(self) -> int:
        """The place of its age in ``AGES``."""
        return next(place for place, (_, last) in enumerate(AGES) if last is None or self.days <= last)


@dataclass(frozen=True, slots=True)
class AgeLine:
    """A line of the table: whose, and whole dong by age in the order of ``AGES``; ``loans`` is how many."""

    name: str
    amounts: tuple[int, ...]
    loans: int

    @property
    def total(self) -> int:
        """Whole dong of every age."""
        return sum(self.amounts)


def arrears(workspace: Workspace, on: date) -> list[Arrear]:
    """Every overdue loan this book knows of on a day: of the group, of a union's groups, or of the whole office; the oldest first."""
    role = workspace.book.identity.role
    overdue = overdue_loans(workspace.book, on, workspace.group if role is Role.GROUP else None)
    if role is Role.UNION:
        followed = set(workspace.groups)
        overdue = [loan for loan in overdue if loan.group in followed]
    found: list[Arrear] = []
    for group, loans in groupby(overdue, key=lambda loan: loan.group):
        at = workspace.at(group)
        profile = at.about.profile(on)
        filed = OfficeQueries(workspace.book).commune_of(group)
        name = profile.name if profile is not None else str(group)
        commune = place_on(at, profile, on).commune if profile is not None else filed
        members, moved = at.members.all(), elsewhere(workspace.book, group, on)
        granted = granted_by_number(at, on)
        carried = (
            {one.code for one in LoanQueries(workspace.book, group).filed(on) if one.outstanding == 0}
            if moved
            else set()
        )
        for loan in loans:
            if is_not_overdue(granted.get(loan.loan, ()), loan.said_on):
                continue
            taker = taker_of(granted.get(loan.loan, ()))
            hers = next((one for one in members if (one.id == taker if taker else _is_hers(loan, one))), None)
            if hers is not None and hers.id in moved and loan.loan in carried:
                continue  # it went with her; one only a statement named stays until the bank lists it in her new group
            names = told_apart(members)
            who = names[hers.id] if hers is not None else loan.name or loan.customer
            whose = f"{group}/{hers.id if hers is not None else loan.customer}"
            found.append(Arrear(loan, who, whose, name, commune, max((on - loan.since).days, 1)))
    return sorted(found, key=lambda one: (-one.days, one.group_name, one.who, one.loan.loan))


def by_age(found: Iterable[Arrear], whose: Callable[[Arrear], tuple[str, str]]) -> list[AgeLine]:
    """A line for each that ``whose`` gives (what tells it apart, and its name), the largest sum first."""
    sums: dict[tuple[str, str], list[int]] = {}
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        key = whose(one)
        amounts = sums.setdefault(key, [0] * len(AGES))
        amounts[one.age] += one.loan.overdue
        counts[key] = counts.get(key, 0) + 1
    lines = [AgeLine(key[1], tuple(amounts), counts[key]) for key, amounts in sums.items()]
    return sorted(lines, key=lambda line: (-line.total, line.name))


def total_of(lines: Sequence[AgeLine], name: str) -> AgeLine:
    """The sum of the lines."""
    amounts = tuple(sum(line.amounts[place] for line in lines) for place in range(len(AGES)))
    return AgeLine(name, amounts, sum(line.loans for line in lines))


def _is_hers(loan: OverdueLoan, member: Member) -> bool:
    return member.id == loan.customer or bool(member.id_number and member.id_number == loan.id_number)
