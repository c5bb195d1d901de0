"""Họp Tổ: the strip of steps on top, what is counted under it, one step in the middle, and the bar that leads on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import MeetingId, RequestId
from app.domain.meeting import Missing
from app.ui.base.session import Session
from app.ui.base.tokens import ACTION_BAR
from app.ui.meeting.begin import BeginMeeting
from app.ui.meeting.counters import Counters
from app.ui.meeting.step import Step
from app.ui.meeting.step_strip import StepStrip
from app.ui.meeting.steps import APPRAISAL, CLOSE, MONEY, NAMES, ROLL, Steps
from app.ui.widgets.basic import GAP, Shrinking, button, column, come_after, restyle, row
from app.ui.widgets.status_line import Status, StatusLine, Tone
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.meeting.whole_steps import whole_steps

if TYPE_CHECKING:  # made when the room is first shown something
    from app.ui.meeting.public import PublicView


class MeetingPage(QWidget):
    """Begins a meeting, leads it, and comes back to where it was left."""

    led_changed = Signal()  # a meeting is led now, or no more

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.meeting: MeetingId | None = None
        self._titles = (
            self.tr("1. Điểm danh"),
            self.tr("2. Thu lãi, tiền gửi"),
            self.tr("3. Kết nạp, cho ra"),
            self.tr("4. Bình xét cho vay"),
            self.tr("5. Việc khác"),
            self.tr("6. Đọc lại và ký"),
        )
        self.steps = Steps(session, self._put_in)
        self._here = ROLL
        self._whole_steps: tuple[bool, ...] = (False,) * len(self.steps)
        self._stack = Shrinking()
        self.counters = Counters()
        self.step_list = StepStrip(self._titles, practice=session.practice)
        self._view: MeetingView | None = None  # as it was shown last
        self._public: PublicView | None = None
        self._narrow = False
        self._said: Status | None = None
        self._back = button("", lambda: self._go_by(-1), hint="Alt+←", drawing="chevron-left")
        self._back.setAccessibleName(self.tr("Quay lại bước trước"))
        self._next = button("", lambda: self._go_by(1), main=True, hint="Alt+→")
        self.undo_last = button(self.tr("Lấy lại"), self._undo_last, hint="Ctrl+Z", drawing="undo-2")
        self._late = QTimer(self)  # after the letter typed is on the screen
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self.status = StatusLine()
        self._led = self._lay_out_led()
        self._begin = BeginMeeting(session, self.open)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._begin)
        self._whole.addWidget(self._led)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        self._led_room.addWidget(self._lay_out_actions())
        self._listen()
        found = session.workspace.meetings.in_progress()
        if found is not None:
            self.meeting = found.id
        self.refresh()

    def _listen(self) -> None:
        self.step_list.chosen.connect(self.go_to)
        self.step_list.public_asked.connect(self.show_public)
        self.step_list.left.connect(self.leave)
        # Not the buttons' own keys: a button that is still shown pressed takes no second stroke.
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1), ("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._go_by, by))
        QShortcut(QKeySequence("Ctrl+Z"), self, self._undo_last)
        self._late.timeout.connect(self.refresh)
        self.session.changed.connect(self.refresh)

    def _put_in(self, place: int, step: Step) -> None:
        """A step was made: it stands in the page from now on."""
        # Into what stands already: whatever is put into another is dressed anew with all it holds.
        self._stack.addWidget(step)
        if step.tool is not None:
            self.counters.add_tool(step.tool)
        if place == CLOSE:
            close = self.steps.close
            self._actions.addWidget(close.seal_button)
            close.seal_button.hide()
            close.ask_before(self._unsettled, self._half_typed)
            close.step_asked.connect(self._to_what_is_missing)
            close.checks.public_asked.connect(self.show_public)
        step.wrote.connect(self._late.start)
        step.status_changed.connect(self._show_status)
        come_after(self.step_list, self.counters)  # Tab comes to what was made last where it stands
        come_after(self._stack, self._bar)

    def make_next(self) -> bool:
        """Make a step that nobody came to yet, while nobody looks; False where there is none to make."""
        return not self.isVisible() and self.steps.make_next()

    def _lay_out_led(self) -> QWidget:
        room = QWidget()
        inside = column(self._stack)
        inside.setContentsMargins(GAP * 2, GAP, GAP * 2, 0)
        room.setLayout(inside)
        self._led_room = column(self.step_list, self.counters, room, gap=0)
        self._led_room.setStretch(2, 1)
        led = QWidget()
        led.setLayout(self._led_room)
        return led

    def _lay_out_actions(self) -> QWidget:
        self._bar = QFrame()
        self._bar.setObjectName("bar")
        self._actions = actions = row(
            self._back, self.status, self.status.door, self.undo_last, self._next, gap=GAP + 4
        )
        actions.setContentsMargins(GAP * 2, GAP // 2, GAP * 2, GAP // 2)
        actions.setStretch(1, 1)
        self._bar.setLayout(actions)
        self._bar.setMinimumHeight(ACTION_BAR)
        return self._bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room only the current step has its name."""
        letters = self.fontMetrics().averageCharWidth()
        self._narrow = self.width() < letters * 130
        self.step_list.fit(narrow=self._narrow)
        self._say_back()
        self.undo_last.setText("" if self._narrow else self.tr("Lấy lại"))
        self.counters.fit()
        if self.meeting is not None:
            self.step_list.show_marks(self.step(), self._whole_steps)

    # ------------------------------------------------------------------ going
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._here

    def open_thing(self, thing: str) -> None:
        """Open a meeting by its id, or a step of the meeting in progress by its name."""
        meetings = self.session.workspace.meetings
        if thing in NAMES:
            found = meetings.in_progress()
            if found is not None:
                self.open(found.id)
                self.go_to(NAMES.index(thing))
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
            from app.ui.meeting.public import PublicView

            self._public = PublicView(self.session)
        self._public.open_up(self)
        self.refresh()

    def hide_public(self) -> bool:
        """Close the window for everybody where it is open; False where it is not."""
        is_open = self._public is not None and self._public.isVisible()
        if is_open and self._public is not None:
            self._public.close()
        return is_open

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
            if steps > 0:
                self.steps[self.step()].before_next()
            self.go_to(self.step() + steps)

    def go_to(self, place: int) -> None:
        """Show a step; the book remembers which."""
        place = max(0, min(place, len(self.steps) - 1))
        self.take_in_typed()
        self._said = None
        self._here = place
        if self.meeting is not None:
            self._stack.setCurrentWidget(self.steps[place])
            with self.session.workspace.book.transaction():
                self.session.workspace.book.set_local(f"step:{self.meeting}", place)
        self.refresh()
        if self.meeting is None:
            return
        self._show_status()
        self.steps[place].arrive()
        if place == CLOSE:
            self.steps.close.show_papers()

    def arrive(self) -> None:
        """The page is come back to: the hand stands where the work of the step goes on."""
        if self.meeting is not None:
            self.steps[self.step()].arrive()

    def _to_what_is_missing(self, place: int, missing: Missing | RequestId | None) -> None:
        self.go_to(place)
        if isinstance(missing, Missing):
            self.steps[place].stand_at(missing)
        elif missing is not None:
            self.steps.appraisal.stand_at_request(missing)
        elif place == MONEY:
            self.steps.money.show_unsettled()
        elif place == ROLL:
            self.steps.roll.show_facts()  # the place of the meeting is missing

    def _undo_last(self) -> None:
        if self.undo_last.isVisible() and self.undo_last.isEnabled():
            self.steps[self.step()].undo()

    def take_in_typed(self) -> bool:
        """Take what is still being typed and wait until it is in the book; False where the disk failed."""
        if MONEY in self.steps.made():
            self.steps.money.commit_open_cell()
        return self.session.settle()

    def is_led(self) -> bool:
        """Whether a meeting is on the page, with the bar that speaks at its foot."""
        return self.meeting is not None

    def say(self, text: str, *, refused: bool) -> None:
        """Say what just happened in the bar; a refusal stands until something went well."""
        self._said = Status(text, Tone.STOP if refused else Tone.DONE)
        if self.steps[self.step()].status().tone is not Tone.STOP:  # what stands in the way has its way out beside it
            self.status.show_status(self._said)

    def forget_refusal(self) -> None:
        """A refusal that was about the last try does not stand over what was done since."""
        if self._said is not None:
            self._said = None
            self._show_status()

    def _show_status(self) -> None:
        here = self.steps[self.step()]
        own = here.status()
        if self._said is not None and self._said.tone is Tone.STOP and own.tone is not Tone.STOP:
            self.status.show_status(self._said)
            return
        if self._said is not None and own.text:
            self._said = None
        if self._view is not None and self._view.meeting.is_sealed and self.step() != CLOSE:
            own = Status(self.tr("Biên bản đã chốt: chỉ để xem, không sửa được nữa."))
        elsewhere = MONEY in self.steps.made() and self.step() not in {MONEY, CLOSE}
        left = self.steps.money.unsettled() if elsewhere else ""
        if left:
            self.status.show_status(Status(left, Tone.CARE, self.tr("Đến ô đó"), self._to_unsettled))
        elif self._said is not None:
            self.status.show_status(self._said)  # what was just done stands until the next thing is
        else:
            self.status.show_status(own if own.text or self._narrow else Status(here.sentence))
        self._show_counts()

    def _to_unsettled(self) -> None:
        self.go_to(MONEY)
        self.steps.money.show_unsettled()

    def _unsettled(self) -> str:
        return next((text for step in self.steps.made().values() if (text := step.unsettled())), "")

    def _half_typed(self) -> list[str]:
        return [self._titles[place] for place, step in self.steps.made().items() if step.is_half_typed()]

    def stop(self) -> None:
        """Look no more: the book is being closed."""
        self._late.stop()
        if MONEY in self.steps.made():
            self.steps.money.stop()

    def leave(self) -> None:
        """Back to the list of meetings; nothing is lost."""
        self.take_in_typed()
        self.meeting = None
        self.refresh()

    # ------------------------------------------------------------------ showing
    def refresh(self) -> None:
        """Show the meeting as it stands."""
        before = self._whole.currentWidget()
        self._whole.setCurrentWidget(self._begin if self.meeting is None else self._led)
        if self._whole.currentWidget() is not before:
            self.led_changed.emit()
        if self.meeting is None:
            self._begin.show_meetings()
            return
        view = look_at(self.session.workspace, self.meeting)
        here = self.step()
        self.steps[here].show_view(view)
        self._view = view
        self._show_status()
        self._show_names(view)
        if self._public is not None and self._public.isVisible():
            on_the_table = self.steps.appraisal.request_on_the_table() if APPRAISAL in self.steps.made() else None
            self._public.show_view(view, here, on_the_table)

    def _show_counts(self) -> None:
        """What is counted, and whether there is anything to take back; also between two keys, so that it must not wait."""
        if self.meeting is None or self._view is None:
            return
        step = self.steps[self.step()]
        counts = step.counts(self._view)
        self.counters.setVisible(bool(counts))
        self.counters.show_counts(counts, step.share(self._view))
        self.counters.show_tool(step.tool, "" if self._narrow else step.source(self._view), step.behind(self._view))
        can_undo = step.can_undo()
        self.undo_last.setVisible(can_undo is not None and not self._view.meeting.is_sealed)
        self.undo_last.setEnabled(bool(can_undo))

    def _say_back(self) -> None:
        """The way back names where it leads, as the way on does."""
        before = self.step() - 1
        named = self._titles[before].partition(". ")[2] if before >= 0 else self.tr("Quay lại")
        self._back.setText("" if self._narrow else named)

    def _show_names(self, view: MeetingView) -> None:
        here, made = self.step(), self.steps.made()
        self._whole_steps = tuple(
            done and (place not in made or made[place].is_settled()) for place, done in enumerate(whole_steps(view))
        )
        self.step_list.show_marks(here, self._whole_steps)
        self._back.setEnabled(here > 0)
        last = here == len(self.steps) - 1
        self._say_back()
        self._next.setVisible(not last)
        if CLOSE in made:
            self.steps.close.seal_button.setVisible(last and not view.meeting.is_sealed)
        restyle(self._next, "" if self.steps[here].has_main_button() else "main")
        if not last:
            onward = self.tr("Tiếp: %1 ❯").replace("%1", self._titles[here + 1])
            self._next.setText(self.tr("Tiếp ❯") if self._narrow else onward)
            self._next.setAccessibleName(onward)
