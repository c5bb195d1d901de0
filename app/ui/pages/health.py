"""The health line: clock, disk, last good backup, stick, version; and the one button that mends the commonest lack."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app import __version__
from app.domain.errors import BookRefusedError
from app.ui.base.session import Session
from app.ui.pages.backup import ask_and_back_up, ask_second_place
from app.ui.widgets.basic import Card, button, clear, plain, row
from app.usecases.book.health import ClockState, Health, look_over
from app.usecases.book.retention import second_place

_MIB = 1024 * 1024


def health_in_short(session: Session) -> str:
    """The whole in a word or two."""
    translate = QCoreApplication.translate
    try:
        health = look_over(session.workspace)
    except BookRefusedError:
        return translate("HealthLines", "✖ Sổ không đọc được")
    if health.is_well and health.backed_up_on is not None:
        days = (health.today - health.backed_up_on).days
        ago = translate("HealthLines", "Sao lưu %1 ngày trước").replace("%1", str(days))
        return ago if days > 0 else translate("HealthLines", "Sao lưu hôm nay")
    if health.clock is not ClockState.PLAUSIBLE:
        return translate("HealthLines", "⯑ Xem lại đồng hồ")
    if health.disk_is_low:
        return translate("HealthLines", "⯑ Đĩa sắp đầy")
    if health.backup_is_old:
        return translate("HealthLines", "⯑ Cần sao lưu")
    return (
        translate("HealthLines", "⯑ Cần bản Sổ Tổ mới hơn")
        if health.newer
        else translate("HealthLines", "⯑ Có dòng không hợp lệ")
    )


class HealthLines(Card):
    """Each thing in one line, with a sign and a word."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = QVBoxLayout()
        self.box.addLayout(
            row(
                plain(self.tr("Máy và sổ"), "heading"),
                button(self.tr("Sao lưu sổ…"), lambda: ask_and_back_up(session, self)),
            )
        )
        self.box.addLayout(self._lines)
        self._second = plain("", "faint")
        self.box.addLayout(
            row(self._second, button(self.tr("Nơi cất thứ hai…"), lambda: ask_second_place(session, self)))
        )

    def refresh(self) -> None:
        """Look again."""
        place = second_place(self._session.workspace)
        self._second.setText(
            self.tr("Bản sao tự cất sau mỗi cuộc họp và khi đóng sổ: cạnh sổ, và ở %1.").replace("%1", place)
            if place
            else self.tr("Bản sao tự cất cạnh sổ. Máy mất thì mất cả bản sao: chọn thêm một USB hay thư mục thứ hai.")
        )
        clear(self._lines)
        for good, text in self._said(look_over(self._session.workspace)):
            self._lines.addWidget(plain(("✔ " if good else "⯑ ") + text, "" if good else "care"))

    def _said(self, health: Health) -> list[tuple[bool, str]]:
        day = f"{health.today:%d/%m/%Y}"
        clock = {
            ClockState.PLAUSIBLE: self.tr("Đồng hồ máy: %1."),
            ClockState.BEHIND: self.tr("Đồng hồ máy chỉ %1, trước cả lần ghi gần nhất (%2). Chỉnh lại ngày của máy."),
            ClockState.AHEAD: self.tr(
                "Đồng hồ máy chỉ %1, hơn mười tháng sau lần ghi gần nhất (%2). Xem lại năm của máy."
            ),
            ClockState.IMPOSSIBLE: self.tr("Đồng hồ máy chỉ %1, không đúng. Chỉnh lại ngày của máy; sổ vẫn ghi được."),
        }[health.clock]
        newest = f"{health.newest:%d/%m/%Y}" if health.newest else ""
        free = "" if health.disk_free is None else f"{health.disk_free // _MIB:,}".replace(",", ".")
        disk = self.tr("Đĩa còn trống %1 MB.") if free else self.tr("Không xem được chỗ trống trên đĩa.")
        if health.backed_up_on is not None:
            backup = self.tr("Bản sao tốt gần nhất: %1.").replace("%1", f"{health.backed_up_on:%d/%m/%Y}")
        elif health.copied_on is not None:
            backup = self.tr("Bản sao chỉ nằm cạnh sổ (ngày %1), chưa có ở nơi khác.").replace(
                "%1", f"{health.copied_on:%d/%m/%Y}"
            )
        else:
            backup = self.tr("Chưa có bản sao nào.")
        if not health.mailbox:
            stick = self.tr("Chưa chọn USB hay thư mục gửi nhận.")
        else:
            found = (
                self.tr("USB gửi nhận đang cắm: %1.") if health.mailbox_here else self.tr("USB gửi nhận chưa cắm: %1.")
            )
            name = health.mailbox.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
            is_far = health.mailbox.startswith("https://")
            stick = self.tr("Gửi nhận qua máy chủ của văn phòng.") if is_far else found.replace("%1", name)
        newer = self.tr(
            "Có %1 dòng từ bản Sổ Tổ mới hơn: đã giữ nguyên, vẫn gửi đi; cập nhật chương trình thì thấy đủ."
        ).replace("%1", str(health.newer))
        odd = self.tr("%1 dòng có giá trị không hợp lệ: giữ lại, không tính.").replace("%1", str(health.odd))
        return [
            *([(False, newer)] if health.newer else []),
            *([(False, odd)] if health.odd else []),
            (health.clock is ClockState.PLAUSIBLE, clock.replace("%1", day).replace("%2", newest)),
            (not health.disk_is_low, disk.replace("%1", free)),
            (not health.backup_is_old, backup),
            (True, stick),
            (True, self.tr("Sổ Tổ bản %1.").replace("%1", __version__)),
        ]
