"""Which laptops the office knows, which ask to be known, and how long its word for them holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from app.domain.entries import DeviceCertified, Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.aside_log import Aside, Room
from app.storage.queries import GroupQueries, OfficeQueries
from app.sync.batch import BatchFacts, Kind, verify_batch
from app.sync.cards import fingerprint_words
from app.usecases.exchange.authority import A_YEAR
from app.usecases.workspace import Workspace

PENDING = "pending"
"""A device the office has not certified yet: its files wait whole."""
_CERTIFICATE_YEARS = 5
_KNOWN = "known"  # what a file says
_FILES_OF_ONE = Room(most=8, largest=32 << 20, oldest_go=True)
"""Every file carries all that is owed: the newest of a laptop say what the older ones did."""
_MOST_FILES = 5_000  # of all strangers, whatever groups they name
_LARGEST_FILES = 256 << 20  # bytes of them
_PREFIX = 8  # letters of a fingerprint
_OWN_PART = re.compile(r"@hoi-([0-9]+)-(.{8})")


@dataclass(frozen=True, slots=True)
class PendingDevice:
    """A device that asks to be known; the six words are compared over the phone."""

    device: DeviceId
    group: GroupCode
    name: str
    role: Role
    words: tuple[str, ...]
    files: int
    is_other_union: bool = False  # a union's, that asks for a group of another union
    says_known: bool = False  # says that it was known before the office's book was made from a copy; nothing proves it


def pending_devices(workspace: Workspace) -> list[PendingDevice]:
    """The devices that ask to be known, each with how many of its files wait."""
    waiting = workspace.book.exchange_log.strangers(PENDING)
    unions = unions_of(workspace, (group for group, *_ in waiting))
    found = []
    for group, device, files, says_known, raw in waiting:
        card = verify_batch(raw).card
        strange = card.role is Role.UNION and is_other_union(workspace, unions, device, group)
        found.append(
            PendingDevice(device, group, card.name, card.role, fingerprint_words(device), files, strange, says_known)
        )
    return found


def hold_pending(workspace: Workspace, data: bytes, facts: BatchFacts, on: date, *, says_known: bool = False) -> None:
    """Keep a stranger's file until the office knows it or turns it away: a few of each laptop, and no more of all together than a book bears.

    No day ends that: a laptop whose book was put back from a copy does not send again what only this file says.

    Raises:
        BookRefusedError: the disk failed.
    """
    number = facts.number if facts.kind is Kind.BATCH else 0
    file = Aside(
        sha256(data).hexdigest(), facts.group, facts.sender, PENDING, data, number, _KNOWN if says_known else ""
    )
    log = workspace.book.exchange_log
    with workspace.book.transaction():
        log.hold([file], on, _FILES_OF_ONE)
        log.let_oldest_go((PENDING, None, None), _MOST_FILES, _LARGEST_FILES, stay={file.sha})


def is_other_union(workspace: Workspace, unions: Mapping[str, str], device: DeviceId, group: GroupCode) -> bool:
    """Whether a union's laptop asks for a group that is another union's, by the bank's register or the group's own profile."""
    mine = unions.get(device[:_PREFIX], "")
    theirs = "" if group.startswith("@") else OfficeQueries(workspace.book).union_of(group)
    return bool(mine and theirs and mine != theirs)


def unions_of(workspace: Workspace, asking: Iterable[GroupCode]) -> dict[str, str]:
    """The union of each union officer's laptop, by how its fingerprint begins: the laptop's own part of the journal says both."""
    found = (
        _OWN_PART.fullmatch(code)
        for code in (*asking, *(known.code for known in OfficeQueries(workspace.book).unions()))
    )
    return {one[2]: one[1] for one in found if one is not None}


def renew(workspace: Workspace, group: GroupCode, on: date, asking: Collection[DeviceId]) -> None:
    """Certificates that end within a year are made longer for the devices that still send or ask; the others' end by themselves."""
    due = [
        device
        for device in GroupQueries(workspace.book, group).devices().values()
        if device.role is not None
        and device.revoked_after is None
        and device.valid_to is not None
        and on <= device.valid_to < on + A_YEAR
    ]
    taken = workspace.book.exchange_log.taken(group) if due else []
    heard = {one["sender"] for one in taken if on - date.fromisoformat(one["on"]) < A_YEAR}
    due = [device for device in due if device.device in heard or device.device in asking]
    if due:
        with workspace.change() as change:
            for device in due:
                change.write(certificate(device.device, device.card, Role(device.role), on), group=group)


def certificate(device: DeviceId, card: str, role: Role, on: date) -> DeviceCertified:
    """What the office says of a laptop it knows; five years from a day on."""
    end = on.replace(year=on.year + _CERTIFICATE_YEARS, day=min(on.day, 28))
    return DeviceCertified(device=device, card=card, role=role, from_=on, to=end)
