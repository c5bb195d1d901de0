"""Whose word is taken for what: the certificates a book holds."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.entries import Role
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.reads import GroupReads
from app.sync.cards import DeviceCard, read_card
from app.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Authority:
    """A device's proven card and role in a group, and the last entry of it that counts (None: no end)."""

    card: DeviceCard
    role: Role
    until_seq: int | None


def authority_of(desk: Desk, group: GroupCode, device: DeviceId) -> Authority | None:
    """The authority of a device in a group, or None for a stranger."""
    identity = desk.book.identity
    about = GroupReads(desk.book, group)
    if device == identity.device:
        own = about.devices().get(device) or GroupReads(desk.book, identity.group).devices()[device]
        return Authority(read_card(own.card.encode()), identity.role, None)
    if identity.role is not Role.OFFICE:
        office = joined_office(desk)
        if office is not None and office.fingerprint == device:
            return Authority(office, Role.OFFICE, None)
    if group == OFFICE_WIDE:
        return None
    known = about.devices().get(device)
    if known is None or known.role is None:
        return None
    return Authority(read_card(known.card.encode()), Role(known.role), known.revoked_after)


def joined_office(desk: Desk) -> DeviceCard | None:
    """The card of the office whose word this book takes.

    A group's book has it in its journal, for all its devices. A union's device keeps it for itself: in the journal of a
    group it must not be able to name another office.
    """
    if desk.book.identity.role is Role.UNION:
        card = desk.book.local("office_card")
        return read_card(str(card).encode()) if card else None
    joined = GroupReads(desk.book, desk.book.identity.group).office()
    return read_card(joined[1].encode()) if joined else None


def readers_of(desk: Desk, group: GroupCode) -> list[DeviceCard]:
    """The devices a group's files are sealed to: every certified one that was not revoked."""
    return [
        read_card(known.card.encode())
        for known in GroupReads(desk.book, group).devices().values()
        if known.role in {Role.GROUP.value, Role.UNION.value} and known.revoked_after is None
    ]
