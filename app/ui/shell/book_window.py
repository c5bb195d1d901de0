"""One window: the rail on the left, the page beside it, and under it the bar for what just happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from app.domain.errors import BookRefusedError
from app.ui.base.appearance import Appearance
from app.ui.base.auto_sync import AutoSync
from app.ui.base.lazy_page import LazyPage
from app.ui.base.preferences import TEXT_SIZES, Preferences
from app.ui.base.removable_drives import DriveWatch
from app.ui.base.session import Session
from app.ui.base.update_watch import UpdateWatch, place_of_built_program
from app.ui.pages.backup import keep_copies_at_close
from app.ui.pages.frame import Page
from app.ui.pages.health import health_in_short
from app.ui.shell.paged_window import PagedWindow
from app.ui.shell.practice import PracticeBand
from app.ui.shell.status_bar import StatusBar
from app.ui.widgets.basic import GAP, column, row
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import Draft
from app.ui.widgets.focus import stand_on_first
from app.ui.widgets.rail import Rail
from app.ui.widgets.screen_fit import fit_to_screen, keep_on_screen
from app.ui.widgets.table import RecordTable, keep_widths, restore_widths
from app.usecases.recovery import is_passphrase_of

if TYPE_CHECKING:
    from app.ui.pages.help import HelpPage

_STATE_MS = 30
_USUAL_SIZE = QSize(1366, 728)  # the smallest laptop we know of, less its task bar


class BookWindow(PagedWindow):
    """The window of one open book. What its pages are is said by the window of each role.

    Pages named in ``_behind_today`` have their doors on other pages, not on the rail.
    """

    left_for = Signal(str)  # a place outside this book: another book, the practice village
    help: LazyPage[HelpPage]
    _behind_today: Sequence[str] = ()
    _wants_room: Sequence[str] = ()  # pages beside which the rail is slim

    def __init__(self, session: Session, appearance: Appearance | None = None) -> None:
        super().__init__()
        self.session = session
        app = QApplication.instance()
        if appearance is None and isinstance(app, QApplication):
            appearance = Appearance(app, Preferences())
        if appearance is None:
            raise RuntimeError("a window needs an application")
        self.appearance = appearance
        self.auto_sync = AutoSync(session, parent=self)
        self.watch = DriveWatch(parent=self)
        self.updates = UpdateWatch(self.watch, place_of_built_program(), self)
        with appearance.undressed():
            self._build()
            self.page("today")
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_STATE_MS)
        self._late.timeout.connect(self._show_state)
        self._late.timeout.connect(self._show_waiting)
        self._listen()
        fit_to_screen(self, _USUAL_SIZE)
        self.restoreGeometry(appearance.preferences.state("window"))
        self.go_to("today")
        self.auto_sync.start()
        self._was_told = False  # that figures would be lost
        self._language_waits = False
        self._late.start()
        self._set_patience()
        appearance.lock_changed.connect(self._set_patience)

    def _listen(self) -> None:
        session = self.session
        session.said.connect(self._say)
        session.went_well.connect(self._on_went_well)
        session.offered.connect(lambda text: self.notice.say(text, refused=False, can_go_back=True))
        session.asked_for.connect(self._on_asked)
        self.watch.came.connect(self._on_stick)
        self.watch.changed.connect(self._show_state)
        self.updates.found.connect(self._on_newer)
        session.changed.connect(self._late.start)
        session.began.connect(self._on_began)
        session.ended.connect(self._on_ended)
        self.appearance.language_changed.connect(self._on_language)
        self.appearance.dressed.connect(self._fit_tables)
        shortcuts: dict[str, Callable[[], object]] = {
            "F1": self._on_help,
            "F5": self.session.changed.emit,
            "Ctrl++": lambda: self._step_text(1),
            "Ctrl+=": lambda: self._step_text(1),
            "Ctrl+-": lambda: self._step_text(-1),
        }
        for keys, action in (shortcuts | self._shortcuts()).items():
            QShortcut(QKeySequence(keys), self, action)

    def _on_made(self, name: str) -> None:
        restore_widths(self.page(name), self.appearance.preferences)
        if name == "help":
            self.help.left.connect(self._leave_help)

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        """Keys beside those of every window."""
        return {}

    def _whose(self) -> str:
        """Whose book it is, for the window's title."""
        raise NotImplementedError

    def _on_the_road(self) -> int:
        """How many files were sent and not confirmed."""
        raise NotImplementedError

    def _waiting(self) -> Mapping[str, int]:
        """How much waits on a page, by its name; asked when the window is quiet."""
        return {}

    def _above_pages(self) -> Sequence[QWidget]:
        """What stands over every page."""
        return ()

    def _build(self) -> None:
        session = self.session
        self.begin_pages()
        self._helped: tuple[str, QWidget | None] = ("today", None)  # where help was asked for, and where the hand was
        self.busy = BusyBar(session)
        self._above = list(self._above_pages())
        self.setCentralWidget(self._lay_out())
        self._show_state()

    def _lay_out(self) -> QWidget:
        self.strip = StatusBar(
            practice=self.session.practice,
            go_to=self.go_to,
            opened_at=f"{self.session.workspace.environment.now():%H:%M}",
        )
        self.notice = self.strip.notice
        self.notice.taken_back.connect(self.session.take_back)
        page_area = QFrame()
        page_area.setObjectName("page")
        above = column(*self._above, self.busy)
        above.setContentsMargins(GAP * 2, 0, GAP * 2, 0)
        inside = column(above, self._stack, gap=0)
        inside.setStretch(1, 1)
        page_area.setLayout(inside)
        right = column(page_area, self.strip, gap=0)
        right.setStretch(0, 1)
        under = row(self._lay_out_rail(), right, gap=0)
        under.setStretch(1, 1)
        self._work_area = QWidget()
        bands = (PracticeBand(),) if self.session.practice else ()
        layout = column(*bands, under, gap=0)
        self._work_area.setLayout(layout)
        self.setWindowTitle(" – ".join(part for part in ("Sổ Tổ", self._whose()) if part))
        return self._work_area

    def _lay_out_rail(self) -> QWidget:
        self.rail = Rail()
        for number, (where, text) in enumerate(self._pages.items(), start=1):
            if where not in self._behind_today:
                self.rail.add_door(where, text, number, partial(self.go_to, where), at_foot=where == "help")
        self.rail.fit()
        return self.rail

    def _on_language(self) -> None:
        """The words are others now. Under a lock or long work the window stays as it is until that is over."""
        self._language_waits = self.session.is_busy or self.is_locked
        if not self._language_waits:
            self._speak_anew()

    def _speak_late(self) -> None:
        if self._language_waits:
            self._on_language()

    def _speak_anew(self) -> None:
        """Lay everything out in the other language, on the same page."""
        here, thing, focus = self.kept()
        with self.appearance.undressed():
            self._build_anew()
            self.go_to(here)
        self.stand_again(thing, focus)
        self._late.start()

    def _build_anew(self) -> None:
        """Make everything again; what a page was at is for the window of each role to bring back."""
        self._build()

    def _fit_tables(self) -> None:
        for table in self.findChildren(RecordTable):
            table.fit()
        self.rail.fit()
        self.strip.fit()

    def go_to(self, where: str, *_: object) -> None:
        """Show a page."""
        if self.session.is_busy:
            return
        page = self.page(where)
        if page is not self._stack.currentWidget():
            if where == "help":
                self._helped = self.page_name(), self.focusWidget()
            self._take_in_typed()
            self.notice.hide()
        was_there = page.focusWidget() is not None
        self._stack.setCurrentWidget(page)
        by_qt = (
            self.focusWidget()
        )  # on a page nobody was on, whatever of it was made next after what had the hand before
        self.rail.set_slim(where in self._wants_room)
        self.rail.mark("today" if where in self._behind_today else where)
        self._came_to(where)
        if isinstance(page, Page):
            page.come_to()
        self._show_state()
        here = self.focusWidget()
        stand_on_first(page, here if was_there or here is not by_qt else None)

    def _came_to(self, where: str) -> None:
        """A page is shown now."""

    def _on_asked(self, where: str, thing: str) -> None:
        if where in self._pages:
            self.go_to(where)
            page = self.page(where)
            if isinstance(page, Page):
                page.open_thing(thing)
        else:
            self.left_for.emit(thing)

    def _on_help(self) -> None:
        """The key opens the part about this page, and pressed there leads back."""
        here = self.page_name()
        if here == "help":
            self._leave_help()
            return
        self.go_to("help")
        self.help.open_thing("today" if here in self._behind_today else here)

    def _leave_help(self) -> None:
        """Back to the page one came from, and the hand to where it was."""
        page, hand = self._helped
        self.go_to(page)
        if hand is not None and isValid(hand) and hand.isVisible() and hand.isEnabled():
            hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_text(self, step: int) -> None:
        now = self.appearance.preferences.text
        larger = [size for size in TEXT_SIZES if (size > now if step > 0 else size < now)]
        if larger:
            self.appearance.set_text(larger[0] if step > 0 else larger[-1])

    def _show_state(self) -> None:
        if self.session.is_busy:
            return
        self.strip.show_state(
            health_in_short(self.session),
            self._on_the_road(),
            len(self.watch.sticks),
            len(self.session.figures.waiting()),
        )

    def is_typed_into(self) -> bool:
        """Whether a meeting is being written: what is laid out anew then would come between two keys."""
        return False

    def _show_waiting(self) -> None:
        if self.session.is_busy:
            self._late.start()  # the work has the book
        else:
            self.rail.show_waiting(self._waiting())

    def _say(self, text: str, refused: bool) -> None:  # a signal's argument
        self.notice.say(text, refused=refused)

    def _on_stick(self, name: str) -> None:
        if not self.session.is_busy:
            is_there = self.page_name() == "exchange"
            said = self.tr("Đã cắm USB “%1”.") if is_there else self.tr("Đã cắm USB “%1”. Mở %2 để trao đổi.")
            self._say(said.replace("%2", self._pages["exchange"]).replace("%1", name), False)

    def _on_newer(self) -> None:
        offer = self.updates.offer
        if offer is not None and not self.session.is_busy:
            said = self.tr("USB có Sổ Tổ bản %1. Vào %2 để cài.").replace("%2", self._pages["settings"])
            self._say(said.replace("%1", offer.update.version), False)

    def _on_went_well(self) -> None:
        self.notice.forget_refusal()

    def _on_began(self) -> None:
        self._let_use(False)

    def _on_ended(self) -> None:
        self._let_use(True)
        QTimer.singleShot(0, self, self._speak_late)  # what became of the work is told to its page before

    def _let_use(self, on: bool) -> None:
        for part in (self._stack, self.rail, *self._above):
            part.setEnabled(on)
        self.strip.let_use(on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: keep_on_screen(self))  # the system has drawn its frame by then

    def _is_busy(self) -> bool:
        return self.session.is_busy

    def _is_passphrase(self, passphrase: str) -> bool:
        return is_passphrase_of(self.session.workspace, passphrase)

    def _before_lock(self) -> None:
        self._take_in_typed()

    def _after_unlock(self) -> None:
        self._speak_late()
        shown = self._stack.currentWidget()
        if shown is not None:
            stand_on_first(shown, self.focusWidget())

    def _set_patience(self) -> None:
        """Nothing is locked in the practice village."""
        self._idle.set_minutes(0 if self.session.practice else self.appearance.preferences.lock_minutes)

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
        self._close_book()
        super().closeEvent(event)

    def _close_book(self) -> None:
        self.session.figures.drop()
        self.session.figures.close()
        self.appearance.preferences.set_state("window", self.saveGeometry())
        keep_widths(self, self.appearance.preferences)
        for draft in self.findChildren(Draft):
            draft.keep()
        with suppress(BookRefusedError):  # a full disk keeps nobody from leaving
            self.session.save_drafts()
        # What was put off must not look into a book that is closed.
        self._late.stop()
        self.auto_sync.stop()
        self._leave()
        keep_copies_at_close(self.session)
        refusal = self.session.close_book()
        if refusal:
            Question(self.tr("Chưa quay lại được"), [refusal], self.tr("Thôi"), self.tr("Đã hiểu")).exec()
        elif self.session.parting is not None:
            QTimer.singleShot(0, QApplication.quit)  # another version opens the book from now on

    def _take_in_typed(self) -> bool:
        """Wait until what was typed is in the book; False where the disk failed."""
        return self.session.settle()

    def _leave(self) -> None:
        """The window closes now."""
