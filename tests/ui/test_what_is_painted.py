"""Guards over what is really drawn, hand-painted widgets included; each is shown to fail on a defect that was put in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.fields import DayEdit
from tests.ui.recorder import drawn_on, ground_of, overlaps
from tests.ui.stories import gone, midway, settle
from tests.ui.test_everyone_can_use_it import contrast, places

_LEAST_CONTRAST = 6.9  # 7:1, and a little for how edges of letters are drawn
_LEAST_TARGET = 36


def cut_texts(widget):
    """Texts that do not fit; what a person typed into a field may be longer than the field, a day may not."""
    typed = {field.text() for field in widget.findChildren(QLineEdit) if not isinstance(field, DayEdit)}
    return [
        f"{one.text!r} {one.at.toRect().getRect()} in {one.room.toRect().getRect()}"
        for one in drawn_on(widget)
        if one.cut and one.is_seen and one.text not in typed
    ]


def low_contrasts(widget):
    image = widget.grab().toImage()
    found = []
    for one in drawn_on(widget):
        if one.is_seen:
            ground = ground_of(image, one)
            if contrast(one.colour, ground) < _LEAST_CONTRAST:
                found.append(f"{one.text!r} {one.colour} on {ground}: {contrast(one.colour, ground):.1f}")
    return found


def nested_scrollers(widget):
    """A table, list or paper that scrolls inside a page that scrolls the same way."""
    found = []
    for inner in widget.findChildren(QAbstractScrollArea):
        if not inner.isVisible() or inner.verticalScrollBar().maximum() == 0 or inner.height() < _LEAST_TARGET * 2:
            continue
        outer = inner.parentWidget()
        while outer is not None:
            if isinstance(outer, QScrollArea) and outer.verticalScrollBar().maximum() > 0:
                found.append(f"{type(inner).__name__} {inner.accessibleName()!r} in {type(outer).__name__}")
                break
            outer = outer.parentWidget()
    return found


_WORDLESS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Table,
    QAccessible.Role.List,
}


def nameless(widget):
    """What a screen reader comes to and cannot name, read over the accessibility tree."""
    found = []

    def walk(node):
        if node is None or not node.isValid() or node.state().invisible:
            return
        if (
            node.role() in _WORDLESS
            and not node.state().disabled
            and node.state().focusable
            and not node.text(QAccessible.Text.Name).strip()
        ):
            thing = node.object()
            inside_qt = thing is not None and str(thing.objectName()).startswith("qt_")
            in_spin = (
                thing is not None
                and thing.parent() is not None
                and type(thing.parent()).__name__ in {"QSpinBox", "Count", "Choice", "QComboBox"}
            )
            if not inside_qt and not in_spin:
                found.append(f"{node.role()} {type(thing).__name__}")
        for place in range(node.childCount()):
            walk(node.child(place))

    walk(QAccessible.queryAccessibleInterface(widget))
    return found


def small_targets(widget):
    """What is pressed and too small for a trembling hand; rows of sheets and lists have the whole width."""
    return [
        f"{button.accessibleName()!r} {button.width()}x{button.height()}"
        for button in widget.findChildren(QPushButton)
        if button.isVisible() and (button.height() < _LEAST_TARGET or button.width() < _LEAST_TARGET)
    ]


def listed(faults):
    return "\n" + "\n".join(map(str, faults))


@pytest.fixture(params=["group", "union", "office"])
def busy(request):
    """The window of a group in the middle of a meeting, or of a union or an office with work waiting."""
    if request.param != "group":
        found = request.getfixturevalue(f"{request.param}_window")
    else:
        found = request.getfixturevalue("window")
        midway(found)
    found.resize(1366, 728)
    settle()
    return found


@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_that_is_drawn_is_cut_or_stands_over_something_else(busy, look, text):
    look.set_text(text)
    busy.resize(1366, 728)
    settle()
    faults = []
    for place in places(busy):
        faults += [f"{place}: cut {one}" for one in cut_texts(busy)]
        faults += [f"{place}: {one} over {other}" for one, other in overlaps(drawn_on(busy))]
    assert not faults, listed(faults)


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_everything_that_is_drawn_stands_out_from_its_ground(busy, look, colours):
    look.set_look(colours)
    settle()
    faults = [f"{place}: {one}" for place in places(busy) for one in low_contrasts(busy)]
    assert not faults, listed(faults)


def test_no_list_scrolls_inside_a_page_that_scrolls_and_everything_has_a_name(busy):
    faults = []
    for place in places(busy):
        faults += [f"{place}: {one}" for one in nested_scrollers(busy)]
        faults += [f"{place}: nameless {one}" for one in nameless(busy)]
        faults += [f"{place}: small {one}" for one in small_targets(busy)]
    assert not faults, listed(faults)


# ---------------------------------------------------------------------------------- each guard fails on a defect
class _Painted(QWidget):
    def __init__(self, paint):
        super().__init__()
        self._paint = paint
        self.setFixedSize(200, 60)

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        self._paint(painter)


@pytest.fixture
def hold(qtbot):
    """Things in a window of their own, taken away for good afterwards: what is left over is seen by later tests."""

    def shown(*things):
        holder = QWidget()
        box = QVBoxLayout(holder)
        for thing in things:
            box.addWidget(thing)
        holder.show()
        settle()
        made.append(holder)
        return holder

    made: list[QWidget] = []
    yield shown
    for one in made:
        gone(one)


def test_the_guards_see_ten_defects(hold, look):
    del look
    long_word = _Painted(lambda painter: painter.drawText(100, 30, "một câu dài hơn chỗ của nó"))
    assert cut_texts(hold(long_word)), "1: painted text beyond its widget"
    narrow = QLabel("một nhãn quá rộng cho chỗ này")
    narrow.setFixedWidth(40)
    assert cut_texts(hold(narrow)), "2: a label without room"
    twice = _Painted(lambda painter: (painter.drawText(10, 30, "Phạm Thị Hoa"), painter.drawText(14, 33, "275.000")))
    assert overlaps(drawn_on(hold(twice))), "3: two texts over each other"
    pale = _Painted(lambda painter: (painter.setPen(QColor("#999999")), painter.drawText(10, 30, "mờ quá")))
    assert low_contrasts(hold(pale)), "4: pale painted text"
    label = QLabel("nhãn mờ")
    label.setStyleSheet("color: #AAAAAA; background: white;")
    assert low_contrasts(hold(label)), "5: a pale label"
    page, inner = QScrollArea(), QScrollArea()
    for area, high in ((inner, 900), (page, 2_000)):
        content = QWidget()
        content.setMinimumHeight(high)
        area.setWidget(content)
        area.setWidgetResizable(True)
    inner.setFixedHeight(300)
    QVBoxLayout(page.widget()).addWidget(inner)
    page.resize(300, 400)
    assert nested_scrollers(hold(page)), "6: a scroller in a scroller"
    assert nameless(hold(QLineEdit())), "7: a field without a name"
    icon_only = QPushButton()
    icon_only.setMinimumSize(40, 40)
    assert nameless(hold(icon_only)), "8: a button without a word"
    tiny = QPushButton("x")
    tiny.setFixedSize(20, 20)
    assert small_targets(hold(tiny)), "9: too small to press"
    over = QWidget()
    over.setFixedSize(300, 60)
    for text in ("Lý do", "Ghi chú bên dòng"):
        label = QLabel(text, over)
        label.setGeometry(QRect(10, 10, 200, 30))
    assert overlaps(drawn_on(hold(over))), "10: one label over another"
    fine = QWidget()
    beside = QHBoxLayout(fine)
    beside.addWidget(QLabel("Đủ chỗ"))
    good = QPushButton("Ghi")
    good.setAccessibleName("Ghi")
    good.setMinimumSize(80, 40)
    beside.addWidget(good)
    shown = hold(fine)
    for guard in (cut_texts, low_contrasts, nested_scrollers, nameless, small_targets):
        assert not guard(shown), guard.__name__
    assert not overlaps(drawn_on(shown))
