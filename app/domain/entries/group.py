"""What is written of devices and of the group itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import ANYBODY, GROUP, Content, entry
from app.domain.entries.bounds import (
    Card,
    Device,
    Digest,
    Id,
    Meeting,
    Number,
    Ref,
    Sealed,
    Seq,
    Subject,
    Text,
    TransactionDay,
    Words,
)
from app.domain.entries.facts import BOARD
from app.domain.group import CHANGE_SHARES, SHARES
from app.domain.shares import is_share


@entry("device_opened", by=ANYBODY, subject="device/{device}")
class DeviceOpened(Content, frozen=True):
    """A device's first entry in its stream: its public keys."""

    device: Device
    card: Card  # the self-signed card, as text
    epoch: Number = 1  # a restored or copied book begins a new life


@entry("group_described", by=GROUP, subject="group")
class GroupDescribed(Content, frozen=True):
    """The group (Tổ TK&VV): its code, place, union and transaction day, from a day on.

    Without ``since`` it says what the group was from its beginning. A later writing for the same day takes the place of the earlier;
    what was said for another day stays for the papers of its time. ``interest_day`` 0: not agreed.
    ``founded_by``: the meeting whose minutes brought the day of the founding; None where a person wrote it down.
    """

    name: Text
    hamlet: Words
    hamlet_word: Words
    commune: Words
    commune_kind: Words
    province: Words
    union_code: Words
    transaction_day: TransactionDay
    founded: date | None = None
    office_name: Words = ""
    office_code: Words = ""
    since: date | None = None
    basis: Text = ""  # the minutes or the decision that says so
    point: Words = ""  # where the bank comes to (điểm giao dịch)
    interest_day: Annotated[int, msgspec.Meta(ge=0, le=31)] = 0
    founded_by: Meeting | None = None


@entry("board_set", by=GROUP, subject="board", facts=BOARD)
class BoardSet(Content, frozen=True):
    """The board (Ban quản lý Tổ) from a day on. The names lie beside, as facts; 10C/TD can never write this."""

    on: date
    basis: Text = ""  # the minutes of its election, or who else says so


@entry("rule_set", by=GROUP, subject="rule/{key}")
class RuleSet(Content, frozen=True):
    """A setting of the group and where it comes from, e.g. quorum "2/3"."""

    key: Subject
    value: Words
    source: Text = ""

    @property
    def agrees(self) -> bool:
        """Whether a share is one: above nothing, up to the whole."""
        is_cleared = self.key in CHANGE_SHARES and not self.value
        return is_cleared or self.key not in (*SHARES, *CHANGE_SHARES) or is_share(self.value)


@entry("office_joined", by=GROUP, subject="office")
class OfficeJoined(Content, frozen=True):
    """The transaction office (PGD) whose word this book takes."""

    office: Device
    card: Card


@entry("key_kept", by=GROUP, subject="kept-key/{device}")
class KeyKept(Content, frozen=True):
    """The key of this device's book, sealed to the office alone: where everything is forgotten, the office can give it back.

    ``sealed`` is an age file in base64; a later one takes its place.
    """

    device: Device
    office: Device
    sealed: Sealed


@entry("heads_seen", by=ANYBODY, subject="seen/{device}")
class HeadsSeen(Content, frozen=True):
    """How far this device holds the streams of the other devices of its role, written before the first thing it says after that.

    So every machine can tell what was written in the knowledge of what, and asks a person only where two wrote apart. A number
    alone proves nothing: only who read a history knows the chain's value in it (hex, by device).
    """

    device: Device
    heads: Annotated[dict[Id, Seq], msgspec.Meta(max_length=100)]
    chains: Annotated[dict[Id, Digest], msgspec.Meta(max_length=100)] = {}  # noqa: RUF012  # msgspec copies it; the chain's value there


@entry("reissued", by=ANYBODY, subject="{about}")
class Reissued(Content, frozen=True):
    """The next entry of this device says again what a laptop wrote under a name that was given twice: its book had been copied or put back.

    ``of`` is the reference of the entry as it was written first, ``hash`` the chain's value after it (hex), so that another entry of
    the same reference is never meant. Where both are held they count once.
    """

    about: Subject
    of: Ref
    hash: Digest
