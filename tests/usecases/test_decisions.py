"""Meetings that change the group: a vote of its own share, what the minutes say, and what follows once they are sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.bootstrap import policy_text
from app.domain.entries import Votes
from app.domain.errors import RuleBrokenError
from app.domain.group import Board
from app.domain.meeting import Officers, Presence
from app.storage.queries import difficulties
from app.usecases.book.changes import describe, set_board
from app.usecases.book.settings import set_share
from app.usecases.exchange import collect, sync_group
from app.usecases.life import decisions as verbs
from app.usecases.life.settled import what_is_open
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as meetings
from app.usecases.messages import sentence
from app.usecases.money.handover import Handover, handovers, record_handover
from app.usecases.papers.group_papers import paper_of_the_group
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from tests.papers import pdf_text

OFFICERS = Officers(
    "Nguyễn Thị Hoa", "Trần Văn Lâm", True, "Phạm Thị Huệ", "Chủ tịch Hội", True, "Đinh Văn Toàn", "Trưởng thôn"
)


def a_meeting(workspace, here=37):
    meeting = meetings.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    meetings.set_officers(workspace, meeting, OFFICERS)
    members = workspace.members.active(workspace.today)
    marks = {one.id: Presence.PRESENT if place < here else Presence.ABSENT for place, one in enumerate(members)}
    meetings.mark(workspace, meeting, marks)
    return meeting


def sealed(workspace, meeting):
    minutes.close(workspace, meeting, "10:30")
    minutes.seal(workspace, meeting)


def words_of_minutes(workspace, meeting, form="10C/TD"):
    (paper, *_) = papers_of(workspace, form, meeting, policies=policies_of(workspace, policy_text()))
    return " ".join(pdf_text(paper.pdf).split())


def refused(verb):
    with pytest.raises(RuleBrokenError) as refusal:
        verb()
    return refusal.value.rule


def test_an_elected_board_leads_from_the_meeting_s_day_once_it_is_sealed_and_earlier_papers_stay(workspace):
    meeting = a_meeting(workspace)
    day, before = workspace.today, workspace.about.board()
    said = verbs.Proposal(verbs.BOARD, day, Board("Đặng Hữu Dũng", "Vũ Minh Bình", ("Hoàng Thị Hạnh",)))
    assert verbs.decide(workspace, meeting, said, Votes(30, 5, 2))
    assert workspace.about.board() == before, "nothing counts before the minutes are sealed"
    words = words_of_minutes(workspace, meeting, "bau-bql")
    assert "Tổ trưởng Đặng Hữu Dũng, Tổ phó Vũ Minh Bình, ủy viên Hoàng Thị Hạnh" in words
    assert "30/5/2, thông qua" in words
    sealed(workspace, meeting)
    assert workspace.about.board(day).leader == "Đặng Hữu Dũng"
    assert workspace.about.board(day - timedelta(days=1)) == before
    assert workspace.about.board_terms()[-1].basis == f"Biên bản họp Tổ ngày {day:%d/%m/%Y}"
    assert heading_of(workspace, day).leader == "Đặng Hữu Dũng"


def test_a_rule_set_later_is_not_for_minutes_that_were_sealed_before(workspace):
    meeting = a_meeting(workspace, here=25)
    before = words_of_minutes(workspace, meeting)
    assert "(2/3 tổng số tổ viên): đủ." in before
    sealed(workspace, meeting)
    set_share(workspace, "quorum", "3/4", "Quy ước mới của Tổ")
    set_share(workspace, "majority", "2/3", "Quy ước mới của Tổ")
    assert "(2/3 tổng số tổ viên): đủ." in words_of_minutes(workspace, meeting)
    next_one = a_meeting(workspace, here=25)
    assert "(3/4 tổng số tổ viên): chưa đủ" in words_of_minutes(workspace, next_one)


def test_a_vote_lost_or_taken_back_changes_nothing(workspace):
    meeting = a_meeting(workspace)
    day, before = workspace.today, workspace.about.profile()
    assert not verbs.decide(workspace, meeting, verbs.Proposal(verbs.NAME, day, name="Tổ Mới"), Votes(10, 27, 0))
    assert verbs.decide(workspace, meeting, verbs.Proposal(verbs.UNION, day, union_code="11"), Votes(37, 0, 0))
    (_, union) = workspace.meetings.decisions(meeting)
    verbs.take_back(workspace, union)
    sealed(workspace, meeting)
    assert workspace.about.profile() == before
    assert refused(lambda: verbs.take_back(workspace, union)) == "meeting_sealed"


def test_name_and_union_of_one_meeting_are_both_written(workspace):
    meeting = a_meeting(workspace)
    day = workspace.today
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.NAME, day, name="Tổ TK&VV Đoàn Kết"), Votes(37, 0, 0))
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.UNION, day, union_code="11"), Votes(37, 0, 0))
    sealed(workspace, meeting)
    profile = workspace.about.profile(day)
    assert (profile.name, profile.union_code) == ("Tổ TK&VV Đoàn Kết", "11")
    assert workspace.about.profile(day - timedelta(days=1)).name == "Tổ TK&VV thôn 3"


def test_the_group_sets_a_share_of_its_own_for_such_votes(workspace):
    day = workspace.today
    set_share(workspace, "change_quorum", "3/4", "Quy ước của Tổ")
    set_share(workspace, "change_majority", "2/3", "Quy ước của Tổ")
    meeting = a_meeting(workspace, here=27)  # enough for loans (25), not for this (28)
    said = verbs.Proposal(verbs.NAME, day, name="Tổ Mới")
    assert refused(lambda: verbs.decide(workspace, meeting, said, Votes(27, 0, 0))) == "no_quorum_for_change"
    members = workspace.members.active(day)
    meetings.mark(workspace, meeting, {members[30].id: Presence.PRESENT})
    assert refused(lambda: verbs.decide(workspace, meeting, said, Votes(27, 0, 0))) == "votes_do_not_add_up"
    assert not verbs.decide(workspace, meeting, said, Votes(18, 10, 0)), "18 of 28 is not more than two thirds"
    assert verbs.decide(workspace, meeting, said, Votes(19, 9, 0))


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (lambda day, ids: verbs.Proposal(verbs.BOARD, day), "leader_missing"),
        (lambda day, ids: verbs.Proposal(verbs.BOARD, day, Board("Hoa", " hoa ")), "board_twice"),
        (lambda day, ids: verbs.Proposal(verbs.NAME, day, name=" "), "group_unnamed"),
        (lambda day, ids: verbs.Proposal(verbs.NAME, day + timedelta(days=3), name="Mới"), "change_on_meeting_day"),
        (lambda day, ids: verbs.Proposal(verbs.UNION, day, union_code="12"), "no_such_union"),
        (lambda day, ids: verbs.Proposal(verbs.UNION, day, union_code="99"), "no_such_union"),
        (lambda day, ids: verbs.Proposal(verbs.MERGE, day), "other_group_missing"),
        (lambda day, ids: verbs.Proposal(verbs.MERGE, day - timedelta(days=1), other="Tổ 2"), "change_before_meeting"),
        (lambda day, ids: verbs.Proposal(verbs.SPLIT, day, other="Tổ 2"), "split_members"),
        (lambda day, ids: verbs.Proposal(verbs.SPLIT, day, other="Tổ 2", members=ids), "split_members"),
        (lambda day, ids: verbs.Proposal(verbs.DISSOLVE, day), "reason_missing"),
        (lambda day, ids: verbs.Proposal("coup", day), "value_out_of_bounds"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(workspace, said, rule):
    meeting = a_meeting(workspace)
    ids = tuple(one.id for one in workspace.members.active(workspace.today))
    assert refused(lambda: verbs.decide(workspace, meeting, said(workspace.today, ids), Votes(37, 0, 0))) == rule
    assert not workspace.meetings.decisions(meeting)


def test_ends_that_speak_against_each_other_are_not_voted_in_one_meeting(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    first, second, *_ = workspace.members.active(day)
    everybody = Votes(37, 0, 0)

    def rule(said):
        return refused(lambda: verbs.decide(workspace, meeting, said, everybody))

    split = verbs.Proposal(verbs.SPLIT, day, other="Tổ 3B", members=(first.id,))
    assert verbs.decide(workspace, meeting, split, everybody)
    assert rule(replace(split, other="Tổ 3C")) == "split_twice"
    assert verbs.decide(workspace, meeting, replace(split, other="Tổ 3C", members=(second.id,)), everybody)
    assert rule(verbs.Proposal(verbs.MERGE, day, other="Tổ 2")) == "decided_otherwise"
    assert rule(verbs.Proposal(verbs.DISSOLVE, day, reason="Hết vay", unsettled="chuyển hết")) == "decided_otherwise"
    for one in workspace.meetings.decisions(meeting):
        verbs.take_back(workspace, one)
    assert verbs.decide(workspace, meeting, verbs.Proposal(verbs.MERGE, day, other="Tổ 2"), everybody)
    assert rule(split) == "decided_otherwise"
    assert rule(verbs.Proposal(verbs.DISSOLVE, day, reason="Hết vay", unsettled="chuyển hết")) == "decided_otherwise"


def test_who_is_no_member_is_elected_only_with_a_reason_that_the_minutes_print(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    said = verbs.Proposal(verbs.BOARD, day, Board("Người Lạ Hoắc", "Trần Văn Lâm"))
    with pytest.raises(RuleBrokenError) as refusal:
        verbs.decide(workspace, meeting, said, Votes(37, 0, 0))
    assert (refusal.value.rule, refusal.value.detail) == ("board_not_members", "Người Lạ Hoắc")
    assert "Người Lạ Hoắc" in sentence(refusal.value)
    assert verbs.decide(workspace, meeting, replace(said, reason="Chi hội trưởng kiêm nhiệm"), Votes(37, 0, 0))
    assert "Tổ trưởng Người Lạ Hoắc" in words_of_minutes(workspace, meeting, "bau-bql")
    assert "Chi hội trưởng kiêm nhiệm" in words_of_minutes(workspace, meeting, "bau-bql")
    assert "Người Lạ Hoắc" not in words_of_minutes(workspace, meeting), "10C/TD is not for a change of the board"


def test_a_group_with_money_of_its_members_ends_only_where_it_says_what_becomes_of_it(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    said = verbs.Proposal(verbs.DISSOLVE, day, reason="Không còn vay vốn")
    with pytest.raises(RuleBrokenError) as refusal:
        verbs.decide(workspace, meeting, said, Votes(37, 0, 0))
    assert refusal.value.rule == "group_not_settled"
    left = sum(not what_is_open(workspace, one.id, day).is_settled for one in workspace.members.active(day))
    assert left > 0
    assert f"còn tiền gửi hoặc nợ: {left}." in sentence(refusal.value)
    said = replace(said, unsettled="ngân hàng trả tại phiên giao dịch ngày 12")
    assert verbs.decide(workspace, meeting, said, Votes(37, 0, 0))
    assert "chưa tất toán: ngân hàng trả tại phiên giao dịch ngày 12" in words_of_minutes(workspace, meeting)
    sealed(workspace, meeting)
    late = workspace.today
    assert refused(lambda: set_board(workspace, Board("Ai Đó", ""), late, "Biên bản")) == "group_has_ended"
    profile = workspace.about.profile()
    assert refused(lambda: describe(workspace, replace(profile, name="Khác"), late, "QĐ")) == "group_has_ended"


def test_another_union_is_told_to_the_office_which_certifies_its_laptops(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    verbs.decide(workspace, meeting, verbs.Proposal(verbs.UNION, day, union_code="11"), Votes(37, 0, 0))
    sealed(workspace, meeting)
    (told,) = [one for one in difficulties(workspace.book, workspace.group) if one.owner == "office"]
    assert "Hội Nông dân quản lý" in told.text
    assert "công nhận máy của Hội mới" in told.text


def test_a_group_does_not_end_before_minutes_it_sealed(workspace):
    meeting, day = a_meeting(workspace), workspace.today
    sealed(workspace, meeting)
    late = meetings.open_meeting(workspace, on=day - timedelta(days=5), started_at="08:00", place="nhà văn hóa")
    meetings.mark(
        workspace, late, {one.id: Presence.PRESENT for one in workspace.members.active(day - timedelta(days=5))}
    )
    here = len(workspace.meetings.marks(late))
    said = verbs.Proposal(verbs.DISSOLVE, day - timedelta(days=5), reason="Hết vay", unsettled="trả hết")
    assert refused(lambda: verbs.decide(workspace, late, said, Votes(here, 0, 0))) == "ends_before_sealed"
    after = replace(said, from_day=day + timedelta(days=1))
    assert verbs.decide(workspace, late, after, Votes(here, 0, 0))


def test_nobody_meets_before_the_founding(workspace):
    founded = workspace.about.profile().founded
    early = lambda: meetings.open_meeting(workspace, on=founded - timedelta(days=1), started_at="08:00", place="")  # noqa: E731
    assert refused(early) == "meeting_before_founding"


def test_a_split_is_told_to_the_office_until_it_has_moved_them(village, stick):
    workspace, office = village.workspace, village.office
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    members = workspace.members.active(workspace.today)
    meeting = a_meeting(workspace)
    going = tuple(one.id for one in members[:5])
    said = verbs.Proposal(verbs.SPLIT, workspace.today, other="Tổ TK&VV thôn 3B", members=going, reason="Tổ quá đông")
    assert verbs.decide(workspace, meeting, said, Votes(37, 0, 0))
    assert "Tách 5 tổ viên sang Tổ TK&VV thôn 3B" in words_of_minutes(workspace, meeting)
    sealed(workspace, meeting)
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    (told,) = [one for one in difficulties(office.book, workspace.group) if one.closed_on is None]
    assert told.owner == "office"
    assert all(one.name in told.text for one in members[:5])
    assert [one.members for one in office.at(workspace.group).meetings.decisions()] == [going]


def test_a_group_that_has_ended_meets_no_more_and_its_papers_print(workspace):
    meeting = a_meeting(workspace)
    said = verbs.Proposal(
        verbs.DISSOLVE, workspace.today, reason="Không còn tổ viên vay vốn", unsettled="trả hết trong tháng"
    )
    assert verbs.decide(workspace, meeting, said, Votes(30, 7, 0))
    sealed(workspace, meeting)
    assert workspace.about.ended()[0] == workspace.today
    assert "Giải thể Tổ" in words_of_minutes(workspace, meeting)
    again = lambda: meetings.open_meeting(workspace, on=workspace.today, started_at="15:00", place="")  # noqa: E731
    assert refused(again) == "group_has_ended"
    meetings.open_meeting(
        workspace, on=workspace.today - timedelta(days=9), started_at="15:00", place=""
    )  # written down late


def test_the_end_of_a_group_is_told_to_the_office_with_what_is_left(village, stick):
    """The office heard nothing of a group that had dissolved itself while its members still had money at the bank."""
    workspace, office = village.workspace, village.office
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    meeting = a_meeting(workspace)
    said = verbs.Proposal(
        verbs.DISSOLVE, workspace.today, reason="Không còn tổ viên vay vốn", unsettled="rút hết ở phiên tháng 12"
    )
    assert verbs.decide(workspace, meeting, said, Votes(37, 0, 0))
    sealed(workspace, meeting)
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    (told,) = [one for one in difficulties(office.book, workspace.group) if one.closed_on is None]
    assert told.owner == "office"
    assert f"Giải thể Tổ từ ngày {workspace.today:%d/%m/%Y}" in told.text
    assert "rút hết ở phiên tháng 12" in told.text


def test_a_hand_over_counts_the_cash_and_prints_who_gave_what(workspace, pack):
    meeting = a_meeting(workspace)
    member = workspace.members.active(workspace.today)[0]
    figures.set_many_received(workspace, meeting, {member.id: (50_000, 330_000)})
    sealed(workspace, meeting)
    one = Handover(
        "Nguyễn Thị Hoa", "Đặng Hữu Dũng", workspace.today, {200_000: 1, 50_000: 3, 20_000: 1}, ("Sổ tay 2024",)
    )
    assert refused(lambda: record_handover(workspace, one)) == "difference_unexplained"
    assert refused(lambda: record_handover(workspace, Handover("Hoa", " hoa", workspace.today))) == "hands_missing"
    whole = Handover(
        one.giver, one.receiver, one.on, {200_000: 1, 50_000: 3, 20_000: 1, 10_000: 1}, one.papers, "", "Đinh Văn Toàn"
    )
    kept = record_handover(workspace, whole)
    assert (kept.amount, kept.expected) == (380_000, 380_000)
    assert handovers(workspace) == [kept]
    words = " ".join(pdf_text(paper_of_the_group(workspace, "ban-giao", pack, practice=False).pdf).split())
    for told in ("Đặng Hữu Dũng", "Đinh Văn Toàn", "380.000", "Ba trăm tám mươi nghìn đồng", "Sổ tay 2024"):
        assert told.casefold() in words.casefold(), told
