"""Taking a clerk's list into the book: read, look, then write all good rows at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import CommandId
from app.domain.members import Member
from app.domain.names import search_key
from app.intake.roster import ERRORS, LEFT_EMPTY, Roster, RosterRow, read_roster, roster_as_json
from app.usecases.members.members import ListedMember, take_in_list
from app.usecases.workspace import Workspace

_YEAR = 4  # letters of it in an ISO day
PROBLEMS = {
    "missing_name": _T("Problem", "thiếu họ tên"),
    "bad_date": _T("Problem", "ngày sinh không đọc được"),
    "birth_year_only": _T("Problem", "chỉ có năm sinh"),
    "id_leading_zero_restored": _T("Problem", "số CCCD mất số 0 đầu, đã thêm lại"),
    "id_cmnd9": _T("Problem", "số CMND 9 số cũ, cần số CCCD"),
    "id_bad": _T("Problem", "số CCCD không đúng"),
    "id_birth_mismatch": _T("Problem", "năm sinh không khớp số CCCD"),
    "duplicate_id": _T("Problem", "trùng số CCCD"),
    "phone_bad": _T("Problem", "số điện thoại không đúng"),
    "amount_unreadable": _T("Problem", "số tiền không đọc được"),
    "legacy_encoding": _T("Problem", "chữ kiểu cũ (TCVN3), đã chuyển"),
    "maybe_known": _T("Problem", "có lẽ đã có trong sổ"),
}


UNREAD = LEFT_EMPTY - {"maybe_known"}
"""What could not be read of a line, so that it stays empty where the line is taken all the same."""


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read and not yet taken in."""

    roster: Roster
    command: CommandId

    def as_json(self) -> dict[str, Any]:
        """As ``soto import --json`` prints it."""
        return roster_as_json(self.roster)

    @property
    def good(self) -> list[RosterRow]:
        """The rows that will be taken."""
        return self.roster.good

    def lines(self, *, also_known: bool) -> set[int]:
        """The numbers of the good lines; ``also_known`` with those of people who may be in the book."""
        again = (row for row in self.roster.rows if also_known and set(row.problems) & ERRORS == {"maybe_known"})
        return {row.line for row in (*self.good, *again)}

    def problem_lines(self) -> list[str]:
        """Each row with a problem, for a person."""
        marks = {"error": "✖ không nhập", "warning": "? đã nhập, xem lại"}
        return [
            f"Dòng {row.line}: {row.name or '(không tên)'} – {', '.join(PROBLEMS[p] for p in row.problems)} [{marks[row.status]}]"
            for row in self.roster.rows
            if row.problems
        ]

    def summary(self, taken: int, *, dry_run: bool) -> str:
        """What was done, in one line."""
        bad = len(self.roster.rows) - (len(self.good) if dry_run else taken)
        if dry_run:
            return f"Đọc được {len(self.roster.rows)} dòng: {len(self.good)} nhập được, {bad} dòng có lỗi. Chưa ghi gì vào sổ."
        return f"Đã nhập {taken} tổ viên; {bad} dòng chưa nhập."


def read_list(workspace: Workspace, file: Path) -> ReadList:
    """Read a list against the members the book has.

    Raises:
        UnreadableListError: the file is no list.
    """
    members = workspace.members.active(workspace.today)
    known = {member.id_number for member in members if member.id_number}
    read = read_roster(file, today=workspace.today, existing_ids=known)
    by_name: dict[str, list[Member]] = {}
    for member in members:
        by_name.setdefault(search_key(member.name), []).append(member)
    rows = tuple(
        replace(row, problems=(*row.problems, "maybe_known"))
        if any(_may_be(row, member) for member in by_name.get(search_key(row.name or ""), ()))
        else row
        for row in read.rows
    )
    return ReadList(Roster(rows), CommandId(workspace.environment.token()))


def _may_be(row: RosterRow, member: Member) -> bool:
    """Whether a line may be somebody of the same name who is in the book: nothing that both say tells them apart."""
    if "duplicate_id" in row.problems:
        return False  # it is told already
    numbers_differ = bool(row.id_number and member.id_number) and row.id_number != member.id_number
    year = (row.birth_date or "")[:_YEAR]
    return not numbers_differ and not (year and member.birth_year and year != member.birth_year)


def take_in_roster(
    workspace: Workspace, listed: ReadList, on: date | None = None, lines: Collection[int] | None = None
) -> int:
    """Write rows, all in one go; gives how many. The same list read once is taken once.

    ``lines``: the numbers of those a person chose, of which what could not be read stays empty; without it the good ones.

    Raises:
        BookRefusedError: the disk is full or failed; nothing was written.
    """
    chosen = (
        listed.good if lines is None else [row for row in listed.roster.rows if row.line in lines and row.can_be_taken]
    )
    if not chosen:
        return 0
    rows = [_member(row) for row in chosen]
    # The day a list is taken in says nothing of when its people joined.
    return take_in_list(workspace, rows, on or workspace.today, listed.command, is_day_known=on is not None)


def _member(row: RosterRow) -> ListedMember:
    facts = {
        "name": row.name or "",
        "birth_date": row.birth_date or "",
        "id_number": row.id_number or "",
        "phone": row.phone or "",
        **row.facts,
    }
    return ListedMember(
        facts={name: value[:400] for name, value in facts.items() if value},
        household_class=row.household_class,
        savings=row.savings or 0,
    )
