"""What two laptops wrote apart: found again by its reference; and what of its money stands twice, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from app.domain.collection import HandIn
from app.domain.entries import Entry, MeetingOpened, MoneyReversed, RequestToldTwice
from app.domain.i18n import QT_TRANSLATE_NOOP
from app.domain.ids import DeviceId, MeetingId, MemberId
from app.domain.meeting import Meeting
from app.storage.queries.members import MoneyEntry
from app.sync.cards import CardRefusedError, read_card
from app.usecases.workspace import Workspace

_LONGEST_NUMBER = 17  # digits of a place in a stream


def meeting_of(opened: Entry) -> MeetingId:
    """The meeting that an entry opened."""
    return MeetingId(opened.subject.partition("/")[2])


def held(workspace: Workspace, ref: str) -> list[Entry]:
    """The entry that an answer names, if there is one: what it names is another laptop's word."""
    device, _, seq = ref.rpartition(":")
    if not (device and seq.isascii() and seq.isdigit() and len(seq) < _LONGEST_NUMBER):
        return []
    lines = workspace.book.journal.lines(workspace.group, DeviceId(device), int(seq), int(seq))
    return [line.entry.as_known for line in lines]


def written_as(workspace: Workspace, ref: str) -> Entry:
    """The entry of a reference that is held."""
    (entry,) = held(workspace, ref)
    return entry


_ANOTHER = QT_TRANSLATE_NOOP("Word", "máy khác của Tổ")
"""Whose card is not known here yet."""


def author_of(workspace: Workspace, device: DeviceId) -> str:
    """The name of a laptop as on its card; empty for this one."""
    if device == workspace.book.identity.device:
        return ""
    known = workspace.about.devices().get(device)
    try:
        return read_card(known.card.encode()).name if known else _ANOTHER
    except CardRefusedError:
        return _ANOTHER


PAID_ONCE = "hai máy cùng ghi một lần nộp"
_HELD_ONCE = "hai máy cùng ghi một cuộc họp"
Payment = tuple[MemberId, str]
"""Who paid, and what sort of money."""


def received_in(workspace: Workspace, meeting: MeetingId) -> dict[Payment, list[MoneyEntry]]:
    """The lines of money written for a meeting that nobody took back, by who paid what."""
    found: dict[Payment, list[MoneyEntry]] = {}
    for line in workspace.members.received_in(meeting):
        found.setdefault((line.member, line.sort), []).append(line)
    return found


def doubled_between(workspace: Workspace, meetings: Sequence[MeetingId]) -> int:
    """Whole dong of payments that stand in more than one of these meetings: all but the largest of each."""
    lines = [received_in(workspace, meeting) for meeting in meetings]
    sums = [{of: sum(line.amount for line in found) for of, found in one.items()} for one in lines]
    everywhere = {of for one in sums for of in one}
    told = [[one[of] for one in sums if of in one] for of in everywhere]
    return sum(sum(amounts) - max(amounts) for amounts in told)


def taken_back_beside(workspace: Workspace, kept: MeetingId, others: Sequence[Meeting]) -> Iterator[MoneyReversed]:
    """What takes back, of the other meetings, the payments that the kept one has too. What stands there alone goes on counting.

    Inside a meeting as long as it is open, after it once it is sealed.
    """
    of_kept = received_in(workspace, kept)
    for meeting in others:
        within = None if meeting.is_sealed else meeting.id
        on = workspace.today if meeting.is_sealed else meeting.on
        for of, lines in received_in(workspace, meeting.id).items():
            for line in lines if of in of_kept else ():
                yield MoneyReversed(money=line.id, of=line.device, on=on, reason=_HELD_ONCE, meeting=within)


def asked_beside(workspace: Workspace, kept: MeetingId, others: Sequence[Meeting]) -> Iterator[RequestToldTwice]:
    """Which requests of the other meetings are those of the kept one: the same member and programme, each of them once."""
    of_kept = workspace.meetings.requests(kept)
    for meeting in others:
        left = list(of_kept)
        for request in workspace.meetings.requests(meeting.id):
            alike = [one for one in left if (one.member, one.program) == (request.member, request.program)]
            same = min(alike, key=lambda one: abs(one.amount - request.amount), default=None)
            if same is not None:
                left.remove(same)
                yield RequestToldTwice(request=request.id, of=same.id, on=workspace.today)


def handed_twice(workspace: Workspace, author: Callable[[HandIn], str]) -> Iterator[tuple[HandIn, HandIn, int]]:
    """Pairs of hand-ins by two laptops of which one is too many: after both more was handed in than had been received.

    ``author`` names the laptop that wrote one. With each pair goes by how much, whole dong.
    """
    handed = workspace.rounds.hand_ins()
    over = _too_much_by_day(workspace, handed)
    asked: set[str] = set()
    for later in (one for one in handed if one.on in over):
        for earlier in reversed(handed[: handed.index(later)]):
            less = min(earlier.amount, later.amount)
            is_one = earlier.amount == later.amount or less <= over[later.on]
            if is_one and not asked & {earlier.id, later.id} and author(earlier) != author(later):
                asked |= {earlier.id, later.id}
                yield earlier, later, less


def _too_much_by_day(workspace: Workspace, handed: Sequence[HandIn]) -> dict[date, int]:
    """The days of hand-ins after which more had been handed in than received, and how much more."""
    if not handed:
        return {}
    received = list(workspace.rounds.cash_by_day(handed[-1].on))
    found = {}
    for day in {one.on for one in handed}:
        over = sum(one.amount for one in handed if one.on <= day) - sum(cash for on, cash in received if on <= day)
        if over > 0:
            found[day] = over
    return found


def lines_gone(workspace: Workspace, kept: Entry) -> dict[str, MoneyEntry]:
    """The lines by reference that an answer which kept this lost to another answer: itself, or those of the meeting it opened.

    What was taken back for another reason is no longer asked about.
    """
    gone = dict(workspace.members.taken_back())
    if isinstance(kept.content, MeetingOpened):
        meeting = kept.content.meeting
        return {ref: one for ref, one in gone.items() if one.meeting == meeting and one.reversal_reason == _HELD_ONCE}
    return {ref: one for ref, one in gone.items() if ref == kept.ref and one.reversal_reason == PAID_ONCE}


def lost_between(workspace: Workspace, kept: Sequence[Entry]) -> int:
    """Whole dong of the payments that each of these answers would have kept and that stand nowhere."""
    standing = {
        of
        for entry in kept
        if isinstance(entry.content, MeetingOpened)
        for of in received_in(workspace, entry.content.meeting)
    }
    gone = [{(one.member, one.sort): one.amount for one in lines_gone(workspace, entry).values()} for entry in kept]
    everywhere = set.intersection(*(set(one) for one in gone)) - standing
    return sum(max(one[of] for one in gone) for of in everywhere)


def reversal_in_force(line: MoneyEntry, entries: Sequence[Entry]) -> Entry | None:
    """Of what was written of a line the reversal that takes it back; those that a person ended are passed over."""
    said = (line.device, line.reversed_on, line.reversal_reason)
    return next(
        (
            one
            for one in entries
            if isinstance(back := one.content, MoneyReversed) and (back.of or one.device, back.on, back.reason) == said
        ),
        None,
    )
