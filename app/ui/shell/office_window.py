"""The window of a transaction office's book: what its officer does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.storage.queries import OfficeQueries
from app.ui.base.lazy_page import LazyPage
from app.ui.shell.book_window import BookWindow

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

    today: LazyPage[OfficeTodayPage] = LazyPage("today", "app.ui.office.today:OfficeTodayPage")
    reception: LazyPage[ReceptionPage] = LazyPage(
        "exchange", "app.ui.office.reception:ReceptionPage", lambda window: (window.watch,)
    )
    requests: LazyPage[OfficeRequestsPage] = LazyPage("requests", "app.ui.office.requests:OfficeRequestsPage")
    groups: LazyPage[OfficeGroupsPage] = LazyPage("groups", "app.ui.office.groups:OfficeGroupsPage")
    report: LazyPage[ReportPage] = LazyPage("report", "app.ui.office.report:ReportPage")
    help: LazyPage[OfficeHelpPage] = LazyPage("help", "app.ui.office.help:OfficeHelpPage")
    settings: LazyPage[SettingsPage] = LazyPage(
        "settings", "app.ui.pages.settings:SettingsPage", lambda window: (window.appearance, window.updates)
    )

    def _page_words(self) -> Mapping[str, str]:
        return {
            "today": self.tr("Hôm nay"),
            "exchange": self.tr("Tiếp nhận"),
            "requests": self.tr("Đề nghị vay"),
            "groups": self.tr("Các Tổ"),
            "report": self.tr("Báo cáo"),
            "help": self.tr("Trợ giúp"),
            "settings": self.tr("Cài đặt"),
        }

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {"Ctrl+P": lambda: self.go_to("report")}

    def _whose(self) -> str:
        name, code = OfficeQueries(self.session.workspace.book).profile()
        shown = name or self.tr("Phòng giao dịch")
        return f"{shown} · {code}" if code else shown

    def _waiting(self) -> Mapping[str, int]:
        from app.usecases.exchange import pending_devices
        from app.usecases.loans.answers import waiting_requests

        workspace = self.session.workspace
        return {"requests": len(waiting_requests(workspace)), "exchange": len(pending_devices(workspace))}

    def _on_the_road(self) -> int:
        # Every group has something on its way most of the time; the table of groups says what.
        return 0
