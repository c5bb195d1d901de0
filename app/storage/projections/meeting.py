"""Rows of a meeting, from roll call to addendum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    AddendumCovers,
    AddendumWritten,
    AttendanceMarked,
    BusinessNoted,
    DecisionRecorded,
    Entry,
    InterestReceived,
    MeetingClosed,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
    MeetingSealed,
    MinimumSavingSet,
    MoneyReversed,
    SavingsReceived,
    TopicTold,
)
from app.storage.projections.last_wins import LastWins, Rows, votes
from app.storage.projections.lookups import Lookups, SeenLookup
from app.storage.projections.seals import question_of

ATTENDANCE = LastWins("attendance", AttendanceMarked, "meeting member state reason")
# The place in the list is that of the first wording, so that a correction does not move the line.
TOPIC = LastWins("topic", TopicTold, "id=topic meeting sort text", clock="first", dropped="dropped")
NOTE = LastWins("note", BusinessNoted, "id=note meeting text", clock="first", dropped="dropped")
_BOARD = "leader deputy member1 member2 member3"
DECISION = LastWins(
    "decision",
    DecisionRecorded,
    "id=decision meeting sort from_day=from_ accepted name union_code other members reason",
    facts=_BOARD,
    clock="first",
    dropped="withdrawn",
)
_GROUP = (
    "group_name", "union_code", "hamlet", "hamlet_word", "commune", "commune_kind", "province", "office_name",
)  # fmt: skip
_AS_IT_MET = {**dict.fromkeys((*_GROUP, "leader", "deputy"), ""), "minimum_saving": None}
_OFFICERS = ("chair", "secretary", "union_name", "union_title", "hamlet_name", "hamlet_title")


def decision(entries: Sequence[Entry]) -> Rows:
    """A decision by its last writing, with its votes."""
    rows = DECISION.project(entries)
    said = [entry.content.votes for entry in entries if isinstance(entry.content, DecisionRecorded)]
    for row in rows.get("decision", ()):
        row.update(votes("", said[-1]))
    return rows


def meeting(entries: Sequence[Entry], lookups: Lookups) -> Rows:
    """The meeting's day, people and state, by the seal that counts; and the question which it is, where two were written apart."""
    opened: MeetingOpened | None = None
    row: dict[str, Any] = {
        "ended_at": None,
        "state": "open",
        "digest": None,
        "sealed_by": None,
        "sealed_clock": None,
        "quorum": "",
        "majority": "",
        **_AS_IT_MET,
        "union_present": 0,
        "hamlet_present": 0,
        **dict.fromkeys(_OFFICERS, ""),
    }
    if any(_is_dropped_by(entry, entries, lookups) for entry in entries):
        return {}
    for entry in entries:
        match entry.content:
            case MeetingOpened() as content:
                opened = content  # written again when the day, hour or place was put right
            case MeetingOfficers() as content:
                row |= {
                    "union_present": int(content.union_present),
                    "hamlet_present": int(content.hamlet_present),
                    **dict.fromkeys(_OFFICERS, ""),
                    **(entry.facts.values if entry.facts else {}),
                }
            case MeetingClosed() as content:
                row |= {"ended_at": content.ended_at, "state": "closed"}
            case _:
                pass
    if opened is None:
        return {}
    row |= {
        "id": opened.meeting,
        "on_day": opened.on.isoformat(),
        "started_at": opened.started_at,
        "place": opened.place,
    }
    standing = lookups.seals(opened.meeting)
    if standing and isinstance(standing[0].content, MeetingSealed):
        row |= {
            "state": "sealed",
            "digest": standing[0].content.digest,
            "sealed_by": standing[0].device,
            "sealed_clock": standing[0].order[0],
            "quorum": standing[0].content.quorum,
            "majority": standing[0].content.majority,
            **{part: getattr(standing[0].content, part) for part in (*_GROUP, "minimum_saving")},
            **_led_by(standing[0]),
        }
    rows: Rows = {"meeting": [row]}
    if len(standing) > 1:
        refs = " ".join(entry.ref for entry in standing)
        rows["question"] = [{"id": question_of(opened.meeting), "sort": "two_seals", "field": "", "entries": refs}]
    return rows


def _led_by(seal: Entry) -> dict[str, str]:
    names = seal.facts.values if seal.facts else {}
    return {role: names.get(role, "") for role in ("leader", "deputy")}


def _is_dropped_by(drop: Entry, entries: Sequence[Entry], lookups: Lookups) -> bool:
    """Whether an entry drops a meeting: there is no money in it, and its author had read all that was written of it."""
    if not isinstance(drop.content, MeetingDropped):
        return False
    written = [*entries, *lookups.of_meeting(drop.content.meeting)]
    contents = [entry.content for entry in written]
    back = {(one.of or entry.device, one.money) for entry in written if isinstance(one := entry.content, MoneyReversed)}
    if any(
        isinstance(one, SavingsReceived | InterestReceived) and (entry.device, one.money) not in back
        for entry, one in zip(written, contents, strict=True)
    ):
        return False
    read = lookups.seen(drop.device, drop.seq)
    return all(
        entry.seq <= (drop.seq if entry.device == drop.device else read.get(entry.device, 0)) for entry in written
    )


def addendum(entries: Sequence[Entry], seen: SeenLookup) -> Rows:
    """An addendum is written once and is its laptop's own; it tells of lines of money that its author had read or written."""
    written: dict[str, AddendumWritten] = {}
    covered: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in entries:
        if isinstance(entry.content, AddendumWritten):
            written.setdefault(entry.device, entry.content)
    for entry in entries:
        told = written.get(entry.device)
        if isinstance(entry.content, AddendumCovers) and told is not None:
            for ref in entry.content.refs:
                if _had_read(entry, ref, seen):
                    row = {"ref": ref, "addendum": told.addendum, "device": entry.device, "meeting": told.to_meeting}
                    covered[entry.device, ref] = row
    rows = [
        {
            "id": one.addendum,
            "device": device,
            "meeting": one.to_meeting,
            "number": one.number,
            "on_day": one.on.isoformat(),
            "text": one.text,
            "reason": one.reason,
        }
        for device, one in written.items()
    ]
    return {"addendum": rows, "covered": list(covered.values())}


def _had_read(entry: Entry, ref: str, seen: SeenLookup) -> bool:
    device, _, seq = ref.rpartition(":")
    if not (seq.isascii() and seq.isdigit() and len(seq) < 17):
        return False
    return int(seq) < entry.seq if device == entry.device else int(seq) <= seen(entry.device, entry.seq).get(device, 0)


def minimum_saving(entries: Sequence[Entry]) -> Rows:
    """The last word of a meeting counts."""
    said = [(entry, entry.content) for entry in entries if isinstance(entry.content, MinimumSavingSet)]
    if not said:
        return {}
    entry, last = said[-1]
    row = {
        "meeting": last.meeting or "",
        "on_day": last.on.isoformat(),
        "amount": last.amount,
        **votes("", last.votes),
        "accepted": int(last.accepted),
        "clock": entry.order[0],
    }
    return {"minimum_saving": [row]}
