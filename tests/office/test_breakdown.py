"""The report broken down: every line adds up to the district, a household counts once where it lives, communes follow each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from app.bootstrap import policy_text
from app.domain.entries import (
    CommuneSucceeded,
    DeviceCertified,
    GroupInspected,
    MeetingOpened,
    MeetingSealed,
    MemberBrought,
    MemberMoved,
    Role,
    TransactionPointsSet,
)
from app.domain.ids import OFFICE_WIDE, CommandId, DeviceId, GroupCode, MeetingId
from app.domain.policy import parse_pack
from app.reporting.breakdown import NEW, breakdown
from app.reporting.register import DistrictRefusedError, read_district
from app.usecases.office.district_tables import district, facts, tables, written
from app.usecases.workspace import Workspace
from tests.builders import a_line, fixed_day
from tests.office.builders import (
    AUGUST,
    a_district,
    a_group,
    a_loan,
    a_member,
    an_office,
    figures,
    group_book_arrives,
    load,
    own_entries,
)
from tests.office.test_district_report import districts

LATER = date(2025, 7, 1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(district=districts())
def test_every_table_adds_up_to_the_district(tmp_path, district):
    directory = a_district(tmp_path / "raw", **district)
    (tmp_path / "office.book").unlink(missing_ok=True)
    with an_office(tmp_path / "office.book") as book:
        load(book, directory)
        found = breakdown(book, AUGUST)
    whole = found.report
    for lines in (found.communes, found.unions, [one.line for one in found.groups]):
        assert sum(line.groups for line in lines) == whole.groups
        assert sum(line.savings for line in lines) == whole.savings_via_groups
    for lines in (found.communes, found.unions, found.programs, [one.line for one in found.groups]):
        assert sum(line.outstanding for line in lines) == whole.outstanding
        assert sum(line.overdue for line in lines) == whole.overdue
        assert sum(line.outstanding_at_year_start for line in lines) == whole.outstanding_at_year_start
    assert [line.name for line in found.communes if line.overdue == 0] == [
        line.name for line in whole.communes if line.overdue == 0
    ]
    assert {rating: sum(one.rating == rating for one in found.groups) for rating in whole.ratings} == whole.ratings


@pytest.fixture
def book(tmp_path):
    directory = a_district(
        tmp_path / "raw",
        groups=[
            a_group("01", commune="Ba Sao", union_code="11"),
            a_group("02", commune="Quế", union_code="12", hamlet="Thôn 2"),
            a_group("03", commune="Quế", union_code="12", hamlet="Thôn 3"),
        ],
        members=[a_member("m1"), a_member("m2", group_code="02"), a_member("m3", group_code="03")],
        loans=[
            a_loan("l1", outstanding=10),
            a_loan("l2", outstanding=20, program_code="01"),  # the same household, another program
            a_loan("l3", member_code="m2", outstanding=30),
            a_loan("l4", member_code="m3", outstanding=40),
        ],
        office=figures(),
    )
    with an_office(tmp_path / "office.book") as made:
        load(made, directory)
        yield made


def say(book, *contents, group=OFFICE_WIDE):
    name = CommandId(f"c{book.query('SELECT count(*) AS n FROM journal')[0]['n']}")
    with book.change(name, author="office", now_ms=1, salt=lambda: "s") as change:
        for content in contents:
            change.write(content, group=group)


def test_a_household_with_two_loans_is_one_household_of_its_commune_and_one_of_each_program(book):
    found = breakdown(book, AUGUST)
    assert {line.name: line.households for line in found.communes} == {"Quế": 2, "Ba Sao": 1}
    assert {line.key: line.households for line in found.programs} == {"09": 3, "01": 1}


def test_communes_that_were_merged_are_reported_under_the_new_name_from_that_day_on(book):
    say(
        book,
        CommuneSucceeded(commune="Quế", successor="Kim Bảng", from_=LATER, source="NQ 1686"),
        CommuneSucceeded(commune="Ba Sao", successor="Tam Chúc", from_=LATER),
        TransactionPointsSet(commune="Kim Bảng", points=("Điểm Quế", "Điểm Ngọc Sơn"), from_=LATER),
    )
    before, after = breakdown(book, AUGUST, units=NEW), breakdown(book, LATER, units=NEW)
    assert {line.name for line in before.communes} == {"Quế", "Ba Sao"}
    assert {line.name: line.outstanding for line in after.communes} == {"Kim Bảng": 70, "Tam Chúc": 30}
    assert after.points == {"Kim Bảng": ("Điểm Quế", "Điểm Ngọc Sơn")}
    assert before.points == {}
    assert {line.name for line in breakdown(book, LATER).communes} == {"Quế", "Ba Sao"}  # the old ones are still there


def test_a_hamlet_may_go_another_way_and_a_later_merger_is_followed_through(book):
    say(
        book,
        CommuneSucceeded(commune="Quế", successor="Kim Bảng", from_=LATER),
        CommuneSucceeded(commune="Quế", hamlet="Thôn 3", successor="Lê Hồ", from_=LATER),
        CommuneSucceeded(commune="Kim Bảng", successor="Lê Hồ", from_=date(2026, 1, 1)),
        CommuneSucceeded(commune="Lê Hồ", successor="Kim Bảng", from_=date(2026, 6, 1)),  # a ring ends where it began
    )
    assert {line.name: line.outstanding for line in breakdown(book, LATER, units=NEW).communes} == {
        "Kim Bảng": 30,
        "Lê Hồ": 40,
        "Ba Sao": 30,
    }
    later = breakdown(book, date(2026, 2, 1), units=NEW)
    assert {line.name: line.outstanding for line in later.communes} == {"Lê Hồ": 70, "Ba Sao": 30}
    ring = breakdown(book, date(2026, 7, 1), units=NEW)
    assert sum(line.outstanding for line in ring.communes) == 100


def test_a_merger_that_was_taken_back_is_gone(book):
    say(book, CommuneSucceeded(commune="Quế", successor="Kim Bảng", from_=LATER))
    say(book, CommuneSucceeded(commune="Quế", successor="", from_=LATER))
    assert {line.name for line in breakdown(book, LATER, units=NEW).communes} == {"Quế", "Ba Sao"}
    assert not any(book.faults().values())


def test_what_was_held_in_the_year_and_who_keeps_her_own_book_is_counted(book):
    one, laptop = GroupCode("01"), DeviceId("d9")
    lines = [
        a_line(MeetingOpened(meeting=MeetingId("m1"), on=date(2023, 5, 5), place="đình"), device=laptop, seq=1, group=one),
        a_line(MeetingSealed(meeting=MeetingId("m1"), entries={laptop: [(1, 1)]}, digest="ab" * 32), device=laptop, seq=2, group=one),
        a_line(MeetingOpened(meeting=MeetingId("m2"), on=date(2023, 8, 5), place="đình"), device=laptop, seq=3, group=one),
    ]  # fmt: skip
    checked = GroupInspected(inspection="i1", on=date(2023, 6, 6), answers={})
    with book.transaction():
        book.take(lines, Role.GROUP)
        book.take([a_line(checked, device="u1", seq=1, group=one)], Role.UNION)
    certified = DeviceCertified(device=laptop, card="{}", role=Role.GROUP, from_=date(2023, 1, 1), to=date(2028, 1, 1))
    say(book, certified, group=one)
    found = breakdown(book, AUGUST)
    assert (found.meetings, found.inspections, found.covered) == (1, 1, 1)
    (mine,) = [group for group in found.groups if group.line.key == "01"]
    assert (mine.meetings, mine.inspections, mine.is_covered, mine.newest) == (
        1,
        1,
        True,
        AUGUST,
    )  # the bank's figures are of that day, whatever the group wrote since
    assert breakdown(book, date(2024, 1, 31)).meetings == 0  # another year


def test_whom_the_office_moves_is_a_member_of_one_group_and_the_others_stay_counted(book, tmp_path):
    """The group she comes to has no book of its own yet: the bank's customers are its members."""
    group_book_arrives(book, "01", own_entries(read_district(tmp_path / "raw").members[0], AUGUST))
    assert counted(book) == {"01": 1, "02": 1, "03": 1}
    gone = MemberMoved(member="own-m1", on=AUGUST, to_group="02", to_name="Tổ 2", basis="CV1")
    say(book, gone, group="01")
    come = MemberBrought(
        member="own-m1", on=AUGUST, from_group="01", from_name="Tổ 1", basis="CV1", savings=500, household_class="none"
    )
    with book.change(CommandId("brought"), author="office", now_ms=2, salt=lambda: "s") as change:
        change.write(come, {"name": "Lê Thị Sen", "id_number": "034"}, group="02")
    assert counted(book) == {"01": 0, "02": 2, "03": 1}
    group_book_arrives(book, "02", own_entries(read_district(tmp_path / "raw").members[1], AUGUST))
    assert counted(book) == {"01": 0, "02": 2, "03": 1}, "with a book of its own nobody is counted twice"


def test_whom_the_bank_lists_with_another_number_is_not_counted_beside_its_list(book, tmp_path):
    group_book_arrives(book, "01", own_entries(read_district(tmp_path / "raw").members[0], AUGUST))
    come = MemberBrought(
        member="own-m1", on=AUGUST, from_group="01", from_name="Tổ 1", basis="CV1", savings=500, household_class="none"
    )
    say(book, MemberMoved(member="own-m1", on=AUGUST, to_group="02", to_name="Tổ 2", basis="CV1"), group="01")
    with book.change(CommandId("brought"), author="office", now_ms=2, salt=lambda: "s") as change:
        change.write(come, {"name": "Hồ Bích Mai", "id_number": ""}, group="02")
    assert counted(book)["02"] == 2
    september = a_district(
        tmp_path / "september",
        groups=[a_group(code) for code in ("01", "02", "03")],
        members=[a_member("m1", group_code="02"), a_member("m2", group_code="02"), a_member("m3", group_code="03")],
        loans=[],
        office=figures(date(2023, 9, 30)),
    )
    load(book, september)
    assert {one.line.key: one.line.members for one in breakdown(book, date(2023, 9, 30)).groups}["02"] == 2


def counted(book):
    return {one.line.key: one.line.members for one in breakdown(book, AUGUST).groups}


def test_where_the_office_said_nothing_the_packs_list_of_units_names_the_commune_of_the_day(book):
    """Quế and Ba Sao are in the list; a word of the office's goes before it."""
    workspace = Workspace(book, fixed_day())
    pack = parse_pack(policy_text())

    def names(day, units=NEW):
        return {line.name for line in district(workspace, day, pack, units=units).communes}

    assert names(date(2025, 6, 30)) == {"Quế", "Ba Sao"}
    assert names(date(2025, 7, 1)) == {"Kim Bảng", "Tam Chúc"}
    assert names(date(2025, 7, 1), units="old") == {"Quế", "Ba Sao"}
    say(book, CommuneSucceeded(commune="Quế", successor="Lê Hồ", from_=date(2025, 7, 1)))
    assert names(date(2025, 7, 1)) == {"Lê Hồ", "Tam Chúc"}


def test_a_plan_by_commune_union_and_program_stands_beside_what_was_reached(tmp_path):
    plans = {"commune": {"Ba Sao": 40, "Quế": 100}, "union": {"12": 140}, "program": {"09": 160}}
    directory = a_district(
        tmp_path / "raw",
        groups=[a_group("01", commune="Ba Sao", union_code="11"), a_group("02", commune="Quế", union_code="12")],
        members=[a_member("m1"), a_member("m2", group_code="02")],
        loans=[a_loan("l1", outstanding=10), a_loan("l2", member_code="m2", outstanding=70)],
        office=figures(plans=plans),
    )
    with an_office(tmp_path / "o.book") as book:
        load(book, directory)
        found = breakdown(book, AUGUST)
    assert {line.name: line.plan for line in found.communes} == {"Ba Sao": 40, "Quế": 100}
    assert {line.key: line.plan for line in found.unions} == {"12": 140, "11": None}
    communes, unions, programs, groups = tables(found)
    place = communes.columns.index("Đạt kế hoạch (%)")
    assert [written(row)[place] for row in communes.rows] == ["70,00", "25,00"]
    assert written(communes.total)[place] == "57,14", "80 of 140"
    assert [written(row)[programs.columns.index("Đạt kế hoạch (%)")] for row in programs.rows] == ["50,00"]
    assert "Đạt kế hoạch (%)" in unions.columns
    assert "Đạt kế hoạch (%)" not in groups.columns
    assert "tốt 2 = 100,00 %" in dict(facts(found))["Xếp loại Tổ (thay đổi từ đầu năm)"].casefold()


@pytest.mark.parametrize(
    "plans",
    [[], {"thôn": {}}, {"commune": []}, {"commune": {"Quế": -1}}, {"commune": {"Quế": True}}, {"union": {"x" * 80: 1}}],
)
def test_a_plan_that_cannot_be_is_refused(tmp_path, plans):
    with pytest.raises(DistrictRefusedError):
        read_district(a_district(tmp_path, office=figures(plans=plans)))
