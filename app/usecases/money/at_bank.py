"""What the bank's newest statement says of each member."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.collection import Statement, StatementLine
from app.domain.entries import CustomerMatched
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.names import search_key
from app.domain.policy import PolicyPack
from app.usecases.money.customer_match import Customer, match_customers
from app.usecases.workspace import Workspace


def say_who(workspace: Workspace, customer: str, member: MemberId | None) -> None:
    """Say who a doubtful customer is; None: nobody of this group.

    Raises:
        RuleBrokenError: no such member.
    """
    if member is not None and workspace.members.one(member) is None:
        raise RuleBrokenError("no_such_member")
    with workspace.change() as change:
        change.write(CustomerMatched(customer=customer, member=member))


def unnamed_customers(workspace: Workspace) -> list[Customer]:
    """Customers on the newest statement who may be members, or whom nobody knows, and of whom no person said a word."""
    days = workspace.rounds.statement_days()
    statement = workspace.rounds.statement(days[0]) if days else None
    if statement is None:
        return []
    said = workspace.rounds.matches()
    customers = [Customer(line.customer, line.name, line.id_number) for line in statement.lines]
    found = match_customers(customers, workspace.members.active(workspace.today), said)
    gone = _numbers_of_gone(workspace.members.all(), workspace.today)
    open_ones = [
        one
        for one, (_, who) in zip(customers, found, strict=True)
        if who is None and one.code not in said and one.id_number not in gone
    ]
    return list({one.code: one for one in open_ones}.values())


@dataclass(frozen=True, slots=True)
class MemberAtBank:
    """A member by the bank's word: her lines on the newest statement, in its order."""

    as_of: date
    lines: tuple[StatementLine, ...]

    @property
    def due(self) -> int:
        """Interest to be collected, whole dong."""
        return sum(line.due for line in self.lines)

    @property
    def outstanding(self) -> int:
        """What she owes, whole dong."""
        return sum(line.outstanding for line in self.lines)

    @property
    def savings(self) -> int | None:
        """What she has, whole dong; None where no line says it."""
        said = [line.savings for line in self.lines if line.savings is not None]
        return sum(said) if said else None


def at_bank(workspace: Workspace, on: date) -> dict[MemberId, MemberAtBank]:
    """Every member who is on the newest statement not after a day."""
    statement = workspace.rounds.statement(on)
    return {} if statement is None else members_on(workspace, statement)


def members_on(workspace: Workspace, statement: Statement) -> dict[MemberId, MemberAtBank]:
    """Whose lines a statement holds. Who left or died is known by her number, or by a person's word: her debts are there until paid."""
    members = [member for member in workspace.members.all() if member.accepted]
    active = [member for member in members if member.is_active(statement.as_of)] or members
    found: dict[MemberId, list[StatementLine]] = defaultdict(list)
    said, gone = workspace.rounds.matches(), _numbers_of_gone(members, statement.as_of)
    numbers = {one.id_number for one in active} - {""}
    theirs = []  # of who is here; a number that only somebody who left has is nobody else's, whatever the name
    for line in statement.lines:
        if line.customer not in said and line.id_number in gone and line.id_number not in numbers:
            found[gone[line.id_number]].append(line)
        else:
            theirs.append(line)
    customers = [Customer(line.customer, line.name, line.id_number) for line in theirs]
    for line, (_, who) in zip(theirs, match_customers(customers, active, said), strict=True):
        whose = who or said.get(line.customer)
        if whose is not None:
            found[whose].append(line)
    return {who: MemberAtBank(statement.as_of, tuple(lines)) for who, lines in found.items()}


def _numbers_of_gone(members: Sequence[Member], on: date) -> dict[str, MemberId]:
    return {one.id_number: one.id for one in members if one.accepted and one.id_number and not one.is_active(on)}


def program_of(pack: PolicyPack, said: str) -> str | None:
    """The program a statement means by its code or name; None where the pack has none."""
    wanted = search_key(said)
    for program in pack.programs.values():
        if said.strip() and (program.code == said.strip() or program.code == said.strip().zfill(2)):
            return program.id
        if wanted and (wanted == search_key(program.id) or wanted == search_key(program.name)):
            return program.id
    return None
