"""What is written of devices and of the group itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import ANYBODY, GROUP, Content, Text, entry
from app.domain.entries.facts import BOARD
from app.domain.ids import DeviceId


@entry("device_opened", by=ANYBODY, subject="device/{device}")
class DeviceOpened(Content, frozen=True):
    """A device's first entry in its stream: its public keys."""

    device: DeviceId
    card: str  # the self-signed card, as text
    epoch: int = 1  # a restored or copied book begins a new life


@entry("group_described", by=GROUP, subject="group")
class GroupDescribed(Content, frozen=True):
    """The group (Tổ TK&VV): its code, place, union and transaction day."""

    name: Text
    hamlet: str
    hamlet_word: str
    commune: str
    commune_kind: str
    province: str
    union_code: str
    transaction_day: int
    founded: date | None = None
    office_name: str = ""
    office_code: str = ""


@entry("board_set", by=GROUP, subject="board", facts=BOARD)
class BoardSet(Content, frozen=True):
    """The board (Ban quản lý Tổ). The names lie beside, as facts; 10C/TD can never write this."""

    on: date


@entry("rule_set", by=GROUP, subject="rule/{key}")
class RuleSet(Content, frozen=True):
    """A setting of the group and where it comes from, e.g. quorum "2/3"."""

    key: str
    value: str
    source: Text = ""


@entry("office_joined", by=GROUP, subject="office")
class OfficeJoined(Content, frozen=True):
    """The transaction office (PGD) whose word this book takes."""

    office: DeviceId
    card: str


@entry("key_kept", by=GROUP, subject="kept-key/{device}")
class KeyKept(Content, frozen=True):
    """The key of this device's book, sealed to the office alone: where everything is forgotten, the office can give it back.

    ``sealed`` is an age file in base64; a later one takes its place.
    """

    device: DeviceId
    office: DeviceId
    sealed: Annotated[str, msgspec.Meta(max_length=2000)]


@entry("heads_seen", by=ANYBODY, subject="seen/{device}")
class HeadsSeen(Content, frozen=True):
    """How far this device holds the streams of the other devices of its role, written before the first thing it says after that.

    So every machine can tell what was written in the knowledge of what, and asks a person only where two wrote apart.
    """

    device: DeviceId
    heads: dict[str, Annotated[int, msgspec.Meta(ge=0)]]


@entry("reissued", by=ANYBODY, subject="{about}")
class Reissued(Content, frozen=True):
    """The next entry of this device says again what a laptop wrote under a name that was given twice: its book had been copied or put back.

    ``of`` is the reference of the entry as it was written first, ``hash`` the chain's value after it (hex), so that another entry of
    the same reference is never meant. Where both are held they count once.
    """

    about: Annotated[str, msgspec.Meta(max_length=200)]  # the subject
    of: Annotated[str, msgspec.Meta(max_length=80)]
    hash: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
