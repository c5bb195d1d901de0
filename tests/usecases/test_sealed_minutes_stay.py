"""Sealed minutes print what they said when they were sealed, whatever is written down of that day later; and what they decide begins after them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.bootstrap import policy_text
from app.domain.entries import Votes
from app.domain.group import Board
from app.domain.meeting import Presence
from app.domain.policy import parse_pack
from app.usecases.book.changes import describe, set_board
from app.usecases.life import decisions as verbs
from app.usecases.life.death import Heir, record_death
from app.usecases.loans import appraisal
from app.usecases.meeting import meeting as meetings
from app.usecases.meeting import minutes
from app.usecases.members.members import Joining, admit, correct, record_class
from app.usecases.papers.papers import all_papers
from app.usecases.policy import policies_of
from tests.papers import pdf_text
from tests.usecases.test_decisions import OFFICERS, a_meeting, sealed, words_of_minutes


def everything_printed(workspace, meeting):
    papers = all_papers(workspace, meeting, policies=policies_of(workspace, policy_text()))
    return [(one.title(), " ".join(pdf_text(one.pdf).split())) for one in papers]


def test_a_board_or_name_told_late_does_not_reach_papers_that_were_sealed(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    before = everything_printed(workspace, meeting)
    assert any("Nguyễn Thị Hoa làm Tổ trưởng" in words for _, words in before)
    earlier = day - timedelta(days=40)
    set_board(workspace, Board("Lý Thị Thoa", "Vũ Văn Bách"), earlier, "Biên bản họp Tổ ghi muộn")
    profile = workspace.about.profile()
    describe(workspace, replace(profile, name="Tổ Tên Muộn", union_code="11"), earlier, "Quyết định ghi muộn")
    assert workspace.about.board(day).leader == "Lý Thị Thoa", "the book knows better now"
    assert everything_printed(workspace, meeting) == before
    next_one = a_meeting(workspace)
    assert "Lý Thị Thoa làm Tổ trưởng" in words_of_minutes(workspace, next_one)


def test_minutes_that_change_the_group_are_the_minutes_of_the_group_as_it_met(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    everybody = Votes(37, 0, 0)
    verbs.decide(
        workspace, meeting, verbs.Proposal(verbs.BOARD, day, Board("Đặng Hữu Dũng", "Vũ Minh Bình")), everybody
    )
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.NAME, day, name="Tổ TK&VV Đoàn Kết"), everybody)
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.UNION, day, union_code="11"), everybody)
    draft = words_of_minutes(workspace, meeting)
    sealed(workspace, meeting)
    words = words_of_minutes(workspace, meeting)
    assert "Nguyễn Thị Hoa làm Tổ trưởng" in words
    assert "thuộc Hội Liên hiệp Phụ nữ quản lý" in words
    assert "Tổ trưởng Đặng Hữu Dũng" not in words, "the board has minutes of its own"
    assert "Tổ trưởng Đặng Hữu Dũng" in words_of_minutes(workspace, meeting, "bau-bql")
    assert draft.split("I. Thành phần")[0].split("Hôm nay")[1] == words.split("I. Thành phần")[0].split("Hôm nay")[1]
    assert (workspace.about.board().leader, workspace.about.profile().union_code) == ("Đặng Hữu Dũng", "11")


def test_what_was_sealed_is_the_same_once_the_tables_are_made_anew(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    set_board(workspace, Board("Lý Thị Thoa", ""), day, "Biên bản họp Tổ")
    before = words_of_minutes(workspace, meeting)
    workspace.book.set_local("made_by", 0)
    workspace.book.make_tables_anew()
    assert words_of_minutes(workspace, meeting) == before
    assert "Nguyễn Thị Hoa làm Tổ trưởng" in before


def test_the_signing_list_is_of_those_who_were_called(workspace):
    """Who died before the meeting by a paper that came later, and who was written down late, change nothing of it."""
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    before = everything_printed(workspace, meeting)
    third = workspace.members.active(day)[2]
    record_death(workspace, third.id, day - timedelta(days=1), "Giấy chứng tử", Heir())
    facts = {"name": "Lò Thị Ghi Muộn", "birth_date": "1970", "sex": "F"}
    admit(workspace, facts, Joining(day - timedelta(days=9)))
    assert everything_printed(workspace, meeting) == before


def test_a_place_the_group_told_late_does_not_reach_papers_that_were_sealed(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    before = everything_printed(workspace, meeting)
    profile = workspace.about.profile()
    said = replace(profile, hamlet="Thôn Khác", commune="Xa Lạ", commune_kind="xã", office_name="Phòng giao dịch Khác")
    describe(workspace, said, day - timedelta(days=20), "Quyết định ghi muộn")
    assert everything_printed(workspace, meeting) == before


def test_a_least_saving_and_a_namesake_written_late_reach_no_sealed_paper(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    before = everything_printed(workspace, meeting)
    assert any("do bà Nguyễn Thị Hoa" in words for _, words in before)
    earlier = meetings.open_meeting(workspace, on=day - timedelta(days=6), started_at="08:00", place="nhà văn hóa")
    meetings.set_officers(workspace, earlier, OFFICERS)
    here = workspace.members.active(day - timedelta(days=6))
    meetings.mark(workspace, earlier, {one.id: Presence.PRESENT for one in here})
    minutes.set_minimum_saving(workspace, earlier, 25_000, Votes(len(here), 0, 0))
    sealed(workspace, earlier)
    admit(workspace, {"name": "Nguyễn Thị Hoa", "birth_date": "1990", "sex": "M"}, Joining(day), confirmed=True)
    assert everything_printed(workspace, meeting) == before


def test_a_name_put_right_later_stays_on_sealed_papers_as_it_was(workspace):
    """The forms a borrower signs herself are the only ones that follow: with a wrong number the bank would send them back."""
    who = workspace.members.active(workspace.today)[0]
    meeting = a_meeting(workspace)
    pack = parse_pack(policy_text())
    asked = appraisal.put_on_the_table(
        workspace, pack, meeting, appraisal.Ask(who.id, "HN", 30_000_000, "nuôi bò", 36, "", appraisal.PAPERS)
    )
    appraisal.vote(workspace, meeting, asked, appraisal.Vote(Votes(37, 0, 0), 30_000_000, 36), pack)
    sealed(workspace, meeting)
    before = everything_printed(workspace, meeting)
    assert any(who.name in words for title, words in before)
    record_class(workspace, who.id, "poor", from_day=workspace.today - timedelta(days=200), to_day=None, decision="QĐ")
    correct(workspace, who.id, {"name": "Vừ Thị Sửa Lại", "sex": "M", "address": "Bản khác"}, confirmed=True)
    workspace.book.set_local("made_by", 0)
    workspace.book.make_tables_anew()
    later = everything_printed(workspace, meeting)
    others = [title for (title, words), (_, now) in zip(before, later, strict=True) if words != now]
    own = [title for title, now in later if "Vừ Thị Sửa Lại" in now]
    assert others == own == ["01/TD · Giấy đề nghị vay vốn", "01/UQ · Giấy ủy quyền"]
