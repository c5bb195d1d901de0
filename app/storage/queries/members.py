"""Members and what they have saved."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.ids import DeviceId, GroupCode, MeetingId, MemberId, MoneyId
from app.domain.members import ClassPeriod, Member
from app.storage.book import Book
from app.storage.projections.members import FACT_COLUMNS
from app.storage.queries.lives import Move, moves


@dataclass(frozen=True, slots=True)
class MoneyEntry:
    """One line of a member's passbook, newest figures and reversals as they stand."""

    id: MoneyId
    sort: str  # opening, savings, interest; drawn is what the bank paid out, below zero
    member: MemberId
    on: date
    amount: int
    meeting: MeetingId | None
    reversed_on: date | None
    reversed_in: MeetingId | None
    reversal_reason: str
    device: DeviceId  # the laptop that wrote it: two may use one id
    after_seal: bool  # it counts, and the signed minutes of its meeting do not have it


class MemberQueries:
    """The members of one group. ``sort_key`` puts names in Vietnamese order."""

    def __init__(self, book: Book, group: GroupCode, sort_key: Callable[[str], Any]) -> None:
        self._book = book
        self._group = group
        self._sort_key = sort_key

    def all(self) -> list[Member]:
        """Everybody who was ever a member, in Vietnamese order of names."""
        return list(self._everybody().values())

    def _everybody(self) -> dict[MemberId, Member]:
        """Everybody by id, in that order; every page and paper asks for them again and again."""

        def read() -> dict[MemberId, Member]:
            found = self._members(self._book.query("SELECT * FROM member WHERE group_code = ?", [self._group]))
            found.sort(key=lambda member: (self._sort_key(member.name), member.id))
            return {member.id: member for member in found}

        return self._book.kept(("members", self._group), read)

    def _members(self, rows: list[dict[str, Any]]) -> list[Member]:
        classes: dict[str, list[ClassPeriod]] = {}
        for row in self._book.query("SELECT * FROM class_period WHERE group_code = ? ORDER BY place", [self._group]):
            classes.setdefault(row["member"], []).append(_class_period(row))
        savings = {row["member"]: row["total"] for row in self._savings()}
        away = _away(moves(self._book, self._group))
        return [
            _member(row, tuple(classes.get(row["id"], ())), savings.get(row["id"], 0), away.get(row["id"], ()))
            for row in rows
        ]

    def household(self, member: MemberId) -> frozenset[MemberId] | None:
        """The members who live in one household with her, herself among them; None where nobody said."""
        rows = self._book.query(
            "SELECT member FROM household WHERE group_code = ? AND household ="
            " (SELECT household FROM household WHERE group_code = ? AND member = ?)",
            [self._group, self._group, member],
        )
        return frozenset(MemberId(row["member"]) for row in rows) or None

    def household_name(self, member: MemberId) -> str:
        """What her household is called in the book; empty where nobody said."""
        rows = self._book.query(
            "SELECT household FROM household WHERE group_code = ? AND member = ?", [self._group, member]
        )
        return str(rows[0]["household"]) if rows else ""

    def names_ever(self) -> Mapping[MemberId, frozenset[str]]:
        """Every name a member was written under, by id: a board elected before a name was put right has the old one."""

        def read() -> dict[MemberId, frozenset[str]]:
            found: dict[MemberId, set[str]] = {}
            for kind in ("member_admitted", "member_brought", "member_corrected"):
                for entry in self._book.journal.of_kind(self._group, kind):
                    name = entry.facts.values.get("name") if entry.facts else None
                    if name:
                        found.setdefault(MemberId(entry.subject.partition("/")[2]), set()).add(name)
            return {member: frozenset(names) for member, names in found.items()}

        return self._book.kept(("names ever", self._group), read)

    def sex_of_name(self, name: str, among: Collection[Member] | None = None) -> str:
        """F or M where everybody of this name is of one sex (only those ``among`` count); empty where nobody has it, or nobody said."""
        of_name = [member for member in (self.all() if among is None else among) if name and member.name == name]
        found = {member.sex for member in of_name}
        return found.pop() if len(found) == 1 else ""

    def as_met(self, meeting: MeetingId) -> Mapping[MemberId, Member]:
        """Everybody by id, in Vietnamese order of names: facts and classes as a sealed meeting knew them, of an open one as they are."""

        def read() -> dict[MemberId, Member]:
            found = dict(self._everybody())
            for rows in self._book.as_sealed(self._group, meeting, "member").values():
                for row in rows.get("member", ()):
                    now = found.get(MemberId(row["id"]))
                    if now is not None:
                        classes = tuple(_class_period(one) for one in rows.get("class_period", ()))
                        found[now.id] = replace(now, facts=_facts(row), classes=classes)
            ordered = sorted(found.values(), key=lambda member: (self._sort_key(member.name), member.id))
            return {member.id: member for member in ordered}

        return self._book.kept(("as met", self._group, meeting), read)

    def active(self, day: date) -> list[Member]:
        """The members on a day, in Vietnamese order of names."""
        return [member for member in self.all() if member.is_active(day)]

    def one(self, member: MemberId) -> Member | None:
        """A member by id."""
        if not self._book.is_writing:
            return self._everybody().get(member)
        rows = self._book.query("SELECT * FROM member WHERE group_code = ? AND id = ?", [self._group, member])
        return self._members(rows)[0] if rows else None

    def passbook(self, member: MemberId) -> list[MoneyEntry]:
        """A member's lines of money, oldest first."""
        rows = self._book.query(
            "SELECT * FROM money WHERE group_code = ? AND member = ? ORDER BY on_day, clock, id, device",
            [self._group, member],
        )
        return [_entry(row) for row in rows]

    def received_in(self, meeting: MeetingId) -> list[MoneyEntry]:
        """Standing lines of money written for a meeting, whether its seal closes them in or not."""
        rows = self._book.query(
            "SELECT * FROM money WHERE group_code = ? AND meeting = ? AND reversed_on IS NULL ORDER BY clock, id, device",
            [self._group, meeting],
        )
        return [_entry(row) for row in rows]

    def received_between(self, first: date, last: date) -> list[MoneyEntry]:
        """Standing lines of money from the first day to the last, oldest first."""

        def read() -> tuple[MoneyEntry, ...]:
            rows = self._book.query(
                "SELECT * FROM money WHERE group_code = ? AND reversed_on IS NULL AND on_day BETWEEN ? AND ?"
                " ORDER BY on_day, clock, id, device",
                [self._group, first.isoformat(), last.isoformat()],
            )
            return tuple(_entry(row) for row in rows)

        return list(self._book.kept(("received", self._group, first, last), read))

    def after_seal(self) -> list[tuple[str, MoneyEntry]]:
        """Lines of money that their meeting's seal does not close in and that nobody has settled yet, each with its reference."""
        rows = self._book.query(
            "SELECT * FROM money m WHERE group_code = ? AND after_seal = 1 AND reversed_on IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM covered c WHERE c.group_code = m.group_code AND c.ref = m.ref"
            " AND c.meeting = m.meeting)"
            " ORDER BY on_day, clock, id, device",
            [self._group],
        )
        return [(row["ref"], _entry(row)) for row in rows]

    def given_back(self) -> set[str]:
        """The references of lines that were taken back and that a person said were there after all."""
        rows = self._book.query(
            "SELECT m.ref FROM money m WHERE m.group_code = ? AND m.reversed_on IS NULL AND EXISTS (SELECT 1 FROM journal j"
            " WHERE j.group_code = m.group_code AND j.kind = 'question_settled' AND j.subject = m.subject)",
            [self._group],
        )
        return {row["ref"] for row in rows}

    def taken_back(self) -> list[tuple[str, MoneyEntry]]:
        """Lines that were taken back, each with its reference."""
        rows = self._book.query(
            "SELECT * FROM money WHERE group_code = ? AND reversed_on IS NOT NULL ORDER BY on_day, clock, id, device",
            [self._group],
        )
        return [(row["ref"], _entry(row)) for row in rows]

    def covered_and_gone(self) -> list[tuple[str, MoneyEntry]]:
        """Lines that an addendum tells of and that were taken back, each with its reference."""
        rows = self._book.query(
            "SELECT * FROM money m WHERE group_code = ? AND after_seal = 1 AND reversed_on IS NOT NULL AND EXISTS"
            " (SELECT 1 FROM covered c WHERE c.group_code = m.group_code AND c.ref = m.ref AND c.meeting = m.meeting)"
            " ORDER BY on_day, clock, id, device",
            [self._group],
        )
        return [(row["ref"], _entry(row)) for row in rows]

    def order_written(self) -> dict[MemberId, int]:
        """Each member's place in the order in which they were written into the book, as a list was taken in."""
        rows = self._book.query(
            "SELECT subject FROM journal WHERE group_code = ? AND kind = 'member_admitted' ORDER BY clock, device, seq",
            [self._group],
        )
        return {MemberId(row["subject"].partition("/")[2]): place for place, row in reversed(list(enumerate(rows)))}

    def bank_savings(self, member: Member, on: date) -> int | None:
        """A member's savings by the bank's newest figure not after a day; None where the bank never said."""
        rows = self._book.query(
            "SELECT f.amount FROM savings_figure f LEFT JOIN customer c ON c.group_code = f.group_code"
            " AND c.code = f.customer WHERE f.group_code = ? AND (f.customer = ? OR (c.id_number = ? AND c.id_number <> ''))"
            " AND f.as_of <= ? ORDER BY f.as_of DESC LIMIT 1",
            [self._group, member.id, member.id_number, on.isoformat()],
        )
        return int(rows[0]["amount"]) if rows else None

    def _savings(self) -> list[dict[str, Any]]:
        return self._book.query(
            "SELECT member, sum(amount) AS total FROM money WHERE group_code = ? AND sort IN ('opening', 'savings', 'drawn')"
            " AND reversed_on IS NULL GROUP BY member",
            [self._group],
        )


def _away(found: Sequence[Move]) -> dict[str, tuple[tuple[date, date], ...]]:
    """Of each member the days on which she was with another group and came back."""
    periods: dict[str, tuple[tuple[date, date], ...]] = {}
    gone: dict[str, date] = {}
    for move in found:
        if move.way == "out":
            gone[move.member] = move.on
        elif move.member in gone:
            periods[move.member] = (*periods.get(move.member, ()), (gone.pop(move.member), move.on))
    return periods


def _member(
    row: dict[str, Any], classes: tuple[ClassPeriod, ...], savings: int, away: tuple[tuple[date, date], ...] = ()
) -> Member:
    return Member(
        id=MemberId(row["id"]),
        facts=_facts(row),
        admitted_on=date.fromisoformat(row["admitted_on"]),
        joined_on=_day(row["joined_on"]),
        admitted_in=row["admitted_in"],
        accepted=bool(row["accepted"]),
        released_on=_day(row["released_on"]),
        released_in=row["released_in"],
        release_reason=row["release_reason"] or "",
        forgotten=bool(row["forgotten"]),
        classes=classes,
        bases=json.loads(row["bases"]),
        savings=savings,
        away=away,
    )


def _facts(row: dict[str, Any]) -> dict[str, str]:
    return {**{key: row[key] for key in FACT_COLUMNS if row[key]}, **json.loads(row["more"])}


def _class_period(row: dict[str, Any]) -> ClassPeriod:
    return ClassPeriod(row["class"], _day(row["from_day"]), _day(row["to_day"]), row["decision"])


def _entry(row: dict[str, Any]) -> MoneyEntry:
    return MoneyEntry(
        id=MoneyId(row["id"]),
        sort=row["sort"],
        member=MemberId(row["member"]),
        on=date.fromisoformat(row["on_day"]),
        amount=row["amount"],
        meeting=row["meeting"],
        reversed_on=_day(row["reversed_on"]),
        reversed_in=row["reversed_in"],
        reversal_reason=row["reversal_reason"] or "",
        device=DeviceId(row["device"]),
        after_seal=bool(row["after_seal"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
