"""Hôm nay: what is due and what is waiting, each line a door to the place that settles it."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.days import WEEKDAYS
from app.domain.ids import MeetingId
from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.base.tokens import MARGIN
from app.ui.pages.backup import ask_and_back_up
from app.ui.pages.difficulties import DifficultiesDialog
from app.ui.pages.frame import Page
from app.ui.pages.today_words import DutyWords
from app.ui.widgets.basic import GAP, Reflow, button, plain, tab_through
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import AreaChart, Figures, Legend, Series, StackedBars
from app.ui.widgets.hero import Hero
from app.ui.widgets.task_row import Task, TaskGroups, TaskRow, is_wide_for
from app.usecases.book.health import look_over
from app.usecases.meeting.view import look_at
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaItem, AgendaKind, Place, Urgency, group_of
from app.usecases.review.charts import Month, months

_PAGES = {
    Place.MEETING: "meeting",
    Place.MONEY: "money",
    Place.LOANS: "loans",
    Place.MEMBER: "members",
    Place.EXCHANGE: "exchange",
    Place.QUESTIONS: "exchange",
    Place.REVIEW: "review",
    Place.SETTINGS: "settings",
    Place.PAPERS: "papers",
    Place.HAND_IN: "money",
    Place.MEMBERS: "members",
}
_FIRST = (AgendaKind.COPIED, AgendaKind.MEETING_OPEN, AgendaKind.NO_MEETING, AgendaKind.FOUNDING)
"""What comes before everything else, where it is among the duties."""
_DRAWINGS = {
    AgendaKind.COPIED: "triangle-alert",
    AgendaKind.ENDED: "info",
    AgendaKind.EMPTIED: "info",
    AgendaKind.ARRIVED: "user-round",
    AgendaKind.DEPARTED: "user-round-x",
    AgendaKind.QUESTION: "message-circle-question-mark",
    AgendaKind.UNION_ASKS: "message-circle-question-mark",
    AgendaKind.MEETING_OPEN: "users-round",
    AgendaKind.INSTALMENT: "calendar-clock",
    AgendaKind.RESTORED: "save",
    AgendaKind.REVOKED: "triangle-alert",
    AgendaKind.MEETING_AHEAD: "calendar-clock",
    AgendaKind.COMMUNE_ENDED: "map-pin",
    AgendaKind.INTEREST: "coins",
    AgendaKind.NO_MEETING: "users-round",
    AgendaKind.FOUNDING: "users-round",
    AgendaKind.CASH: "banknote-arrow-up",
    AgendaKind.LOAN_CHECK: "clipboard-check",
    AgendaKind.TWO_SIDED: "list-checks",
    AgendaKind.SESSION: "calendar-days",
    AgendaKind.ON_THE_ROAD: "clock",
    AgendaKind.NOT_SENT: "upload",
    AgendaKind.ANSWERED: "mail-open",
    AgendaKind.WITH_OTHERS: "hand-coins",
    AgendaKind.DIFFICULTY: "message-circle-question-mark",
    AgendaKind.ESTATE: "user-round",
    AgendaKind.DECIDED: "mail-open",
    AgendaKind.OLD_PASSPHRASE: "lock",
    AgendaKind.VACANT: "user-round-x",
    AgendaKind.ELECTION: "users-round",
    AgendaKind.CERTIFICATE: "shield-check",
    AgendaKind.CONTRACT: "file-text",
    AgendaKind.LONG_AWAY: "user-round-x",
    AgendaKind.BACKUP: "save",
    AgendaKind.NO_RECOVERY_SHEET: "printer",
    AgendaKind.SIGNAL: "circle-question-mark",
}


class TodayPage(Page):
    """A short list in plain sentences, each with its one button; under it two small pictures."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"), "")
        self._words = DutyWords(self)
        self._was_wide = True
        self.hero = Hero()
        self.groups = TaskGroups()
        self._nothing = plain(self.tr("✔ Không có việc gì đang chờ."), "good")
        self._begin: QWidget | None = None  # how an empty book is begun; most are not empty
        self._collected = ChartCard(
            session,
            self.tr("Lãi đã thu so với phải thu"),
            StackedBars(),
            self.tr("Chưa thu lãi lần nào."),
            is_quiet=True,
            legend=Legend(self.tr("Đã thu"), self.tr("Còn thiếu")),
        )
        self._savings = ChartCard(
            session, self.tr("Số dư tiền gửi của Tổ"), AreaChart(), self.tr("Chưa có tiền gửi."), is_quiet=True
        )
        self._pictures = Reflow(self._collected, self._savings)
        self._calendar = button(
            self.tr("Lịch các tháng"),
            partial(session.asked_for.emit, "calendar", ""),
            hint="Ctrl+L",
            drawing="calendar-days",
        )
        self._review = button(
            self.tr("Rà soát Tổ"), partial(session.asked_for.emit, "review", ""), drawing="list-checks"
        )
        self.search = button(
            self.tr("Tìm tổ viên, giấy tờ   Ctrl F"), partial(session.asked_for.emit, "find", ""), drawing="search"
        )
        self.search.setObjectName("search")
        self.search.setAccessibleName(self.tr("Tìm tổ viên, giấy tờ, trang"))
        self.add_beside_title(self.search, self._review, self._calendar)
        self.body.setSpacing(GAP + 1)
        self.body.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        self.body.addWidget(self.hero)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.groups)
        self.body.addWidget(self._pictures)
        self.body.addStretch(1)

    def _stamp(self) -> tuple[object, ...]:
        """What lies outside of the book and is told here all the same: its copies, the disk, the clock; and how wide the page is."""
        health = look_over(self.session.workspace)
        return (*super()._stamp(), health.backup_is_old, health.disk_is_low, health.clock, is_wide_for(self))

    def refresh(self) -> None:
        self._was_wide = is_wide_for(self) or not self.isVisible()  # before it is seen it has not its width yet
        workspace = self.session.workspace
        today = workspace.today
        said = f"{word(WEEKDAYS[today.weekday()])}, {today:%d/%m/%Y}"
        is_empty = not workspace.members.all()
        for part in (self._calendar, self._review, self.search, self._pictures, self.groups):
            part.setVisible(not is_empty)
        self._show_begin(is_empty)
        self.hero.setVisible(not is_empty)
        self._nothing.hide()
        if not is_empty:
            found = duties(workspace, self.session.pack)
            # The next session is no duty: it stands beside the date.
            session_day = next((duty for duty in found if duty.kind is AgendaKind.SESSION), None)
            if session_day is not None:
                said = f"{said}. {self._words.said(session_day)[0]}"
            self._show_duties([duty for duty in found if duty is not session_day])
            self._show_pictures(months(workspace, self.session.pack))
        self.sentence.setText(said)

    def _show_begin(self, is_empty: bool) -> None:
        if is_empty and self._begin is None:
            from app.ui.pages.empty_book import EmptyBook

            self._begin = EmptyBook(self.session)
            self.body.insertWidget(self.body.indexOf(self.hero), self._begin)
        if self._begin is not None:
            self._begin.setVisible(is_empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # it grew before it was seen: as the first page of a window does

    def _fit(self) -> None:
        if self.isVisible() and is_wide_for(self) != self._was_wide:
            self.refresh()

    # ------------------------------------------------------------------ the lines
    def _task(self, duty: AgendaItem) -> Task:
        text, more, said = self._words.said(duty)
        day = f"{duty.on:%d/%m}" if duty.on is not None and not more else ""
        urgent = group_of(duty, self.session.workspace.today) is Urgency.NOW
        return Task(text, said, _DRAWINGS[duty.kind], day, more, urgent, duty)

    def _show_duties(self, found: list[AgendaItem]) -> None:
        """The first thing to do stands out; the others in three groups by when they want to be done."""
        today = self.session.workspace.today
        urgent = (duty for duty in found if group_of(duty, today) is Urgency.NOW)
        first = next((duty for duty in found if duty.kind in _FIRST), next(urgent, found[0] if found else None))
        if first is not None:
            self._show_next(first)
        self.hero.setVisible(first is not None)
        self._nothing.setVisible(not found)
        names = {
            Urgency.NOW: self.tr("Gấp"),
            Urgency.THIS_WEEK: self.tr("Tuần này"),
            Urgency.LATER: self.tr("Khi rảnh"),
        }
        rows: dict[Urgency, list[TaskRow]] = {urgency: [] for urgency in Urgency}
        for duty in found:
            if duty is not first:
                row_ = TaskRow(self._task(duty))
                row_.clicked.connect(partial(self._on_door, duty))
                rows[group_of(duty, today)].append(row_)
        self.groups.show_groups([(names[urgency], rows[urgency]) for urgency in Urgency], is_wide=self._was_wide)
        tab_through(
            self.search, self._review, self._calendar, self.hero.button, *self.groups.rows, self._collected.turn,
            self._savings.turn,
        )  # fmt: skip

    def _show_next(self, duty: AgendaItem) -> None:
        text, more, said = self._words.said(duty)
        share = None
        if duty.kind is AgendaKind.MEETING_OPEN:
            text, more, share = self._where_it_stopped(MeetingId(duty.thing)) or (text, more, None)
        self.hero.show_next(text, more, said, partial(self._on_door, duty), share)

    def _where_it_stopped(self, meeting: MeetingId) -> tuple[str, str, float] | None:
        """The meeting that is open: at which step, who is here, and how many have paid."""
        workspace = self.session.workspace
        if workspace.meetings.one(meeting) is None:
            return None
        view = look_at(workspace, meeting)
        step = int(workspace.book.local(f"step:{meeting}") or 0)
        titles = (
            self.tr("Điểm danh"), self.tr("Thu lãi, tiền gửi"), self.tr("Kết nạp, cho ra"), self.tr("Bình xét"),
            self.tr("Việc khác"), self.tr("Đọc lại và ký"),
        )  # fmt: skip
        title = (
            self.tr("Họp tiếp ngày %1, đang ở bước %2: %3")
            .replace("%1", f"{view.meeting.on:%d/%m}")
            .replace("%2", str(step + 1))
            .replace("%3", titles[min(step, len(titles) - 1)])
        )
        payers = sum(bool(line.interest or line.savings) for line in view.money)
        text = (
            self.tr("Có mặt %1/%2. Đã thu của %3 người, cộng %4 đ.")
            .replace("%1", str(view.turnout.present))
            .replace("%2", str(view.turnout.members))
            .replace("%3", str(payers))
            .replace("%4", format_dong(view.interest_total + view.savings_total))
        )
        return title, text, (step + 0.5) / len(titles)

    def open_thing(self, thing: str) -> None:
        if thing == "difficulties":
            DifficultiesDialog(self.session, self.window()).exec()

    def _on_door(self, duty: AgendaItem, *_: object) -> None:
        if duty.place is Place.BACKUP:
            ask_and_back_up(self.session, self)
        elif duty.place is Place.DIFFICULTIES:
            DifficultiesDialog(self.session, self.window()).exec()
        elif duty.place is Place.QUESTIONS:
            self.session.asked_for.emit("exchange", "questions")
        elif duty.place is Place.HAND_IN:
            self.session.asked_for.emit("money", "hand_in")
        elif duty.kind is AgendaKind.INTEREST:
            self.session.asked_for.emit("meeting", "money")
        else:
            self.session.asked_for.emit(_PAGES[duty.place], duty.thing)

    # ------------------------------------------------------------------ the pictures
    def _show_pictures(self, year: list[Month]) -> None:
        labels = tuple(f"{month.first:%m/%y}" for month in year)
        heading = self.tr("Tháng")
        collected = [Series(self.tr("Đã thu"), tuple(month.interest for month in year))]
        if any(month.estimate for month in year):
            collected.append(Series(self.tr("Phải thu (tạm tính)"), tuple(month.estimate for month in year)))
        self._savings.beside.setText(f"{format_dong(year[-1].balance)} đ" if year else "")
        self._collected.show_figures(Figures(heading, labels, tuple(collected)))
        balance = Series(self.tr("Tiền gửi theo sổ Tổ"), tuple(month.balance for month in year))
        self._savings.show_figures(Figures(heading, labels, (balance,)))
