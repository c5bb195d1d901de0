"""What a group may set for itself, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.entries import RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.group import CHANGE_SHARES, LAST_RESORT, SHARES, Setting
from app.domain.shares import share
from app.usecases.workspace import Workspace


def settings_on(workspace: Workspace, day: date) -> dict[str, Setting]:
    """Every setting that counts on a day: the group's own, and of the shares it did not set those of the pack in force."""
    own = workspace.about.settings()
    if all(key in own for key in SHARES):  # a pack is read only where it is asked
        return own
    return {setting.key: setting for setting in LAST_RESORT} | _of_the_pack(workspace, day) | own


def _of_the_pack(workspace: Workspace, day: date) -> dict[str, Setting]:
    from app.usecases.policy import pack_on

    pack = pack_on(workspace, day)
    rules = pack.meeting if pack is not None else None
    if rules is None:
        return {}
    source = rules.source.citation
    return {"quorum": Setting("quorum", rules.quorum, source), "majority": Setting("majority", rules.majority, source)}


def set_share(workspace: Workspace, key: str, value: str, source: str) -> bool:
    """Set the quorum or the majority as a share such as "2/3", with where it comes from. Gives whether anything changed.

    A sealed meeting keeps what it was sealed with; an open one goes by the new share at once.

    Raises:
        RuleBrokenError: no share, or no such setting.
    """
    if key in CHANGE_SHARES and not value.strip():  # as for its other votes
        if key not in settings_on(workspace, workspace.today):
            return False
        with workspace.change() as change:
            change.write(RuleSet(key=key, value="", source=""))
        return True
    try:
        if key not in (*SHARES, *CHANGE_SHARES):
            raise ValueError(key)
        share(value)
    except (ValueError, ZeroDivisionError):
        raise RuleBrokenError("share_unreadable") from None
    before = settings_on(workspace, workspace.today).get(key)
    kept = (value.strip().replace(" ", ""), source.strip())
    if before is not None and (before.value, before.source) == kept:
        return False
    with workspace.change() as change:
        change.write(RuleSet(key=key, value=kept[0], source=kept[1]))
    return True
