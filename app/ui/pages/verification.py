"""What was found where a member's balances differ, or money was appropriated; written down once, its minutes printed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.difficulties import OWNERS
from app.domain.ids import MemberId
from app.ui.base.session import Session, word
from app.ui.widgets.basic import plain
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.fields import AmountEdit, Choice, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.life.verification import Finding, record_verification
from app.usecases.review.difficulties import OWNER_WORDS


class VerificationDialog(FormDialog):
    """It stays open until it was written or given up."""

    def __init__(self, session: Session, member: MemberId, parent: QWidget) -> None:
        super().__init__(self.tr("Ghi kết quả"), self.tr("Thôi"), parent)
        self._session, self._member = session, member
        self.setWindowTitle(self.tr("Kết quả xác minh"))
        who = session.workspace.members.one(member)
        self.taken = QCheckBox(self.tr("Tiền bị người khác chiếm dụng"))
        self.amount = AmountEdit(self.tr("Số tiền chênh lệch hoặc bị chiếm dụng"))
        self.cause = line(self.tr("Nguyên nhân"), longest=300)
        self.measure = line(self.tr("Biện pháp, việc phải làm"), longest=300)
        self.owner = Choice(self.tr("Ai theo dõi đến khi xong"))
        for owner in OWNERS:
            self.owner.addItem(word(OWNER_WORDS[owner]), owner)
        self.due = DayEdit(self.tr("Hạn xong"))
        told = self.tr("Biên bản in ở trang Giấy tờ. Việc phải làm nằm ở Khó khăn, vướng mắc đến khi xong.")
        self.lay_out(
            plain(self.tr("Xác minh: %1").replace("%1", who.name if who is not None else ""), "heading"),
            plain(told, "small"),
            FormGrid(
                (self.tr("Số tiền (đ)"), self.amount),
                (self.tr("Nguyên nhân"), self.cause),
                (self.tr("Biện pháp"), self.measure),
                (self.tr("Ai theo dõi"), self.owner),
                (self.tr("Hạn xong"), self.due),
            ),
            self.taken,
            watched=(self.amount, self.cause, self.measure, self.due),
        )

    def fault(self) -> tuple[str, QWidget] | None:
        if not self.amount.amount():
            return self.tr("Ghi số tiền."), self.amount
        for field, text in (
            (self.cause, self.tr("Ghi nguyên nhân.")),
            (self.measure, self.tr("Ghi biện pháp.")),
        ):
            if not field.text().strip():
                return text, field
        if self.due.day() is None and self.due.text().strip():
            return self.tr("Ghi ngày như 31/12/2026."), self.due
        return None

    def accept(self) -> None:
        amount = self.amount.amount()
        if self.fault() is not None or amount is None:
            return
        found = Finding(
            self._member,
            self.taken.isChecked(),
            amount,
            self.cause.text(),
            self.measure.text(),
            str(self.owner.currentData()),
            self.due.day(),
        )
        session = self._session
        if not self.is_done(lambda: record_verification(session.workspace, found)):
            return
        session.said.emit(self.tr("Đã ghi kết quả xác minh. Biên bản in ở trang Giấy tờ."), False)
        session.changed.emit()
        super().accept()
