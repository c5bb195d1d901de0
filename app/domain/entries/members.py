"""What is written of members."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import GROUP, Content, Votes, entry
from app.domain.entries.bounds import HouseholdClass, Id, Meeting, Member, Name, Ref, Text
from app.domain.entries.facts import MOST_FACTS, PERSON


@entry("member_admitted", by=GROUP, subject="member/{member}", facts=PERSON)
class MemberAdmitted(Content, frozen=True):
    """A person becomes a member (tổ viên); name and papers lie beside, as facts."""

    member: Member
    on: date
    meeting: Meeting | None = None
    votes: Votes | None = None
    accepted: bool = True
    is_day_known: bool = True  # else ``on`` is only since when the book has her


@entry("joining_recorded", by=GROUP, subject="member/{member}")
class JoiningRecorded(Content, frozen=True):
    """The day a member joined the group, put right; None: it is not known. Since when the book has her stays as it was."""

    member: Member
    on: date | None


@entry("member_corrected", by=GROUP, subject="member/{member}", facts=PERSON)
class MemberCorrected(Content, frozen=True):
    """Facts of a member put right. ``base`` names, per field, the entry whose value was seen and is replaced."""

    member: Member
    base: Annotated[dict[Name, Ref], msgspec.Meta(max_length=MOST_FACTS)]


@entry("class_recorded", by=GROUP, subject="member/{member}")
class ClassRecorded(Content, frozen=True):
    """The household's class on the commune's list; it counts only between its dates."""

    member: Member
    household_class: HouseholdClass  # poor, near_poor, escaped, none
    from_: date | None = msgspec.field(default=None, name="from")
    to: date | None = None
    decision: Text = ""


@entry("household_joined", by=GROUP, subject="household/{member}")
class HouseholdJoined(Content, frozen=True):
    """A member lives in one household (hộ) with those of the same ``household``. A name that nobody else has: she is alone in hers."""

    member: Member
    household: Id


@entry("member_released", by=GROUP, subject="member/{member}")
class MemberReleased(Content, frozen=True):
    """A member leaves the group (cho ra khỏi Tổ)."""

    member: Member
    on: date
    reason: Text
    meeting: Meeting | None = None
    votes: Votes | None = None
    accepted: bool = True
