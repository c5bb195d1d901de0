"""Hôm nay of the transaction office: what waits for a person, each line a door to the place that settles it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through
from app.usecases.exchange.table import GroupLine
from app.usecases.reception import OfficeDay, office_day

_NAMES_SHOWN = 3


class OfficeTodayPage(Page):
    """A short list in plain sentences, each with its one button."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"), "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP // 2)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def refresh(self) -> None:
        desk = self.session.desk
        found = office_day(desk)
        said = self.tr("Hôm nay là ngày %1.").replace("%1", f"{desk.today:%d/%m/%Y}")
        if found.last_on is not None:
            came = self.tr("Tệp gần nhất nhận ngày %1.").replace("%1", f"{found.last_on:%d/%m/%Y}")
            said = f"{said} {came}"
        self.sentence.setText(said)
        clear(self._lines)
        doors = self._begin() if found.is_empty else self._waiting(found)
        if not doors:
            self._lines.addWidget(Card(plain(self.tr("✔ Không có việc gì đang chờ."), "good")))
        tab_through(*doors)

    def _begin(self) -> list[QWidget]:
        return [
            self._line(
                self.tr("Sổ chưa có Tổ nào."),
                self.tr("Cắm USB các Tổ mang đến rồi nhận; hoặc nạp số liệu sẵn có bằng lệnh soto office load."),
                self.tr("Nhận tệp"),
                "exchange",
            )
        ]

    def _waiting(self, found: OfficeDay) -> list[QWidget]:
        doors: list[QWidget] = []
        if found.devices:
            names = self._named([f"{one.name} ({one.group})" for one in found.devices])
            text = self.tr("%1 máy xin công nhận: %2.").replace("%1", str(len(found.devices))).replace("%2", names)
            how = self.tr("Gọi cho người giữ máy, so sáu từ khóa rồi công nhận.")
            doors.append(self._line(text, how, self.tr("Xem"), "exchange"))
        if found.forks:
            text = self._groups(self.tr("! %1 Tổ có sổ bị chép và dùng hai nơi: %2."), found.forks)
            how = self.tr("Hai bản đều được giữ lại. Hỏi Tổ máy nào đang dùng, thu hồi máy kia.")
            doors.append(self._line(text, how, self.tr("Xem các Tổ"), "groups", urgent=True))
        if found.requests:
            text = self.tr("%1 đề nghị vay vốn chờ trả lời.").replace("%1", str(found.requests))
            doors.append(self._line(text, "", self.tr("Xem"), "requests"))
        if found.gaps:
            text = self._groups(self.tr("%1 Tổ có tệp đến trước phần trước nó: %2."), found.gaps)
            how = self.tr("Không mất gì: phần thiếu đi cùng tệp sau của Tổ.")
            doors.append(self._line(text, how, self.tr("Xem các Tổ"), "groups"))
        if found.quiet:
            text = self._groups(self.tr("%1 Tổ lâu chưa gửi gì: %2."), found.quiet)
            doors.append(self._line(text, "", self.tr("Xem các Tổ"), "groups"))
        if found.backup_is_old:
            text = self.tr("Sổ chưa được sao lưu lần nào gần đây.")
            how = self.tr("Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt.")
            doors.append(self._line(text, how, self.tr("Sao lưu"), "settings"))
        return doors

    def _groups(self, text: str, lines: Sequence[GroupLine]) -> str:
        return text.replace("%1", str(len(lines))).replace(
            "%2", self._named([line.name or line.code for line in lines])
        )

    def _named(self, names: Sequence[str]) -> str:
        shown = ", ".join(names[:_NAMES_SHOWN])
        more = len(names) - _NAMES_SHOWN
        return shown + self.tr(" và %1 nữa").replace("%1", str(more)) if more > 0 else shown

    def _line(self, text: str, more: str, word: str, where: str, *, urgent: bool = False) -> QWidget:
        door = button(word, partial(self.session.asked_for.emit, where, ""))
        door.setAccessibleName(f"{word}: {text}")
        said = column(plain(text, "heading"), plain(more, "faint"), gap=2) if more else column(plain(text, "heading"))
        look = "notice" if urgent else "card"
        self._lines.addWidget(Card(row(said, door, margin=GAP // 2), look=look, margin=GAP // 2))
        return door
