"""Lists as clerks keep them: every good row in, every bad one named."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.intake.roster import read_roster, roster_as_json
from app.intake.unreadable import Fault, UnreadableListError

DATA = Path(__file__).parents[1] / "data/rosters"
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ["roster-merged-12", "roster-plain-11"])
def test_the_sample_lists_are_read_row_for_row(name):
    expected = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))["rows"]
    assert roster_as_json(read_roster(DATA / f"{name}.xlsx", today=TODAY))["rows"] == expected


def a_sheet(path, rows, *, before=()):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (*before, *rows):
        sheet.append(row)
    book.save(path)
    return path


def read(path):
    return read_roster(path, today=TODAY).rows


HEAD = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "SĐT", "Diện hộ", "Tiền gửi")
HOA = (1, "Nguyễn Thị Hoa", "05/03/1971", "035171753391", "0912345678", "Hộ nghèo", "1.500.000 đ")


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        ("TT", "HỌ TÊN TỔ VIÊN", "Ngày, tháng, năm sinh", "CMND/CCCD", "Điện thoại", "Đối tượng", "Số dư tiền gửi"),
        ("stt", "ho va ten", "ngay sinh", "so cmnd", "so dien thoai", "loai ho", "tien tiet kiem"),
        ("Số TT", "Tên hộ vay", "Sinh ngày", "Căn cước", "ĐT", "Phân loại", "TK"),
        ("STT", "Hä vµ tªn", "Ngµy sinh", "Sè CMND", "§iÖn tho¹i", "DiÖn hé", "TiÒn göi"),
    ],
)
def test_headings_in_many_wordings_are_understood(tmp_path, head):
    (row,) = read(a_sheet(tmp_path / "a.xlsx", [head, HOA], before=[("DANH SÁCH",), (), ("Thôn 3",)]))
    assert (row.name, row.birth_date, row.id_number, row.phone, row.household_class, row.savings) == (
        "Nguyễn Thị Hoa",
        "1971-03-05",
        "035171753391",
        "0912345678",
        "poor",
        1_500_000,
    )
    assert row.line == 5


def test_totals_signatures_and_repeated_headers_are_nobody(tmp_path):
    rows = [
        HEAD,
        HOA,
        HEAD,
        (2, "Tống Văn Công", "1970", "035070000001", "", "", 0),
        ("Cộng", None, None, None, None, None, "=SUM(G2:G4)"),
        (None, "Tổng cộng", None, None, None, None, 1_500_000),
        (),
        (None, "Người lập biểu", None, None, None, "Ngày 31 tháng 10 năm 2026", None),
        (None, None, None, None, None, "TỔ TRƯỞNG", None),
        (None, "Nguyễn Thị Hoa", None, None, None, None, None),
    ]
    assert [row.name for row in read(a_sheet(tmp_path / "a.xlsx", rows))] == ["Nguyễn Thị Hoa", "Tống Văn Công"]


def test_a_header_over_two_rows_and_names_in_two_columns(tmp_path):
    rows = [
        ("STT", "Họ và tên đệm", "Tên", "Sinh ngày", None, None, "Giấy tờ tùy thân", None),
        (None, None, None, "Ngày", "Tháng", "Năm", "Số CCCD", "Ngày cấp"),
        (1, "Nguyễn Thị", "Hoa", 5, 3, 1971, "035171753391", "01/01/2022"),
    ]
    (row,) = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert (row.name, row.birth_date, row.id_number) == ("Nguyễn Thị Hoa", "1971-03-05", "035171753391")


def test_ticked_columns_tell_the_class(tmp_path):
    rows = [
        ("Họ và tên", "Năm sinh", "Hộ nghèo", "Hộ cận nghèo", "Mới thoát nghèo"),
        ("Nguyễn Thị Hoa", 1971, "x", None, None),
        ("Trần Văn Lâm", 1969, None, "X", None),
        ("Lê Thị Sen", 1980, None, None, "v"),
        ("Vũ Văn An", 1981, None, None, None),
    ]
    assert [row.household_class for row in read(a_sheet(tmp_path / "a.xlsx", rows))] == [
        "poor",
        "near_poor",
        "escaped",
        "none",
    ]


@pytest.mark.parametrize(
    ("cell", "birth", "problem"),
    [
        (date(1971, 3, 5), "1971-03-05", None),
        (25997, "1971-03-05", None),
        ("5-3-71", "1971-03-05", None),
        ("05.03.1971", "1971-03-05", None),
        ("1971-03-05", "1971-03-05", None),
        ("ngày 5 tháng 3 năm 1971", "1971-03-05", None),
        ("1971", "1971", "birth_year_only"),
        (1971.0, "1971", "birth_year_only"),
        ("00/00/1971", "1971", "birth_year_only"),
        ("31/02/1970", None, "bad_date"),
        ("12/31/1971", None, "bad_date"),
        ("05/03/2071", None, "bad_date"),
        ("không rõ năm", None, "bad_date"),
    ],
)
def test_dates_are_read_day_first_or_not_at_all(tmp_path, cell, birth, problem):
    (row,) = read(a_sheet(tmp_path / "a.xlsx", [HEAD, (1, "Nguyễn Thị Hoa", cell, None, None, None, "20k")]))
    assert row.birth_date == birth
    assert row.problems == ((problem,) if problem else ())
    assert row.status == {"bad_date": "error", "birth_year_only": "warning", None: "ok"}[problem]


def test_units_in_the_heading_scale_the_amounts(tmp_path):
    rows = [("Họ và tên", "Năm sinh", "Tiền gửi (nghìn đồng)"), ("Nguyễn Thị Hoa", 1971, "1.500"), ("Lê Sen", 1980, 20)]
    assert [row.savings for row in read(a_sheet(tmp_path / "a.xlsx", rows))] == [1_500_000, 20_000]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16"])
def test_csv_with_semicolons_and_a_byte_order_mark(tmp_path, encoding):
    text = (
        "DANH SÁCH;;;\nSTT;Họ và tên;Ngày sinh;Tiền gửi\n1;Nguyễn Thị Hoa;05/03/1971;1.500.000 đ\n\n2;Lê Sen;1980;20k\n"
    )
    path = tmp_path / "a.csv"
    path.write_text(text, encoding=encoding)
    assert [(row.line, row.name, row.savings) for row in read(path)] == [
        (3, "Nguyễn Thị Hoa", 1_500_000),
        (5, "Lê Sen", 20_000),
    ]


def test_csv_in_the_old_letters(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("STT,Hä vµ tªn,N¨m sinh\n1,NGUYÔN THÞ HOA,1971\n2,TrÇn V¨n L©m,1969\n".encode("latin-1"))
    rows = read(path)
    assert [row.name for row in rows] == ["Nguyễn Thị Hoa", "Trần Văn Lâm"]
    assert all("legacy_encoding" in row.problems for row in rows)


def test_a_number_that_is_not_the_persons_year_is_looked_at(tmp_path):
    rows = [HEAD, (1, "Nguyễn Thị Hoa", "05/03/1960", "035171753391", None, None, 0)]
    (row,) = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert (row.status, row.problems) == ("warning", ("id_birth_mismatch",))


def test_a_number_the_book_has_already_is_not_taken_again():
    roster = read_roster(DATA / "roster-plain-11.xlsx", today=TODAY, existing_ids={"035187193630", "035087193630"})
    assert roster.rows[0].problems == ("duplicate_id",)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.xlsx", b"", Fault.EMPTY),
        ("a.xlsx", b"%PDF-1.7\n%\xe2\xe3", Fault.NOT_A_LIST),
        ("a.xlsx", b"PK\x03\x04nonsense", Fault.DAMAGED),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), Fault.OLD_FORMAT),
        (
            "a.xlsx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le") + bytes(600),
            Fault.PROTECTED,
        ),
        ("a.csv", b"hello", Fault.NOT_A_LIST),
        ("a.csv", b"a,b\n1,2\n", Fault.NOT_A_LIST),
        ("a.csv", "Họ và tên;Năm sinh\n".encode(), Fault.EMPTY),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(300), Fault.NOT_A_LIST),
    ],
)
def test_a_file_that_is_no_list_is_refused_by_name(tmp_path, name, content, fault):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableListError) as refusal:
        read(path)
    assert refusal.value.fault is fault


def test_a_file_of_200_megabytes_is_refused_without_reading_it(tmp_path):
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(UnreadableListError) as refusal:
        read(path)
    assert refusal.value.fault is Fault.TOO_LARGE


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (210 * 1024 * 1024))
    with pytest.raises(UnreadableListError) as refusal:
        read(path)
    assert refusal.value.fault is Fault.TOO_LARGE


def test_a_formula_nobody_computed_is_refused_with_its_cell(tmp_path):
    rows = [HEAD, (1, "Nguyễn Thị Hoa", "05/03/1971", "035171753391", None, None, "=1+1")]
    with pytest.raises(UnreadableListError) as refusal:
        read(a_sheet(tmp_path / "a.xlsx", rows))
    assert (refusal.value.fault, refusal.value.detail) == (Fault.FORMULA, "G2")


def old(text):
    """As an old ABC font writes it."""
    from app.domain.names import _TCVN3

    back = {target: chr(code) for code, target in _TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


PEOPLE = ("Nguyễn Thị Hoa", "Trần Văn Lâm", "Vũ Thu", "Đỗ Thị Bích Phượng", "Lò Văn Tú")
CLASSES_WRITTEN = ("nghèo", "cận nghèo", "thoát nghèo", "không", "hộ nghèo")
CLASSES_READ = ("poor", "near_poor", "escaped", "none", "poor")


@pytest.mark.parametrize("old_columns", [set(), {1}, {2}, {3}, {1, 2}, {1, 3}, {1, 2, 3}])
def test_each_column_is_in_its_own_letters(tmp_path, old_columns):
    rows = [("STT", "Họ và tên", "Diện hộ", "Nơi cấp", "Năm sinh")]
    for place, (name, written) in enumerate(zip(PEOPLE, CLASSES_WRITTEN, strict=True), start=1):
        cells = [place, name, written, "Cục Cảnh sát", 1970 + place]
        rows.append(tuple(old(cell) if number in old_columns else cell for number, cell in enumerate(cells)))
    found = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert tuple(row.name for row in found) == PEOPLE
    assert tuple(row.household_class for row in found) == CLASSES_READ
    assert {row.facts.get("id_issued_by", "") for row in found} == {"Cục Cảnh sát"}


def test_a_column_where_the_letters_are_mixed_is_read_cell_by_cell(tmp_path):
    rows = [("STT", "Họ và tên", "Diện hộ", "Năm sinh")]
    for place, name in enumerate(PEOPLE, start=1):
        written = CLASSES_WRITTEN[place - 1]
        rows.append((place, old(name) if place % 2 else name, written if place % 2 else old(written), 1970 + place))
    found = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert tuple(row.name for row in found[:2]) == PEOPLE[:2]
    assert tuple(row.household_class for row in found) == CLASSES_READ


@pytest.mark.parametrize("olds", [1, 2, 5, 8, 9])
@pytest.mark.parametrize("text", ["Thôn 3", "Xóm Đình", "Tân Sơn", "Thôn Đông"])
def test_cells_that_read_both_ways_are_read_by_those_that_do_not(tmp_path, olds, text):
    """ "Thôn" is "Thụn" in the old letters: some cells of the column that are surely old do not make it so."""
    rows = [("STT", "Họ và tên", "Năm sinh", "Địa chỉ")]
    rows += [(n, f"Nguyễn Thị {name}", 1970, old(text) if n < olds else text) for n, name in enumerate("ABCDEFGHIK")]
    found = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert {row.facts["address"] for row in found} == {text}


@pytest.mark.parametrize(
    "written",
    ["12/05/2021", "2021-05-12", "12.5.21", "12052021", date(2021, 5, 12), 44328, "44328", "ngày 12 tháng 5 năm 2021"],
)
def test_the_day_an_identity_card_was_issued_is_kept_as_a_day(tmp_path, written):
    rows = [
        ("STT", "Họ và tên", "Năm sinh", "Ngày cấp", "Nơi cấp", "Dân tộc"),
        (1, "Nguyễn Thị Hoa", 1971, written, "Cục Cảnh sát QLHC", "Mường"),
    ]
    (row,) = read(a_sheet(tmp_path / "a.xlsx", rows))
    assert tuple(row.facts[key] for key in ("id_issued_on", "id_issued_by", "ethnicity")) == (
        "2021-05-12",
        "Cục Cảnh sát QLHC",
        "Mường",
    )


@pytest.mark.parametrize(
    ("born", "is_good"),
    [("01/01/2030", False), ("05/03/2015", False), ("24/11/2009", False), ("05/03/2005", True), ("1890", False)],
)
def test_a_member_is_of_age_and_was_born(tmp_path, born, is_good):
    (row,) = read(a_sheet(tmp_path / "a.xlsx", [("STT", "Họ và tên", "Ngày sinh"), (1, "Nguyễn Thị Hoa", born)]))
    assert ("bad_date" not in row.problems) is is_good
