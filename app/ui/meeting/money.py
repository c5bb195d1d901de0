"""Step 2: interest and savings received. There is no place for principal, and it says why."""

from __future__ import annotations

from app.domain.ids import MemberId
from app.domain.meeting import Presence
from app.domain.money import format_dong
from app.domain.words import dong_in_words
from app.ui.meeting.step import Step
from app.ui.session import Session
from app.ui.widgets.basic import Card, plain
from app.ui.widgets.sheet import SheetColumn, SheetModel, SheetRow, SheetView
from app.usecases import meeting as verbs
from app.usecases.meeting import MeetingView


class MoneyStep(Step):
    """What each member gave."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("2. Thu lãi, tiền gửi"),
            self.tr(
                "Gõ số tiền từng người nộp rồi nhấn Enter để xuống dòng. 500k, 1tr5 hay 1.500.000 đều được. Gõ đến đâu ghi đến đó."
            ),
        )
        columns = (
            SheetColumn("name", self.tr("Tổ viên")),
            SheetColumn("here", self.tr("Điểm danh")),
            SheetColumn("interest", self.tr("Lãi đã thu (đ)"), is_amount=True, is_open=True),
            SheetColumn("savings", self.tr("Tiền gửi (đ)"), is_amount=True, is_open=True),
        )
        self.model = SheetModel(columns, self.tr("Cộng"), self)
        self.sheet = SheetView(self.model, self.tr("Bảng thu lãi và tiền gửi"))
        self.sheet.write_with(self._write)
        self.sheet.setMinimumHeight(220)
        self._sums = plain("", "heading")
        self._minimum = plain("", "faint")
        self.body.addWidget(Card(self._sums, self._minimum))
        self.body.addWidget(self.sheet, 1)
        self.body.addWidget(
            Card(
                plain(
                    self.tr(
                        "Không thu nợ gốc ở đây: Ban quản lý Tổ không được thu (727/HD-NHCS). Ai muốn trả gốc thì nộp thẳng cho ngân hàng tại phiên giao dịch xã."
                    )
                ),
                look="notice",
            )
        )

    def show_step(self, view: MeetingView) -> None:
        words = {
            Presence.PRESENT: self.tr("có mặt"),
            Presence.EXCUSED: self.tr("vắng, có lý do"),
            Presence.ABSENT: self.tr("vắng"),
            None: "",
        }
        here = {mark.member: words[mark.presence] for mark in view.marks}
        self.model.show_rows(
            [
                SheetRow(
                    line.member,
                    {
                        "name": line.name,
                        "here": here.get(line.member, ""),
                        "interest": line.interest,
                        "savings": line.savings,
                    },
                )
                for line in view.money
            ]
        )
        total = view.interest_total + view.savings_total
        self._sums.setText(
            self.tr("Lãi %1 đ · Tiền gửi %2 đ · Cộng %3 đ (%4)")
            .replace("%1", format_dong(view.interest_total))
            .replace("%2", format_dong(view.savings_total))
            .replace("%3", format_dong(total))
            .replace("%4", dong_in_words(total))
        )
        before = view.minimum_before
        self._minimum.setText(
            self.tr("Mức tiền gửi tối thiểu của Tổ: %1 đ/tháng.").replace("%1", format_dong(before.amount))
            if before
            else ""
        )

    def is_whole(self, view: MeetingView) -> bool:
        return self.model.wrong_cells() == 0 and view.interest_total + view.savings_total > 0

    def _write(self, member: str, column: str, amount: int) -> None:
        figures = {column: amount}
        self.session.do(
            lambda: verbs.set_received(
                self.session.desk,
                self.meeting,
                MemberId(member),
                savings=figures.get("savings"),
                interest=figures.get("interest"),
            )
        )
