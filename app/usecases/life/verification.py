"""Differences of a member's balances, and money that was appropriated (nợ bị chiếm dụng): what was found, and what is done until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.entries import DifferenceVerified, DifficultyRaised
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.money import format_dong
from app.usecases.workspace import Workspace

_LARGEST = 10**12
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found: how much (whole dong), why, what is done; who sees to it (group, union, office or commune) until when."""

    member: MemberId
    is_appropriated: bool
    amount: int
    cause: str
    measure: str
    owner: str = "group"
    due: date | None = None


def record_verification(workspace: Workspace, one: Finding) -> str:
    """Write down what was found; what is to be done is told as a difficulty, on Today of whoever sees to it until it is closed.

    Raises:
        RuleBrokenError: no such member, no cause or measure, an amount that cannot be, or a deadline that is over.
    """
    who = workspace.members.one(one.member)
    if who is None:
        raise RuleBrokenError("no_such_member")
    cause, measure = " ".join(one.cause.split()), " ".join(one.measure.split())
    if not cause or not measure:
        raise RuleBrokenError("cause_missing")
    if not 0 < one.amount <= _LARGEST:
        raise RuleBrokenError("amount_out_of_bounds")
    if one.due is not None and one.due < workspace.today:
        raise RuleBrokenError("due_is_over")
    name = workspace.environment.token()
    sort = "appropriated" if one.is_appropriated else "difference"
    what = "bị chiếm dụng" if one.is_appropriated else "chênh lệch số dư"
    text = f"{who.name}: {what} {format_dong(one.amount)} đồng. Nguyên nhân: {cause}. Biện pháp: {measure}."
    with workspace.change() as change:
        change.write(
            DifferenceVerified(
                difficulty=name,
                member=one.member,
                on=workspace.today,
                sort=sort,
                amount=one.amount,
                cause=cause,
                measure=measure,
                due=one.due,
            ),
            group=workspace.group,
        )
        change.write(
            DifficultyRaised(difficulty=name, on=workspace.today, text=text[:_LONGEST], owner=one.owner, due=one.due),
            group=workspace.group,
        )
    return name
