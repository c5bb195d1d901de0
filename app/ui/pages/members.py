"""Tổ viên: the members, searched without tone marks; a page for each; adding, correcting, taking in a list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QWidget

from app.domain.ids import MemberId
from app.domain.members import Member, told_apart
from app.domain.money import format_dong
from app.domain.names import search_key
from app.ui.base.file_dialogs import ask_open
from app.ui.base.session import Session
from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import MARGIN
from app.ui.pages.export import ask_and_export
from app.ui.pages.frame import Page, scrolling
from app.ui.pages.list_preview import ListPreview
from app.ui.pages.member import MemberCard
from app.ui.pages.member_form import CORRECTED, MemberForm
from app.ui.pages.member_list import MemberModel, Note, member_table
from app.ui.widgets.basic import GAP, Shrinking, button, column, plain, restyle, row
from app.ui.widgets.icons import icon
from app.ui.widgets.pills import Pills
from app.usecases.book.health import latest_day
from app.usecases.members.attention import SOON, Attention, who_needs_attention
from app.usecases.members.import_roster import ReadList, read_list
from app.usecases.members.members import LARGEST_GROUP
from app.usecases.money.at_bank import MemberAtBank
from app.usecases.money.collection import statement_for

EVERYBODY, BORROWING, TO_LOOK_AT, GONE = "all", "borrowing", "look", "gone"
_LIST = 352  # pixels at 100 %
_LETTERS_BESIDE = 105  # from so many on the list stands beside the page of one


Made = TypeVar("Made", bound=QWidget)


class MembersPage(Page):
    """The list of members, one member, the form, or the preview of a list to take in."""

    of_the_book_alone = True

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Tổ viên"), "", scrolls=False)
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Tìm tổ viên"))
        self._search.setPlaceholderText(self.tr("Gõ tên, số CCCD, điện thoại"))
        self._search.addAction(icon("search", theme_in_use().faint), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._open_first)
        self._chip_words = {
            EVERYBODY: self.tr("Tất cả"),
            BORROWING: self.tr("Đang vay"),
            TO_LOOK_AT: self.tr("Cần xem"),
            GONE: self.tr("Đã ra"),
        }
        self.chips = Pills(self._chip_words, self.tr("Danh sách gồm"))
        self.chips.chosen.connect(self.refresh)
        self._model = MemberModel((self.tr("Họ và tên"), self.tr("Còn nợ (đ)")), parent=self)
        self.table = member_table(self._model, self.tr("Danh sách tổ viên"))
        self.table.activated.connect(self._on_row)
        self.table.clicked.connect(self._on_row)
        self._found = plain("", "small")
        self._listed = QFrame()
        self._listed.setObjectName("sheet")
        above = column(self._search, self.chips, self._found, gap=GAP - 2, margin=GAP)
        inside = column(above, self.table, gap=0, margin=1)
        inside.setStretch(1, 1)
        self._listed.setLayout(inside)
        new = self._new = button(self.tr("Tổ viên mới"), self.new_member, main=True, drawing="user-round-plus")
        take_in = button(self.tr("Nhập từ Excel, csv…"), self._on_choose, drawing="upload")
        take_out = button(self.tr("Xuất Excel…"), lambda: ask_and_export(session, "members", self), drawing="download")
        self.add_beside_title(take_in, take_out, new)
        self._made: dict[str, QWidget] = {}  # the page of one, the form and the preview wait until they are asked for
        self._nobody = plain(self.tr("Chọn một người trong danh sách để xem trang của người đó."), "faint")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack: QStackedWidget = Shrinking()
        self._rooms: dict[QWidget, QWidget] = {}
        self._add_page(self._nobody)
        beside = row(self._listed, self._stack, gap=GAP * 2 + 4)
        beside.setStretch(1, 1)
        self.body.addLayout(beside, 1)
        self._rows: list[tuple[str, tuple[str, tuple[str, ...]]]] = []
        self._owed: dict[MemberId, MemberAtBank] = {}
        self.first_stop = self._search
        self._search.installEventFilter(self)
        self._late = QTimer(self)  # the arrows go on while the page of the one before is still being drawn
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._show_current)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._late.start())
        QShortcut(QKeySequence("Esc"), self, self.show_list)
        QShortcut(
            QKeySequence("Ctrl+Z"), self, session.take_back, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search leads into what it found."""
        is_key = watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self.table.setFocus()
            self.table.setCurrentIndex(self._model.index(0, 0))
            return True
        return super().eventFilter(watched, event)

    def _add_page(self, page: QWidget) -> None:
        room = scrolling(page)
        self._rooms[page] = room
        self._stack.addWidget(room)

    @property
    def card(self) -> MemberCard:
        """The page of one member."""
        return self._page("card", MemberCard, lambda: MemberCard(self.session, self.show_list, self.correct))

    @property
    def form(self) -> MemberForm:
        """The form of a member's facts."""
        return self._page("form", MemberForm, lambda: MemberForm(self.session, self._after_form, self.open_thing))

    @property
    def preview(self) -> ListPreview:
        """What a list would bring."""
        return self._page("preview", ListPreview, lambda: ListPreview(self.session, self._after_list))

    def _page(self, name: str, kind: type[Made], make: Callable[[], Made]) -> Made:
        """One of the pages beside the list, made when it is asked for first."""
        made = self._made.get(name)
        if not isinstance(made, kind):
            made = make()
            self._made[name] = made
            self._add_page(made)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _is_wide(self) -> bool:
        return self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE

    def _fit(self) -> None:
        """List and page stand beside each other; where there is little room it is one or the other, and Esc goes back."""
        is_wide = self._is_wide()
        shows_one = self._shown() is not self._nobody
        self.head.setVisible(is_wide or not shows_one)
        self._listed.setVisible(is_wide or not shows_one)
        self._stack.setVisible(is_wide or shows_one)
        self._listed.setFixedWidth(_LIST * percent_in_use() // 100 if is_wide else max(self.width() - 2 * MARGIN, 1))
        card = self._made.get("card")
        if isinstance(card, MemberCard):
            card.back.setVisible(not is_wide)

    def _shown(self) -> QWidget:
        """What stands beside the list."""
        here = self._stack.currentWidget()
        return next(page for page, room in self._rooms.items() if room is here)

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(self._rooms[page])
        restyle(self._new, "" if page is self._made.get("form") else "main")  # the form has a green one of its own
        self._fit()

    def refresh(self) -> None:
        if self._shown() is self._made.get("card"):
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
                self.sentence.text() + " " + self.tr("Một Tổ có tối đa 60 tổ viên: xem lại với văn phòng.")
            )
        self._owed = statement_for(self.session.workspace, today)
        needed = who_needs_attention(self.session.workspace, self.session.pack)
        shown_by = {
            EVERYBODY: members,
            BORROWING: [one for one in members if (bank := self._owed.get(one.id)) is not None and bank.outstanding],
            TO_LOOK_AT: [one for one in members if one.id in needed],
            GONE: [one for one in everybody if not one.is_active(today)],
        }
        for name, ones in shown_by.items():
            self.chips.say(name, f"{self._chip_words[name]} {len(ones)}")
            self.chips.doors[name].setVisible(name == EVERYBODY or bool(ones))
        if not shown_by[self.chips.choice]:
            self.chips.doors[EVERYBODY].setChecked(True)
        shown = shown_by[self.chips.choice]
        self._nobody.setText(
            self.tr("Chọn một người trong danh sách để xem trang của người đó.")
            if everybody
            else self.tr("Chưa có ai. Nhập từ Excel, csv hoặc thêm từng người bằng nút ở trên.")
        )
        self._model.show_notes({member: self._note(why) for member, why in needed.items()})
        names = told_apart(shown)
        self._rows = [
            (
                f"{search_key(member.name)}\n{member.id_number}\n{member.phone}",
                (member.id, self._cells(member, names[member.id])),
            )
            for member in shown
        ]
        self._filter()

    def _note(self, why: Attention) -> Note:
        match why:
            case Attention.OVERDUE:
                return Note("triangle-alert", self.tr("có nợ quá hạn"))
            case Attention.QUESTION:
                return Note("circle-question-mark", self.tr("có việc cần xem lại"))
            case Attention.DUE:
                return Note("calendar-clock", self.tr("có kỳ trả gốc trong %1 ngày tới").replace("%1", str(SOON.days)))

    def _cells(self, member: Member, name: str) -> tuple[str, ...]:
        today = latest_day(self.session.workspace)
        gone = "" if member.is_active(today) else self.tr(" (đã ra)")
        bank = self._owed.get(member.id)
        owed = "" if bank is None else format_dong(bank.outstanding) if bank.outstanding else self.tr("không vay")
        return (name + gone, owed)

    def _filter(self) -> None:
        wanted = search_key(self._search.text())
        found = [cells for key, cells in self._rows if wanted in key]
        self._model.show_rows(found)
        if wanted and not found:
            self._found.setText(self.tr("Không có ai khớp với “%1”.").replace("%1", self._search.text()))
        elif wanted:
            self._found.setText(self.tr("Thấy %1 người. Enter mở người đầu tiên.").replace("%1", str(len(found))))
        self._found.setVisible(bool(wanted))

    # ------------------------------------------------------------------ going
    def show_list(self) -> None:
        """Back to the list."""
        self._show(self._nobody if not self._is_wide() or self._shown() is not self._made.get("card") else self.card)
        self.refresh()

    def search(self) -> None:
        """Put the cursor in the search field."""
        self.show_list()
        self._search.setFocus()
        self._search.selectAll()

    def shown_thing(self) -> str:
        shown = self._shown()
        if shown is self._made.get("form"):
            return self.form.what()
        return self.card.who() if shown is self._made.get("card") else ""

    def open_thing(self, thing: str) -> None:
        if thing == "new":
            self.new_member()
        elif thing.startswith(CORRECTED):
            member = self.session.workspace.members.one(MemberId(thing.removeprefix(CORRECTED)))
            if member is not None:
                self.correct(member)
        elif thing == "list":
            self._on_choose()
        elif thing:
            self.card.show_member(MemberId(thing))
            self._show(self.card)
            self._stand_on(thing)
            (self.table if self._is_wide() else self.card.back).setFocus()  # the list gave way to the page
        else:
            self.show_list()

    def new_member(self) -> None:
        """An empty form."""
        self.form.begin()
        self._show(self.form)

    def correct(self, member: Member) -> None:
        """The form with a member's facts."""
        self.form.begin(member)
        self._show(self.form)

    def _after_form(self, member: MemberId | None) -> None:
        if member is None:
            self.show_list()
        else:
            self.open_thing(member)
            self.refresh()

    def _after_list(self) -> None:
        """The list was taken in, or left: the hand is among the members."""
        self.show_list()
        self._search.setFocus()

    def _stand_on(self, member: str) -> None:
        """The list stands on whom the page is about."""
        place = self._model.place_of(member)
        if place >= 0 and self.table.currentIndex().row() != place:
            self.table.setCurrentIndex(self._model.index(place, 0))

    def _show_current(self) -> None:
        """The arrows in the list: the page beside it follows."""
        index = self.table.currentIndex()
        if index.isValid() and self._is_wide() and self.table.hasFocus():
            self.card.show_member(MemberId(self._model.key(index)))
            self._show(self.card)

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
            self._show(self.preview)

        self.session.do_long(
            self.tr("Đang đọc %1…").replace("%1", path.name),
            lambda _: read_list(self.session.workspace, path),
            show,
        )

    def _on_choose(self) -> None:
        chosen = ask_open(
            self, self.tr("Chọn danh sách tổ viên"), self.tr("Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)")
        )
        if chosen:
            self.look_at(chosen)
