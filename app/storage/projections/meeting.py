"""Rows of a meeting, from roll call to addendum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
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

ATTENDANCE = LastWins("attendance", AttendanceMarked, "meeting member state reason")
# The place in the list is that of the first wording, so that a correction does not move the line.
TOPIC = LastWins("topic", TopicTold, "id=topic meeting sort text", clock="first", dropped="dropped")
NOTE = LastWins("note", BusinessNoted, "id=note meeting text", clock="first", dropped="dropped")
# An addendum is written once.
ADDENDUM = LastWins(
    "addendum", AddendumWritten, "id=addendum meeting=to_meeting number on_day=on text reason", first=True
)

_OFFICERS = ("chair", "secretary", "union_name", "union_title", "hamlet_name", "hamlet_title")


def meeting(entries: Sequence[Entry]) -> Rows:
    """The meeting's day, people and state. The first seal counts."""
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
            case MeetingClosed() as content if row["state"] != "sealed":
                row |= {"ended_at": content.ended_at, "state": "closed"}
            case MeetingSealed() as content if row["state"] != "sealed":
                row |= {
                    "state": "sealed",
                    "digest": content.digest,
                    "sealed_by": entry.device,
                    "sealed_clock": entry.clock,
                }
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
    return {"meeting": [row]}


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
        "clock": entry.clock,
    }
    return {"minimum_saving": [row]}
