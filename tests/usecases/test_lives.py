"""Members leave settled, die, move between groups and have their loans decided on by the bank; group and office see the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from app.domain.calendar import add_months
from app.domain.entries import (
    BankListed,
    BankListTaken,
    LoanFigured,
    LoanFiled,
    MatterDecided,
    MatterRaised,
    MemberDied,
    MemberMoved,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.matters import EXTEND, FREEZE, TAKE_OVER, WRITE_OFF
from app.domain.meeting import Presence
from app.domain.members import told_apart
from app.reporting.report import district_report
from app.storage.queries import deaths, matters, moves, verifications
from app.usecases.exchange import collect, sync_group
from app.usecases.life.death import Heir, open_estates, record_death, take_back_death
from app.usecases.life.settled import what_is_open
from app.usecases.life.verification import Finding, record_verification
from app.usecases.loans.all_loans import lent
from app.usecases.loans.arrears import AGES, arrears, by_age, total_of
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import Asked, Word, decide, matters_held, raise_matter, withdraw_matter
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.members.household import live_with
from app.usecases.members.members import Joining, admit, correct, release
from app.usecases.money.collection import instruct, settle_instruction
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members
from app.usecases.papers.group_papers import group_papers
from app.usecases.papers.member_papers import paper_of_member
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from app.usecases.review.difficulties import open_difficulties
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.unions import a_neighbour, at_the_office, own_stick


def there_and_back(village, stick):
    sync_group(village.workspace, stick, village.workspace.today)
    collect(village.office, stick, village.office.today)
    sync_group(village.workspace, stick, village.workspace.today)


def refused(verb):
    with pytest.raises(RuleBrokenError) as refusal:
        verb()
    return refusal.value.rule


def read(workspace, form, member):
    """A paper of a member as it is read."""
    return " ".join(
        pdf_text(paper_of_member(workspace, form, member, policies=policies_of(workspace, _text())).pdf).split()
    )


def signer(workspace, form, member):
    """Who signs first for the household, of those who could."""
    signed = read(workspace, form, member).rpartition("điểm chỉ)")[2]
    return next(name for name in ("Trần Văn Sửu", workspace.members.one(member).name, "TỔ TRƯỞNG") if name in signed)


# ---------------------------------------------------------------------------------- leaving
def test_nobody_leaves_with_savings_or_debts_unless_it_is_said_why_and_the_minutes_say_it(village):
    workspace = village.workspace
    owing = next(loan.member for loan in loans_in_hand(workspace, _pack(), workspace.today))
    left = what_is_open(workspace, owing, workspace.today)
    assert left.savings > 0
    assert left.owed
    today = workspace.today
    assert refused(lambda: release(workspace, owing, on=today, reason="Chuyển đi")) == "not_settled"
    assert workspace.members.one(owing).is_active(today)
    meeting = verbs.open_meeting(workspace, on=today, started_at="08:00", place="nhà văn hóa")
    members = workspace.members.active(today)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in members})
    votes = Votes(len(members), 0, 0)
    release(
        workspace, owing, on=today, reason="Chuyển vào Nam", meeting=meeting, votes=votes, unsettled="con trai trả thay"
    )
    (paper, *_) = papers_of(workspace, "10C/TD", meeting, policies=policies_of(workspace, _text()))
    words = " ".join(pdf_text(paper.pdf).split())
    assert "Chuyển vào Nam (chưa tất toán: con trai trả thay)" in words


def test_who_was_paid_out_and_owes_nothing_leaves_without_another_word(workspace):
    member = workspace.members.active(workspace.today)[0]
    assert member.savings > 0
    asked = instruct(workspace, member.id, "withdraw", member.savings, "xin ra Tổ")
    assert refused(lambda: release(workspace, member.id, on=workspace.today, reason="Xin ra")) == "not_settled"
    (one,) = [one for one in workspace.rounds.instructions(member.id) if one.id == asked]
    settle_instruction(workspace, one, done_on=workspace.today)
    release(workspace, member.id, on=workspace.today, reason="Xin ra")
    gone = workspace.members.one(member.id)
    assert (gone.released_on, gone.release_reason) == (workspace.today, "Xin ra")


# ---------------------------------------------------------------------------------- death
def test_who_died_is_called_no_more_and_her_estate_is_told_until_it_is_settled(village, stick):
    workspace = village.workspace
    owing = next(loan.member for loan in loans_in_hand(workspace, _pack(), workspace.today))
    before = len(workspace.members.active(workspace.today))
    day = workspace.today - timedelta(days=3)
    heir = Heir("Trần Văn Sửu", "chồng", "", "0912345678")
    assert refused(lambda: record_death(workspace, owing, day, "", heir)) == "evidence_missing"
    assert refused(lambda: record_death(workspace, owing, date(2000, 1, 1), "GCT 1", heir)) == "before_she_joined"
    assert (
        refused(lambda: record_death(workspace, owing, day, "GCT 1", replace(heir, id_number="12"))) == "id_unreadable"
    )
    tomorrow = workspace.today + timedelta(days=1)
    assert refused(lambda: record_death(workspace, owing, tomorrow, "GCT 1", heir)) == "answer_to_come"
    record_death(workspace, owing, day, "Giấy chứng tử số 12", heir)
    assert len(workspace.members.active(workspace.today)) == before - 1
    assert len(workspace.members.active(day - timedelta(days=1))) == before
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    assert owing not in {mark.member for mark in look_at(workspace, meeting).marks}
    ((name, death, left),) = open_estates(workspace)
    assert (death.heir, death.on, name) == ("Trần Văn Sửu", day, workspace.members.one(owing).name)
    assert left.savings or left.owed
    there_and_back(village, stick)
    assert deaths(village.office.book, workspace.group) == deaths(workspace.book, workspace.group)
    assert [signer(workspace, form, owing) for form in ("01/XLN", "02/XLN")] == ["Trần Văn Sửu"] * 2, (
        "the dead sign nothing"
    )
    take_back_death(workspace, death)
    assert workspace.members.one(owing).is_active(workspace.today)
    assert not deaths(workspace.book, workspace.group)


# ---------------------------------------------------------------------------------- what the bank decides
def test_what_the_bank_grants_changes_the_loan_from_its_day_on_at_group_and_office(village, stick):
    workspace, office, pack = village.workspace, village.office, _pack()
    there_and_back(village, stick)
    loans = loans_in_hand(workspace, pack, workspace.today)[:3]
    day = workspace.today
    for loan, sort in zip(loans, (EXTEND, FREEZE, WRITE_OFF), strict=True):
        raise_matter(workspace, _pack(), Asked(sort, loan.member, loan.request, "Lũ cuốn mất 2 con bò", 12))
    asked = [read(workspace, "01/XLN", one.member) for one in loans]
    assert all("Lý do đã nêu: Lũ cuốn mất 2 con bò" in words for words in asked)
    for words, crossed in zip(asked, ("[X] gia hạn nợ 12 tháng", "[X] khoanh nợ 12 tháng", "[X] xóa nợ"), strict=True):
        assert crossed in words
        assert words.count("[X]") == 1
    again = Asked(EXTEND, loans[0].member, loans[0].request, "Xin lần nữa", 12)
    assert refused(lambda: raise_matter(workspace, _pack(), again)) == "matter_waits"
    there_and_back(village, stick)
    waiting = {one.sort: one for one in matters_held(office)}
    assert set(waiting) == {EXTEND, FREEZE, WRITE_OFF}
    late, until = add_months(loans[0].due_on, 12), add_months(day, 36)
    assert refused(lambda: decide(office, _pack(), waiting[EXTEND], Word(accepted=True, on=day))) == "until_missing"
    assert refused(lambda: decide(office, _pack(), waiting[FREEZE], Word(accepted=False, on=day))) == "reason_missing"
    decide(office, _pack(), waiting[EXTEND], Word(accepted=True, on=day, until=late, basis="QĐ 1"))
    decide(office, _pack(), waiting[FREEZE], Word(accepted=True, on=day, until=until, basis="QĐ 2"))
    decide(office, _pack(), waiting[WRITE_OFF], Word(accepted=True, on=day, basis="QĐ 3"))
    there_and_back(village, stick)
    for at in (workspace, office.at(workspace.group)):
        now = {loan.request: loan for loan in loans_in_hand(at, pack, day)}
        assert now[loans[0].request].due_on == late
        assert now[loans[0].request].instalments()[-1].on == late
        frozen = now[loans[1].request]
        assert frozen.frozen == (day, until)
        assert all(not day <= step.on <= until or step.is_last for step in frozen.instalments())
        assert loans[2].request not in now
        before = {loan.request: loan for loan in loans_in_hand(at, pack, day - timedelta(days=1))}
        assert before[loans[0].request].due_on == loans[0].due_on
        assert loans[2].request in before, "papers of the day before have it still"
    decided = matters(workspace.book, workspace.group)
    assert (
        refused(lambda: decide(workspace, _pack(), decided[0], Word(accepted=False, on=day, basis="x", reason="x")))
        == "matter_decided"
    )
    assert refused(lambda: withdraw_matter(workspace, decided[0])) == "matter_decided"
    assert matters(office.book, workspace.group) == decided


def test_of_two_loans_01_xln_leaves_it_to_the_hand_which_is_meant(village, stick):
    """It printed the request about one loan over the list of both."""
    workspace, office, pack = village.workspace, village.office, _pack()
    there_and_back(village, stick)
    loan = loans_in_hand(workspace, pack, workspace.today)[0]
    raise_matter(workspace, pack, Asked(FREEZE, loan.member, loan.request, "Lũ cuốn mất 2 con bò", 24))
    assert "[X] khoanh nợ 24 tháng" in read(workspace, "01/XLN", loan.member)
    with office.change() as change:
        change.write(
            LoanFiled(
                loan="66000009",
                customer=loan.member,
                program="NSVSMT",
                disbursed_on=loan.disbursed_on,
                amount=10_000_000,
            ),
            group=workspace.group,
        )
    there_and_back(village, stick)
    words = read(workspace, "01/XLN", loan.member)
    assert "10.000.000" in words
    assert "[X]" not in words
    assert "Lý do đã nêu" not in words


def test_one_loan_is_asked_about_once_by_whichever_of_its_names(village, stick):
    """Asked by the request and again by the bank's number it was two matters, and one was left when the other was granted."""
    workspace, office, pack = village.workspace, village.office, _pack()
    there_and_back(village, stick)
    loan = loans_in_hand(workspace, pack, workspace.today)[0]
    raise_matter(workspace, pack, Asked(FREEZE, loan.member, loan.request, "Lũ cuốn mất 2 con bò", 24))
    with office.change() as change:
        change.write(
            LoanFiled(
                loan="66000001",
                customer=loan.member,
                program=loan.program,
                disbursed_on=loan.disbursed_on,
                amount=loan.amount,
            ),
            group=workspace.group,
        )
    there_and_back(village, stick)
    again = Asked(FREEZE, loan.member, "66000001", "Lũ lần hai", 24)
    assert refused(lambda: raise_matter(workspace, pack, again)) == "matter_waits"
    raise_matter(workspace, pack, replace(again, sort=EXTEND))


def test_a_loan_is_taken_over_only_inside_the_household_and_by_the_banks_word(village, stick):
    workspace, office, pack = village.workspace, village.office, _pack()
    there_and_back(village, stick)
    loan = loans_in_hand(workspace, pack, workspace.today)[0]
    borrowers = {one.member for one in loans_in_hand(workspace, pack, workspace.today)}
    other = next(one for one in workspace.members.active(workspace.today) if one.id not in borrowers)
    asked = Asked(TAKE_OVER, loan.member, loan.request, "Mẹ già yếu, con dâu nhận nợ", to_member=other.id)
    assert refused(lambda: raise_matter(workspace, _pack(), asked)) == "taker_not_of_household"
    assert refused(lambda: raise_matter(workspace, _pack(), replace(asked, to_member=loan.member))) == "taker_missing"
    live_with(workspace, loan.member, other.id)
    raise_matter(workspace, _pack(), asked)
    assert loans_in_hand(workspace, pack, workspace.today)[0].member == loan.member, "asking alone changes nothing"
    there_and_back(village, stick)
    (one,) = matters_held(office)
    decide(office, _pack(), one, Word(accepted=True, on=workspace.today, basis="CV 7"))
    there_and_back(village, stick)
    taken = next(one for one in loans_in_hand(workspace, pack, workspace.today) if one.request == loan.request)
    assert (taken.member, taken.name) == (other.id, other.name)


def test_signed_lines_of_others_decide_nothing(village, stick):
    """The group's laptop writes what only the office may; and says of the office's matter what is not its own."""
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    loan = loans_in_hand(workspace, _pack(), workspace.today)[0]
    name = raise_matter(office.at(workspace.group), _pack(), Asked(FREEZE, loan.member, loan.request, "Bão số 3", 12))
    there_and_back(village, stick)
    (one,) = matters(workspace.book, workspace.group)
    assert one.role == "office"
    assert refused(lambda: withdraw_matter(workspace, one)) == "may_not_write"
    until = add_months(workspace.today, 12)
    decide(office, _pack(), one, Word(accepted=False, on=office.today, reason="Chưa đủ hồ sơ"))
    there_and_back(village, stick)
    with workspace.change() as change:  # past the use case, as a forger would
        change.write(
            MatterDecided(
                matter=name,
                sort=FREEZE,
                member=loan.member,
                loan=loan.request,
                on=workspace.today,
                accepted=True,
                from_=workspace.today,
                until=until,
                basis="giả",
            )
        )
        change.write(
            MatterRaised(
                matter=name,
                sort=FREEZE,
                member=loan.member,
                loan=loan.request,
                on=workspace.today,
                reason="x",
                withdrawn=True,
            )
        )
    for content in (MemberMoved(member=loan.member, on=workspace.today, to_group="0100113", to_name="x"),):
        with pytest.raises(RuleBrokenError), workspace.change() as change:
            change.write(content)
    with pytest.raises(RuleBrokenError), office.change() as change:
        change.write(MemberDied(member=loan.member, on=office.today), group=workspace.group)
    there_and_back(village, stick)
    for book in (workspace.book, office.book):
        (still,) = matters(book, workspace.group)
        assert (still.decision.accepted, still.decision.reason, still.decision.role) == (
            False,
            "Chưa đủ hồ sơ",
            "office",
        )


def test_a_group_writes_down_the_paper_it_was_given_and_the_offices_word_counts_over_it(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    loan = loans_in_hand(workspace, _pack(), workspace.today)[0]
    raise_matter(workspace, _pack(), Asked(EXTEND, loan.member, loan.request, "Mất mùa", 6))
    (one,) = matters(workspace.book, workspace.group)
    late = add_months(loan.due_on, 6)
    word = Word(accepted=True, on=workspace.today, until=late)
    assert refused(lambda: decide(workspace, _pack(), one, word)) == "evidence_missing"
    decide(workspace, _pack(), one, replace(word, basis="CV 12 của PGD"))
    assert matters(workspace.book, workspace.group)[0].decision.role == "group"
    there_and_back(village, stick)
    decide(office, _pack(), matters_held(office)[0], replace(word, until=late + timedelta(days=9), basis="QĐ 5"))
    there_and_back(village, stick)
    assert matters(workspace.book, workspace.group)[0].decision.until == late + timedelta(days=9)


# ---------------------------------------------------------------------------------- to another group
def test_a_member_goes_to_another_group_with_savings_and_loans_and_nothing_is_counted_twice(village, stick, tmp_path):
    workspace, office, pack = village.workspace, village.office, _pack()
    names = count()
    neighbour = a_neighbour(tmp_path, replace(fixed_day(), token=lambda: f"to2-{next(names)}"))
    others = own_stick(tmp_path, "to-2")
    for _ in range(2):
        there_and_back(village, stick)
        sync_group(neighbour, others, neighbour.today)
        at_the_office(village, others)
    sync_group(neighbour, others, neighbour.today)
    borrowers = {one.id: one for one in neighbour.members.active(neighbour.today)}
    loan = loans_in_hand(workspace, pack, workspace.today)[0]
    who = workspace.members.one(loan.member)
    there = next((one for one in borrowers.values() if one.id_number == who.id_number), None)
    if there is not None:  # the two samples have the same people: the neighbour's is another one
        release(neighbour, there.id, on=neighbour.today, reason="Không phải tổ viên", unsettled="nhập nhầm")
        sync_group(neighbour, others, neighbour.today)
        collect(office, others, office.today)
    day = office.today
    with office.change() as change:
        change.write(
            LoanFiled(
                loan="66000001",
                customer=who.id,
                program=loan.program,
                disbursed_on=loan.disbursed_on,
                amount=loan.amount,
            ),
            group=workspace.group,
        )
        change.write(
            LoanFigured(loan="66000001", as_of=day - timedelta(days=2), outstanding=40_000_000, overdue=1_000_000),
            group=workspace.group,
        )
    before = district_report(office.book, day)
    savings = savings_to_bring(office, workspace.group, who.id)
    assert savings > 0
    moving = Transfer(who.id, workspace.group, neighbour.group, day, "Đơn ngày 01/11, CV 9", savings)
    assert refused(lambda: transfer_members(office, pack, [replace(moving, basis=" ")])) == "evidence_missing"
    assert (
        refused(lambda: transfer_members(office, pack, [replace(moving, to_group=GroupCode("0999999"))]))
        == "no_such_group"
    )
    assert (
        refused(lambda: transfer_members(office, pack, [replace(moving, to_group=workspace.group)]))
        == "group_of_itself"
    )
    assert refused(lambda: transfer_members(workspace, pack, [moving])) == "may_not_write"
    transfer_members(office, pack, [moving])
    assert refused(lambda: transfer_members(office, pack, [moving])) == "no_such_member", "once is enough"
    there_and_back(village, stick)
    collect(office, others, office.today)
    sync_group(neighbour, others, neighbour.today)
    gone, here = workspace.members.one(who.id), neighbour.members.one(who.id)
    assert not gone.is_active(day)
    assert gone.savings == who.savings, "what was written of her stays where it was written"
    assert here.is_active(day)
    assert (here.name, here.id_number, here.savings) == (who.name, who.id_number, savings)
    assert here.class_on(day) == who.class_on(day) == "poor"
    assert [(one.way, one.other_name) for one in moves(workspace.book, workspace.group)] == [
        ("out", "Tổ TK&VV số 2 thôn 5")
    ]
    assert [(one.way, one.other_name) for one in moves(neighbour.book, neighbour.group)] == [("in", "Tổ TK&VV thôn 3")]
    assert all(one.member != who.id for one in lent(workspace, pack, day))
    assert all(one.member != who.id for one in loans_in_hand(workspace, pack, day))
    (hers,) = [one for one in lent(neighbour, pack, day) if one.member == who.id]
    assert (hers.outstanding, hers.overdue, hers.amount) == (40_000_000, 1_000_000, loan.amount)
    after = district_report(office.book, day)
    assert (after.outstanding, after.overdue) == (before.outstanding, before.overdue)
    assert not [one for one in office.at(workspace.group).members.active(day) if one.id == who.id]
    assert [one for one in office.at(neighbour.group).members.active(day) if one.id == who.id]
    neighbour.book.close()


# ---------------------------------------------------------------------------------- arrears
def test_arrears_are_told_by_age_and_add_up_to_what_the_bank_said(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    members = workspace.members.active(workspace.today)
    model, today = {}, office.today
    runs = {0: [10], 1: [40, 70], 2: [5, 100, 200], 3: [20, 400], 4: []}
    with office.change() as change:
        for place, days in runs.items():
            code, customer = f"77{place:04d}", members[place].id
            change.write(
                LoanFiled(
                    loan=code,
                    customer=customer,
                    program="HN",
                    disbursed_on=today - timedelta(days=900),
                    amount=50_000_000,
                ),
                group=workspace.group,
            )
            change.write(
                LoanFigured(loan=code, as_of=today - timedelta(days=500), outstanding=50_000_000, overdue=0),
                group=workspace.group,
            )
            for age in days:
                change.write(
                    LoanFigured(
                        loan=code,
                        as_of=today - timedelta(days=age),
                        outstanding=40_000_000,
                        overdue=1_000_000 * (place + 1),
                    ),
                    group=workspace.group,
                )
            if days:
                model[members[place].name] = (max(days), 1_000_000 * (place + 1))
    with office.change() as change:  # a whole statement of today that has each of them but one, which was paid
        for place in range(5):
            if place != 2:
                owed = model.get(members[place].name, (0, 0))[1]
                change.write(
                    BankListed(
                        as_of=today,
                        customer=members[place].id,
                        loan=f"77{place:04d}",
                        program="HN",
                        outstanding=40_000_000,
                        overdue=owed,
                    ),
                    {"name": members[place].name},
                    group=workspace.group,
                )
        change.write(
            BankListTaken(
                as_of=today,
                lines=[f"{members[place].id}/77{place:04d}" for place in range(5) if place != 2],
                source="PGD",
            ),
            group=workspace.group,
        )
    model.pop(members[2].name)
    there_and_back(village, stick)
    for at in (workspace, office):
        found = arrears(at, today)
        assert {one.who: (one.days, one.loan.overdue) for one in found} == model
        ages = by_age(found, lambda one: (one.loan.group, one.group_name))
        assert len(ages) == 1
        assert ages[0].amounts == (1_000_000, 2_000_000, 0, 0, 4_000_000)
        assert total_of(ages, "").total == sum(owed for _, owed in model.values())
    assert len(AGES) == 5


def _text():
    from app.bootstrap import policy_text

    return policy_text()


def _pack():
    from app.domain.policy import parse_pack

    return parse_pack(_text())


# ---------------------------------------------------------------------------------- two of one name
def test_two_of_one_name_are_told_apart_wherever_they_are_called(workspace):
    """By year, else by the end of the identity number, else by where they live; and nobody else is called otherwise than before."""
    today = workspace.today
    first, *others = workspace.members.active(today)
    said = {"name": first.name, "birth_date": "1991-02-03", "address": "Xóm Chùa"}
    twin = admit(workspace, said, Joining(today))
    names = told_apart(workspace.members.active(today))
    assert {names[first.id], names[twin]} == {f"{first.name} ({first.birth_year})", f"{first.name} (1991)"}
    assert all(names[one.id] == one.name for one in others)
    meeting = verbs.open_meeting(workspace, on=today, started_at="08:00", place="nhà văn hóa")
    marks = {mark.member: mark.name for mark in look_at(workspace, meeting).marks}
    assert marks[first.id] == names[first.id]
    correct(workspace, twin, {"birth_date": first.birth_year, "id_number": "035091004821"}, confirmed=True)
    names = told_apart(workspace.members.active(today))
    assert names[twin] == f"{first.name} (…4821)"
    third = admit(workspace, {"name": first.name}, Joining(today))
    names = told_apart(workspace.members.active(today))
    assert len({names[one] for one in (first.id, twin, third)}) == 3


# ---------------------------------------------------------------------------------- a difference looked into
def test_what_was_found_of_a_difference_is_printed_and_waits_until_it_is_closed(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    member = workspace.members.active(workspace.today)[0]
    due = workspace.today + timedelta(days=30)
    one = Finding(member.id, True, 1_500_000, "Tổ trưởng cũ giữ lại", "Trả đủ cho tổ viên", "office", due)
    for wrong, rule in (
        (replace(one, cause=" "), "cause_missing"),
        (replace(one, amount=0), "amount_out_of_bounds"),
        (replace(one, due=workspace.today - timedelta(days=1)), "due_is_over"),
        (replace(one, member="nobody"), "no_such_member"),
    ):
        assert refused(lambda wrong=wrong: record_verification(workspace, wrong)) == rule
    record_verification(workspace, one)
    paper = next(made for made in group_papers(workspace, policies_of(workspace, _text())) if made.form == "xac-minh")
    words = " ".join(pdf_text(paper.pdf).split())
    for told in ("Nguyên nhân: Tổ trưởng cũ giữ lại", "1.500.000 đồng", "Trả đủ cho tổ viên", f"{due:%d/%m/%Y}"):
        assert told in words, told
    there_and_back(village, stick)
    (waiting,) = open_difficulties(office)
    assert (waiting.owner, waiting.due) == ("office", due)
    assert "bị chiếm dụng 1.500.000 đồng" in waiting.text
    assert verifications(office.book, workspace.group) == verifications(workspace.book, workspace.group)
