"""Fields that read what people type: amounts, days, votes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.domain.days import NEWEST_YEAR, ReadDay, read_day
from app.domain.money import format_dong, parse_dong
from app.domain.names import search_key
from app.domain.words import dong_in_words

_LETTERS_APART_MS = 1_200  # a longer pause begins another word
_ROOM = 6  # pixels beside a number
_BESIDE_WORDS = 4  # pixels


class Count(QSpinBox):
    """A small number, typed or stepped with the arrow keys; turning the mouse wheel over it scrolls the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lineEdit().setTextMargins(_ROOM, 0, _ROOM, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class Choice(QComboBox):
    """One of a few words; turning the mouse wheel over it scrolls the page.

    Letters that are typed choose the next word in which some part begins with them, with or without their tone marks: people are
    called by the last part of their names.

    ``settled`` comes when the list was closed or the field was left, not at each step of the arrow keys.
    """

    settled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._typed, self._before = "", -1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LETTERS_APART_MS)
        self._pause.timeout.connect(self._forget_typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        is_word = text.isprintable() and text and (text != " " or self._typed)
        if not is_word or event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
            return
        if not self._typed:
            self._before = self.currentIndex()
        self._typed += text
        self._pause.start()
        place = self._place_of(search_key(self._typed))
        is_known = place >= 0
        if not is_known:
            place = self._before  # it was meant for another field: what its first letters chose is taken back
        if is_known or place != self.currentIndex():
            self.setCurrentIndex(place)
            self.activated.emit(place)

    def sizeHint(self) -> QSize:
        """As Qt does, but that the longest word has its room as it is drawn here."""
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return self._with_room(least) if self.sizeAdjustPolicy() is self.SizeAdjustPolicy.AdjustToContents else least

    def _with_room(self, hint: QSize) -> QSize:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(), hint)
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        room = self.style().subControlRect(*parts).width() - _BESIDE_WORDS
        longest = max((self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0)
        # A part of a pixel too little, and the last letters are dots.
        return QSize(hint.width() + max(longest + 2 - room, 0), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but that a word too long for its room ends in dots, not in the middle of a letter."""
        del event
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        style = self.style()
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        room = style.subControlRect(*parts).width() - _BESIDE_WORDS
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _place_of(self, wanted: str) -> int:
        """The next word some part of which begins with these letters; -1 where none does. One letter again and again goes through all."""
        keys = [f" {search_key(self.itemText(place))}" for place in range(self.count())]
        here = max(self.currentIndex(), 0)
        tries = [(wanted, here + 1 if len(wanted) == 1 else here)] if wanted else []
        if len(set(wanted)) == 1:
            tries.append((wanted[0], here + 1))
        for letters, first in tries:
            places = ((first + step) % len(keys) for step in range(len(keys)))
            place = next((place for place in places if f" {letters}" in keys[place]), -1)
            if place >= 0:
                return place
        return -1

    def _forget_typed(self) -> None:
        self._typed = ""

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
