"""The office goes on with new keys: the old ones name them, every book follows, and what was on the road still arrives."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from app.domain.entries import DeviceOpened, OfficeRekeyed
from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.queries import GroupReads, OfficeKeyReads, OfficeReads
from app.sync.cards import read_card
from app.sync.keys import DeviceKeys, card_bytes
from app.usecases.book.opening import go_on_with, keyring_of
from app.usecases.workspace import Desk


def rekey_office(desk: Desk, randomness: Callable[[int], bytes]) -> DeviceId:
    """Make new keys for the office and name them to every group and union; gives the new device.

    All of it is one transaction: either the office goes on with the new keys and everybody is told, or nothing happened.

    Raises:
        BookRefusedError: the disk failed; the old keys stay.
        RuleBrokenError: this is not an office's book.
    """
    old = desk.book.identity
    if old.group != OFFICE_WIDE:
        raise RuleBrokenError("may_not_write")
    own = read_card(GroupReads(desk.book, OFFICE_WIDE).devices()[old.device].card.encode())
    keys = DeviceKeys.generate(randomness)
    card = card_bytes(keys, keys.card(name=own.name, role=own.role, group=None)).decode()
    known = OfficeReads(desk.book)
    named = OfficeRekeyed(office=old.device, successor=keys.fingerprint, card=card)
    with desk.change() as change:
        for group in (OFFICE_WIDE, *(one.code for one in (*known.groups(), *known.unions()))):
            change.write(named, group=group)
        change.write(DeviceOpened(device=keys.fingerprint, card=card), group=OFFICE_WIDE)
        desk.book.traffic.begin_anew()
        go_on_with(desk, keys)
    return keys.fingerprint


def tell_of_new_keys(desk: Desk, group: GroupCode) -> None:
    """Name the office's later keys in the journal of a group that met it by an old card; nothing where it met the new one.

    Raises:
        BookRefusedError: the disk failed.
    """
    ring = [keys.fingerprint for keys in keyring_of(desk)]
    joined = GroupReads(desk.book, group).office() if len(ring) > 1 else None
    if joined is None or joined[0] not in ring:
        return
    known = GroupReads(desk.book, OFFICE_WIDE).devices()
    for old, new in pairwise(ring[ring.index(joined[0]) :]):
        if OfficeKeyReads(desk.book).last_of(group, old) is None:
            with desk.change(by=old) as change:
                change.write(OfficeRekeyed(office=old, successor=new, card=known[new].card), group=group)
