"""Whose paper it is: the group's heading as of the paper's day, and how people and places are called on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.documents.records import GroupHeading, title_of
from app.documents.seal import CONTEXT, Hand
from app.domain.errors import RuleBrokenError
from app.domain.group import Board, GroupProfile
from app.domain.meeting import Meeting
from app.usecases.book.opening import keys_of
from app.usecases.book.place import place_on
from app.usecases.workspace import Workspace

_CITIES = frozenset({"hà nội", "hải phòng", "huế", "đà nẵng", "hồ chí minh", "cần thơ"})
_SAID = ("tỉnh ", "thành phố ", "tp ", "tp.")


def with_kind(province: str) -> str:
    """A province as papers write it: "tỉnh Ninh Bình", "thành phố Cần Thơ" (202/2025/QH15: six cities under the centre)."""
    plain = province.strip().casefold()
    if not plain or plain.startswith(_SAID):
        return province
    return f"{'thành phố' if plain in _CITIES else 'tỉnh'} {province}"


def heading_of(workspace: Workspace, on: date | None = None) -> GroupHeading:
    """Whose paper it is, as it was on the paper's day (name, board, commune, union, office); without one, today.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    day = on or workspace.today
    profile = workspace.about.profile(day)
    if profile is None:
        raise RuleBrokenError("no_meeting_yet")
    return _heading(workspace, profile, workspace.about.board(day), day)


def _heading(workspace: Workspace, profile: GroupProfile, board: Board, day: date) -> GroupHeading:
    place = place_on(workspace, profile, day)
    return GroupHeading(
        code=profile.code,
        name=profile.name,
        leader=board.leader,
        hamlet=profile.hamlet_shown[:1].upper() + profile.hamlet_shown[1:],
        hamlet_word=profile.hamlet_word,
        commune=place.commune,
        province=with_kind(place.province),
        union=profile.union_name,
        office=profile.office_name,
        hand=Hand(
            workspace.group,
            workspace.book.identity.device,
            lambda digest: keys_of(workspace).sign(CONTEXT, digest),
            workspace.book.journal.first_day(workspace.group),
        ),
        practice=workspace.practice,
        leader_title=title_of_name(workspace, board.leader),
        deputy=board.deputy,
        made_on=workspace.today,
    )


def heading_of_meeting(workspace: Workspace, meeting: Meeting) -> GroupHeading:
    """The heading of a meeting's papers: the group as it met.

    Once sealed it stays as it was at the seal, whatever is written of that day later; the place is the one that the list of units and
    the office have for the day.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    met, profile = meeting.as_it_met, workspace.about.profile(meeting.on)
    if met is None or profile is None:
        return heading_of(workspace, meeting.on)
    described = replace(
        profile,
        name=met.group_name,
        union_code=met.union_code,
        hamlet=met.hamlet,
        hamlet_word=met.hamlet_word,
        commune=met.commune,
        commune_kind=met.commune_kind,
        province=met.province,
        office_name=met.office_name,
    )
    heading = _heading(workspace, described, Board(met.leader, met.deputy), meeting.on)
    return replace(heading, leader_title=title_in(workspace, meeting, met.leader))


def title_of_name(workspace: Workspace, name: str) -> str:
    """How a paper addresses somebody who is only known by name: as the members of that name are, where they are all of one sex."""
    return title_of(workspace.members.sex_of_name(name))


def title_in(workspace: Workspace, meeting: Meeting, name: str) -> str:
    """The same in a meeting's papers; once it is sealed only who was called there counts, whoever joined since."""
    if not meeting.is_sealed:
        return title_of_name(workspace, name)
    people, called = workspace.members.as_met(meeting.id), workspace.meetings.marks(meeting.id)
    return title_of(workspace.members.sex_of_name(name, [people[one] for one in called if one in people]))
