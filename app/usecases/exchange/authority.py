"""Whose word is taken for what: the certificates a book holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.entries import Role
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.queries import GroupQueries, OfficeKeyQueries
from app.storage.queries.group import KnownDevice
from app.sync.cards import DeviceCard, read_card
from app.usecases.workspace import Workspace

A_YEAR = timedelta(days=365)
"""A certificate that ends within this time is made longer."""
MET_OFFICE = "office_card"
"""The card of the office that this laptop met; it never travels."""
REFUSED_OFFICE = "office_refused"
"""The fingerprint of an office whose words were not what its people said on the telephone."""
_OFFICE_DAY = "office_day"


@dataclass(frozen=True, slots=True)
class Authority:
    """A device's proven card and role in a group."""

    card: DeviceCard
    role: Role
    has_ended: bool = False  # its certificate is over; only the office makes it good again


def authority_of(workspace: Workspace, group: GroupCode, device: DeviceId) -> Authority | None:
    """The authority of a device in a group, or None for a stranger."""
    identity = workspace.book.identity
    about = GroupQueries(workspace.book, group)
    if device == identity.device:
        own = about.devices().get(device) or GroupQueries(workspace.book, identity.group).devices()[device]
        return Authority(read_card(own.card.encode()), identity.role)
    for card in offices_of(workspace):
        if card.fingerprint == device:
            return Authority(card, Role.OFFICE)
    if group == OFFICE_WIDE:
        return None
    known = about.devices().get(device)
    if known is None or known.role is None:
        return None
    proven = read_card(known.card.encode())
    if proven.fingerprint != device:
        return None
    return Authority(proven, Role(known.role), has_ended(workspace, known))


def devices_known(workspace: Workspace, group: GroupCode) -> set[DeviceId]:
    """The devices that may have an authority in a group; every other is a stranger."""
    offices = {card.fingerprint for card in offices_of(workspace)}
    of_group = () if group == OFFICE_WIDE else GroupQueries(workspace.book, group).devices()
    return {workspace.book.identity.device, *offices, *of_group}


def joined_office(workspace: Workspace) -> DeviceCard | None:
    """The card of the office whose word this book takes, as its keys are now."""
    chain = offices_of(workspace)
    return chain[-1] if chain and workspace.book.identity.role is not Role.OFFICE else None


def offices_of(workspace: Workspace) -> list[DeviceCard]:
    """The devices of the office whose word this book takes, one after another as it changed its keys; the one in use last.

    Each laptop keeps the card of the office it met itself, whose six words a person compared: no entry of a journal names another,
    whoever signed it. From there only the old keys name the new ones.
    """
    identity, keys = workspace.book.identity, OfficeKeyQueries(workspace.book)
    if identity.role is Role.OFFICE:
        known = GroupQueries(workspace.book, OFFICE_WIDE).devices()
        return [read_card(known[device].card.encode()) for device in keys.before(identity.device)]
    first = workspace.book.local(MET_OFFICE)
    if not first:
        return []
    card = read_card(str(first).encode())
    return [card, *(read_card(later.encode()) for later in keys.after(card.fingerprint))]


def has_ended(workspace: Workspace, device: KnownDevice) -> bool:
    """Whether a device's certificate is over, by the office's day: this laptop's own clock refuses nothing."""
    day = workspace.today if workspace.book.identity.role is Role.OFFICE else office_day(workspace)
    return device.valid_to is not None and day is not None and device.valid_to < day


def note_office_day(workspace: Workspace, on: date) -> None:
    """Remember the day on the office's last file; inside the caller's transaction. A day that was wrong goes with the next file."""
    workspace.book.set_local(_OFFICE_DAY, on.isoformat())


def office_day(workspace: Workspace) -> date | None:
    """The day on the office's last file, None before any came."""
    kept = workspace.book.local(_OFFICE_DAY)
    return date.fromisoformat(str(kept)) if kept else None


def readers_of(workspace: Workspace, group: GroupCode) -> list[DeviceCard]:
    """The devices a group's files are sealed to: every certified one that was not revoked and whose certificate is not over."""
    return _certified(workspace, group, ended=False)


def ended_of(workspace: Workspace, group: GroupCode) -> list[DeviceCard]:
    """The devices that were certified once, were not revoked, and whose certificate is over."""
    return _certified(workspace, group, ended=True)


def _certified(workspace: Workspace, group: GroupCode, *, ended: bool) -> list[DeviceCard]:
    return [
        read_card(known.card.encode())
        for known in GroupQueries(workspace.book, group).devices().values()
        if known.role in {Role.GROUP.value, Role.UNION.value}
        and known.revoked_after is None
        and has_ended(workspace, known) == ended
    ]
