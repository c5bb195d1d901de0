"""A page of short sentences, each with the one button that leads to what settles it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.base.session import Session
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through

_NAMES_SHOWN = 3


class TaskListPage(Page):
    """The lines under each other; ``show_lines`` is what a page of this sort calls when it looks again."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title, "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP // 2)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def begin_lines(self) -> None:
        """Take away what was said before."""
        clear(self._lines)

    def end_lines(self, doors: Sequence[QWidget]) -> None:
        """Where nothing waits that is said; Tab goes from door to door."""
        if not doors:
            self._lines.addWidget(Card(plain(self.tr("✔ Không có việc gì đang chờ."), "good")))
        tab_through(*doors)

    def line(self, text: str, more: str, word: str, where: str, *, urgent: bool = False) -> QWidget:
        """One sentence, what to do about it, and its door; gives the door."""
        door = button(word, partial(self.session.asked_for.emit, where, ""))
        door.setAccessibleName(f"{word}: {text}")
        said = column(plain(text, "heading"), plain(more, "faint"), gap=2) if more else column(plain(text, "heading"))
        look = "notice" if urgent else "card"
        self._lines.addWidget(Card(row(said, door, margin=GAP // 2), look=look, margin=GAP // 2))
        return door

    def counted(self, text: str, names: Sequence[str]) -> str:
        """How many in place of %1, and the first names in place of %2."""
        shown = ", ".join(names[:_NAMES_SHOWN])
        more = len(names) - _NAMES_SHOWN
        named = shown + self.tr(" và %1 nữa").replace("%1", str(more)) if more > 0 else shown
        return text.replace("%1", str(len(names))).replace("%2", named)
