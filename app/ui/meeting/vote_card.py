"""The vote on one loan request: what the meeting says of it, and on what it agrees."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.meeting import Request
from app.ui.base.session import Session
from app.ui.meeting.ballot import Effects
from app.ui.widgets.basic import GAP, button, column, plain, restyle, row, rule
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import AmountEdit, stand_at_fault
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.months import Months
from app.ui.widgets.vote_box import VoteBox
from app.usecases.loans.appraisal import Vote, vote
from app.usecases.meeting.view import MeetingView


class VoteCard(QWidget):
    """The votes, the amount and the term agreed on; it can be recorded when the meeting has its quorum and the votes add up."""

    voted = Signal(object)  # the request as it stood before

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: MeetingView | None = None
        self._request: Request | None = None
        self.votes = VoteBox(self.tr("Biểu quyết"))
        self._agreed = AmountEdit(self.tr("Số tiền Tổ thống nhất"))
        self._term = Months(self.tr("Thời hạn thống nhất (tháng)"))
        self._term.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for field in (self._agreed, self._term):
            field.setObjectName("agreed")
        self.note = line(self.tr("Ghi chú, lý do"))
        self._result = plain("", "good")
        self._result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.record = button("", self._on_vote, main=True)
        self._effects = Effects(
            self.tr("Ghi kết quả biểu quyết"),
            self.tr("Ghi: được, %1/%2 phiếu"),
            self.tr("Ghi: không được, %1/%2 phiếu"),
        )
        self._told = Effects("", self.tr("được, %1/%2 phiếu"), self.tr("không được, %1/%2 phiếu"))
        self.why_not = plain("", "care")
        agreed = FormGrid((self.tr("Tổ thống nhất (đ)"), self._agreed), (self.tr("Thời hạn"), self._term))
        parts = (row(plain(self.tr("Biểu quyết"), "heading"), self._result), self.votes, rule(), agreed, self.note)
        self.setLayout(column(*parts, None, gap=GAP + 2))
        self.foot = QWidget()  # stays in sight where the card is taller than its room
        self.foot.setLayout(column(self.record, self.why_not, gap=4))
        self.draft = Draft(session, self, self._fields)
        self.votes.votes_changed.connect(self._show_may_vote)
        self.votes.entered.connect(self.record.click)

    def show_request(self, request: Request, view: MeetingView) -> None:
        """Show the vote on a request; what is half typed on it stays."""
        self._request, self._view = request, view
        present = view.turnout.present
        draft = f"vote/{request.id}/{present}/{request.amount}/{request.term_months}"
        if draft == self.draft.key and self.draft.is_changed:
            self._show_may_vote()
            return
        self.draft.leave()
        self.votes.show_votes(request.votes, present)
        self._agreed.show_amount(request.agreed_amount or request.amount)
        self._term.setValue(request.agreed_term or request.term_months)
        self.note.setText(request.vote_note)
        if request.approved is None:
            self._result.setText("")
        else:
            self._result.setText(self.tr("✔ Tổ đồng ý") if request.approved else self.tr("✖ Tổ không đồng ý"))
        self.draft.begin(draft)
        self._show_may_vote()

    def _show_may_vote(self) -> None:
        view = self._view
        if view is None:
            return
        if not view.turnout.is_quorate:
            why = (
                self.tr("Có mặt %1, cần %2 mới bình xét được.")
                .replace("%1", str(view.turnout.present))
                .replace("%2", str(view.turnout.needed))
            )
        elif not self.votes.is_whole():
            why = self.tr("Số phiếu chưa bằng số người có mặt.")
        else:
            why = ""
        # That the votes do not add up is said beside them already; the line has a place only where the quorum is missing.
        self.why_not.setText(why)
        self.why_not.setVisible(not view.turnout.is_quorate)
        self.record.setEnabled(not why)
        self.record.setText(self._effects.said(self.votes, view) if not why else self._effects.before)
        request = self._request
        is_recorded = request is not None and request.votes is not None and not self.draft.is_changed
        restyle(self.record, "" if is_recorded else "main")
        if is_recorded and not why:
            self.record.setText(self.tr("Đã ghi. Sửa số rồi ghi lại"))
        self.record.setAccessibleName(self.record.text())

    def _fields(self) -> list[Field]:
        return [*self.votes.fields, self._agreed, self._term, self.note]

    def _on_vote(self) -> None:
        request, view, amount = self._request, self._view, self._agreed.amount()
        if request is None or view is None or amount is None:
            self._session.said.emit(self.tr("Không đọc được số tiền thống nhất."), True)
            return
        cast = Vote(self.votes.votes(), amount, self._term.value(), self.note.text())
        workspace, meeting = self._session.workspace, view.meeting.id
        pack = self._session.policies.on(view.meeting.on)
        done = self.tr("Đã ghi biểu quyết về đề nghị của %1: %2.").replace("%2", self._told.said(self.votes, view))
        done = done.replace("%1", request.name)
        if self.draft.write(lambda: self._session.did(lambda: vote(workspace, meeting, request.id, cast, pack), done)):
            self.voted.emit(request)
        elif self._session.refused == "more_than_asked":
            stand_at_fault(self._agreed if amount > request.amount else self._term)
