"""Rà soát Tổ: the rules for the group, and questions worth asking, each with how it is cleared."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.ui.widgets.signals import said_signal
from app.usecases.review.indicators import Indicator, IndicatorKind
from tests.ui.stories import press, said, words_on


def field(page, name):
    return next(field for field in page.findChildren(QLineEdit) if name in field.accessibleName() and field.isVisible())


def named(page, name):
    from PySide6.QtWidgets import QAbstractButton

    return next(b for b in page.findChildren(QAbstractButton) if b.accessibleName().startswith(name) and b.isVisible())


def test_the_board_answers_what_the_book_cannot_know(window):
    press(window.today, "Rà soát Tổ")
    page = window.review
    assert "⯑ Tổ trưởng, Tổ phó không là vợ, chồng" in words_on(page)
    named(page, "Ghi: Quan hệ giữa Tổ trưởng và Tổ phó").click()
    assert said(window) == "✖ Chọn câu trả lời trước."
    choice = next(c for c in page.findChildren(QComboBox) if c.accessibleName() == "Quan hệ giữa Tổ trưởng và Tổ phó")
    choice.setCurrentIndex(choice.findData("none"))
    named(page, "Ghi: Quan hệ giữa Tổ trưởng và Tổ phó").click()
    assert said(window) == "✖ Chưa ghi theo giấy nào hoặc ai nói."
    field(page, "Nguồn: Quan hệ giữa Tổ trưởng và Tổ phó").setText("Ban quản lý tự khai 18/11/2026")
    named(page, "Ghi: Quan hệ giữa Tổ trưởng và Tổ phó").click()
    assert "✔ Tổ trưởng, Tổ phó không là vợ, chồng" in words_on(page)
    # What was said can be said anew: another leader, another answer.
    assert field(page, "Nguồn: Quan hệ giữa Tổ trưởng và Tổ phó").text() == "Ban quản lý tự khai 18/11/2026"


def test_a_question_leads_to_the_member_and_is_cleared_with_words(window):
    assert "câu hỏi nên hỏi lại tổ viên" in words_on(window.today)
    press(window.today, "Xem câu hỏi")
    page = window.review
    assert "còn ghi số CMND 9 số" in words_on(page)
    field(page, "Trả lời:").setText("Đang đổi căn cước")
    named(page, "Đã hỏi rõ:").click()
    words = words_on(page)
    assert "Đã hỏi rõ: Đang đổi căn cước" in words
    old = next(member for member in window.session.workspace.members.all() if len(member.id_number) == 9)
    assert old.name in words
    press(page, "❮ Hôm nay")
    assert "câu hỏi nên hỏi lại tổ viên" not in words_on(window.today)


def test_the_words_accuse_nobody(window):
    for kind in IndicatorKind:
        text, how = said_signal(Indicator(kind.value, kind, (), (), ""))
        for hard in ("gian", "chiếm", "lừa", "vi phạm", "sai phạm", "nghi"):
            assert hard not in text.lower() + how.lower().replace("nghiệp", "")
