"""A stick with a newer version of the program is noticed: looked at beside the window when it is plugged in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.base.background_task import BackgroundTask
from app.ui.base.removable_drives import DriveWatch

if TYPE_CHECKING:
    from app.sync.updates import Package
    from app.usecases.progress import Progress
    from app.usecases.update import Installation


class UpdateWatch(QObject):
    """What the sticks that are plugged in have for this laptop. ``place`` None: the program runs from its source and takes none."""

    found = Signal()

    def __init__(self, drives: DriveWatch, place: Installation | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.offer: Package | None = None
        self._drives = drives
        self._looking: BackgroundTask | None = None
        if place is not None:
            drives.changed.connect(self._look)

    @property
    def sticks(self) -> list[Path]:
        """What is plugged in."""
        return list(self._drives.sticks)

    def _look(self) -> None:
        place, sticks = self.place, list(self._drives.sticks)
        if place is None or self._looking is not None:
            return

        def work(_: Progress) -> Package | None:
            return _newest(sticks, place)

        self._looking = BackgroundTask(work, self)
        self._looking.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._looking.start()

    def _on_ended(self, package: Package | None, _error: Exception | None) -> None:
        self._looking = None
        before, self.offer = self.offer, package
        if package is not None and (before is None or before.path != package.path):
            self.found.emit()


def place_of_built_program() -> Installation | None:
    """This laptop's programs, for a program that was built; None for one that runs from its source."""
    if not getattr(sys, "frozen", False):
        return None
    from app.usecases.update import this_installation

    return this_installation()


def _newest(sticks: list[Path], place: Installation) -> Package | None:
    from app.usecases.update import newest_on
    from app.versions import is_newer

    newest: Package | None = None
    for stick in sticks:
        one = newest_on(stick, place)
        if one is not None and (newest is None or is_newer(one.update.version, newest.update.version)):
            newest = one
    return newest
