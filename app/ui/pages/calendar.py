"""Lịch: the month at a glance, and the same days as a list to read out."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.calendar import add_months
from app.ui.base.session import Session, language
from app.ui.base.tokens import TARGET
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, button, clear, column, plain, row
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.review.calendar import Event, EventKind, events

_WEEK = 7
_LINES = 3  # of events in a day's box
_LETTERS = 120  # narrower than so many letters there is only the list


class CalendarPage(Page):
    """A month: boxes of days above, the list below."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(
            session, self.tr("Lịch"), self.tr("Phiên giao dịch, ngày họp, kỳ trả gốc và hạn nộp giấy của từng tháng.")
        )
        self._month = session.workspace.today.replace(day=1)
        self._title = plain("", "heading", wrap=False)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._boxes = QWidget()
        self._boxes.setLayout(self._grid)
        self._model = RecordModel((self.tr("Ngày"), self.tr("Việc"), self.tr("Ai, ở đâu")), parent=self)
        table = record_table(self._model, self.tr("Các việc trong tháng"), "calendar")
        table.activated.connect(self._on_row)
        table.clicked.connect(self._on_row)
        self._table = table
        self._nothing = plain(self.tr("Tháng này không có việc nào trong sổ."), "faint")
        back = button(self.tr("❮ Hôm nay"), lambda: session.asked_for.emit("today", ""))
        before = button("❮", lambda: self._turn(-1), hint=self.tr("Tháng trước"))
        before.setAccessibleName(self.tr("Tháng trước"))
        after = button("❯", lambda: self._turn(1), hint=self.tr("Tháng sau"))
        after.setAccessibleName(self.tr("Tháng sau"))
        for turn in (before, after):
            turn.setMinimumWidth(TARGET)
        here = button(self.tr("Tháng này"), lambda: self._turn(0))
        self.body.addLayout(row(back, None, before, self._title, after, here))
        self.body.addWidget(self._boxes)
        self.body.addWidget(self._nothing)
        self.body.addWidget(WholeTable(table, 40))
        self.body.addStretch(1)

    def refresh(self) -> None:
        first = self._month
        last = add_months(first, 1) - timedelta(days=1)
        found = events(self.session.workspace, self.session.pack, first, last)
        self._title.setText(self.tr("Tháng %1").replace("%1", f"{first:%m/%Y}"))
        words, english = self._words(), language() == "en"
        self._model.show_rows(
            [
                (
                    f"{place}/{event.kind.value}/{event.thing}",
                    (f"{event.on:%d/%m/%Y}", words[event.kind], (event.who_en if english else "") or event.who),
                )
                for place, event in enumerate(found)
            ]
        )
        self._nothing.setVisible(not found)
        self._table.setVisible(bool(found))
        self._show_boxes(first, last, found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._boxes.setVisible(self.width() > self.fontMetrics().averageCharWidth() * _LETTERS)

    def _turn(self, months: int) -> None:
        here = self.session.workspace.today.replace(day=1)
        self._month = add_months(self._month, months) if months else here
        self.refresh()

    def _on_row(self, index: QModelIndex) -> None:
        _, kind, thing = self._model.key(index).split("/", 2)
        if thing:
            self.session.asked_for.emit("meeting" if kind == EventKind.MEETING.value else "members", thing)

    def _show_boxes(self, first: date, last: date, found: list[Event]) -> None:
        clear(self._grid)
        names = (
            self.tr("Thứ Hai"), self.tr("Thứ Ba"), self.tr("Thứ Tư"), self.tr("Thứ Năm"), self.tr("Thứ Sáu"),
            self.tr("Thứ Bảy"), self.tr("Chủ Nhật"),
        )  # fmt: skip
        for place, name in enumerate(names):
            self._grid.addWidget(plain(name, "faint", wrap=False), 0, place)
            self._grid.setColumnStretch(place, 1)
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            place = first.weekday() + number
            todays = [event for event in found if event.on == day]
            self._grid.addWidget(self._box(day, todays), 1 + place // _WEEK, place % _WEEK)

    def _box(self, day: date, todays: list[Event]) -> QWidget:
        words = self._words()
        counted = Counter(event.kind for event in todays)
        lines = [words[kind] + (f" ({count})" if count > 1 else "") for kind, count in counted.items()]
        if len(lines) > _LINES:
            lines = [*lines[: _LINES - 1], self.tr("và %1 việc nữa").replace("%1", str(len(lines) - _LINES + 1))]
        is_today = day == self.session.workspace.today
        number = plain(("• " if is_today else "") + str(day.day), "heading", wrap=False)
        box = _Box()
        box.setObjectName("notice" if is_today else "card")
        said = [plain("\n".join(lines), "faint")] if lines else []  # most days have nothing: a label less for each
        box.setLayout(column(number, *said, None, gap=0, margin=GAP // 2))
        return box

    def _words(self) -> dict[EventKind, str]:
        return {
            EventKind.HOLIDAY: self.tr("Ngày nghỉ lễ"),
            EventKind.SESSION: self.tr("Phiên giao dịch xã"),
            EventKind.MEETING: self.tr("Họp Tổ"),
            EventKind.LAST_DAY: self.tr("Hạn trả nợ cuối"),
            EventKind.INSTALMENT: self.tr("Kỳ trả gốc"),
            EventKind.EXTEND_FROM: self.tr("Xin gia hạn (09/TD) từ ngày này"),
            EventKind.ASK_BY: self.tr("Hạn tổ viên xin 08/TD"),
            EventKind.FILE_BY: self.tr("Hạn Tổ nộp 08/TD"),
            EventKind.CHECK_BY: self.tr("Hạn kiểm tra sử dụng vốn"),
        }


class _Box(QFrame):
    """A day."""

    def sizeHint(self) -> QSize:
        return QSize(90, super().sizeHint().height())
