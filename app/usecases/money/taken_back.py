"""Money that one laptop took back while another wrote it into signed papers, or while each kept the other's: a person settles it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.entries import AddendumCovers, AddendumWritten, Content, Entry, QuestionSettled
from app.domain.ids import MeetingId
from app.domain.money import format_dong
from app.storage.projections.money import gone_question
from app.storage.queries.members import MoneyEntry
from app.usecases.workspace import Workspace

_SORTS = {"savings": "tiền gửi", "interest": "lãi"}
_REASON = "khoản này đã ghi trong biên bản mà không có"


def settled_as_there(line: Entry) -> QuestionSettled:
    """A person's word that a line that was taken back was there after all."""
    return QuestionSettled(about=line.subject, question=gone_question(line.ref), keep=line.ref)


def told_as_gone(workspace: Workspace, line: MoneyEntry, reversal: Entry) -> Iterator[Content]:
    """The addendum that says that what signed minutes tell of was not there."""
    meeting = MeetingId(line.meeting or "")
    member = workspace.members.one(line.member)
    who = member.name if member else line.member
    name = workspace.environment.token()
    yield AddendumWritten(
        addendum=name,
        to_meeting=meeting,
        number=len(workspace.meetings.addenda(meeting)) + 1,
        on=workspace.today,
        text=f"Không có khoản {_SORTS[line.sort]} {format_dong(line.amount)} đồng của {who}; đã hủy.",
        reason=_REASON,
    )
    yield AddendumCovers(addendum=name, refs=[reversal.ref])
