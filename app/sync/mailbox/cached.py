"""A far mailbox's files in memory, so that a book's exchange over a slow line holds nobody up.

First ``fetch`` (the network, no book), then the exchange with this as its mailbox (the book, no network), then ``deliver`` (the
network again). What could not be delivered waits here and goes with the next ``deliver``. Everything here is sealed, as it was there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from app.domain.ids import GroupCode
from app.sync.batch import LARGEST_FILE
from app.sync.mailbox.protocol import (
    RECEIPTS,
    TO_OFFICE,
    Mailbox,
    MailboxError,
    MailboxFault,
    Waiting,
    check_folder,
    split_name,
    split_own_name,
    to_group,
)

_MOST_HELD = 128 << 20  # bytes; what is beyond waits for the next time
_OF_ONE_FILE = frozenset({MailboxFault.FAILED, MailboxFault.TOO_LARGE, MailboxFault.BAD_NAME})

Step = Callable[[int, int], None]
"""Told how far it is before each file; it may raise to stop there."""


class MailboxCopy:
    """What one book needs of a mailbox, at one moment."""

    def __init__(self, remote: Mailbox) -> None:
        self._remote = remote
        self._files: dict[str, bytes] = {}
        self._put: dict[str, bytes] = {}
        self._removed: dict[str, bytes] = {}
        self._unread: dict[str, MailboxError] = {}

    def fetch(self, groups: Collection[GroupCode], step: Step) -> None:
        """Bring what lies there for these groups; what is here already is not asked for again.

        A file that cannot be read stops no other; whoever asks for it here is told why.

        Raises:
            MailboxError: the line broke; what came before stays.
        """
        listed = [
            *self._remote.list(RECEIPTS),
            *(one for group in groups for one in self._remote.list(to_group(group))),
        ]
        ours = tuple(f"{TO_OFFICE}/{group}-" for group in groups)
        listed += [one for one in self._remote.list(TO_OFFICE) if one.name.startswith(ours)]
        sizes = {one.name: one.size for one in listed}
        self._files = {
            name: data for name, data in self._files.items() if sizes.get(name) == len(data) or name in self._put
        }
        self._unread = {}
        wanted = [one for one in listed if one.name not in self._files]
        held = sum(map(len, self._files.values()))
        for place, one in enumerate(wanted):
            step(place, len(wanted))
            if held + one.size > _MOST_HELD:
                break
            try:
                self._files[one.name] = self._remote.get(one.name)
            except MailboxError as error:
                if error.fault not in _OF_ONE_FILE:
                    raise
                self._unread[one.name] = error
                continue
            held += len(self._files[one.name])

    def deliver(self, step: Step) -> None:
        """Leave there what was put here, and take away what was removed.

        A name that was taken meanwhile by other bytes is given up: the next exchange finds it so and leaves its file anew.

        Raises:
            MailboxError: the line broke; what did not go waits for the next time.
        """
        whole = len(self._put) + len(self._removed)
        for place, (name, data) in enumerate([*self._put.items()]):
            step(place, whole)
            if not self._remote.put_if_absent(name, data) and self._remote.get(name) != data:
                self._files.pop(name, None)
            del self._put[name]
        for name, data in [*self._removed.items()]:
            step(whole - len(self._removed), whole)
            self._remote.remove_own(name, data)
            del self._removed[name]

    @property
    def owes(self) -> bool:
        """Whether something waits to be delivered."""
        return bool(self._put or self._removed)

    # ------------------------------------------------------------------ as a mailbox
    def list(self, folder: str) -> list[Waiting]:
        """What lies in a folder of the copy, by name."""
        check_folder(folder)
        sizes = {name: len(data) for name, data in self._files.items()} | dict.fromkeys(self._unread, 0)
        return [Waiting(name, size) for name, size in sorted(sizes.items()) if name.partition("/")[0] == folder]

    def get(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The bytes of a file of the copy."""
        split_name(name)
        if name in self._unread:
            raise self._unread[name]
        data = self._files.get(name)
        if data is None:
            raise MailboxError(MailboxFault.MISSING)
        if len(data) > limit:
            raise MailboxError(MailboxFault.TOO_LARGE)
        return data

    def put_if_absent(self, name: str, data: bytes) -> bool:
        """Leave a file here, to be delivered; false where the name is taken."""
        split_own_name(name)
        if name in self._files or name in self._unread:
            return False
        self._files[name] = self._put[name] = data
        self._removed.pop(name, None)
        return True

    def remove_own(self, name: str, data: bytes) -> bool:
        """Take back a file that still holds exactly ``data``, here and with the next delivery there."""
        if self._files.get(name) != data:
            return False
        del self._files[name]
        if self._put.pop(name, None) is None:
            self._removed[name] = data
        return True

    @property
    def is_shared(self) -> bool:
        """As the far mailbox."""
        return self._remote.is_shared

    def keep_folder(self, folder: str) -> None:
        """Nothing: a far mailbox is for everybody."""

    def folders(self) -> frozenset[str]:
        """The folders of what is held here."""
        return frozenset(name.partition("/")[0] for name in self._files)

    def describe(self) -> str:
        """Where the far mailbox is."""
        return self._remote.describe()

    def close(self) -> None:
        """Let go of the far mailbox."""
        self._remote.close()
