"""The six steps of a meeting, each made, and its module loaded, when it is first come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast, overload

from app.ui.base.lazy_page import LazyPage, P, lazy_page_of
from app.ui.base.session import Session
from app.ui.meeting.step import Step

if TYPE_CHECKING:  # a page of a meeting pays for no step it does not show
    from app.ui.meeting.appraisal import AppraisalStep
    from app.ui.meeting.close import CloseStep
    from app.ui.meeting.money import MoneyStep
    from app.ui.meeting.other import OtherStep
    from app.ui.meeting.people import PeopleStep
    from app.ui.meeting.roll import RollStep

ROLL, MONEY, APPRAISAL, CLOSE = 0, 1, 3, 5
NAMES = ("roll", "money", "people", "appraisal", "other", "close")
"""What each step is called where a door leads to it, by its place."""


class Steps(Sequence[Step]):
    """The steps by their place, from 0; asking for one makes it."""

    roll: LazyPage[RollStep] = LazyPage("roll", "app.ui.meeting.roll:RollStep")
    money: LazyPage[MoneyStep] = LazyPage("money", "app.ui.meeting.money:MoneyStep")
    people: LazyPage[PeopleStep] = LazyPage("people", "app.ui.meeting.people:PeopleStep")
    appraisal: LazyPage[AppraisalStep] = LazyPage("appraisal", "app.ui.meeting.appraisal:AppraisalStep")
    other: LazyPage[OtherStep] = LazyPage("other", "app.ui.meeting.other:OtherStep")
    close: LazyPage[CloseStep] = LazyPage("close", "app.ui.meeting.close:CloseStep")

    def __init__(self, session: Session, put: Callable[[int, Step], None]) -> None:
        """``put`` takes each step, with its place, when it was made."""
        self.session = session
        self._put = put
        self._made: dict[int, Step] = {}

    def __len__(self) -> int:
        return len(NAMES)

    @overload
    def __getitem__(self, place: int) -> Step: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Step]: ...

    def __getitem__(self, place: int | slice) -> Step | Sequence[Step]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return cast("Step", lazy_page_of(Steps, NAMES[place]).__get__(self, Steps))

    def once(self, name: str, make: Callable[[], P]) -> P:
        """The step of this name, made when it is first asked for."""
        place = NAMES.index(name)
        if place not in self._made:
            step = self._made[place] = cast("Step", make())
            self._put(place, step)
        return cast("P", self._made[place])

    def made(self) -> dict[int, Step]:
        """Those that were come to, by their places in order."""
        return dict(sorted(self._made.items()))

    def make_next(self) -> bool:
        """Make one that nobody came to yet; False where all are made."""
        missing = next((place for place in range(len(self)) if place not in self._made), None)
        if missing is not None:
            self[missing]
        return missing is not None
