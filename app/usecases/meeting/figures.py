"""Money typed into the collection sheet of an open meeting."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.entries import (
    InterestReceived,
    MoneyReversed,
    SavingsReceived,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId, MoneyId
from app.storage.queries.meetings import ReceivedLine
from app.usecases.meeting.meeting import LARGEST_AMOUNT
from app.usecases.workspace import Workspace


def set_received(
    workspace: Workspace,
    meeting: MeetingId,
    member: MemberId,
    *,
    savings: int | None = None,
    interest: int | None = None,
) -> None:
    """What a member gave at this meeting, whole dong; a new figure reverses the one before it.

    Raises:
        RuleBrokenError: the meeting is sealed, or the amount cannot be.
    """
    set_many_received(workspace, meeting, {member: (savings, interest)})


def set_many_received(
    workspace: Workspace, meeting: MeetingId, figures: dict[MemberId, tuple[int | None, int | None]]
) -> None:
    """As ``set_received`` for many members: (savings, interest) each; None leaves a figure as it is."""
    found = workspace.open_meeting(meeting)
    for amount in (amount for pair in figures.values() for amount in pair if amount is not None):
        if not 0 <= amount <= LARGEST_AMOUNT:
            raise RuleBrokenError("amount_out_of_bounds")
    standing: dict[tuple[MemberId, str], list[ReceivedLine]] = {}
    for line in workspace.meetings.money(meeting):
        standing.setdefault((line.member, line.sort), []).append(line)
    with workspace.change() as change:
        for member, (savings, interest) in figures.items():
            for sort, figure in (("savings", savings), ("interest", interest)):
                lines = standing.get((member, sort), [])
                if figure is None or figure == sum(line.amount for line in lines):
                    continue
                for line in lines:
                    back = MoneyReversed(money=line.money, of=line.device, on=found.on, reason="", meeting=meeting)
                    change.write(back)
                if figure:
                    kind = SavingsReceived if sort == "savings" else InterestReceived
                    change.write(
                        kind(
                            money=MoneyId(workspace.environment.token()),
                            member=member,
                            on=found.on,
                            amount=figure,
                            meeting=meeting,
                        )
                    )


def set_figures(workspace: Workspace, figures: Sequence[tuple[MeetingId, MemberId, str, int]]) -> None:
    """Figures as they were typed (meeting, member, "savings" or "interest", whole dong), in order; the last of a cell stands.

    Raises:
        RuleBrokenError: a meeting is sealed, or an amount cannot be; then nothing of that meeting is written.
        BookRefusedError: the disk is full or failed.
    """
    meetings: dict[MeetingId, dict[MemberId, tuple[int | None, int | None]]] = {}
    for meeting, member, sort, amount in figures:
        savings, interest = meetings.setdefault(meeting, {}).get(member, (None, None))
        meetings[meeting][member] = (amount, interest) if sort == "savings" else (savings, amount)
    for meeting, found in meetings.items():
        set_many_received(workspace, meeting, found)
