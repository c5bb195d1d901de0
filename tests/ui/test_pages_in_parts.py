"""Pages longer than the window: what is seen first comes at once, the rest is there a moment later, in its order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.ui.widgets.fields import Choice
from app.usecases.members.members import correct
from app.usecases.review.board_rules import say_fact
from tests.ui.stories import press, said, settle, word_of, words_on

LONG_PAGES = {
    "money": ("Nhập sao kê của ngân hàng…", "Ghi đã nộp", "Vì sao không có chỗ ghi nợ gốc?"),
    "review": ("Quy định về Tổ và Ban quản lý", "Câu hỏi nên hỏi lại", "Tiền gửi từ ba phía"),
    "settings": ("Chữ, màu và khóa", "Bộ quy tắc cho vay", "Nhiệm kỳ của Ban quản lý (năm)"),
}


def of_a_text(where: QWidget, word: str) -> QWidget:
    """What shows these words."""
    shown = [one for one in where.findChildren(QWidget) if getattr(one, "text", None) and one.isVisible()]
    return next(one for one in shown if word in (word_of(one) if isinstance(one, QAbstractButton) else one.text()))


@pytest.mark.parametrize("name", LONG_PAGES)
def test_what_is_seen_first_comes_first_and_nothing_moves_after(lived_in, name):
    first, *further = LONG_PAGES[name]
    lived_in.go_to(name)
    page = lived_in.page(name)
    seen = of_a_text(page, first)
    at = seen.mapTo(lived_in, seen.rect().topLeft())
    shown = words_on(page)
    assert all(word in shown for word in further), "all of it is there once the window rests"
    assert seen is of_a_text(page, first)
    assert seen.mapTo(lived_in, seen.rect().topLeft()) == at, "what came later moved what was read"


@pytest.mark.parametrize("name", LONG_PAGES)
def test_tab_goes_down_the_page_and_misses_nothing(lived_in, name):
    lived_in.go_to(name)
    settle()
    page = lived_in.page(name)
    inner = page.room.widget()
    places: list[tuple[int, QWidget]] = []
    while True:
        QTest.keyClick(lived_in, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or not inner.isAncestorOf(here) or here in (one for _, one in places):
            break
        places.append((here.mapTo(inner, here.rect().topLeft()).y(), here))
    tops = [top for top, _ in places]
    assert all(after > before - 80 for before, after in pairwise(tops)), "Tab jumps up the page"
    typed_into = [one for one in page.findChildren(QLineEdit) if one.isVisible() and not one.isReadOnly()]
    reached = {one for _, one in places}
    assert typed_into
    for field in typed_into:
        owner = field.parentWidget()
        assert field in reached or owner in reached or field.focusProxy() in reached, field.accessibleName()


def test_asked_for_at_once_a_part_is_there_with_all_above_it(window):
    window.session.asked_for.emit("money", "hand_in")
    settle()
    day = window.money.hand_in.on
    assert QApplication.focusWidget() in {day, day.focusProxy()} or day.isAncestorOf(QApplication.focusWidget())
    assert not day.visibleRegion().isEmpty(), "what was asked for stands where it can be seen"
    window.session.asked_for.emit("settings", "numbers")
    settle()
    assert not window.settings.numbers.findChild(QLineEdit).visibleRegion().isEmpty()
    assert window.settings.numbers.isAncestorOf(QApplication.focusWidget())
    assert window.settings.numbers.isVisible()
    shown = words_on(window.settings)
    assert shown.index("Bộ quy tắc cho vay") < shown.index("Nhiệm kỳ của Ban quản lý (năm)")
    assert shown.count("Bộ quy tắc cho vay") == 1


def test_another_language_leaves_the_hand_in_a_field_further_down(window):
    window.go_to("settings")
    numbers = window.settings.numbers
    numbers._sources["quorum"].setFocus()
    settle()
    window.appearance.set_language("en")
    settle()
    again = window.settings.numbers
    assert again is not numbers
    assert QApplication.focusWidget() is again._sources["quorum"]
    window.appearance.set_language("vi")


def test_an_answer_begun_is_kept_where_another_is_written(window):
    """What is written for one rule lays the rules out anew, and may send one from the first ones to those further down."""
    window.go_to("review")
    settle()
    page = window.review

    def fields() -> dict[str, tuple[Choice, QLineEdit]]:
        found = {}
        for choice in page.findChildren(Choice):
            label = choice.accessibleName()
            source = next(
                (one for one in page.findChildren(QLineEdit) if one.accessibleName() == f"Nguồn: {label}"), None
            )
            if choice.isVisible() and source is not None:
                found[label] = choice, source
        return found

    begun = {label: f"lời của người thứ {place}" for place, label in enumerate(fields())}
    assert len(begun) == 6
    for label, (choice, source) in fields().items():
        choice.setCurrentIndex(1)
        source.setText(begun[label])
    first, *others = begun
    press_the_save(page, first)
    settle()
    assert said(window) == "✔ Đã ghi."
    for label in others:
        choice, source = fields()[label]
        assert (choice.currentIndex(), source.text()) == (1, begun[label]), label
    assert fields()[first][1].text() == begun[first], "what is written stands there as the book has it"
    for label in others:
        press_the_save(page, label)
        settle()
    assert {label: source.text() for label, (_, source) in fields().items()} == begun


def test_an_answer_from_another_laptop_shows_where_nothing_was_begun(window):
    window.go_to("review")
    settle()
    say_fact(window.session.workspace, "board.kinship", "none", "Trưởng thôn nói")
    window.session.changed.emit()
    settle()
    assert "Trưởng thôn nói" in [one.text() for one in window.review.findChildren(QLineEdit) if one.isVisible()]
    press(window.review, "❮ Hôm nay")
    assert window.page_name() == "today"


def press_the_save(page: QWidget, label: str) -> None:
    found = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == f"Ghi: {label}"]
    assert len([one for one in found if one.isVisible()]) == 1
    next(one for one in found if one.isVisible()).click()


def test_the_hand_stands_on_top_of_a_page_whatever_was_made_last(window):
    """What is made in quiet moments comes behind all that stands in the window already; Qt would put the hand there."""
    while not window.page("money").parts:
        window.go_to("settings")
        assert window.make_next()
    settle()
    window.go_to("money")
    assert QApplication.focusWidget().accessibleName() == "Nhập sao kê của ngân hàng…"
    QTest.keyClick(window, Qt.Key.Key_Tab)
    window.go_to("settings")
    window.go_to("money")
    assert QApplication.focusWidget().accessibleName() == "Xuất Excel…", "where one was on a page one is again"


def test_the_word_of_a_field_is_pressed_for_the_field(window):
    window.go_to("settings")
    commune = window.settings.commune
    settle()
    word = next(one for one in commune.findChildren(QLabel) if one.text() == "Tên xã, phường")
    QTest.mouseClick(word, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert QApplication.focusWidget().accessibleName() == "Tên xã, phường"


def test_what_is_half_typed_in_one_place_stays_when_another_is_written(lived_in):
    lived_in.go_to("settings")
    settle()
    numbers = lived_in.settings.numbers
    quorum, majority = numbers._sources["quorum"], numbers._sources["majority"]
    for field, words in ((quorum, "QUY UOC 1"), (majority, "QUY UOC 2")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
    press_the_save(lived_in.settings, "Số tổ viên phải có mặt để bình xét cho vay")
    settle()
    assert said(lived_in) == "✔ Đã ghi."
    assert (quorum.text(), majority.text()) == ("QUY UOC 1", "QUY UOC 2")
    press_the_save(lived_in.settings, "Số phiếu để thông qua")
    settle()
    assert lived_in.session.workspace.about.settings()["majority"].source == "QUY UOC 2"
    assert lived_in.session.workspace.about.settings()["quorum"].source == "QUY UOC 1"

    lived_in.go_to("review")
    settle()

    def answers():
        found = lived_in.review.questions.findChildren(QLineEdit)
        return [one for one in found if one.isVisible() and one.accessibleName().startswith("Trả lời: ")]

    (only,) = answers()
    QTest.keyClicks(only, "se hoi")
    name = only.accessibleName()
    workspace = lived_in.session.workspace
    for member in workspace.members.active(workspace.today)[:3]:
        correct(workspace, member.id, {"phone": "0911222333"})
    lived_in.session.changed.emit()
    settle()
    left = {one.accessibleName(): one.text() for one in answers()}
    assert len(left) == 2, "a question more"
    assert left[name] == "se hoi"
