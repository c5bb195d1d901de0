"""What the minutes say besides people and money: topics, notes, the minimum saving, the end, the seal and what is added later."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import read_hour
from app.domain.chain import seal_digest
from app.domain.entries import (
    AddendumWritten,
    BusinessNoted,
    MeetingClosed,
    MeetingSealed,
    MinimumSavingSet,
    TopicTold,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.group import GroupProfile
from app.domain.ids import CommandId, MeetingId
from app.domain.meeting import (
    TopicSort,
    is_carried,
)
from app.usecases.book.changes import facts_of
from app.usecases.meeting.consequences import effects
from app.usecases.meeting.meeting import LARGEST_AMOUNT, check_day, hour_of
from app.usecases.meeting.view import look_at
from app.usecases.workspace import Workspace


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


def close(workspace: Workspace, meeting: MeetingId, ended_at: str) -> None:
    """The minutes were read back; the hour it ended.

    Raises:
        RuleBrokenError: the hour cannot be read, or is before the hour it began.
    """
    found = workspace.open_meeting(meeting)
    ended_at = hour_of(ended_at)
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
    check_day(workspace, workspace.open_meeting(meeting).on)
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
        turnout = view.turnout
        profile, board = workspace.about.profile(view.meeting.on), workspace.about.board(view.meeting.on)
        change.write(
            MeetingSealed(
                meeting=meeting,
                entries=runs,
                digest=digest,
                quorum=turnout.quorum,
                majority=turnout.majority,
                **_described(profile),
                minimum_saving=view.minimum_before.amount if view.minimum_before is not None else None,
            ),
            facts_of(board),
        )
        for content, facts in effects(workspace, view.meeting):
            change.write(content, facts)
    return digest


def _described(profile: GroupProfile | None) -> dict[str, str]:
    """The group as it met, for the heads of the meeting's papers."""
    if profile is None:
        return {}
    parts = ("union_code", "hamlet", "hamlet_word", "commune", "commune_kind", "province", "office_name")
    return {"group_name": profile.name, **{part: getattr(profile, part) for part in parts}}


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
