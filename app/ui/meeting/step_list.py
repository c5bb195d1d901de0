"""The six steps of a meeting to choose from, each with its mark."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from app.ui.meeting.begin import holding
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, button, column, row


class StepList(QObject):
    """One button for each step and one for the window for everybody: ``side`` holds them with their names, ``top`` as numbers."""

    chosen = Signal(int)
    public_asked = Signal()

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = titles
        self.buttons: list[QPushButton] = []
        for place, title in enumerate(titles):
            name = button(title, partial(self.chosen.emit, place))
            name.setCheckable(True)
            name.setObjectName("step")
            self.buttons.append(name)
        self._door = button(
            self.tr("Màn hình cho mọi người"),
            self.public_asked.emit,
            hint=self.tr("Cửa sổ chữ to cho cả phòng xem (F9)"),
        )
        self._side_box = column(*self.buttons, gap=4)
        self._side_box.addWidget(self._door)
        self._side_box.addStretch(1)
        self.side: QWidget = scrolling(holding(self._side_box))
        self._top_box = row(gap=4)
        self.top = holding(self._top_box)
        self._narrow = False

    def place(self, *, narrow: bool) -> None:
        """Put the buttons at the side, or on top where there is little room."""
        self._narrow = narrow
        box: QBoxLayout = self._top_box if narrow else self._side_box
        for place, name in enumerate((*self.buttons, self._door)):
            box.insertWidget(place, name)
        self.side.setVisible(not narrow)
        self.top.setVisible(narrow)

    def fit(self) -> None:
        """As wide as the widest button."""
        widest = max(name.sizeHint().width() for name in (*self.buttons, self._door))
        self.side.setFixedWidth(widest + GAP)

    def show_marks(self, here: int, whole_steps: Sequence[bool]) -> None:
        """Mark the steps that are whole, and the one that is shown."""
        for place, (name, title) in enumerate(zip(self.buttons, self._titles, strict=True)):
            whole = whole_steps[place]
            text = str(place + 1) if self._narrow else title
            name.setText(("✔ " if whole else "    ") + text)
            name.setToolTip(title)
            done = self.tr("đã đủ") if whole else self.tr("chưa đủ")
            name.setAccessibleName(f"{title}: {done}")
            name.setChecked(place == here)
        self._door.setText(self.tr("Chữ to (F9)") if self._narrow else self.tr("Màn hình cho mọi người"))
