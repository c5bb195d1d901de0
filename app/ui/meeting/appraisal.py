"""Step 4: loan requests one by one (bình xét): what she asks, what the rules find, and the vote."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from app.domain.ids import MemberId, RequestId
from app.domain.meeting import Missing, Request
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.ui.base.session import Session
from app.ui.meeting.step import Step
from app.ui.widgets.basic import GAP, Card, button, plain, row
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import AmountEdit, Choice, Count, VoteBox
from app.ui.widgets.findings import FindingCard
from app.usecases.labels import CLASS_WORDS
from app.usecases.loans import appraisal as verbs
from app.usecases.loans.appraisal import Ask, Vote
from app.usecases.meeting.meeting import MeetingView

_LINES_SHOWN = 5


class AppraisalStep(Step):
    """One request at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("4. Bình xét cho vay"),
            self.tr(
                "Đưa từng đề nghị ra trước Tổ: xem điều kiện, biểu quyết, ghi kết quả. Không có ai vay thì bỏ qua."
            ),
        )
        self._view: MeetingView | None = None
        self._chosen: RequestId | None = None
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Các đề nghị vay vốn"))
        self._asking = False
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._member = _combo(self.tr("Người đề nghị"))
        self._program = _combo(self.tr("Chương trình"))
        self._category = _line(self.tr("Đối tượng thụ hưởng"))
        self._amount = AmountEdit(self.tr("Số tiền đề nghị"), "50tr")
        self._words = plain("", "faint")
        self._purpose = _line(self.tr("Mục đích sử dụng vốn"))
        self._term = _months(self.tr("Thời hạn (tháng)"), 36)
        self._seen = {
            "residence": QCheckBox(self.tr("Đã xem giấy: cư trú tại xã")),
            "capacity": QCheckBox(self.tr("Đủ năng lực hành vi dân sự")),
        }
        self._finding_card = FindingCard()
        self._votes = VoteBox(self.tr("Biểu quyết"))
        self._agreed = AmountEdit(self.tr("Số tiền Tổ thống nhất"))
        self._agreed_term = _months(self.tr("Thời hạn thống nhất (tháng)"), 36)
        self._note = _line(self.tr("Ghi chú, lý do"))
        self._result = plain("", "heading")
        self._record = button(self.tr("Ghi kết quả biểu quyết"), self._on_vote, main=True)
        self._why_not = plain("", "care")
        self._lay_out()
        self._asked_draft = Draft(session, self._new, self._asked_fields)
        self._vote_draft = Draft(session, self._vote_card, self._vote_fields)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._member.currentIndexChanged.connect(self._on_member)
        self._amount.amount_changed.connect(lambda: self._words.setText(self._amount.in_words()))
        self._votes.votes_changed.connect(self._show_may_vote)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        fields = (
            (self.tr("Người đề nghị"), self._member),
            (self.tr("Chương trình"), self._program),
            (self.tr("Đối tượng"), self._category),
            (self.tr("Số tiền (đ)"), self._amount),
            (self.tr("Mục đích"), self._purpose),
            (self.tr("Thời hạn"), self._term),
        )
        for place, (name, field) in enumerate(fields):
            grid.addWidget(plain(name, wrap=False), place // 2, place % 2 * 2)
            grid.addWidget(field, place // 2, place % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._new = Card(
            plain(self.tr("Đề nghị mới"), "heading"),
            grid,
            self._words,
            row(*self._seen.values(), None, button(self.tr("Đưa ra bình xét"), self._on_ask)),
        )
        self._new_door = button(self.tr("+ Đề nghị mới"), self._on_new)
        self._table = Card(
            row(
                plain(self.tr("Trên bàn"), "heading", wrap=False),
                None,
                self._new_door,
                button(self.tr("Rút đề nghị"), self._on_withdraw),
            ),
            self._list,
        )
        self._vote_card = Card(
            plain(self.tr("Biểu quyết"), "heading"),
            self._votes,
            row(plain(self.tr("Tổ thống nhất (đ)"), wrap=False), self._agreed, self._agreed_term),
            self._note,
            self._result,
            self._why_not,
            row(None, self._record),
        )
        beside = self._beside = row(self._finding_card, self._vote_card, gap=16)
        beside.setAlignment(self._finding_card, Qt.AlignmentFlag.AlignTop)
        beside.setAlignment(self._vote_card, Qt.AlignmentFlag.AlignTop)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        self.body.addWidget(self._table)
        self.body.addWidget(self._new)
        self.body.addLayout(beside)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Findings and vote stand beside each other where there is room, else under each other."""
        wide = self.width() > self.fontMetrics().averageCharWidth() * 90
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    # ------------------------------------------------------------------ showing
    def show_step(self, view: MeetingView) -> None:
        self._view = view
        if self._program.count() == 0:
            for program in self._pack(view.meeting.on).programs.values():
                self._program.addItem(program.name, program.id)
        chosen = self._member.currentData()
        self._member.blockSignals(True)  # Qt's name
        self._member.clear()
        for mark in view.marks:
            self._member.addItem(mark.name, mark.member)
        self._member.setCurrentIndex(max(self._member.findData(chosen), 0))
        self._member.blockSignals(False)
        if self._asked_draft.key != f"ask/{view.meeting.id}":
            self._asked_draft.leave()
            self._asking = self._asked_draft.begin(f"ask/{view.meeting.id}")
        self._show_list(view)
        # With nothing on the table the form is open; otherwise it waits behind its button.
        self._table.setVisible(bool(view.requests))
        self._new.setVisible(self._asking or not view.requests)
        self._show_request()

    def _show_list(self, view: MeetingView) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for request in view.requests:
            item = QListWidgetItem(self._line(request))
            item.setData(256, request.id)
            self._list.addItem(item)
            if request.id == self._chosen:
                self._list.setCurrentItem(item)
        lines = min(max(len(view.requests), 1), _LINES_SHOWN)
        self._list.setFixedHeight(lines * max(self._list.sizeHintForRow(0), self.fontMetrics().height()) + GAP)
        if self._list.currentItem() is None and view.requests:
            self._list.setCurrentRow(0)
            self._chosen = view.requests[0].id
        self._list.blockSignals(False)

    def _line(self, request: Request) -> str:
        if request.approved is None:
            state = self.tr("chờ biểu quyết")
        elif request.approved:
            state = self.tr("✔ đồng ý %1 đ").replace("%1", format_dong(request.agreed_amount))
        else:
            state = self.tr("✖ không đồng ý")
        return f"{request.name}: {state} · {format_dong(request.amount)} đ · {request.purpose}"

    def request_on_the_table(self) -> Request | None:
        """The request everybody looks at now."""
        return self._request()

    def _request(self) -> Request | None:
        requests = self._view.requests if self._view else ()
        return next((request for request in requests if request.id == self._chosen), None)

    def _show_request(self) -> None:
        request, view = self._request(), self._view
        self._finding_card.setVisible(request is not None)
        self._vote_card.setVisible(request is not None)
        if request is None or view is None:
            return
        pack = self._pack(view.meeting.on)
        verdict = verbs.judge(self.session.workspace, pack, verbs.asked_in(request), view.meeting.on)
        self._finding_card.show_verdict(request.name, verdict, pack)
        draft = f"vote/{request.id}/{view.turnout.present}"
        if draft == self._vote_draft.key and self._vote_draft.is_changed:
            self._show_may_vote()
            return
        self._vote_draft.leave()
        self._votes.show_votes(request.votes, view.turnout.present)
        self._agreed.show_amount(request.agreed_amount or request.amount)
        self._agreed_term.setValue(request.agreed_term or request.term_months)
        self._note.setText(request.vote_note)
        if request.approved is None:
            self._result.setText("")
        else:
            self._result.setText(self.tr("✔ Tổ đồng ý") if request.approved else self.tr("✖ Tổ không đồng ý"))
        self._vote_draft.begin(draft)
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
        elif not self._votes.is_whole():
            why = self.tr("Số phiếu chưa bằng số người có mặt.")
        else:
            why = ""
        self._why_not.setText(why)
        self._record.setEnabled(not why)

    def is_half_typed(self) -> bool:
        return self._asked_draft.is_changed or self._vote_draft.is_changed

    def arrive(self) -> None:
        request = self._request()
        if not self._new.isHidden():
            self.stand_in(self._member)
        elif request is not None and request.approved is None and self._can_vote():
            self.stand_in(self._votes.fields[0])
        else:
            self.stand_in(self._list)

    def stand_at(self, missing: Missing) -> None:
        """At the first request that waits for its vote, or whose votes do not add up."""
        view = self._view
        for request in view.requests if view else ():
            cast = request.votes.cast if request.votes else 0
            if request.approved is None or (view is not None and cast != view.turnout.present):
                self._put_before_all(request.id)
                self.stand_in(self._votes.fields[0])
                return
        self.arrive()

    def _can_vote(self) -> bool:
        return self._view is not None and self._view.turnout.is_quorate

    def _put_before_all(self, request: RequestId) -> None:
        for row_number in range(self._list.count()):
            if self._list.item(row_number).data(256) == request:
                self._list.setCurrentRow(row_number)

    def _asked_fields(self) -> list[Field]:
        return [
            self._member, self._program, self._category, self._amount, self._purpose, self._term, *self._seen.values(),
        ]  # fmt: skip

    def _vote_fields(self) -> list[Field]:
        return [*self._votes.fields, self._agreed, self._agreed_term, self._note]

    def is_whole(self, view: MeetingView) -> bool:
        missing = {Missing.REQUEST_NOT_VOTED, Missing.VOTES_DO_NOT_ADD_UP, Missing.QUORUM}
        return bool(view.requests) and not any(gap.what in missing for gap in view.gaps)

    # ------------------------------------------------------------------ doing
    def _pack(self, on: date) -> PolicyPack:
        """The rules in force on the meeting's day."""
        return self.session.policies.on(on)

    def _on_new(self) -> None:
        self._asking = not self._asking
        self._new.setVisible(self._asking)
        self._member.setFocus()

    def _on_chosen(self) -> None:
        item: QListWidgetItem | None = self._list.currentItem()
        self._chosen = item.data(256) if item is not None else None
        self._show_request()
        self.wrote.emit()

    def _on_member(self) -> None:
        member = self.session.workspace.members.one(MemberId(self._member.currentData() or ""))
        if member is not None and self._view is not None:
            self._category.setText(CLASS_WORDS[member.class_on(self._view.meeting.on)])

    def _on_ask(self) -> None:
        amount, view = self._amount.amount(), self._view
        if view is None:
            return
        if amount is None:
            self.session.said.emit(self.tr("Không đọc được số tiền. Gõ lại, ví dụ 50.000.000 hoặc 50tr."), True)
            self.stand_in(self._amount, at_fault=True)
            return
        asked = Ask(
            member=MemberId(self._member.currentData() or ""),
            program=self._program.currentData() or "",
            amount=amount,
            purpose=self._purpose.text(),
            term_months=self._term.value(),
            category=self._category.text(),
            seen=tuple(paper for paper, box in self._seen.items() if box.isChecked()),
        )
        pack = self._pack(view.meeting.on)
        done = self.session.do(lambda: verbs.put_on_the_table(self.session.workspace, pack, self.meeting, asked))
        if done is not None:
            self._chosen = done
            self._asking = False
            self._amount.clear()
            for box in self._seen.values():
                box.setChecked(False)
            self._purpose.clear()
            self._asked_draft.begin_anew()
            self.session.changed.emit()
            self.arrive()
            return
        rule = self.session.refused
        at_fault = {"purpose_missing": self._purpose, "term_out_of_bounds": self._term, "no_such_member": self._member}
        self.stand_in(at_fault.get(rule, self._amount), at_fault=True)

    def _on_withdraw(self) -> None:
        request = self._request()
        if request is not None:
            self._chosen = None
            self.session.do(lambda: verbs.withdraw(self.session.workspace, request))

    def _on_vote(self) -> None:
        request, amount = self._request(), self._agreed.amount()
        if request is None or amount is None:
            self.session.said.emit(self.tr("Không đọc được số tiền thống nhất."), True)
            return
        cast = Vote(self._votes.votes(), amount, self._agreed_term.value(), self._note.text())
        workspace, meeting = self.session.workspace, self.meeting
        self._vote_draft.write(lambda: self.session.did(lambda: verbs.vote(workspace, meeting, request.id, cast)))


def _combo(name: str) -> Choice:
    combo = Choice(name)
    combo.setMinimumContentsLength(18)
    combo.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(300)
    return field


def _months(name: str, value: int) -> Count:
    field = Count(name)
    field.setRange(1, 600)
    field.setValue(value)
    field.setSuffix(QCoreApplication.translate("AppraisalStep", " tháng"))
    return field
