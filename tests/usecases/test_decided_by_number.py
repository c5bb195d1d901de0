"""What the bank decides of a loan that its own number names counts everywhere: in arrears, loans, what is left to settle, eligibility."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.entries import BankListed, BankListTaken, CustomerFiled, LoanFigured, LoanFiled
from app.domain.errors import RuleBrokenError
from app.domain.matters import EXTEND, FREEZE, TAKE_OVER, WRITE_OFF
from app.usecases.exchange import sync_group
from app.usecases.life.settled import what_is_open
from app.usecases.loans.all_loans import lent
from app.usecases.loans.arrears import arrears
from app.usecases.loans.known import bank_loans
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import Asked, Word, decide, loans_of, matters_held, raise_matter
from app.usecases.members.household import live_with
from app.usecases.members.members import Joining, admit, release
from tests.unions import at_the_office

OWED, LATE = 50_000_000, 5_000_000


def exchange(village, stick):
    for _ in range(2):
        sync_group(village.workspace, stick, village.workspace.today)
        at_the_office(village, stick)
    sync_group(village.workspace, stick, village.workspace.today)


def figures(village, as_of, outstanding, overdue):
    with village.office.change() as change:
        change.write(
            LoanFigured(loan="L1", as_of=as_of, outstanding=outstanding, overdue=overdue), group=village.workspace.group
        )


@pytest.fixture
def late(village, stick):
    """A loan overdue by the bank's figure of ten days ago, which no request of the book asked for; and whose it is."""
    exchange(village, stick)
    workspace = village.workspace
    # A statement's own sum of a member goes before single loans, so somebody whom none lists.
    name = admit(workspace, {"name": "Lò Thị Xuân", "birth_date": "1980", "sex": "F"}, Joining(date(2019, 5, 1)))
    member = workspace.members.one(name)
    with village.office.change() as change:
        change.write(CustomerFiled(customer=member.id), {"name": member.name}, group=workspace.group)
        change.write(
            LoanFiled(loan="L1", customer=member.id, program="HN", disbursed_on=date(2020, 1, 1), amount=OWED),
            group=workspace.group,
        )
    figures(village, workspace.today - timedelta(days=10), OWED, LATE)
    exchange(village, stick)
    assert [one.loan.loan for one in arrears(workspace, workspace.today)] == ["L1"]
    return member


def decided(village, stick, pack, member, sort, until=None, to_member=None):
    workspace, office = village.workspace, village.office
    raise_matter(workspace, pack, Asked(sort, member.id, "L1", "lũ cuốn", 24 if until else 0, to_member))
    exchange(village, stick)
    (one,) = matters_held(office)
    decide(office, pack, one, Word(accepted=True, on=office.today, until=until, basis="QĐ 9"))
    exchange(village, stick)


def hers(workspace, pack):
    return [
        (one.member, one.outstanding, one.overdue) for one in lent(workspace, pack, workspace.today) if one.code == "L1"
    ]


@pytest.mark.parametrize("sort", [FREEZE, EXTEND])
def test_a_loan_frozen_or_put_off_is_not_overdue_until_the_bank_says_so_again(village, stick, pack, late, sort):
    workspace, office, today = village.workspace, village.office, village.workspace.today
    decided(village, stick, pack, late, sort, until=today + timedelta(days=400))
    assert not arrears(workspace, today)
    assert not arrears(office, today)
    assert hers(workspace, pack) == [(late.id, OWED, 0)], "it is owed all the same"
    assert what_is_open(workspace, late.id, today).owed == OWED
    assert bank_loans(workspace, late, today) == [{"program": "HN", "outstanding": OWED, "overdue": 0}]
    figures(village, today, OWED, LATE)
    exchange(village, stick)
    assert [one.loan.loan for one in arrears(workspace, today)] == ["L1"], "a newer figure is the bank's word again"


def test_a_loan_written_off_is_gone_until_the_bank_lists_it_again(village, stick, pack, late):
    workspace, today = village.workspace, village.workspace.today
    decided(village, stick, pack, late, WRITE_OFF)
    assert not arrears(workspace, today)
    assert hers(workspace, pack) == []
    assert what_is_open(workspace, late.id, today).owed == 0
    assert bank_loans(workspace, late, today) == []
    figures(village, today, 10_000_000, 0)
    exchange(village, stick)
    assert hers(workspace, pack) == [(late.id, 10_000_000, 0)]


def test_a_loan_taken_over_is_the_other_member_s(village, stick, pack, late):
    workspace = village.workspace
    other = next(one for one in workspace.members.active(workspace.today) if one.id != late.id)
    live_with(workspace, late.id, other.id)
    decided(village, stick, pack, late, TAKE_OVER, to_member=other.id)
    assert hers(workspace, pack) == [(other.id, OWED, LATE)]
    assert what_is_open(workspace, late.id, workspace.today).owed == 0
    assert what_is_open(workspace, other.id, workspace.today).owed >= OWED
    (overdue,) = arrears(workspace, workspace.today)
    assert overdue.who == other.name


def test_a_statement_from_before_the_decision_does_not_say_whose_the_loan_is(village, stick, pack):
    """The statement is dated the end of its month and lists the loan under who had it."""
    exchange(village, stick)
    workspace, office, today = village.workspace, village.office, village.workspace.today
    given, written_off, *_ = loans_in_hand(workspace, pack, today)
    borrowers = {loan.member for loan in loans_in_hand(workspace, pack, today)}
    taker = next(one for one in workspace.members.active(today) if one.id not in borrowers)
    live_with(workspace, given.member, taker.id)
    before = {one: what_is_open(workspace, one, today).owed for one in (given.member, written_off.member, taker.id)}
    assert all(before[one.member] for one in (given, written_off))
    raise_matter(workspace, pack, Asked(TAKE_OVER, given.member, str(given.request), "già yếu", to_member=taker.id))
    raise_matter(workspace, pack, Asked(WRITE_OFF, written_off.member, str(written_off.request), "chết"))
    exchange(village, stick)
    for one in matters_held(office):
        decide(office, pack, one, Word(accepted=True, on=today, basis="QĐ"))
    exchange(village, stick)
    after = {one: what_is_open(workspace, one, today).owed for one in before}
    assert after[written_off.member] == 0
    assert (after[given.member], after[taker.id]) == (0, before[taker.id] + before[given.member])
    assert loans_of(workspace, pack, given.member) == [], "nothing more is asked in the name of who gave it away"
    (loan,) = [one for one in loans_of(workspace, pack, taker.id) if str(given.request) in one.names]
    raise_matter(workspace, pack, Asked(EXTEND, taker.id, loan.names[0], "mất mùa", 6))
    with pytest.raises(RuleBrokenError) as refusal:
        raise_matter(workspace, pack, Asked(EXTEND, given.member, loan.names[-1], "mất mùa", 6))
    assert refusal.value.rule == "loan_missing"
    with pytest.raises(RuleBrokenError) as refusal:
        release(workspace, taker.id, on=today, reason="Xin ra")
    assert refusal.value.rule == "not_settled"


def test_a_loan_the_statement_does_not_name_takes_nothing_from_the_others(village, stick, pack, late):
    """Two loans on the statement without a day, and one written off that is on no statement."""
    workspace = village.workspace
    as_of = date(2026, 11, 30)  # in place of the one the village has
    lines = [f"{late.id}/66{letter}" for letter in "AB"]
    with village.office.change() as change:
        for letter in "AB":
            listed = BankListed(as_of=as_of, customer=late.id, loan=f"66{letter}", program="HN", outstanding=9_000_000)
            change.write(listed, {"name": late.name}, group=workspace.group)
        change.write(BankListTaken(as_of=as_of, lines=lines, source="PGD"), group=workspace.group)
    exchange(village, stick)
    assert what_is_open(workspace, late.id, as_of).owed == 18_000_000
    decided(village, stick, pack, late, WRITE_OFF)
    assert what_is_open(workspace, late.id, as_of).owed == 18_000_000
