"""Thu tiền: what was received, meeting by meeting and month by month; and why principal has no place here."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.meeting import MeetingState
from app.domain.money import format_dong
from app.ui.base.lazy_page import LazyPage
from app.ui.base.session import Session
from app.ui.pages.export import ask_and_export
from app.ui.pages.page_in_parts import PageInParts
from app.ui.pages.statement import PutAside, StatementPreview, UnnamedCustomers, choose_statement
from app.ui.widgets.basic import GAP, OnePage, button, plain, row
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.meeting.view import look_at
from app.usecases.money.balance_check import two_sided
from app.usecases.money.bank_statement import ReadStatement, read_statement
from app.usecases.money.collection import statement_for

if TYPE_CHECKING:  # what stands further down is loaded when it is made
    from app.ui.pages.hand_in import HandInCard
    from app.ui.pages.money_charts import MoneyCharts


class MoneyPage(PageInParts):
    """Interest and savings of each meeting, and pictures of the year."""

    of_the_book_alone = True

    hand_in: LazyPage[HandInCard] = LazyPage("hand_in", "app.ui.pages.hand_in:HandInCard")
    charts: LazyPage[MoneyCharts] = LazyPage("charts", "app.ui.pages.money_charts:MoneyCharts")

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Thu tiền"),
            self.tr("Lãi và tiền gửi Tổ đã nhận, theo từng cuộc họp. Thu trong bước 2 của cuộc họp."),
        )
        self._model = RecordModel(
            (
                self.tr("Ngày họp"),
                self.tr("Lãi (đ)"),
                self.tr("Tiền gửi (đ)"),
                self.tr("Cộng (đ)"),
                self.tr("Biên bản"),
            ),
            right=(1, 2, 3),
            parent=self,
        )
        table = record_table(self._model, self.tr("Tiền đã thu theo cuộc họp"), "money")
        table.clicked.connect(self._on_row)
        table.activated.connect(self._on_row)
        self._nothing = plain(self.tr("Chưa thu lần nào. Mở cuộc họp, bước 2 là bảng thu."), "faint")
        self._table = table
        self.unnamed = UnnamedCustomers(session)
        self._aside = PutAside(session, self.look_at)
        self._bank = plain("")
        self._listed = QVBoxLayout()
        self._list = QWidget()
        self._stack = OnePage()
        self._lay_out()

    def _lay_out(self) -> None:
        session = self.session
        self._listed.setSpacing(GAP * 2)
        self._listed.setContentsMargins(2, 2, 2, 0)  # for the ring of a button at the edge
        self._listed.addLayout(
            row(
                button(self.tr("Nhập sao kê của ngân hàng…"), self._on_choose, drawing="upload"),
                button(self.tr("Xuất Excel…"), lambda: ask_and_export(session, "round", self), drawing="download"),
                None,
                button(self.tr("Mở bảng thu"), lambda: session.asked_for.emit("meeting", "money"), main=True),
            )
        )
        self._listed.addWidget(self._aside)
        self._listed.addWidget(self._bank)
        self._listed.addWidget(self.unnamed)
        self._listed.addWidget(self._nothing)
        self._listed.addWidget(WholeTable(self._table))
        self._listed.addStretch(1)
        self.place = self._listed
        self._list.setLayout(self._listed)
        self._stack.addWidget(self._list)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)

    @cached_property
    def preview(self) -> StatementPreview:
        """What a statement says before it is written; made when one is read."""
        preview = StatementPreview(self.session, self.show_list)
        self._stack.addWidget(preview)
        return preview

    def show_list(self) -> None:
        """Back from the preview of a statement."""
        self._stack.setCurrentWidget(self._list)
        self.refresh()

    def look_at(self, path: Path) -> None:
        """Read a statement and show what it says."""

        def show(read: ReadStatement) -> None:
            self.preview.show_statement(read, path)
            self._stack.setCurrentWidget(self.preview)

        self.session.do_long(
            self.tr("Đang đọc %1…").replace("%1", path.name),
            lambda _: read_statement(self.session.workspace, path),
            show,
        )

    def _on_choose(self) -> None:
        chosen = choose_statement(self)
        if chosen is not None:
            self.look_at(chosen)

    def open_thing(self, thing: str) -> None:
        if thing == "hand_in":
            self.show_list()
            if isinstance(self.room, QScrollArea):
                self.room.ensureWidgetVisible(self.hand_in)
            self.hand_in.on.setFocus()

    def _show_bank(self) -> None:
        workspace = self.session.workspace
        days = workspace.rounds.statement_days()
        if not days:
            self._bank.setText(self.tr("Chưa có sao kê của ngân hàng: lãi phải thu chưa hiện trong bảng thu."))
            return
        at = statement_for(workspace, workspace.today)
        differing = sum(
            one.bank_savings not in {None, one.ours, one.ours - one.on_the_way}
            for one in two_sided(workspace, workspace.today)
        )
        self._bank.setText(
            self.tr("Sao kê gần nhất: %1. Lãi phải thu %2 đ; %3 tổ viên có tiền gửi khác sổ Tổ.")
            .replace("%1", f"{days[0]:%d/%m/%Y}")
            .replace("%2", format_dong(sum(one.due for one in at.values())))
            .replace("%3", str(differing))
        )

    def refresh(self) -> None:
        self._show_bank()
        self._aside.refresh()
        self.unnamed.refresh()
        super().refresh()
        rows = []
        for meeting in self.session.workspace.meetings.all():
            view = look_at(self.session.workspace, meeting.id)
            total = view.interest_total + view.savings_total
            state = self.tr("✔ đã chốt") if meeting.state is MeetingState.SEALED else self.tr("chưa chốt")
            rows.append(
                (
                    str(meeting.id),
                    (
                        f"{meeting.on:%d/%m/%Y}",
                        format_dong(view.interest_total),
                        format_dong(view.savings_total),
                        format_dong(total),
                        state,
                    ),
                )
            )
        self._model.show_rows(rows)
        self._nothing.setVisible(not rows)
        self._table.setVisible(bool(rows))

    def _on_row(self, index: QModelIndex) -> None:
        self.session.asked_for.emit("meeting", self._model.key(index))
