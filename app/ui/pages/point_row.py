"""One question of the policy pack on the screen: its words, and a way to answer for each form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QPushButton, QWidget

from app.domain.policy import Fact, Form
from app.ui.widgets.basic import GAP, UNLIMITED, button, column, plain, row
from app.ui.widgets.fields import AmountEdit, Choice, DayEdit
from app.ui.widgets.icons import Picture

_LONGEST = 200
_LETTERS_BESIDE = 72
_LETTERS_OF_FIELD = 20  # under its question
_MOST_DIGITS = 4
_FEWEST_LETTERS = 16  # of a choice: longer ones open wider


@dataclass(frozen=True, slots=True)
class Typed:
    """What is half said in a row: the answer, whether a paper is asked for it and for which value, and what was typed of that."""

    answer: str | int
    is_asked: bool
    value: Any
    paper: str
    witness: str


class PointRow(QFrame):
    """A question and its answers in one line; ``answered`` carries the row itself, the value, the paper and who else saw it.

    The page decides whether that is enough. On its buttons the arrows go to the next question (``left``), Space answers with the first
    of them and Delete with the second.
    """

    answered = Signal(object, object, str, str)
    left = Signal(int)

    def __init__(self, fact: Fact, why: str, language: str) -> None:
        super().__init__()
        self.setObjectName("question")
        question = fact.question
        assert question is not None  # only facts with a question get a row
        self.fact = fact
        self._value: Any = None
        self._question = question
        asks = question.ask_vi if language == "vi" else question.ask_en or question.ask_vi
        self._asks = asks
        self.paper = _line(self.tr("Số và ngày giấy đã xem"))
        self.witness = _line(self.tr("hoặc ai cùng xem"))
        self._evidence = QWidget()
        self._done = button(self.tr("Ghi"), self._on_evidence)
        self._done.setAccessibleName(f"{self._done.text()}: {asks}")
        self._evidence.setLayout(row(self.paper, self.witness, self._done))
        for field in (self.paper, self.witness):
            field.returnPressed.connect(self._done.click)
        self._evidence.hide()
        self._doors = self._answers(language)
        for door in self._doors:
            door.installEventFilter(self)
        self._why = plain(why, "small")
        self._words = column(plain(asks, "strong"), self._why, gap=0)
        self._mark = Picture("file-question-mark", "care_mark")
        lead = row(self._mark, gap=GAP + 4)
        lead.addLayout(self._words)
        lead.setStretch(1, 1)
        self._line = row(gap=GAP + 4)
        self._line.addLayout(lead)
        self._reply = row(*self._doors)
        self._line.addLayout(self._reply)
        self._line.setStretch(0, 1)
        self._shape = (True, False)  # whether the answers stand beside the question, and its source beside them
        whole = column(self._line, self._evidence, gap=4)
        whole.setContentsMargins(GAP + 4, GAP // 2, GAP, GAP // 2)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answers stand beside the question where there is room, else under it with what settles it at their end."""
        letter = self.fontMetrics().averageCharWidth()
        is_wide = self.width() > letter * _LETTERS_BESIDE
        beside = self._mark.sizeHint().width() + sum(_width_of(door, letter) + GAP for door in self._doors)
        why = self._why.fontMetrics().horizontalAdvance(self._why.text())
        shape = is_wide, not is_wide and beside + why + GAP * 4 <= self.width()
        if shape != self._shape:
            self._shape = shape
            self._lay_out_reply(*shape)
        super().resizeEvent(event)

    def _lay_out_reply(self, wide: bool, why_beside: bool) -> None:
        field = self._doors[0]
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(GAP + 4 if wide else GAP // 2)
        self._reply.setContentsMargins(0 if wide else self._mark.sizeHint().width() + GAP + 4, 0, 0, 0)
        for part in (self._words, self._reply):
            part.removeWidget(self._why)
        if why_beside:
            self._reply.addWidget(self._why, 1)
        else:
            self._words.addWidget(self._why)
        if isinstance(field, QLineEdit):
            letters = self.fontMetrics().averageCharWidth() * _LETTERS_OF_FIELD
            field.setMaximumWidth(UNLIMITED if wide else letters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_current(event.type() is QEvent.Type.FocusIn)
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and not isinstance(watched, QPushButton):
            write = self._doors[-1]
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(write, QPushButton):
                write.click()
                return True
        if is_key and isinstance(event, QKeyEvent) and isinstance(watched, QPushButton):
            way = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if way is not None:
                self.left.emit(way)
                return True
            second = self._doors[1] if len(self._doors) > 1 else None
            if event.key() == Qt.Key.Key_Delete and isinstance(second, QPushButton):
                second.click()
                return True
        return super().eventFilter(watched, event)

    def _show_current(self, here: bool) -> None:
        self.setProperty("current", "true" if here else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def first_door(self) -> QWidget:
        """Where an answer begins."""
        return self._doors[0]

    def typed(self) -> Typed:
        """What stands in it and is not recorded yet."""
        return Typed(self._answer(), not self._evidence.isHidden(), self._value, self.paper.text(), self.witness.text())

    def fill(self, typed: Typed) -> None:
        """Let what was half said stand here."""
        field = self._doors[0]
        if isinstance(field, Choice) and isinstance(typed.answer, int):
            field.setCurrentIndex(typed.answer)
        elif isinstance(field, QLineEdit):
            field.setText(str(typed.answer))
        self._value = typed.value
        self._evidence.setVisible(typed.is_asked)
        self.paper.setText(typed.paper)
        self.witness.setText(typed.witness)

    def stops(self) -> list[QWidget]:
        """Where the hand can stand in it, in their order."""
        return [*self._doors, self.paper, self.witness, self._done]

    def _answer(self) -> str | int:
        field = self._doors[0]
        if isinstance(field, Choice):
            return field.currentIndex()
        return field.text() if isinstance(field, QLineEdit) else ""

    def unreadable(self) -> str:
        """Why the day that was typed is no day; empty where it is one, or nothing was typed. The hand stands in its field."""
        field = self._doors[0]
        if isinstance(field, DayEdit) and field.text().strip() and field.day() is None:
            return field.refusal(self.tr("Ngày viết như 06/11/2026."))
        return ""

    def ask_for_evidence(self, value: Any) -> None:
        """A paper, or another person, has to stand behind this answer."""
        self._value = value
        self._evidence.show()
        self.paper.setFocus()

    def _answers(self, language: str) -> list[QWidget]:
        match self._question.form:
            case Form.YES_NO | Form.PAPER:
                is_paper = self._question.form is Form.PAPER
                yes = self._door(self.tr("Đã xem giấy") if is_paper else self.tr("Có"), value=True)
                if is_paper:  # of a plain question neither answer is the one to hope for
                    yes.setObjectName("yes")
                return [yes, self._door(self.tr("Chưa có") if is_paper else self.tr("Không"), value=False)]
            case Form.CHOICE:
                field = Choice(self._asks)
                field.setMinimumContentsLength(_FEWEST_LETTERS)
                field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.addItem(self.tr("chọn…"), None)  # no answer stands there by itself
                for one in self._question.choices:
                    field.addItem(one.text_vi if language == "vi" else one.text_en, one.value)
                return [field, self._write(field.currentData)]
            case Form.DAY:
                day = DayEdit(self._asks)
                return [day, self._write(day.day)]
            case Form.AMOUNT:
                amount = AmountEdit(self._asks, self.tr("ví dụ 50tr"))
                return [amount, self._write(lambda: amount.amount() if amount.text().strip() else None)]
            case Form.COUNT:
                count = _line(self._asks)
                count.setMaxLength(_MOST_DIGITS)
                count.setPlaceholderText(self.tr("ví dụ 1"))
                count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                return [count, self._write(lambda: int(count.text()) if count.text().strip().isdecimal() else None)]
            case _:
                number = _line(self._asks)
                return [number, self._write(lambda: _number(number.text()))]

    def _door(self, text: str, *, value: bool) -> QWidget:
        door = button(text, lambda: self.answered.emit(self, value, "", ""))
        door.setAccessibleName(f"{text}: {self._asks}")
        return door

    def _write(self, value: Any) -> QPushButton:
        door = button(self.tr("Ghi"), lambda: self.answered.emit(self, value(), "", ""))
        door.setAccessibleName(f"{door.text()}: {self._asks}")
        return door

    def _on_evidence(self) -> None:
        self.answered.emit(self, self._value, self.paper.text(), self.witness.text())


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMaxLength(_LONGEST)
    return field


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _width_of(door: QWidget, letter: int) -> int:
    """How wide an answer is under its question, pixels."""
    return letter * _LETTERS_OF_FIELD if isinstance(door, QLineEdit) else door.sizeHint().width()
