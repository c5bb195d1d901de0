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
from app.usecases.export import LISTS, export
from app.usecases.members import correct


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data)).active


def test_the_members_are_there_with_real_numbers_and_days(desk):
    page = opened(export(desk, "members"))
    rows = list(page.iter_rows(min_row=5, values_only=True))
    members = desk.members.active(desk.today)
    assert [row[1] for row in rows[:-1]] == [member.name for member in members]
    assert isinstance(rows[0][2], datetime)
    assert [row[8] for row in rows[:-1]] == [member.savings for member in members]
    assert rows[-1][8] == sum(member.savings for member in members)
    assert isinstance(rows[0][3], str), "an ID number is no amount: its zeros stay"
    assert page.freeze_panes == "A5"


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x","y")', "+84 1", "-1+1", "@SUM(A1)", "\t=1"])
def test_a_name_that_looks_like_a_formula_stays_a_name(desk, name):
    member = desk.members.active(desk.today)[0]
    correct(desk, member.id, {"address": name})
    page = opened(export(desk, "members"))
    cell = next(row[5] for row in page.iter_rows(min_row=5) if row[1].value == member.name)
    assert cell.data_type == "s"
    assert cell.value == name.strip() or cell.value == name


@given(st.text(max_size=40))
def test_any_text_comes_back_as_text(text):
    data = workbook(ListSheet("x", ("a",), ((text,),)), date(2026, 1, 1))
    cell = opened(data).cell(5, 1)
    assert cell.data_type != "f"


def test_the_round_and_the_three_sides(village):
    desk = village.desk
    for which in LISTS:
        page = opened(export(desk, which))
        assert page.max_row >= 4 + len(desk.members.active(desk.today))
    rows = list(opened(export(desk, "differences")).iter_rows(min_row=5, values_only=True))
    assert sum(row[2] != row[3] for row in rows[:-1]) == 2, "two members' savings differ in the practice village"


def test_without_a_meeting_there_is_no_round(desk):
    with pytest.raises(RuleBrokenError):
        export(desk, "round")
