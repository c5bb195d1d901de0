"""A member leaves outside of a meeting, or has died: the day, the reason or paper, and what is still to settle, said before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import Card, button, column, plain, row
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import DayEdit, stand_at_fault
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.pills import Pills
from app.usecases.life.death import Heir, record_death
from app.usecases.life.settled import Unsettled, what_is_open
from app.usecases.members.members import release

_LEAVES, _DIED = "leaves", "died"


def what_is_left(left: Unsettled) -> str:
    """What a member has still to settle, as one sentence; empty where nothing is."""
    said = []
    if left.savings:
        said.append(
            QCoreApplication.translate("Leaving", "còn %1 đ tiền gửi chưa rút").replace("%1", format_dong(left.savings))
        )
    if left.owed:
        said.append(
            QCoreApplication.translate("Leaving", "còn nợ ngân hàng %1 đ").replace("%1", format_dong(left.owed))
        )
    if left.owed is None:
        said.append(QCoreApplication.translate("Leaving", "còn khoản vay, ngân hàng chưa báo nợ bao nhiêu"))
    if left.matters:
        said.append(
            QCoreApplication.translate("Leaving", "còn %1 việc chờ ngân hàng quyết").replace("%1", str(left.matters))
        )
    return QCoreApplication.translate("Leaving", "Chưa tất toán: %1.").replace("%1", "; ".join(said)) if said else ""


class Leaving(Card):
    """Releasing a member outside a meeting, or writing down her death."""

    def __init__(self, session: Session, done: Callable[[], None]) -> None:
        self._session, self._done = session, done
        self._member = MemberId("")
        super().__init__(look="notice")
        self._text = plain("", "heading")
        self._sorts = Pills({_LEAVES: self.tr("Ra khỏi Tổ"), _DIED: self.tr("Đã mất")}, self.tr("Việc gì"))
        self._left = plain("", "care")
        self._day = DayEdit(self.tr("Ngày ra"))
        self._day.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        self._reason = line(self.tr("Lý do ra"), longest=200)
        self._reason.setPlaceholderText(self.tr("Lý do, ví dụ: chuyển nơi cư trú"))
        self.unsettled = line(self.tr("Vì sao vẫn cho ra khi chưa tất toán"), longest=200)
        self._died_on = DayEdit(self.tr("Mất ngày"))
        self._died_on.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        self._paper = line(self.tr("Giấy chứng tử số, ngày; hoặc ai báo"), longest=200)
        self._heir = line(self.tr("Người thừa kế, đại diện hộ"), longest=100)
        self._relation = line(self.tr("Quan hệ, như chồng, con"), longest=60)
        self._heir_id = line(self.tr("Số căn cước người thừa kế"), longest=20)
        self._heir_phone = line(self.tr("Điện thoại người thừa kế"), longest=20)
        self._go = button(self.tr("Cho ra"), self._on_go)
        self._in_meeting = button(self.tr("Đưa ra cuộc họp đang mở"), self._on_meeting)
        self._lay_out()
        self._draft = Draft(session, self, self._fields)
        self.hide()

    def _fields(self) -> list[Field]:
        death = (self._died_on, self._paper, self._heir, self._relation, self._heir_id, self._heir_phone)
        return [self._day, self._reason, self.unsettled, *death]

    def _lay_out(self) -> None:
        leaves, died = QWidget(), QWidget()
        usual = plain(self.tr("Bình thường Tổ biểu quyết trong cuộc họp rồi mới cho ra."), "small")
        leaves.setLayout(column(usual, row(self._day, self._reason), self.unsettled))
        told = self.tr(
            "Từ ngày ấy không gọi tên nữa. Tiền gửi, khoản vay giữ nguyên; trang Hôm nay nhắc đến khi giải quyết xong."
        )
        died.setLayout(
            column(
                plain(told, "small"),
                row(self._died_on, self._paper),
                FormGrid(
                    (self.tr("Người thừa kế"), self._heir),
                    (self.tr("Quan hệ"), self._relation),
                    (self.tr("Số căn cước"), self._heir_id),
                    (self.tr("Điện thoại"), self._heir_phone),
                ),
            )
        )
        self._pages = {_LEAVES: leaves, _DIED: died}
        self._sorts.chosen.connect(self._show_sort)
        for part in (self._text, self._sorts, self._left, leaves, died):
            self.box.addWidget(part)
        self.box.addLayout(row(button(self.tr("Thôi"), self.hide), None, self._in_meeting, self._go))

    def begin(self, member: Member) -> None:
        """Ask for the day and the reason."""
        workspace = self._session.workspace
        self._member = member.id
        left = what_is_open(workspace, member.id, workspace.today)
        self._text.setText(self.tr("%1 không ở Tổ nữa?").replace("%1", member.name))
        self._left.setText(what_is_left(left))
        self._left.setVisible(not left.is_settled)
        self.unsettled.setVisible(not left.is_settled)
        self._draft.leave()
        self._day.show_day(workspace.today)
        self._died_on.show_day(workspace.today)
        for field in (
            self._reason,
            self.unsettled,
            self._paper,
            self._heir,
            self._relation,
            self._heir_id,
            self._heir_phone,
        ):
            field.clear()
        self._draft.begin(f"leaving/{member.id}")
        self._sorts.choose(_DIED if self._paper.text() or self._heir.text() else _LEAVES)
        self._show_sort(self._sorts.choice)
        self.show()
        self._reason.setFocus()

    def _show_sort(self, sort: str) -> None:
        for name, page in self._pages.items():
            page.setVisible(name == sort)
        self._go.setText(self.tr("Cho ra") if sort == _LEAVES else self.tr("Ghi đã mất"))
        self._go.setAccessibleName(self._go.text())
        in_progress = self._session.workspace.meetings.in_progress() is not None
        self._in_meeting.setVisible(sort == _LEAVES and in_progress)
        (self._reason if sort == _LEAVES else self._paper).setFocus()

    def _on_meeting(self) -> None:
        self.hide()
        self._session.asked_for.emit("meeting", "people")

    def _on_go(self) -> None:
        if self._sorts.choice == _DIED:
            self._on_died()
            return
        day, reason, member, why = self._day.day(), self._reason.text(), self._member, self.unsettled.text()
        if day is None:
            self._session.said.emit(self._day.refusal(self.tr("Ngày viết như 06/11/2026.")), True)
            return
        workspace, text = self._session.workspace, self.tr("Đã ghi: cho ra khỏi Tổ.")
        if self._session.did(lambda: release(workspace, member, on=day, reason=reason, unsettled=why), text):
            self._draft.end()
            self.hide()
            self._done()
        elif self._session.refused == "not_settled":
            self.unsettled.show()
            stand_at_fault(self.unsettled)

    def _on_died(self) -> None:
        day, member, paper = self._died_on.day(), self._member, self._paper.text()
        if day is None:
            self._session.said.emit(self._died_on.refusal(self.tr("Ngày viết như 06/11/2026.")), True)
            return
        heir = Heir(self._heir.text(), self._relation.text(), self._heir_id.text(), self._heir_phone.text())
        workspace, text = (
            self._session.workspace,
            self.tr("Đã ghi. Trang Hôm nay nhắc đến khi tiền gửi, khoản vay giải quyết xong."),
        )
        if self._session.did(lambda: record_death(workspace, member, day, paper, heir), text):
            self._draft.end()
            self.hide()
            self._done()
        elif self._session.refused == "evidence_missing":
            stand_at_fault(self._paper)
        elif self._session.refused == "id_unreadable":
            stand_at_fault(self._heir_id)
