"""Opening a meeting, or looking at one there was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.domain.ids import MeetingId
from app.domain.meeting import MeetingState
from app.ui.base.session import Session
from app.ui.base.tokens import MARGIN
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, Card, button, clear, column, hide_unless, plain, row, told
from app.ui.widgets.dialog import Question
from app.ui.widgets.fields import DayEdit, stand_at_fault
from app.usecases.book.changes import is_not_founded
from app.usecases.book.health import ClockState, clock_of, latest_day
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at


class BeginMeeting(QWidget):
    """Open a new meeting, or look at one there was."""

    def __init__(self, session: Session, chosen: Callable[[MeetingId], None]) -> None:
        super().__init__()
        self._session = session
        self._chosen = chosen
        self._day = DayEdit(self.tr("Ngày họp"))
        self._offered: date | None = None
        self._day.setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
        self._list = QVBoxLayout()
        self._start = button(self.tr("Mở cuộc họp mới"), self._on_start, main=True)
        self._day.returnPressed.connect(self._start.click)
        self._why = plain("", "care")
        founding = self.tr(
            "Sổ chưa ghi ngày thành lập Tổ. Tổ mới thì cuộc họp này là họp thành lập: điểm danh xong, ở bước 5 bấm “Thành lập Tổ, bầu Ban quản lý, đổi tên…”. Tổ có từ trước thì ghi ngày thành lập ở Cài đặt."
        )
        self._young = told(plain(founding))
        layout = column(
            plain(self.tr("Họp Tổ"), "title"),
            plain(self.tr("Chương trình dẫn từng bước, từ điểm danh đến biên bản in ra để ký."), "sentence"),
            Card(row(plain(self.tr("Ngày họp"), wrap=False), self._day, self._start, self._why)),
            self._young,
            plain(self.tr("Các cuộc họp"), "heading"),
            Card(self._list, margin=GAP),
            gap=GAP * 2,
        )
        self._list.setSpacing(0)
        hide_unless(self._young, wanted=False)
        layout.addStretch(1)
        layout.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.setLayout(column(scrolling(holding(layout))))

    def show_meetings(self) -> None:
        """Every meeting, newest first."""
        clear(self._list)
        is_plausible = self._offer_day()
        meetings = self._session.workspace.meetings.all()
        words = {
            MeetingState.OPEN: self.tr("đang họp"),
            MeetingState.CLOSED: self.tr("chờ chốt"),
            MeetingState.SEALED: self.tr("✔ đã chốt"),
        }
        for meeting in meetings:
            text = f"{meeting.on:%d/%m/%Y} · {meeting.place} · {words[meeting.state]}"
            door = button(text, partial(self._open, meeting.id))
            door.setObjectName("listed")
            if meeting.is_sealed or not verbs.is_empty(look_at(self._session.workspace, meeting.id)):
                self._list.addWidget(door)
                continue
            drop = button(self.tr("Mở nhầm, bỏ đi…"), partial(self._on_drop, meeting.id))
            drop.setAccessibleName(f"{drop.text()} {text}")
            line = row(door, drop)
            line.setStretch(0, 1)
            self._list.addLayout(line)
        if not meetings:
            self._list.addWidget(plain(self.tr("Chưa có cuộc họp nào."), "faint"))
        has_met = any(one.is_sealed for one in meetings)
        self._young.setVisible(not has_met and is_not_founded(self._session.workspace))
        busy = any(not meeting.is_sealed for meeting in meetings)
        nobody = not self._session.workspace.members.active(latest_day(self._session.workspace))
        self._start.setEnabled(not busy and not nobody)
        if nobody:
            self._why.setText(self.tr("Sổ chưa có tổ viên. Nhập danh sách ở trang Tổ viên trước."))
        else:
            wrong_clock = "" if is_plausible else self.tr("Đồng hồ máy có vẻ sai: tự gõ ngày họp.")
            self._why.setText(self.tr("Còn cuộc họp chưa chốt, mở ở dưới.") if busy else wrong_clock)

    def _on_drop(self, meeting: MeetingId) -> None:
        session = self._session
        title = self.tr("Bỏ cuộc họp mở nhầm?")
        what = self.tr("Cuộc họp này chưa ghi tiền, đề nghị hay nội dung gì. Bỏ rồi thì không còn trong danh sách.")
        done = self.tr("Đã bỏ cuộc họp mở nhầm.")
        question = Question(title, [what], self.tr("Bỏ cuộc họp"), self.tr("Giữ lại"), self.window())
        question.ask(lambda: session.did(lambda: verbs.drop(session.workspace, meeting), done))

    def _offer_day(self) -> bool:
        """Offer today, unless a person typed another day; a clock that looks wrong offers none. Gives whether it is plausible."""
        is_plausible = clock_of(self._session.workspace) is ClockState.PLAUSIBLE
        untouched = self._day.day() == self._offered and (self._offered is not None or not self._day.text())
        if untouched:
            self._offered = self._session.workspace.today if is_plausible else None
            if self._offered is not None:
                self._day.show_day(self._offered)
            else:
                self._day.clear()
        return is_plausible

    def _open(self, meeting: MeetingId) -> None:
        self._chosen(meeting)

    def _on_start(self) -> None:
        day = self._day.day()
        if day is None:
            self._session.said.emit(self._day.refusal(self.tr("Ngày họp viết như 06/11/2026.")), True)
            return
        now = f"{self._session.workspace.environment.now():%H:%M}"
        place = self._last_place()
        workspace = self._session.workspace
        made = self._session.do_asked(
            lambda sure: verbs.open_meeting(workspace, on=day, started_at=now, place=place, confirmed=sure),
            ("meeting", day),
        )
        if made is not None:
            self._open(made)
        else:
            stand_at_fault(self._day)

    def _last_place(self) -> str:
        meetings = self._session.workspace.meetings.all()
        return meetings[0].place if meetings else ""


def holding(layout: QLayout) -> QWidget:
    """A widget around a layout."""
    holder = QWidget()
    holder.setLayout(layout)
    return holder
