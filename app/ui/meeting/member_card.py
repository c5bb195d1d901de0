"""The card beside the collection sheet: what the bank says of the member in hand, and what stands beside her line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app.domain.ids import MeetingId, MemberId
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.ui.base.session import Session, program_words, word
from app.ui.meeting.earlier import Given
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.fields import AmountEdit
from app.ui.widgets.form import line
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.labels import CLASS_WORDS
from app.usecases.money.at_bank import program_of
from app.usecases.money.collection import Round, RoundLine, instruct, note
from app.usecases.money.interest_change import why
from app.usecases.papers.collection_papers import why_lines
from app.usecases.papers.group_papers import slip_of


@dataclass(frozen=True, slots=True)
class Shown:
    """Whose card it is: one member at one meeting; ``line`` is None where the round has none of hers."""

    meeting: MeetingId
    member: MemberId
    name: str
    round: Round | None
    line: RoundLine | None
    is_open: bool
    offered: int = 0  # what is offered in her row and not given yet, whole dong
    owed: int = 0  # interest that is still due beside what is offered


class _Cells(QWidget):
    """A few words in columns, the first to the left. They are set anew from member to member, not made: the card stays as it is."""

    def __init__(self, looks: Sequence[str], gap: int) -> None:
        super().__init__()
        self._looks = tuple(looks)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(gap)
        for place in range(1, len(looks)):
            self._grid.setColumnStretch(place, 1)
        self._rows: list[list[QLabel]] = []

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these."""
        while len(self._rows) < len(rows):
            labels = [plain("", look, wrap=False) for look in self._looks]
            for place, label in enumerate(labels):
                side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(label, len(self._rows), place, side)
            self._rows.append(labels)
        for place, labels in enumerate(self._rows):
            texts = rows[place] if place < len(rows) else [""] * len(labels)
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        self.setVisible(bool(rows))


class MemberCard(Card):
    """One member. Everything on it is about the member it names, also while the hand is already elsewhere in the sheet."""

    wrote = Signal()
    full_asked = Signal()
    noted = Signal(str)  # whose note or signature was written

    def __init__(self, session: Session) -> None:
        self._who = plain("", "heading")
        self._what = plain("", "small")
        self._one = QWidget()
        super().__init__(self._who, self._what, self._one, margin=GAP + 4)
        self.session = session
        self._shown: Shown | None = None
        self.box.addStretch(1)
        self._facts = _Cells(("", "strong"), gap=GAP // 2)
        self._bank = plain("")
        self._ask_why = button(self.tr("Vì sao lãi khác?"), self._on_why, drawing="chevron-down")
        self._ask_why.setObjectName("quiet")
        self._ask_why.setCheckable(True)
        self._why = plain("", "faint")
        self.signed = QCheckBox(self.tr("Đã ký vào bảng thu"))
        self.note = line(self.tr("Ghi chú bên dòng này"))
        self.from_savings = AmountEdit(self.tr("Nộp lãi từ tiền gửi (đ)"))
        self._to_savings = button(self.tr("Nộp lãi từ tiền gửi"), self._fold_savings, drawing="chevron-down")
        self._to_savings.setObjectName("quiet")
        self._to_savings.setCheckable(True)
        self._ask = button(self.tr("Nhờ ngân hàng trích"), self._on_from_savings)
        self._ask.setToolTip(self.tr("Chỉ là đề nghị gửi ngân hàng; sổ chưa ghi gì cho đến khi ngân hàng làm."))
        self._slip = button(self.tr("Giấy báo…"), self._on_slip)
        self._past = _Cells(("small", "small", "small"), gap=GAP // 4)
        self._nothing_before = plain(self.tr("Chưa có lần nộp nào trước đây."), "small")
        self._full = button("", self.full_asked.emit)
        self._full.setObjectName("yes")
        self._full.setToolTip(self.tr("Dấu cách"))
        self._given = plain("", "good")
        self._given.setMinimumHeight(self._full.sizeHint().height())  # what stands under both stays where it is
        self._keys = plain(self.tr("Dấu cách nộp đủ · Tab sang tiền gửi · F2 ghi chú"), "small")
        self._least = plain("", "small")
        self._principal = plain(self.tr("Không thu nợ gốc ở đây."), "small")
        self._principal.setToolTip(
            self.tr(
                "Ban quản lý Tổ không được thu nợ gốc. Ai muốn trả gốc thì nộp thẳng cho ngân hàng tại phiên giao dịch xã."
            )
        )
        self.signed.clicked.connect(self._on_note)
        self.note.editingFinished.connect(self._on_note)
        self._one.setLayout(
            column(
                self._full,
                self._given,
                self._keys,
                self._facts,
                self._bank,
                self._past,
                self._nothing_before,
                self.signed,
                self.note,
                row(self._to_savings, None),
                self.from_savings,
                self._ask,
                self._slip,
                row(self._ask_why, None),
                self._why,
                column(self._least, self._principal, gap=0),
                gap=GAP - 2,
            )
        )

    def show_least(self, least: int) -> None:
        """The group's least saving a month, whole dong; 0 where none was decided."""
        text = self.tr("Mức gửi tối thiểu: %1 đ/tháng.").replace("%1", format_dong(least)) if least else ""
        self._least.setText(text)
        self._least.setVisible(bool(text))

    def show_member(self, shown: Shown, past: Sequence[Given]) -> None:
        """Show a member, and what she gave at the meetings before, newest first."""
        if self._shown is not None and self._shown.member != shown.member:
            self.from_savings.clear()  # it was meant for the one before
            self._to_savings.setChecked(False)
        self._shown = shown
        self._who.setText(shown.name or self.tr("Chọn một tổ viên trong bảng"))
        self._show_past(past)
        self._one.setVisible(bool(shown.member))
        can_pay = bool(shown.offered) and shown.is_open
        self._full.setVisible(can_pay)
        self._given.setVisible(not can_pay)
        self._given.setText(self._what_was_given(shown.line))
        word_ = self.tr("Ghi thêm %1 đ") if shown.owed else self.tr("Nộp đủ %1 đ")
        self._full.setText(word_.replace("%1", format_dong(shown.offered)))
        self._full.setAccessibleName(self._full.text())
        member = self.session.workspace.members.one(shown.member) if shown.member else None
        on = shown.round.on if shown.round is not None else self.session.workspace.today
        self._what.setText(word(CLASS_WORDS[member.class_on(on)]) if member is not None else "")
        self._show_facts(shown, member.savings if member is not None else 0)
        if shown.line is not None and shown.round is not None:
            self._show_bank(shown.line, shown.round)
            self._show_beside(shown.line, is_open=shown.is_open)

    def _what_was_given(self, one: RoundLine | None) -> str:
        given = one.interest + one.savings if one is not None else 0
        return self.tr("✔ Đã ghi %1 đ").replace("%1", format_dong(given)) if given else ""

    def _show_facts(self, shown: Shown, savings: int) -> None:
        """What is looked at first: what she still owes, what she has saved."""
        loans = [loan for loan in shown.line.bank.lines if loan.loan] if shown.line and shown.line.bank else []
        facts = [(self.tr("Còn nợ gốc"), sum(loan.outstanding or 0 for loan in loans))] if loans else []
        facts.append((self.tr("Tiền gửi"), savings))
        self._facts.show_rows([(name, f"{format_dong(amount)} đ") for name, amount in facts])

    def _on_why(self) -> None:
        self._why.setVisible(self._ask_why.isChecked())

    def _show_past(self, past: Sequence[Given]) -> None:
        self._nothing_before.setVisible(not past)
        heads = (self.tr("Lần trước"), self.tr("Lãi"), self.tr("Gửi"))
        rows = [(f"{one.on:%d/%m}", format_dong(one.interest), format_dong(one.savings)) for one in past]
        self._past.show_rows([heads, *rows] if rows else [])

    def _show_bank(self, one: RoundLine, found: Round) -> None:
        """What the bank says of her, and why it is another than last month."""
        pack = self.session.policies.on(found.on)
        loans = [loan for loan in one.bank.lines if loan.loan] if one.bank else []
        each = "%1" if len(loans) == 1 else self.tr("%1: dư nợ %2 đ, lãi %3 đ")  # of one loan the row has the interest
        said = [
            each.replace("%1", _program_name(pack, loan.program))
            .replace("%2", format_dong(loan.outstanding))
            .replace("%3", format_dong(loan.due))
            for loan in loans
        ]
        if one.before:
            earlier = self.tr("Đã nộp %1 đ lãi ở cuộc họp khác trong tháng").replace("%1", format_dong(one.before))
            said.append(earlier)
        shown_owed = max((one.left or 0), 0)
        if shown_owed and (one.interest or one.before):  # of who gave nothing yet the row says it
            said.append(self.tr("Còn thiếu %1 đ lãi").replace("%1", format_dong(shown_owed)))
        if one.from_savings:
            said.append(self.tr("Nhờ trích từ tiền gửi: %1 đ").replace("%1", format_dong(one.from_savings)))
        if not said:
            said = [
                self.tr("Sao kê của ngân hàng không có khoản vay nào của người này.")
                if found.as_of
                else self.tr("Chưa có sao kê của ngân hàng cho tháng này.")
            ]
        self._bank.setText("\n".join(said))
        reasons = why(self.session.workspace, pack, one.member, found.on) if loans else []
        lines = [text for reason in reasons for text in why_lines(reason, word)]
        self._why.setText("\n".join(lines))
        self._ask_why.setVisible(bool(lines))
        self._why.setVisible(bool(lines) and self._ask_why.isChecked())

    def _show_beside(self, one: RoundLine, *, is_open: bool) -> None:
        self.signed.setChecked(one.signed)
        if not self.note.hasFocus():
            self.note.setText(one.note)
        for thing in (self.signed, self.note, self.from_savings, self._ask):
            thing.setEnabled(is_open)
        is_typed = bool(self.from_savings.text())
        self._to_savings.setVisible(bool(one.left and one.left > 0) or is_typed)
        self._fold_savings()
        self._slip.setVisible(bool(one.interest or one.savings))

    def _fold_savings(self) -> None:
        """What is asked for seldom opens under its word."""
        is_open = self._to_savings.isVisibleTo(self._one) and self._to_savings.isChecked()
        self.from_savings.setVisible(is_open)
        self._ask.setVisible(is_open)

    def _on_note(self) -> None:
        shown, signed, text = self._shown, self.signed.isChecked(), self.note.text()
        stands = (
            (shown.line.signed, shown.line.note.strip())
            if shown is not None and shown.line is not None
            else (False, "")
        )
        if (signed, text.strip()) == stands:
            return  # the field was only passed by
        if shown is not None and shown.member and shown.is_open:
            workspace = self.session.workspace
            if self.session.do_quietly(lambda: note(workspace, shown.meeting, shown.member, signed=signed, text=text)):
                self.noted.emit(shown.name)
            self.wrote.emit()

    def _on_from_savings(self) -> None:
        shown, amount = self._shown, self.from_savings.amount()
        if shown is None or not shown.member or not amount:
            self.session.said.emit(self.tr("Ghi số lãi nhờ ngân hàng trích từ tiền gửi."), True)
            return
        if self.session.do(
            lambda: instruct(self.session.workspace, shown.member, "pay_interest", amount),
            self.tr("Đã ghi đề nghị. Ngân hàng trích xong thì ghi lại ở trang tổ viên."),
        ):
            self.from_savings.clear()

    def _on_slip(self) -> None:
        shown, session = self._shown, self.session
        if shown is None or not shown.member:
            return
        paper = session.do(
            lambda: slip_of(session.workspace, shown.meeting, shown.member, session.policies, practice=session.practice)
        )
        if paper is not None:
            PaperDialog(session.said.emit, self, [paper]).exec()


def _program_name(pack: PolicyPack, said: str) -> str:
    """A program's name; what the bank says where the pack does not know it."""
    program = program_of(pack, said)
    return program_words(pack, program) if program else said
