"""Thu tiền: what was received, meeting by meeting and month by month; and why principal has no place here."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from app.domain.meeting import MeetingState
from app.domain.money import format_dong
from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import Card, Reflow, button, plain, row
from app.ui.widgets.charts import BarChart, ChartCard, Figures, LineChart, Series
from app.ui.widgets.records import RecordModel, record_table
from app.usecases.figures import months
from app.usecases.meeting import look_at


class MoneyPage(Page):
    """Interest and savings of each meeting, and pictures of the year."""

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
        table = record_table(self._model, self.tr("Tiền đã thu theo cuộc họp"), "money")
        table.setMinimumHeight(self.fontMetrics().height() * 9)
        table.clicked.connect(self._on_row)
        table.activated.connect(self._on_row)
        self._nothing = plain(self.tr("Chưa thu lần nào. Mở cuộc họp, bước 2 là bảng thu."), "faint")
        self._table = table
        self._collected = ChartCard(
            session, self.tr("Lãi: đã thu và phải thu"), BarChart(), self.tr("Chưa thu lãi lần nào.")
        )
        self._savings = ChartCard(session, self.tr("Tiền gửi theo tháng"), BarChart(), self.tr("Chưa có tiền gửi."))
        self._trend = ChartCard(session, self.tr("Số tổ viên theo tháng"), LineChart(), self.tr("Chưa có tổ viên."))
        self.body.addLayout(
            row(
                None,
                button(self.tr("Mở bảng thu"), lambda: session.asked_for.emit("meeting", "money"), main=True),
            )
        )
        self.body.addWidget(self._nothing)
        self.body.addWidget(table, 1)
        self.body.addWidget(Reflow(self._collected, self._savings))
        self.body.addWidget(Reflow(self._trend, self._about_estimate()))
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

    def _about_estimate(self) -> Card:
        return Card(
            plain(self.tr("“Tạm tính” là gì?"), "heading"),
            plain(
                self.tr(
                    "Lãi phải thu (tạm tính) chỉ tính các khoản vay sổ này biết, theo lãi suất của chương trình và số ngày trong tháng. Số đúng là trên bảng kê 13/TD của ngân hàng."
                )
            ),
        )

    def refresh(self) -> None:
        rows = []
        for meeting in self.session.desk.meetings.all():
            view = look_at(self.session.desk, meeting.id)
            total = view.interest_total + view.savings_total
            state = self.tr("✔ đã chốt") if meeting.state is MeetingState.SEALED else self.tr("chưa chốt")
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
        self._nothing.setVisible(not rows)
        self._table.setVisible(bool(rows))
        year = months(self.session.desk, self.session.pack)
        labels = tuple(f"{month.first:%m/%y}" for month in year)
        heading = self.tr("Tháng")
        collected = [Series(self.tr("Đã thu"), tuple(month.interest for month in year))]
        if any(month.estimate for month in year):
            collected.append(Series(self.tr("Phải thu (tạm tính)"), tuple(month.estimate for month in year)))
        self._collected.show_figures(Figures(heading, labels, tuple(collected)))
        saved = Series(self.tr("Gửi trong tháng"), tuple(month.savings for month in year))
        self._savings.show_figures(Figures(heading, labels, (saved,)))
        people = Series(self.tr("Tổ viên"), tuple(month.members for month in year))
        self._trend.show_figures(Figures(heading, labels, (people,), is_money=False))

    def _on_row(self, index: QModelIndex) -> None:
        self.session.asked_for.emit("meeting", self._model.key(index))
