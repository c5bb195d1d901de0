"""What a device says of how far it read, before the first thing it writes after that."""

from __future__ import annotations

from typing import Protocol

from app.domain.entries import Content, Facts, HeadsSeen
from app.domain.ids import GroupCode
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
        key, now = f"heads_told/{group}", repr(sorted(peers.items()))
        if peers and book.local(key) != now:
            book.set_local(key, now)
            told.append(
                (group, HeadsSeen(device=own.device, heads={str(device): upto for device, upto in peers.items()}), None)
            )
    return told
