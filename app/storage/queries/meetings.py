"""Meetings, and the loan requests on their table."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from app.domain.decisions import Decision
from app.domain.entries import Votes
from app.domain.group import Board
from app.domain.ids import DeviceId, GroupCode, MeetingId, MemberId, MoneyId, RequestId
from app.domain.meeting import (
    Addendum,
    Answer,
    GroupAsItMet,
    Meeting,
    MeetingState,
    MinimumSaving,
    Note,
    Officers,
    Presence,
    Request,
    Topic,
    TopicSort,
)
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class Admission:
    """A vote on a person who asks to join or leave, at a meeting."""

    member: MemberId
    votes: Votes | None
    accepted: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """A line of money received at a meeting: "savings" or "interest", whole dong. ``money`` is its name on the laptop that wrote it."""

    member: MemberId
    sort: str
    amount: int
    money: MoneyId
    device: DeviceId
    ref: str  # its entry


class MeetingQueries:
    """The meetings of one group."""

    def __init__(self, book: Book, group: GroupCode) -> None:
        self._book = book
        self._group = group

    def all(self) -> list[Meeting]:
        """Every meeting, newest first."""
        rows = self._book.query("SELECT * FROM meeting WHERE group_code = ? ORDER BY on_day DESC, id", [self._group])
        return [_meeting(row) for row in rows]

    def one(self, meeting: MeetingId) -> Meeting | None:
        """A meeting by id."""
        rows = self._book.query("SELECT * FROM meeting WHERE group_code = ? AND id = ?", [self._group, meeting])
        return _meeting(rows[0]) if rows else None

    def in_progress(self) -> Meeting | None:
        """The newest meeting not sealed yet."""
        return next((meeting for meeting in self.all() if not meeting.is_sealed), None)

    def marks(self, meeting: MeetingId) -> dict[MemberId, tuple[Presence, str]]:
        """The roll call so far: presence and reason per member."""
        rows = self._book.query(
            "SELECT member, state, reason FROM attendance WHERE group_code = ? AND meeting = ?", [self._group, meeting]
        )
        return {MemberId(row["member"]): (Presence(row["state"]), row["reason"]) for row in rows}

    def money(self, meeting: MeetingId) -> list[ReceivedLine]:
        """Standing lines of money of a meeting. What was reversed after its seal still stands in it, what came after it does not."""
        rows = self._book.query(
            "SELECT member, sort, amount, id, device, ref FROM money WHERE group_code = ? AND meeting = ? AND after_seal = 0"
            " AND (reversed_on IS NULL OR reversed_in IS NOT meeting) ORDER BY clock, id, device",
            [self._group, meeting],
        )
        return [_received(row) for row in rows]

    def paid_to_several(self) -> list[list[ReceivedLine]]:
        """Of every meeting the lines of one member and one sort that more than one laptop wrote and nobody took back, newest meeting first.

        What came after the seal is asked about by itself.
        """
        rows = self._book.query(
            "WITH standing AS (SELECT m.* , h.on_day AS held_on FROM money m JOIN meeting h"
            " ON h.group_code = m.group_code AND h.id = m.meeting"
            " WHERE m.group_code = ? AND m.after_seal = 0 AND m.reversed_on IS NULL)"
            " SELECT s.* FROM standing s JOIN (SELECT meeting, member, sort FROM standing GROUP BY meeting, member, sort"
            " HAVING count(DISTINCT device) > 1) USING (meeting, member, sort)"
            " ORDER BY held_on DESC, meeting, member, sort, clock, id, device",
            [self._group],
        )
        found: dict[tuple[str, str, str], list[ReceivedLine]] = {}
        for row in rows:
            found.setdefault((row["meeting"], row["member"], row["sort"]), []).append(_received(row))
        return list(found.values())

    def admissions(self, meeting: MeetingId) -> list[Admission]:
        """Who asked to join at this meeting."""
        rows = self._book.query(
            "SELECT * FROM member WHERE group_code = ? AND admitted_in = ? ORDER BY id", [self._group, meeting]
        )
        return [Admission(MemberId(r["id"]), _votes(r, "admitted_"), bool(r["accepted"])) for r in rows]

    def releases(self, meeting: MeetingId) -> list[Admission]:
        """Whose leaving was put to this meeting."""
        rows = self._book.query(
            "SELECT * FROM member WHERE group_code = ? AND released_in = ? ORDER BY id", [self._group, meeting]
        )
        return [
            Admission(MemberId(r["id"]), _votes(r, "released_"), bool(r["release_accepted"]), r["release_reason"] or "")
            for r in rows
        ]

    def topics(self, meeting: MeetingId) -> list[Topic]:
        """What was told to the members."""
        rows = self._book.query(
            "SELECT * FROM topic WHERE group_code = ? AND meeting = ? ORDER BY clock, id", [self._group, meeting]
        )
        return [Topic(row["id"], TopicSort(row["sort"]), row["text"]) for row in rows]

    def decisions(self, meeting: MeetingId | None = None) -> list[Decision]:
        """What was decided of the group itself, at one meeting or at all of them, in its order."""
        of, one = ("AND meeting = ?", [meeting]) if meeting is not None else ("", [])
        rows = self._book.query(
            f"SELECT * FROM decision WHERE group_code = ? {of} ORDER BY clock, id", [self._group, *one]
        )
        return [_decision(row) for row in rows]

    def notes(self, meeting: MeetingId) -> list[Note]:
        """Other business."""
        rows = self._book.query(
            "SELECT * FROM note WHERE group_code = ? AND meeting = ? ORDER BY clock, id", [self._group, meeting]
        )
        return [Note(row["id"], row["text"]) for row in rows]

    def minimum_saving(self, meeting: MeetingId) -> MinimumSaving | None:
        """The change of the minimum saving put to this meeting."""
        rows = self._book.query(
            "SELECT * FROM minimum_saving WHERE group_code = ? AND meeting = ?", [self._group, meeting]
        )
        return _minimum(rows[0]) if rows else None

    def minimum_saving_on(self, day: date, besides: MeetingId | None = None) -> MinimumSaving | None:
        """The minimum saving in force on a day, leaving one meeting's own decision aside."""
        rows = self._book.query(
            "SELECT * FROM minimum_saving WHERE group_code = ? AND accepted = 1 AND on_day <= ?"
            " AND meeting IS NOT ? ORDER BY on_day DESC, clock DESC LIMIT 1",
            [self._group, day.isoformat(), besides],
        )
        return _minimum(rows[0]) if rows else None

    def addenda(self, meeting: MeetingId) -> list[Addendum]:
        """Corrections to a sealed meeting. Where two laptops wrote one of the same line of money, the first tells of it."""
        rows = self._book.query(
            "SELECT * FROM addendum a WHERE group_code = ? AND meeting = ? AND NOT (EXISTS (SELECT 1 FROM covered c"
            " WHERE c.group_code = a.group_code AND c.addendum = a.id) AND NOT EXISTS (SELECT 1 FROM covered c"
            " WHERE c.group_code = a.group_code AND c.addendum = a.id AND NOT EXISTS (SELECT 1 FROM covered o JOIN addendum b"
            " ON b.group_code = o.group_code AND b.id = o.addendum WHERE o.group_code = c.group_code AND o.ref = c.ref"
            " AND b.meeting = a.meeting AND (b.number, b.id) < (a.number, a.id))))"
            " ORDER BY number, id",
            [self._group, meeting],
        )
        return [
            Addendum(row["id"], row["number"], date.fromisoformat(row["on_day"]), row["text"], row["reason"])
            for row in rows
        ]

    def requests(self, meeting: MeetingId | None = None) -> list[Request]:
        """Requests on a meeting's table, or all of the group's, in the order they were put; withdrawn ones left out.

        Of one that two laptops wrote with their meeting, the group has the one in the meeting that a person kept; each meeting has
        its own. What the bank said yes to is there in any case, and where two answers name each other one stays.
        """
        where, values = ("AND r.meeting = ?", [self._group, meeting]) if meeting else (f"AND {_ONCE}", [self._group])
        rows = self._book.query(
            "SELECT r.*, m.name AS member_name FROM request r LEFT JOIN member m"
            " ON m.group_code = r.group_code AND m.id = r.member"
            f" WHERE r.group_code = ? {where} AND r.withdrawn = 0 ORDER BY r.clock, r.id",
            values,
        )
        return [_request(row) for row in rows]


_OF_THE_SAME = "{0}.group_code = r.group_code AND {0}.member = r.member AND {0}.program = r.program"
_ONCE = (
    # What a laptop says of two requests counts only where one member asks for one programme in both.
    "(r.bank_approved = 1 OR (NOT EXISTS (SELECT 1 FROM request other WHERE " + _OF_THE_SAME.format("other") +
    # The other of the two was answered yes: this one waits for nothing.
    " AND other.told_as = r.id AND other.bank_approved = 1)"
    " AND (r.told_as IS NULL OR NOT EXISTS (SELECT 1 FROM request same WHERE "
    + _OF_THE_SAME.format("same")
    + " AND same.id = r.told_as AND same.withdrawn = 0 AND (same.told_as IS NULL OR (same.told_as = r.id AND same.id < r.id))))))"
)


def _received(row: dict[str, Any]) -> ReceivedLine:
    return ReceivedLine(
        MemberId(row["member"]), row["sort"], row["amount"], MoneyId(row["id"]), DeviceId(row["device"]), row["ref"]
    )


def _meeting(row: dict[str, Any]) -> Meeting:
    officers = Officers(
        chair=row["chair"],
        secretary=row["secretary"],
        union_present=bool(row["union_present"]),
        union_name=row["union_name"],
        union_title=row["union_title"],
        hamlet_present=bool(row["hamlet_present"]),
        hamlet_name=row["hamlet_name"],
        hamlet_title=row["hamlet_title"],
    )
    return Meeting(
        id=MeetingId(row["id"]),
        on=date.fromisoformat(row["on_day"]),
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        place=row["place"],
        state=MeetingState(row["state"]),
        officers=officers,
        digest=row["digest"],
        quorum=row["quorum"],
        majority=row["majority"],
        as_it_met=GroupAsItMet(**{part.name: row[part.name] for part in fields(GroupAsItMet)})
        if row["group_name"]
        else None,
    )


def _minimum(row: dict[str, Any]) -> MinimumSaving:
    return MinimumSaving(row["amount"], date.fromisoformat(row["on_day"]), _votes(row, ""), bool(row["accepted"]))


def _votes(row: dict[str, Any], prefix: str) -> Votes | None:
    if row[f"{prefix}yes"] is None:
        return None
    return Votes(row[f"{prefix}yes"], row[f"{prefix}no"], row[f"{prefix}abstain"])


def _request(row: dict[str, Any]) -> Request:
    answer = None
    if row["answered_on"]:
        answer = Answer(
            on=date.fromisoformat(row["answered_on"]),
            approved=bool(row["bank_approved"]),
            amount=row["bank_amount"],
            term_months=row["bank_term"],
            disburse_on=date.fromisoformat(row["disburse_on"]) if row["disburse_on"] else None,
            place=row["place"] or "",
            reason=row["bank_reason"] or "",
        )
    return Request(
        id=RequestId(row["id"]),
        member=MemberId(row["member"]),
        name=row["member_name"] or "",
        meeting=row["meeting"],
        program=row["program"],
        category=row["category"],
        amount=row["amount"],
        purpose=row["purpose"],
        term_months=row["term_months"],
        seen=tuple(json.loads(row["seen"])),
        verdict=row["verdict"],
        failed=tuple(json.loads(row["failed"] or "[]")),
        unknown=tuple(json.loads(row["unknown"] or "[]")),
        flags=tuple(json.loads(row["flags"] or "[]")),
        votes=_votes(row, ""),
        approved=None if row["approved"] is None else bool(row["approved"]),
        agreed_amount=row["agreed_amount"] or 0,
        agreed_term=row["agreed_term"] or 0,
        vote_note=row["vote_note"] or "",
        verified=None if row["verified"] is None else bool(row["verified"]),
        verified_reason=row["verified_reason"] or "",
        answer=answer,
        verified_on=date.fromisoformat(row["verified_on"]) if row["verified_on"] else None,
    )


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(
        id=row["id"],
        meeting=MeetingId(row["meeting"]),
        sort=row["sort"],
        from_day=date.fromisoformat(row["from_day"]),
        votes=Votes(row["yes"] or 0, row["no"] or 0, row["abstain"] or 0),
        accepted=bool(row["accepted"]),
        name=row["name"],
        union_code=row["union_code"],
        other=row["other"],
        members=tuple(MemberId(member) for member in json.loads(row["members"])),
        reason=row["reason"],
        board=Board(
            row["leader"],
            row["deputy"],
            tuple(name for name in (row["member1"], row["member2"], row["member3"]) if name),
        ),
    )
