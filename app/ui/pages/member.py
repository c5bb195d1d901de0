"""One member on one page: what one asks first, and behind it her money, her facts, the bank's word and who wrote what."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.ids import MemberId
from app.domain.members import Member
from app.ui.base.session import Session, word
from app.ui.pages.member_bank import AtBank
from app.ui.pages.member_facts import Facts, History
from app.ui.pages.member_leaving import Leaving, what_is_left
from app.ui.pages.member_loans import LoansCard
from app.ui.pages.member_passbook import Passbook
from app.ui.pages.member_summary import Lately, MemberSummary
from app.ui.widgets.basic import GAP, Reflow, button, column, plain, row
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import AreaChart, Figures, Series
from app.ui.widgets.flow import RING, flowing
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.pills import Pills
from app.usecases.life.death import take_back_death
from app.usecases.life.settled import what_is_open
from app.usecases.members.member_page import MemberView, look_at_member
from app.usecases.papers.member_papers import member_papers
from app.usecases.review.charts import months
from app.usecases.review.reminders import reminder

Made = TypeVar("Made", bound=QWidget)


class MemberCard(QWidget):
    """The page of a member."""

    def __init__(self, session: Session, back: Callable[[], None], correct: Callable[[Member], None]) -> None:
        super().__init__()
        self._session = session
        self._correct = correct
        self._member = MemberId("")
        self._view: MemberView | None = None
        self._name = plain("", "name")
        self.summary, self.lately = MemberSummary(session), Lately()
        self.back = button(self.tr("❮ Danh sách"), back)
        self._fix = button(self.tr("Sửa thông tin"), self._on_fix, drawing="pencil")
        self._leave = button(self.tr("Cho ra khỏi Tổ…"), self._on_leave)
        self._leaving = Leaving(session, self.refresh)
        self._heir = plain("", "care")
        self._alive = button(self.tr("Ghi nhầm, chưa mất"), self._on_take_back_death)
        self._chart = ChartCard(
            session, self.tr("Tiền gửi 12 tháng"), AreaChart(), self.tr("Chưa gửi lần nào."), is_quiet=True
        )
        remind = button(
            self.tr("Chép lời nhắc"), self._on_remind, hint=self.tr("Chép mấy lời nhắc nộp để dán vào tin nhắn")
        )
        self._papers_door = button(self.tr("In giấy tờ…"), self._on_papers, drawing="printer")
        self._loans = LoansCard(session)
        self.lately.head.addWidget(remind)
        self._summary = QWidget()
        self._summary.setLayout(
            column(self.summary, Reflow(self._chart, self._loans, letters=76), self.lately, gap=GAP)
        )
        self.tabs = Pills(
            {
                "summary": self.tr("Tóm tắt"),
                "money": self.tr("Sổ tiền"),
                "facts": self.tr("Thông tin, hộ"),
                "bank": self.tr("Ngân hàng, vay thử"),
                "history": self.tr("Ai sửa gì"),
            },
            self.tr("Xem gì về người này"),
        )
        self.tabs.chosen.connect(lambda _: self._show_part())
        self._parts: list[QWidget] = []
        self._room = column()
        self._doors = flowing(self._fix, self._papers_door, self._leave)
        self._head = row(row(self.back, self._name), self._doors)
        self._head.setStretch(0, 1)
        self.setLayout(
            column(
                column(self._head, self.summary.about, gap=0),
                self._leaving,
                row(self._heir, self._alive),
                self.tabs,
                self._summary,
                self._room,
                None,
                gap=GAP,
            )
        )

    # ------------------------------------------------------------------ the parts
    @cached_property
    def passbook(self) -> Passbook:
        """Her money, line by line."""
        return self._add(Passbook(self._session))

    @cached_property
    def facts(self) -> Facts:
        """Her facts and her household."""
        return self._add(Facts(self._session))

    @cached_property
    def at_bank(self) -> AtBank:
        """What the bank says of her, what she says, what she asks of it, and whether she could borrow."""
        return self._add(AtBank(self._session))

    @cached_property
    def history(self) -> History:
        """Who wrote what of her."""
        return self._add(History(self._session))

    def _add(self, part: Made) -> Made:
        """A part that is not seen at once is made when it is come to first."""
        self._parts.append(part)
        self._room.addWidget(part)
        return part

    def _show_part(self) -> None:
        """Show what was chosen of her, as the book stands."""
        part: Passbook | Facts | AtBank | History | None
        match self.tabs.choice:
            case "money":
                part = self.passbook
            case "facts":
                part = self.facts
            case "bank":
                part = self.at_bank
            case "history":
                part = self.history
            case _:
                part = None
        self._summary.setVisible(part is None)
        for one in self._parts:
            one.setVisible(one is part)
        if part is not None and self._view is not None:
            part.show_view(self._view)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit_head()
        return super().event(event)

    def _fit_head(self) -> None:
        """What can be done with her stands beside her name where there is room, else under it."""
        doors = [door for door in (self._fix, self._papers_door, self._leave) if not door.isHidden()]
        wanted = sum(door.sizeHint().width() for door in doors) + GAP * max(len(doors) - 1, 0) + RING * 2
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        back = 0 if self.back.isHidden() else self.back.sizeHint().width() + GAP
        is_wide = self.width() >= wanted + name + back + GAP
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._head.direction() is not way:
            self._head.setDirection(way)
        least = wanted if is_wide else 0
        if self._doors.minimumWidth() != least:
            self._doors.setMinimumWidth(least)

    def _on_remind(self) -> None:
        """What she owes and when, on the clipboard, to be put into a message."""
        text = reminder(self._session.workspace, self._session.pack, self._member, word)
        if text:
            QGuiApplication.clipboard().setText(text)
            self._session.said.emit(self.tr("Đã chép: “%1” Dán vào tin nhắn được rồi.").replace("%1", text), False)
        else:
            self._session.said.emit(self.tr("Hai tháng tới người này không có khoản nào đến hạn."), False)

    def who(self) -> MemberId:
        """The member it shows; empty before the first."""
        return self._member

    def show_member(self, member: MemberId) -> None:
        """Show a member."""
        self._member = member
        self._leaving.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show her as the book stands."""
        workspace = self._session.workspace
        view = self._view = look_at_member(workspace, self._member)
        if view is None:
            return
        member = view.member
        is_active = member.is_active(workspace.today)
        self._name.setText(member.name + self._gone(member))
        self._heir.setText(self._heir_words(view))
        self._heir.setVisible(view.death is not None)
        self._leave.setVisible(is_active)
        self._alive.setVisible(view.death is not None)
        if not is_active:
            self._leaving.hide()
        self.summary.show_view(view)
        self.lately.show_view(view)
        self._loans.show_member(view)
        year = months(workspace, self._session.pack, member=member.id)
        self._chart.show_figures(
            Figures(
                self.tr("Tháng"),
                tuple(f"{month.first:%m/%y}" for month in year),
                (
                    Series(self.tr("Số dư tiền gửi"), tuple(month.balance for month in year)),
                    Series(self.tr("Gửi trong tháng"), tuple(month.savings for month in year)),
                    Series(self.tr("Lãi đã nộp"), tuple(month.interest for month in year)),
                ),
            )
        )
        self._show_part()

    def _gone(self, member: Member) -> str:
        """That she is no member any more, and why, after her name."""
        view = self._view
        if member.released_on is None or view is None:
            return ""
        moved = next((one for one in view.moves if one.way == "out" and one.on == member.released_on), None)
        if view.death is not None:
            said = self.tr(" – đã mất ngày %1")
        elif moved is not None:
            said = self.tr(" – sang %2 ngày %1").replace("%2", moved.other_name)
        else:
            said = self.tr(" – đã ra khỏi Tổ ngày %1")
        return said.replace("%1", f"{member.released_on:%d/%m/%Y}")

    def _heir_words(self, view: MemberView) -> str:
        death = view.death
        if death is None:
            return ""
        card = self.tr("căn cước %1").replace("%1", death.heir_id_number) if death.heir_id_number else ""
        who = ", ".join(part for part in (death.heir, death.heir_relation, card, death.heir_phone) if part)
        named = self.tr("Người thừa kế: %1.").replace("%1", who or self.tr("chưa ghi"))
        return f"{named} {what_is_left(what_is_open(self._session.workspace, view.member.id, self._session.workspace.today))}"

    def _on_take_back_death(self) -> None:
        view = self._view
        if view is not None and view.death is not None:
            death = view.death
            self._session.did(
                lambda: take_back_death(self._session.workspace, death),
                self.tr("Đã lấy lại: người này vẫn là tổ viên."),
            )

    def _on_fix(self) -> None:
        if self._view is not None:
            self._correct(self._view.member)

    def _on_papers(self) -> None:
        session = self._session
        papers = session.do(
            lambda: member_papers(session.workspace, self._member, policies=session.policies, practice=session.practice)
        )
        if papers:
            PaperDialog(session.said.emit, self, papers).exec()

    def _on_leave(self) -> None:
        if self._view is not None:
            self._leaving.begin(self._view.member)
