"""Questions about deaths, moves between groups, and what the bank decides of a member's loan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode, MemberId
from app.domain.matters import Decision, Matter
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class Death:
    """A member's death: its day, its paper, and who stands for the household (empty where nobody was named)."""

    member: MemberId
    on: date
    basis: str
    heir: str
    heir_relation: str
    heir_id_number: str
    heir_phone: str


@dataclass(frozen=True, slots=True)
class Move:
    """A member's way from (``way`` in) or to (out) another group of the office."""

    member: MemberId
    way: str
    on: date
    other: GroupCode
    other_name: str
    basis: str


def matters(book: Book, group: GroupCode) -> list[Matter]:
    """What was raised about a group's loans, the earliest first."""
    rows = book.query("SELECT * FROM matter WHERE group_code = ? ORDER BY on_day, id", [group])
    return [
        Matter(
            group,
            row["id"],
            row["sort"],
            MemberId(row["member"]),
            row["loan"],
            date.fromisoformat(row["on_day"]),
            row["reason"],
            row["months"],
            MemberId(row["to_member"]) if row["to_member"] else None,
            row["role"],
            Decision(
                date.fromisoformat(row["decided_on"]),
                bool(row["accepted"]),
                _day(row["from_day"]),
                _day(row["until_day"]),
                row["basis"] or "",
                row["decision_reason"] or "",
                row["decided_by"],
            )
            if row["decided_on"]
            else None,
        )
        for row in rows
    ]


def deaths(book: Book, group: GroupCode) -> dict[MemberId, Death]:
    """The members who died."""
    return {
        MemberId(row["member"]): Death(
            MemberId(row["member"]),
            date.fromisoformat(row["on_day"]),
            row["basis"],
            row["heir"],
            row["heir_relation"],
            row["heir_id_number"],
            row["heir_phone"],
        )
        for row in book.query("SELECT * FROM member_death WHERE group_code = ?", [group])
    }


def moves(book: Book, group: GroupCode) -> list[Move]:
    """Who came from and went to other groups by the office's word; of each in the order it was written."""
    return [
        Move(
            MemberId(row["member"]),
            row["way"],
            date.fromisoformat(row["on_day"]),
            GroupCode(row["other_group"]),
            row["other_name"],
            row["basis"],
        )
        for row in book.query("SELECT * FROM member_move WHERE group_code = ? ORDER BY member, place", [group])
    ]


def elsewhere(book: Book, group: GroupCode, on: date) -> set[MemberId]:
    """Who is with another group on a day by the office's word: her last way up to that day led out, or her first one in comes later."""
    last: dict[MemberId, str] = {}
    for move in moves(book, group):
        if move.on <= on:
            last[move.member] = move.way
        else:
            last.setdefault(move.member, "out" if move.way == "in" else "in")
    return {member for member, way in last.items() if way == "out"}


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found where a member's balances differ: ``sort`` is difference or appropriated; whole dong."""

    member: MemberId
    on: date
    sort: str
    amount: int
    cause: str
    measure: str
    due: date | None


def verifications(book: Book, group: GroupCode) -> list[Verification]:
    """What was looked into in a group, the newest first."""
    return [
        Verification(
            MemberId(row["member"]),
            date.fromisoformat(row["on_day"]),
            row["sort"],
            row["amount"],
            row["cause"],
            row["measure"],
            _day(row["due"]),
        )
        for row in book.query("SELECT * FROM verification WHERE group_code = ? ORDER BY on_day DESC, id DESC", [group])
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
