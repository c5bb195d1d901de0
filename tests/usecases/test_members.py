"""Members come, go and have their papers put right: what is kept, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.entries import Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.usecases.meeting import meeting as verbs
from app.usecases.members.member_page import alike, look_at_member
from app.usecases.members.members import admit, checked_facts, correct, release


def test_a_person_is_kept_as_papers_write_her(desk):
    made = admit(
        desk, {"name": "  LÊ   THỊ MỚI ", "id_number": " 035 190 000 001", "birth_date": "1990"}, on=desk.today
    )
    member = desk.members.one(made)
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
def test_what_cannot_be_is_refused_and_nothing_is_written(desk, facts, rule):
    before = desk.book.journal.newest_clock()
    with pytest.raises(RuleBrokenError, match=rule):
        admit(desk, facts, on=desk.today)
    assert desk.book.journal.newest_clock() == before


def test_one_number_belongs_to_one_active_member(desk):
    known = desk.members.all()[0]
    with pytest.raises(RuleBrokenError, match="duplicate_id"):
        admit(desk, {"name": "Ai Khác", "id_number": known.id_number}, on=desk.today)
    with pytest.raises(RuleBrokenError, match="duplicate_id"):
        correct(desk, desk.members.all()[1].id, {"id_number": known.id_number})
    release(desk, known.id, on=desk.today, reason="Chuyển đi")
    assert admit(desk, {"name": "Trở Lại", "id_number": known.id_number}, on=desk.today)


def test_an_old_doubtful_number_does_not_block_a_new_telephone(desk):
    old = next(member for member in desk.members.all() if len(member.id_number) == 9)
    assert correct(desk, old.id, {"phone": "0912345678", "id_number": old.id_number})
    assert desk.members.one(old.id).phone == "0912345678"


def test_what_stands_already_is_not_written_again(desk):
    known = desk.members.all()[0]
    before = desk.book.journal.newest_clock()
    assert not correct(desk, known.id, {"name": known.name, "phone": known.phone})
    assert desk.book.journal.newest_clock() == before


def test_a_meeting_admits_and_releases_by_its_vote(desk):
    meeting = verbs.open_meeting(desk, on=desk.today, started_at="8:00", place="đình")
    verbs.mark(desk, meeting, {member.id: Presence.PRESENT for member in desk.members.active(desk.today)})
    accepted = admit(desk, {"name": "Người Mới"}, on=desk.today, meeting=meeting, votes=Votes(30, 5, 2))
    refused = admit(desk, {"name": "Người Lạ"}, on=desk.today, meeting=meeting, votes=Votes(10, 20, 7))
    active = {member.id for member in desk.members.active(desk.today)}
    assert accepted in active
    assert refused not in active
    with pytest.raises(RuleBrokenError, match="votes_do_not_add_up"):
        admit(desk, {"name": "Người Ba"}, on=desk.today, meeting=meeting, votes=Votes(1, 1, 1))
    leaver = desk.members.all()[3].id
    release(desk, leaver, on=desk.today, reason="Xin ra", meeting=meeting, votes=Votes(3, 30, 4))
    assert leaver in {member.id for member in desk.members.active(desk.today)}


def test_a_release_needs_a_reason_and_a_member(desk):
    with pytest.raises(RuleBrokenError, match="reason_missing"):
        release(desk, desk.members.all()[0].id, on=desk.today, reason="  ")
    with pytest.raises(RuleBrokenError, match="no_such_member"):
        release(desk, "nobody", on=desk.today, reason="x")


def test_people_alike_are_found_by_number_or_by_name_without_marks(desk):
    known = next(member for member in desk.members.all() if member.name == "Nguyễn Thị Hoa")
    assert alike(desk, "NGUYEN THI HOA", "") == [known]
    assert alike(desk, "Ai Đó", known.id_number) == [known]
    assert alike(desk, "Nguyễn Thị Hoa", known.id_number, besides=known.id) == []
    assert alike(desk, "", "") == []


def test_the_history_says_who_changed_what_and_forgets_nothing(desk):
    known = desk.members.all()[0]
    correct(desk, known.id, {"phone": "0912345678"})
    correct(desk, known.id, {"phone": "0987654321"})
    steps = look_at_member(desk, known.id).history
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
