"""Đề nghị vay: the requests of all groups; what the rules find; verify, or question with a reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.domain.money import format_dong
from app.domain.policy import Stage
from app.ui.base.session import Session, word
from app.ui.pages.frame import Page
from app.ui.pages.open_points import OpenPoints
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.draft import Draft
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.loans.hands import where_it_is
from app.usecases.papers.paper_records import short_name
from app.usecases.union.endorse import ToVerify, requests, say


class RequestsPage(Page):
    """The list above; the chosen request below, with its findings and the union's word."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Đề nghị vay"),
            self.tr("Các đề nghị đã được Tổ bình xét. Xác minh hoặc hỏi lại; Tổ và văn phòng đều thấy."),
        )
        self._asked: dict[str, ToVerify] = {}
        self._chosen = ""
        self._all = QCheckBox(self.tr("Cả những đề nghị đã xong"))
        self._all.toggled.connect(self.refresh)
        self._model = RecordModel(
            (
                self.tr("Tổ"),
                self.tr("Họ và tên"),
                self.tr("Chương trình"),
                self.tr("Số tiền (đ)"),
                self.tr("Họp ngày"),
                self.tr("Đang ở đâu"),
            ),
            right=(3,),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các đề nghị vay vốn"), "union-requests", give_way=(4, 2))
        self.table.setMinimumHeight(self.fontMetrics().height() * 9)
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self._nothing = plain("", "faint")
        self._title = plain("", "heading")
        self._facts = plain("")
        self.findings = OpenPoints(session, Stage.BANK)
        self.findings.wrote.connect(session.changed.emit)
        self._word = plain("", "faint")
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.reason.setAccessibleName(self.tr("Lý do"))
        self.reason.setPlaceholderText(self.tr("Lý do (bắt buộc khi hỏi lại): giấy gì còn thiếu, ai cho biết…"))
        self._verify = button(self.tr("Xác minh"), lambda: self._on_say(verified=True), main=True)
        self._question = button(self.tr("Hỏi lại"), lambda: self._on_say(verified=False))
        self._card = Card(self._title, self._facts, self._word, row(self.reason, self._question, self._verify))
        self.draft = Draft(session, self._card, lambda: [self.reason])
        self.body.addLayout(row(None, self._all))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table)
        self.body.addWidget(self._card)
        self.body.addWidget(self.findings)
        self.body.addStretch(1)

    def refresh(self) -> None:
        everything = requests(self.session.workspace)
        shown = everything if self._all.isChecked() else [one for one in everything if one.waits]
        self._asked = {one.request.id: one for one in shown}
        names = {program.id: short_name(program.name) for program in self.session.pack.programs.values()}
        self._model.show_rows(
            [
                (
                    one.request.id,
                    (
                        one.group.name,
                        one.request.name,
                        names.get(one.request.program, one.request.program),
                        format_dong(one.request.agreed_amount or one.request.amount),
                        f"{one.meeting.on:%d/%m/%Y}",
                        self._state(one),
                    ),
                )
                for one in shown
            ]
        )
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._nothing.setText(
            self.tr("✔ Không có đề nghị nào chờ xác minh.")
            if everything
            else self.tr("Chưa có đề nghị nào. Đề nghị đến sau khi Tổ họp, chốt biên bản và gửi – nhận.")
        )
        if self._chosen not in self._asked:
            self._chosen = next(iter(self._asked), "")
        self._show()

    def open_thing(self, thing: str) -> None:
        if thing:
            self._chosen = thing
            self.refresh()

    def _show(self) -> None:
        one = self._asked.get(self._chosen)
        self._card.setVisible(one is not None)
        self.findings.setVisible(one is not None)
        if one is None:
            return
        self.table.selectRow(self._model.place_of(self._chosen))
        if self.draft.key != f"union/{self._chosen}":
            self.draft.leave()
            self.reason.clear()
            self.draft.begin(f"union/{self._chosen}")
        asked = one.request
        self._title.setText(f"{asked.name} · {one.group.name}")
        self._facts.setText(
            self.tr("Tổ thống nhất %1 đ, %2 tháng. Mục đích: %3. Biểu quyết: %4 tán thành, %5 không, %6 không ý kiến.")
            .replace("%1", format_dong(asked.agreed_amount))
            .replace("%2", str(asked.agreed_term))
            .replace("%3", asked.purpose)
            .replace("%4", str(asked.votes.yes if asked.votes else 0))
            .replace("%5", str(asked.votes.no if asked.votes else 0))
            .replace("%6", str(asked.votes.abstain if asked.votes else 0))
        )
        self.findings.show_request(asked, self.session.policies.on(one.meeting.on), one.meeting.on, one.group.code)
        if asked.verified is None:
            self._word.setText(self.tr("Hội chưa có ý kiến."))
        else:
            text = self.tr("Hội đã xác minh. %1") if asked.verified else self.tr("Hội hỏi lại: %1")
            self._word.setText(text.replace("%1", asked.verified_reason).strip())
        may = asked.answer is None
        for thing in (self.reason, self._verify, self._question):
            thing.setEnabled(may)

    def _state(self, one: ToVerify) -> str:
        at = self.session.workspace.at(one.group.code)
        return where_it_is(at, one.request, one.meeting.on).words(word)

    def _on_row(self, index: QModelIndex) -> None:
        self._chosen = self._model.key(index)
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
