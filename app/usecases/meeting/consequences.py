"""What comes of a meeting's decisions on the group once it is sealed, and how the minutes say them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.decisions import AT_ONCE, DISSOLVE, UNION, Decision
from app.domain.entries import BoardSet, Content, DifficultyRaised, GroupDescribed, GroupEnded
from app.domain.group import UNIONS
from app.domain.meeting import Meeting
from app.domain.members import told_apart
from app.usecases.book.changes import descriptions, facts_of, founded_on
from app.usecases.workspace import Workspace

_LONGEST_ASKED = 1000


def basis_of(meeting: Meeting) -> str:
    """The paper that says what a meeting decided."""
    return f"Biên bản họp Tổ ngày {meeting.on:%d/%m/%Y}"


def effects(workspace: Workspace, meeting: Meeting) -> list[tuple[Content, dict[str, str]]]:
    """What follows from the decisions of a meeting once it is sealed, each with the facts beside it; written with the seal.

    The board, the name, the union, the end. A merger and a split are the office's to carry out, another union's laptops are its to
    certify, and what is left at an end is its to settle: it is told by a difficulty that it owns until it closes it.
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
                found.append((_asked_of_the_office(workspace, one, meeting), {}))
            case "dissolve":
                found.append((GroupEnded(on=day_of(one, meeting), basis=basis), {}))
                found.append((_asked_of_the_office(workspace, one, meeting), {}))
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
    if one.sort == DISSOLVE:
        asked = " Đề nghị ngân hàng giải quyết tiền gửi, nợ còn lại của tổ viên."
    if one.sort == UNION:
        asked = " Đề nghị ngân hàng ghi Hội mới, công nhận máy của Hội mới và thôi công nhận máy của Hội cũ."
    return DifficultyRaised(
        difficulty=one.id,  # sealed by two laptops it is asked once
        on=meeting.on,
        text=words_of(workspace, one)[: _LONGEST_ASKED - len(asked)] + asked,
        owner="office",
        raised_at=meeting.id,
    )


def day_of(one: Decision, meeting: Meeting) -> date:
    """From when a decision holds: board, name and union from the day of the meeting, the others from the day that was said, not before it."""
    return meeting.on if one.sort in AT_ONCE else max(one.from_day, meeting.on)


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
            everybody = workspace.members.as_met(one.meeting)
            names = told_apart(member for member in everybody.values() if member.id in called)
            listed = ", ".join(names.get(member, "") for member in one.members)
            said = f"Tách {len(one.members)} tổ viên sang {one.other} {since}: {listed}."
        case _:
            said = f"Giải thể Tổ {since}."
    return f"{said} Lý do: {one.reason}." if one.reason else said
