"""Step 6: read the minutes back, close, seal and print; after the seal, addenda."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.meeting import Missing
from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.base.whole_papers import WholePapers
from app.ui.meeting.step import Step
from app.ui.pages.backup import keep_copies_now
from app.ui.widgets.basic import Card, button, clear, plain, row, tab_through
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import Choice
from app.ui.widgets.pdf_view import PaperPreview
from app.usecases.exchange.authority import joined_office
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.meeting import MeetingView
from app.usecases.papers.paper import WHOLE, Paper
from app.usecases.papers.papers import all_papers, code_page, whole_meeting


class CloseStep(Step):
    """The minutes, read back to everybody."""

    step_asked = Signal(int, object)  # the step, and what is missing there (Missing, or None)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("6. Đọc lại và ký"),
            self.tr("Đọc biên bản cho mọi người nghe. Đúng cả rồi thì ghi giờ kết thúc, chốt và in để ký."),
        )
        self._ended = QLineEdit()
        self._ended.setAccessibleName(self.tr("Giờ kết thúc"))
        self._ended.setPlaceholderText("10:30")
        self._ended.setMaxLength(14)
        self._ended.editingFinished.connect(self._on_ended)
        self._gaps = QVBoxLayout()
        self.seal_button = button(self.tr("Chốt biên bản"), self._on_seal, main=True)
        self._sealed = plain("", "good")
        self._closing = Card(
            row(plain(self.tr("Giờ kết thúc"), wrap=False), self._ended, None, self.seal_button),
            self._gaps,
        )
        self._choice = Choice(self.tr("Giấy cần xem"))
        self._choice.activated.connect(self._on_paper)
        self._papers: list[Paper] = []
        self._whole = WholePapers(session)
        self.preview = PaperPreview(session.said.emit)
        self.preview.setMinimumHeight(300)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Nội dung bổ sung, đính chính"))
        self._text.setPlaceholderText(self.tr("Nội dung bổ sung, đính chính"))
        self._text.setMaximumHeight(56)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Lý do bổ sung"))
        self._reason.setPlaceholderText(self.tr("Lý do"))
        self._addendum = Card(
            plain(self.tr("Biên bản đã chốt không sửa được. Nếu có chỗ sai, lập biên bản bổ sung:")),
            self._text,
            row(self._reason, button(self.tr("Lập biên bản bổ sung"), self._on_addendum)),
        )
        self.body.addWidget(self._closing)
        self.body.addWidget(self._sealed)
        self.body.addWidget(self._choice)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self._addendum)
        self._draft = Draft(session, self._addendum, lambda: [self._text, self._reason])
        self._shown = ""
        self._is_sealed = False
        self._unsettled: Callable[[], str] = str
        self._half_typed: Callable[[], list[str]] = list

    def show_view(self, view: MeetingView) -> None:
        self.meeting = view.meeting.id
        self.show_step(view)

    def show_step(self, view: MeetingView) -> None:
        sealed = self._is_sealed = view.meeting.is_sealed
        self._closing.setVisible(not sealed)
        self._addendum.setVisible(sealed)
        self._sealed.setVisible(sealed)
        if not self._ended.hasFocus():
            self._ended.setText(view.meeting.ended_at or "")
        if self._draft.key != f"addendum/{view.meeting.id}":
            self._draft.leave()
            self._text.clear()
            self._reason.clear()
            self._draft.begin(f"addendum/{view.meeting.id}")
        self._show_gaps(view)
        if sealed:
            self._sealed.setText(
                self.tr("✔ Biên bản đã chốt. Dấu niêm phong: %1…").replace("%1", (view.meeting.digest or "")[:16])
            )
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

    def is_whole(self, view: MeetingView) -> bool:
        return view.meeting.is_sealed

    def _on_paper(self) -> None:
        place = self._choice.currentIndex()
        if 0 <= place < len(self._papers):
            paper = self._papers[place]
            self._shown = paper.title(word)
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

    def _show_gaps(self, view: MeetingView) -> None:
        clear(self._gaps)
        words = self._gap_words()
        doors: list[QWidget] = []
        for gap in view.gaps:
            text, step = words[gap.what]
            line = plain("? " + text.replace("%1", str(gap.count)), "care")
            if step is None:
                self._gaps.addWidget(line)
            else:
                door = button(self.tr("Đến chỗ đó"), partial(self.step_asked.emit, step, gap.what))
                door.setAccessibleName(f"{door.text()}: {line.text()}")
                self._gaps.addLayout(row(line, door))
                doors.append(door)
        left = self._unsettled() if not view.meeting.is_sealed else ""
        if left:
            line = plain("? " + left, "care")
            door = button(self.tr("Đến chỗ đó"), partial(self.step_asked.emit, 1, None))
            door.setAccessibleName(f"{door.text()}: {left}")
            self._gaps.addLayout(row(line, door))
            doors.append(door)
        tab_through(self._ended, self.seal_button, *doors, self._choice, *self.preview.stops, self._text)
        self.seal_button.setEnabled(not view.gaps)
        self.seal_button.setToolTip(self.tr("Còn việc chưa xong ở trên.") if view.gaps else "")

    def _gap_words(self) -> dict[Missing, tuple[str, int | None]]:
        return {
            Missing.ROLL_CALL: (self.tr("Còn %1 tổ viên chưa điểm danh."), 0),
            Missing.QUORUM: (self.tr("Đã đồng ý cho vay nhưng còn thiếu %1 người có mặt so với quy định."), 0),
            Missing.CHAIR: (self.tr("Chưa ghi người chủ trì."), 0),
            Missing.SECRETARY: (self.tr("Chưa ghi thư ký."), 0),
            Missing.UNION_WITNESS: (self.tr("Chưa ghi đại diện Hội có mặt (cần khi bình xét cho vay)."), 0),
            Missing.HAMLET_WITNESS: (self.tr("Chưa ghi Trưởng thôn chứng kiến (cần khi bình xét cho vay)."), 0),
            Missing.REQUEST_NOT_VOTED: (self.tr("Còn %1 đề nghị chưa biểu quyết."), 3),
            Missing.VOTES_DO_NOT_ADD_UP: (self.tr("Có %1 đề nghị mà số phiếu không bằng số người có mặt."), 3),
            Missing.ENDED_AT: (self.tr("Chưa ghi giờ kết thúc."), None),
        }

    def _on_ended(self) -> None:
        text = self._ended.text().strip()
        if text:
            self.session.do(lambda: minutes.close(self.session.workspace, self.meeting, text))

    def ask_before(self, unsettled: Callable[[], str], half_typed: Callable[[], list[str]]) -> None:
        """What was typed on the other steps and does not count yet, as one sentence; and the steps with forms half typed. Asked before the seal."""
        self._unsettled, self._half_typed = unsettled, half_typed

    def _on_seal(self) -> None:
        """Ask once, saying what is closed."""
        in_the_way = self._unsettled()
        if not self.session.settle():
            in_the_way = self.tr("Còn số chưa vào sổ vì đĩa không ghi được. Về bước thu tiền bấm Ghi lại.")
        if in_the_way:
            self.session.said.emit(self.tr("Chưa chốt. %1").replace("%1", in_the_way), True)
            return
        view = verbs.look_at(self.session.workspace, self.meeting)
        closed = (
            self.tr("Có mặt %1/%2 · Lãi %3 đ · Tiền gửi %4 đ · %5 đề nghị vay.")
            .replace("%1", str(view.turnout.present))
            .replace("%2", str(view.turnout.members))
            .replace("%3", format_dong(view.interest_total))
            .replace("%4", format_dong(view.savings_total))
            .replace("%5", str(len(view.requests)))
        )
        title = self.tr("Chốt biên bản họp ngày %1?").replace("%1", f"{view.meeting.on:%d/%m/%Y}")
        after = self.tr("Chốt rồi không sửa được nữa; chỗ sai thì lập biên bản bổ sung.")
        left = self._half_typed()
        more = self.tr("Còn đang gõ dở, chưa ghi: %1. Chốt rồi thì phần ấy bỏ.").replace("%1", "; ".join(left))
        question = Question(
            title,
            (closed, *([more] if left else []), after),
            self.tr("Chốt, không sửa nữa"),
            self.tr("Chưa chốt"),
            self.window(),
        )
        question.ask(self._seal)

    def _seal(self) -> None:
        sealed = self.session.do(
            lambda: minutes.seal(self.session.workspace, self.meeting),
            self.tr("Đã chốt biên bản. In ra để mọi người ký."),
        )
        if sealed is not None:
            keep_copies_now(self.session)

    def _on_addendum(self) -> None:
        text, reason, today = self._text.toPlainText(), self._reason.text(), self.session.workspace.today
        done = self.session.do(
            lambda: minutes.add_addendum(self.session.workspace, self.meeting, on=today, text=text, reason=reason)
        )
        if done is not None:
            self._text.clear()
            self._reason.clear()
