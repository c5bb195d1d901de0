"""Vay vốn: every request, what the meeting said and what the bank answered."""

from __future__ import annotations

from app.domain.meeting import Request
from app.domain.money import format_dong
from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.records import RecordModel, record_table


class LoansPage(Page):
    """The requests of the group."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session, self.tr("Vay vốn"), self.tr("Các đề nghị vay vốn, kết quả bình xét và trả lời của ngân hàng.")
        )
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
        table = record_table(self._model, self.tr("Các đề nghị vay vốn"))
        table.setMinimumHeight(320)
        self.body.addWidget(table, 1)

    def refresh(self) -> None:
        names = {program.id: program.name for program in self.session.pack.programs.values()}
        self._model.show_rows(
            [
                (
                    str(request.id),
                    (
                        request.name,
                        names.get(request.program, request.program),
                        format_dong(request.amount),
                        self._voted(request),
                        self._answered(request),
                    ),
                )
                for request in self.session.desk.meetings.requests()
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

    def _answered(self, request: Request) -> str:
        answer = request.answer
        if answer is None:
            return self.tr("chưa có") if request.approved else ""
        if not answer.approved:
            return self.tr("✖ trả lại: %1").replace("%1", answer.reason)
        day = f"{answer.disburse_on:%d/%m/%Y}" if answer.disburse_on else ""
        return (
            self.tr("✔ %1 đ, %2 tháng; nhận tiền %3, %4")
            .replace("%1", format_dong(answer.amount))
            .replace("%2", str(answer.term_months))
            .replace("%3", day)
            .replace("%4", answer.place)
        )
