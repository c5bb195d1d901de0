"""What the window of a book is made of is read from the disk while its passphrase is typed, so that its pages are there at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from importlib import import_module
from itertools import chain

from PySide6.QtWidgets import QScrollArea

from app.ui.base.lazy_page import lazy_pages
from app.ui.shell.window_kinds import window_kind

_PAPERS = ("app.usecases.papers.papers", "app.documents.layout", "app.documents.paper_canvas", "app.documents.minutes")


class Preload:
    """Loads modules in a thread of its own; whoever needs one meanwhile loads it as ever."""

    def __init__(self, role: str) -> None:
        """``role``: of the book that was opened last on this laptop."""
        self._role = role
        self._stop = threading.Event()
        # Waited for at the end: a thread that is cut off inside an import takes the program down with it.
        self._thread = threading.Thread(target=self._run, name="preload")

    def start(self) -> None:
        """Begin; a second time does nothing."""
        if self._thread.ident is None:
            # The first widget that Qt hands out has PySide make the classes of all it may be: ten milliseconds, once.
            QScrollArea().viewport()
            self._thread.start()

    def stop(self) -> None:
        """Load no more, and wait until what is being loaded is there."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        kind = window_kind(self._role)
        for one in chain(_modules(kind, *kind.parts()), _PAPERS):
            if self._stop.is_set():
                return
            import_module(one)
        from app.documents.typography import read_faces

        read_faces()


def _modules(*kinds: type) -> Iterator[str]:
    """The modules of what these make when it is first come to, and of what that makes in turn."""
    for kind in kinds:
        for one in lazy_pages(kind):
            yield one.module
            yield from _modules(one.kind())
