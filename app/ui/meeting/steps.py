"""The six steps of a meeting, each made, and its module loaded, when it is first come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast, overload

from app.ui.base.session import Session
from app.ui.meeting.step import Step

if TYPE_CHECKING:  # a page of a meeting pays for no step it does not show
    from app.ui.meeting.appraisal import AppraisalStep
    from app.ui.meeting.close import CloseStep
    from app.ui.meeting.money import MoneyStep

ROLL, MONEY, PEOPLE, APPRAISAL, OTHER, CLOSE = range(6)


def _roll(session: Session) -> Step:
    from app.ui.meeting.roll import RollStep

    return RollStep(session)


def _money(session: Session) -> Step:
    from app.ui.meeting.money import MoneyStep

    return MoneyStep(session)


def _people(session: Session) -> Step:
    from app.ui.meeting.people import PeopleStep

    return PeopleStep(session)


def _appraisal(session: Session) -> Step:
    from app.ui.meeting.appraisal import AppraisalStep

    return AppraisalStep(session)


def _other(session: Session) -> Step:
    from app.ui.meeting.other import OtherStep

    return OtherStep(session)


def _close(session: Session) -> Step:
    from app.ui.meeting.close import CloseStep

    return CloseStep(session)


_MAKE = (_roll, _money, _people, _appraisal, _other, _close)


class Steps(Sequence[Step]):
    """The steps by their place, from 0; asking for one makes it."""

    def __init__(self, session: Session, put: Callable[[int, Step], None]) -> None:
        """``put`` takes each step, with its place, when it was made."""
        self._session = session
        self._put = put
        self._made: dict[int, Step] = {}

    def __len__(self) -> int:
        return len(_MAKE)

    @overload
    def __getitem__(self, place: int) -> Step: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Step]: ...

    def __getitem__(self, place: int | slice) -> Step | Sequence[Step]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        if place not in self._made:
            step = self._made[place] = _MAKE[place](self._session)
            self._put(place, step)
        return self._made[place]

    def made(self) -> dict[int, Step]:
        """Those that were come to, by their places in order."""
        return dict(sorted(self._made.items()))

    def make_next(self) -> bool:
        """Make one that nobody came to yet; False where all are made."""
        missing = next((place for place in range(len(self)) if place not in self._made), None)
        if missing is not None:
            self[missing]
        return missing is not None

    @property
    def money(self) -> MoneyStep:
        """What each member gave."""
        return cast("MoneyStep", self[MONEY])

    @property
    def appraisal(self) -> AppraisalStep:
        """The requests for loans."""
        return cast("AppraisalStep", self[APPRAISAL])

    @property
    def close(self) -> CloseStep:
        """The minutes, read back and sealed."""
        return cast("CloseStep", self[CLOSE])
