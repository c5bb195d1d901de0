"""One line of what waits: the whole row is pressed, and the arrows go from row to row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.base.theme import percent_in_use, scaled, theme_in_use
from app.ui.base.tokens import SMALL, TASK_ROW
from app.ui.widgets.basic import GAP, clear, plain, row
from app.ui.widgets.icons import icon_size, pixmap

_LABEL = 112  # pixels at 100 %
_PAD = 10
_LETTERS_BESIDE = 90  # from so many on the names of the groups stand beside their rows


@dataclass(frozen=True, slots=True)
class Task:
    """What waits, in one sentence; ``beside`` is a day or a reason, ``more`` what can be done, ``word`` what pressing it does."""

    text: str
    word: str
    drawing: str
    beside: str = ""
    more: str = ""
    is_urgent: bool = False
    thing: Any = None  # for the owner


class TaskRow(QAbstractButton):
    """Painted; its name for a screen reader is its word and its sentence."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.task, self.word = task, task.word
        said = " ".join(part for part in (task.text, task.beside, task.more) if part)
        self.setText(said)
        self.setAccessibleName(f"{task.word}: {task.text}" if task.word != task.text else task.text)
        self.setAccessibleDescription(" ".join(part for part in (task.beside, task.more) if part))
        self.setToolTip(task.more)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ how large
    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, beside = self._rooms(width)
        inside = words.height() + (beside.height() + 2 if beside.top() > words.bottom() else 0)
        return max(TASK_ROW, inside + _PAD * 2)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 640)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, TASK_ROW)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(scaled(SMALL))
        return font

    def _beside(self) -> str:
        return self.task.beside or self.task.more

    def _rooms(self, width: int) -> tuple[QRect, QRect]:
        """Where the sentence stands, and what is beside it: on the same line where there is room for both."""
        side, small = icon_size().width(), QFontMetrics(self._small())
        left, right = GAP + side + GAP + 4, width - GAP * 2 - side
        beside_wide = small.horizontalAdvance(self._beside())
        text_wide = self.fontMetrics().horizontalAdvance(self.task.text)
        wrap = Qt.TextFlag.TextWordWrap.value
        if not self._beside() or left + text_wide + GAP * 3 + beside_wide <= right:
            high = self.fontMetrics().boundingRect(QRect(0, 0, right - left, 10_000), wrap, self.task.text).height()
            return QRect(left, 0, right - left, high), QRect(right - beside_wide - GAP, 0, beside_wide + GAP, high)
        words = self.fontMetrics().boundingRect(QRect(0, 0, right - left, 10_000), wrap, self.task.text)
        under = small.boundingRect(QRect(0, 0, right - left, 10_000), wrap, self._beside())
        return (
            QRect(left, 0, right - left, words.height()),
            QRect(left, words.height() + 2, right - left, under.height()),
        )

    def fits(self) -> bool:
        """Whether everything it says can be read."""
        return self.heightForWidth(self.width()) <= self.height() + 1

    # ------------------------------------------------------------------ how it looks
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.underMouse() or self.hasFocus() or self.isDown()
        if active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tint))
            painter.drawRoundedRect(self.rect(), 8, 8)
        else:
            painter.setPen(QPen(QColor(theme.line2), 1))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        side = icon_size().width()
        mark = theme.care_mark if self.task.is_urgent else theme.main
        painter.drawPixmap(GAP, (self.height() - side) // 2, pixmap(self.task.drawing, mark, side))
        chevron = pixmap("chevron-right", theme.ink, side)
        painter.drawPixmap(self.width() - GAP - side, (self.height() - side) // 2, chevron)
        words, beside = self._rooms(self.width())
        under = beside.top() > words.bottom()
        inside = words.height() + (beside.height() + 2 if under else 0)
        top = (self.height() - inside) // 2
        wrap = Qt.TextFlag.TextWordWrap.value
        painter.setPen(QColor(theme.ink))
        painter.drawText(words.translated(0, top), wrap | Qt.AlignmentFlag.AlignVCenter.value, self.task.text)
        painter.setFont(self._small())
        painter.setPen(QColor(theme.faint))
        side_word = Qt.AlignmentFlag.AlignLeft if under else Qt.AlignmentFlag.AlignRight
        painter.drawText(
            beside.translated(0, top), wrap | side_word.value | Qt.AlignmentFlag.AlignVCenter.value, self._beside()
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class TaskGroups(QWidget):
    """Groups of rows under each other, each with its name and how many there are."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self.rows: list[TaskRow] = []

    def show_groups(self, groups: Sequence[tuple[str, Sequence[TaskRow]]], *, is_wide: bool = True) -> None:
        """Show the groups that have rows; ``is_wide``: their names stand beside the rows, else over them."""
        clear(self._grid)
        self.rows = []
        place = 0
        for name, rows in groups:
            if not rows:
                continue
            room = QFrame()
            room.setObjectName("group")
            inside = QVBoxLayout(room)
            inside.setContentsMargins(0, 1, 0, 0)
            inside.setSpacing(0)
            for one in rows:
                inside.addWidget(one)
                self.rows.append(one)
            count = plain(str(len(rows)), "urgentcount" if rows[0].task.is_urgent else "count", wrap=False)
            count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label = QWidget()
            head = row(plain(name, "strong", wrap=False), count, None)
            head.setContentsMargins(0, GAP if is_wide else 0, 0, 0)
            label.setLayout(head)
            if is_wide:
                label.setFixedWidth(_LABEL * percent_in_use() // 100)
                self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(room, place, 1)
                place += 1
            else:
                self._grid.addWidget(label, place, 0, 1, 2)
                self._grid.addWidget(room, place + 1, 0, 1, 2)
                place += 2


def is_wide_for(widget: QWidget) -> bool:
    """Whether the names of groups have room beside their rows."""
    return widget.width() > widget.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
