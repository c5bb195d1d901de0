"""What a meeting decides of the group itself (thành lập, bầu Ban quản lý, đổi tên, chuyển Hội, nhập, tách, giải thể Tổ), and what comes of it at the seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain import meeting as domain
from app.domain.entries import (
    BoardSet,
    Content,
    DecisionRecorded,
    DifficultyRaised,
    GroupDescribed,
    GroupEnded,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.group import CHANGE_SHARES, UNIONS, Board, Setting
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MeetingId, MemberId
from app.domain.meeting import Decision, Meeting, is_carried, needed_present
from app.domain.members import told_apart
from app.domain.names import clean_name, search_key
from app.usecases.book.changes import MOST_MEMBERS, descriptions, facts_of, founded_on, may_found
from app.usecases.book.settings import settings_on
from app.usecases.meeting.view import look_at
from app.usecases.workspace import Workspace

FOUND, BOARD = domain.FOUND, domain.BOARD
NAME, UNION, MERGE, SPLIT, DISSOLVE = "name", "union", "merge", "split", "dissolve"
SORTS = (BOARD, FOUND, NAME, UNION, MERGE, SPLIT, DISSOLVE)
SORT_WORDS = {
    FOUND: _T("Word", "thành lập Tổ (danh sách, quy ước)"),
    BOARD: _T("Word", "bầu, thay Ban quản lý"),
    NAME: _T("Word", "đổi tên Tổ"),
    UNION: _T("Word", "chuyển sang Hội khác"),
    MERGE: _T("Word", "nhập vào Tổ khác"),
    SPLIT: _T("Word", "tách Tổ"),
    DISSOLVE: _T("Word", "giải thể Tổ"),
}
_AT_ONCE = frozenset({FOUND, BOARD, NAME, UNION})
_LONGEST_ASKED = 1000


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is put to the vote, of one of ``SORTS``, from which day on; the rest as the sort needs it."""

    sort: str
    from_day: date
    board: Board = Board("", "")  # noqa: RUF009  # it is frozen
    name: str = ""
    union_code: str = ""
    other: str = ""
    members: tuple[MemberId, ...] = ()
    reason: str = ""


def shares_of_change(workspace: Workspace, on: date) -> tuple[Setting, Setting]:
    """How many must be here and agree where the group itself is changed: what the group set for that, else as for its other votes."""
    settings = settings_on(workspace, on)
    quorum, majority = (settings.get(key) for key in CHANGE_SHARES)
    return quorum or settings["quorum"], majority or settings["majority"]


def decide(workspace: Workspace, meeting: MeetingId, proposal: Proposal, votes: Votes) -> bool:
    """Record a vote on the group itself; gives whether it was carried. It takes effect when the meeting is sealed.

    Raises:
        RuleBrokenError: a sealed meeting, something the sort needs is missing or cannot be, one of the sort was carried already, too few are here, or votes that do not add
            up to those present.
    """
    found = workspace.open_meeting(meeting)
    said = _checked(workspace, found, proposal)
    if said.sort != SPLIT and any(
        one.accepted and one.sort == said.sort for one in workspace.meetings.decisions(meeting)
    ):
        raise RuleBrokenError("decided_already")
    turnout = look_at(workspace, meeting).turnout
    quorum, majority = shares_of_change(workspace, found.on)
    needed = needed_present(turnout.members, quorum.value)
    if turnout.present < needed:
        raise RuleBrokenError("no_quorum_for_change", detail=str(needed), needed=needed)
    if votes.cast != turnout.present:
        raise RuleBrokenError("votes_do_not_add_up")
    carried = is_carried(votes, turnout.present, majority.value)
    with workspace.change() as change:
        change.write(
            _recorded(workspace.environment.token(), meeting, said, votes, accepted=carried), facts_of(said.board)
        )
    return carried


def _recorded(
    name: str, meeting: MeetingId, said: Proposal, votes: Votes, *, accepted: bool, withdrawn: bool = False
) -> DecisionRecorded:
    return DecisionRecorded(
        decision=name,
        meeting=meeting,
        sort=said.sort,
        from_=said.from_day,
        votes=votes,
        accepted=accepted,
        name=said.name,
        union_code=said.union_code,
        other=said.other,
        members=list(said.members),
        reason=said.reason,
        withdrawn=withdrawn,
    )


def take_back(workspace: Workspace, one: Decision) -> None:
    """Take back a vote on the group while the meeting is open."""
    workspace.open_meeting(one.meeting)
    said = Proposal(one.sort, one.from_day, one.board, one.name, one.union_code, one.other, one.members, one.reason)
    with workspace.change() as change:
        change.write(_recorded(one.id, one.meeting, said, one.votes, accepted=one.accepted, withdrawn=True))


def basis_of(meeting: Meeting) -> str:
    """The paper that says what a meeting decided."""
    return f"Biên bản họp Tổ ngày {meeting.on:%d/%m/%Y}"


def effects(workspace: Workspace, meeting: Meeting) -> list[tuple[Content, dict[str, str]]]:
    """What follows from the decisions of a meeting once it is sealed, each with the facts beside it; written with the seal.

    The board, the name, the union, the end. A merger and a split are the office's to carry out: it is told by a difficulty that it
    owns until it closes it.
    """
    basis = basis_of(meeting)
    found: list[tuple[Content, dict[str, str]]] = []
    profile, founded = workspace.about.profile(meeting.on), None
    for one in workspace.meetings.decisions(meeting.id):
        if not one.accepted:
            continue
        match one.sort:
            case "found":
                founded = meeting.on
            case "board":
                found.append((BoardSet(on=meeting.on, basis=basis), facts_of(one.board)))
            case "name" if profile is not None:
                profile = replace(profile, name=one.name)
            case "union" if profile is not None:
                profile = replace(profile, union_code=one.union_code)
            case "dissolve":
                found.append((GroupEnded(on=day_of(one, meeting), basis=basis), {}))
            case "merge" | "split":
                found.append((_asked_of_the_office(workspace, one, meeting), {}))
            case _:
                pass
    if profile is not None and profile != workspace.about.profile(meeting.on):
        found += [(said, {}) for said in descriptions(workspace, profile, meeting.on, basis)]
    return _with_founding(workspace, meeting, found) if founded else found


def _with_founding(
    workspace: Workspace, meeting: Meeting, found: Sequence[tuple[Content, dict[str, str]]]
) -> list[tuple[Content, dict[str, str]]]:
    """What else the meeting brings, with the day of the founding in every description of the group."""
    described = [one for one, _ in found if isinstance(one, GroupDescribed)]
    others = [(one, facts) for one, facts in found if not isinstance(one, GroupDescribed)]
    return [*((one, {}) for one in founded_on(workspace, meeting.on, described, by=meeting.id)), *others]


def _asked_of_the_office(workspace: Workspace, one: Decision, meeting: Meeting) -> DifficultyRaised:
    asked = " Đề nghị ngân hàng chuyển tổ viên."
    return DifficultyRaised(
        difficulty=one.id,  # sealed by two laptops it is asked once
        on=meeting.on,
        text=words_of(workspace, one)[: _LONGEST_ASKED - len(asked)] + asked,
        owner="office",
        raised_at=meeting.id,
    )


def day_of(one: Decision, meeting: Meeting) -> date:
    """From when a decision holds: board, name and union from the day of the meeting, the others from the day that was said, not before it."""
    return meeting.on if one.sort in _AT_ONCE else max(one.from_day, meeting.on)


def words_of(workspace: Workspace, one: Decision) -> str:
    """What was decided, as the minutes say it."""
    meeting = workspace.meetings.one(one.meeting)
    since = f"từ ngày {(day_of(one, meeting) if meeting is not None else one.from_day):%d/%m/%Y}"
    match one.sort:
        case "found":
            said = f"Thành lập Tổ {since}: thông qua danh sách {len(one.members)} tổ viên và quy ước hoạt động."
        case "board":
            people = [f"Tổ trưởng {one.board.leader}"]
            people += [f"Tổ phó {one.board.deputy}"] if one.board.deputy else []
            people += [f"ủy viên {name}" for name in one.board.members]
            said = f"Bầu Ban quản lý Tổ {since}: {', '.join(people)}."
        case "name":
            said = f"Đổi tên Tổ {since} thành {one.name}."
        case "union":
            said = f"Tổ do {UNIONS.get(one.union_code, one.union_code)} quản lý {since}."
        case "merge":
            said = f"Nhập Tổ vào {one.other} {since}."
        case "split":
            called = workspace.meetings.marks(one.meeting)
            names = told_apart(member for member in workspace.members.all() if member.id in called)
            listed = ", ".join(names.get(member, "") for member in one.members)
            said = f"Tách {len(one.members)} tổ viên sang {one.other} {since}: {listed}."
        case _:
            said = f"Giải thể Tổ {since}."
    return f"{said} Lý do: {one.reason}." if one.reason else said


def _checked(workspace: Workspace, meeting: Meeting, said: Proposal) -> Proposal:
    """The proposal with its words as they are kept.

    Raises:
        RuleBrokenError: something its sort needs is missing or cannot be.
    """
    if said.sort not in SORTS:
        raise RuleBrokenError("value_out_of_bounds")
    if said.from_day < meeting.on:
        raise RuleBrokenError("change_before_meeting")
    if said.sort in _AT_ONCE and said.from_day != meeting.on:
        raise RuleBrokenError("change_on_meeting_day")
    profile = workspace.about.profile(meeting.on)
    said = replace(
        said, name=clean_name(said.name), other=clean_name(said.other), reason=" ".join(said.reason.split()),
        board=_clean_board(said.board) if said.sort == BOARD else Board("", ""),
    )  # fmt: skip
    active = {member.id for member in workspace.members.active(meeting.on)}
    if said.sort == FOUND:
        said = replace(said, members=tuple(mark.member for mark in look_at(workspace, meeting.id).marks))
    missing = {
        FOUND: ("founded_already", not may_found(workspace, meeting.on)),
        BOARD: ("leader_missing", not said.board.leader),
        NAME: ("group_unnamed", not said.name or (profile is not None and said.name == profile.name)),
        UNION: (
            "no_such_union",
            said.union_code not in UNIONS or (profile is not None and said.union_code == profile.union_code),
        ),
        MERGE: ("other_group_missing", not said.other),
        SPLIT: ("other_group_missing", not said.other),
        DISSOLVE: ("reason_missing", not said.reason),
    }
    rule, is_missing = missing[said.sort]
    if is_missing:
        raise RuleBrokenError(rule)
    if said.sort == SPLIT and (not said.members or not active > set(said.members)):
        raise RuleBrokenError("split_members")
    return said


def _clean_board(board: Board) -> Board:
    """The names as they are kept.

    Raises:
        RuleBrokenError: one person twice, or more members than a board has.
    """
    board = Board(clean_name(board.leader), clean_name(board.deputy), _filled(board.members))
    keys = [search_key(name) for name in board.names]
    if len(set(keys)) < len(keys):
        raise RuleBrokenError("board_twice")
    if len(board.members) > MOST_MEMBERS:
        raise RuleBrokenError("board_too_large")
    return board


def _filled(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for one in names if (name := clean_name(one)))
