"""What a file of ours carries, as people count it: minutes, members, requests, money; not lines of a journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.entries import (
    Content,
    DeviceCertified,
    InterestReceived,
    LoanFigured,
    LoanRequested,
    MeetingSealed,
    MemberAdmitted,
    PackIssued,
    RatingGiven,
    RequestAnswered,
    RequestVerified,
    SavingsReceived,
    UseChecked,
)
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


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file that was taken in brought, as people count it; ``other`` counts what else was in it."""

    answers: int = 0  # of the bank to requests
    loans: int = 0  # with their figures, as of a statement
    verified: int = 0  # requests the union spoke about
    checks: int = 0  # of the use of loans
    rating: int = 0
    certified: int = 0  # laptops
    rules: int = 0
    minutes: int = 0  # sealed on another laptop of the group
    payments: int = 0
    other: int = 0


def brought(kinds: Mapping[str, int]) -> Brought:
    """Counted by the kinds of entries of a file."""
    left = dict(kinds)

    def taken(*contents: type[Content]) -> int:
        return sum(left.pop(content.declared.name, 0) for content in contents)

    found = {
        "answers": taken(RequestAnswered),
        "loans": taken(LoanFigured),
        "verified": taken(RequestVerified),
        "checks": taken(UseChecked),
        "rating": taken(RatingGiven),
        "certified": taken(DeviceCertified),
        "rules": taken(PackIssued),
        "minutes": taken(MeetingSealed),
        "payments": taken(InterestReceived, SavingsReceived),
    }
    return Brought(**found, other=sum(left.values()))


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
