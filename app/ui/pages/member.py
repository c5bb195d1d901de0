"""One member on one page: facts, household, savings, loans, requests, and who changed what, when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timezone

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.ids import MemberId, MoneyId
from app.domain.loans import LoanInHand
from app.domain.meeting import Request
from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.person_fields import FIELD_OF, PERSON_FIELDS, Reading
from app.ui.base.session import Session, word
from app.ui.pages.list_preview import shown_fact
from app.ui.pages.member_bank import BankCard, InstructionCard
from app.ui.pages.member_leaving import Leaving
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.charts import BarChart, ChartCard, Figures, Series
from app.ui.widgets.form import line
from app.ui.widgets.pdf_view import PaperDialog
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.labels import CLASS_WORDS
from app.usecases.loans.loans import loans_in_hand
from app.usecases.members.member_page import MemberView, Step, look_at_member
from app.usecases.money.reversal import reverse
from app.usecases.papers.member_papers import member_papers
from app.usecases.review.charts import months


class MemberCard(QWidget):
    """The page of a member."""

    def __init__(self, session: Session, back: Callable[[], None], correct: Callable[[Member], None]) -> None:
        super().__init__()
        self._session = session
        self._correct = correct
        self._member = MemberId("")
        self._view: MemberView | None = None
        self._name = plain("", "heading")
        self._fix = button(self.tr("Sửa thông tin"), self._on_fix)
        self._leave = button(self.tr("Cho ra khỏi Tổ…"), self._on_leave)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._classes = QVBoxLayout()
        self._leaving = Leaving(session, self.refresh)
        self._chart = ChartCard(
            session, self.tr("Lãi và tiền gửi theo tháng"), BarChart(), self.tr("Chưa nộp lần nào.")
        )
        self._loans = QVBoxLayout()
        self._passbook = RecordModel(
            (
                self.tr("Ngày"),
                self.tr("Việc"),
                self.tr("Số tiền (đ)"),
                self.tr("Tiền gửi sau đó (đ)"),
                self.tr("Ghi chú"),
            ),
            right=(2, 3),
            parent=self,
        )
        table = record_table(self._passbook, self.tr("Tiền gửi và lãi đã nộp"), "passbook")
        table.setMinimumHeight(self.fontMetrics().height() * 11)
        self.passbook = table
        self.wrong = line(self.tr("Vì sao hủy khoản này"))
        self._undo = button(self.tr("Hủy khoản đang chọn"), self._on_reverse)
        self._statement = button(self.tr("In giấy tờ…"), self._on_papers)
        money = Card(
            row(plain(self.tr("Sổ tiền của tổ viên"), "heading"), self._statement), table, row(self.wrong, self._undo)
        )
        self._history = QVBoxLayout()
        facts = Card(plain(self.tr("Thông tin"), "heading"), self._facts)
        household = Card(plain(self.tr("Hộ gia đình"), "heading"), self._classes)
        loans = Card(plain(self.tr("Vay vốn"), "heading"), self._loans)
        self.bank, self.instructions = BankCard(session), InstructionCard(session)
        self.setLayout(
            column(
                row(button(self.tr("‹ Danh sách"), back), self._name, self._fix, self._leave),
                self._leaving,
                Reflow(facts, _stacked(household, loans)),
                Reflow(self.bank, self.instructions),
                Reflow(self._chart, money),
                Card(plain(self.tr("Ai sửa gì, khi nào"), "heading"), self._history),
                gap=GAP * 2,
            )
        )

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
        gone = (
            self.tr(" – đã ra khỏi Tổ ngày %1").replace("%1", f"{member.released_on:%d/%m/%Y}")
            if member.released_on
            else ""
        )
        self._name.setText(member.name + gone)
        self._leave.setVisible(is_active)
        if not is_active:
            self._leaving.hide()
        self._show_facts(member)
        self._show_classes(member)
        self.bank.show_member(member)
        self.instructions.show_member(member)
        self._show_loans(view)
        self._show_passbook(view)
        self._show_history(view)
        year = months(workspace, self._session.pack, member=member.id)
        self._chart.show_figures(
            Figures(
                self.tr("Tháng"),
                tuple(f"{month.first:%m/%y}" for month in year),
                (
                    Series(self.tr("Tiền gửi"), tuple(month.savings for month in year)),
                    Series(self.tr("Lãi"), tuple(month.interest for month in year)),
                ),
            )
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

    def _show_loans(self, view: MemberView) -> None:
        clear(self._loans)
        workspace, pack = self._session.workspace, self._session.pack
        names = {program.id: program.name for program in pack.programs.values()}
        in_hand = [loan for loan in loans_in_hand(workspace, pack, workspace.today) if loan.member == view.member.id]
        for loan in in_hand:
            following = next((step for step in loan.instalments() if step.on >= workspace.today), None)
            text = (
                self.tr("%1: vay %2 đ ngày %3, hạn cuối %4.")
                .replace("%1", names.get(loan.program, loan.program))
                .replace("%2", format_dong(loan.amount))
                .replace("%3", f"{loan.disbursed_on:%d/%m/%Y}")
                .replace("%4", f"{loan.due_on:%d/%m/%Y}")
            )
            if following is not None and not following.is_last:
                text += " " + self.tr("Kỳ trả gốc tới: %1.").replace("%1", f"{following.on:%d/%m/%Y}")
            self._loans.addWidget(plain(text))
            for more in self._loan_book(loan):
                self._loans.addWidget(plain("     " + more, "faint"))
        for request in reversed(view.requests):
            self._loans.addWidget(plain(self._request_line(request, names), "faint"))
        if not view.requests:
            self._loans.addWidget(plain(self.tr("Chưa có đề nghị vay nào trong sổ này."), "faint"))

    def _loan_book(self, loan: LoanInHand) -> list[str]:
        """The instalments still to come with the days to ask by, and how far the last day can be put off."""
        today = self._session.workspace.today
        lines = []
        for step in loan.instalments():
            if step.on < today or step.is_last:
                continue
            if step.is_carried:
                said = self.tr("Kỳ %1: chưa trả được thì chuyển sang kỳ sau")
            elif step.ask_by is not None:
                said = self.tr("Kỳ %1: xin điều chỉnh (08/TD) chậm nhất %2").replace("%2", f"{step.ask_by:%d/%m/%Y}")
            else:
                said = self.tr("Kỳ %1")
            lines.append(said.replace("%1", f"{step.on:%d/%m/%Y}"))
        last = loan.instalments()[-1]
        if loan.longest_extension is not None and last.extend_from is not None:
            lines.append(
                self.tr("Gia hạn (09/TD): nhiều nhất %1 tháng, xin từ %2 (%3)")
                .replace("%1", str(loan.longest_extension))
                .replace("%2", f"{last.extend_from:%d/%m/%Y}")
                .replace("%3", last.source)
            )
        return lines

    def _request_line(self, request: Request, names: dict[str, str]) -> str:
        if request.approved is None:
            state = self.tr("chờ biểu quyết")
        elif not request.approved:
            state = self.tr("✖ Tổ không đồng ý")
        elif request.answer is None:
            state = self.tr("✔ Tổ đồng ý, chờ ngân hàng")
        elif request.answer.approved:
            state = self.tr("✔ ngân hàng đồng ý %1 đ").replace("%1", format_dong(request.answer.amount))
        else:
            state = self.tr("✖ ngân hàng trả lại: %1").replace("%1", request.answer.reason)
        program = names.get(request.program, request.program)
        return f"{program} · {format_dong(request.amount)} đ · {request.purpose} · {state}"

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
            "settled": self.tr("chọn một trong hai bản ghi"),
        }[step.what]
        fields = {field.key: word(field.word) for field in PERSON_FIELDS} | {
            "class": self.tr("diện hộ"),
            "decision": self.tr("quyết định"),
            "reason": self.tr("lý do"),
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
