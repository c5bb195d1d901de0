"""Vay vốn: every request, what the meeting said and what the bank answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from app.domain.meeting import Request
from app.domain.money import format_dong
from app.ui.base.lazy_page import LazyPage
from app.ui.base.session import Session, program_words, word
from app.ui.pages.arrears import ArrearsDialog
from app.ui.pages.matters import MattersDialog
from app.ui.pages.page_in_parts import PageInParts
from app.ui.widgets.basic import Card, button, plain
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.loans.hands import where_it_is
from app.usecases.loans.loans import loans_in_hand

if TYPE_CHECKING:  # what stands further down is loaded when it is made
    from app.ui.pages.lent_by_program import LentByProgram
    from app.ui.pages.what_if import WhatIfCard


class LoansPage(PageInParts):
    """The requests of the group."""

    of_the_book_alone = True

    what_if: LazyPage[WhatIfCard] = LazyPage("what_if", "app.ui.pages.what_if:WhatIfCard")
    programs: LazyPage[LentByProgram] = LazyPage("programs", "app.ui.pages.lent_by_program:LentByProgram")

    def __init__(self, session: Session) -> None:
        super().__init__(
            session, self.tr("Vay vốn"), self.tr("Các đề nghị vay vốn, kết quả bình xét và trả lời của ngân hàng.")
        )
        late = button(self.tr("Nợ quá hạn theo tuổi…"), lambda: ArrearsDialog(session, self.window()).exec())
        asked = button(self.tr("Việc ngân hàng quyết…"), lambda: MattersDialog(session, self.window()).exec())
        self.add_beside_title(asked, late)
        self._model = RecordModel(
            (
                self.tr("Họ và tên"),
                self.tr("Chương trình"),
                self.tr("Đề nghị (đ)"),
                self.tr("Tổ bình xét"),
                self.tr("Ngân hàng trả lời"),
            ),
            right=(2,),
            parent=self,
        )
        self._table = record_table(self._model, self.tr("Các đề nghị vay vốn"), "requests", give_way=(2,))
        self._table.clicked.connect(self._on_row)
        self._table.activated.connect(self._on_row)
        self._nothing = plain(
            self.tr("Chưa có đề nghị nào. Tổ viên nêu đề nghị trong cuộc họp, bước 4 (Bình xét cho vay)."), "faint"
        )
        self._due = RecordModel(
            (
                self.tr("Ngày"),
                self.tr("Tổ viên"),
                self.tr("Việc"),
                self.tr("Xin 08/TD chậm nhất"),
                self.tr("Nộp 08/TD chậm nhất"),
            ),
            parent=self,
        )
        self._due_table = record_table(self._due, self.tr("Kỳ trả gốc sắp tới"), "instalments", give_way=(2,))
        self._no_due = plain(self.tr("Sổ chưa biết kỳ trả gốc nào."), "faint")
        self.body.addWidget(self._nothing)
        self.body.addWidget(WholeTable(self._table))
        self.body.addWidget(
            Card(plain(self.tr("Kỳ trả gốc sắp tới"), "heading"), self._no_due, WholeTable(self._due_table))
        )
        self.body.addStretch(1)

    def _on_row(self, index: QModelIndex) -> None:
        chosen = self._model.key(index)
        for request in self.session.workspace.meetings.requests():
            if request.id == chosen:
                self.session.asked_for.emit("members", request.member)

    def _show_loans(self) -> None:
        workspace, pack = self.session.workspace, self.session.pack
        coming = sorted(
            (
                step
                for loan in loans_in_hand(workspace, pack, workspace.today)
                for step in loan.instalments()
                if step.on >= workspace.today
            ),
            key=lambda step: (step.on, step.loan.name),
        )
        self._due.show_rows(
            [
                (
                    f"{step.loan.request}/{step.on}",
                    (
                        f"{step.on:%d/%m/%Y}",
                        step.loan.name,
                        self.tr("hạn cuối") if step.is_last else self.tr("kỳ trả gốc"),
                        f"{step.ask_by:%d/%m/%Y}" if step.ask_by else self.tr("không cần") if step.is_carried else "",
                        f"{step.file_by:%d/%m/%Y}" if step.file_by else "",
                    ),
                )
                for step in coming
            ]
        )
        self._due_table.setVisible(bool(coming))
        self._no_due.setVisible(not coming)

    def refresh(self) -> None:
        super().refresh()
        self._show_loans()
        requests = self.session.workspace.meetings.requests()
        self._nothing.setVisible(not requests)
        self._table.setVisible(bool(requests))
        pack = self.session.pack
        self._model.show_rows(
            [
                (
                    str(request.id),
                    (
                        request.name,
                        program_words(pack, request.program, short=True),
                        format_dong(request.amount),
                        self._voted(request),
                        self._answered(request),
                    ),
                )
                for request in requests
            ]
        )

    def _voted(self, request: Request) -> str:
        if request.approved is None:
            return self.tr("chưa bình xét")
        if not request.approved:
            return self.tr("✖ không đồng ý")
        return (
            self.tr("✔ %1 đ, %2 tháng")
            .replace("%1", format_dong(request.agreed_amount))
            .replace("%2", str(request.agreed_term))
        )

    def _where(self, request: Request) -> str:
        """While the bank has not answered: in whose hands it is, and since when."""
        workspace = self.session.workspace
        meeting = workspace.meetings.one(request.meeting) if request.meeting else None
        said = where_it_is(workspace, request, meeting.on if meeting and meeting.is_sealed else None).words(word)
        return f"{said}: {request.verified_reason}" if request.verified is False else said

    def _answered(self, request: Request) -> str:
        answer = request.answer
        if answer is None:
            return self._where(request) if request.approved else ""
        if not answer.approved:
            return self.tr("✖ trả lại: %1").replace("%1", answer.reason)
        day = f"{answer.disburse_on:%d/%m/%Y}" if answer.disburse_on else ""
        return (
            self.tr("✔ %1 đ, %2 tháng; nhận tiền %3")
            .replace("%1", format_dong(answer.amount))
            .replace("%2", str(answer.term_months))
            .replace("%3", day)
        )
