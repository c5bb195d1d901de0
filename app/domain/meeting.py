"""The meeting (họp Tổ): who is there, what counts as enough, and what is still missing before it can be sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.decisions import BOARD, FOUND, Decision
from app.domain.entries import Votes
from app.domain.ids import MeetingId, MemberId, RequestId
from app.domain.shares import share


class Presence(Enum):
    """A mark of the roll call. The values are stored."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class MeetingState(Enum):
    """How far a meeting is. The values are stored."""

    OPEN = "open"
    CLOSED = "closed"
    SEALED = "sealed"


class TopicSort(Enum):
    """What a topic told to the members is about. The values are stored."""

    POLICY = "policy"
    TRAINING = "training"
    EXTENSION = "extension"


@dataclass(frozen=True, slots=True)
class Officers:
    """Who leads and writes, and the two witnesses from outside: union and hamlet head."""

    chair: str = ""
    secretary: str = ""
    union_present: bool = False
    union_name: str = ""
    union_title: str = ""
    hamlet_present: bool = False
    hamlet_name: str = ""
    hamlet_title: str = ""


@dataclass(frozen=True, slots=True)
class GroupAsItMet:
    """What the papers of a sealed meeting print of the group: as it was before the meeting decided anything. Names are empty once forgotten.

    The place is as the group described it; which unit that was on the day the office's words and the list of units say.
    """

    group_name: str
    union_code: str
    leader: str
    deputy: str
    hamlet: str
    hamlet_word: str
    commune: str
    commune_kind: str
    province: str
    office_name: str
    minimum_saving: int | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of the group. ``quorum`` and ``majority`` are the shares it was sealed by; empty while it is open.

    ``as_it_met`` None: it is open, or was sealed by a program that did not keep it.
    """

    id: MeetingId
    on: date
    started_at: str
    ended_at: str | None
    place: str
    state: MeetingState
    officers: Officers
    digest: str | None
    quorum: str = ""
    majority: str = ""
    as_it_met: GroupAsItMet | None = None

    @property
    def is_sealed(self) -> bool:
        """Whether nothing of it can change any more."""
        return self.state is MeetingState.SEALED


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the roll call; ``presence`` None means not called yet."""

    member: MemberId
    name: str
    presence: Presence | None
    reason: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something told to the members."""

    id: str
    sort: TopicSort
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A line of other business."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class MinimumSaving:
    """The least a member puts in each month, whole dong."""

    amount: int
    on: date
    votes: Votes | None
    accepted: bool


@dataclass(frozen=True, slots=True)
class Addendum:
    """A correction to sealed minutes."""

    id: str
    number: int
    on: date
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """What one member gave at one meeting, whole dong; the ids name the standing lines of money."""

    member: MemberId
    name: str
    savings: int
    interest: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """The count of the roll call against the quorum."""

    members: int
    present: int
    excused: int
    absent: int
    not_called: int
    needed: int
    quorum: str
    quorum_source: str
    majority: str
    majority_source: str

    @property
    def is_quorate(self) -> bool:
        """Whether enough members are present to approve loans."""
        return self.present >= self.needed


@dataclass(frozen=True, slots=True)
class Request:
    """A loan request (đề nghị vay vốn) from asking to answer. Amounts in whole dong."""

    id: RequestId
    member: MemberId
    name: str
    meeting: MeetingId | None
    program: str
    category: str
    amount: int
    purpose: str
    term_months: int
    seen: tuple[str, ...]  # papers the board has seen
    verdict: str | None
    failed: tuple[str, ...]
    unknown: tuple[str, ...]
    flags: tuple[str, ...]
    votes: Votes | None
    approved: bool | None
    agreed_amount: int
    agreed_term: int
    vote_note: str
    verified: bool | None
    verified_reason: str
    answer: Answer | None
    verified_on: date | None = None

    @property
    def open_points(self) -> int:
        """How much was left to ask when it was judged last: what was not known, and what is doubtful."""
        return len(self.unknown) + len(self.flags)


@dataclass(frozen=True, slots=True)
class Answer:
    """The bank's answer to a request (04/TD)."""

    on: date
    approved: bool
    amount: int
    term_months: int
    disburse_on: date | None
    place: str
    reason: str


class Missing(Enum):
    """What keeps a meeting from being closed and sealed."""

    FIRST_BOARD = "first_board"  # a group is founded and elects no board
    DECISIONS = "decisions"  # decisions about the group whose votes or quorum the roll does not bear out any more
    ROLL_CALL = "roll_call"  # members not called yet
    QUORUM = "quorum"  # loans were approved and then too few are marked present
    CHAIR = "chair"
    SECRETARY = "secretary"
    REQUEST_NOT_VOTED = "request_not_voted"
    VOTES_DO_NOT_ADD_UP = "votes_do_not_add_up"
    UNION_WITNESS = "union_witness"  # requests were appraised without the union's witness
    HAMLET_WITNESS = "hamlet_witness"
    ENDED_AT = "ended_at"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing missing, and how many of it."""

    what: Missing
    count: int = 1


def needed_present(members: int, quorum: str) -> int:
    """The quorum: how many of all members must be present, the share of them rounded up.

    Raises:
        ShareError: the quorum is no share.
    """
    exact = members * share(quorum)
    return -(-exact.numerator // exact.denominator)


def is_carried(votes: Votes, present: int, majority: str) -> bool:
    """The majority: whether more than the share of those present voted for it.

    Raises:
        ShareError: the majority is no share.
    """
    return votes.yes > present * share(majority)


def gaps(
    turnout: Turnout,
    officers: Officers,
    requests: Sequence[Request],
    ended_at: str | None,
    decisions: Sequence[Decision] = (),
    change_quorum: str = "",
) -> list[Gap]:
    """Everything that is missing, in the order of the meeting. ``change_quorum`` is the share where the group itself is changed."""
    found: list[Gap] = []
    needed = needed_present(turnout.members, change_quorum or turnout.quorum)
    carried = {one.sort for one in decisions if one.accepted}
    found += _gaps_of_decisions(turnout, decisions, needed)
    if turnout.not_called:
        found.append(Gap(Missing.ROLL_CALL, turnout.not_called))
    if not turnout.is_quorate and any(request.approved for request in requests):
        found.append(Gap(Missing.QUORUM, turnout.needed - turnout.present))
    standing = [request for request in requests if request.approved is None]
    if standing and turnout.is_quorate:
        found.append(Gap(Missing.REQUEST_NOT_VOTED, len(standing)))
    crooked = [r for r in requests if r.votes is not None and r.votes.cast != turnout.present]
    if crooked:
        found.append(Gap(Missing.VOTES_DO_NOT_ADD_UP, len(crooked)))
    if FOUND in carried or any(request.approved for request in requests):
        found += _missing_witnesses(officers)
    if not officers.chair:
        found.append(Gap(Missing.CHAIR))
    if not officers.secretary:
        found.append(Gap(Missing.SECRETARY))
    if not ended_at:
        found.append(Gap(Missing.ENDED_AT))
    return found


def _gaps_of_decisions(turnout: Turnout, decisions: Sequence[Decision], needed: int) -> list[Gap]:
    """What the roll does not bear out any more, and the board that a founding elects."""
    carried = {one.sort for one in decisions if one.accepted}
    crooked = [
        one
        for one in decisions
        if one.votes.cast != turnout.present
        or (one.accepted and turnout.present < needed)
        or (one.accepted and one.sort == FOUND and len(one.members) != turnout.members)
    ]
    found = [Gap(Missing.DECISIONS, len(crooked))] if crooked else []
    return found + ([Gap(Missing.FIRST_BOARD)] if FOUND in carried and BOARD not in carried else [])


def _missing_witnesses(officers: Officers) -> list[Gap]:
    # Hội takes part, the hamlet head witnesses: leaflet "Hộ nghèo" of NHCSXH; a founding too (question bank of NHCSXH, 3-34).
    found: list[Gap] = []
    if not (officers.union_present and officers.union_name):
        found.append(Gap(Missing.UNION_WITNESS))
    if not (officers.hamlet_present and officers.hamlet_name):
        found.append(Gap(Missing.HAMLET_WITNESS))
    return found
