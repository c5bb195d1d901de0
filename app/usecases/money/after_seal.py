"""Money that was written for a meeting after its seal: it counts, and a person settles what the signed minutes do not have."""

from __future__ import annotations

from datetime import date

from app.domain.entries import AddendumCovers, AddendumWritten, MoneyReversed
from app.domain.errors import RuleBrokenError
from app.domain.money import format_dong
from app.storage.queries.members import MoneyEntry
from app.usecases.workspace import Workspace

_SORTS = {"savings": "tiền gửi", "interest": "lãi"}
_REASON = "khoản này được ghi sau khi chốt biên bản"


def cover(workspace: Workspace, question: str, *, on: date) -> str:
    """Write the addendum to the sealed minutes that tells of a line; gives the addendum's name.

    ``question`` is the line's question, "after_seal/" and its reference.

    Raises:
        RuleBrokenError: it was settled already.
    """
    ref, line = _open_line(workspace, question)
    meeting = workspace.meetings.one(line.meeting) if line.meeting else None
    if meeting is None:
        raise RuleBrokenError("no_such_meeting")
    member = workspace.members.one(line.member)
    name = workspace.environment.token()
    text = f"Thu thêm {_SORTS[line.sort]} {format_dong(line.amount)} đồng của {member.name if member else line.member}."
    with workspace.change() as change:
        change.write(
            AddendumWritten(
                addendum=name,
                to_meeting=meeting.id,
                number=len(workspace.meetings.addenda(meeting.id)) + 1,
                on=on,
                text=text,
                reason=_REASON,
            )
        )
        change.write(AddendumCovers(addendum=name, refs=[ref]))
    return name


def take_back(workspace: Workspace, question: str, reason: str) -> None:
    """Reverse a line that was written after the seal, with a reason.

    Raises:
        RuleBrokenError: it was settled already, or there is no reason.
    """
    _, line = _open_line(workspace, question)
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    with workspace.change() as change:
        change.write(MoneyReversed(money=line.id, of=line.device, on=workspace.today, reason=reason.strip()))


def _open_line(workspace: Workspace, question: str) -> tuple[str, MoneyEntry]:
    for ref, line in workspace.members.after_seal():
        if question == f"after_seal/{ref}":
            return ref, line
    raise RuleBrokenError("no_such_question")
