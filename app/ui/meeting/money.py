"""Step 2: interest and savings received. There is no place for principal, and it says why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut

from app.domain.ids import MemberId
from app.domain.meeting import Presence
from app.domain.money import format_dong
from app.ui.base.session import Session, refusal_text
from app.ui.base.soon import Soon
from app.ui.base.theme import percent_in_use
from app.ui.base.write_queue import Figure, Outcome
from app.ui.meeting.counters import Count
from app.ui.meeting.earlier import EarlierMeetings
from app.ui.meeting.member_card import MemberCard, Shown
from app.ui.meeting.money_cells import cells_of, offered_of
from app.ui.meeting.sheet_tools import SheetTools
from app.ui.meeting.step import Step
from app.ui.pages.frame import scrolling
from app.ui.widgets.amount_cells import AmountColumn, AmountRow, Done
from app.ui.widgets.amount_clipboard import Pasted
from app.ui.widgets.amount_grid import AmountGrid
from app.ui.widgets.amount_model import AmountModel
from app.ui.widgets.amount_total import SheetFrame, TotalBar
from app.ui.widgets.basic import GAP, row
from app.ui.widgets.status_line import Status, Tone
from app.usecases.meeting.view import MeetingView
from app.usecases.money.collection import Round, RoundLine, note, round_of

_CARD = 236  # pixels at 100 %
_LETTERS_BESIDE = 130  # from so many on the card stands beside the sheet
_UNUSUAL = 10  # so many times what is due or usual is asked about before it counts
_LEAST = 1_000  # dong; less is rather a "k" that was left out than money
_REST_MS = 250  # without a figure; then the rest of the page follows


class MoneyStep(Step):
    """What each member gave."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Dấu cách: nộp đủ. Nộp khác thì gõ số (500k, 1tr5) rồi Enter. Gõ đến đâu ghi đến đó."),
            scrolls=False,
        )
        self.model = AmountModel(self._columns(), self.tr("Cộng %1 tổ viên"), self)
        self.sheet = AmountGrid(self.model, self.tr("Bảng thu lãi và tiền gửi"), give_way=(2, 1, 6, 7))
        self.sheet.write_with(self._write)
        self.tool = self.bar = SheetTools(self.sheet)
        self._sealed = False
        self.earlier = EarlierMeetings(session)
        self._told = Status("")
        self._pasted: Status | None = None
        self._last_of: tuple[str, dict[str, int]] = ("", {})
        self._round: Round | None = None
        self.card = MemberCard(session)
        self._rest = QTimer(self)  # nothing slow runs between two keys
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._could_undo = False
        self._soon = Soon(self)  # the cell is painted first, then what it changes of the counts
        self._lay_out()
        self._listen()

    def _columns(self) -> tuple[AmountColumn, ...]:
        return (
            AmountColumn("name", self.tr("Tổ viên")),
            AmountColumn("brought", self.tr("Lãi tồn"), is_amount=True),
            AmountColumn("month", self.tr("Tháng này"), is_amount=True),
            AmountColumn("due", self.tr("Phải thu"), is_amount=True),
            AmountColumn("interest", self.tr("Lãi nộp (đ)"), is_amount=True, is_open=True),
            AmountColumn("savings", self.tr("Tiền gửi (đ)"), is_amount=True, is_open=True),
            AmountColumn("sum", self.tr("Cộng (đ)"), is_amount=True, adds=("interest", "savings")),
            AmountColumn("signed", self.tr("Ký"), is_check=True),
        )

    def _lay_out(self) -> None:
        """The sheet has the room; the card of the current member stands beside it, or behind its button where there is little."""
        frame = SheetFrame(self.sheet, TotalBar(self.sheet, self.model))
        self._card_room = scrolling(self.card)
        beside = row(frame, self._card_room, gap=GAP + 4)
        beside.setStretch(0, 1)
        self._frame = frame
        self.body.setContentsMargins(0, 0, 0, GAP - 2)
        self.body.addLayout(beside, 1)

    def _listen(self) -> None:
        self.card.wrote.connect(self.wrote)
        self.card.full_asked.connect(self._on_full)
        self.bar.card_asked.connect(self._show_card)
        self.bar.rows.activated.connect(lambda _: self.sheet.setFocus())
        self.card.noted.connect(
            lambda name: self._tell(Status(self.tr("Đã ghi ghi chú của %1.").replace("%1", name), Tone.DONE))
        )
        self.sheet.undo_steps.canUndoChanged.connect(self._on_can_undo)
        for keys in (
            "Ctrl+Y",
            "Ctrl+Shift+Z",
        ):  # by their letters: what a system calls "redo" is one of them, and twice is none
            QShortcut(QKeySequence(keys), self, self.sheet.undo_steps.redo)
        self.model.ask_with(self._question)
        self.sheet.pasted.connect(self._on_pasted)
        self.sheet.told.connect(lambda text: self._tell(Status(text, Tone.CARE)))
        self.sheet.tick_asked.connect(self._on_tick)
        self.sheet.note_asked.connect(self._on_note)
        self.sheet.selectionModel().currentChanged.connect(self._on_moved)
        self.model.dataChanged.connect(self._on_figures)
        self.session.figures.ended.connect(self._on_written)
        self.session.figures.failed.connect(self._on_failed)
        self._rest.timeout.connect(self._catch_up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        self.bar.show_door(not is_wide)
        self._card_room.setFixedWidth(_CARD * percent_in_use() // 100 if is_wide else self.width() - GAP)
        self._show_card(self.bar.asks_card())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()  # whatever is come to shows the book as it is; laid out anew it would lose a list that is just open

    def _show_card(self, asked: bool) -> None:
        """Where there is little room the card takes the sheet's place as long as its button is down."""
        is_wide = not self.bar.has_door()
        self._card_room.setVisible(is_wide or asked)
        self._frame.setVisible(is_wide or not asked)
        if not is_wide and not asked and self.isVisible():
            self.sheet.setFocus()

    def show_step(self, view: MeetingView) -> None:
        self._sealed = view.meeting.is_sealed
        words = {Presence.EXCUSED: self.tr("vắng"), Presence.ABSENT: self.tr("vắng")}
        away = {mark.member: words.get(mark.presence, "") for mark in view.marks if mark.presence}
        is_new = self.earlier.look_back(view)
        if is_new:
            self.sheet.undo_steps.clear()
            self.model.forget_unsettled()
            self._told = Status("")
        found = self._round = round_of(self.session.workspace, view.meeting.id, view)
        lines = {line.member: line for line in found.lines}
        self.earlier.remember_due({line.member: line.due for line in found.lines})
        least = view.minimum_before.amount if view.minimum_before else 0
        # What is still on its way into the book is on the sheet already.
        typed = {(one.member, one.sort): one.amount for one in self._on_their_way()}
        stood = self.sheet.currentIndex().row(), self.sheet.currentIndex().column()
        self.model.show_rows(
            [
                AmountRow(
                    line.member,
                    cells_of(line, lines.get(line.member), typed),
                    is_open=not self._sealed,
                    ghosts=offered_of(lines.get(line.member), least) if not self._sealed else {},
                    instead=self._instead(lines.get(line.member)),
                    beside=away.get(line.member, ""),
                )
                for line in view.money
            ]
        )
        here = self.sheet.currentIndex().row(), self.sheet.currentIndex().column()
        if here != stood and not is_new and self.model.is_open(self.model.index(*stood)):
            self.sheet.setCurrentIndex(self.model.index(*stood))  # where the hand was, before the rows were others
        if is_new or stood == (-1, -1):
            # Where nobody owes interest by what is known, what is brought is savings.
            self.sheet.setCurrentIndex(self.model.index(0, self.model.place_of("interest" if found.due else "savings")))
        self.card.show_least(least)
        self._show_member(self.sheet.currentIndex())

    def _instead(self, one: RoundLine | None) -> dict[str, str]:
        """Where the bank's statement has no loan of hers, that is said in the cell of the interest."""
        is_known = self._round is not None and self._round.as_of is not None
        has_loan = one is not None and one.bank is not None and any(loan.loan for loan in one.bank.lines)
        return {"interest": self.tr("không vay")} if is_known and not has_loan else {}

    # ------------------------------------------------------------------ what is counted
    def counts(self, view: MeetingView) -> tuple[Count, ...]:
        del view
        interest, savings = self.model.sum_of("interest"), self.model.sum_of("savings")
        parts = self.tr("lãi %1 · tiền gửi %2").replace("%1", format_dong(interest)).replace("%2", format_dong(savings))
        found = [Count(self.tr("Đã thu"), f"{format_dong(interest + savings)} đ", parts)]
        if self._round is not None and self._round.as_of is not None:
            owing = sum(bool(line.due) for line in self._round.lines)
            people = self.tr("%1/%2 người").replace("%1", str(self.model.rows_with("interest")))
            found.append(Count(self.tr("Đã nộp lãi"), people.replace("%2", str(owing))))
            left = self.model.owed_of("due", "interest")
            found.append(Count(self.tr("Còn thiếu"), f"{format_dong(left)} đ"))
        return tuple(found)

    def share(self, view: MeetingView) -> float | None:
        del view
        due = self.model.sum_of("due")
        return 1 - self.model.owed_of("due", "interest") / due if due else None

    def can_undo(self) -> bool | None:
        return self.sheet.undo_steps.canUndo()

    def undo(self) -> None:
        self.sheet.undo_steps.undo()

    def is_settled(self) -> bool:
        return self.model.wrong_cells() == 0

    # ------------------------------------------------------------------ typed, asked, written
    def arrive(self) -> None:
        self.sheet.go_to_open_cell()
        self.sheet.setFocus()

    def stop(self) -> None:
        """Look no more: the book is being closed."""
        self._rest.stop()
        self._soon.stop()

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

    def _line_of(self, member: str) -> RoundLine | None:
        return next((one for one in self._round.lines if one.member == member), None) if self._round else None

    def _question(self, member: str, column: str, amount: int) -> str:
        line = self._line_of(member)
        if column == "interest" and amount and line is not None and self._instead(line):
            said = self.tr("Chưa ghi: sao kê của ngân hàng không có khoản vay nào của %1. Sai thì gõ lại.")
            return said.replace("%1", line.name)
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

    def _on_can_undo(self, can: bool) -> None:
        """Qt says it with each figure; only where it is another answer is it told at once."""
        if can is not self._could_undo:
            self._could_undo = can
            self.status_changed.emit()

    def _on_figures(self) -> None:
        self._soon.do(self.status_changed.emit)  # one figure changes several cells, and is counted once

    def _on_full(self) -> None:
        """The card's button: as the space bar in the sheet."""
        if self.sheet.pay_in_full():
            self.sheet.go_to_next_offer()
        self.sheet.setFocus()

    def _on_note(self) -> None:
        """F2: what is said beside her line."""
        self._show_member(self.sheet.currentIndex())
        self.bar.ask_card()
        self.card.note.setFocus()

    def _on_tick(self, member: str) -> None:
        line = self._line_of(member)
        if line is None or self._sealed:
            return
        tick = Done(
            self.tr("đánh dấu ký"),
            partial(self._set_tick, line.member, not line.signed),
            partial(self._set_tick, line.member, line.signed),
        )
        self.sheet.undo_steps.push(tick)

    def _set_tick(self, member: MemberId, signed: bool) -> None:
        line = self._line_of(member)
        if line is None:
            return
        workspace, meeting = self.session.workspace, self.meeting
        if self.session.do_quietly(lambda: note(workspace, meeting, member, signed=signed, text=line.note)):
            said = self.tr("%1: đã ký.") if signed else self.tr("%1: bỏ dấu đã ký.")
            self._tell(Status(said.replace("%1", line.name), Tone.DONE))
            self.wrote.emit()

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
            text = self._said_of(mine)
            if 0 < last.amount < _LEAST:
                small = self.tr("Ít hơn 1.000 đ: có thể thiếu chữ k. Sai thì gõ lại.")
                self._tell(Status(f"{text} {small}", Tone.CARE))
            elif self._pasted is not None:
                self._tell(self._pasted)
            else:
                self._tell(Status(text, Tone.DONE))
            self._pasted = None
        self._rest.start()

    def _on_pasted(self, done: Pasted) -> None:
        """A whole column is told of as one, and what it took the place of."""
        said = self.tr("Đã dán %1 số.").replace("%1", str(done.filled))
        if done.replaced:
            more = self.tr("%1 số ghi trước đã bị thay: dán nhầm chỗ thì Lấy lại.")
            said = f"{said} {more.replace('%1', str(done.replaced))}"
        self._pasted = Status(said, Tone.CARE if done.replaced else Tone.DONE)

    def _said_of(self, written: Sequence[Figure]) -> str:
        """What was written of the last member: both figures where both were given one after the other."""
        last = written[-1]
        if self._last_of[0] != last.member:
            self._last_of = (last.member, {})
        for one in written:
            if one.member == last.member:
                self._last_of[1][one.sort] = one.amount
        if not last.amount:
            sort = self.tr("lãi") if last.sort == "interest" else self.tr("tiền gửi")
            self._last_of[1].pop(last.sort, None)
            said = self.tr("Đã xóa số của %1: %2.")
            return said.replace("%1", self.model.row_name(last.member)).replace("%2", sort)
        words = {"interest": self.tr("lãi %1 đ"), "savings": self.tr("tiền gửi %1 đ")}
        parts = [
            text.replace("%1", format_dong(self._last_of[1][sort]))
            for sort, text in words.items()
            if self._last_of[1].get(sort)
        ]
        said = self.tr("Đã ghi %1: %2.").replace("%1", self.model.row_name(last.member))
        return said.replace("%2", ", ".join(parts))

    def _on_refused(self, figure: Figure, why_not: str) -> None:
        line = self._line_of(figure.member)
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
        self._soon.do(self.status_changed.emit)  # several are told within one key: the last is shown

    def status(self) -> Status:
        """What stands in the way first, then what just happened."""
        error, waiting = self.session.figures.error, self._on_their_way()
        if error is not None and waiting:
            text = self.tr("Còn %1 số chưa vào sổ, vẫn giữ trên bảng. %2").replace("%1", str(len(waiting)))
            return Status(text.replace("%2", refusal_text(error)), Tone.STOP, self.tr("Ghi lại"), self.session.settle)
        wrong = self.model.latest_wrong()
        one = self.model.unsettled(wrong)
        if one is not None and self._told.tone is not Tone.CARE:
            if one.amount is not None:
                return Status(self.unsettled(), Tone.CARE, self.tr("Đúng số này"), self._on_accept)
            return Status(self.unsettled(), Tone.CARE, self.tr("Đến ô đó"), self._on_to_wrong)
        return self._told

    def unsettled(self) -> str:
        one = self.model.unsettled(self.model.latest_wrong())
        if one is None:
            return ""
        count = self.model.wrong_cells()
        more = self.tr("Còn %1 số chưa ghi.").replace("%1", str(count)) + " " if count > 1 else ""
        return more + one.reason

    def _on_accept(self) -> None:
        self.model.accept(self.model.latest_wrong())
        self.sheet.setFocus()

    # ------------------------------------------------------------------ the card beside the sheet
    def _on_moved(self) -> None:
        if self._told.tone is Tone.CARE:
            self._tell(Status(""))  # it was about the cell that is left
        self._rest.start()

    def _show_member(self, index: QModelIndex) -> None:
        member = MemberId(self.model.key(index))
        found, one = self._round, self._line_of(member)
        offered = sum(self.model.ghost(cell) for cell in self.model.ghosts_of(index.row())) if member else 0
        interest = self.model.ghost(self.model.index(index.row(), self.model.place_of("interest"))) if member else 0
        given = self.model.value(index.row(), "interest") if member else 0
        owed = max((one.due or 0) - one.before - one.from_savings - given - interest, 0) if one is not None else 0
        shown = Shown(self.meeting, member, self.model.row_name(member), found, one, not self._sealed, offered, owed)
        self.card.show_member(shown, self.earlier.given(member))

    def show_unsettled(self) -> None:
        """Stand in the cell that was typed last of those that do not count."""
        self._on_to_wrong()

    def _on_to_wrong(self) -> None:
        wrong = self.model.latest_wrong()
        if wrong.isValid():
            self.sheet.setCurrentIndex(wrong)
            self.sheet.setFocus()
