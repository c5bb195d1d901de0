"""One window: the rail on the left, the group on top, the page in the middle, one line for what just happened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.ui.look import Look
from app.ui.meeting.page import MeetingPage
from app.ui.pages.calendar import CalendarPage
from app.ui.pages.exchange import ExchangePage
from app.ui.pages.frame import Page, scrolling
from app.ui.pages.help import HelpPage
from app.ui.pages.loans import LoansPage
from app.ui.pages.members import MembersPage
from app.ui.pages.money import MoneyPage
from app.ui.pages.papers import PapersPage
from app.ui.pages.review import ReviewPage
from app.ui.pages.settings import SIZES, SettingsPage
from app.ui.pages.today import TodayPage
from app.ui.practice import Coach, PracticeFrame
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.widgets.basic import GAP, Elided, Shrinking, button, column, plain, row
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.rail import RailDoor
from app.ui.widgets.records import RecordTable
from app.usecases.practice import PracticeVillage

_BEHIND_TODAY = ("calendar", "review")  # pages whose doors are on Today, not on the rail
_NOTICE_MS = 12_000
_STATE_MS = 30
_USUAL_SIZE = QSize(1366, 728)  # the smallest laptop we know of, less its task bar


class MainWindow(QMainWindow):
    """The window of one open book."""

    left_for = Signal(str)  # a place outside this book: another book, the practice village

    def __init__(self, session: Session, look: Look | None = None, village: PracticeVillage | None = None) -> None:
        super().__init__()
        self.session = session
        app = QApplication.instance()
        if look is None and isinstance(app, QApplication):
            look = Look(app, Preferences())
        if look is None:
            raise RuntimeError("a window needs an application")
        self.look = look
        self._village = village
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_NOTICE_MS)
        self._fade.timeout.connect(self._hide_notice)
        self._build()
        session.said.connect(self._say)
        session.asked_for.connect(self._on_asked)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_STATE_MS)
        self._late.timeout.connect(self._show_state)
        session.changed.connect(self._late.start)
        session.began.connect(self._on_began)
        session.ended.connect(self._on_ended)
        self.look.language_changed.connect(self._speak_anew)
        self.look.dressed.connect(self._fit_tables)
        for keys, action in (
            ("F1", self._on_help),
            ("F5", self._look_again),
            ("F9", self._on_public),
            ("Ctrl+P", lambda: self.go_to("papers")),
            ("Ctrl+F", self._on_search),
            ("Ctrl+L", lambda: self.go_to("calendar")),
            ("Ctrl+N", partial(self._on_asked, "members", "new")),
            ("Ctrl++", lambda: self._step_text(1)),
            ("Ctrl+=", lambda: self._step_text(1)),
            ("Ctrl+-", lambda: self._step_text(-1)),
        ):
            QShortcut(QKeySequence(keys), self, action)
        self.resize(_USUAL_SIZE)
        self.restoreGeometry(look.preferences.state("window"))
        self.go_to("today")

    # ------------------------------------------------------------------ building
    def _build(self) -> None:
        session = self.session
        self.today = TodayPage(session)
        self.calendar, self.review = CalendarPage(session), ReviewPage(session)
        self.meeting = MeetingPage(session)
        self.members = MembersPage(session)
        self.money = MoneyPage(session)
        self.loans = LoansPage(session)
        self.papers = PapersPage(session)
        self.exchange = ExchangePage(session)
        self.help = HelpPage(session)
        self.settings = SettingsPage(session, self.look)
        self._pages: dict[str, tuple[str, QWidget]] = {
            "today": (self.tr("Hôm nay"), self.today),
            "meeting": (self.tr("Họp Tổ"), self.meeting),
            "members": (self.tr("Tổ viên"), self.members),
            "money": (self.tr("Thu tiền"), self.money),
            "loans": (self.tr("Vay vốn"), self.loans),
            "papers": (self.tr("Giấy tờ"), self.papers),
            "exchange": (self.tr("Gửi – nhận"), self.exchange),
            "help": (self.tr("Trợ giúp"), self.help),
            "settings": (self.tr("Cài đặt"), self.settings),
            "calendar": (self.tr("Lịch"), self.calendar),
            "review": (self.tr("Rà soát Tổ"), self.review),
        }
        self._stack = Shrinking()
        self._stack.setObjectName("pages")
        self._doors: dict[str, QPushButton] = {}
        self._notice = plain("")
        self._notice_card = QFrame()
        shut = button("✕", self._hide_notice)
        shut.setObjectName("quiet")
        shut.setAccessibleName(self.tr("Đóng lời báo"))
        self._notice_card.setLayout(row(self._notice, shut, margin=GAP))
        self.busy = BusyBar(session)
        self.coach = Coach(session, self._village)
        self.coach.setVisible(self._village is not None)
        self._health = button("", lambda: self.go_to("settings"), hint=self.tr("Đồng hồ, đĩa, bản sao, USB"))
        self._road = button("", lambda: self.go_to("exchange"), hint=self.tr("Tệp gửi văn phòng"))
        for door in (self._health, self._road):
            door.setObjectName("quiet")
        self.setCentralWidget(self._lay_out())
        self._hide_notice()
        for table in self.findChildren(RecordTable):
            state = self.look.preferences.state(table.objectName()) if table.objectName() else None
            if state is not None and not state.isEmpty() and table.horizontalHeader().restoreState(state):
                table.own_widths = True
        self._show_state()

    def _lay_out(self) -> QWidget:
        profile = self.session.desk.about.profile()
        name = f"{profile.name} · {profile.place}" if profile else self.tr("Sổ chưa có tên Tổ")
        strip = QFrame()
        strip.setObjectName("strip")
        state = plain(self.tr("LÀNG TẬP") if self.session.practice else "", "watermark", wrap=False)
        things = row(Elided(name, "heading"), state, self._road, self._health, margin=GAP // 2)
        things.setContentsMargins(GAP * 2, GAP // 2, GAP, GAP // 2)
        things.setStretch(0, 1)
        strip.setLayout(things)
        page_area: QFrame = PracticeFrame() if self.session.practice else QFrame()
        page_area.setObjectName("page")
        page_area.setLayout(
            column(
                self.coach, self.busy, self._notice_card, self._stack, margin=GAP * 2 if self.session.practice else GAP
            )
        )
        right = column(strip, page_area, gap=0)
        right.setStretch(1, 1)
        self._work_area = QWidget()
        layout = row(self._lay_out_rail(), right, gap=0)
        layout.setStretch(1, 1)
        self._work_area.setLayout(layout)
        self.setWindowTitle(f"Sổ Tổ – {profile.name}" if profile else "Sổ Tổ")
        return self._work_area

    def _lay_out_rail(self) -> QWidget:
        rail = QFrame()
        rail.setObjectName("rail")
        doors = QVBoxLayout(rail)
        doors.setContentsMargins(0, 0, 0, 0)
        doors.setSpacing(0)
        doors.addWidget(plain("Sổ Tổ", "brand", wrap=False))
        for number, (where, (text, page)) in enumerate(self._pages.items(), start=1):
            self._stack.addWidget(page)
            if where in _BEHIND_TODAY:
                continue
            door = RailDoor(text, number)
            door.clicked.connect(partial(self.go_to, where))
            self._doors[where] = door
            if where == "help":
                doors.addStretch(1)
            doors.addWidget(door)
        scroll = scrolling(rail)
        scroll.setObjectName("railroom")
        scroll.setFixedWidth(max(door.sizeHint().width() for door in self._doors.values()) + GAP * 4)
        self._rail_room = scroll
        return scroll

    def _speak_anew(self) -> None:
        """Lay everything out in the other language, on the same page and the same step."""
        here = self.page_name()
        meeting, step = self.meeting.meeting, self.meeting.step()
        self.meeting.close_public()
        self._build()
        if meeting is not None:
            self.meeting.open(meeting)
            self.meeting.go_to(step)
        self.go_to(here)

    def _fit_tables(self) -> None:
        for table in self.findChildren(RecordTable):
            table.fit()
        self._rail_room.setFixedWidth(max(door.sizeHint().width() for door in self._doors.values()) + GAP * 4)

    # ------------------------------------------------------------------ going
    def page_name(self) -> str:
        """The page that is shown."""
        return next(name for name, (_, page) in self._pages.items() if page is self._stack.currentWidget())

    def go_to(self, where: str, *_: object) -> None:
        """Show a page of the rail."""
        if self.session.is_busy:
            return
        page = self._pages[where][1]
        if page is not self._stack.currentWidget():
            self._hide_notice()
        self._stack.setCurrentWidget(page)
        for name, door in self._doors.items():
            door.setChecked(name == ("today" if where in _BEHIND_TODAY else where))
        self.coach.saw(where)
        if isinstance(page, Page | MeetingPage):
            page.refresh()
        self._show_state()

    def _on_asked(self, where: str, thing: str) -> None:
        if where in self._pages:
            self.go_to(where)
            page = self._pages[where][1]
            if isinstance(page, Page | MeetingPage):
                page.open_thing(thing)
        elif where == "practice" and self._village is not None:
            self.coach.run(thing)
        else:
            self.left_for.emit(thing)

    def _on_help(self) -> None:
        here = self.page_name()
        here = "today" if here in _BEHIND_TODAY else here
        self.go_to("help")
        self.help.open_thing(here)

    def _on_public(self) -> None:
        self.meeting.show_public()

    def _on_search(self) -> None:
        self.go_to("members")
        self.members.search()

    def _look_again(self) -> None:
        self.session.changed.emit()

    def _step_text(self, step: int) -> None:
        now = self.look.preferences.text
        larger = [size for size in SIZES if (size > now if step > 0 else size < now)]
        if larger:
            self.look.set_text(larger[0] if step > 0 else larger[-1])
            self.settings.refresh()

    # ------------------------------------------------------------------ saying
    def _show_state(self) -> None:
        if self.session.is_busy:
            return
        self._health.setText(self.settings.health.summary())
        self._health.setAccessibleName(self._health.text())
        desk = self.session.desk
        waiting = [sent for sent in desk.book.traffic.sent(desk.group) if sent.entries and not sent.acknowledged_on]
        text = self.tr("⇅ còn trên đường %1 tệp").replace("%1", str(len(waiting))) if waiting else ""
        self._road.setText(text)
        self._road.setAccessibleName(text)
        self._road.setVisible(bool(waiting))
        self.coach.refresh()

    def _say(self, text: str, refused: bool) -> None:  # a signal's argument
        self._notice.setText(("✖ " if refused else "✔ ") + text)
        self._notice_card.setObjectName("notice" if refused else "card")
        self._notice_card.style().unpolish(self._notice_card)
        self._notice_card.style().polish(self._notice_card)
        self._notice_card.show()
        # A refusal stays until it is read; good news goes by itself.
        if refused:
            self._fade.stop()
        else:
            self._fade.start()

    def _hide_notice(self) -> None:
        self._notice_card.hide()

    def _on_began(self) -> None:
        for part in (self._stack, self._rail_room, self.coach, self._health, self._road):
            part.setEnabled(False)

    def _on_ended(self) -> None:
        for part in (self._stack, self._rail_room, self.coach, self._health, self._road):
            part.setEnabled(True)

    # ------------------------------------------------------------------ leaving
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.is_busy:
            # Pulling the book from under the work would leave half a file on the stick.
            self._say(self.tr("Đang làm dở một việc. Đợi xong hoặc bấm Dừng lại rồi đóng."), True)
            event.ignore()
            return
        self.look.preferences.set_state("window", self.saveGeometry())
        for table in self.findChildren(RecordTable):
            if table.own_widths and table.objectName():
                self.look.preferences.set_state(table.objectName(), table.horizontalHeader().saveState())
        self.meeting.close_public()
        # What was put off must not look into a book that is closed.
        self._late.stop()
        self.meeting.stop()
        self.session.desk.book.close()
        super().closeEvent(event)
