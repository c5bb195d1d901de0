"""Hôm nay: what is due and what is waiting, each line a door to the place that settles it."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import Card, button, clear, plain, row


class TodayPage(Page):
    """A short list in plain sentences, each with its one button."""

    door_chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"), "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def refresh(self) -> None:
        desk = self.session.desk
        today = desk.today
        self.sentence.setText(self.tr("Hôm nay là ngày %1.").replace("%1", f"{today:%d/%m/%Y}"))
        clear(self._lines)
        members = desk.members.active(today)
        if not members:
            self._add(
                self.tr("Sổ chưa có tổ viên nào. Bắt đầu bằng danh sách đang có (Excel hoặc csv)."),
                self.tr("Nhập danh sách"),
                "members",
            )
        open_meeting = desk.meetings.in_progress()
        if open_meeting is not None:
            text = self.tr("Cuộc họp ngày %1 chưa chốt.").replace("%1", f"{open_meeting.on:%d/%m/%Y}")
            self._add(text, self.tr("Họp tiếp"), "meeting")
        profile = desk.about.profile()
        if profile is not None and members:
            due = next_day(today, profile.transaction_day)
            text = (
                self.tr("Còn %1 ngày đến phiên giao dịch xã %2.")
                .replace("%1", str((due - today).days))
                .replace("%2", f"{due:%d/%m/%Y}")
            )
            self._add(text, self.tr("Họp Tổ"), "meeting")
        this_month = [m for m in desk.meetings.all() if (m.on.year, m.on.month) == (today.year, today.month)]
        if members and open_meeting is None and not this_month:
            text = self.tr("Tháng %1 Tổ chưa họp.").replace("%1", str(today.month))
            self._add(text, self.tr("Mở cuộc họp"), "meeting")
        answered = [request for request in desk.meetings.requests() if request.answer is not None]
        if answered:
            text = self.tr("Văn phòng đã trả lời %1 đề nghị vay vốn.").replace("%1", str(len(answered)))
            self._add(text, self.tr("Xem trả lời"), "loans")
        on_road = [sent for sent in desk.book.traffic.sent(desk.group) if sent.acknowledged_on is None and sent.entries]
        if on_road:
            text = self.tr("Tệp gửi văn phòng còn trên đường từ ngày %1.").replace("%1", f"{on_road[0].on:%d/%m/%Y}")
            self._add(text, self.tr("Gửi – nhận"), "exchange")
        questions = desk.about.open_questions()
        if questions:
            text = self.tr("Có %1 việc cần xem lại.").replace("%1", str(len(questions)))
            self._add(text, self.tr("Gửi – nhận"), "exchange")

    def _add(self, text: str, door: str, where: str) -> None:
        line = plain(text, "heading")
        action = button(door, lambda: self.door_chosen.emit(where))
        action.setAccessibleName(f"{door}: {text}")
        self._lines.addWidget(Card(row(line, action)))


def next_day(today: date, day_of_month: int) -> date:
    """The next fixed day of the month, from today on; short months end it."""
    year, month = today.year, today.month
    found = _clamped(year, month, day_of_month)
    if found < today:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        found = _clamped(year, month, day_of_month)
    return found


def _clamped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
