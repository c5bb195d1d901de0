"""Labels, cards and buttons. Text from the book is always plain text, never markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.icons import Button, Picture

GAP = 8
UNLIMITED = (1 << 24) - 1
"""Pixels: Qt's own word for "as wide or high as you like"."""
Box = TypeVar("Box", bound=QBoxLayout)


def plain(text: str = "", name: str = "", *, wrap: bool = True) -> QLabel:
    """A label of plain text; ``name`` is its look in the style sheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    label.setObjectName(name)
    if wrap:
        # Beside a button a sentence takes the room there is, and wraps only at the end of it.
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def button(
    text: str,
    action: Callable[[], object] | None = None,
    *,
    main: bool = False,
    hint: str = "",
    drawing: str = "",
    onward: str = "",
) -> Button:
    """A button with a word; the main one of a page is filled. ``drawing`` stands before the word, ``onward`` after it."""
    made = Button(text)
    made.setAccessibleName(text.replace("&", ""))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)  # Enter presses it where it has the hand, outside of dialogs too
    if main:
        made.setObjectName("main")
    if hint:
        made.setToolTip(hint)
    if drawing or onward:
        made.show_drawing(drawing or onward, after=bool(onward))
    if action is not None:
        made.clicked.connect(lambda *_: action())
    return made


def hide_unless(widget: QWidget, wanted: bool) -> None:
    """Hide what is being laid out unless it is wanted. Shown before it has its place, it would come up as a window of its own."""
    if not wanted:
        widget.hide()


def named(widget: QWidget, name: str) -> QWidget:
    """The widget with the name a screen reader says."""
    widget.setAccessibleName(name)
    return widget


def restyle(widget: QWidget, look: str) -> None:
    """Give the widget another look of the style sheet (its object name)."""
    if widget.objectName() != look:
        widget.setObjectName(look)
        # Qt reads the style sheet once per widget: only this makes it read again.
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        if isinstance(widget, Button):
            widget.dress()


def column(*things: QWidget | QLayout | None, gap: int = GAP, margin: int = 0) -> QVBoxLayout:
    """Things under each other; None pushes what follows down."""
    return _filled(QVBoxLayout(), things, gap, margin)


def row(*things: QWidget | QLayout | None, gap: int = GAP, margin: int = 0) -> QHBoxLayout:
    """Things beside each other; None pushes what follows to the right."""
    return _filled(QHBoxLayout(), things, gap, margin)


def _filled(layout: Box, things: Sequence[QWidget | QLayout | None], gap: int, margin: int) -> Box:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, QWidget):
            layout.addWidget(thing)
        else:
            layout.addLayout(thing)
    return layout


def rule() -> QFrame:
    """A thin line between two parts of a card."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def told(label: QWidget) -> QFrame:
    """A sentence that only tells, in a ground of its own."""
    frame = QFrame()
    frame.setObjectName("told")
    frame.setLayout(row(Picture("info", "main"), label, gap=GAP + 4, margin=GAP + 4))
    return frame


class Card(QFrame):
    """A white card with things under each other."""

    def __init__(self, *things: QWidget | QLayout, look: str = "card", margin: int = GAP * 2) -> None:
        super().__init__()
        self.setObjectName(look)
        self.box = column(*things, margin=margin)
        self.setLayout(self.box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


def tab_through(*stops: QWidget) -> None:
    """Let Tab go through these in this order: what is made anew would come last otherwise."""
    for before, after in pairwise(stops):
        if before.window() is after.window():  # a page that is being made stands in no window yet
            QWidget.setTabOrder(before, after)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # Hidden first: a layout shows what was just added a moment later, and without a parent that is a window.
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Reflow(QWidget):
    """Things beside each other where there is room for them, else under each other."""

    def __init__(self, *things: QWidget, letters: int = 90, shares: Sequence[int] = (), gap: int = GAP * 2) -> None:
        """``letters``: so many must have room for them to stand beside each other; ``shares``: of the room, else all the same."""
        super().__init__()
        self._letters = letters
        self._box = row(*things, gap=gap)
        for place, thing in enumerate(things):
            self._box.setStretch(place, shares[place] if shares else 1)
            self._box.setAlignment(thing, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._box)
        self._things = things

    def minimumSizeHint(self) -> QSize:
        """Under each other they can be as narrow as the widest; said always, so that what holds them can become narrow enough."""
        hint = super().minimumSizeHint()
        widest = max((one.minimumSizeHint().width() for one in self._things if not one.isHidden()), default=0)
        return QSize(min(hint.width(), widest), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * self._letters
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != way:
            self._box.setDirection(way)
        super().resizeEvent(event)


def come_after(first: QWidget, then: QWidget) -> None:
    """Tab comes to what is in ``then`` after all that is in ``first``; both keep the order they have inside."""
    chain, one = [first], first.nextInFocusChain()
    while one is not None and one is not first:
        chain.append(one)
        one = one.nextInFocusChain()
    before = [one for one in chain if one is first or first.isAncestorOf(one)]
    stops = (one for one in chain if then.isAncestorOf(one) and one.focusPolicy() != Qt.FocusPolicy.NoFocus)
    tab_through(before[-1], *stops)


class Shrinking(QStackedWidget):
    """Pages on top of each other that never make the window larger than the screen; each scrolls by itself."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class OnePage(QStackedWidget):
    """Pages on top of each other inside a page that scrolls: as high as the one that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize(0, shown.minimumSizeHint().height()) if shown is not None else QSize(0, 0)
