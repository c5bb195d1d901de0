"""The loans of a member: those in hand with their instalments, and what became of her requests."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from app.domain.ids import MemberId
from app.domain.loans import LoanInHand
from app.domain.meeting import Request
from app.domain.money import format_dong
from app.ui.base.session import Session, program_words
from app.ui.pages.matters import MattersDialog, decided_words
from app.ui.widgets.basic import GAP, button, clear, column, plain, row
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import matters_held
from app.usecases.members.member_page import MemberView
from app.usecases.money.collection import statement_for

_Days = tuple[date | None, date | None]


class LoansCard(QWidget):
    """What she borrowed and what she asked for: a line each, with the sum on its right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = column(gap=0)
        self._steps = column(gap=2)
        self._fold = button(self.tr("Kỳ trả, gia hạn"), self._on_fold, drawing="chevron-down")
        self._fold.setObjectName("quiet")
        self.asking = button(self.tr("Xin ngân hàng: gia hạn, khoanh, đổi tên…"), self._on_ask)
        self._member: MemberId | None = None
        self._folded = QWidget()
        self._folded.setLayout(self._steps)
        self._folded.hide()
        self.setLayout(
            column(
                row(plain(self.tr("Khoản vay và đề nghị"), "strong"), self._fold),
                self._lines,
                row(self.asking, None),
                self._folded,
                None,
                gap=GAP // 2,
            )
        )

    def show_member(self, view: MemberView) -> None:
        """Show a member."""
        self._member = view.member.id
        clear(self._lines)
        clear(self._steps)
        workspace, pack = self._session.workspace, self._session.pack
        names = {program: program_words(pack, program, short=True) for program in pack.programs}
        in_hand = [loan for loan in loans_in_hand(workspace, pack, workspace.today) if loan.member == view.member.id]
        owed = self._owed(view.member.id)
        for loan in in_hand:
            self._show_loan(loan, names.get(loan.program, loan.program), owed.get((loan.disbursed_on, loan.due_on)))
            for step in self._loan_book(loan):
                self._steps.addWidget(plain(step, "small"))
        self._fold.setVisible(bool(self._steps.count()))
        self._folded.setVisible(self._folded.isVisible() and bool(self._steps.count()))
        lent = {loan.request for loan in in_hand}
        for request in reversed([one for one in view.requests if one.id not in lent]):
            what = f"{names.get(request.program, request.program)} · {request.purpose}"
            state, look = self._state(request)
            self._add((what, "strong"), (f"{format_dong(request.amount)} đ", ""), (state, look))
        said = [one for one in matters_held(workspace) if view.member.id in {one.member, one.to_member}]
        for one in said:
            self._lines.addWidget(plain(decided_words(self._session, one), "small"))
        self.asking.setVisible(bool(in_hand or said))
        if not view.requests and not in_hand:
            self._lines.addWidget(plain(self.tr("Chưa có khoản vay hay đề nghị nào trong sổ này."), "faint"))

    def _owed(self, member: MemberId) -> dict[_Days, int]:
        """What the bank's newest statement says she still owes, whole dong, by the days a loan was lent on and falls due.

        The bank's numbers of programs are not those of the group's forms.
        """
        bank = statement_for(self._session.workspace, self._session.workspace.today).get(member)
        owed: dict[_Days, int] = {}
        for line in bank.lines if bank is not None else ():
            days = line.disbursed_on, line.due_on
            owed[days] = owed.get(days, 0) + line.outstanding
        return owed

    def _show_loan(self, loan: LoanInHand, name: str, owed: int | None) -> None:
        left = self.tr("còn %1 đ").replace("%1", format_dong(owed)) if owed is not None else ""
        lent = self.tr("gốc %1 đ").replace("%1", format_dong(loan.amount))
        days = (
            self.tr("vay %1, hạn %2")
            .replace("%1", f"{loan.disbursed_on:%d/%m/%Y}")
            .replace("%2", f"{loan.due_on:%d/%m/%Y}" if loan.due_on < date.max else "…")
        )
        self._add((name, "strong"), (left or lent, "strong"), (f"{days} · {lent}" if left else days, "small"))

    def _add(self, what: tuple[str, str], figure: tuple[str, str], under: tuple[str, str]) -> None:
        line = QFrame()
        line.setObjectName("lineabove")
        line.setLayout(column(row(plain(*what), plain(*figure, wrap=False)), plain(*under), gap=0, margin=2))
        self._lines.addWidget(line)

    def _on_ask(self) -> None:
        MattersDialog(self._session, self.window(), self._member).exec()

    def _on_fold(self) -> None:
        self._folded.setVisible(not self._folded.isVisible())

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
        if not loan.instalments():
            return lines
        last = loan.instalments()[-1]
        if loan.longest_extension is not None and last.extend_from is not None:
            lines.append(
                self.tr("Gia hạn (09/TD): nhiều nhất %1 tháng, xin từ %2")
                .replace("%1", str(loan.longest_extension))
                .replace("%2", f"{last.extend_from:%d/%m/%Y}")
            )
        return lines

    def _state(self, request: Request) -> tuple[str, str]:
        """Where her request is, and how that is shown."""
        if request.approved is None:
            return self.tr("chờ biểu quyết"), "small"
        if not request.approved:
            return self.tr("✖ Tổ không đồng ý"), "stop"
        if request.answer is None:
            return self.tr("✔ Tổ đồng ý, chờ ngân hàng"), "good"
        if request.answer.approved:
            return self.tr("✔ ngân hàng đồng ý %1 đ").replace("%1", format_dong(request.answer.amount)), "good"
        return self.tr("✖ ngân hàng trả lại: %1").replace("%1", request.answer.reason), "stop"
