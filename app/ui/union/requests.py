"""Đề nghị vay: the requests of all groups; what the rules find; verify, or question with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.domain.money import format_dong
from app.domain.policy import Stage
from app.ui.base.session import Session, program_words, word
from app.ui.pages.asker_facts import AskerFacts
from app.ui.pages.open_points import OpenPoints
from app.ui.pages.queue_page import QueuePage
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.draft import Draft
from app.ui.widgets.queue import QueueItem
from app.usecases.loans.hands import Waits, waits_words, where_it_is
from app.usecases.union.endorse import ToVerify, requests, say

_DRAWINGS = {
    Waits.UNION: "circle-question-mark",
    Waits.UNION_ASKED: "clock",
    Waits.COMMUNE: "circle-check",
    Waits.STRUCK_OUT: "circle-x",
    Waits.BANK: "circle-check",
    Waits.ANSWERED: "mail-open",
}


class RequestsPage(QueuePage):
    """The requests on the left; the chosen one beside them with its findings, and under it the union's word."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Đề nghị vay"),
            self.tr("Các đề nghị đã được Tổ bình xét. Xác minh hoặc hỏi lại; Tổ và văn phòng đều thấy."),
            self.tr("Các đề nghị vay vốn"),
        )
        self._asked: dict[str, ToVerify] = {}
        self._chosen = ""
        self._all = QCheckBox(self.tr("Cả những đề nghị đã xong"))
        self._all.toggled.connect(self.refresh)
        self.add_beside_title(self._all)
        self.queue.chosen.connect(self._on_chosen)
        self._title, self._facts, self._word = plain("", "title"), plain("", "faint"), plain("", "strong")
        self.findings = OpenPoints(session, Stage.BANK)
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.reason.setAccessibleName(self.tr("Lý do"))
        self.reason.setPlaceholderText(self.tr("Lý do (bắt buộc khi hỏi lại): giấy gì còn thiếu, ai cho biết…"))
        self._verify = button(
            self.tr("Xác minh"), lambda: self._on_say(verified=True), main=True, drawing="shield-check"
        )
        self._question = button(
            self.tr("Hỏi lại"), lambda: self._on_say(verified=False), drawing="message-circle-question-mark"
        )
        line = row(self.reason, self._question, self._verify, margin=GAP)
        line.setStretch(0, 1)
        self.decision.setLayout(line)
        self.draft = Draft(session, self.decision, lambda: [self.reason])
        self._asker = AskerFacts(session)
        self.body.addLayout(column(self._title, self._facts, self._word, gap=2))
        self.body.addWidget(self.findings)
        self.body.addWidget(self._asker)
        self.body.addStretch(1)

    def refresh(self) -> None:
        everything = requests(self.session.workspace)
        shown = everything if self._all.isChecked() else [one for one in everything if one.waits]
        self._asked = {one.request.id: one for one in shown}
        pack = self.session.pack
        names = {program: program_words(pack, program, short=True) for program in pack.programs}
        self.nothing.setText(
            self.tr("✔ Không có đề nghị nào chờ xác minh.")
            if everything
            else self.tr("Chưa có đề nghị nào. Đề nghị đến sau khi Tổ họp, chốt biên bản và gửi – nhận.")
        )
        more = len(shown) > 1
        self._verify.setText(self.tr("Xác minh, sang người sau") if more else self.tr("Xác minh"))
        self._verify.setAccessibleName(self._verify.text())
        self._chosen = self.show_queue([self._item(one, names) for one in shown], self._chosen)
        self._show()

    def _item(self, one: ToVerify, names: dict[str, str]) -> QueueItem:
        at = where_it_is(self.session.workspace.at(one.group.code), one.request, one.meeting.on)
        asked = one.request
        program = names.get(asked.program, asked.program)
        amount = f"{format_dong(asked.agreed_amount or asked.amount)} đ"
        under = f"{one.group.name.replace('TK&VV ', '')} · {program}"
        since = self.tr("từ %1").replace("%1", f"{at.since:%d/%m}") if at.since is not None else ""
        return QueueItem(
            asked.id, asked.name, under, amount, since, _DRAWINGS.get(at.waits, "clock"), waits_words(at.waits, word)
        )

    def shown_thing(self) -> str:
        return self._chosen

    def open_thing(self, thing: str) -> None:
        if thing:
            self._chosen = thing
            self.refresh()

    def _show(self) -> None:
        one = self._asked.get(self._chosen)
        for part in (self._title, self._facts, self._word, self.decision, self.findings, self._asker):
            part.setVisible(one is not None)
        if one is None:
            return
        if self.draft.key != f"union/{self._chosen}":
            self.draft.leave()
            self.reason.clear()
            self.draft.begin(f"union/{self._chosen}")
        asked = one.request
        title = self.tr("%1 xin vay %2 đ").replace("%2", format_dong(asked.agreed_amount or asked.amount))
        self._title.setText(title.replace("%1", asked.name))
        about = self.tr("%1, họp %2 · %3 · %4 tháng")
        for hole, text in (
            ("%2", f"{one.meeting.on:%d/%m/%Y}"),
            ("%4", str(asked.agreed_term)),
            ("%1", one.group.name),
            ("%3", asked.purpose),
        ):
            about = about.replace(hole, text)
        self._facts.setText(about)
        pack = self.session.policies.on(one.meeting.on)
        self._asker.show_request(asked, one.meeting.on, pack, one.group.code)
        self.findings.show_request(asked, pack, one.meeting.on, one.group.code)
        if asked.verified is None:
            self._word.hide()  # that it waits is said in the queue
        else:
            text = self.tr("Hội đã xác minh. %1") if asked.verified else self.tr("Hội hỏi lại: %1")
            self._word.setText(text.replace("%1", asked.verified_reason).strip())
        may = asked.answer is None
        for thing in (self.reason, self._verify, self._question):
            thing.setEnabled(may)

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._show()

    def _on_say(self, *, verified: bool) -> None:
        one = self._asked.get(self._chosen)
        if one is None:
            return
        text, session = self.reason.text(), self.session
        done = self.tr("Đã ghi. Tổ và văn phòng thấy sau lần gửi – nhận tới.")
        self.draft.write(
            lambda: session.did(
                lambda: say(session.workspace, one.group.code, one.request, verified=verified, reason=text), done
            )
        )
