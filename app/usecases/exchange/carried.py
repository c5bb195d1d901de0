"""What a file of ours carries, as people count it: minutes, members, requests, money; not lines of a journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.entries import Content, InterestReceived, LoanRequested, MeetingSealed, MemberAdmitted, SavingsReceived
from app.domain.ids import DeviceId, GroupCode
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Carried:
    """What one file of this laptop's brings the office. ``other`` counts what else was written down.

    ``payments`` counts amounts taken from members, interest and savings each by itself.
    """

    group: GroupCode
    number: int
    on: date
    acknowledged_on: date | None
    minutes: int = 0
    members: int = 0
    requests: int = 0
    payments: int = 0
    other: int = 0


def carried(workspace: Workspace, group: GroupCode) -> list[Carried]:
    """What each file of this laptop's carried for the first time, oldest first; one that only repeated is left out."""
    own, upto, found = workspace.book.identity.device, 0, []
    for sent in workspace.book.exchange_log.sent(group):
        if not sent.entries:
            continue
        kinds = workspace.book.journal.kinds_between(group, own, upto, sent.upto)
        upto = max(upto, sent.upto)
        found.append(Carried(group, sent.number, sent.on, sent.acknowledged_on, **_counted(kinds)))
    return found


def waiting(workspace: Workspace, group: GroupCode) -> Carried:
    """What this laptop wrote and no file carries yet; ``number`` is 0."""
    own = workspace.book.identity.device
    upto = max((sent.upto for sent in workspace.book.exchange_log.sent(group)), default=0)
    last = workspace.book.journal.head(group, own).upto
    return Carried(
        group, 0, workspace.today, None, **_counted(workspace.book.journal.kinds_between(group, own, upto, last))
    )


def unconfirmed(workspace: Workspace, group: GroupCode, office: DeviceId | None) -> Carried:
    """What this laptop wrote and the office has not confirmed: the next file carries it; ``number`` is 0."""
    own = workspace.book.identity.device
    heard = workspace.book.exchange_log.acknowledged(group, office).get(own, 0) if office is not None else 0
    last = workspace.book.journal.head(group, own).upto
    return Carried(
        group, 0, workspace.today, None, **_counted(workspace.book.journal.kinds_between(group, own, heard, last))
    )


def _counted(kinds: Mapping[str, int]) -> dict[str, int]:
    left = dict(kinds)

    def taken(*contents: type[Content]) -> int:
        return sum(left.pop(content.declared.name, 0) for content in contents)

    found = {
        "minutes": taken(MeetingSealed),
        "members": taken(MemberAdmitted),
        "requests": taken(LoanRequested),
        "payments": taken(InterestReceived, SavingsReceived),
    }
    return {**found, "other": sum(left.values())}
