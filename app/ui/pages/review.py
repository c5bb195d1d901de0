"""Rà soát Tổ: the rules for a group and its board, and questions worth asking. Neutral, each with how it is cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtWidgets import QWidget

from app.ui.base.lazy_page import LazyPage
from app.ui.base.session import Session
from app.ui.pages.group_rules import GroupRules
from app.ui.pages.page_in_parts import PageInParts
from app.ui.widgets.basic import button, plain, row, tab_through

if TYPE_CHECKING:  # what stands further down is loaded when it is made
    from app.ui.pages.open_questions import OpenQuestions
    from app.ui.pages.rating import RatingCards
    from app.ui.pages.three_sides import ThreeSides

_SEEN_FIRST = 4
"""So many rules fill the window; the others are made once it is painted."""


class _WithStops(Protocol):
    """A part that lays out anew what it shows, so that Tab has to be led through it."""

    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top down."""
        raise NotImplementedError


class ReviewPage(PageInParts):
    """Rules of the group above, questions below."""

    of_the_book_alone = True

    more_rules: LazyPage[GroupRules] = LazyPage(
        "more_rules", "app.ui.pages.group_rules:GroupRules", lambda page: (slice(_SEEN_FIRST, None), page.typed)
    )
    questions: LazyPage[OpenQuestions] = LazyPage("questions", "app.ui.pages.open_questions:OpenQuestions")
    sides: LazyPage[ThreeSides] = LazyPage("sides", "app.ui.pages.three_sides:ThreeSides")
    rating: LazyPage[RatingCards] = LazyPage("rating", "app.ui.pages.rating:RatingCards")

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Rà soát Tổ"),
            self.tr("Các quy định về Tổ và những câu hỏi nên hỏi lại. Câu hỏi không phải là lỗi của ai."),
        )
        self._back = button(self.tr("❮ Hôm nay"), lambda: session.asked_for.emit("today", ""))
        self.typed: dict[str, tuple[str, str]] = {}
        self._first = GroupRules(session, slice(_SEEN_FIRST), self.typed)
        self.body.addLayout(row(self._back, None))
        self.body.addWidget(plain(self.tr("Quy định về Tổ và Ban quản lý"), "heading"))
        self.body.addWidget(self._first)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self._first.refresh()
        super().refresh()
        parts: list[_WithStops] = [self._first, *(cast("Any", part) for part in self.parts.values())]
        tab_through(self._back, *(stop for part in parts for stop in part.stops()))
