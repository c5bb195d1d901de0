"""What every page has: a title, one sentence, and room that scrolls down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.base.session import Session
from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import MARGIN
from app.ui.widgets.basic import GAP, plain, row


class AsHighAsItsThings(QScrollArea):
    """Wants the height of what is in it, whatever that is; Qt's own wants no more than a few lines."""

    def sizeHint(self) -> QSize:
        inner = self.widget()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(inner: QWidget, scroll: QScrollArea | None = None) -> QScrollArea:
    """Room that scrolls down, never sideways, and follows the keyboard."""
    scroll = scroll or QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll


class PageHead(QWidget):
    """A page's title with the doors beside it; the sentence stands under the title, or under both where it would wrap."""

    def __init__(self, title: QLabel, sentence: QLabel) -> None:
        super().__init__()
        self._sentence = sentence
        self.beside = row()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 2, 2)  # for the ring of a door at the edge
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.addWidget(title, 0, 0)
        self._grid.addLayout(self.beside, 0, 1, 2, 1)
        self._grid.addWidget(sentence, 1, 0)
        self._grid.setColumnStretch(0, 1)
        self._is_wide = True

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        room = self.width() - self.beside.sizeHint().width() - GAP * 2
        is_wide = self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()) <= room
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._grid.removeWidget(self._sentence)
        self._grid.removeItem(self.beside)
        self._grid.addLayout(self.beside, 0, 1, 2 if is_wide else 1, 1)
        self._grid.addWidget(self._sentence, 1, 0, 1, 1 if is_wide else 2)


class Page(QWidget):
    """A page; ``refresh`` shows the book as it stands.

    ``of_the_book_alone``: what it shows comes from the book, its rules and the day, not from sticks, disks or clocks, so it is laid
    out anew only after something was written.
    """

    of_the_book_alone = False

    def __init__(self, session: Session, title: str, sentence: str, *, scrolls: bool = True) -> None:
        """``scrolls``: False for a page whose list, sheet or paper has the one scroller of the screen."""
        super().__init__()
        self.session = session
        self._shown_of: tuple[object, ...] = ()
        self.first_stop: QWidget | None = (
            None  # where the hand stands when the page is come to; None: the first that takes it
        )
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP * 2)
        self.body.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.title = plain(title, "title")
        self.sentence = plain(sentence, "sentence")
        self.head = PageHead(self.title, self.sentence)
        self._beside = self.head.beside
        self.body.addWidget(self.head)
        inner = QWidget()
        inner.setLayout(self.body)
        self.room: QWidget = scrolling(inner) if scrolls else inner
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.room)
        session.changed.connect(self._if_shown)

    def add_beside_title(self, *things: QWidget) -> None:
        """Put doors to further pages beside the title."""
        for thing in things:
            self._beside.addWidget(thing)

    def come_to(self) -> None:
        """A person comes to the page: show the book as it stands, where that is not what it shows already."""
        stamp = self._stamp() if self.of_the_book_alone else ()
        if not stamp or stamp != self._shown_of:
            self._shown_of = stamp  # as it was before: what is written meanwhile is shown the next time
            self.refresh()

    def _stamp(self) -> tuple[object, ...]:
        workspace = self.session.workspace
        return (*workspace.book.written(), workspace.today, theme_in_use(), percent_in_use())

    def refresh(self) -> None:
        """Show the book as it stands."""

    def open_thing(self, thing: str) -> None:
        """Show one thing of this page, where a door elsewhere leads to it."""

    def shown_thing(self) -> str:
        """What is open on the page, as ``open_thing`` takes it; empty where the page itself is all there is."""
        return ""

    def _if_shown(self) -> None:
        if self.isVisible():
            self.refresh()
