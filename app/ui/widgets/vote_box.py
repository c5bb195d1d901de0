"""A show of hands, counted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.domain.entries import Votes
from app.ui.base.theme import percent_in_use
from app.ui.widgets.basic import button, plain, restyle, row
from app.ui.widgets.fields import Count
from app.ui.widgets.icons import Picture

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST = 9_999  # votes
_DRAWINGS = ("circle-check", "circle-x", "circle")
_LETTERS_IN_LINE, _LARGE = 62, 150
_LEAST = 36  # pixels: a step is a target too


class VoteBox(QWidget):
    """A show of hands: for, against, abstain; they must add up to those present, and it says what is missing.

    ``entered``: Enter was pressed on a whole count; before that it goes to the next number.
    """

    votes_changed = Signal()
    entered = Signal()

    def __init__(self, of: str) -> None:
        """``of`` says to a screen reader what is voted on."""
        super().__init__()
        self._of = of
        self._present = 0
        self._fitted: tuple[bool, bool] | None = None
        self._yes = self._field(self.tr("Tán thành"))
        self._no = self._field(self.tr("Không tán thành"))
        self._abstain = self._field(self.tr("Không ý kiến"))
        self._sum: QLabel = plain("", "faint", wrap=False)
        everybody = button("", self.all_in_favour, hint=self.tr("Phím A"))
        everybody.setAccessibleName(f"{of}: " + self.tr("Tất cả tán thành"))
        for field in self.fields:
            field.installEventFilter(self)
        self.setLayout(self._laid_out(everybody))

    def _laid_out(self, everybody: QPushButton) -> QGridLayout:
        """One line each, with a step down and up beside the number."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        names = (self.tr("Tán thành"), self.tr("Không tán thành"), self.tr("Không ý kiến"))
        for place, (drawing, name, field) in enumerate(zip(_DRAWINGS, names, self.fields, strict=True)):
            mark = Picture(drawing, "main")
            grid.addLayout(row(mark, plain(name, wrap=False), None), place, 0)
            for column, (drawn, word, by) in enumerate(
                (("minus", self.tr("Bớt một"), -1), ("plus", self.tr("Thêm một"), 1))
            ):
                step = button("", partial(field.stepBy, by), drawing=drawn)
                step.setObjectName("stepper")
                step.setAccessibleName(f"{field.accessibleName()}: {word}")
                step.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys in the field do the same
                step.setFixedWidth(max(_LEAST, self.fontMetrics().horizontalAdvance("+") * 3))
                grid.addWidget(step, place, 1 + column * 2)
            field.setObjectName("votes")
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(field, place, 2)
        grid.setColumnStretch(0, 1)
        self._everybody = everybody
        self._fit(grid)
        return grid

    def _fit(self, grid: QGridLayout) -> None:
        """The sum and the button for all stand in one line where there is room for both."""
        is_large = percent_in_use() >= _LARGE
        is_roomy = is_large or self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_IN_LINE
        if (is_roomy, is_large) == self._fitted:
            return
        self._fitted = is_roomy, is_large
        # At large letters a line more would push the sum that was agreed on out of sight: there the key is told in the tip.
        said = self.tr("Tất cả tán thành") if is_large else self.tr("Tất cả tán thành (phím A)")
        self._everybody.setText(said)
        for part in (self._sum, self._everybody):
            grid.removeWidget(part)
        if is_roomy:
            grid.addWidget(self._sum, 3, 0)
            grid.addWidget(self._everybody, 3, 1, 1, 3, Qt.AlignmentFlag.AlignRight)
        else:
            grid.addWidget(self._sum, 3, 0, 1, 4)
            grid.addWidget(self._everybody, 4, 0, 1, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            self._fit(grid)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text().casefold() == "a":
            self.all_in_favour()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER:
            for field in self.fields:
                field.interpretText()  # what is typed counts before it is asked whether all is there
            if self.is_whole():
                self.entered.emit()
            else:
                self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

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
            field.setMaximum(_MOST)  # what is too much is said, not made into another number
            field.setValue(value)
        self._on_changed()

    def show_present(self, present: int) -> None:
        """So many are present; what was counted stays, and is said to be too much where it is."""
        self._present = present
        for field in self.fields:
            field.setMaximum(_MOST)
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
            is_large = percent_in_use() >= _LARGE
            text = self.tr("✔ đủ %1") if is_large else self.tr("✔ %1 phiếu = %1 người có mặt")
            text = text.replace("%1", str(self._present))
        elif left > 0:
            text = self.tr("còn %1 người").replace("%1", str(left))
        else:
            text = self.tr("thừa %1 phiếu").replace("%1", str(-left))
        self._sum.setText(text)
        restyle(self._sum, "good" if self._present and left == 0 else "faint")
        self.votes_changed.emit()
