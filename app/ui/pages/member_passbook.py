"""The money of a member as the book has it: every line, and the way to reverse one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.entries import DRAWN
from app.domain.ids import MemberId, MoneyId
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import button, column, plain, row
from app.ui.widgets.form import line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.members.member_page import MemberView
from app.usecases.money.reversal import reverse


class Passbook(QWidget):
    """What she paid and saved, newest first, with what stood on her savings after each line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._member = MemberId("")
        self.model = RecordModel(
            (
                self.tr("Ngày"),
                self.tr("Việc"),
                self.tr("Số tiền (đ)"),
                self.tr("Còn gửi (đ)"),
                self.tr("Ghi chú"),
            ),
            right=(2, 3),
            parent=self,
        )
        self.table = record_table(self.model, self.tr("Tiền gửi và lãi đã nộp"), "passbook")
        self.wrong = line(self.tr("Vì sao hủy khoản này"))
        undo = button(self.tr("Hủy khoản đang chọn"), self._on_reverse)
        self._nothing = plain(self.tr("Chưa nộp lãi, chưa gửi lần nào."), "faint")
        whole = WholeTable(self.table)
        self._of_money = (whole, self.wrong, undo)
        self.setLayout(column(self._nothing, whole, row(self.wrong, undo)))

    def show_view(self, view: MemberView) -> None:
        """Show a member as the book stands."""
        self._member = view.member.id
        words = {
            "opening": self.tr("Số dư chuyển sang"),
            "savings": self.tr("Gửi tiền"),
            "interest": self.tr("Nộp lãi"),
            "drawn": self.tr("Ngân hàng chi trả"),
        }
        rows, balance = [], 0
        for one in view.passbook:
            standing = one.reversed_on is None
            if standing and one.sort != "interest":
                balance += one.amount
            if not standing and one.reversed_in == one.meeting and not one.reversal_reason:
                continue  # typed anew in the same meeting; the history of the journal has it
            note = "" if standing else self.tr("đã hủy: %1").replace("%1", one.reversal_reason)
            after = format_dong(balance) if one.sort != "interest" and standing else ""
            rows.append((one.id, (f"{one.on:%d/%m/%Y}", words[one.sort], format_dong(one.amount), after, note)))
        self.model.show_rows(rows[::-1])
        self._nothing.setVisible(not rows)
        for part in self._of_money:
            part.setVisible(bool(rows))

    def _on_reverse(self) -> None:
        index, reason = self.table.currentIndex(), self.wrong.text()
        if not index.isValid():
            self._session.said.emit(self.tr("Chọn một dòng trong sổ tiền trước."), True)
            return
        money = MoneyId(self.model.key(index))
        said = self.tr(
            "Đã hủy; dòng cũ và lý do vẫn còn đó. Biên bản đã chốt giữ nguyên, lập biên bản bổ sung nếu cần."
        )
        if money.startswith(DRAWN):
            said = self.tr("Đã ghi: ngân hàng chưa chi trả. Việc nhờ ngân hàng chờ lại như trước, có lý do bên cạnh.")
        if self._session.did(lambda: reverse(self._session.workspace, self._member, money, reason), said):
            self.wrong.clear()
