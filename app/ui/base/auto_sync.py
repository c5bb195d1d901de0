"""Goes to a far mailbox by itself: when the program starts, when the network comes back, and later and later while it fails.

Nothing here holds the window up. The line is used beside the window; the book is only touched for a blink, in a moment in which nobody
types. A stick is never used by itself: a person must know when she may pull it out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.sync.mailbox.protocol import Mailbox, MailboxError
from app.ui.base.background_task import BackgroundTask
from app.ui.base.session import Session
from app.usecases.progress import Progress
from app.usecases.union.book import followed

if TYPE_CHECKING:  # most books go by stick: what goes to a server waits until there is one
    from app.sync.mailbox.cached import MailboxCopy
    from app.usecases.exchange import SyncReport

_PLACE = "mailbox_auto"
_SOON = 4  # seconds after the program started, or the network came
_FIRST_WAIT, _LONGEST_WAIT = 30, 1_800  # seconds after a failure, doubled each time
_USUAL_WAIT = 600  # seconds after it went well
_QUIET = 10  # seconds without a key or the mouse
_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Way(Enum):
    """What the exchange in the background is doing."""

    OFF = "off"
    WAITING = "waiting"  # for the next time
    CALLING = "calling"  # the line is in use
    AT_THE_DOOR = "at the door"  # it brought something, and waits until nobody types


class AutoSync(QObject):
    """One book's errands to a far mailbox."""

    moved = Signal()  # something about it changed

    def __init__(
        self,
        session: Session,
        open_box: Callable[[str], Mailbox] | None = None,
        *,
        quiet_for: int = _QUIET,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.way = Way.OFF
        self.done: tuple[int, int] = (0, 0)
        self.last_met: datetime | None = None
        self.next_at: datetime | None = None
        self.fault: MailboxError | None = None
        self.report: SyncReport | None = None
        self._open_box = open_box
        self._quiet_for = quiet_for
        self._failures = 0
        self._box: MailboxCopy | None = None
        self._work: BackgroundTask | None = None
        self._round = 0
        self._then: Callable[[], None] = self._finish
        self._network: QObject | None = None
        self._last_touch = session.workspace.environment.now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)

    # ------------------------------------------------------------------ what a person says
    @property
    def place(self) -> str:
        """Where a person wants it to go for this book; empty where she does not."""
        return str(self.session.workspace.book.local(_PLACE) or "")

    @property
    def is_on(self) -> bool:
        """Whether a person wants it."""
        return bool(self.place)

    def turn(self, place: str) -> None:
        """A person wants it to go there; an empty place: no longer."""
        book = self.session.workspace.book
        with book.transaction():
            book.set_local(_PLACE, place)
        self.stop()
        self.start()

    def start(self) -> None:
        """Begin, if it is wanted."""
        if not self.is_on:
            return
        self._box = None
        self._failures = 0
        self._watch_network()
        self._wait(_SOON)

    def try_now(self) -> None:
        """Do not wait for the next time."""
        if self.way is Way.WAITING:
            self._wait(0)

    def cancel(self) -> None:
        """Stop this attempt; the next is at its time."""
        if self._work is not None:
            self._drop_work()
            self._wait(_USUAL_WAIT)

    def stop(self) -> None:
        """No more of it: it is not wanted, or the window closes."""
        self._drop_work()
        self._listen(False)
        self._timer.stop()
        self._become(Way.OFF)

    # ------------------------------------------------------------------ its round
    def _on_time(self) -> None:
        if self.way is Way.AT_THE_DOOR:
            self._enter()
        else:
            self._call()

    def _call(self) -> None:
        """Bring what lies there."""
        if self._box is None:
            from app.sync.mailbox.cached import MailboxCopy
            from app.sync.mailbox.open import open_mailbox

            try:
                self._box = MailboxCopy((self._open_box or open_mailbox)(self.place))
            except MailboxError as error:
                self._failed(error)
                return
        box, groups = self._box, self._groups()

        def fetch(progress: Progress) -> None:
            if box.owes:
                box.deliver(progress)
            box.fetch(groups, progress)

        self._begin(fetch, self._arrive)

    def _arrive(self) -> None:
        self._become(Way.AT_THE_DOOR)
        self._last_touch = self.session.workspace.environment.now()
        self._listen(True)
        self._enter()

    def _listen(self, on: bool) -> None:
        """Watch whether a person does something; only while it matters, because every event of the window passes by here."""
        app = QApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def _enter(self) -> None:
        """Hand over, if nobody types; else in a moment."""
        if self.session.is_busy or not self._is_quiet():
            self._timer.start(1_000)
            return
        self._listen(False)
        box, workspace = self._box, self.session.workspace
        if box is None:
            return
        from app.usecases.exchange import sync_book

        report: list[SyncReport] = []
        written = self.session.do_quietly(
            lambda: report.append(sync_book(workspace, box, workspace.today, compared=True))
        )
        if written:
            self.report = report[0]
            if self.report.taken or self.report.posted or self.report.joined_now:
                self.session.changed.emit()
        if box.owes:
            self._begin(box.deliver, self._finish)
        else:
            self._finish()

    def _finish(self) -> None:
        self.last_met, self.fault, self._failures = self.session.workspace.environment.now(), None, 0
        self._wait(_USUAL_WAIT)

    def _failed(self, error: MailboxError) -> None:
        self.fault = error
        wait = min(_FIRST_WAIT * 2**self._failures, _LONGEST_WAIT)
        self._failures = min(self._failures + 1, 16)
        self._wait(wait)

    # ------------------------------------------------------------------ the line, beside the window
    def _begin(self, errand: Callable[[Progress], None], then: Callable[[], None]) -> None:
        self._round += 1
        number = self._round

        def work(progress: Progress) -> tuple[int, MailboxError | None]:
            try:
                errand(progress)
            except MailboxError as error:
                return number, error
            except RuleBrokenError:  # it was stopped; nobody waits for it any more
                return 0, None
            return number, None

        self.done, self._then = (0, 0), then
        self._work = BackgroundTask(work)  # nobody's child: it may outlive this window until the line lets go
        self._work.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._work.moved.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self._become(Way.CALLING)
        self._work.start()

    def _on_ended(self, result: Any, error: Exception | None) -> None:
        if error is not None:
            self._drop_work()
            self._wait(_LONGEST_WAIT)
            raise error
        number, fault = result
        if number != self._round or self._work is None:
            return  # it was cancelled meanwhile
        self._work = None
        if fault is None:
            self._then()
        else:
            self._failed(fault)

    def _on_step(self, done: int, whole: int) -> None:
        if self.way is Way.CALLING:
            self.done = (done, whole)
            self.moved.emit()

    def _drop_work(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    # ------------------------------------------------------------------ waiting
    def _wait(self, seconds: int) -> None:
        self.next_at = self.session.workspace.environment.now() + timedelta(seconds=seconds)
        self._timer.start(seconds * 1_000)
        self._become(Way.WAITING)

    def _become(self, way: Way) -> None:
        self.way = way
        self.moved.emit()

    def _groups(self) -> list[GroupCode]:
        workspace = self.session.workspace
        return [workspace.book.identity.group, *followed(workspace)]

    def _is_quiet(self) -> bool:
        """Whether nobody is in the middle of something: nothing pressed for a while, and no field that is being filled in."""
        if self._quiet_for == 0:
            return True
        idle = self.session.workspace.environment.now() - self._last_touch
        is_asked = QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        is_filling_in = isinstance(QApplication.focusWidget(), _INPUTS)
        return idle >= timedelta(seconds=self._quiet_for) and not is_asked and not is_filling_in

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes when a person last did something."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}:
            self._last_touch = self.session.workspace.environment.now()
        return super().eventFilter(watched, event)

    def _watch_network(self) -> None:
        """Ask the system to say when the network comes; where it cannot, the waits alone do."""
        if self._network is not None:
            return
        from PySide6.QtNetwork import QNetworkInformation

        if not QNetworkInformation.loadDefaultBackend():
            return
        information = QNetworkInformation.instance()
        self._network = information
        information.reachabilityChanged.connect(self._on_network)

    def _on_network(self, reach: Any) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        if self.way is Way.WAITING and reach == QNetworkInformation.Reachability.Online:
            self._failures = 0
            self._wait(_SOON)
