"""One question of the policy pack on the screen: its words, and a way to answer for each form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.policy import Fact, Form
from app.ui.widgets.basic import button, column, plain, row
from app.ui.widgets.fields import AmountEdit, Choice, Count, DayEdit

_LONGEST = 200
_FEWEST_LETTERS = 16  # of a choice: longer ones open wider


class PointRow(QWidget):
    """``answered`` carries the row itself, the value, the paper and who else saw it; the page decides whether that is enough."""

    answered = Signal(object, object, str, str)

    def __init__(self, fact: Fact, why: str, language: str) -> None:
        super().__init__()
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
        done = button(self.tr("Ghi"), self._on_evidence)
        done.setAccessibleName(f"{done.text()}: {asks}")
        self._evidence.setLayout(row(self.paper, self.witness, done))
        self._evidence.hide()
        self._doors = self._answers(language)
        self.setLayout(
            column(plain(asks, "heading"), plain(why, "faint"), row(*self._doors, None), self._evidence, gap=4)
        )

    def first_door(self) -> QWidget:
        """Where an answer begins."""
        return self._doors[0]

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
                return [yes, self._door(self.tr("Chưa có") if is_paper else self.tr("Không"), value=False)]
            case Form.CHOICE:
                field = Choice(self._asks)
                field.setMinimumContentsLength(_FEWEST_LETTERS)
                field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                for one in self._question.choices:
                    field.addItem(one.text_vi if language == "vi" else one.text_en, one.value)
                return [field, self._write(field.currentData)]
            case Form.DAY:
                day = DayEdit(self._asks)
                return [day, self._write(day.day)]
            case Form.AMOUNT:
                amount = AmountEdit(self._asks, "50tr")
                return [amount, self._write(amount.amount)]
            case Form.COUNT:
                count = Count(self._asks)
                return [count, self._write(count.value)]
            case _:
                number = _line(self._asks)
                return [number, self._write(lambda: _number(number.text()))]

    def _door(self, text: str, *, value: bool) -> QWidget:
        door = button(text, lambda: self.answered.emit(self, value, "", ""))
        door.setAccessibleName(f"{text}: {self._asks}")
        return door

    def _write(self, value: Any) -> QWidget:
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
