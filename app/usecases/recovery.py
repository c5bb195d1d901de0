"""Other ways into a book: a recovery sheet on paper, a key the office keeps, and a changed passphrase. There is no other door.

The recovery code is the secret the book's key is made of (``storage/key_derivation.py``): 16 bytes, as 16 everyday words (the 256 of
the fingerprints) and one word that proves them, or the same in a QR code. A changed passphrase is another secret, so an old sheet opens
nothing afterwards, and a new one is printed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
from enum import Enum
from importlib.resources import files
from pathlib import Path

from app.documents.report_records import RecoverySheet
from app.domain.entries import KeyKept, Role
from app.domain.errors import BookFault, BookRefusedError, Refusal, RuleBrokenError
from app.domain.ids import DeviceId, GroupCode
from app.domain.passphrase import check
from app.storage.book import Book
from app.storage.copying import change_key
from app.storage.key_derivation import SECRET_SIZE, book_key, book_secret, key_of
from app.storage.queries import OfficeQueries, UnionQueries
from app.sync.payload import PayloadError, seal, unseal
from app.usecases.book.opening import keyring_of
from app.usecases.book.own_words import own_words
from app.usecases.book.recovery_note import key_changed
from app.usecases.exchange.authority import joined_office
from app.usecases.workspace import Environment, Workspace

_QR = re.compile(r"SOTOKHOIPHUC2:([A-Z2-7]{26}):([A-Z2-7]{8})")
_LARGEST_PICTURE = 30 * 1024 * 1024


class CodeFault(Enum):
    """Why a recovery code opens nothing. ``detail`` names the word or its place."""

    COUNT = "count"  # too few or too many words
    WORD = "word"  # a word that is not in the list
    PROOF = "proof"  # each word is known, but they do not belong together
    NO_CODE = "no_code"  # nothing like it on the picture
    OTHER_BOOK = "other_book"  # a good code, of another book or of before the passphrase was changed


class CodeRefusedError(Refusal):
    """Nothing was opened."""

    def __init__(self, fault: CodeFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=fault.value)  # never the words: this may be logged
        self.fault = fault


CODE_LENGTH = SECRET_SIZE + 1
"""Words of a recovery code; the last proves the others."""


def code_words(secret: bytes) -> tuple[str, ...]:
    """The words of a secret."""
    words = _list()
    return tuple(words[byte] for byte in (*secret, _proof(secret)[0]))


def code_text(secret: bytes) -> str:
    """The secret as the QR code of the sheet says it."""
    body = base64.b32encode(secret).decode().rstrip("=")
    return f"SOTOKHOIPHUC2:{body}:{base64.b32encode(_proof(secret)[:5]).decode()}"


def read_code(text: str) -> bytes:
    """The secret in what a person typed (the words, in any spacing, tones or none) or a QR code says.

    Raises:
        CodeRefusedError: it is none.
    """
    found = _QR.search(text.replace(" ", ""))
    if found:
        secret = base64.b32decode(found[1] + "======")[:SECRET_SIZE]
        if base64.b32encode(_proof(secret)[:5]).decode() != found[2]:
            raise CodeRefusedError(CodeFault.PROOF)
        return secret
    typed = [word for word in re.split(r"[^\w]+", unicodedata.normalize("NFC", text)) if word and not word.isdigit()]
    places = {_plain(word): place for place, word in enumerate(_list())}
    values = []
    for number, word in enumerate(typed, start=1):
        if _plain(word) not in places:
            raise CodeRefusedError(CodeFault.WORD, str(number))
        values.append(places[_plain(word)])
    if len(values) != CODE_LENGTH:
        raise CodeRefusedError(CodeFault.COUNT, str(len(values)))
    secret = bytes(values[:SECRET_SIZE])
    if _proof(secret)[0] != values[-1]:
        raise CodeRefusedError(CodeFault.PROOF)
    return secret


def code_on_picture(path: Path) -> bytes:
    """The secret on a scan or photo of the sheet.

    Raises:
        CodeRefusedError: there is no such code on it.
        ScanRefusedError: it is no picture.
    """
    from app.intake.scan import scanned

    try:
        if path.stat().st_size > _LARGEST_PICTURE:
            raise CodeRefusedError(CodeFault.NO_CODE)
        data = path.read_bytes()
    except OSError:
        raise CodeRefusedError(CodeFault.NO_CODE) from None
    for page in scanned(data):
        for code in page.codes:
            if code.startswith(b"SOTOKHOIPHUC2:"):
                return read_code(code.decode("ascii", "replace"))
    raise CodeRefusedError(CodeFault.NO_CODE)


def recovery_sheet(workspace: Workspace, passphrase: str) -> bytes:
    """The sheet of a book, as a PDF; the passphrase is asked for once more, because the sheet opens the book.

    Raises:
        BookRefusedError: the passphrase is not the book's.
    """
    from app.documents.recovery_sheet import recovery_sheet_pdf

    secret = _proven(workspace, passphrase)
    return recovery_sheet_pdf(
        RecoverySheet(
            _whose(workspace),
            workspace.book.path.name,
            workspace.today,
            code_words(secret),
            code_text(secret),
            workspace.practice,
        )
    )


def recovery_words(workspace: Workspace, passphrase: str) -> tuple[str, ...]:
    """The words of the sheet, for somebody who copies them by hand.

    Raises:
        BookRefusedError: the passphrase is not the book's.
    """
    return code_words(_proven(workspace, passphrase))


def _whose(workspace: Workspace) -> str:
    """Whose book it is, as it is called."""
    own = workspace.book.identity
    if own.role is Role.OFFICE:
        name = OfficeQueries(workspace.book).profile()[0]
    elif own.role is Role.UNION:
        union = UnionQueries(workspace.book, own.group).profile()
        name = union.name if union else ""
    else:
        profile = workspace.about.profile()
        name = profile.name if profile else ""
    return name or workspace.book.path.stem


def change_passphrase(workspace: Workspace, old: str, new: str) -> None:
    """The book opens with another passphrase from here on; the sheet of before opens it no more.

    A copy is written with the new key, opened and compared before it takes the book's place: whatever happens, one of the two opens.

    Raises:
        BookRefusedError: the old passphrase is not the book's, or the disk failed; the book is as it was.
        RuleBrokenError: the new one would be guessed.
    """
    _proven(workspace, old)
    _set_passphrase(workspace, new)


def open_by_code(path: Path, secret: bytes, new_passphrase: str, environment: Environment) -> Workspace:
    """A book opened by its recovery code, with a new passphrase from here on.

    Raises:
        BookRefusedError: missing, no book, in use, newer, damaged.
        CodeRefusedError: the code is not this book's.
        RuleBrokenError: the new passphrase would be guessed.
    """
    check(new_passphrase)  # before anything is opened; with the book's own words once it is
    try:
        book = Book.open(path, lambda salt: key_of(secret, salt))
    except BookRefusedError as refusal:
        if refusal.fault is BookFault.WRONG_PASSPHRASE:
            raise CodeRefusedError(CodeFault.OTHER_BOOK) from None
        raise
    try:
        workspace = Workspace(
            book, environment, author="board" if book.identity.role is Role.GROUP else book.identity.role.value
        )
        _set_passphrase(workspace, new_passphrase)
    except BaseException:
        book.close()
        raise
    return workspace


def is_passphrase_of(workspace: Workspace, passphrase: str) -> bool:
    """Whether this passphrase opens the book."""
    return workspace.book.has_key(book_key(passphrase, workspace.book.salt))


def leave_key_with_office(workspace: Workspace, passphrase: str) -> None:
    """Let the office keep the secret of the book's key, sealed so that it alone can open it; it goes with the next exchange.

    Raises:
        BookRefusedError: the passphrase is not the book's.
        RuleBrokenError: the group has no office yet.
    """
    _leave(workspace, _proven(workspace, passphrase))


def is_kept_by_office(workspace: Workspace) -> bool:
    """Whether the office keeps the key of this book."""
    return any(
        isinstance(entry.content, KeyKept) and entry.content.device == workspace.book.identity.device
        for entry in workspace.book.journal.of_kind(workspace.book.identity.group, "key_kept")
    )


def kept_keys(workspace: Workspace, group: GroupCode) -> dict[DeviceId, bytes]:
    """The secrets of a group's books that the office keeps, the newest of each laptop; only the office can read them.

    Raises:
        RuleBrokenError: this is not the office's book.
    """
    if workspace.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    ring = keyring_of(workspace)
    found: dict[DeviceId, bytes] = {}
    for entry in workspace.book.journal.of_kind(group, "key_kept"):
        if not isinstance(entry.content, KeyKept) or entry.device != entry.content.device:
            continue
        for keys in ring:
            try:
                secret = unseal(base64.b64decode(entry.content.sealed), keys.seal_secret)
            except (PayloadError, ValueError):
                continue
            if len(secret) == SECRET_SIZE:
                found[entry.content.device] = secret
    return found


def _leave(workspace: Workspace, secret: bytes) -> None:
    office = joined_office(workspace)
    if office is None:
        raise RuleBrokenError("no_office_yet")
    sealed = base64.b64encode(seal(secret, [office.seal_key])).decode()
    with workspace.change() as change:
        change.write(KeyKept(device=workspace.book.identity.device, office=office.fingerprint, sealed=sealed))


def _proven(workspace: Workspace, passphrase: str) -> bytes:
    """The secret of the book's key, where the passphrase is the book's."""
    secret = book_secret(passphrase, workspace.book.salt)
    if not workspace.book.has_key(key_of(secret, workspace.book.salt)):
        raise BookRefusedError(BookFault.WRONG_PASSPHRASE, workspace.book.path.name)
    return secret


def _set_passphrase(workspace: Workspace, new: str) -> None:
    check(new, [] if workspace.practice else own_words(workspace))
    secret = book_secret(new, workspace.book.salt)
    change_key(workspace.book, key_of(secret, workspace.book.salt))
    key_changed(workspace)
    if is_kept_by_office(workspace):
        _leave(workspace, secret)


def _proof(secret: bytes) -> bytes:
    return hmac.new(b"soto-recovery-v2", secret, hashlib.sha256).digest()


def _list() -> list[str]:
    return files("resources").joinpath("words-vi.txt").read_text("utf-8").split()


def _plain(word: str) -> str:
    """Without tone marks and in small letters: a person copies them by hand."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word.casefold()) if unicodedata.category(sign) != "Mn")
    return bare.replace("đ", "d")
