"""Requests that wait for the union's word: what the rules find, and verify or question, each with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.entries import RequestVerified
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.meeting import Meeting, Request
from app.domain.policy import Stage, Verdict
from app.usecases.loans.appraisal import asked_in, judge
from app.usecases.policy import Policies
from app.usecases.union.book import FollowedGroup, groups
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToVerify:
    """A request a meeting carried. ``waits`` until the union said its word or the bank answered."""

    group: FollowedGroup
    meeting: Meeting
    request: Request

    @property
    def waits(self) -> bool:
        """Whether the union has still to say its word."""
        return self.request.verified is None and self.request.answer is None


def requests(workspace: Workspace) -> list[ToVerify]:
    """Every request that a sealed meeting carried, those that wait first, the newest meeting first."""
    found = []
    for group in groups(workspace):
        at = workspace.at(group.code)
        sealed = {meeting.id: meeting for meeting in at.meetings.all() if meeting.is_sealed}
        found += [
            ToVerify(group, sealed[request.meeting], request)
            for request in at.meetings.requests()
            if request.meeting in sealed and request.approved
        ]
    return sorted(found, key=lambda one: (not one.waits, -one.meeting.on.toordinal(), one.group.code, one.request.name))


def verdict(workspace: Workspace, policies: Policies, asked: ToVerify) -> Verdict | None:
    """What the rules of the meeting's day find, with those that fall due at the commune."""
    pack = policies.on(asked.meeting.on)
    return judge(workspace.at(asked.group.code), pack, asked_in(asked.request), asked.meeting.on, Stage.COMMUNE)


def say(workspace: Workspace, group: GroupCode, request: Request, *, verified: bool, reason: str) -> None:
    """Verify a request or question it. Signed by this device; the group and the office see it. A later word replaces it.

    Raises:
        RuleBrokenError: it is questioned without a reason, or the bank answered already.
    """
    if not verified and not reason.strip():
        raise RuleBrokenError("reason_missing")
    if request.answer is not None:
        raise RuleBrokenError("already_answered")
    with workspace.change() as change:
        change.write(
            RequestVerified(request=request.id, on=workspace.today, verified=verified, reason=reason.strip()),
            group=group,
        )
