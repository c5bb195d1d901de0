"""Lists as workbooks: what is a number is a number, what is a day is a day, and a name is never a formula."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.workbook import ListSheet, workbook
from app.domain.errors import RuleBrokenError
from app.usecases.members.members import correct
from app.usecases.papers.workbooks import LISTS, export


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data)).active


def columns_of(page):
    """Where each heading stands."""
    return {cell.value: place for place, cell in enumerate(page[4])}


def test_what_is_kept_of_a_card_and_ethnicity_is_given_out_too(workspace):
    member = workspace.members.active(workspace.today)[0]
    said = {"id_issued_on": "2021-05-12", "id_issued_by": "Cục Cảnh sát QLHC", "ethnicity": "Mường"}
    correct(workspace, member.id, said)
    page = opened(export(workspace, "members"))
    at = columns_of(page)
    row = next(row for row in page.iter_rows(min_row=5, values_only=True) if row[at["Họ và tên"]] == member.name)
    assert row[at["Ngày cấp"]] == datetime(2021, 5, 12)  # noqa: DTZ001  # a workbook knows no zones
    assert (row[at["Nơi cấp"]], row[at["Dân tộc"]]) == ("Cục Cảnh sát QLHC", "Mường")


def test_the_members_are_there_with_real_numbers_and_days(workspace):
    page = opened(export(workspace, "members"))
    at = columns_of(page)
    rows = list(page.iter_rows(min_row=5, values_only=True))
    members = workspace.members.active(workspace.today)
    savings = at["Tiền gửi theo sổ Tổ (đ)"]
    assert [row[at["Họ và tên"]] for row in rows[:-1]] == [member.name for member in members]
    assert isinstance(rows[0][at["Ngày sinh"]], datetime)
    assert [row[savings] for row in rows[:-1]] == [member.savings for member in members]
    assert rows[-1][savings] == sum(member.savings for member in members)
    assert isinstance(rows[0][at["Số CCCD"]], str), "an ID number is no amount: its zeros stay"
    assert page.freeze_panes == "A5"


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x","y")', "+84 1", "-1+1", "@SUM(A1)", "\t=1"])
def test_a_name_that_looks_like_a_formula_stays_a_name(workspace, name):
    member = workspace.members.active(workspace.today)[0]
    correct(workspace, member.id, {"address": name})
    page = opened(export(workspace, "members"))
    place = columns_of(page)["Địa chỉ"]
    cell = next(row[place] for row in page.iter_rows(min_row=5) if row[1].value == member.name)
    assert cell.data_type == "s"
    assert cell.value == name.strip() or cell.value == name


@given(st.text(max_size=40))
def test_any_text_comes_back_as_text(text):
    data = workbook(ListSheet("x", ("a",), ((text,),)), date(2026, 1, 1))
    cell = opened(data).cell(5, 1)
    assert cell.data_type != "f"


def test_the_round_and_the_three_sides(village):
    workspace = village.workspace
    for which in LISTS:
        page = opened(export(workspace, which))
        assert page.max_row >= 4 + len(workspace.members.active(workspace.today))
    rows = list(opened(export(workspace, "differences")).iter_rows(min_row=5, values_only=True))
    assert sum(row[2] != row[3] for row in rows[:-1]) == 2, "two members' savings differ in the practice village"


def test_without_a_meeting_there_is_no_round(workspace):
    with pytest.raises(RuleBrokenError):
        export(workspace, "round")
