"""What a window must hold for everybody: read by eye in any colours and sizes, by ear, by keyboard, with a trembling hand.

Each guard gives what it finds wrong, as sentences. Those over what is really drawn see hand-painted widgets too.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from app.ui.meeting.step_strip import StepDoor
from app.ui.widgets.fields import DayEdit
from app.ui.widgets.sentence import Spans
from app.ui.widgets.task_row import TaskRow
from tests.ui.recorder import drawn_on, ground_of, overlaps

CONTROLS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractButton, QAbstractItemView)
LEAST_TARGET = 36  # pixels
_WORDLESS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Table,
    QAccessible.Role.List,
}
_LEAST_CONTRAST = 6.9  # 7:1, and a little for how edges of letters are drawn


_LETTERS_OF_A_CHOICE = 24
_BESIDE_A_CHOICE = 4  # pixels that are kept free of words


def own(control: QWidget) -> bool:
    """Whether it is ours: parts Qt makes inside its own controls have Qt's names and sizes."""
    inside = control.objectName().startswith("qt_") or isinstance(control, QHeaderView)
    return not inside and not isinstance(control.parent(), QAbstractItemView | QAbstractSpinBox | QComboBox | QLineEdit)


def listed(faults) -> str:
    return "\n" + "\n".join(map(str, faults))


def above(widget: QWidget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def in_sight(widget, *kinds):
    """What is shown on it, of these kinds; what stands on a hidden page is not looked through."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            if isinstance(child, kinds):
                yield child
            yield from in_sight(child, *kinds)


def shown(window, kinds):
    return [control for control in in_sight(window, *kinds) if own(control)]


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
    for field in in_sight(window, QLineEdit):
        if not field.isVisible():
            continue
        number = isinstance(field.parent(), QAbstractSpinBox)
        wide = field.fontMetrics().horizontalAdvance(field.text()) if number else 0
        if field.contentsRect().height() < field.fontMetrics().height() or field.contentsRect().width() < wide:
            yield f"field {field.text()!r} {wide} x {field.fontMetrics().height()} > {field.contentsRect().size().toTuple()}"


def cut_choices(window):
    """Words of a choice that end in dots; a long one, as a paper's name, may."""
    for choice in in_sight(window, QComboBox):
        text = choice.currentText()
        if not choice.isVisible() or choice.isEditable() or len(text) > _LETTERS_OF_A_CHOICE:
            continue
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice).width()
        wide = choice.fontMetrics().horizontalAdvance(text)
        if wide > room - _BESIDE_A_CHOICE:
            yield f"choice {text!r} {wide} > {room}"


def cut_headings(window):
    for table in in_sight(window, QTableView):
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
    for label in in_sight(window, QLabel):
        if type(label) is not QLabel or not label.isVisible() or not label.text():
            continue
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags.value, label.text())
        too_wide = not label.wordWrap() and needed.width() > label.width() + 2
        if needed.height() > label.height() + 2 or too_wide:
            yield f"label {label.text()[:40]!r} {needed.size().toTuple()} > {label.size().toTuple()}"


def beyond_the_edge(window):
    for room in in_sight(window, QScrollArea):
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


def cut_texts(widget, drawn=None):
    """Texts that do not fit; what a person typed into a field may be longer than the field, a day may not."""
    typed = {field.text() for field in in_sight(widget, QLineEdit) if not isinstance(field, DayEdit)}
    return [
        f"{one.text!r} {one.at.toRect().getRect()} in {one.room.toRect().getRect()}"
        for one in (drawn_on(widget) if drawn is None else drawn)
        if one.cut and one.is_seen and one.text not in typed
    ]


def low_contrasts(widget, drawn=None):
    """Texts that hardly stand out from what is behind them."""
    image = widget.grab().toImage()
    found = []
    for one in drawn_on(widget) if drawn is None else drawn:
        if one.is_seen:
            ground = ground_of(image, one)
            if contrast(one.colour, ground) < _LEAST_CONTRAST:
                found.append(f"{one.text!r} {one.colour} on {ground}: {contrast(one.colour, ground):.1f}")
    return found


def nested_scrollers(widget):
    """A table, list or paper that scrolls inside a page that scrolls the same way."""
    found = []
    for inner in in_sight(widget, QAbstractScrollArea):
        if not inner.isVisible() or inner.verticalScrollBar().maximum() == 0 or inner.height() < LEAST_TARGET * 2:
            continue
        outer = inner.parentWidget()
        while outer is not None:
            if isinstance(outer, QScrollArea) and outer.verticalScrollBar().maximum() > 0:
                found.append(f"{type(inner).__name__} {inner.accessibleName()!r} in {type(outer).__name__}")
                break
            outer = outer.parentWidget()
    return found


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
        for button in in_sight(widget, QPushButton)
        if button.isVisible() and (button.height() < LEAST_TARGET or button.width() < LEAST_TARGET)
    ]


# ---------------------------------------------------------------------------------- over what stands in the window
def without_a_name(window):
    """Controls a screen reader cannot name."""
    return [
        f"{type(control).__name__} {getattr(control, 'text', str)()!r}"
        for control in shown(window, CONTROLS)
        if not control.accessibleName() and not (isinstance(control, QCheckBox) and control.text())
    ]


def of_one_name(window):
    """Controls that say the same as another of the page."""
    names = [control.accessibleName() or control.text() for control in shown(window, CONTROLS)]
    return [name for name in sorted(set(names)) if names.count(name) > 1]


def missed_by_tab(window):
    """Controls of the page that Tab does not come to."""
    page = window._stack.currentWidget()
    order = by_tab(page)
    return [
        control.accessibleName()
        for control in shown(page, CONTROLS)
        if control.isEnabled() and control not in order and not by_arrows(control) and control.objectName() != "stepper"
    ]


def against_reading(window):
    """Where Tab goes up the page."""
    page = window._stack.currentWidget()
    order = by_tab(page)
    for room in in_sight(page, QScrollArea):
        inside = [control for control in order if room.widget().isAncestorOf(control) and own(control)]
        tops = [control.mapTo(room.widget(), QPoint(0, 0)).y() for control in inside]
        for before, after, control in zip(tops, tops[1:], inside[1:], strict=False):
            if after < before - 60 and not beside(control):
                yield f"{control.accessibleName()} at {after} after {before}"


def small_controls(window):
    """Controls too small for a trembling hand."""
    return [
        f"{control.accessibleName()} {control.width()}x{control.height()}"
        for control in shown(window, (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox))
        if control.height() < LEAST_TARGET or control.width() < LEAST_TARGET
    ]


def cut_controls(window):
    """Words of controls, fields, headings and labels that have no room, and pages wider than the window."""
    yield from cut_buttons(window)
    yield from cut_fields(window)
    yield from cut_choices(window)
    yield from cut_headings(window)
    yield from cut_labels(window)
    yield from beyond_the_edge(window)


def told_by_colour_alone(window):
    """Refusals and doubts that no sign begins and that do not stand alone as a sentence of their own."""
    signs = ("✔", "✖", "⯑", "!", "⇅", "←", "→")
    return [
        label.text()
        for label in in_sight(window, QLabel)
        if label.isVisible() and label.objectName() == "stop" and label.text() and not label.text().startswith(signs)
    ]


def read_as_markup(window):
    """Labels that would take a name for markup."""
    return [
        label.text()
        for label in in_sight(window, QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText and not isinstance(label, Spans)
    ]


def larger_than_the_laptop(window):
    """What the window asks for beyond the smallest laptop."""
    hint = window.minimumSizeHint()
    return [str(hint.toTuple())] if hint.width() > 1366 or hint.height() > 728 else []


OVER_WIDGETS = {
    "every control says its name": without_a_name,
    "no two controls of a page say the same": of_one_name,
    "Tab reaches every control": missed_by_tab,
    "Tab goes down the page": against_reading,
    "targets are large enough for a trembling hand": small_controls,
    "no text is cut off": cut_controls,
    "colour is never the only sign": told_by_colour_alone,
    "a name that looks like markup is shown as it is": read_as_markup,
    "the smallest laptop shows the whole window": larger_than_the_laptop,
    "no list scrolls inside a page that scrolls": nested_scrollers,
    "everything has a name in the accessibility tree": nameless,
    "buttons are large enough": small_targets,
}


def over_what_is_drawn(window):
    """What is drawn, asked once: what is cut, what stands over something else, what hardly stands out."""
    drawn = drawn_on(window)
    return {
        "nothing that is drawn is cut": cut_texts(window, drawn),
        "nothing that is drawn stands over something else": [f"{one} over {other}" for one, other in overlaps(drawn)],
        "everything that is drawn stands out from its ground": low_contrasts(window, drawn),
    }
