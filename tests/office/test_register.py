from __future__ import annotations

import json
import os
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.reporting import cells
from app.reporting.register import DistrictFault, DistrictRefusedError, read_district
from tests.office.builders import a_district, a_group, a_loan, a_member, an_office, figures, kim_bang, load

FILES = ("groups.csv", "members.csv", "loans.csv", "office-figures.json")


def refusal_of(directory):
    with pytest.raises(DistrictRefusedError) as refusal:
        read_district(directory)
    return refusal.value


def test_the_four_files_are_read_as_they_stand(tmp_path):
    district = read_district(a_district(tmp_path))
    assert district.as_of == date(2023, 8, 31)
    assert (district.groups[0].code, district.groups[0].commune) == ("01", "Tân Sơn")
    assert (district.members[0].name, district.members[0].savings) == ("Hồ Bích Mai", 100_000)
    assert (district.loans[0].outstanding, district.loans[0].outstanding_at_year_start) == (50_000_000, 60_000_000)
    assert district.figures["deposits_direct"] == 300_000


def test_the_whole_district_is_read(tmp_path):
    district = read_district(kim_bang(tmp_path))
    assert (len(district.groups), len(district.members), len(district.loans)) == (213, 8151, 11012)
    assert district.loans[0].member == "0000000772"  # leading zeros stay


def test_columns_are_found_by_name_and_what_is_not_asked_for_is_left_alone(tmp_path):
    a_district(tmp_path, office=figures(note="bản nháp"))
    turned = {"extra": "x", **dict(reversed(list(a_group().items())))}
    rows = [",".join(turned), ",".join(str(value) for value in turned.values()), ""]
    (tmp_path / "groups.csv").write_bytes(b"\xef\xbb\xbf" + "\n".join(rows).encode())
    assert read_district(tmp_path).groups[0].commune == "Tân Sơn"
    assert "note" not in read_district(tmp_path).figures


def test_a_commune_written_in_two_ways_of_unicode_is_one_commune(tmp_path):
    import unicodedata

    other = a_group("02", commune=unicodedata.normalize("NFD", "Tân  Sơn"))
    assert {g.commune for g in read_district(a_district(tmp_path, groups=[a_group(), other])).groups} == {"Tân Sơn"}


def test_an_empty_district_is_a_district(tmp_path):
    assert read_district(a_district(tmp_path, groups=[], members=[], loans=[])).groups == ()


def test_a_birth_date_may_be_a_year_or_unknown(tmp_path):
    members = [a_member("m1", birth_date="1971"), a_member("m2", birth_date="")]
    assert [m.birth_date for m in read_district(a_district(tmp_path, members=members)).members] == ["1971", ""]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(tmp_path, file):
    (a_district(tmp_path) / file).unlink()
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file) == (DistrictFault.MISSING, file)


@pytest.mark.parametrize("file", FILES)
def test_a_folder_or_a_pipe_in_place_of_a_file_is_no_file(tmp_path, file):
    (a_district(tmp_path) / file).unlink()
    (tmp_path / file).mkdir()
    assert refusal_of(tmp_path).fault is DistrictFault.MISSING
    if hasattr(os, "mkfifo"):
        (tmp_path / file).rmdir()
        os.mkfifo(tmp_path / file)
        assert refusal_of(tmp_path).fault is DistrictFault.MISSING


@pytest.mark.parametrize("file", FILES)
def test_a_file_above_the_bound_is_refused_before_it_is_read(tmp_path, file):
    with (a_district(tmp_path) / file).open("r+b") as grown:
        grown.truncate(cells.LARGEST_FILE + 1)  # sparse: costs no disk
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file) == (DistrictFault.TOO_LARGE, file)


def test_a_file_of_too_many_lines_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(cells, "MOST_ROWS", 2)
    refusal = refusal_of(a_district(tmp_path, groups=[a_group(code) for code in ("01", "02", "03")]))
    assert (refusal.fault, refusal.line) == (DistrictFault.TOO_LARGE, 4)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_utf_8_is_refused(tmp_path, file):
    path = a_district(tmp_path) / file
    path.write_bytes(path.read_bytes() + "Tân Sơn".encode("cp1258", "replace") + b"\xff\n")
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file) == (DistrictFault.NOT_TEXT, file)
    assert refusal.line == (0 if file.endswith("json") else 3)


@pytest.mark.parametrize(
    ("file", "column"),
    [
        *(("groups.csv", column) for column in a_group()),
        *(("members.csv", column) for column in a_member()),
        *(("loans.csv", column) for column in a_loan()),
    ],
)
@pytest.mark.parametrize("rows", [True, False])
def test_a_missing_column_is_named_even_in_an_empty_file(tmp_path, file, column, rows):
    path = a_district(tmp_path) / file
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[0] = ",".join("other" if name == column else name for name in lines[0].split(","))
    path.write_text("\n".join(lines if rows else lines[:1]), encoding="utf-8")
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file, refusal.column) == (DistrictFault.COLUMN, file, column)


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_refused(tmp_path, file):
    (a_district(tmp_path) / file).write_bytes(b"")
    assert refusal_of(tmp_path).file == file


def test_a_column_that_is_there_twice_is_refused(tmp_path):
    path = a_district(tmp_path) / "loans.csv"
    text = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{text[0]},overdue\n{text[1]},7\n", encoding="utf-8")
    assert refusal_of(tmp_path).fault is DistrictFault.COLUMN


NUMBERS = ("-1", "1.5", "1e6", "1.000.000", "", " ", "٣", "²", "1_000", "+5", "0x10", "nhiều", "9" * 19, "9" * 5000)
DAYS = ("", "31/08/2023", "2023-02-30", "20230831", "2023-W01-1", "2023-8-31", "0000-01-01", "9999-01-01", "hôm qua")
CODES = ("", "01/2", "mã", "x" * 33, "a b", "@office", "-", "a\tb")
BAD_CELLS = [
    *(("groups", column, value) for column in ("transaction_day", "score") for value in NUMBERS),
    ("groups", "transaction_day", "0"),
    ("groups", "transaction_day", "32"),
    ("groups", "score", "101"),
    ("groups", "rating", "excellent"),
    ("groups", "rating", ""),
    ("groups", "commune", ""),
    ("groups", "commune", " \u200b "),
    ("groups", "commune", "x" * 201),
    *(("groups", "founded", value) for value in DAYS[1:]),
    *(("groups", "group_code", value) for value in CODES),
    *(("members", "savings", value) for value in NUMBERS),
    *(("members", "member_code", value) for value in CODES),
    ("members", "household_class", "rich"),
    ("members", "name", ""),
    ("members", "birth_date", "19710325"),
    ("members", "birth_date", "1971-02-31"),
    *(
        ("loans", column, value)
        for column in ("amount", "outstanding", "overdue", "outstanding_at_year_start")
        for value in NUMBERS
    ),
    ("loans", "outstanding", str(cells.LARGEST_AMOUNT + 1)),
    *(("loans", "disbursed_on", value) for value in DAYS),
    *(("loans", "loan_code", value) for value in CODES),
    ("loans", "overdue", "50000001"),  # more than is outstanding
]


@pytest.mark.parametrize(("file", "column", "value"), BAD_CELLS)
def test_a_cell_that_cannot_be_is_refused_with_its_line(tmp_path, file, column, value):
    good, bad = {
        "groups": (a_group("09"), a_group()),
        "members": (a_member("m9"), a_member()),
        "loans": (a_loan("l9"), a_loan()),
    }[file]
    groups, members = [a_group()], [a_member()]
    rows = {"groups": groups, "members": members} | {file: [good, bad | {column: value}]}
    refusal = refusal_of(a_district(tmp_path, **rows))
    assert (refusal.fault, refusal.file, refusal.line, refusal.column) == (
        DistrictFault.VALUE,
        f"{file}.csv",
        3,
        column,
    )


@pytest.mark.parametrize("tail", ["01,one cell too few", f"{','.join(['1'] * 9)}", '"never closed', '"a"b,c'])
def test_a_line_out_of_shape_is_refused(tmp_path, tail):
    with (a_district(tmp_path) / "groups.csv").open("a", encoding="utf-8") as file:
        file.write(tail + "\n")
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file, refusal.line) == (DistrictFault.VALUE, "groups.csv", 3)


@pytest.mark.parametrize(
    ("rows", "file", "column"),
    [
        ({"groups": [a_group(), a_group()]}, "groups.csv", "group_code"),
        ({"members": [a_member(), a_member()]}, "members.csv", "member_code"),
        ({"loans": [a_loan(), a_loan()]}, "loans.csv", "loan_code"),
    ],
)
def test_a_code_that_is_there_twice_is_refused(tmp_path, rows, file, column):
    refusal = refusal_of(a_district(tmp_path, **rows))
    assert (refusal.fault, refusal.file, refusal.line, refusal.column) == (DistrictFault.DOUBLE, file, 3, column)


@pytest.mark.parametrize(
    ("rows", "file", "column"),
    [
        ({"members": [a_member(group_code="99")]}, "members.csv", "group_code"),
        ({"loans": [a_loan(member_code="m99")]}, "loans.csv", "member_code"),
    ],
)
def test_a_code_that_no_other_file_has_is_refused(tmp_path, rows, file, column):
    refusal = refusal_of(a_district(tmp_path, **rows))
    assert (refusal.fault, refusal.file, refusal.line, refusal.column) == (DistrictFault.UNKNOWN, file, 2, column)


GOOD = json.dumps(figures())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", DistrictFault.VALUE),
        ('"x"', DistrictFault.VALUE),
        ("null", DistrictFault.VALUE),
        ("{", DistrictFault.VALUE),
        ("[" * 100_000, DistrictFault.VALUE),
        ("{}", DistrictFault.COLUMN),
        (GOOD.replace('"as_of"', '"day"'), DistrictFault.COLUMN),
        (GOOD.replace('"plan_mobilised"', '"plan"'), DistrictFault.COLUMN),
        (GOOD.replace("2023-08-31", "2023-02-30"), DistrictFault.VALUE),
        (GOOD.replace('"2023-08-31"', "20230831"), DistrictFault.VALUE),
        (GOOD.replace("300000", "-1"), DistrictFault.VALUE),
        (GOOD.replace("300000", "3e5"), DistrictFault.VALUE),
        (GOOD.replace("300000", "true"), DistrictFault.VALUE),
        (GOOD.replace("300000", "NaN"), DistrictFault.VALUE),
        (GOOD.replace("300000", '"300000"'), DistrictFault.VALUE),
        (GOOD.replace("300000", "9" * 16), DistrictFault.VALUE),
        (GOOD.replace("300000", "9" * 9999), DistrictFault.VALUE),
        (GOOD.replace('"plan_mobilised"', '"plan_outstanding"'), DistrictFault.DOUBLE),
    ],
)
def test_office_figures_that_cannot_be_are_refused(tmp_path, text, fault):
    (a_district(tmp_path) / "office-figures.json").write_text(text, encoding="utf-8")
    refusal = refusal_of(tmp_path)
    assert (refusal.fault, refusal.file) == (fault, "office-figures.json")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.binary(max_size=60), st.integers(0, 400), st.integers(0, 40))
def test_whatever_happens_to_a_file_it_is_read_or_refused(tmp_path, file, noise, at, cut):
    path = a_district(tmp_path) / file
    data = path.read_bytes()
    path.write_bytes(data[:at] + noise + data[at + cut :])
    try:
        read_district(tmp_path)
    except DistrictRefusedError as refusal:
        assert refusal.file in FILES  # noqa: PT017  # both outcomes are right; nothing else is


def test_a_refused_district_leaves_the_book_as_it_was(tmp_path):
    with an_office(tmp_path / "office.book") as book:
        load(book, a_district(tmp_path / "first"))
        before = book.state()
        with pytest.raises(DistrictRefusedError):
            load(book, a_district(tmp_path / "second", loans=[a_loan("l2"), a_loan("l3", outstanding="-5")]))
        assert book.state() == before
