"""Step 2: interest and savings received. There is no place for principal, and it says why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout

from app.domain.ids import MeetingId, MemberId
from app.domain.meeting import Presence
from app.domain.money import format_dong
from app.domain.words import dong_in_words
from app.ui.meeting.step import Step
from app.ui.session import Session
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.sheet import SheetColumn, SheetModel, SheetRow, SheetView
from app.usecases import meeting as verbs
from app.usecases.meeting import MeetingView

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
            SheetColumn("interest", self.tr("Lãi đã thu (đ)"), is_amount=True, is_open=True),
            SheetColumn("savings", self.tr("Tiền gửi (đ)"), is_amount=True, is_open=True),
        )
        self.model = SheetModel(columns, self.tr("Cộng"), self)
        self.sheet = SheetView(self.model, self.tr("Bảng thu lãi và tiền gửi"))
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
        self._earlier: dict[MemberId, list[str]] = {}
        self._earlier_of = MeetingId("")
        self.body.addWidget(Card(row(column(self._sums, self._minimum, gap=0), self.undo, self.redo), margin=GAP))
        side = Card(self._who, self._past)
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
        self.model.show_rows(
            [
                SheetRow(
                    line.member,
                    {
                        "name": line.name,
                        "here": here.get(line.member, ""),
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
            for line in view.money:
                mine = sums.get(line.member, {})
                found.setdefault(line.member, []).append(
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
