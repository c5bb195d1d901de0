"""Tính thử: what a loan would cost, month by month. An estimate to talk about, never a promise of the bank."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt

from app.domain.interest import Plan, plan, student_plan
from app.domain.money import format_dong
from app.domain.policy import rate_for, terms_for
from app.ui.base.session import Session, program_words
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.fields import AmountEdit, Choice, Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.papers.group_papers import figures_paper

_STUDENT = "HSSV"


class WhatIfCard(Card):
    """Program, amount, term, grace and rate; the instalments and all interest."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Tính thử một khoản vay (tạm tính)"), "heading"))
        self._session = session
        self._plan: Plan | None = None
        self.program = Choice(self.tr("Chương trình tính thử"))
        self.program.setMinimumContentsLength(18)
        self.program.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.amount = AmountEdit(self.tr("Số tiền vay thử (đ)"), "50tr")
        self.term = _months(self.tr("Thời hạn vay thử (tháng)"), 36, least=1)
        self.grace = _months(self.tr("Ân hạn gốc (tháng)"), 0)
        self.every = _months(self.tr("Mấy tháng trả gốc một lần (0: trả cuối kỳ)"), 12)
        for months in (self.term, self.grace, self.every):
            months.setSuffix(self.tr(" tháng"))
        self.rate = line(self.tr("Lãi suất (%/năm)"), longest=8)
        self.first = DayEdit(self.tr("Ngày nhận tiền"))
        self._said = plain("", "heading")
        self._about = plain("", "faint")
        self._go = button(self.tr("Tính"), self._on_go)
        self._print = button(self.tr("In bảng…"), self._on_print)
        self._model = RecordModel(
            (self.tr("Ngày trả"), self.tr("Gốc (đ)"), self.tr("Lãi trong kỳ (đ)"), self.tr("Còn nợ (đ)")),
            right=(1, 2, 3),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các kỳ trả tính thử"), "what-if")
        self.box.addWidget(
            FormGrid(
                (self.tr("Chương trình"), self.program),
                (self.tr("Số tiền (đ)"), self.amount),
                (self.tr("Thời hạn"), self.term),
                (self.tr("Lãi suất (%/năm)"), self.rate),
                (self.tr("Ân hạn gốc"), self.grace),
                (self.tr("Trả gốc mỗi"), self.every),
                (self.tr("Ngày nhận tiền"), self.first),
            )
        )
        self.box.addLayout(row(None, self._print, self._go))
        for thing in (self._said, self._about, WholeTable(self.table)):
            self.box.addWidget(thing)
        self._show(None)

    def refresh(self) -> None:
        """Offer the programs of today's rules."""
        if self.program.count() == 0:
            pack = self._session.pack
            for program in pack.programs:
                self.program.addItem(program_words(pack, program), program)
            self.program.currentIndexChanged.connect(self._on_program)
            self._on_program()
        if not self.first.text():
            self.first.show_day(self._session.workspace.today)

    def _on_program(self, *_: object) -> None:
        pack, today = self._session.pack, self._session.workspace.today
        program = str(self.program.currentData())
        rate, terms = rate_for(pack, program, today), terms_for(pack, program, today)
        self.rate.setText(f"{rate.normalize():f}".replace(".", ",") if rate is not None else "")
        self.every.setValue(terms.instalment_months or 0 if terms else 0)
        self._about.setText(
            self.tr(
                "Sinh viên: thời gian phát tiền, thêm 12 tháng, rồi trả trong tối đa chừng ấy tháng; khóa 4 năm là %1 tháng."
            ).replace("%1", str(student_plan(48, course_over_a_year=True).whole_months))
            if program.startswith(_STUDENT)
            else ""
        )

    def _on_go(self) -> None:
        amount, first, rate = self.amount.amount(), self.first.day(), _rate(self.rate.text())
        if not amount or first is None or rate is None:
            self._session.said.emit(self.tr("Ghi số tiền, ngày nhận tiền và lãi suất trước khi tính."), True)
            return
        try:
            made = plan(
                amount,
                self.term.value(),
                rate,
                first,
                self.every.value() or None,
                min(self.grace.value(), self.term.value()),
            )
        except ValueError:
            self._session.said.emit(self.tr("Không tính được với các số này. Xem lại thời hạn và ân hạn."), True)
            return
        self._show(made)

    def _show(self, made: Plan | None) -> None:
        self._plan = made
        self.table.setVisible(made is not None)
        self._print.setVisible(made is not None)
        self._said.setVisible(made is not None)
        if made is None:
            return
        most = max(step.interest for step in made.steps)
        self._said.setText(
            self.tr("Tạm tính: tổng lãi %1 đ; tháng nhiều lãi nhất %2 đ. Số đúng do ngân hàng tính theo ngày thực tế.")
            .replace("%1", format_dong(made.interest))
            .replace("%2", format_dong(most))
        )
        self._model.show_rows([(str(place), cells) for place, cells in enumerate(self._rows(made))])

    def _rows(self, made: Plan) -> list[tuple[str, str, str, str]]:
        """One line per instalment, with the interest of the months up to it."""
        rows, cost = [], 0
        for step in made.steps:
            cost += step.interest
            if step.principal:
                rows.append(
                    (f"{step.on:%d/%m/%Y}", format_dong(step.principal), format_dong(cost), format_dong(step.left))
                )
                cost = 0
        return rows

    def _on_print(self) -> None:
        made = self._plan
        if made is None:
            return
        title = self.tr("Tính thử khoản vay %1 đ (tạm tính)").replace("%1", format_dong(made.amount))
        columns = [str(self._model.headerData(place, Qt.Orientation.Horizontal)) for place in range(4)]
        pdf = self._session.do(
            lambda: figures_paper(
                self._session.workspace, title, columns, self._rows(made), practice=self._session.practice
            )
        )
        if pdf is not None:
            dialog = PaperDialog(self._session.said.emit, self)
            dialog.preview.show_paper(title, "tinh-thu", pdf)
            dialog.exec()


def _rate(text: str) -> Decimal | None:
    try:
        value = Decimal(text.strip().replace(",", ".").rstrip("% "))
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value <= 100 else None


def _months(name: str, value: int, least: int = 0) -> Count:
    field = Count(name)
    field.setRange(least, 600)
    field.setValue(value)
    return field
