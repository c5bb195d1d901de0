"""Step 3: who joins and who leaves (kết nạp, cho ra), each with its vote."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.days import ReadDay, read_birth
from app.domain.ids import MemberId
from app.domain.members import CLASSES
from app.ui.base.session import Session, word
from app.ui.meeting.ballot import Ballot, Effects
from app.ui.meeting.step import Step
from app.ui.pages.member_leaving import what_is_left
from app.ui.widgets.basic import Card, OnePage, Reflow, button, clear, column, plain, row
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import Choice, day_refusal
from app.ui.widgets.form import FormGrid
from app.ui.widgets.pills import Pills
from app.usecases.labels import CLASS_WORDS
from app.usecases.life.settled import what_is_open
from app.usecases.meeting.view import MeetingView
from app.usecases.members import members as verbs
from app.usecases.members.member_page import alike
from app.usecases.members.members import Joining

_JOINS, _LEAVES = "joins", "leaves"


class PeopleStep(Step):
    """Admissions and releases."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Không có ai xin vào hay ra thì bỏ qua bước này."),
        )
        self._view: MeetingView | None = None
        self._name = _field(self.tr("Họ và tên"))
        self._birth = _field(self.tr("Ngày sinh"))
        self._birth.setPlaceholderText("05/03/1970")
        self._id = _field(self.tr("Số CCCD"))
        self._phone = _field(self.tr("Điện thoại"))
        self._address = _field(self.tr("Địa chỉ"))
        self._class = Choice(self.tr("Diện hộ"))
        for household_class in reversed(CLASSES):
            self._class.addItem(word(CLASS_WORDS[household_class]), household_class)
        self._alike = plain("", "care")
        self._name.textChanged.connect(self._look)
        self._id.textChanged.connect(self._look)
        self._votes = Ballot(
            self.tr("Kết nạp tổ viên"),
            Effects(
                self.tr("Ghi kết nạp"),
                self.tr("Ghi: kết nạp, %1/%2 phiếu"),
                self.tr("Ghi: không kết nạp, %1/%2 phiếu"),
            ),
            self._on_admit,
        )
        self._leaving = Choice(self.tr("Tổ viên xin ra"))
        self._leaving.setPlaceholderText(self.tr("Chọn tổ viên"))
        self._reason = _field(self.tr("Lý do"))
        self._left = plain("", "care")
        self.why_let_go = _field(self.tr("Vì sao vẫn cho ra khi chưa tất toán"))
        self._leaving.currentIndexChanged.connect(self._show_left)
        self._leave_votes = Ballot(
            self.tr("Cho tổ viên ra khỏi Tổ"),
            Effects(
                self.tr("Ghi cho ra"),
                self.tr("Ghi: cho ra, %1/%2 phiếu"),
                self.tr("Ghi: không cho ra, %1/%2 phiếu"),
            ),
            self._on_release,
        )
        self._decided = QVBoxLayout()
        self._decided_card = Card(plain(self.tr("Cuộc họp này đã biểu quyết"), "heading"), self._decided)
        self._doors = Pills(
            {_JOINS: self.tr("Có người xin vào Tổ"), _LEAVES: self.tr("Có người xin ra")}, self.tr("Việc biểu quyết")
        )
        self._forms = OnePage()
        self._doors.chosen.connect(lambda name: self._forms.setCurrentIndex((_JOINS, _LEAVES).index(name)))
        self._lay_out()
        self._look()
        for field in (self._name, self._birth, self._id, self._phone, self._address):
            field.returnPressed.connect(self._on_admit)
        self._reason.returnPressed.connect(self._on_release)
        self._joining = Draft(session, self, self._joining_fields)
        self._parting = Draft(session, self, self._parting_fields)

    def _lay_out(self) -> None:
        joins = FormGrid(
            (self.tr("Họ và tên"), self._name),
            (self.tr("Ngày sinh"), self._birth),
            (self.tr("Số CCCD"), self._id),
            (self.tr("Điện thoại"), self._phone),
            (self.tr("Địa chỉ"), self._address),
            (self.tr("Diện hộ"), self._class),
        )
        form = FormGrid((self.tr("Tổ viên xin ra"), self._leaving), (self.tr("Lý do"), self._reason))
        leaves = QWidget()
        leaves.setLayout(column(form, self._left, self.why_let_go))
        self._show_left()
        for asked, ballot in (
            (Card(plain(self.tr("Kết nạp tổ viên"), "heading"), joins, self._alike), self._votes),
            (Card(plain(self.tr("Cho tổ viên ra khỏi Tổ"), "heading"), leaves), self._leave_votes),
        ):
            self._forms.addWidget(Reflow(asked, ballot, letters=90, shares=(3, 1)))
        for part in (self._doors, self._decided_card, self._forms):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _joining_fields(self) -> list[Field]:
        return [self._name, self._birth, self._id, self._phone, self._address, self._class, *self._votes.fields]

    def _parting_fields(self) -> list[Field]:
        return [self._leaving, self._reason, self.why_let_go, *self._leave_votes.fields]

    def is_half_typed(self) -> bool:
        return self._joining.is_changed or self._parting.is_changed

    def show_step(self, view: MeetingView) -> None:
        self._view = view
        self._votes.show_view(view)
        self._leave_votes.show_view(view)
        chosen = self._leaving.currentData()
        self._leaving.clear()
        for mark in view.marks:
            self._leaving.addItem(mark.name, mark.member)
        self._leaving.setCurrentIndex(self._leaving.findData(chosen) if chosen else -1)
        if view.meeting.is_sealed:
            self._forget_what_is_typed()
        for draft, key in (
            (self._joining, f"joining/{view.meeting.id}"),
            (self._parting, f"parting/{view.meeting.id}"),
        ):
            if draft.key != key:
                draft.leave()
                draft.begin(key)
        self._show_decided(view)

    def _show_decided(self, view: MeetingView) -> None:
        """What was voted on, each with a way to take it back."""
        clear(self._decided)
        for member, admission in view.admissions:
            said = self.tr("✔ kết nạp") if admission.accepted else self.tr("✖ không kết nạp")
            undo = button(self.tr("Bỏ"), partial(self._on_take_back, member.id))
            undo.setAccessibleName(self.tr("Bỏ kết nạp %1").replace("%1", member.name))
            self._decided.addLayout(row(plain(f"{said}: {member.name}"), undo))
        for member, release in view.releases:
            said = self.tr("✔ cho ra") if release.accepted else self.tr("✖ không đồng ý cho ra")
            undo = button(self.tr("Bỏ"), partial(self._on_keep, member.id))
            undo.setAccessibleName(self.tr("Bỏ cho ra %1").replace("%1", member.name))
            self._decided.addLayout(row(plain(f"{said}: {member.name} – {release.reason}"), undo))
        self._decided_card.setVisible(bool(view.admissions or view.releases))

    def arrive(self) -> None:
        self._doors.choose(_LEAVES if self._parting.is_changed and not self._joining.is_changed else _JOINS)
        self.stand_in(self._leaving if self._doors.choice == _LEAVES else self._name)

    def _forget_what_is_typed(self) -> None:
        """Of a sealed meeting nothing half typed is left: it would look as if it had been carried."""
        for field in (self._name, self._birth, self._id, self._phone, self._address, self._reason, self.why_let_go):
            field.clear()
        self._votes.clear()
        self._leave_votes.clear()
        self._joining.end()
        self._parting.end()

    def _look(self) -> None:
        """Who may be the same person, before she is taken in twice."""
        number = "".join(letter for letter in self._id.text() if letter.isdigit())
        found = alike(self.session.workspace, self._name.text(), number)
        names = "; ".join(" · ".join(part for part in (m.name, m.birth_year, m.id_number) if part) for m in found)
        self._alike.setText(
            self.tr("Có phải người này không? Đã có trong sổ: %1").replace("%1", names) if found else ""
        )
        self._alike.setVisible(bool(found))

    def _on_admit(self) -> None:
        view = self._view
        if view is None:
            return
        votes = self._votes.votes()
        birth = read_birth(self._birth.text(), self.session.workspace.today)
        if isinstance(birth, ReadDay):
            usual = self.tr("Ngày sinh viết như 05/03/1970, hoặc chỉ năm 1970.")
            self.session.said.emit(day_refusal(birth) or usual, True)
            self.stand_in(self._birth, at_fault=True)
            return
        facts = {
            "name": self._name.text(),
            "birth_date": birth,
            "id_number": self._id.text(),
            "phone": self._phone.text(),
            "address": self._address.text(),
        }
        joining = Joining(view.meeting.on, self.meeting, votes)
        done = self.session.do_asked(
            lambda sure: verbs.admit(
                self.session.workspace, facts, joining, household_class=self._class.currentData(), confirmed=sure
            ),
            (facts, votes),
        )
        if done is None:
            self.stand_in(self._at_fault(self.session.refused), at_fault=True)
            return
        for field in (self._name, self._birth, self._id, self._phone, self._address):
            field.clear()
        self._votes.clear()
        self._joining.begin_anew()
        self.stand_in(self._name)

    def _at_fault(self, rule: str) -> QWidget:
        """The field a refused admission is about."""
        if rule in {"id_unreadable", "duplicate_id"}:
            return self._id
        if rule.startswith("birth_"):
            return self._birth
        return self._votes.fields[0] if rule == "votes_do_not_add_up" else self._name

    def _on_take_back(self, member: MemberId) -> None:
        if self._view is not None:
            day = self._view.meeting.on
            self.session.do(lambda: verbs.withdraw_admission(self.session.workspace, self.meeting, member, day))

    def _on_release(self) -> None:
        view = self._view
        if view is None:
            return
        if self._leaving.currentData() is None:
            self.session.said.emit(self.tr("Chọn tổ viên xin ra trước."), True)
            self.stand_in(self._leaving)
            return
        votes, member, reason = self._leave_votes.votes(), self._leaving.currentData(), self._reason.text()
        why = self.why_let_go.text()
        if self.session.did(
            lambda: verbs.release(
                self.session.workspace,
                member,
                on=view.meeting.on,
                reason=reason,
                meeting=self.meeting,
                votes=votes,
                unsettled=why,
            )
        ):
            self._reason.clear()
            self.why_let_go.clear()
            self._leaving.setCurrentIndex(-1)
            self._leave_votes.clear()
            self._parting.begin_anew()
        elif self.session.refused == "reason_missing":
            self.stand_in(self._reason, at_fault=True)
        elif self.session.refused == "not_settled":
            self.stand_in(self.why_let_go, at_fault=True)
        else:
            self.stand_in(self._leave_votes.fields[0], at_fault=True)

    def _show_left(self) -> None:
        """What she has still to settle; where something is left, it is asked why she is let go."""
        member, view = self._leaving.currentData(), self._view
        left = what_is_open(self.session.workspace, member, view.meeting.on) if member and view else None
        is_open = left is not None and not left.is_settled
        self._left.setText(what_is_left(left) if left is not None else "")
        self._left.setVisible(is_open)
        self.why_let_go.setVisible(is_open)

    def _on_keep(self, member: MemberId) -> None:
        if self._view is not None:
            day = self._view.meeting.on
            self.session.do(lambda: verbs.keep_member(self.session.workspace, self.meeting, member, day))


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(200)
    return field
