"""What a meeting decides of the group itself (quyết định về Tổ)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.entries import Votes
from app.domain.group import Board
from app.domain.ids import MeetingId, MemberId

FOUND, BOARD = "found", "board"
NAME, UNION, MERGE, SPLIT, DISSOLVE = "name", "union", "merge", "split", "dissolve"
"""Thành lập, bầu Ban quản lý, đổi tên, chuyển Hội, nhập, tách, giải thể Tổ. The values are stored."""

AT_ONCE = frozenset({FOUND, BOARD, NAME, UNION})
"""What begins on the day of the meeting."""

ENDS = frozenset({MERGE, DISSOLVE})
AGAINST = {SPLIT: ENDS, FOUND: ENDS, MERGE: ENDS | {SPLIT, FOUND}, DISSOLVE: ENDS | {SPLIT, FOUND}}
"""What cannot be carried in one meeting: a group that ends does not split, and ends in one way."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided of the group itself; see ``DecisionRecorded`` for the sorts. ``board`` only of the sort board."""

    id: str
    meeting: MeetingId
    sort: str
    from_day: date
    votes: Votes
    accepted: bool
    name: str
    union_code: str
    other: str
    members: tuple[MemberId, ...]
    reason: str
    board: Board
