"""What is written of members."""

from __future__ import annotations

from datetime import date

import msgspec

from app.domain.entries.base import Content, HouseholdClass, Text, Votes
from app.domain.ids import MeetingId, MemberId


class MemberAdmitted(Content, frozen=True):
    """A person becomes a member (tổ viên); name and papers lie beside, as facts."""

    member: MemberId
    on: date
    meeting: MeetingId | None = None
    votes: Votes | None = None
    accepted: bool = True
    is_day_known: bool = True  # else ``on`` is only since when the book has her

    @property
    def subject(self) -> str:
        """The member."""
        return f"member/{self.member}"


class JoiningRecorded(Content, frozen=True):
    """The day a member joined the group, put right; None: it is not known. Since when the book has her stays as it was."""

    member: MemberId
    on: date | None

    @property
    def subject(self) -> str:
        """The member."""
        return f"member/{self.member}"


class MemberCorrected(Content, frozen=True):
    """Facts of a member put right. ``base`` names, per field, the entry whose value was seen and is replaced."""

    member: MemberId
    base: dict[str, str]

    @property
    def subject(self) -> str:
        """The member."""
        return f"member/{self.member}"


class ClassRecorded(Content, frozen=True):
    """The household's class on the commune's list; it counts only between its dates."""

    member: MemberId
    household_class: HouseholdClass  # poor, near_poor, escaped, none
    from_: date | None = msgspec.field(default=None, name="from")
    to: date | None = None
    decision: Text = ""

    @property
    def subject(self) -> str:
        """The member."""
        return f"member/{self.member}"


class MemberReleased(Content, frozen=True):
    """A member leaves the group (cho ra khỏi Tổ)."""

    member: MemberId
    on: date
    reason: Text
    meeting: MeetingId | None = None
    votes: Votes | None = None
    accepted: bool = True

    @property
    def subject(self) -> str:
        """The member."""
        return f"member/{self.member}"
