"""Sticks that are plugged in and pulled out: seen by asking the system every other second, which every system can answer."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

_EVERY, _LISTENED = 2_000, 100  # milliseconds: between two questions, and between two looks for an answer
_MOUNTED_UNDER = ("/media/", "/run/media/", "/Volumes/")  # where desktops put them; /mnt is the administrator's own


def plugged_in() -> list[Path]:
    """The roots of what looks like sticks, cards and shares: mounted where systems put them, ready, and not the system's own disk."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if not volume.isValid() or not volume.isReady() or volume.isRoot():
            continue
        if sys.platform == "win32":
            if root.upper().startswith("C:"):
                continue
        elif not root.startswith(_MOUNTED_UNDER):
            continue
        found.append(Path(root))
    return sorted(found)


class DriveWatch(QObject):
    """Says when the sticks change. The system is asked beside the window: a share that hangs must not hold it up.

    The thread that asks knows nothing of this object, which may be gone by the time the system answers.
    """

    changed = Signal()
    came = Signal(str)  # the name of a stick that was just plugged in

    def __init__(self, look: Callable[[], list[Path]] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look or plugged_in
        self.sticks: list[Path] = []
        self._asking: threading.Thread | None = None
        self._answers: SimpleQueue[list[Path]] = SimpleQueue()
        self._listening = QTimer(self)
        self._listening.setInterval(_LISTENED)
        self._listening.timeout.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        if self._asking is None or not self._asking.is_alive():
            look, answers = self._look, self._answers
            self._asking = threading.Thread(target=lambda: answers.put(look()), name="sticks", daemon=True)
            self._asking.start()
            self._listening.start()

    def _hear(self) -> None:
        is_over = self._asking is None or not self._asking.is_alive()
        while not self._answers.empty():
            self.take(self._answers.get())
        if is_over:
            self._listening.stop()

    def take(self, found: list[Path]) -> None:
        """These sticks are plugged in now."""
        new = [stick for stick in found if stick not in self.sticks]
        if found != self.sticks:
            self.sticks = found
            self.changed.emit()
        for stick in new:
            self.came.emit(stick.name or str(stick))
