"""Đề nghị vay of the office: what groups carried and the bank has not answered; approve, or return with a reason (04/TD)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.money import format_dong
from app.domain.policy import Stage
from app.ui.base.session import Session, program_words, word
from app.ui.pages.asker_facts import AskerFacts
from app.ui.pages.open_points import OpenPoints
from app.ui.pages.queue_page import QueuePage
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import AmountEdit, Count, DayEdit, stand_at_fault
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.queue import QueueItem
from app.usecases.book.place import place_on
from app.usecases.loans.answers import Approval, Return, WaitingRequest, alike, answer_request, carried_requests
from app.usecases.loans.hands import waits_words, where_it_is
from app.usecases.papers.papers import papers_of

_LONGEST_TERM = 600  # months


class OfficeRequestsPage(QueuePage):
    """The queue above; the chosen request below with its findings, the union's word, the minutes and the bank's answer."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Đề nghị vay"),
            self.tr("Đề nghị các Tổ đã bình xét và chốt biên bản. Câu trả lời đi cùng tệp sau của Tổ."),
            self.tr("Các đề nghị vay vốn"),
        )
        self._asked: dict[str, WaitingRequest] = {}
        self._carried: list[WaitingRequest] = []
        self._chosen = ""
        self._all = QCheckBox(self.tr("Cả những đề nghị đã trả lời"))
        self._all.toggled.connect(self.refresh)
        self.add_beside_title(self._all)
        self.queue.chosen.connect(self._on_chosen)
        self._title, self._facts, self._word = plain("", "title"), plain("", "faint"), plain("", "strong")
        self._asker = AskerFacts(session)
        self.findings = OpenPoints(session, Stage.BANK)
        self.amount = AmountEdit(self.tr("Số tiền phê duyệt (đồng)"))
        self.term = Count(self.tr("Thời hạn (tháng)"))
        self.term.setRange(1, _LONGEST_TERM)
        self.day = DayEdit(self.tr("Ngày giải ngân"))
        self.place = line(self.tr("Nơi giải ngân"))
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.reason.setAccessibleName(self.tr("Lý do trả lại"))
        self.reason.setPlaceholderText(self.tr("Lý do trả lại: giấy gì còn thiếu, điều kiện nào chưa đạt…"))
        self.approve = button(self.tr("Phê duyệt"), self._on_approve, main=True)
        self.decline = button(self.tr("Trả lại"), self._on_return)
        self.minutes = button(self.tr("Xem biên bản…"), self._on_minutes, drawing="file-text")
        self._lay_out()
        self.draft = Draft(session, self.decision, lambda: [self.amount, self.term, self.day, self.place, self.reason])

    def _lay_out(self) -> None:
        form = FormGrid(
            (self.tr("Số tiền (đ)"), self.amount),
            (self.tr("Số tháng"), self.term),
            (self.tr("Ngày giải ngân"), self.day),
            (self.tr("Nơi giải ngân"), self.place),
            letters=46,
        )
        answer = row(self.reason, self.decline, self.approve)
        answer.setStretch(0, 1)
        self.decision.setLayout(column(form, answer, margin=GAP))
        head = row(column(self._title, self._facts, self._word, gap=2), self.minutes)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.findings)
        self.body.addWidget(self._asker)
        self.body.addStretch(1)

    def refresh(self) -> None:
        everything = carried_requests(self.session.workspace)
        shown = everything if self._all.isChecked() else [one for one in everything if one.request.answer is None]
        shown.sort(key=lambda one: (one.request.answer is not None, one.meeting.on, one.group, one.request.name))
        self._asked, self._carried = {one.request.id: one for one in shown}, everything
        pack = self.session.pack
        names = {program: program_words(pack, program, short=True) for program in pack.programs}
        before = self._chosen
        self.nothing.setText(
            self.tr("✔ Không có đề nghị nào chờ trả lời.")
            if everything
            else self.tr("Chưa có đề nghị nào. Đề nghị đến sau khi Tổ họp, chốt biên bản và gửi tệp.")
        )
        self._chosen = self.show_queue([self._item(one, names) for one in shown], self._chosen)
        self._show(anew=self._chosen != before)

    def _item(self, one: WaitingRequest, names: dict[str, str]) -> QueueItem:
        asked = one.request
        drawing = "clock" if asked.answer is None else "circle-check" if asked.answer.approved else "circle-x"
        under = f"{one.name.replace('TK&VV ', '')} · {names.get(asked.program, asked.program)}"
        at = where_it_is(self.session.workspace.at(one.group), asked, one.meeting.on)
        since = self.tr("từ %1").replace("%1", f"{at.since:%d/%m}") if at.since is not None else ""
        section = self._state(one) if asked.answer is not None else waits_words(at.waits, word)
        return QueueItem(asked.id, asked.name, under, f"{format_dong(asked.agreed_amount)} đ", since, drawing, section)

    def shown_thing(self) -> str:
        return self._chosen

    def open_thing(self, thing: str) -> None:
        if thing:
            self._chosen = thing
            self.refresh()

    def _show(self, *, anew: bool) -> None:
        one = self._asked.get(self._chosen)
        for part in (self._title, self.minutes, self._facts, self._word, self.decision, self.findings, self._asker):
            part.setVisible(one is not None)
        if one is None:
            return
        asked = one.request
        self._title.setText(f"{asked.name} · {one.name}")
        months = self.tr("%1 tháng").replace("%1", str(asked.agreed_term))
        self._facts.setText(f"{format_dong(asked.agreed_amount)} đ · {months} · {asked.purpose}")
        pack = self.session.policies.on(one.meeting.on)
        self._asker.show_request(asked, one.meeting.on, pack, one.group)
        self._word.setText("\n".join([self._said_of_union(one), *self._said_of_alike(one)]))
        self.findings.show_request(asked, pack, one.meeting.on, one.group)
        if anew:
            self._fill(one)

    def _fill(self, one: WaitingRequest) -> None:
        """What the group asked for, to be agreed to or changed; what was half typed to it before comes back."""
        self.draft.keep()
        there = self.session.workspace.at(one.group)
        profile = there.about.profile()
        self.amount.show_amount(one.request.agreed_amount)
        self.term.setValue(one.request.agreed_term or 1)
        self.day.clear()
        at = (
            self.tr("Điểm giao dịch %1").replace("%1", place_on(there, profile, there.today).commune) if profile else ""
        )
        self.place.setText(at)
        self.place.setCursorPosition(0)  # its beginning is seen where it is too long
        self.reason.clear()
        self.draft.begin(f"04/TD/{one.request.id}")

    def _said_of_union(self, one: WaitingRequest) -> str:
        asked = one.request
        said = self.tr("Hội chưa có ý kiến.")
        if asked.verified is not None:
            text = self.tr("Hội đã xác minh. %1") if asked.verified else self.tr("Hội hỏi lại: %1")
            said = text.replace("%1", asked.verified_reason).strip()
        if asked.answer is None:
            return said
        text = self.tr("Đã phê duyệt %1 đ.") if asked.answer.approved else self.tr("Đã trả lại: %2")
        given = text.replace("%1", format_dong(asked.answer.amount)).replace("%2", asked.answer.reason)
        return f"{said} {given}"

    def _said_of_alike(self, one: WaitingRequest) -> list[str]:
        said = self.tr("Cùng người, cùng chương trình còn một đề nghị nữa: họp ngày %1, %2 đ, %3.")
        return [
            said.replace("%1", f"{other.meeting.on:%d/%m/%Y}")
            .replace("%2", format_dong(other.request.agreed_amount))
            .replace("%3", self._state(other) if other.request.answer is not None else self.tr("chưa trả lời"))
            for other in alike(one, self._carried)
        ]

    def _state(self, one: WaitingRequest) -> str:
        answer = one.request.answer
        return self.tr("✔ phê duyệt") if answer is not None and answer.approved else self.tr("✖ trả lại")

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._show(anew=True)

    def _on_approve(self) -> None:
        one, amount, day = self._asked.get(self._chosen), self.amount.amount(), self.day.day()
        if one is None:
            return
        if not amount:
            self.session.said.emit(self.tr("Số tiền phê duyệt không đọc được."), True)
            stand_at_fault(self.amount)
            return
        if day is None:
            self.session.said.emit(self.day.refusal(self.tr("Ghi ngày giải ngân như 09/12/2026.")), True)
            return
        answer = Approval(amount, self.term.value(), day, self.place.text())
        self._write(
            one,
            answer,
            self.tr("Đã ghi phê duyệt cho %1; Tổ nhận ở lần gửi – nhận tới.").replace("%1", one.request.name),
        )

    def _on_return(self) -> None:
        one = self._asked.get(self._chosen)
        if one is None:
            return
        self._write(
            one,
            Return(self.reason.text()),
            self.tr("Đã ghi trả lại cho %1; Tổ nhận ở lần gửi – nhận tới.").replace("%1", one.request.name),
        )

    def _write(self, one: WaitingRequest, answer: Approval | Return, done: str) -> None:
        session, asked = self.session, one.request.id
        said = (asked, answer)

        def write(sure: bool) -> bool:  # as ``do_asked`` calls it
            answer_request(session.workspace, asked, answer, confirmed=sure)
            return True

        if not self.draft.write(lambda: bool(session.do_asked(write, said, done))):
            fault: dict[str, QWidget] = {
                "paid_before_meeting": self.day,
                "paid_too_late": self.day,
                "place_missing": self.place,
            }
            if isinstance(answer, Approval):
                is_amount = answer.amount > one.request.agreed_amount
                more = self.amount if is_amount else self.term
                fault |= {"more_than_agreed": more, "approved_already_and_more": more}
            if session.refused in fault:
                stand_at_fault(fault[session.refused])

    def _on_minutes(self) -> None:
        one, session = self._asked.get(self._chosen), self.session
        if one is None:
            return
        workspace = session.workspace.at(one.group)
        papers = session.do(lambda: papers_of(workspace, "10C/TD", one.meeting.id, policies=session.policies))
        if papers:
            PaperDialog(session.said.emit, self, papers).exec()
