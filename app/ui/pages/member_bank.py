"""A member by the bank's word beside our own, what she asks of the bank, and her own word: the check from three sides."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.collection import Instruction
from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.money import format_dong
from app.ui.base.session import Session, program_words, word
from app.ui.pages.try_loan import TryCard
from app.ui.pages.verification import VerificationDialog
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.fields import AmountEdit, Choice
from app.ui.widgets.form import FormGrid, line
from app.usecases.members.member_page import MemberView
from app.usecases.money.at_bank import program_of
from app.usecases.money.balance_check import ask_member, two_sided
from app.usecases.money.collection import instruct, settle_instruction, statement_for
from app.usecases.money.interest_change import why
from app.usecases.papers.collection_papers import why_lines


class BankCard(Card):
    """The newest statement's word on a member, with why her interest changed; and her own word beside both."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Số của ngân hàng, bên cạnh sổ Tổ"), "heading"))
        self._session = session
        self._member = MemberId("")
        self._lines = QVBoxLayout()
        self.box.addLayout(self._lines)
        self.savings, self.debt = (
            AmountEdit(self.tr("Tổ viên nói có tiền gửi (đ)")),
            AmountEdit(self.tr("Tổ viên nói còn nợ (đ)")),
        )
        self.note = line(self.tr("Ghi chú"))
        self._ask = button(self.tr("Ghi lời tổ viên"), self._on_ask)
        self._asking = FormGrid(
            (self.tr("Nói có tiền gửi (đ)"), self.savings),
            (self.tr("Nói còn nợ (đ)"), self.debt),
            (self.tr("Ghi chú"), self.note),
        )
        self._title = plain(self.tr("Hỏi lại hai bên"), "heading")
        self.box.addWidget(self._title)
        self.box.addWidget(self._asking)
        self.verify = button(self.tr("Kết quả xác minh…"), self._on_verify)
        self.box.addLayout(row(None, self.verify, self._ask))

    def show_member(self, member: Member) -> None:
        """Show a member."""
        if member.id != self._member:
            for field in (self.savings, self.debt, self.note):
                field.clear()
        self._member = member.id
        clear(self._lines)
        workspace, pack = self._session.workspace, self._session.pack
        found = statement_for(workspace, workspace.today).get(member.id)
        if found is None:
            self._lines.addWidget(plain(self.tr("Sao kê của ngân hàng chưa có người này."), "faint"))
        else:
            reasons = {one.now.loan: one for one in why(workspace, pack, member.id, workspace.today)}
            self._lines.addWidget(
                plain(self.tr("Theo sao kê ngày %1:").replace("%1", f"{found.as_of:%d/%m/%Y}"), "faint")
            )
            for loan in (one for one in found.lines if one.loan):
                text = (
                    self.tr("%1, mã %2: dư nợ %3 đ, lãi phải nộp %4 đ")
                    .replace("%1", program_words(pack, program_of(pack, loan.program) or loan.program, short=True))
                    .replace("%2", loan.loan)
                    .replace("%3", format_dong(loan.outstanding))
                    .replace("%4", format_dong(loan.due))
                )
                if loan.overdue:
                    text += self.tr("; quá hạn %1 đ").replace("%1", format_dong(loan.overdue))
                self._lines.addWidget(plain(text))
                for reason in why_lines(reasons[loan.loan], word) if loan.loan in reasons else ():
                    self._lines.addWidget(plain("     " + reason, "faint"))
        self._show_sides(member.id)

    def _show_sides(self, member: MemberId) -> None:
        workspace = self._session.workspace
        sides = next((one for one in two_sided(workspace, workspace.today) if one.member == member), None)
        for thing in (self._title, self._asking, self._ask, self.verify):
            thing.setVisible(sides is not None)
        if sides is None:
            return
        said = [self.tr("sổ Tổ %1 đ").replace("%1", format_dong(sides.ours))]
        if sides.bank_savings is not None:
            said.append(self.tr("ngân hàng %1 đ").replace("%1", format_dong(sides.bank_savings)))
        if sides.said_savings is not None:
            said.append(self.tr("tổ viên nói %1 đ").replace("%1", format_dong(sides.said_savings)))
        mark = "✖ " if sides.differs else "✔ " if len(said) > 1 else ""
        text = mark + self.tr("Tiền gửi: %1.").replace("%1", ", ".join(said))
        if sides.said_outstanding is not None:
            text += " " + self.tr("Tổ viên nói còn nợ %1 đ.").replace("%1", format_dong(sides.said_outstanding))
        if sides.said_on is not None:
            text += " " + self.tr("Hỏi ngày %1.").replace("%1", f"{sides.said_on:%d/%m/%Y}")
        self._lines.addWidget(plain(text, "care" if sides.differs else ""))

    def _on_verify(self) -> None:
        VerificationDialog(self._session, self._member, self.window()).exec()

    def _on_ask(self) -> None:
        fields = (self.savings, self.debt)
        if any(field.text().strip() and field.amount() is None for field in fields):
            self._session.said.emit(self.tr("Có số tiền chưa đọc được. Xem lại các ô."), True)
            return
        savings, debt = (field.amount() if field.text().strip() else None for field in fields)
        member, text = self._member, self.note.text()
        if self._session.did(
            lambda: ask_member(self._session.workspace, member, savings=savings, outstanding=debt, text=text),
            self.tr("Đã ghi lời tổ viên."),
        ):
            for field in (*fields, self.note):
                field.clear()


class InstructionCard(Card):
    """What a member asks the bank to do with her savings: nothing is booked until the bank did it."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Nhờ ngân hàng việc tiền gửi"), "heading"))
        self._session = session
        self._member = MemberId("")
        self._lines = QVBoxLayout()
        self.box.addLayout(self._lines)
        self.sort = Choice(self.tr("Việc gì"))
        self.sort.addItem(self.tr("Rút tiền gửi"), "withdraw")
        self.sort.addItem(self.tr("Trích tiền gửi nộp lãi"), "pay_interest")
        self.amount = AmountEdit(self.tr("Số tiền nhờ ngân hàng (đ)"))
        self.reason = line(self.tr("Lý do"))
        self._save = button(self.tr("Ghi đề nghị"), self._on_save)
        self.box.addWidget(
            FormGrid(
                (self.tr("Việc"), self.sort), (self.tr("Số tiền (đ)"), self.amount), (self.tr("Lý do"), self.reason)
            )
        )
        self.box.addLayout(row(None, self._save))

    def show_member(self, member: Member) -> None:
        """Show a member."""
        if member.id != self._member:
            self.amount.clear()
            self.reason.clear()
        self._member = member.id
        clear(self._lines)
        asked = self._session.workspace.rounds.instructions(member.id)
        for one in reversed(asked):
            self._lines.addLayout(self._line(one))
        if not asked:
            self._lines.addWidget(plain(self.tr("Chưa nhờ việc gì."), "faint"))

    def _line(self, one: Instruction) -> QHBoxLayout:
        what = self.tr("Rút") if one.sort == "withdraw" else self.tr("Trích nộp lãi")
        text = f"{one.on:%d/%m/%Y} · {what} {format_dong(one.amount)} đ"
        if one.reason:
            text += f" · {one.reason}"
        if one.done_on is not None:
            done = self.tr("✔ ngân hàng làm ngày %1").replace("%1", f"{one.done_on:%d/%m/%Y}")
            return row(plain(f"{text} · {done}"))
        done_now = button(self.tr("Ngân hàng đã làm"), partial(self._on_settle, one, done=True))
        back = button(self.tr("Bỏ"), partial(self._on_settle, one, done=False))
        done_now.setAccessibleName(self.tr("Ngân hàng đã làm: %1").replace("%1", text))
        back.setAccessibleName(self.tr("Bỏ: %1").replace("%1", text))
        return row(plain(text), done_now, back)

    def _on_settle(self, one: Instruction, *, done: bool) -> None:
        workspace = self._session.workspace
        said = self.tr("Đã ghi: ngân hàng chi trả %1 đ.") if done else self.tr("Đã bỏ việc nhờ ngân hàng chi trả %1 đ.")
        self.amount.setFocus()  # the button goes with its line; the hand stays on the card
        self._session.did(
            lambda: settle_instruction(workspace, one, done_on=workspace.today if done else None),
            said.replace("%1", format_dong(one.amount)),
        )

    def _on_save(self) -> None:
        amount, member, sort, reason = self.amount.amount(), self._member, self.sort.currentData(), self.reason.text()
        if not amount:
            self._session.said.emit(self.tr("Ghi số tiền trước."), True)
            return
        if self._session.do(
            lambda: instruct(self._session.workspace, member, sort, amount, reason),
            self.tr("Đã ghi đề nghị; sổ chưa ghi tiền cho đến khi ngân hàng làm."),
        ):
            self.amount.clear()
            self.reason.clear()


class AtBank(QWidget):
    """What the bank says of a member, what she says, what she asks of it, and whether she could borrow."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.bank, self.instructions, self.trying = BankCard(session), InstructionCard(session), TryCard(session)
        self.setLayout(column(Reflow(self.bank, self.instructions, letters=80), self.trying, gap=GAP * 2))

    def show_view(self, view: MemberView) -> None:
        """Show a member as the book stands."""
        self.bank.show_member(view.member)
        self.instructions.show_member(view.member)
        self.trying.show_member(view.member.id)
