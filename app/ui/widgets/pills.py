"""A few choices beside each other, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.ui.widgets.flow import Flow


class Pills(QWidget):
    """``words`` by the name of each choice; the first is chosen at the beginning. ``chosen`` gives the name a person chose."""

    chosen = Signal(str)

    def __init__(self, words: dict[str, str], of: str) -> None:
        """``of`` says to a screen reader what is chosen."""
        super().__init__()
        self.setAccessibleName(of)
        self._group = QButtonGroup(self)
        self.doors: dict[str, QPushButton] = {}
        for name, text in words.items():
            pill = self.doors[name] = QPushButton()
            pill.setObjectName("pill")
            pill.setCheckable(True)
            pill.setAutoDefault(True)
            self._group.addButton(pill)
            self.say(name, text)
        next(iter(self.doors.values())).setChecked(True)
        self._group.buttonClicked.connect(lambda *_: self.chosen.emit(self.choice))
        self.setLayout(Flow(tuple(self.doors.values())))

    @property
    def choice(self) -> str:
        """The name of what is chosen."""
        return next(name for name, pill in self.doors.items() if pill.isChecked())

    def choose(self, name: str) -> None:
        """Choose this one, as a hand does."""
        if name != self.choice:
            self.doors[name].setChecked(True)
            self.chosen.emit(name)

    def say(self, name: str, text: str) -> None:
        """Let one of them say this."""
        self.doors[name].setText(text)
        self.doors[name].setAccessibleName(text)
