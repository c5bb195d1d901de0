"""The strip on top: whose book it is, what is still on the road, and how the laptop is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from app.ui.widgets.basic import GAP, Elided, button, plain, row


class Strip(QFrame):
    """``go_to`` opens a page by its name."""

    def __init__(self, whose: str, *, practice: bool, go_to: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("strip")
        state = plain(self.tr("LÀNG TẬP") if practice else "", "watermark", wrap=False)
        self.health = button("", lambda: go_to("settings"), hint=self.tr("Đồng hồ, đĩa, bản sao, USB"))
        self.road = button("", lambda: go_to("exchange"), hint=self.tr("Tệp gửi văn phòng"))
        for door in (self.health, self.road):
            door.setObjectName("quiet")
        things = row(Elided(whose, "heading"), state, self.road, self.health, margin=GAP // 2)
        things.setContentsMargins(GAP * 2, GAP // 2, GAP, GAP // 2)
        things.setStretch(0, 1)
        self.setLayout(things)

    def show_state(self, health: str, waiting: int) -> None:
        """``health`` in a few words; ``waiting`` files were sent and not confirmed."""
        self.health.setText(health)
        self.health.setAccessibleName(health)
        text = self.tr("⇅ còn trên đường %1 tệp").replace("%1", str(waiting)) if waiting else ""
        self.road.setText(text)
        self.road.setAccessibleName(text)
        self.road.setVisible(bool(waiting))

    def let_use(self, on: bool) -> None:
        """The doors can be pressed, or not while something is being done."""
        self.road.setEnabled(on)
        self.health.setEnabled(on)
