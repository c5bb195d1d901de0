"""What the founding minutes and the folder's cover say, out of the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from app.documents.records import Seal, Tally
from app.documents.records_borrower import ListedMember
from app.documents.records_group import Conventions, CoverPaper, FoundingMeeting, FoundingPaper
from app.domain.decisions import BOARD, FOUND, NAME, Decision
from app.domain.group import Board
from app.domain.members import Member
from app.usecases.labels import CLASS_WORDS
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.papers.heading import heading_of, heading_of_meeting
from app.usecases.papers.paper_records import request_line, tally
from app.usecases.workspace import Workspace

_IN_THE_FOLDER = (
    "Biên bản họp thành lập Tổ (10A/TD) và quy ước hoạt động",
    "Văn bản chấp thuận của UBND cấp xã",
    "Hợp đồng ủy nhiệm (11/TD)",
    "Danh sách tổ viên",
)
_LATEST_MEETINGS = 12


def founding_record(workspace: Workspace, programs: Mapping[str, str], *, practice: bool) -> FoundingPaper:
    """10A/TD with what the book knows of the founding: the meeting at which it was founded, else its day.

    Where no meeting in this book founded it, nobody knows who did, whom they elected and what they agreed on; today's members, board
    and rules never stand in for it, so their places are blank.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    for one in workspace.meetings.decisions():
        if one.sort == FOUND and one.accepted:
            view = look_at(workspace, one.meeting)
            record = founding_of(workspace, view, programs, practice=practice) if view.meeting.is_sealed else None
            if record is not None:
                return record
    profile = workspace.about.profile()
    founded = profile.founded if profile else None
    heading = replace(heading_of(workspace, founded), leader="")
    return FoundingPaper(heading, founded, practice=practice)


def founding_of(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> FoundingPaper | None:
    """10A/TD of a meeting: its list of members, votes, board and rules as they were agreed on there; None where it founded nothing."""
    founded = _carried(view, FOUND)
    if founded is None:
        return None
    meeting, elected, least = view.meeting, _carried(view, BOARD), view.minimum_saving
    board = elected.board if elected else Board("", "")
    profile = workspace.about.profile(meeting.on)
    known = workspace.members.as_met(meeting.id)
    minimum = least if least is not None and least.accepted else view.minimum_before
    officers, heading, named = meeting.officers, heading_of_meeting(workspace, meeting), _carried(view, NAME)
    return FoundingPaper(
        heading=replace(heading, name=named.name if named else heading.name, leader=board.leader, deputy=board.deputy),
        on=meeting.on,
        deputy=board.deputy,
        board_members=board.members,
        members=tuple(listed(known[member], meeting.on) for member in founded.members if member in known),
        conventions=Conventions(
            quorum=view.turnout.quorum,
            majority=view.turnout.majority,
            minimum=minimum.amount if minimum else None,
            transaction_day=profile.transaction_day if profile else None,
            interest_day=(profile.interest_day or None) if profile else None,
        ),
        meeting=FoundingMeeting(
            started_at=meeting.started_at,
            ended_at=meeting.ended_at or "",
            place=meeting.place,
            present=view.turnout.present,
            union_officer=(officers.union_name, officers.union_title) if officers.union_present else ("", ""),
            hamlet_head=officers.hamlet_name if officers.hamlet_present else "",
            chair=officers.chair,
            secretary=officers.secretary,
            agreed=Tally(founded.votes.yes, founded.votes.no, founded.votes.abstain),
            board=tally(elected.votes) if elected else None,
            minimum=tally(least.votes) if least is not None and least.votes and least.accepted else None,
            requests=tuple(request_line(workspace, request, programs, meeting.on) for request in view.requests),
            seal=Seal(meeting.digest) if meeting.digest else None,
        ),
        practice=practice,
    )


def _carried(view: MeetingView, sort: str) -> Decision | None:
    """What the meeting agreed on of that sort."""
    return next((one for one in view.decisions if one.sort == sort and one.accepted), None)


def listed(member: Member, on: date) -> ListedMember:
    """A member as a list of members of that day has her."""
    return ListedMember(
        member.name,
        member.birth_year,
        member.id_number,
        member.address,
        CLASS_WORDS[member.class_on(on)],
        member.joined_on,
    )


def cover_record(workspace: Workspace, *, practice: bool) -> CoverPaper:
    """The folder's cover: what every folder has, and the minutes of the last twelve sealed meetings.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading, profile = heading_of(workspace), workspace.about.profile()
    sealed = [meeting for meeting in workspace.meetings.all() if meeting.is_sealed][:_LATEST_MEETINGS]
    documents = [(title, "") for title in _IN_THE_FOLDER]
    documents += [
        ("Biên bản họp Tổ (10C/TD)", f"{meeting.on:%d/%m/%Y}") for meeting in sorted(sealed, key=lambda m: m.on)
    ]
    return CoverPaper(
        heading, workspace.today, profile.founded if profile else None, tuple(documents), practice=practice
    )
