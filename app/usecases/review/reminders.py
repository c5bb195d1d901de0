"""What a board forgets: elections, a laptop's certificate, members who stay away, and the words that remind a member of what falls due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.calendar import add_years, next_transaction_day
from app.domain.entries import Role, RuleSet
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import GroupCode, MemberId
from app.domain.meeting import Presence
from app.domain.members import Member, told_apart
from app.domain.money import format_dong
from app.domain.names import search_key
from app.domain.policy import PolicyPack
from app.domain.union import Contract
from app.storage.queries import UnionQueries, deaths, elsewhere, moves
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.collection import statement_for
from app.usecases.workspace import Workspace

BOARD_YEARS = "board_years"
"""The setting: for how many years a board is elected. No text that says so was found, so it is the group's own, with its source."""
MEETINGS_AWAY = 3
AHEAD = timedelta(days=60)
_CERTIFICATE_AHEAD = timedelta(days=30)
_LONGEST_TERM = 10  # years


@dataclass(frozen=True, slots=True)
class Election:
    """By which day the board that was elected on ``since`` is to be elected anew."""

    since: date
    due: date


def set_board_years(workspace: Workspace, text: str, source: str) -> bool:
    """For how many years a board is elected, empty for "not agreed"; gives whether anything changed.

    Raises:
        RuleBrokenError: no number from 1 to 10.
    """
    years = text.strip()
    if years and _years_of(years) is None:
        raise RuleBrokenError("board_years_unreadable")
    before = workspace.about.settings().get(BOARD_YEARS)
    if (before.value if before else "", before.source if before else "") == (years, source.strip()):
        return False
    with workspace.change() as change:
        change.write(RuleSet(key=BOARD_YEARS, value=years, source=source.strip()))
    return True


def election_due(workspace: Workspace) -> Election | None:
    """The next election, where the group said for how long it elects; None where it did not."""
    setting = workspace.about.settings().get(BOARD_YEARS)
    terms = workspace.about.board_terms()
    years = _years_of(setting.value) if setting is not None else None
    if years is None or not terms or is_over(workspace):
        return None
    return Election(terms[-1].since, add_years(terms[-1].since, years))


def _years_of(text: str) -> int | None:
    """A term in years; None where it is none: another laptop may have written anything."""
    is_number = text.isascii() and text.isdigit() and len(text) <= 2
    return int(text) if is_number and 1 <= int(text) <= _LONGEST_TERM else None


def election_near(workspace: Workspace) -> Election | None:
    """The next election where it is less than two months away, or over."""
    election = election_due(workspace)
    return election if election is not None and election.due - workspace.today <= AHEAD else None


@dataclass(frozen=True, slots=True)
class Emptied:
    """A group all of whose members the office moved to others: since when, and to which groups, by name."""

    on: date
    to: tuple[str, ...]


def emptied(workspace: Workspace) -> Emptied | None:
    """Whether the office moved every member of the group away, so that nobody is left to meet; None where somebody is one."""
    today = workspace.today
    gone = elsewhere(workspace.book, workspace.group, today)
    if not gone or workspace.members.active(today):
        return None
    last = {move.member: move for move in moves(workspace.book, workspace.group) if move.member in gone}
    return Emptied(max(move.on for move in last.values()), tuple(sorted({move.other_name for move in last.values()})))


def has_ended(workspace: Workspace) -> bool:
    """Whether the group is no more today: it ended by now, or everybody went to another."""
    ended = workspace.about.ended()
    return (ended is not None and ended[0] <= workspace.today) or emptied(workspace) is not None


def is_over(workspace: Workspace) -> bool:
    """Whether the group does nothing more: it ended, or everybody went to another."""
    return workspace.about.ended() is not None or emptied(workspace) is not None


def vacant_seats(workspace: Workspace) -> tuple[date, tuple[str, ...]] | None:
    """Who of the board is no member any more (died, left, moved) since it was elected, and the first such day; None where nobody is.

    Somebody who never was a member, or had left already when elected, sits there by the group's own will; nobody dead does.
    """
    terms, today = workspace.about.board_terms(), workspace.today
    if not terms or is_over(workspace):
        return None
    namesakes: dict[str, list[Member]] = {}
    members = workspace.members.all()
    apart, ever = told_apart(members), workspace.members.names_ever()
    for member in members:
        for name in {search_key(one) for one in {member.name, apart[member.id], *ever.get(member.id, ())}}:
            namesakes.setdefault(name, []).append(member)
    dead = deaths(workspace.book, workspace.group)
    gone: dict[str, date] = {}
    for name in terms[-1].board.names:
        of_name = namesakes.get(search_key(name), [])
        # Whoever joined later is not the one who was elected, where another of the name was there.
        elected = [one for one in of_name if one.admitted_on <= terms[-1].since] or of_name
        left = [_gone_since(one, today) for one in elected]
        days = [day for day in left if day is not None]
        died = any(one.id in dead for one in elected)
        if days and len(days) == len(left) and (died or max(days) > terms[-1].since):
            gone[name] = max(days)
    return (min(gone.values()), tuple(gone)) if gone else None


def _gone_since(member: Member, today: date) -> date | None:
    """Since when she is no member; None while she is one, or was never taken in."""
    if member.is_active(today) or not member.accepted:
        return None
    away = [first for first, last in member.away if first <= today < last]
    return min([*away, *([member.released_on] if member.released_on is not None else [])], default=None)


def contracts_ending(workspace: Workspace) -> list[tuple[GroupCode | None, Contract]]:
    """Contracts the union saw that end within sixty days or ended: of a union's book its own (None) and its groups', of a group's its mandate."""
    book, today = workspace.book, workspace.today
    held: list[tuple[GroupCode | None, Contract | None]]
    if book.identity.role is Role.UNION:
        own = UnionQueries(book, book.identity.group)
        held = [(None, own.contract("entrustment"))]
        held += [(group, UnionQueries(book, group).contract("mandate")) for group in own.followed()]
    else:
        held = [(workspace.group, UnionQueries(book, workspace.group).contract("mandate"))]
    return [
        (group, one)
        for group, one in held
        if one is not None and one.ends_on is not None and one.ends_on <= today + AHEAD
    ]


def certificate_end(workspace: Workspace) -> date | None:
    """The last day on which this laptop's word counts, where it is less than a month away or over; None where it is not certified."""
    own = workspace.about.devices().get(workspace.book.identity.device)
    if own is None or own.valid_to is None or own.revoked_after is not None:
        return None
    return own.valid_to if own.valid_to - workspace.today <= _CERTIFICATE_AHEAD else None


def long_away(workspace: Workspace) -> list[tuple[MemberId, str]]:
    """Members who were at none of the last three sealed meetings, by name; who joined in between is not asked about."""
    last = [one for one in workspace.meetings.all() if one.is_sealed][:MEETINGS_AWAY]
    if len(last) < MEETINGS_AWAY:
        return []
    marks = [workspace.meetings.marks(one.id) for one in last]
    away = {Presence.EXCUSED, Presence.ABSENT}
    called = told_apart(workspace.members.active(workspace.today))
    return [
        (member, name)
        for member, name in called.items()
        if all(member in roll and roll[member][0] in away for roll in marks)
    ]


def reminder(workspace: Workspace, pack: PolicyPack, member: MemberId, translate: Callable[[str], str] = str) -> str:
    """A few words to a member of what she owes and when, to be copied into a message; empty where nothing falls due.

    Interest is the bank's own figure of this month's statement; of an instalment only its day is known here.
    """
    who, profile = workspace.members.one(member), workspace.about.profile()
    if who is None or profile is None or not who.is_active(workspace.today):
        return ""
    said, parts = statement_for(workspace, workspace.today).get(member), []
    if said is not None and said.due > 0:
        day = next_transaction_day(workspace.today, profile.transaction_day)
        text = translate(_T("Word", "nộp lãi %1 đ trước phiên giao dịch %2"))
        parts.append(text.replace("%1", format_dong(said.due)).replace("%2", f"{day:%d/%m/%Y}"))
    for loan in loans_in_hand(workspace, pack, workspace.today):
        for step in loan.instalments() if loan.member == member else ():
            if workspace.today <= step.on <= workspace.today + AHEAD:
                last, usual = _T("Word", "khoản vay đến hạn cuối ngày %1"), _T("Word", "kỳ trả gốc ngày %1")
                parts.append(translate(last if step.is_last else usual).replace("%1", f"{step.on:%d/%m/%Y}"))
    if not parts:
        return ""
    text = translate(_T("Word", "%1 nhớ: %2. %3.")).replace("%1", who.name).replace("%3", profile.name)
    return text.replace("%2", "; ".join(parts))
