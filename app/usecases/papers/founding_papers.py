"""What the founding minutes and the folder's cover say, out of the book."""

from __future__ import annotations

from dataclasses import replace

from app.documents.records_borrower import ListedMember
from app.documents.records_group import CoverPaper, FoundingPaper
from app.domain.members import Member
from app.usecases.labels import CLASS_WORDS
from app.usecases.papers.heading import heading_of
from app.usecases.workspace import Workspace

_IN_THE_FOLDER = (
    "Biên bản họp thành lập Tổ (10A/TD) và quy ước hoạt động",
    "Văn bản chấp thuận của UBND cấp xã",
    "Hợp đồng ủy nhiệm (11/TD)",
    "Danh sách tổ viên",
)
_LATEST_MEETINGS = 12


def founding_record(workspace: Workspace, *, practice: bool) -> FoundingPaper:
    """10A/TD with what the book knows of the founding: its day.

    Who founded the group, whom they elected and what they agreed on is in no book; today's members, board and rules never stand in for
    it, so their places are blank.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    profile = workspace.about.profile()
    founded = profile.founded if profile else None
    heading = replace(heading_of(workspace, founded), leader="")
    return FoundingPaper(heading, founded, practice=practice)


def listed(member: Member, workspace: Workspace) -> ListedMember:
    """A member as a list of members has her today."""
    return ListedMember(
        member.name,
        member.birth_year,
        member.id_number,
        member.address,
        CLASS_WORDS[member.class_on(workspace.today)],
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
