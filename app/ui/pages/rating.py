"""Xếp loại Tổ: the bank's score over time and its parts; beside it what the board can see of itself, which is no score."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.base.session import Session, language, word
from app.ui.widgets.basic import Card, Reflow, clear, column, plain
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import Figures, LineChart, Series
from app.usecases.labels import RATING_WORDS
from app.usecases.review.rating import own_ratios


class RatingCards(QWidget):
    """The bank's score on the left, its parts and our own ratios on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._bank, self._own = QVBoxLayout(), QVBoxLayout()
        self.chart = ChartCard(
            session,
            self.tr("Điểm xếp loại của ngân hàng"),
            LineChart(),
            self.tr("Ngân hàng chưa gửi điểm lần nào. Chỉ ngân hàng chấm điểm Tổ."),
        )
        parts = Card(
            plain(self.tr("Điểm gần nhất, theo tiêu chí"), "heading"),
            self._bank,
            plain(self.tr("Tổ tự tính từ sổ (không phải điểm)"), "heading"),
            self._own,
        )
        self.setLayout(column(Reflow(self.chart, parts)))

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top down."""
        return [self.chart.to_paper, self.chart.turn]

    def refresh(self) -> None:
        """Show the book as it stands."""
        workspace, pack = self._session.workspace, self._session.pack
        given = workspace.about.ratings()
        self.chart.show_figures(
            Figures(
                self.tr("Tháng"),
                tuple(f"{day:%m/%y}" for day, *_ in given),
                (Series(self.tr("Điểm"), tuple(score for _, _, score, _ in given)),) if given else (),
                is_money=False,
            )
        )
        clear(self._bank)
        if given:
            day, rating, score, parts = given[-1]
            text = self.tr("%1: %2 điểm, %3").replace("%1", f"{day:%m/%Y}").replace("%2", str(score))
            self._bank.addWidget(plain(text.replace("%3", word(RATING_WORDS[rating]))))
            for criterion in pack.criteria:
                name = criterion.name if language() == "vi" else criterion.name_en or criterion.name
                if criterion.id in parts:
                    said = self.tr("%1: %2 / %3").replace("%1", name).replace("%2", str(parts[criterion.id]))
                    self._bank.addWidget(plain(said.replace("%3", str(criterion.most)), "faint"))
        else:
            self._bank.addWidget(plain(self.tr("Chưa có."), "faint"))
        clear(self._own)
        own = own_ratios(workspace, workspace.today)
        for text, value in (
            (self.tr("Lãi đã thu trên lãi phải thu tháng này: %1"), own.interest_collected),
            (self.tr("Tổ viên có tiền gửi: %1"), own.savers),
            (self.tr("Nợ quá hạn trên dư nợ, theo ngân hàng: %1"), own.overdue),
        ):
            self._own.addWidget(plain(text.replace("%1", self._percent(value)), "faint"))

    def _percent(self, value: Decimal | None) -> str:
        return self.tr("chưa rõ") if value is None else f"{value:f} %".replace(".", ",")
