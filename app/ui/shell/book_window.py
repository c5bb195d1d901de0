"""One window: the rail on the left, whose book it is on top, the page in the middle, one line for what just happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import BookRefusedError
from app.ui.base.appearance import Look
from app.ui.base.auto_sync import Courier
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.pages.backup import keep_copies_at_close
from app.ui.pages.frame import Page, scrolling
from app.ui.pages.help import HelpPage
from app.ui.pages.settings import SIZES, SettingsPage
from app.ui.shell.lock import IdleWatch, LockScreen, close_dialogs
from app.ui.shell.practice import PracticeFrame
from app.ui.widgets.basic import GAP, Elided, Shrinking, button, column, plain, row
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.draft import Draft
from app.ui.widgets.fields import AT_FAULT
from app.ui.widgets.rail import RailDoor
from app.ui.widgets.screen_fit import fit_to_screen, keep_on_screen
from app.ui.widgets.table import RecordTable
from app.usecases.recovery import is_passphrase_of

_NOTICE_MS = 12_000
_STATE_MS = 30
_USUAL_SIZE = QSize(1366, 728)  # the smallest laptop we know of, less its task bar


class BookWindow(QMainWindow):
    """The window of one open book. What its pages are is said by the window of each role.

    Pages named in ``_behind_today`` have their doors on other pages, not on the rail.
    """

    left_for = Signal(str)  # a place outside this book: another book, the practice village
    help: HelpPage
    settings: SettingsPage
    _behind_today: Sequence[str] = ()

    def __init__(self, session: Session, look: Look | None = None) -> None:
        super().__init__()
        self.session = session
        app = QApplication.instance()
        if look is None and isinstance(app, QApplication):
            look = Look(app, Preferences())
        if look is None:
            raise RuntimeError("a window needs an application")
        self.look = look
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_NOTICE_MS)
        self._fade.timeout.connect(self._hide_notice)
        self.courier = Courier(session, parent=self)
        self._build()
        session.said.connect(self._say)
        session.went_well.connect(self._on_went_well)
        session.asked_for.connect(self._on_asked)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_STATE_MS)
        self._late.timeout.connect(self._show_state)
        session.changed.connect(self._late.start)
        session.began.connect(self._on_began)
        session.ended.connect(self._on_ended)
        self.look.language_changed.connect(self._speak_anew)
        self.look.dressed.connect(self._fit_tables)
        shortcuts: dict[str, Callable[[], object]] = {
            "F1": self._on_help,
            "F5": self._look_again,
            "Ctrl++": lambda: self._step_text(1),
            "Ctrl+=": lambda: self._step_text(1),
            "Ctrl+-": lambda: self._step_text(-1),
        }
        for keys, action in (shortcuts | self._shortcuts()).items():
            QShortcut(QKeySequence(keys), self, action)
        fit_to_screen(self, _USUAL_SIZE)
        self.restoreGeometry(look.preferences.state("window"))
        self.go_to("today")
        self.courier.start()
        self.lock_screen: LockScreen | None = None
        self._was_told = False  # that figures would be lost
        self._open_part: QWidget | None = None
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock)
        self._set_patience()
        look.lock_changed.connect(self._set_patience)

    # ------------------------------------------------------------------ what each role says
    def _make_pages(self) -> Mapping[str, tuple[str, QWidget]]:
        """The pages by name, each with its word on the rail; made anew for each language."""
        raise NotImplementedError

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        """Keys beside those of every window."""
        return {}

    def _whose(self) -> tuple[str, str]:
        """Whose book it is: for the strip on top, and for the window's title."""
        raise NotImplementedError

    def _on_the_road(self) -> int:
        """How many files were sent and not confirmed."""
        raise NotImplementedError

    def _above_pages(self) -> Sequence[QWidget]:
        """What stands over every page."""
        return ()

    # ------------------------------------------------------------------ building
    def _build(self) -> None:
        session = self.session
        self._pages = dict(self._make_pages())
        self._stack = Shrinking()
        self._stack.setObjectName("pages")
        self._doors: dict[str, QPushButton] = {}
        self._notice = plain("")
        self._notice_card = QFrame()
        shut = button("✕", self._hide_notice)
        shut.setObjectName("quiet")
        shut.setAccessibleName(self.tr("Đóng lời báo"))
        self._notice_card.setLayout(row(self._notice, shut, margin=GAP))
        self.busy = BusyBar(session)
        self._above = list(self._above_pages())
        self._health = button("", lambda: self.go_to("settings"), hint=self.tr("Đồng hồ, đĩa, bản sao, USB"))
        self._road = button("", lambda: self.go_to("exchange"), hint=self.tr("Tệp gửi văn phòng"))
        for door in (self._health, self._road):
            door.setObjectName("quiet")
        self.setCentralWidget(self._lay_out())
        self._hide_notice()
        for table in self.findChildren(RecordTable):
            state = self.look.preferences.state(table.objectName()) if table.objectName() else None
            if state is not None and not state.isEmpty() and table.horizontalHeader().restoreState(state):
                table.own_widths = True
        self._show_state()

    def _lay_out(self) -> QWidget:
        whose, title = self._whose()
        strip = QFrame()
        strip.setObjectName("strip")
        state = plain(self.tr("LÀNG TẬP") if self.session.practice else "", "watermark", wrap=False)
        things = row(Elided(whose, "heading"), state, self._road, self._health, margin=GAP // 2)
        things.setContentsMargins(GAP * 2, GAP // 2, GAP, GAP // 2)
        things.setStretch(0, 1)
        strip.setLayout(things)
        page_area: QFrame = PracticeFrame() if self.session.practice else QFrame()
        page_area.setObjectName("page")
        page_area.setLayout(
            column(
                *self._above,
                self.busy,
                self._notice_card,
                self._stack,
                margin=GAP * 2 if self.session.practice else GAP,
            )
        )
        right = column(strip, page_area, gap=0)
        right.setStretch(1, 1)
        self._work_area = QWidget()
        layout = row(self._lay_out_rail(), right, gap=0)
        layout.setStretch(1, 1)
        self._work_area.setLayout(layout)
        self.setWindowTitle(title)
        return self._work_area

    def _lay_out_rail(self) -> QWidget:
        rail = QFrame()
        rail.setObjectName("rail")
        doors = QVBoxLayout(rail)
        doors.setContentsMargins(0, 0, 0, 0)
        doors.setSpacing(0)
        doors.addWidget(plain("Sổ Tổ", "brand", wrap=False))
        for number, (where, (text, page)) in enumerate(self._pages.items(), start=1):
            self._stack.addWidget(page)
            if where in self._behind_today:
                continue
            door = RailDoor(text, number)
            door.clicked.connect(partial(self.go_to, where))
            self._doors[where] = door
            if where == "help":
                doors.addStretch(1)
            doors.addWidget(door)
        scroll = scrolling(rail)
        scroll.setObjectName("railroom")
        scroll.setFixedWidth(max(door.sizeHint().width() for door in self._doors.values()) + GAP * 4)
        self._rail_room = scroll
        return scroll

    def _speak_anew(self) -> None:
        """Lay everything out in the other language, on the same page."""
        here = self.page_name()
        self._build()
        self.go_to(here)

    def _fit_tables(self) -> None:
        for table in self.findChildren(RecordTable):
            table.fit()
        self._rail_room.setFixedWidth(max(door.sizeHint().width() for door in self._doors.values()) + GAP * 4)

    # ------------------------------------------------------------------ going
    def page_name(self) -> str:
        """The page that is shown."""
        return next(name for name, (_, page) in self._pages.items() if page is self._stack.currentWidget())

    def go_to(self, where: str, *_: object) -> None:
        """Show a page."""
        if self.session.is_busy:
            return
        page = self._pages[where][1]
        if page is not self._stack.currentWidget():
            self._take_in_typed()
            self._hide_notice()
        self._stack.setCurrentWidget(page)
        for name, door in self._doors.items():
            door.setChecked(name == ("today" if where in self._behind_today else where))
        self._came_to(where)
        if isinstance(page, Page):
            page.refresh()
        self._show_state()
        self._stand_on(page)

    def _stand_on(self, page: QWidget) -> None:
        """The hand goes to the page's first stop, unless the page already put it somewhere."""
        here = self.focusWidget()
        if page.isAncestorOf(here) and here.isVisible():
            return
        for stop in _chain_after(page):
            if page.isAncestorOf(stop) and stop.isVisibleTo(page) and stop.isEnabled() and _takes_tab(stop):
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _came_to(self, where: str) -> None:
        """A page is shown now."""

    def _on_asked(self, where: str, thing: str) -> None:
        if where in self._pages:
            self.go_to(where)
            page = self._pages[where][1]
            if isinstance(page, Page):
                page.open_thing(thing)
        else:
            self.left_for.emit(thing)

    def _on_help(self) -> None:
        here = self.page_name()
        here = "today" if here in self._behind_today else here
        self.go_to("help")
        self.help.open_thing(here)

    def _look_again(self) -> None:
        self.session.changed.emit()

    def _step_text(self, step: int) -> None:
        now = self.look.preferences.text
        larger = [size for size in SIZES if (size > now if step > 0 else size < now)]
        if larger:
            self.look.set_text(larger[0] if step > 0 else larger[-1])
            self.settings.refresh()

    # ------------------------------------------------------------------ saying
    def _show_state(self) -> None:
        if self.session.is_busy:
            return
        self._health.setText(self.settings.health.summary())
        self._health.setAccessibleName(self._health.text())
        waiting = self._on_the_road()
        text = self.tr("⇅ còn trên đường %1 tệp").replace("%1", str(waiting)) if waiting else ""
        self._road.setText(text)
        self._road.setAccessibleName(text)
        self._road.setVisible(bool(waiting))

    def _say(self, text: str, refused: bool) -> None:  # a signal's argument
        self._notice.setText(("✖ " if refused else "✔ ") + text)
        self._notice_card.setObjectName("notice" if refused else "card")
        self._notice_card.style().unpolish(self._notice_card)
        self._notice_card.style().polish(self._notice_card)
        self._notice_card.show()
        # A refusal stays until it is read; good news goes by itself.
        if refused:
            self._fade.stop()
            QTimer.singleShot(0, self, self._watch_the_fault)  # who refused stands in the field by then
        else:
            self._fade.start()

    def _on_went_well(self) -> None:
        """A refusal that was about the last try does not stand over what was done since."""
        if self._notice_card.objectName() == "notice":
            self._hide_notice()

    def _watch_the_fault(self) -> None:
        """What was said of a field goes when the field is put right."""
        field = self.focusWidget()
        if isinstance(field, QLineEdit) and field.property(AT_FAULT):
            field.setProperty(AT_FAULT, None)
            field.textChanged.connect(self._on_went_well, Qt.ConnectionType.SingleShotConnection)

    def _hide_notice(self) -> None:
        self._notice_card.hide()

    def _on_began(self) -> None:
        for part in (self._stack, self._rail_room, *self._above, self._health, self._road):
            part.setEnabled(False)

    def _on_ended(self) -> None:
        for part in (self._stack, self._rail_room, *self._above, self._health, self._road):
            part.setEnabled(True)

    # ------------------------------------------------------------------ locking
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.watch(self.windowHandle())
        QTimer.singleShot(0, self, lambda: keep_on_screen(self))  # the system has drawn its frame by then

    def lock(self) -> None:
        """Cover everything until the passphrase is given; what is being done stays as it is."""
        if self.session.is_busy or self.is_locked:
            self._idle.touched()  # in a moment
            return
        self._take_in_typed()
        close_dialogs()
        self._open_part = self.takeCentralWidget()
        workspace = self.session.workspace
        self.lock_screen = LockScreen(lambda passphrase: is_passphrase_of(workspace, passphrase))
        self.lock_screen.opened.connect(self._on_unlocked)
        self.setCentralWidget(self.lock_screen)
        self._let_keys(False)
        self.lock_screen.field.setFocus()

    @property
    def is_locked(self) -> bool:
        """Whether the passphrase is asked for."""
        return self.lock_screen is not None

    def _on_unlocked(self) -> None:
        if self._open_part is None or self.lock_screen is None:
            return
        self.takeCentralWidget()
        self.setCentralWidget(self._open_part)
        self._open_part.show()
        self.lock_screen.deleteLater()
        self.lock_screen, self._open_part = None, None
        self._let_keys(True)
        shown = self._stack.currentWidget()
        if shown is not None:
            self._stand_on(shown)
        self._idle.touched()

    def _let_keys(self, on: bool) -> None:
        for keys in self.findChildren(QShortcut):
            keys.setEnabled(on)

    def _set_patience(self) -> None:
        """Nothing is locked in the practice village."""
        self._idle.set_minutes(0 if self.session.practice else self.look.preferences.lock_minutes)

    # ------------------------------------------------------------------ leaving
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.is_busy:
            # Pulling the book from under the work would leave half a file on the stick.
            self._say(self.tr("Đang làm dở một việc. Đợi xong hoặc bấm Dừng lại rồi đóng."), True)
            event.ignore()
            return
        if not self._take_in_typed() and not self._was_told:
            self._was_told = True
            left = str(len(self.session.figures.waiting()))
            self._say(
                self.tr(
                    "Còn %1 số chưa vào sổ vì đĩa không ghi được. Ghi lại trước đã; đóng lần nữa là bỏ các số ấy."
                ).replace("%1", left),
                True,
            )
            event.ignore()
            return
        self.session.figures.drop()
        self.session.figures.close()
        self.look.preferences.set_state("window", self.saveGeometry())
        for table in self.findChildren(RecordTable):
            if table.own_widths and table.objectName():
                self.look.preferences.set_state(table.objectName(), table.horizontalHeader().saveState())
        for draft in self.findChildren(Draft):
            draft.keep()
        with suppress(BookRefusedError):  # a full disk keeps nobody from leaving
            self.session.save_drafts()
        # What was put off must not look into a book that is closed.
        self._late.stop()
        self.courier.stop()
        self._leave()
        keep_copies_at_close(self.session)
        self.session.workspace.book.close()
        super().closeEvent(event)

    def _take_in_typed(self) -> bool:
        """Wait until what was typed is in the book; False where the disk failed."""
        return self.session.settle()

    def _leave(self) -> None:
        """The window closes now."""


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _chain_after(widget: QWidget) -> Iterator[QWidget]:
    """What Tab comes to after a widget, once around."""
    following: QWidget | None = widget.nextInFocusChain()
    while following is not None and following != widget:
        yield following
        following = following.nextInFocusChain()
