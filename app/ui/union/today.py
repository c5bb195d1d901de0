"""Hôm nay of a union officer: what waits and what is owed, each line a door to the place that settles it."""

from __future__ import annotations

from app.ui.base.session import Session
from app.ui.pages.task_list import TaskListPage
from app.ui.widgets.task_row import Task
from app.usecases.book.health import look_over, revoked_since
from app.usecases.review.reminders import contracts_ending, has_ended
from app.usecases.union.book import FollowedGroup, groups
from app.usecases.union.checks import LoanToCheck, loans_to_check
from app.usecases.union.endorse import requests
from app.usecases.union.quotas import GroupQuota, quotas
from app.usecases.union.same_person import in_two_groups

_OLD_DAYS = 45  # a group whose newest thing is older has not come by


class UnionTodayPage(TaskListPage):
    """A short list in plain sentences, each with its one button."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"))

    def refresh(self) -> None:
        workspace = self.session.workspace
        self.sentence.setText(self.tr("Hôm nay là ngày %1.").replace("%1", f"{workspace.today:%d/%m/%Y}"))
        followed = groups(workspace)
        self.show_lines(self._waiting(followed) if followed else self._begin())

    def _begin(self) -> list[Task]:
        return [
            self.line(
                self.tr("Sổ chưa theo dõi Tổ nào."),
                self.tr("Ghi mã các Tổ Hội phụ trách, rồi gửi – nhận với văn phòng để nhận sổ của các Tổ."),
                self.tr("Thêm Tổ"),
                "groups",
            )
        ]

    def _waiting(self, followed: list[FollowedGroup]) -> list[Task]:
        workspace, pack = self.session.workspace, self.session.pack
        doors: list[Task] = self._revoked(followed)
        strangers = [group for group in followed if not group.is_certified]
        if strangers:
            doors.append(
                self.line(
                    self._counted(self.tr("Máy này chưa được văn phòng công nhận cho %1 Tổ: %2."), strangers),
                    self.tr("Cắm USB, gửi – nhận, mang đến văn phòng; so sáu từ khóa qua điện thoại."),
                    self.tr("Gửi – nhận"),
                    "exchange",
                )
            )
        waiting = [one for one in requests(workspace) if one.waits]
        if waiting:
            asking = [one.request.name for one in waiting]
            text = self.counted(self.tr("%1 đề nghị vay vốn chờ Hội xác minh: %2."), asking)
            doors.append(self.line(text, "", self.tr("Xem"), "requests"))
        doors += self.difficulties()
        doors += self._contracts(followed)
        doors += self._checks([one for one in loans_to_check(workspace, pack) if one.check is None])
        doors += self._owed(quotas(workspace, pack, workspace.today.year))
        quiet = [
            group
            for group in followed
            if group.newest is not None
            and (workspace.today - group.newest).days > _OLD_DAYS
            and not has_ended(workspace.at(group.code))
        ]
        if quiet:
            text = self._counted(self.tr("%1 Tổ lâu chưa có số liệu mới: %2."), quiet)
            doors.append(self.line(text, "", self.tr("Xem các Tổ"), "groups"))
        twice = in_two_groups(workspace)
        if twice:
            text = self.tr("%1 số căn cước có ở hai Tổ: %2. Là một người hay ghi nhầm số?")
            said = self.counted(text, [" / ".join(one.names) for one in twice])
            how = self.tr("Mỗi người chỉ ở một Tổ. Xem căn cước rồi báo Tổ sửa, hoặc cho ra khỏi một Tổ.")
            doors.append(self.line(said, how, self.tr("Xem các Tổ"), "groups"))
        if look_over(workspace).backup_is_old:
            doors.append(
                self.line(
                    self.tr("Sổ chưa được sao lưu lần nào gần đây."),
                    self.tr("Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt."),
                    self.tr("Sao lưu"),
                    "settings",
                )
            )
        return doors

    def _revoked(self, followed: list[FollowedGroup]) -> list[Task]:
        """That the office revoked this laptop, in whichever of its groups it said so."""
        workspace = self.session.workspace
        known = [on for group in followed if (on := revoked_since(workspace.at(group.code))) is not None]
        if not known:
            return []
        text = self.tr("Văn phòng đã thu hồi máy này (báo ngày %1): những gì ghi thêm không được tính.")
        return [
            self.line(
                text.replace("%1", f"{max(known):%d/%m/%Y}"),
                self.tr("Đừng ghi thêm vào sổ này, giữ máy lại và gọi văn phòng."),
                self.tr("Gửi – nhận"),
                "exchange",
                urgent=True,
            )
        ]

    def _contracts(self, followed: list[FollowedGroup]) -> list[Task]:
        names = {group.code: group.name for group in followed}
        own = self.tr("hợp đồng ủy thác của Hội")
        ending = [
            f"{names.get(group, str(group)) if group is not None else own} ({one.ends_on:%d/%m/%Y})"
            for group, one in contracts_ending(self.session.workspace)
        ]
        if not ending:
            return []
        text = self.counted(self.tr("%1 hợp đồng hết hạn hoặc sắp hết: %2."), ending)
        return [self.line(text, "", self.tr("Xem các Tổ"), "groups")]

    def _checks(self, open_ones: list[LoanToCheck]) -> list[Task]:
        today = self.session.workspace.today
        late = [one for one in open_ones if one.is_late(today)]
        soon = [one for one in open_ones if not one.is_late(today)]
        doors: list[Task] = []
        if late:
            text = self.tr("! %1 khoản vay mới đã quá hạn kiểm tra sử dụng vốn: %2.")
            doors.append(self._loans(text, late, urgent=True))
        if soon:
            text = self.tr("%1 khoản vay mới cần kiểm tra sử dụng vốn, gần nhất trước ngày %3: %2.").replace(
                "%3", f"{soon[0].due:%d/%m/%Y}"
            )
            doors.append(self._loans(text, soon))
        return doors

    def _loans(self, text: str, loans: list[LoanToCheck], *, urgent: bool = False) -> Task:
        said = self.counted(text, [one.loan.name for one in loans])
        return self.line(
            said,
            "",
            self.tr("Kiểm tra"),
            "checks",
            urgent=urgent,
        )

    def _owed(self, found: list[GroupQuota]) -> list[Task]:
        month = self.session.workspace.today.month
        due = [one for one in found if one.inspected_on is None and one.planned is not None and one.planned <= month]
        unplanned = [one for one in found if one.inspected_on is None and one.planned is None]
        doors: list[Task] = []
        if due:
            text = self._counted(self.tr("%1 Tổ đến tháng kiểm tra theo kế hoạch: %2."), [one.group for one in due])
            doors.append(self.line(text, "", self.tr("Xem các Tổ"), "groups"))
        if unplanned:
            text = self._counted(
                self.tr("%1 Tổ năm nay chưa kiểm tra và chưa có trong kế hoạch: %2."), [one.group for one in unplanned]
            )
            doors.append(self.line(text, "", self.tr("Lập kế hoạch"), "records"))
        return doors

    def _counted(self, text: str, found: list[FollowedGroup]) -> str:
        return self.counted(text, [group.name for group in found])
