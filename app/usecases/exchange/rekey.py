"""The office goes on with new keys: the old ones name them, every book follows, and what was on the road still arrives."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from app.domain.entries import DeviceOpened, OfficeJoined, OfficeRekeyed
from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.queries import GroupQueries, OfficeKeyQueries, OfficeQueries
from app.sync.cards import read_card
from app.sync.keys import DeviceKeys, card_bytes
from app.usecases.book.opening import go_on_with, keyring_of
from app.usecases.workspace import Workspace


def rekey_office(workspace: Workspace, randomness: Callable[[int], bytes]) -> DeviceId:
    """Make new keys for the office and name them to every group and union; gives the new device.

    All of it is one transaction: either the office goes on with the new keys and everybody is told, or nothing happened.

    Raises:
        BookRefusedError: the disk failed; the old keys stay.
        RuleBrokenError: this is not an office's book.
    """
    old = workspace.book.identity
    if old.group != OFFICE_WIDE:
        raise RuleBrokenError("may_not_write")
    own = read_card(GroupQueries(workspace.book, OFFICE_WIDE).devices()[old.device].card.encode())
    keys = DeviceKeys.generate(randomness)
    card = card_bytes(keys, keys.card(name=own.name, role=own.role, group=None)).decode()
    known = OfficeQueries(workspace.book)
    named = OfficeRekeyed(office=old.device, successor=keys.fingerprint, card=card)
    with workspace.change() as change:
        # Before the old keys' last word: what they say after it does not count.
        change.write(DeviceOpened(device=keys.fingerprint, card=card), group=OFFICE_WIDE)
        for group in (OFFICE_WIDE, *(one.code for one in (*known.groups(), *known.unions()))):
            change.write(named, group=group)
        workspace.book.exchange_log.begin_anew()
        go_on_with(workspace, keys)
    return keys.fingerprint


def tell_of_new_keys(workspace: Workspace, group: GroupCode) -> None:
    """Name the office's later keys in the journal of a group that met it by an old card; nothing where it met the new one.

    Raises:
        BookRefusedError: the disk failed.
    """
    ring = [keys.fingerprint for keys in keyring_of(workspace)]
    said = workspace.book.journal.of_kind(group, "office_joined") if len(ring) > 1 else []
    met = {entry.content.office for entry in said if isinstance(entry.content, OfficeJoined)}
    places = [place for place, device in enumerate(ring) if device in met]
    if not places:
        return
    known = GroupQueries(workspace.book, OFFICE_WIDE).devices()
    for old, new in pairwise(ring[min(places) :]):
        if OfficeKeyQueries(workspace.book).last_of(group, old) is None:
            with workspace.change(by=old) as change:
                change.write(OfficeRekeyed(office=old, successor=new, card=known[new].card), group=group)
