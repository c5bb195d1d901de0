"""Hôm nay: what is due and what is waiting, most urgent first, each with the place that settles it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from app.domain.calendar import add_months, next_transaction_day
from app.domain.ids import MemberId
from app.domain.loans import Instalment, LoanInHand
from app.domain.members import told_apart
from app.domain.policy import PolicyPack
from app.storage.queries import UnionQueries, matters, moves
from app.usecases.book.backup import restored_without_word
from app.usecases.book.changes import is_not_founded
from app.usecases.book.health import ClockState, clock_of, look_over, revoked_since
from app.usecases.book.place import place_on
from app.usecases.book.recovery_note import has_sheet
from app.usecases.exchange.authority import joined_office
from app.usecases.life.death import open_estates
from app.usecases.loans.hands import where_it_is
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.balance_check import not_asked
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.money.handover import old_passphrase
from app.usecases.review.agenda_items import AgendaItem, AgendaKind, Place
from app.usecases.review.difficulties import open_difficulties
from app.usecases.review.indicators import signals
from app.usecases.review.questions import open_questions
from app.usecases.review.reminders import (
    certificate_end,
    contracts_ending,
    election_near,
    emptied,
    long_away,
    vacant_seats,
)
from app.usecases.review.second_life import was_copied
from app.usecases.workspace import Workspace

LOOK_AHEAD = timedelta(days=30)
_MONTHS_BACK = 3
_TOLD = timedelta(days=7)


def duties(workspace: Workspace, pack: PolicyPack) -> list[AgendaItem]:
    """Every line of Today for a book with members, most urgent first."""
    today = workspace.today
    called = told_apart(workspace.members.all())
    loans = [replace(one, name=called.get(one.member, one.name)) for one in loans_in_hand(workspace, pack, today)]
    found = [
        *_copied(workspace),
        *_restored(workspace),
        *_revoked(workspace),
        *_ended(workspace, today),
        *_questions(workspace),
        *_union_asks(workspace),
        *_meetings(workspace, today),
        *_place(workspace, today),
        *_instalments(loans, today),
        *([] if _ended(workspace, today) else _interest(workspace, loans, today)),
        *_cash(workspace, today),
        *_checks(workspace, loans, today),
        *_two_sided(workspace, today),
        *_road(workspace, today),
        *_answers(workspace, today),
        *_with_others(workspace, called),
        *_difficulties(workspace),
        *_estates(workspace),
        *_decided(workspace, today, called),
        *_moved(workspace, today, called),
        *_reminders(workspace),
        *_backup(workspace),
        *_signals(workspace, pack),
    ]
    order = list(AgendaKind)
    return sorted(found, key=lambda duty: (order.index(duty.kind), duty.on or date.max))


def interest_not_collected(workspace: Workspace, loans: list[LoanInHand], today: date) -> list[str]:
    """Members who should have brought interest this month and have not, by name.

    Who should: whoever has a loan this book knows, disbursed before this month, or brought interest in the three months
    before. What exactly is due is on the bank's list (13/TD); until it is taken in, the book can only count heads.
    """
    first = today.replace(day=1)
    earlier = add_months(first, -_MONTHS_BACK)
    owing = {loan.member for loan in loans if loan.disbursed_on < first}
    brought: set[MemberId] = set()
    for line in workspace.members.received_between(earlier, today):
        if line.sort == "interest":
            (brought if line.on >= first else owing).add(line.member)
    names = told_apart(workspace.members.active(today))
    return [name for member, name in names.items() if member in owing - brought]


def _copied(workspace: Workspace) -> list[AgendaItem]:
    """A book of which a copy was used too: what to do stands where the files come and go."""
    return [AgendaItem(AgendaKind.COPIED, Place.EXCHANGE)] if was_copied(workspace) else []


def _restored(workspace: Workspace) -> list[AgendaItem]:
    """A book out of a copy, until the office has given back what it held; where there is no office yet, for a week."""
    restored = restored_without_word(workspace)
    if restored is None or (joined_office(workspace) is None and workspace.today - restored.on > _TOLD):
        return []
    return [AgendaItem(AgendaKind.RESTORED, Place.EXCHANGE, on=restored.upto)]


def _revoked(workspace: Workspace) -> list[AgendaItem]:
    since = revoked_since(workspace)
    return [AgendaItem(AgendaKind.REVOKED, Place.EXCHANGE, on=since)] if since is not None else []


def _ended(workspace: Workspace, today: date) -> list[AgendaItem]:
    ended = workspace.about.ended()
    is_over = ended is not None and ended[0] <= today
    if ended is not None and is_over:
        return [AgendaItem(AgendaKind.ENDED, Place.SETTINGS, on=ended[0])]
    empty = emptied(workspace)
    return [AgendaItem(AgendaKind.EMPTIED, Place.MEMBERS, on=empty.on, who=empty.to)] if empty is not None else []


def _moved(workspace: Workspace, today: date, called: Mapping[MemberId, str]) -> list[AgendaItem]:
    """Whom the office moved in the last month, here and away; of a group that is empty the whole was said."""
    fresh = [move for move in moves(workspace.book, workspace.group) if today - LOOK_AHEAD <= move.on <= today]
    ways = {"in": AgendaKind.ARRIVED} if emptied(workspace) else {"in": AgendaKind.ARRIVED, "out": AgendaKind.DEPARTED}
    found: list[AgendaItem] = []
    for way, kind in ways.items() if fresh else ():
        went = {move.member: move for move in fresh if move.way == way}
        who = tuple(f"{called.get(member, '')}: {move.other_name}" for member, move in went.items())
        place, thing = (Place.MEMBER, str(next(iter(went)))) if len(went) == 1 else (Place.MEMBERS, "")
        days = [move.on for move in went.values()]
        found += [AgendaItem(kind, place, thing, on=max(days), who=who, count=len(who))] if went else []
    return found


def _questions(workspace: Workspace) -> list[AgendaItem]:
    questions = open_questions(workspace)
    return [AgendaItem(AgendaKind.QUESTION, Place.QUESTIONS, count=len(questions))] if questions else []


def _place(workspace: Workspace, today: date) -> list[AgendaItem]:
    """A commune that is no more, and no list says which came after: its papers print dots for it."""
    profile = workspace.about.profile()
    ended = place_on(workspace, profile, today).ended if profile else None
    if ended is None:
        return []
    return [AgendaItem(AgendaKind.COMMUNE_ENDED, Place.SETTINGS, on=ended.span.last, who=(ended.full_name,))]


def _union_asks(workspace: Workspace) -> list[AgendaItem]:
    """Requests the union questioned and the bank has not answered; each with its reason on the page of loans."""
    asked = [one for one in workspace.meetings.requests() if one.verified is False and one.answer is None]
    who = tuple(f"{one.name} ({one.verified_reason})" for one in asked)
    return [AgendaItem(AgendaKind.UNION_ASKS, Place.LOANS, count=len(asked), who=who)] if asked else []


def _meetings(workspace: Workspace, today: date) -> list[AgendaItem]:
    meetings = workspace.meetings.all()
    ahead = [one for one in meetings if one.on > today][:1]  # the latest
    found = [AgendaItem(AgendaKind.MEETING_AHEAD, Place.MEETING, on=one.on, thing=one.id) for one in ahead]
    open_one = next((meeting for meeting in meetings if not meeting.is_sealed), None)
    if open_one is not None:
        found.append(AgendaItem(AgendaKind.MEETING_OPEN, Place.MEETING, on=open_one.on, thing=open_one.id))
    elif clock_of(workspace) is not ClockState.PLAUSIBLE:
        return found  # a wrong clock knows neither this month nor the next transaction day
    elif _ended(workspace, today):
        return found
    elif not any((meeting.on.year, meeting.on.month) == (today.year, today.month) for meeting in meetings):
        kind = AgendaKind.NO_MEETING if meetings or not is_not_founded(workspace) else AgendaKind.FOUNDING
        found.append(AgendaItem(kind, Place.MEETING, count=today.month))
    profile = workspace.about.profile()
    if profile is not None and clock_of(workspace) is ClockState.PLAUSIBLE:
        due = next_transaction_day(today, profile.transaction_day)
        found.append(AgendaItem(AgendaKind.SESSION, Place.MEETING, on=due, count=(due - today).days))
    return found


def _instalments(loans: list[LoanInHand], today: date) -> list[AgendaItem]:
    """One line per day, however many fall due on it."""
    days: dict[tuple[date, bool], list[Instalment]] = {}
    for loan in loans:
        for step in loan.instalments():
            if today <= step.on <= today + LOOK_AHEAD:
                days.setdefault((step.on, step.is_last), []).append(step)
    return [
        AgendaItem(
            AgendaKind.INSTALMENT,
            *_where([step.loan for step in steps]),
            on=on,
            count=len(steps),
            who=tuple(step.loan.name for step in steps),
            instalment=steps[0],
        )
        for (on, _), steps in days.items()
    ]


def _where(loans: list[LoanInHand]) -> tuple[Place, str]:
    """One borrower's own page, or the page of loans for several."""
    return (Place.MEMBER, loans[0].member) if len(loans) == 1 else (Place.LOANS, "")


def _interest(workspace: Workspace, loans: list[LoanInHand], today: date) -> list[AgendaItem]:
    names = interest_not_collected(workspace, loans, today)
    return [AgendaItem(AgendaKind.INTEREST, Place.MEETING, count=len(names), who=tuple(names))] if names else []


def _cash(workspace: Workspace, today: date) -> list[AgendaItem]:
    """Money in hand, until it is handed in."""
    held = in_hand(workspace, today)
    return [AgendaItem(AgendaKind.CASH, Place.HAND_IN, on=held.since, count=held.amount)] if held.amount > 0 else []


def _two_sided(workspace: Workspace, today: date) -> list[AgendaItem]:
    """Twice a year each member is asked what she has and owes; only where the book is half a year old and the bank spoke."""
    if not workspace.rounds.statement_days():
        return []
    names = not_asked(workspace, today)
    return [AgendaItem(AgendaKind.TWO_SIDED, Place.REVIEW, count=len(names))] if names else []


def _checks(workspace: Workspace, loans: list[LoanInHand], today: date) -> list[AgendaItem]:
    done = {check.request for check in UnionQueries(workspace.book, workspace.group).checks()}
    days: dict[date, list[LoanInHand]] = {}
    for loan in loans:
        if today <= loan.check_by and loan.request not in done:
            days.setdefault(loan.check_by, []).append(loan)
    return [
        AgendaItem(
            AgendaKind.LOAN_CHECK, *_where(found), on=on, count=len(found), who=tuple(loan.name for loan in found)
        )
        for on, found in days.items()
    ]


def _road(workspace: Workspace, today: date) -> list[AgendaItem]:
    sent = [sent for sent in workspace.book.exchange_log.sent(workspace.group) if sent.entries]
    on_road = [batch for batch in sent if batch.acknowledged_on is None]
    found: list[AgendaItem] = []
    if on_road:
        days = (today - on_road[0].on).days
        found.append(AgendaItem(AgendaKind.ON_THE_ROAD, Place.EXCHANGE, on=on_road[0].on, count=max(days, 0)))
    upto = max((batch.upto for batch in sent), default=0)
    written = workspace.book.journal.head(workspace.group, workspace.book.identity.device).upto
    sealed = any(meeting.is_sealed for meeting in workspace.meetings.all())
    if sealed and written > upto:
        found.append(AgendaItem(AgendaKind.NOT_SENT, Place.EXCHANGE, count=written - upto))
    return found


def _answers(workspace: Workspace, today: date) -> list[AgendaItem]:
    """Answers of the last month: older ones were read, or are on the page of loans."""
    answers = [request.answer for request in workspace.meetings.requests()]
    fresh = [answer for answer in answers if answer is not None and answer.on >= today - LOOK_AHEAD]
    return [AgendaItem(AgendaKind.ANSWERED, Place.LOANS, count=len(fresh))] if fresh else []


def _with_others(workspace: Workspace, called: Mapping[MemberId, str]) -> list[AgendaItem]:
    """Requests that were carried and not answered, each with in whose hands it is since when."""
    sealed = {meeting.id: meeting.on for meeting in workspace.meetings.all() if meeting.is_sealed}
    waiting = [
        (
            sealed[request.meeting],
            called.get(request.member, request.name),
            where_it_is(workspace, request, sealed[request.meeting]),
        )
        for request in workspace.meetings.requests()
        if request.approved and request.answer is None and request.meeting in sealed
    ]
    if not waiting:
        return []
    waiting.sort(key=lambda one: one[:2])
    who, where = tuple(name for _, name, _ in waiting), tuple(at for _, _, at in waiting)
    return [AgendaItem(AgendaKind.WITH_OTHERS, Place.LOANS, count=len(who), who=who, where=where, on=waiting[0][0])]


def _signals(workspace: Workspace, pack: PolicyPack) -> list[AgendaItem]:
    waiting = sum(1 for signal in signals(workspace, pack) if signal.is_open)
    return [AgendaItem(AgendaKind.SIGNAL, Place.REVIEW, count=waiting)] if waiting else []


def _difficulties(workspace: Workspace) -> list[AgendaItem]:
    waiting = open_difficulties(workspace)
    due = next((one.due for one in waiting if one.due is not None), None)
    said = tuple(one.text for one in waiting)
    item = AgendaItem(AgendaKind.DIFFICULTY, Place.DIFFICULTIES, on=due, who=said, count=len(said))
    return [item] if waiting else []


def _estates(workspace: Workspace) -> list[AgendaItem]:
    """Who died, of whom savings, a debt or a matter is left; told until nothing is."""
    return [
        AgendaItem(AgendaKind.ESTATE, Place.MEMBER, thing=str(death.member), on=death.on, who=(name,))
        for name, death, _ in open_estates(workspace)
    ]


def _decided(workspace: Workspace, today: date, called: Mapping[MemberId, str]) -> list[AgendaItem]:
    """What the office decided of members' loans in the last month."""
    fresh = [
        one
        for one in matters(workspace.book, workspace.group)
        if (word := one.decision) is not None and word.role == "office" and today - LOOK_AHEAD <= word.on <= today
    ]
    who = tuple(called.get(one.member, "") for one in fresh)
    return [AgendaItem(AgendaKind.DECIDED, Place.LOANS, who=who, count=len(fresh))] if fresh else []


def _reminders(workspace: Workspace) -> list[AgendaItem]:
    """What a board forgets: an election, this laptop's certificate, who stays away."""
    election, certificate, away = election_near(workspace), certificate_end(workspace), long_away(workspace)
    found = [AgendaItem(AgendaKind.ELECTION, Place.SETTINGS, on=election.due)] if election is not None else []
    vacant = vacant_seats(workspace)
    if vacant is not None:
        found.insert(0, AgendaItem(AgendaKind.VACANT, Place.MEETING, on=vacant[0], who=vacant[1], count=len(vacant[1])))
    handed = old_passphrase(workspace)
    if handed is not None:
        found.append(AgendaItem(AgendaKind.OLD_PASSPHRASE, Place.SETTINGS, on=handed.on, who=(handed.giver,)))
    found += [AgendaItem(AgendaKind.CERTIFICATE, Place.EXCHANGE, on=certificate)] if certificate is not None else []
    found += [
        AgendaItem(AgendaKind.CONTRACT, Place.PAPERS, on=one.ends_on, who=(one.number,))
        for _, one in contracts_ending(workspace)
    ]
    names = tuple(name for _, name in away)
    one = str(away[0][0]) if len(away) == 1 else ""
    place = Place.MEMBER if one else Place.MEMBERS
    return [
        *found,
        *([AgendaItem(AgendaKind.LONG_AWAY, place, thing=one, who=names, count=len(names))] if away else []),
    ]


def _backup(workspace: Workspace) -> list[AgendaItem]:
    health = look_over(workspace)
    sheetless = not has_sheet(workspace) and not workspace.practice
    found = [AgendaItem(AgendaKind.NO_RECOVERY_SHEET, Place.SETTINGS)] if sheetless else []
    if not health.backup_is_old:
        return found
    # A copy that lies beside the book is told as what it is.
    on, elsewhere = health.backed_up_on or health.copied_on, int(health.backed_up_on is not None)
    return [AgendaItem(AgendaKind.BACKUP, Place.BACKUP, on=on, count=elsewhere), *found]
