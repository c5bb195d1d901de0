"""The window of a transaction office's book: what its officer does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.storage.queries import OfficeQueries
from app.ui.office.groups import OfficeGroupsPage
from app.ui.office.help import OfficeHelpPage
from app.ui.office.reception import ReceptionPage
from app.ui.office.report import ReportPage
from app.ui.office.requests import OfficeRequestsPage
from app.ui.office.today import OfficeTodayPage
from app.ui.pages.settings import SettingsPage
from app.ui.shell.book_window import BookWindow


class OfficeWindow(BookWindow):
    """The window of one open book of an office."""

    def _make_pages(self) -> Mapping[str, tuple[str, QWidget]]:
        session = self.session
        self.today = OfficeTodayPage(session)
        self.reception = ReceptionPage(session)
        self.requests = OfficeRequestsPage(session)
        self.groups = OfficeGroupsPage(session)
        self.report = ReportPage(session)
        self.help = OfficeHelpPage(session)
        self.settings = SettingsPage(session, self.appearance)
        return {
            "today": (self.tr("Hôm nay"), self.today),
            "exchange": (self.tr("Tiếp nhận"), self.reception),
            "requests": (self.tr("Đề nghị vay"), self.requests),
            "groups": (self.tr("Các Tổ"), self.groups),
            "report": (self.tr("Báo cáo"), self.report),
            "help": (self.tr("Trợ giúp"), self.help),
            "settings": (self.tr("Cài đặt"), self.settings),
        }

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {"Ctrl+P": lambda: self.go_to("report")}

    def _whose(self) -> str:
        name, code = OfficeQueries(self.session.workspace.book).profile()
        shown = name or self.tr("Phòng giao dịch")
        return f"{shown} · {code}" if code else shown

    def _on_the_road(self) -> int:
        # Every group has something on its way most of the time; the table of groups says what.
        return 0
