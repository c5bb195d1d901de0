"""Step 6: read the minutes back, close, seal and print; after the seal, addenda."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.base.session import Session, word
from app.ui.base.theme import percent_in_use
from app.ui.base.whole_papers import WholePapers
from app.ui.meeting.addendum import AddendumCard
from app.ui.meeting.close_checks import ClosingChecks, gap_words
from app.ui.meeting.counters import Count
from app.ui.meeting.reading_out import ReadingOut
from app.ui.meeting.seal_lines import no_way_back, what_is_closed
from app.ui.meeting.step import Step
from app.ui.pages.backup import keep_copies_now
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, button, column, restyle, row, tab_through
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import Choice
from app.ui.widgets.pdf_view import PaperPreview
from app.ui.widgets.pills import Pills
from app.ui.widgets.status_line import Status, Tone
from app.usecases.exchange.authority import joined_office
from app.usecases.meeting import minutes
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.papers.paper import WHOLE, Paper
from app.usecases.papers.papers import all_papers, code_page, whole_meeting

_PAPER, _CHECKS = "paper", "checks"
_SIDE = 340  # pixels at 100 %
_LETTERS_OF_PAPER = 29
_LETTERS_BESIDE = 95  # from so many on what is missing stands beside the paper


class CloseStep(Step):
    """The minutes, read back to everybody."""

    step_asked = Signal(int, object)  # the step, and what is missing there (Missing, or None)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Đọc biên bản cho mọi người nghe. Đúng cả rồi thì ghi giờ kết thúc, chốt và in để ký."),
            scrolls=False,
        )
        self.checks = ClosingChecks()
        self._ended = self.checks.ended
        self.checks.ended_typed.connect(self._on_ended)
        self._ended.returnPressed.connect(self._to_seal)
        self.checks.read_out.connect(self._on_read)
        self.checks.step_asked.connect(self.step_asked)
        self.seal_button = button(self.tr("Chốt biên bản…"), self._on_seal, main=True, drawing="lock")
        self._choice = Choice(self.tr("Giấy cần xem"))
        self._choice.activated.connect(self._on_paper)
        self._choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(_LETTERS_OF_PAPER)
        self._papers: list[Paper] = []
        self._whole = WholePapers(session)
        self.preview = PaperPreview(session.said.emit, self._choice)
        self.preview.soon.is_held = lambda: session.is_busy
        self.preview.read_aloud()
        self.addendum = AddendumCard()
        self.addendum.asked.connect(self._on_addendum)
        self._draft = Draft(session, self.addendum, lambda: [self.addendum.text, self.addendum.reason])
        self._shown = ""
        self._is_sealed = False
        self._gaps = 0
        self._reading = ReadingOut(session)
        self._view: MeetingView | None = None
        self._unsettled: Callable[[], str] = str
        self._half_typed: Callable[[], list[str]] = list
        self._lay_out()

    def _lay_out(self) -> None:
        """The paper has the room and the one scroller; what is missing stands beside it, or behind its button."""
        side = QWidget()
        self.checks.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        side.setLayout(column(self.checks, self.addendum))
        self._side = scrolling(side)
        self.tabs = Pills({_PAPER: self.tr("Biên bản"), _CHECKS: self.tr("Trước khi chốt")}, self.tr("Xem gì"))
        self.tabs.chosen.connect(self._fit)
        beside = row(self.preview, self._side, gap=GAP * 2)
        beside.setStretch(0, 1)
        self.body.setContentsMargins(0, GAP, 0, GAP)
        self.body.addWidget(self.tabs)
        self.body.addLayout(beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        wide = _SIDE * percent_in_use() // 100
        self._side.setFixedWidth(min(wide, self.width() // 2) if is_wide else max(self.width() - GAP, 1))
        self.tabs.setVisible(not is_wide)
        self._side.setVisible(is_wide or self.tabs.choice == _CHECKS)
        self.preview.setVisible(is_wide or self.tabs.choice == _PAPER)

    def show_view(self, view: MeetingView) -> None:
        self.meeting = view.meeting.id
        self.show_step(view)

    def counts(self, view: MeetingView) -> tuple[Count, ...]:
        del view
        return ()  # the checks say them

    def status(self) -> Status:
        if self._is_sealed:
            return Status(self.tr("Biên bản đã chốt. In ra để mọi người ký."), Tone.DONE)
        if self._gaps:
            return Status(self.tr("Còn %1 việc trước khi chốt.").replace("%1", str(self._gaps)), Tone.CARE)
        view = self._view
        if view is not None and any(one.approved and one.open_points for one in view.requests):
            text = self.tr("Chốt được. Còn điều cần hỏi về người vay: hỏi nốt thì ngân hàng khỏi hỏi lại.")
            return Status(text, Tone.CARE)
        if self.checks.was_read.isChecked():
            return Status(self.tr("Đủ cả. Chốt được rồi."), Tone.DONE)
        return Status(self.tr("Đủ cả. Đọc cho mọi người nghe rồi chốt."), Tone.DONE)

    def show_step(self, view: MeetingView) -> None:
        sealed = self._is_sealed = view.meeting.is_sealed
        left = self._unsettled() if not sealed else ""
        self._gaps = len(view.gaps) + bool(left)
        self.checks.setVisible(not sealed)
        self.addendum.setVisible(sealed)

        if self._draft.key != f"addendum/{view.meeting.id}":
            self._draft.leave()
            self.addendum.clear()
            self._draft.begin(f"addendum/{view.meeting.id}")
        if not sealed:
            self.checks.show_view(view, left)
            self._show_reading(view)
        checks = self.tr("Trước khi chốt") if not sealed else self.tr("Biên bản bổ sung")
        self.tabs.say(_CHECKS, f"{checks} · {self._gaps}" if self._gaps and not sealed else checks)
        self._view = view
        self.seal_button.setEnabled(not sealed)
        restyle(self.seal_button, "main" if not self._gaps else "")
        tab_through(
            *self.tabs.doors.values(),
            self._choice,
            *self.preview.stops,
            *self.checks.doors,
            *self.checks.stops,
            *self.addendum.stops,
        )
        self.preview.show_state(self.tr("Đã chốt") if sealed else self.tr("Bản nháp, chưa chốt"), is_draft=not sealed)
        if self.isVisible():
            self.show_papers()

    def show_papers(self) -> None:
        """Make the papers anew and show the one that was open."""
        self._papers = all_papers(
            self.session.workspace, self.meeting, policies=self.session.policies, practice=self.session.practice
        )
        session = self.session
        self._papers.append(
            self._whole.made(self.meeting)
            or whole_meeting(session.workspace, self.meeting, policies=session.policies, practice=session.practice)
        )
        if self._is_sealed and joined_office(session.workspace) is not None:
            self._papers.append(code_page(session.workspace, self.meeting, practice=session.practice))
        titles = [paper.title(word) for paper in self._papers]
        self._choice.clear()
        self._choice.addItems(titles)
        self._choice.setCurrentIndex(titles.index(self._shown) if self._shown in titles else 0)
        self._on_paper()

    def arrive(self) -> None:
        if not self._is_sealed and not self._ended.text():
            self.stand_in(self._ended)

    def _on_paper(self) -> None:
        place = self._choice.currentIndex()
        if 0 <= place < len(self._papers):
            self._shown = self._papers[place].title(word)
            self.preview.soon.do(self._draw)

    def _draw(self) -> None:
        place = self._choice.currentIndex()
        if 0 <= place < len(self._papers):
            paper = self._papers[place]
            if paper.form == WHOLE and self._whole.made(self.meeting) is None:
                self.preview.show_paper(self._shown, paper.file_stem, b"")
                self._whole.make(self.meeting, self._on_whole)
                return
            # The page of codes is refused in words where there is too much for it.
            made = self.session.do_quietly(lambda: paper.pdf)
            self.preview.show_paper(self._shown, paper.file_stem, paper.pdf if made else b"", paper.definition)

    def _on_whole(self, paper: Paper) -> None:
        if self._papers and self._shown == paper.title(word):
            self._papers[[one.form for one in self._papers].index(WHOLE)] = paper
            self.preview.show_paper(self._shown, paper.file_stem, paper.pdf)

    def _show_reading(self, view: MeetingView) -> None:
        is_marked = self._reading.is_marked(view)
        self.checks.show_reading(was_read=is_marked, is_changed=not is_marked and self._reading.was_marked(view))

    def _on_read(self, was_read: bool) -> None:
        view = self._view
        if view is None:
            return
        self._reading.mark(view, was_read=was_read)
        self._show_reading(view)
        self.status_changed.emit()
        if was_read:
            self._to_seal()

    def _on_ended(self, text: str) -> None:
        self.session.do(lambda: minutes.close(self.session.workspace, self.meeting, text))

    def _to_seal(self) -> None:
        """Enter after the last thing that was missing: the hand goes on to the seal."""
        if not look_at(self.session.workspace, self.meeting).gaps:
            self.seal_button.setFocus()

    def ask_before(self, unsettled: Callable[[], str], half_typed: Callable[[], list[str]]) -> None:
        """What was typed on the other steps and does not count yet, as one sentence; and the steps with forms half typed. Asked before the seal."""
        self._unsettled, self._half_typed = unsettled, half_typed

    def _on_seal(self) -> None:
        """Ask once, saying what is closed; where something is missing say what, and stand there."""
        if self._stands_in_the_way():
            return
        in_the_way = self._unsettled()
        if not self.session.settle():
            in_the_way = self.tr("Còn số chưa vào sổ vì đĩa không ghi được. Về bước thu tiền bấm Ghi lại.")
        if in_the_way:
            self.session.said.emit(self.tr("Chưa chốt. %1").replace("%1", in_the_way), True)
            return
        view = look_at(self.session.workspace, self.meeting)
        left = self._half_typed()
        more = self.tr("Còn đang gõ dở, chưa ghi: %1. Chốt rồi thì phần ấy bỏ.").replace("%1", "; ".join(left))
        # The minutes say that they were read out: who did not mark it says so with the seal.
        confirms = self.tr("Biên bản ghi là đã đọc lại cho mọi người nghe và thống nhất. Chốt là xác nhận điều ấy.")
        unread = [] if self._reading.is_marked(view) else [confirms]
        question = Question(
            self.tr("Chốt biên bản họp ngày %1?").replace("%1", f"{view.meeting.on:%d/%m/%Y}"),
            (*what_is_closed(view), *unread, *([more] if left else [])),
            self.tr("Chốt, không sửa nữa"),
            self.tr("Đọc lại đã"),
            self.window(),
            no_way_back(),
            drawing="lock",
        )
        question.ask(self._seal)

    def _stands_in_the_way(self) -> bool:
        """Say the first thing that is missing; nothing is asked then."""
        view = look_at(self.session.workspace, self.meeting)
        words = gap_words(view.meeting.officers)
        for gap in view.gaps:
            text, step = words[gap.what]
            self.session.said.emit(
                self.tr("Chưa chốt được. %1").replace("%1", text.replace("%1", str(gap.count))), True
            )
            if step is None:
                self.tabs.choose(_CHECKS)  # where there is little room the field is behind it
                self.stand_in(self._ended, at_fault=True)
            return True
        return False

    def _seal(self) -> None:
        sealed = self.session.do(
            lambda: minutes.seal(self.session.workspace, self.meeting),
            self.tr("Đã chốt biên bản. In ra để mọi người ký."),
        )
        if sealed is not None:
            self._reading.forget(self.meeting)
            keep_copies_now(self.session)
            self.stand_in(self.preview.printing)  # it is printed next

    def _on_addendum(self, text: str, reason: str) -> None:
        today = self.session.workspace.today
        done = self.session.do(
            lambda: minutes.add_addendum(self.session.workspace, self.meeting, on=today, text=text, reason=reason)
        )
        if done is not None:
            self.addendum.clear()
