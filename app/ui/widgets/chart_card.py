"""A titled picture of figures that can be turned into the table it was drawn from, and printed."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, Shrinking, button, plain, row
from app.ui.widgets.charts import Chart, Figures
from app.ui.widgets.table import RecordModel, RecordTable, record_table


class ChartCard(Card):
    """A titled chart that can be read as a table."""

    def __init__(
        self,
        session: Session,
        title: str,
        chart: Chart,
        nothing: str,
        *,
        is_quiet: bool = False,
        legend: QWidget | None = None,
    ) -> None:
        """``is_quiet``: without a card round it, where it is one of two small pictures of a page; ``legend`` tells its colours."""
        self._session = session
        self._table_word, self._picture_word = "", ""
        self._heading = plain(title, "strong" if is_quiet else "heading", wrap=not is_quiet)
        self.turn = button("", None)
        self.to_paper = button("", self.show_paper)
        self.beside = plain("", "strong", wrap=False)  # one figure beside the title
        super().__init__(
            row(
                self._heading,
                None,
                *([legend] if legend is not None else []),
                self.beside,
                self.to_paper,
                self.turn,
                gap=0,
            )
            if is_quiet
            else row(self._heading, self.beside, self.to_paper, self.turn),
            look="" if is_quiet else "card",
            margin=0 if is_quiet else GAP * 2,
        )
        self.to_paper.setText(self.tr("In…"))
        self.to_paper.setAccessibleName(f"{self.to_paper.text()}: {title}")
        self._table_word, self._picture_word = self.tr("Xem bảng"), self.tr("Xem hình")
        if is_quiet:
            for door in (self.turn, self.to_paper):
                door.setObjectName("quiet")
                door.setProperty("small", "true")
        self._chart = chart
        self._nothing = plain(nothing, "faint")
        self._model = RecordModel((), parent=self)
        self._stack: QStackedWidget = Shrinking()
        for page in (self._chart, self._nothing):
            self._stack.addWidget(page)
        self._is_quiet = is_quiet
        if is_quiet:
            self.box.setSpacing(0)
        self._stack.setMinimumHeight(chart.sizeHint().height())
        self.box.addWidget(self._stack)
        self.turn.clicked.connect(self._on_turn)
        self._is_table = False
        self._figures = Figures("", (), ())
        self._title = title

    def show_figures(self, figures: Figures) -> None:
        """Show these, as picture or table as it was."""
        self._figures = figures
        self._chart.show_figures(figures)
        self._chart.setAccessibleName(self._title)
        self._chart.setAccessibleDescription(self._spoken())
        self._model.show_table(
            (figures.heading, *(series.name for series in figures.series)),
            [
                (label, (label, *(self._cell(series.values[place]) for series in figures.series)))
                for place, label in enumerate(figures.labels)
            ],
            right=range(1, len(figures.series) + 1),
        )
        self._show()

    def show_paper(self) -> None:
        """The table as it would be printed, with its print and save."""
        from app.ui.widgets.paper_dialog import PaperDialog
        from app.usecases.papers.group_papers import figures_paper

        session, figures = self._session, self._figures
        columns = (figures.heading, *(series.name for series in figures.series))
        rows = [
            (label, *(self._cell(series.values[place]) for series in figures.series))
            for place, label in enumerate(figures.labels)
        ]
        title = self._title
        pdf = session.do(lambda: figures_paper(session.workspace, title, columns, rows, practice=session.practice))
        if pdf is not None:
            dialog = PaperDialog(session.said.emit, self)
            dialog.preview.show_paper(title, title, pdf)
            dialog.exec()

    @cached_property
    def _table(self) -> RecordTable:
        """The table, made when somebody wants to see it."""
        table = record_table(self._model, self._title)
        self._stack.addWidget(table)
        return table

    def _cell(self, value: int) -> str:
        return format_dong(value) if self._figures.is_money else str(value)

    def _spoken(self) -> str:
        return "; ".join(
            f"{label}: "
            + ", ".join(f"{series.name} {self._cell(series.values[place])}" for series in self._figures.series)
            for place, label in enumerate(self._figures.labels)
        )

    def _on_turn(self) -> None:
        self._is_table = not self._is_table
        self._show()

    def _show(self) -> None:
        empty = self._figures.is_empty
        self.turn.setVisible(not empty)
        self.to_paper.setVisible(self._is_table and not empty)
        self.turn.setText(self._picture_word if self._is_table else self._table_word)
        self.turn.setAccessibleName(f"{self.turn.text()}: {self._title}")
        page = self._nothing if empty else self._table if self._is_table else self._chart
        self._stack.setCurrentWidget(page)
        if self._is_quiet:  # a small picture does not grow to the height of its table
            high = page.sizeHint() if self._is_table and not empty else self._chart.sizeHint()
            self._stack.setFixedHeight(high.height())
