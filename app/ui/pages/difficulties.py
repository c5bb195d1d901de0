"""Difficulties of the groups: what waits for whom until when, a place to answer and to close, and one to raise another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.difficulties import OWNERS, Difficulty
from app.domain.entries import Role
from app.domain.ids import GroupCode, MeetingId
from app.ui.base.session import Session, word
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, Card, button, clear, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.form import line
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.review.difficulties import (
    OWNER_WORDS,
    Raised,
    answer_difficulty,
    closed_difficulties,
    groups_held,
    may_close,
    open_difficulties,
    raise_difficulty,
)

_STILL_SHOWN = timedelta(days=90)
_MOST_ENDED = 10
_USUAL_SIZE = QSize(1000, 640)


class DifficultiesDialog(Dialog):
    """``meeting``: an open one at which something is raised, so that its minutes say so."""

    def __init__(self, session: Session, parent: QWidget | None = None, meeting: MeetingId | None = None) -> None:
        super().__init__(parent)
        self._session, self._meeting = session, meeting
        self.setWindowTitle(self.tr("Khó khăn, vướng mắc"))
        self.group = Choice(self.tr("Tổ"))
        for code, name in groups_held(session.workspace):
            self.group.addItem(name, code)
        self.text = line(self.tr("Khó khăn, vướng mắc gì"), longest=1000)
        self.owner = Choice(self.tr("Giao ai giải quyết"))
        for owner in OWNERS:
            self.owner.addItem(word(OWNER_WORDS[owner]), owner)
        self.due = DayEdit(self.tr("Hạn giải quyết (nếu có)"))
        self.due.setPlaceholderText(self.tr("hạn, nếu có"))
        self.raising = button(self.tr("Ghi vướng mắc"), self._on_raise, main=True)
        self.text.returnPressed.connect(self._on_raise)
        is_group = session.workspace.book.identity.role is Role.GROUP
        hide_unless(self.group, not is_group and self.group.count() > 0)
        hide_unless(self.raising, self.group.count() > 0)
        self._open = QVBoxLayout()
        self._open.setSpacing(GAP)
        self._nothing = plain(self.tr("✔ Không có vướng mắc nào đang chờ."), "good")
        listed = QWidget()
        listed.setLayout(column(self._nothing, self._open, None))
        said = row(self.group, self.owner, self.due, None, self.raising)
        head = Card(plain(self.tr("Nêu khó khăn, vướng mắc"), "heading"), self.text, said)
        foot = row(self.why, button(self.tr("Đóng cửa sổ"), self.accept))
        foot.setStretch(0, 1)
        whole = column(head, scrolling(listed), foot, margin=GAP * 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(self.raising)
        self.show_open()

    def show_open(self) -> None:
        """Show what waits."""
        clear(self._open)
        found = open_difficulties(self._session.workspace)
        self._nothing.setVisible(not found)
        for one in found:
            self._open.addWidget(self._card(one))
        workspace = self._session.workspace
        for ended in closed_difficulties(workspace, workspace.today - _STILL_SHOWN)[:_MOST_ENDED]:
            said = f"✔ {ended.closed_on:%d/%m/%Y} · {ended.text}: {ended.words[-1].text}"
            self._open.addWidget(plain(said, "faint"))

    def _card(self, one: Difficulty) -> QWidget:
        workspace = self._session.workspace
        profile = workspace.at(one.group).about.profile()
        whose = profile.name if profile is not None else str(one.group)
        about = self.tr("%1, nêu ngày %2 · giao %3").replace("%2", f"{one.on:%d/%m/%Y}")
        about = about.replace("%3", word(OWNER_WORDS[one.owner])).replace("%1", whose)
        late = one.is_late(workspace.today)
        if one.due is not None:
            until = self.tr("quá hạn %1") if late else self.tr("hạn %1")
            about += f" · {'! ' if late else ''}{until.replace('%1', f'{one.due:%d/%m/%Y}')}"
        words = [
            plain(f"{said.on:%d/%m/%Y}, {word(OWNER_WORDS[said.role])}: {said.text}", "faint") for said in one.words
        ]
        answer = line(self.tr("Trả lời, hoặc đã giải quyết thế nào"), longest=1000)
        answer.setAccessibleName(self.tr("Trả lời: %1").replace("%1", one.text))
        onward = Choice(self.tr("Giao lại cho ai: %1").replace("%1", one.text))
        onward.addItem(self.tr("vẫn giao như cũ"), "")
        for owner in OWNERS:
            if owner != one.owner:
                onward.addItem(self.tr("giao lại: %1").replace("%1", word(OWNER_WORDS[owner])), owner)
        reply = button(self.tr("Ghi trả lời"), partial(self._on_answer, one, answer, onward, closes=False))
        ending = button(self.tr("Ghi và đóng"), partial(self._on_answer, one, answer, onward, closes=True))
        for door in (reply, ending):
            door.setAccessibleName(f"{door.text()}: {one.text}")
        is_theirs = may_close(workspace, one)
        onward.setVisible(is_theirs)
        ending.setVisible(is_theirs)
        doors = QWidget()
        doors.setLayout(Flow([reply, onward, ending]))
        return Card(plain(one.text, "strong"), plain(about, "stop" if late else "small"), *words, answer, doors)

    def _on_raise(self) -> None:
        due = self.due.day()
        if due is None and self.due.text().strip():
            self.show_fault(self.due.refusal(self.tr("Ghi ngày như 31/12/2026.")))
            return
        raised = Raised(self.text.text(), str(self.owner.currentData()), due)
        group = GroupCode(str(self.group.currentData()))
        workspace = self._session.workspace
        if self._did(lambda: raise_difficulty(workspace, raised, group=group, meeting=self._meeting), self.text):
            self.text.clear()
            self.due.clear()

    def _on_answer(self, one: Difficulty, answer: QLineEdit, onward: Choice, *, closes: bool) -> None:
        workspace, owner = self._session.workspace, "" if closes else str(onward.currentData())
        self._did(lambda: answer_difficulty(workspace, one, answer.text(), closes=closes, owner=owner), answer)

    def _did(self, verb: Callable[[], object], field: QLineEdit) -> bool:
        """Do it, and show what there is then."""
        if not self.is_done(verb, lambda _: field):
            return False
        self.show_open()
        self._session.changed.emit()
        return True
