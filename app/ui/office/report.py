"""Báo cáo: the district as of a day, by commune, union, program and group, with a picture, down to one group, and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget

from app.domain.errors import RuleBrokenError
from app.reporting.breakdown import NEW, OLD, Breakdown
from app.reporting.report import newest_register
from app.ui.base.session import Session, refusal_text, word
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, Card, Reflow, button, column, plain, row
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import BarChart, Figures, Series
from app.ui.widgets.fields import DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.book.atomic_write import write_whole
from app.usecases.office.district_tables import (
    Table,
    district,
    facts,
    group_table,
    report_pdf,
    report_workbook,
    tables,
    written,
)

_IN_PICTURE = 10


class ReportPage(Page):
    """The figures on top, then one table at a time; a row leads to its groups, a group to its card."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Báo cáo"), self.tr("Toàn địa bàn đến một ngày. Tiền tính bằng triệu đồng."))
        self._found: Breakdown | None = None
        self._key: tuple[object, ...] = ()
        self._shown = "commune"
        self._within = ("", "")  # kind and key of the line that was opened
        self.day = DayEdit(self.tr("Đến ngày"))
        self._figures_of = plain("", "heading", wrap=False)
        self.day.returnPressed.connect(self.refresh)
        self.new_units = QCheckBox(self.tr("Theo xã sau sáp nhập"))
        self.new_units.toggled.connect(self.refresh)
        self.look = button(self.tr("Xem"), self.refresh)
        self.to_pdf = button(self.tr("Lưu PDF…"), partial(self._on_save, "pdf"))
        self.to_sheet = button(self.tr("Lưu Excel…"), partial(self._on_save, "xlsx"))
        self.day.setMaximumWidth(self.fontMetrics().averageCharWidth() * 18)
        controls = QWidget()
        label = plain(self.tr("Đến ngày"), wrap=False)
        controls.setLayout(Flow([label, self.day, self.new_units, self.look, self.to_pdf, self.to_sheet]))
        self.body.addWidget(controls)
        self.body.addWidget(self._figures_of)
        self._facts: list[tuple[QLabel, QLabel]] = []
        self._left, self._right = column(gap=GAP // 2), column(gap=GAP // 2)
        halves = [QWidget(), QWidget()]
        for half, side in zip(halves, (self._left, self._right), strict=True):
            half.setLayout(side)
        self._facts_card = Card(Reflow(*halves))
        self.body.addWidget(self._facts_card)
        self._kinds: dict[str, QPushButton] = {}
        for kind, text in (
            ("commune", self.tr("Theo xã")),
            ("union", self.tr("Theo hội")),
            ("program", self.tr("Theo chương trình")),
            ("group", self.tr("Từng Tổ")),
        ):
            choice = button(text, partial(self._on_kind, kind))
            choice.setObjectName("choice")
            choice.setCheckable(True)
            self._kinds[kind] = choice
        choices = QWidget()
        choices.setLayout(Flow(self._kinds.values()))
        self.body.addWidget(choices)
        self.chart = ChartCard(session, self.tr("Dư nợ"), BarChart(), self.tr("Chưa có số liệu."))
        self._heading = plain("", "heading")
        self.back = button(self.tr("‹ Quay lại"), self._on_back)
        self._model = RecordModel((), parent=self)
        self.table = record_table(self._model, self.tr("Bảng báo cáo"))
        self.table.setMinimumHeight(self.fontMetrics().height() * 18)
        self.table.activated.connect(self._on_row)
        self.table.doubleClicked.connect(self._on_row)
        self.body.addLayout(row(self._heading, self.back))
        self.body.addWidget(self.table)
        self.body.addWidget(self.chart)
        self.body.addStretch(1)

    # ------------------------------------------------------------------ asking
    def refresh(self) -> None:
        if not self.day.text().strip():
            # The newest register's day, so that nobody reads figures of long ago as today's.
            self.day.show_day(newest_register(self.session.workspace.book) or self.session.workspace.today)
        day = self.day.day()
        if day is None:
            self.session.said.emit(self.day.refusal(self.tr("Ghi ngày như 31/08/2026.")), True)
            return
        workspace, units = self.session.workspace, NEW if self.new_units.isChecked() else OLD
        entries = workspace.book.query("SELECT coalesce(sum(upto), 0) AS n FROM stream")[0]["n"]
        key = (day, units, entries)
        if key == self._key or self.session.is_busy:
            self._show()
            return
        pack = self.session.policies.on(day)

        def done(found: Breakdown) -> None:
            self._found, self._key = found, key
            self._show()

        self.session.do_long(self.tr("Đang cộng báo cáo…"), lambda _: district(workspace, day, pack, units=units), done)

    # ------------------------------------------------------------------ showing
    def _show(self) -> None:
        found = self._found
        for thing in (self._facts_card, self.table, self.chart, self.to_pdf, self.to_sheet, *self._kinds.values()):
            thing.setVisible(found is not None)
        self.back.setVisible(bool(self._within[0]))
        if found is None:
            self._heading.setText("")
            return
        of = found.report.base.figures_as_of
        self._figures_of.setText(
            self.tr("Số liệu ngày %1").replace("%1", f"{of:%d/%m/%Y}")
            if of
            else self.tr("Chưa có số liệu của ngân hàng")
        )
        self._show_facts(facts(found, word))
        for kind, choice in self._kinds.items():
            choice.setChecked(kind == self._shown)
        table = self._table(found)
        self._heading.setText(table.title)
        rows = [*zip(table.keys, map(written, table.rows), strict=True), ("", written(table.total))]
        first_figure = 2 if table.key == "group" else 1
        self.table.set_give_way(table.give_way)
        self._model.show_table(table.columns, rows, right=range(first_figure, len(table.columns)))
        self._draw(found)

    def _show_facts(self, said: Sequence[tuple[str, str]]) -> None:
        """The labels are made once and said anew: laying them out again at each look would flicker."""
        if len(self._facts) != len(said):
            half = -(-len(said) // 2)
            for place in range(len(said)):
                what, figure = plain(), plain("", "heading")
                side = self._left if place < half else self._right
                side.addLayout(row(what, figure))
                self._facts.append((what, figure))
        for (what, figure), (text, amount) in zip(self._facts, said, strict=True):
            what.setText(text)
            figure.setText(amount)

    def _table(self, found: Breakdown) -> Table:
        kind, key = self._within
        if not kind:
            return next(table for table in tables(found, word) if table.key == self._shown)
        lines = {"commune": found.communes, "union": found.unions}[kind]
        name = next((line.name for line in lines if line.key == key), key)
        inside = [one for one in found.groups if key == (one.commune if kind == "commune" else one.union_code)]
        return group_table(inside, word, of=name)

    def _draw(self, found: Breakdown) -> None:
        """The largest lines of what is shown; of groups there are too many."""
        lines = {"commune": found.communes, "union": found.unions, "program": found.programs}.get(self._shown, ())
        self.chart.setVisible(bool(lines) and not self._within[0])
        shown = lines[:_IN_PICTURE]
        then = tuple(line.outstanding_at_year_start for line in shown if line.outstanding_at_year_start is not None)
        self.chart.show_figures(
            Figures(
                self._kinds[self._shown].text(),
                tuple(line.name for line in shown),
                (
                    Series(self.tr("Dư nợ"), tuple(line.outstanding for line in shown)),
                    *([Series(self.tr("Đầu năm"), then)] if len(then) == len(shown) else []),
                ),
                is_time=False,
            )
        )

    # ------------------------------------------------------------------ what a person does
    def _on_kind(self, kind: str) -> None:
        self._shown, self._within = kind, ("", "")
        self._show()

    def _on_back(self) -> None:
        self._within = ("", "")
        self._show()

    def _on_row(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if not key:
            return
        if self._within[0] or self._shown == "group":
            self.session.asked_for.emit("groups", key)
        elif self._shown in {"commune", "union"}:
            self._within = (self._shown, key)
            self._show()

    def _on_save(self, form: str) -> None:
        found = self._found
        if found is None:
            return
        name = f"bao-cao_{found.report.as_of}.{form}"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu báo cáo"), name, f"*.{form}")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the shown report as a paper or a workbook, by the name's ending."""
        found, workspace = self._found, self.session.workspace
        if found is None:
            return
        make: Callable[[], bytes] = (
            partial(report_pdf, workspace, found, workspace.today, word)
            if path.suffix == ".pdf"
            else partial(report_workbook, found, word, practice=workspace.practice)
        )

        def done(data: bytes) -> None:
            try:
                write_whole(path, data, replace=True, private=True)
            except RuleBrokenError as refused:
                self.session.said.emit(refusal_text(refused), True)
            except OSError:
                self.session.said.emit(self.tr("Không ghi được tệp này. Chọn chỗ khác rồi thử lại."), True)
            else:
                self.session.said.emit(self.tr("Đã lưu %1.").replace("%1", path.name), False)

        self.session.do_long(self.tr("Đang lập báo cáo…"), lambda _: make(), done)
