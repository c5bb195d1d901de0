"""Before the seal: what the meeting did, point by point, and what is still missing with the way there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import RequestId
from app.domain.meeting import Missing, Officers, Request
from app.domain.money import format_dong
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, Card, button, clear, plain, restyle, row
from app.ui.widgets.icons import Picture
from app.ui.widgets.task_row import Task, TaskRow
from app.usecases.meeting.view import MeetingView

_ROLL, _MONEY, _PEOPLE, _APPRAISAL, _OTHER = range(5)
_WHOLE_HOUR = re.compile(r"([01]?[0-9]|2[0-3])[:hg][0-5][0-9]")


class ClosingChecks(Card):
    """One row for each point. ``step_asked`` carries the step, and what is missing there (Missing, a request's name, or None)."""

    step_asked = Signal(int, object)
    ended_typed = Signal(str)
    public_asked = Signal()
    read_out = Signal(bool)

    def __init__(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.ended = QLineEdit()
        super().__init__(plain(self.tr("Trước khi chốt"), "heading"), self._rows)
        self.ended.setAccessibleName(self.tr("Giờ kết thúc"))
        self.ended.setPlaceholderText("10:30")
        self.ended.setMaxLength(14)
        self.ended.editingFinished.connect(self._on_ended)
        self.ended.textEdited.connect(self._on_letter)
        self._hour = QFrame()
        self._hour.setObjectName("question")
        self._hour_mark, self._hour_word = QLabel(), plain("")
        line = row(self._hour_mark, self._hour_word, self.ended)
        line.setStretch(1, 1)
        line.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        self._hour.setLayout(line)
        self.ended.setFixedWidth(self.fontMetrics().averageCharWidth() * 11)
        self.box.addWidget(self._hour)
        words = self.tr("Đã đọc cho mọi người nghe,\nkhông ai có ý kiến khác")
        self.was_read = QCheckBox(words)  # a check box does not wrap its words by itself
        self.was_read.setAccessibleName(words.replace("\n", " "))
        self.was_read.clicked.connect(self.read_out)
        self._read_again = plain(
            "⯑ " + self.tr("Biên bản đã đổi từ lúc đọc. Đọc lại chỗ đổi rồi đánh dấu lại."), "care"
        )
        self.opinion = button(self.tr("Thêm ý kiến"), partial(self.step_asked.emit, _OTHER, None), drawing="pencil")
        self.box.addWidget(self.was_read)
        self.box.addWidget(self._read_again)
        self.public = button(self.tr("Chiếu lên"), self.public_asked.emit, hint="F9", drawing="presentation")
        self.public.setAccessibleName(self.tr("Chiếu biên bản lên màn hình chung"))
        self.box.addLayout(row(self.public, self.opinion, None))
        self.box.addStretch(1)
        self.was_read.setToolTip(self.tr("Bấm vào đoạn đang đọc, hoặc phím cách, để đánh dấu."))
        self.box.addWidget(plain(self.tr("Chốt rồi thì không sửa được. Nếu có sai thì lập biên bản bổ sung."), "small"))
        self.doors: list[QWidget] = []
        self._shown: object = None  # what the rows say now

    def _on_ended(self) -> None:
        text = self.ended.text().strip()
        if text:
            self.ended_typed.emit(text)

    def _on_letter(self, text: str) -> None:
        """A whole hour counts as it stands: nobody has to leave the field first."""
        if _WHOLE_HOUR.fullmatch(text.strip()):
            self.ended_typed.emit(text.strip())

    def show_view(self, view: MeetingView, left: str) -> None:
        """Show the points; ``left`` is what was typed elsewhere and does not count yet."""
        if not (self.ended.hasFocus() and self.ended.text()):  # what is being typed stays
            self.ended.setText(view.meeting.ended_at or "")
        has_hour = all(gap.what is not Missing.ENDED_AT for gap in view.gaps)
        self._show_hour(has_hour=has_hour)
        points = self._points(view, left)
        if (points, theme_in_use()) == self._shown:
            return  # a button must not be taken from under the hand that presses it
        self._shown = (points, theme_in_use())
        clear(self._rows)
        self.doors = []
        for point in points:
            self._rows.addWidget(_point(point))
            for text, what in point.missing:
                self._add_missing(text, point.step, what)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through under the points."""
        return self.ended, self.was_read, self.public, self.opinion

    def show_reading(self, *, was_read: bool, is_changed: bool) -> None:
        """Whether the minutes were read out; ``is_changed``: they were, and something of the meeting changed since."""
        self.was_read.setChecked(was_read)
        self._read_again.setVisible(is_changed)

    def _points(self, view: MeetingView, left: str) -> list[_Point]:
        turnout, approved = view.turnout, [one for one in view.requests if one.approved]
        figures = (
            (self.tr("Điểm danh"), f"{turnout.present}/{turnout.members}", _ROLL),
            (self.tr("Thu lãi, tiền gửi"), f"{format_dong(view.interest_total + view.savings_total)} đ", _MONEY),
            (self.tr("Kết nạp, cho ra"), f"{len(view.admissions)} · {len(view.releases)}", _PEOPLE),
            (
                self.tr("Bình xét"),
                self.tr("%1 được / %2").replace("%1", str(len(approved))).replace("%2", str(len(view.requests))),
                _APPRAISAL,
            ),
            *(((self.tr("Quyết định về Tổ"), str(len(view.decisions)), _OTHER),) if view.decisions else ()),
        )
        words = gap_words(view.meeting.officers)
        found = []
        for name, figure, step in figures:
            missing: list[tuple[str, Missing | RequestId | None]] = [
                (words[gap.what][0].replace("%1", str(gap.count)), gap.what)
                for gap in view.gaps
                if words[gap.what][1] == step
            ]
            if step == _ROLL and not view.meeting.place:
                missing.append((self.tr("Chưa ghi nơi họp: biên bản để trống chỗ ấy."), None))
            if step == _MONEY and left:
                missing.append((left, None))
            if step == _APPRAISAL:
                missing += [(unknown_words(one), one.id) for one in approved if one.open_points]
            found.append(_Point(name, figure, step, tuple(missing)))
        return found

    def _show_hour(self, *, has_hour: bool) -> None:
        mark = Picture("circle-check" if has_hour else "circle-question-mark", "main" if has_hour else "care_mark")
        self._hour_mark.setPixmap(mark.pixmap())
        self._hour_word.setText(self.tr("Giờ kết thúc") if has_hour else gap_words()[Missing.ENDED_AT][0])
        restyle(self._hour_word, "" if has_hour else "care")

    def _add_missing(self, text: str, step: int, what: Missing | RequestId | None) -> None:
        door = TaskRow(Task(text, self.tr("Đến chỗ đó"), "circle-question-mark", is_urgent=True))
        door.clicked.connect(partial(self._on_missing, step, what))
        self._rows.addWidget(door)
        self.doors.append(door)

    def _on_missing(self, step: int, what: Missing | RequestId | None, *_: object) -> None:
        self.step_asked.emit(step, what)


@dataclass(frozen=True, slots=True)
class _Point:
    """One point of the meeting: its figure, its step, and what is missing or to be known, each with where it is."""

    name: str
    figure: str
    step: int
    missing: tuple[tuple[str, Missing | RequestId | None], ...]


def _point(point: _Point) -> QFrame:
    is_fine = not point.missing
    mark = Picture("circle-check" if is_fine else "circle-question-mark", "main" if is_fine else "care_mark")
    one = QFrame()
    one.setObjectName("question")
    line = row(mark, plain(point.name, wrap=False), None, plain(point.figure, "strong", wrap=False))
    line.setContentsMargins(0, GAP, 0, GAP)
    one.setLayout(line)
    return one


def unknown_words(request: Request) -> str:
    """What the meeting agreed to without knowing all that the rules ask; it does not stop the seal."""
    text = QCoreApplication.translate("ClosingChecks", "%1 được duyệt khi còn %2 điều cần hỏi.")
    return text.replace("%1", request.name).replace("%2", str(request.open_points))


def gap_words(officers: Officers | None = None) -> dict[Missing, tuple[str, int | None]]:
    """What is missing before the seal, in words, and the step that has it; None for this one.

    Of a witness it is his name, or that he was seen to be here: ``officers`` says which.
    """
    translate = QCoreApplication.translate
    union, hamlet = (officers.union_name, officers.hamlet_name) if officers is not None else ("", "")
    not_here = translate("ClosingChecks", "Chưa đánh dấu %1 có mặt (cần khi bình xét cho vay).")
    return {
        Missing.ROLL_CALL: (translate("ClosingChecks", "Còn %1 tổ viên chưa điểm danh."), 0),
        Missing.QUORUM: (
            translate("ClosingChecks", "Đã đồng ý cho vay nhưng còn thiếu %1 người có mặt so với quy định."),
            0,
        ),
        Missing.CHAIR: (translate("ClosingChecks", "Chưa ghi người chủ trì."), 0),
        Missing.SECRETARY: (translate("ClosingChecks", "Chưa ghi thư ký."), 0),
        Missing.UNION_WITNESS: (
            not_here.replace("%1", union)
            if union
            else translate(
                "ClosingChecks", "Chưa ghi tên đại diện Hội có mặt (cần khi bình xét cho vay, khi thành lập Tổ)."
            ),
            0,
        ),
        Missing.HAMLET_WITNESS: (
            not_here.replace("%1", hamlet)
            if hamlet
            else translate(
                "ClosingChecks", "Chưa ghi tên Trưởng thôn chứng kiến (cần khi bình xét cho vay, khi thành lập Tổ)."
            ),
            0,
        ),
        Missing.REQUEST_NOT_VOTED: (translate("ClosingChecks", "Còn %1 đề nghị chưa biểu quyết."), 3),
        Missing.VOTES_DO_NOT_ADD_UP: (
            translate("ClosingChecks", "Có %1 đề nghị mà số phiếu không bằng số người có mặt."),
            3,
        ),
        Missing.DECISIONS: (
            translate(
                "ClosingChecks", "Có %1 quyết định về Tổ mà số phiếu hay số người có mặt không còn đủ. Biểu quyết lại."
            ),
            4,
        ),
        Missing.FIRST_BOARD: (translate("ClosingChecks", "Họp thành lập Tổ mà chưa bầu Ban quản lý."), 4),
        Missing.ENDED_AT: (translate("ClosingChecks", "Chưa ghi giờ kết thúc."), None),
    }
