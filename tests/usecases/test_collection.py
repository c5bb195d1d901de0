"""The monthly round: due, received, in hand, handed in; why a month differs; the check from two sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.collection import DENOMINATIONS, total_of
from app.domain.entries import BankListed, BankListTaken, MoneyReversed, SavingsReceived
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId, MoneyId
from app.domain.money import format_dong
from app.usecases.meeting import meeting as verbs
from app.usecases.messages import sentence
from app.usecases.money.collection import (
    ask_member,
    fewest_notes,
    hand_in,
    in_hand,
    instruct,
    not_asked,
    note,
    round_of,
    settle_instruction,
    take_back_hand_in,
    two_sided,
    why,
)
from app.usecases.money.reversal import reverse
from app.usecases.papers.member_papers import statement_paper
from app.usecases.review.rating import give_rating, own_ratios
from tests.papers import pdf_text


def listed(desk, as_of: date, *lines: BankListed) -> None:
    with desk.change() as change:
        for line in lines:
            change.write(line)
        change.write(BankListTaken(as_of=as_of, lines=[f"{line.customer}/{line.loan}" for line in lines]))


def bank_line(member, as_of, **figures):
    wanted = {"loan": "L1", "program": "01", "outstanding": 50_000_000, "this_month": 271_233, **figures}
    return BankListed(as_of=as_of, customer=member.id, **wanted)


@pytest.fixture
def known(desk):
    """Three members whom the bank knows by our own ids, said by a person."""
    from app.usecases.money.bank_statement import say_who

    members = desk.members.active(desk.today)[:3]
    for member in members:
        say_who(desk, member.id, member.id)
    return members


@pytest.fixture
def meeting(desk):
    return verbs.open_meeting(desk, on=desk.today, started_at="08:00", place="nhà văn hóa")


END = date(2026, 11, 30)
BEFORE = date(2026, 10, 31)


def test_due_is_what_was_brought_forward_and_this_months(desk, known, meeting):
    one, two, _ = known
    listed(
        desk,
        END,
        bank_line(one, END, brought=100_000, this_month=271_233),
        bank_line(one, END, loan="L2", this_month=50_000),
        bank_line(two, END, loan="", outstanding=0, this_month=0, savings=1_000_000),
    )
    verbs.set_received(desk, meeting, one.id, interest=300_000)
    found = round_of(desk, meeting)
    assert found.as_of == END, "the statement of the month is there though the month is not over"
    lines = {line.member: line for line in found.lines}
    assert (lines[one.id].due, lines[one.id].left) == (421_233, 121_233)
    assert (lines[two.id].due, lines[two.id].left) == (0, 0)
    assert lines[known[2].id].due is None, "who stands on no line: the bank said nothing"
    assert (found.due, found.interest) == (421_233, 300_000)


def test_interest_out_of_savings_is_an_instruction_and_books_nothing(desk, known, meeting):
    one = known[0]
    listed(desk, END, bank_line(one, END))
    before = desk.members.one(one.id).savings
    name = instruct(desk, one.id, "pay_interest", 271_233)
    line = next(line for line in round_of(desk, meeting).lines if line.member == one.id)
    assert (line.from_savings, line.left) == (271_233, 0)
    assert desk.members.one(one.id).savings == before
    assert in_hand(desk, desk.today).amount == 0
    (asked,) = desk.rounds.instructions(one.id)
    settle_instruction(desk, asked, done_on=None)
    assert desk.rounds.instructions(one.id) == []
    assert name == asked.id


def test_no_more_is_asked_of_the_bank_than_there_is(desk, known):
    one = known[0]
    with pytest.raises(RuleBrokenError):
        instruct(desk, one.id, "withdraw", desk.members.one(one.id).savings + 1)
    instruct(desk, one.id, "withdraw", desk.members.one(one.id).savings)
    with pytest.raises(RuleBrokenError):
        instruct(desk, one.id, "withdraw", 1)


def test_signed_and_noted_until_the_seal(desk, known, meeting):
    note(desk, meeting, known[0].id, signed=True, text=" nộp hộ mẹ ")
    line = next(line for line in round_of(desk, meeting).lines if line.member == known[0].id)
    assert (line.signed, line.note) == (True, "nộp hộ mẹ")


# ------------------------------------------------------------------------------------------- the hand-in
def receive(desk, member, amount, on=None, money="m"):
    with desk.change() as change:
        change.write(SavingsReceived(money=MoneyId(money), member=member.id, on=on or desk.today, amount=amount))


def test_what_was_received_stays_in_hand_until_it_is_handed_in(desk, known):
    receive(desk, known[0], 70_000, desk.today - timedelta(days=3), "a")
    receive(desk, known[1], 50_000, desk.today, "b")
    assert (in_hand(desk, desk.today).amount, in_hand(desk, desk.today).since) == (
        120_000,
        desk.today - timedelta(days=3),
    )
    done = hand_in(desk, desk.today, {100_000: 1, 20_000: 1}, reason="", carrier="Nguyễn Thị Hoa")
    assert (done.amount, done.expected, done.difference) == (120_000, 120_000, 0)
    assert in_hand(desk, desk.today).amount == 0
    take_back_hand_in(desk, done, "ghi nhầm ngày")
    assert in_hand(desk, desk.today).amount == 120_000
    assert desk.rounds.hand_ins() == []


def test_a_difference_is_explained_before_anything_is_written(desk, known):
    receive(desk, known[0], 70_000)
    state = desk.book.state()
    with pytest.raises(RuleBrokenError, match="difference_unexplained"):
        hand_in(desk, desk.today, {50_000: 1}, reason=" ", carrier="Hoa")
    assert desk.book.state() == state
    done = hand_in(desk, desk.today, {50_000: 1}, reason="thiếu 20.000, hôm sau nộp bù", carrier="Hoa")
    assert done.difference == -20_000
    assert in_hand(desk, desk.today).amount == 20_000


@pytest.mark.parametrize(
    ("notes", "carrier", "rule"),
    [
        ({30_000: 1}, "Hoa", "no_such_note"),
        ({50_000: -1}, "Hoa", "no_such_note"),
        ({50_000: 1, 20_000: 1}, " ", "carrier_missing"),
    ],
)
def test_a_hand_in_that_cannot_be_is_refused(desk, known, notes, carrier, rule):
    receive(desk, known[0], 70_000)
    with pytest.raises(RuleBrokenError) as refused:
        hand_in(desk, desk.today, notes, reason="", carrier=carrier)
    assert refused.value.rule == rule


def test_nothing_is_handed_in_where_nothing_is_in_hand(desk):
    with pytest.raises(RuleBrokenError, match="nothing_in_hand"):
        hand_in(desk, desk.today, {}, reason="", carrier="Hoa")


@given(st.integers(0, 50_000_000))
def test_the_fewest_notes_are_worth_what_they_stand_for(amount):
    notes = fewest_notes(amount)
    assert total_of(notes) == amount - amount % 1_000
    assert set(notes) <= set(DENOMINATIONS)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 5_000_000), st.booleans()), min_size=1, max_size=8))
def test_a_reversal_restores_and_parts_add_up_to_wholes(desk, amounts):
    member = desk.members.active(desk.today)[0]
    token = desk.around.token()
    before = (desk.members.one(member.id).savings, in_hand(desk, desk.today).amount)
    for place, (amount, _) in enumerate(amounts):
        receive(desk, member, amount, money=f"{token}{place}")
    with desk.change() as change:
        for place, (_, wrong) in enumerate(amounts):
            if wrong:
                change.write(MoneyReversed(money=MoneyId(f"{token}{place}"), on=desk.today, reason="ghi nhầm"))
    kept = sum(amount for amount, wrong in amounts if not wrong)
    after = (desk.members.one(member.id).savings, in_hand(desk, desk.today).amount)
    assert after == (before[0] + kept, before[1] + kept)
    assert all(type(value) is int for value in after)


# ------------------------------------------------------------------------------------------- why, and from two sides
def test_why_this_month_is_another_than_the_last(desk, pack, known):
    one = known[0]
    listed(desk, BEFORE, bank_line(one, BEFORE, outstanding=50_000_000, this_month=280_274))
    listed(desk, END, bank_line(one, END, outstanding=40_000_000, this_month=216_986))
    (found,) = why(desk, pack, one.id, desk.today)
    assert (found.days, found.days_before, str(found.rate)) == (30, 31, "6.6")
    assert found.change is not None
    assert (found.change.by_balance, found.change.by_days) == (-56_055, -7_233)
    assert found.change.by_rate == 0
    assert found.change.rest == 0


def test_a_first_month_has_nothing_to_be_compared_with(desk, pack, known):
    one = known[0]
    listed(desk, END, bank_line(one, END))
    (found,) = why(desk, pack, one.id, desk.today)
    assert found.before is None
    assert found.change is None


def test_three_words_on_one_balance(desk, known):
    one = known[0]
    listed(desk, END, bank_line(one, END, savings=desk.members.one(one.id).savings))
    line = next(line for line in two_sided(desk, desk.today) if line.member == one.id)
    assert not line.differs
    assert one.name in [member.name for member in desk.members.active(desk.today)]
    ask_member(desk, one.id, savings=line.ours - 1_000, outstanding=50_000_000)
    line = next(line for line in two_sided(desk, desk.today) if line.member == one.id)
    assert line.differs
    with pytest.raises(RuleBrokenError):
        ask_member(desk, one.id, savings=None, outstanding=None)


def test_members_are_asked_twice_a_year(village):
    desk = village.desk
    waiting = not_asked(desk, desk.today)
    assert waiting
    first = desk.members.active(desk.today)[0]
    ask_member(desk, first.id, savings=first.savings, outstanding=None)
    assert len(not_asked(desk, desk.today)) == len(waiting) - 1


# ------------------------------------------------------------------------------------------- mistakes, score, statement
def test_a_line_of_a_sealed_meeting_is_reversed_with_its_reason_and_the_minutes_stay(village):
    desk = village.desk
    meeting = desk.meetings.all()[0]
    assert meeting.is_sealed
    member, sort, amount, money = next(line for line in desk.meetings.money(meeting.id) if line[1] == "savings")
    before = desk.members.one(member).savings
    with pytest.raises(RuleBrokenError):
        reverse(desk, member, money, " ")
    reverse(desk, member, money, "ghi nhầm người")
    assert desk.members.one(member).savings == before - amount
    assert (member, sort, amount, money) in desk.meetings.money(meeting.id), "what was signed stays signed"
    line = next(line for line in desk.members.passbook(member) if line.id == money)
    assert line.reversal_reason == "ghi nhầm người"
    with pytest.raises(RuleBrokenError):
        reverse(desk, member, money, "hai lần")
    assert in_hand(desk, desk.today).amount == -amount, "it was handed in already, and that is seen"


def test_in_an_open_meeting_a_figure_is_typed_anew(desk, meeting):
    member = desk.members.active(desk.today)[0]
    verbs.set_received(desk, meeting, member.id, savings=20_000)
    money = desk.meetings.money(meeting)[0][3]
    with pytest.raises(RuleBrokenError) as refused:
        reverse(desk, member.id, money, "sai")
    assert refused.value.rule == "type_it_anew"


def test_the_score_is_the_banks_and_its_parts_add_up(village, pack):
    desk, office = village.desk, village.office
    scores = [score for _, _, score, _ in desk.about.ratings()]
    assert scores == [86, 91, 94]
    with pytest.raises(RuleBrokenError):
        give_rating(office, desk.group, pack, as_of=END, rating="good", score=90, parts={"overdue_ratio": 30})
    with pytest.raises(RuleBrokenError):
        give_rating(office, desk.group, pack, as_of=END, rating="good", score=40, parts={"overdue_ratio": 40})
    with pytest.raises(RuleBrokenError):
        give_rating(desk, desk.group, pack, as_of=END, rating="good", score=90, parts={})


@pytest.mark.parametrize(
    ("rating", "score", "fits"),
    [
        ("good", 85, True), ("good", 84, False), ("fair", 84, True), ("fair", 70, True), ("fair", 69, False),
        ("average", 50, True), ("average", 70, False), ("weak", 49, True), ("weak", 50, False), ("good", 100, True),
    ],
)  # fmt: skip
def test_a_word_that_is_not_the_scores_by_the_banks_thresholds_is_refused_with_them(village, pack, rating, score, fits):
    office, group = village.office, village.desk.group
    if fits:
        give_rating(office, group, pack, as_of=END, rating=rating, score=score, parts={})
        assert (rating, score) in [(one[1], one[2]) for one in office.at(group).about.ratings()]
        return
    with pytest.raises(RuleBrokenError) as refused:
        give_rating(office, group, pack, as_of=END, rating=rating, score=score, parts={})
    assert "tốt từ 85, khá từ 70, trung bình từ 50, yếu từ 0" in sentence(refused.value)


def test_our_own_ratios_are_no_score_and_say_what_they_cannot_tell(desk, known, meeting):
    own = own_ratios(desk, desk.today)
    assert own.interest_collected is None
    assert own.overdue is None
    one = known[0]
    listed(desk, END, bank_line(one, END, this_month=200_000, overdue=5_000_000))
    verbs.set_received(desk, meeting, one.id, interest=100_000)
    own = own_ratios(desk, desk.today)
    assert (str(own.interest_collected), str(own.overdue)) == ("50.0", "10.0")


def test_a_members_statement_has_every_line_and_both_balances(village):
    desk = village.desk
    member = desk.members.active(desk.today)[4]
    paper = statement_paper(desk, member.id)
    words = " ".join(pdf_text(paper.pdf).split())
    assert "SỔ TIỀN CỦA TỔ VIÊN" in words
    assert "không thay biên lai của ngân hàng" in words
    assert format_dong(member.savings) in words
    assert format_dong(member.savings + 50_000) in words, "the bank's word, which differs here"
    with pytest.raises(RuleBrokenError):
        statement_paper(desk, MemberId("nobody"))


def test_money_still_in_the_boards_hand_is_no_difference_with_the_bank(desk, known):
    one = known[0]
    listed(desk, END, bank_line(one, END, savings=desk.members.one(one.id).savings))
    receive(desk, one, 30_000, money="late")
    line = next(line for line in two_sided(desk, desk.today) if line.member == one.id)
    assert (line.on_the_way, line.differs) == (30_000, False)
    hand_in(desk, desk.today, fewest_notes(30_000), reason="", carrier="Hoa")
    line = next(line for line in two_sided(desk, desk.today) if line.member == one.id)
    assert (line.on_the_way, line.differs) == (0, True), "handed in, and the bank does not have it"
