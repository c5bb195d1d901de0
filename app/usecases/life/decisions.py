"""What a meeting decides of the group itself (thành lập, bầu Ban quản lý, đổi tên, chuyển Hội, nhập, tách, giải thể Tổ)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.decisions import AGAINST, AT_ONCE, BOARD, DISSOLVE, FOUND, MERGE, NAME, SPLIT, UNION, Decision
from app.domain.entries import DecisionRecorded, Votes
from app.domain.errors import RuleBrokenError
from app.domain.group import CHANGE_SHARES, UNIONS, Board, Setting
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MeetingId, MemberId
from app.domain.meeting import is_carried, needed_present
from app.domain.members import told_apart
from app.domain.names import clean_name, search_key
from app.usecases.book.changes import MOST_MEMBERS, facts_of, may_found
from app.usecases.book.settings import settings_on
from app.usecases.life.settled import what_is_open
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.workspace import Workspace

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


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is put to the vote, of one of ``SORTS``, from which day on; the rest as the sort needs it.

    ``unsettled``: what becomes of savings and debts that the members of a group still have when it ends.
    """

    sort: str
    from_day: date
    board: Board = Board("", "")  # noqa: RUF009  # it is frozen
    name: str = ""
    union_code: str = ""
    other: str = ""
    members: tuple[MemberId, ...] = ()
    reason: str = ""
    unsettled: str = ""


def shares_of_change(workspace: Workspace, on: date) -> tuple[Setting, Setting]:
    """How many must be here and agree where the group itself is changed: what the group set for that, else as for its other votes."""
    settings = settings_on(workspace, on)
    quorum, majority = (settings.get(key) for key in CHANGE_SHARES)
    return quorum or settings["quorum"], majority or settings["majority"]


def decide(workspace: Workspace, meeting: MeetingId, proposal: Proposal, votes: Votes) -> bool:
    """Record a vote on the group itself; gives whether it was carried. It takes effect when the meeting is sealed.

    Raises:
        RuleBrokenError: a sealed meeting, something the sort needs is missing or cannot be, one of the sort was carried already or
            one that speaks against it, too few are here, votes that do not add up to those present, or a group that ends while
            members have savings or debts and nobody says what becomes of them.
    """
    found, view = workspace.open_meeting(meeting), look_at(workspace, meeting)
    said = _checked(workspace, view, proposal)
    turnout = view.turnout
    quorum, majority = shares_of_change(workspace, found.on)
    needed = needed_present(turnout.members, quorum.value)
    if turnout.present < needed:
        raise RuleBrokenError("no_quorum_for_change", detail=str(needed), needed=needed)
    if votes.cast != turnout.present:
        raise RuleBrokenError("votes_do_not_add_up")
    _check_people(workspace, view, said)
    carried = is_carried(votes, turnout.present, majority.value)
    if carried and said.sort == DISSOLVE:
        _check_end(workspace, found.on, said)
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
        reason=f"{said.reason} (chưa tất toán: {said.unsettled})" if said.unsettled else said.reason,
        withdrawn=withdrawn,
    )


def take_back(workspace: Workspace, one: Decision) -> None:
    """Take back a vote on the group while the meeting is open."""
    workspace.open_meeting(one.meeting)
    said = Proposal(one.sort, one.from_day, one.board, one.name, one.union_code, one.other, one.members, one.reason)
    with workspace.change() as change:
        change.write(_recorded(one.id, one.meeting, said, one.votes, accepted=one.accepted, withdrawn=True))


def _checked(workspace: Workspace, view: MeetingView, said: Proposal) -> Proposal:
    """The proposal with its words as they are kept.

    Raises:
        RuleBrokenError: something its sort needs is missing or cannot be.
    """
    meeting = view.meeting
    if said.sort not in SORTS:
        raise RuleBrokenError("value_out_of_bounds")
    if said.from_day < meeting.on:
        raise RuleBrokenError("change_before_meeting")
    if said.sort in AT_ONCE and said.from_day != meeting.on:
        raise RuleBrokenError("change_on_meeting_day")
    profile = workspace.about.profile(meeting.on)
    said = replace(
        said, name=clean_name(said.name), other=clean_name(said.other), reason=" ".join(said.reason.split()),
        board=_clean_board(said.board) if said.sort == BOARD else Board("", ""),
        unsettled=" ".join(said.unsettled.split()),
    )  # fmt: skip
    if said.sort == FOUND:
        said = replace(said, members=tuple(mark.member for mark in view.marks))
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
    carried = [one for one in view.decisions if one.accepted]
    if said.sort != SPLIT and any(one.sort == said.sort for one in carried):
        raise RuleBrokenError("decided_already")
    if any(one.sort in AGAINST.get(said.sort, ()) for one in carried):
        raise RuleBrokenError("decided_otherwise")
    return said


def _check_end(workspace: Workspace, on: date, said: Proposal) -> None:
    """A group ends after all its sealed meetings, and its members' money is settled or it is said what becomes of it."""
    if any(one.is_sealed and one.on > said.from_day for one in workspace.meetings.all()):
        raise RuleBrokenError("ends_before_sealed")
    if not said.unsettled and (left := _unsettled(workspace, on)):
        raise RuleBrokenError("group_not_settled", detail=str(left))


def _unsettled(workspace: Workspace, on: date) -> int:
    """How many members still have savings, a debt, or something that waits for the bank."""
    day = max(on, workspace.today)  # of an earlier day nothing would be owed yet
    return sum(not what_is_open(workspace, one.id, day).is_settled for one in workspace.members.active(on))


def _check_people(workspace: Workspace, view: MeetingView, said: Proposal) -> None:
    """Whom it is about: who goes to another group, who is elected.

    No source says that only members are elected: somebody else is, where the reason is said.

    Raises:
        RuleBrokenError: nobody goes or nobody stays, somebody goes twice, or a person elected is no member and no reason is said.
    """
    active = workspace.members.active(view.meeting.on)
    match said.sort:
        case "split":
            gone = {member for one in view.decisions if one.accepted and one.sort == SPLIT for member in one.members}
            if gone & set(said.members):
                raise RuleBrokenError("split_twice")
            if not said.members or not {one.id for one in active} > gone | set(said.members):
                raise RuleBrokenError("split_members")
        case "board" if not said.reason:
            joining = [member.name for member, admission in view.admissions if admission.accepted]
            called = (*(one.name for one in active), *told_apart(active).values())  # by what tells namesakes apart, too
            names = {search_key(name) for name in (*joining, *called)}
            if strangers := [name for name in said.board.names if search_key(name) not in names]:
                raise RuleBrokenError("board_not_members", detail=", ".join(strangers))
        case _:
            pass


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
