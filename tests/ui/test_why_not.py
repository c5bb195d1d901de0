"""She asks at home whether she may borrow, and at the meeting why she did not: both on the screen and on paper."""

from __future__ import annotations

import pytest

from app.usecases.loans import appraisal
from app.usecases.loans.known import Ask
from tests.papers import pdf_text
from tests.ui.stories import midway, press, said, settle, words_on


@pytest.fixture
def printed(monkeypatch):
    """The papers that a preview showed."""
    shown = []
    monkeypatch.setattr("app.ui.widgets.paper_dialog.PaperDialog.exec", lambda self: shown.append(self.preview._pdf))
    return shown


def test_a_member_is_tried_for_a_loan_and_nothing_is_written(lived_in, printed):
    workspace = lived_in.session.workspace
    member = workspace.members.active(workspace.today)[4]
    before = workspace.book.state()
    lived_in.go_to("members")
    lived_in.members.open_thing(member.id)
    settle()
    lived_in.members.card.tabs.choose("bank")
    card = lived_in.members.card.at_bank.trying
    press(card, "Xem thử")
    assert "Ghi số tiền" in said(lived_in)
    card.program.setCurrentIndex(card.program.findData("NSVSMT"))
    card.amount.setText("60tr")
    press(card, "Xem thử")
    assert "Chưa được: số tiền đề nghị vượt mức cho vay tối đa của chương trình (50.000.000 đ)" in words_on(card)
    card.amount.setText("20tr")
    press(card, "Xem thử")
    assert "Chưa thấy gì cản" in words_on(card)
    assert "giấy xác nhận cư trú (Công an xã)" in words_on(card)
    press(card, "In giấy tờ cần mang…")
    assert member.name in pdf_text(printed[0])
    assert "20.000.000" in pdf_text(printed[0])
    assert workspace.book.state() == before
    other = workspace.members.active(workspace.today)[5]
    lived_in.members.open_thing(other.id)
    settle()
    assert "Chưa thấy gì cản" not in words_on(card), "what was found for one is not shown for another"


def test_at_the_meeting_the_letter_is_printed_for_who_waits(window, printed):
    midway(window)
    window.go_to("meeting")
    window.meeting.go_to(3)
    workspace = window.session.workspace
    meeting = workspace.meetings.in_progress()
    member = workspace.members.all()[6]
    pack = window.session.policies.on(meeting.on)
    asked = Ask(member.id, "HN", 150_000_000, "Nuôi bò", 36)
    request = appraisal.put_on_the_table(workspace, pack, meeting.id, asked)
    window.session.changed.emit()
    settle()
    step = window.meeting.steps.appraisal
    step._list.choose(request)
    settle()
    press(step, "In lý do chưa được…")
    text = " ".join(pdf_text(printed[0]).split())
    assert member.name in text
    assert "vượt mức cho vay tối đa" in text
