"""Releasing a member outside a meeting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import DayEdit
from app.usecases.loans.loans import loans_in_hand
from app.usecases.members.members import release


class Leaving(Card):
    """Releasing a member outside a meeting: the day and the reason, said before it is done."""

    def __init__(self, session: Session, done: Callable[[], None]) -> None:
        self._session, self._done = session, done
        self._member = MemberId("")
        super().__init__(look="notice")
        self._text = plain("", "heading")
        self._warning = plain("", "care")
        self._day = DayEdit(self.tr("Ngày ra"))
        self._day.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        self._reason = QLineEdit()
        self._reason.setMaxLength(200)
        self._reason.setAccessibleName(self.tr("Lý do ra"))
        self._reason.setPlaceholderText(self.tr("Lý do, ví dụ: chuyển nơi cư trú"))
        self._go = button(self.tr("Cho ra"), self._on_go)
        self._in_meeting = button(self.tr("Đưa ra cuộc họp đang mở"), self._on_meeting)
        self.box.addWidget(self._text)
        self.box.addWidget(self._warning)
        self.box.addLayout(row(self._day, self._reason))
        self._draft = Draft(session, self, lambda: [self._day, self._reason])
        self.box.addLayout(row(button(self.tr("Thôi"), self.hide), None, self._in_meeting, self._go))
        self.hide()

    def begin(self, member: Member) -> None:
        """Ask for the day and the reason."""
        workspace = self._session.workspace
        self._member = member.id
        self._text.setText(self.tr("Cho %1 ra khỏi Tổ?").replace("%1", member.name))
        owes = any(loan.member == member.id for loan in loans_in_hand(workspace, self._session.pack, workspace.today))
        said = [self.tr("Tiền gửi theo sổ Tổ còn %1 đ.").replace("%1", format_dong(member.savings))]
        if owes:
            said.append(self.tr("Người này còn khoản vay trong sổ: hỏi văn phòng trước."))
        said.append(self.tr("Bình thường Tổ biểu quyết trong cuộc họp rồi mới cho ra."))
        self._warning.setText(" ".join(said))
        self._draft.leave()
        self._day.show_day(workspace.today)
        self._reason.clear()
        self._draft.begin(f"leaving/{member.id}")
        self._in_meeting.setVisible(workspace.meetings.in_progress() is not None)
        self.show()
        self._reason.setFocus()

    def _on_meeting(self) -> None:
        self.hide()
        self._session.asked_for.emit("meeting", "people")

    def _on_go(self) -> None:
        day, reason, member = self._day.day(), self._reason.text(), self._member
        if day is None:
            self._session.said.emit(self._day.refusal(self.tr("Ngày viết như 06/11/2026.")), True)
            return
        text = self.tr("Đã ghi: cho ra khỏi Tổ.")
        if self._session.did(lambda: release(self._session.workspace, member, on=day, reason=reason), text):
            self._draft.end()
            self.hide()
            self._done()
