"""Everybody can use it: by keyboard, by ear, with large letters, in any colours, with a trembling hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.ui.theme import CONTRAST, DARK, LIGHT
from tests.ui.stories import midway, settle

CONTROLS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractButton, QAbstractItemView)
SMALLEST_TARGET = 36  # pixels


def places(window):
    """Every page and every step, one after the other."""
    for page in window._pages:
        if page != "meeting":
            window.go_to(page)
            settle()
            yield page
    window.members.open_thing(window.session.desk.members.all()[0].id)
    window.go_to("members")
    settle()
    yield "member"
    window.members.new_member()
    settle()
    yield "form"
    window.members.show_list()
    window.go_to("meeting")
    for step in range(6):
        window.meeting.go_to(step)
        settle()
        yield f"step {step + 1}"
    window.meeting.leave()
    settle()
    yield "meetings"


@pytest.fixture
def midst(window):
    midway(window)
    window.resize(1366, 728)
    settle()
    return window


def own(control: QWidget) -> bool:
    """Whether it is ours: parts Qt makes inside its own controls have Qt's names and sizes."""
    inside = control.objectName().startswith("qt_") or type(control).__name__ in {
        "QTableCornerButton", "QToolButton", "QComboBoxListView",
    }  # fmt: skip
    in_calendar = any(type(up).__name__ == "QCalendarWidget" for up in above(control))
    return not inside and not in_calendar and not isinstance(control.parent(), QAbstractSpinBox | QComboBox)


def above(widget: QWidget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def shown(window, kinds):
    for kind in kinds:
        for control in window.findChildren(kind):
            if control.isVisible() and own(control):
                yield control


def test_every_control_says_its_name(midst):
    nameless = [
        f"{place}: {type(control).__name__} {getattr(control, 'text', str)()!r}"
        for place in places(midst)
        for control in shown(midst, CONTROLS)
        if not control.accessibleName() and not (isinstance(control, QCheckBox) and control.text())
    ]
    assert nameless == []


def test_no_two_controls_of_a_page_say_the_same(midst):
    doubles = []
    for place in places(midst):
        names = [control.accessibleName() or control.text() for control in shown(midst, CONTROLS)]
        doubles += [f"{place}: {name}" for name in set(names) if names.count(name) > 1]
    assert sorted(set(doubles)) == []


def test_tab_reaches_every_control_and_goes_down_the_page(midst):
    """The order of Tab is the order of reading: from top to bottom, and nothing is left out."""
    astray, missed = [], []
    for place in places(midst):
        page = midst._stack.currentWidget()
        order, widget = [], page
        while (widget := widget.nextInFocusChain()) is not page:
            if widget.isVisible() and page.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                order.append(widget)
        for control in shown(page, CONTROLS):
            if control.isEnabled() and control not in order and not isinstance(control, QAbstractItemView):
                missed.append(f"{place}: {control.accessibleName()}")
        for room in page.findChildren(QScrollArea):
            inside = [control for control in order if room.widget().isAncestorOf(control) and own(control)]
            tops = [control.mapTo(room.widget(), QPoint(0, 0)).y() for control in inside]
            for before, after, control in zip(tops, tops[1:], inside[1:], strict=False):
                if after < before - 60 and not beside(control):
                    astray.append(f"{place}: {control.accessibleName()} at {after} after {before}")
    assert missed == []
    assert astray == []


def beside(control: QWidget) -> bool:
    """Whether it stands in the second of two columns, where reading begins at the top again."""
    columns = {"Reflow", "QSplitter", "AppraisalStep", "PeopleStep"}
    return any(type(up).__name__ in columns for up in above(control))


def test_targets_are_large_enough_for_a_trembling_hand(midst):
    small = []
    for place in places(midst):
        for control in shown(midst, (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)):
            if control.height() < SMALLEST_TARGET or control.width() < SMALLEST_TARGET:
                small.append(f"{place}: {control.accessibleName()} {control.width()}x{control.height()}")
    assert small == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_text_is_cut_off_at_any_size(midst, size, language):
    midst.look.set_language(language)
    midst.look.set_text(size)
    midst.resize(1366, 728)
    cut = []
    for place in places(midst):
        for control in shown(midst, (QAbstractButton,)):
            text = control.text().replace("&", "")
            wide = control.fontMetrics().horizontalAdvance(text)
            if wide > control.width() or control.fontMetrics().height() > control.height():
                cut.append(f"{place}: button {text!r} {wide} > {control.width()}")
        for label in midst.findChildren(QLabel):
            if label.isVisible() and label.text() and type(label) is QLabel and not label.pixmap().isNull() is False:
                continue
        for label in midst.findChildren(QLabel):
            if not (label.isVisible() and label.text()) or type(label) is not QLabel:
                continue
            flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
            needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags.value, label.text())
            if needed.height() > label.height() + 2 or (not label.wordWrap() and needed.width() > label.width() + 2):
                cut.append(f"{place}: label {label.text()[:40]!r} {needed.size()} > {label.size()}")
        for room in midst.findChildren(QScrollArea):
            if room.isVisible() and room.widget() is not None and room.widget().width() > room.viewport().width() + 1:
                if room.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                    wide = room.widget().width() - room.viewport().width()
                    cut.append(f"{place}: {wide} pixels of the page stand beyond its edge")
    assert cut == []


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST, 7.0)])
def test_every_text_stands_out_from_its_ground(theme, least):
    pairs = [
        (theme.ink, theme.ground),
        (theme.ink, theme.card),
        (theme.faint, theme.ground),
        (theme.faint, theme.card),
        (theme.care, theme.care_ground),
        (theme.care, theme.card),
        (theme.good, theme.card),
        (theme.stop, theme.card),
    ]
    low = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < least]
    assert low == []
    assert contrast(theme.ink, theme.card) >= 7


def test_colour_is_never_the_only_sign(midst):
    """Whatever is coloured as good, doubtful or refused begins with a sign or says it in words."""
    signs = ("✔", "✖", "?", "!", "⇅", "←", "→")
    bare = []
    for place in places(midst):
        for label in midst.findChildren(QLabel):
            if label.isVisible() and label.objectName() in {"good", "stop"} and label.text():
                if not label.text().startswith(signs):
                    bare.append(f"{place}: {label.text()}")
    assert bare == []


def test_a_name_that_looks_like_markup_is_shown_as_it_is(midst):
    for place in places(midst):
        for label in midst.findChildren(QLabel):
            if label.text():
                assert label.textFormat() is Qt.TextFormat.PlainText, (place, label.text())


def test_the_sheets_and_lists_are_sound_models(qtmodeltester, midst):
    midst.meeting.go_to(1)
    qtmodeltester.check(midst.meeting.steps[1].model)
    midst.go_to("members")
    qtmodeltester.check(midst.members._model)
    midst.members._search.setText("hoa")
    qtmodeltester.check(midst.members._model)
    midst.go_to("today")
    qtmodeltester.check(midst.today._collected._model)


def test_the_smallest_laptop_shows_the_whole_window(midst):
    for size in (100, 150, 200):
        midst.look.set_text(size)
        for place in places(midst):
            hint = midst.minimumSizeHint()
            assert hint.width() <= 1366, (size, place, hint)
            assert hint.height() <= 728, (size, place, hint)
    assert QApplication.topLevelWidgets()
