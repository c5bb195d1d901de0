"""What the founding minutes and the folder's cover say, out of the book."""

from __future__ import annotations

from app.documents.records import Conventions, CoverPaper, FoundingPaper, ListedMember
from app.domain.members import Member
from app.usecases.desk import Desk
from app.usecases.paper_records import heading_of
from app.usecases.words import CLASS_WORDS

_IN_THE_FOLDER = (
    "Biên bản họp thành lập Tổ (10A/TD) và quy ước hoạt động",
    "Văn bản chấp thuận của UBND cấp xã",
    "Hợp đồng ủy nhiệm (11/TD)",
    "Danh sách tổ viên",
)
_LATEST_MEETINGS = 12


def founding_record(desk: Desk, *, practice: bool) -> FoundingPaper:
    """10A/TD with the members the group began with: those no later meeting admitted, as of the day it was founded.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading, profile = heading_of(desk), desk.about.profile()
    founded = profile.founded if profile else None
    members = desk.members.all()
    first = [one for one in members if one.admitted_in is None and one.accepted and not one.forgotten]
    if founded is not None:
        began = [one for one in first if one.admitted_on <= founded]
        first = began or first
    return FoundingPaper(
        heading, founded, desk.about.board().deputy, tuple(listed(one, desk) for one in first), conventions_of(desk),
        practice=practice,
    )  # fmt: skip


def conventions_of(desk: Desk) -> Conventions:
    """What the group's book knows of its conventions."""
    settings, profile = desk.about.settings(), desk.about.profile()
    minimum = desk.meetings.minimum_saving_on(desk.today)
    return Conventions(
        settings["quorum"].value,
        settings["majority"].value,
        minimum.amount if minimum else None,
        profile.transaction_day if profile else None,
    )


def listed(member: Member, desk: Desk) -> ListedMember:
    """A member as a list of members has her today."""
    return ListedMember(
        member.name,
        member.birth_year,
        member.id_number,
        member.address,
        CLASS_WORDS[member.class_on(desk.today)],
        member.admitted_on,
    )


def cover_record(desk: Desk, *, practice: bool) -> CoverPaper:
    """The folder's cover: what every folder has, and the minutes of the last twelve sealed meetings.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading, profile = heading_of(desk), desk.about.profile()
    sealed = [meeting for meeting in desk.meetings.all() if meeting.is_sealed][:_LATEST_MEETINGS]
    documents = [(title, "") for title in _IN_THE_FOLDER]
    documents += [
        ("Biên bản họp Tổ (10C/TD)", f"{meeting.on:%d/%m/%Y}") for meeting in sorted(sealed, key=lambda m: m.on)
    ]
    return CoverPaper(heading, desk.today, profile.founded if profile else None, tuple(documents), practice=practice)
