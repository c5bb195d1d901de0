"""Các Tổ: the groups the union looks after; of each the mandate, inspections (16/TD) and balances compared (15/TD)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.base.session import Session
from app.ui.pages.arrears import ArrearsDialog
from app.ui.pages.frame import Page
from app.ui.pages.matters import MattersDialog
from app.ui.union.comparison import ComparisonForm
from app.ui.union.contract import ContractForm
from app.ui.union.inspection import InspectionForm
from app.ui.widgets.basic import Card, OnePage, button, clear, column, plain, row
from app.ui.widgets.form import line
from app.ui.widgets.signals import said_signal
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.book.place import place_on
from app.usecases.review.indicators import signals
from app.usecases.union.book import FollowedGroup, about, follow, groups, unfollow

_QUESTIONS_SHOWN = 8


class GroupsPage(Page):
    """The list of groups, or one of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Các Tổ"), "")
        late = button(self.tr("Nợ quá hạn theo tuổi…"), lambda: ArrearsDialog(session, self.window()).exec())
        asked = button(self.tr("Việc ngân hàng quyết…"), lambda: MattersDialog(session, self.window()).exec())
        self.add_beside_title(asked, late)
        self._model = RecordModel(
            (
                self.tr("Tổ"),
                self.tr("Mã Tổ"),
                self.tr("Tổ trưởng"),
                self.tr("Tổ viên"),
                self.tr("Số liệu đến"),
                self.tr("Hợp đồng ủy nhiệm"),
                self.tr("Văn phòng"),
            ),
            right=(3,),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các Tổ Hội phụ trách"), "union-groups", give_way=(5, 3))
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self.code = line(self.tr("Mã Tổ, như 0100112"), longest=20)
        self.code.returnPressed.connect(self._on_follow)
        add = button(self.tr("Theo dõi Tổ này"), self._on_follow)
        self._listed = QWidget()
        self._listed.setLayout(column(WholeTable(self.table, 40), Card(row(self.code, add)), None))
        self.card = GroupCard(session, self.show_list)
        self._stack = OnePage()
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.card)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)

    def refresh(self) -> None:
        workspace = self.session.workspace
        found = groups(workspace)
        self.sentence.setText(
            self.tr("Hội đang phụ trách %1 Tổ. Bấm vào một Tổ để ghi hợp đồng, kiểm tra, đối chiếu.").replace(
                "%1", str(len(found))
            )
            if found
            else self.tr("Ghi mã các Tổ Hội phụ trách; sổ của Tổ đến qua văn phòng hoặc USB của Tổ.")
        )
        self._model.show_rows([(str(group.code), self._cells(group)) for group in found])
        self.table.setVisible(bool(found))
        if self._stack.currentWidget() is self.card:
            self.card.refresh()

    def open_thing(self, thing: str) -> None:
        if thing:
            self.card.show_group(thing)
            self._stack.setCurrentWidget(self.card)
        else:
            self.show_list()

    def show_list(self) -> None:
        """Back to the list."""
        self._stack.setCurrentWidget(self._listed)
        self.refresh()

    def _cells(self, group: FollowedGroup) -> tuple[str, ...]:
        mandate = about(self.session.workspace, group.code).contract("mandate")
        contract = self.tr("chưa ghi") if mandate is None else ("✔ " if mandate.copy_seen else "⯑ ") + mandate.number
        name = self.tr("✖ %1 (Tổ của Hội khác)").replace("%1", group.name) if group.is_other_union else group.name
        return (
            name,
            str(group.code),
            group.leader,
            str(group.members) if group.newest else "",
            f"{group.newest:%d/%m/%Y}" if group.newest else self.tr("chưa có gì"),
            contract,
            self.tr("✔ đã công nhận máy này") if group.is_certified else self.tr("⯑ chưa công nhận"),
        )

    def _on_row(self, index: QModelIndex) -> None:
        self.open_thing(self._model.key(index))

    def _on_follow(self) -> None:
        code = self.code.text()
        if self.session.do(
            lambda: follow(self.session.workspace, code),
            self.tr("Đã ghi. Gửi – nhận với văn phòng để nhận sổ của Tổ."),
        ):
            self.code.clear()


class GroupCard(QWidget):
    """One group: who it is, and what the union has to write about it."""

    def __init__(self, session: Session, back: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._back = back
        self._group: FollowedGroup | None = None
        self._title = plain("", "heading")
        self._facts = plain("", "faint")
        self.mandate = ContractForm(session, self.tr("Hợp đồng ủy nhiệm (11/TD) giữa ngân hàng và Ban quản lý Tổ"))
        self.inspection = InspectionForm(session)
        self.comparison = ComparisonForm(session)
        leave = button(self.tr("Thôi theo dõi Tổ này"), self._on_unfollow)
        self._questions = QVBoxLayout()
        self._asked = Card(plain(self.tr("Câu hỏi nên hỏi lại"), "heading"), self._questions)
        self._whole = QWidget()
        self._whole.setLayout(column(self.mandate, self.inspection, self.comparison, row(None, leave), gap=16))
        self._nothing = plain(
            self.tr("Sổ của Tổ chưa đến. Gửi – nhận với văn phòng, hoặc mở USB của Tổ ở trang Gửi – nhận."), "care"
        )
        self.setLayout(
            column(
                row(button(self.tr("❮ Các Tổ"), back), None),
                Card(self._title, self._facts, self._nothing),
                self._asked,
                self._whole,
                None,
                gap=16,
            )
        )

    def show_group(self, code: str) -> None:
        """Show a group by its code."""
        self._group = next((group for group in groups(self._session.workspace) if group.code == code), None)
        self.inspection.forget()
        self.comparison.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show the book as it stands."""
        code = self._group.code if self._group else None
        group = next((one for one in groups(self._session.workspace) if one.code == code), None)
        self._group = group
        if group is None:
            self._back()
            return
        self._title.setText(group.name)
        profile = group.profile
        self._nothing.setVisible(profile is None)
        for part in (self.inspection, self.comparison):
            part.setVisible(profile is not None)
        at = self._session.workspace.at(group.code)
        where = place_on(at, profile, at.today) if profile else None
        place = f"{profile.hamlet_shown}, {where.commune}" if profile and where else ""
        self._facts.setText(
            self.tr("Mã Tổ %1. %2 Tổ trưởng %3, %4 tổ viên.")
            .replace("%1", str(group.code))
            .replace("%2", f"{place}." if place else "")
            .replace("%3", group.leader or "…")
            .replace("%4", str(group.members))
        )
        self._show_questions(group)
        reads = about(self._session.workspace, group.code)
        self.mandate.show_contract(reads.contract("mandate"), group.code)
        if profile is not None:
            self.inspection.show_group(group)
            self.comparison.show_group(group)

    def _show_questions(self, group: FollowedGroup) -> None:
        clear(self._questions)
        asked = [one for one in signals(self._session.workspace.at(group.code), self._session.pack) if one.is_open]
        self._asked.setVisible(bool(asked))
        for signal in asked[:_QUESTIONS_SHOWN]:
            text, how = said_signal(signal)
            self._questions.addWidget(plain("⯑ " + text))
            self._questions.addWidget(plain("     " + how, "faint"))
        if len(asked) > _QUESTIONS_SHOWN:
            text = self.tr("và %1 câu hỏi nữa.").replace("%1", str(len(asked) - _QUESTIONS_SHOWN))
            self._questions.addWidget(plain(text, "faint"))

    def _on_unfollow(self) -> None:
        group = self._group
        if group is not None and self._session.did(
            lambda: unfollow(self._session.workspace, group.code),
            self.tr("Đã thôi theo dõi %1; những gì đã nhận vẫn còn trong sổ.").replace("%1", group.name),
        ):
            self._back()
