"""What went out and came back, as a conversation: the office on the left, the group on the right, meeting by meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.ui.base.session import Session
from app.ui.pages.exchange_words import brought_words, carried_words
from app.ui.widgets.basic import GAP, UNLIMITED, clear, column, plain, row
from app.ui.widgets.icons import Picture
from app.usecases.exchange.carried import carried, waiting

_LETTERS = 58  # of a line in a bubble
_LETTERS_OF_WHEN, _LETTERS_BESIDE = 15, 95
_MOST_SHOWN = 40  # words of the newest; the rest is in the book


@dataclass(frozen=True, slots=True)
class Word:
    """One file: whose, when, what it carried, and whether it arrived (of the group's own; None where it is not sent yet)."""

    on: date
    is_ours: bool
    text: str
    under: str
    state: str = ""
    has_arrived: bool = False


class _Turn(QFrame):
    """What was said after one meeting: the meeting on the left, or above where there is little room."""

    def __init__(self, title: str, under: str) -> None:
        super().__init__()
        self.setObjectName("group")
        self.words = column()
        self._when = QWidget()
        words = [plain(text, look) for text, look in ((title, "strong"), (under, "small")) if text]
        self._when.setLayout(column(*words, None, gap=0))
        self._is_head = not title
        self._box = row(self._when, self.words, gap=GAP)
        self._box.setStretch(1, 1)
        self._box.setContentsMargins(0, GAP, 0, GAP // 2)
        if self._is_head:
            self._box.setContentsMargins(0, 0, 0, 0)
            self.setObjectName("")
        self.setLayout(self._box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        is_wide = self.width() > letter * _LETTERS_BESIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._when.setMinimumWidth(letter * _LETTERS_OF_WHEN if is_wide else 0)
        self._when.setMaximumWidth(letter * _LETTERS_OF_WHEN if is_wide else UNLIMITED)
        self._when.setVisible(is_wide or not self._is_head)


class Conversation(QWidget):
    """The newest on top."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GAP)

    def show_words(self, groups: Sequence[GroupCode]) -> None:
        """Show what was sent and taken for these groups, and what waits to be sent."""
        clear(self._lines)
        words = sorted(self._words(groups), key=lambda word: word.on, reverse=True)
        for left in (waiting(self._session.workspace, group) for group in groups):
            if text := carried_words(left):
                under = self.tr("đi cùng lần ghi tới")
                words.insert(0, Word(left.on, is_ours=True, text=text, under=under, state=self.tr("chưa gửi")))
        if not words:
            self._lines.addWidget(plain(self.tr("Chưa gửi hay nhận lần nào."), "faint"))
            return
        heads = _Turn("", "")
        sides = row(
            Picture("landmark"), plain(self.tr("Văn phòng"), "small", wrap=False), None,
            plain(self.tr("Bên mình"), "small", wrap=False), Picture("users-round"),
        )  # fmt: skip
        heads.words.addLayout(sides)
        self._lines.addWidget(heads)
        meetings = [meeting.on for meeting in self._session.workspace.meetings.all()]
        shown: date | None = None
        turn: _Turn | None = None
        for word in words[:_MOST_SHOWN]:
            after = max((on for on in meetings if on <= word.on), default=None)
            if turn is None or after != shown:
                shown = after
                title = self.tr("Họp %1").replace("%1", f"{after:%d/%m/%Y}") if after else self.tr("Trước cuộc họp đầu")
                month = self.tr("tháng %1").replace("%1", str(after.month)) if after else ""
                turn = _Turn(title, month)
                self._lines.addWidget(turn)
            turn.words.addWidget(self._said(word))
        if len(words) > _MOST_SHOWN:
            more = self.tr("và %1 lần trước nữa").replace("%1", str(len(words) - _MOST_SHOWN))
            self._lines.addWidget(plain(more, "small"))

    def _words(self, groups: Sequence[GroupCode]) -> list[Word]:
        log = self._session.workspace.book.exchange_log
        found = []
        for group in groups:
            for sent in carried(self._session.workspace, group):
                arrived = sent.acknowledged_on
                state = (
                    self.tr("✔ văn phòng nhận %1").replace("%1", f"{arrived:%d/%m}")
                    if arrived
                    else self.tr("còn trên đường")
                )
                under = (
                    self.tr("tệp số %1 · ghi %2").replace("%1", str(sent.number)).replace("%2", f"{sent.on:%d/%m/%Y}")
                )
                text = carried_words(sent) or self.tr("Gửi lại phần đã gửi")
                found.append(
                    Word(sent.on, is_ours=True, text=text, under=under, state=state, has_arrived=bool(arrived))
                )
            for taken in log.taken(group):
                on = date.fromisoformat(str(taken["on"]))
                text = brought_words(taken["kinds"])
                if not text and taken["entries"]:
                    text = self.tr("Tin của văn phòng: %1 điều mới").replace("%1", str(taken["entries"]))
                text = text or self.tr("Văn phòng báo đã nhận")
                under = (
                    self.tr("tệp số %1 · nhận %2").replace("%1", str(taken["number"])).replace("%2", f"{on:%d/%m/%Y}")
                )
                found.append(Word(on, is_ours=False, text=text, under=under))
        return found

    def _said(self, word: Word) -> QWidget:
        bubble = QFrame()
        bubble.setObjectName("ours" if word.is_ours else "theirs")
        text = plain(word.text, "strong")
        text.ensurePolished()
        letters = text.fontMetrics()
        text.setMinimumWidth(min(letters.horizontalAdvance(word.text) + GAP, letters.averageCharWidth() * _LETTERS))
        bubble.setLayout(column(text, plain(word.under, "small", wrap=False), gap=0, margin=GAP + 2))
        bubble.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        line = QWidget()
        if not word.is_ours:
            line.setLayout(row(bubble, None))
            return line
        state = plain(word.state, "arrived" if word.has_arrived else "onroad", wrap=False)
        drawing = "check" if word.has_arrived else "clock"
        mark = Picture(drawing, "tint_ink" if word.has_arrived else "care_mark")
        if word.has_arrived:  # never shown before it has a place: without a parent that is a window
            mark.hide()
        line.setLayout(row(None, mark, state, bubble, gap=GAP))
        return line
