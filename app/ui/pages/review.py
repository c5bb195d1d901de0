"""Rà soát Tổ: the rules for a group and its board, and questions worth asking. Neutral, each with how it is cleared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.money import format_dong
from app.domain.policy import Finding, Outcome
from app.ui.base.session import Session, language, word
from app.ui.pages.export import ask_and_export
from app.ui.pages.frame import Page
from app.ui.pages.rating import RatingCards
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through
from app.ui.widgets.fields import Choice
from app.ui.widgets.signals import said_signal
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.loans.findings import NO, VALUE_WORDS, YES, in_order, said
from app.usecases.money.balance_check import two_sided
from app.usecases.review.board_rules import SAID_BY_THE_BOARD, group_findings, said_facts, say_fact
from app.usecases.review.indicators import Indicator, answer, signals


class ReviewPage(Page):
    """Rules of the group above, questions below."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Rà soát Tổ"),
            self.tr("Các quy định về Tổ và những câu hỏi nên hỏi lại. Câu hỏi không phải là lỗi của ai."),
        )
        self._answered: tuple[object, ...] = ()
        self._rules = QVBoxLayout()
        self._questions = QVBoxLayout()
        self._back = button(self.tr("‹ Hôm nay"), lambda: session.asked_for.emit("today", ""))
        self.body.addLayout(row(self._back, None))
        self.body.addWidget(plain(self.tr("Quy định về Tổ và Ban quản lý"), "heading"))
        self.body.addLayout(self._rules)
        self.body.addWidget(plain(self.tr("Câu hỏi nên hỏi lại"), "heading"))
        self.body.addLayout(self._questions)
        self._sides = RecordModel(
            (
                self.tr("Tổ viên"),
                self.tr("Sổ Tổ (đ)"),
                self.tr("Ngân hàng (đ)"),
                self.tr("Tổ viên nói (đ)"),
                self.tr("Hỏi ngày"),
            ),
            right=(1, 2, 3),
            parent=self,
        )
        self.sides = record_table(self._sides, self.tr("Tiền gửi từ ba phía"), "two-sided", give_way=(4,))
        self.sides.clicked.connect(self._on_side)
        self.sides.activated.connect(self._on_side)
        self._whole = WholeTable(self.sides)
        self.rating = RatingCards(session)
        self._export = button(
            self.tr("Xuất Excel…"), lambda: ask_and_export(session, "differences", self), drawing="download"
        )
        self.body.addWidget(
            Card(
                plain(self.tr("Tiền gửi từ ba phía"), "heading"),
                plain(self.tr("Bấm vào một người để hỏi và ghi lời người đó. Mỗi năm hỏi hai lần."), "faint"),
                self._whole,
                row(None, self._export),
            )
        )
        self.body.addWidget(self.rating)
        self.body.addStretch(1)

    def refresh(self) -> None:
        workspace, pack = self.session.workspace, self.session.pack
        rules, asked = tuple(in_order(group_findings(workspace, pack))), tuple(signals(workspace, pack))
        told = tuple(said_facts(workspace).items())
        # What is answered here stays under the hand; only what came out otherwise is laid out anew.
        if (rules, asked, told) != self._answered:
            self._answered = (rules, asked, told)
            self._lay_out_answers(rules, asked)
        self._show_sides()
        self.rating.refresh()

    def _lay_out_answers(self, rules: Sequence[Finding], asked: Sequence[Indicator]) -> None:
        clear(self._rules)
        clear(self._questions)
        stops: list[QWidget] = [self._back]
        for found in rules:
            stops += self._add_rule(found)
        for signal in asked:
            stops += self._add_question(signal)
        if not asked:
            self._questions.addWidget(plain(self.tr("✔ Không có câu hỏi nào."), "good"))
        tab_through(
            *stops, self.sides, self._whole.door, self._export, self.rating.chart.to_paper, self.rating.chart.turn
        )

    def _show_sides(self) -> None:
        def shown(amount: int | None) -> str:
            return format_dong(amount) if amount is not None else ""

        self._sides.show_rows(
            [
                (
                    one.member,
                    (
                        ("✖ " if one.differs else "") + one.name,
                        format_dong(one.ours),
                        shown(one.bank_savings),
                        shown(one.said_savings),
                        f"{one.said_on:%d/%m/%Y}" if one.said_on else "",
                    ),
                )
                for one in sorted(
                    two_sided(self.session.workspace, self.session.workspace.today), key=lambda one: not one.differs
                )
            ]
        )

    def _on_side(self, index: QModelIndex) -> None:
        self.session.asked_for.emit("members", self._sides.key(index))

    # ------------------------------------------------------------------ rules
    def _add_rule(self, found: Finding) -> list[QWidget]:
        shown = said(self.session.pack, found, language(), word)
        under = self.tr("Căn cứ: %1").replace("%1", shown.citation)
        if shown.facts:
            under = f"{self.tr('Theo: %1').replace('%1', '; '.join(shown.facts))} · {under}"
        stops: list[QWidget] = []
        message = plain(f"{shown.mark} {shown.message}", "" if found.outcome is Outcome.PASS else "care")
        card = Card(message, plain(under, "small"), margin=GAP)
        card.box.setSpacing(GAP // 2)
        for path in dict.fromkeys((*found.facts, *found.missing)):
            if path in SAID_BY_THE_BOARD:
                stops += self._add_answer(path, card)
        self._rules.addWidget(card)
        return stops

    def _add_answer(self, path: str, card: Card) -> list[QWidget]:
        fact = self.session.pack.facts.get(path)
        label = path if fact is None else fact.label_vi if language() == "vi" else fact.label_en or fact.label_vi
        value_now, source_now = said_facts(self.session.workspace).get(path, ("", ""))
        choice = Choice(label)
        choice.addItem(self.tr("chưa trả lời"), "")
        for value in SAID_BY_THE_BOARD[path]:
            choice.addItem(word({"true": YES, "false": NO}.get(value) or VALUE_WORDS[value]), value)
        choice.setCurrentIndex(max(choice.findData(value_now), 0))
        source = QLineEdit(source_now)
        source.setMaxLength(300)
        source.setAccessibleName(self.tr("Nguồn: %1").replace("%1", label))
        source.setPlaceholderText(self.tr("Theo giấy nào, ai nói"))
        save = button(self.tr("Ghi"), partial(self._on_said, path, choice, source))
        save.setAccessibleName(self.tr("Ghi: %1").replace("%1", label))
        card.box.addWidget(plain(label, "faint"))
        card.box.addLayout(row(choice, source, save))
        return [choice, source, save]

    def _on_said(self, path: str, choice: Choice, source: QLineEdit) -> None:
        value, text = str(choice.currentData()), source.text()
        if not value:
            self.session.said.emit(self.tr("Chọn câu trả lời trước."), True)
            return
        self.session.did(lambda: say_fact(self.session.workspace, path, value, text), self.tr("Đã ghi."))

    # ------------------------------------------------------------------ questions
    def _add_question(self, signal: Indicator) -> list[QWidget]:
        asked, how = said_signal(signal)
        doors: list[QPushButton] = []
        for member, name in zip(signal.members, signal.names, strict=True):
            door = button(name, partial(self.session.asked_for.emit, "members", member))
            door.setAccessibleName(self.tr("Mở trang của %1").replace("%1", name) + f" ({signal.kind.value})")
            doors.append(door)
        if not signal.is_open:
            line = f"✔ {asked} " + self.tr("Đã hỏi rõ: %1").replace("%1", signal.answer)
            self._questions.addWidget(plain(line, "faint"))
            return []
        field = QLineEdit()
        field.setMaxLength(300)
        field.setPlaceholderText(self.tr("Hỏi ra thế nào (không cần ghi tên)"))
        field.setAccessibleName(self.tr("Trả lời: %1").replace("%1", asked))
        done = button(self.tr("Đã hỏi rõ"), partial(self._on_answer, signal, field))
        done.setAccessibleName(self.tr("Đã hỏi rõ: %1").replace("%1", asked))
        self._questions.addWidget(
            Card(column(plain("? " + asked, "heading"), plain(how, "faint"), gap=2), row(*doors, field, done))
        )
        return [*doors, field, done]

    def _on_answer(self, signal: Indicator, field: QLineEdit) -> None:
        text = field.text()
        self.session.did(lambda: answer(self.session.workspace, signal, text), self.tr("Đã ghi."))
