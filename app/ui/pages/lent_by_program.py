"""What the group has borrowed, program by program, as a picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.base.session import Session, program_words
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import BarChart, Figures, Series
from app.usecases.review.charts import by_program


class LentByProgram(ChartCard):
    """A column for each program that somebody borrowed in."""

    def __init__(self, session: Session) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            session,
            translate("LentByProgram", "Đã vay theo chương trình"),
            BarChart(),
            translate(
                "LentByProgram",
                "Sổ chưa biết khoản vay nào. Khoản vay có ở đây sau khi ngân hàng trả lời đề nghị.",
            ),
        )
        self._of = session

    def refresh(self) -> None:
        """Show the book as it stands."""
        pack = self._of.pack
        figures = by_program(self._of.workspace, pack)
        self.show_figures(
            Figures(
                self.tr("Chương trình"),
                tuple(program_words(pack, figure.program, short=True) for figure in figures),
                (Series(self.tr("Đã vay"), tuple(figure.lent for figure in figures)),),
                is_time=False,
            )
        )
