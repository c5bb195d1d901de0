"""One line under the mailbox: whether the program goes there by itself, what it is doing, and how to stop or hurry it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.sync.mailbox.protocol import MailboxFault
from app.ui.base.auto_sync import AutoSync, Way
from app.ui.base.removable_drives import DriveWatch
from app.ui.base.session import refusal_text
from app.ui.widgets.basic import button, column, plain, row


class CourierLine(QWidget):
    """Says what the exchange in the background does; only for a place that is not a stick."""

    def __init__(self, auto_sync: AutoSync, place: QLineEdit, watch: DriveWatch) -> None:
        super().__init__()
        self.auto_sync = auto_sync
        self._place = place
        self._watch = watch
        self.wanted = QCheckBox(self.tr("Tự gửi nhận khi có mạng"))
        self.wanted.toggled.connect(self._on_wanted)
        self._state = plain("", "faint")
        self.now = button(self.tr("Thử ngay"), auto_sync.try_now)
        self.end = button(self.tr("Dừng lần này"), auto_sync.cancel)
        self.setLayout(column(row(self.wanted, self._state, self.now, self.end)))
        place.textChanged.connect(self.show_state)
        auto_sync.moved.connect(self.show_state)

    def show_state(self) -> None:
        """Look again."""
        self.setVisible(self.auto_sync.is_on or self._is_far(self._place.text().strip()))
        self.wanted.blockSignals(True)
        self.wanted.setChecked(self.auto_sync.is_on)
        self.wanted.blockSignals(False)
        self._state.setText(self._said())
        self.now.setVisible(self.auto_sync.way is Way.WAITING)
        self.end.setVisible(self.auto_sync.way is Way.CALLING)

    def _on_wanted(self, on: bool) -> None:  # a signal's argument
        self.auto_sync.turn(self._place.text().strip() if on else "")

    def _is_far(self, place: str) -> bool:
        """Whether it is a server, or a folder that another program keeps in step with one; a stick is not."""
        on_a_stick = any(place == str(stick) or place.startswith(f"{stick}/") for stick in self._watch.sticks)
        return bool(place) and not on_a_stick

    def _said(self) -> str:
        auto_sync = self.auto_sync
        if auto_sync.way is Way.OFF:
            return ""
        if auto_sync.way is Way.CALLING:
            done, whole = auto_sync.done
            counted = self.tr("tệp %1/%2").replace("%1", str(done + 1)).replace("%2", str(whole)) if whole else ""
            going = self.tr("Đang gửi nhận…")
            return f"{going} {counted}".strip()
        if auto_sync.way is Way.AT_THE_DOOR:
            return self.tr("Đã lấy tệp về. Ghi vào sổ khi bạn ngơi tay.")
        again = f"{auto_sync.next_at:%H:%M}" if auto_sync.next_at else ""
        if auto_sync.fault is not None:
            is_away = auto_sync.fault.fault in {MailboxFault.MISSING, MailboxFault.GONE}
            why = self.tr("Chưa nối được tới nơi gửi nhận.") if is_away else refusal_text(auto_sync.fault)
            return self.tr("%1 Thử lại lúc %2.").replace("%2", again).replace("%1", why)
        if auto_sync.last_met is None:
            return self.tr("Sắp thử.")
        text = self.tr("Lần cuối gửi nhận: %1. Lần sau: %2.").replace("%2", again)
        return text.replace("%1", f"{auto_sync.last_met:%H:%M %d/%m}")
