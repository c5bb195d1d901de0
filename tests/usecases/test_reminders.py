"""What a board forgets, told in time: elections, certificates, who stays away, and the words for a message to a member."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from app.bootstrap import policy_text
from app.domain.errors import RuleBrokenError
from app.domain.group import Board
from app.domain.meeting import Presence
from app.domain.union import Contract
from app.usecases.book.changes import set_board
from app.usecases.exchange import sync_group, sync_union
from app.usecases.life.death import Heir, record_death
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import Joining, admit, correct, release
from app.usecases.money.collection import statement_for
from app.usecases.policy import policies_of
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.review.reminders import (
    certificate_end,
    contracts_ending,
    election_due,
    long_away,
    reminder,
    set_board_years,
)
from app.usecases.union.book import record_contract
from tests.unions import at_the_office


def kinds(workspace, pack):
    return {duty.kind: duty for duty in duties(workspace, pack)}


def test_an_election_is_told_two_months_before_where_the_group_says_how_long_a_board_sits(village, pack):
    workspace = village.workspace
    assert election_due(workspace) is None
    assert AgendaKind.ELECTION not in kinds(workspace, pack)
    assert set_board_years(workspace, "5", "Quy ước của Tổ")
    assert not set_board_years(workspace, " 5 ", "Quy ước của Tổ")
    duty = kinds(workspace, pack)[AgendaKind.ELECTION]
    assert duty.on == date(2015, 12, 14), "the board of 2010 was never elected anew"
    set_board(workspace, Board("Lý Thị Thoa", ""), workspace.today, "BB hôm nay")
    assert AgendaKind.ELECTION not in kinds(workspace, pack)
    assert election_due(workspace).due == date(workspace.today.year + 5, workspace.today.month, workspace.today.day)


def test_a_board_whose_leader_died_or_left_is_told_until_another_is_elected(village, pack):
    workspace = village.workspace
    today = workspace.today
    leader = next(one for one in workspace.members.all() if one.name == workspace.about.board().leader)
    assert AgendaKind.VACANT not in kinds(workspace, pack)
    record_death(workspace, leader.id, today - timedelta(days=2), "Giấy chứng tử", Heir())
    duty = kinds(workspace, pack)[AgendaKind.VACANT]
    assert (duty.who, duty.on) == ((leader.name,), today - timedelta(days=2))
    deputy = next(one for one in workspace.members.all() if one.name == workspace.about.board().deputy)
    release(workspace, deputy.id, on=today, reason="Chuyển đi", unsettled="rút tiền ở phiên tới")
    assert set(kinds(workspace, pack)[AgendaKind.VACANT].who) == {leader.name, deputy.name}
    set_board(workspace, Board("Lý Thị Thoa", ""), today, "BB hôm nay")
    assert AgendaKind.VACANT not in kinds(workspace, pack), "who was never a member sits there by the group's own will"


def test_who_was_dead_when_the_board_was_elected_has_no_seat(village, pack):
    workspace = village.workspace
    leader = next(one for one in workspace.members.all() if one.name == workspace.about.board().leader)
    record_death(workspace, leader.id, workspace.today - timedelta(days=9), "Giấy chứng tử", Heir())
    set_board(workspace, Board(leader.name, ""), workspace.today - timedelta(days=3), "BB ghi nhầm")
    assert kinds(workspace, pack)[AgendaKind.VACANT].who == (leader.name,)


@pytest.mark.parametrize("joined", ["before", "after"])
def test_a_namesake_keeps_the_seat_only_where_it_may_be_hers(village, pack, joined):
    workspace = village.workspace
    leader = next(one for one in workspace.members.all() if one.name == workspace.about.board().leader)
    set_board(workspace, workspace.about.board(), workspace.today - timedelta(days=20), "BB")
    facts = {"name": leader.name, "birth_date": "1990", "sex": "F"}
    on = workspace.today - timedelta(days=29 if joined == "before" else 9)
    admit(workspace, facts, Joining(on), confirmed=True)
    record_death(workspace, leader.id, workspace.today - timedelta(days=2), "Giấy chứng tử", Heir())
    assert (AgendaKind.VACANT in kinds(workspace, pack)) == (joined == "after")


def test_a_name_put_right_after_the_election_hides_no_empty_seat(village, pack):
    workspace = village.workspace
    board = workspace.about.board()
    leader = next(one for one in workspace.members.all() if one.name == board.leader)
    correct(workspace, leader.id, {"name": "Nguyễn Thị Hòa"}, confirmed=True)
    assert AgendaKind.VACANT not in kinds(workspace, pack)
    record_death(workspace, leader.id, workspace.today - timedelta(days=2), "Giấy chứng tử", Heir())
    assert kinds(workspace, pack)[AgendaKind.VACANT].who == (board.leader,)


@pytest.mark.parametrize("years", ["0", "11", "-1", "năm", "5.5", "٥"])
def test_no_term_that_nobody_sits(village, years):
    with pytest.raises(RuleBrokenError) as refusal:
        set_board_years(village.workspace, years, "")
    assert refusal.value.rule == "board_years_unreadable"


def test_who_stayed_away_three_times_running_is_named_and_who_came_once_is_not(village, pack):
    workspace = village.workspace
    rolls = [workspace.meetings.marks(one.id) for one in workspace.meetings.all() if one.is_sealed][:3]
    away = {Presence.EXCUSED, Presence.ABSENT}
    expected = {
        member.name
        for member in workspace.members.active(workspace.today)
        if all(member.id in roll and roll[member.id][0] in away for roll in rolls)
    }
    assert {name for _, name in long_away(workspace)} == expected
    told = kinds(workspace, pack).get(AgendaKind.LONG_AWAY)
    assert (told is not None and set(told.who) == expected) or not expected


def test_fewer_than_three_meetings_say_nothing_of_anybody(workspace):
    assert long_away(workspace) == []
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    verbs.mark(workspace, meeting, {one.id: Presence.ABSENT for one in workspace.members.active(workspace.today)})
    assert long_away(workspace) == []


def test_a_certificate_is_told_a_month_before_its_end(village, pack, stick):
    from dataclasses import replace

    workspace = village.workspace
    own = workspace.about.devices()[workspace.book.identity.device]
    assert own.valid_to is not None
    assert certificate_end(workspace) is None
    for before, told in ((31, None), (30, own.valid_to), (-1, own.valid_to)):
        day = own.valid_to - timedelta(days=before)
        moved = replace(workspace, environment=replace(workspace.environment, now=lambda day=day: at_noon(day)))
        assert certificate_end(moved) == told


def at_noon(day):
    from datetime import datetime

    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_the_words_for_a_message_name_the_banks_own_figure_and_days(village, pack):
    workspace = village.workspace
    pack_now = policies_of(workspace, policy_text()).on(workspace.today)
    said = {}
    for member in workspace.members.active(workspace.today):
        text = reminder(workspace, pack_now, member.id)
        due = statement_for(workspace, workspace.today).get(member.id)
        if due is not None and due.due:
            assert f"{due.due:,}".replace(",", ".") in text
            assert "06/12/2026" in text
        if text:
            said[member.name] = text
            assert text.startswith(f"{member.name} nhớ: ")
            assert text.endswith("Tổ TK&VV thôn 3.")
    assert said
    nobody = next(m for m in workspace.members.active(workspace.today) if m.name not in said)
    assert reminder(workspace, pack_now, nobody.id) == ""


@pytest.mark.parametrize("written", ["²", "٥", "9" * 190, "-3", "0x5", ""])
def test_whatever_another_laptop_wrote_as_a_term_today_still_opens(village, pack, written):
    from app.domain.entries import RuleSet

    with village.workspace.change() as change:
        change.write(RuleSet(key="board_years", value=written))
    assert election_due(village.workspace) is None
    assert AgendaKind.ELECTION not in kinds(village.workspace, pack)


def test_contracts_that_end_are_told_at_union_and_group(village, stick, union, unions_stick, pack):
    workspace, today = village.workspace, union.today
    later = Contract(number="11/2024", signed_on=date(2024, 1, 5), ends_on=today + timedelta(days=200))
    with pytest.raises(RuleBrokenError):
        record_contract(union, Contract(number="9", signed_on=today, ends_on=today))
    record_contract(union, later, workspace.group)
    assert contracts_ending(union) == []
    soon = replace(later, ends_on=today + timedelta(days=30))
    record_contract(union, soon, workspace.group)
    record_contract(union, Contract(number="HĐ 3", signed_on=date(2020, 1, 5), ends_on=date(2025, 1, 5)))
    assert [(group, one.number) for group, one in contracts_ending(union)] == [
        (None, "HĐ 3"),
        (workspace.group, "11/2024"),
    ]
    for _ in range(2):
        sync_union(union, unions_stick, union.today)
        sync_group(workspace, stick, workspace.today)
        at_the_office(village, unions_stick, stick)
    sync_group(workspace, stick, workspace.today)
    told = [one for one in duties(workspace, pack) if one.kind is AgendaKind.CONTRACT]
    assert [one.on for one in told] == [soon.ends_on]


def test_two_of_one_name_are_told_apart_on_today(village, pack):
    workspace = village.workspace
    (instalment, *_) = [duty for duty in duties(workspace, pack) if duty.kind is AgendaKind.INSTALMENT]
    called = instalment.who[0]
    first = next(one for one in workspace.members.active(workspace.today) if one.name == called)
    admit(workspace, {"name": called, "birth_date": "1991-02-03"}, Joining(workspace.today), confirmed=True)
    (again, *_) = [duty for duty in duties(workspace, pack) if duty.kind is AgendaKind.INSTALMENT]
    assert again.who[0] == f"{called} ({first.birth_year})"
