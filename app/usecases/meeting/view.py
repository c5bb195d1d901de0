"""The meeting as it stands: what its page and its minutes show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.decisions import Decision
from app.domain.errors import RuleBrokenError
from app.domain.group import CHANGE_SHARES, Setting
from app.domain.ids import MeetingId, MemberId
from app.domain.meeting import (
    Addendum,
    Gap,
    Mark,
    Meeting,
    MinimumSaving,
    MoneyLine,
    Note,
    Presence,
    Request,
    Topic,
    Turnout,
    gaps,
    needed_present,
)
from app.domain.members import Member, told_apart
from app.domain.shares import is_share
from app.storage.queries.meetings import Admission, ReceivedLine
from app.usecases.book.settings import settings_on
from app.usecases.workspace import Workspace


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
    what = ("meeting", workspace.group, meeting, workspace.environment.policy_text)
    return workspace.book.kept(what, lambda: _seen(workspace, meeting))


def _seen(workspace: Workspace, meeting: MeetingId) -> MeetingView:
    found = workspace.meetings.one(meeting)
    if found is None:
        raise RuleBrokenError("no_such_meeting")
    everybody = workspace.members.as_met(meeting)
    admitted = workspace.meetings.admissions(meeting)
    released = workspace.meetings.releases(meeting)
    called = workspace.meetings.marks(meeting)
    received = workspace.meetings.money(meeting)
    requests = tuple(_named(workspace.meetings.requests(meeting), everybody))
    told = called.keys() | {line.member for line in received} | {request.member for request in requests}
    # A sealed roll is the one that was called, whatever the member list says today.
    here = (
        [member for member in everybody.values() if member.id in called]
        if found.is_sealed
        else _roll(everybody, found, admitted=admitted, released=released, told=told)
    )
    names = told_apart(here)
    marks = tuple(Mark(member.id, names[member.id], *(called.get(member.id) or (None, ""))) for member in here)
    turnout = _turnout(workspace, marks, found)
    decisions = tuple(workspace.meetings.decisions(meeting))
    # Whoever was admitted and taken back in the same meeting is not shown as admitted.
    gone = {admission.member for admission in released if not admission.reason and admission.accepted}
    return MeetingView(
        meeting=found,
        marks=marks,
        turnout=turnout,
        money=_money(received, names),
        admissions=tuple((everybody[a.member], a) for a in admitted if a.member not in gone),
        releases=tuple((everybody[r.member], r) for r in released if r.reason),
        requests=requests,
        topics=tuple(workspace.meetings.topics(meeting)),
        notes=tuple(workspace.meetings.notes(meeting)),
        decisions=decisions,
        minimum_saving=workspace.meetings.minimum_saving(meeting),
        minimum_before=_minimum_before(workspace, found),
        addenda=tuple(workspace.meetings.addenda(meeting)),
        gaps=tuple(
            gaps(turnout, found.officers, requests, found.ended_at, decisions, _change_quorum(workspace, found.on))
        ),
    )


def _named(requests: Sequence[Request], everybody: Mapping[MemberId, Member]) -> Iterator[Request]:
    """Each request under the name its member had in the meeting."""
    for request in requests:
        member = everybody.get(request.member)
        yield replace(request, name=member.name) if member is not None else request


def _minimum_before(workspace: Workspace, meeting: Meeting) -> MinimumSaving | None:
    """The least that held before a meeting; of a sealed one as its minutes said, whatever was written of earlier days since."""
    met = meeting.as_it_met
    if met is None:
        return workspace.meetings.minimum_saving_on(meeting.on, besides=meeting.id)
    return None if met.minimum_saving is None else MinimumSaving(met.minimum_saving, meeting.on, None, accepted=True)


def _change_quorum(workspace: Workspace, on: date) -> str:
    settings = settings_on(workspace, on)
    return (settings.get(CHANGE_SHARES[0]) or settings["quorum"]).value


def _roll(
    everybody: Mapping[MemberId, Member],
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


def _turnout(workspace: Workspace, marks: tuple[Mark, ...], meeting: Meeting) -> Turnout:
    quorum, majority = _shares(workspace, meeting)
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


def _shares(workspace: Workspace, meeting: Meeting) -> tuple[Setting, Setting]:
    """The quorum and the majority: of a sealed meeting those it was sealed by."""
    settings = settings_on(workspace, meeting.on)
    by_the_seal = {"quorum": meeting.quorum, "majority": meeting.majority}
    kept = {
        key: Setting(key, said, "")
        for key, said in by_the_seal.items()
        if said != settings[key].value and is_share(said)
    }
    return kept.get("quorum", settings["quorum"]), kept.get("majority", settings["majority"])


def _money(received: list[ReceivedLine], names: dict[MemberId, str]) -> tuple[MoneyLine, ...]:
    sums: dict[tuple[MemberId, str], int] = {}
    for line in received:
        sums[(line.member, line.sort)] = sums.get((line.member, line.sort), 0) + line.amount
    return tuple(
        MoneyLine(member, name, sums.get((member, "savings"), 0), sums.get((member, "interest"), 0))
        for member, name in names.items()
    )


# ---------------------------------------------------------------------------------- opening and people
