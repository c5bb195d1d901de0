"""The envelope of an entry, who is who, and the content every kind builds on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

import msgspec

from app.domain.ids import DeviceId, GroupCode, MeetingId

Dong = Annotated[int, msgspec.Meta(ge=1, le=10**12)]
"""Whole dong of one line of money; what is read from outside is held to these bounds."""
Balance = Annotated[int, msgspec.Meta(ge=0, le=10**15)]
"""Whole dong of a balance, a plan or a figure."""
Months = Annotated[int, msgspec.Meta(ge=0, le=1200)]
Text = Annotated[str, msgspec.Meta(max_length=4000)]
PackText = Annotated[str, msgspec.Meta(max_length=250_000)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
HouseholdClass = Annotated[str, msgspec.Meta(pattern="^(poor|near_poor|escaped|none)$")]


class Role(Enum):
    """What a device is, as its certificate says."""

    GROUP = "group"
    UNION = "union"
    OFFICE = "office"


class Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What an entry says. Amounts are whole dong; dates are business dates typed by a person."""

    @property
    def subject(self) -> str:
        """The thing this entry is about; entries of one subject are folded together."""
        raise NotImplementedError

    @property
    def of_meeting(self) -> MeetingId | None:
        """The meeting this entry belongs to and is sealed with, if any."""
        return getattr(self, "meeting", None)


class Votes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A show of hands (biểu quyết)."""

    yes: Annotated[int, msgspec.Meta(ge=0, le=10_000)]
    no: Annotated[int, msgspec.Meta(ge=0, le=10_000)]
    abstain: Annotated[int, msgspec.Meta(ge=0, le=10_000)]

    @property
    def cast(self) -> int:
        """How many were counted, abstentions included."""
        return self.yes + self.no + self.abstain


@dataclass(frozen=True, slots=True)
class Facts:
    """Personal facts with the salt their digest was made with."""

    salt: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    group: GroupCode
    device: DeviceId
    seq: int  # 1, 2, 3 … per device and group, with no hole
    clock: int
    author: str  # a role such as "leader", never a name
    kind: str
    subject: str
    content: Content | None  # None: a kind of a newer program, kept and passed on but not folded
    facts: Facts | None = None  # None also where the facts were forgotten
    role: Role | None = None  # what its author was when it came; None for one not journalled yet

    @property
    def order(self) -> tuple[int, str, int]:
        """The one order of entries on every machine."""
        return (self.clock, self.device, self.seq)

    @property
    def ref(self) -> str:
        """The entry's name in other entries."""
        return f"{self.device}:{self.seq}"
