"""A window that covers itself until the passphrase is given."""

from __future__ import annotations

from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.shell.lock import IdleWatch, LockScreen, close_dialogs


class LockableWindow(QMainWindow):
    """Locks by itself when nobody touched it for a while, and opens with everything as it stood."""

    def __init__(self) -> None:
        super().__init__()
        self.lock_screen: LockScreen | None = None
        self._open_part: QWidget | None = None
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock)

    def _is_busy(self) -> bool:
        """Whether something is being done that must not be covered."""
        raise NotImplementedError

    def _is_passphrase(self, passphrase: str) -> bool:
        """Whether this opens the book."""
        raise NotImplementedError

    def _before_lock(self) -> None:
        """What is half done is kept."""

    def _after_unlock(self) -> None:
        """Everything is there again."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.watch(self.windowHandle())

    def lock(self) -> None:
        """Cover everything until the passphrase is given; what is being done stays as it is."""
        if self._is_busy() or self.is_locked:
            self._idle.touched()  # in a moment
            return
        self._before_lock()
        close_dialogs()
        self._open_part = self.takeCentralWidget()
        self.lock_screen = LockScreen(self._is_passphrase)
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
        self._after_unlock()
        self._idle.touched()

    def _let_keys(self, on: bool) -> None:
        for keys in self.findChildren(QShortcut):
            keys.setEnabled(on)
