"""What a later writing, another order or another hand must not do to deaths, moves, decisions of the bank and of meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from app.domain.calendar import add_months
from app.domain.entries import (
    BankListed,
    BankListTaken,
    HandedOver,
    LoanFigured,
    LoanFiled,
    MatterDecided,
    MatterRaised,
    Votes,
)
from app.domain.group import Board
from app.domain.matters import EXTEND, FREEZE, TAKE_OVER, WRITE_OFF
from app.domain.meeting import Missing, Presence
from app.storage.queries import difficulties, matters
from app.usecases.book.changes import go_on_after_all
from app.usecases.book.settings import set_share
from app.usecases.life import decisions as dec
from app.usecases.life.death import Heir, open_estates, record_death
from app.usecases.life.settled import what_is_open
from app.usecases.loans.all_loans import lent
from app.usecases.loans.arrears import arrears
from app.usecases.loans.known import bank_loans
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import Asked, Word, decide, matters_held, raise_matter, withdraw_matter
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.members.household import live_with
from app.usecases.members.members import Joining, admit, correct, keep_member, release
from app.usecases.money.handover import Handover, record_handover
from app.usecases.money.reversal import reverse
from app.usecases.office.transfers import Transfer, moved_after_death, savings_to_bring, transfer_members
from app.usecases.papers.group_papers import paper_of_the_group
from app.usecases.papers.member_papers import paper_of_member
from app.usecases.policy import policies_of
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.unions import a_neighbour, at_the_office, own_stick
from tests.usecases.test_decisions import a_meeting, sealed, words_of_minutes
from tests.usecases.test_lives import _text, refused, there_and_back


def only(found):
    (one,) = found
    return one


# ---------------------------------------------------------------------------------- what the bank decided stays decided
def test_a_decision_is_about_what_was_decided_on_whatever_the_raiser_says_later(village, stick, pack):
    ws, office = village.workspace, village.office
    there_and_back(village, stick)
    one, other = loans_in_hand(ws, pack, ws.today)[:2]
    name = raise_matter(ws, pack, Asked(EXTEND, one.member, one.request, "Mất mùa", 12))
    there_and_back(village, stick)
    late = add_months(one.due_on, 12)
    decide(office, pack, matters_held(office)[0], Word(accepted=True, on=office.today, until=late, basis="QĐ"))
    mine = only(matters(ws.book, ws.group))
    withdraw_matter(ws, mine)  # on its way while the office decided
    with ws.change() as change:
        change.write(
            MatterRaised(matter=name, sort=WRITE_OFF, member=other.member, loan=other.request, on=ws.today, reason="y")
        )
    there_and_back(village, stick)
    for book in (ws.book, office.book):
        still = only(matters(book, ws.group))
        assert (still.sort, still.loan, still.decision.accepted) == (EXTEND, one.request, True)
    for at in (ws, office.at(ws.group)):
        now = {loan.request: loan.due_on for loan in loans_in_hand(at, pack, ws.today)}
        assert now[one.request] == late
        assert other.request in now


def test_the_newest_decision_counts_and_none_makes_a_loan_shorter(village, pack):
    ws = village.workspace
    one, day = loans_in_hand(ws, pack, ws.today)[0], ws.today
    with ws.change() as change:
        for name, back in (("m1", 20), ("m2", 10)):
            on = day - timedelta(days=back)
            change.write(MatterRaised(matter=name, sort=EXTEND, member=one.member, loan=one.request, on=on, reason="x"))
    first, second = matters(ws.book, ws.group)
    early = Word(accepted=True, on=day - timedelta(days=5), until=add_months(one.due_on, 6), basis="cũ")
    decide(ws, pack, second, early)
    decide(ws, pack, first, Word(accepted=True, on=day, until=add_months(one.due_on, 24), basis="mới"))
    assert loans_in_hand(ws, pack, day)[0].due_on == add_months(one.due_on, 24)
    raise_matter(ws, pack, Asked(EXTEND, one.member, one.request, "nữa", 3))
    waiting = next(m for m in matters(ws.book, ws.group) if m.decision is None)
    short = Word(accepted=True, on=day, until=day + timedelta(days=3), basis="CV")
    assert refused(lambda: decide(ws, pack, waiting, short)) == "until_before_due"
    with ws.change() as change:  # past the use case
        change.write(
            MatterDecided(
                matter=waiting.id,
                sort=EXTEND,
                member=one.member,
                loan=one.request,
                on=day,
                accepted=True,
                until=date(1900, 1, 2),
            )
        )
    assert loans_in_hand(ws, pack, day)[0].due_on == add_months(one.due_on, 24)


def test_only_her_own_loan_can_be_asked_about(village, pack):
    ws = village.workspace
    one, other = loans_in_hand(ws, pack, ws.today)[:2]
    for loan in (other.request, "khong-co", ""):
        assert refused(lambda loan=loan: raise_matter(ws, pack, Asked(FREEZE, one.member, loan, "x"))) == "loan_missing"


def test_who_took_a_loan_over_owes_it_and_who_gave_it_does_not(village, pack):
    ws = village.workspace
    loans = loans_in_hand(ws, pack, ws.today)
    one = loans[0]
    other = next(m for m in ws.members.active(ws.today) if m.id not in {loan.member for loan in loans})
    live_with(ws, one.member, other.id)
    assert what_is_open(ws, other.id, date(2026, 6, 1)).owed == 0
    raise_matter(ws, pack, Asked(TAKE_OVER, one.member, one.request, "Mẹ già", to_member=other.id))
    decide(ws, pack, only(matters(ws.book, ws.group)), Word(accepted=True, on=date(2026, 6, 1), basis="CV"))
    assert what_is_open(ws, one.member, date(2026, 6, 1)).owed == 0
    assert what_is_open(ws, other.id, date(2026, 6, 1)).owed is None
    with village.office.change() as change:  # the bank files it under whom it was lent to
        filed = LoanFiled(
            loan="777", customer=one.member, program=one.program, disbursed_on=one.disbursed_on, amount=one.amount
        )
        change.write(filed, group=ws.group)
        change.write(LoanFigured(loan="777", as_of=ws.today, outstanding=40_000_000), group=ws.group)
    there_and_back(village, _stick(village))
    assert [(loan.member, loan.outstanding) for loan in lent(ws, pack, ws.today) if loan.code == "777"] == [
        (other.id, 40_000_000)
    ]
    assert not [loan for loan in lent(ws, pack, ws.today) if loan.request == one.request and loan.code != "777"]


def test_a_freeze_without_an_end_prints_no_day_of_another_age(village, pack):
    ws = village.workspace
    one = loans_in_hand(ws, pack, ws.today)[0]
    with ws.change() as change:
        change.write(
            MatterRaised(matter="m", sort=FREEZE, member=one.member, loan=one.request, on=ws.today, reason="x")
        )
        change.write(
            MatterDecided(
                matter="m", sort=FREEZE, member=one.member, loan=one.request, on=ws.today, accepted=True, from_=ws.today
            )
        )
    policies = policies_of(ws, _text())
    for form in ("bo-di", "01/XLN"):
        assert "9999" not in pdf_text(paper_of_member(ws, form, one.member, policies=policies).pdf)
    assert duties(ws, pack)


# ---------------------------------------------------------------------------------- death
def test_a_death_changes_no_sealed_minutes_and_hides_no_money_of_an_open_meeting(workspace):
    ws = workspace
    first, keep, payer = ws.members.active(ws.today)[:3]
    meeting = a_meeting(ws)
    release(ws, first.id, on=ws.today, reason="Lý do cũ", meeting=meeting, votes=Votes(2, 35, 0), unsettled="u")
    release(ws, keep.id, on=ws.today, reason="Làm nhầm", meeting=meeting, votes=Votes(37, 0, 0), unsettled="u")
    keep_member(ws, meeting, keep.id, ws.today)
    figures.set_many_received(ws, meeting, {payer.id: (20_000, 50_000)})
    record_death(ws, payer.id, ws.today, "Giấy chứng tử 1", Heir())
    view = look_at(ws, meeting)
    assert (view.interest_total, view.savings_total, view.turnout.members) == (50_000, 20_000, 37)
    sealed(ws, meeting)
    before = words_of_minutes(ws, meeting)
    for one in (first, keep):
        record_death(ws, one.id, ws.today, "Giấy chứng tử 2", Heir())
    after = words_of_minutes(ws, meeting)
    assert "Lý do cũ" in before
    assert after == before


def test_a_dead_woman_s_debt_is_not_her_namesake_s(village, stick, pack):
    ws, office = village.workspace, village.office
    there_and_back(village, stick)
    dead = ws.members.active(ws.today)[0]
    twin = admit(ws, {"name": dead.name}, Joining(ws.today))
    record_death(ws, dead.id, ws.today - timedelta(days=1), "Giấy chứng tử", Heir())
    with office.change() as change:
        line = BankListed(as_of=ws.today, customer="99", loan="55", program="HN", outstanding=7_000_000, savings=5)
        change.write(line, {"name": dead.name, "id_number": dead.id_number}, group=ws.group)
        change.write(BankListTaken(as_of=date(2026, 11, 30), lines=[], source="PGD"), group=ws.group)
        change.write(BankListTaken(as_of=ws.today, lines=["99/55"], source="PGD"), group=ws.group)
    there_and_back(village, stick)
    statement = ws.rounds.statement(ws.today)
    from app.usecases.money.at_bank import members_on

    found = members_on(ws, statement)
    assert twin not in found
    assert found[dead.id].outstanding == 7_000_000


def test_an_estate_the_bank_paid_out_is_told_no_more(village, stick):
    ws, office = village.workspace, village.office
    there_and_back(village, stick)
    dead = ws.members.active(ws.today)[0]
    record_death(ws, dead.id, ws.today, "Giấy chứng tử", Heir())
    assert open_estates(ws)
    known = ws.rounds.statement(date(2026, 11, 30))
    kept = [f"{line.customer}/{line.loan}" for line in known.lines if line.id_number != dead.id_number]
    with office.change() as change:
        change.write(BankListTaken(as_of=date(2026, 11, 30), lines=kept, source="PGD"), group=ws.group)
    there_and_back(village, stick)
    assert not open_estates(ws)


# ---------------------------------------------------------------------------------- to another group and back
@pytest.fixture
def two(village, stick, tmp_path, pack):
    ws, office, names = village.workspace, village.office, count()
    other = a_neighbour(tmp_path, replace(fixed_day(), token=lambda: f"to2-{next(names)}"), roster=False)
    others = own_stick(tmp_path, "to-2")

    def sync():
        for _ in range(2):
            there_and_back(village, stick)
            sync_group_of(other, others)
            at_the_office(village, others)
        sync_group_of(other, others)

    sync()
    loan = loans_in_hand(ws, pack, ws.today)[0]
    yield ws, other, office, loan, ws.members.one(loan.member), sync
    other.book.close()


def sync_group_of(workspace, stick):
    from app.usecases.exchange import sync_group

    sync_group(workspace, stick, workspace.today)


def test_there_and_back_she_has_her_loan_again_and_was_away_in_between(two, pack):
    ws, other, office, loan, who, sync = two
    day = ws.today
    brought = savings_to_bring(office, ws.group, who.id)
    away = Transfer(who.id, ws.group, other.group, day - timedelta(days=2), "CV1", brought)
    transfer_members(office, pack, [away])
    sync()
    assert not loans_in_hand(ws, pack, day)[:1] or loans_in_hand(ws, pack, day)[0].member != who.id
    there = only(loan for loan in lent(other, pack, day) if loan.member == who.id)
    assert there.outstanding is not None, "the bank's statement says it"
    line = only(other.members.passbook(who.id))
    assert refused(lambda: reverse(other, who.id, line.id, "nhầm")) == "bank_brought_it"
    transfer_members(office, pack, [Transfer(who.id, other.group, ws.group, day, "CV2", brought)])
    sync()
    back = ws.members.one(who.id)
    assert back.is_active(day)
    assert back.is_active(day - timedelta(days=3))
    assert not back.is_active(day - timedelta(days=1)), "she was with the other group"
    assert back.savings == who.savings, "what stood in this book is not added to again"
    assert loan.request in {one.request for one in loans_in_hand(ws, pack, day)}
    assert not other.members.one(who.id).is_active(day)


def test_a_move_takes_the_loan_along_and_leaves_the_others_known(two, pack):
    ws, other, office, loan, who, sync = two
    day, neighbour = ws.today, admit(other, {"name": "Lò Thị Mai"}, Joining(other.today))
    with office.change() as change:
        change.write(
            LoanFiled(loan="55", customer=neighbour, program="HN", disbursed_on=date(2026, 1, 1), amount=9_000_000),
            group=other.group,
        )
        change.write(LoanFigured(loan="55", as_of=day, outstanding=9_000_000), group=other.group)
    sync()
    transfer_members(office, pack, [Transfer(who.id, ws.group, other.group, day, "CV1", 0)])
    sync()
    assert [one.program for one in lent(other, pack, day) if one.member == who.id] == [loan.program]
    assert bank_loans(other, other.members.one(neighbour), day) == [
        {"program": "HN", "outstanding": 9_000_000, "overdue": 0}
    ]


def test_a_moved_debt_is_counted_once_and_waits_for_no_decision_elsewhere(two, pack):
    ws, other, office, loan, who, _ = two
    day = office.today
    with office.change() as change:
        filed = LoanFiled(
            loan="66", customer=who.id, program=loan.program, disbursed_on=loan.disbursed_on, amount=loan.amount
        )
        change.write(filed, group=ws.group)
        line = BankListed(as_of=day, customer=who.id, loan="66", program="HN", outstanding=9_000_000, overdue=1_000_000)
        change.write(line, {"name": who.name, "id_number": who.id_number}, group=ws.group)
        change.write(LoanFigured(loan="66", as_of=day, outstanding=9_000_000, overdue=1_000_000), group=ws.group)
        change.write(BankListTaken(as_of=day, lines=[f"{who.id}/66"], source="PGD"), group=ws.group)
    name = raise_matter(office.at(ws.group), pack, Asked(FREEZE, who.id, "66", "Bão"))
    moving = Transfer(who.id, ws.group, other.group, day, "CV1", 10**15)
    assert refused(lambda: transfer_members(office, pack, [moving])) == "matter_waits"
    waiting = next(one for one in matters_held(office) if one.id == name)
    decide(office, pack, waiting, Word(accepted=False, on=day, reason="chuyển Tổ"))
    assert refused(lambda: transfer_members(office, pack, [moving])) == "amount_out_of_bounds"
    transfer_members(office, pack, [replace(moving, savings=0)])
    assert [(one.loan.group, one.loan.overdue) for one in arrears(office, day)] == [(other.group, 1_000_000)]


def test_brought_and_released_on_one_day_she_is_gone_and_a_death_before_a_move_is_told(two, pack):
    ws, other, office, loan, who, sync = two
    del loan
    day = ws.today
    transfer_members(office, pack, [Transfer(who.id, ws.group, other.group, day, "CV1", 100_000)])
    sync()
    release(other, who.id, on=day, reason="Xin ra", unsettled="rút sau")
    assert not other.members.one(who.id).is_active(day)
    assert refused(lambda: record_death(ws, who.id, day, "Giấy", Heir())) == "not_a_member_then"
    second = ws.members.active(day)[0]
    record_death(ws, second.id, day - timedelta(days=1), "Giấy", Heir())  # the office has not heard of it
    transfer_members(office, pack, [Transfer(second.id, ws.group, other.group, day, "CV2", 0)])
    assert not moved_after_death(office)
    sync()
    assert moved_after_death(office) == [(second.name, "Tổ TK&VV số 2 thôn 5")]


# ---------------------------------------------------------------------------------- decisions of a meeting
def test_decisions_follow_the_meeting_s_day_its_roll_and_come_once(workspace):
    ws = workspace
    meeting, day = a_meeting(ws), workspace.today
    dec.decide(ws, meeting, dec.Proposal("board", day, Board("Đặng Hữu Dũng", "")), Votes(37, 0, 0))
    again = dec.Proposal("board", day, Board("Vũ Minh Bình", ""))
    assert refused(lambda: dec.decide(ws, meeting, again, Votes(37, 0, 0))) == "decided_already"
    dec.decide(
        ws, meeting, dec.Proposal("dissolve", day, reason="x" * 3000, unsettled="trả hết trong tháng"), Votes(37, 0, 0)
    )
    dec.take_back(ws, ws.meetings.decisions(meeting)[-1])
    members = ws.members.active(day)
    verbs.mark(ws, meeting, {one.id: Presence.ABSENT for one in members[5:]})
    gaps = [gap.what for gap in look_at(ws, meeting).gaps]
    assert Missing.DECISIONS in gaps
    verbs.mark(ws, meeting, {one.id: Presence.PRESENT for one in members[5:]})
    earlier = day - timedelta(days=7)
    verbs.set_frame(ws, meeting, on=earlier, started_at="08:00", place="nhà văn hóa")
    minutes.close(ws, meeting, "10:30")
    minutes.seal(ws, meeting)
    assert f"Bầu Ban quản lý Tổ từ ngày {earlier:%d/%m/%Y}" in words_of_minutes(ws, meeting, "bau-bql")
    assert ws.about.board(earlier).leader == "Đặng Hữu Dũng"
    assert ws.about.board(earlier - timedelta(days=1)).leader != "Đặng Hữu Dũng"


def test_minutes_of_a_split_stay_as_they_were_and_a_long_reason_seals(workspace):
    ws = workspace
    meeting, day = a_meeting(ws), workspace.today
    first = ws.members.active(day)[0]
    said = dec.Proposal("split", day, other="Tổ 3B", members=(first.id,), reason="vì " * 700)
    dec.decide(ws, meeting, said, Votes(37, 0, 0))
    sealed(ws, meeting)
    before = words_of_minutes(ws, meeting)
    admit(ws, {"name": first.name, "birth_date": "1999"}, Joining(day))
    assert words_of_minutes(ws, meeting) == before
    assert only(difficulties(ws.book, ws.group)).owner == "office"


def test_an_ended_group_takes_nobody_in_and_goes_on_where_it_was_a_mistake(workspace, pack):
    ws, day = workspace, workspace.today
    late = day + timedelta(days=200)
    meeting = a_meeting(ws)
    dec.decide(
        ws, meeting, dec.Proposal("dissolve", late, reason="Hết vay", unsettled="trả hết trong tháng"), Votes(37, 0, 0)
    )
    sealed(ws, meeting)
    kinds = {duty.kind for duty in duties(ws, pack)}
    assert AgendaKind.SESSION in kinds, "it is a group until that day"
    assert AgendaKind.ENDED not in kinds
    go_on_after_all(ws)
    assert ws.about.ended() is None
    meeting = a_meeting(ws)
    dec.decide(
        ws, meeting, dec.Proposal("dissolve", day, reason="Hết vay", unsettled="trả hết trong tháng"), Votes(37, 0, 0)
    )
    sealed(ws, meeting)
    assert refused(lambda: admit(ws, {"name": "Lê Thị Mới"}, Joining(day))) == "group_has_ended"
    old = verbs.open_meeting(ws, on=day - timedelta(days=9), started_at="08:00", place="")
    moved = lambda: verbs.set_frame(ws, old, on=day, started_at="08:00", place="")  # noqa: E731
    assert refused(moved) == "group_has_ended"


def test_a_share_that_is_cleared_goes_with_the_others_again(workspace):
    ws = workspace
    assert set_share(ws, "change_quorum", "4/5", "Quy ước")
    assert set_share(ws, "change_quorum", " ", "")
    set_share(ws, "quorum", "3/5", "Quy ước")
    assert dec.shares_of_change(ws, ws.today)[0].value == "3/5"


def test_a_hand_over_prints_its_own_day_and_none_of_a_day_to_come(workspace, pack):
    ws, day = workspace, workspace.today
    with ws.change() as change:
        change.write(
            HandedOver(hand_in="h", on=date(2199, 1, 1), notes={}, amount=0, expected=0),
            {"giver": "Người Xưa", "receiver": "Người Sau"},
        )
    on = day - timedelta(days=20)
    record_handover(ws, Handover("Hoa Thật", "Dũng Thật", on))
    words = " ".join(pdf_text(paper_of_the_group(ws, "ban-giao", pack, practice=False).pdf).split())
    assert "Dũng Thật" in words
    assert f"ngày {on.day:02d} tháng {on.month:02d} năm {on.year}" in words
    assert "Người Xưa" not in words


def test_release_asks_what_is_owed_today_and_no_day_before_she_joined(village):
    ws = village.workspace
    owing = next(iter({one.member for one in loans_in_hand(ws, _pack(), ws.today)}))
    early = ws.members.one(owing).admitted_on
    assert refused(lambda: release(ws, owing, on=early, reason="x")) == "not_settled"
    assert refused(lambda: release(ws, owing, on=date(1950, 1, 1), reason="x", unsettled="y")) == "before_she_joined"


def test_correcting_a_namesake_does_not_rename_a_sealed_roll(workspace):
    """A word for a later change: a correction is printed as names always were, by what is known now."""
    ws = workspace
    first = ws.members.active(ws.today)[0]
    meeting = a_meeting(ws)
    sealed(ws, meeting)
    twin = admit(ws, {"name": first.name, "birth_date": "1999"}, Joining(ws.today))
    correct(ws, twin, {"phone": "0912345678"})
    assert {mark.name for mark in look_at(ws, meeting).marks if mark.member == first.id} == {first.name}


def _stick(village):
    from app.sync.mailbox.folder import FolderMailbox

    return FolderMailbox(village.stick)


def _pack():
    from app.domain.policy import parse_pack

    return parse_pack(_text())
