"""Kiểm tra vốn: which new loans are to be looked at, and what was found on site (06/TD)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.money import format_dong
from app.domain.union import Inspectors, UseCheck
from app.ui.base.session import Session, program_words
from app.ui.pages.frame import Page
from app.ui.widgets.basic import Card, OnePage, button, column, plain, row
from app.ui.widgets.draft import DraftForm, Field
from app.ui.widgets.fields import AmountEdit, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.union.checks import LoanToCheck, begin_check, loans_to_check, record_check
from app.usecases.union.quotas import quotas


class ChecksPage(Page):
    """The loans to check, or the form of one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Kiểm tra vốn"), "")
        self._found: dict[str, LoanToCheck] = {}
        self._all = QCheckBox(self.tr("Cả những khoản đã kiểm tra"))
        self._all.toggled.connect(self.refresh)
        self._model = RecordModel(
            (
                self.tr("Tổ"),
                self.tr("Họ và tên"),
                self.tr("Chương trình"),
                self.tr("Đã giải ngân (đ)"),
                self.tr("Ngày giải ngân"),
                self.tr("Kiểm tra trước"),
                self.tr("Tình trạng"),
            ),
            right=(3,),
            parent=self,
        )
        self.table = record_table(
            self._model, self.tr("Các khoản vay cần kiểm tra"), "union-checks", give_way=(2, 4, 0, 3)
        )
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self._nothing = plain(self.tr("✔ Không có khoản vay mới nào chờ kiểm tra."), "faint")
        self._quota = RecordModel(
            (
                self.tr("Tổ"),
                self.tr("Vay mới"),
                self.tr("Không giao dịch"),
                self.tr("Vay các năm trước"),
                self.tr("Kiểm tra Tổ"),
            ),
            parent=self,
        )
        self._quotas = record_table(self._quota, self.tr("Việc của năm"), "union-quotas")
        self._source = plain("", "faint")
        self._listed = Card(row(None, self._all), self._nothing, WholeTable(self.table))
        self.form = UseCheckForm(session, self.show_list)
        whole = column(
            self._listed,
            Card(plain(self.tr("Việc của năm"), "heading"), WholeTable(self._quotas), self._source),
            gap=16,
        )
        self._holder = _held(whole)
        self._stack = OnePage()
        self._stack.addWidget(self._holder)
        self._stack.addWidget(self.form)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)

    def refresh(self) -> None:
        workspace, pack = self.session.workspace, self.session.pack
        everything = loans_to_check(workspace, pack)
        waiting = [one for one in everything if one.check is None]
        shown = everything if self._all.isChecked() else waiting
        self._found = {f"{one.group.code}/{one.loan.key}": one for one in everything}
        names = {program: program_words(pack, program, short=True) for program in pack.programs}
        self._model.show_rows(
            [
                (
                    f"{one.group.code}/{one.loan.key}",
                    (
                        one.group.name,
                        one.loan.name,
                        names.get(one.loan.program, one.loan.program),
                        format_dong(one.loan.amount),
                        f"{one.loan.disbursed_on:%d/%m/%Y}",
                        f"{one.due:%d/%m/%Y}",
                        self._state(one),
                    ),
                )
                for one in shown
            ]
        )
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self.sentence.setText(
            self.tr("%1 khoản vay mới chờ kiểm tra. Bấm vào một khoản để ghi kết quả tại hộ.").replace(
                "%1", str(len(waiting))
            )
        )
        self._show_quotas()

    def open_thing(self, thing: str) -> None:
        if thing in self._found:
            self.form.begin(self._found[thing])
            self._stack.setCurrentWidget(self.form)
        else:
            self.show_list()

    def show_list(self) -> None:
        """Back to the list."""
        self._stack.setCurrentWidget(self._holder)
        self.refresh()

    def _show_quotas(self) -> None:
        workspace, pack = self.session.workspace, self.session.pack
        found = quotas(workspace, pack, workspace.today.year)
        rows = []
        for one in found:
            shares = [
                ("✔ " if not share.owed else "⯑ ")
                + self.tr("%1 / cần %2").replace("%1", str(share.done)).replace("%2", str(share.needed))
                for share in (one.new, one.inactive, one.old)
            ]
            if one.inspected_on is not None:
                inspected = f"✔ {one.inspected_on:%d/%m/%Y}"
            elif one.planned is not None:
                inspected = self.tr("⯑ tháng %1").replace("%1", str(one.planned))
            else:
                inspected = self.tr("⯑ chưa có kế hoạch")
            rows.append((str(one.group.code), (one.group.name, *shares, inspected)))
        self._quota.show_rows(rows)
        rule = pack.supervision_on(workspace.today)
        self._source.setText(
            self.tr(
                "Vay mới: %1 % trong %2 ngày. Không giao dịch từ %3 tháng: %4 %. Các năm trước: %5 %, vùng khó khăn %6 %. Mỗi Tổ một lần trong năm. Theo %7."
            )
            .replace("%1", str(rule.new_pct))
            .replace("%2", str(rule.new_within_days))
            .replace("%3", str(rule.inactive_months))
            .replace("%4", str(rule.inactive_pct))
            .replace("%5", str(rule.old_pct))
            .replace("%6", str(rule.old_pct_difficult))
            .replace("%7", rule.source.citation)
            if rule
            else self.tr("Bộ quy tắc chưa có mức kiểm tra cho ngày này.")
        )

    def _state(self, one: LoanToCheck) -> str:
        if one.check is not None:
            text = self.tr("✔ %1, đúng mục đích") if not one.check.wrong else self.tr("✖ %1, có tiền sai mục đích")
            return text.replace("%1", f"{one.check.on:%d/%m/%Y}")
        return self.tr("! quá hạn") if one.is_late(self.session.workspace.today) else self.tr("chờ kiểm tra")

    def _on_row(self, index: QModelIndex) -> None:
        self.open_thing(self._model.key(index))


def _held(layout: QVBoxLayout) -> QWidget:
    holder = QWidget()
    layout.addStretch(1)
    holder.setLayout(layout)
    return holder


class UseCheckForm(DraftForm):
    """What was found at one borrower, as 06/TD asks it."""

    def __init__(self, session: Session, back: Callable[[], None]) -> None:
        super().__init__(session)
        self._session, self._back = session, back
        self._loan: LoanToCheck | None = None
        self._check: UseCheck | None = None
        self._title = plain("", "heading")
        self._file = plain("", "faint")
        self.on = DayEdit(self.tr("Ngày kiểm tra"))
        self.received = AmountEdit(self.tr("Tổng số tiền thực nhận"))
        self.outstanding = AmountEdit(self.tr("Dư nợ theo lời khách hàng"))
        self.used_for = line(self.tr("Dùng vào việc gì, hóa đơn số, ngày"))
        self.right = AmountEdit(self.tr("Số tiền đúng mục đích"))
        self.wrong = AmountEdit(self.tr("Số tiền sai mục đích"))
        self.result = line(self.tr("Hiệu quả đầu tư: số lao động, nhà, công trình, sinh viên"))
        self.interest = AmountEdit(self.tr("Nợ lãi"))
        self.remark = line(self.tr("Tình hình thực hiện phương án vay vốn"))
        self.measures = line(self.tr("Biện pháp xử lý"))
        self.first, self.first_title = line(self.tr("Cán bộ kiểm tra")), line(self.tr("Chức vụ"))
        self.second, self.second_title = line(self.tr("Cán bộ thứ hai")), line(self.tr("Chức vụ người thứ hai"))
        fields = FormGrid(
            (self.tr("Ngày kiểm tra"), self.on),
            (self.tr("Thực nhận (đ)"), self.received),
            (self.tr("Dư nợ, khách hàng nói (đ)"), self.outstanding),
            (self.tr("Vào việc"), self.used_for),
            (self.tr("Đúng mục đích (đ)"), self.right),
            (self.tr("Sai mục đích (đ)"), self.wrong),
            (self.tr("Hiệu quả"), self.result),
            (self.tr("Nợ lãi (đ)"), self.interest),
            (self.tr("Nhận xét"), self.remark),
            (self.tr("Biện pháp xử lý"), self.measures),
            (self.tr("Cán bộ kiểm tra"), self.first),
            (self.tr("Chức vụ"), self.first_title),
            (self.tr("Cán bộ thứ hai"), self.second),
            (self.tr("Chức vụ người thứ hai"), self.second_title),
        )
        self.save = button(self.tr("Ghi kết quả"), self._on_save, main=True)
        for thing in (self._title, self._file, fields):
            self.box.addWidget(thing)
        self.box.addLayout(row(button(self.tr("❮ Danh sách"), back), None, self.save))
        self.box.addStretch(1)

    def begin(self, loan: LoanToCheck) -> None:
        """The form of a loan: empty, or as it was written."""
        self.draft.keep()
        self._loan = loan
        check = self._check = loan.check or begin_check(self._session.workspace, loan.loan)
        self._title.setText(f"{loan.loan.name} · {loan.group.name}")
        pack = self._session.pack
        program = program_words(pack, loan.loan.program)
        self._file.setText(
            self.tr("Theo hồ sơ: %1, giải ngân %2 đ ngày %3. Mục đích: %4")
            .replace("%1", program)
            .replace("%2", format_dong(loan.loan.amount))
            .replace("%3", f"{loan.loan.disbursed_on:%d/%m/%Y}")
            .replace("%4", loan.loan.purpose or "…")
        )
        self.on.show_day(check.on)
        for money, amount in (
            (self.received, check.received),
            (self.outstanding, check.outstanding or 0),
            (self.right, check.right),
            (self.wrong, check.wrong),
            (self.interest, check.interest_owed),
        ):
            money.show_amount(amount)
        who = check.inspectors
        for field, text in (
            (self.used_for, check.used_for),
            (self.result, check.result),
            (self.remark, check.remark),
            (self.measures, check.measures),
            (self.first, who.first),
            (self.first_title, who.first_title),
            (self.second, who.second),
            (self.second_title, who.second_title),
        ):
            field.setText(text)
        self.draft.begin(f"06/TD/{loan.group.code}/{loan.loan.key}")
        self.used_for.setFocus()

    def draft_fields(self) -> list[Field]:
        return [
            self.on, self.received, self.outstanding, self.used_for, self.right, self.wrong, self.result, self.interest,
            self.remark, self.measures, self.first, self.first_title, self.second, self.second_title,
        ]  # fmt: skip

    def _on_save(self) -> None:
        loan, check, day = self._loan, self._check, self.on.day()
        if loan is None or check is None:
            return
        amounts = [field.amount() for field in (self.received, self.right, self.wrong, self.interest, self.outstanding)]
        if day is None or any(amount is None for amount in amounts):
            self._session.said.emit(self.tr("Có số tiền hoặc ngày chưa đọc được. Xem lại các ô."), True)
            return
        received, right, wrong, interest, outstanding = (amount or 0 for amount in amounts)
        written = replace(
            check,
            on=day,
            received=received,
            right=right,
            wrong=wrong,
            interest_owed=interest,
            outstanding=outstanding if self.outstanding.text().strip() else None,
            used_for=self.used_for.text(),
            result=self.result.text(),
            remark=self.remark.text(),
            measures=self.measures.text(),
            inspectors=Inspectors(
                self.first.text(), self.first_title.text(), self.second.text(), self.second_title.text()
            ),
        )
        if self._session.did(
            lambda: record_check(self._session.workspace, loan.group.code, written),
            self.tr("Đã ghi. Phiếu 06/TD của ngày này ở trang Giấy tờ."),
        ):
            self.draft.end()
            self._back()
