"""The bank's monthly statement: read whatever its headings, matched to members, every difference found, taken in once."""

from __future__ import annotations

import csv
import json
import random
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.names import search_key
from app.intake.bank_export import read_bank_export
from app.intake.unreadable import Fault, UnreadableListError
from app.usecases.members.import_roster import read_list, take_in_roster
from app.usecases.money.at_bank import at_bank, say_who
from app.usecases.money.bank_statement import read_statement, take_in_statement
from app.usecases.money.customer_match import Customer, Match, match_customers

DATA = Path(__file__).parent.parent / "data"

HEADS = (
    ("STT", "Mã KH", "Tên khách hàng", "Số CMND/CCCD", "Mã món vay", "Chương trình", "Dư nợ gốc", "Lãi tồn kỳ trước",
     "Lãi phát sinh", "Số dư TG"),
    ("TT", "Mã khách hàng", "Họ và tên", "Số giấy tờ", "Số khế ước", "CT vay", "Dư nợ", "Lãi tồn", "Lãi tháng này",
     "Tiền gửi"),
    ("Stt", "Số CIF", "Họ tên KH", "CCCD", "Mã khoản vay", "Tên chương trình", "Nợ gốc", "Lãi chuyển sang",
     "Lãi phải thu trong tháng", "Số dư tiền gửi TK"),
    ("No", "MÃ SỐ KH", "TÊN KHÁCH HÀNG", "SỐ CĂN CƯỚC", "SỐ KU", "SẢN PHẨM", "SỐ DƯ NỢ", "NỢ LÃI", "LÃI KỲ NÀY", "SD TG"),
    ("STT", "Mã người vay", "Tên tổ viên", "Số định danh", "Mã số món vay", "Chương trình tín dụng",
     "Dư nợ đến cuối tháng", "Lãi còn nợ đầu kỳ", "Lãi phát sinh tháng 11", "Tiết kiệm"),
)  # fmt: skip


@pytest.fixture
def group(workspace):
    return workspace


def statement_of(workspace, seed: int):
    """A made-up statement of the members, with what is right about it."""
    chance = random.Random(seed)
    rows, right = [], []
    for number, member in enumerate(workspace.members.active(workspace.today)):
        if chance.random() < 0.08:
            continue
        code = f"35{seed:04d}{number:04d}"
        shown = chance.choice([member.name, member.name.upper(), search_key(member.name).upper()])
        told = member.id_number if chance.random() < 0.8 else None
        savings = member.savings + chance.choice([0, 0, 0, 50_000, -10_000])
        loans = chance.choice([0, 1, 1, 2])
        for place in range(max(loans, 1)):
            owed = chance.randrange(1, 99) * 1_000_000 if loans else 0
            this_month = owed * 55 // 10_000
            brought = this_month if chance.random() < 0.2 else 0
            loan = f"66{seed:06d}{number:04d}{place}" if loans else None
            saved = max(savings, 0) if place == 0 else None
            rows.append(
                (
                    code,
                    shown,
                    told,
                    loan,
                    "01" if loans else None,
                    owed or None,
                    brought or None,
                    this_month or None,
                    saved,
                )
            )
            right.append((member, told, owed, brought, this_month, saved, place == 0))
    return rows, right


def as_xlsx(path, heads, rows, unit=1, above=("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "SAO KÊ", "Tháng 11 năm 2026")):
    book = openpyxl.Workbook()
    for line in above:
        book.active.append([line])
    if unit == 1000:
        book.active.append(["Đơn vị tính: nghìn đồng"])
    book.active.append(list(heads))
    for place, (code, name, told, loan, program, *amounts) in enumerate(rows, start=1):
        number = int(told) if told and place % 3 == 0 else told  # Excel ate the zero
        shown = [None if amount is None else amount / unit if amount % unit else amount // unit for amount in amounts]
        book.active.append([place, code, name, number, loan, program, *shown])
    book.active.append([None, None, "Tổng cộng", None, None, None, sum(row[5] or 0 for row in rows) // unit])
    book.save(path)
    return path


def test_the_sample_statement_is_read_as_it_should_be(workspace, tmp_path):
    from importlib.resources import as_file, files

    from app.bootstrap import environment
    from app.usecases.book.opening import new_group_book
    from app.usecases.book.profile import read_profile

    with as_file(files("resources").joinpath("sample/profile.toml")) as profile:
        fresh = new_group_book(tmp_path / "g.sotobook", "mật khẩu", read_profile(profile), environment())
    take_in_roster(fresh, read_list(fresh, DATA / "rosters/roster-plain-11.xlsx"))
    expected = json.loads((DATA / "bank/bank-21.expected.json").read_text("utf-8"))
    found = read_statement(fresh, DATA / "bank/bank-21.xlsx").as_json()
    assert found == {key: expected[key] for key in ("rows", "members_not_in_file", "outstanding_total")}
    fresh.book.close()


@pytest.mark.parametrize("seed", range(20))
def test_statements_of_any_wording_are_matched_and_every_difference_is_found(workspace, tmp_path, seed):
    rows, right = statement_of(workspace, seed)
    unit = 1000 if seed % 5 == 4 else 1
    path = as_xlsx(tmp_path / "sk.xlsx", HEADS[seed % len(HEADS)], rows, unit)
    read = read_statement(workspace, path)
    assert read.export.as_of == date(2026, 11, 30)
    assert len(read.lines) == len(right)
    names = [search_key(member.name) for member in workspace.members.active(workspace.today)]
    for found, (member, told, owed, brought, this_month, saved, first) in zip(read.lines, right, strict=True):
        line = found.line
        assert (line.outstanding, line.brought, line.this_month, line.savings) == (owed, brought, this_month, saved)
        if told:
            assert (found.match, found.member) == (Match.ID, member)
        elif names.count(search_key(member.name)) == 1:
            assert (found.match, found.member) == (Match.NAME, member)
        else:
            assert (found.match, found.member) == (Match.DOUBTFUL, None)
        if found.member and first:
            assert found.difference == saved - member.savings
        else:
            assert found.difference is None
    assert read.outstanding == sum(row[2] for row in right)


def test_a_csv_with_joined_cells_above_further_loans(workspace, tmp_path):
    one = workspace.members.active(workspace.today)[0]
    path = tmp_path / "sk.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Sao kê đến ngày 31/10/2026"])
        out.writerow(HEADS[0])
        out.writerow([1, "A1", one.name, one.id_number, "K1", "01", "50.000.000", "", "275.000", "1.000.000"])
        out.writerow(["", "", "", "", "K2", "19", "20.000.000", "10.000", "110.000", ""])
    read = read_statement(workspace, path)
    assert read.export.as_of == date(2026, 10, 31)
    assert [line.member for line in read.lines] == [one, one]
    assert [line.line.loan_code for line in read.lines] == ["K1", "K2"]
    assert [line.difference for line in read.lines] == [1_000_000 - one.savings, None]


@pytest.mark.parametrize("cell", ["mười triệu", "-5", "1,2,3", "12/2026/x"])
def test_a_cell_that_is_no_amount_refuses_the_file_with_its_place(workspace, tmp_path, cell):
    one = workspace.members.active(workspace.today)[0]
    path = as_xlsx(tmp_path / "sk.xlsx", HEADS[0], [("A1", one.name, one.id_number, "K1", "01", 0, 0, 0, 0)])
    book = openpyxl.load_workbook(path)
    book.active["G5"] = cell
    book.save(path)
    with pytest.raises(UnreadableListError) as refused:
        read_statement(workspace, path)
    assert (refused.value.fault, refused.value.detail) == (Fault.NOT_AN_AMOUNT, "G5")


def test_a_member_list_is_no_statement(workspace):
    with pytest.raises(UnreadableListError) as refused:
        read_bank_export(DATA / "rosters/roster-plain-11.xlsx")
    assert refused.value.fault is Fault.NOT_A_STATEMENT


def test_taking_a_statement_in_twice_is_doing_it_once_and_our_figures_stay(workspace, tmp_path):
    rows, _ = statement_of(workspace, 3)
    path = as_xlsx(tmp_path / "sk.xlsx", HEADS[0], rows)
    ours = {member.id: member.savings for member in workspace.members.all()}
    assert take_in_statement(workspace, read_statement(workspace, path)) == len(rows)
    state = workspace.book.state()
    assert take_in_statement(workspace, read_statement(workspace, path)) == 0
    assert workspace.book.state() == state
    assert {member.id: member.savings for member in workspace.members.all()} == ours
    assert not any(workspace.book.faults().values())


def test_a_later_statement_of_the_same_day_replaces_it_whole(workspace, tmp_path):
    rows, _ = statement_of(workspace, 5)
    take_in_statement(workspace, read_statement(workspace, as_xlsx(tmp_path / "a.xlsx", HEADS[0], rows)))
    take_in_statement(workspace, read_statement(workspace, as_xlsx(tmp_path / "b.xlsx", HEADS[0], rows[:10])))
    held = workspace.rounds.statement(date(2026, 12, 31))
    assert len(held.lines) == 10
    assert [line.customer for line in held.lines] == [row[0] for row in rows[:10]]


def test_of_which_day_it_is_must_be_said(workspace, tmp_path):
    rows, _ = statement_of(workspace, 2)
    read = read_statement(workspace, as_xlsx(tmp_path / "a.xlsx", HEADS[0], rows, above=("SAO KÊ",)))
    with pytest.raises(RuleBrokenError):
        take_in_statement(workspace, read)
    assert take_in_statement(workspace, read, date(2026, 11, 30)) == len(rows)


def test_no_number_of_anybody_stands_in_what_cannot_be_forgotten(workspace, tmp_path):
    rows, _ = statement_of(workspace, 4)
    nameless = [(None, *row[1:]) for row in rows]
    take_in_statement(workspace, read_statement(workspace, as_xlsx(tmp_path / "a.xlsx", HEADS[0], nameless)))
    data = " ".join(row["subject"] + row["data"] for row in workspace.book.query("SELECT subject, data FROM journal"))
    assert not any(member.id_number in data for member in workspace.members.all() if member.id_number)


def test_a_doubtful_customer_is_whom_a_person_says(workspace, tmp_path):
    two = workspace.members.active(workspace.today)[1]
    rows = [("A1", "Người Nào Đó", None, "K1", "01", 10_000_000, 0, 55_000, 300_000)]
    take_in_statement(workspace, read_statement(workspace, as_xlsx(tmp_path / "a.xlsx", HEADS[0], rows)))
    assert at_bank(workspace, date(2026, 12, 1)) == {}
    say_who(workspace, "A1", two.id)
    assert at_bank(workspace, date(2026, 12, 1))[two.id].outstanding == 10_000_000
    say_who(workspace, "A1", None)
    assert at_bank(workspace, date(2026, 12, 1)) == {}
    with pytest.raises(RuleBrokenError):
        say_who(workspace, "A1", MemberId("nobody"))


# ------------------------------------------------------------------------------------------- properties
def a_member(name: str, number: str, place: int) -> Member:
    return Member(
        id=MemberId(f"m{place}"), facts={"name": name, "id_number": number},
        admitted_on=date(2020, 1, 1), joined_on=None, admitted_in=None, accepted=True, released_on=None, released_in=None,
        release_reason="", forgotten=False, classes=(), bases={}, savings=0,
    )  # fmt: skip


NAMES = st.sampled_from(["Lê Thị Hoa", "Le Thi Hoa", "Lê Thị Hòa", "Trần Văn Nam", "Vũ Sáu", "Đỗ Mười"])
NUMBERS = st.sampled_from(["", "", "035000000001", "035000000002", "035000000003"])


@settings(max_examples=300)
@given(st.lists(st.tuples(NAMES, NUMBERS), max_size=5), st.lists(st.tuples(NAMES, NUMBERS), max_size=6))
def test_a_match_by_name_is_never_a_guess(members, customers):
    seen: set[str] = set()
    listed = []
    for place, (name, number) in enumerate(members):
        listed.append(a_member(name, number if number not in seen else "", place))
        seen.add(number)
    asked = [Customer(f"c{place}", name, number) for place, (name, number) in enumerate(customers)]
    found = match_customers(asked, listed, {})
    by_id = {member.id: member for member in listed}
    for customer, (match, who) in zip(asked, found, strict=True):
        if match is Match.ID:
            assert by_id[who].id_number == customer.id_number
        if match is Match.NAME:
            same = [member for member in listed if search_key(member.name) == search_key(customer.name)]
            assert [member.id for member in same] == [who]
        assert (who is None) == (match in {Match.NONE, Match.DOUBTFUL})
    named = [who for match, who in found if match is Match.NAME]
    assert len(named) == len(set(named)), "two customers are never one member by name alone"
    shuffled = list(reversed(asked))
    assert list(reversed(match_customers(shuffled, listed, {}))) == found, "the order of the lines does not matter"


def test_who_stands_on_no_line_is_named_in_the_order_of_the_list(workspace, tmp_path):
    everybody = workspace.members.active(workspace.today)
    one = everybody[0]
    read = read_statement(
        workspace, as_xlsx(tmp_path / "a.xlsx", HEADS[0], [("A1", one.name, one.id_number, "K1", "01", 0, 0, 0, 0)])
    )
    listed = [line.name for line in read_list_of(workspace)]
    assert [member.name for member in read.missing] == [name for name in listed if name != one.name]


def read_list_of(workspace):
    """The members in the order of the sample's list."""
    order = workspace.members.order_written()
    return sorted(workspace.members.active(workspace.today), key=lambda member: order[member.id])
