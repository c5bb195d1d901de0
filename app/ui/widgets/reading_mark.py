"""Which passage of a paper is being read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea

from app.ui.widgets.pdf_pages import PageView


class ReadingMark(QObject):
    """The passage that is being read aloud: a press on it marks it, ``step`` goes on to the next or back.

    It stays where it is when the same paper is made anew, as after every letter typed beside it.
    """

    def __init__(self, room: QScrollArea) -> None:
        super().__init__(room)
        self._room = room
        self._views: Sequence[PageView] = ()
        self._title = ""
        self._at: tuple[int, int] | None = None  # page, passage

    def show_pages(self, views: Sequence[PageView], title: str) -> None:
        """Other pages stand there now; ``title`` tells whether they are the same paper."""
        self._views = views
        if title != self._title:
            self._at, self._title = None, title
        for number, view in enumerate(views):
            view.read_at(partial(self._mark_at, number))
        if self._at is not None and self._at[0] < len(views) and self._at[1] < len(views[self._at[0]].passages()):
            self._show(follow=False)
        else:
            self._at = None

    def is_of(self, title: str) -> bool:
        """Whether this paper is the one that is being read."""
        return self._at is not None and title == self._title

    def step(self, way: int) -> None:
        """The next passage (1) or the one before (-1); the first where none is marked yet."""
        places = [(number, place) for number, view in enumerate(self._views) for place in range(len(view.passages()))]
        if not places:
            return
        at = places.index(self._at) + way if self._at in places else 0
        self._at = places[min(max(at, 0), len(places) - 1)]
        self._show(follow=True)

    def _mark_at(self, number: int, share: float) -> None:
        below = [place for place, one in enumerate(self._views[number].passages()) if one.bottom >= share]
        if below:
            self._at = number, below[0]
            self._show(follow=False)

    def _show(self, *, follow: bool) -> None:
        assert self._at is not None
        number, place = self._at
        for one, view in enumerate(self._views):
            view.mark(view.passages()[place] if one == number else None)
        view = self._views[number]
        passage = view.passages()[place]
        self._room.setAccessibleDescription(passage.text)
        if follow:
            top, bottom = view.y() + passage.top * view.height(), view.y() + passage.bottom * view.height()
            middle, half = round((top + bottom) / 2), round((bottom - top) / 2)
            # A third of the room before and after: the ear is ahead of the eye.
            self._room.ensureVisible(0, middle, 0, half + self._room.viewport().height() // 3)
