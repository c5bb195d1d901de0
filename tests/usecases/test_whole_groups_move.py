"""The office carries out what a meeting decided: a group goes into another, or splits; both groups hear of it, and the matter is closed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.decisions import MERGE, SPLIT
from app.domain.entries import GroupEnded, Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.storage.queries import difficulties
from app.usecases.life.decisions import Proposal, decide
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.meeting import Officers
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from tests.usecases.test_coming_back import carried
from tests.usecases.test_eleven_years import PACK, lived  # noqa: F401

MET, MOVED, LATER = date(2024, 1, 10), date(2024, 1, 20), date(2024, 1, 25)


def decided(world, at, proposal):
    """A sealed meeting of everybody that carries the proposal."""
    world.years.stand_on(MET)
    meeting, board = verbs.open_meeting(at, on=MET, started_at="08:00", place="nhà văn hóa"), at.about.board(MET)
    people = (board.leader, board.deputy or "Vũ Thị Thơm", True, "Phạm Thị Huệ", "Hội", True, "Đinh Văn Toàn", "Thôn")
    verbs.set_officers(at, meeting, Officers(*people))
    members = at.members.active(MET)
    verbs.mark(at, meeting, {one.id: Presence.PRESENT for one in members})
    decide(at, meeting, proposal, Votes(len(members), 0, 0))
    minutes.close(at, meeting, "10:00")
    minutes.seal(at, meeting)
    carried(world)


def gone(world, source, target, members):
    """The office moves them, and both groups go by."""
    world.years.stand_on(MOVED)
    bring = {one.id: savings_to_bring(world.office, source.group, one.id) for one in members}
    going = [Transfer(one.id, source.group, target.group, MOVED, "QĐ 12", bring[one.id]) for one in members]
    transfer_members(world.office, PACK, going)
    carried(world)
    world.years.stand_on(LATER)


def said_today(at):
    return {one.kind: one for one in duties(at, PACK)}


def waits(world, at):
    """What the meeting asked the office for and is not closed, in the office's book and the group's."""
    return [
        [one.id for one in difficulties(book, at.group) if one.closed_on is None]
        for book in (world.office.book, at.book)
    ]


def test_a_group_that_went_into_another_is_urged_to_nothing_more(lived):  # noqa: F811
    first, second = lived.groups
    members = first.members.active(MET)
    decided(lived, first, Proposal(sort=MERGE, from_day=MOVED, other=second.about.profile().name))
    assert [len(found) for found in waits(lived, first)] == [1, 1]
    gone(lived, first, second, members[:-1])
    assert [len(found) for found in waits(lived, first)] == [1, 1], "one of them is still to go"
    left, came = said_today(first)[AgendaKind.DEPARTED], said_today(second)[AgendaKind.ARRIVED]
    assert left.count == came.count == len(members) - 1
    assert AgendaKind.VACANT in said_today(first), "the board went"
    gone(lived, first, second, members[-1:])
    assert waits(lived, first) == [[], []]
    kinds = said_today(first)
    assert kinds[AgendaKind.EMPTIED].on == MOVED
    assert kinds[AgendaKind.EMPTIED].who == (second.about.profile().name,)
    urging = {AgendaKind.NO_MEETING, AgendaKind.SESSION, AgendaKind.VACANT, AgendaKind.ELECTION, AgendaKind.DEPARTED}
    assert not urging & set(kinds)
    assert said_today(second)[AgendaKind.ARRIVED].count == len(members)


def test_a_split_is_done_when_the_last_of_those_who_were_named_has_gone(lived):  # noqa: F811
    first, second = lived.groups
    going = first.members.active(MET)[:3]
    names = tuple(one.id for one in going)
    decided(lived, first, Proposal(sort=SPLIT, from_day=MOVED, other=second.about.profile().name, members=names))
    gone(lived, first, second, going[:2])
    assert [len(found) for found in waits(lived, first)] == [1, 1]
    gone(lived, first, second, going[2:])
    assert waits(lived, first) == [[], []]
    assert AgendaKind.EMPTIED not in said_today(first)


def test_nobody_is_moved_into_a_group_that_ends(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(MOVED)
    with second.change() as change:
        change.write(GroupEnded(on=date(2024, 3, 1), basis="Biên bản"))
    carried(lived)
    who = first.members.active(MOVED)[0].id
    with pytest.raises(RuleBrokenError, match="group_has_ended"):
        transfer_members(lived.office, PACK, [Transfer(who, first.group, second.group, MOVED, "CV", 0)])
