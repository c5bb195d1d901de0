"""The envelope of an entry, who is who, and the content every kind builds on."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest
from typing import ClassVar, TypeVar

import msgspec

from app.domain.entries.bounds import Hands, is_fact
from app.domain.ids import DeviceId, GroupCode, MeetingId


class Role(Enum):
    """What a device is, as its certificate says."""

    GROUP = "group"
    UNION = "union"
    OFFICE = "office"


GROUP = frozenset({Role.GROUP})
OFFICE = frozenset({Role.OFFICE})
UNION = frozenset({Role.UNION})
GROUP_OR_OFFICE = GROUP | OFFICE
ANYBODY = frozenset(Role)


class Newer(Enum):
    """What of an entry this program does not understand; it is kept, passed on, and used once it is. The values are stored."""

    KIND = "kind"
    VERSION = "version"
    FIELD = "field"  # what is known of it counts
    FACT = "fact"  # likewise
    FAULT = "fault"  # it is not what its kind must be, or a fact beside it cannot be; the rest counts


class Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What an entry says. Amounts are whole dong; dates are business dates typed by a person."""

    declared: ClassVar[Kind]

    @property
    def subject(self) -> str:
        """The thing this entry is about; entries of one subject are folded together."""
        return self.declared.subject_of(self)

    @property
    def of_meeting(self) -> MeetingId | None:
        """The meeting this entry belongs to and is sealed with, if any."""
        return getattr(self, "meeting", None)

    @property
    def agrees(self) -> bool:
        """Whether its fields agree with each other, each being within its own bounds."""
        return True


@dataclass(frozen=True, slots=True)
class Kind:
    """What is declared of a kind of entry, once, beside its class.

    ``name`` is how it is stored and sent, for ever. ``version`` is raised where an older program would read it wrongly; an optional
    field or fact needs no new version. ``subject`` names the thing an entry is about, its holes filled from the content's fields.
    """

    name: str
    version: int
    by: frozenset[Role]
    subject: str
    facts: frozenset[str]
    content: type[Content]
    parts: tuple[str, ...]  # of ``subject``: text, name of a field, text, …

    def subject_of(self, content: Content) -> str:
        """The thing an entry is about."""
        if len(self.parts) == 3:  # one field, as most have: every line comes by here twice
            return f"{self.parts[0]}{_written(getattr(content, self.parts[1]))}{self.parts[2]}"
        written = [_written(getattr(content, name)) for name in self.parts[1::2]]
        return "".join(text + field for text, field in zip_longest(self.parts[::2], written, fillvalue=""))


KINDS: dict[str, Kind] = {}
"""Every kind by its stored name. ``entry`` fills it, once for each class when its module is read; nobody else writes it."""

_HOLE = re.compile(r"\{(\w+)\}")
_Of = TypeVar("_Of", bound=Content)


def entry(
    name: str, *, by: Collection[Role], subject: str, facts: Collection[str] = (), version: int = 1
) -> Callable[[type[_Of]], type[_Of]]:
    """Declare a kind: its stored name, who may write it, what it is about, and the personal facts that may lie beside it."""

    def declare(content: type[_Of]) -> type[_Of]:
        if name in KINDS:
            raise ValueError(f"two kinds are stored as {name}")
        content.declared = KINDS[name] = Kind(
            name, version, frozenset(by), subject, frozenset(facts), content, tuple(_HOLE.split(subject))
        )
        return content

    return declare


def _written(value: object) -> str:
    return "" if value is None else str(value)


class Votes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A show of hands (biểu quyết)."""

    yes: Hands
    no: Hands
    abstain: Hands

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
    content: Content | None  # None: of a newer program or not what it must be; kept and passed on but not projected
    facts: Facts | None = None  # None also where the facts were forgotten
    role: Role | None = None  # what its author was when it came; None for one not journalled yet
    newer: Newer | None = None  # what of it this program does not understand
    stamp: int = -1  # the latest clock of its stream up to it; -1 for one not journalled yet

    @property
    def order(self) -> tuple[int, str, int]:
        """The one order of entries on every machine. A clock set back does not put an entry before its author's earlier ones."""
        return (max(self.stamp, self.clock), self.device, self.seq)

    @property
    def ref(self) -> str:
        """The entry's name in other entries."""
        return f"{self.device}:{self.seq}"

    @property
    def as_known(self) -> Entry:
        """The entry with those personal facts alone that this program knows of its kind, and that can be."""
        if self.facts is None:
            return self
        known = KINDS[self.kind].facts if self.kind in KINDS else frozenset[str]()
        values = {name: value for name, value in self.facts.values.items() if name in known and is_fact(value)}
        if len(values) == len(self.facts.values):
            return self
        more = Newer.FACT if not known.issuperset(self.facts.values) else Newer.FAULT
        return replace(self, facts=replace(self.facts, values=values), newer=self.newer or more)
