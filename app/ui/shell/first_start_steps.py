"""The steps of a first start beside its pages: which are done, which is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame

from app.ui.meeting.step_strip import StepDoor
from app.ui.widgets.basic import GAP, column, plain, row

_SIDE = 280  # pixels at 100 %


class StartSteps(QFrame):
    """The steps under each other; ``go`` is called with the place of one that is pressed, from 0."""

    def __init__(self, titles: Sequence[str], go: Callable[[int], object]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.titles = tuple(titles)
        self.doors = [StepDoor(place, title, underlined=False) for place, title in enumerate(titles, start=1)]
        for place, door in enumerate(self.doors):
            door.clicked.connect(partial(self._on_door, place, go))
        above = column(plain("Sổ Tổ", "startbrand"), plain(self.tr("Lập sổ mới, chừng 5 phút"), "small"), gap=0)
        above.setContentsMargins(GAP, 0, GAP, GAP * 2)
        foot = plain(self.tr("Sổ cất trong máy này, có mật khẩu. Không cần mạng, không cần chọn chỗ lưu."), "small")
        below = row(foot)
        below.setContentsMargins(GAP, 0, GAP, 0)
        inside = column(above, *self.doors, None, below, gap=2)
        inside.setContentsMargins(GAP * 2, GAP * 3, GAP * 2, GAP * 3)
        self.setLayout(inside)
        self.setFixedWidth(max(_SIDE, max(door.sizeHint().width() for door in self.doors) + GAP * 4))

    def _on_door(self, place: int, go: Callable[[int], object], *_: object) -> None:
        go(place)

    def show_place(self, place: int) -> None:
        """Show which step is open; from the last one, where the book is made, there is no way back."""
        last = place == len(self.doors) - 1
        for number, door in enumerate(self.doors):
            door.is_whole = number < place
            door.setChecked(number == place)
            door.setEnabled(number <= place and not last)
            done = (
                self.tr("xong") if number < place else self.tr("đang làm") if number == place else self.tr("chưa làm")
            )
            door.setAccessibleName(f"{self.titles[number]}: {done}")
            door.update()
