"""The days that matter in a stretch of time: sessions, meetings, instalments and their deadlines, checks, holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.domain.calendar import add_months, transaction_day_of
from app.domain.group import term_on
from app.domain.ids import MemberId
from app.domain.policy import PolicyPack
from app.usecases.loans.loans import loans_in_hand
from app.usecases.workspace import Workspace


class EventKind(Enum):
    """What a day is of, in the order they stand on one day."""

    HOLIDAY = "holiday"
    SESSION = "session"
    MEETING = "meeting"
    LAST_DAY = "last_day"
    INSTALMENT = "instalment"
    EXTEND_FROM = "extend_from"
    ASK_BY = "ask_by"
    FILE_BY = "file_by"
    CHECK_BY = "check_by"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing on one day. ``who`` names a member, a place or a holiday; ``thing`` is the member or meeting to open."""

    on: date
    kind: EventKind
    who: str = ""
    thing: str = ""
    who_en: str = ""  # a holiday's name in English


def events(workspace: Workspace, pack: PolicyPack, first: date, last: date) -> list[Event]:
    """Everything from the first day to the last, both counted, in the order of the days."""
    found = [
        *_holidays(pack),
        *_sessions(workspace, first, last),
        *(Event(meeting.on, EventKind.MEETING, meeting.place, meeting.id) for meeting in workspace.meetings.all()),
        *_loans(workspace, pack),
    ]
    order = list(EventKind)
    return sorted(
        (event for event in found if first <= event.on <= last),
        key=lambda event: (event.on, order.index(event.kind), event.who),
    )


def _holidays(pack: PolicyPack) -> list[Event]:
    return [
        Event(day, EventKind.HOLIDAY, holiday.name_vi, who_en=holiday.name_en)
        for holiday in pack.deadlines.holidays
        for day in holiday.days()
    ]


def _sessions(workspace: Workspace, first: date, last: date) -> list[Event]:
    """The bank's day in each month, as it was agreed at the end of that month."""
    terms, found, month = workspace.about.profile_terms(), [], first.replace(day=1)
    while terms and month <= last:
        following = add_months(month, 1)
        fixed = term_on(terms, following - timedelta(days=1)).profile.transaction_day
        found.append(Event(transaction_day_of(month.year, month.month, fixed), EventKind.SESSION))
        month = following
    return found


def _loans(workspace: Workspace, pack: PolicyPack) -> list[Event]:
    found = []
    for loan in loans_in_hand(workspace, pack, workspace.today):
        days = [(loan.check_by, EventKind.CHECK_BY)]
        for step in loan.instalments():
            days.append((step.on, EventKind.LAST_DAY if step.is_last else EventKind.INSTALMENT))
            for day, kind in (
                (step.ask_by, EventKind.ASK_BY),
                (step.file_by, EventKind.FILE_BY),
                (step.extend_from, EventKind.EXTEND_FROM),
            ):
                if day is not None:
                    days.append((day, kind))
        found += [Event(day, kind, loan.name, MemberId(loan.member)) for day, kind in days]
    return found
