"""A member who is refused, kept waiting or given less takes home why, with the paper that is missing, who issues it and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.entries import RequestAnswered, RequestVoted, Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.usecases.loans import appraisal
from app.usecases.loans.known import Ask
from app.usecases.meeting import meeting as verbs
from app.usecases.papers.why_not import bring_paper, why_not_paper
from tests.papers import pdf_text
from tests.unions import OFFICERS


@pytest.fixture
def table(village):
    """An open meeting with everybody there."""
    workspace = village.workspace
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    verbs.set_officers(workspace, meeting, OFFICERS)
    everybody = workspace.members.active(workspace.today)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in everybody})
    return workspace, meeting, everybody


def put(table, pack, amount=50_000_000, program="HN", seen=appraisal.PAPERS):
    workspace, meeting, everybody = table
    return appraisal.put_on_the_table(workspace, pack, meeting, Ask(everybody[3].id, program, amount, "Nuôi bò", 36, "", seen))  # fmt: skip


def request_of(table, request):
    workspace, meeting, _ = table
    return next(one for one in workspace.meetings.requests(meeting) if one.id == request)


def vote(table, pack, request, yes, amount=50_000_000, note=""):
    workspace, meeting, everybody = table
    votes = Votes(yes, len(everybody) - yes, 0)
    appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, amount, 36, note), pack)


def letter(table, pack, request):
    workspace = table[0]
    text = pdf_text(why_not_paper(workspace, request_of(table, request), pack, workspace.today).pdf)
    return " ".join(text.split())


def test_one_who_waits_reads_what_is_not_known_and_who_issues_the_paper(table, pack):
    text = letter(table, pack, put(table, pack, seen=()))
    assert "còn chờ" in text
    assert "Cư trú hợp pháp" in text
    assert "xác nhận cư trú" in text
    assert "Công an xã" in text
    assert "50.000.000" in text
    workspace = table[0]
    assert workspace.about.board().leader in text
    assert workspace.about.profile().office_name in text
    assert f"/{workspace.today:%Y}" in text.split("trước ngày giao dịch tại xã")[1][:40]


def test_one_refused_reads_the_reason_that_was_written(table, pack):
    request = put(table, pack)
    vote(table, pack, request, 1, note="Hộ mới vay vốn nơi khác")
    text = letter(table, pack, request)
    assert "Tổ chưa đồng ý" in text
    assert "Hộ mới vay vốn nơi khác" in text


def test_one_who_gets_less_reads_how_much(table, pack):
    request = put(table, pack)
    vote(table, pack, request, len(table[2]), amount=30_000_000, note="Chia cho hai hộ")
    text = letter(table, pack, request)
    assert "khác với mức đề nghị" in text
    assert "30.000.000" in text
    assert "Chia cho hai hộ" in text


def test_an_amount_above_the_cap_is_said_with_the_cap(table, pack):
    text = letter(table, pack, put(table, pack, amount=150_000_000))
    assert "vượt mức cho vay tối đa của chương trình (100.000.000 đ)" in text


def test_there_is_no_letter_where_nothing_is_to_be_explained(table, pack):
    workspace = table[0]
    request = put(table, pack)
    vote(table, pack, request, len(table[2]))
    with pytest.raises(RuleBrokenError, match="nothing_to_tell"):
        why_not_paper(workspace, request_of(table, request), pack, workspace.today)


def test_what_the_bank_sent_back_is_explained_with_its_reason(table, pack, village):
    request = put(table, pack)
    vote(table, pack, request, len(table[2]))
    asked = request_of(table, request)
    from app.domain.meeting import Answer

    answer = Answer(table[0].today, approved=False, amount=0, term_months=0, disburse_on=None, place="", reason="Hộ đang có nợ quá hạn")  # fmt: skip
    assert RequestAnswered  # the office's entry; what it says is in the request
    paper = why_not_paper(table[0], replace(asked, answer=answer), pack, table[0].today)
    text = " ".join(pdf_text(paper.pdf).split())
    assert "Ngân hàng chưa đồng ý" in text
    assert "Hộ đang có nợ quá hạn" in text


def test_what_the_bank_grants_is_told_on_its_own_day_and_asks_for_nothing(table, pack):
    from app.domain.meeting import Answer

    request = put(table, pack, seen=())
    vote(table, pack, request, len(table[2]))
    day = table[0].today + timedelta(days=4)
    answer = Answer(day, approved=True, amount=40_000_000, term_months=24, disburse_on=day, place="UBND xã", reason="")
    paper = why_not_paper(table[0], replace(request_of(table, request), answer=answer), pack, table[0].today)
    text = " ".join(pdf_text(paper.pdf).split())
    assert "GIẤY BÁO KẾT QUẢ ĐỀ NGHỊ VAY" in text
    assert f"Ngày {day:%d} tháng {day:%m} năm {day:%Y}".lower() in text.lower()
    assert "40.000.000" in text
    assert "CHƯA ĐƯỢC VAY" not in text
    assert "còn thiếu" not in text
    assert "còn vướng" not in text


def test_a_name_with_markup_stays_a_name(table, pack):
    from app.usecases.members.members import correct

    workspace, _, everybody = table
    correct(workspace, everybody[3].id, {"name": "Đỗ <b>Thị</b> & Sen"})
    assert "<b>Thị</b> & Sen" in letter(table, pack, put(table, pack, seen=()))


def test_the_list_of_papers_to_bring_writes_nothing_and_names_who_issues_them(village, pack):
    workspace = village.workspace
    member = workspace.members.active(workspace.today)[5]
    before = workspace.book.state()
    text = " ".join(
        pdf_text(bring_paper(workspace, Ask(member.id, "HSSV", 40_000_000, "Học phí", 108), pack).pdf).split()
    )
    assert member.name in text
    assert "giấy báo nhập học" in text
    assert "nhà trường" in text
    assert "chưa phải kết quả bình xét" in text
    assert "01/TD" in text
    assert workspace.book.state() == before


def test_for_what_the_bank_lends_itself_the_list_says_so(village, pack):
    workspace = village.workspace
    member = workspace.members.active(workspace.today)[5]
    text = " ".join(
        pdf_text(bring_paper(workspace, Ask(member.id, "XKLD", 90_000_000, "Đi Nhật", 36), pack).pdf).split()
    )
    assert "cho vay trực tiếp" in text
    assert "01/TD" not in text


def test_every_paper_a_rule_names_has_somebody_who_issues_it(pack):
    named = {name for rule in pack.rules for name in rule.evidence}
    assert named <= pack.issuers.keys()


def test_what_another_program_let_a_group_agree_to_is_judged_by_that(table, pack):
    """A changed program may carry a vote on ten times what was asked: whoever looks at it next sees the cap."""
    workspace, meeting, everybody = table
    request = put(table, pack, amount=20_000_000)
    votes = Votes(len(everybody), 0, 0)
    with workspace.change() as change:
        change.write(
            RequestVoted(
                request=request, meeting=meeting, votes=votes, approved=True, amount=900_000_000, term_months=36
            )
        )
    asked = appraisal.asked_in(request_of(table, request))
    verdict = appraisal.judge(workspace, pack, asked, workspace.today)
    assert asked.amount == 900_000_000
    assert verdict.failed
    assert not appraisal.judge(workspace, pack, replace(asked, amount=20_000_000), workspace.today).failed
