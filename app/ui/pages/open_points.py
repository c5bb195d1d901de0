"""What the rules found about one request: a sentence on top, what has to be answered with its buttons, and what is well, folded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.meeting import Request
from app.domain.policy import Contradiction, Fact, Finding, Outcome, PolicyPack, Stage, Verdict, contradictions
from app.storage.queries import Answer
from app.ui.base.session import Session, language, rules_day, rules_line, word
from app.ui.pages.point_hand import hand_in, rows_in, stand_again
from app.ui.pages.point_parts import Fold, HeadedCard, VerdictLine, answered_row, look_of, sign_of
from app.ui.pages.point_parts import Verdict as Look
from app.ui.pages.point_row import PointRow
from app.ui.widgets.basic import GAP, Card, clear, plain
from app.usecases.loans import appraisal as verbs
from app.usecases.loans.findings import NO, YES, in_order, said, sentence, value_words
from app.usecases.loans.inputs import (
    Said,
    answers_about,
    asked_for,
    disagreements,
    hand_words,
    say,
    standing,
    take_back,
)
from app.usecases.loans.known import known_of
from app.usecases.loans.since_vote import changed_since
from app.usecases.workspace import Workspace


class OpenPoints(QWidget):
    """The findings of the request on the table; ``answered_all`` says that the last was answered."""

    answered_all = Signal()

    def __init__(self, session: Session, stage: Stage = Stage.MEETING) -> None:
        super().__init__()
        self._session, self._stage = session, stage
        self._request: Request | None = None
        self._pack: PolicyPack | None = None
        self._on = date.max
        self._group: GroupCode | None = None
        self._is_unfolded = False
        self._origins: dict[str, str] = {}
        self._verdict = VerdictLine()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._box.addWidget(self._verdict)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        self._box.addLayout(self._parts)
        self._box.addStretch(1)

    def show_request(self, request: Request, pack: PolicyPack, on: date, group: GroupCode | None = None) -> None:
        """Judge the request and show what was found; ``group`` where it is one of those a union or the office holds."""
        is_same = (self._request.id if self._request is not None else "") == request.id
        if not is_same:
            self._is_unfolded = False
        typed = {point.fact.path: point.typed() for point in self._rows()} if is_same else {}
        hand = hand_in(self._rows(), self.window().focusWidget())
        self._request, self._pack, self._on, self._group = request, pack, on, group
        workspace = self._workspace()
        verdict = verbs.judge(workspace, pack, verbs.asked_in(request), on, self._stage)
        clear(self._parts)
        known = known_of(workspace, pack, verbs.asked_in(request), on, self._stage)
        self._origins = known.origin_words(pack, word) if known is not None else {}
        self._verdict.setVisible(verdict is not None)
        if verdict is None:
            return
        self._verdict.show_verdict(sentence(verdict, language(), word), look_of(verdict))
        self._show_changed(request, pack)
        facts = known.facts if known is not None else {}
        self._show_contradictions(contradictions(pack, request.program, on, facts))
        self._show_blocking(verdict, pack)
        self._show_questions(verdict, pack)
        self._show_well(verdict, pack)
        self._parts.addWidget(plain(rules_line(pack) if self._is_unfolded else rules_day(pack), "faint"))
        for point in self._rows():
            if point.fact.path in typed:
                point.fill(typed[point.fact.path])
        if hand is not None and not stand_again(self._rows(), hand):
            self.answered_all.emit()

    def _rows(self) -> list[PointRow]:
        return rows_in(self._parts)

    def _workspace(self) -> Workspace:
        own = self._session.workspace
        return own.at(self._group) if self._group else own

    def is_stopped(self) -> bool:
        """Whether something stops the request."""
        return self._verdict.look is Look.STOPPED

    def stops(self) -> list[QWidget]:
        """Where the hand can stand, in their order."""
        return [stop for point in self._rows() for stop in point.stops()]

    def first_door(self) -> QWidget | None:
        """Where the hand begins: at the first question."""
        rows = self._rows()
        return rows[0].first_door() if rows else None

    # ------------------------------------------------------------------ the parts
    def _show_changed(self, request: Request, pack: PolicyPack) -> None:
        """What is no longer as it was when the meeting voted."""
        workspace = self._workspace()
        verdict = verbs.judge(workspace, pack, verbs.asked_in(request), self._on) if request.votes else None
        changed = changed_since(workspace, request.id, verdict) if verdict is not None else []
        if not changed:
            return
        lines = []
        for one in changed:
            fact = pack.facts.get(one.path)
            label = (
                one.path if fact is None else fact.label_vi if language() == "vi" else fact.label_en or fact.label_vi
            )
            text = self.tr("%1: nay biết là %2") if one.is_new else self.tr("%1: nay là %2")
            gone = self.tr("không rõ nữa")
            value = gone if one.value is None else value_words(fact, one.value, language(), word)
            lines.append(plain(text.replace("%1", label).replace("%2", value), "care"))
        self._parts.addWidget(Card(plain(self.tr("⚠ Đã khác từ khi Tổ biểu quyết"), "heading"), *lines))

    def _show_contradictions(self, found: Sequence[Contradiction]) -> None:
        """What two hands wrote and cannot both be true."""
        for one in found:
            said_so = one.message_vi if language() == "vi" else one.message_en or one.message_vi
            self._parts.addWidget(plain(self.tr("⚠ Hai điều đã ghi không khớp: %1.").replace("%1", said_so), "care"))

    def _show_blocking(self, verdict: Verdict, pack: PolicyPack) -> None:
        bad = [one for one in in_order(verdict.findings) if one.outcome is Outcome.FAIL]
        if bad:
            lines = [plain(self._text(one, pack), "stop" if one.blocking else "care") for one in bad]
            self._parts.addWidget(Card(*lines))

    def _show_questions(self, verdict: Verdict, pack: PolicyPack) -> None:
        unknown = [one for one in in_order(verdict.findings) if one.outcome is Outcome.UNKNOWN]
        facts = asked_for(self._workspace(), pack, (path for one in unknown for path in one.missing))
        answers = self._answers()
        found = {path: one for path, one in standing(answers, self._on).items() if path in pack.facts}
        if not unknown and not found:
            return
        hint = self.tr("Mũi tên để chọn, Dấu cách = câu trả lời đầu") if facts else ""
        asks = self.tr("Cần trả lời") if unknown else self.tr("Đã trả lời")
        holder = HeadedCard(asks, len(facts) or len(found), hint)
        for fact in facts:
            why = next(one for one in unknown if fact.path in one.missing)
            holder.box.addWidget(self._point(fact, self._paper_for(why, pack), self._why(why, pack)))
        known = {fact.path for fact in facts}
        for one in unknown:
            if not known.intersection(one.missing):
                holder.box.addWidget(_inset(plain(self._text(one, pack), "care")))
        self._add_answered(holder, found, disagreements(answers, self._on), pack)
        self._parts.addWidget(holder)

    def _point(self, fact: Fact, under: str, why: str) -> PointRow:
        point = PointRow(fact, under, language())
        point.setToolTip(why)
        point.answered.connect(partial(self._on_answer, fact))
        point.left.connect(partial(self._on_left, point))
        return point

    def _on_left(self, point: PointRow, way: int) -> None:
        """The arrows go from question to question."""
        rows = [one for one in self._rows() if one.isVisible()]
        place = rows.index(point) + way
        if 0 <= place < len(rows):
            rows[place].first_door().setFocus()

    def _add_answered(
        self, holder: Card, found: dict[str, Answer], apart: dict[str, list[Answer]], pack: PolicyPack
    ) -> None:
        for path, one in found.items():
            fact = pack.facts[path]
            label = fact.label_vi if language() == "vi" else fact.label_en or fact.label_vi
            text = f"{label}: {answer_words(fact, one.value)}"
            back = partial(self._on_take_back, one)
            holder.box.addWidget(answered_row(text, hand_words(one, word), back, self.tr("Lấy lại")))
            if path in apart:
                holder.box.addWidget(_inset(plain(self._said_apart(fact, apart[path]), "care")))

    def _answers(self) -> list[Answer]:
        request = self._request
        return answers_about(self._workspace(), request.member, request.id) if request is not None else []

    def _said_apart(self, fact: Fact, said_apart: list[Answer]) -> str:
        """Two hands said different things: all of it, and whose word is used."""
        words = [f"{hand_words(one, word)}: {answer_words(fact, one.value)}" for one in said_apart]
        used = self.tr("Ghi khác nhau: %1. Đang dùng lời sau cùng.")
        return "⚠ " + used.replace("%1", "; ".join(words))

    def _show_well(self, verdict: Verdict, pack: PolicyPack) -> None:
        well = [one for one in verdict.findings if one.outcome is Outcome.PASS]
        if not well:
            return
        text = self.tr("%1 điều đạt").replace("%1", str(len(well)))
        door = self.tr("Gấp lại") if self._is_unfolded else self.tr("Mở ra")
        card = Fold(text, door, self._on_fold, is_open=self._is_unfolded, names=self._names(well, pack))
        for one in well if self._is_unfolded else ():
            card.add(plain(self._text(one, pack)))
            for fact in self._taken_for_granted(one, pack):
                said_of_it = self.tr("Chưa ai nói khác. Trả lời nếu biết.")
                card.add(self._point(fact, said_of_it, said_of_it))
        self._parts.addWidget(card)

    def _names(self, found: Sequence[Finding], pack: PolicyPack) -> str:
        """What these are about, in a word or two each."""
        facts = (pack.facts.get(path) for one in found for path in list(one.facts)[:1])
        labels = (
            fact.label_vi if language() == "vi" else fact.label_en or fact.label_vi
            for fact in facts
            if fact is not None
        )
        return ", ".join(dict.fromkeys(label[:1].lower() + label[1:] for label in labels))

    def _taken_for_granted(self, found: Finding, pack: PolicyPack) -> list[Fact]:
        """What counts as long as nobody says otherwise, and may be said here."""
        answered = {one.path for one in self._answers()}
        facts = asked_for(self._workspace(), pack, (path for path in found.facts if path not in answered))
        return [fact for fact in facts if fact.otherwise is not None]

    # ------------------------------------------------------------------ words
    def _text(self, found: Finding, pack: PolicyPack) -> str:
        shown = said(pack, found, language(), word, self._origins)
        source = shown.citation or self.tr("chỉ để nhắc")
        if shown.citation and found.confidence == "memory":
            source = self.tr("%1 (chưa đối chiếu với văn bản; không cản ai)").replace("%1", source)
        lines = [f"{sign_of(found.outcome)} {shown.message} — {source}"]
        if shown.facts:
            lines.append(self.tr("Theo: %1").replace("%1", "; ".join(shown.facts)))
        if shown.missing:
            lines.append(self.tr("Chưa biết: %1").replace("%1", "; ".join(shown.missing)))
        return "\n     ".join(lines)

    def _why(self, found: Finding, pack: PolicyPack) -> str:
        """Behind a question: the rule it is for."""
        return f"{said(pack, found, language(), word).message}."

    def _paper_for(self, found: Finding, pack: PolicyPack) -> str:
        """Under a question: what paper would settle it; where none would, the rule it is for."""
        papers = said(pack, found, language(), word).evidence
        return self.tr("Xem: %1").replace("%1", "; ".join(papers)) if papers else self._why(found, pack)

    # ------------------------------------------------------------------ doing
    def _on_answer(self, fact: Fact, point: PointRow, value: Any, paper: str, witness: str) -> None:
        request, pack = self._request, self._pack
        if request is None or pack is None:
            return
        if said := point.unreadable():
            self._session.said.emit(said, True)
            return
        workspace = self._workspace()
        apart = verbs.contradicted(workspace, pack, request, self._on, self._stage, (fact.path, value))
        is_settled = apart is None and verbs.settles(
            workspace, pack, request, self._on, self._stage, (fact.path, value)
        )
        answer = Said(value, paper=paper, witness=witness)
        if is_settled and not answer.is_shown:
            point.ask_for_evidence(value)
            return

        def write() -> None:
            if apart is not None:
                detail = apart.message_vi if language() == "vi" else apart.message_en or apart.message_vi
                raise RuleBrokenError("answers_contradict", detail=detail)
            say(workspace, fact, answer, request, self._on, settles=is_settled)

        self._session.do(write, self.tr("Đã ghi câu trả lời."))

    def _on_take_back(self, answer: Any) -> None:
        self._session.do(lambda: take_back(self._workspace(), answer, self._on), self.tr("Đã lấy lại câu trả lời."))

    def _on_fold(self) -> None:
        self._is_unfolded = not self._is_unfolded
        if self._request is not None and self._pack is not None:
            self.show_request(self._request, self._pack, self._on, self._group)


def _inset(line: QWidget) -> QWidget:
    line.setContentsMargins(GAP + 4, GAP // 2, GAP, GAP // 2)
    return line


def answer_words(fact: Fact, value: str) -> str:
    """An answer in words: a choice's, a day as people write it, yes or no."""
    question = fact.question
    for one in question.choices if question is not None else ():
        if one.value == value:
            return one.text_vi if language() == "vi" else one.text_en
    if value in {"true", "false"}:
        return word(YES if value == "true" else NO)
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return value
