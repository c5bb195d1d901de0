"""The mailbox at an address."""

from __future__ import annotations

from pathlib import Path

from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import Mailbox, MailboxError, MailboxFault
from app.sync.mailbox.webdav import WebDavMailbox


def open_mailbox(address: str, auth: tuple[str, str] | None = None, *, is_shared: bool = False) -> Mailbox:
    """The mailbox at a folder's path or a WebDAV address (``https://[name:password@]host/path``).

    Nothing is contacted yet. ``is_shared`` says that a folder is one where every group comes by; a server always is.

    Raises:
        MailboxError: the address is neither, or would send a password in the clear.
    """
    scheme, separator, _ = address.partition("://")
    if separator and scheme.lower() in {"http", "https"}:
        return WebDavMailbox(address, auth)
    if separator or not address.strip() or "\0" in address:
        raise MailboxError(MailboxFault.BAD_ADDRESS)
    return FolderMailbox(Path(address), is_shared=is_shared)
