"""Câu hỏi nên hỏi lại: what in the book is worth asking about, each answered where it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row
from app.ui.widgets.signals import said_signal
from app.usecases.review.indicators import Indicator, answer, signals


class OpenQuestions(QWidget):
    """A card for each question; one that was answered keeps its line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._questions = QVBoxLayout()
        self._questions.setSpacing(GAP * 2)
        self.setLayout(column(plain(self.tr("Câu hỏi nên hỏi lại"), "heading"), self._questions, gap=GAP * 2))
        self._shown: tuple[Indicator, ...] | None = None
        self._typed: dict[str, str] = {}  # what was begun to be answered and is not yet written, by question
        self._stops: list[QWidget] = []

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top down."""
        return self._stops

    def refresh(self) -> None:
        """Show the book as it stands; only what came out otherwise is laid out anew."""
        asked = tuple(signals(self._session.workspace, self._session.pack))
        if asked == self._shown:
            return
        self._shown = asked
        clear(self._questions)
        self._stops = [stop for one in asked for stop in self._add_question(one)]
        if not asked:
            self._questions.addWidget(plain(self.tr("✔ Không có câu hỏi nào."), "good"))

    def _add_question(self, signal: Indicator) -> list[QWidget]:
        asked, how = said_signal(signal)
        doors: list[QPushButton] = []
        for member, name in zip(signal.members, signal.names, strict=True):
            door = button(name, partial(self._session.asked_for.emit, "members", member))
            door.setAccessibleName(self.tr("Mở trang của %1").replace("%1", name) + f": {asked}")
            doors.append(door)
        if not signal.is_open:
            line = f"✔ {asked} " + self.tr("Đã hỏi rõ: %1").replace("%1", signal.answer)
            self._questions.addWidget(plain(line, "faint"))
            return []
        field = QLineEdit(self._typed.get(signal.id, ""))
        field.setMaxLength(300)
        field.textChanged.connect(partial(self._on_typed, signal.id))
        field.setPlaceholderText(self.tr("Hỏi ra thế nào (không cần ghi tên)"))
        field.setAccessibleName(self.tr("Trả lời: %1").replace("%1", asked))
        done = button(self.tr("Đã hỏi rõ"), partial(self._on_answer, signal, field))
        done.setAccessibleName(self.tr("Đã hỏi rõ: %1").replace("%1", asked))
        self._questions.addWidget(
            Card(column(plain("⯑ " + asked, "heading"), plain(how, "faint"), gap=2), row(*doors, field, done))
        )
        return [*doors, field, done]

    def _on_typed(self, question: str, text: str) -> None:
        self._typed[question] = text

    def _on_answer(self, signal: Indicator, field: QLineEdit) -> None:
        text = field.text()
        self._session.did(lambda: answer(self._session.workspace, signal, text), self.tr("Đã ghi."))
