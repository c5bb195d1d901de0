"""The loans of a member: those in hand with their instalments, and what became of her requests."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.domain.loans import LoanInHand
from app.domain.meeting import Request
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import Card, clear, plain
from app.usecases.loans.loans import loans_in_hand
from app.usecases.members.member_page import MemberView


class LoansCard(Card):
    """What she borrowed and what she asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Vay vốn"), "heading"))
        self._session = session
        self._lines = QVBoxLayout()
        self.box.addLayout(self._lines)

    def show_member(self, view: MemberView) -> None:
        """Show a member."""
        clear(self._lines)
        workspace, pack = self._session.workspace, self._session.pack
        names = {program.id: program.name for program in pack.programs.values()}
        in_hand = [loan for loan in loans_in_hand(workspace, pack, workspace.today) if loan.member == view.member.id]
        for loan in in_hand:
            self._show_loan(loan, names)
        for request in reversed(view.requests):
            self._lines.addWidget(plain(self._request_line(request, names), "faint"))
        if not view.requests:
            self._lines.addWidget(plain(self.tr("Chưa có đề nghị vay nào trong sổ này."), "faint"))

    def _show_loan(self, loan: LoanInHand, names: dict[str, str]) -> None:
        today = self._session.workspace.today
        following = next((step for step in loan.instalments() if step.on >= today), None)
        text = (
            self.tr("%1: vay %2 đ ngày %3, hạn cuối %4.")
            .replace("%1", names.get(loan.program, loan.program))
            .replace("%2", format_dong(loan.amount))
            .replace("%3", f"{loan.disbursed_on:%d/%m/%Y}")
            .replace("%4", f"{loan.due_on:%d/%m/%Y}")
        )
        if following is not None and not following.is_last:
            text += " " + self.tr("Kỳ trả gốc tới: %1.").replace("%1", f"{following.on:%d/%m/%Y}")
        self._lines.addWidget(plain(text))
        for more in self._loan_book(loan):
            self._lines.addWidget(plain("     " + more, "faint"))

    def _loan_book(self, loan: LoanInHand) -> list[str]:
        """The instalments still to come with the days to ask by, and how far the last day can be put off."""
        today = self._session.workspace.today
        lines = []
        for step in loan.instalments():
            if step.on < today or step.is_last:
                continue
            if step.is_carried:
                said = self.tr("Kỳ %1: chưa trả được thì chuyển sang kỳ sau")
            elif step.ask_by is not None:
                said = self.tr("Kỳ %1: xin điều chỉnh (08/TD) chậm nhất %2").replace("%2", f"{step.ask_by:%d/%m/%Y}")
            else:
                said = self.tr("Kỳ %1")
            lines.append(said.replace("%1", f"{step.on:%d/%m/%Y}"))
        last = loan.instalments()[-1]
        if loan.longest_extension is not None and last.extend_from is not None:
            lines.append(
                self.tr("Gia hạn (09/TD): nhiều nhất %1 tháng, xin từ %2 (%3)")
                .replace("%1", str(loan.longest_extension))
                .replace("%2", f"{last.extend_from:%d/%m/%Y}")
                .replace("%3", last.source)
            )
        return lines

    def _request_line(self, request: Request, names: dict[str, str]) -> str:
        if request.approved is None:
            state = self.tr("chờ biểu quyết")
        elif not request.approved:
            state = self.tr("✖ Tổ không đồng ý")
        elif request.answer is None:
            state = self.tr("✔ Tổ đồng ý, chờ ngân hàng")
        elif request.answer.approved:
            state = self.tr("✔ ngân hàng đồng ý %1 đ").replace("%1", format_dong(request.answer.amount))
        else:
            state = self.tr("✖ ngân hàng trả lại: %1").replace("%1", request.answer.reason)
        program = names.get(request.program, request.program)
        return f"{program} · {format_dong(request.amount)} đ · {request.purpose} · {state}"
