"""A new member, or facts put right; people who may be the same are shown before she is taken in twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.days import ReadDay, read_birth
from app.domain.identity import IdState, read_id
from app.domain.ids import MemberId
from app.domain.members import CLASSES, Member
from app.ui.pages.list_preview import shown_birth
from app.ui.session import Session, word
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import Draft, Field
from app.ui.widgets.fields import Choice, DayEdit, day_refusal, stand_at_fault
from app.usecases.member_page import alike
from app.usecases.members import admit, correct, record_class, record_joining
from app.usecases.words import CLASS_WORDS

_LONGEST = 200


class MemberForm(QWidget):
    """The form."""

    def __init__(
        self, session: Session, done: Callable[[MemberId | None], None], open_member: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._session, self._done, self._open = session, done, open_member
        self._member: Member | None = None
        self._title = plain("", "heading")
        self._note = plain("", "care")
        self.name = self._field(self.tr("Họ và tên"))
        self.birth = self._field(self.tr("Ngày sinh"), "05/03/1970")
        self.id_number = self._field(self.tr("Số CCCD"), "012345678901")
        self.phone = self._field(self.tr("Điện thoại"))
        self.address = self._field(self.tr("Địa chỉ"))
        self.sex = self._choice(
            self.tr("Giới tính"), (("", self.tr("chưa ghi")), ("F", self.tr("Nữ")), ("M", self.tr("Nam")))
        )
        self.household_class = self._choice(
            self.tr("Diện hộ"), tuple((name, word(CLASS_WORDS[name])) for name in reversed(CLASSES))
        )
        self.decision = self._field(self.tr("Quyết định của xã"), self.tr("QĐ số, ngày… (nếu có)"))
        self.since = DayEdit(self.tr("Vào Tổ ngày"))
        self._alike = QVBoxLayout()
        self._alike_card = Card(
            plain(self.tr("Có phải người này không? Đã có trong sổ:"), "heading"), self._alike, look="notice"
        )
        self.save = button("", self._on_save, main=True)
        self._cancel = button(self.tr("Thôi"), self._on_leave)
        self._doubt = plain("", "care")
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for place, (label, field) in enumerate(
            (
                (self.tr("Họ và tên"), self.name),
                (self.tr("Ngày sinh"), self.birth),
                (self.tr("Số CCCD"), self.id_number),
                (self.tr("Giới tính"), self.sex),
                (self.tr("Điện thoại"), self.phone),
                (self.tr("Địa chỉ"), self.address),
                (self.tr("Diện hộ"), self.household_class),
                (self.tr("Quyết định"), self.decision),
                (self.tr("Vào Tổ ngày"), self.since),
            )
        ):
            name = plain(label, wrap=False)
            name.setBuddy(field)
            grid.addWidget(name, place // 2, place % 2 * 2)
            grid.addWidget(field, place // 2, place % 2 * 2 + 1)
        self.setLayout(
            column(
                self._title,
                self._note,
                Card(grid, self._doubt),
                self._alike_card,
                row(self._cancel, None, self.save),
                None,
                gap=GAP * 2,
            )
        )
        self.draft = Draft(session, self, self._fields)
        self.name.textChanged.connect(self._look)
        self.id_number.textChanged.connect(self._look)

    def begin(self, member: Member | None = None) -> None:
        """An empty form, or one with a member's facts; what was half typed before comes back."""
        self.draft.keep()
        self._member = member
        desk = self._session.desk
        known = member is not None
        self._title.setText(
            self.tr("Sửa thông tin: %1").replace("%1", member.name) if member else self.tr("Tổ viên mới")
        )
        self.save.setText(self.tr("Ghi") if known else self.tr("Ghi vào sổ"))
        self.save.setAccessibleName(self.save.text())
        open_meeting = desk.meetings.in_progress()
        if known:
            self._note.setText(self.tr("Số cũ vẫn còn trong lịch sử."))
        elif open_meeting is not None:
            self._note.setText(
                self.tr("Đang có cuộc họp mở: người xin vào hôm nay thì ghi ở bước 3 của cuộc họp, có biểu quyết.")
            )
        else:
            self._note.setText(
                self.tr(
                    "Dùng cho người đã là tổ viên từ trước. Người mới xin vào thì ghi trong cuộc họp, có biểu quyết."
                )
            )
        for field, value in (
            (self.name, member.name if member else ""),
            (self.birth, shown_birth(member.birth_date) if member else ""),
            (self.id_number, member.id_number if member else ""),
            (self.phone, member.phone if member else ""),
            (self.address, member.address if member else ""),
            (self.decision, ""),
        ):
            field.setText(value)
        self.sex.setCurrentIndex(max(self.sex.findData(member.sex if member else ""), 0))
        now = member.class_on(desk.today) if member else "none"
        self.household_class.setCurrentIndex(max(self.household_class.findData(now), 0))
        self.since.clear()
        if member is not None and member.joined_on is not None:
            self.since.show_day(member.joined_on)
        if self.draft.begin(f"member/{member.id if member else 'new'}"):
            self._note.setText(self.tr("Đây là phần đang ghi dở lần trước, chưa vào sổ.") + " " + self._note.text())
        self._look()
        self.name.setFocus()

    def _look(self) -> None:
        """Who may be the same, and whether the number reads, as it is typed."""
        typed = self.id_number.text().strip()
        reading = read_id(typed)
        number = reading.number if reading.state is not IdState.BAD else ""
        if not typed:
            doubt = ""
        elif reading.state is IdState.BAD:
            doubt = self.tr("Số CCCD phải có 12 số.")
        elif reading.state is IdState.OLD:
            doubt = self.tr("Đây là số CMND 9 số cũ; nên hỏi số CCCD.")
        else:
            doubt = ""
        self._doubt.setText(doubt)
        found = alike(self._session.desk, self.name.text(), number, self._member.id if self._member else None)
        clear(self._alike)
        for member in found:
            text = " · ".join(
                part for part in (member.name, shown_birth(member.birth_date), member.id_number, member.address) if part
            )
            door = button(self.tr("Mở trang"), partial(self._open, member.id))
            door.setAccessibleName(self.tr("Mở trang của %1").replace("%1", member.name))
            self._alike.addLayout(row(plain(text), door))
        self._alike_card.setVisible(bool(found))
        tab_through(self.since, *self._alike_card.findChildren(QPushButton), self._cancel, self.save)

    def _facts(self) -> dict[str, str] | None:
        birth = self.birth.text().strip()
        read = read_birth(birth, self._session.desk.today)
        if isinstance(read, ReadDay):
            usual = self.tr("Ngày sinh viết như 05/03/1970, hoặc chỉ năm 1970.")
            self._session.said.emit(day_refusal(read) or usual, True)
            stand_at_fault(self.birth)
            return None
        birth = read
        return {
            "name": self.name.text(),
            "birth_date": birth,
            "sex": self.sex.currentData(),
            "id_number": self.id_number.text(),
            "phone": self.phone.text(),
            "address": self.address.text(),
        }

    def _on_save(self) -> None:
        facts, since = self._facts(), self.since.day()
        if facts is None:
            return
        if since is None and self.since.text().strip():
            self._session.said.emit(self.since.refusal(self.tr("Ngày viết như 06/11/2026.")), True)
            return
        self.draft.write(lambda: self._write(facts, since))

    def _write(self, facts: dict[str, str], since: date | None) -> bool:
        desk, chosen, decision = self._session.desk, self.household_class.currentData(), self.decision.text()
        known = self._member
        if known is None:
            made = self._session.do_asked(
                lambda sure: admit(desk, facts, on=since or desk.today, is_day_known=since is not None, confirmed=sure),
                facts,
                self.tr("Đã ghi tổ viên mới."),
            )
        else:
            made = self._session.do_asked(
                lambda sure: self._correct(known.id, facts, since, confirmed=sure), facts, self.tr("Đã ghi.")
            )
        if made is None:
            stand_at_fault(self._at_fault(self._session.refused))
            return False
        before = known.class_on(desk.today) if known else "none"
        if chosen != before or decision.strip():
            self._session.do(lambda: record_class(desk, made, chosen, from_day=None, to_day=None, decision=decision))
        self._done(made)
        return True

    def _at_fault(self, rule: str) -> QWidget:
        """The field a refusal is about."""
        if rule in {"id_unreadable", "duplicate_id"}:
            return self.id_number
        if rule.startswith("birth_"):
            return self.birth
        return self.since if rule == "joining_to_come" else self.name

    def _correct(self, member: MemberId, facts: dict[str, str], since: date | None, *, confirmed: bool) -> MemberId:
        """Facts and the day of joining; the facts first, for it is they that may be refused."""
        correct(self._session.desk, member, facts, confirmed=confirmed)
        record_joining(self._session.desk, member, since)
        return member

    def _on_leave(self) -> None:
        if not self.draft.is_changed:
            self._give_up()
            return
        title = self.tr("Bỏ phần đang ghi?")
        what = self.tr("Thông tin này chưa ghi vào sổ. Bỏ thì phần đã gõ không còn.")
        Question(title, [what], self.tr("Bỏ phần đang ghi"), self.tr("Ghi tiếp"), self.window()).ask(self._give_up)

    def _give_up(self) -> None:
        self.draft.end()
        self._done(self._member.id if self._member else None)

    def _fields(self) -> list[Field]:
        return [
            self.name, self.birth, self.id_number, self.phone, self.address, self.decision, self.since, self.sex,
            self.household_class,
        ]  # fmt: skip

    def _field(self, name: str, placeholder: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        field.setMaxLength(_LONGEST)
        field.returnPressed.connect(self._on_save)
        return field

    def _choice(self, name: str, choices: tuple[tuple[str, str], ...]) -> Choice:
        box = Choice(name)
        for value, text in choices:
            box.addItem(text, value)
        return box
