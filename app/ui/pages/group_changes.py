"""What the group is today and was before: its board, name, union and days, and the doors to write down a change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.entries import Role
from app.domain.group import BoardTerm, Term
from app.ui.base.session import Session
from app.ui.pages.founding_day import FoundingDay
from app.ui.pages.group_change_forms import ChangeBoard, ChangeGroup
from app.ui.pages.handover import HandoverDialog
from app.ui.widgets.basic import Card, button, clear, plain
from app.ui.widgets.flow import Flow
from app.usecases.book.changes import go_on_after_all, history, was_founded_here


class GroupChangesCard(Card):
    """The board and the name of the group as of today, what they were before, and the doors to write down a change."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Ban quản lý và tên Tổ"), "heading"))
        self._session = session
        self._now, self._history = plain(""), QVBoxLayout()
        self.change_board = button(self.tr("Đổi Ban quản lý…"), self._on_board)
        self.change_group = button(self.tr("Đổi tên, Hội, nơi giao dịch…"), self._on_group)
        self.founding = button("", self._on_founding)
        self._fold = button("", self._on_fold)
        self._fold.setCheckable(True)
        doors = QWidget()
        self.hand_over = button(self.tr("Bàn giao…"), self._on_hand_over)
        self._ended = plain("", "care")
        self.go_on = button(self.tr("Tổ vẫn hoạt động, bỏ giải thể"), self._on_go_on)
        doors.setLayout(
            Flow([self.change_board, self.change_group, self.founding, self.hand_over, self.go_on, self._fold])
        )
        self._before = QWidget()
        self._before.setLayout(self._history)
        self._before.hide()
        for part in (self._ended, self._now, doors, self._before):
            self.box.addWidget(part)

    def refresh(self) -> None:
        """Look again."""
        workspace = self._session.workspace
        profile = workspace.about.profile()
        self.setVisible(profile is not None and workspace.book.identity.role is Role.GROUP)
        if profile is None:
            return
        ended = workspace.about.ended()
        self._ended.setVisible(ended is not None)
        self.go_on.setVisible(ended is not None)
        if ended is not None:
            is_over = ended[0] <= workspace.today
            said = self.tr("Tổ đã giải thể từ ngày %1 (%2).") if is_over else self.tr("Tổ sẽ giải thể từ ngày %1 (%2).")
            said = said.replace("%1", f"{ended[0]:%d/%m/%Y}")
            self._ended.setText(said.replace("%2", ended[1]))
        boards, terms = history(workspace)
        now = [f"{profile.name}, {profile.union_name}", *([self._board_words(boards[0])] if boards else [])]
        if profile.founded is not None:
            now.append(self.tr("Thành lập ngày %1").replace("%1", f"{profile.founded:%d/%m/%Y}"))
        word = self.tr("Sửa ngày thành lập…") if profile.founded else self.tr("Ghi ngày thành lập…")
        self.founding.setText(word)
        self.founding.setAccessibleName(word)
        self.founding.setVisible(not was_founded_here(workspace))
        self._now.setText("\n".join(now))
        clear(self._history)
        lines = [(term.since, self._board_words(term), term.basis) for term in boards]
        lines += [(term.since, self._group_words(term, terms), term.basis) for term in terms if term.since is not None]
        changes = len(boards) + sum(term.since is not None for term in terms) - bool(boards)
        for since, words, basis in sorted(lines, reverse=True) if changes else ():
            self._history.addWidget(plain(self._told(since, words, basis), "small"))
        text = self.tr("Các lần đổi: %1").replace("%1", str(changes))
        self._fold.setText(text)
        self._fold.setAccessibleName(text)
        self._fold.setVisible(bool(changes))

    def _board_words(self, term: BoardTerm) -> str:
        board = term.board
        parts = [self.tr("Tổ trưởng %1").replace("%1", board.leader)] if board.leader else []
        parts += [self.tr("Tổ phó %1").replace("%1", board.deputy)] if board.deputy else []
        parts += [self.tr("ủy viên %1").replace("%1", name) for name in board.members]
        return ", ".join(parts)

    def _group_words(self, term: Term, terms: Sequence[Term]) -> str:
        """What this description said anew."""
        at = list(terms).index(term)
        before = terms[at + 1].profile if at + 1 < len(terms) else None
        now = term.profile
        pairs = (
            (now.name, before.name if before else ""),
            (now.hamlet_shown, before.hamlet_shown if before else ""),
            (f"{now.commune_kind} {now.commune}", f"{before.commune_kind} {before.commune}" if before else ""),
            (now.union_name, before.union_name if before else ""),
            (now.office_name, before.office_name if before else ""),
            (now.point, before.point if before else ""),
            (
                self.tr("giao dịch ngày %1").replace("%1", str(now.transaction_day)),
                self.tr("giao dịch ngày %1").replace("%1", str(before.transaction_day)) if before else "",
            ),
        )
        return ", ".join(text for text, was in pairs if text and text != was)

    def _told(self, since: date, text: str, basis: str) -> str:
        said = self.tr("Từ %1: %2").replace("%1", f"{since:%d/%m/%Y}").replace("%2", text)
        return f"{said} ({basis})" if basis else said

    def _on_fold(self) -> None:
        self._before.setVisible(self._fold.isChecked())

    def _on_board(self) -> None:
        ChangeBoard(self._session, self.window()).exec()

    def _on_go_on(self) -> None:
        done = self.tr("Đã ghi: Tổ vẫn hoạt động.")
        self._session.did(lambda: go_on_after_all(self._session.workspace), done)

    def _on_hand_over(self) -> None:
        HandoverDialog(self._session, self.window()).exec()

    def _on_founding(self) -> None:
        dialog = FoundingDay(self._session, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_group(self) -> None:
        ChangeGroup(self._session, self.window()).exec()
