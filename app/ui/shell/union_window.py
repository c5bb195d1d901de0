"""The window of a union's book: what an officer of the union does for her groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.ui.pages.exchange import ExchangePage
from app.ui.pages.settings import SettingsPage
from app.ui.shell.book_window import BookWindow
from app.ui.union.checks import ChecksPage
from app.ui.union.classes import ClassesPage
from app.ui.union.groups import GroupsPage
from app.ui.union.help import UnionHelpPage
from app.ui.union.papers import UnionPapersPage
from app.ui.union.records import RecordsPage
from app.ui.union.requests import RequestsPage
from app.ui.union.today import UnionTodayPage
from app.usecases.union.book import followed, own


class UnionWindow(BookWindow):
    """The window of one open book of a union."""

    def _make_pages(self) -> Mapping[str, tuple[str, QWidget]]:
        session = self.session
        self.today = UnionTodayPage(session)
        self.requests = RequestsPage(session)
        self.checks = ChecksPage(session)
        self.groups = GroupsPage(session)
        self.classes = ClassesPage(session)
        self.records = RecordsPage(session)
        self.papers = UnionPapersPage(session)
        self.exchange = ExchangePage(session, self.auto_sync)
        self.help = UnionHelpPage(session)
        self.settings = SettingsPage(session, self.appearance)
        return {
            "today": (self.tr("Hôm nay"), self.today),
            "requests": (self.tr("Đề nghị vay"), self.requests),
            "checks": (self.tr("Kiểm tra vốn"), self.checks),
            "groups": (self.tr("Các Tổ"), self.groups),
            "classes": (self.tr("Danh sách hộ"), self.classes),
            "records": (self.tr("Việc của Hội"), self.records),
            "papers": (self.tr("Giấy tờ"), self.papers),
            "exchange": (self.tr("Gửi – nhận"), self.exchange),
            "help": (self.tr("Trợ giúp"), self.help),
            "settings": (self.tr("Cài đặt"), self.settings),
        }

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
