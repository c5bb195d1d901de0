"""The window of a group's book: what a board does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.base.appearance import Appearance
from app.ui.base.lazy_page import LazyPage
from app.ui.base.session import Session
from app.ui.pages.backup import ask_and_back_up
from app.ui.shell.book_window import BookWindow
from app.ui.shell.finder import Findable, Finder
from app.usecases.book.place import place_on

if TYPE_CHECKING:  # the first window pays for no page it does not show
    from app.ui.meeting.page import MeetingPage
    from app.ui.pages.calendar import CalendarPage
    from app.ui.pages.exchange import ExchangePage
    from app.ui.pages.help import HelpPage
    from app.ui.pages.loans import LoansPage
    from app.ui.pages.members import MembersPage
    from app.ui.pages.money import MoneyPage
    from app.ui.pages.papers import PapersPage
    from app.ui.pages.review import ReviewPage
    from app.ui.pages.settings import SettingsPage
    from app.ui.pages.today import TodayPage
    from app.ui.shell.coach import Coach
    from app.usecases.practice.village import PracticeVillage


class MainWindow(BookWindow):
    """The window of one open book of a group."""

    today: LazyPage[TodayPage] = LazyPage("today", "app.ui.pages.today:TodayPage")
    meeting: LazyPage[MeetingPage] = LazyPage("meeting", "app.ui.meeting.page:MeetingPage")
    members: LazyPage[MembersPage] = LazyPage("members", "app.ui.pages.members:MembersPage")
    money: LazyPage[MoneyPage] = LazyPage("money", "app.ui.pages.money:MoneyPage")
    loans: LazyPage[LoansPage] = LazyPage("loans", "app.ui.pages.loans:LoansPage")
    papers: LazyPage[PapersPage] = LazyPage(
        "papers", "app.ui.pages.papers:PapersPage", lambda window: (lambda: window.watch.sticks,)
    )
    exchange: LazyPage[ExchangePage] = LazyPage(
        "exchange", "app.ui.pages.exchange:ExchangePage", lambda window: (window.auto_sync, window.watch)
    )
    help: LazyPage[HelpPage] = LazyPage("help", "app.ui.pages.help:HelpPage")
    settings: LazyPage[SettingsPage] = LazyPage(
        "settings", "app.ui.pages.settings:SettingsPage", lambda window: (window.appearance, window.updates)
    )
    calendar: LazyPage[CalendarPage] = LazyPage("calendar", "app.ui.pages.calendar:CalendarPage")
    review: LazyPage[ReviewPage] = LazyPage("review", "app.ui.pages.review:ReviewPage")

    _behind_today = ("calendar", "review")
    _wants_room = ("meeting",)

    def __init__(
        self, session: Session, appearance: Appearance | None = None, village: PracticeVillage | None = None
    ) -> None:
        self._village = village
        super().__init__(session, appearance)

    def _page_words(self) -> Mapping[str, str]:
        return {
            "today": self.tr("Hôm nay"),
            "meeting": self.tr("Họp Tổ"),
            "members": self.tr("Tổ viên"),
            "money": self.tr("Thu tiền"),
            "loans": self.tr("Vay vốn"),
            "papers": self.tr("Giấy tờ"),
            "exchange": self.tr("Gửi – nhận"),
            "help": self.tr("Trợ giúp"),
            "settings": self.tr("Cài đặt"),
            "calendar": self.tr("Lịch"),
            "review": self.tr("Rà soát Tổ"),
        }

    def _on_made(self, name: str) -> None:
        super()._on_made(name)
        from app.ui.widgets.amount_grid import restore_density

        restore_density(self._made[name], self.appearance.preferences)
        if name == "meeting":
            self.meeting.led_changed.connect(self._on_led)

    def _held_meeting(self) -> MeetingPage | None:
        """The page of meetings, where it was come to."""
        return self.meeting if "meeting" in self._made else None

    def _on_led(self) -> None:
        """A meeting has a bar of its own at the foot, which speaks; the rows get the room of the other one."""
        self.strip.setVisible(not (self.page_name() == "meeting" and self.meeting.is_led()))

    def _say(self, text: str, refused: bool) -> None:  # a signal's argument
        super()._say(text, refused)
        if self.strip.isHidden():
            self.meeting.say(text, refused=refused)

    def _on_went_well(self) -> None:
        super()._on_went_well()
        if (page := self._held_meeting()) is not None:
            page.forget_refusal()

    def _above_pages(self) -> Sequence[QWidget]:
        self.coach: Coach | None = None
        if self._village is None:
            return ()
        from app.ui.shell.coach import Coach

        self.coach = Coach(self.session, self._village)
        return (self.coach,)

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {
            "F9": self._on_public,
            "Ctrl+P": lambda: self.go_to("papers"),
            "Ctrl+F": self._on_search,
            "Ctrl+L": lambda: self.go_to("calendar"),
            "Ctrl+N": lambda: self._on_asked("members", "new"),
        }

    def _whose(self) -> str:
        profile = self.session.workspace.about.profile()
        if profile is None:
            return self.tr("Sổ chưa có tên Tổ")
        workspace = self.session.workspace
        at = place_on(workspace, profile, workspace.today)
        return f"{profile.name}, {at.commune}"

    def _on_the_road(self) -> int:
        workspace = self.session.workspace
        return sum(
            bool(sent.entries and not sent.acknowledged_on)
            for sent in workspace.book.exchange_log.sent(workspace.group)
        )

    @classmethod
    def parts(cls) -> Sequence[type]:
        from app.ui.meeting.steps import Steps

        return (Steps,)

    def _build_anew(self) -> None:
        """The meeting is at the same step again."""
        page = self._held_meeting()
        meeting, step = (page.meeting, page.step()) if page is not None else (None, 0)
        come_to = list(page.steps.made()) if page is not None else []
        if page is not None:
            page.close_public()
        super()._build_anew()
        if meeting is not None:
            self.meeting.open(meeting)
            for place in (*come_to, step):  # what is half typed in one of them is known again
                self.meeting.go_to(place)

    def _came_to(self, where: str) -> None:
        if self.coach is not None:
            self.coach.saw(where)
        if where == "meeting":
            self.meeting.refresh()
            self.meeting.arrive()
        self._on_led()

    def _on_asked(self, where: str, thing: str) -> None:
        if where == "find":
            self._on_search()
            return
        if where == "practice" and self.coach is not None:
            self.coach.run(thing)
            return
        super()._on_asked(where, thing)
        if where == "meeting":
            self.meeting.open_thing(thing)

    def _on_public(self) -> None:
        """The key opens the window for the room, and closes it."""
        if not self.meeting.hide_public():
            self.meeting.show_public()

    def _on_search(self) -> None:
        if self.session.is_busy:
            return
        finder = Finder(self._findable(), self)
        finder.finished.connect(finder.deleteLater)
        finder.open()

    def _findable(self) -> list[Findable]:
        """Every person, paper, page and thing to do of this book."""
        asked = self.session.asked_for.emit
        workspace = self.session.workspace
        actions = (
            (self.tr("Mở bảng thu của cuộc họp"), "coins", partial(asked, "meeting", "money")),
            (self.tr("Kết nạp tổ viên mới"), "user-round-plus", partial(asked, "members", "new")),
            (self.tr("Nhập danh sách tổ viên từ Excel"), "upload", partial(asked, "members", "list")),
            (self.tr("Nộp tiền cho ngân hàng"), "banknote-arrow-up", partial(asked, "money", "hand_in")),
            (self.tr("Sao lưu sổ"), "save", partial(ask_and_back_up, self.session, self)),
            (self.tr("Màn hình chung"), "presentation", self._on_public),
            (self.tr("Nhập sao kê của ngân hàng"), "upload", partial(asked, "money", "")),
            (self.tr("Nợ quá hạn, nợ khoanh, xin gia hạn"), "hand-coins", partial(asked, "loans", "")),
            (self.tr("Khó khăn, vướng mắc của Tổ"), "circle-question-mark", partial(asked, "today", "difficulties")),
            (self.tr("Đổi mật khẩu, in phiếu khôi phục"), "lock", partial(asked, "settings", "passphrase")),
            (self.tr("Ngôn ngữ (tiếng Anh), màu, cỡ chữ, khóa màn hình"), "settings", partial(asked, "settings", "")),
            (self.tr("Đổi Ban quản lý, tên Tổ; bàn giao"), "users-round", partial(asked, "settings", "changes")),
            (self.tr("Đổi xã, ngày giao dịch"), "map-pin", partial(asked, "settings", "commune")),
            (self.tr("Số tổ viên phải có mặt, số phiếu thông qua"), "gavel", partial(asked, "settings", "numbers")),
            (self.tr("Máy thứ hai, USB, gửi tệp cho văn phòng"), "usb", partial(asked, "exchange", "")),
            (self.tr("Hướng dẫn sử dụng"), "book-open-check", partial(self.go_to, "help")),
        )
        people = [
            Findable(
                f"{member.name}, {member.birth_year}" if member.birth_year else member.name,
                self.tr("tổ viên"),
                "user-round",
                partial(asked, "members", member.id),
                f"{member.id_number} {member.phone}",
            )
            for member in workspace.members.all()
            if member.accepted and not member.forgotten
        ]
        papers = [
            Findable(title, self.tr("giấy"), "file-text", partial(asked, "papers", title))
            for title in dict.fromkeys(self.papers.titles())
        ]
        pages = [
            Findable(text, self.tr("trang"), "arrow-right", partial(self.go_to, name))
            for name, text in self._pages.items()
        ]
        doing = [Findable(text, self.tr("việc"), drawing, act) for text, drawing, act in actions]
        return [*pages, *doing, *people, *papers]

    def _show_state(self) -> None:
        super()._show_state()
        if self.coach is not None and not self.session.is_busy:
            self.coach.refresh()

    def is_typed_into(self) -> bool:
        return self.page_name() == "meeting" and self.meeting.is_led()

    def _take_in_typed(self) -> bool:
        page = self._held_meeting()
        return super()._take_in_typed() if page is None else page.take_in_typed()

    def _leave(self) -> None:
        if (page := self._held_meeting()) is not None:
            page.close_public()
            page.stop()
