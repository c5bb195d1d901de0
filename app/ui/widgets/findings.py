"""What the rules found about one request, in lines a person reads aloud."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.domain.policy import Outcome, PolicyPack, Verdict
from app.ui.base.session import language, rules_line, word
from app.ui.widgets.basic import Card, clear, plain
from app.usecases.loans.findings import MARKS, SaidFinding, in_order, said, verdict_words

_LOOKS = {Outcome.PASS: "", Outcome.FAIL: "stop", Outcome.UNKNOWN: "care"}


class FindingCard(Card):
    """The verdict on top, then each finding: the mark, the rule, the facts, its source, and what is still needed."""

    def __init__(self) -> None:
        self._verdict = plain("", "heading")
        self._lines = QVBoxLayout()
        super().__init__(self._verdict, self._lines)

    def show_verdict(self, name: str, verdict: Verdict | None, pack: PolicyPack) -> None:
        """Show what was found about whose request; nothing where nothing could be judged."""
        clear(self._lines)
        if verdict is None:
            self._verdict.setText("")
            return
        if not verdict.is_checked:
            self._verdict.setText(self.tr("%1: ? Chưa có quy tắc nào cho chương trình này").replace("%1", name))
            self._lines.addWidget(plain(self.tr("Hỏi văn phòng điều kiện vay trước khi biểu quyết."), "care"))
            return
        words = verdict_words(verdict.outcome.value, verdict.open_points, word)
        mark = MARKS[Outcome.UNKNOWN if verdict.outcome is Outcome.PASS and verdict.open_points else verdict.outcome]
        self._verdict.setText(f"{name}: {mark} {words}")
        for found in in_order(verdict.findings):
            shown = said(pack, found, language(), word)
            look = _LOOKS[shown.outcome] if shown.blocking else "care" if shown.missing else ""
            self._lines.addWidget(plain(self._text(shown), look))
        self._lines.addWidget(plain(rules_line(pack), "faint"))

    def _text(self, shown: SaidFinding) -> str:
        source = shown.citation or self.tr("chưa có nguồn, chỉ để nhắc")
        lines = [f"{shown.mark} {shown.message} — {source}"]
        if shown.facts:
            lines.append(self.tr("Theo: %1").replace("%1", "; ".join(shown.facts)))
        if shown.missing:
            lines.append(self.tr("Chưa biết: %1").replace("%1", "; ".join(shown.missing)))
        if shown.evidence:
            lines.append(self.tr("Cần: %1").replace("%1", "; ".join(shown.evidence)))
        return "\n     ".join(lines)
