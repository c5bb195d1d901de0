"""A member goes to another group of the office: who, where to, from which day, by which paper, and what she brings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.ids import GroupCode, MemberId
from app.domain.money import format_dong
from app.storage.queries import OfficeQueries
from app.ui.base.session import Session
from app.ui.widgets.basic import plain
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.fields import AmountEdit, Choice, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members


class TransferDialog(FormDialog):
    """It stays open until it was written or given up."""

    def __init__(self, session: Session, group: GroupCode, parent: QWidget) -> None:
        super().__init__(self.tr("Ghi, báo cho hai Tổ"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Chuyển tổ viên sang Tổ khác"))
        self._session, self._group = session, group
        workspace = session.workspace
        self.member = Choice(self.tr("Tổ viên"))
        for one in workspace.at(group).members.active(workspace.today):
            born = f", {one.birth_year}" if one.birth_year else ""
            self.member.addItem(f"{one.name}{born}", one.id)
        members = [one.id for one in workspace.at(group).members.active(workspace.today)]
        for decision in workspace.at(group).meetings.decisions():
            going = [one for one in decision.members if one in members]
            if decision.accepted and decision.sort == "split" and going:
                text = self.tr("%1 người theo biên bản tách Tổ").replace("%1", str(len(going)))
                self.member.addItem(text, ",".join(going))
        if len(members) > 1:
            self.member.addItem(self.tr("Cả Tổ, %1 tổ viên").replace("%1", str(len(members))), ",".join(members))
        self.to = Choice(self.tr("Sang Tổ"))
        for other in OfficeQueries(workspace.book).groups():
            there = workspace.at(other.code).about
            if other.code != group and there.profile() is not None and there.ended() is None:
                self.to.addItem(f"{other.name} · {other.code}" if other.name else str(other.code), other.code)
        self.since = DayEdit(self.tr("Từ ngày"))
        self.since.show_day(workspace.today)
        self.basis = line(self.tr("Theo đơn, công văn số, ngày"), longest=200)
        self.savings = AmountEdit(self.tr("Tiền gửi mang theo"))
        self._draws = plain("", "care")
        self.member.currentIndexChanged.connect(self._on_member)
        self.lay_out(
            plain(self.tr("Chuyển tổ viên sang Tổ khác"), "heading"),
            plain(
                self.tr(
                    "Hai Tổ nhận ở lần gửi – nhận tới. Tiền gửi và khoản vay đi theo tổ viên; những gì đã ghi ở Tổ cũ giữ nguyên ở đó."
                )
            ),
            FormGrid(
                (self.tr("Tổ viên"), self.member),
                (self.tr("Sang Tổ"), self.to),
                (self.tr("Từ ngày"), self.since),
                (self.tr("Tiền gửi mang theo (đ)"), self.savings),
                (self.tr("Theo"), self.basis),
            ),
            self._draws,
            watched=(self.since, self.savings, self.basis),
        )
        self._on_member()

    def _on_member(self) -> None:
        going = self._going()
        self.savings.setEnabled(len(going) == 1)
        workspace = self._session.workspace
        self.savings.show_amount(sum(savings_to_bring(workspace, self._group, one) for one in going))
        waiting = [one for one in workspace.at(self._group).rounds.instructions() if one.done_on is None]
        left = sum(one.amount for one in waiting if one.member in going)
        said = self.tr("Còn nhờ ngân hàng chi trả %1 đ chưa xong: chi trả rồi thì Tổ cũ ghi, và bớt ở Tổ mới.")
        self._draws.setText(said.replace("%1", format_dong(left)))
        self._draws.setVisible(bool(left))

    def _going(self) -> list[MemberId]:
        return [MemberId(one) for one in str(self.member.currentData() or "").split(",") if one]

    def fault(self) -> tuple[str, QWidget] | None:
        if self.member.currentData() is None:
            return self.tr("Tổ này không có tổ viên nào."), self.member
        if self.to.currentData() is None:
            return self.tr("Văn phòng chưa có sổ của Tổ nào khác."), self.to
        if self.since.day() is None:
            return self.tr("Ghi ngày như 01/07/2025."), self.since
        if self.savings.amount() is None:
            return self.tr("Không đọc được số tiền."), self.savings
        return (self.tr("Chưa ghi theo giấy nào."), self.basis) if not self.basis.text().strip() else None

    def accept(self) -> None:
        since, amount = self.since.day(), self.savings.amount()
        if self.fault() is not None or since is None or amount is None:
            return
        session, going = self._session, self._going()
        to, workspace = GroupCode(self.to.currentData()), session.workspace
        moving = [
            Transfer(
                one,
                self._group,
                to,
                since,
                self.basis.text(),
                amount if len(going) == 1 else savings_to_bring(workspace, self._group, one),
            )
            for one in going
        ]
        if not self.is_done(lambda: transfer_members(workspace, session.policies.on(since), moving)):
            return
        name = self.member.currentText()
        session.said.emit(self.tr("Đã ghi. %1 sang Tổ mới ở lần gửi – nhận tới.").replace("%1", name), False)
        session.changed.emit()
        super().accept()
