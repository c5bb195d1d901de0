"""Members come, go and have their papers put right: what is kept, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.entries import Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.storage.book import Book
from app.usecases.meeting import meeting as verbs
from app.usecases.members.member_page import alike, look_at_member
from app.usecases.members.members import Joining, admit, correct, release
from app.usecases.members.person_facts import checked_facts
from tests.villages import small_village_copy


def test_a_person_is_kept_as_papers_write_her(workspace):
    made = admit(
        workspace,
        {"name": "  LÊ   THỊ MỚI ", "id_number": " 035 190 000 001", "birth_date": "1990"},
        Joining(workspace.today),
    )
    member = workspace.members.one(made)
    assert (member.name, member.id_number, member.birth_date) == ("Lê Thị Mới", "035190000001", "1990")


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"name": "   "}, "name_missing"),
        ({}, "name_missing"),
        ({"name": "Lê Thị Mới", "id_number": "12345"}, "id_unreadable"),
        ({"name": "Lê Thị Mới", "birth_date": "1990-02-30"}, "birth_unreadable"),
        ({"name": "Lê Thị Mới", "birth_date": "hồi ấy"}, "birth_unreadable"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(workspace, facts, rule):
    before = workspace.book.clock
    with pytest.raises(RuleBrokenError, match=rule):
        admit(workspace, facts, Joining(workspace.today))
    assert workspace.book.clock == before


def test_one_number_belongs_to_one_active_member(workspace):
    known = workspace.members.all()[0]
    with pytest.raises(RuleBrokenError, match="duplicate_id"):
        admit(workspace, {"name": "Ai Khác", "id_number": known.id_number}, Joining(workspace.today))
    with pytest.raises(RuleBrokenError, match="duplicate_id"):
        correct(workspace, workspace.members.all()[1].id, {"id_number": known.id_number})
    release(workspace, known.id, on=workspace.today, reason="Chuyển đi", unsettled="ngân hàng trả sau")
    assert admit(workspace, {"name": "Trở Lại", "id_number": known.id_number}, Joining(workspace.today))


def test_an_old_doubtful_number_does_not_block_a_new_telephone(workspace):
    old = next(member for member in workspace.members.all() if len(member.id_number) == 9)
    assert correct(workspace, old.id, {"phone": "0912345678", "id_number": old.id_number})
    assert workspace.members.one(old.id).phone == "0912345678"


def test_what_stands_already_is_not_written_again(workspace):
    known = workspace.members.all()[0]
    before = workspace.book.clock
    assert not correct(workspace, known.id, {"name": known.name, "phone": known.phone})
    assert workspace.book.clock == before


def test_a_meeting_admits_and_releases_by_its_vote(workspace):
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="8:00", place="đình")
    verbs.mark(
        workspace, meeting, {member.id: Presence.PRESENT for member in workspace.members.active(workspace.today)}
    )
    accepted = admit(workspace, {"name": "Người Mới"}, Joining(workspace.today, meeting, Votes(30, 5, 2)))
    refused = admit(workspace, {"name": "Người Lạ"}, Joining(workspace.today, meeting, Votes(10, 20, 7)))
    active = {member.id for member in workspace.members.active(workspace.today)}
    assert accepted in active
    assert refused not in active
    with pytest.raises(RuleBrokenError, match="votes_do_not_add_up"):
        admit(workspace, {"name": "Người Ba"}, Joining(workspace.today, meeting, Votes(1, 1, 1)))
    leaver = workspace.members.all()[3].id
    release(workspace, leaver, on=workspace.today, reason="Xin ra", meeting=meeting, votes=Votes(3, 30, 4))
    assert leaver in {member.id for member in workspace.members.active(workspace.today)}


def test_a_release_needs_a_reason_and_a_member(workspace):
    with pytest.raises(RuleBrokenError, match="reason_missing"):
        release(workspace, workspace.members.all()[0].id, on=workspace.today, reason="  ")
    with pytest.raises(RuleBrokenError, match="no_such_member"):
        release(workspace, "nobody", on=workspace.today, reason="x")


def test_people_alike_are_found_by_number_or_by_name_without_marks(workspace):
    known = next(member for member in workspace.members.all() if member.name == "Nguyễn Thị Hoa")
    assert alike(workspace, "NGUYEN THI HOA", "") == [known]
    assert alike(workspace, "Ai Đó", known.id_number) == [known]
    assert alike(workspace, "Nguyễn Thị Hoa", known.id_number, besides=known.id) == []
    assert alike(workspace, "", "") == []


def test_the_history_says_who_changed_what_and_forgets_nothing(workspace):
    known = workspace.members.all()[0]
    correct(workspace, known.id, {"phone": "0912345678"})
    correct(workspace, known.id, {"phone": "0987654321"})
    steps = look_at_member(workspace, known.id).history
    assert [step.values.get("phone") for step in steps if step.what == "corrected"] == ["0912345678", "0987654321"]
    assert steps[0].what == "admitted"
    assert all(step.here for step in steps)


@example({"name": "ß"})
@example({"name": "ŉ"})
@given(st.dictionaries(st.sampled_from(["name", "birth_date", "id_number", "phone"]), st.text(max_size=40)))
def test_facts_are_read_or_refused_and_reading_them_again_changes_nothing(facts):
    try:
        kept = checked_facts(facts)
    except RuleBrokenError:
        return
    assert checked_facts(kept) == kept


def test_a_share_nobody_can_read_does_not_keep_a_meeting_from_being_opened(tmp_path):
    from app.domain.entries import RuleSet
    from app.usecases.meeting import meeting as meetings
    from app.usecases.meeting.view import look_at
    from tests.builders import a_line

    workspace = small_village_copy(tmp_path)
    with workspace.book:
        with workspace.book.transaction():
            workspace.book.take(
                [
                    a_line(RuleSet(key="quorum", value="nhiều lắm", source="tệp lạ"), group=workspace.group),
                    a_line(RuleSet(key="majority", value="3/0", source="tệp lạ"), group=workspace.group, seq=2),
                ]
            )
        opened = meetings.open_meeting(workspace, on=workspace.today, started_at="08:00", place="")
        turnout = look_at(workspace, opened).turnout
        assert (turnout.quorum, turnout.majority) == ("2/3", "1/2")


def test_the_packs_shares_count_where_the_group_set_none_and_its_own_where_it_did(tmp_path):
    from dataclasses import replace

    from app.bootstrap import policy_text
    from app.usecases.book.settings import set_share
    from app.usecases.meeting import meeting as meetings
    from app.usecases.meeting.view import look_at
    from tests.builders import fixed_day

    stricter = policy_text().replace('quorum = "2/3"', 'quorum = "3/4"', 1)
    assert stricter != policy_text()
    workspace = replace(
        small_village_copy(tmp_path), environment=replace(fixed_day(day=19), policy_text=lambda: stricter)
    )
    with workspace.book, workspace.book.transaction():
        workspace.book._connection.execute("DELETE FROM rule")  # a group that was set up without shares of its own
    with Book.open(workspace.book.path, lambda _: workspace.book._key) as book:
        workspace = replace(workspace, book=book)
        opened = meetings.open_meeting(workspace, on=workspace.today, started_at="08:00", place="")
        assert look_at(workspace, opened).turnout.quorum == "3/4"
        set_share(workspace, "quorum", "1/2", "Quy ước của Tổ")
        turnout = look_at(workspace, opened).turnout
        assert (turnout.quorum, turnout.quorum_source) == ("1/2", "Quy ước của Tổ")
