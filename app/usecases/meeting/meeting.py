"""The meeting, verb by verb, from opening to seal and addendum.

Nothing here collects principal: the board never does (727/HD-NHCS, Phụ lục I), so there is no verb for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import read_hour
from app.domain.entries import (
    AttendanceMarked,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
)
from app.domain.errors import RuleBrokenError
from app.domain.group import CHANGE_SHARES
from app.domain.ids import CommandId, MeetingId, MemberId
from app.domain.meeting import (
    Addendum,
    Decision,
    Gap,
    Mark,
    Meeting,
    MinimumSaving,
    MoneyLine,
    Note,
    Officers,
    Presence,
    Request,
    Topic,
    Turnout,
    gaps,
    needed_present,
)
from app.domain.members import Member, told_apart
from app.storage.queries.meetings import Admission
from app.usecases.book.health import ClockState, clock_of, latest_day
from app.usecases.book.settings import settings_on
from app.usecases.workspace import Workspace

LARGEST_AMOUNT = 10**12  # whole dong; more is a slip of the hand


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Everything a meeting page or its minutes show."""

    meeting: Meeting
    marks: tuple[Mark, ...]
    turnout: Turnout
    money: tuple[MoneyLine, ...]
    admissions: tuple[tuple[Member, Admission], ...]
    releases: tuple[tuple[Member, Admission], ...]
    requests: tuple[Request, ...]
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    decisions: tuple[Decision, ...]
    minimum_saving: MinimumSaving | None
    minimum_before: MinimumSaving | None
    addenda: tuple[Addendum, ...]
    gaps: tuple[Gap, ...]

    @property
    def savings_total(self) -> int:
        """Savings received, whole dong."""
        return sum(line.savings for line in self.money)

    @property
    def interest_total(self) -> int:
        """Interest received, whole dong."""
        return sum(line.interest for line in self.money)


def look_at(workspace: Workspace, meeting: MeetingId) -> MeetingView:
    """The meeting as it stands.

    Raises:
        RuleBrokenError: there is no such meeting.
    """
    found = workspace.meetings.one(meeting)
    if found is None:
        raise RuleBrokenError("no_such_meeting")
    everybody = {member.id: member for member in workspace.members.all()}
    admitted = workspace.meetings.admissions(meeting)
    released = workspace.meetings.releases(meeting)
    called = workspace.meetings.marks(meeting)
    # A sealed roll is the one that was called, whatever the member list says today.
    here = (
        [member for member in everybody.values() if member.id in called]
        if found.is_sealed
        else _roll(
            everybody, found, admitted=admitted, released=released, told=_told_of(workspace, meeting, set(called))
        )
    )
    names = told_apart(here)
    marks = tuple(Mark(member.id, names[member.id], *(called.get(member.id) or (None, ""))) for member in here)
    turnout = _turnout(workspace, marks, found.on)
    requests = tuple(workspace.meetings.requests(meeting))
    decisions = tuple(workspace.meetings.decisions(meeting))
    # Whoever was admitted and taken back in the same meeting is not shown as admitted.
    gone = {admission.member for admission in released if not admission.reason and admission.accepted}
    return MeetingView(
        meeting=found,
        marks=marks,
        turnout=turnout,
        money=_money(workspace, meeting, names),
        admissions=tuple((everybody[a.member], a) for a in admitted if a.member not in gone),
        releases=tuple((everybody[r.member], r) for r in released if r.reason),
        requests=requests,
        topics=tuple(workspace.meetings.topics(meeting)),
        notes=tuple(workspace.meetings.notes(meeting)),
        decisions=decisions,
        minimum_saving=workspace.meetings.minimum_saving(meeting),
        minimum_before=workspace.meetings.minimum_saving_on(found.on, besides=meeting),
        addenda=tuple(workspace.meetings.addenda(meeting)),
        gaps=tuple(
            gaps(turnout, found.officers, requests, found.ended_at, decisions, _change_quorum(workspace, found.on))
        ),
    )


def _change_quorum(workspace: Workspace, on: date) -> str:
    settings = settings_on(workspace, on)
    return (settings.get(CHANGE_SHARES[0]) or settings["quorum"]).value


def _roll(
    everybody: dict[MemberId, Member],
    meeting: Meeting,
    *,
    admitted: list[Admission],
    released: list[Admission],
    told: set[MemberId],
) -> list[Member]:
    """Who is called: members when the meeting begins, so not those it admits, but those it releases.

    Of whom the meeting has a mark, money or a request (``told``) is called too: who died or moved meanwhile was there.
    """
    new = {admission.member for admission in admitted}
    leaving = {release.member for release in released} | told
    return [
        member
        for member in everybody.values()
        if member.id not in new
        and member.admitted_on <= meeting.on
        and member.accepted
        and (member.released_on is None or member.released_on > meeting.on or member.id in leaving)
    ]


def _told_of(workspace: Workspace, meeting: MeetingId, marked: set[MemberId]) -> set[MemberId]:
    paid = {line.member for line in workspace.meetings.money(meeting)}
    return marked | paid | {request.member for request in workspace.meetings.requests(meeting)}


def _turnout(workspace: Workspace, marks: tuple[Mark, ...], on: date) -> Turnout:
    settings = settings_on(workspace, on)
    quorum, majority = settings["quorum"], settings["majority"]
    counts = {presence: sum(mark.presence is presence for mark in marks) for presence in (*Presence, None)}
    return Turnout(
        members=len(marks),
        present=counts[Presence.PRESENT],
        excused=counts[Presence.EXCUSED],
        absent=counts[Presence.ABSENT],
        not_called=counts[None],
        needed=needed_present(len(marks), quorum.value),
        quorum=quorum.value,
        quorum_source=quorum.source,
        majority=majority.value,
        majority_source=majority.source,
    )


def _money(workspace: Workspace, meeting: MeetingId, names: dict[MemberId, str]) -> tuple[MoneyLine, ...]:
    sums: dict[tuple[MemberId, str], int] = {}
    for line in workspace.meetings.money(meeting):
        sums[(line.member, line.sort)] = sums.get((line.member, line.sort), 0) + line.amount
    return tuple(
        MoneyLine(member, name, sums.get((member, "savings"), 0), sums.get((member, "interest"), 0))
        for member, name in names.items()
    )


# ---------------------------------------------------------------------------------- opening and people
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
        RuleBrokenError: another meeting is still open, the day is still to come, or an hour that is said cannot be read.
    """
    check_day(workspace, on)
    started_at = hour_of(started_at) if started_at.strip() else ""
    check_not_ended(workspace, on)
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
