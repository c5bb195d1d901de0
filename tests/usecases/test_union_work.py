"""What a union officer does with her groups: classes, loan-use checks, inspections, plan, contracts, trainings, papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pytest

from app.bootstrap import policy_text
from app.domain.entries import LoanFigured, LoanFiled, SavingsFigured
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.policy import PackError, parse_pack
from app.domain.union import Contract, Inspection, Inspectors, Plan, Training
from app.usecases.exchange import sync_group, sync_union
from app.usecases.loans.all_loans import lent
from app.usecases.members.members import correct, release
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.review.difficulties import open_difficulties
from app.usecases.review.indicators import IndicatorKind, signals
from app.usecases.union.book import about, groups, own, record_contract
from app.usecases.union.checks import (
    begin_check,
    loans_to_check,
    record_check,
    record_comparison,
    record_inspection,
    record_training,
    set_plan,
)
from app.usecases.union.classes import Decision, Match, confirm, read_class_list
from app.usecases.union.endorse import requests, say
from app.usecases.union.papers import to_compare, union_papers
from app.usecases.union.quotas import quotas
from app.usecases.union.same_person import in_two_groups
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.unions import at_the_office, hold_a_meeting, two_groups

THE_LIST = Decision("QĐ 125/QĐ-UBND ngày 20/12/2025", date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def group(joined) -> GroupCode:
    return groups(joined)[0].code


def a_list(path, rows, heads=("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Hộ nghèo", "Hộ cận nghèo")):
    book = openpyxl.Workbook()
    book.active.append(["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2026"])
    book.active.append(list(heads))
    for place, row in enumerate(rows, start=1):
        book.active.append([place, *row])
    book.save(path)
    return path


# ------------------------------------------------------------------------------------------- the commune's list
def test_a_household_is_matched_by_its_number_and_else_by_a_name_that_is_one_persons(joined, group, tmp_path):
    one, two, three, *_ = joined.at(group).members.active(joined.today)
    found = read_class_list(
        joined,
        a_list(
            tmp_path / "ds.xlsx",
            [
                (one.name, one.birth_date, one.id_number, "x", None),
                (two.name.upper(), two.birth_date[:4], None, None, "x"),
                (three.name, "1901", None, "x", None),
                ("Người Xã Khác", "1970", "001170000017", "x", None),
            ],
        ),
    )
    assert [(h.match, h.household_class) for h in found.households] == [
        (Match.ID, "poor"),
        (Match.NAME, "near_poor"),
        (Match.DOUBTFUL, "poor"),
        (Match.NONE, "poor"),
    ]
    assert [h.is_sure for h in found.households] == [True, True, False, False]


def test_the_same_name_twice_on_the_list_or_a_number_under_another_name_is_for_a_person_to_look_at(
    joined, group, tmp_path
):
    one, two, *_ = joined.at(group).members.active(joined.today)
    found = read_class_list(
        joined,
        a_list(
            tmp_path / "ds.xlsx",
            [
                (one.name, one.birth_date, None, "x", None),
                (one.name, "1955", None, "x", None),
                ("Tên Khác Hẳn", None, two.id_number, "x", None),
            ],
        ),
    )
    assert [h.match for h in found.households] == [Match.DOUBTFUL] * 3


def test_a_list_of_one_class_needs_no_column_for_it(joined, group, tmp_path):
    one = joined.at(group).members.active(joined.today)[0]
    file = a_list(
        tmp_path / "ds.xlsx", [(one.name, one.birth_date, one.id_number)], ("STT", "Họ tên", "Ngày sinh", "CCCD")
    )
    assert read_class_list(joined, file, "near_poor").households[0].household_class == "near_poor"
    assert not read_class_list(joined, file).households[0].is_sure, "of no class nothing can be confirmed"


def test_confirmed_classes_count_between_their_dates_only_and_once(joined, group, tmp_path):
    one = joined.at(group).members.active(joined.today)[0]
    assert confirm(joined, [(group, one, "near_poor")], THE_LIST) == 1
    now = joined.at(group).members.one(one.id)
    assert now.class_on(date(2026, 6, 1)) == "near_poor"
    assert now.class_on(date(2027, 1, 1)) != "near_poor"
    assert confirm(joined, [(group, now, "near_poor")], THE_LIST) == 0


def test_a_member_with_a_class_who_stands_on_no_line_is_named(joined, group, tmp_path):
    classed = [m for m in joined.at(group).members.active(joined.today) if m.class_on(joined.today) != "none"]
    assert classed
    found = read_class_list(
        joined, a_list(tmp_path / "ds.xlsx", [("Người Xã Khác", "1970", "001170000017", "x", None)])
    )
    assert {member.id for _, member in found.not_listed} == {member.id for member in classed}


def test_a_decision_without_a_paper_or_with_crossed_days_is_refused(joined, group):
    one = joined.at(group).members.active(joined.today)[0]
    for decision in (replace(THE_LIST, paper=" "), replace(THE_LIST, to_day=date(2025, 1, 1))):
        with pytest.raises(RuleBrokenError):
            confirm(joined, [(group, one, "poor")], decision)
    assert joined.at(group).members.one(one.id) == one


# ------------------------------------------------------------------------------------------- checks and quotas
@pytest.fixture
def file_loans(village, joined, stick, unions_stick):
    """The office files a loan of each day to the first members, and the union's laptop takes it in."""

    def filed(*days, amount=50_000_000):
        group = village.workspace.group
        members = village.workspace.members.active(village.workspace.today)
        with village.office.change() as change:
            for place, day in enumerate(days):
                member = members[place]
                code = f"66000071{place:04d}"
                change.write(
                    LoanFiled(loan=code, customer=member.id, program="HN", disbursed_on=day, amount=amount), group=group
                )
                change.write(LoanFigured(loan=code, as_of=joined.today, outstanding=amount, overdue=0), group=group)
                change.write(SavingsFigured(customer=member.id, as_of=joined.today, amount=1_000_000), group=group)
        at_the_office(village, stick, unions_stick)
        sync_union(joined, unions_stick, joined.today)
        return group, members

    return filed


def test_a_new_loan_is_to_be_checked_within_thirty_days_and_late_after_them(joined, file_loans, pack):
    today = joined.today
    group, _ = file_loans(today - timedelta(days=31), today - timedelta(days=30))
    filed = [one for one in loans_to_check(joined, pack) if one.loan.code]
    assert [one.is_late(today) for one in filed] == [True, False]
    assert [one.due for one in filed] == [today - timedelta(days=1), today]
    check = replace(begin_check(joined, filed[0].loan), used_for="Mua 02 con bò")
    record_check(joined, group, check)
    done = next(one for one in loans_to_check(joined, pack) if one.loan.code == filed[0].loan.code)
    assert done.check is not None
    assert not done.is_late(today)


def test_a_check_stays_the_loans_when_the_bank_files_its_number(joined, village, pack, stick, unions_stick):
    """The union checks what it knows by its request alone; then the office files the loan."""
    loan = next(one for one in loans_to_check(joined, pack) if one.loan.request is not None and not one.loan.code)
    group = loan.group.code
    record_check(joined, group, replace(begin_check(joined, loan.loan), used_for="Mua bò"))
    before = [(one.new.done, one.old.done) for one in quotas(joined, pack, joined.today.year)]
    with village.office.change() as change:
        change.write(
            LoanFiled(
                loan="660000990001",
                customer=loan.loan.member,
                program=loan.loan.program,
                disbursed_on=loan.loan.disbursed_on,
                amount=loan.loan.amount,
            ),
            group=group,
        )
    for _ in range(2):
        sync_union(joined, unions_stick, joined.today)
        at_the_office(village, unions_stick)
        sync_union(joined, unions_stick, joined.today)
    (now,) = [one for one in loans_to_check(joined, pack) if one.loan.request == loan.loan.request]
    assert now.loan.code == "660000990001"
    assert now.check is not None, "what was found on site is not asked for again"
    assert [(one.new.done, one.old.done) for one in quotas(joined, pack, joined.today.year)] == before


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"used_for": ""}, "use_missing"),
        ({"right": 40_000_000, "wrong": 20_000_000, "measures": "thu hồi"}, "use_exceeds_received"),
        ({"right": 40_000_000, "wrong": 10_000_000}, "measures_missing"),
        ({"on": date(2020, 1, 1)}, "check_day"),
        ({"on": date(2100, 1, 1)}, "check_day"),
        ({"interest_owed": -1}, "amount_out_of_bounds"),
    ],
)
def test_a_check_that_cannot_be_is_refused_and_nothing_is_written(joined, file_loans, pack, changed, rule):
    group, _ = file_loans(joined.today - timedelta(days=5))
    loan = next(one.loan for one in loans_to_check(joined, pack) if one.loan.code)
    good = replace(begin_check(joined, loan), used_for="Mua bò")
    with pytest.raises(RuleBrokenError) as refused:
        record_check(joined, group, replace(good, **changed))
    assert refused.value.rule == rule
    assert about(joined, group).checks() == []


def test_ninety_percent_of_five_old_loans_are_five_and_seventyfive_in_a_difficult_area_four(joined, file_loans, pack):
    days = [date(2025, 3, day) for day in range(1, 6)]
    group, _ = file_loans(*days)
    before = quotas(joined, pack, joined.today.year)[0]
    asked = [loan for loan in lent(joined.at(group), pack, joined.today) if loan.disbursed_on.year < joined.today.year]
    assert (before.old.whole, before.old.needed) == (len(asked), -(-len(asked) * 90 // 100))
    set_plan(joined, Plan(joined.today.year, {group: 6}, frozenset({group})))
    after = quotas(joined, pack, joined.today.year)[0]
    assert (after.planned, after.is_difficult) == (6, True)
    assert after.old.needed == -(-len(asked) * 75 // 100)
    record_check(joined, group, replace(begin_check(joined, asked[0]), used_for="Nuôi bò"))
    assert quotas(joined, pack, joined.today.year)[0].old.done == 1


def test_a_loan_the_bank_filed_and_the_group_asked_for_is_one_loan(village, joined, stick, unions_stick, pack):
    at = joined.at(village.workspace.group)
    known = lent(at, pack, joined.today)
    one = known[0]
    with village.office.change() as change:
        change.write(
            LoanFiled(
                loan="6600009999",
                customer=one.member,
                program=one.program,
                disbursed_on=one.disbursed_on,
                amount=one.amount,
            ),
            group=village.workspace.group,
        )
    at_the_office(village, stick, unions_stick)
    sync_union(joined, unions_stick, joined.today)
    again = lent(at, pack, joined.today)
    assert len(again) == len(known)
    assert [loan.code for loan in again if loan.request == one.request] == ["6600009999"]


def test_an_inspection_counts_for_the_year_it_was_made_in(joined, group, pack):
    year = joined.today.year
    assert quotas(joined, pack, year)[0].inspected_on is None
    record_inspection(joined, group, Inspection("i1", joined.today, {"cluster": "Có"}))
    assert quotas(joined, pack, year)[0].inspected_on == joined.today
    with pytest.raises(RuleBrokenError):
        record_inspection(joined, group, Inspection("i2", joined.today, {"cluster": " "}))


def test_before_the_paper_was_in_force_nothing_is_owed(joined, pack):
    assert quotas(joined, pack, 2025) == []


def test_a_pack_whose_quota_is_no_share_is_refused():
    with pytest.raises(PackError, match="old_loans_min_pct"):
        parse_pack(policy_text().replace("old_loans_min_pct = 90", "old_loans_min_pct = 190", 1))


# ------------------------------------------------------------------------------------------- balances, contracts, trainings
def test_a_difference_between_bank_and_member_needs_its_cause(joined, file_loans, pack):
    group, members = file_loans(joined.today - timedelta(days=200))
    hers = [line for line in to_compare(joined, group, pack) if line.member == members[0].id]
    assert [line.bank_savings for line in hers][:1] == [1_000_000], "savings stand once, on her first line"
    line = next(line for line in hers if line.line.startswith("66"))
    assert line.bank_principal == 50_000_000
    said = replace(line, principal=45_000_000, savings=line.bank_savings)
    with pytest.raises(RuleBrokenError):
        record_comparison(joined, group, said)
    record_comparison(joined, group, replace(said, cause="Trả gốc cho Tổ trưởng, chưa nộp"))
    (kept,) = about(joined, group).compared()
    assert kept.differs
    assert kept.cause == "Trả gốc cho Tổ trưởng, chưa nộp"


def test_two_loans_of_one_program_without_numbers_are_two_lines(joined, group, pack, monkeypatch):
    at = joined.at(group)
    member = at.members.active(joined.today)[0]
    one = next(iter(lent(at, pack, joined.today)))
    both = [replace(one, member=member.id, code="", outstanding=amount) for amount in (4_000_000, 6_000_000)]
    monkeypatch.setattr("app.usecases.union.papers.lent", lambda *_: both)
    lines = [line for line in to_compare(joined, group, pack) if line.member == member.id]
    assert [line.bank_principal for line in lines] == [4_000_000, 6_000_000]
    for line, said in zip(lines, (4_000_000, 5_000_000), strict=True):
        record_comparison(joined, group, replace(line, principal=said, cause="trả bớt"))
    kept = {line.bank_principal: line.principal for line in about(joined, group).compared()}
    assert kept == {4_000_000: 4_000_000, 6_000_000: 5_000_000}
    filled = next(paper for paper in union_papers(joined, group, pack) if paper.form == "15/TD" and paper.of)
    (row,) = [words for words in pdf_text(filled.pdf).split(member.name) if "6.000.000" in words]
    assert "(2)" in row
    assert "5.000.000" in row


def test_contracts_and_trainings_are_kept_and_reach_the_office(village, joined, group, stick, unions_stick):
    record_contract(joined, Contract("12/HĐUN", date(2024, 5, 2), True, "", "Lê Văn Nam", "Vũ Thị Loan"), group)
    record_contract(joined, Contract("07/HĐUT", date(2021, 1, 4), False))
    record_training(joined, Training("t1", joined.today, "Ghi sổ, thu lãi", "Nhà văn hóa", {group: 2}, "Loan, Sáu"))
    with pytest.raises(RuleBrokenError):
        record_contract(joined, Contract(" "), group)
    with pytest.raises(RuleBrokenError):
        record_training(joined, Training("t2", joined.today, " "))
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick)
    from app.storage.queries import UnionQueries

    at_office = UnionQueries(village.office.book, own(joined).group)
    assert at_office.contract("entrustment").number == "07/HĐUT"
    assert at_office.trainings()[0].came == {group: 2}
    assert UnionQueries(village.office.book, group).contract("mandate").other_side == "Vũ Thị Loan"


# ------------------------------------------------------------------------------------------- papers
def test_the_papers_say_what_was_found(joined, file_loans, pack):
    group, _ = file_loans(joined.today - timedelta(days=3))
    loan = next(one.loan for one in loans_to_check(joined, pack) if one.loan.code)
    check = replace(
        begin_check(joined, loan),
        used_for="Mua 02 con bò (HĐ 056784)",
        right=40_000_000,
        wrong=10_000_000,
        measures="Hẹn 30 ngày hoàn lại",
        inspectors=Inspectors("Trần Thị Mai", "Chủ tịch"),
    )
    record_check(joined, group, check)
    found = Inspection("i1", joined.today, {"cluster": "Có, cùng xóm"}, 3, 1, "Họp đều", "Hai người nợ lãi", "")
    record_inspection(joined, group, found)
    line = next(line for line in to_compare(joined, group, pack) if line.line.startswith("66"))
    record_comparison(joined, group, replace(line, principal=50_000_000, cause="khớp gốc"))
    (waiting,) = open_difficulties(joined)
    assert "10.000.000 đ dùng sai mục đích. Biện pháp: Hẹn 30 ngày hoàn lại" in waiting.text
    assert waiting.owner == "union", "money used wrongly waits until the union that found it ends it"
    record_check(joined, group, replace(check, measures="Hẹn 60 ngày hoàn lại"))
    assert [one.text.rpartition(": ")[2] for one in open_difficulties(joined)] == ["Hẹn 60 ngày hoàn lại"]
    record_check(joined, group, replace(check, right=50_000_000, wrong=0, measures=""))
    assert open_difficulties(joined) == [], "the check was put right"
    record_check(joined, group, check)
    papers = union_papers(joined, group, pack)
    words = {paper.form: " ".join(pdf_text(paper.pdf).split()) for paper in reversed(papers) if paper.of}
    assert "đúng mục đích: 00 khách hàng, số tiền: 40.000.000 đồng, tỷ trọng: 80 %" in words["06/TD"]
    assert "sai mục đích: 01 khách hàng, số tiền: 10.000.000 đồng, tỷ trọng: 20 %" in words["06/TD"]
    assert "Biện pháp xử lý: Hẹn 30 ngày hoàn lại" in words["06/TD"]
    assert "Trần Thị Mai" in words["06/TD"]
    assert "thực tế tại 3 khách hàng" in words["16/TD"]
    assert "2. Tồn tại: Hai người nợ lãi" in words["16/TD"]
    assert "Có, cùng xóm" in words["16/TD"]
    assert "50.000.000" in words["15/TD"]
    blanks = [paper for paper in papers if not paper.of]
    assert [paper.form for paper in blanks] == ["06/TD", "15/TD", "16/TD"]
    assert all(paper.pdf.startswith(b"%PDF") for paper in blanks)


# ------------------------------------------------------------------------------------------- questions
def kinds(workspace, pack):
    return {signal.kind for signal in signals(workspace, pack)}


def test_arrears_beside_savings_are_a_question_once_the_bank_says_so(
    village, joined, stick, unions_stick, pack, file_loans
):
    group, members = file_loans(joined.today - timedelta(days=300))
    assert IndicatorKind.ARREARS_BESIDE_SAVINGS not in kinds(joined.at(group), pack)
    with village.office.change() as change:
        change.write(
            LoanFigured(loan="660000710000", as_of=joined.today, outstanding=50_000_000, overdue=5_000_000), group=group
        )
    at_the_office(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    (asked,) = [s for s in signals(village.workspace, pack) if s.kind is IndicatorKind.ARREARS_BESIDE_SAVINGS]
    assert asked.members == (members[0].id,)
    assert asked.fact == "5.000.000"


def test_figures_that_differ_are_a_question_until_they_are_compared_again(joined, file_loans, pack):
    group, _ = file_loans(joined.today - timedelta(days=200))
    line = next(line for line in to_compare(joined, group, pack) if line.line.startswith("66"))
    record_comparison(joined, group, replace(line, principal=45_000_000, cause="hỏi lại", on=date(2026, 10, 1)))
    assert IndicatorKind.FIGURES_DIFFER in kinds(joined.at(group), pack)
    record_comparison(joined, group, replace(line, principal=50_000_000, savings=line.bank_savings))
    assert IndicatorKind.FIGURES_DIFFER not in kinds(joined.at(group), pack)


def test_a_borrower_at_the_leaders_address_is_a_question_and_the_leader_herself_is_none(village, pack):
    workspace = village.workspace
    borrower = next(loan.member for loan in lent(workspace, pack, workspace.today))
    leader = workspace.about.board().leader
    held = next(m for m in workspace.members.active(workspace.today) if m.id != borrower)
    correct(workspace, held.id, {"name": leader, "address": "Số 7 ngõ 12 thôn 3"})
    correct(workspace, borrower, {"address": "số 7 ngõ 12 thôn 3"})
    (asked,) = [s for s in signals(workspace, pack) if s.kind is IndicatorKind.BOARD_HOUSEHOLD]
    assert asked.members == (borrower,)


def test_who_left_long_ago_and_has_savings_is_a_question(village, pack):
    workspace = village.workspace
    gone = workspace.members.active(workspace.today)[0]
    assert gone.savings > 0
    release(workspace, gone.id, on=workspace.today - timedelta(days=100), reason="chuyển đi", unsettled="chưa rút")
    (asked,) = [s for s in signals(workspace, pack) if s.kind is IndicatorKind.LEFT_WITH_SAVINGS]
    assert asked.members == (gone.id,)


def test_one_number_in_two_groups_is_seen_by_who_holds_both(tmp_path, village, pack):
    union = two_groups(tmp_path, village, fixed_day(), pack)
    found = in_two_groups(union)
    assert found, "both groups were made from the same list"
    assert all(len(one.groups) == 2 for one in found)
    union.book.close()


def test_the_groups_own_today_says_what_the_union_asks(village, joined, group, stick, unions_stick, pack):
    hold_a_meeting(village.workspace, pack)
    sync_group(village.workspace, stick, village.workspace.today)
    at_the_office(village, stick, unions_stick)
    sync_union(joined, unions_stick, joined.today)
    asked = next(one for one in requests(joined) if one.waits)
    say(joined, group, asked.request, verified=False, reason="thiếu giấy cư trú")
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    (duty,) = [duty for duty in duties(village.workspace, pack) if duty.kind is AgendaKind.UNION_ASKS]
    assert duty.who == (f"{asked.request.name} (thiếu giấy cư trú)",)
