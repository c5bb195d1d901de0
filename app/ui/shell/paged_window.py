"""A window of pages, each made when it is first come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.ui.base.lazy_page import P, lazy_page_of
from app.ui.base.session import Session
from app.ui.pages.frame import Page
from app.ui.shell.lockable import LockableWindow
from app.ui.widgets.basic import Shrinking
from app.ui.widgets.focus import FocusPlace


@runtime_checkable
class MadeInParts(Protocol):
    """A page whose parts are made when they are first come to."""

    def make_next(self) -> bool:
        """Make one that nobody came to yet, while nobody looks; False where there is none to make."""
        raise NotImplementedError


class PagedWindow(LockableWindow):
    """Its pages are attributes (``LazyPage``) of the window of each role; they stand on top of each other in one place."""

    session: Session

    def _page_words(self) -> Mapping[str, str]:
        """The pages by name, each with its word on the rail."""
        raise NotImplementedError

    def _on_made(self, name: str) -> None:
        """A page stands in the window now."""

    @classmethod
    def parts(cls) -> Sequence[type]:
        """What beside its pages makes things when they are first come to."""
        return ()

    def begin_pages(self) -> None:
        """Begin with none of them made: at the start, and in another language."""
        self._pages = dict(self._page_words())
        self._made: dict[str, QWidget] = {}
        self._ready: set[str] = set()
        self._stack = Shrinking()
        self._stack.setObjectName("pages")

    def page(self, where: str) -> QWidget:
        """The page of this name."""
        if where in self._made:
            return self._made[where]
        made: QWidget = lazy_page_of(type(self), where).__get__(self, type(self))
        return made

    def once(self, name: str, make: Callable[[], P]) -> P:
        """The page of this name, made when it is first asked for."""
        if name not in self._made:
            page = self._made[name] = make()
            self._stack.addWidget(page)
            self._on_made(name)
        return cast("P", self._made[name])

    def page_name(self) -> str:
        """The page that is shown."""
        return next((name for name, page in self._made.items() if page is self._stack.currentWidget()), "today")

    def kept(self) -> tuple[str, str, FocusPlace]:
        """The page that is shown, what is open on it, and where the keyboard is: before all is laid out anew."""
        page = self._stack.currentWidget()
        thing = page.shown_thing() if isinstance(page, Page) else ""
        return self.page_name(), thing, FocusPlace(page, self.focusWidget())

    def stand_again(self, thing: str, focus: FocusPlace) -> None:
        """Open on the page that is shown what was open on it, and stand where the keyboard was."""
        page = self._stack.currentWidget()
        if thing and isinstance(page, Page):
            page.open_thing(thing)
        while page is not None and not focus.stand_on(page):
            if not self._has_grown(page):
                break

    def can_make(self) -> bool:
        """Whether a page may be made that nobody asked for: nothing is being done, and the window is not locked."""
        return not self.session.is_busy and not self.is_locked

    def make_next(self) -> bool:
        """Make one page that nobody came to yet, or lay out one that stands; False where all are ready to be seen."""
        missing = next((name for name in self._pages if name not in self._made), None)
        if missing is not None:
            self.page(missing)
            return True
        waiting = next((name for name in self._pages if name not in self._ready), None)
        if waiting is not None and self._has_grown(self._made[waiting]):
            return True
        if waiting is not None:
            self._ready.add(waiting)
            self._get_ready(self._made[waiting])
        return waiting is not None

    def _has_grown(self, page: QWidget) -> bool:
        """Make one part more of a page that is made in parts; False where it has all of them."""
        return isinstance(page, MadeInParts) and page.make_next()

    def make_stale(self) -> None:
        """Something was written: what shows the book alone is to be laid out anew."""
        self._ready -= {name for name, page in self._made.items() if isinstance(page, Page) and page.of_the_book_alone}

    def _get_ready(self, page: QWidget) -> None:
        """Do once what is dear the first time: the letters, the places, and what comes from the book alone."""
        if page is self._stack.currentWidget() or page.isVisible():
            return
        if isinstance(page, Page) and page.of_the_book_alone:
            page.come_to()
        page.resize(self._stack.size())
        page.grab()
