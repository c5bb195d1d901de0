"""Hôm nay of the transaction office: what waits for a person, each line a door to the place that settles it."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.pages.task_list import TaskListPage
from app.ui.widgets.dialog import Question
from app.ui.widgets.task_row import Task
from app.usecases.exchange.group_status import GroupLine
from app.usecases.loans.matters import matters_held
from app.usecases.office.late_money import LateMoney, bring_late, late_money
from app.usecases.office.reception import OfficeDay, office_day
from app.usecases.office.transfers import moved_after_death


class OfficeTodayPage(TaskListPage):
    """A short list in plain sentences, each with its one button."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"))

    def refresh(self) -> None:
        workspace = self.session.workspace
        found = office_day(workspace)
        said = self.tr("Hôm nay là ngày %1.").replace("%1", f"{workspace.today:%d/%m/%Y}")
        if found.last_on is not None:
            came = self.tr("Tệp gần nhất nhận ngày %1.").replace("%1", f"{found.last_on:%d/%m/%Y}")
            said = f"{said} {came}"
        self.sentence.setText(said)
        self.show_lines(self._begin() if found.is_empty else self._waiting(found))

    def _begin(self) -> list[Task]:
        return [
            self.line(
                self.tr("Sổ chưa có Tổ nào."),
                self.tr("Cắm USB các Tổ mang đến rồi nhận; hoặc nạp số liệu của địa bàn ở trang Các Tổ."),
                self.tr("Nhận tệp"),
                "exchange",
            )
        ]

    def _waiting(self, found: OfficeDay) -> list[Task]:
        doors: list[Task] = []
        if found.unheard:
            text = self.counted(self.tr("! Sổ làm lại từ bản sao: còn chờ %1 Tổ, Hội đến: %2."), found.unheard)
            how = self.tr("Nhận tệp như thường. Mỗi máy đến một lần là lấy lại đủ những gì văn phòng đã ghi cho Tổ.")
            doors.append(self.line(text, how, self.tr("Xem"), "exchange", urgent=True))
        if found.devices:
            asking = [f"{one.name} ({one.group})" for one in found.devices]
            text = self.counted(self.tr("%1 máy xin công nhận: %2."), asking)
            how = self.tr("Gọi cho người giữ máy, so sáu từ khóa rồi công nhận.")
            doors.append(self.line(text, how, self.tr("Xem"), "exchange"))
        if found.forks:
            text = self._groups(self.tr("! %1 Tổ có sổ bị chép và dùng hai nơi: %2."), found.forks)
            how = self.tr("Hai bản đều được giữ lại. Hỏi Tổ máy nào đang dùng, thu hồi máy kia.")
            doors.append(self.line(text, how, self.tr("Xem các Tổ"), "groups", urgent=True))
        if found.requests:
            text = self.tr("%1 đề nghị vay vốn chờ trả lời.").replace("%1", str(found.requests))
            doors.append(self.line(text, "", self.tr("Xem"), "requests"))
        waiting = [one for one in matters_held(self.session.workspace) if one.decision is None]
        if waiting:
            text = self.tr("%1 việc các Tổ xin về khoản vay (gia hạn, khoanh, xóa nợ, đổi tên) chờ trả lời.")
            doors.append(self.line(text.replace("%1", str(len(waiting))), "", self.tr("Trả lời"), "matters"))
        doors += self._moved()
        doors += self.difficulties()
        if found.gaps:
            text = self._groups(self.tr("%1 Tổ có tệp đến trước phần trước nó: %2."), found.gaps)
            how = self.tr("Không mất gì: phần thiếu đi cùng tệp sau của Tổ.")
            doors.append(self.line(text, how, self.tr("Xem các Tổ"), "groups"))
        if found.replaced:
            text = self.counted(self.tr("%1 máy lập lại từ bản sao mà máy cũ vẫn được công nhận: %2."), found.replaced)
            how = self.tr("Máy cũ mất hay hỏng thì thu hồi ở trang Các Tổ.")
            doors.append(self.line(text, how, self.tr("Xem các Tổ"), "groups"))
        if found.quiet:
            text = self._groups(self.tr("%1 Tổ lâu chưa gửi gì: %2."), found.quiet)
            doors.append(self.line(text, "", self.tr("Xem các Tổ"), "groups"))
        if found.backup_is_old:
            text = self.tr("Sổ chưa được sao lưu lần nào gần đây.")
            how = self.tr("Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt.")
            doors.append(self.line(text, how, self.tr("Sao lưu"), "settings"))
        return doors

    def _moved(self) -> list[Task]:
        """Members who went to another group, of whom something came too late."""
        doors: list[Task] = []
        for name, group in moved_after_death(self.session.workspace):
            said = self.tr("! %1 đã mất trước ngày chuyển sang %2: báo Tổ ấy ghi lại.")
            text = said.replace("%1", name).replace("%2", group)
            doors.append(self.line(text, "", self.tr("Xem các Tổ"), "groups", urgent=True))
        for late in late_money(self.session.workspace):
            more = self.tr("! %1: sổ %2 ghi thêm %3 đ sau khi đã chuyển sang %4.")
            less = self.tr("! %1: sổ %2 bỏ bớt %3 đ sau khi đã chuyển sang %4.")
            said = (more if late.amount > 0 else less).replace("%1", late.name).replace("%2", late.from_name)
            text = said.replace("%3", format_dong(abs(late.amount))).replace("%4", late.to_name)
            how = self.tr("Tiền ở Tổ mới chưa đúng theo.")
            doors.append(Task(text, self._put_right(late), "banknote-arrow-up", "", how, is_urgent=True, thing=late))
        return doors

    def _go(self, task: Task, *_: object) -> None:
        if not isinstance(task.thing, LateMoney):
            super()._go(task)
            return
        late = task.thing
        title = self.tr("Chuyển thêm %1 đ của %2?") if late.amount > 0 else self.tr("Bớt %1 đ của %2?")
        title = title.replace("%1", format_dong(abs(late.amount))).replace("%2", late.name)
        what = self.tr("Sổ %1 và sổ %2 nhận ở lần gửi – nhận tới.")
        lines = [what.replace("%1", late.from_name).replace("%2", late.to_name)]
        go, back = self._put_right(late), self.tr("Để đó")
        Question(title, lines, go, back, self.window()).ask(lambda: self._bring(late))

    def _put_right(self, late: LateMoney) -> str:
        return self.tr("Chuyển thêm") if late.amount > 0 else self.tr("Bớt ở Tổ mới")

    def _bring(self, late: LateMoney) -> None:
        said = self.tr("Đã ghi. %1 mang thêm %2 đ.") if late.amount > 0 else self.tr("Đã ghi. %1 mang ít hơn %2 đ.")
        text = said.replace("%1", late.name).replace("%2", format_dong(abs(late.amount)))
        self.session.did(lambda: bring_late(self.session.workspace, late), text)

    def _groups(self, text: str, lines: Sequence[GroupLine]) -> str:
        return self.counted(text, [line.name or line.code for line in lines])
