"""What a device says of how far it read, before the first thing it writes after that."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from app.domain.entries import Content, Facts, HeadsSeen
from app.domain.ids import DeviceId, GroupCode
from app.storage.change import Change
from app.storage.journal import Journal


class _Local(Protocol):
    """What a book keeps for itself."""

    def local(self, key: str) -> object: ...
    def set_local(self, key: str, value: str) -> None: ...


def heads_to_tell(book: _Local, journal: Journal, change: Change) -> list[tuple[GroupCode, Content, Facts | None]]:
    """For each group the change writes of: how far it holds the streams of other devices of its role, where that is more than it told.

    No two roles write the same thing, so nothing has to be told of the others. Inside the caller's transaction.
    """
    own = change.identity
    told: list[tuple[GroupCode, Content, Facts | None]] = []
    for group in dict.fromkeys(group for group, _, _ in change.written):
        peers = journal.heads_of_role(group, own.role, besides=own.device)
        heads = {str(device): head.upto for device, head in peers.items()}
        chains = {str(device): head.chain.hex() for device, head in peers.items()}
        key, now = f"heads_told/{group}", repr(sorted(chains.items()))
        if peers and book.local(key) != now:
            book.set_local(key, now)
            told.append((group, HeadsSeen(device=own.device, heads=heads, chains=chains), None))
    return told


def proven(journal: Journal, group: GroupCode, said: HeadsSeen, there: Collection[str]) -> dict[str, int]:
    """Of what a device says that it read of the streams that are ``there``, that which it proves by the chain's value.

    Nobody knows what was not written yet, nor the history that another reader was given.
    """
    found = {}
    for device in there:
        upto = said.heads.get(device, 0)
        if not upto:
            continue
        chain = journal.chain_held(group, DeviceId(device), upto) if device in said.chains else None
        if chain is not None and said.chains[device] == chain.hex():
            found[device] = upto
    return found
