"""The vote on one loan request: what the meeting says of it, and on what it agrees."""

from __future__ import annotations

from app.domain.meeting import Request
from app.ui.base.session import Session
from app.ui.meeting.months import Months
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import AmountEdit, VoteBox
from app.ui.widgets.form import line
from app.usecases.loans.appraisal import Vote, vote
from app.usecases.meeting.meeting import MeetingView


class VoteCard(Card):
    """The votes, the amount and the term agreed on; it can be recorded when the meeting has its quorum and the votes add up."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: MeetingView | None = None
        self._request: Request | None = None
        self.votes = VoteBox(self.tr("Biểu quyết"))
        self._agreed = AmountEdit(self.tr("Số tiền Tổ thống nhất"))
        self._term = Months(self.tr("Thời hạn thống nhất (tháng)"))
        self.note = line(self.tr("Ghi chú, lý do"))
        self._result = plain("", "heading")
        self.record = button(self.tr("Ghi kết quả biểu quyết"), self._on_vote, main=True)
        self.why_not = plain("", "care")
        self.box.addWidget(plain(self.tr("Biểu quyết"), "heading"))
        self.box.addWidget(self.votes)
        self.box.addLayout(row(plain(self.tr("Tổ thống nhất (đ)"), wrap=False), self._agreed, self._term))
        self.box.addWidget(self.note)
        self.box.addWidget(self._result)
        self.box.addWidget(self.why_not)
        self.box.addLayout(row(None, self.record))
        self.draft = Draft(session, self, self._fields)
        self.votes.votes_changed.connect(self._show_may_vote)

    def show_request(self, request: Request, view: MeetingView) -> None:
        """Show the vote on a request; what is half typed on it stays."""
        self._request, self._view = request, view
        present = view.turnout.present
        draft = f"vote/{request.id}/{present}"
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
        self.why_not.setText(why)
        self.record.setEnabled(not why)

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
        self.draft.write(lambda: self._session.did(lambda: vote(workspace, meeting, request.id, cast, pack)))
