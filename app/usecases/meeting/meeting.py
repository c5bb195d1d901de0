"""The meeting, verb by verb, from opening to seal and addendum.

Nothing here collects principal: the board never does (727/HD-NHCS, Phụ lục I), so there is no verb for it.
"""

from __future__ import annotations

from datetime import date

from app.domain.calendar import read_hour
from app.domain.entries import (
    AttendanceMarked,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, MeetingId, MemberId
from app.domain.meeting import (
    Officers,
    Presence,
)
from app.usecases.book.health import ClockState, clock_of, latest_day
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.workspace import Workspace

LARGEST_AMOUNT = 10**12  # whole dong; more is a slip of the hand


def open_meeting(
    workspace: Workspace,
    *,
    on: date,
    started_at: str,
    place: str,
    command: CommandId | None = None,
    confirmed: bool = True,
) -> MeetingId:
    """Open a meeting. The board and last meeting's witnesses are filled in as a suggestion.

    ``confirmed`` False: a second meeting of a day is asked about first.

    Raises:
        RuleBrokenError: another meeting is still open, the day is still to come, before the founding or after the end, or an hour that is
            said cannot be read.
    """
    check_day(workspace, on)
    started_at = hour_of(started_at) if started_at.strip() else ""
    check_not_ended(workspace, on)
    _check_founded(workspace, on)
    meetings = workspace.meetings.all()
    if any(not found.is_sealed for found in meetings):
        raise RuleBrokenError("meeting_in_progress")
    if not confirmed and any(found.on == on for found in meetings):
        raise RuleBrokenError("meeting_same_day")
    meeting = MeetingId(workspace.environment.token())
    board = workspace.about.board(on)
    with workspace.change(command) as change:
        change.write(MeetingOpened(meeting=meeting, on=on, started_at=started_at, place=place.strip()))
        names = {"chair": board.leader, "secretary": board.deputy}
        change.write(MeetingOfficers(meeting=meeting), {role: name for role, name in names.items() if name})
    return meeting


def set_frame(workspace: Workspace, meeting: MeetingId, *, on: date, started_at: str, place: str) -> None:
    """Put the day, hour or place right; what stands already is not written again.

    Raises:
        RuleBrokenError: the hour cannot be read, or the day is still to come.
    """
    found = workspace.open_meeting(meeting)
    if on != found.on:
        check_day(workspace, on)
        check_not_ended(workspace, on)
        _check_founded(workspace, on)
    started_at = hour_of(started_at)
    if (found.on, found.started_at, found.place) == (on, started_at, place.strip()):
        return
    with workspace.change() as change:
        change.write(MeetingOpened(meeting=meeting, on=on, started_at=started_at, place=place.strip()))


def check_not_ended(workspace: Workspace, on: date) -> None:
    """A group that is no more on a day does nothing on it.

    Raises:
        RuleBrokenError: it has ended.
    """
    ended = workspace.about.ended()
    if ended is not None and on >= ended[0]:
        raise RuleBrokenError("group_has_ended")


def _check_founded(workspace: Workspace, on: date) -> None:
    """Nobody meets before the day of the group's founding."""
    profile = workspace.about.profile()
    if profile is not None and profile.founded is not None and on < profile.founded:
        raise RuleBrokenError("meeting_before_founding")


def check_day(workspace: Workspace, on: date) -> None:
    """A meeting is led on its day or written down after it; where the clock looks wrong the person's word counts."""
    if on > latest_day(workspace) and clock_of(workspace) is ClockState.PLAUSIBLE:
        raise RuleBrokenError("meeting_to_come")


def hour_of(text: str) -> str:
    """An hour as it is kept (HH:MM).

    Raises:
        RuleBrokenError: it cannot be read.
    """
    hour = read_hour(text)
    if hour is None:
        raise RuleBrokenError("hour_unreadable")
    return hour


def set_officers(workspace: Workspace, meeting: MeetingId, officers: Officers) -> None:
    """Who leads, who writes, and the two witnesses; what stands already is not written again."""
    if workspace.open_meeting(meeting).officers == officers:
        return
    names = {
        "chair": officers.chair,
        "secretary": officers.secretary,
        "union_name": officers.union_name,
        "union_title": officers.union_title,
        "hamlet_name": officers.hamlet_name,
        "hamlet_title": officers.hamlet_title,
    }
    with workspace.change() as change:
        change.write(
            MeetingOfficers(
                meeting=meeting, union_present=officers.union_present, hamlet_present=officers.hamlet_present
            ),
            {role: name.strip() for role, name in names.items() if name.strip()},
        )


def mark(workspace: Workspace, meeting: MeetingId, marks: dict[MemberId, Presence], reason: str = "") -> None:
    """Mark one or many in the roll call; what stands already is not written again."""
    workspace.open_meeting(meeting)
    called = workspace.meetings.marks(meeting)
    with workspace.change() as change:
        for member, presence in marks.items():
            if called.get(member) != (presence, reason):
                change.write(
                    AttendanceMarked(meeting=meeting, member=member, state=presence.value, reason=reason.strip())
                )


# ---------------------------------------------------------------------------------- money received


# ---------------------------------------------------------------------------------- opened by mistake
def is_empty(view: MeetingView) -> bool:
    """Whether nothing was done in a meeting but calling names: it may have been opened by mistake."""
    did = (
        view.interest_total,
        view.savings_total,
        view.admissions,
        view.releases,
        view.requests,
        view.topics,
        view.notes,
    )
    return not view.meeting.is_sealed and view.minimum_saving is None and not any(did)


def drop(workspace: Workspace, meeting: MeetingId) -> None:
    """Take away a meeting that was opened by mistake; what was done in it is nobody's to drop.

    Raises:
        RuleBrokenError: there is no such meeting, it is sealed, or something was done in it.
    """
    workspace.open_meeting(meeting)
    if not is_empty(look_at(workspace, meeting)) or any(workspace.meetings.money(meeting)):
        raise RuleBrokenError("meeting_not_empty")
    with workspace.change() as change:
        change.write(MeetingDropped(meeting=meeting))


# ---------------------------------------------------------------------------------- told, noted, agreed


# ---------------------------------------------------------------------------------- end
