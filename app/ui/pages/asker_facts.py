"""What the group knows of who asks, beside what the rules find: debts, savings, what the loan would cost a month."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from app.domain.ids import GroupCode
from app.domain.meeting import Request
from app.domain.money import format_dong
from app.domain.policy import PolicyPack, rate_for
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, clear, column, plain
from app.ui.widgets.flow import Flow
from app.usecases.loans.known import bank_loans

_MONTHS = 12


class AskerFacts(QWidget):
    """A few figures in a row; they say nothing of whether she may borrow."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row = Flow()
        self.setLayout(self._row)

    def show_request(self, request: Request, on: date, pack: PolicyPack, group: GroupCode | None = None) -> None:
        """Show what is known of who asks, on the meeting's day; ``group`` where it is one of those a union or the office holds."""
        clear(self._row)
        own = self._session.workspace
        workspace = own.at(group) if group else own
        if request.votes is not None:
            against = self.tr("%1 không, %2 không ý kiến")
            self._add(
                self.tr("Tổ biểu quyết"),
                self.tr("%1 tán thành").replace("%1", str(request.votes.yes)),
                against.replace("%1", str(request.votes.no)).replace("%2", str(request.votes.abstain)),
            )
        member = workspace.members.one(request.member)
        if member is None:
            return
        loans = bank_loans(workspace, member, on)
        if loans is None:
            debts = (self.tr("chưa có sao kê"), self.tr("hỏi văn phòng nếu chưa rõ"))
        else:
            owed = sum(int(loan["outstanding"]) for loan in loans)
            overdue = sum(int(loan["overdue"] or 0) for loan in loans)
            late = self.tr("quá hạn %1 đ").replace("%1", format_dong(overdue)) if overdue else self.tr("không quá hạn")
            debts = (f"{format_dong(owed)} đ" if owed else self.tr("không nợ"), late)
        self._add(self.tr("Đang nợ ngân hàng"), *debts)
        self._add(self.tr("Tiền gửi"), f"{format_dong(member.savings)} đ", self.tr("theo sổ Tổ"))
        rate = rate_for(pack, request.program, on)
        if rate is not None:
            monthly = int((request.agreed_amount or request.amount) * rate / 100 / _MONTHS)
            self._add(
                self.tr("Trả lãi nếu vay"),
                self.tr("%1 đ/tháng").replace("%1", format_dong(monthly)),
                self.tr("tạm tính"),
            )
        self._in_columns()

    def _in_columns(self) -> None:
        """Each as wide as the widest, so that they stand in columns."""
        parts = [item.widget() for place in range(self._row.count()) if (item := self._row.itemAt(place)) is not None]
        wide = max((part.sizeHint().width() for part in parts if part is not None), default=0)
        for part in parts:
            if part is not None:
                part.setMinimumWidth(wide)

    def _add(self, title: str, figure: str, more: str) -> None:
        part = QFrame()
        part.setObjectName("fact")
        inside = column(
            plain(title, "small", wrap=False),
            plain(figure, "strong", wrap=False),
            plain(more, "small", wrap=False),
            gap=0,
        )
        inside.setContentsMargins(GAP + 4, 0, GAP * 2, 0)
        part.setLayout(inside)
        self._row.addWidget(part)
