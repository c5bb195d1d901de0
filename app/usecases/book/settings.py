"""What a group may set for itself, each with its source."""

from __future__ import annotations

from app.domain.entries import RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.meeting import share
from app.usecases.workspace import Workspace

SHARES = ("quorum", "majority")


def set_share(workspace: Workspace, key: str, value: str, source: str) -> bool:
    """Set the quorum or the majority as a share such as "2/3", with where it comes from. Gives whether anything changed.

    A sealed meeting keeps what it was sealed with; an open one goes by the new share at once.

    Raises:
        RuleBrokenError: no share, or no such setting.
    """
    try:
        if key not in SHARES:
            raise ValueError(key)
        share(value)
    except (ValueError, ZeroDivisionError):
        raise RuleBrokenError("share_unreadable") from None
    before = workspace.about.settings()[key]
    kept = (value.strip().replace(" ", ""), source.strip())
    if (before.value, before.source) == kept:
        return False
    with workspace.change() as change:
        change.write(RuleSet(key=key, value=kept[0], source=kept[1]))
    return True
