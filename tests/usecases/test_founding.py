"""A group is founded at a meeting: who founded it, its rules, its board, all voted on; the paper of it stays as it was for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.bootstrap import policy_text
from app.domain.entries import Votes
from app.domain.group import Board
from app.domain.meeting import Missing, Officers
from app.usecases.book.changes import set_board
from app.usecases.book.settings import set_share
from app.usecases.life import decisions as verbs
from app.usecases.meeting import meeting as meetings
from app.usecases.meeting import minutes
from app.usecases.meeting.view import look_at
from app.usecases.papers.papers import all_papers, papers_of
from app.usecases.policy import policies_of
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.usecases.test_decisions import OFFICERS, a_meeting, refused, sealed
from tests.villages import not_founded_yet

FOUNDED = date(2026, 11, 18)
LEADERS = Board("Đặng Hữu Dũng", "Vũ Minh Bình", ("Hoàng Thị Hạnh",))


@pytest.fixture
def young(tmp_path):
    """A book of a group that is not founded yet: its 37 households are listed, nobody said a day."""
    workspace = not_founded_yet(tmp_path)
    yield workspace
    workspace.book.close()


def founding_words(workspace, meeting=None):
    (paper,) = papers_of(workspace, "10A/TD", meeting, policies=policies_of(workspace, policy_text()))
    return " ".join(pdf_text(paper.pdf).split())


def found(workspace, meeting):
    """The three votes of a founding: the list and the rules, the board, the least saving."""
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.FOUND, FOUNDED), Votes(36, 0, 1))
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.BOARD, FOUNDED, LEADERS), Votes(33, 3, 1))
    minutes.set_minimum_saving(workspace, meeting, 25_000, Votes(35, 2, 0))


def test_the_founding_paper_says_who_founded_what_was_voted_and_who_was_elected(young):
    meeting = a_meeting(young)
    found(young, meeting)
    assert "BẢN NHÁP" in founding_words(young, meeting)
    assert young.about.profile().founded is None, "nothing counts before the minutes are sealed"
    sealed(young, meeting)
    assert young.about.profile().founded == FOUNDED
    words = founding_words(young)
    assert words == founding_words(young, meeting), "the group's own list of papers gives the same"
    assert "BẢN NHÁP" not in words
    assert all(member.name in words for member in young.members.all())
    for said in (
        "08 giờ 00, ngày 18 tháng 11 năm 2026, tại nhà văn hóa",
        "Chúng tôi gồm 37 hộ gia đình",
        "ông (bà) Phạm Thị Huệ, chức vụ: Chủ tịch Hội",
        "ông (bà) Đinh Văn Toàn",
        "tán thành 36, không 0, không ý kiến 1",
        "Tổ trưởng: ông (bà) Đặng Hữu Dũng; số phiếu 33/37",
        "Tổ phó: ông (bà) Vũ Minh Bình; số phiếu 33/37",
        "Ủy viên: ông (bà) Hoàng Thị Hạnh; số phiếu 33/37",
        "25.000 đồng/tổ viên/tháng (bằng chữ: hai mươi lăm nghìn đồng)",
        "tán thành 35, không 2, không ý kiến 0",
        "10 giờ 30 cùng ngày",
    ):
        assert said in words, said
    assert "Niêm phong sổ" in words


def test_what_changes_later_does_not_reach_the_founding_paper(young):
    meeting = a_meeting(young)
    found(young, meeting)
    sealed(young, meeting)
    before = founding_words(young)
    later = fixed_day(2027, 3, 18)
    workspace = replace(young, environment=later)
    set_board(workspace, Board("Nguyễn Thị Hoa", ""), date(2027, 3, 18), "Biên bản khác")
    set_share(workspace, "quorum", "3/4", "Quy ước sửa đổi")
    again = a_meeting(workspace)
    minutes.set_minimum_saving(workspace, again, 50_000, Votes(37, 0, 0))
    sealed(workspace, again)
    assert founding_words(workspace) == before
    assert workspace.about.profile().founded == FOUNDED


def test_a_founding_meeting_is_not_sealed_without_a_board_and_the_witnesses(young):
    meeting = a_meeting(young)
    verbs.decide(young, meeting, verbs.Proposal(verbs.FOUND, FOUNDED), Votes(37, 0, 0))
    minutes.close(young, meeting, "10:30")
    assert [gap.what for gap in look_at(young, meeting).gaps] == [Missing.FIRST_BOARD]
    meetings.set_officers(young, meeting, Officers(OFFICERS.chair, OFFICERS.secretary))
    assert {gap.what for gap in look_at(young, meeting).gaps} == {
        Missing.FIRST_BOARD,
        Missing.UNION_WITNESS,
        Missing.HAMLET_WITNESS,
    }


def test_a_founding_that_was_voted_down_founds_nothing_and_has_no_paper(young):
    meeting = a_meeting(young)
    assert not verbs.decide(young, meeting, verbs.Proposal(verbs.FOUND, FOUNDED), Votes(10, 27, 0))
    sealed(young, meeting)
    assert young.about.profile().founded is None
    assert "10A/TD" not in {one.form for one in all_papers(young, meeting, policies=policies_of(young, policy_text()))}
    assert not [name for name in (one.name for one in young.members.all()) if name in founding_words(young)]


def test_a_group_is_founded_once(young, workspace):
    assert (
        refused(
            lambda: verbs.decide(workspace, a_meeting(workspace), verbs.Proposal(verbs.FOUND, FOUNDED), Votes(37, 0, 0))
        )
        == "founded_already"
    )
    meeting = a_meeting(young)
    found(young, meeting)
    sealed(young, meeting)
    later = replace(young, environment=fixed_day(2026, 11, 19))
    again = verbs.Proposal(verbs.FOUND, FOUNDED + timedelta(days=1))
    assert refused(lambda: verbs.decide(later, a_meeting(later), again, Votes(37, 0, 0))) == "founded_already"


def test_the_minutes_of_a_founding_say_it_and_the_papers_begin_with_its_own(young):
    meeting = a_meeting(young)
    found(young, meeting)
    papers = all_papers(young, meeting, policies=policies_of(young, policy_text()))
    assert [one.form for one in papers][:2] == ["10A/TD", "10C/TD"]
    assert "Thành lập Tổ từ ngày 18/11/2026: thông qua danh sách 37 tổ viên và quy ước hoạt động" in " ".join(
        pdf_text(papers[1].pdf).split()
    )
