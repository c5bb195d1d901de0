"""Hôm nay of a union officer: what waits and what is owed, each line a door to the place that settles it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through
from app.usecases.health import look_over
from app.usecases.union.book import FollowedGroup, groups
from app.usecases.union.checks import GroupQuota, LoanToCheck, loans_to_check, quotas
from app.usecases.union.twice import in_two_groups
from app.usecases.union.verify import requests

_NAMES_SHOWN = 3
_OLD_DAYS = 45  # a group whose newest thing is older has not come by


class UnionTodayPage(Page):
    """A short list in plain sentences, each with its one button."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"), "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP // 2)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def refresh(self) -> None:
        desk = self.session.desk
        self.sentence.setText(self.tr("Hôm nay là ngày %1.").replace("%1", f"{desk.today:%d/%m/%Y}"))
        clear(self._lines)
        followed = groups(desk)
        doors = self._begin() if not followed else self._waiting(followed)
        if followed and not doors:
            self._lines.addWidget(Card(plain(self.tr("✔ Không có việc gì đang chờ."), "good")))
        tab_through(*doors)

    def _begin(self) -> list[QWidget]:
        return [
            self._line(
                self.tr("Sổ chưa theo dõi Tổ nào."),
                self.tr("Ghi mã các Tổ Hội phụ trách, rồi gửi – nhận với văn phòng để nhận sổ của các Tổ."),
                self.tr("Thêm Tổ"),
                "groups",
            )
        ]

    def _waiting(self, followed: list[FollowedGroup]) -> list[QWidget]:
        desk, pack = self.session.desk, self.session.pack
        doors: list[QWidget] = []
        strangers = [group for group in followed if not group.is_certified]
        if strangers:
            doors.append(
                self._line(
                    self._counted(self.tr("Máy này chưa được văn phòng công nhận cho %1 Tổ: %2."), strangers),
                    self.tr("Cắm USB, gửi – nhận, mang đến văn phòng; so sáu từ khóa qua điện thoại."),
                    self.tr("Gửi – nhận"),
                    "exchange",
                )
            )
        waiting = [one for one in requests(desk) if one.waits]
        if waiting:
            names = ", ".join(one.request.name for one in waiting[:_NAMES_SHOWN])
            text = self.tr("%1 đề nghị vay vốn chờ Hội xác minh: %2.").replace("%1", str(len(waiting)))
            doors.append(
                self._line(text.replace("%2", self._more(names, len(waiting))), "", self.tr("Xem"), "requests")
            )
        doors += self._checks([one for one in loans_to_check(desk, pack) if one.check is None])
        doors += self._owed(quotas(desk, pack, desk.today.year))
        quiet = [
            group for group in followed if group.newest is not None and (desk.today - group.newest).days > _OLD_DAYS
        ]
        if quiet:
            text = self._counted(self.tr("%1 Tổ lâu chưa có số liệu mới: %2."), quiet)
            doors.append(self._line(text, "", self.tr("Xem các Tổ"), "groups"))
        twice = in_two_groups(desk)
        if twice:
            text = self.tr("%1 số căn cước có ở hai Tổ: %2. Là một người hay ghi nhầm số?")
            names = ", ".join(" / ".join(one.names) for one in twice[:_NAMES_SHOWN])
            said = text.replace("%1", str(len(twice))).replace("%2", self._more(names, len(twice)))
            how = self.tr("Mỗi người chỉ ở một Tổ. Xem căn cước rồi báo Tổ sửa, hoặc cho ra khỏi một Tổ.")
            doors.append(self._line(said, how, self.tr("Xem các Tổ"), "groups"))
        if look_over(desk).backup_is_old:
            doors.append(
                self._line(
                    self.tr("Sổ chưa được sao lưu lần nào gần đây."),
                    self.tr("Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt."),
                    self.tr("Sao lưu"),
                    "settings",
                )
            )
        return doors

    def _checks(self, open_ones: list[LoanToCheck]) -> list[QWidget]:
        today = self.session.desk.today
        late = [one for one in open_ones if one.is_late(today)]
        soon = [one for one in open_ones if not one.is_late(today)]
        doors: list[QWidget] = []
        if late:
            text = self.tr("! %1 khoản vay mới đã quá hạn kiểm tra sử dụng vốn: %2.")
            doors.append(self._loans(text, late, urgent=True))
        if soon:
            text = self.tr("%1 khoản vay mới cần kiểm tra sử dụng vốn, gần nhất trước ngày %3: %2.").replace(
                "%3", f"{soon[0].due:%d/%m/%Y}"
            )
            doors.append(self._loans(text, soon))
        return doors

    def _loans(self, text: str, loans: list[LoanToCheck], *, urgent: bool = False) -> QWidget:
        names = ", ".join(one.loan.name for one in loans[:_NAMES_SHOWN])
        rule = self.session.pack.supervision_on(self.session.desk.today)
        said = text.replace("%1", str(len(loans))).replace("%2", self._more(names, len(loans)))
        return self._line(
            said,
            self.tr("Theo %1.").replace("%1", rule.source.citation) if rule else "",
            self.tr("Kiểm tra"),
            "checks",
            urgent=urgent,
        )

    def _owed(self, found: list[GroupQuota]) -> list[QWidget]:
        month = self.session.desk.today.month
        due = [one for one in found if one.inspected_on is None and one.planned is not None and one.planned <= month]
        unplanned = [one for one in found if one.inspected_on is None and one.planned is None]
        doors: list[QWidget] = []
        if due:
            text = self._counted(self.tr("%1 Tổ đến tháng kiểm tra theo kế hoạch: %2."), [one.group for one in due])
            doors.append(self._line(text, "", self.tr("Xem các Tổ"), "groups"))
        if unplanned:
            text = self._counted(
                self.tr("%1 Tổ năm nay chưa kiểm tra và chưa có trong kế hoạch: %2."), [one.group for one in unplanned]
            )
            doors.append(self._line(text, "", self.tr("Lập kế hoạch"), "records"))
        return doors

    def _counted(self, text: str, found: list[FollowedGroup]) -> str:
        names = ", ".join(group.name for group in found[:_NAMES_SHOWN])
        return text.replace("%1", str(len(found))).replace("%2", self._more(names, len(found)))

    def _more(self, names: str, count: int) -> str:
        if count <= _NAMES_SHOWN:
            return names
        return names + self.tr(" và %1 nữa").replace("%1", str(count - _NAMES_SHOWN))

    def _line(self, text: str, more: str, word: str, where: str, *, urgent: bool = False) -> QWidget:
        door = button(word, partial(self.session.asked_for.emit, where, ""))
        door.setAccessibleName(f"{word}: {text}")
        said = column(plain(text, "heading"), plain(more, "faint"), gap=2) if more else column(plain(text, "heading"))
        look = "notice" if urgent else "card"
        self._lines.addWidget(Card(row(said, door, margin=GAP // 2), look=look, margin=GAP // 2))
        return door
