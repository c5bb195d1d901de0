"""Họp Tổ: the steps on the left, the counters on top, one step at a time in the middle."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import MeetingId
from app.domain.meeting import Missing
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.meeting.appraisal import AppraisalStep
from app.ui.meeting.begin import BeginMeeting, holding
from app.ui.meeting.close import CloseStep
from app.ui.meeting.money import MoneyStep
from app.ui.meeting.other import OtherStep
from app.ui.meeting.people import PeopleStep
from app.ui.meeting.public import PublicView
from app.ui.meeting.roll import RollStep
from app.ui.meeting.step import Step
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, Card, Shrinking, button, column, plain, row
from app.ui.widgets.status_line import Status, StatusLine, Tone
from app.usecases.meeting.meeting import MeetingView, look_at

_STEPS = {"roll": 0, "money": 1, "people": 2, "appraisal": 3, "other": 4, "close": 5}


class MeetingPage(QWidget):
    """Begins a meeting, leads it, and comes back to where it was left."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.meeting: MeetingId | None = None
        self.close_step = CloseStep(session)
        self.appraisal = AppraisalStep(session)
        self._whole_steps = [False] * 6
        self.money = MoneyStep(session)
        self.close_step.ask_before(self._unsettled, self._half_typed)
        self.steps: list[Step] = [
            RollStep(session),
            self.money,
            PeopleStep(session),
            self.appraisal,
            OtherStep(session),
            self.close_step,
        ]
        self._stack = Shrinking()
        for step in self.steps:
            self._stack.addWidget(step)
        self._names: list[QPushButton] = []
        for place, step in enumerate(self.steps):
            name = button(step.title, partial(self.go_to, place))
            name.setCheckable(True)
            name.setObjectName("step")
            self._names.append(name)
        self._public: PublicView | None = None
        self._public_door = button(
            self.tr("Màn hình cho mọi người"), self.show_public, hint=self.tr("Cửa sổ chữ to cho cả phòng xem (F9)")
        )
        self._narrow = False
        self._counters = plain("", "heading", wrap=True)
        self._sources = plain("", "faint")
        self._count_card = Card(self._counters, self._sources, margin=GAP)
        self._back = button(self.tr("‹ Quay lại"), lambda: self._go_by(-1), hint="Alt+←")
        self._next = button("", lambda: self._go_by(1), main=True, hint="Alt+→")
        # Not the buttons' own keys: a button that is still shown pressed takes no second stroke.
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._go_by, by))
        self._late = QTimer(self)  # after the letter typed is on the screen
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self.refresh)
        self._leave = button(
            self.tr("Để sau"), self.leave, hint=self.tr("Mọi thứ đã ghi; lần sau mở lại đúng bước này")
        )
        self.status = StatusLine()
        self._led = self._lay_out_led()
        self._begin = BeginMeeting(session, self.open)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._begin)
        self._whole.addWidget(self._led)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        self.close_step.step_asked.connect(self._to_what_is_missing)
        for step in self.steps:
            step.wrote.connect(self._late.start)
            step.status_changed.connect(self._show_status)
        session.changed.connect(self.refresh)
        found = session.workspace.meetings.in_progress()
        if found is not None:
            self.meeting = found.id
        self.refresh()

    def _lay_out_led(self) -> QWidget:
        steps = column(*self._names, gap=4)
        steps.addWidget(self._public_door)
        steps.addStretch(1)
        self._side_box = steps
        self._side = scrolling(holding(steps))
        self._top_box = row(gap=4)
        self._top = holding(self._top_box)
        right = column(
            self._top,
            self._count_card,
            self._stack,
            self._lay_out_actions(),
            gap=GAP,
        )
        right.setStretch(2, 1)
        led = QWidget()
        led.setLayout(row(self._side, right, gap=GAP * 2))
        return led

    def _lay_out_actions(self) -> QLayout:
        actions = row(self._back, self._leave, None, self.status.door, self._next)
        return column(self.status, actions, gap=4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The steps stand beside the page with their names, or above it as numbers where there is little room."""
        letters = self.fontMetrics().averageCharWidth()
        self._narrow = self.width() < letters * 105
        box: QBoxLayout = self._top_box if self._narrow else self._side_box
        for place, name in enumerate((*self._names, self._public_door)):
            box.insertWidget(place, name)
        for step in self.steps:
            step.sentence.setVisible(not self._narrow)
        self._side.setVisible(not self._narrow)
        self._top.setVisible(self._narrow)
        if self.meeting is not None:
            self._show_marks()
        widest = max(name.sizeHint().width() for name in (*self._names, self._public_door))
        self._side.setFixedWidth(widest + GAP)

    # ------------------------------------------------------------------ going
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._stack.currentIndex()

    def open_thing(self, thing: str) -> None:
        """Open a meeting by its id, or a step of the meeting in progress by its name."""
        meetings = self.session.workspace.meetings
        if thing in _STEPS:
            found = meetings.in_progress()
            if found is not None:
                self.open(found.id)
                self.go_to(_STEPS[thing])
            else:
                self.leave()
                self.session.said.emit(self.tr("Chưa có cuộc họp nào đang mở. Mở cuộc họp mới ở đây."), False)
        elif thing and meetings.one(MeetingId(thing)) is not None:
            self.open(MeetingId(thing))

    def show_public(self) -> None:
        """Open the window for everybody."""
        if self.meeting is None:
            return
        if self._public is None:
            self._public = PublicView(self.session)
        self._public.open_up(self)
        self.refresh()

    def close_public(self) -> None:
        """Close the window for everybody."""
        if self._public is not None:
            self._public.close()
            self._public.deleteLater()
            self._public = None

    def open(self, meeting: MeetingId) -> None:
        """Show a meeting at its first unfinished step."""
        self.meeting = meeting
        view = look_at(self.session.workspace, meeting)
        last = len(self.steps) - 1
        begun = self.session.workspace.book.local(f"step:{meeting}")
        self.go_to(last if view.meeting.is_sealed else int(begun or 0))

    def _go_by(self, steps: int) -> None:
        if self.meeting is not None and 0 <= self.step() + steps < len(self.steps):
            self.go_to(self.step() + steps)

    def go_to(self, place: int) -> None:
        """Show a step; the book remembers which."""
        place = max(0, min(place, len(self.steps) - 1))
        self.take_in_typed()
        self._stack.setCurrentIndex(place)
        if self.meeting is not None:
            with self.session.workspace.book.transaction():
                self.session.workspace.book.set_local(f"step:{self.meeting}", place)
        self.refresh()
        self._show_status()
        if self.meeting is None:
            return
        self.steps[place].arrive()
        if self.steps[place] is self.close_step:
            self.close_step.show_papers()

    def _to_what_is_missing(self, place: int, missing: Missing | None) -> None:
        self.go_to(place)
        if missing is not None:
            self.steps[place].stand_at(missing)

    def take_in_typed(self) -> bool:
        """Take what is still being typed and wait until it is in the book; False where the disk failed."""
        self.money.commit_open_cell()
        return self.session.settle()

    def _show_status(self) -> None:
        here = self.steps[self.step()]
        elsewhere = self.meeting is not None and here is not self.money and here is not self.close_step
        left = self.money.unsettled() if elsewhere else ""
        if left:
            self.status.show_status(Status(left, Tone.CARE, self.tr("Đến ô đó"), self._to_unsettled))
        else:
            self.status.show_status(here.status())

    def _to_unsettled(self) -> None:
        self.go_to(self.steps.index(self.money))
        self.money.show_unsettled()

    def _unsettled(self) -> str:
        return next((text for step in self.steps if (text := step.unsettled())), "")

    def _half_typed(self) -> list[str]:
        return [step.title for step in self.steps if step.is_half_typed()]

    def stop(self) -> None:
        """Look no more: the book is being closed."""
        self._late.stop()
        self.money.stop()

    def leave(self) -> None:
        """Back to the list of meetings; nothing is lost."""
        self.take_in_typed()
        self.meeting = None
        self.refresh()

    # ------------------------------------------------------------------ showing
    def refresh(self) -> None:
        """Show the meeting as it stands."""
        if self.meeting is None:
            self._whole.setCurrentWidget(self._begin)
            self._begin.show_meetings()
            return
        self._whole.setCurrentWidget(self._led)
        view = look_at(self.session.workspace, self.meeting)
        here = self.step()
        self.steps[here].show_view(view)
        self._show_counters(view)
        self._show_names(view)
        if self._public is not None and self._public.isVisible():
            self._public.show_view(view, here, self.appraisal.request_on_the_table())

    def _show_counters(self, view: MeetingView) -> None:
        turnout = view.turnout
        enough = self.tr("✔ đủ") if turnout.is_quorate else self.tr("? cần %1").replace("%1", str(turnout.needed))
        self._counters.setText(
            self.tr("Có mặt %1/%2 (%3) · Lãi %4 đ · Tiền gửi %5 đ · Đề nghị vay %6")
            .replace("%1", str(turnout.present))
            .replace("%2", str(turnout.members))
            .replace("%3", enough)
            .replace("%4", format_dong(view.interest_total))
            .replace("%5", format_dong(view.savings_total))
            .replace("%6", str(len(view.requests)))
        )
        # The rule and where it comes from stand where they decide something: at the roll call and at the vote.
        self._sources.setVisible(self.step() in {0, 3} and not self._narrow)
        # The sheet has its own sums: where there is little room they stand once.
        self._count_card.setVisible(not (self._narrow and self.step() == 1))
        source = turnout.quorum_source or self.tr("chưa có nguồn, Tổ tự đặt")
        self._sources.setText(
            self.tr("Cần %1 tổ viên có mặt (%2); thông qua khi quá %3 số có mặt (%4).")
            .replace("%1", turnout.quorum)
            .replace("%2", source)
            .replace("%3", turnout.majority)
            .replace("%4", turnout.majority_source or self.tr("chưa có nguồn"))
        )

    def _show_names(self, view: MeetingView) -> None:
        here = self.step()
        self._whole_steps = [step.is_whole(view) for step in self.steps]
        self._show_marks()
        self._back.setEnabled(here > 0)
        last = here == len(self.steps) - 1
        self._next.setVisible(not last)
        if not last:
            self._next.setText(self.tr("Tiếp: %1 ›").replace("%1", self.steps[here + 1].title))
            self._next.setAccessibleName(self._next.text())

    def _show_marks(self) -> None:
        here = self.step()
        for place, (name, step) in enumerate(zip(self._names, self.steps, strict=True)):
            whole = self._whole_steps[place]
            text = str(place + 1) if self._narrow else step.title
            name.setText(("✔ " if whole else "    ") + text)
            name.setToolTip(step.title)
            done = self.tr("đã đủ") if whole else self.tr("chưa đủ")
            name.setAccessibleName(f"{step.title}: {done}")
            name.setChecked(place == here)
        self._public_door.setText(self.tr("Chữ to (F9)") if self._narrow else self.tr("Màn hình cho mọi người"))
