"""Taking back a line of money after its meeting was sealed: nothing is edited, a line with its reason stands beside it."""

from __future__ import annotations

from app.domain.entries import BROUGHT, DRAWN, MoneyReversed
from app.domain.errors import RuleBrokenError
from app.domain.ids import DeviceId, MemberId, MoneyId
from app.usecases.money.collection import not_done_yet
from app.usecases.workspace import Workspace


def reverse(
    workspace: Workspace, member: MemberId, money: MoneyId, reason: str, device: DeviceId | None = None
) -> None:
    """Reverse a line of a member's money, today, with a reason. The sealed minutes stay as they were signed.

    Of a line that the bank paid out it says that the bank did not do it yet: what was asked waits again, with the reason beside it.

    ``device`` is the laptop that wrote the line, where two wrote one of the same id.

    Raises:
        RuleBrokenError: no such line, it is reversed already, its meeting is still open, or there is no reason.
    """
    found = next(
        (line for line in workspace.members.passbook(member) if line.id == money and device in {None, line.device}),
        None,
    )
    if found is None:
        raise RuleBrokenError("no_such_money")
    if found.reversed_on is not None:
        raise RuleBrokenError("already_reversed")
    if found.id.startswith(BROUGHT):
        raise RuleBrokenError("bank_brought_it")
    if found.meeting is not None:
        meeting = workspace.meetings.one(found.meeting)
        if meeting is not None and not meeting.is_sealed:
            raise RuleBrokenError("type_it_anew")
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    drawn = next((one for one in workspace.rounds.instructions(member) if found.id == f"{DRAWN}{one.id}"), None)
    if drawn is not None:
        not_done_yet(workspace, drawn, reason.strip())
        return
    with workspace.change() as change:
        change.write(MoneyReversed(money=money, of=found.device, on=workspace.today, reason=reason.strip()))
