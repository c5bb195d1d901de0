"""The form of a new loan request: who asks, for how much, for what and for how long."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QWidget

from app.domain.ids import MemberId
from app.domain.meeting import Presence
from app.domain.policy import purposes_for
from app.ui.base.session import Session, program_words
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import AmountEdit, Choice
from app.ui.widgets.form import line
from app.ui.widgets.months import Months
from app.usecases.labels import CLASS_WORDS
from app.usecases.loans.known import Ask
from app.usecases.meeting.view import MeetingView


class RequestForm(Card):
    """What is asked for; it writes nothing, the step does when ``asked`` says so."""

    asked = Signal()

    def __init__(self, session: Session, *, in_place: bool = False) -> None:
        """``in_place``: a request that is there is put right; whoever shows the form has the button."""
        super().__init__()
        self._session, self._in_place = session, in_place
        self._view: MeetingView | None = None
        self.member = _choice(self.tr("Người đề nghị"))
        self._program = _choice(self.tr("Chương trình"))
        self._category = line(self.tr("Đối tượng thụ hưởng"))
        self.amount = AmountEdit(self.tr("Số tiền đề nghị"), "50tr")
        self._words = plain("", "faint")
        self.purpose = line(self.tr("Mục đích sử dụng vốn"))
        self._term = Months(self.tr("Thời hạn (tháng)"))
        self._seen = {
            "residence": QCheckBox(self.tr("Đã xem giấy: cư trú tại xã")),
            "capacity": QCheckBox(self.tr("Đủ năng lực hành vi dân sự")),
        }
        self._lay_out()
        self.draft = Draft(session, self, self._fields)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.purpose.setCompleter(completer)
        self._program.currentIndexChanged.connect(self._on_program)
        self.member.currentIndexChanged.connect(self._on_member)
        for field in (self._category, self.amount, self.purpose):
            field.returnPressed.connect(self.asked)  # what is still missing is said, and the hand stands in it
        self.amount.amount_changed.connect(lambda: self._words.setText(self.amount.in_words()))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        fields = (
            (self.tr("Người đề nghị"), self.member),
            (self.tr("Chương trình"), self._program),
            (self.tr("Đối tượng"), self._category),
            (self.tr("Số tiền (đ)"), self.amount),
            (self.tr("Mục đích"), self.purpose),
            (self.tr("Thời hạn"), self._term),
        )
        for place, (name, field) in enumerate(fields):
            line = (0, 1, 3)[place // 2]
            grid.addWidget(plain(name, wrap=False), line, place % 2 * 2)
            grid.addWidget(field, line, place % 2 * 2 + 1)
        grid.addWidget(self._words, 2, 3)  # under the amount that they say
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        go = [] if self._in_place else [button(self.tr("Đưa ra bình xét"), self.asked.emit, main=True)]
        if not self._in_place:
            self.box.addWidget(plain(self.tr("Đề nghị mới"), "heading"))
        self.box.addLayout(grid)
        self.box.addLayout(row(*self._seen.values(), None, *go))

    def show_view(self, view: MeetingView) -> None:
        """Offer the programs and the members of the meeting's day; who was chosen stays chosen."""
        self._view = view
        if self._program.count() == 0:
            pack = self._session.policies.on(view.meeting.on)
            for program in pack.programs:
                self._program.addItem(program_words(pack, program), program)
        chosen = self.member.currentData()
        self.member.blockSignals(True)  # Qt's name
        self.member.clear()
        for mark in view.marks:
            is_away = mark.presence in {Presence.EXCUSED, Presence.ABSENT}
            self.member.addItem(self.tr("%1 (vắng)").replace("%1", mark.name) if is_away else mark.name, mark.member)
        self.member.setCurrentIndex(max(self.member.findData(chosen), 0))
        self.member.blockSignals(False)

    def show_asked(self, asked: Ask) -> None:
        """Show a request as it stands; whose it is stays."""
        for choice, value in ((self.member, asked.member), (self._program, asked.program)):
            if choice.findData(value) < 0:  # who left since, or a program that is not in the rules of the day
                choice.addItem(value, value)
            choice.setCurrentIndex(choice.findData(value))
        self.member.setEnabled(False)
        self._category.setText(asked.category)
        self.amount.show_amount(asked.amount)
        self.purpose.setText(asked.purpose)
        self._term.setValue(asked.term_months)
        for paper, box in self._seen.items():
            box.setChecked(paper in asked.seen)

    def ask(self) -> Ask | None:
        """What was typed; None where the amount cannot be read."""
        amount = self.amount.amount()
        if amount is None:
            return None
        return Ask(
            member=MemberId(self.member.currentData() or ""),
            program=self._program.currentData() or "",
            amount=amount,
            purpose=self.purpose.text(),
            term_months=self._term.value(),
            category=self._category.text(),
            seen=tuple(paper for paper, box in self._seen.items() if box.isChecked()),
        )

    def at_fault(self, rule: str) -> QWidget:
        """The field a refused request is about."""
        fields = {"purpose_missing": self.purpose, "term_out_of_bounds": self._term, "no_such_member": self.member}
        return fields.get(rule, self.amount)

    def empty(self) -> None:
        """It is on the table: the form is ready for the next one."""
        self.amount.clear()
        for box in self._seen.values():
            box.setChecked(False)
        self.purpose.clear()
        self.draft.begin_anew()

    def _on_program(self) -> None:
        """Offer the usual purposes of the program; any other may be typed."""
        if self._view is not None:
            pack = self._session.policies.on(self._view.meeting.on)
            self._offered.setStringList(purposes_for(pack, self._program.currentData() or ""))

    def _on_member(self) -> None:
        member = self._session.workspace.members.one(MemberId(self.member.currentData() or ""))
        if member is not None and self._view is not None:
            self._category.setText(CLASS_WORDS[member.class_on(self._view.meeting.on)])

    def _fields(self) -> list[Field]:
        return [
            self.member, self._program, self._category, self.amount, self.purpose, self._term, *self._seen.values(),
        ]  # fmt: skip


def _choice(name: str) -> Choice:
    choice = Choice(name)
    choice.setMinimumContentsLength(18)
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice
