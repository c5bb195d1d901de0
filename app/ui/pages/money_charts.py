"""Pictures of the year's money, as the book has it, and the two things people ask about them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, Reflow, column, plain
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import BarChart, Figures, LineChart, Series
from app.usecases.review.charts import months


class MoneyCharts(QWidget):
    """Interest, savings and members by month."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._collected = ChartCard(
            session, self.tr("Lãi: đã thu và phải thu"), BarChart(), self.tr("Chưa thu lãi lần nào.")
        )
        self._savings = ChartCard(session, self.tr("Tiền gửi theo tháng"), BarChart(), self.tr("Chưa có tiền gửi."))
        self._trend = ChartCard(session, self.tr("Số tổ viên theo tháng"), LineChart(), self.tr("Chưa có tổ viên."))
        self.setLayout(
            column(
                Reflow(self._collected, self._savings),
                Reflow(self._trend, self._about_estimate()),
                self._about_principal(),
                gap=GAP * 2,
            )
        )

    def _about_principal(self) -> Card:
        return Card(
            plain(self.tr("Vì sao không có chỗ ghi nợ gốc?"), "heading"),
            plain(
                self.tr(
                    "Ban quản lý Tổ chỉ thu lãi và tiền gửi. Nợ gốc tổ viên nộp thẳng cho ngân hàng tại phiên giao dịch xã."
                )
            ),
            look="notice",
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
        """Show the book as it stands."""
        year = months(self._session.workspace, self._session.pack)
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
