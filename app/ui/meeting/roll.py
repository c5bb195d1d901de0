"""Step 1: the roll call (điểm danh) by tapping who is not here; day, place, who leads and who witnesses in one line over it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QStackedWidget, QWidget

from app.domain.ids import MemberId
from app.domain.meeting import Missing, Officers, Presence
from app.ui.base.session import Session
from app.ui.meeting.counters import Count
from app.ui.meeting.roll_facts import RollFacts
from app.ui.meeting.roll_grid import RollGrid, said_of
from app.ui.meeting.roll_search import RollSearch
from app.ui.meeting.step import Step
from app.ui.meeting.words_with_icon import WordsWithIcon
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, button, row, tab_through
from app.ui.widgets.dialog import Question
from app.ui.widgets.status_line import Status, Tone
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import MeetingView

_FACTS = 46  # pixels at 100 %


class RollStep(Step):
    """Who is here."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Bấm vào người vắng, bấm nữa để đổi lý do; còn lại là có mặt. Phím: gõ tên, dấu cách."),
            scrolls=False,
        )
        self.grid = RollGrid(self.tr("Gọi tên"))
        self.search = RollSearch(self.grid)
        self._everybody = button(
            self.tr("Tất cả có mặt"), self._on_everybody, hint=self.tr("Rồi sửa lại những người vắng")
        )
        self.tool = QWidget()
        self.tool.setLayout(row(self._everybody, self.search))
        self.facts = RollFacts()
        self.union_here = QCheckBox()
        self.hamlet_here = QCheckBox()
        self._taken_back: list[tuple[MemberId, Presence]] = []
        self._told = Status("")
        self._is_asked = False  # for the name of a witness who was ticked
        self._known_meeting = ""
        self._when, self._where, self._who = (
            WordsWithIcon("calendar-days"),
            WordsWithIcon("map-pin"),
            WordsWithIcon("gavel"),
        )
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._edit = button(
            self.tr("Sửa"), self.show_facts, hint=self.tr("Ngày giờ, nơi họp, ai chủ trì, ai chứng kiến")
        )
        self._edit.setAccessibleName(self.tr("Sửa ngày giờ, nơi họp, người chủ trì và người chứng kiến"))
        line = row(self._when, self._where, self._who, self.union_here, self.hamlet_here, gap=GAP * 2)
        line.addStretch(1)
        line.addWidget(self._edit)
        self._line = QFrame()
        self._line.setObjectName("facts")
        self._line.setLayout(line)
        self._line.setMinimumHeight(_FACTS)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._facts_room = scrolling(self.facts)
        self._stack.addWidget(self._facts_room)
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, GAP)
        self.body.addWidget(self._line)
        self.body.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.grid.tapped.connect(self._on_tap)
        self.search.found.connect(lambda: self._tell(Status("")))
        self.search.missed.connect(
            lambda name: self._tell(Status(self.tr("Không ai tên “%1” trong Tổ.").replace("%1", name), Tone.CARE))
        )
        self.search.several.connect(self._on_several)
        self.facts.frame_changed.connect(self._on_frame)
        self.facts.officers_changed.connect(self._on_officers)
        self.facts.done.connect(self._show_roll)
        self.union_here.clicked.connect(lambda here: self._on_witness(self.facts.union, here))
        self.hamlet_here.clicked.connect(lambda here: self._on_witness(self.facts.hamlet, here))
        self.facts.union.returnPressed.connect(self._on_named)
        self.facts.hamlet.returnPressed.connect(self._on_named)
        tab_through(self._everybody, self.search, self.union_here, self.hamlet_here, self._edit, self.grid)

    # ------------------------------------------------------------------ showing
    def show_step(self, view: MeetingView) -> None:
        meeting, officers = view.meeting, view.meeting.officers
        if self._known_meeting != meeting.id:
            self._known_meeting = meeting.id
            self._taken_back.clear()
            self._told = Status("")
            self._show_roll()
            self.grid.setCurrentIndex(QModelIndex())
        self.facts.show_meeting(meeting)
        self.union_here.setChecked(officers.union_present)
        self.hamlet_here.setChecked(officers.hamlet_present)
        for box, name, nobody in (
            (self.union_here, officers.union_name, self.tr("Đại diện Hội có mặt")),
            (self.hamlet_here, officers.hamlet_name, self.tr("Trưởng thôn có mặt, chứng kiến")),
        ):
            said = nobody if not name else self.tr("%1 chứng kiến").replace("%1", name)
            box.setText(said)
            box.setAccessibleName(nobody if not name else f"{nobody}: {name}")
        hour = f", {meeting.started_at}" if meeting.started_at else ""
        self._when.show_words(f"{meeting.on:%d/%m/%Y}{hour}")
        self._where.show_words(meeting.place or self.tr("chưa ghi nơi họp"), missing=not meeting.place)
        names = [one for one in (officers.chair, officers.secretary) if one]
        if len(names) == 2:
            said = self.tr("Chủ trì %1, thư ký %2").replace("%1", names[0]).replace("%2", names[1])
        else:
            said = self.tr("chưa ghi chủ trì, thư ký")
        self._who.show_words(said, missing=len(names) < 2)
        self.grid.roll.show_marks(view.marks)
        if not self.grid.currentIndex().isValid():
            self.grid.stand_on(0)
        self._fit()

    def counts(self, view: MeetingView) -> tuple[Count, ...]:
        turnout = view.turnout
        here = turnout.present + turnout.not_called
        away = turnout.excused + turnout.absent
        enough = here >= turnout.needed
        left = turnout.not_called
        uncalled = self.tr("(%1 chưa gọi tên)").replace("%1", str(left)) if left else ""
        counted = [
            Count(self.tr("Có mặt"), f"{here}/{turnout.members}", uncalled),
            Count(
                "✔" if enough else "⯑",
                self.tr("Đủ %1").replace("%1", turnout.quorum)
                if enough
                else self.tr("Chưa đủ %1").replace("%1", turnout.quorum),
                self.tr("(cần %1)").replace("%1", str(turnout.needed)),
                Tone.DONE if enough else Tone.CARE,
            ),
        ]
        if away:
            reasons = self.tr("%1 có lý do, %2 không").replace("%1", str(turnout.excused))
            counted.append(Count(self.tr("Vắng"), f"{away}:", reasons.replace("%2", str(turnout.absent))))
        return tuple(counted)

    def source(self, view: MeetingView) -> str:
        return self.quorum_source(view)

    def status(self) -> Status:
        return self._told

    def _tell(self, status: Status) -> None:
        self._told = status
        self.status_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the facts fold into their button, the least needed first."""
        room = self.width() - GAP
        always = (self.union_here, self.hamlet_here, self._edit)
        room -= sum(thing.sizeHint().width() + GAP * 2 for thing in always)
        for fact in (self._when, self._where, self._who):
            wide = fact.sizeHint().width() + GAP * 2
            fact.setVisible(wide <= room)
            room -= wide if wide <= room else 0

    # ------------------------------------------------------------------ going
    def arrive(self) -> None:
        if self._stack.currentWidget() is self.grid:
            self.search.setFocus()

    def stand_at(self, missing: Missing) -> None:
        boxes = {Missing.UNION_WITNESS: self.union_here, Missing.HAMLET_WITNESS: self.hamlet_here}
        field = self.facts.field_of(missing)
        if missing in boxes and self.facts.has_name_of(missing):
            boxes[missing].setFocus()
        elif field is not None:
            self.show_facts(field)
        else:
            self._show_roll()
            uncalled = self.grid.roll.uncalled() or self.grid.roll.away()
            if uncalled:
                self.grid.setCurrentIndex(self.grid.roll.cell_of(uncalled[0]))
            self.grid.setFocus()

    def _on_witness(self, name: QLineEdit, here: bool) -> None:  # as a signal's argument
        """He is here, or is not; who has no name yet is asked for it."""
        self._on_officers()
        if here and not name.text().strip():
            self._is_asked = True
            self.show_facts(name)

    def _on_named(self) -> None:
        """Enter after the name of a witness who is here: on to the other one, then back to the roll."""
        if self._is_asked:
            self._is_asked = False
            self._show_roll()
            if not self.hamlet_here.isChecked():
                self.hamlet_here.setFocus()
            elif not self.union_here.isChecked():
                self.union_here.setFocus()

    def show_facts(self, field: QWidget | None = None) -> None:
        """Show the day, the place and who leads, to be changed; the roll comes back with "Xong"."""
        self._stack.setCurrentWidget(self._facts_room)
        self._edit.setEnabled(False)
        self.stand_in(field or self.facts.first_open())

    def _show_roll(self) -> None:
        self._is_asked = False
        self._stack.setCurrentWidget(self.grid)
        self._edit.setEnabled(True)
        if self.isVisible():
            self.search.setFocus()

    # ------------------------------------------------------------------ marking
    def _on_several(self, name: str) -> None:
        said = self.tr("Nhiều người có tên ấy. Bấm lần nữa là %1; mũi tên lên, xuống sang người khác.")
        self._tell(Status(said.replace("%1", name), Tone.CARE))

    def before_next(self) -> None:
        """Whoever was not tapped is here: that is what the line at the foot says."""
        uncalled = self.grid.roll.uncalled()
        if uncalled:
            self._mark_all(uncalled)

    def _on_tap(self, member: str, presence: Presence) -> None:
        mark = self.grid.roll.mark(self.grid.roll.cell_of(member))
        if mark is None:
            return
        before = mark.presence or Presence.PRESENT
        if self._mark(MemberId(member), presence):
            self._taken_back.append((MemberId(member), before))
            self._tell(Status(f"{mark.name}: {said_of(presence)}.", Tone.DONE))

    def _mark(self, member: MemberId, presence: Presence) -> bool:
        return self.session.did(lambda: verbs.mark(self.session.workspace, self.meeting, {member: presence}))

    def can_undo(self) -> bool | None:
        return bool(self._taken_back)

    def undo(self) -> None:
        member, before = self._taken_back.pop()
        mark = self.grid.roll.mark(self.grid.roll.cell_of(member))
        if mark is not None and self._mark(member, before):
            self.grid.setCurrentIndex(self.grid.roll.cell_of(member))
            self._tell(Status(self.tr("Đã lấy lại. %1: %2.").replace("%1", mark.name).replace("%2", said_of(before))))

    def _on_everybody(self) -> None:
        """Those not called yet are here; whoever was called absent is asked about first."""
        away, everybody = self.grid.roll.away(), self.grid.roll.everybody()
        if not away:
            self._mark_all(everybody)
            return
        rest = [member for member in everybody if member not in away]
        question = Question(
            self.tr("Ghi lại cả %1 người đang vắng là có mặt?").replace("%1", str(len(away))),
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
        question.ask(lambda: self._mark_all(everybody))

    def _mark_all(self, members: list[MemberId]) -> None:
        marks = dict.fromkeys(members, Presence.PRESENT)
        self.session.do(lambda: verbs.mark(self.session.workspace, self.meeting, marks))

    def _on_frame(self) -> None:
        day = self.facts.day.day()
        if day is None:
            self.session.said.emit(self.facts.day.refusal(self.tr("Ngày họp viết như 06/11/2026.")), True)
            return
        started_at, place = self.facts.started.text().strip(), self.facts.place.text()
        self.session.do(
            lambda: verbs.set_frame(self.session.workspace, self.meeting, on=day, started_at=started_at, place=place)
        )

    def _on_officers(self) -> None:
        names = self.facts.officers()
        officers = Officers(
            chair=names.chair,
            secretary=names.secretary,
            union_present=self.union_here.isChecked(),
            union_name=names.union_name,
            union_title=names.union_title,
            hamlet_present=self.hamlet_here.isChecked(),
            hamlet_name=names.hamlet_name,
            hamlet_title=names.hamlet_title,
        )
        self.session.do(lambda: verbs.set_officers(self.session.workspace, self.meeting, officers))
