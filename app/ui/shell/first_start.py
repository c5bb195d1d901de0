"""A first start: five short pages and a book is made, in the person's own documents. Nothing has to be chosen twice, no file is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QWidget

from app.ui.base.appearance import Appearance
from app.ui.base.session import is_refusal, refusal_text
from app.ui.base.tokens import ACTION_BAR
from app.ui.pages.frame import scrolling
from app.ui.shell.first_start_pages import BoardPage, GroupPage, StartPage
from app.ui.shell.first_start_rules import PassphrasePage, RulesPage
from app.ui.shell.first_start_steps import StartSteps
from app.ui.shell.new_book import books_folder, free_path, group_said
from app.ui.shell.recovery_page import SheetPage
from app.ui.shell.work_line import WorkLine
from app.ui.widgets.basic import GAP, button, column, plain, restyle, row
from app.ui.widgets.dialog import Dialog, Question
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.book.opening import new_group_book
from app.usecases.book.own_words import words_of_group
from app.usecases.book.profile import NewGroup, ProfileRefusedError
from app.usecases.workspace import Environment, Workspace

_DRAFT = "first_start"
_OF_PEOPLE = frozenset({"leader", "deputy"})
"""What nobody finds outside the encrypted book."""
_LETTERS_FOR_STEPS = 100
_USUAL_SIZE = QSize(1366, 728)


class FirstStart(Dialog):
    """Leads from nothing to a group's book; ``opened`` gives it.

    What was said of the group is kept until next time; people's names and the passphrase never are: only the book knows them.
    """

    opened = Signal(object)

    def __init__(
        self,
        environment: Environment,
        appearance: Appearance,
        parent: QWidget | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._environment, self._preferences = environment, appearance.preferences
        self._folder = folder or books_folder()
        self._made: Workspace | None = None
        self.setWindowTitle(self.tr("Sổ Tổ – Lập sổ mới"))
        fit_to_screen(self, _USUAL_SIZE)
        self.group, self.board = GroupPage(self._communes), BoardPage()
        self.rules = RulesPage(lambda: environment.now().date())
        self.secret = PassphrasePage(self._own_words)
        self.sheet = SheetPage(self.show_fault)
        self.sheet.settled.connect(self._show_sheet_left)
        self.pages: list[StartPage] = [self.group, self.board, self.rules, self.secret, self.sheet]
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(scrolling(page))
        self._work = WorkLine()
        self._work.ended.connect(self._on_made)
        self.back = button("", partial(self._go_by, -1), drawing="chevron-left")
        self.go = button("", self._on_go, main=True, onward="chevron-right")
        self._lay_out()
        self._show_draft()
        self._show(0)
        for page in self.pages[:-1]:  # the last one says itself what is left
            for field in page.findChildren(QLineEdit):
                field.textEdited.connect(lambda _: self.show_fault(""))  # what was missing is being written

    def _lay_out(self) -> None:
        self._titles = (
            self.tr("Tổ của mình"),
            self.tr("Ban quản lý"),
            self.tr("Ngày giao dịch, mức gửi"),
            self.tr("Mật khẩu"),
            self.tr("Phiếu khôi phục"),
        )
        self._side = StartSteps(self._titles, self._on_door)
        bar = QFrame()
        bar.setObjectName("bar")
        actions = row(self.back, self.why, self.go, gap=GAP + 4)
        actions.setStretch(1, 1)
        actions.setContentsMargins(GAP * 5, GAP, GAP * 5, GAP)
        bar.setLayout(actions)
        bar.setMinimumHeight(ACTION_BAR)
        self._where = plain("", "heading")
        self._where.setContentsMargins(GAP * 6, GAP * 2, GAP * 6, 0)
        right = column(self._where, self._stack, self._work, bar, gap=0)
        right.setStretch(1, 1)
        whole = row(self._side, right, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_where"):
            self._fit()

    def _fit(self) -> None:
        """With large letters the steps are one line over the page."""
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_FOR_STEPS
        self._side.setVisible(is_wide)
        self._where.setVisible(not is_wide)

    # ------------------------------------------------------------------ going
    def place(self) -> int:
        """The page that is shown, from 0."""
        return self._stack.currentIndex()

    def show_fault(self, text: str, field: QWidget | None = None) -> None:
        restyle(self.why, "stop")
        super().show_fault(text, field)

    def fault(self) -> tuple[str, QWidget] | None:
        return self.pages[self.place()].fault()

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.show_fault("")
        last = place == len(self.pages) - 1
        self._side.show_place(place)
        self._where.setText(f"{place + 1}/{len(self.pages)} · {self._titles[place]}")
        self.back.setVisible(0 < place < len(self.pages) - 1)
        if place:
            self.back.setText(self._titles[place - 1])
        makes = place == len(self.pages) - 2
        following = (
            self.tr("Xong, mở sổ")
            if last
            else self.tr("Lập sổ")
            if makes
            else self.tr("Tiếp: %1").replace("%1", self._titles[place + 1])
        )
        self.go.setText(following)
        self.go.setAccessibleName(following)
        self.settle_keys(self.go)
        if last:
            self._show_sheet_left()
        elif place and not self.why.text():
            restyle(self.why, "good")
            self.why.setText(self.tr("✔ Đã ghi đến đây, trừ tên người. Tắt máy thì lần sau làm tiếp."))
        self.pages[place].first().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_door(self, place: int) -> None:
        if place < self.place():
            self._show(place)
        else:
            self._side.show_place(self.place())

    def _go_by(self, steps: int) -> None:
        self._keep_draft()
        self._show(self.place() + steps)

    def _on_go(self) -> None:
        if self._work.is_busy:
            return
        if self._made is not None:
            self._enter()
            return
        found = self.fault()
        if found is not None:
            self.show_fault(*found)
        elif self.pages[self.place()] is self.secret:
            self._make()
        else:
            self._go_by(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self._go_by(-1)
            return
        if event.key() == Qt.Key.Key_Escape and self._made is not None:
            self._enter()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------ making
    def new(self) -> NewGroup:
        """What was said, as a book is begun with.

        Raises:
            ProfileRefusedError: a field is missing or wrong.
        """
        return group_said(self._said())

    def _make(self) -> None:
        try:
            new = self.new()
            self._folder.mkdir(parents=True, exist_ok=True)
        except ProfileRefusedError as refusal:
            self.show_fault(refusal_text(refusal))
            return
        except OSError:
            self.show_fault(self.tr("Không ghi được vào thư mục Tài liệu của máy này. Kiểm tra ổ đĩa rồi bấm lại."))
            return
        target, passphrase = free_path(self._folder, f"to-{new.profile.code}"), self.secret.passphrase.text()
        self.setEnabled(False)
        self._work.begin(self.tr("Đang lập sổ…"), lambda _: new_group_book(target, passphrase, new, self._environment))

    def _on_made(self, result: object, error: Exception | None) -> None:
        self.setEnabled(True)
        if error is not None:
            if not is_refusal(error):
                raise error
            self.show_fault(refusal_text(error))
            return
        if isinstance(result, Workspace):
            self._made = result
            self._preferences.set_state(_DRAFT, QByteArray())
            self.sheet.begin(result, self.secret.passphrase.text())
            self._show(len(self.pages) - 1)

    def _show_sheet_left(self) -> None:
        """What is still to be done with the sheet stands beside the button; one button is solid at a time."""
        if self._made is None:
            return
        missing = self.sheet.missing
        restyle(self.why, "care")
        self.why.setText(f"⯑ {missing}" if missing else "")
        restyle(self.go, "" if missing else "main")

    def _enter(self) -> None:
        """Into the book; without a sheet only after it was said what that means."""
        if not self.sheet.missing:
            self.accept()
            return
        if self.sheet.is_kept:
            title = self.tr("Chưa đọc thử từ nào trên phiếu?")
            what = self.tr("Chép sai một từ thì phiếu không mở được sổ. Đọc lại một từ là biết chép đúng.")
            Question(title, [what], self.tr("Mở sổ luôn"), self.tr("Đọc lại một từ"), self).ask(self.accept)
            return
        title = self.tr("Mở sổ mà chưa có phiếu khôi phục?")
        what = self.tr("Quên mật khẩu lúc chưa có phiếu thì không ai mở được sổ này. Sổ sẽ nhắc ở trang Hôm nay.")
        Question(title, [what], self.tr("Mở sổ, in sau"), self.tr("In phiếu đã"), self).ask(self.accept)

    def done(self, result: int) -> None:
        """The book that was made is opened, however the dialog is left."""
        self._keep_draft()
        super().done(result)
        if self._made is not None:
            self.opened.emit(self._made)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work.is_busy:
            event.ignore()
            return
        if self._made is not None and not self.sheet.is_kept:
            event.ignore()
            self._enter()
            return
        self.done(0)

    # ------------------------------------------------------------------ what was said
    def _said(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for page in self.pages:
            said |= page.said()
        return said

    def _own_words(self) -> Sequence[str]:
        try:
            new = self.new()
        except ProfileRefusedError:
            return ()
        return words_of_group(new.profile, new.board)

    def _communes(self) -> Sequence[str]:
        from app.domain.policy import parse_pack  # a first start pays for the pack when its list is wanted

        text, today = self._environment.policy_text(), self._environment.now().date()
        units = parse_pack(text).units.listed if text else ()
        return sorted({unit.name for unit in units if unit.level == "commune" and unit.span.covers(today)})

    def _keep_draft(self) -> None:
        if self._made is None:
            kept = {key: value for key, value in self._said().items() if key not in _OF_PEOPLE}
            self._preferences.set_state(_DRAFT, QByteArray(json.dumps(kept).encode()))

    def _show_draft(self) -> None:
        with suppress(ValueError, TypeError, AttributeError):  # what is no draft of ours is forgotten
            said = json.loads(bytes(self._preferences.state(_DRAFT).data()) or b"{}")
            for page in self.pages:
                page.show_said(said)
