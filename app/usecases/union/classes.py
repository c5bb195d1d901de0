"""The commune's list of poor, near-poor and escaped households, matched to the members of the union's groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from app.domain.entries import ClassConfirmed
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.members import Member
from app.domain.names import search_key
from app.intake.roster import Roster, RosterRow, read_roster
from app.usecases.union.book import own
from app.usecases.workspace import Workspace


class Match(Enum):
    """How surely a line of the list is a member."""

    ID = "id"  # the same number of the identity card
    NAME = "name"  # the same name and birth, and no other member or line has both
    DOUBTFUL = "doubtful"  # the same name; somebody must look
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ListedHousehold:
    """A line of the list and the members it may be. ``household_class`` is poor, near_poor, escaped or none."""

    line: int
    name: str
    birth: str
    id_number: str
    household_class: str
    match: Match
    members: tuple[tuple[GroupCode, Member], ...]

    @property
    def is_sure(self) -> bool:
        """Whether it can be confirmed without a person choosing."""
        return self.match in {Match.ID, Match.NAME} and self.household_class != "none"


@dataclass(frozen=True, slots=True)
class ClassList:
    """A list read and matched, and the members who have a class in their group's book and stand on no line of it."""

    households: tuple[ListedHousehold, ...]
    not_listed: tuple[tuple[GroupCode, Member], ...]
    unreadable: tuple[RosterRow, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The paper that fixed the list, and the days it counts; None: no day is known."""

    paper: str
    from_day: date | None
    to_day: date | None


def read_class_list(workspace: Workspace, file: Path, whole_list: str = "") -> ClassList:
    """Read the commune's list and match it. ``whole_list`` is the class of a list that has no such column.

    Raises:
        UnreadableListError: the file is no list.
    """
    return match_list(workspace, read_roster(file, today=workspace.today), whole_list)


def match_list(workspace: Workspace, roster: Roster, whole_list: str = "") -> ClassList:
    """Match a list to the members of every group: by ID number first, then by a name that is one person's alone."""
    members = [
        (group, member)
        for group in own(workspace).followed()
        for member in workspace.at(group).members.active(workspace.today)
    ]
    rows = [row for row in roster.rows if row.name]
    by_id = {member.id_number: (group, member) for group, member in members if member.id_number}
    by_name: dict[str, list[tuple[GroupCode, Member]]] = defaultdict(list)
    for group, member in members:
        by_name[search_key(member.name)].append((group, member))
    listed: dict[str, int] = defaultdict(int)
    for row in rows:
        listed[search_key(row.name or "")] += 1
    found = _asked_where_double([_match(row, by_id, by_name, listed, whole_list) for row in rows])
    touched = {(group, member.id) for one in found for group, member in one.members}
    left = [
        (group, member)
        for group, member in members
        if member.class_on(workspace.today) != "none" and (group, member.id) not in touched
    ]
    return ClassList(tuple(found), tuple(left), tuple(row for row in roster.rows if not row.name))


def _match(
    row: RosterRow,
    by_id: dict[str, tuple[GroupCode, Member]],
    by_name: dict[str, list[tuple[GroupCode, Member]]],
    listed: dict[str, int],
    whole_list: str,
) -> ListedHousehold:
    key = search_key(row.name or "")
    same = by_name.get(key, [])
    household_class = row.household_class if row.household_class != "none" else whole_list or "none"
    match, members = Match.NONE, tuple[tuple[GroupCode, Member], ...]()
    if row.id_number and row.id_number in by_id:
        owner = by_id[row.id_number]
        # The same number under another name is for a person to look at.
        match = Match.ID if search_key(owner[1].name) == key else Match.DOUBTFUL
        members = (owner,)
    elif same:
        born = [pair for pair in same if _same_birth(row, pair[1])]
        is_one = len(born) == 1 and listed[key] == 1 and not _other_id(row, born[0][1])
        match = Match.NAME if is_one else Match.DOUBTFUL
        members = tuple(born if is_one else same)
    return ListedHousehold(
        row.line, row.name or "", row.birth_date or "", row.id_number or "", household_class, match, members
    )


def _asked_where_double(found: list[ListedHousehold]) -> list[ListedHousehold]:
    """One ID number on two lines, or two lines for one member: which of them holds is for a person to say."""
    numbers = Counter(one.id_number for one in found if one.id_number)
    sure = (one for one in found if one.match in {Match.ID, Match.NAME})
    owners = Counter((group, member.id) for one in sure for group, member in one.members)
    return [
        replace(one, match=Match.DOUBTFUL)
        if one.members
        and (numbers[one.id_number] > 1 or any(owners[group, member.id] > 1 for group, member in one.members))
        else one
        for one in found
    ]


def _same_birth(row: RosterRow, member: Member) -> bool:
    if not row.birth_date or not member.birth_date:
        return False
    short = min(len(row.birth_date), len(member.birth_date))
    return row.birth_date[:short] == member.birth_date[:short]


def _other_id(row: RosterRow, member: Member) -> bool:
    return bool(row.id_number and member.id_number and row.id_number != member.id_number)


def confirm(workspace: Workspace, chosen: Sequence[tuple[GroupCode, Member, str]], decision: Decision) -> int:
    """Write the classes of these members, all in one go; gives how many. What a book says already is not written again.

    Raises:
        RuleBrokenError: no paper is named, its days are the wrong way round, or one member was chosen on two lines.
    """
    chosen_once = Counter((group, member.id) for group, member, _ in chosen)
    double = next((member.name for group, member, _ in chosen if chosen_once[group, member.id] > 1), None)
    if double is not None:
        raise RuleBrokenError("class_twice", detail=double)
    if not decision.paper.strip():
        raise RuleBrokenError("source_missing")
    if decision.from_day and decision.to_day and decision.to_day < decision.from_day:
        raise RuleBrokenError("days_crossed")
    fresh = [
        (
            group,
            ClassConfirmed(
                member=member.id,
                household_class=household_class,
                from_=decision.from_day,
                to=decision.to_day,
                decision=decision.paper.strip(),
            ),
        )
        for group, member, household_class in chosen
        if not _is_known(member, household_class, decision)
    ]
    if fresh:
        with workspace.change() as change:
            for group, content in fresh:
                change.write(content, group=group)
    return len(fresh)


def _is_known(member: Member, household_class: str, decision: Decision) -> bool:
    said: Iterable[tuple[str, date | None, date | None, str]] = (
        (period.household_class, period.from_day, period.to_day, period.decision) for period in member.classes
    )
    return (household_class, decision.from_day, decision.to_day, decision.paper.strip()) in said
