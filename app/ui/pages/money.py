"""Thu tiền: what was received, meeting by meeting; and why principal has no place here."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.meeting import MeetingState
from app.domain.money import format_dong
from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.records import RecordModel, record_table
from app.usecases.meeting import look_at


class MoneyPage(Page):
    """Interest and savings of each meeting."""

    door_chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Thu tiền"),
            self.tr("Lãi và tiền gửi Tổ đã nhận, theo từng cuộc họp. Thu trong bước 2 của cuộc họp."),
        )
        self._model = RecordModel(
            (
                self.tr("Ngày họp"),
                self.tr("Lãi (đ)"),
                self.tr("Tiền gửi (đ)"),
                self.tr("Cộng (đ)"),
                self.tr("Biên bản"),
            ),
            right=(1, 2, 3),
            parent=self,
        )
        table = record_table(self._model, self.tr("Tiền đã thu theo cuộc họp"))
        table.setMinimumHeight(240)
        self.body.addLayout(
            row(None, button(self.tr("Đến cuộc họp"), lambda: self.door_chosen.emit("meeting"), main=True))
        )
        self.body.addWidget(table, 1)
        self.body.addWidget(
            Card(
                plain(self.tr("Vì sao không có chỗ ghi nợ gốc?"), "heading"),
                plain(
                    self.tr(
                        "Ban quản lý Tổ chỉ thu lãi và tiền gửi. Nợ gốc tổ viên nộp thẳng cho ngân hàng tại phiên giao dịch xã (727/HD-NHCS, Phụ lục I)."
                    )
                ),
                look="notice",
            )
        )

    def refresh(self) -> None:
        rows = []
        for meeting in self.session.desk.meetings.all():
            view = look_at(self.session.desk, meeting.id)
            total = view.interest_total + view.savings_total
            state = self.tr("đã chốt") if meeting.state is MeetingState.SEALED else self.tr("chưa chốt")
            rows.append(
                (
                    str(meeting.id),
                    (
                        f"{meeting.on:%d/%m/%Y}",
                        format_dong(view.interest_total),
                        format_dong(view.savings_total),
                        format_dong(total),
                        state,
                    ),
                )
            )
        self._model.show_rows(rows)
