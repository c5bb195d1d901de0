"""The line that says what just happened, in a place of its own: nothing moves when it speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.widgets.basic import button, restyle, row
from app.ui.widgets.sentence import Sentence


class Tone(Enum):
    """How a status is meant; each has a sign and a word's colour, never colour alone."""

    INFO = "faint"
    DONE = "good"
    CARE = "care"
    STOP = "stop"


_SIGNS = {Tone.INFO: "", Tone.DONE: "✔ ", Tone.CARE: "⯑ ", Tone.STOP: "✖ "}
_LONGEST = 120
"""Letters of the longest sentence that is said here; where the line is too short for it, it has two."""


@dataclass(frozen=True, slots=True)
class Status:
    """One sentence, and what can be done about it by one button."""

    text: str
    tone: Tone = Tone.INFO
    action: str = ""
    act: Callable[[], object] | None = None


class StatusLine(QWidget):
    """Shows one status over the whole width; its height is kept free whether it speaks or not.

    ``door`` is the button for what can be done about it; whoever shows the line gives it its place.
    """

    def __init__(self) -> None:
        super().__init__()
        self.label: QLabel = Sentence(Tone.INFO.value)  # what has no room ends in "…"; the tip has the whole
        self.door = button("", self._on_door)
        kept = self.door.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.door.setSizePolicy(kept)
        self._status = Status("")
        self.setLayout(row(self.label))
        self.door.hide()
        self._fit()

    @property
    def status(self) -> Status:
        """What stands there."""
        return self._status

    def show_status(self, status: Status) -> None:
        """Say something; an empty text is silence."""
        if status == self._status:
            return
        self._status = status
        text = _SIGNS[status.tone] + status.text if status.text else ""
        self.label.setText(text)
        self.label.setToolTip(text)
        self.label.setAccessibleName(text)
        restyle(self.label, status.tone.value)
        self.door.setText(status.action)
        self.door.setAccessibleName(f"{status.action}: {status.text}" if status.action else "")
        self.door.setVisible(bool(status.action))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        metrics = self.label.fontMetrics()
        lines = 1 if self.width() >= metrics.averageCharWidth() * _LONGEST else 2
        self.label.setFixedHeight(metrics.lineSpacing() * lines + 4)

    def _on_door(self) -> None:
        if self._status.act is not None:
            self._status.act()
