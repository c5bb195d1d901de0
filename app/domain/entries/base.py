"""The envelope of an entry, who is who, and the content every kind builds on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import msgspec

from app.domain.ids import DeviceId, GroupCode, MeetingId


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

    yes: int
    no: int
    abstain: int

    def __post_init__(self) -> None:
        if min(self.yes, self.no, self.abstain) < 0:
            raise ValueError("votes are counted from zero")

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

    @property
    def order(self) -> tuple[int, str, int]:
        """The one order of entries on every machine."""
        return (self.clock, self.device, self.seq)

    @property
    def ref(self) -> str:
        """The entry's name in other entries."""
        return f"{self.device}:{self.seq}"
