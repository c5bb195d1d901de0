"""Step 5: what was told to the members, the minimum saving, and other business."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.meeting import Note, Topic, TopicSort
from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.meeting.ballot import Ballot, Effects
from app.ui.meeting.decisions import DecisionDialog
from app.ui.meeting.step import Step
from app.ui.pages.difficulties import DifficultiesDialog
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import AmountEdit, Choice
from app.ui.widgets.flow import Flow
from app.usecases.book.changes import may_found
from app.usecases.labels import TOPIC_WORDS
from app.usecases.meeting import minutes
from app.usecases.meeting.consequences import words_of
from app.usecases.meeting.view import MeetingView


class OtherStep(Step):
    """Policy news, training, farm extension; minimum saving; anything else."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Chính sách mới, tập huấn, khuyến nông đã phổ biến; mức tiền gửi tối thiểu; ý kiến khác."),
        )
        self._view: MeetingView | None = None
        self._sort = Choice(self.tr("Loại nội dung"))
        for sort in TopicSort:
            self._sort.addItem(word(TOPIC_WORDS[sort.value]), sort)
        self._topic = _line(self.tr("Nội dung đã phổ biến"))
        self._topics = QVBoxLayout()
        self._note = _line(self.tr("Ý kiến hoặc việc khác"))
        self._notes = QVBoxLayout()
        self._decided = plain("", "faint")
        self._minimum_now = plain("")
        self._minimum = AmountEdit(self.tr("Mức tiền gửi tối thiểu mới"), "20.000")
        self._votes = Ballot(
            self.tr("Mức tiền gửi tối thiểu mới"),
            Effects(
                self.tr("Ghi mức mới"),
                self.tr("Ghi: thống nhất, %1/%2 phiếu"),
                self.tr("Ghi: không thống nhất, %1/%2 phiếu"),
            ),
            self._on_minimum,
        )
        self.difficulties = button(self.tr("Khó khăn, vướng mắc…"), self._on_difficulties)
        self._change_words = self.tr("Bầu Ban quản lý, đổi tên, nhập, tách, giải thể…")
        self._found_words = self.tr("Thành lập Tổ, bầu Ban quản lý, đổi tên…")
        self.decisions = button(self._change_words, self._on_decisions)
        told = Card(
            plain(self.tr("Phổ biến cho tổ viên"), "heading"),
            row(self._sort, self._topic, button(self.tr("Thêm"), self._on_topic)),
            self._topics,
        )
        heard = Card(
            plain(self.tr("Ý kiến và việc khác"), "heading"),
            row(self._note, button(self.tr("Ghi thêm"), self._on_note)),
            self._notes,
            Flow([self.difficulties, self.decisions]),
            self._decided,
        )
        least = Card(
            plain(self.tr("Mức gửi tối thiểu hằng tháng"), "heading", wrap=False),
            self._minimum_now,
            row(plain(self.tr("Mức mới (đ)"), wrap=False), self._minimum, None),
        )
        said, voted = QWidget(), QWidget()
        said.setLayout(column(told, heard, gap=GAP + 4))
        voted.setLayout(column(least, self._votes, gap=GAP))
        self.body.addWidget(Reflow(said, voted, letters=90, shares=(3, 1)))
        self.body.addStretch(1)
        self._topic.returnPressed.connect(self._on_topic)
        self._note.returnPressed.connect(self._on_note)
        self._words = Draft(session, self, lambda: [self._topic, self._note])
        self._least = Draft(session, self, lambda: [self._minimum, *self._votes.fields])

    def show_step(self, view: MeetingView) -> None:
        self._view = view
        clear(self._topics)
        for topic in view.topics:
            drop = button(self.tr("Bỏ"), partial(self._drop_topic, topic))
            drop.setAccessibleName(self.tr("Bỏ: %1").replace("%1", topic.text))
            self._topics.addLayout(row(plain(f"{word(TOPIC_WORDS[topic.sort.value])}: {topic.text}"), drop))
        clear(self._notes)
        for note in view.notes:
            drop = button(self.tr("Bỏ"), partial(self._drop_note, note))
            drop.setAccessibleName(self.tr("Bỏ: %1").replace("%1", note.text))
            self._notes.addLayout(row(plain(note.text), drop))
        workspace = self.session.workspace
        is_young = may_found(workspace, view.meeting.on)
        self.decisions.setText(self._found_words if is_young else self._change_words)
        decided = [f"{'✔' if one.accepted else '✖'} {words_of(workspace, one)}" for one in view.decisions]
        self._decided.setText("\n".join(decided))
        self._decided.setVisible(bool(decided))
        before, new = view.minimum_before, view.minimum_saving
        said = self.tr("Đang áp dụng: %1 đ.").replace("%1", format_dong(before.amount)) if before else ""
        if new is not None:
            agreed = self.tr("thống nhất") if new.accepted else self.tr("không thống nhất")
            said += " " + self.tr("Cuộc họp này: %1 đ, %2.").replace("%1", format_dong(new.amount)).replace(
                "%2", agreed
            )
        self._minimum_now.setText(said)
        if view.meeting.is_sealed:
            for field in (self._topic, self._note, self._minimum):
                field.clear()
            self._words.end()
            self._least.end()
        if self._least.is_changed:
            self._votes.show_view(view)
        else:
            self._votes.show_votes(new.votes if new else None, view)
            self._least.end()
        for draft, key in ((self._words, f"words/{view.meeting.id}"), (self._least, f"least/{view.meeting.id}")):
            if draft.key != key and not view.meeting.is_sealed:
                draft.leave()
                draft.begin(key)

    def is_half_typed(self) -> bool:
        return self._words.is_changed or self._least.is_changed

    def _on_decisions(self) -> None:
        if self._view is not None:
            DecisionDialog(self.session, self._view, self.window()).exec()

    def arrive(self) -> None:
        self.stand_in(self._topic)

    def _on_topic(self) -> None:
        text, sort = self._topic.text(), self._sort.currentData()
        if text.strip() and self.session.did(lambda: minutes.tell(self.session.workspace, self.meeting, sort, text)):
            self._topic.clear()

    def _drop_topic(self, topic: Topic) -> None:
        self.session.do(lambda: minutes.tell(self.session.workspace, self.meeting, topic.sort, "", topic.id))

    def _on_note(self) -> None:
        text = self._note.text()
        if text.strip() and self.session.did(lambda: minutes.note(self.session.workspace, self.meeting, text)):
            self._note.clear()

    def _on_difficulties(self) -> None:
        """What is raised at an open meeting stands in its minutes too; after the seal it stands by itself."""
        is_open = self._view is not None and not self._view.meeting.is_sealed
        DifficultiesDialog(self.session, self.window(), self.meeting if is_open else None).exec()

    def _drop_note(self, note: Note) -> None:
        self.session.do(lambda: minutes.note(self.session.workspace, self.meeting, "", note.id))

    def _on_minimum(self) -> None:
        amount, votes, view = self._minimum.amount(), self._votes.votes(), self._view
        if view is None or not amount:
            self.session.said.emit(self.tr("Gõ mức tiền gửi, ví dụ 30.000."), True)
            return
        if self.session.did(lambda: minutes.set_minimum_saving(self.session.workspace, self.meeting, amount, votes)):
            self._minimum.clear()
            self._least.begin_anew()


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(1000)
    return field
