"""Overdue debt by its age: whose, how much of each age, and the loans behind each figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.domain.entries import Role
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, button, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.pills import Pills
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.loans.arrears import AGES, Arrear, arrears, by_age, total_of

_USUAL_SIZE = QSize(1100, 660)
_MEMBER, _GROUP, _COMMUNE = "member", "group", "commune"
_WHOSE: dict[str, Callable[[Arrear], tuple[str, str]]] = {
    _MEMBER: lambda one: (one.whose, one.who),
    _GROUP: lambda one: (str(one.loan.group), one.group_name),
    _COMMUNE: lambda one: (one.commune, one.commune),
}


class ArrearsDialog(Dialog):
    """A line for each member, group or commune, and under them the sum."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Nợ quá hạn theo tuổi nợ"))
        self._found = arrears(session.workspace, session.workspace.today)
        is_group = session.workspace.book.identity.role is Role.GROUP
        self.by = Pills(
            {_COMMUNE: self.tr("Theo xã"), _GROUP: self.tr("Từng Tổ"), _MEMBER: self.tr("Từng tổ viên")},
            self.tr("Xem theo"),
        )
        self.by.choose(_MEMBER if is_group else _COMMUNE)
        hide_unless(self.by, not is_group)
        self.by.chosen.connect(lambda _: self.show_lines())
        self._model = RecordModel((), parent=self)
        self.table = record_table(self._model, self.tr("Nợ quá hạn theo tuổi nợ"), "", give_way=(6, 1))
        self._nothing = plain(self.tr("✔ Ngân hàng không báo khoản nào quá hạn."), "good")
        told = self.tr(
            "Theo số ngân hàng báo. Tuổi nợ tính từ kỳ đầu tiên ngân hàng báo quá hạn, nên ít nhất là chừng ấy ngày."
        )
        close = button(self.tr("Đóng cửa sổ"), self.accept, main=True)
        whole = column(
            plain(self.tr("Nợ quá hạn theo tuổi nợ"), "heading"),
            plain(told, "small"),
            self.by,
            self._nothing,
            self.table,
            None,
            row(None, close),
            margin=GAP * 2,
        )
        whole.setStretch(4, 20)  # the table has the room where there is one
        self.setLayout(whole)
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(close)
        self.show_lines()

    def show_lines(self) -> None:
        """Show the lines of what is chosen, the largest first, and their sum."""
        lines = by_age(self._found, _WHOSE[self.by.choice])
        self._nothing.setVisible(not lines)
        self.table.setVisible(bool(lines))
        first = {
            _MEMBER: self.tr("Tổ viên"),
            _GROUP: self.tr("Tổ"),
            _COMMUNE: self.tr("Xã"),
        }[self.by.choice]
        headings = (first, self.tr("Khoản"), *(self._age(*age) for age in AGES), self.tr("Cộng (đ)"))
        rows = [
            (line.name, (line.name, str(line.loans), *map(format_dong, line.amounts), format_dong(line.total)))
            for line in (*lines, total_of(lines, self.tr("Cộng")))
        ]
        self._model.show_table(headings, rows, right=range(1, len(headings)))

    def _age(self, first: int, last: int | None) -> str:
        if last is None:
            return self.tr("Trên %1 ngày").replace("%1", str(first - 1))
        return self.tr("%1–%2 ngày").replace("%1", str(first)).replace("%2", str(last))
