"""The office carries out what a meeting decided: a group goes into another, or splits; both groups hear of it, and the matter is closed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.decisions import DISSOLVE, MERGE, SPLIT
from app.domain.entries import GroupEnded, Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.storage.queries import difficulties
from app.usecases.life.death import Heir, record_death
from app.usecases.life.decisions import Proposal, decide
from app.usecases.loans.answers import Approval, answer_request
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.meeting import Officers
from app.usecases.office.reception import office_day
from app.usecases.office.transfers import Transfer, moved_after_death, savings_to_bring, transfer_members
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from tests.usecases.test_coming_back import carried
from tests.usecases.test_eleven_years import PACK, lived  # noqa: F401
from tests.usecases.test_loans_go_along import asked_for

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
    with pytest.raises(RuleBrokenError, match="target_has_ended"):
        transfer_members(lived.office, PACK, [Transfer(who, first.group, second.group, MOVED, "CV", 0)])


def test_a_group_that_ended_is_closed_when_nobody_is_left_in_it(lived):  # noqa: F811
    first, second = lived.groups
    members = first.members.active(MET)
    said = Proposal(sort=DISSOLVE, from_day=MOVED, unsettled="chuyển sang Tổ bên", reason="ít người")
    decided(lived, first, said)
    assert [len(found) for found in waits(lived, first)] == [1, 1]
    gone(lived, first, second, members)
    assert waits(lived, first) == [[], []]
    assert AgendaKind.INTEREST not in said_today(first)
    assert first.group not in {line.code for line in office_day(lived.office).quiet}


def test_a_loan_paid_out_after_the_end_of_its_group_is_asked_about(lived):  # noqa: F811
    first, _ = lived.groups
    _, request = asked_for(lived)
    with first.change() as change:
        change.write(GroupEnded(on=date(2024, 3, 1), basis="Biên bản"))
    carried(lived)
    answer = Approval(50_000_000, 60, date(2024, 3, 5), "UBND xã")
    with pytest.raises(RuleBrokenError) as refused:
        answer_request(lived.office, request, answer)
    assert (refused.value.rule, refused.value.detail) == ("approved_after_end", "01/03/2024")
    answer_request(lived.office, request, answer, confirmed=True)


def test_who_died_before_she_was_moved_is_written_down_where_she_is_now(lived):  # noqa: F811
    """Her old group's word came after the move: the new one could write no day but that of the move, and was told for ever."""
    first, second = lived.groups
    lived.years.stand_on(MET)
    carried(lived)
    who = first.members.active(MET)[3]
    record_death(first, who.id, MET, "Giấy chứng tử", Heir("Chồng", "chồng", "", ""))
    gone(lived, first, second, [who])
    assert moved_after_death(lived.office) == [(who.name, second.about.profile().name)]
    assert AgendaKind.ESTATE not in said_today(first), "what is left of her is settled where she is"
    record_death(second, who.id, MET, "Giấy chứng tử", Heir("Chồng", "chồng", "", ""))
    carried(lived)
    assert moved_after_death(lived.office) == []
    assert AgendaKind.ESTATE in said_today(second)
    with pytest.raises(RuleBrokenError, match="before_she_joined"):
        record_death(first, first.members.active(LATER)[0].id, date(2001, 1, 1), "Giấy", Heir("", "", "", ""))
