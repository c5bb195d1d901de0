"""A line of Hôm nay: what it is about, when it wants to be done, and where it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.domain.loans import Instalment
from app.usecases.loans.hands import Standing


class AgendaKind(Enum):
    """What a line of Today is about, most urgent first."""

    COPIED = "copied"
    RESTORED = "restored"  # out of a copy: what the old laptop wrote after it is not here
    REVOKED = "revoked"  # the office revoked this laptop
    ENDED = "ended"  # the group is no more
    EMPTIED = "emptied"  # the office moved all its members to other groups
    QUESTION = "question"
    UNION_ASKS = "union_asks"
    MEETING_OPEN = "meeting_open"
    MEETING_AHEAD = "meeting_ahead"  # another laptop wrote a meeting of a day that has not come here
    INSTALMENT = "instalment"
    COMMUNE_ENDED = "commune_ended"
    INTEREST = "interest"
    NO_MEETING = "no_meeting"
    FOUNDING = "founding"  # the first meeting of all, of a group nobody said when it was founded
    CASH = "cash"
    LOAN_CHECK = "loan_check"
    TWO_SIDED = "two_sided"
    SESSION = "session"
    ON_THE_ROAD = "on_the_road"
    NOT_SENT = "not_sent"
    ANSWERED = "answered"
    WITH_OTHERS = "with_others"  # requests in the hands of union, commune or bank
    DIFFICULTY = "difficulty"
    ESTATE = "estate"  # somebody died, and something of hers is left to settle
    ARRIVED = "arrived"  # the office moved members here
    DEPARTED = "departed"  # the office moved members away
    DECIDED = "decided"  # the bank decided something of a loan
    OLD_PASSPHRASE = "old_passphrase"  # the group was handed over, and who gave it away still opens the book
    VACANT = "vacant"  # somebody on the board is no member any more
    ELECTION = "election"
    CERTIFICATE = "certificate"
    CONTRACT = "contract"  # the mandate of the board ends
    LONG_AWAY = "long_away"
    BACKUP = "backup"
    NO_RECOVERY_SHEET = "no_recovery_sheet"
    SIGNAL = "signal"


class Urgency(Enum):
    """When a duty wants to be done."""

    NOW = "now"
    THIS_WEEK = "this_week"
    LATER = "later"


class Place(Enum):
    """Where a duty is settled: a page of the window, or a thing it does."""

    MEETING = "meeting"
    MONEY = "money"
    HAND_IN = "hand_in"
    MEMBERS = "members"
    LOANS = "loans"
    MEMBER = "member"
    EXCHANGE = "exchange"
    QUESTIONS = "questions"
    BACKUP = "backup"
    REVIEW = "review"
    SETTINGS = "settings"
    PAPERS = "papers"
    DIFFICULTIES = "difficulties"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line. ``on`` is the day it is about, ``count`` how many, ``who`` whom, ``thing`` what to open there."""

    kind: AgendaKind
    place: Place
    thing: str = ""
    on: date | None = None
    count: int = 0
    who: tuple[str, ...] = ()
    instalment: Instalment | None = None
    where: tuple[Standing, ...] = ()  # of each of ``who``: in whose hands her request is


_WEEK = timedelta(days=7)
_ALWAYS_NOW = {
    AgendaKind.COPIED,
    AgendaKind.RESTORED,
    AgendaKind.REVOKED,
    AgendaKind.ENDED,
    AgendaKind.EMPTIED,
    AgendaKind.QUESTION,
    AgendaKind.UNION_ASKS,
    AgendaKind.MEETING_OPEN,
    AgendaKind.MEETING_AHEAD,
    AgendaKind.COMMUNE_ENDED,
    AgendaKind.VACANT,
}
_WHEN_THERE_IS_TIME = {AgendaKind.TWO_SIDED, AgendaKind.LONG_AWAY, AgendaKind.NO_RECOVERY_SHEET, AgendaKind.SIGNAL}


def group_of(duty: AgendaItem, today: date) -> Urgency:
    """When a duty wants to be done: by its sort, and by its day.

    An instalment or a check of a loan is urgent in the week before its day; money in hand after a week; a book without any copy at once.
    """
    if duty.kind in _ALWAYS_NOW:
        return Urgency.NOW
    if duty.kind in _WHEN_THERE_IS_TIME:
        return Urgency.LATER
    if duty.kind in {AgendaKind.DIFFICULTY, AgendaKind.ELECTION, AgendaKind.CERTIFICATE, AgendaKind.CONTRACT}:
        return Urgency.NOW if duty.on is not None and duty.on - today <= _WEEK else Urgency.THIS_WEEK
    if duty.kind is AgendaKind.BACKUP:
        return Urgency.LATER if duty.on is not None else Urgency.NOW
    if duty.kind in {AgendaKind.INSTALMENT, AgendaKind.LOAN_CHECK}:
        return Urgency.NOW if duty.on is not None and duty.on - today <= _WEEK else Urgency.THIS_WEEK
    if duty.kind is AgendaKind.CASH:
        return Urgency.NOW if duty.on is not None and today - duty.on > _WEEK else Urgency.THIS_WEEK
    return Urgency.THIS_WEEK
