"""Where batches wait for each other: a folder on a stick or a share, or a WebDAV server.

A mailbox has the folders ``to-office/``, ``to-<group>/`` and ``receipts/``. It is untrusted storage: what is in it is known by
its bytes (``verify_batch``), never by its name, size or date, and nothing in it is ever overwritten.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from app.domain.errors import Refusal
from app.domain.ids import GroupCode
from app.sync.batch import LARGEST_FILE

TO_OFFICE = "to-office"
RECEIPTS = "receipts"

# What FAT32, NTFS and every server keep as it is; no device name of DOS (con, nul, com1 …) has a hyphen.
_OUR_NAME = re.compile(r"[0-9A-Za-z@][0-9A-Za-z@-]{0,99}\.soto")
_OUR_FOLDER = re.compile(r"to-[0-9A-Za-z@-]{1,40}|receipts")


class MailboxFault(Enum):
    """Why a mailbox could not be used; the person can act on each in another way."""

    MISSING = "missing"  # no such folder or address: the stick is not in, the name is misspelt
    GONE = "gone"  # it went away during the work: the stick was pulled, the line broke
    SLOW = "slow"  # a server that hardly moves
    READ_ONLY = "read_only"
    FULL = "full"
    TOO_LARGE = "too_large"
    SPOILT = "spoilt"  # what was written does not read back the same: do not trust this stick
    NOT_ALLOWED = "not_allowed"  # the server wants another name or password
    INSECURE = "insecure"  # http to another machine, or a certificate that is not good
    BAD_NAME = "bad_name"
    BAD_ADDRESS = "bad_address"  # neither a folder nor https://
    FAILED = "failed"  # the disk or server failed in another way


class MailboxError(Refusal):
    """The mailbox did not do it. ``detail`` is for the log: a code or number, no secrets."""

    def __init__(self, fault: MailboxFault, detail: str = "") -> None:
        super().__init__(fault.value, detail)
        self.fault = fault

    @property
    def is_the_end(self) -> bool:
        """Whether nothing more can be asked of this mailbox now: asking for each further file would only cost time."""
        return self.fault in {MailboxFault.GONE, MailboxFault.SLOW}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in a mailbox. ``name`` includes the folder and is good for ``get``."""

    name: str
    size: int  # bytes, as the mailbox says


class Mailbox(Protocol):
    """The port. Every verb raises ``MailboxError`` and nothing else for what the world does."""

    def list(self, folder: str) -> list[Waiting]:
        """What may be a batch in a folder, by name; hidden, half-written, foreign and oversized files are left out."""

    def get(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The bytes of a listed file, at most ``limit``."""

    def put_if_absent(self, name: str, data: bytes) -> bool:
        """Leave a file whole or not at all; true only after it was read back. False where the name is taken already."""

    def remove_own(self, name: str, data: bytes) -> bool:
        """Take back a file that still holds exactly ``data``, once the other side confirmed it. False where it does not."""

    @property
    def is_shared(self) -> bool:
        """Whether every group comes by here (a server, the office's own folder), or only those who had it in hand (a stick)."""

    def keep_folder(self, folder: str) -> None:
        """Have a folder there, so that the other side sees who comes by; of a shared mailbox nothing is needed."""

    def folders(self) -> frozenset[str]:
        """The folders that are there, as far as it can tell; of a shared one it need not."""

    def describe(self) -> str:
        """Where it is, for the screen; without a password."""

    def close(self) -> None:
        """Let go of connections. It may be used again."""


def to_group(group: GroupCode) -> str:
    """The folder of what the office leaves for a group."""
    return f"to-{group}"


def batch_name(group: GroupCode, on: date, number: int, *, clash: bytes | None = None) -> str:
    """The file's name: group, day and number, plain ASCII, such as ``0100112-2026-11-23-0014.soto``.

    ``clash`` is the file's own bytes where another file has that name already; then a piece of their hash is added.
    """
    suffix = "" if clash is None else "-" + hashlib.sha256(clash).hexdigest()[:8]
    return f"{group}-{on.isoformat()}-{number:04d}{suffix}.soto"


def publish(mailbox: Mailbox, folder: str, *, group: GroupCode, on: date, number: int, data: bytes) -> str:
    """Leave a batch under its name, beside any other of that name; doing it twice is doing it once.

    Returns:
        The name under which exactly these bytes now stand in the mailbox.
    """
    plain, marked = batch_name(group, on, number), batch_name(group, on, number, clash=data)
    for name in (f"{folder}/{plain}", f"{folder}/{marked}"):
        if mailbox.put_if_absent(name, data) or _holds(mailbox, name, data):
            return name
    raise MailboxError(MailboxFault.SPOILT, "both names are taken by other bytes")


def split_name(name: str) -> tuple[str, str]:
    """Folder and file of a listed name, whatever the file is called, so long as it stays in its folder.

    Raises:
        MailboxError: it would lead elsewhere.
    """
    folder, slash, file = name.partition("/")
    check_folder(folder)
    if not slash or not is_plain_file(file):
        raise MailboxError(MailboxFault.BAD_NAME)
    return folder, file


def split_own_name(name: str) -> tuple[str, str]:
    """Folder and file of a name to write: only names that every file system keeps as they are.

    Raises:
        MailboxError: this is none.
    """
    folder, file = split_name(name)
    if _OUR_NAME.fullmatch(file) is None:
        raise MailboxError(MailboxFault.BAD_NAME)
    return folder, file


def check_folder(folder: str) -> None:
    """Refuse a folder that is not a mailbox's.

    Raises:
        MailboxError: it is not.
    """
    if _OUR_FOLDER.fullmatch(folder) is None:
        raise MailboxError(MailboxFault.BAD_NAME)


def is_plain_file(file: str) -> bool:
    """Whether this may be a batch's name, also after a person or a virus scanner renamed it: not hidden, half or a path."""
    hidden = not file or file.startswith((".", "~")) or file.lower().endswith(".part")
    return not hidden and len(file) <= 255 and not any(sign in '/\\:\0*?"<>|' or sign < " " for sign in file)


def _holds(mailbox: Mailbox, name: str, data: bytes) -> bool:
    try:
        return mailbox.get(name, len(data)) == data
    except MailboxError as error:
        # It is there, but longer, or not a file we would or can read: other bytes.
        if error.fault in {MailboxFault.TOO_LARGE, MailboxFault.BAD_NAME, MailboxFault.FAILED}:
            return False
        raise
