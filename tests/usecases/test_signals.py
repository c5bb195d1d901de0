"""Questions worth asking, and the rules for a group and its board."""

from __future__ import annotations

import pytest

from app.domain.errors import RuleBrokenError
from app.domain.policy import Outcome
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import correct, release
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.review.board_rules import SAID_BY_THE_BOARD, group_findings, say_fact
from app.usecases.review.indicators import IndicatorKind, answer, signals
from app.usecases.workspace import Workspace
from tests.builders import fixed_day


def of(workspace, pack, kind):
    return [signal for signal in signals(workspace, pack) if signal.kind is kind]


def test_one_telephone_of_many_is_a_question_and_of_two_is_none(workspace, pack):
    three = workspace.members.all()[:3]
    for member in three[:2]:
        correct(workspace, member.id, {"phone": "0912 345 678"})
    assert of(workspace, pack, IndicatorKind.SAME_PHONE) == []
    correct(workspace, three[2].id, {"phone": "0912.345.678"})
    (found,) = of(workspace, pack, IndicatorKind.SAME_PHONE)
    assert set(found.members) == {member.id for member in three}
    release(workspace, three[0].id, on=workspace.today, reason="Chuyển đi", unsettled="ngân hàng trả sau")
    assert of(workspace, pack, IndicatorKind.SAME_PHONE) == []


def test_an_answer_stays_and_the_question_is_asked_no_more(workspace, pack):
    for member in workspace.members.all()[:3]:
        correct(workspace, member.id, {"phone": "0912345678"})
    (found,) = of(workspace, pack, IndicatorKind.SAME_PHONE)
    with pytest.raises(RuleBrokenError, match="reason_missing"):
        answer(workspace, found, "  ")
    answer(workspace, found, "Chung điện thoại nhà")
    (again,) = of(workspace, pack, IndicatorKind.SAME_PHONE)
    assert not again.is_open
    assert again.answer == "Chung điện thoại nhà"
    # A fourth member makes it another question.
    correct(workspace, workspace.members.all()[3].id, {"phone": "0912345678"})
    assert [signal.is_open for signal in of(workspace, pack, IndicatorKind.SAME_PHONE)] == [True]


def test_no_number_of_anybody_stands_in_an_answer(workspace, pack):
    for member in workspace.members.all()[:3]:
        correct(workspace, member.id, {"phone": "0912345678"})
    (found,) = of(workspace, pack, IndicatorKind.SAME_PHONE)
    answer(workspace, found, "Đã hỏi")
    assert not any("0912345678" in key for key in workspace.about.settings())


def test_old_numbers_are_named(workspace, pack):
    old = [member for member in workspace.members.all() if len(member.id_number) == 9]
    assert old
    assert {signal.members[0] for signal in of(workspace, pack, IndicatorKind.OLD_ID)} == {member.id for member in old}


def test_a_hamlet_everybody_lives_in_is_no_address_of_one_house(village, pack):
    assert of(village.workspace, pack, IndicatorKind.SAME_ADDRESS) == []


def test_savings_that_stand_still_while_the_group_meets_are_asked_about(village, pack):
    workspace = village.workspace
    assert of(workspace, pack, IndicatorKind.QUIET_SAVINGS) == []  # the group met in one of the last three months
    quiet = workspace.members.active(workspace.today)[0]
    for month in (12, 1, 2):
        year = 2026 if month == 12 else 2027
        then = Workspace(workspace.book, fixed_day(year, month, 4))
        meeting = verbs.open_meeting(then, on=then.today, started_at="8:00", place="đình")
        verbs.mark(then, meeting, {m.id: verbs.Presence.PRESENT for m in then.members.active(then.today)})
        others = {m.id: (20_000, 0) for m in then.members.active(then.today) if m.id != quiet.id}
        figures.set_many_received(then, meeting, others)
        verbs.set_officers(then, meeting, verbs.Officers(chair="Hoa", secretary="Lâm"))
        minutes.close(then, meeting, "10:00")
        minutes.seal(then, meeting)
    now = Workspace(workspace.book, fixed_day(2027, 2, 10))
    found = of(now, pack, IndicatorKind.QUIET_SAVINGS)
    assert [signal.members for signal in found] == [(quiet.id,)]
    answer(now, found[0], "Đi làm xa, sẽ gửi lại")
    assert not any(signal.is_open for signal in of(now, pack, IndicatorKind.QUIET_SAVINGS))


def test_open_questions_are_a_line_of_today(workspace, pack):
    counted = {duty.kind: duty.count for duty in duties(workspace, pack)}
    assert counted[AgendaKind.SIGNAL] == len([signal for signal in signals(workspace, pack) if signal.is_open])
    for signal in signals(workspace, pack):
        answer(workspace, signal, "Đã hỏi")
    assert AgendaKind.SIGNAL not in {duty.kind for duty in duties(workspace, pack)}


# ---------------------------------------------------------------------------------- the group and its board
def outcome(workspace, pack, rule):
    return next(found.outcome for found in group_findings(workspace, pack) if found.rule == rule)


def test_what_the_book_knows_is_asked_and_the_rest_is_unknown(workspace, pack):
    assert outcome(workspace, pack, "G-SIZE") is Outcome.PASS
    assert outcome(workspace, pack, "G-BOARD-SIZE") is Outcome.PASS
    assert outcome(workspace, pack, "G-BOARD-KIN") is Outcome.UNKNOWN


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
def test_what_the_board_says_is_asked_with_its_source(workspace, pack, path, value, rule, expected):
    with pytest.raises(RuleBrokenError, match="source_missing"):
        say_fact(workspace, path, value, " ")
    say_fact(workspace, path, value, "Biên bản 10/TD ngày 05/03/2024")
    assert outcome(workspace, pack, rule) is expected


def test_only_what_may_be_said_is_kept(workspace):
    for path, value in (("board.kinship", "cousin"), ("board.size", "2"), ("member.status", "active")):
        with pytest.raises(RuleBrokenError, match="no_such_fact"):
            say_fact(workspace, path, value, "x")
    assert all(values for values in SAID_BY_THE_BOARD.values())


def test_a_group_beyond_its_size_is_found_and_nobody_is_stopped(workspace, pack):
    for member in workspace.members.all()[4:]:
        release(workspace, member.id, on=workspace.today, reason="Chuyển đi", unsettled="ngân hàng trả sau")
    assert outcome(workspace, pack, "G-SIZE") is Outcome.FAIL
    assert not any(found.blocking for found in group_findings(workspace, pack))
