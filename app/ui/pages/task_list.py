"""A page of short sentences, each with the one button that leads to what settles it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.ui.base.session import Session
from app.ui.pages.difficulties import DifficultiesDialog
from app.ui.pages.frame import Page
from app.ui.pages.matters import MattersDialog
from app.ui.widgets.basic import GAP, button, plain, tab_through
from app.ui.widgets.hero import Hero
from app.ui.widgets.task_row import Task, TaskGroups, TaskRow, is_wide_for
from app.usecases.review.difficulties import mine, open_difficulties

_NAMES_SHOWN = 3
_DRAWINGS = {
    "exchange": "usb",
    "requests": "list-checks",
    "groups": "users-round",
    "settings": "save",
    "checks": "clipboard-check",
    "records": "calendar-days",
    "difficulties": "message-circle-question-mark",
}


class TaskListPage(Page):
    """The lines under each other; ``show_lines`` is what a page of this sort calls when it looks again."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title, "")
        self.add_beside_title(button(self.tr("Khó khăn, vướng mắc…"), self._on_difficulties))
        self.hero = Hero()
        self.groups = TaskGroups()
        self._nothing = plain(self.tr("✔ Không có việc gì đang chờ."), "good")
        self.body.setSpacing(GAP + 4)
        for thing in (self.hero, self._nothing, self.groups):
            self.body.addWidget(thing)
        self.body.addStretch(1)

    def show_lines(self, tasks: Sequence[Task]) -> None:
        """Show what was said: the first urgent line, else the first, stands out; where nothing waits that is said."""
        urgent, others = [one for one in tasks if one.is_urgent], [one for one in tasks if not one.is_urgent]
        first = next(iter([*urgent, *others]), None)
        self.hero.setVisible(first is not None)
        self._nothing.setVisible(first is None)
        if first is not None:
            self.hero.show_next(first.text.removeprefix("! "), first.more, first.word, partial(self._go, first))
        rows = {
            True: [TaskRow(one) for one in urgent if one is not first],
            False: [TaskRow(one) for one in others if one is not first],
        }
        for row in (*rows[True], *rows[False]):
            row.clicked.connect(partial(self._go, row.task))
        self.groups.show_groups(
            [(self.tr("Gấp"), rows[True]), (self.tr("Đang chờ"), rows[False])], is_wide=is_wide_for(self)
        )
        tab_through(self.hero.button, *self.groups.rows)

    def line(self, text: str, more: str, word: str, where: str, *, urgent: bool = False, drawing: str = "") -> Task:
        """One sentence, what to do about it, the word for it and the page that settles it."""
        return Task(text, word, drawing or _DRAWINGS.get(where, "inbox"), "", more, urgent, where)

    def difficulties(self) -> list[Task]:
        """What waits of the groups' difficulties, those for this side named; urgent where one is late."""
        workspace = self.session.workspace
        waiting = open_difficulties(workspace)
        if not waiting:
            return []
        own, late = mine(workspace, waiting), any(one.is_late(workspace.today) for one in waiting)
        text = self.tr("%1 khó khăn, vướng mắc của các Tổ chưa giải quyết xong: %2.")
        said = self.counted(text, [one.text for one in waiting])
        more = self.tr("%1 việc giao cho bên mình.").replace("%1", str(len(own))) if own else ""
        return [self.line(("! " if late else "") + said, more, self.tr("Xem"), "difficulties", urgent=late)]

    def _on_difficulties(self) -> None:
        DifficultiesDialog(self.session, self.window()).exec()

    def _go(self, task: Task, *_: object) -> None:
        if task.thing == "difficulties":
            self._on_difficulties()
            return
        if task.thing == "matters":
            MattersDialog(self.session, self.window()).exec()
            return
        self.session.asked_for.emit(str(task.thing), "")

    def counted(self, text: str, names: Sequence[str]) -> str:
        """How many in place of %1, and the first names in place of %2."""
        shown = ", ".join(names[:_NAMES_SHOWN])
        more = len(names) - _NAMES_SHOWN
        named = shown + self.tr(" và %1 nữa").replace("%1", str(more)) if more > 0 else shown
        return text.replace("%1", str(len(names))).replace("%2", named)
