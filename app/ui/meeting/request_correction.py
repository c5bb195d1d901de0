"""What a request on the table asks for, put right in a dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.domain.meeting import Request
from app.ui.base.session import Session
from app.ui.meeting.request_form import RequestForm
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, button, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.loans import appraisal as verbs
from app.usecases.loans.appraisal import asked_in
from app.usecases.meeting.view import MeetingView

_USUAL_SIZE = QSize(1000, 420)


class RequestCorrection(Dialog):
    """The fields of a request as it stands; written, it is on the table as it should have been. Nothing changed, nothing is written."""

    def __init__(self, session: Session, request: Request, view: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._request, self._meeting = session, request, view.meeting
        title = self.tr("Sửa đề nghị của %1").replace("%1", request.name)
        self.setWindowTitle(title)
        self.form = RequestForm(session, in_place=True)
        self.form.show_view(view)
        self.form.show_asked(asked_in(request))
        self.form.draft.begin(f"ask/{request.id}")
        self.go = button(self.tr("Ghi lại"), self._on_go, main=True)
        again = plain(self.tr("Đề nghị này đã biểu quyết: sửa thì phải biểu quyết lại."), "care")
        hide_unless(again, wanted=request.votes is not None)
        inside = QWidget()
        inside.setLayout(column(plain(title, "heading"), self.form, again, None, gap=GAP * 2))
        doors = row(button(self.tr("Để như cũ"), self.reject), None, self.go)
        self.setLayout(column(scrolling(inside), self.why, doors, gap=GAP, margin=GAP * 2))
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(self.go)
        self.form.amount.setFocus()

    def _on_go(self) -> None:
        asked = self.form.ask()
        if asked is None:
            self.show_fault(self.tr("Không đọc được số tiền. Gõ lại, ví dụ 50.000.000 hoặc 50tr."), self.form.amount)
            return
        workspace, meeting, request = self._session.workspace, self._meeting, self._request.id
        pack, changed = self._session.policies.on(meeting.on), []
        if self.is_done(
            lambda: changed.append(verbs.correct(workspace, pack, meeting.id, request, asked)), self.form.at_fault
        ):
            self.form.draft.end()
            if any(changed):
                self.accept()
            else:
                super().reject()

    def reject(self) -> None:
        """What was typed and given up is not there the next time."""
        self.form.draft.end()
        super().reject()
