"""The rules for a group and its board: asked on what the book knows, and on what the board itself says with its source."""

from __future__ import annotations

from typing import Any

from app.domain.entries import RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.policy import Finding, PolicyPack, evaluate_group
from app.usecases.workspace import Workspace

_KEY = "fact/"
YES_NO = ("true", "false")
SAID_BY_THE_BOARD: dict[str, tuple[str, ...]] = {
    "group.adjacent_cluster": YES_NO,
    "founding.commune_approved": YES_NO,
    "board.kinship": ("none", "spouse", "parent", "child", "sibling"),
    "board.in_union_standing_committee": YES_NO,
    "board.leads_other_bank_group": YES_NO,
    "board.collects_principal": YES_NO,
}
"""Facts of the group that no entry holds, and what may be said of each."""
_OF_ONE_MEMBER = {"G-QUORUM", "G-ONE-GROUP"}  # asked of a meeting and of a person, not of the group


def group_findings(workspace: Workspace, pack: PolicyPack) -> tuple[Finding, ...]:
    """What the pack's group rules find today; none of them blocks anybody."""
    board = workspace.about.board()
    facts: dict[str, Any] = {
        "group": {"members": len(workspace.members.active(workspace.today))},
        "board": {"size": len(board.names)},
        "founding": {},
    }
    for path, (value, _) in said_facts(workspace).items():
        section, name = path.split(".")
        facts[section][name] = {"true": True, "false": False}.get(value, value)
    return tuple(found for found in evaluate_group(pack, workspace.today, facts) if found.rule not in _OF_ONE_MEMBER)


def said_facts(workspace: Workspace) -> dict[str, tuple[str, str]]:
    """What the board said of the group, by path: one of the values of ``SAID_BY_THE_BOARD``, and its source."""
    return {
        key.removeprefix(_KEY): (setting.value, setting.source)
        for key, setting in workspace.about.settings().items()
        if key.startswith(_KEY) and setting.value in SAID_BY_THE_BOARD.get(key.removeprefix(_KEY), ())
    }


def say_fact(workspace: Workspace, path: str, value: str, source: str) -> None:
    """Keep what is said of the group, and by whom or which paper.

    Raises:
        RuleBrokenError: no such fact or value, or nobody is named as its source.
    """
    if value not in SAID_BY_THE_BOARD.get(path, ()):
        raise RuleBrokenError("no_such_fact")
    if not source.strip():
        raise RuleBrokenError("source_missing")
    with workspace.change() as change:
        change.write(RuleSet(key=_KEY + path, value=value, source=source.strip()))
