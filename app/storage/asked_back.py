"""An office's book that was made again from a copy: of each group it waits until the laptops that may hold more of it were heard.

What the office wrote after the copy is in the groups' books alone. Were it to write under the same numbers anew, two histories of it
would go about; so it writes nothing of a group before its laptops gave back what they hold. Its files carry a question drawn for this copy,
and a laptop was heard when a file of it answers that question: no clock says so. ``local`` keeps since when, and who was heard.
"""

from __future__ import annotations

import secrets

from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.encrypted_file import EncryptedFile

_SINCE = "from_copy"
_QUESTION = "from_copy_question"
_HEARD = "heard/"
_LOST = "lost/"


def begin_asking(book: EncryptedFile, on: str) -> None:
    """This book is a copy's from a day (ISO) on, and asks anew; in the caller's transaction."""
    book.set_local(_SINCE, on)
    book.set_local(_QUESTION, secrets.token_hex(20))
    for beginning in (_HEARD, _LOST, "said:", "left:", "word:"):
        book.forget_local(beginning)


def asking_since(book: EncryptedFile) -> str:
    """The day (ISO) the book was made from a copy; empty where it was not."""
    return str(book.local(_SINCE) or "")


def question_asked(book: EncryptedFile) -> str:
    """What the office's files ask since the book was made from a copy, as 40 hex digits; empty where it was not."""
    return str(book.local(_QUESTION) or "")


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
    """It is proven by the office's own signature that it wrote more of a group than is here; in the caller's transaction."""
    book.set_local(_LOST + group, 1)


def has_lost(book: EncryptedFile, group: GroupCode) -> bool:
    """Whether that is proven and nobody has brought it yet."""
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
