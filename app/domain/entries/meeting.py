"""What is written of a meeting."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import GROUP, Content, Votes, entry
from app.domain.entries.bounds import Balance, Digest, Hour, Id, Meeting, Member, Number, Ref, Seq, Text, Words
from app.domain.entries.facts import BOARD, OFFICERS


@entry("meeting_opened", by=GROUP, subject="meeting/{meeting}")
class MeetingOpened(Content, frozen=True):
    """A meeting (họp Tổ) begins."""

    meeting: Meeting
    on: date
    started_at: Hour = ""
    place: Text = ""


@entry("meeting_officers", by=GROUP, subject="meeting/{meeting}", facts=OFFICERS)
class MeetingOfficers(Content, frozen=True):
    """Who leads, who writes, and the two witnesses; their names lie beside, as facts."""

    meeting: Meeting
    union_present: bool = False
    hamlet_present: bool = False


@entry("meeting_dropped", by=GROUP, subject="meeting/{meeting}")
class MeetingDropped(Content, frozen=True):
    """A meeting that was opened by mistake: nothing was done in it, and it is shown no more. What is written in it later brings it back."""

    meeting: Meeting


@entry("attendance_marked", by=GROUP, subject="attend/{meeting}/{member}")
class AttendanceMarked(Content, frozen=True):
    """One mark of the roll call (điểm danh): present, excused or absent."""

    meeting: Meeting
    member: Member
    state: Annotated[str, msgspec.Meta(pattern=r"^(present|excused|absent)\Z")]
    reason: Text = ""


@entry("topic_told", by=GROUP, subject="topic/{topic}")
class TopicTold(Content, frozen=True):
    """Policy news, training or a farm-extension topic told to the members."""

    meeting: Meeting
    topic: Id
    sort: Annotated[str, msgspec.Meta(pattern=r"^(policy|training|extension)\Z")]  # policy, training, extension
    text: Text
    dropped: bool = False


@entry("business_noted", by=GROUP, subject="note/{note}")
class BusinessNoted(Content, frozen=True):
    """Other business (nội dung khác)."""

    meeting: Meeting
    note: Id
    text: Text
    dropped: bool = False


@entry("minimum_saving_set", by=GROUP, subject="minimum/{meeting}")
class MinimumSavingSet(Content, frozen=True):
    """The least a member puts in each month, whole dong; agreed in a meeting (10C/TD)."""

    amount: Balance
    on: date
    meeting: Meeting | None = None
    votes: Votes | None = None
    accepted: bool = True


@entry("meeting_closed", by=GROUP, subject="meeting/{meeting}")
class MeetingClosed(Content, frozen=True):
    """The minutes were read back and everybody agreed; the hour it ended."""

    meeting: Meeting
    ended_at: Hour


@entry("meeting_sealed", by=GROUP, subject="meeting/{meeting}", facts=BOARD)
class MeetingSealed(Content, frozen=True):
    """From here on nothing of the meeting changes (chốt biên bản).

    ``entries`` names the entries closed in, as ranges of sequence numbers per device; ``digest`` is the SHA-256 over
    their chain hashes in fold order, and is printed on the minutes. ``quorum`` and ``majority`` are the group's shares it was sealed by:
    what the group sets later is not for these minutes. ``group_name`` to ``minimum_saving`` and, as facts, the board are what the papers of
    the meeting print at their head: the group as it met, before what the meeting decided and whatever is written of that day later.
    Empty: an older program did not say.
    """

    meeting: Meeting
    entries: Annotated[
        dict[Id, Annotated[list[tuple[Seq, Seq]], msgspec.Meta(max_length=100_000)]], msgspec.Meta(max_length=1000)
    ]
    digest: Digest
    quorum: Words = ""
    majority: Words = ""
    group_name: Text = ""
    union_code: Words = ""
    hamlet: Words = ""
    hamlet_word: Words = ""
    commune: Words = ""
    commune_kind: Words = ""
    province: Words = ""
    office_name: Words = ""
    minimum_saving: Balance | None = None  # whole dong a month before this meeting; None: not set

    def closes_in(self, device: str, seq: int) -> bool:
        """Whether an entry is sealed with it. The ranges are asked, never spelled out: a forged one may span anything."""
        return any(first <= seq <= last for first, last in self.entries.get(device, ()))


@entry("addendum_written", by=GROUP, subject="addendum/{addendum}")
class AddendumWritten(Content, frozen=True):
    """A correction to sealed minutes, with minutes of its own (biên bản bổ sung)."""

    addendum: Id
    to_meeting: Meeting
    number: Number
    on: date
    text: Text
    reason: Text


@entry("addendum_covers", by=GROUP, subject="addendum/{addendum}")
class AddendumCovers(Content, frozen=True):
    """The lines of money, by their references, that were written after the seal and that an addendum tells of."""

    addendum: Id
    refs: Annotated[list[Ref], msgspec.Meta(max_length=2000)]
