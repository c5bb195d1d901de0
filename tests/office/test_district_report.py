"""The report as of a day: registers that follow each other, and groups that keep their own books."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.entries import MemberAdmitted, MemberReleased, MoneyReversed, SavingsFigured, SavingsReceived
from app.domain.errors import BookRefusedError
from app.domain.ids import CommandId, GroupCode, MemberId, MoneyId
from app.reporting.load import load_district, new_entries
from app.reporting.register import District, read_district
from app.reporting.report import district_report, percent, report_as_json
from tests.office.builders import (
    AUGUST,
    JUNE,
    a_district,
    a_group,
    a_loan,
    a_member,
    an_office,
    figures,
    group_book_arrives,
    group_books_arrive,
    kim_bang,
    load,
)
from tests.office.recount import recount

ON_DISK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WHOLE = {"pages": [], "foreign_keys": [], "chains": [], "tables": []}


def report(book, as_of=AUGUST):
    return report_as_json(district_report(book, as_of))


def load_without_members(book, directory):
    """As in a district where every group keeps its own book: the office files no customers."""
    district = read_district(directory)
    group_of = {member.code: GroupCode(member.group) for member in district.members}
    office_only = District(district.as_of, district.groups, (), district.loans, district.figures)
    with book.change(CommandId("office-only"), author="office", now_ms=1, salt=lambda: "s") as change:
        for group, content, facts in new_entries(book, office_only, group_of):
            change.write(content, facts, group=group)
    return district


# ---------------------------------------------------------------------- the whole district
def as_printed(directory):
    """The office's own figures, with the day they are of."""
    printed = json.loads((directory / "expected.json").read_text(encoding="utf-8"))
    return {"as_of": printed["as_of"], "figures_as_of": printed["as_of"]} | printed


def test_the_whole_district_comes_out_as_the_bank_prints_it(tmp_path):
    directory = kim_bang(tmp_path)
    expected = as_printed(directory)
    assert recount(directory) == expected  # the second count is worth something
    with an_office(tmp_path / "office.book") as book:
        assert load(book, directory) > 40_000
        # As text, so that the order of keys and communes and the decimals are those of the office too.
        assert json.dumps(report(book), ensure_ascii=False) == json.dumps(expected, ensure_ascii=False)
        assert load(book, directory) == 0


def test_the_whole_district_comes_out_the_same_from_the_groups_own_books(tmp_path):
    directory = kim_bang(tmp_path)
    with an_office(tmp_path / "office.book") as book:
        group_books_arrive(book, load_without_members(book, directory), AUGUST)
        assert report(book) == as_printed(directory)


# ---------------------------------------------------------------------- any district
AMOUNTS = st.one_of(st.just(0), st.integers(0, 9), st.integers(0, 10**9))


@st.composite
def districts(draw):
    """Any small district: communes without loans, groups without members, no plan."""
    codes = draw(st.lists(st.sampled_from(["01", "02", "03", "04"]), unique=True))
    communes = st.sampled_from(["Ba Sao", "Quế", "Đại Cương"])
    founded = st.sampled_from(["", "2010-12-14", "2023-08-31"])
    ratings = st.sampled_from(["good", "fair", "average", "weak"])
    groups = [a_group(code, commune=draw(communes), founded=draw(founded), rating=draw(ratings)) for code in codes]
    members = [
        a_member(f"m{number}", group_code=draw(st.sampled_from(codes)), savings=draw(AMOUNTS))
        for number in range(draw(st.integers(0, 8)) if codes else 0)
    ]
    loans = []
    for number in range(draw(st.integers(0, 8)) if members else 0):
        outstanding = draw(AMOUNTS)
        loans.append(
            a_loan(
                f"l{number}",
                member_code=draw(st.sampled_from(members))["member_code"],
                outstanding=outstanding,
                overdue=draw(st.one_of(st.just(0), st.integers(0, outstanding))),
                outstanding_at_year_start=draw(AMOUNTS),
            )
        )
    office = figures(
        plan_outstanding=draw(AMOUNTS), plan_mobilised=draw(AMOUNTS), groups_at_year_start=draw(st.integers(0, 9))
    )
    return {"groups": groups, "members": members, "loans": loans, "office": office}


@ON_DISK
@given(districts())
def test_any_district_is_counted_as_by_hand_whoever_keeps_the_members(tmp_path, district):
    directory = a_district(tmp_path / "raw", **district)
    (tmp_path / "office.book").unlink(missing_ok=True)
    with an_office(tmp_path / "office.book") as book:
        load(book, directory)
        assert report(book) == recount(directory)
        assert load(book, directory) == 0
        group_books_arrive(book, read_district(directory), AUGUST)
        assert report(book) == recount(directory)  # the groups say the same, so the report does
        assert load(book, directory) == 0
        assert book.faults() == WHOLE
    (tmp_path / "office.book").unlink()
    with an_office(tmp_path / "office.book") as book:
        group_books_arrive(book, load_without_members(book, directory), AUGUST)
        assert report(book) == recount(directory)


@st.composite
def two_registers(draw):
    """June and August: members come, go and move; loans come, are repaid and fall due; groups are dissolved."""
    codes = ["01", "02", "03"]
    groups = [a_group(code, commune=name) for code, name in zip(codes, ["Quế", "Quế", "Ba Sao"], strict=True)]
    at_start = {f"l{number}": draw(AMOUNTS) for number in range(6)}
    found = []
    for day in (JUNE, AUGUST):
        listed = draw(st.lists(st.sampled_from(["m0", "m1", "m2", "m3"]), unique=True))
        members = [a_member(code, group_code=draw(st.sampled_from(codes)), savings=draw(AMOUNTS)) for code in listed]
        loans = []
        for number, (code, start) in enumerate(at_start.items()):
            owner, owed = f"m{number % 4}", draw(AMOUNTS)
            loan = a_loan(code, member_code=owner, outstanding=owed, outstanding_at_year_start=start)
            if owner in listed and draw(st.booleans()):
                loans.append(loan | {"overdue": draw(st.sampled_from([0, owed]))})
        kept = {*draw(st.lists(st.sampled_from(codes))), *(member["group_code"] for member in members)}
        office = figures(day, plan_outstanding=draw(AMOUNTS), deposits_direct=draw(AMOUNTS))
        remaining = [group for group in groups if group["group_code"] in kept]
        found.append({"groups": remaining, "members": members, "loans": loans, "office": office})
    return found


@ON_DISK
@given(two_registers(), st.permutations([0, 1, 0, 1]))
def test_each_day_keeps_its_own_report_in_whatever_order_the_registers_come(tmp_path, registers, order):
    directories = [a_district(tmp_path / f"raw{number}", **district) for number, district in enumerate(registers)]
    # What either file knows of the year's start, the office knows.
    start = {loan["loan_code"]: loan["outstanding_at_year_start"] for d in registers for loan in d["loans"]}
    (tmp_path / "office.book").unlink(missing_ok=True)
    with an_office(tmp_path / "office.book") as book:
        seen = set()
        for number in order:
            written = load(book, directories[number])
            assert number not in seen or written == 0
            seen.add(number)
        for directory, day in zip(directories, (JUNE, AUGUST), strict=True):
            assert report(book, day) == recount(directory, sum(start.values()))


# ---------------------------------------------------------------------- as of a day
def test_a_day_without_a_register_has_the_newest_figures_before_it(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "june", office=figures(JUNE), loans=[a_loan(outstanding=70)]))
        load(book, a_district(tmp_path / "august", loans=[a_loan(outstanding=50)]))
        days = (date(2023, 6, 29), JUNE, date(2023, 8, 30), AUGUST, date(2023, 12, 31))
        assert [report(book, day)["outstanding"] for day in days] == [60_000_000, 70, 70, 50, 50]
        assert report(book, date(2022, 12, 30))["outstanding"] == 0


def test_the_next_year_starts_from_the_last_figures_of_this_one(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        office = figures(groups_at_year_start=9)
        load(book, a_district(tmp_path / "august", loans=[a_loan(outstanding=50)], office=office))
        january = report(book, date(2024, 1, 31))
        assert (january["outstanding"], january["figures_as_of"]) == (50, "2023-08-31")
        # August's figures are no January's: nothing grew, or shrank, and no plan of this year is met.
        ytd = ("outstanding_change_ytd", "groups_change_ytd", "plan_outstanding_pct", "mobilised_plan_pct")
        assert [january[key] for key in ytd] == [None] * 4
        december = figures(date(2023, 12, 31), groups_at_year_start=9)
        load(book, a_district(tmp_path / "december", loans=[a_loan(outstanding=55)], office=december))
        later = figures(date(2024, 2, 29), groups_at_year_start=7)
        load(
            book,
            a_district(
                tmp_path / "february", loans=[a_loan(outstanding=60, outstanding_at_year_start=55)], office=later
            ),
        )
        march = report(book, date(2024, 3, 31))
        assert (march["outstanding_change_ytd"], march["figures_as_of"]) == (5, "2024-02-29")
        assert march["groups_change_ytd"] == march["groups_total"] - 7


def test_a_loan_repaid_within_the_year_counts_in_the_change_alone(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", loans=[a_loan(outstanding=0, outstanding_at_year_start=700)]))
        found = report(book)
        assert (found["outstanding"], found["outstanding_change_ytd"], found["households_with_debt"]) == (0, -700, 0)
        assert found["overdue_ratio_pct"] is None


def test_a_loan_of_last_year_that_the_register_lists_no_more_is_not_owed_any_more(tmp_path):
    loans = [a_loan("l1", outstanding=50), a_loan("l2", outstanding=20)]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "2023", loans=loans))
        later = [a_loan("l1", outstanding=40, outstanding_at_year_start=45)]
        load(book, a_district(tmp_path / "2024", loans=later, office=figures(date(2024, 3, 31))))
        found = report(book, date(2024, 3, 31))
        assert (found["outstanding"], found["outstanding_change_ytd"]) == (40, -5)
        assert report(book)["outstanding"] == 70


def test_a_group_founded_later_does_not_count_yet(tmp_path):
    groups = [a_group("01"), a_group("02", founded="2023-08-31", commune="Quế", rating="weak")]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "june", groups=groups, office=figures(JUNE)))
        june, august = report(book, JUNE), report(book)
        seen = [(found["groups_total"], found["communes_total"], found["ratings"]["weak"]) for found in (june, august)]
        assert seen == [(1, 1, 0), (2, 2, 1)]
        assert june["groups_change_ytd"] == 0


def test_before_the_first_register_of_a_year_no_change_is_told(tmp_path):
    groups = [a_group("01"), a_group("02", founded="2023-03-14"), a_group("03", founded="")]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", groups=groups))
        assert report(book, date(2023, 3, 31))["groups_change_ytd"] is None  # no register of that year yet
        assert report(book, date(2022, 12, 31))["outstanding_change_ytd"] is None


def test_a_corrected_register_of_the_same_day_replaces_the_first(tmp_path):
    groups = [a_group("01"), a_group("02", commune="Quế")]
    loans = [a_loan("l1", overdue=5), a_loan("l2", member_code="m2")]
    first = a_district(tmp_path / "first", groups=groups, members=[a_member("m1"), a_member("m2")], loans=loans)
    members = [a_member("m1", group_code="02"), a_member("m2")]
    corrected = a_district(tmp_path / "second", groups=groups, members=members, loans=[a_loan("l1", outstanding=7)])
    with an_office(tmp_path / "office.book") as book:
        load(book, first)
        load(book, corrected)
        # What the first file knew of the year's start stays known.
        assert report(book) == recount(corrected, 120_000_000)
        assert load(book, corrected) == 0


def test_an_older_register_read_late_does_not_rename_what_is_known_today(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "august", groups=[a_group(commune="Quế")], members=[a_member(name="Mới")]))
        load(book, a_district(tmp_path / "june", office=figures(JUNE), members=[a_member(name="Cũ")]))
        assert [row["name"] for row in book.query("SELECT name FROM customer")] == ["Mới"]
        assert [line["name"] for line in report(book)["communes"]] == ["Quế"]


def test_the_overdue_part_of_a_december_register_outlives_the_files_of_the_year_after(tmp_path):
    december = date(2022, 12, 31)
    loans = [a_loan(outstanding=60, overdue=30)]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "december", loans=loans, office=figures(december)))
        load(book, a_district(tmp_path / "august", loans=[a_loan(outstanding_at_year_start=20)]))
        assert district_report(book, december).overdue == 20
        assert district_report(book, AUGUST).outstanding_at_year_start == 20


# ---------------------------------------------------------------------- the groups' own books
HOA, LAN = MemberId("hoa"), MemberId("lan")


def joins(member, number="", on=AUGUST):
    return MemberAdmitted(member=member, on=on), {"name": member, "id_number": number} if number else {"name": member}


def saves(member, amount, money, on=AUGUST):
    return SavingsReceived(money=MoneyId(money), member=member, on=on, amount=amount), None


def commune(book, as_of=AUGUST):
    line = report(book, as_of)["communes"][0]
    return line["members"], line["savers_pct"], line["savings"]


@pytest.fixture
def office(tmp_path):
    """One group of the register whose members only its own book knows."""
    with an_office(tmp_path / "office.book") as book:
        load_without_members(book, a_district(tmp_path / "raw"))
        yield book


def test_the_groups_own_lines_are_its_savings_where_the_bank_says_nothing(office):
    group_book_arrives(office, "01", [joins(HOA), joins(LAN), saves(HOA, 300, "a"), saves(HOA, 50, "b")])
    assert commune(office) == (2, 50.0, 350)


def test_lines_after_the_day_and_lines_reversed_by_then_do_not_count(office):
    later = date(2023, 9, 6)
    mistake = MoneyReversed(money=MoneyId("b"), on=later, reason="nhầm"), None
    lines = [saves(HOA, 300, "a"), saves(HOA, 50, "b"), saves(HOA, 9, "c", on=later), mistake]
    group_book_arrives(office, "01", [joins(HOA), *lines])
    assert commune(office) == (1, 100.0, 350)
    assert commune(office, later) == (1, 100.0, 309)


def test_only_members_of_that_day_count(office):
    refused = MemberAdmitted(member=MemberId("ba"), on=JUNE, accepted=False), None
    left = MemberReleased(member=HOA, on=AUGUST, reason="chuyển đi"), None
    kept = MemberReleased(member=LAN, on=JUNE, reason="chuyển đi", accepted=False), None
    said = [joins(HOA, on=JUNE), joins(LAN, on=JUNE), refused, left, kept, saves(HOA, 300, "a", on=JUNE)]
    september = date(2023, 9, 6)
    group_book_arrives(office, "01", [*said, joins(MemberId("tu"), on=september)])
    assert commune(office, JUNE) == (2, 50.0, 300)
    assert commune(office) == (1, 0.0, 0)
    assert commune(office, september)[0] == 2


def test_a_group_whose_last_member_left_has_none(office):
    left = MemberReleased(member=HOA, on=JUNE, reason="chuyển đi"), None
    group_book_arrives(office, "01", [joins(HOA, on=JUNE), left])
    assert commune(office) == (0, None, 0)


def test_a_book_begun_later_leaves_the_reports_of_earlier_days_alone(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", members=[a_member("m1"), a_member("m2", savings=0)]))
        before, november = report(book), date(2023, 11, 6)
        group_book_arrives(book, "01", [joins(HOA, "id-m1", on=november)])
        assert report(book) == before
        assert commune(book, november)[0] == 1


def test_the_group_says_who_is_a_member_and_the_bank_what_is_in_the_accounts(tmp_path):
    accounts = [a_member("m1", savings=100), a_member("m2", savings=40), a_member("m3", savings=0)]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", members=accounts))
        ba = MemberId("ba")
        people = [joins(HOA, "id-m1"), joins(ba, "id-m3"), joins(MemberId("tu")), joins(LAN, "id-nobody")]
        # The bank figures nothing in Ba's account: what her group wrote down is not there (yet).
        group_book_arrives(book, "01", [*people, saves(LAN, 7, "a"), saves(ba, 5, "b"), saves(HOA, 999, "c")])
        assert commune(book) == (4, 50.0, 140)


def test_two_accounts_of_one_number_make_one_member(tmp_path):
    accounts = [a_member("m1", id_number="9"), a_member("m2", id_number="9"), a_member("m3", id_number="")]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", members=accounts))
        group_book_arrives(book, "01", [joins(HOA, "9"), joins(LAN)])
        assert commune(book) == (2, 50.0, 300_000)


def test_one_figure_after_the_register_takes_nobody_off_it(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", members=[a_member("m1", savings=3), a_member("m2", savings=4)]))
        later = date(2023, 9, 6)
        with book.change(CommandId("one"), author="office", now_ms=1, salt=lambda: "s") as change:
            change.write(SavingsFigured(customer="m1", as_of=later, amount=10), group=GroupCode("01"))
        assert commune(book, later) == (2, 100.0, 14)


# ---------------------------------------------------------------------- edges
def test_an_office_that_loaded_nothing_has_an_empty_report(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        found = report(book)
        assert (found["groups_total"], found["outstanding"], found["communes"]) == (0, 0, [])
        assert [found[key] for key in ("plan_outstanding_pct", "overdue_ratio_pct", "mobilised_plan_pct")] == [None] * 3


def test_the_earliest_and_the_last_day_there_are_can_be_asked_for(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw"))
        assert report(book, date.min)["outstanding"] == 0
        assert report(book, date.max)["outstanding"] == 50_000_000


def test_communes_of_equal_debt_stand_by_name(tmp_path):
    groups = [a_group(code, commune=name) for code, name in (("1", "Quế"), ("2", "Ba Sao"), ("3", "Đại Cương"))]
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "raw", groups=groups, members=[], loans=[]))
        assert [line["name"] for line in report(book)["communes"]] == ["Ba Sao", "Quế", "Đại Cương"]


@given(st.integers(0, 10**15), st.integers(1, 10**15), st.sampled_from([1, 2]))
def test_a_share_is_what_decimal_says_with_many_digits(part, whole, digits):
    with localcontext(prec=80):
        exact = Decimal(part) * 100 / Decimal(whole)
        assert percent(part, whole, digits) == float(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


# ---------------------------------------------------------------------- loading
def test_loading_is_done_once_per_command_and_once_per_content(tmp_path):
    raw = a_district(tmp_path / "raw")
    with an_office(tmp_path / "office.book") as book:
        assert load(book, raw, command="one") == 15
        state = book.state()
        assert load(book, raw, command="one") == 0
        assert load(book, raw, command="two") == 0
        assert book.state() == state


def test_a_failure_midway_leaves_nothing_behind(tmp_path):
    district = read_district(a_district(tmp_path / "raw"))
    with an_office(tmp_path / "office.book") as book:
        before = book.state()

        def no_more_salt():
            raise OSError(28, "no space left")

        with pytest.raises(BookRefusedError):
            load_district(book, district, command=CommandId("c"), now_ms=1, salt=no_more_salt)
        assert book.state() == before
        assert book.query("SELECT * FROM journal") == []
