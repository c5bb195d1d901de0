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

Rows = dict[str, list[dict[str, Any]]]
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


def attendance(entries: Sequence[Entry]) -> Rows:
    """The last mark counts."""
    marks = [entry.content for entry in entries if isinstance(entry.content, AttendanceMarked)]
    if not marks:
        return {}
    last = marks[-1]
    return {
        "attendance": [{"meeting": last.meeting, "member": last.member, "state": last.state, "reason": last.reason}]
    }


def topic(entries: Sequence[Entry]) -> Rows:
    """The last wording counts; a dropped topic is not shown."""
    told = [(entry, entry.content) for entry in entries if isinstance(entry.content, TopicTold)]
    if not told or told[-1][1].dropped:
        return {}
    last = told[-1][1]
    # The place in the list is that of the first wording, so that a correction does not move the line.
    row = {
        "id": last.topic,
        "meeting": last.meeting,
        "sort": last.sort,
        "text": last.text,
        "clock": told[0][0].clock,
    }
    return {"topic": [row]}


def note(entries: Sequence[Entry]) -> Rows:
    """The last wording counts; a dropped note is not shown."""
    noted = [(entry, entry.content) for entry in entries if isinstance(entry.content, BusinessNoted)]
    if not noted or noted[-1][1].dropped:
        return {}
    last = noted[-1][1]
    return {"note": [{"id": last.note, "meeting": last.meeting, "text": last.text, "clock": noted[0][0].clock}]}


def minimum_saving(entries: Sequence[Entry]) -> Rows:
    """The last word of a meeting counts."""
    said = [(entry, entry.content) for entry in entries if isinstance(entry.content, MinimumSavingSet)]
    if not said:
        return {}
    entry, last = said[-1]
    return {
        "minimum_saving": [
            {
                "meeting": last.meeting or "",
                "on_day": last.on.isoformat(),
                "amount": last.amount,
                "yes": last.votes.yes if last.votes else None,
                "no": last.votes.no if last.votes else None,
                "abstain": last.votes.abstain if last.votes else None,
                "accepted": int(last.accepted),
                "clock": entry.clock,
            }
        ]
    }


def addendum(entries: Sequence[Entry]) -> Rows:
    """An addendum is written once; the first wording counts."""
    written = [entry.content for entry in entries if isinstance(entry.content, AddendumWritten)]
    if not written:
        return {}
    first = written[0]
    return {
        "addendum": [
            {
                "id": first.addendum,
                "meeting": first.to_meeting,
                "number": first.number,
                "on_day": first.on.isoformat(),
                "text": first.text,
                "reason": first.reason,
            }
        ]
    }
