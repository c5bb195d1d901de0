"""What is written of a meeting."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import GROUP, Balance, Content, Text, Votes, entry
from app.domain.entries.facts import OFFICERS
from app.domain.ids import MeetingId, MemberId


@entry("meeting_opened", by=GROUP, subject="meeting/{meeting}")
class MeetingOpened(Content, frozen=True):
    """A meeting (họp Tổ) begins."""

    meeting: MeetingId
    on: date
    started_at: str = ""
    place: Text = ""


@entry("meeting_officers", by=GROUP, subject="meeting/{meeting}", facts=OFFICERS)
class MeetingOfficers(Content, frozen=True):
    """Who leads, who writes, and the two witnesses; their names lie beside, as facts."""

    meeting: MeetingId
    union_present: bool = False
    hamlet_present: bool = False


@entry("meeting_dropped", by=GROUP, subject="meeting/{meeting}")
class MeetingDropped(Content, frozen=True):
    """A meeting that was opened by mistake: nothing was done in it, and it is shown no more. What is written in it later brings it back."""

    meeting: MeetingId


@entry("attendance_marked", by=GROUP, subject="attend/{meeting}/{member}")
class AttendanceMarked(Content, frozen=True):
    """One mark of the roll call (điểm danh): present, excused or absent."""

    meeting: MeetingId
    member: MemberId
    state: Annotated[str, msgspec.Meta(pattern="^(present|excused|absent)$")]
    reason: Text = ""


@entry("topic_told", by=GROUP, subject="topic/{topic}")
class TopicTold(Content, frozen=True):
    """Policy news, training or a farm-extension topic told to the members."""

    meeting: MeetingId
    topic: str
    sort: Annotated[str, msgspec.Meta(pattern="^(policy|training|extension)$")]  # policy, training, extension
    text: Text
    dropped: bool = False


@entry("business_noted", by=GROUP, subject="note/{note}")
class BusinessNoted(Content, frozen=True):
    """Other business (nội dung khác)."""

    meeting: MeetingId
    note: Text
    text: Text
    dropped: bool = False


@entry("minimum_saving_set", by=GROUP, subject="minimum/{meeting}")
class MinimumSavingSet(Content, frozen=True):
    """The least a member puts in each month, whole dong; agreed in a meeting (10C/TD)."""

    amount: Balance
    on: date
    meeting: MeetingId | None = None
    votes: Votes | None = None
    accepted: bool = True


@entry("meeting_closed", by=GROUP, subject="meeting/{meeting}")
class MeetingClosed(Content, frozen=True):
    """The minutes were read back and everybody agreed; the hour it ended."""

    meeting: MeetingId
    ended_at: str


@entry("meeting_sealed", by=GROUP, subject="meeting/{meeting}")
class MeetingSealed(Content, frozen=True):
    """From here on nothing of the meeting changes (chốt biên bản).

    ``entries`` names the entries closed in, as ranges of sequence numbers per device; ``digest`` is the SHA-256 over
    their chain hashes in fold order, and is printed on the minutes.
    """

    meeting: MeetingId
    entries: dict[str, list[tuple[int, int]]]
    digest: str

    def closes_in(self, device: str, seq: int) -> bool:
        """Whether an entry is sealed with it. The ranges are asked, never spelled out: a forged one may span anything."""
        return any(first <= seq <= last for first, last in self.entries.get(device, ()))


@entry("addendum_written", by=GROUP, subject="addendum/{addendum}")
class AddendumWritten(Content, frozen=True):
    """A correction to sealed minutes, with minutes of its own (biên bản bổ sung)."""

    addendum: str
    to_meeting: MeetingId
    number: int
    on: date
    text: Text
    reason: Text


@entry("addendum_covers", by=GROUP, subject="addendum/{addendum}")
class AddendumCovers(Content, frozen=True):
    """The lines of money, by their references, that were written after the seal and that an addendum tells of."""

    addendum: str
    refs: Annotated[list[Annotated[str, msgspec.Meta(max_length=80)]], msgspec.Meta(max_length=2000)]
