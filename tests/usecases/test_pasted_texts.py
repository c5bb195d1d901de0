"""What people paste (of a Mac, a phone, a spreadsheet) is taken, and kept in the one spelling; what cannot be is refused in words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries.bounds import clean_text, is_text
from app.domain.errors import RuleBrokenError
from app.usecases.book.settings import set_share, settings_on
from app.usecases.loans.appraisal import Ask, ask
from app.usecases.meeting import minutes
from app.usecases.meeting.meeting import open_meeting
from app.usecases.members.members import Joining, admit
from app.usecases.messages import sentence
from tests.builders import A_DAY

LINES = "Đường làng ngập\n\tcần tiền sửa"
PASTED = [
    unicodedata.normalize("NFD", LINES),
    LINES.replace("\n", "\r\n"),
    LINES.replace("\n", "\r"),
    LINES.replace("\n", "\u2028"),
    LINES.replace("làng", "\u200dlàng\u200b"),
    "\ufeff\u202a" + LINES + "\u202c",
    LINES.replace("ngập", "n\u0000gập\u0007"),
    LINES.replace("ngập", "nga\u0323\u0302p"),
]


@pytest.fixture
def meeting(workspace):
    return open_meeting(workspace, on=A_DAY, started_at="8:00", place="nhà văn hóa")


@pytest.mark.parametrize("text", PASTED)
def test_a_note_is_kept_as_it_would_have_been_typed(workspace, meeting, text):
    minutes.note(workspace, meeting, text)
    (kept,) = workspace.meetings.notes(meeting)
    assert kept.text == LINES
    assert not workspace.book.newer()


@pytest.mark.parametrize("text", PASTED)
def test_a_reason_and_a_purpose_too(workspace, meeting, text):
    member = workspace.members.all()[0].id
    request = ask(workspace, meeting, Ask(member, "HN", 30_000_000, text, 36))
    assert {one.id: one.purpose for one in workspace.meetings.requests(meeting)}[request] == LINES
    set_share(workspace, "quorum", "3/4", text)
    assert settings_on(workspace, A_DAY)["quorum"].source == LINES


def test_a_name_with_zero_width_signs_and_other_facts(workspace):
    facts = {"name": "Nguye\u0302\u0303n\u200b Thi\u0323  Hoa", "address": "Xo\u0301m\u202e Mới"}
    member = workspace.members.one(admit(workspace, facts, Joining(A_DAY)))
    assert (member.name, member.facts["address"]) == ("Nguyễn Thị Hoa", "Xóm Mới")


def test_what_cannot_be_is_refused_and_nothing_is_written(workspace, meeting):
    before = workspace.book.state()
    with pytest.raises(RuleBrokenError) as refused:
        minutes.note(workspace, meeting, "a" * 4001)
    assert refused.value.rule == "value_out_of_bounds"
    assert "chưa ghi gì" in sentence(refused.value)
    assert workspace.book.state() == before


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_what_is_cleaned_can_be_kept_and_cleaning_it_again_changes_nothing(text):
    text = text.encode(errors="ignore").decode()
    kept = clean_text(text)
    assert is_text(kept)
    assert clean_text(kept) == kept
