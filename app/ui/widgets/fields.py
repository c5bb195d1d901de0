"""Fields that read what people type: amounts, days, votes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from app.domain.days import NEWEST_YEAR, ReadDay, read_day
from app.domain.entries import Votes
from app.domain.money import format_dong, parse_dong
from app.domain.words import dong_in_words
from app.ui.widgets.basic import button, plain


class Count(QSpinBox):
    """A small number, typed or stepped with the arrow keys; turning the mouse wheel over it scrolls the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class Choice(QComboBox):
    """One of a few words; turning the mouse wheel over it scrolls the page.

    ``settled`` comes when the list was closed or the field was left, not at each step of the arrow keys.
    """

    settled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def hidePopup(self) -> None:
        super().hidePopup()
        QTimer.singleShot(0, self, self.settled.emit)  # Qt chooses after it closed the list

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class AmountEdit(QLineEdit):
    """Whole dong: reads "500k", "1tr5", "1.500.000"; writes dots only when it is left, never while typing."""

    amount_changed = Signal()

    def __init__(self, name: str, placeholder: str = "0") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(self.amount_changed)

    def amount(self) -> int | None:
        """The amount; 0 where nothing is written, None where it cannot be read."""
        return parse_dong(self.text()) if self.text().strip() else 0

    def show_amount(self, amount: int) -> None:
        """Show an amount; nothing for 0."""
        self.setText(format_dong(amount) if amount else "")

    def in_words(self) -> str:
        """What is typed, in words."""
        amount = self.amount()
        return dong_in_words(amount) if amount else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        amount = self.amount()
        if amount:
            self.setText(format_dong(amount))
        super().focusOutEvent(event)


AT_FAULT = "atFault"  # the property of a field that was refused and not touched since


def stand_at_fault(field: QWidget) -> None:
    """The hand stands in a field that was refused; what was said of it goes with the first change of it."""
    field.setProperty(AT_FAULT, True)
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.selectAll()


class DayEdit(QLineEdit):
    """A day as dd/MM/yyyy; reads 5/3/2026, 5-3-2026, 5.3.26, 05032026. ``newest_year``: what two figures of a year are read up to."""

    def __init__(self, name: str, day: date | None = None, newest_year: int = NEWEST_YEAR) -> None:
        super().__init__()
        self._newest_year = newest_year
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.setMaxLength(12)
        if day is not None:
            self.show_day(day)

    def day(self) -> date | None:
        """The day, or None where it cannot be read."""
        return read_day(self.text(), self._newest_year).day

    def refusal(self, usual: str) -> str:
        """Why the day cannot be read, and the hand stands in the field; ``usual`` is said of what is no day at all."""
        stand_at_fault(self)
        return day_refusal(read_day(self.text(), self._newest_year)) or usual

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setText(day.strftime("%d/%m/%Y"))


def day_refusal(read: ReadDay) -> str:
    """Which month lacks the day that was typed; empty for what is no day at all."""
    if not read.is_in_no_calendar:
        return ""
    if not 1 <= read.month <= 12:
        return QCoreApplication.translate("DayEdit", "Không có tháng %1.").replace("%1", str(read.month))
    text = (
        QCoreApplication.translate("DayEdit", "Tháng 2 năm %3 không có ngày 29.")
        if (read.month, read.number) == (2, 29)
        else QCoreApplication.translate("DayEdit", "Tháng %1 không có ngày %2.")
    )
    return text.replace("%1", str(read.month)).replace("%2", str(read.number)).replace("%3", str(read.year))


class VoteBox(QWidget):
    """A show of hands: for, against, abstain; they must add up to those present, and it says what is missing."""

    votes_changed = Signal()

    def __init__(self, of: str) -> None:
        """``of`` says to a screen reader what is voted on."""
        super().__init__()
        self._of = of
        self._present = 0
        self._yes = self._field(self.tr("Tán thành"))
        self._no = self._field(self.tr("Không tán thành"))
        self._abstain = self._field(self.tr("Không ý kiến"))
        self._sum: QLabel = plain("", "faint", wrap=False)
        everybody = button(self.tr("Tất cả tán thành"), self.all_in_favour)
        everybody.setAccessibleName(f"{of}: " + self.tr("Tất cả tán thành"))
        grid = QGridLayout()
        for place, (name, field) in enumerate(
            (
                (self.tr("Tán thành"), self._yes),
                (self.tr("Không"), self._no),
                (self.tr("Không ý kiến"), self._abstain),
            )
        ):
            grid.addWidget(plain(name, wrap=False), 0, place)
            grid.addWidget(field, 1, place)
        grid.addWidget(everybody, 1, 3)
        grid.addWidget(self._sum, 0, 3)
        grid.setColumnStretch(4, 1)
        self.setLayout(grid)

    @property
    def fields(self) -> tuple[Count, Count, Count]:
        """For, against, abstain."""
        return self._yes, self._no, self._abstain

    def show_votes(self, votes: Votes | None, present: int) -> None:
        """Show a vote of a meeting with so many present."""
        self._present = present
        for field, value in (
            (self._yes, votes.yes if votes else 0),
            (self._no, votes.no if votes else 0),
            (self._abstain, votes.abstain if votes else 0),
        ):
            field.setMaximum(max(present, value))
            field.setValue(value)
        self._on_changed()

    def show_present(self, present: int) -> None:
        """So many are present; what was counted stays as far as it can be."""
        self._present = present
        for field in self.fields:
            field.setMaximum(present)
        self._on_changed()

    def clear(self) -> None:
        """Nothing is counted."""
        for field in self.fields:
            field.setValue(0)

    def all_in_favour(self) -> None:
        """Everybody present voted for it."""
        self._no.setValue(0)
        self._abstain.setValue(0)
        self._yes.setValue(self._present)

    def votes(self) -> Votes:
        """The vote as it stands."""
        return Votes(self._yes.value(), self._no.value(), self._abstain.value())

    def is_whole(self) -> bool:
        """Whether it adds up to those present."""
        return bool(self._present) and self.votes().cast == self._present

    def _field(self, name: str) -> Count:
        field = Count(f"{self._of}: {name}")
        field.setMaximum(0)
        field.valueChanged.connect(self._on_changed)
        return field

    def _on_changed(self) -> None:
        left = self._present - self.votes().cast
        if not self._present:
            text = self.tr("chưa điểm danh")
        elif left == 0:
            text = self.tr("✔ đủ %1").replace("%1", str(self._present))
        elif left > 0:
            text = self.tr("còn %1 người").replace("%1", str(left))
        else:
            text = self.tr("thừa %1 phiếu").replace("%1", str(-left))
        self._sum.setText(text)
        self.votes_changed.emit()
