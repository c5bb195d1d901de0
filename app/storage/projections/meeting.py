"""Rows of a meeting, from roll call to addendum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    AddendumCovers,
    AddendumWritten,
    AttendanceMarked,
    BusinessNoted,
    Entry,
    MeetingClosed,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
    MeetingSealed,
    MinimumSavingSet,
    TopicTold,
)
from app.storage.projections.last_wins import LastWins, Rows, votes
from app.storage.projections.lookups import SealsLookup
from app.storage.projections.seals import question_of

ATTENDANCE = LastWins("attendance", AttendanceMarked, "meeting member state reason")
# The place in the list is that of the first wording, so that a correction does not move the line.
TOPIC = LastWins("topic", TopicTold, "id=topic meeting sort text", clock="first", dropped="dropped")
NOTE = LastWins("note", BusinessNoted, "id=note meeting text", clock="first", dropped="dropped")
# An addendum is written once.
ADDENDUM = LastWins(
    "addendum", AddendumWritten, "id=addendum meeting=to_meeting number on_day=on text reason", first=True
)

_OFFICERS = ("chair", "secretary", "union_name", "union_title", "hamlet_name", "hamlet_title")


def meeting(entries: Sequence[Entry], seals: SealsLookup) -> Rows:
    """The meeting's day, people and state, by the seal that counts; and the question which it is, where two were written apart."""
    opened: MeetingOpened | None = None
    row: dict[str, Any] = {
        "ended_at": None,
        "state": "open",
        "digest": None,
        "sealed_by": None,
        "sealed_clock": None,
        "union_present": 0,
        "hamlet_present": 0,
        **dict.fromkeys(_OFFICERS, ""),
    }
    if entries and isinstance(entries[-1].content, MeetingDropped):
        return {}  # whatever was written of it after that would bring it back
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
    standing = seals(opened.meeting)
    if standing and isinstance(standing[0].content, MeetingSealed):
        row |= {
            "state": "sealed",
            "digest": standing[0].content.digest,
            "sealed_by": standing[0].device,
            "sealed_clock": standing[0].order[0],
        }
    rows: Rows = {"meeting": [row]}
    if len(standing) > 1:
        refs = " ".join(entry.ref for entry in standing)
        rows["question"] = [{"id": question_of(opened.meeting), "sort": "two_seals", "field": "", "entries": refs}]
    return rows


def covered(entries: Sequence[Entry]) -> Rows:
    """The lines of money that an addendum tells of."""
    refs = {
        ref: entry.content.addendum
        for entry in entries
        if isinstance(entry.content, AddendumCovers)
        for ref in entry.content.refs
    }
    return {"covered": [{"ref": ref, "addendum": addendum} for ref, addendum in sorted(refs.items())]}


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
