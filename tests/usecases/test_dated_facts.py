"""What a group was on a day: its board, name, union and days, read as of the paper's day whatever came later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBrokenError
from app.domain.group import Board, BoardTerm, term_on
from app.usecases.book.changes import describe, history, set_board
from app.usecases.book.place import move_to
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import all_papers
from tests.papers import pdf_text


def sealed_meetings(village):
    return [one for one in village.workspace.meetings.all() if one.is_sealed]


def test_minutes_of_before_keep_the_board_and_name_of_their_day(village):
    """Read back from the printed paper, not from the program's own functions."""
    workspace = village.workspace
    (last, *_) = sealed_meetings(village)
    changed = date(last.on.year, last.on.month, last.on.day)
    profile = workspace.about.profile()
    set_board(
        workspace,
        Board("Lý Thị Thoa", "Vũ Văn Bách", ("Ngô Thị Mận",)),
        workspace.today,
        "Biên bản họp Tổ ngày hôm nay",
    )
    describe(workspace, replace(profile, name="Tổ TK&VV Đoàn Kết", union_code="11"), workspace.today, "QĐ 12/QĐ-UBND")
    assert changed < workspace.today
    policies = village_policies(workspace)
    papers = [
        one for one in all_papers(workspace, last.id, policies=policies) if one.form != "04/TD"
    ]  # that is of today
    old = " ".join(" ".join(pdf_text(paper.pdf).split()) for paper in papers)
    assert "Nguyễn Thị Hoa" in old
    assert "Hội Liên hiệp Phụ nữ" in old
    assert "Lý Thị Thoa" not in old
    assert "Đoàn Kết" not in old
    now = heading_of(workspace)
    assert (now.leader, now.deputy, now.name, now.union) == (
        "Lý Thị Thoa",
        "Vũ Văn Bách",
        "Tổ TK&VV Đoàn Kết",
        "Hội Nông dân",
    )
    then = heading_of(workspace, last.on)
    assert (then.leader, then.name) == ("Nguyễn Thị Hoa", profile.name)


def test_a_meeting_is_led_by_the_board_of_its_own_day(village):
    workspace = village.workspace
    set_board(workspace, Board("Lý Thị Thoa", ""), workspace.today, "Biên bản hôm nay")
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    assert look_at(workspace, meeting).meeting.officers.chair == "Lý Thị Thoa"
    verbs.drop(workspace, meeting)
    (last, *_) = sealed_meetings(village)
    earlier = verbs.open_meeting(workspace, on=last.on, started_at="15:00", place="nhà văn hóa", confirmed=True)
    assert look_at(workspace, earlier).meeting.officers.chair == "Nguyễn Thị Hoa"


def test_the_same_day_once_more_puts_right_and_an_earlier_change_said_later_stays_in_its_time(village):
    workspace = village.workspace
    first = workspace.about.board_terms()[0]
    early, late = date(2026, 3, 1), date(2026, 9, 1)
    assert set_board(workspace, Board("Bà C", ""), late, "BB 9")
    assert set_board(workspace, Board("Bà B", ""), early, "BB 3")  # told afterwards
    assert set_board(workspace, Board("Bà B", "Ông D"), early, "BB 3, ghi lại")
    assert not set_board(workspace, Board(" Bà  B ", "Ông D"), early, "BB 3, ghi lại")
    about = workspace.about
    assert about.board(date(2026, 2, 28)) == first.board
    assert about.board(early) == Board("Bà B", "Ông D")
    assert about.board(date(2026, 8, 31)).leader == "Bà B"
    assert about.board(late).leader == about.board().leader == "Bà C"
    boards, _ = history(workspace)
    assert [term.basis for term in boards] == ["BB 9", "BB 3, ghi lại", ""]


@pytest.mark.parametrize(
    ("board", "on", "basis", "rule"),
    [
        (Board(" ", "A"), date(2026, 5, 1), "x", "leader_missing"),
        (Board("Bà A", "bà  a"), date(2026, 5, 1), "x", "board_twice"),
        (Board("A", "B", ("C", "D", "E", "F")), date(2026, 5, 1), "x", "board_too_large"),
        (Board("A", ""), date(2099, 5, 1), "x", "change_to_come"),
        (Board("A", ""), date(1990, 5, 1), "x", "change_before_founding"),
        (Board("A", ""), date(2026, 5, 1), "  ", "basis_missing"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(village, board, on, basis, rule):
    workspace = village.workspace
    before = workspace.book.journal.entries()
    with pytest.raises(RuleBrokenError) as refusal:
        set_board(workspace, board, on, basis)
    assert refusal.value.rule == rule
    assert workspace.book.journal.entries() == before


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("name", " ", "group_unnamed"),
        ("hamlet", "", "group_unnamed"),
        ("commune", " ", "commune_unnamed"),
        ("commune_kind", "tỉnh", "commune_unnamed"),
        ("union_code", "99", "no_such_union"),
        ("transaction_day", 32, "no_such_day"),
        ("interest_day", -1, "no_such_day"),
        ("office_name", "x" * 300, "words_too_long"),
    ],
)
def test_a_description_that_cannot_be_is_refused(village, field, value, rule):
    workspace = village.workspace
    with pytest.raises(RuleBrokenError) as refusal:
        describe(workspace, replace(workspace.about.profile(), **{field: value}), workspace.today, "QĐ 1")
    assert refusal.value.rule == rule


def test_a_commune_put_right_after_a_change_stays_within_its_time(village):
    workspace = village.workspace
    profile = workspace.about.profile()
    describe(
        workspace, replace(profile, name="Tổ số 5", point="Hội trường phường", interest_day=5), date(2026, 6, 1), "QĐ 3"
    )
    move_to(workspace, "phường", "Kim Thanh", "Ninh Bình", 9)
    assert workspace.about.profile(date(2026, 5, 31)) == profile
    now = workspace.about.profile(date(2026, 6, 1))
    assert (now.commune, now.transaction_day, now.name, now.point, now.interest_day) == (
        "Kim Thanh", 9, "Tổ số 5", "Hội trường phường", 5,
    )  # fmt: skip


def test_union_and_office_read_the_same_as_of_the_same_day(village, stick):
    from app.usecases.exchange import collect, sync_group
    from app.usecases.workspace import Workspace

    workspace, office = village.workspace, village.office
    profile = workspace.about.profile()
    set_board(workspace, Board("Lý Thị Thoa", ""), date(2026, 9, 1), "BB 9")
    describe(workspace, replace(profile, name="Tổ Đoàn Kết"), date(2026, 6, 1), "QĐ 3")
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    there: Workspace = office.at(profile.code)
    for day in (date(2020, 1, 1), date(2026, 5, 31), date(2026, 6, 1), date(2026, 8, 31), date(2026, 9, 1), None):
        assert there.about.board(day) == workspace.about.board(day)
        assert there.about.profile(day) == workspace.about.profile(day)


def village_policies(workspace):
    from app.bootstrap import policy_text
    from app.usecases.policy import policies_of

    return policies_of(workspace, policy_text())


@given(st.lists(st.dates(date(2010, 1, 1), date(2030, 1, 1)), min_size=1, max_size=8, unique=True), st.dates())
def test_the_term_of_a_day_is_the_last_that_had_begun(days, on):
    terms = [BoardTerm(day, Board(str(day), ""), "") for day in sorted(days)]
    begun = [day for day in sorted(days) if day <= on]
    assert term_on(terms, on).since == (begun[-1] if begun else min(days))
    assert term_on(terms, None).since == max(days)


def test_what_is_told_late_goes_on_until_that_very_thing_changed_by_itself(village):
    """The union changed in June, told in November after a new name of September: from June on it is the new union, also today."""
    workspace = village.workspace
    old = workspace.about.profile()
    june, september, october = date(2026, 6, 1), date(2026, 9, 1), date(2026, 10, 1)
    describe(workspace, replace(old, name="Tổ Đoàn Kết"), september, "QĐ 9")
    describe(workspace, replace(workspace.about.profile(), transaction_day=20), october, "QĐ 10")
    assert describe(workspace, replace(workspace.about.profile(june), union_code="11", transaction_day=9), june, "QĐ 6")
    held = {
        day: (found.name, found.union_code, found.transaction_day)
        for day in (date(2026, 5, 31), june, september, october)
        if (found := workspace.about.profile(day)) is not None
    }
    assert list(held.values()) == [
        (old.name, old.union_code, old.transaction_day),
        (old.name, "11", 9),
        ("Tổ Đoàn Kết", "11", 9),
        ("Tổ Đoàn Kết", "11", 20),
    ]
    assert [term.basis for term in history(workspace)[1]] == ["QĐ 10", "QĐ 9", "QĐ 6", ""]


@given(st.data())
def test_each_thing_is_what_was_told_of_it_last_before_the_day(data):
    """Whatever is told in whatever order, one thing at a time: a plain model of each thing by itself says the same."""
    from app.domain.group import Term
    from app.usecases.book.changes import _carried_on

    days = [date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1), date(2023, 1, 1)]
    told = data.draw(
        st.lists(
            st.tuples(st.sampled_from(days), st.sampled_from(["name", "point"]), st.sampled_from("ABC")), max_size=8
        )
    )
    terms = {None: Term(None, a_profile(), "")}
    model = {"name": {None: "A"}, "point": {None: "A"}}
    for since, thing, value in told:
        listed = [terms[key] for key in sorted(terms, key=lambda day: day or date.min)]
        before = term_on(listed, since).profile
        if getattr(before, thing) == value:
            continue
        said = replace(before, **{thing: value})
        for one in (Term(since, said, ""), *_carried_on(listed, since, before, said)):
            terms[one.since] = one
        later = sorted(day for day in model[thing] if day is not None and day > since)
        model[thing] = {day: was for day, was in model[thing].items() if day != since} | {since: value}
        for day in later:  # a later word that said what held before anyway was no change of its own
            if model[thing][day] != getattr(before, thing):
                break
            model[thing][day] = value
    listed = [terms[key] for key in sorted(terms, key=lambda day: day or date.min)]
    for day in days:
        for thing, said in model.items():
            expected = said[max((one for one in said if one is None or one <= day), key=lambda one: one or date.min)]
            assert getattr(term_on(listed, day).profile, thing) == expected


def a_profile():
    from app.domain.group import GroupProfile
    from app.domain.ids import GroupCode

    return GroupProfile(GroupCode("1"), "A", "3", "thôn", "X", "xã", "Y", "12", 6, None, "", "", point="A")
