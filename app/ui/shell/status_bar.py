"""The bar under every page: what just happened on the left, how the laptop is on the right. Nothing moves when it speaks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui.base.theme import percent_in_use
from app.ui.base.tokens import MARGIN, STATUS
from app.ui.shell.notice import Notice
from app.ui.widgets.basic import GAP, button, plain, restyle, row
from app.ui.widgets.icons import Picture
from app.ui.widgets.sentence import Sentence

_SIGNS = {"⯑": "circle-question-mark", "✖": "circle-x"}
"""A sign before the state of the laptop takes the place of its drawing: one drawing to a word."""
_TAKES_ALL_FROM = 150  # percent: a sentence needs the whole bar there


class StatusBar(QFrame):
    """``go_to`` opens a page by its name. ``notice`` is the line for what just happened."""

    def __init__(self, *, practice: bool, go_to: Callable[[str], object], opened_at: str) -> None:
        """``opened_at`` is the hour the book was opened, said as long as nothing else is."""
        super().__init__()
        self.setObjectName("status")
        self.notice = Notice()
        kept = self.notice.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.notice.setSizePolicy(kept)
        chip = plain(self.tr("LÀNG TẬP"), "watermark", wrap=False)
        if not practice:
            chip.hide()
        self.health = button("", lambda: go_to("settings"), hint=self.tr("Đồng hồ, đĩa, bản sao, USB"))
        self.road = button("", lambda: go_to("exchange"), hint=self.tr("Tệp gửi văn phòng"))
        self.stick = button("", lambda: go_to("exchange"), hint=self.tr("USB đang cắm"))
        for door, drawing in ((self.health, "hard-drive"), (self.road, "upload"), (self.stick, "usb")):
            door.setObjectName("quiet")
            door.show_drawing(drawing)
        self._saved = plain(self.tr("Đã lưu"), "small", wrap=False)
        self._tick = Picture("check", "tint_ink")
        self._unwritten = 0
        self._resting = Sentence("small")
        self._resting.setText(self.tr("Mở sổ lúc %1. Mọi thay đổi được ghi ngay.").replace("%1", opened_at))
        self._state = QWidget()
        state = row(chip, self._tick, self._saved, self.road, self.health, self.stick)
        state.setAlignment(chip, Qt.AlignmentFlag.AlignVCenter)
        self._state.setLayout(state)
        things = QGridLayout()
        things.setSpacing(GAP)
        things.setContentsMargins(MARGIN, 0, GAP, 0)
        things.addWidget(self._resting, 0, 0)  # in one place: one of the two is said
        things.addWidget(self.notice, 0, 0)
        things.addWidget(self._state, 0, 1)
        things.setColumnStretch(0, 1)
        self.setLayout(things)
        self.notice.shown.connect(self._make_room)
        self.fit()

    def fit(self) -> None:
        """As high as the design says, or as its letters need."""
        self.setFixedHeight(max(STATUS, self.fontMetrics().lineSpacing() + GAP + 2))
        self._make_room(self.notice.isVisible())

    def _make_room(self, is_speaking: bool) -> None:
        """At large letters the state of the laptop gives way to a sentence, as long as it is said."""
        self._state.setVisible(not (is_speaking and percent_in_use() >= _TAKES_ALL_FROM))
        is_small = percent_in_use() < _TAKES_ALL_FROM
        self._resting.setVisible(is_small and not is_speaking)
        self._tick.setVisible(is_small and not self._unwritten)
        self._saved.setVisible(is_small or bool(self._unwritten))  # what needs nobody gives way first
        self.stick.setVisible(is_small)

    def show_state(self, health: str, waiting: int, sticks: int, unwritten: int) -> None:
        """``health`` in a few words; so many files ``waiting`` to be confirmed, ``sticks`` plugged in, and figures not in the book."""
        self._saved.setText(
            self.tr("chưa lưu: %1 số").replace("%1", str(unwritten)) if unwritten else self.tr("Đã lưu")
        )
        restyle(self._saved, "stop" if unwritten else "small")
        self._unwritten = unwritten
        self._make_room(self.notice.isVisible())
        sign, _, words = health.partition(" ")
        drawing = _SIGNS.get(sign)
        self.health.show_drawing(drawing or "hard-drive")
        self.health.setText(words if drawing else health)
        self.health.setAccessibleName(health)
        plugged = self.tr("%1 USB").replace("%1", str(sticks)) if sticks else self.tr("Chưa cắm USB")
        self.stick.setText(plugged)
        self.stick.setAccessibleName(plugged)
        text = self.tr("còn trên đường %1 tệp").replace("%1", str(waiting)) if waiting else ""
        self.road.setText(text)
        self.road.setAccessibleName(text)
        self.road.setVisible(bool(waiting))

    def let_use(self, on: bool) -> None:
        """The doors can be pressed, or not while something is being done."""
        self.road.setEnabled(on)
        self.stick.setEnabled(on)
        self.health.setEnabled(on)
