"""The monthly round: the bank's statements, notes beside money, hand-ins, instructions, members' own words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.collection import HandIn, Instruction, MemberWord, Statement, StatementLine
from app.domain.ids import GroupCode, MeetingId, MemberId
from app.domain.names import search_key
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer of the bank: its code, her ID number, and her name without tone marks; what it never said is empty."""

    code: str
    id_number: str
    name: str


class CollectionQueries:
    """The rounds of one group."""

    def __init__(self, book: Book, group: GroupCode) -> None:
        self._book = book
        self._group = group

    def statement_days(self) -> list[date]:
        """The days of which there is a statement, newest first."""
        rows = self._rows("SELECT as_of FROM bank_list WHERE group_code = ? ORDER BY as_of DESC")
        return [date.fromisoformat(row["as_of"]) for row in rows]

    def statement(self, on: date) -> Statement | None:
        """The newest statement not after a day."""
        rows = self._rows(
            "SELECT * FROM bank_list WHERE group_code = ? AND as_of <= ? ORDER BY as_of DESC LIMIT 1", on.isoformat()
        )
        if not rows:
            return None
        wanted = json.loads(rows[0]["lines"])
        held = {
            f"{row['customer']}/{row['loan']}": row
            for row in self._rows("SELECT * FROM bank_line WHERE group_code = ? AND as_of = ?", rows[0]["as_of"])
        }
        # In the order of the statement; a line that has not come yet is left out.
        lines = tuple(_line(held[key]) for key in wanted if key in held)
        day = date.fromisoformat(rows[0]["as_of"])
        return Statement(day, lines, rows[0]["source"], bool(rows[0]["by_office"]))

    def matches(self) -> dict[str, MemberId | None]:
        """Who a customer of the bank is, where a person said it."""
        rows = self._rows("SELECT customer, member FROM customer_match WHERE group_code = ?")
        return {row["customer"]: MemberId(row["member"]) if row["member"] else None for row in rows}

    def known_customers(self) -> list[KnownCustomer]:
        """Those the bank has filed or listed for the group before, with what it said of each."""
        rows = self._rows(
            "SELECT code, id_number, name FROM customer WHERE group_code = ?1"
            " UNION SELECT customer, id_number, name FROM bank_line WHERE group_code = ?1"
        )
        return [KnownCustomer(row["code"], row["id_number"], search_key(row["name"])) for row in rows]

    def notes(self, meeting: MeetingId) -> dict[MemberId, tuple[bool, str]]:
        """Whether each member signed in a round, and the note beside her line."""
        rows = self._rows("SELECT * FROM collection_note WHERE group_code = ? AND meeting = ?", meeting)
        return {MemberId(row["member"]): (bool(row["signed"]), row["note"]) for row in rows}

    def hand_ins(self) -> list[HandIn]:
        """What was handed in, oldest first; what was taken back is left out."""
        rows = self._rows("SELECT * FROM hand_in WHERE group_code = ? AND withdrawn = 0 ORDER BY on_day, clock, id")
        return [
            HandIn(
                id=row["id"],
                on=date.fromisoformat(row["on_day"]),
                notes={int(face): count for face, count in json.loads(row["notes"]).items()},
                amount=row["amount"],
                expected=row["expected"],
                reason=row["reason"],
                carrier=row["carrier"],
            )
            for row in rows
        ]

    def instructions(self, member: MemberId | None = None) -> list[Instruction]:
        """What was asked of the bank about savings, oldest first; what was taken back is left out."""
        rows = self._rows("SELECT * FROM instruction WHERE group_code = ? AND withdrawn = 0 ORDER BY on_day, id")
        return [
            Instruction(
                id=row["id"],
                member=MemberId(row["member"]),
                on=date.fromisoformat(row["on_day"]),
                sort=row["sort"],
                amount=row["amount"],
                reason=row["reason"],
                done_on=_day(row["done_on"]),
            )
            for row in rows
            if member is None or row["member"] == member
        ]

    def words(self, member: MemberId | None = None) -> list[MemberWord]:
        """What members said they have and owe, oldest first."""
        rows = self._rows("SELECT * FROM member_word WHERE group_code = ? ORDER BY on_day, member")
        return [
            MemberWord(
                MemberId(row["member"]),
                date.fromisoformat(row["on_day"]),
                row["savings"],
                row["outstanding"],
                row["note"],
            )
            for row in rows
            if member is None or row["member"] == member
        ]

    def cash_by_day(self, on: date) -> list[tuple[date, int]]:
        """The cash received on each day up to one, whole dong, oldest first; opening balances are no cash of this book."""
        rows = self._book.query(
            "SELECT on_day, sum(amount) AS amount FROM money WHERE group_code = ? AND reversed_on IS NULL"
            " AND sort IN ('savings', 'interest') AND on_day <= ? GROUP BY on_day ORDER BY on_day",
            [self._group, on.isoformat()],
        )
        return [(date.fromisoformat(row["on_day"]), row["amount"]) for row in rows]

    def cash_received(self, upto: date) -> int:
        """Interest and savings received in cash up to a day, whole dong; what was reversed is not in it."""
        rows = self._rows(
            "SELECT coalesce(sum(amount), 0) AS total FROM money WHERE group_code = ? AND sort IN ('savings', 'interest')"
            " AND reversed_on IS NULL AND on_day <= ?",
            upto.isoformat(),
        )
        return int(rows[0]["total"])

    def _rows(self, sql: str, *values: str) -> list[dict[str, Any]]:
        return self._book.query(sql, [self._group, *values])


def _line(row: dict[str, Any]) -> StatementLine:
    return StatementLine(
        as_of=date.fromisoformat(row["as_of"]),
        customer=row["customer"],
        loan=row["loan"],
        program=row["program"],
        outstanding=row["outstanding"],
        overdue=row["overdue"],
        brought=row["brought"],
        this_month=row["this_month"],
        savings=row["savings"],
        disbursed_on=_day(row["disbursed_on"]),
        due_on=_day(row["due_on"]),
        name=row["name"],
        id_number=row["id_number"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
