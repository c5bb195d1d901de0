"""The window of a union's book: what an officer of the union does for her groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.shell.book_window import BookWindow, PageMakers
from app.usecases.union.book import followed, own

if TYPE_CHECKING:  # the first window pays for no page it does not show
    from app.ui.pages.exchange import ExchangePage
    from app.ui.pages.settings import SettingsPage
    from app.ui.union.checks import ChecksPage
    from app.ui.union.classes import ClassesPage
    from app.ui.union.groups import GroupsPage
    from app.ui.union.help import UnionHelpPage
    from app.ui.union.papers import UnionPapersPage
    from app.ui.union.records import RecordsPage
    from app.ui.union.requests import RequestsPage
    from app.ui.union.today import UnionTodayPage


class UnionWindow(BookWindow):
    """The window of one open book of a union."""

    def _page_makers(self) -> PageMakers:
        return {
            "today": (self.tr("Hôm nay"), lambda: self.today),
            "requests": (self.tr("Đề nghị vay"), lambda: self.requests),
            "checks": (self.tr("Kiểm tra vốn"), lambda: self.checks),
            "groups": (self.tr("Các Tổ"), lambda: self.groups),
            "classes": (self.tr("Danh sách hộ"), lambda: self.classes),
            "records": (self.tr("Việc của Hội"), lambda: self.records),
            "papers": (self.tr("Giấy tờ"), lambda: self.papers),
            "exchange": (self.tr("Gửi – nhận"), lambda: self.exchange),
            "help": (self.tr("Trợ giúp"), lambda: self.help),
            "settings": (self.tr("Cài đặt"), lambda: self.settings),
        }

    @property
    def today(self) -> UnionTodayPage:
        """Hôm nay."""
        from app.ui.union.today import UnionTodayPage

        return self._once("today", lambda: UnionTodayPage(self.session))

    @property
    def requests(self) -> RequestsPage:
        """Đề nghị vay."""
        from app.ui.union.requests import RequestsPage

        return self._once("requests", lambda: RequestsPage(self.session))

    @property
    def checks(self) -> ChecksPage:
        """Kiểm tra vốn."""
        from app.ui.union.checks import ChecksPage

        return self._once("checks", lambda: ChecksPage(self.session))

    @property
    def groups(self) -> GroupsPage:
        """Các Tổ."""
        from app.ui.union.groups import GroupsPage

        return self._once("groups", lambda: GroupsPage(self.session))

    @property
    def classes(self) -> ClassesPage:
        """Danh sách hộ."""
        from app.ui.union.classes import ClassesPage

        return self._once("classes", lambda: ClassesPage(self.session))

    @property
    def records(self) -> RecordsPage:
        """Việc của Hội."""
        from app.ui.union.records import RecordsPage

        return self._once("records", lambda: RecordsPage(self.session))

    @property
    def papers(self) -> UnionPapersPage:
        """Giấy tờ."""
        from app.ui.union.papers import UnionPapersPage

        return self._once("papers", lambda: UnionPapersPage(self.session))

    @property
    def exchange(self) -> ExchangePage:
        """Gửi – nhận."""
        from app.ui.pages.exchange import ExchangePage

        return self._once("exchange", lambda: ExchangePage(self.session, self.auto_sync, self.watch))

    @property
    def help(self) -> UnionHelpPage:
        """Trợ giúp."""
        from app.ui.union.help import UnionHelpPage

        return self._once("help", lambda: UnionHelpPage(self.session))

    @property
    def settings(self) -> SettingsPage:
        """Cài đặt."""
        from app.ui.pages.settings import SettingsPage

        return self._once("settings", lambda: SettingsPage(self.session, self.appearance))

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {"Ctrl+P": lambda: self.go_to("papers")}

    def _whose(self) -> str:
        profile = own(self.session.workspace).profile()
        return " · ".join(part for part in (profile.name, profile.officer) if part) if profile else ""

    def _on_the_road(self) -> int:
        workspace = self.session.workspace
        return sum(
            bool(sent.entries and not sent.acknowledged_on)
            for group in [workspace.group, *followed(workspace)]
            for sent in workspace.book.exchange_log.sent(group)
        )
