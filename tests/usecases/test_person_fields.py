"""A fact that is declared goes everywhere by itself: from a list into the book, onto the page, out again."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from app.domain.person_fields import PERSON_FIELDS, Reading
from app.usecases.members.import_roster import read_list, take_in_roster
from app.usecases.members.members import correct
from app.usecases.papers.workbooks import export
from tests.villages import small_village_copy

PLAIN = [field for field in PERSON_FIELDS if field.heading]
VALUES = {Reading.DAY: ("12/05/2021", "2021-05-12"), Reading.TEXT: ("Mường Bi", "Mường Bi")}


@pytest.fixture
def workspace(tmp_path):
    made = small_village_copy(tmp_path)
    with made.book:
        yield made


@pytest.mark.parametrize("field", PLAIN, ids=lambda field: field.key)
def test_it_is_read_from_a_list_headed_by_its_own_word_and_given_out_again(workspace, tmp_path, field):
    written, kept = VALUES[field.reading]
    book = openpyxl.Workbook()
    book.active.append(["STT", "Họ và tên", "Năm sinh", "Số CCCD", field.label])
    book.active.append([1, "Bùi Thị Tám", 1970, None, written])
    book.save(tmp_path / "ds.xlsx")
    assert take_in_roster(workspace, read_list(workspace, tmp_path / "ds.xlsx")) == 1
    (member,) = [one for one in workspace.members.active(workspace.today) if one.name == "Bùi Thị Tám"]
    assert member.facts[field.key] == kept
    page = openpyxl.load_workbook(io.BytesIO(export(workspace, "members"))).active
    place = [cell.value for cell in page[4]].index(field.label)
    (row,) = [row for row in page.iter_rows(min_row=5, values_only=True) if row[1] == "Bùi Thị Tám"]
    shown = row[place].date() if field.reading is Reading.DAY else row[place]
    assert shown == (date.fromisoformat(kept) if field.reading is Reading.DAY else kept)


def test_a_fact_put_right_to_what_it_was_writes_nothing(workspace):
    member = workspace.members.active(workspace.today)[0]
    said = {field.key: VALUES[field.reading][1] for field in PLAIN}
    assert correct(workspace, member.id, said)
    assert not correct(workspace, member.id, said)
    found = workspace.members.one(member.id)
    assert {key: found.facts[key] for key in said} == said
