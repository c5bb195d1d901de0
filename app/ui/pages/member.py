"""One member on one page: facts, household, savings, loans, requests, and who changed what, when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timezone

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from app.domain.ids import MemberId, MoneyId
from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.person_fields import FIELD_OF, PERSON_FIELDS, Reading
from app.ui.base.session import Session, word
from app.ui.pages.list_preview import shown_fact
from app.ui.pages.member_bank import BankCard, InstructionCard
from app.ui.pages.member_household import HouseholdLine
from app.ui.pages.member_leaving import Leaving, what_is_left
from app.ui.pages.member_loans import LoansCard
from app.ui.pages.member_summary import Lately, MemberSummary
from app.ui.pages.try_loan import TryCard
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.chart_card import ChartCard
from app.ui.widgets.charts import AreaChart, Figures, Series
from app.ui.widgets.flow import flowing
from app.ui.widgets.form import line
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.labels import CLASS_WORDS
from app.usecases.life.death import take_back_death
from app.usecases.life.settled import what_is_open
from app.usecases.members.member_page import MemberView, Step, look_at_member
from app.usecases.money.reversal import reverse
from app.usecases.papers.member_papers import member_papers
from app.usecases.review.charts import months
from app.usecases.review.reminders import reminder


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
        self.back = button(self.tr("‹ Danh sách"), back)
        self._fix = button(self.tr("Sửa thông tin"), self._on_fix, drawing="pencil")
        self._leave = button(self.tr("Cho ra khỏi Tổ…"), self._on_leave)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._classes = QVBoxLayout()
        self._leaving = Leaving(session, self.refresh)
        self._heir = plain("", "care")
        self._alive = button(self.tr("Ghi nhầm, chưa mất"), self._on_take_back_death)
        self._chart = ChartCard(
            session, self.tr("Tiền gửi 12 tháng"), AreaChart(), self.tr("Chưa gửi lần nào."), is_quiet=True
        )
        self._passbook = RecordModel(
            (
                self.tr("Ngày"),
                self.tr("Việc"),
                self.tr("Số tiền (đ)"),
                self.tr("Còn gửi (đ)"),
                self.tr("Ghi chú"),
            ),
            right=(2, 3),
            parent=self,
        )
        table = record_table(self._passbook, self.tr("Tiền gửi và lãi đã nộp"), "passbook")
        self.passbook = table
        self.wrong = line(self.tr("Vì sao hủy khoản này"))
        self._undo = button(self.tr("Hủy khoản đang chọn"), self._on_reverse)
        self._remind = button(
            self.tr("Chép lời nhắc"), self._on_remind, hint=self.tr("Chép mấy lời nhắc nộp để dán vào tin nhắn")
        )
        self._papers_door = button(self.tr("In giấy tờ…"), self._on_papers, drawing="printer")
        self._no_money = plain(self.tr("Chưa nộp lãi, chưa gửi lần nào."), "faint")
        whole = WholeTable(table)
        self._of_money = (whole, self.wrong, self._undo)
        money = Card(
            plain(self.tr("Sổ tiền của tổ viên"), "heading"), self._no_money, whole, row(self.wrong, self._undo)
        )
        self._history = QVBoxLayout()
        facts = Card(plain(self.tr("Thông tin"), "heading"), self._facts)
        self.together = HouseholdLine(session)
        household = Card(plain(self.tr("Hộ gia đình"), "heading"), self._classes, self.together)
        self._loans = LoansCard(session)
        self.trying = TryCard(session)
        self.bank, self.instructions = BankCard(session), InstructionCard(session)
        self._doors = flowing(self._fix, self._papers_door, self._leave)
        self._head = row(row(self.back, self._name), self._doors)
        self._head.setStretch(0, 1)
        self.setLayout(
            column(
                column(self._head, self.summary.about, gap=0),
                self._leaving,
                row(self._heir, self._alive),
                self.summary,
                Reflow(self._chart, self._loans, letters=76),
                self.lately,
                row(self._remind, None),
                money,
                Reflow(facts, _stacked(household, self.trying), letters=110),
                Reflow(self.bank, self.instructions, letters=80),
                Card(plain(self.tr("Ai sửa gì, khi nào"), "heading"), self._history),
                gap=GAP + 4,
            )
        )

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit_head()
        return super().event(event)

    def _fit_head(self) -> None:
        """What can be done with her stands beside her name where there is room, else under it."""
        doors = [door for door in (self._fix, self._papers_door, self._leave) if not door.isHidden()]
        wanted = sum(door.sizeHint().width() + GAP for door in doors) + GAP
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
        self._show_facts(member)
        self._show_classes(member)
        self.together.show_member(member.id)
        self.trying.show_member(member.id)
        self.bank.show_member(member)
        self.instructions.show_member(member)
        self._loans.show_member(view)
        self._show_passbook(view)
        self._show_history(view)
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

    def _on_reverse(self) -> None:
        index, reason = self.passbook.currentIndex(), self.wrong.text()
        if not index.isValid():
            self._session.said.emit(self.tr("Chọn một dòng trong sổ tiền trước."), True)
            return
        money = MoneyId(self._passbook.key(index))
        if self._session.did(
            lambda: reverse(self._session.workspace, self._member, money, reason),
            self.tr("Đã hủy; dòng cũ và lý do vẫn còn đó. Biên bản đã chốt giữ nguyên, lập biên bản bổ sung nếu cần."),
        ):
            self.wrong.clear()

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

    # ------------------------------------------------------------------ the parts
    def _show_facts(self, member: Member) -> None:
        clear(self._facts)
        lines = (
            *(
                (word(field.label), self._value(field.key, member.facts.get(field.key, "")))
                for field in PERSON_FIELDS
                if field.reading is not Reading.NAME  # it is the page's title
            ),
            (self.tr("Vào Tổ"), f"{member.joined_on:%d/%m/%Y}" if member.joined_on else self.tr("chưa rõ")),
            (self.tr("Tiền gửi theo sổ Tổ"), f"{format_dong(member.savings)} đ"),
            (self.tr("Lý do ra"), member.release_reason),
        )
        shown = [(name, value) for name, value in lines if value or name != self.tr("Lý do ra")]
        for place, (name, value) in enumerate(shown):
            self._facts.addWidget(plain(name, "faint", wrap=False), place, 0)
            self._facts.addWidget(plain(value or self.tr("chưa ghi")), place, 1)

    def _show_classes(self, member: Member) -> None:
        clear(self._classes)
        today = self._session.workspace.today
        self._classes.addWidget(plain(self.tr("Hôm nay: %1").replace("%1", word(CLASS_WORDS[member.class_on(today)]))))
        for period in member.classes:
            first = f"{period.from_day:%d/%m/%Y}" if period.from_day else "…"
            last = f"{period.to_day:%d/%m/%Y}" if period.to_day else "…"
            dates = f"{first} – {last}" if period.from_day or period.to_day else self.tr("chưa ghi ngày")
            papers = f" · {period.decision}" if period.decision else ""
            self._classes.addWidget(plain(f"{word(CLASS_WORDS[period.household_class])}: {dates}{papers}", "faint"))

    def _show_passbook(self, view: MemberView) -> None:
        words = {
            "opening": self.tr("Số dư chuyển sang"),
            "savings": self.tr("Gửi tiền"),
            "interest": self.tr("Nộp lãi"),
        }
        rows, balance = [], 0
        for one in view.passbook:
            standing = one.reversed_on is None
            if standing and one.sort != "interest":
                balance += one.amount
            if not standing and one.reversed_in == one.meeting and not one.reversal_reason:
                continue  # typed anew in the same meeting; the history of the journal has it
            note = "" if standing else self.tr("đã hủy: %1").replace("%1", one.reversal_reason)
            after = format_dong(balance) if one.sort != "interest" and standing else ""
            rows.append((one.id, (f"{one.on:%d/%m/%Y}", words[one.sort], format_dong(one.amount), after, note)))
        self._passbook.show_rows(rows[::-1])
        self._no_money.setVisible(not rows)
        for part in self._of_money:
            part.setVisible(bool(rows))

    def _show_history(self, view: MemberView) -> None:
        clear(self._history)
        for step in reversed(view.history):
            self._history.addWidget(plain(self._said(step)))

    def _said(self, step: Step) -> str:
        what = {
            "admitted": self.tr("ghi vào Tổ"),
            "corrected": self.tr("sửa thông tin"),
            "class": self.tr("ghi diện hộ"),
            "released": self.tr("cho ra khỏi Tổ"),
            "died": self.tr("ghi đã mất"),
            "moved": self.tr("sang Tổ khác"),
            "brought": self.tr("từ Tổ khác đến"),
            "settled": self.tr("chọn một trong hai bản ghi"),
        }[step.what]
        fields = {field.key: word(field.word) for field in PERSON_FIELDS} | {
            "class": self.tr("diện hộ"),
            "decision": self.tr("quyết định"),
            "reason": self.tr("lý do"),
            "basis": self.tr("theo giấy"),
            "other": self.tr("Tổ"),
            "heir": self.tr("người thừa kế"),
        }
        values = "; ".join(
            f"{fields.get(field, field)}: {self._value(field, value)}" for field, value in step.values.items() if value
        )
        who = self.tr("máy này") if step.here else self.tr("máy khác")
        local = step.when.astimezone(self._zone())
        return f"{local:%d/%m/%Y %H:%M} · {who} · {what}" + (f" – {values}" if values else "")

    def _zone(self) -> timezone | None:
        zone = self._session.workspace.environment.now().tzinfo
        return zone if isinstance(zone, timezone) else None

    def _value(self, field: str, value: str) -> str:
        if field == "class":
            return word(CLASS_WORDS.get(value, value))
        if field == "sex":
            return {"M": self.tr("Nam"), "F": self.tr("Nữ")}.get(value, value)
        return shown_fact(FIELD_OF[field], value) if field in FIELD_OF else value


def _stacked(*cards: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(*cards, gap=GAP * 2))
    return holder
