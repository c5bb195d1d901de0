"""Step 4: loan requests one by one (bình xét): what she asks, what the rules find, and the vote."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.ids import RequestId
from app.domain.meeting import Missing, Request
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.ui.base.session import Session, program_words
from app.ui.base.theme import percent_in_use
from app.ui.meeting.appraisal_undo import AppraisalUndo
from app.ui.meeting.counters import Count
from app.ui.meeting.request_correction import RequestCorrection
from app.ui.meeting.request_form import RequestForm
from app.ui.meeting.request_pills import RequestPills
from app.ui.meeting.step import Step
from app.ui.meeting.vote_card import VoteCard
from app.ui.pages.asker_facts import AskerFacts
from app.ui.pages.frame import AsHighAsItsThings, scrolling
from app.ui.pages.open_points import OpenPoints
from app.ui.widgets.basic import GAP, UNLIMITED, Card, button, column, plain, restyle, row, tab_through
from app.ui.widgets.flow import Flow
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.loans import appraisal as verbs
from app.usecases.meeting.view import MeetingView
from app.usecases.papers.why_not import why_not_paper

_VOTE_WIDTH = 320  # pixels at 100 %
_LETTERS_BESIDE = 90


class AppraisalStep(Step):
    """One request at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr(
                "Đưa từng đề nghị ra trước Tổ: xem điều kiện, biểu quyết, ghi kết quả. Không có ai vay thì bỏ qua."
            ),
        )
        self._view: MeetingView | None = None
        self._chosen: RequestId | None = None
        self._list = RequestPills(self.tr("Các đề nghị vay vốn"))
        self._asking = False
        self._is_wide = True
        self._title = plain("", "title")
        self._about = plain("", "faint")
        self.points = OpenPoints(session)
        self.points.answered_all.connect(self.arrive)
        self._asker = AskerFacts(session)
        self._seldom = QWidget()
        self.form = RequestForm(session)
        self.form.asked.connect(self._on_ask)
        self.vote = VoteCard(session)
        self._undo = AppraisalUndo(session)
        self.vote.voted.connect(self._on_voted)
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_chosen)

    def _lay_out(self) -> None:
        """The requests on top; what was found scrolls on the left, the vote stays in sight on the right."""
        self._new_door = button(self.tr("Đề nghị mới"), self._on_new, drawing="plus")
        self._letter = button(self.tr("In lý do chưa được…"), self._on_letter, drawing="printer")
        self._correct = button(self.tr("Sửa đề nghị"), self._on_correct, drawing="pencil")
        self._person = button(self.tr("Trang tổ viên"), self._on_person, drawing="user-round")
        self._withdraw = button(self.tr("Rút đề nghị"), self._on_withdraw, drawing="circle-x")
        self._here = plain("", "good", wrap=False)
        self._doors = doors = row(self._list, row(self._here, None, self._new_door, gap=GAP * 2), gap=GAP * 2)
        doors.setStretch(0, 1)
        self._table = QWidget()
        self._table.setLayout(doors)
        self._head = row(column(self._title, self._about, gap=0), self._correct, self._person, self._withdraw)
        self._head.setStretch(0, 1)
        self._last = Flow((self._letter,))
        self._seldom.setLayout(self._last)
        self.body.addWidget(self.form)
        self.body.addLayout(self._head)
        self.body.addWidget(self.points)
        self.body.addWidget(self._asker)
        self.body.addWidget(self._seldom)
        self.body.addStretch(1)
        self._vote_room = scrolling(self.vote, AsHighAsItsThings())
        self._side = Card(self._vote_room, self.vote.foot, margin=GAP + 4)
        self._side.box.addStretch(1)
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._vote_room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self._room)
        self._beside = row(self._room, self._side, gap=GAP * 2)
        self._beside.setStretch(0, 1)
        self._beside.setContentsMargins(0, 0, 0, GAP)
        self._vote_door = button(self.tr("Biểu quyết…"), None)
        self._vote_door.setCheckable(True)
        self._vote_door.toggled.connect(self._fit_vote)
        self._vote_door.hide()
        whole.addWidget(self._table)
        whole.addLayout(self._beside)
        whole.addWidget(self._vote_door)
        whole.setStretch(1, 1)

    def counts(self, view: MeetingView) -> tuple[Count, ...]:
        """What is counted stands beside the requests; before the first one it has its usual place."""
        return () if view.requests else super().counts(view)

    def _of_request(self) -> tuple[QPushButton, ...]:
        return self._correct, self._person, self._letter, self._withdraw

    def source(self, view: MeetingView) -> str:
        return self.quorum_source(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The vote stands beside what was found where there is room, else behind its button, which is always in sight."""
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._fit_vote()
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            self._doors.setDirection(way)
        wide = _VOTE_WIDTH * percent_in_use() // 100
        self._side.setMinimumWidth(wide if is_wide else 0)
        self._side.setMaximumWidth(wide if is_wide else UNLIMITED)
        is_roomy = self._room.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        for door in (self._correct, self._person, self._withdraw):  # without room they stand with what is needed seldom
            if is_roomy and self._head.indexOf(door) < 0:
                self._last.removeWidget(door)
                self._head.addWidget(door)
            elif not is_roomy and self._head.indexOf(door) >= 0:
                self._head.removeWidget(door)
                self._last.addWidget(door)
        super().resizeEvent(event)

    def _fit_vote(self) -> None:
        """Where there is little room it is what was found, or the vote."""
        is_asked = self._is_wide or self._vote_door.isChecked()
        has_request = self._request() is not None
        self._vote_door.setVisible(has_request and not self._is_wide)
        text = self.tr("❮ Về điều kiện vay") if self._vote_door.isChecked() else self.tr("Biểu quyết…")
        self._vote_door.setText(text)
        self._vote_door.setAccessibleName(text)
        self._side.setVisible(has_request and is_asked)
        self._room.setVisible(self._is_wide or not (has_request and is_asked))

    def _to_vote(self) -> None:
        """The hand goes to the vote."""
        if not self._is_wide:
            self._vote_door.setChecked(True)
        self.stand_in(self.vote.votes.fields[0])

    # ------------------------------------------------------------------ showing
    def show_step(self, view: MeetingView) -> None:
        self._view = view
        self._undo.of_meeting(view.meeting.id)
        self.form.show_view(view)
        draft, key = self.form.draft, f"ask/{view.meeting.id}"
        if draft.key != key:
            draft.leave()
            self._asking = draft.begin(key)
        self._show_list(view)
        # With nothing on the table the form is open; otherwise it waits behind its button.
        self._table.setVisible(bool(view.requests))
        self._show_here(view)
        self.form.setVisible(self._asking or not view.requests)
        self._show_request()

    def _show_here(self, view: MeetingView) -> None:
        """How many are here, and whether that is enough; who says so is told when the mouse rests there."""
        turnout = view.turnout
        enough = self.tr("✔ đủ để bình xét") if turnout.is_quorate else self.tr("⯑ chưa đủ để bình xét")
        here = self.tr("Có mặt %1/%2").replace("%1", str(turnout.present)).replace("%2", str(turnout.members))
        self._here.setText(f"{here}  {enough}")
        behind = f"{self.quorum_source(view)} {self.behind(view)}"
        self._here.setToolTip(behind)
        self._here.setAccessibleDescription(behind)
        restyle(self._here, "good" if turnout.is_quorate else "care")

    def _show_list(self, view: MeetingView) -> None:
        self._list.show_requests([(one.id, self._line(one)) for one in view.requests], self._chosen)
        if view.requests and self._list.chosen() != self._chosen:
            self._chosen = self._list.chosen()

    def _line(self, request: Request) -> str:
        """Its place on the table, whose it is, and whether it was voted on."""
        mark = {None: "", True: " ✔", False: " ✖"}[request.approved]
        place = next((n for n, one in enumerate(self._requests(), start=1) if one.id == request.id), 0)
        return f"{place} · {self._called(request)}{mark}"

    def _called(self, request: Request) -> str:
        """Her name as the roll has it: told apart from another of the same name."""
        marks = self._view.marks if self._view is not None else ()
        return next((mark.name for mark in marks if mark.member == request.member), request.name)

    def _requests(self) -> tuple[Request, ...]:
        return self._view.requests if self._view else ()

    def request_on_the_table(self) -> Request | None:
        """The request everybody looks at now."""
        return self._request()

    def _request(self) -> Request | None:
        return next((request for request in self._requests() if request.id == self._chosen), None)

    def _show_request(self) -> None:
        request, view = self._request(), self._view
        self.points.setVisible(request is not None)
        self._fit_vote()
        for door in self._of_request():
            door.setVisible(request is not None)
        self._asker.setVisible(request is not None)
        self._title.setVisible(request is not None)
        self._about.setVisible(request is not None)
        if request is None or view is None:
            return
        pack = self._pack(view.meeting.on)
        asks = self.tr("%1 xin vay %2 đ").replace("%2", format_dong(request.amount))
        self._title.setText(asks.replace("%1", self._called(request)))
        months = self.tr("%1 tháng").replace("%1", str(request.term_months))
        parts = (request.purpose, months, program_words(pack, request.program))
        self._about.setText(" · ".join(part for part in parts if part))
        self.points.show_request(request, pack, view.meeting.on)
        self._letter.setVisible(request.approved is not True or self.points.is_stopped())
        tab_through(
            self._list,
            self._new_door,
            self._correct,
            self._person,
            self._withdraw,
            *self.points.stops(),
            self._letter,
            *self.vote.votes.fields,
        )
        self._asker.show_request(request, view.meeting.on, pack)
        self.vote.show_request(request, view)

    def has_main_button(self) -> bool:
        request = self._request()
        return not self.form.isHidden() or (request is not None and request.votes is None)

    def is_half_typed(self) -> bool:
        return self.form.draft.is_changed or self.vote.draft.is_changed

    def arrive(self) -> None:
        request = self._request()
        if not self.form.isHidden():
            self.stand_in(self.form.member)
        elif request is not None and request.approved is None and self._can_vote():
            # First what the rules ask, then the vote; where nothing is asked the hand is at the vote at once.
            first = self.points.first_door()
            if first is not None:
                self._vote_door.setChecked(False)
                self.stand_in(first)
            else:
                self._to_vote()
        else:
            self.stand_in(self._list)

    def stand_at(self, missing: Missing) -> None:
        """At the first request that waits for its vote, or whose votes do not add up."""
        view = self._view
        for request in view.requests if view else ():
            cast = request.votes.cast if request.votes else 0
            if request.approved is None or (view is not None and cast != view.turnout.present):
                self._list.choose(request.id)
                self._to_vote()
                return
        self.arrive()

    def stand_at_request(self, request: RequestId) -> None:
        """At the first question that is open about this request."""
        self._list.choose(request)
        self._vote_door.setChecked(False)
        self.stand_in(self.points.first_door() or self._list)

    def _can_vote(self) -> bool:
        return self._view is not None and self._view.turnout.is_quorate

    # ------------------------------------------------------------------ doing
    def _pack(self, on: date) -> PolicyPack:
        """The rules in force on the meeting's day."""
        return self.session.policies.on(on)

    def _on_new(self) -> None:
        self._asking = not self._asking
        self.form.setVisible(self._asking)
        self.form.member.setFocus()

    def _on_chosen(self) -> None:
        self._chosen = self._list.chosen()
        self._vote_door.setChecked(False)
        self._show_request()
        self.wrote.emit()

    def _on_ask(self) -> None:
        view = self._view
        if view is None:
            return
        asked = self.form.ask()
        if asked is None:
            self.session.said.emit(self.tr("Không đọc được số tiền. Gõ lại, ví dụ 50.000.000 hoặc 50tr."), True)
            self.stand_in(self.form.amount, at_fault=True)
            return
        pack = self._pack(view.meeting.on)
        done = self.session.do(lambda: verbs.put_on_the_table(self.session.workspace, pack, self.meeting, asked))
        if done is not None:
            self._chosen = done
            self._asking = False
            self.form.empty()
            self.session.changed.emit()
            self.arrive()
            return
        self.stand_in(self.form.at_fault(self.session.refused), at_fault=True)

    def _on_letter(self) -> None:
        """Why she was refused, waits or gets something else: one page to take home."""
        request, view, session = self._request(), self._view, self.session
        if request is None or view is None:
            return
        pack, on = self._pack(view.meeting.on), view.meeting.on
        made = session.do(lambda: why_not_paper(session.workspace, request, pack, on, practice=session.practice))
        if made is not None:
            PaperDialog(session.said.emit, self, [made]).exec()

    def _on_correct(self) -> None:
        request, view = self._request(), self._view
        if request is None or view is None:
            return
        dialog = RequestCorrection(self.session, request, view, self.window())
        dialog.accepted.connect(partial(self._on_corrected, request))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_corrected(self, before: Request) -> None:
        self._undo.corrected(before)
        self.session.changed.emit()
        self.session.said.emit(self.tr("Đã sửa đề nghị của %1.").replace("%1", before.name), False)
        self.status_changed.emit()

    def _on_person(self) -> None:
        request = self._request()
        if request is not None:
            self.session.asked_for.emit("members", request.member)

    def _on_withdraw(self) -> None:
        request = self._request()
        if request is None:
            return
        self._chosen = None
        said = self.tr("Đã rút đề nghị của %1.").replace("%1", request.name)
        if self.session.did(lambda: verbs.withdraw(self.session.workspace, request), said):
            self._undo.withdrawn(request)
            self.status_changed.emit()

    def _on_voted(self, before: Request) -> None:
        self._undo.voted(before)
        self.status_changed.emit()

    def can_undo(self) -> bool | None:
        return bool(self._undo)

    def undo(self) -> None:
        self._undo.take_back()
