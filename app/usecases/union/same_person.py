"""One person in two groups: what only somebody who holds several books can see."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from app.domain.ids import GroupCode
from app.usecases.union.book import groups
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class InTwoGroups:
    """Members of several groups under one identity number. A person may be in one group only; a number may be miswritten."""

    names: tuple[str, ...]
    groups: tuple[tuple[GroupCode, str], ...]


def in_two_groups(workspace: Workspace) -> list[InTwoGroups]:
    """Everybody whose identity number stands in more than one of the union's groups (the bank's checks M03, M04)."""
    seen: dict[str, list[tuple[GroupCode, str, str]]] = defaultdict(list)
    for group in groups(workspace):
        for member in workspace.at(group.code).members.active(workspace.today):
            if member.id_number:
                seen[member.id_number].append((group.code, group.name, member.name))
    return sorted(
        (
            InTwoGroups(
                names=tuple(dict.fromkeys(name for _, _, name in found)),
                groups=tuple(dict.fromkeys((code, group) for code, group, _ in found)),
            )
            for found in seen.values()
            if len({code for code, _, _ in found}) > 1
        ),
        key=lambda one: one.names,
    )
