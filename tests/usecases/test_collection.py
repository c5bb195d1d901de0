"""The monthly round: due, received, in hand, handed in; why a month differs; the check from two sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.collection import DENOMINATIONS, total_of
from app.domain.entries import BankListed, BankListTaken, MoneyReversed, RatingGiven, SavingsReceived
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId, MoneyId
from app.domain.money import format_dong
from app.usecases.meeting import figures
from app.usecases.meeting import meeting as verbs
from app.usecases.messages import sentence
from app.usecases.money.balance_check import ask_member, not_asked, two_sided
from app.usecases.money.cash_hand_in import fewest_notes, hand_in, in_hand, take_back_hand_in
from app.usecases.money.collection import instruct, note, round_of, settle_instruction
from app.usecases.money.interest_change import why
from app.usecases.money.reversal import reverse
from app.usecases.papers.collection_papers import statement_record
from app.usecases.papers.member_papers import statement_paper
from app.usecases.review.rating import give_rating, own_ratios
from tests.papers import pdf_text


def listed(workspace, as_of: date, *lines: BankListed) -> None:
    with workspace.change() as change:
        for line in lines:
            change.write(line)
        change.write(BankListTaken(as_of=as_of, lines=[f"{line.customer}/{line.loan}" for line in lines]))


def bank_line(member, as_of, **figures):
    wanted = {"loan": "L1", "program": "01", "outstanding": 50_000_000, "this_month": 271_233, **figures}
    return BankListed(as_of=as_of, customer=member.id, **wanted)


@pytest.fixture
def known(workspace):
    """Three members whom the bank knows by our own ids, said by a person."""
    from app.usecases.money.at_bank import say_who

    members = workspace.members.active(workspace.today)[:3]
    for member in members:
        say_who(workspace, member.id, member.id)
    return members


@pytest.fixture
def meeting(workspace):
    return verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")


END = date(2026, 11, 30)
BEFORE = date(2026, 10, 31)


def test_due_is_what_was_brought_forward_and_this_months(workspace, known, meeting):
    one, two, _ = known
    listed(
        workspace,
        END,
        bank_line(one, END, brought=100_000, this_month=271_233),
        bank_line(one, END, loan="L2", this_month=50_000),
        bank_line(two, END, loan="", outstanding=0, this_month=0, savings=1_000_000),
    )
    figures.set_received(workspace, meeting, one.id, interest=300_000)
    found = round_of(workspace, meeting)
    assert found.as_of == END, "the statement of the month is there though the month is not over"
    lines = {line.member: line for line in found.lines}
    assert (lines[one.id].due, lines[one.id].left) == (421_233, 121_233)
    assert (lines[two.id].due, lines[two.id].left) == (0, 0)
    assert lines[known[2].id].due is None, "who stands on no line: the bank said nothing"
    assert (found.due, found.interest) == (421_233, 300_000)


def test_interest_out_of_savings_is_an_instruction_and_books_nothing(workspace, known, meeting):
    one = known[0]
    listed(workspace, END, bank_line(one, END))
    before = workspace.members.one(one.id).savings
    name = instruct(workspace, one.id, "pay_interest", 271_233)
    line = next(line for line in round_of(workspace, meeting).lines if line.member == one.id)
    assert (line.from_savings, line.left) == (271_233, 0)
    assert workspace.members.one(one.id).savings == before
    assert in_hand(workspace, workspace.today).amount == 0
    (asked,) = workspace.rounds.instructions(one.id)
    settle_instruction(workspace, asked, done_on=None)
    assert workspace.rounds.instructions(one.id) == []
    assert name == asked.id


def test_no_more_is_asked_of_the_bank_than_there_is(workspace, known):
    one = known[0]
    with pytest.raises(RuleBrokenError):
        instruct(workspace, one.id, "withdraw", workspace.members.one(one.id).savings + 1)
    instruct(workspace, one.id, "withdraw", workspace.members.one(one.id).savings)
    with pytest.raises(RuleBrokenError):
        instruct(workspace, one.id, "withdraw", 1)


def test_signed_and_noted_until_the_seal(workspace, known, meeting):
    note(workspace, meeting, known[0].id, signed=True, text=" nộp hộ mẹ ")
    line = next(line for line in round_of(workspace, meeting).lines if line.member == known[0].id)
    assert (line.signed, line.note) == (True, "nộp hộ mẹ")


# ------------------------------------------------------------------------------------------- the hand-in
def receive(workspace, member, amount, on=None, money="m"):
    with workspace.change() as change:
        change.write(SavingsReceived(money=MoneyId(money), member=member.id, on=on or workspace.today, amount=amount))


def test_what_was_received_stays_in_hand_until_it_is_handed_in(workspace, known):
    receive(workspace, known[0], 70_000, workspace.today - timedelta(days=3), "a")
    receive(workspace, known[1], 50_000, workspace.today, "b")
    assert (in_hand(workspace, workspace.today).amount, in_hand(workspace, workspace.today).since) == (
        120_000,
        workspace.today - timedelta(days=3),
    )
    done = hand_in(workspace, workspace.today, {100_000: 1, 20_000: 1}, reason="", carrier="Nguyễn Thị Hoa")
    assert (done.amount, done.expected, done.difference) == (120_000, 120_000, 0)
    assert in_hand(workspace, workspace.today).amount == 0
    take_back_hand_in(workspace, done, "ghi nhầm ngày")
    assert in_hand(workspace, workspace.today).amount == 120_000
    assert workspace.rounds.hand_ins() == []


def test_a_difference_is_explained_before_anything_is_written(workspace, known):
    receive(workspace, known[0], 70_000)
    state = workspace.book.state()
    with pytest.raises(RuleBrokenError, match="difference_unexplained"):
        hand_in(workspace, workspace.today, {50_000: 1}, reason=" ", carrier="Hoa")
    assert workspace.book.state() == state
    done = hand_in(workspace, workspace.today, {50_000: 1}, reason="thiếu 20.000, hôm sau nộp bù", carrier="Hoa")
    assert done.difference == -20_000
    assert in_hand(workspace, workspace.today).amount == 20_000


@pytest.mark.parametrize(
    ("notes", "carrier", "rule"),
    [
        ({30_000: 1}, "Hoa", "no_such_note"),
        ({50_000: -1}, "Hoa", "no_such_note"),
        ({50_000: 1, 20_000: 1}, " ", "carrier_missing"),
    ],
)
def test_a_hand_in_that_cannot_be_is_refused(workspace, known, notes, carrier, rule):
    receive(workspace, known[0], 70_000)
    with pytest.raises(RuleBrokenError) as refused:
        hand_in(workspace, workspace.today, notes, reason="", carrier=carrier)
    assert refused.value.rule == rule


def test_nothing_is_handed_in_where_nothing_is_in_hand(workspace):
    with pytest.raises(RuleBrokenError, match="nothing_in_hand"):
        hand_in(workspace, workspace.today, {}, reason="", carrier="Hoa")


@given(st.integers(0, 50_000_000))
def test_the_fewest_notes_are_worth_what_they_stand_for(amount):
    notes = fewest_notes(amount)
    assert total_of(notes) == amount - amount % 1_000
    assert set(notes) <= set(DENOMINATIONS)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 5_000_000), st.booleans()), min_size=1, max_size=8))
def test_a_reversal_restores_and_parts_add_up_to_wholes(workspace, amounts):
    member = workspace.members.active(workspace.today)[0]
    token = workspace.environment.token()
    before = (workspace.members.one(member.id).savings, in_hand(workspace, workspace.today).amount)
    for place, (amount, _) in enumerate(amounts):
        receive(workspace, member, amount, money=f"{token}{place}")
    with workspace.change() as change:
        for place, (_, wrong) in enumerate(amounts):
            if wrong:
                change.write(MoneyReversed(money=MoneyId(f"{token}{place}"), on=workspace.today, reason="ghi nhầm"))
    kept = sum(amount for amount, wrong in amounts if not wrong)
    after = (workspace.members.one(member.id).savings, in_hand(workspace, workspace.today).amount)
    assert after == (before[0] + kept, before[1] + kept)
    assert all(type(value) is int for value in after)


# ------------------------------------------------------------------------------------------- why, and from two sides
def test_why_this_month_is_another_than_the_last(workspace, pack, known):
    one = known[0]
    listed(workspace, BEFORE, bank_line(one, BEFORE, outstanding=50_000_000, this_month=280_274))
    listed(workspace, END, bank_line(one, END, outstanding=40_000_000, this_month=216_986))
    (found,) = why(workspace, pack, one.id, workspace.today)
    assert (found.days, found.days_before, str(found.rate)) == (30, 31, "6.6")
    assert found.change is not None
    assert (found.change.by_balance, found.change.by_days) == (-56_055, -7_233)
    assert found.change.by_rate == 0
    assert found.change.rest == 0


def test_a_first_month_has_nothing_to_be_compared_with(workspace, pack, known):
    one = known[0]
    listed(workspace, END, bank_line(one, END))
    (found,) = why(workspace, pack, one.id, workspace.today)
    assert found.before is None
    assert found.change is None


def test_three_words_on_one_balance(workspace, known):
    one = known[0]
    listed(workspace, END, bank_line(one, END, savings=workspace.members.one(one.id).savings))
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == one.id)
    assert not line.differs
    assert one.name in [member.name for member in workspace.members.active(workspace.today)]
    ask_member(workspace, one.id, savings=line.ours - 1_000, outstanding=50_000_000)
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == one.id)
    assert line.differs
    with pytest.raises(RuleBrokenError):
        ask_member(workspace, one.id, savings=None, outstanding=None)


def test_members_are_asked_twice_a_year(village):
    workspace = village.workspace
    waiting = not_asked(workspace, workspace.today)
    assert waiting
    first = workspace.members.active(workspace.today)[0]
    ask_member(workspace, first.id, savings=first.savings, outstanding=None)
    assert len(not_asked(workspace, workspace.today)) == len(waiting) - 1


# ------------------------------------------------------------------------------------------- mistakes, score, statement
def test_a_line_of_a_sealed_meeting_is_reversed_with_its_reason_and_the_minutes_stay(village):
    workspace = village.workspace
    meeting = workspace.meetings.all()[0]
    assert meeting.is_sealed
    line = next(line for line in workspace.meetings.money(meeting.id) if line.sort == "savings")
    member, amount, money = line.member, line.amount, line.money
    before = workspace.members.one(member).savings
    with pytest.raises(RuleBrokenError):
        reverse(workspace, member, money, " ")
    reverse(workspace, member, money, "ghi nhầm người")
    assert workspace.members.one(member).savings == before - amount
    assert line in workspace.meetings.money(meeting.id), "what was signed stays signed"
    line = next(line for line in workspace.members.passbook(member) if line.id == money)
    assert line.reversal_reason == "ghi nhầm người"
    with pytest.raises(RuleBrokenError):
        reverse(workspace, member, money, "hai lần")
    assert in_hand(workspace, workspace.today).amount == -amount, "it was handed in already, and that is seen"


def test_in_an_open_meeting_a_figure_is_typed_anew(workspace, meeting):
    member = workspace.members.active(workspace.today)[0]
    figures.set_received(workspace, meeting, member.id, savings=20_000)
    money = workspace.meetings.money(meeting)[0].money
    with pytest.raises(RuleBrokenError) as refused:
        reverse(workspace, member.id, money, "sai")
    assert refused.value.rule == "type_it_anew"


def scored(rating, score, parts):
    return RatingGiven(as_of=END, rating=rating, score=score, parts=parts)


def test_the_score_is_the_banks_and_its_parts_add_up(village, pack):
    workspace, office = village.workspace, village.office
    scores = [score for _, _, score, _ in workspace.about.ratings()]
    assert scores == [86, 91, 94]
    with pytest.raises(RuleBrokenError):
        give_rating(office, workspace.group, pack, scored("good", 90, {"overdue_ratio": 30}))
    with pytest.raises(RuleBrokenError):
        give_rating(office, workspace.group, pack, scored("good", 40, {"overdue_ratio": 40}))
    with pytest.raises(RuleBrokenError):
        give_rating(workspace, workspace.group, pack, scored("good", 90, {}))


@pytest.mark.parametrize(
    ("rating", "score", "fits"),
    [
        ("good", 85, True), ("good", 84, False), ("fair", 84, True), ("fair", 70, True), ("fair", 69, False),
        ("average", 50, True), ("average", 70, False), ("weak", 49, True), ("weak", 50, False), ("good", 100, True),
    ],
)  # fmt: skip
def test_a_word_that_is_not_the_scores_by_the_banks_thresholds_is_refused_with_them(village, pack, rating, score, fits):
    office, group = village.office, village.workspace.group
    if fits:
        give_rating(office, group, pack, scored(rating, score, {}))
        assert (rating, score) in [(one[1], one[2]) for one in office.at(group).about.ratings()]
        return
    with pytest.raises(RuleBrokenError) as refused:
        give_rating(office, group, pack, scored(rating, score, {}))
    assert "tốt từ 85, khá từ 70, trung bình từ 50, yếu từ 0" in sentence(refused.value)


def test_our_own_ratios_are_no_score_and_say_what_they_cannot_tell(workspace, known, meeting):
    own = own_ratios(workspace, workspace.today)
    assert own.interest_collected is None
    assert own.overdue is None
    one = known[0]
    listed(workspace, END, bank_line(one, END, this_month=200_000, overdue=5_000_000))
    figures.set_received(workspace, meeting, one.id, interest=100_000)
    own = own_ratios(workspace, workspace.today)
    assert (str(own.interest_collected), str(own.overdue)) == ("50.0", "10.0")


def test_a_members_statement_has_every_line_and_both_balances(village):
    workspace = village.workspace
    member = workspace.members.active(workspace.today)[4]
    paper = statement_paper(workspace, member.id)
    words = " ".join(pdf_text(paper.pdf).split())
    assert "SỔ TIỀN CỦA TỔ VIÊN" in words
    assert "không thay biên lai của ngân hàng" in words
    assert format_dong(member.savings) in words
    assert format_dong(member.savings + 50_000) in words, "the bank's word, which differs here"
    with pytest.raises(RuleBrokenError):
        statement_paper(workspace, MemberId("nobody"))


def test_money_still_in_the_boards_hand_is_no_difference_with_the_bank(workspace, known):
    one = known[0]
    listed(workspace, END, bank_line(one, END, savings=workspace.members.one(one.id).savings))
    receive(workspace, one, 30_000, money="late")
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == one.id)
    assert (line.on_the_way, line.differs) == (30_000, False)
    hand_in(workspace, workspace.today, fewest_notes(30_000), reason="", carrier="Hoa")
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == one.id)
    assert (line.on_the_way, line.differs) == (0, True), "handed in, and the bank does not have it"


@pytest.mark.parametrize(("less", "differs"), [(0, False), (40_000, False), (10_000, True)])
def test_what_the_bank_paid_out_in_the_month_of_its_statement_is_no_difference(workspace, known, less, differs):
    """The statement is written ahead: it may know of the payout, or not yet."""
    one = known[0]
    had = workspace.members.one(one.id).savings
    listed(workspace, END, bank_line(one, END, savings=had - less))
    instruct(workspace, one.id, "withdraw", 40_000)
    (asked,) = workspace.rounds.instructions(one.id)
    settle_instruction(workspace, asked, done_on=workspace.today)
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == one.id)
    assert (line.ours, line.differs) == (had - 40_000, differs)
    paper = statement_record(workspace, one.id, practice=False)
    assert paper.balance == had - 40_000
    assert paper.lines[-1].amount == -40_000
