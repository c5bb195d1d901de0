"""The guards over what is really drawn, hand-painted widgets included: each is shown to fail on a defect that was put in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.base.tokens import DARK
from app.ui.pages.point_parts import Verdict, VerdictLine
from app.ui.widgets.basic import button
from tests.ui.guards import cut_texts, low_contrasts, nameless, nested_scrollers, small_targets
from tests.ui.recorder import drawn_on, overlaps
from tests.ui.stories import gone, settle


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


def test_a_button_whose_word_has_no_room_keeps_its_name(qtbot):
    """At large letters the button that takes back shows only its drawing: a screen reader said nothing of it."""
    back = button("Lấy lại")
    qtbot.addWidget(back)
    back.setText("")
    assert back.accessibleName() == "Lấy lại"
    back.setText("Undo")
    assert back.accessibleName() == "Undo"
    back.setAccessibleName("Undo: the last figure")
    back.setText("Lấy lại")
    assert back.accessibleName() == "Undo: the last figure"


def test_a_drawing_takes_the_colours_that_are_put_on(qtbot, look):
    """On the strip of steps and before a verdict the drawings kept the ink of the look before: dark on dark."""
    line, back = VerdictLine(), button("Lấy lại", drawing="undo-2")
    for one in (line, back):
        qtbot.addWidget(one)
        one.show()
    look.set_look("light")
    line.show_verdict("Chưa thấy gì cản.", Verdict.UNKNOWN)
    settle()
    before = back.icon().pixmap(24).toImage()
    look.set_look("dark")
    settle()
    mark = line._drawing.pixmap().toImage()
    seen = {
        mark.pixelColor(x, y).name()
        for x in range(mark.width())
        for y in range(mark.height())
        if mark.pixelColor(x, y).alpha() == 255
    }
    assert f"#{DARK.care.lower().lstrip('#')}" in seen
    assert back.icon().pixmap(24).toImage() != before
