"""The bank's monthly statement: read, matched to members, differences listed, taken in. Its figures stand beside ours, never over them."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.collection import StatementLine
from app.domain.entries import BankListed, BankListTaken
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, GroupCode, MemberId
from app.domain.members import Member
from app.domain.names import clean_name, search_key
from app.intake.bank_export import BankExport, BankLine, read_bank_export
from app.storage.queries import CollectionQueries
from app.usecases.book.health import latest_day
from app.usecases.money.customer_match import Customer, KnownCustomers, Match, match_customers
from app.usecases.workspace import Workspace

_FEW = 2  # customers; one alone may be somebody new
_SALT = "customer_salt"


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
    known = KnownCustomers(workspace.rounds.known_customers())
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


def _other_leader(workspace: Workspace, export: BankExport) -> str:
    """The leader a statement names, where the group's book knows another."""
    ours = search_key(workspace.about.board().leader)
    return export.leader if export.leader and ours and search_key(export.leader) != ours else ""


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
