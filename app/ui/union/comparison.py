"""Balances compared: the bank's figures and the member's, 15/TD."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from app.domain.money import format_dong
from app.domain.union import Comparison, loan_and_place
from app.ui.base.session import Session, program_words
from app.ui.widgets.basic import button, column, plain, row
from app.ui.widgets.draft import DraftForm, Field
from app.ui.widgets.fields import AmountEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.union.book import FollowedGroup, about
from app.usecases.union.checks import record_comparison
from app.usecases.union.papers import to_compare


class ComparisonForm(DraftForm):
    """Balances compared (15/TD): the bank's beside what the member says, one line at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._group: FollowedGroup | None = None
        self._lines: dict[str, Comparison] = {}
        self._chosen = ""
        self._open = button(self.tr("Đối chiếu hôm nay…"), self._on_open)
        self.box.addLayout(row(plain(self.tr("Đối chiếu số dư (15/TD)"), "heading"), self._open))
        self._state = plain("", "faint")
        self.box.addWidget(self._state)
        self._model = RecordModel(
            (
                self.tr("Họ và tên"),
                self.tr("Khoản vay"),
                self.tr("Nợ gốc ngân hàng (đ)"),
                self.tr("Tiền gửi ngân hàng (đ)"),
                self.tr("Kết quả"),
            ),
            right=(2, 3),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các dòng đối chiếu"), "union-compare", give_way=(1, 3))
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self._who = plain("", "heading")
        names = (
            self.tr("Nợ gốc, ngân hàng (đ)"),
            self.tr("Nợ lãi, ngân hàng (đ)"),
            self.tr("Tiền gửi, ngân hàng (đ)"),
            self.tr("Nợ gốc, khách hàng nói (đ)"),
            self.tr("Nợ lãi, khách hàng nói (đ)"),
            self.tr("Tiền gửi, khách hàng nói (đ)"),
        )
        self.amounts = [AmountEdit(name) for name in names]
        self.cause = line(self.tr("Nguyên nhân chênh lệch"))
        self.save = button(self.tr("Ghi dòng này"), self._on_save, main=True)
        self._form = QWidget()
        fields = [*zip(names, self.amounts, strict=True), (self.tr("Nguyên nhân"), self.cause)]
        self._form.setLayout(column(self._who, FormGrid(*fields), row(None, self.save)))
        self.box.addWidget(WholeTable(self.table))
        self.box.addWidget(self._form)
        self.forget()

    def forget(self) -> None:
        """Close the form; what is half typed is kept for its line."""
        self.draft.leave()
        self.table.hide()
        self._form.hide()
        self._open.show()

    def show_group(self, group: FollowedGroup) -> None:
        """Show when balances were compared, and the lines of today while they are open."""
        self._group = group
        workspace = self._session.workspace
        kept = about(workspace, group.code).compared()
        days = sorted({one.on for one in kept})
        wrong = sum(one.differs for one in kept if days and one.on == days[-1])
        self._state.setText(
            self.tr("Lần gần nhất %1, %2 dòng có chênh lệch. Danh sách ở trang Giấy tờ.")
            .replace("%1", f"{days[-1]:%d/%m/%Y}")
            .replace("%2", str(wrong))
            if days
            else self.tr("Chưa đối chiếu lần nào.")
        )
        if self._open.isHidden():
            self._show_lines()

    def _on_open(self) -> None:
        self.table.show()
        self._open.hide()
        self._show_lines()

    def _show_lines(self) -> None:
        group, workspace, pack = self._group, self._session.workspace, self._session.pack
        if group is None:
            return
        done = {
            (one.member, one.line): one for one in about(workspace, group.code).compared() if one.on == workspace.today
        }
        self._lines = {f"{one.member}/{one.line}": one for one in to_compare(workspace, group.code, pack)}
        members = {member.id: member.name for member in workspace.at(group.code).members.all()}
        rows = []
        for key, one in self._lines.items():
            said = done.get((one.member, one.line))
            state = "" if said is None else self._state_of(said)
            named, place = loan_and_place(one.line)
            program = program_words(pack, named, short=True) + place
            rows.append(
                (
                    key,
                    (
                        members.get(one.member, ""),
                        program,
                        format_dong(one.bank_principal) if one.bank_principal is not None else "",
                        format_dong(one.bank_savings) if one.bank_savings is not None else "",
                        state,
                    ),
                )
            )
        self._model.show_rows(rows)

    def _state_of(self, said: Comparison) -> str:
        if said.differs:
            return self.tr("✖ chênh lệch")
        return self.tr("✔ khớp") if said.agrees else self.tr("⯑ còn số chưa hỏi")

    def _on_row(self, index: QModelIndex) -> None:
        group, workspace = self._group, self._session.workspace
        if group is None:
            return
        self.draft.keep()
        self._chosen = self._model.key(index)
        fresh = self._lines[self._chosen]
        kept = [one for one in about(workspace, group.code).compared() if one.on == workspace.today]
        shown = next((one for one in kept if (one.member, one.line) == (fresh.member, fresh.line)), fresh)
        self._who.setText(str(self._model.index(index.row(), 0).data()))
        for field, amount in zip(self.amounts, _amounts(shown), strict=True):
            field.setText(format_dong(amount) if amount is not None else "")
        self.cause.setText(shown.cause)
        self.draft.begin(f"15/TD/{group.code}/{workspace.today}/{self._chosen}")
        self._form.show()
        self.amounts[3].setFocus()

    def _on_save(self) -> None:
        group, fresh = self._group, self._lines.get(self._chosen)
        if group is None or fresh is None:
            return
        said = [field.amount() if field.text().strip() else None for field in self.amounts]
        if any(field.text().strip() and field.amount() is None for field in self.amounts):
            self._session.said.emit(self.tr("Có số tiền chưa đọc được. Xem lại các ô."), True)
            return
        written = replace(
            fresh,
            bank_principal=said[0],
            bank_interest=said[1],
            bank_savings=said[2],
            principal=said[3],
            interest=said[4],
            savings=said[5],
            cause=self.cause.text(),
        )
        if self._session.did(
            partial(record_comparison, self._session.workspace, group.code, written), self.tr("Đã ghi dòng đối chiếu.")
        ):
            self.draft.end()
            self._form.hide()
            self.table.setFocus()

    def draft_fields(self) -> list[Field]:
        return [*self.amounts, self.cause]


def _amounts(line: Comparison) -> tuple[int | None, ...]:
    return (
        line.bank_principal,
        line.bank_interest,
        line.bank_savings,
        line.principal,
        line.interest,
        line.savings,
    )
