"""The district's report: right on the real totals, and right on any other district."""

from __future__ import annotations

import csv
import json
import zipfile
from collections import defaultdict
from datetime import date
from importlib.resources import as_file, files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.entries import Role
from app.domain.ids import OFFICE_WIDE, CommandId
from app.office.load import new_entries
from app.office.register import DistrictRefusedError, read_district
from app.office.report import district_report, percent, report_as_json
from tests.builders import a_book

AS_OF = date(2023, 8, 31)


def load(book, directory, command="load"):
    district = read_district(directory)
    with book.change(CommandId(command), author="office", now_ms=1, salt=lambda: "s") as change:
        for group, content, facts in new_entries(book, district):
            change.write(content, facts, group=group)
        return len(change.written)


@pytest.fixture(scope="module")
def kim_bang(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kim-bang")
    sample = files("resources").joinpath("sample/kim-bang-2023-08-31.zip")
    with as_file(sample) as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder


def test_every_figure_that_the_office_published_comes_out(kim_bang, tmp_path):
    expected = json.loads((kim_bang / "expected.json").read_text("utf-8"))
    with a_book(tmp_path / "o", role=Role.OFFICE, group=OFFICE_WIDE) as book:
        assert load(book, kim_bang) > 40_000
        assert report_as_json(district_report(book, AS_OF)) == expected
        assert load(book, kim_bang, "again") == 0
        assert report_as_json(district_report(book, AS_OF)) == expected
        # A day before the figures knows the groups, and the year's start.
        before = report_as_json(district_report(book, date(2023, 1, 15)))
        assert before["outstanding"] == expected["outstanding"] - expected["outstanding_change_ytd"]
        assert before["savings_via_groups"] == 0


HEADS = {
    "groups.csv": "group_code,commune,hamlet,union_code,founded,transaction_day,rating,score",
    "members.csv": "group_code,member_code,name,sex,birth_date,id_number,phone,household_class,savings",
    "loans.csv": "loan_code,member_code,program_code,disbursed_on,amount,outstanding,overdue,outstanding_at_year_start",
}


def write_district(folder, groups, members, loans, figures):
    for name, rows in (("groups.csv", groups), ("members.csv", members), ("loans.csv", loans)):
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            file.write(HEADS[name] + "\n")
            csv.writer(file, lineterminator="\n").writerows(rows)
    (folder / "office-figures.json").write_text(json.dumps({"as_of": AS_OF.isoformat(), **figures}))
    return folder


@st.composite
def districts(draw):
    groups = [
        (f"{n:07d}", draw(st.sampled_from(["Tân Sơn", "Văn Xá", "Quế"])), f"Thôn {n}", "12", "2010-12-14", 6,
         draw(st.sampled_from(["good", "fair", "average", "weak"])), 90)
        for n in range(1, draw(st.integers(1, 5)) + 1)
    ]  # fmt: skip
    amounts = st.integers(0, 100_000_000)
    members, loans = [], []
    for n in range(draw(st.integers(0, 12))):
        group = draw(st.sampled_from(groups))[0]
        members.append(
            (group, f"{n:010d}", "Nguyễn Thị Hoa", "F", "1971-03-05", f"035171{n:06d}", "", "none", draw(amounts))
        )
        for loan in range(draw(st.integers(0, 2))):
            owed = draw(amounts)
            loans.append(
                (
                    f"66{n:04d}{loan}",
                    f"{n:010d}",
                    "01",
                    "2022-01-05",
                    100_000_000,
                    owed,
                    draw(st.integers(0, owed)),
                    draw(amounts),
                )
            )
    figures = {
        "plan_outstanding": draw(st.integers(0, 10**9)),
        "plan_mobilised": draw(st.integers(1, 10**9)),
        "deposits_direct": draw(amounts),
        "groups_at_year_start": draw(st.integers(0, 5)),
    }
    return groups, members, loans, figures


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(districts())
def test_any_district_adds_up_as_by_hand(tmp_path_factory, drawn):
    groups, members, loans, figures = drawn
    folder = write_district(tmp_path_factory.mktemp("d"), *drawn)
    with a_book(folder / "o", role=Role.OFFICE, group=OFFICE_WIDE) as book:
        load(book, folder)
        report = report_as_json(district_report(book, AS_OF))
        assert book.faults()["tables"] == []
    commune_of = {group[0]: group[1] for group in groups}
    home = {member[1]: commune_of[member[0]] for member in members}
    owed, late, saved = defaultdict(int), defaultdict(int), defaultdict(int)
    for loan in loans:
        owed[home[loan[1]]] += loan[5]
        late[home[loan[1]]] += loan[6]
    for member in members:
        saved[home[member[1]]] += member[8]
    assert report["outstanding"] == sum(owed.values())
    assert report["outstanding_change_ytd"] == sum(loan[5] - loan[7] for loan in loans)
    assert report["households_with_debt"] == len({loan[1] for loan in loans if loan[5] > 0})
    assert report["communes_total"] == len(set(commune_of.values()))
    assert report["communes_without_overdue"] == sum(late[name] == 0 for name in set(commune_of.values()))
    assert report["mobilised_total"] == sum(saved.values()) + figures["deposits_direct"]
    assert report["ratings"]["good"] == sum(group[6] == "good" for group in groups)
    assert {line["name"]: (line["outstanding"], line["savings"]) for line in report["communes"]} == {
        name: (owed[name], saved[name]) for name in set(commune_of.values())
    }


def test_shares_are_rounded_half_up_from_exact_figures():
    assert percent(1, 8, 1) == 12.5
    assert percent(12_345, 1_000_000, 2) == 1.23
    assert percent(125, 100_000, 2) == 0.13
    assert percent(1, 0, 2) is None


GOOD = (
    [("0100112", "Tân Sơn", "Thôn 1", "12", "2010-12-14", 6, "good", 93)],
    [("0100112", "0000000001", "Hoa", "F", "1971-03-05", "035171000001", "", "none", 5)],
    [("660001", "0000000001", "01", "2022-01-05", 10, 5, 0, 5)],
    {"plan_outstanding": 1, "plan_mobilised": 1, "deposits_direct": 0, "groups_at_year_start": 1},
)


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("groups.csv", "commune,", "", "column"),
        ("groups.csv", "good", "excellent", "value"),
        ("members.csv", ",5\n", ",-5\n", "value"),
        ("members.csv", ",5\n", ",5.0\n", "value"),
        ("members.csv", "0100112", "0100999", "unknown"),
        ("loans.csv", "0000000001", "0000000009", "unknown"),
        ("loans.csv", "2022-01-05", "05/01/2022", "value"),
        ("loans.csv", ",5,0,5", ",5,9,5", "value"),
        ("office-figures.json", "as_of", "day", "column"),
    ],
)
def test_figures_that_cannot_be_are_refused_with_their_place(tmp_path, file, old, new, fault):
    write_district(tmp_path, *GOOD)
    path = tmp_path / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(DistrictRefusedError) as refusal:
        read_district(tmp_path)
    assert refusal.value.fault.value == fault
    assert file in refusal.value.detail


def test_a_missing_file_is_named(tmp_path):
    write_district(tmp_path, *GOOD)
    (tmp_path / "loans.csv").unlink()
    with pytest.raises(DistrictRefusedError, match=r"loans\.csv"):
        read_district(tmp_path)
