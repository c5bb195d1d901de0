"""Where the keyboard goes when a page is shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

FIRST_STOP = "first_stop"
"""The property of the button that Enter works on when its page is come to."""


def stand_on_first(page: QWidget, here: QWidget | None) -> None:
    """The keyboard goes to the page's first stop, unless it is ``here``, somewhere on the page, already."""
    if here is not None and page.isAncestorOf(here) and here.isVisible():
        return
    first = getattr(page, "first_stop", None)
    if isinstance(first, QWidget) and first.isVisibleTo(page) and first.isEnabled():
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for wanted in page.findChildren(QAbstractButton):
        if wanted.property(FIRST_STOP) and wanted.isVisibleTo(page) and wanted.isEnabled():
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
            return
    for stop in _chain_after(page):
        if page.isAncestorOf(stop) and stop.isVisibleTo(page) and stop.isEnabled() and _takes_tab(stop):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


class FocusPlace:
    """Where on a page the keyboard focus was: kept before the page is made anew, to stand there again in the new one.

    What takes the keyboard is known by its kind and its place among its like, in the part of the page that is the only one of its
    kind: words are others in another language, and parts are made in another order.
    """

    def __init__(self, page: QWidget | None, focused: QWidget | None) -> None:
        self._found: tuple[type[QWidget], type[QWidget], int] | None = None
        if page is None or focused is None or not page.isAncestorOf(focused):
            return
        room = focused.parentWidget()
        while room is not None and room is not page and not self._is_alone(page, type(room)):
            room = room.parentWidget()
        if room is not None:
            self._found = type(room), type(focused), room.findChildren(type(focused)).index(focused)

    @staticmethod
    def _is_alone(page: QWidget, kind: type[QWidget]) -> bool:
        is_a_part = kind.__module__.startswith("app.") and not kind.__module__.startswith("app.ui.widgets.")
        return is_a_part and len(page.findChildren(kind)) == 1

    def stand_on(self, page: QWidget) -> bool:
        """Stand there on the new page, where it has that place and it can be seen; False where it has not, or not yet."""
        if self._found is None:
            return True
        kind, wanted, place = self._found
        room = page if isinstance(page, kind) else next(iter(page.findChildren(kind)), None)
        there = room.findChildren(wanted)[place : place + 1] if room is not None else []
        if there and there[0].isVisibleTo(page) and there[0].isEnabled():
            there[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(there)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _chain_after(widget: QWidget) -> Iterator[QWidget]:
    """What Tab comes to after a widget, once around."""
    following: QWidget | None = widget.nextInFocusChain()
    while following is not None and following != widget:
        yield following
        following = following.nextInFocusChain()
