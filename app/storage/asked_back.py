"""An office's book that was made again from a copy: of each group it waits until the laptops that may hold more of it were heard.

What the office wrote after the copy is in the groups' books alone. Were it to write under the same numbers anew, two histories of it
would go about; so it writes nothing of a group before its laptops gave back what they hold. ``local`` keeps since when, and who was heard.
"""

from __future__ import annotations

from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.encrypted_file import EncryptedFile

_SINCE = "from_copy"
_HEARD = "heard/"
_LOST = "lost/"


def begin_asking(book: EncryptedFile, on: str) -> None:
    """This book is a copy's from a day (ISO) on; in the caller's transaction."""
    book.set_local(_SINCE, on)
    for beginning in (_HEARD, _LOST, "said:"):
        book.forget_local(beginning)


def asking_since(book: EncryptedFile) -> str:
    """The day (ISO) the book was made from a copy; empty where it was not."""
    return str(book.local(_SINCE) or "")


def unheard(book: EncryptedFile, group: GroupCode) -> list[DeviceId]:
    """The certified laptops of a group that did not come since the book was made from a copy."""
    if group == OFFICE_WIDE or not asking_since(book):
        return []
    rows = book.query(
        "SELECT device FROM device WHERE group_code = ? AND role IS NOT NULL AND role <> 'office'"
        " AND revoked_after IS NULL ORDER BY device",
        [group],
    )
    heard = set(str(book.local(_HEARD + group) or "").split())
    return [DeviceId(row["device"]) for row in rows if row["device"] not in heard]


def note_heard(book: EncryptedFile, group: GroupCode, device: DeviceId) -> None:
    """A laptop gave back all it holds, or a person goes on without it; in the caller's transaction."""
    heard = {*str(book.local(_HEARD + group) or "").split(), device}
    book.set_local(_HEARD + group, " ".join(sorted(heard)))
    book.forget_local(_LOST + group)


def note_lost(book: EncryptedFile, group: GroupCode) -> None:
    """A laptop this book does not know says that it holds words of the office's which are not here; in the caller's transaction."""
    book.set_local(_LOST + group, 1)


def has_lost(book: EncryptedFile, group: GroupCode) -> bool:
    """Whether somebody said so and has not brought them yet."""
    return bool(book.local(_LOST + group))


def is_waiting(book: EncryptedFile, group: GroupCode) -> bool:
    """Whether nothing may be written of a group yet."""
    return bool(asking_since(book)) and (has_lost(book, group) or bool(unheard(book, group)))


def refuse_waiting(book: EncryptedFile, groups: set[GroupCode]) -> None:
    """Nothing is written of a group whose laptops were not all heard.

    Raises:
        RuleBrokenError: one of these groups is waited for.
    """
    if asking_since(book) and any(is_waiting(book, group) for group in groups):
        raise RuleBrokenError("ask_back_first")
