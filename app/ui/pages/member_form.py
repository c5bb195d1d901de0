"""A new member, or facts put right; people who may be the same are shown before she is taken in twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.days import ReadDay, read_birth
from app.domain.identity import IdState, read_id
from app.domain.ids import MemberId
from app.domain.members import CLASSES, Member
from app.domain.names import search_key
from app.domain.person_fields import FIELD_OF, PERSON_FIELDS, PersonField, Reading
from app.ui.base.session import Session, word
from app.ui.pages.list_preview import shown_birth, shown_fact
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row, tab_through
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import Choice, DayEdit, day_refusal, stand_at_fault
from app.ui.widgets.form import FormGrid
from app.usecases.labels import CLASS_WORDS
from app.usecases.members.member_page import alike
from app.usecases.members.members import Said, admit_from_before, put_back, put_right

_LONGEST = 200
_LETTERS_BESIDE = 74
CORRECTED = "correct:"
"""Before the member whose facts are being put right, where the page of members is asked to open that."""


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
        self.fields: dict[str, QLineEdit | Choice] = {field.key: self._made(field) for field in PERSON_FIELDS}
        self.name, self.birth, self.id_number = self.line("name"), self.line("birth_date"), self.line("id_number")
        self.household_class = self._choice(
            self.tr("Diện hộ"), tuple((name, word(CLASS_WORDS[name])) for name in reversed(CLASSES))
        )
        self.decision = self._field(self.tr("Quyết định của xã"), self.tr("QĐ số, ngày… (nếu có)"))
        self.since = DayEdit(self.tr("Vào Tổ ngày"))
        self._board = QVBoxLayout()
        self._alike = QVBoxLayout()
        self._alike_card = Card(
            plain(self.tr("Có phải người này không? Đã có trong sổ:"), "heading"), self._alike, look="notice"
        )
        self.save = button("", self._on_save, main=True)
        self.more = button(self.tr("Ghi, thêm người nữa"), self._on_more, hint="Ctrl+Enter")
        self._wants_more = False
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.more.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._cancel = button(self.tr("Thôi"), self._on_leave)
        self._doubt = plain("", "care")
        grid = FormGrid(
            *((word(field.label), self.fields[field.key]) for field in PERSON_FIELDS),
            (self.tr("Diện hộ"), self.household_class),
            (self.tr("Quyết định"), self.decision),
            (self.tr("Vào Tổ ngày"), self.since),
            letters=_LETTERS_BESIDE,
        )
        self.setLayout(
            column(
                self._title,
                self._note,
                self._board,
                Card(grid, self._doubt),
                self._alike_card,
                row(self._cancel, None, self.more, self.save),
                None,
                gap=GAP * 2,
            )
        )
        self.draft = Draft(
            session, self, lambda: [*self.fields.values(), self.household_class, self.decision, self.since]
        )
        self.name.textChanged.connect(self._look)
        self.id_number.textChanged.connect(self._look)

    def what(self) -> str:
        """What the form is for, as the page of members opens it."""
        return f"{CORRECTED}{self._member.id}" if self._member is not None else "new"

    def begin(self, member: Member | None = None) -> None:
        """An empty form, or one with a member's facts; what was half typed before comes back."""
        self.draft.keep()
        self._member = member
        workspace = self._session.workspace
        known = member is not None
        self._title.setText(
            self.tr("Sửa thông tin: %1").replace("%1", member.name) if member else self.tr("Tổ viên mới")
        )
        self.save.setText(self.tr("Ghi") if known else self.tr("Ghi vào sổ"))
        self.save.setAccessibleName(self.save.text())
        self.more.setVisible(not known)
        open_meeting = workspace.meetings.in_progress()
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
        self._offer_board(known=known)
        for key, field in self.fields.items():
            value = member.facts.get(key, "") if member else ""
            if isinstance(field, QLineEdit):
                field.setText(shown_fact(FIELD_OF[key], value))
            else:
                field.setCurrentIndex(max(field.findData(value), 0))
        self.decision.clear()
        now = member.class_on(workspace.today) if member else "none"
        self.household_class.setCurrentIndex(max(self.household_class.findData(now), 0))
        self.since.clear()
        if member is not None and member.joined_on is not None:
            self.since.show_day(member.joined_on)
        if self.draft.begin(f"member/{member.id if member else 'new'}"):
            self._note.setText(self.tr("Đây là phần đang ghi dở lần trước, chưa vào sổ.") + " " + self._note.text())
        self._look()
        self.name.setFocus()

    def _offer_board(self, *, known: bool) -> None:
        """Who leads the group is a member too: a name said when the book was made is not typed again."""
        clear(self._board)
        if known:
            return
        workspace = self._session.workspace
        board, taken = workspace.about.board(), {search_key(one.name) for one in workspace.members.all()}
        roles = ((self.tr("Tổ trưởng"), board.leader), (self.tr("Tổ phó"), board.deputy))
        doors = []
        for role, name in roles:
            if name and search_key(name) not in taken:
                door = button(f"{role}: {name}", partial(self.name.setText, name))
                door.setAccessibleName(self.tr("Lấy tên %1, %2").replace("%1", role).replace("%2", name))
                doors.append(door)
        if doors:
            self._board.addLayout(row(plain(self.tr("Chưa có trong danh sách:"), "faint", wrap=False), *doors, None))

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
        found = alike(self._session.workspace, self.name.text(), number, self._member.id if self._member else None)
        clear(self._alike)
        for member in found:
            text = " · ".join(
                part for part in (member.name, shown_birth(member.birth_date), member.id_number, member.address) if part
            )
            door = button(self.tr("Mở trang"), partial(self._open, member.id))
            door.setAccessibleName(self.tr("Mở trang của %1").replace("%1", member.name))
            self._alike.addLayout(row(plain(text), door))
        self._alike_card.setVisible(bool(found))
        tab_through(self.since, *self._alike_card.findChildren(QPushButton), self._cancel, self.more, self.save)

    def _facts(self) -> dict[str, str] | None:
        birth = self.birth.text().strip()
        read = read_birth(birth, self._session.workspace.today)
        if isinstance(read, ReadDay):
            usual = self.tr("Viết như 05/03/1970, hoặc chỉ năm 1970.")
            self._refuse_day(self.birth, day_refusal(read) or usual)
            return None
        facts = {"birth_date": read}
        for key, field in self.fields.items():
            if isinstance(field, DayEdit):
                day = field.day()
                if day is None and field.text().strip():
                    self._refuse_day(field, field.refusal(self.tr("Ngày viết như 06/11/2026.")))
                    return None
                facts[key] = day.isoformat() if day else ""
            elif key not in facts:
                facts[key] = field.text() if isinstance(field, QLineEdit) else str(field.currentData() or "")
        return facts

    def _refuse_day(self, field: QLineEdit, why: str) -> None:
        """Which day cannot be read, and why; the hand stands in it."""
        self._session.said.emit(f"{field.accessibleName()}: {why[:1].lower()}{why[1:]}", True)
        stand_at_fault(field)

    def _on_more(self) -> None:
        """Write her down, and an empty form for the next one."""
        self._wants_more = True
        try:
            self._on_save()
        finally:
            self._wants_more = False

    def _on_save(self) -> None:
        facts, since = self._facts(), self.since.day()
        if facts is None:
            return
        if since is None and self.since.text().strip():
            self._refuse_day(self.since, self.since.refusal(self.tr("Ngày viết như 06/11/2026.")))
            return
        wants_more = self._wants_more
        if self.draft.write(lambda: self._write(facts, since)) and wants_more:
            self.begin()

    def _write(self, facts: dict[str, str], since: date | None) -> bool:
        workspace, chosen, decision = self._session.workspace, self.household_class.currentData(), self.decision.text()
        known = self._member
        said = Said(facts, since, chosen, decision)
        if known is None:
            made = self._session.do_asked(
                lambda sure: admit_from_before(workspace, said, confirmed=sure),
                facts,
                self.tr("Đã ghi %1.").replace("%1", facts["name"].strip()),
            )
        else:
            made = self._session.do_asked(lambda sure: put_right(workspace, known.id, said, confirmed=sure), facts)
            if made is not None:
                done = self.tr("Đã sửa thông tin của %1.").replace("%1", known.name)
                if decision.strip():  # what the commune decided stays recorded, so that it would not be as before
                    self._session.said.emit(done, False)
                else:
                    self._session.offer_back(done, lambda: put_back(workspace, known))
        if made is None:
            stand_at_fault(self._at_fault(self._session.refused))
            return False
        if not self._wants_more:
            self._done(made)
        return True

    def _at_fault(self, rule: str) -> QWidget:
        """The field a refusal is about."""
        if rule in {"id_unreadable", "duplicate_id"}:
            return self.id_number
        if rule.startswith("birth_"):
            return self.birth
        return self.since if rule == "joining_to_come" else self.name

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

    def line(self, key: str) -> QLineEdit:
        """The field of a fact that is typed."""
        field = self.fields[key]
        assert isinstance(field, QLineEdit)
        return field

    def _made(self, field: PersonField) -> QLineEdit | Choice:
        label = word(field.label)
        if field.reading is Reading.SEX:
            return self._choice(label, (("", self.tr("chưa ghi")), ("F", self.tr("Nữ")), ("M", self.tr("Nam"))))
        if field.reading is Reading.DAY:
            day = DayEdit(label)
            day.returnPressed.connect(self._on_save)
            return day
        return self._field(label, field.example)

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
