"""Starting: the application, the welcome with its doors, and the shell that keeps the windows of open books."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app import __version__
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences, usual_file
from app.ui.base.single_instance import Doorbell, ProgramLock, call_window
from app.ui.shell.crash_report import usual_folder, watch
from app.versions import came_up

if TYPE_CHECKING:  # of an open book, or of what is shown when it is asked for
    from app.ui.base.session import Session
    from app.ui.shell.book_window import BookWindow
    from app.ui.shell.preload import Preload
    from app.ui.shell.welcome import Welcome
    from app.usecases.environment import Environment
    from app.usecases.practice.village import PracticeVillage
    from app.usecases.progress import Progress
    from app.usecases.workspace import Workspace


_STANDS = 3_000  # milliseconds after which a window that was started stands
_TURN = 0.0005  # seconds a thread may keep the interpreter while another waits for it


def application() -> QApplication:
    """The one Qt application; without a display it draws off the screen."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Sổ Tổ")
    # Qt's calls let other threads run; the window would wait five milliseconds for each to come back while a figure is written.
    sys.setswitchinterval(_TURN)
    return app


def run_window(environment: Environment, policy_text: Callable[[], str], *, book: Path | None, practice: bool) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = application()
    if book is not None and call_window(book):
        return 0  # its window came to the front
    program = ProgramLock(usual_file().parent)
    is_alone = book is not None or practice  # what was named has a window of its own
    if not is_alone and not program.claim() and program.call_first():
        return 0
    watch(environment.now, usual_folder())
    shell = Shell(app, environment, policy_text, Appearance(app, Preferences(usual_file())))
    shell.opened.connect(shell.warm_up)
    if not is_alone:
        shell.listen(program.place)
    QTimer.singleShot(_STANDS, shell, lambda: came_up(__version__, os.environ))
    try:
        return _stay(app, shell, book, practice=practice)
    finally:
        program.let_go()


def run_gallery() -> int:
    """Show the components until the page is closed; gives the exit code."""
    from app.ui.shell.gallery import Gallery

    app = application()
    look = Appearance(app, Preferences(usual_file()))
    look.dress()
    shown = Gallery()
    shown.show()
    return int(app.exec())


def _stay(app: QApplication, shell: Shell, book: Path | None, *, practice: bool) -> int:
    with tempfile.TemporaryDirectory(prefix="soto-lang-tap-", ignore_cleanup_errors=True) as folder:
        shell.practice_folder = Path(folder)
        try:
            return app.exec() if shell.begin(book, practice=practice) else 0
        finally:
            shell.close()


class Shell(QObject):
    """Keeps the windows of open books: one per book, and the practice village beside them."""

    opened = Signal(object)  # the window

    def __init__(
        self, app: QApplication, environment: Environment, policy_text: Callable[[], str], appearance: Appearance
    ) -> None:
        super().__init__(app)
        self._environment, self._policy_text, self.appearance = environment, policy_text, appearance
        self._windows: list[BookWindow] = []
        self._villages: list[PracticeVillage] = []
        self._bells: list[Doorbell] = []
        self._loading: Preload | None = None
        self.practice_folder = Path(tempfile.gettempdir())

    def listen(self, place: Path) -> None:
        """A second start without a book brings this program to the front."""
        bell = Doorbell(place, self)
        bell.rung.connect(self._come_forward)
        self._bells.append(bell)

    def _come_forward(self) -> None:
        waiting = QApplication.activeModalWidget()
        shown = [window for window in self._windows if window.isVisible()]
        if waiting is not None:
            self._raise(waiting)
        elif shown:
            self._raise(shown[-1])

    def begin(self, book: Path | None, *, practice: bool = False) -> bool:
        """Show the welcome, or go straight into the practice village; False where nothing was opened."""
        welcome = self.welcome(book or self.appearance.preferences.last_book)
        if practice:
            welcome.enter_practice()
        return bool(welcome.exec()) or bool(self._windows)

    def welcome(self, book: Path | None) -> Welcome:
        """The welcome; what is opened from it comes up as a window of its own."""
        from app.ui.shell.welcome import Welcome

        welcome = Welcome(self._environment, self.appearance, self.make_village, book)
        welcome.opened.connect(self.open_book)
        welcome.village_made.connect(self.open_village)
        welcome.soon_opened.connect(self._preload)
        return welcome

    def _preload(self) -> None:
        """A passphrase is being typed: load what the window of the book is made of."""
        if self._loading is None:
            from app.ui.shell.preload import Preload

            self._loading = Preload(self.appearance.preferences.last_role)
            self._loading.start()

    def make_village(self, progress: Progress) -> PracticeVillage:
        """A practice village made anew, in a folder that goes with the program."""
        from app.domain.policy import parse_pack
        from app.usecases.practice.village import practice_village

        folder = Path(tempfile.mkdtemp(dir=self.practice_folder))
        return practice_village(folder, self._environment, parse_pack(self._policy_text()), progress)

    def open_book(self, workspace: Workspace) -> BookWindow:
        """The window of a book."""
        from app.ui.base.session import Session

        self.appearance.preferences.last_book = workspace.book.path
        self.appearance.preferences.last_role = workspace.book.identity.role.value
        window = self._show(self._window_of(Session(workspace, self._policy_text)))
        bell = Doorbell(workspace.book.path, window)
        bell.rung.connect(lambda: self._raise(window))
        self._bells.append(bell)
        return window

    def _window_of(self, session: Session) -> BookWindow:
        from app.ui.shell.window_kinds import window_kind

        return window_kind(session.workspace.book.identity.role.value)(session, self.appearance)

    def open_village(self, village: PracticeVillage) -> BookWindow:
        """The window of a practice village; the village before it is gone."""
        old = [window for window in self._windows if window.session.practice]
        self._villages.append(village)
        from app.ui.base.session import Session
        from app.ui.shell.main_window import MainWindow

        session = Session(village.workspace, self._policy_text, practice=True)
        fresh = self._show(MainWindow(session, self.appearance, village))
        for window in old:  # after the new one is there: closing the last window ends the program
            self._windows.remove(window)
            window.close()
            window.deleteLater()
        return fresh

    def warm_up(self, window: BookWindow) -> None:
        """Make the other pages of a window while nobody touches it."""
        from app.ui.shell.warm_up import WarmUp

        WarmUp(window)

    def close(self) -> None:
        """Let go of what the windows left open."""
        if self._loading is not None:
            self._loading.stop()
        for bell in self._bells:
            bell.close()
        for village in self._villages:
            village.workspace.book.close()
            village.office.book.close()

    def _show(self, window: BookWindow) -> BookWindow:
        self._windows.append(window)
        window.left_for.connect(self._on_left)
        window.show()
        self.opened.emit(window)
        return window

    def _on_left(self, where: str) -> None:
        welcome = self.welcome(None)
        if where == "practice":
            welcome.enter_practice()
        elif where == "restore":
            welcome.show_restore()
        welcome.exec()

    @staticmethod
    def _raise(window: QWidget) -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
