"""Questions worth asking, and the rules for a group and its board."""

from __future__ import annotations

import pytest

from app.domain.errors import RuleBrokenError
from app.domain.policy import Outcome
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import correct, release
from app.usecases.review.agenda import DutyKind, duties
from app.usecases.review.board_rules import SAID_BY_THE_BOARD, group_findings, say_fact
from app.usecases.review.indicators import SignalKind, answer, signals
from app.usecases.workspace import Desk
from tests.builders import fixed_day


def of(desk, pack, kind):
    return [signal for signal in signals(desk, pack) if signal.kind is kind]


def test_one_telephone_of_many_is_a_question_and_of_two_is_none(desk, pack):
    three = desk.members.all()[:3]
    for member in three[:2]:
        correct(desk, member.id, {"phone": "0912 345 678"})
    assert of(desk, pack, SignalKind.SAME_PHONE) == []
    correct(desk, three[2].id, {"phone": "0912.345.678"})
    (found,) = of(desk, pack, SignalKind.SAME_PHONE)
    assert set(found.members) == {member.id for member in three}
    release(desk, three[0].id, on=desk.today, reason="Chuyển đi")
    assert of(desk, pack, SignalKind.SAME_PHONE) == []


def test_an_answer_stays_and_the_question_is_asked_no_more(desk, pack):
    for member in desk.members.all()[:3]:
        correct(desk, member.id, {"phone": "0912345678"})
    (found,) = of(desk, pack, SignalKind.SAME_PHONE)
    with pytest.raises(RuleBrokenError, match="reason_missing"):
        answer(desk, found, "  ")
    answer(desk, found, "Chung điện thoại nhà")
    (again,) = of(desk, pack, SignalKind.SAME_PHONE)
    assert not again.is_open
    assert again.answer == "Chung điện thoại nhà"
    # A fourth member makes it another question.
    correct(desk, desk.members.all()[3].id, {"phone": "0912345678"})
    assert [signal.is_open for signal in of(desk, pack, SignalKind.SAME_PHONE)] == [True]


def test_no_number_of_anybody_stands_in_an_answer(desk, pack):
    for member in desk.members.all()[:3]:
        correct(desk, member.id, {"phone": "0912345678"})
    (found,) = of(desk, pack, SignalKind.SAME_PHONE)
    answer(desk, found, "Đã hỏi")
    assert not any("0912345678" in key for key in desk.about.settings())


def test_old_numbers_are_named(desk, pack):
    old = [member for member in desk.members.all() if len(member.id_number) == 9]
    assert old
    assert {signal.members[0] for signal in of(desk, pack, SignalKind.OLD_ID)} == {member.id for member in old}


def test_a_hamlet_everybody_lives_in_is_no_address_of_one_house(village, pack):
    assert of(village.desk, pack, SignalKind.SAME_ADDRESS) == []


def test_savings_that_stand_still_while_the_group_meets_are_asked_about(village, pack):
    desk = village.desk
    assert of(desk, pack, SignalKind.QUIET_SAVINGS) == []  # the group met in one of the last three months
    quiet = desk.members.active(desk.today)[0]
    for month in (12, 1, 2):
        year = 2026 if month == 12 else 2027
        then = Desk(desk.book, fixed_day(year, month, 4))
        meeting = verbs.open_meeting(then, on=then.today, started_at="8:00", place="đình")
        verbs.mark(then, meeting, {m.id: verbs.Presence.PRESENT for m in then.members.active(then.today)})
        others = {m.id: (20_000, 0) for m in then.members.active(then.today) if m.id != quiet.id}
        verbs.set_many_received(then, meeting, others)
        verbs.set_officers(then, meeting, verbs.Officers(chair="Hoa", secretary="Lâm"))
        verbs.close(then, meeting, "10:00")
        verbs.seal(then, meeting)
    now = Desk(desk.book, fixed_day(2027, 2, 10))
    found = of(now, pack, SignalKind.QUIET_SAVINGS)
    assert [signal.members for signal in found] == [(quiet.id,)]
    answer(now, found[0], "Đi làm xa, sẽ gửi lại")
    assert not any(signal.is_open for signal in of(now, pack, SignalKind.QUIET_SAVINGS))


def test_open_questions_are_a_line_of_today(desk, pack):
    counted = {duty.kind: duty.count for duty in duties(desk, pack)}
    assert counted[DutyKind.SIGNAL] == len([signal for signal in signals(desk, pack) if signal.is_open])
    for signal in signals(desk, pack):
        answer(desk, signal, "Đã hỏi")
    assert DutyKind.SIGNAL not in {duty.kind for duty in duties(desk, pack)}


# ---------------------------------------------------------------------------------- the group and its board
def outcome(desk, pack, rule):
    return next(found.outcome for found in group_findings(desk, pack) if found.rule == rule)


def test_what_the_book_knows_is_asked_and_the_rest_is_unknown(desk, pack):
    assert outcome(desk, pack, "G-SIZE") is Outcome.PASS
    assert outcome(desk, pack, "G-BOARD-SIZE") is Outcome.PASS
    assert outcome(desk, pack, "G-BOARD-KIN") is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("path", "value", "rule", "expected"),
    [
        ("board.kinship", "sibling", "G-BOARD-KIN", Outcome.FAIL),
        ("board.kinship", "none", "G-BOARD-KIN", Outcome.PASS),
        ("board.in_union_standing_committee", "true", "G-BOARD-UNION", Outcome.FAIL),
        ("board.leads_other_bank_group", "false", "G-BOARD-OTHERBANK", Outcome.PASS),
        ("group.adjacent_cluster", "true", "G-CLUSTER", Outcome.PASS),
        ("founding.commune_approved", "false", "G-COMMUNE-APPROVAL", Outcome.FAIL),
    ],
)
def test_what_the_board_says_is_asked_with_its_source(desk, pack, path, value, rule, expected):
    with pytest.raises(RuleBrokenError, match="source_missing"):
        say_fact(desk, path, value, " ")
    say_fact(desk, path, value, "Biên bản 10/TD ngày 05/03/2024")
    assert outcome(desk, pack, rule) is expected


def test_only_what_may_be_said_is_kept(desk):
    for path, value in (("board.kinship", "cousin"), ("board.size", "2"), ("member.status", "active")):
        with pytest.raises(RuleBrokenError, match="no_such_fact"):
            say_fact(desk, path, value, "x")
    assert all(values for values in SAID_BY_THE_BOARD.values())


def test_a_group_beyond_its_size_is_found_and_nobody_is_stopped(desk, pack):
    for member in desk.members.all()[4:]:
        release(desk, member.id, on=desk.today, reason="Chuyển đi")
    assert outcome(desk, pack, "G-SIZE") is Outcome.FAIL
    assert not any(found.blocking for found in group_findings(desk, pack))
