"""The meetings before the one that is held: what each member gave there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import MeetingId, MemberId
from app.ui.base.session import Session
from app.usecases.meeting.view import MeetingView

_BEFORE = 3  # earlier meetings looked at
_SORTS = ("interest", "savings")


@dataclass(frozen=True, slots=True)
class Given:
    """What a member gave at one meeting, whole dong."""

    on: date
    interest: int
    savings: int


class EarlierMeetings:
    """What each member gave lately, for the card beside the sheet and as the amounts that are usual for her."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before = MeetingId("")
        self._given: dict[MemberId, list[Given]] = {}
        self._most: dict[MemberId, dict[str, int]] = {}
        self._usual: dict[tuple[str, str], int] = {}

    def look_back(self, view: MeetingView) -> bool:
        """Look at the meetings before this one; False where that was done already."""
        if self._before == view.meeting.id:
            return False
        self._before = view.meeting.id
        self._given, self._most = {}, {}
        meetings = self._session.workspace.meetings
        earlier = [m for m in meetings.all() if (m.on, m.id) < (view.meeting.on, view.meeting.id)]
        for meeting in earlier[:_BEFORE]:
            sums: dict[MemberId, dict[str, int]] = {}
            for line in meetings.money(meeting.id):
                sums.setdefault(line.member, {}).setdefault(line.sort, 0)
                sums[line.member][line.sort] += line.amount
            for one in view.money:
                mine = sums.get(one.member, {})
                most = self._most.setdefault(one.member, {})
                for sort in _SORTS:
                    most[sort] = max(most.get(sort, 0), mine.get(sort, 0))
                self._given.setdefault(one.member, []).append(
                    Given(meeting.on, mine.get("interest", 0), mine.get("savings", 0))
                )
        return True

    def remember_due(self, due: dict[MemberId, int | None]) -> None:
        """What is due of each member now counts among what is usual for her."""
        self._usual = {(member, "interest"): amount or 0 for member, amount in due.items()}
        for member, sums in self._most.items():
            for sort, amount in sums.items():
                self._usual[(member, sort)] = max(self._usual.get((member, sort), 0), amount)

    def given(self, member: MemberId) -> list[Given]:
        """What she gave at each meeting, newest first."""
        return self._given.get(member, [])

    def usual(self, member: str, sort: str) -> int:
        """The most that was due of or given by her lately; 0 where nothing is known."""
        return self._usual.get((member, sort), 0)
