"""Quy định về Tổ: each rule for a group and its board with what it rests on, and the answers the board gives itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.policy import Finding, Outcome
from app.ui.base.session import Session, language, word
from app.ui.pages.point_parts import sign_of
from app.ui.widgets.basic import GAP, Card, button, clear, plain, row
from app.ui.widgets.fields import Choice
from app.usecases.loans.findings import NO, VALUE_WORDS, YES, in_order, said
from app.usecases.review.board_rules import SAID_BY_THE_BOARD, group_findings, said_facts, say_fact


class GroupRules(QWidget):
    """A card for each rule, or for those of one part of the page."""

    def __init__(self, session: Session, which: slice, typed: dict[str, tuple[str, str]]) -> None:
        """``which``: of the rules in their order; ``typed``: what was begun to be answered and is not yet written, by fact."""
        super().__init__()
        self._session, self._which, self._typed = session, which, typed
        self._rules = QVBoxLayout(self)
        self._rules.setContentsMargins(0, 0, 0, 0)
        self._rules.setSpacing(GAP * 2)
        self._shown: tuple[object, ...] = ()
        self._stops: list[QWidget] = []

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top down."""
        return self._stops

    def refresh(self) -> None:
        """Show the book as it stands.

        What is answered here stays under the hand: only what came out otherwise is laid out anew.
        """
        workspace, pack = self._session.workspace, self._session.pack
        found = in_order(group_findings(workspace, pack))[self._which]
        shown = (found, said_facts(workspace))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rules)
        self._stops = [stop for one in found for stop in self._add_rule(one)]

    def _add_rule(self, found: Finding) -> list[QWidget]:
        shown = said(self._session.pack, found, language(), word)
        under = self.tr("Căn cứ: %1").replace("%1", shown.citation)
        if shown.facts:
            by = self.tr("Theo: %1").replace("%1", "; ".join(shown.facts))
            under = f"{by} · {under}"
        stops: list[QWidget] = []
        message = plain(f"{sign_of(found.outcome)} {shown.message}", "" if found.outcome is Outcome.PASS else "care")
        card = Card(message, plain(under, "small"), margin=GAP)
        card.box.setSpacing(GAP // 2)
        for path in dict.fromkeys((*found.facts, *found.missing)):
            if path in SAID_BY_THE_BOARD:
                stops += self._add_answer(path, card)
        self._rules.addWidget(card)
        return stops

    def _add_answer(self, path: str, card: Card) -> list[QWidget]:
        fact = self._session.pack.facts.get(path)
        label = path if fact is None else fact.label_vi if language() == "vi" else fact.label_en or fact.label_vi
        value_now, source_now = self._typed.get(path) or said_facts(self._session.workspace).get(path, ("", ""))
        choice = Choice(label)
        choice.addItem(self.tr("chưa trả lời"), "")
        for value in SAID_BY_THE_BOARD[path]:
            choice.addItem(word({"true": YES, "false": NO}.get(value) or VALUE_WORDS[value]), value)
        choice.setCurrentIndex(max(choice.findData(value_now), 0))
        source = QLineEdit(source_now)
        source.setMaxLength(300)
        source.setAccessibleName(self.tr("Nguồn: %1").replace("%1", label))
        source.setPlaceholderText(self.tr("Theo giấy nào, ai nói"))
        keep = partial(self._on_typed, path, choice, source)
        choice.currentIndexChanged.connect(keep)
        source.textChanged.connect(keep)
        save = button(self.tr("Ghi"), partial(self._on_said, path, choice, source))
        save.setAccessibleName(self.tr("Ghi: %1").replace("%1", label))
        card.box.addWidget(plain(label, "faint"))
        card.box.addLayout(row(choice, source, save))
        return [choice, source, save]

    def _on_typed(self, path: str, choice: Choice, source: QLineEdit, *_: object) -> None:
        self._typed[path] = str(choice.currentData()), source.text()

    def _on_said(self, path: str, choice: Choice, source: QLineEdit) -> None:
        value, text = str(choice.currentData()), source.text()
        if not value:
            self._session.said.emit(self.tr("Chọn câu trả lời trước."), True)
            return
        typed = self._typed.pop(path, None)
        if (
            not self._session.did(lambda: say_fact(self._session.workspace, path, value, text), self.tr("Đã ghi."))
            and typed
        ):
            self._typed[path] = typed
