"""A loan goes with its borrower to another group of the office: what is owed, until when, and what the bank granted of it."""

from __future__ import annotations

from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.entries import (
    BankListed,
    BankListTaken,
    CustomerFiled,
    LoanFigured,
    LoanFiled,
    MatterDecided,
    MatterRaised,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.matters import EXTEND, FREEZE
from app.domain.meeting import Officers, Presence
from app.usecases.life.settled import what_is_open
from app.usecases.loans import appraisal
from app.usecases.loans.all_loans import lent
from app.usecases.loans.answers import Approval, Return, answer_request
from app.usecases.loans.arrears import arrears
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import Asked, Word, decide, loans_of, matters_held, raise_matter
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.members.members import Joining, admit
from app.usecases.office.transfers import Transfer, transfer_members
from app.usecases.papers.member_papers import paper_of_member
from app.usecases.policy import policies_of
from app.usecases.review import reminders
from app.usecases.review.answering import settle
from app.usecases.review.questions import BOTH, open_questions
from tests.papers import pdf_text
from tests.usecases.test_coming_back import carried, moved
from tests.usecases.test_eleven_years import PACK, lived  # noqa: F401  # the world

MET, AMOUNT = date(2024, 1, 10), 50_000_000


def asked_for(world):
    """A sealed request of a member of the first group that nobody answered; who asked, and its name."""
    first = world.groups[0]
    world.years.stand_on(MET)
    meeting, board = verbs.open_meeting(first, on=MET, started_at="08:00", place="nhà văn hóa"), first.about.board(MET)
    officers = (
        board.leader,
        board.deputy or "Vũ Thị Thơm",
        True,
        "Phạm Thị Huệ",
        "Hội",
        True,
        "Đinh Văn Toàn",
        "Trưởng thôn",
    )
    verbs.set_officers(first, meeting, Officers(*officers))
    members = first.members.active(MET)
    verbs.mark(first, meeting, {one.id: Presence.PRESENT for one in members})
    who = members[2]
    ask = appraisal.Ask(who.id, "HN", AMOUNT, "Nuôi bò", 60, "Hộ nghèo", appraisal.PAPERS)
    request = appraisal.put_on_the_table(first, PACK, meeting, ask)
    appraisal.vote(first, meeting, request, appraisal.Vote(Votes(len(members), 0, 0), AMOUNT, 60))
    minutes.close(first, meeting, "10:00")
    minutes.seal(first, meeting)
    carried(world)
    return who, request


def lent_to(world):
    who, request = asked_for(world)
    answer_request(world.office, request, Approval(AMOUNT, 60, MET, "UBND xã"))
    carried(world)
    return who, request


def listed_on_a_statement(office, group, who):
    """A loan that only the bank's statement of February 2024 names, two million overdue."""
    day = date(2024, 2, 29)
    with office.change() as change:
        listed = BankListed(
            as_of=day, customer=who.id, loan="66A", program="HN", outstanding=9_000_000, overdue=2_000_000
        )
        change.write(listed, {"name": who.name, "id_number": who.id_number}, group=group)
        change.write(BankListTaken(as_of=day, lines=[f"{who.id}/66A"], source="PGD"), group=group)


def hers(at, who, day):
    return [(one.amount, one.outstanding) for one in lent(at, PACK, day) if one.member == who.id]


def test_nobody_goes_while_a_request_of_hers_waits_and_who_went_is_lent_nothing(lived):  # noqa: F811
    who, request = asked_for(lived)
    first, second = lived.groups
    lived.years.stand_on(date(2024, 1, 20))
    going = Transfer(who.id, first.group, second.group, date(2024, 1, 20), "Công văn", 0)
    with pytest.raises(RuleBrokenError) as refusal:
        transfer_members(lived.office, PACK, [going])
    assert (refusal.value.rule, refusal.value.detail) == ("request_waits", who.name)
    answer_request(lived.office, request, Return("Chưa đủ giấy"))
    transfer_members(lived.office, PACK, [going])
    with pytest.raises(RuleBrokenError) as refusal:
        answer_request(lived.office, request, Approval(AMOUNT, 60, date(2024, 2, 1), "UBND xã"))
    assert refusal.value.rule == "asker_moved"


def test_a_loan_without_a_number_goes_along_however_often_she_moves(lived):  # noqa: F811
    who, _ = lent_to(lived)
    homes = [*lived.groups]
    for day in (date(2024, 2, 10), date(2024, 4, 10), date(2024, 6, 10), date(2024, 8, 10)):
        here, there = homes
        moved(lived, who.id, here, there, day)
        later = day.replace(day=20)
        lived.years.stand_on(later)
        assert hers(there, who, later) == [(AMOUNT, None)], day
        assert hers(here, who, later) == []
        assert [one.due_on for one in loans_in_hand(there, PACK, later) if one.member == who.id] == [date(2029, 1, 10)]
        assert not [one for one in loans_in_hand(here, PACK, later) if one.member == who.id]
        assert what_is_open(there, who.id, later).owed is None, "the bank never said how much is left"
        homes.reverse()


def test_its_last_day_is_told_in_the_other_group_too(lived):  # noqa: F811
    who, request = lent_to(lived)
    first, second = lived.groups
    lived.years.stand_on(date(2028, 12, 20))
    before = reminders.reminder(first, PACK, who.id)
    assert "đến hạn cuối ngày 10/01/2029" in before
    moved(lived, who.id, first, second, date(2028, 12, 21))
    assert "đến hạn cuối ngày 10/01/2029" in reminders.reminder(second, PACK, who.id)
    with lived.office.change() as change:  # as a register of the bank has it
        change.write(
            LoanFiled(loan=request, customer=who.id, program="HN", disbursed_on=MET, amount=AMOUNT), group=second.group
        )
    carried(lived)
    assert "đến hạn cuối ngày 10/01/2029" in reminders.reminder(second, PACK, who.id), "a register says no term"
    raise_matter(second, PACK, Asked(EXTEND, who.id, request, "lũ", 12))
    carried(lived)
    (asked,) = matters_held(lived.office)
    with pytest.raises(RuleBrokenError) as refusal:
        decide(
            lived.office, PACK, asked, Word(accepted=True, on=date(2028, 12, 21), until=date(2028, 12, 30), basis="QĐ")
        )
    assert refusal.value.rule == "until_before_due"


def test_what_the_bank_granted_holds_in_the_other_group(lived):  # noqa: F811
    who, request = lent_to(lived)
    first, second = lived.groups
    day = date(2024, 2, 15)
    lived.years.stand_on(day)
    with lived.office.change() as change:
        change.write(
            LoanFiled(loan="66001", customer=who.id, program="HN", disbursed_on=MET, amount=AMOUNT), group=first.group
        )
        change.write(
            LoanFigured(loan="66001", as_of=date(2024, 1, 31), outstanding=AMOUNT, overdue=5_000_000), group=first.group
        )
    carried(lived)
    raise_matter(first, PACK, Asked(FREEZE, who.id, request, "Hạn hán", 24))
    carried(lived)
    (asked,) = matters_held(lived.office)
    decide(lived.office, PACK, asked, Word(accepted=True, on=day, until=date(2026, 2, 15), basis="QĐ 1"))
    carried(lived)
    assert not arrears(lived.office, day)
    moved(lived, who.id, first, second, date(2024, 3, 10))
    later = date(2024, 3, 20)
    for at in (second, lived.office, first):
        assert not arrears(at, later), "frozen it is in neither group's arrears"
    (loan,) = [one for one in loans_in_hand(second, PACK, later) if one.member == who.id]
    assert loan.frozen == (day, date(2026, 2, 15))
    with lived.office.change() as change:
        change.write(
            LoanFigured(loan="66001", as_of=date(2024, 3, 31), outstanding=AMOUNT, overdue=5_000_000),
            group=second.group,
        )
    carried(lived)
    lived.years.stand_on(date(2024, 4, 5))
    assert [one.loan.loan for one in arrears(second, date(2024, 4, 5))] == ["66001"], "the bank's next word counts"


def test_arrears_that_only_a_statement_names_do_not_vanish_when_she_moves(lived):  # noqa: F811
    first, second = lived.groups
    day = date(2024, 3, 1)
    lived.years.stand_on(day)
    carried(lived)
    who = first.members.active(day)[0]
    listed_on_a_statement(lived.office, first.group, who)
    carried(lived)
    moved(lived, who.id, first, second, date(2024, 3, 5))
    assert [(one.loan.loan, one.loan.overdue) for one in arrears(lived.office, date(2024, 3, 6))] == [
        ("66A", 2_000_000)
    ]


def test_what_only_a_statement_names_can_be_asked_about(lived):  # noqa: F811
    first = lived.groups[0]
    day = date(2024, 3, 1)
    lived.years.stand_on(day)
    carried(lived)
    who = first.members.active(day)[0]
    listed_on_a_statement(lived.office, first.group, who)
    carried(lived)
    assert [one.names for one in loans_of(first, PACK, who.id)] == [("66A",)]
    raise_matter(first, PACK, Asked(FREEZE, who.id, "66A", "lũ", 12))
    carried(lived)
    (asked,) = matters_held(lived.office)
    decide(lived.office, PACK, asked, Word(accepted=True, on=day, until=date(2025, 3, 1), basis="QĐ"))
    carried(lived)
    assert not arrears(first, day)
    assert not arrears(lived.office, day)
    with pytest.raises(RuleBrokenError) as refusal:
        raise_matter(first, PACK, Asked(FREEZE, who.id, "66Z", "lũ", 12))
    assert refusal.value.rule == "loan_missing"


@pytest.mark.parametrize("filed", [0, 1, 2])
def test_two_alike_requests_are_as_many_loans_as_the_bank_says(lived, filed):  # noqa: F811
    """With one loan filed the book stopped: the page of papers did not open, and nobody of the group could be moved."""
    first, office = lived.groups[0], lived.office
    (who, one), (same, two) = asked_for(lived), asked_for(lived)
    assert (who.id, one != two) == (same.id, True)
    for request in (one, two):
        answer_request(office, request, Approval(AMOUNT, 60, MET, "UBND xã"), confirmed=request == two)
    with office.change() as change:
        for number in range(filed):
            code = f"66500{number}"
            change.write(
                LoanFiled(loan=code, customer=who.id, program="HN", disbursed_on=MET, amount=AMOUNT, term_months=60),
                group=first.group,
            )
            change.write(LoanFigured(loan=code, as_of=MET, outstanding=AMOUNT, overdue=0), group=first.group)
    carried(lived)
    for at in (first, office.at(first.group)):
        hers_now = [loan for loan in lent(at, PACK, first.today) if loan.member == who.id]
        assert [loan.code for loan in hers_now] == [f"66500{number}" for number in range(filed)] or not filed
        assert len(hers_now) == (filed or 2), "until the bank files one, both were approved"
        assert len({loan.request for loan in hers_now}) == len(hers_now), "each request is one loan"


def test_a_loan_to_be_paid_out_later_goes_along(lived):  # noqa: F811
    """Approved in January for March: she moves before she gets it, and moves on and back before the day."""
    who, request = asked_for(lived)
    first, second = lived.groups
    pays = date(2024, 4, 5)
    answer_request(lived.office, request, Approval(AMOUNT, 60, pays, "UBND xã"))
    carried(lived)
    moved(lived, who.id, first, second, date(2024, 2, 10))
    lived.years.stand_on(date(2024, 3, 1))
    assert hers(first, who, date(2024, 3, 1)) == hers(second, who, date(2024, 3, 1)) == []
    moved(lived, who.id, second, first, date(2024, 3, 2))
    moved(lived, who.id, first, second, date(2024, 3, 3))
    lived.years.stand_on(pays)
    for at in (second, lived.office.at(second.group)):
        assert hers(at, who, pays) == [(AMOUNT, None)]
        assert [one.due_on for one in loans_in_hand(at, PACK, pays) if one.member == who.id] == [date(2029, 4, 5)]
    assert hers(first, who, pays) == []


def test_a_loan_that_got_its_number_after_the_move_is_one_loan(lived):  # noqa: F811
    who, request = lent_to(lived)
    first, second = lived.groups
    moved(lived, who.id, first, second, date(2024, 2, 10))
    raise_matter(second, PACK, Asked(EXTEND, who.id, request, "lũ", 12))
    carried(lived)
    (asked,) = matters_held(lived.office)
    until = date(2030, 1, 10)
    decide(lived.office, PACK, asked, Word(accepted=True, on=date(2024, 2, 10), until=until, basis="QĐ"))
    with lived.office.change() as change:
        change.write(
            CustomerFiled(customer="KH77", as_of=date(2024, 2, 29)),
            {"name": who.name, "id_number": who.id_number},
            group=second.group,
        )
        filed = LoanFiled(loan="66012", customer="KH77", program="HN", disbursed_on=MET, amount=AMOUNT)
        change.write(filed, group=second.group)
        said = LoanFigured(loan="66012", as_of=date(2024, 2, 29), outstanding=AMOUNT, overdue=0)
        change.write(said, group=second.group)
    carried(lived)
    day = date(2024, 3, 5)
    lived.years.stand_on(day)
    for at in (second, lived.office.at(second.group)):
        assert hers(at, who, day) == [(AMOUNT, AMOUNT)]
        assert [one.due_on for one in loans_in_hand(at, PACK, day) if one.member == who.id] == [until]
    moved(lived, who.id, second, first, date(2024, 3, 6))
    later = date(2024, 3, 10)
    lived.years.stand_on(later)
    assert hers(first, who, later) == [(AMOUNT, AMOUNT)]
    assert hers(second, who, later) == []
    assert [one.due_on for one in loans_in_hand(first, PACK, later) if one.member == who.id] == [until]


def test_what_waits_for_the_bank_when_the_loan_moves_is_not_granted_where_nothing_is_left(lived):  # noqa: F811
    """The group's stick with the matter came to the office after she had been moved."""
    who, request = lent_to(lived)
    first, second = lived.groups
    raise_matter(first, PACK, Asked(FREEZE, who.id, request, "lũ", 12))
    day = date(2024, 2, 10)
    lived.years.stand_on(day)
    transfer_members(lived.office, PACK, [Transfer(who.id, first.group, second.group, day, "CV", 0)])
    carried(lived)
    (asked,) = matters_held(lived.office)
    with pytest.raises(RuleBrokenError) as refusal:
        decide(lived.office, PACK, asked, Word(accepted=True, on=day, until=date(2025, 2, 10), basis="QĐ"))
    assert refusal.value.rule == "matter_moved"
    decide(lived.office, PACK, asked, Word(accepted=False, on=day, reason="đã chuyển Tổ"))


def test_01_xln_says_the_last_day_of_a_loan_that_came_along_and_of_one_the_statement_names(lived):  # noqa: F811
    """Of a loan that the book itself did not see asked for the form had no last day, though the book or the bank knew it."""
    who, request = lent_to(lived)
    first, second = lived.groups
    moved(lived, who.id, first, second, date(2024, 2, 10))
    other = first.members.active(date(2024, 2, 10))[3]
    day, due = date(2024, 2, 29), date(2027, 6, 15)
    with lived.office.change() as change:
        filed = LoanFiled(
            loan="66B", customer=other.id, program="HN", disbursed_on=date(2022, 6, 15), amount=30_000_000
        )
        change.write(filed, group=first.group)
        listed = BankListed(
            as_of=day, customer=other.id, loan="66B", program="HN", outstanding=21_000_000, disbursed_on=date(2022, 6, 15), due_on=due
        )  # fmt: skip
        change.write(listed, {"name": other.name, "id_number": other.id_number}, group=first.group)
        change.write(BankListTaken(as_of=day, lines=[f"{other.id}/66B"], source="PGD"), group=first.group)
    carried(lived)
    lived.years.stand_on(date(2024, 3, 5))
    for at, member, said in ((second, who.id, "10/01/2029"), (first, other.id, "15/06/2027")):
        policies = policies_of(at, policy_text())
        paper = pdf_text(paper_of_member(at, "01/XLN", member, policies=policies).pdf)
        assert said in paper
        assert request not in paper, "the bank gave it no number yet, and ours is nobody's business"


def test_who_was_moved_here_and_was_taken_in_here_too_is_asked_about(lived):  # noqa: F811
    """The other group admitted her itself while the office moved her: she stood there twice, and nobody was told."""
    first, second = lived.groups
    day = date(2024, 2, 10)
    lived.years.stand_on(day)
    carried(lived)
    who = next(one for one in first.members.active(day) if one.id_number)
    said = {key: who.facts[key] for key in ("name", "id_number") if who.facts.get(key)}
    admit(second, said, Joining(day), confirmed=True)
    moved(lived, who.id, first, second, day)
    (asked,) = [one for one in open_questions(second) if one.sort == "member_twice"]
    assert asked.name == who.name
    assert len(asked.sides) == 2
    settle(second, asked, BOTH)
    assert [one for one in open_questions(second) if one.sort == "member_twice"] == []


def test_a_matter_that_names_no_loan_is_about_none(lived):  # noqa: F811
    """A laptop of the group signs that the bank wrote off a loan without a name: it must not be all of them."""
    first = lived.groups[0]
    lived.years.stand_on(date(2024, 2, 10))
    who, other = first.members.active(date(2024, 2, 10))[2:4]
    with lived.office.change() as change:
        filed = LoanFiled(loan="66077", customer=who.id, program="HN", disbursed_on=MET, amount=AMOUNT)
        change.write(filed, group=first.group)
        said = LoanFigured(loan="66077", as_of=MET, outstanding=AMOUNT, overdue=0)
        change.write(said, group=first.group)
    carried(lived)
    day = date(2024, 2, 10)
    with first.change() as change:
        raised = MatterRaised(matter="m", sort="write_off", member=other.id, loan="", on=day, reason="xin")
        change.write(raised)
        decided = MatterDecided(
            matter="m", sort="write_off", member=other.id, loan="", on=day, accepted=True, from_=day, basis="QĐ"
        )
        change.write(decided)
    carried(lived)
    for at in (first, lived.office.at(first.group)):
        assert hers(at, who, day) == [(AMOUNT, AMOUNT)]
