"""Tiền gửi từ ba phía: what the book, the bank and the member say of her savings, beside each other."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.pages.export import ask_and_export
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.money.balance_check import two_sided


class ThreeSides(Card):
    """A row for each member; it leads to her page, where what she says is written down."""

    def __init__(self, session: Session) -> None:
        self._session = session
        super().__init__(
            plain(self.tr("Tiền gửi từ ba phía"), "heading"),
            plain(self.tr("Bấm vào một người để hỏi và ghi lời người đó. Mỗi năm hỏi hai lần."), "faint"),
        )
        self.model = RecordModel(
            (
                self.tr("Tổ viên"),
                self.tr("Sổ Tổ (đ)"),
                self.tr("Ngân hàng (đ)"),
                self.tr("Tổ viên nói (đ)"),
                self.tr("Hỏi ngày"),
            ),
            right=(1, 2, 3),
            parent=self,
        )
        self._table = record_table(self.model, self.tr("Tiền gửi từ ba phía"), "two-sided", give_way=(4,))
        self._table.clicked.connect(self._on_side)
        self._table.activated.connect(self._on_side)
        self._whole = WholeTable(self._table)
        self._export = button(
            self.tr("Xuất Excel…"), lambda: ask_and_export(session, "differences", self), drawing="download"
        )
        self.box.addWidget(self._whole)
        self.box.addLayout(row(None, self._export))

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top down."""
        return [self._table, self._whole.door, self._export]

    def refresh(self) -> None:
        """Show the book as it stands."""

        def shown(amount: int | None) -> str:
            return format_dong(amount) if amount is not None else ""

        self.model.show_rows(
            [
                (
                    one.member,
                    (
                        ("✖ " if one.differs else "") + one.name,
                        format_dong(one.ours),
                        shown(one.bank_savings),
                        shown(one.said_savings),
                        f"{one.said_on:%d/%m/%Y}" if one.said_on else "",
                    ),
                )
                for one in sorted(
                    two_sided(self._session.workspace, self._session.workspace.today), key=lambda one: not one.differs
                )
            ]
        )

    def _on_side(self, index: QModelIndex) -> None:
        self._session.asked_for.emit("members", self.model.key(index))
