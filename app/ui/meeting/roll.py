"""Step 1: day, place, who leads, the two witnesses, and the roll call (điểm danh)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.ids import MemberId
from app.domain.meeting import Missing, Officers, Presence
from app.ui.base.session import Session
from app.ui.meeting.step import Step
from app.ui.widgets.basic import Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.dialog import Question
from app.ui.widgets.fields import DayEdit
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.meeting import MeetingView

_MISSING = {Missing.ROLL_CALL, Missing.CHAIR, Missing.SECRETARY, Missing.UNION_WITNESS, Missing.HAMLET_WITNESS}


_FIGURE_SPACE = "\u2007"  # as wide as a figure


class RollStep(Step):
    """Who is here."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("1. Điểm danh"),
            self.tr("Ghi ngày giờ, người chứng kiến, rồi gọi tên từng tổ viên."),
        )
        self._day = DayEdit(self.tr("Ngày họp"))
        self._started = _line(self.tr("Giờ bắt đầu"), "08:00", 14)
        self._place = _line(self.tr("Nơi họp"), self.tr("nhà văn hóa thôn"))
        self._chair = _line(self.tr("Chủ trì"))
        self._secretary = _line(self.tr("Thư ký"))
        self._union = _line(self.tr("Họ tên cán bộ Hội"))
        self._union_title = _line(self.tr("Chức vụ cán bộ Hội"))
        self._union_here = QCheckBox(self.tr("Đại diện Hội có mặt"))
        self._hamlet = _line(self.tr("Họ tên Trưởng thôn"))
        self._hamlet_title = _line(self.tr("Chức vụ người chứng kiến ở thôn"))
        self._hamlet_here = QCheckBox(self.tr("Trưởng thôn có mặt, chứng kiến"))
        self._choices: dict[MemberId, dict[Presence, QPushButton]] = {}
        self._rows = QVBoxLayout()
        self._lay_out()
        for field in (self._day, self._started, self._place):
            field.editingFinished.connect(self._on_frame)
        for field in (
            self._chair, self._secretary, self._union, self._union_title, self._hamlet, self._hamlet_title,
        ):  # fmt: skip
            field.editingFinished.connect(self._on_officers)
        for box in (self._union_here, self._hamlet_here):
            box.clicked.connect(self._on_officers)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        fields: list[tuple[str, QWidget]] = [
            (self.tr("Ngày họp"), self._day),
            (self.tr("Giờ bắt đầu"), self._started),
            (self.tr("Nơi họp"), self._place),
            (self.tr("Chủ trì"), self._chair),
            (self.tr("Thư ký"), self._secretary),
        ]
        for place, (name, field) in enumerate(fields):
            grid.addWidget(plain(name, wrap=False), place // 2, place % 2 * 2)
            grid.addWidget(field, place // 2, place % 2 * 2 + 1)
        self.body.addWidget(Card(grid))
        union, hamlet = QWidget(), QWidget()
        union.setLayout(column(self._union_here, self._union, self._union_title))
        hamlet.setLayout(column(self._hamlet_here, self._hamlet, self._hamlet_title))
        witnesses = Reflow(union, hamlet, letters=80)
        self.body.addWidget(Card(plain(self.tr("Hai người chứng kiến"), "heading"), witnesses))
        everybody = button(self.tr("Tất cả có mặt"), self._on_everybody, hint=self.tr("Rồi sửa lại những người vắng"))
        self.body.addWidget(Card(row(plain(self.tr("Gọi tên"), "heading"), None, everybody), self._rows))
        self.body.addStretch(1)

    def show_step(self, view: MeetingView) -> None:
        meeting, officers = view.meeting, view.meeting.officers
        for field, text in (
            (self._started, meeting.started_at),
            (self._place, meeting.place),
            (self._chair, officers.chair),
            (self._secretary, officers.secretary),
            (self._union, officers.union_name),
            (self._union_title, officers.union_title),
            (self._hamlet, officers.hamlet_name),
            (self._hamlet_title, officers.hamlet_title),
        ):
            if not field.hasFocus():
                field.setText(text)
        if not self._day.hasFocus():
            self._day.show_day(meeting.on)
        self._union_here.setChecked(officers.union_present)
        self._hamlet_here.setChecked(officers.hamlet_present)
        if list(self._choices) != [mark.member for mark in view.marks]:
            self._make_rows(view)
        for mark in view.marks:
            for presence, choice in self._choices[mark.member].items():
                choice.setChecked(mark.presence is presence)

    def arrive(self) -> None:
        empty = next((field for field in (self._place, self._chair) if not field.text().strip()), self._day)
        self.stand_in(empty)

    def stand_at(self, missing: Missing) -> None:
        fields: dict[Missing, QWidget] = {Missing.CHAIR: self._chair, Missing.SECRETARY: self._secretary}
        for gap, name, here in (
            (Missing.UNION_WITNESS, self._union, self._union_here),
            (Missing.HAMLET_WITNESS, self._hamlet, self._hamlet_here),
        ):
            fields[gap] = here if name.text().strip() else name
        if missing in fields:
            self.stand_in(fields[missing])
            return
        for choices in self._choices.values():
            present = choices[Presence.PRESENT]
            is_called = any(choice.isChecked() for choice in choices.values())
            if not is_called or (missing is Missing.QUORUM and not present.isChecked()):
                self.stand_in(present)
                return

    def is_whole(self, view: MeetingView) -> bool:
        return not any(gap.what in _MISSING for gap in view.gaps)

    def _make_rows(self, view: MeetingView) -> None:
        clear(self._rows)
        self._choices = {}
        words = {
            Presence.PRESENT: self.tr("Có mặt"),
            Presence.EXCUSED: self.tr("Vắng có lý do"),
            Presence.ABSENT: self.tr("Vắng"),
        }
        for place, mark in enumerate(view.marks, start=1):
            group = QButtonGroup(self)
            choices: dict[Presence, QPushButton] = {}
            for presence, word in words.items():
                choice = button(word, partial(self._on_mark, mark.member, presence))
                choice.setObjectName("choice")
                choice.setCheckable(True)
                choice.setAccessibleName(f"{mark.name}: {word}")
                group.addButton(choice)
                choices[presence] = choice
            self._choices[mark.member] = choices
            number = f"{place}.".rjust(3, _FIGURE_SPACE)
            self._rows.addLayout(row(plain(f"{number} {mark.name}"), *choices.values()))

    def _on_mark(self, member: MemberId, presence: Presence) -> None:
        self.session.do(lambda: verbs.mark(self.session.workspace, self.meeting, {member: presence}))

    def _on_everybody(self) -> None:
        """Those not called yet are here; whoever was called absent is asked about first."""
        missing = [
            member
            for member, choices in self._choices.items()
            if any(choices[presence].isChecked() for presence in (Presence.EXCUSED, Presence.ABSENT))
        ]
        if not missing:
            self._mark_all(list(self._choices))
            return
        title = self.tr("Ghi lại cả %1 người đang vắng là có mặt?").replace("%1", str(len(missing)))
        rest = [member for member in self._choices if member not in missing]
        question = Question(
            title,
            [
                self.tr(
                    "Những người chưa gọi tên sẽ ghi có mặt; người đã ghi vắng thì giữ nguyên, trừ khi chọn ghi lại."
                )
            ],
            self.tr("Ghi lại tất cả có mặt"),
            self.tr("Giữ người vắng"),
            self.window(),
        )
        question.rejected.connect(lambda: self._mark_all(rest))
        question.ask(lambda: self._mark_all(list(self._choices)))

    def _mark_all(self, members: list[MemberId]) -> None:
        marks = dict.fromkeys(members, Presence.PRESENT)
        self.session.do(lambda: verbs.mark(self.session.workspace, self.meeting, marks))

    def _on_frame(self) -> None:
        day = self._day.day()
        if day is None:
            self.session.said.emit(self._day.refusal(self.tr("Ngày họp viết như 06/11/2026.")), True)
            return
        self.session.do(
            lambda: verbs.set_frame(
                self.session.workspace,
                self.meeting,
                on=day,
                started_at=self._started.text().strip(),
                place=self._place.text(),
            )
        )

    def _on_officers(self) -> None:
        officers = Officers(
            chair=self._chair.text(),
            secretary=self._secretary.text(),
            union_present=self._union_here.isChecked(),
            union_name=self._union.text(),
            union_title=self._union_title.text(),
            hamlet_present=self._hamlet_here.isChecked(),
            hamlet_name=self._hamlet.text(),
            hamlet_title=self._hamlet_title.text(),
        )
        self.session.do(lambda: verbs.set_officers(self.session.workspace, self.meeting, officers))


def _line(name: str, placeholder: str = "", longest: int = 120) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setMaxLength(longest)
    return field
