"""A page longer than the window: what stands further down is made once what is seen first is painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea

from app.ui.base.lazy_page import P, lazy_pages
from app.ui.base.session import Session
from app.ui.base.soon import Soon
from app.ui.pages.frame import Page
from app.ui.widgets.focus import stand_on_first


class PagePart(Protocol):
    """What a page shows further down: a widget that shows the book as it stands."""

    def refresh(self) -> None:
        """Show the book as it stands."""
        raise NotImplementedError


class PageInParts(Page):
    """Its further parts are attributes (``LazyPage``) from the top down, each a widget that is a ``PagePart``.

    Asking for one makes it, and those above it first, so that Tab goes down the page.
    """

    def __init__(self, session: Session, title: str, sentence: str) -> None:
        super().__init__(session, title, sentence)
        self.place = self.body
        """Where the parts come to stand; the last in it is the room that is left."""
        self.parts: dict[str, PagePart] = {}
        """Those that are made, by name, from the top down."""
        self._further = [one.where for one in lazy_pages(type(self))]
        self._soon = Soon(self)
        self._soon.is_held = lambda: session.is_busy

    def once(self, name: str, make: Callable[[], P]) -> P:
        """The part of this name, made when it is first asked for."""
        if name not in self.parts:
            for above in self._further[: self._further.index(name)]:
                getattr(self, above)
            made = make()
            part = self.parts[name] = cast("PagePart", made)
            self.place.insertWidget(self.place.count() - 1, made)
            made.show()  # a layout would do it a moment later, when what asks for the part has looked for it
            part.refresh()
        return cast("P", self.parts[name])

    def open_thing(self, thing: str) -> None:
        if thing not in self._further:
            return
        part = getattr(self, thing)
        if isinstance(self.room, QScrollArea):
            for _ in range(2):  # the page grows by what was made, and only then its room
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.room.ensureWidgetVisible(part, 0, part.height())
        stand_on_first(part, None)

    def make_next(self) -> bool:
        """Make one part that nobody came to yet; False where all are made."""
        missing = next((name for name in self._further if name not in self.parts), None)
        if missing is not None:
            getattr(self, missing)
        return missing is not None

    def come_to(self) -> None:
        super().come_to()
        self._soon.do(self._on_painted)

    def refresh(self) -> None:
        for part in self.parts.values():
            part.refresh()

    def _on_painted(self) -> None:
        if self.make_next():
            self._soon.do(self._on_painted)
