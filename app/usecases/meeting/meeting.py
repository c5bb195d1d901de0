"""The meeting, verb by verb, from opening to seal and addendum.

Nothing here collects principal: the board never does (727/HD-NHCS, Phụ lục I), so there is no verb for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import read_hour
from app.domain.chain import seal_digest
from app.domain.entries import (
    AddendumWritten,
    AttendanceMarked,
    BusinessNoted,
    InterestReceived,
    MeetingClosed,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
    MeetingSealed,
    MinimumSavingSet,
    MoneyReversed,
    SavingsReceived,
    TopicTold,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, MeetingId, MemberId, MoneyId
from app.domain.meeting import (
    Addendum,
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
    TopicSort,
    Turnout,
    gaps,
    is_carried,
    needed_present,
)
from app.domain.members import Member
from app.storage.queries.meetings import Admission
from app.usecases.book.health import ClockState, clock_of, latest_day
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
        else _roll(everybody, found, admitted=admitted, released=released)
    )
    marks = tuple(Mark(member.id, member.name, *(called.get(member.id) or (None, ""))) for member in here)
    turnout = _turnout(workspace, marks)
    requests = tuple(workspace.meetings.requests(meeting))
    # Whoever was admitted and taken back in the same meeting is not shown as admitted.
    gone = {admission.member for admission in released if not admission.reason and admission.accepted}
    return MeetingView(
        meeting=found,
        marks=marks,
        turnout=turnout,
        money=_money(workspace, meeting, here),
        admissions=tuple((everybody[a.member], a) for a in admitted if a.member not in gone),
        releases=tuple((everybody[r.member], r) for r in released if r.reason),
        requests=requests,
        topics=tuple(workspace.meetings.topics(meeting)),
        notes=tuple(workspace.meetings.notes(meeting)),
        minimum_saving=workspace.meetings.minimum_saving(meeting),
        minimum_before=workspace.meetings.minimum_saving_on(found.on, besides=meeting),
        addenda=tuple(workspace.meetings.addenda(meeting)),
        gaps=tuple(gaps(turnout, found.officers, requests, found.ended_at)),
    )


def _roll(
    everybody: dict[MemberId, Member], meeting: Meeting, *, admitted: list[Admission], released: list[Admission]
) -> list[Member]:
    """Who is called: members when the meeting begins, so not those it admits, but those it releases."""
    new = {admission.member for admission in admitted}
    leaving = {release.member for release in released}
    return [
        member
        for member in everybody.values()
        if member.id not in new
        and member.admitted_on <= meeting.on
        and member.accepted
        and (member.released_on is None or member.released_on > meeting.on or member.id in leaving)
    ]


def _turnout(workspace: Workspace, marks: tuple[Mark, ...]) -> Turnout:
    settings = workspace.about.settings()
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


def _money(workspace: Workspace, meeting: MeetingId, here: list[Member]) -> tuple[MoneyLine, ...]:
    sums: dict[tuple[MemberId, str], int] = {}
    for member, sort, amount, _ in workspace.meetings.money(meeting):
        sums[(member, sort)] = sums.get((member, sort), 0) + amount
    return tuple(
        MoneyLine(member.id, member.name, sums.get((member.id, "savings"), 0), sums.get((member.id, "interest"), 0))
        for member in here
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
        RuleBrokenError: another meeting is still open, or the day is still to come.
    """
    _check_day(workspace, on)
    meetings = workspace.meetings.all()
    if any(not found.is_sealed for found in meetings):
        raise RuleBrokenError("meeting_in_progress")
    if not confirmed and any(found.on == on for found in meetings):
        raise RuleBrokenError("meeting_same_day")
    meeting = MeetingId(workspace.environment.token())
    board = workspace.about.board()
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
        _check_day(workspace, on)
    started_at = _hour(started_at)
    if (found.on, found.started_at, found.place) == (on, started_at, place.strip()):
        return
    with workspace.change() as change:
        change.write(MeetingOpened(meeting=meeting, on=on, started_at=started_at, place=place.strip()))


def _check_day(workspace: Workspace, on: date) -> None:
    """A meeting is led on its day or written down after it; where the clock looks wrong the person's word counts."""
    if on > latest_day(workspace) and clock_of(workspace) is ClockState.PLAUSIBLE:
        raise RuleBrokenError("meeting_to_come")


def _hour(text: str) -> str:
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
    standing: dict[tuple[MemberId, str], list[tuple[int, MoneyId]]] = {}
    for member, sort, amount, money in workspace.meetings.money(meeting):
        standing.setdefault((member, sort), []).append((amount, money))
    with workspace.change() as change:
        for member, (savings, interest) in figures.items():
            for sort, figure in (("savings", savings), ("interest", interest)):
                lines = standing.get((member, sort), [])
                if figure is None or figure == sum(amount for amount, _ in lines):
                    continue
                for _, money in lines:
                    change.write(MoneyReversed(money=money, on=found.on, reason="", meeting=meeting))
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
def tell(workspace: Workspace, meeting: MeetingId, sort: TopicSort, text: str, topic: str | None = None) -> str:
    """Record something told to the members; with ``topic`` its wording is put right, with no text it is dropped."""
    workspace.open_meeting(meeting)
    name = topic or workspace.environment.token()
    with workspace.change() as change:
        change.write(
            TopicTold(meeting=meeting, topic=name, sort=sort.value, text=text.strip(), dropped=not text.strip())
        )
    return name


def note(workspace: Workspace, meeting: MeetingId, text: str, name: str | None = None) -> str:
    """Record other business; with ``name`` its wording is put right, with no text it is dropped."""
    workspace.open_meeting(meeting)
    kept = name or workspace.environment.token()
    with workspace.change() as change:
        change.write(BusinessNoted(meeting=meeting, note=kept, text=text.strip(), dropped=not text.strip()))
    return kept


def outcome(workspace: Workspace, meeting: MeetingId, votes: Votes | None) -> bool:
    """Whether an open meeting carried a vote: more than the group's share of those present; nobody counted means yes.

    Raises:
        RuleBrokenError: the meeting is sealed, nobody is marked present, or the votes do not add up to those present.
    """
    workspace.open_meeting(meeting)
    if votes is None:
        return True
    turnout = look_at(workspace, meeting).turnout
    if not turnout.present:
        raise RuleBrokenError("nobody_present")
    if votes.cast != turnout.present:
        raise RuleBrokenError("votes_do_not_add_up")
    return is_carried(votes, turnout.present, turnout.majority)


def set_minimum_saving(workspace: Workspace, meeting: MeetingId, amount: int, votes: Votes) -> None:
    """The meeting votes on the least a member puts in each month, whole dong (10C/TD).

    Raises:
        RuleBrokenError: the meeting is sealed, no amount, or votes that do not add up to those present.
    """
    found = workspace.open_meeting(meeting)
    if not 0 < amount <= LARGEST_AMOUNT:
        raise RuleBrokenError("amount_out_of_bounds")
    accepted = outcome(workspace, meeting, votes)
    with workspace.change() as change:
        change.write(MinimumSavingSet(amount=amount, on=found.on, meeting=meeting, votes=votes, accepted=accepted))


# ---------------------------------------------------------------------------------- end
def close(workspace: Workspace, meeting: MeetingId, ended_at: str) -> None:
    """The minutes were read back; the hour it ended.

    Raises:
        RuleBrokenError: the hour cannot be read, or is before the hour it began.
    """
    found = workspace.open_meeting(meeting)
    ended_at = _hour(ended_at)
    began = read_hour(found.started_at)
    if began is not None and ended_at <= began:
        raise RuleBrokenError("hours_reversed", detail=found.started_at)
    with workspace.change() as change:
        change.write(MeetingClosed(meeting=meeting, ended_at=ended_at))


def seal(workspace: Workspace, meeting: MeetingId, command: CommandId | None = None) -> str:
    """Seal the meeting: from here on nothing of it changes. Gives the digest printed on the minutes.

    Raises:
        RuleBrokenError: something is still missing, its day is still to come, or it is sealed.
    """
    _check_day(workspace, workspace.open_meeting(meeting).on)
    view = look_at(workspace, meeting)
    if view.gaps:
        raise RuleBrokenError("meeting_not_ready", first=view.gaps[0].what.value)
    entries = workspace.book.journal.of_meeting(workspace.group, meeting)
    runs: dict[str, list[tuple[int, int]]] = {}
    for entry in sorted((entry for entry, _ in entries), key=lambda entry: (entry.device, entry.seq)):
        held = runs.setdefault(entry.device, [])
        if held and held[-1][1] == entry.seq - 1:
            held[-1] = (held[-1][0], entry.seq)
        else:
            held.append((entry.seq, entry.seq))
    digest = seal_digest(value for _, value in entries)
    with workspace.change(command) as change:
        change.write(MeetingSealed(meeting=meeting, entries=runs, digest=digest))
    return digest


def add_addendum(workspace: Workspace, meeting: MeetingId, *, on: date, text: str, reason: str) -> str:
    """A correction to sealed minutes, with minutes of its own.

    Raises:
        RuleBrokenError: the meeting is not sealed, or there is no text or reason.
    """
    found = workspace.meetings.one(meeting)
    if found is None or not found.is_sealed:
        raise RuleBrokenError("meeting_not_sealed")
    if not text.strip() or not reason.strip():
        raise RuleBrokenError("reason_missing")
    name = workspace.environment.token()
    number = len(workspace.meetings.addenda(meeting)) + 1
    with workspace.change() as change:
        change.write(
            AddendumWritten(
                addendum=name, to_meeting=meeting, number=number, on=on, text=text.strip(), reason=reason.strip()
            )
        )
    return name
