"""The bank's monthly statement: read, matched to members, differences listed, taken in. Its figures stand beside ours, never over them."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from app.domain.collection import Statement, StatementLine
from app.domain.entries import BankListed, BankListTaken, CustomerMatched
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, GroupCode, MemberId
from app.domain.members import Member
from app.domain.names import clean_name, search_key
from app.domain.policy import PolicyPack
from app.intake.bank_export import BankExport, BankLine, read_bank_export
from app.storage.queries import CollectionQueries
from app.storage.queries.collection import KnownCustomer
from app.usecases.book.health import latest_day
from app.usecases.workspace import Workspace

_CARD = 12  # digits of an identity card
_SLIPS = 2  # so many digits may be slips of the hand
_FEW = 2  # customers; one alone may be somebody new
_SALT = "customer_salt"


class Match(Enum):
    """How surely a line is a member. The values are printed."""

    ID = "id"
    NAME = "name"
    DOUBTFUL = "doubtful"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """A line of the statement and whose it is. ``difference`` is the bank's savings less ours, on a member's first line."""

    line: BankLine
    match: Match
    member: Member | None
    difference: int | None

    def as_json(self) -> dict[str, Any]:
        """As ``soto bank --json`` prints it."""
        return {
            "line": self.line.line,
            "customer_code": self.line.customer_code,
            "match": self.match.value,
            "member_id_number": (self.member.id_number or None) if self.member else None,
            "outstanding": self.line.outstanding,
            "interest_brought_forward": self.line.brought,
            "interest_this_month": self.line.this_month,
            "bank_savings": self.line.savings,
            "savings_difference": self.difference,
        }


@dataclass(frozen=True, slots=True)
class Stranger:
    """Why a statement looks like another group's: the code or leader it names, or how many of its customers nobody knows."""

    named: str  # the other group's code; empty where it names none
    unknown: int
    customers: int
    leader: str = ""  # another leader over somebody who is no member; empty where it names none

    def as_json(self) -> dict[str, Any]:
        """As ``soto bank --json`` prints it."""
        return {
            "group_named": self.named or None,
            "leader_named": self.leader or None,
            "unknown_customers": self.unknown,
            "customers": self.customers,
        }


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement that was read and matched, and not yet taken in."""

    export: BankExport
    source: str
    lines: tuple[MatchedLine, ...]
    missing: tuple[Member, ...]  # members on no line
    command: CommandId
    stranger: Stranger | None = None  # why it looks like another group's

    @property
    def outstanding(self) -> int:
        """All that is lent, whole dong."""
        return sum(line.outstanding for line in once(matched.line for matched in self.lines))

    @property
    def differing(self) -> list[MatchedLine]:
        """The first lines of members whose savings are not what the group's book has."""
        return [line for line in self.lines if line.difference]

    def as_json(self) -> dict[str, Any]:
        """As ``soto bank --json`` prints it."""
        return {
            "rows": [line.as_json() for line in self.lines],
            "members_not_in_file": [member.id_number for member in self.missing if member.id_number],
            "outstanding_total": self.outstanding,
        } | ({"stranger": self.stranger.as_json()} if self.stranger else {})


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer of the bank on a statement."""

    code: str
    name: str
    id_number: str


def read_statement(workspace: Workspace, file: Path) -> ReadStatement:
    """Read a statement and match it to the members.

    Raises:
        UnreadableListError: the file is no statement.
    """
    return match_statement(workspace, read_bank_export(file), file.name)


def match_statement(workspace: Workspace, export: BankExport, source: str) -> ReadStatement:
    """Match a statement to the members as the book has them today."""
    members = workspace.members.active(workspace.today)
    customers = [Customer(line.customer_code, line.name, line.id_number) for line in export.lines]
    found = match_customers(customers, members, workspace.rounds.matches())
    by_id = {member.id: member for member in members}
    said: dict[MemberId, int] = defaultdict(int)
    counted = {line.line for line in once(export.lines)}
    for line, (_, who) in zip(export.lines, found, strict=True):
        if who is not None and line.savings is not None and line.line in counted:
            said[who] += line.savings
    seen: set[MemberId] = set()
    lines = []
    for line, (match, who) in zip(export.lines, found, strict=True):
        member = by_id.get(who) if who is not None else None
        first = member is not None and member.id not in seen
        difference = said[member.id] - member.savings if member and first and member.id in said else None
        if member is not None:
            seen.add(member.id)
        lines.append(MatchedLine(line, match, member, difference))
    order = workspace.members.order_written()
    missing = tuple(
        sorted((member for member in members if member.id not in seen), key=lambda member: order.get(member.id, 0))
    )
    stranger = _stranger(workspace, export, tuple(lines))
    return ReadStatement(export, source, tuple(lines), missing, CommandId(workspace.environment.token()), stranger)


def once(lines: Iterable[BankLine]) -> list[BankLine]:
    """The lines, and one that stands there again word for word only once: a sheet pasted twice is not twice the debt."""
    found: dict[object, BankLine] = {}
    for place, line in enumerate(lines):
        found.setdefault(replace(line, line=0) if line.loan_code else place, line)
    return list(found.values())


def _stranger(workspace: Workspace, export: BankExport, lines: Sequence[MatchedLine]) -> Stranger | None:
    """Another group's statement: it says so itself, or most of its customers are nobody of this group.

    An office that has only filed the group knows the bank's customers of it, and asks whether the statement's are among them. Another
    leader over nobody but members is the group's own: its leader changed.
    """
    known = _Known(workspace.rounds.known_customers())
    unknown: dict[str, bool] = {}
    for matched in lines:
        line = matched.line
        key = line.customer_code or f"{line.id_number}|{search_key(line.name)}"
        is_known = matched.match is not Match.NONE or known.has(line)
        unknown[key] = unknown.get(key, True) and not is_known
    strangers = sum(unknown.values())
    other = next((code for code in export.groups if code.lstrip("0") != workspace.group.casefold().lstrip("0")), "")
    leader = _other_leader(workspace, export) if strangers else ""
    if other or leader or (strangers >= _FEW and strangers * 2 > len(unknown)):
        return Stranger(other, strangers, len(unknown), leader)
    return None


class _Known:
    """The bank's customers of a group. A code alone is nobody: another group's list may use it for somebody else."""

    def __init__(self, customers: Iterable[KnownCustomer]) -> None:
        listed = list(customers)
        self._numbers = {one.id_number for one in listed} - {""}
        self._names = {one.name for one in listed} - {""}
        self._numberless = {one.name for one in listed if not one.id_number} - {""}
        self._nameless = {one.code for one in listed if not (one.name or one.id_number)} - {""}

    def has(self, line: BankLine) -> bool:
        """Whether a line is one of them: by her number, by her name unless the number is quite another, or by a code that says no more."""
        name = search_key(line.name)
        if line.id_number:
            is_hers = name in self._numberless or (name in self._names and len(line.id_number) != _CARD)
            return line.id_number in self._numbers or is_hers
        return name in self._names if name else line.customer_code in self._nameless


def _other_leader(workspace: Workspace, export: BankExport) -> str:
    """The leader a statement names, where the group's book knows another."""
    ours = search_key(workspace.about.board().leader)
    return export.leader if export.leader and ours and search_key(export.leader) != ours else ""


def match_customers(
    customers: Sequence[Customer], members: Sequence[Member], said: Mapping[str, MemberId | None]
) -> list[tuple[Match, MemberId | None]]:
    """Who each customer is: by a person's word, by the number of the identity card, by a name only one member has, else doubtful.

    A name is compared without tone marks; with quite another identity card it is another person's. Where two customers would be the same member by name, neither is for sure; a customer's
    further lines are whose its first is.
    """
    by_number = {member.id_number: member.id for member in members if member.id_number}
    numbers = {member.id: member.id_number for member in members}
    names: dict[str, list[MemberId]] = defaultdict(list)
    for member in members:
        names[search_key(member.name)].append(member.id)
    active = {member.id for member in members}
    keys = [customer.code or f"{customer.id_number}|{search_key(customer.name)}" for customer in customers]
    first: dict[str, tuple[Match, MemberId | None]] = {}
    for key, customer in zip(keys, customers, strict=True):
        if customer.code in said:
            who = said[customer.code]
            first[key] = (Match.ID if who in active else Match.NONE, who if who in active else None)
        elif customer.id_number and customer.id_number in by_number:
            first[key] = (Match.ID, by_number[customer.id_number])
    taken = {member for _, member in first.values() if member is not None}
    claims: dict[MemberId, set[str]] = defaultdict(set)
    for key, customer in zip(keys, customers, strict=True):
        same = _namesakes(customer, names, numbers)
        if key not in first and len(same) == 1:
            claims[same[0]].add(key)
    for key, customer in zip(keys, customers, strict=True):
        if key not in first:
            first[key] = _by_name(_namesakes(customer, names, numbers), claims, taken)
    return [first[key] for key in keys]


def _namesakes(
    customer: Customer, names: Mapping[str, Sequence[MemberId]], numbers: Mapping[MemberId, str]
) -> list[MemberId]:
    """Members of the customer's name who may be the customer: not those whose card has quite another number of the same kind."""
    same = names.get(search_key(customer.name), ()) if customer.name else ()
    return [member for member in same if not _is_another(customer.id_number, numbers[member])]


def _is_another(theirs: str, ours: str) -> bool:
    """Whether two numbers are two people's: both of a card (12 digits), and not one with a slip of the hand."""
    if len(theirs) != _CARD or len(ours) != _CARD:
        return False
    return sum(one != other for one, other in zip(theirs, ours, strict=True)) > _SLIPS


def _by_name(
    same: Sequence[MemberId], claims: Mapping[MemberId, set[str]], taken: set[MemberId]
) -> tuple[Match, MemberId | None]:
    if not same:
        return Match.NONE, None
    if len(same) == 1 and same[0] not in taken and len(claims[same[0]]) == 1:
        return Match.NAME, same[0]
    return Match.DOUBTFUL, None


def take_in_statement(
    workspace: Workspace,
    read: ReadStatement,
    as_of: date | None = None,
    group: GroupCode | None = None,
    *,
    reason: str = "",
) -> int:
    """Write a statement, all in one go; gives how many lines are new or changed. The same statement again writes nothing.

    ``as_of`` is the day where the file names none. By an office's workspace it goes into the named group's book. ``reason`` is a person's
    word why a statement that looks like another group's is this one's; it is kept with the statement.

    Raises:
        RuleBrokenError: nobody said of which day it is, it is of a month to come, or it looks like another group's, and nobody said
            why that is right.
        BookRefusedError: the disk is full or failed; nothing was written.
    """
    day = read.export.as_of or as_of
    if day is None:
        raise RuleBrokenError("statement_day_missing")
    why, stranger = clean_name(reason), read.stranger
    newest = latest_day(workspace)
    if day > newest.replace(day=monthrange(newest.year, newest.month)[1]) and not why:
        raise RuleBrokenError("statement_day_to_come", detail=f"{day:%d/%m/%Y}")
    if stranger is not None and not why:
        raise _refused(stranger)
    reads = CollectionQueries(workspace.book, group or workspace.group)
    held = reads.statement(day)
    known = {f"{line.customer}/{line.loan}": line for line in held.lines} if held and held.as_of == day else {}
    keys: list[str] = []
    fresh: list[tuple[BankListed, dict[str, str]]] = []
    for line in once(matched.line for matched in read.lines):
        customer = line.customer_code or _surrogate(workspace, line)
        loan, number = line.loan_code, 2
        while f"{customer}/{loan}" in keys:
            loan, number = f"{line.loan_code}#{number}", number + 1
        keys.append(f"{customer}/{loan}")
        content = _listed(line, day, customer, loan)
        facts = {key: value for key, value in (("name", line.name), ("id_number", line.id_number)) if value}
        if not _says_the_same(known.get(keys[-1]), content, facts):
            fresh.append((content, facts))
    source = (f"{read.source}: {why}" if stranger is not None else read.source)[:200]
    with workspace.change(read.command) as change:
        for content, facts in fresh:
            change.write(content, facts, group=group)
        if held is None or held.as_of != day or fresh or list(known) != keys:
            change.write(BankListTaken(as_of=day, lines=keys, source=source), group=group)
    return len(fresh)


def _refused(stranger: Stranger) -> RuleBrokenError:
    if stranger.named:
        return RuleBrokenError("statement_names_another_group", detail=stranger.named)
    if stranger.leader:
        return RuleBrokenError("statement_names_another_leader", detail=stranger.leader)
    return RuleBrokenError("statement_of_strangers", detail=f"{stranger.unknown}/{stranger.customers}")


def _listed(line: BankLine, day: date, customer: str, loan: str) -> BankListed:
    return BankListed(
        as_of=day,
        customer=customer,
        loan=loan,
        program=line.program,
        outstanding=line.outstanding,
        overdue=line.overdue,
        brought=line.brought,
        this_month=line.this_month,
        savings=line.savings,
        disbursed_on=line.disbursed_on,
        due_on=line.due_on,
    )


def _says_the_same(held: StatementLine | None, content: BankListed, facts: dict[str, str]) -> bool:
    if held is None:
        return False
    fields = ("program", "outstanding", "overdue", "brought", "this_month", "savings", "disbursed_on", "due_on")
    same = all(getattr(held, field) == getattr(content, field) for field in fields)
    return same and (held.name, held.id_number) == (facts.get("name", ""), facts.get("id_number", ""))


def _surrogate(workspace: Workspace, line: BankLine) -> str:
    """A name for a customer whose statement has no code: the same each month, and nobody's number can be read from it."""
    salt = workspace.book.local(_SALT)
    if salt is None:
        salt = workspace.environment.token()
        with workspace.book.transaction():
            workspace.book.set_local(_SALT, salt)
    about = f"{salt}|{line.id_number or search_key(line.name)}"
    return "k" + hashlib.sha256(about.encode()).hexdigest()[:16]


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
    open_ones = [
        one for one, (match, who) in zip(customers, found, strict=True) if who is None and one.code not in said
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
    """Whose lines a statement holds."""
    customers = [Customer(line.customer, line.name, line.id_number) for line in statement.lines]
    members = [member for member in workspace.members.all() if member.accepted]
    active = [member for member in members if member.is_active(statement.as_of)] or members
    found: dict[MemberId, list[StatementLine]] = defaultdict(list)
    for line, (_, who) in zip(
        statement.lines, match_customers(customers, active, workspace.rounds.matches()), strict=True
    ):
        if who is not None:
            found[who].append(line)
    return {who: MemberAtBank(statement.as_of, tuple(lines)) for who, lines in found.items()}


def program_of(pack: PolicyPack, said: str) -> str | None:
    """The program a statement means by its code or name; None where the pack has none."""
    wanted = search_key(said)
    for program in pack.programs.values():
        if said.strip() and (program.code == said.strip() or program.code == said.strip().zfill(2)):
            return program.id
        if wanted and (wanted == search_key(program.id) or wanted == search_key(program.name)):
            return program.id
    return None
