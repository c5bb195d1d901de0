"""Everybody can use it: by keyboard, by ear, with large letters, in any colours, with a trembling hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from app.ui.base.tokens import CONTRAST, DARK, LIGHT
from app.ui.meeting.step_strip import StepDoor
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.union_window import UnionWindow
from app.ui.widgets.task_row import TaskRow
from app.usecases.union.classes import read_class_list
from tests.ui.stories import midway, settle

CONTROLS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractButton, QAbstractItemView)
SMALLEST_TARGET = 36  # pixels


def places(window):
    """Every page and every step, one after the other."""
    if isinstance(window, UnionWindow):
        yield from union_places(window)
        return
    if isinstance(window, OfficeWindow):
        yield from office_places(window)
        return
    for page in window._pages:
        if page != "meeting":
            window.go_to(page)
            settle()
            yield page
    window.members.open_thing(window.session.workspace.members.all()[0].id)
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


def union_places(window):
    for page in window._pages:
        window.go_to(page)
        settle()
        yield page
    window.go_to("checks")
    window.checks.open_thing(next(iter(window.checks._found)))
    settle()
    yield "check"
    window.checks.show_list()
    window.go_to("groups")
    window.groups.open_thing("0100113")
    window.groups.card.inspection._on_open()
    window.groups.card.comparison._on_open()
    settle()
    yield "group"
    window.groups.show_list()
    workspace = window.session.workspace
    window.go_to("classes")
    window.classes._show(read_class_list(workspace, workspace.book.path.with_name("danh-sach-ho-ngheo.xlsx")))
    settle()
    yield "household list"
    window.classes._forget()


def office_places(window):
    for page in window._pages:
        window.go_to(page)
        rest_of(window)
        yield page
    window.go_to("report")
    rest_of(window)
    window.report._on_kind("group")
    settle()
    yield "groups of the report"
    window.go_to("groups")
    window.groups.open_thing("0100112")
    settle()
    yield "group"
    window.groups.show_list()


def rest_of(window):
    settle()
    while window.session.is_busy:
        settle()


@pytest.fixture(params=["group", "union", "office"])
def midst(request):
    """The window of a group in the middle of a meeting, or of a union or an office with work waiting."""
    if request.param != "group":
        window = request.getfixturevalue(f"{request.param}_window")
    else:
        window = request.getfixturevalue("window")
        midway(window)
    window.resize(1366, 728)
    settle()
    return window


def own(control: QWidget) -> bool:
    """Whether it is ours: parts Qt makes inside its own controls have Qt's names and sizes."""
    inside = control.objectName().startswith("qt_") or isinstance(control, QHeaderView)
    return not inside and not isinstance(control.parent(), QAbstractItemView | QAbstractSpinBox | QComboBox | QLineEdit)


def listed(faults) -> str:
    return "\n" + "\n".join(map(str, faults))


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
    assert not nameless, listed(nameless)


def test_no_two_controls_of_a_page_say_the_same(midst):
    doubles = []
    for place in places(midst):
        names = [control.accessibleName() or control.text() for control in shown(midst, CONTROLS)]
        doubles += [f"{place}: {name}" for name in set(names) if names.count(name) > 1]
    assert not doubles, listed(sorted(set(doubles)))


def test_tab_reaches_every_control_and_goes_down_the_page(midst):
    """The order of Tab is the order of reading: from top to bottom, and nothing is left out."""
    astray, missed = [], []
    for place in places(midst):
        page = midst._stack.currentWidget()
        order = by_tab(page)
        missed += [
            f"{place}: {control.accessibleName()}"
            for control in shown(page, CONTROLS)
            if control.isEnabled()
            and control not in order
            and not by_arrows(control)
            and control.objectName() != "stepper"
        ]
        for room in page.findChildren(QScrollArea):
            inside = [control for control in order if room.widget().isAncestorOf(control) and own(control)]
            tops = [control.mapTo(room.widget(), QPoint(0, 0)).y() for control in inside]
            astray += [
                f"{place}: {control.accessibleName()} at {after} after {before}"
                for before, after, control in zip(tops, tops[1:], inside[1:], strict=False)
                if after < before - 60 and not beside(control)
            ]
    assert not missed, listed(missed)
    assert not astray, listed(astray)


def by_arrows(control: QWidget) -> bool:
    """Whether the arrow keys lead there: cells, and choices of which one is taken."""
    in_group = isinstance(control, QAbstractButton) and control.group() is not None
    return isinstance(control, QAbstractItemView) or in_group


def by_tab(page: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab comes to them."""
    order, widget = [], page
    while (widget := widget.nextInFocusChain()) is not page:
        if widget.isVisible() and page.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
    return order


def beside(control: QWidget) -> bool:
    """Whether it stands in the second of two columns, where reading begins at the top again."""
    columns = {"Reflow", "QSplitter", "AppraisalStep", "PeopleStep"}
    return any(type(up).__name__ in columns for up in above(control))


def test_targets_are_large_enough_for_a_trembling_hand(midst):
    small = [
        f"{place}: {control.accessibleName()} {control.width()}x{control.height()}"
        for place in places(midst)
        for control in shown(midst, (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox))
        if control.height() < SMALLEST_TARGET or control.width() < SMALLEST_TARGET
    ]
    assert not small, listed(small)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_text_is_cut_off_at_any_size(midst, size, language):
    midst.appearance.set_language(language)
    midst.appearance.set_text(size)
    midst.resize(1366, 728)
    cut = []
    for place in places(midst):
        faults = (
            *cut_buttons(midst),
            *cut_fields(midst),
            *cut_headings(midst),
            *cut_labels(midst),
            *beyond_the_edge(midst),
        )
        cut += [f"{place}: {fault}" for fault in faults]
    assert not cut, listed(cut)


def cut_buttons(window):
    for control in shown(window, (QAbstractButton,)):
        text = control.text().replace("&", "")
        if isinstance(control, StepDoor):
            text = control.shown_text()
        if isinstance(control, TaskRow):
            if not control.fits():
                yield f"row {text!r} {control.heightForWidth(control.width())} > {control.height()}"
            continue
        if isinstance(control, QToolButton) and control.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            text = ""  # its word is in the tip
        if not text and (isinstance(control, StepDoor) or not control.icon().isNull()):
            if control.iconSize().width() > control.width() or control.iconSize().height() > control.height():
                yield f"drawing of {control.accessibleName()!r}"
            continue
        lines = text.split("\n")
        wide = max(control.fontMetrics().horizontalAdvance(line) for line in lines)
        if wide > control.width() or control.fontMetrics().height() * len(lines) > control.height():
            yield f"button {text!r} {wide} > {control.width()}"


def cut_fields(window):
    for field in window.findChildren(QLineEdit):
        if not field.isVisible():
            continue
        number = isinstance(field.parent(), QAbstractSpinBox)
        wide = field.fontMetrics().horizontalAdvance(field.text()) if number else 0
        if field.contentsRect().height() < field.fontMetrics().height() or field.contentsRect().width() < wide:
            yield f"field {field.text()!r} {wide} x {field.fontMetrics().height()} > {field.contentsRect().size().toTuple()}"


def cut_headings(window):
    for table in window.findChildren(QTableView):
        header = table.horizontalHeader()
        for place in range(header.count()) if table.isVisible() else ():
            if table.isColumnHidden(place):
                continue
            text = str(table.model().headerData(place, Qt.Orientation.Horizontal))
            bold = QFont(header.font())
            bold.setBold(True)
            wide = QFontMetrics(bold).horizontalAdvance(text)
            if wide > header.sectionSize(place):
                yield f"heading {text!r} {wide} > {header.sectionSize(place)}"


def cut_labels(window):
    for label in window.findChildren(QLabel):
        if type(label) is not QLabel or not label.isVisible() or not label.text():
            continue
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags.value, label.text())
        too_wide = not label.wordWrap() and needed.width() > label.width() + 2
        if needed.height() > label.height() + 2 or too_wide:
            yield f"label {label.text()[:40]!r} {needed.size().toTuple()} > {label.size().toTuple()}"


def beyond_the_edge(window):
    for room in window.findChildren(QScrollArea):
        fixed = room.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if room.isVisible() and fixed and room.widget().width() > room.viewport().width() + 1:
            yield f"{room.widget().width() - room.viewport().width()} pixels of the page stand beyond its edge"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 7.0), (DARK, 7.0), (CONTRAST, 7.0)])
def test_every_text_stands_out_from_its_ground(theme, least):
    pairs = [
        (theme.ink, theme.ground),
        (theme.ink, theme.card),
        (theme.faint, theme.ground),
        (theme.faint, theme.card),
        (theme.care, theme.care_ground),
        (theme.care, theme.card),
        (theme.faint, theme.rail),
        (theme.faint, theme.lock),
        (theme.faint, theme.tint),
        (theme.ghost, theme.card),
        (theme.ink, theme.rail),
        (theme.tint_ink, theme.tint),
        (theme.tint_ink, theme.ground),
        (theme.tint_ink, theme.rail),
        (theme.stop, theme.stop_ground),
        (theme.main, theme.card),
        (theme.on_main, theme.main),
        (theme.ink, theme.tint),
        (theme.stop, theme.card),
    ]
    low = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < least]
    assert not low, listed(low)
    edges = [
        (theme.edge, theme.card),
        (theme.edge, theme.ground),
        (theme.care_mark, theme.card),
        (theme.main, theme.card),
    ]
    dull = [(pair, round(contrast(*pair), 2)) for pair in edges if contrast(*pair) < 3]
    assert not dull, listed(dull)


def test_colour_is_never_the_only_sign(midst):
    """Whatever is coloured as refused or doubtful begins with a sign, or stands alone as a sentence of its own."""
    signs = ("✔", "✖", "?", "!", "⇅", "←", "→")
    bare = [
        f"{place}: {label.text()}"
        for place in places(midst)
        for label in midst.findChildren(QLabel)
        if label.isVisible() and label.objectName() == "stop" and label.text() and not label.text().startswith(signs)
    ]
    assert not bare, listed(bare)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(midst):
    for place in places(midst):
        for label in midst.findChildren(QLabel):
            if label.text():
                assert label.textFormat() is Qt.TextFormat.PlainText, (place, label.text())


def test_the_sheets_and_lists_are_sound_models(qtmodeltester, window):
    midst = window
    midway(midst)
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
        midst.appearance.set_text(size)
        for place in places(midst):
            hint = midst.minimumSizeHint()
            assert hint.width() <= 1366, (size, place, hint)
            assert hint.height() <= 728, (size, place, hint)
    assert QApplication.topLevelWidgets()


def test_a_screen_reader_opens_a_page_by_turning_its_door_over(midst):
    """Over the accessibility bus a door is toggled, not clicked: its page opens all the same, and the door is marked."""
    names = [name for name in midst.rail.doors if name != midst.page_name()]
    for name in names:
        midst.rail.doors[name].toggle()
        rest_of(midst)
        assert midst.page_name() == name
        assert [one for one, door in midst.rail.doors.items() if door.isChecked()] == [name]
