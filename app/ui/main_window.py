"""One window: the rail on the left, the group on top, the page in the middle, one line for what just happened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.ui.meeting.page import MeetingPage
from app.ui.pages.exchange import ExchangePage
from app.ui.pages.frame import Page
from app.ui.pages.help import HelpPage
from app.ui.pages.loans import LoansPage
from app.ui.pages.members import MembersPage
from app.ui.pages.money import MoneyPage
from app.ui.pages.papers import PapersPage
from app.ui.pages.settings import SettingsPage
from app.ui.pages.today import TodayPage
from app.ui.session import Session
from app.ui.theme import set_text_size
from app.ui.widgets.basic import GAP, Shrinking, column, plain, row

_NOTICE_MS = 12_000


class MainWindow(QMainWindow):
    """The window of one open book."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.today = TodayPage(session)
        self.meeting = MeetingPage(session)
        self.members = MembersPage(session)
        self.money = MoneyPage(session)
        self.loans = LoansPage(session)
        self.papers = PapersPage(session)
        self.exchange = ExchangePage(session)
        self.help = HelpPage(session)
        self.settings = SettingsPage(session)
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
        }
        self._stack = Shrinking()
        self._stack.setObjectName("pages")
        self._doors: dict[str, QPushButton] = {}
        self._notice = plain("")
        self._notice_card = QFrame()
        self._notice_card.setLayout(row(self._notice, margin=GAP))
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_NOTICE_MS)
        self._fade.timeout.connect(self._notice_card.hide)
        self._lay_out()
        session.said.connect(self._say)
        self.settings.size_chosen.connect(set_text_size)
        for page in (self.today, self.money):
            page.door_chosen.connect(self.go_to)
        QShortcut(QKeySequence("F1"), self, lambda: self.go_to("help"))
        QShortcut(QKeySequence("Ctrl+P"), self, lambda: self.go_to("papers"))
        QShortcut(QKeySequence("Ctrl+F"), self, lambda: self.go_to("members"))
        set_text_size(int(session.desk.book.local("text") or 0))
        self.go_to("today")

    def _lay_out(self) -> None:
        profile = self.session.desk.about.profile()
        rail = QFrame()
        rail.setObjectName("rail")
        doors = QVBoxLayout(rail)
        doors.setContentsMargins(0, 0, 0, 0)
        doors.setSpacing(0)
        doors.addWidget(plain(self.tr("Sổ Tổ"), "brand", wrap=False))
        for number, (where, (word, page)) in enumerate(self._pages.items(), start=1):
            door = QPushButton(word)
            door.setCheckable(True)
            door.setAccessibleName(word)
            door.setToolTip(f"Alt+{number}")
            door.setShortcut(QKeySequence(f"Alt+{number}"))
            door.clicked.connect(partial(self.go_to, where))
            self._doors[where] = door
            if where == "help":
                doors.addStretch(1)
            doors.addWidget(door)
            self._stack.addWidget(page)
        rail.setMinimumWidth(self.fontMetrics().averageCharWidth() * 20)
        strip = QFrame()
        strip.setObjectName("strip")
        name = f"{profile.name} · {profile.place}" if profile else self.tr("Sổ chưa có tên Tổ")
        state = plain(
            self.tr("LÀNG TẬP – mọi thứ ở đây là bịa ra để tập") if self.session.practice else "", "care", wrap=False
        )
        strip.setLayout(row(plain(name, "heading", wrap=False), None, state, margin=GAP))
        page_area = QFrame()
        page_area.setObjectName("practice" if self.session.practice else "page")
        page_area.setLayout(column(self._notice_card, self._stack, margin=GAP))
        right = column(strip, page_area, gap=0)
        right.setStretch(1, 1)
        whole = QWidget()
        layout = row(rail, right, gap=0)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self.setCentralWidget(whole)
        self._notice_card.hide()
        self.setWindowTitle(f"Sổ Tổ – {profile.name}" if profile else "Sổ Tổ")
        self.resize(1366, 728)

    def go_to(self, where: str, *_: object) -> None:
        """Show a page of the rail."""
        page = self._pages[where][1]
        self._notice_card.hide()
        self._stack.setCurrentWidget(page)
        for name, door in self._doors.items():
            door.setChecked(name == where)
        if isinstance(page, Page | MeetingPage):
            page.refresh()

    def _say(self, text: str, refused: bool) -> None:  # a signal's argument
        self._notice.setText(("✖ " if refused else "✔ ") + text)
        self._notice_card.setObjectName("notice" if refused else "card")
        self._notice_card.style().unpolish(self._notice_card)
        self._notice_card.style().polish(self._notice_card)
        self._notice_card.show()
        self._fade.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.desk.book.close()
        super().closeEvent(event)
