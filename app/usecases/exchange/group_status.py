"""The office's table of groups: who came last when, and what waits of whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode
from app.storage.queries import GroupQueries, OfficeQueries
from app.usecases.exchange.entry_lines import Held
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group. ``last_on`` is the day its last file was taken in; ``unconfirmed`` what it has not confirmed of the office's."""

    code: GroupCode
    name: str
    devices: int  # certified and not revoked
    last_on: date | None
    last_number: int
    entries: int
    waiting: int  # files of laptops that are not certified yet
    gaps: int
    forks: int
    unconfirmed: int


def group_lines(workspace: Workspace) -> list[GroupLine]:
    """Every group and union of an office's book, by its code."""
    held = workspace.book.exchange_log.held_counts()
    known = OfficeQueries(workspace.book)
    lines = []
    asking = sorted(
        {group for group, _ in held} - {one.code for one in known.groups()} - {one.code for one in known.unions()}
    )
    named = [(one.code, one.name, one.entries) for one in (*known.groups(), *known.unions())]
    for code, name, entries in [*named, *((GroupCode(group), "", 0) for group in asking)]:
        taken = workspace.book.exchange_log.taken(code)
        devices = [
            one
            for one in GroupQueries(workspace.book, code).devices().values()
            if one.role and one.revoked_after is None
        ]
        lines.append(
            GroupLine(
                code,
                name,
                len(devices),
                date.fromisoformat(taken[-1]["on"]) if taken else None,
                int(taken[-1]["number"]) if taken else 0,
                entries,
                held.get((code, "pending"), 0),
                held.get((code, Held.GAP.value), 0),
                held.get((code, Held.FORK.value), 0),
                sum(sent.entries for sent in workspace.book.exchange_log.sent(code) if sent.acknowledged_on is None),
            )
        )
    return sorted(lines, key=lambda line: line.code)
