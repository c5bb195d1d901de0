"""Who of the group lives in one household (hộ)."""

from __future__ import annotations

from app.domain.entries import HouseholdJoined
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.usecases.workspace import Workspace


def live_with(workspace: Workspace, member: MemberId, other: MemberId) -> None:
    """A member lives in another's household; where that one has none yet, it begins with the two.

    Raises:
        RuleBrokenError: one of them is no member, or both are the same.
    """
    if member == other or None in (workspace.members.one(member), workspace.members.one(other)):
        raise RuleBrokenError("no_such_member")
    known = workspace.members.household_name(other)
    household = known or workspace.environment.token()
    with workspace.change() as change:
        if not known:
            change.write(HouseholdJoined(member=other, household=household))
        if workspace.members.household_name(member) != household:
            change.write(HouseholdJoined(member=member, household=household))


def live_alone(workspace: Workspace, member: MemberId) -> None:
    """No other member lives in her household.

    Raises:
        RuleBrokenError: there is no such member.
    """
    if workspace.members.one(member) is None:
        raise RuleBrokenError("no_such_member")
    with workspace.change() as change:
        change.write(HouseholdJoined(member=member, household=workspace.environment.token()))
