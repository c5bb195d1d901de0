"""Step 2: interest and savings received. There is no place for principal, and it says why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from app.domain.ids import MemberId
from app.domain.meeting import Presence
from app.domain.money import format_dong
from app.ui.base.session import Session, refusal_text
from app.ui.base.write_queue import Figure, Outcome
from app.ui.meeting.earlier import EarlierMeetings
from app.ui.meeting.member_card import MemberCard, Shown
from app.ui.meeting.step import Step
from app.ui.meeting.sums import SumsCard
from app.ui.widgets.amount_grid import AmountGrid
from app.ui.widgets.amount_model import AmountColumn, AmountModel, AmountRow
from app.ui.widgets.basic import GAP, Card, plain, row
from app.ui.widgets.status_line import Status, Tone
from app.usecases.meeting.meeting import MeetingView
from app.usecases.money.collection import Round, round_of

_UNUSUAL = 10  # so many times what is due or usual is asked about before it counts
_LEAST = 1_000  # dong; less is rather a "k" that was left out than money
_REST_MS = 250  # without a figure; then the rest of the page follows


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
            AmountColumn("name", self.tr("Tổ viên")),
            AmountColumn("here", self.tr("Điểm danh")),
            AmountColumn("due", self.tr("Phải thu (đ)"), is_amount=True),
            AmountColumn("interest", self.tr("Lãi đã thu (đ)"), is_amount=True, is_open=True),
            AmountColumn("savings", self.tr("Tiền gửi (đ)"), is_amount=True, is_open=True),
        )
        self.model = AmountModel(columns, self.tr("Cộng"), self)
        self.sheet = AmountGrid(self.model, self.tr("Bảng thu lãi và tiền gửi"), give_way=(1, 2))
        self.sheet.write_with(self._write)
        self.sheet.setMinimumHeight(self.fontMetrics().height() * 12)
        self.sums = SumsCard(self.sheet.undo_steps)
        self._sealed = False
        self.earlier = EarlierMeetings(session)
        self._told = Status("")
        self._least = ""
        self._round: Round | None = None
        self.card = MemberCard(session)
        self._rest = QTimer(self)  # nothing slow runs between two keys
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.body.addWidget(self.sums)
        self._beside = row(self.sheet, self.card, gap=GAP * 2)
        self._beside.setStretch(0, 3)
        self._beside.setStretch(1, 1)
        self._beside.setAlignment(self.card, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._beside, 1)
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

    def _listen(self) -> None:
        self.card.wrote.connect(self.wrote)
        self.model.ask_with(self._question)
        self.sheet.told.connect(lambda text: self._tell(Status(text, Tone.CARE)))
        self.sheet.selectionModel().currentChanged.connect(self._on_moved)
        self.model.dataChanged.connect(self._on_figures)
        self.session.figures.ended.connect(self._on_written)
        self.session.figures.failed.connect(self._on_failed)
        self._rest.timeout.connect(self._catch_up)

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
        if self.earlier.look_back(view):
            self.sheet.undo_steps.clear()
            self.model.forget_unsettled()
            self._told = Status("")
        found = self._round = round_of(self.session.workspace, view.meeting.id, view)
        due = {line.member: line.due for line in found.lines}
        self.earlier.remember_due(due)
        # What is still on its way into the book is on the sheet already.
        typed = {(one.member, one.sort): one.amount for one in self._on_their_way()}
        self.model.show_rows(
            [
                AmountRow(
                    line.member,
                    {
                        "name": line.name,
                        "here": here.get(line.member, ""),
                        "due": due.get(line.member),
                        "interest": typed.get((line.member, "interest"), line.interest),
                        "savings": typed.get((line.member, "savings"), line.savings),
                    },
                    is_open=not self._sealed,
                )
                for line in view.money
            ]
        )
        before = view.minimum_before
        self._least = (
            self.tr("Mức tiền gửi tối thiểu của Tổ: %1 đ/tháng.").replace("%1", format_dong(before.amount))
            if before
            else ""
        )
        self._show_sums()
        self._show_member(self.sheet.currentIndex())

    def _show_sums(self) -> None:
        """The sums of the sheet as it stands, at every figure."""
        interest, savings = self.model.sum_of("interest"), self.model.sum_of("savings")
        is_known = self._round is not None and self._round.as_of is not None
        left = self.model.owed_of("due", "interest") if is_known else None
        self.sums.show_sums(interest, savings, left=left, least=self._least)

    def is_whole(self, view: MeetingView) -> bool:
        return self.model.wrong_cells() == 0 and view.interest_total + view.savings_total > 0

    # ------------------------------------------------------------------ typed, asked, written
    def arrive(self) -> None:
        self.sheet.go_to_open_cell()
        self.sheet.setFocus()

    def stop(self) -> None:
        """Look no more: the book is being closed."""
        self._rest.stop()

    def commit_open_cell(self) -> None:
        """Take what is still being typed."""
        self.sheet.commit_open_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure typed where nothing takes it is told about, and all of it goes nowhere; Enter then leads into the sheet."""
        if self._sealed:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.arrive()
        elif event.text().strip() and event.text().isprintable():
            said = self.tr("Chưa ghi: không đứng ở ô số tiền nào. Nhấn Enter để vào bảng rồi gõ lại.")
            self._tell(Status(said, Tone.CARE))
        else:
            super().keyPressEvent(event)

    def _question(self, member: str, column: str, amount: int) -> str:
        usual = self.earlier.usual(member, column)
        if not usual or amount <= usual * _UNUSUAL:
            return ""
        return (
            self.tr("Chưa ghi %2 đ của %1: nhiều gấp %3 lần mọi khi (%4 đ). Sai thì gõ lại.")
            .replace("%1", self.model.row_name(member))
            .replace("%2", format_dong(amount))
            .replace("%3", format_dong(amount // usual))
            .replace("%4", format_dong(usual))
        )

    def _on_their_way(self) -> Sequence[Figure]:
        return [one for one in self.session.figures.waiting() if one.meeting == self.meeting]

    def _on_figures(self) -> None:
        self._show_sums()
        self.status_changed.emit()

    def _write(self, member: str, column: str, amount: int) -> None:
        if not self._sealed:
            self._rest.start()
            self.session.figures.put(Figure(self.meeting, MemberId(member), column, amount))
            self._tell(Status(self.tr("Đang ghi…")))

    def _on_written(self, outcome: Outcome) -> None:
        for refused in outcome.refused:
            if refused.figure.meeting == self.meeting:
                self._on_refused(refused.figure, refusal_text(refused.error))
        mine = [one for one in outcome.written if one.meeting == self.meeting]
        if mine:
            last = mine[-1]
            said = self.tr("Đã ghi %1: %2 %3 đ.") if last.amount else self.tr("Đã xóa số của %1: %2.")
            text = (
                said.replace("%1", self.model.row_name(last.member))
                .replace("%2", self.tr("lãi") if last.sort == "interest" else self.tr("tiền gửi"))
                .replace("%3", format_dong(last.amount))
            )
            if 0 < last.amount < _LEAST:
                small = self.tr("Ít hơn 1.000 đ: có thể thiếu chữ k. Sai thì gõ lại.")
                self._tell(Status(f"{text} {small}", Tone.CARE))
            else:
                self._tell(Status(text, Tone.DONE))
        self._rest.start()

    def _on_refused(self, figure: Figure, why_not: str) -> None:
        line = next((one for one in self._round.lines if one.member == figure.member), None) if self._round else None
        counts = (line.interest if figure.sort == "interest" else line.savings) if line else 0
        name = self.model.row_name(figure.member)
        reason = self.tr("%1: %2 đ chưa ghi. %3").replace("%1", name).replace("%2", format_dong(figure.amount))
        self.model.refuse(figure.member, figure.sort, format_dong(figure.amount), reason.replace("%3", why_not), counts)

    def _on_failed(self, error: Exception) -> None:
        del error
        self.status_changed.emit()

    def _catch_up(self) -> None:
        """The counters, the public screen and the card follow once the figures are in."""
        if self.session.figures.waiting():
            return  # the end of the batch comes back here
        self._show_member(self.sheet.currentIndex())
        self.wrote.emit()

    def _tell(self, status: Status) -> None:
        self._told = status
        self.status_changed.emit()

    def status(self) -> Status:
        """What stands in the way first, then what just happened."""
        error, waiting = self.session.figures.error, self._on_their_way()
        if error is not None and waiting:
            text = self.tr("Còn %1 số chưa vào sổ, vẫn giữ trên bảng. %2").replace("%1", str(len(waiting)))
            return Status(text.replace("%2", refusal_text(error)), Tone.STOP, self.tr("Ghi lại"), self.session.settle)
        wrong = self.model.first_wrong()
        one = self.model.unsettled(wrong)
        if one is not None and self._told.tone is not Tone.CARE:
            if one.amount is not None:
                return Status(one.reason, Tone.CARE, self.tr("Đúng số này"), self._on_accept)
            return Status(one.reason, Tone.CARE, self.tr("Đến ô đó"), self._on_to_wrong)
        return self._told

    def unsettled(self) -> str:
        one = self.model.unsettled(self.model.first_wrong())
        if one is None:
            return ""
        count = self.model.wrong_cells()
        more = self.tr("Còn %1 số chưa ghi.").replace("%1", str(count)) + " " if count > 1 else ""
        return more + one.reason

    def _on_accept(self) -> None:
        self.model.accept(self.model.first_wrong())
        self.sheet.setFocus()

    # ------------------------------------------------------------------ the card beside the sheet
    def _on_moved(self) -> None:
        if self._told.tone is Tone.CARE:
            self._tell(Status(""))  # it was about the cell that is left
        self._rest.start()

    def _show_member(self, index: QModelIndex) -> None:
        member = MemberId(self.model.key(index))
        found = self._round
        one = next((line for line in found.lines if line.member == member), None) if found else None
        shown = Shown(self.meeting, member, self.model.row_name(member), found, one, is_open=not self._sealed)
        self.card.show_member(shown, self.earlier.lines(member))

    def show_unsettled(self) -> None:
        """Stand in the first cell that does not count."""
        self._on_to_wrong()

    def _on_to_wrong(self) -> None:
        wrong = self.model.first_wrong()
        if wrong.isValid():
            self.sheet.setCurrentIndex(wrong)
            self.sheet.setFocus()
