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


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _chain_after(widget: QWidget) -> Iterator[QWidget]:
    """What Tab comes to after a widget, once around."""
    following: QWidget | None = widget.nextInFocusChain()
    while following is not None and following != widget:
        yield following
        following = following.nextInFocusChain()
