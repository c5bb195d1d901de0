"""What the papers of the group itself need: its founding minutes and its folder's cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.records import GroupHeading, RequestLine, Seal, Tally
from app.documents.records_borrower import ListedMember


@dataclass(frozen=True, slots=True)
class Conventions:
    """What the group agreed on for itself (quy ước); an empty text is written by hand."""

    quorum: str = ""
    majority: str = ""
    minimum: int | None = None  # whole dong a month
    transaction_day: int | None = None
    interest_day: int | None = None


@dataclass(frozen=True, slots=True)
class FoundingMeeting:
    """What a meeting at which a group was founded says beside its day. The tallies are of the list and the conventions, the board, the saving."""

    started_at: str
    ended_at: str
    place: str
    present: int
    union_officer: tuple[str, str]  # name, office
    hamlet_head: str
    chair: str
    secretary: str
    agreed: Tally
    board: Tally | None = None
    minimum: Tally | None = None
    requests: tuple[RequestLine, ...] = ()
    seal: Seal | None = None


@dataclass(frozen=True, slots=True)
class FoundingPaper:
    """Minutes of the founding meeting with the conventions (10A/TD). ``meeting`` None: the group was founded before there was a book."""

    heading: GroupHeading
    on: date | None
    deputy: str = ""
    members: tuple[ListedMember, ...] = ()
    conventions: Conventions = Conventions()
    practice: bool = False
    board_members: tuple[str, ...] = ()
    meeting: FoundingMeeting | None = None


@dataclass(frozen=True, slots=True)
class CoverPaper:
    """The cover of the group's folder, with what lies in it."""

    heading: GroupHeading
    on: date | None
    founded: date | None
    documents: tuple[tuple[str, str], ...]  # title, its day in words
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CalledMember:
    """A line of the attendance list: who signs, or why she does not (``away``)."""

    name: str
    birth_year: str
    address: str
    away: str = ""


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The list of who came to a meeting, to be signed by each; without a day, for the next one."""

    heading: GroupHeading
    on: date | None
    place: str
    members: tuple[CalledMember, ...] = ()
    practice: bool = False
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class InvitationPaper:
    """Invitations to a meeting, one for each name; what is not fixed yet is written by hand."""

    heading: GroupHeading
    on: date | None
    at: str  # the hour, "08:00"
    place: str
    names: tuple[str, ...] = ()
    practice: bool = False


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """The minutes with which one leader hands the group over to another.

    ``savings`` is the members' savings in the group's book, ``outstanding`` what they owe by the bank's statement of ``as_of``; whole
    dong, None is written by hand. ``documents`` are titles with their days in words.
    """

    heading: GroupHeading
    on: date | None
    members: int | None = None
    savings: int | None = None
    outstanding: int | None = None
    as_of: date | None = None
    faces: tuple[int, ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    practice: bool = False
    giver: str = ""  # empty: the leader of the heading
    receiver: str = ""
    witness: str = ""
    notes: tuple[tuple[int, int], ...] | None = None  # face and count; None: counted and written by hand
    left: str = ""
