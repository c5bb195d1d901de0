"""Finding a name on the roll by its letters, so that one key marks it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from app.domain.names import search_key
from app.ui.meeting.roll_grid import RollGrid

_LETTERS = 26


class RollSearch(QLineEdit):
    """A field over the roll: what is typed leads to the first name that has it; Space or Enter marks that one."""

    found = Signal()  # somebody is led to
    missed = Signal(str)  # nobody has what was typed in her name
    several = Signal(str)  # more than one has, and nobody was chosen: who would be marked by the same key once more

    def __init__(self, grid: RollGrid) -> None:
        super().__init__()
        self._grid = grid
        self._is_chosen = False
        self.setPlaceholderText(self.tr("Gõ tên để tìm"))
        self.setAccessibleName(self.tr("Tìm tên để điểm danh"))
        self.setMaxLength(60)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_edited)
        grid.typed.connect(self._on_typed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * _LETTERS, super().sizeHint().height())

    def _on_typed(self, letter: str) -> None:
        """A letter that was typed on the roll itself."""
        self.setFocus()
        self.setText(letter)
        self._on_edited(letter)

    def _on_edited(self, text: str) -> None:
        found = self._grid.roll.named(text)
        self._is_chosen = False
        self._grid.points = bool(found)
        self._grid.viewport().update()
        if found:
            self._grid.stand_on(self._grid.roll.meant(text)[0])
            self.found.emit()
        elif text.strip():
            self.missed.emit(text.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and len(self._grid.roll.named(self.text())) > 1:
            self._to_next(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._grid.setFocus()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or (key == Qt.Key.Key_Space and self._is_whole()):
            self._mark()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and is_undo:
            event.ignore()  # what was marked is taken back, not what was typed to find a name
            return False
        return super().event(event)

    def _to_next(self, step: int) -> None:
        """From one who has the typed words in her name to the next."""
        found = sorted(self._grid.roll.named(self.text()))
        here = self._grid.roll.place(self._grid.currentIndex())
        at = found.index(here) if here in found else -1
        self._grid.stand_on(found[(at + step) % len(found)])
        self._is_chosen = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._grid.points = False
        self._grid.viewport().update()

    def _is_whole(self) -> bool:
        """Whether a space after what is typed leads nowhere: then it marks, as on the roll itself."""
        typed = search_key(self.text())
        longer = (search_key(mark.name) for mark in self._grid.roll.marks())
        return bool(self._grid.roll.named(self.text())) and not any(f"{typed} " in name for name in longer)

    def _mark(self) -> None:
        found = self._grid.roll.named(self.text())
        if not found:
            self.missed.emit(self.text().strip())
            return
        if len(self._grid.roll.meant(self.text())) > 1 and not self._is_chosen:
            self._is_chosen = True
            here = self._grid.roll.mark(self._grid.currentIndex())
            self.several.emit(here.name if here is not None else "")
            return
        self._is_chosen = False
        self._grid.tap_current()
        self.selectAll()  # the next name takes its place
