"""Difficulties (khó khăn, vướng mắc) raised at meetings or by union and office: owned, dated, answered, carried by stick, closed with a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.difficulties import OWNERS, Difficulty
from app.domain.entries import BusinessNoted, DifficultyAnswered, DifficultyRaised
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import GroupCode, MeetingId
from app.storage.queries import difficulties
from app.usecases.workspace import Workspace

OWNER_WORDS = {
    "group": _T("Word", "Ban quản lý Tổ"),
    "union": _T("Word", "Hội"),
    "office": _T("Word", "Ngân hàng"),
    "commune": _T("Word", "UBND xã"),
}
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Raised:
    """What somebody wants to raise: its words, who is to settle it (one of ``OWNERS``), and until when."""

    text: str
    owner: str
    due: date | None = None


def raise_difficulty(
    workspace: Workspace, raised: Raised, *, group: GroupCode | None = None, meeting: MeetingId | None = None
) -> str:
    """Write down a difficulty of a group; gives its id. What was told at an open ``meeting`` stands in its minutes too.

    Raises:
        RuleBrokenError: nothing said, nobody who settles it, or a deadline that is over.
    """
    text = " ".join(raised.text.split())[:_LONGEST]
    if not text:
        raise RuleBrokenError("nothing_raised")
    if raised.owner not in OWNERS:
        raise RuleBrokenError("owner_missing")
    if raised.due is not None and raised.due < workspace.today:
        raise RuleBrokenError("due_is_over")
    if meeting is not None:
        workspace.open_meeting(meeting)
    name, note = workspace.environment.token(), workspace.environment.token()
    with workspace.change() as change:
        change.write(
            DifficultyRaised(
                difficulty=name, on=workspace.today, text=text, owner=raised.owner, due=raised.due, raised_at=meeting
            ),
            group=group or workspace.group,
        )
        if meeting is not None:
            until = f", trước ngày {raised.due:%d/%m/%Y}" if raised.due else ""
            said = f"Khó khăn, vướng mắc: {text}. Giao {OWNER_WORDS[raised.owner]} giải quyết{until}."
            change.write(BusinessNoted(meeting=meeting, note=note, text=said))
    return name


def answer_difficulty(
    workspace: Workspace, one: Difficulty, text: str, *, closes: bool = False, owner: str = "", due: date | None = None
) -> None:
    """Say a word to a difficulty: an answer, a new owner or deadline, or its end.

    Raises:
        RuleBrokenError: nothing said, it is closed already, it is not for this laptop to end, or a deadline that is over.
    """
    said = " ".join(text.split())[:_LONGEST]
    if not said:
        raise RuleBrokenError("nothing_said_to_it")
    if one.closed_on is not None:
        raise RuleBrokenError("difficulty_closed")
    if (closes or owner or due is not None) and not may_close(workspace, one):
        raise RuleBrokenError("not_yours_to_close")
    if owner and owner not in OWNERS:
        raise RuleBrokenError("owner_missing")
    if due is not None and due < workspace.today:
        raise RuleBrokenError("due_is_over")
    with workspace.change() as change:
        change.write(
            DifficultyAnswered(
                difficulty=one.id,
                on=workspace.today,
                text=said,
                closes=closes,
                owner=owner,
                due=due,
            ),
            group=one.group,
        )


def may_close(workspace: Workspace, one: Difficulty) -> bool:
    """Whether this laptop's word ends it or hands it on: it raised it or owns it, or the commune owns it, which has no laptop."""
    return workspace.book.identity.role.value in {one.role, one.owner} or one.owner == "commune"


def open_difficulties(workspace: Workspace) -> list[Difficulty]:
    """Those that wait for somebody, of every group this book holds: what is late first, then by deadline."""
    found = [one for group in workspace.groups for one in difficulties(workspace.book, group) if one.closed_on is None]
    return sorted(found, key=lambda one: (not one.is_late(workspace.today), one.due or date.max, one.on, one.id))


def closed_difficulties(workspace: Workspace, since: date) -> list[Difficulty]:
    """Those that were ended on or after a day, the latest first."""
    found = [one for group in workspace.groups for one in difficulties(workspace.book, group)]
    ended = [one for one in found if one.closed_on is not None and one.closed_on >= since]
    return sorted(ended, key=lambda one: (one.closed_on or date.min, one.id), reverse=True)


def mine(workspace: Workspace, found: Iterable[Difficulty]) -> list[Difficulty]:
    """Those that wait for this laptop's side."""
    role = workspace.book.identity.role.value
    return [one for one in found if one.owner == role]


def groups_held(workspace: Workspace) -> list[tuple[GroupCode, str]]:
    """The groups whose difficulties this book holds, with what they are called."""
    profiles = [(group, workspace.at(group).about.profile()) for group in workspace.groups]
    return [(group, profile.name if profile is not None else str(group)) for group, profile in profiles]
