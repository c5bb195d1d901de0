"""The window of a transaction office's book: what its officer does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.storage.queries import OfficeQueries
from app.ui.shell.book_window import BookWindow, PageMakers

if TYPE_CHECKING:  # the first window pays for no page it does not show
    from app.ui.office.groups import OfficeGroupsPage
    from app.ui.office.help import OfficeHelpPage
    from app.ui.office.reception import ReceptionPage
    from app.ui.office.report import ReportPage
    from app.ui.office.requests import OfficeRequestsPage
    from app.ui.office.today import OfficeTodayPage
    from app.ui.pages.settings import SettingsPage


class OfficeWindow(BookWindow):
    """The window of one open book of an office."""

    def _page_makers(self) -> PageMakers:
        return {
            "today": (self.tr("Hôm nay"), lambda: self.today),
            "exchange": (self.tr("Tiếp nhận"), lambda: self.reception),
            "requests": (self.tr("Đề nghị vay"), lambda: self.requests),
            "groups": (self.tr("Các Tổ"), lambda: self.groups),
            "report": (self.tr("Báo cáo"), lambda: self.report),
            "help": (self.tr("Trợ giúp"), lambda: self.help),
            "settings": (self.tr("Cài đặt"), lambda: self.settings),
        }

    @property
    def today(self) -> OfficeTodayPage:
        """Hôm nay."""
        from app.ui.office.today import OfficeTodayPage

        return self._once("today", lambda: OfficeTodayPage(self.session))

    @property
    def reception(self) -> ReceptionPage:
        """Tiếp nhận."""
        from app.ui.office.reception import ReceptionPage

        return self._once("exchange", lambda: ReceptionPage(self.session, self.watch))

    @property
    def requests(self) -> OfficeRequestsPage:
        """Đề nghị vay."""
        from app.ui.office.requests import OfficeRequestsPage

        return self._once("requests", lambda: OfficeRequestsPage(self.session))

    @property
    def groups(self) -> OfficeGroupsPage:
        """Các Tổ."""
        from app.ui.office.groups import OfficeGroupsPage

        return self._once("groups", lambda: OfficeGroupsPage(self.session))

    @property
    def report(self) -> ReportPage:
        """Báo cáo."""
        from app.ui.office.report import ReportPage

        return self._once("report", lambda: ReportPage(self.session))

    @property
    def help(self) -> OfficeHelpPage:
        """Trợ giúp."""
        from app.ui.office.help import OfficeHelpPage

        return self._once("help", lambda: OfficeHelpPage(self.session))

    @property
    def settings(self) -> SettingsPage:
        """Cài đặt."""
        from app.ui.pages.settings import SettingsPage

        return self._once("settings", lambda: SettingsPage(self.session, self.appearance))

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {"Ctrl+P": lambda: self.go_to("report")}

    def _whose(self) -> str:
        name, code = OfficeQueries(self.session.workspace.book).profile()
        shown = name or self.tr("Phòng giao dịch")
        return f"{shown} · {code}" if code else shown

    def _on_the_road(self) -> int:
        # Every group has something on its way most of the time; the table of groups says what.
        return 0
