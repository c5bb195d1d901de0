"""A bank's statement of another group is told before anything is written, and refused unless a person says why it is right."""

from __future__ import annotations

import json

import openpyxl
import pytest

from app.usecases.money.bank_statement import read_statement
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.commands import ROOT, soto
from tests.office.builders import a_district, a_member
from tests.villages import small_village_copy

FOREIGN = ROOT / "tests/data/bank/bank-21.xlsx"
HEADS = ("Mã KH", "Tên khách hàng", "Số CCCD", "Mã món vay", "Dư nợ", "Lãi phải thu", "Tiền gửi")


def a_statement(path, people, above=("SAO KÊ", "Tháng 11 năm 2026")):
    """A statement of these (name, number) people."""
    book = openpyxl.Workbook()
    for line in above:
        book.active.append(list(line) if isinstance(line, tuple) else [line])
    book.active.append(HEADS)
    for place, (name, number) in enumerate(people):
        book.active.append((f"K{place}", name, number, f"L{place}", 1_000_000, 5_000, 20_000))
    book.save(path)
    return path


@pytest.fixture
def book(tmp_path):
    """A group's book, and its people."""
    workspace = small_village_copy(tmp_path)
    people = [(member.name, member.id_number) for member in workspace.members.active(workspace.today)]
    workspace.book.close()
    return workspace.book.path, people


def lines_in(path):
    from app.usecases.book.opening import open_book

    with open_book(path, PASSPHRASE, fixed_day()).book as opened:
        return opened.query("SELECT count(*) AS n FROM bank_line")[0]["n"]


def test_a_group_refuses_another_groups_statement_and_takes_it_with_a_reason(book):
    path, _ = book
    said = soto("bank", path, FOREIGN)
    assert (said.returncode, said.stdout) == (1, "")
    assert "Tổ khác" in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1
    assert lines_in(path) == 0
    assert soto("bank", path, FOREIGN, "--force").returncode == 2  # why must be said
    assert soto("bank", path, FOREIGN, "--force", "Tổ mới nhập về").returncode == 0
    assert lines_in(path) > 0


@pytest.mark.parametrize("above", [("Mã tổ: 0999999",), ("Mã Tổ TK&VV", "0999999"), "Tổ trưởng: A  Mã tổ 0999999"])
def test_a_statement_that_names_another_group_is_refused_whoever_is_on_it(book, tmp_path, above):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", people, ("SAO KÊ", "Tháng 11 năm 2026", above))
    said = soto("bank", path, file)
    assert said.returncode == 1
    assert "0999999" in said.stderr
    assert lines_in(path) == 0


def test_the_groups_own_statement_is_taken_though_a_few_are_new(book, tmp_path):
    path, people = book
    mixed = [*people[:10], ("NGƯỜI MỚI", "035099000001"), ("NGƯỜI NỮA", "035099000002")]
    file = a_statement(tmp_path / "a.xlsx", mixed, ("SAO KÊ", "Tháng 11 năm 2026", ("Mã tổ", "0100112")))
    assert soto("bank", path, file).returncode == 0
    assert lines_in(path) == 12


def test_an_office_matches_with_the_banks_customers_where_the_groups_book_has_not_come(tmp_path):
    office = tmp_path / "office.sotobook"
    people = [a_member(f"m{n}", name=f"Người {n}", id_number=f"03508719363{n}") for n in range(6)]
    directory = a_district(tmp_path / "raw", members=people, loans=[])
    assert soto("office", "new", office).returncode == 0
    assert soto("office", "load", office, directory).returncode == 0
    own = a_statement(tmp_path / "own.xlsx", [(person["name"], person["id_number"]) for person in people])
    assert "không thấy trong Tổ" in soto("office", "statement", office, "01", FOREIGN, "--dry-run").stdout
    said = soto("office", "statement", office, "01", FOREIGN)
    assert said.returncode == 1
    assert "không thấy trong Tổ" in said.stdout  # the match stands there before the refusal
    assert lines_in_office(office) == 0
    assert soto("office", "statement", office, "01", own).returncode == 0
    assert lines_in_office(office) == 6
    assert soto("office", "statement", office, "01", FOREIGN, "--force", "chuyển tổ").returncode == 0


def lines_in_office(path):
    return lines_in(path)


def test_a_foreign_statement_is_told_in_the_preview(book, tmp_path):
    from app.usecases.book.opening import open_book

    path, people = book
    workspace = open_book(path, PASSPHRASE, fixed_day())
    with workspace.book:
        found = read_statement(workspace, FOREIGN).stranger
        assert found is not None
        assert found.unknown * 2 > found.customers
        assert read_statement(workspace, a_statement(tmp_path / "a.xlsx", people)).stranger is None


@pytest.mark.parametrize(
    "above", ["SAO KÊ DƯ NỢ TỔ TK&VV: 0999999", "Tổ 0999999", "Tổ tiết kiệm và vay vốn số 0999999", "Tổ TK&VV 0999999"]
)
def test_another_groups_number_in_the_title_is_seen(book, tmp_path, above):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", people, (above, "Tháng 11 năm 2026"))
    said = soto("bank", path, file)
    assert said.returncode == 1
    assert "0999999" in said.stderr


@pytest.mark.parametrize(
    "above", ["SAO KÊ TỔ TK&VV: 0100112", "Tổ trưởng: Nguyễn Thị Hoa, 0912345678", "Tổ số 3 thôn 5"]
)
def test_our_own_number_and_others_that_are_no_groups_are_no_hindrance(book, tmp_path, above):
    path, people = book
    assert soto("bank", path, a_statement(tmp_path / "a.xlsx", people, (above, "Tháng 11 năm 2026"))).returncode == 0


def test_our_names_with_other_peoples_cards_are_strangers(book, tmp_path):
    path, people = book
    others = [(name, f"0361{place:08}") for place, (name, _) in enumerate(people)]
    said = soto("bank", path, a_statement(tmp_path / "a.xlsx", others))
    assert said.returncode == 1
    assert f"/{len(people)} khách hàng không có trong Tổ" in said.stderr
    assert lines_in(path) == 0


def test_a_slip_of_the_hand_in_a_number_and_an_old_card_are_still_hers(book, tmp_path):
    path, people = book
    slips = [(name, number[:-1] + str((int(number[-1]) + 1) % 10)) for name, number in people if number]
    said = soto("bank", path, a_statement(tmp_path / "a.xlsx", slips), "--json")
    assert said.returncode == 0
    assert {row["match"] for row in json.loads(said.stdout)["rows"]} <= {"name", "doubtful", "id"}


def test_looking_first_says_that_it_would_be_refused(book, tmp_path):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", people, ("Mã tổ: 0999999", "Tháng 11 năm 2026"))
    said = soto("bank", path, file, "--dry-run")
    assert (said.returncode, "0999999" in said.stdout) == (0, True)
    assert "từ chối" in said.stdout
    asked = json.loads(soto("bank", path, file, "--dry-run", "--json").stdout)
    assert asked["stranger"]["group_named"] == "0999999"
    assert lines_in(path) == 0


def test_a_sheet_pasted_twice_is_not_twice_the_debt(book, tmp_path):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", people)
    pasted = openpyxl.load_workbook(file)
    rows = [[cell.value for cell in row] for row in pasted.active.iter_rows(min_row=4)]
    for row in rows:
        pasted.active.append(row)
    pasted.save(file)
    said = soto("bank", path, file)
    assert said.returncode == 0
    assert f"dư nợ {len(people) * 1_000_000:,} đ".replace(",", ".") in said.stdout
    assert "hơn sổ Tổ 40.000" not in said.stdout, "nor twice the savings"
    assert lines_in(path) == len(people)


@pytest.mark.parametrize("above", ["Tháng 12 năm 2099", "Ngày 31 tháng 01 năm 2150"])
def test_a_month_to_come_is_refused(book, tmp_path, above):
    path, people = book
    said = soto("bank", path, a_statement(tmp_path / "a.xlsx", people, ("SAO KÊ", above)))
    assert said.returncode == 1
    assert "chưa đến" in said.stderr
    assert lines_in(path) == 0


NEWCOMER = ("NGƯỜI LẠ", "035099000001")


@pytest.mark.parametrize(
    "above",
    [
        "Tổ trưởng: Lê Văn Khác",
        "TỔ TRƯỞNG: LÊ VĂN KHÁC",
        "Họ tên tổ trưởng: Lê Văn Khác, ĐT 0912345678",
        "Tổ trưởng Ông Lê Văn Khác - Hội Nông dân",
        ("Tổ trưởng", None, "Lê Văn Khác"),
        "Thôn 5   Tổ trưởng: Lê Văn Khác   Đơn vị tính: đồng",
    ],
)
def test_a_statement_that_names_another_leader_is_asked_about(book, tmp_path, above):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", [*people[:12], NEWCOMER], ("Tháng 11 năm 2026", above))
    said = soto("bank", path, file)
    assert said.returncode == 1
    assert "Lê Văn Khác" in said.stderr.title()
    assert lines_in(path) == 0
    assert soto("bank", path, file, "--force", "Tổ vừa đổi tổ trưởng").returncode == 0


@pytest.mark.parametrize("leader", ["Nguyễn Thị Hoa", "NGUYEN THI HOA", "Bà Nguyễn Thị Hoa (0912345678)", ""])
def test_our_own_leader_however_written_is_no_hindrance(book, tmp_path, leader):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", [*people[:12], NEWCOMER], ("Tháng 11 năm 2026", f"Tổ trưởng: {leader}"))
    assert soto("bank", path, file).returncode == 0


def test_another_leader_over_nobody_but_our_own_members_is_a_change_of_leader(book, tmp_path):
    path, people = book
    file = a_statement(tmp_path / "a.xlsx", people[:12], ("Tháng 11 năm 2026", "Tổ trưởng: Lê Văn Khác"))
    assert soto("bank", path, file).returncode == 0


def test_a_code_that_is_known_does_not_make_a_stranger_known(book, tmp_path):
    path, people = book
    assert soto("bank", path, a_statement(tmp_path / "own.xlsx", people[:8])).returncode == 0
    before = lines_in(path)
    others = [(f"Người Lạ {place}", f"0350990000{place:02}") for place in range(8)]  # the same codes, other people
    for name, listed in (("all", others), ("nameless", [(name, "") for name, _ in others])):
        said = soto("bank", path, a_statement(tmp_path / f"{name}.xlsx", listed, ("SAO KÊ", "Tháng 10 năm 2026")))
        assert said.returncode == 1, name
        assert "8/8 khách hàng không có trong Tổ" in said.stderr
    above = ("SAO KÊ", "Tháng 10 năm 2026", "Tổ trưởng: Lê Văn Khác")
    mixed = a_statement(tmp_path / "mixed.xlsx", [*people[:5], *others[:3]], above)
    assert "Lê Văn Khác" in soto("bank", path, mixed).stderr
    assert lines_in(path) == before
