"""Before the seal: what the meeting did, point by point, and what is still missing with the way there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.meeting import Missing
from app.domain.money import format_dong
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row
from app.ui.widgets.icons import picture
from app.usecases.meeting.meeting import MeetingView

_ROLL, _MONEY, _PEOPLE, _APPRAISAL = range(4)
_MONEY_STEP = 1


class ClosingChecks(Card):
    """One row for each point. ``step_asked`` carries the step, and what is missing there (Missing, or None)."""

    step_asked = Signal(int, object)
    ended_typed = Signal(str)

    def __init__(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.ended = QLineEdit()
        super().__init__(plain(self.tr("Trước khi chốt"), "heading"), self._rows)
        self.ended.setAccessibleName(self.tr("Giờ kết thúc"))
        self.ended.setPlaceholderText("10:30")
        self.ended.setMaxLength(14)
        self.ended.editingFinished.connect(self._on_ended)
        self._hour = QFrame()
        self._hour.setObjectName("question")
        self._hour_mark = QLabel()
        line = row(self._hour_mark, plain(self.tr("Giờ kết thúc"), wrap=False), None, self.ended)
        line.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        self._hour.setLayout(line)
        self.ended.setFixedWidth(self.fontMetrics().averageCharWidth() * 14)
        self._missing_hour = plain("", "care")
        self._missing = QVBoxLayout()
        self.box.addWidget(self._hour)
        self.box.addWidget(self._missing_hour)
        self.box.addLayout(self._missing)
        self.box.addStretch(1)
        self.box.addWidget(
            plain(self.tr("Chốt rồi thì không sửa được. Nếu có sai, làm biên bản bổ sung ở lần họp sau."), "small")
        )
        self.doors: list[QWidget] = []

    def _on_ended(self) -> None:
        text = self.ended.text().strip()
        if text:
            self.ended_typed.emit(text)

    def show_view(self, view: MeetingView, left: str) -> None:
        """Show the points; ``left`` is what was typed elsewhere and does not count yet."""
        if not self.ended.hasFocus():
            self.ended.setText(view.meeting.ended_at or "")
        gaps = {gap.what: gap.count for gap in view.gaps}
        clear(self._rows)
        clear(self._missing)
        self.doors = []
        turnout, approved = view.turnout, [one for one in view.requests if one.approved]
        points = (
            (self.tr("Điểm danh"), f"{turnout.present}/{turnout.members}", _ROLL),
            (self.tr("Thu lãi, tiền gửi"), f"{format_dong(view.interest_total + view.savings_total)} đ", _MONEY),
            (self.tr("Kết nạp, cho ra"), f"{len(view.admissions)} · {len(view.releases)}", _PEOPLE),
            (
                self.tr("Bình xét"),
                self.tr("%1 được / %2").replace("%1", str(len(approved))).replace("%2", str(len(view.requests))),
                _APPRAISAL,
            ),
        )
        words = gap_words()
        for name, figure, step in points:
            missing = [what for what in gaps if words[what][1] == step]
            is_fine = not missing and not (step == _MONEY and left)
            self._rows.addWidget(_point(name, figure, is_fine=is_fine))
            for what in missing:
                self._add_missing(words[what][0].replace("%1", str(gaps[what])), step, what)
            if step == _MONEY and left:
                self._add_missing(left, _MONEY_STEP, None)
        theme = theme_in_use()
        has_hour = Missing.ENDED_AT not in gaps
        mark = picture(
            "circle-check" if has_hour else "circle-question-mark", theme.main if has_hour else theme.care_mark
        )
        self._hour_mark.setPixmap(mark.pixmap())
        self._missing_hour.setText("" if has_hour else "? " + words[Missing.ENDED_AT][0])
        self._missing_hour.setVisible(not has_hour)

    def _add_missing(self, text: str, step: int, what: Missing | None) -> None:
        line = plain("? " + text, "care")
        door = button(self.tr("Đến chỗ đó"), partial(self.step_asked.emit, step, what))
        door.setAccessibleName(f"{door.text()}: {line.text()}")
        inside = QFrame()
        inside.setLayout(column(line, row(None, door), gap=GAP // 2))
        self._rows.addWidget(inside)
        self.doors.append(door)


def _point(name: str, figure: str, *, is_fine: bool) -> QFrame:
    theme = theme_in_use()
    mark = picture("circle-check" if is_fine else "circle-question-mark", theme.main if is_fine else theme.care_mark)
    one = QFrame()
    one.setObjectName("question")
    line = row(mark, plain(name, wrap=False), None, plain(figure, "strong", wrap=False))
    line.setContentsMargins(0, GAP, 0, GAP)
    one.setLayout(line)
    return one


def gap_words() -> dict[Missing, tuple[str, int | None]]:
    """What is missing before the seal, in words, and the step that has it; None for this one."""
    translate = QCoreApplication.translate
    return {
        Missing.ROLL_CALL: (translate("ClosingChecks", "Còn %1 tổ viên chưa điểm danh."), 0),
        Missing.QUORUM: (
            translate("ClosingChecks", "Đã đồng ý cho vay nhưng còn thiếu %1 người có mặt so với quy định."),
            0,
        ),
        Missing.CHAIR: (translate("ClosingChecks", "Chưa ghi người chủ trì."), 0),
        Missing.SECRETARY: (translate("ClosingChecks", "Chưa ghi thư ký."), 0),
        Missing.UNION_WITNESS: (
            translate("ClosingChecks", "Chưa ghi đại diện Hội có mặt (cần khi bình xét cho vay)."),
            0,
        ),
        Missing.HAMLET_WITNESS: (
            translate("ClosingChecks", "Chưa ghi Trưởng thôn chứng kiến (cần khi bình xét cho vay)."),
            0,
        ),
        Missing.REQUEST_NOT_VOTED: (translate("ClosingChecks", "Còn %1 đề nghị chưa biểu quyết."), 3),
        Missing.VOTES_DO_NOT_ADD_UP: (
            translate("ClosingChecks", "Có %1 đề nghị mà số phiếu không bằng số người có mặt."),
            3,
        ),
        Missing.ENDED_AT: (translate("ClosingChecks", "Chưa ghi giờ kết thúc."), None),
    }
