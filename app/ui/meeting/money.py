"""Step 2: interest and savings received. There is no place for principal, and it says why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from app.domain.ids import MeetingId, MemberId
from app.domain.meeting import Presence
from app.domain.money import format_dong
from app.domain.words import dong_in_words
from app.ui.meeting.step import Step
from app.ui.session import Session, word
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.fields import AmountEdit
from app.ui.widgets.form import line
from app.ui.widgets.paper import PaperDialog
from app.ui.widgets.sheet import SheetColumn, SheetModel, SheetRow, SheetView
from app.usecases import meeting as verbs
from app.usecases.collection import Round, instruct, note, round_of, why
from app.usecases.collection_papers import program_code, why_lines
from app.usecases.meeting import MeetingView
from app.usecases.papers import slip_of

_BEFORE = 3  # earlier meetings shown beside the sheet


class MoneyStep(Step):
    """What each member gave."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("2. Thu lãi, tiền gửi"),
            self.tr(
                "Gõ số tiền từng người nộp rồi nhấn Enter để xuống dòng. 500k, 1tr5 hay 1.500.000 đều được. Gõ đến đâu ghi đến đó."
            ),
        )
        columns = (
            SheetColumn("name", self.tr("Tổ viên")),
            SheetColumn("here", self.tr("Điểm danh")),
            SheetColumn("due", self.tr("Phải thu (đ)"), is_amount=True),
            SheetColumn("interest", self.tr("Lãi đã thu (đ)"), is_amount=True, is_open=True),
            SheetColumn("savings", self.tr("Tiền gửi (đ)"), is_amount=True, is_open=True),
        )
        self.model = SheetModel(columns, self.tr("Cộng"), self)
        self.sheet = SheetView(self.model, self.tr("Bảng thu lãi và tiền gửi"), give_way=(1, 2))
        self.sheet.write_with(self._write)
        self.sheet.setMinimumHeight(self.fontMetrics().height() * 12)
        self._sums = plain("", "heading")
        self._minimum = plain("", "faint")
        self.undo = button(self.tr("↶ Lấy lại"), self.sheet.undo_steps.undo, hint="Ctrl+Z")
        self.redo = button(self.tr("↷ Làm lại"), self.sheet.undo_steps.redo, hint="Ctrl+Y")
        self.sheet.undo_steps.canUndoChanged.connect(self.undo.setEnabled)
        self.sheet.undo_steps.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        # By their letters: what a system calls "redo" is Ctrl+Y on one and Ctrl+Shift+Z on another, and twice is none.
        for keys, action in (
            ("Ctrl+Z", self.sheet.undo_steps.undo),
            ("Ctrl+Y", self.sheet.undo_steps.redo),
            ("Ctrl+Shift+Z", self.sheet.undo_steps.redo),
        ):
            QShortcut(QKeySequence(keys), self, action)
        self._reason = plain("", "care")
        self._to_wrong = button(self.tr("Đến ô đó"), self._on_to_wrong)
        self._who = plain("", "heading")
        self._past = plain("", "faint")
        self._sealed = False
        self._earlier: dict[MemberId, list[str]] = {}
        self._earlier_of = MeetingId("")
        self.body.addWidget(Card(row(column(self._sums, self._minimum, gap=0), self.undo, self.redo), margin=GAP))
        self._bank = plain("")
        self._why = plain("", "faint")
        self.signed = QCheckBox(self.tr("Đã ký vào bảng thu"))
        self.note = line(self.tr("Ghi chú bên dòng này"))
        self.from_savings = AmountEdit(self.tr("Nộp lãi từ tiền gửi (đ)"))
        self._ask = button(self.tr("Nhờ ngân hàng trích"), self._on_from_savings)
        self._ask.setToolTip(self.tr("Chỉ là đề nghị gửi ngân hàng; sổ chưa ghi gì cho đến khi ngân hàng làm."))
        self._slip = button(self.tr("Giấy báo…"), self._on_slip)
        self.signed.clicked.connect(self._on_note)
        self.note.editingFinished.connect(self._on_note)
        self._round: Round | None = None
        self._one = QWidget()
        self._one.setLayout(
            column(self._bank, self._why, self.signed, self.note, self.from_savings, self._ask, self._slip, self._past)
        )
        side = Card(self._who, self._one)
        self._beside = row(self.sheet, side, gap=GAP * 2)
        self._beside.setStretch(0, 3)
        self._beside.setStretch(1, 1)
        self._beside.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._beside, 1)
        self.body.addLayout(row(self._reason, self._to_wrong))
        self.body.addWidget(
            Card(
                plain(
                    self.tr(
                        "Không thu nợ gốc ở đây: Ban quản lý Tổ không được thu (727/HD-NHCS). Ai muốn trả gốc thì nộp thẳng cho ngân hàng tại phiên giao dịch xã."
                    )
                ),
                look="notice",
            )
        )
        self.sheet.selectionModel().currentChanged.connect(self._on_current)
        self.model.dataChanged.connect(self._show_reason)
        self._show_reason()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card of the current member stands beside the sheet, or under it where there is little room."""
        wide = self.width() > self.fontMetrics().averageCharWidth() * 105
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def show_step(self, view: MeetingView) -> None:
        self._sealed = view.meeting.is_sealed
        words = {
            Presence.PRESENT: self.tr("có mặt"),
            Presence.EXCUSED: self.tr("vắng, có lý do"),
            Presence.ABSENT: self.tr("vắng"),
            None: "",
        }
        here = {mark.member: words[mark.presence] for mark in view.marks}
        if self._earlier_of != view.meeting.id:
            self._earlier = self._look_back(view)
            self._earlier_of = view.meeting.id
            self.sheet.undo_steps.clear()
        found = self._round = round_of(self.session.desk, view.meeting.id, view)
        due = {line.member: line.due for line in found.lines}
        self.model.show_rows(
            [
                SheetRow(
                    line.member,
                    {
                        "name": line.name,
                        "here": here.get(line.member, ""),
                        "due": due.get(line.member),
                        "interest": line.interest,
                        "savings": line.savings,
                    },
                )
                for line in view.money
            ]
        )
        total = view.interest_total + view.savings_total
        self._sums.setText(
            self.tr("Lãi %1 đ · Tiền gửi %2 đ · Cộng %3 đ")
            .replace("%1", format_dong(view.interest_total))
            .replace("%2", format_dong(view.savings_total))
            .replace("%3", format_dong(total))
        )
        if found.as_of is not None:
            left = max(found.due - found.interest, 0)
            self._sums.setText(
                self._sums.text() + " · " + self.tr("Còn phải thu %1 đ").replace("%1", format_dong(left))
            )
        before = view.minimum_before
        least = (
            self.tr("Mức tiền gửi tối thiểu của Tổ: %1 đ/tháng.").replace("%1", format_dong(before.amount))
            if before
            else ""
        )
        self._minimum.setText(self.tr("Bằng chữ: %1.").replace("%1", dong_in_words(total)) + " " + least)
        self._on_current(self.sheet.currentIndex())

    def is_whole(self, view: MeetingView) -> bool:
        return self.model.wrong_cells() == 0 and view.interest_total + view.savings_total > 0

    def _look_back(self, view: MeetingView) -> dict[MemberId, list[str]]:
        """What each member gave at the meetings before this one, newest first."""
        found: dict[MemberId, list[str]] = {}
        earlier = [m for m in self.session.desk.meetings.all() if (m.on, m.id) < (view.meeting.on, view.meeting.id)]
        for meeting in earlier[:_BEFORE]:
            sums: dict[MemberId, dict[str, int]] = {}
            for member, sort, amount, _ in self.session.desk.meetings.money(meeting.id):
                sums.setdefault(member, {}).setdefault(sort, 0)
                sums[member][sort] += amount
            for one in view.money:
                mine = sums.get(one.member, {})
                found.setdefault(one.member, []).append(
                    self.tr("%1: lãi %2 đ, gửi %3 đ")
                    .replace("%1", f"{meeting.on:%d/%m}")
                    .replace("%2", format_dong(mine.get("interest", 0)))
                    .replace("%3", format_dong(mine.get("savings", 0)))
                )
        return found

    def _on_current(self, index: QModelIndex) -> None:
        member = MemberId(self.model.key(index))
        name = str(self.model.index(index.row(), 0).data() or "") if member else ""
        self._who.setText(name or self.tr("Chọn một tổ viên trong bảng"))
        lines = self._earlier.get(member, [])
        self._past.setText("\n".join(lines) if lines else self.tr("Chưa có lần nộp nào trước đây.") if member else "")
        self._one.setVisible(bool(member))
        self._show_bank(member)

    def _show_bank(self, member: MemberId) -> None:
        """What the bank says of the current member, why it is another than last month, and what stands beside her line."""
        one = next((line for line in self._round.lines if line.member == member), None) if self._round else None
        if one is None or self._round is None:
            return
        pack = self.session.policies.on(self._round.on)
        loans = [line for line in one.bank.lines if line.loan] if one.bank else []
        said = [
            self.tr("%1: dư nợ %2 đ, lãi %3 đ")
            .replace("%1", program_code(pack, loan.program))
            .replace("%2", format_dong(loan.outstanding))
            .replace("%3", format_dong(loan.due))
            for loan in loans
        ]
        if one.from_savings:
            said.append(self.tr("Nhờ trích từ tiền gửi: %1 đ").replace("%1", format_dong(one.from_savings)))
        if not said:
            said = [
                self.tr("Sao kê của ngân hàng không có khoản vay nào của người này.")
                if self._round.as_of
                else self.tr("Chưa có sao kê của ngân hàng cho tháng này.")
            ]
        self._bank.setText("\n".join(said))
        reasons = why(self.session.desk, pack, member, self._round.on) if loans else []
        lines = [text for reason in reasons for text in why_lines(reason, word)]
        self._why.setText("\n".join([self.tr("Vì sao tháng này khác tháng trước?"), *lines]) if lines else "")
        self._why.setVisible(bool(lines))
        is_open = not self._sealed
        self.signed.setChecked(one.signed)
        if not self.note.hasFocus():
            self.note.setText(one.note)
        for thing in (self.signed, self.note, self.from_savings, self._ask):
            thing.setEnabled(is_open)
        self.from_savings.setVisible(bool(one.left and one.left > 0) or bool(self.from_savings.text()))
        self._ask.setVisible(self.from_savings.isVisibleTo(self._one))
        self._slip.setVisible(bool(one.interest or one.savings))

    def _current(self) -> MemberId:
        return MemberId(self.model.key(self.sheet.currentIndex()))

    def _on_note(self) -> None:
        member, signed, text = self._current(), self.signed.isChecked(), self.note.text()
        if member and not self._sealed:
            self.session.do_quietly(lambda: note(self.session.desk, self.meeting, member, signed=signed, text=text))
            self.wrote.emit()

    def _on_from_savings(self) -> None:
        member, amount = self._current(), self.from_savings.amount()
        if not member or not amount:
            self.session.said.emit(self.tr("Ghi số lãi nhờ ngân hàng trích từ tiền gửi."), True)
            return
        if self.session.do(
            lambda: instruct(self.session.desk, member, "pay_interest", amount),
            self.tr("Đã ghi đề nghị. Ngân hàng trích xong thì ghi lại ở trang tổ viên."),
        ):
            self.from_savings.clear()

    def _on_slip(self) -> None:
        member = self._current()
        paper = self.session.do(
            lambda: slip_of(
                self.session.desk, self.meeting, member, self.session.policies, practice=self.session.practice
            )
        )
        if paper is None:
            return
        dialog = PaperDialog(self.session.said.emit, self, [paper])
        dialog.exec()

    def _show_reason(self) -> None:
        wrong = self.model.first_wrong()
        self._reason.setText("? " + self.model.reason(wrong) if wrong.isValid() else "")
        self._reason.setVisible(wrong.isValid())
        self._to_wrong.setVisible(wrong.isValid())

    def _on_to_wrong(self) -> None:
        wrong = self.model.first_wrong()
        if wrong.isValid():
            self.sheet.setCurrentIndex(wrong)
            self.sheet.setFocus()

    def _write(self, member: str, column: str, amount: int) -> None:
        figures = {column: amount}
        self.session.do_quietly(
            lambda: verbs.set_received(
                self.session.desk,
                self.meeting,
                MemberId(member),
                savings=figures.get("savings"),
                interest=figures.get("interest"),
            )
        )
        # The sums and the counters follow when the letter is on the screen: typing never waits for them.
        self.wrote.emit()
