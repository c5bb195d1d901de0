"""A member goes to another group, saves and draws there, and comes back: what she has is right in both books and on every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.entries import BankListed, BankListTaken, LoanFigured, LoanFiled
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.reporting.report import district_report
from app.usecases.life.settled import what_is_open
from app.usecases.loans.arrears import arrears
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.meeting import Officers
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.money.collection import instruct, settle_instruction
from app.usecases.money.proof import prove_money
from app.usecases.office.late_money import bring_late, late_money
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members
from app.usecases.review.charts import months
from app.usecases.review.indicators import IndicatorKind, signals
from tests.usecases.test_eleven_years import PACK, exchange, lived  # noqa: F401


def met(at, day, amount):
    """A whole meeting at which everybody saves ``amount``."""
    meeting = verbs.open_meeting(at, on=day, started_at="08:00", place="nhà văn hóa")
    board = at.about.board(day)
    officers = Officers(board.leader, board.deputy or "Vũ Thị Thơm", True, "Phạm Thị Huệ", "Chủ tịch Hội", True, "Đinh Văn Toàn", "Trưởng thôn")  # fmt: skip
    verbs.set_officers(at, meeting, officers)
    members = at.members.active(day)
    verbs.mark(at, meeting, {one.id: Presence.PRESENT for one in members})
    figures.set_many_received(at, meeting, {one.id: (amount, None) for one in members})
    minutes.close(at, meeting, "10:00")
    minutes.seal(at, meeting)


def moved(world, who, source, target, day):
    world.years.stand_on(day)
    brings = savings_to_bring(world.office, source.group, who)
    transfer_members(world.office, PACK, [Transfer(who, source.group, target.group, day, "CV 9", brings)])
    carried(world)


def carried(world):
    exchange(world)
    exchange(world)


def told(world, day):
    report = district_report(world.office.book, day)
    return report.savings_via_groups, sum(line.members for line in report.communes)


def sums(world, day):
    held = [one for at in world.groups for one in at.members.active(day)]
    return sum(one.savings for one in held), len(held)


def check_shown(world):
    """What the first page shows of each group's savings is what its members here have, and nobody is asked about who moved."""
    for at in world.groups:
        here = sum(one.savings for one in at.members.active(at.today))
        assert months(at, PACK)[-1].balance == here
    later = world.office.today + timedelta(days=200)
    world.years.stand_on(later)
    for at in world.groups:
        asked = [one for one in signals(at, PACK) if one.kind is IndicatorKind.LEFT_WITH_SAVINGS]
        assert not asked
    world.years.stand_on(later - timedelta(days=200))


def test_what_she_saved_elsewhere_comes_back_with_her_and_counts_once_on_every_day(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 10))
    met(first, date(2024, 1, 10), 20_000)
    carried(lived)
    who = first.members.active(date(2024, 1, 10))[3].id
    before = told(lived, date(2024, 1, 31))
    had = first.members.one(who).savings
    moved(lived, who, first, second, date(2024, 2, 10))
    lived.years.stand_on(date(2024, 3, 10))
    met(second, date(2024, 3, 10), 100_000)
    carried(lived)
    moved(lived, who, second, first, date(2024, 4, 10))
    for at in (first, lived.office.at(first.group)):
        assert at.members.one(who).savings == had + 100_000
        assert what_is_open(at, who, date(2024, 4, 11)).savings == had + 100_000
        assert [line.amount for line in at.members.passbook(who)][-1] == 100_000
    assert [first.members.one(who).is_active(date(2024, month, 15)) for month in (1, 2, 3, 4)] == [
        True,
        False,
        False,
        True,
    ]
    assert told(lived, date(2024, 1, 31)) == before
    assert told(lived, date(2024, 2, 29)) == before
    assert told(lived, date(2024, 3, 31)) == (before[0] + 100_000, before[1])
    assert told(lived, date(2024, 4, 30)) == (before[0] + 100_000, before[1]) == sums(lived, date(2024, 4, 30))
    check_shown(lived)
    # There and back once more, nothing saved: nothing changes, and nothing of the first stay is forgotten.
    moved(lived, who, first, second, date(2024, 5, 10))
    check_shown(lived)
    assert second.members.one(who).savings == had + 100_000
    assert told(lived, date(2024, 5, 31)) == (before[0] + 100_000, before[1]) == sums(lived, date(2024, 5, 31))
    moved(lived, who, second, first, date(2024, 6, 10))
    assert first.members.one(who).savings == had + 100_000
    assert told(lived, date(2024, 6, 30)) == (before[0] + 100_000, before[1])


def test_what_the_bank_gave_out_while_she_was_away_is_gone_when_she_comes_back(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 10))
    carried(lived)
    who = first.members.active(date(2024, 1, 10))[3].id
    had = first.members.one(who).savings
    moved(lived, who, first, second, date(2024, 2, 10))
    lived.years.stand_on(date(2024, 4, 10))
    back = Transfer(who, second.group, first.group, date(2024, 4, 10), "CV 10", had - 300_000)
    transfer_members(lived.office, PACK, [back])
    carried(lived)
    assert first.members.one(who).savings == had - 300_000
    assert [line.amount for line in first.members.passbook(who)][-1] == -300_000


def test_no_transfer_is_dated_before_what_her_group_wrote_of_her(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(date(2024, 6, 10))
    met(first, date(2024, 6, 10), 20_000)
    carried(lived)
    who = first.members.active(date(2024, 6, 10))[8].id
    before = told(lived, date(2024, 4, 30))
    brings = savings_to_bring(lived.office, first.group, who)
    early = Transfer(who, first.group, second.group, date(2024, 4, 20), "CV 9", brings)
    with pytest.raises(RuleBrokenError) as refusal:
        transfer_members(lived.office, PACK, [early])
    assert refusal.value.rule == "moved_before_written"
    assert told(lived, date(2024, 4, 30)) == before


def test_a_loan_is_overdue_as_long_in_the_group_she_comes_to(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(date(2024, 2, 10))
    carried(lived)
    who = first.members.active(date(2024, 2, 10))[3].id
    with lived.office.change() as change:
        filed = LoanFiled(loan="66001", customer=who, program="HN", disbursed_on=date(2020, 1, 1), amount=50_000_000)
        change.write(filed, group=first.group)
        for day in (date(2023, 6, 30), date(2024, 1, 31)):
            said = LoanFigured(loan="66001", as_of=day, outstanding=50_000_000, overdue=5_000_000)
            change.write(said, group=first.group)
    carried(lived)
    moved(lived, who, first, second, date(2024, 2, 10))
    for at in (second, lived.office):
        (late,) = [one for one in arrears(at, date(2024, 2, 10)) if one.loan.loan == "66001"]
        assert (late.days, late.loan.overdue) == ((date(2024, 2, 10) - date(2023, 6, 30)).days, 5_000_000)


def test_money_her_old_group_brings_after_the_move_goes_after_her(lived):  # noqa: F811
    """The group met, and its stick came to the office after she was moved: the ordinary case."""
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 2))
    carried(lived)
    day = date(2024, 1, 10)
    lived.years.stand_on(day)
    who = first.members.active(day)[4].id
    had = first.members.one(who).savings
    met(first, day, 20_000)
    lived.years.stand_on(date(2024, 1, 15))
    brings = savings_to_bring(lived.office, first.group, who)
    transfer_members(lived.office, PACK, [Transfer(who, first.group, second.group, date(2024, 1, 15), "CV", brings)])
    assert late_money(lived.office) == []
    carried(lived)
    (late,) = late_money(lived.office)
    assert (late.member, late.amount, late.to_group) == (who, 20_000, second.group)
    assert second.members.one(who).savings == had
    bring_late(lived.office, late)
    assert late_money(lived.office) == []
    carried(lived)
    assert second.members.one(who).savings == had + 20_000
    end = date(2024, 1, 31)
    assert told(lived, end) == sums(lived, end)
    with pytest.raises(RuleBrokenError):
        bring_late(lived.office, late)
    moved(lived, who, second, first, date(2024, 3, 1))
    assert first.members.one(who).savings == had + 20_000
    assert told(lived, date(2024, 3, 31)) == sums(lived, date(2024, 3, 31))
    assert late_money(lived.office) == []


def test_money_her_old_group_takes_back_after_the_move_is_taken_off(lived):  # noqa: F811
    first, second = lived.groups
    day = date(2024, 1, 10)
    lived.years.stand_on(day)
    meeting = verbs.open_meeting(first, on=day, started_at="08:00", place="nhà văn hóa")
    members = first.members.active(day)
    who = members[4].id
    had = first.members.one(who).savings
    verbs.mark(first, meeting, {one.id: Presence.PRESENT for one in members})
    figures.set_many_received(first, meeting, {who: (100_000, None)})
    carried(lived)
    moved(lived, who, first, second, day)
    assert second.members.one(who).savings == had + 100_000
    figures.set_many_received(first, meeting, {who: (10_000, None)})
    carried(lived)
    (late,) = late_money(lived.office)
    assert late.amount == -90_000
    bring_late(lived.office, late)
    carried(lived)
    assert second.members.one(who).savings == had + 10_000
    assert late_money(lived.office) == []


@pytest.mark.parametrize("sort", ["withdraw", "pay_interest"])
@pytest.mark.parametrize("paid", [date(2024, 1, 8), date(2024, 1, 18)])
def test_what_the_bank_paid_out_is_not_brought_along_whenever_it_is_heard_of(lived, paid, sort):  # noqa: F811
    """Paid before the move and the stick came after it, or asked before the move and paid after it."""
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 2))
    carried(lived)
    who = first.members.active(date(2024, 1, 2))[4].id
    had = first.members.one(who).savings
    instruct(first, who, sort, 30_000)
    (asked,) = first.rounds.instructions(who)
    day = date(2024, 1, 15)
    if paid < day:
        lived.years.stand_on(paid)
        settle_instruction(first, asked, done_on=paid)
    lived.years.stand_on(day)
    brings = savings_to_bring(lived.office, first.group, who)
    transfer_members(lived.office, PACK, [Transfer(who, first.group, second.group, day, "CV", brings)])
    lived.years.stand_on(date(2024, 1, 20))
    carried(lived)
    if paid > day:
        settle_instruction(first, asked, done_on=paid)
        carried(lived)
    (late,) = late_money(lived.office)
    assert (late.member, late.amount) == (who, -30_000)
    bring_late(lived.office, late)
    assert late_money(lived.office) == []
    carried(lived)
    assert second.members.one(who).savings == had - 30_000


def test_what_was_paid_out_before_the_move_and_told_is_not_taken_off_twice(lived):  # noqa: F811
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 2))
    who = first.members.active(date(2024, 1, 2))[4].id
    had = first.members.one(who).savings
    instruct(first, who, "withdraw", 30_000)
    (asked,) = first.rounds.instructions(who)
    settle_instruction(first, asked, done_on=date(2024, 1, 2))
    carried(lived)
    moved(lived, who, first, second, date(2024, 1, 15))
    assert late_money(lived.office) == []
    assert second.members.one(who).savings == had - 30_000


def test_what_is_in_the_banks_figure_is_not_taken_off_again_when_it_is_heard_of(lived):  # noqa: F811
    """The bank paid in November and said so in its statement of January; the group's own word of it comes after the move."""
    first, second = lived.groups
    lived.years.stand_on(date(2023, 11, 20))
    carried(lived)
    who = first.members.active(date(2023, 11, 20))[4]
    instruct(first, who.id, "withdraw", 30_000)
    (asked,) = first.rounds.instructions(who.id)
    settle_instruction(first, asked, done_on=date(2023, 11, 20))
    day = date(2024, 1, 15)
    lived.years.stand_on(day)
    with lived.office.change() as change:
        listed = BankListed(as_of=date(2024, 1, 31), customer=who.id, loan="-", savings=who.savings - 30_000)
        change.write(listed, {"name": who.name, "id_number": who.id_number}, group=first.group)
        change.write(BankListTaken(as_of=date(2024, 1, 31), lines=[f"{who.id}/-"], source="PGD"), group=first.group)
    brings = savings_to_bring(lived.office, first.group, who.id)
    assert brings == who.savings - 30_000
    transfer_members(lived.office, PACK, [Transfer(who.id, first.group, second.group, day, "CV", brings)])
    carried(lived)
    assert late_money(lived.office) == []
    assert second.members.one(who.id).savings == who.savings - 30_000


def test_what_the_bank_paid_out_is_off_her_savings_in_whichever_book(lived):  # noqa: F811
    """Marked as done, and the book said the old sum for ever; moved there and back, it said one or the other."""
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 2))
    who = first.members.active(date(2024, 1, 2))[4].id
    had = first.members.one(who).savings
    instruct(first, who, "withdraw", 30_000)
    (asked,) = first.rounds.instructions(who)
    assert first.members.one(who).savings == had, "asked is not done"
    settle_instruction(first, asked, done_on=date(2024, 1, 2))
    carried(lived)
    end = date(2024, 1, 31)
    assert first.members.one(who).savings == lived.office.at(first.group).members.one(who).savings == had - 30_000
    assert told(lived, end) == sums(lived, end)
    assert months(first, PACK)[-1].balance == sum(one.savings for one in first.members.active(date(2024, 1, 2)))
    assert prove_money(first).faults == ()
    assert in_hand(first, end).amount == 0, "the bank paid it, not the board"
    moved(lived, who, first, second, date(2024, 2, 10))
    moved(lived, who, second, first, date(2024, 3, 10))
    assert first.members.one(who).savings == had - 30_000
    assert late_money(lived.office) == []
    end = date(2024, 3, 31)
    assert told(lived, end) == sums(lived, end)
