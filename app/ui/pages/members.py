"""Tổ viên: the members, searched without tone marks; a page for each; adding, correcting, taking in a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.names import search_key
from app.ui.base.session import Session, word
from app.ui.pages.export import ask_and_export
from app.ui.pages.frame import Page
from app.ui.pages.list_preview import ListPreview
from app.ui.pages.member import MemberCard
from app.ui.pages.member_form import MemberForm
from app.ui.widgets.basic import OnePage, button, column, plain
from app.ui.widgets.flow import Flow
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.book.health import latest_day
from app.usecases.labels import CLASS_WORDS
from app.usecases.members.import_roster import ReadList, read_list
from app.usecases.members.members import LARGEST_GROUP


class MembersPage(Page):
    """The list of members, one member, the form, or the preview of a list to take in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Tổ viên"), "")
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Tìm tổ viên"))
        self._search.setPlaceholderText(self.tr("Tìm theo tên, số CCCD, điện thoại; không cần gõ dấu"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._open_first)
        self._everybody = QCheckBox(self.tr("Cả người đã ra"))
        self._everybody.toggled.connect(self.refresh)
        self._model = RecordModel(
            (
                self.tr("Họ và tên"),
                self.tr("Năm sinh"),
                self.tr("Số CCCD"),
                self.tr("Điện thoại"),
                self.tr("Diện hộ"),
                self.tr("Tiền gửi (đ)"),
            ),
            right=(5,),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Danh sách tổ viên"), "members", give_way=(3, 1))
        self.table.setMinimumHeight(self.fontMetrics().height() * 10)
        self.table.activated.connect(self._on_row)
        self.table.clicked.connect(self._on_row)
        self._found = plain("", "faint")
        new = button(self.tr("+ Tổ viên mới"), self.new_member)
        take_in = button(self.tr("Nhập từ Excel, csv…"), self._on_choose)
        take_out = button(self.tr("Xuất Excel…"), lambda: ask_and_export(session, "members", self))
        self._listed = QWidget()
        doors = QWidget()
        doors.setLayout(Flow((self._everybody, new, take_in, take_out)))
        self._listed.setLayout(column(self._search, self._found, doors, self.table))
        self.preview = ListPreview(session, self.show_list)
        self.card = MemberCard(session, self.show_list, self.correct)
        self.form = MemberForm(session, self._after_form, self.open_thing)
        self._stack = OnePage()
        for page in (self._listed, self.preview, self.card, self.form):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        self._rows: list[tuple[str, tuple[str, tuple[str, ...]]]] = []
        QShortcut(QKeySequence("Esc"), self, self.show_list)

    def refresh(self) -> None:
        if self._stack.currentWidget() is self.card:
            self.card.refresh()
        today = latest_day(self.session.workspace)
        everybody = self.session.workspace.members.all()
        members = [member for member in everybody if member.is_active(today)]
        total = sum(member.savings for member in members)
        self.sentence.setText(
            self.tr("%1 tổ viên, tiền gửi theo sổ Tổ %2 đ.")
            .replace("%1", str(len(members)))
            .replace("%2", format_dong(total))
            if members
            else self.tr("Chưa có tổ viên. Nhập danh sách đang có (Excel hoặc csv): tên, ngày sinh, số CCCD, tiền gửi…")
        )
        if len(members) > LARGEST_GROUP:
            self.sentence.setText(
                self.sentence.text()
                + " "
                + self.tr("Một Tổ có tối đa 60 tổ viên (727/HD-NHCS): xem lại với văn phòng.")
            )
        self._everybody.setVisible(len(everybody) > len(members))
        shown = everybody if self._everybody.isChecked() else members
        self._rows = [
            (f"{search_key(member.name)}\n{member.id_number}\n{member.phone}", (member.id, self._cells(member)))
            for member in shown
        ]
        self._filter()

    def _cells(self, member: Member) -> tuple[str, ...]:
        today = latest_day(self.session.workspace)
        household_class = member.class_on(today)
        gone = "" if member.is_active(today) else self.tr(" (đã ra)")
        return (
            member.name + gone,
            member.birth_year,
            member.id_number,
            member.phone,
            word(CLASS_WORDS[household_class]) if household_class != "none" else "",
            format_dong(member.savings),
        )

    def _filter(self) -> None:
        wanted = search_key(self._search.text())
        found = [cells for key, cells in self._rows if wanted in key]
        self._model.show_rows(found)
        if wanted and not found:
            self._found.setText(self.tr("Không có ai khớp với “%1”.").replace("%1", self._search.text()))
        elif wanted:
            self._found.setText(self.tr("Thấy %1 người. Enter mở người đầu tiên.").replace("%1", str(len(found))))
        else:
            self._found.setText(self.tr("Bấm vào một người để mở trang của người đó."))

    # ------------------------------------------------------------------ going
    def show_list(self) -> None:
        """Back to the list."""
        self._stack.setCurrentWidget(self._listed)
        self.refresh()

    def search(self) -> None:
        """Put the cursor in the search field."""
        self.show_list()
        self._search.setFocus()
        self._search.selectAll()

    def open_thing(self, thing: str) -> None:
        if thing == "new":
            self.new_member()
        elif thing == "list":
            self._on_choose()
        elif thing:
            self.card.show_member(MemberId(thing))
            self._stack.setCurrentWidget(self.card)
        else:
            self.show_list()

    def new_member(self) -> None:
        """An empty form."""
        self.form.begin()
        self._stack.setCurrentWidget(self.form)

    def correct(self, member: Member) -> None:
        """The form with a member's facts."""
        self.form.begin(member)
        self._stack.setCurrentWidget(self.form)

    def _after_form(self, member: MemberId | None) -> None:
        if member is None:
            self.show_list()
        else:
            self.open_thing(member)
            self.refresh()

    def _on_row(self, index: QModelIndex) -> None:
        self.open_thing(self._model.key(index))

    def _open_first(self) -> None:
        if self._model.rowCount():
            self.open_thing(self._model.key(self._model.index(0, 0)))

    # ------------------------------------------------------------------ a list from a file
    def look_at(self, path: Path) -> None:
        """Read a list and show what would be taken in."""

        def show(found: ReadList) -> None:
            self.preview.show_list(path.name, found)
            self._stack.setCurrentWidget(self.preview)

        self.session.do_long(
            self.tr("Đang đọc %1…").replace("%1", path.name),
            lambda _: read_list(self.session.workspace, path),
            show,
        )

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn danh sách tổ viên"), "", self.tr("Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)")
        )
        if chosen:
            self.look_at(Path(chosen))
