"""The window of a union's book: what an officer of the union does for her groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.ui.base.lazy_page import LazyPage
from app.ui.shell.book_window import BookWindow
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

    today: LazyPage[UnionTodayPage] = LazyPage("today", "app.ui.union.today:UnionTodayPage")
    requests: LazyPage[RequestsPage] = LazyPage("requests", "app.ui.union.requests:RequestsPage")
    checks: LazyPage[ChecksPage] = LazyPage("checks", "app.ui.union.checks:ChecksPage")
    groups: LazyPage[GroupsPage] = LazyPage("groups", "app.ui.union.groups:GroupsPage")
    classes: LazyPage[ClassesPage] = LazyPage("classes", "app.ui.union.classes:ClassesPage")
    records: LazyPage[RecordsPage] = LazyPage("records", "app.ui.union.records:RecordsPage")
    papers: LazyPage[UnionPapersPage] = LazyPage("papers", "app.ui.union.papers:UnionPapersPage")
    exchange: LazyPage[ExchangePage] = LazyPage(
        "exchange", "app.ui.pages.exchange:ExchangePage", lambda window: (window.auto_sync, window.watch)
    )
    help: LazyPage[UnionHelpPage] = LazyPage("help", "app.ui.union.help:UnionHelpPage")
    settings: LazyPage[SettingsPage] = LazyPage(
        "settings", "app.ui.pages.settings:SettingsPage", lambda window: (window.appearance, window.updates)
    )

    def _page_words(self) -> Mapping[str, str]:
        return {
            "today": self.tr("Hôm nay"),
            "requests": self.tr("Đề nghị vay"),
            "checks": self.tr("Kiểm tra vốn"),
            "groups": self.tr("Các Tổ"),
            "classes": self.tr("Danh sách hộ"),
            "records": self.tr("Việc của Hội"),
            "papers": self.tr("Giấy tờ"),
            "exchange": self.tr("Gửi – nhận"),
            "help": self.tr("Trợ giúp"),
            "settings": self.tr("Cài đặt"),
        }

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        return {"Ctrl+P": lambda: self.go_to("papers")}

    def _whose(self) -> str:
        profile = own(self.session.workspace).profile()
        return " · ".join(part for part in (profile.name, profile.officer) if part) if profile else ""

    def _waiting(self) -> Mapping[str, int]:
        from app.usecases.union.checks import loans_to_check
        from app.usecases.union.endorse import requests

        workspace, pack = self.session.workspace, self.session.pack
        return {
            "requests": sum(one.waits for one in requests(workspace)),
            "checks": sum(one.check is None for one in loans_to_check(workspace, pack)),
        }

    def _on_the_road(self) -> int:
        workspace = self.session.workspace
        return sum(
            bool(sent.entries and not sent.acknowledged_on)
            for group in [workspace.group, *followed(workspace)]
            for sent in workspace.book.exchange_log.sent(group)
        )
