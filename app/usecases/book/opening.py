"""Making and opening books."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.entries import (
    BoardSet,
    Content,
    DeviceOpened,
    MinimumSavingSet,
    OfficeDescribed,
    Role,
    RuleSet,
)
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.domain.ids import OFFICE_WIDE, CommandId, GroupCode
from app.domain.names import clean_name
from app.storage.book import Book
from app.storage.change import Identity
from app.storage.key_derivation import book_key, new_salt
from app.sync.cards import is_name
from app.sync.keys import DeviceKeys, card_bytes
from app.usecases.book.profile import NewGroup, described
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Environment, Workspace

_FORMER_KEYS = "former_keys"
_AUTHORS = {Role.GROUP: "board", Role.UNION: "union", Role.OFFICE: "office"}
"""Whose hand an entry is of, where no person is named."""


def new_group_book(
    path: Path, passphrase: str, new: NewGroup, environment: Environment, *, device_name: str = ""
) -> Workspace:
    """An encrypted book for a group, with its device, profile, board and settings.

    Raises:
        BookRefusedError: the file exists, or the disk failed; then nothing is left behind.
    """
    workspace = _new(path, passphrase, environment, Role.GROUP, lambda _: new.profile.code)
    profile = new.profile
    name = device_name or f"Máy của {profile.name}"
    day = profile.founded or workspace.today
    with _undone_on_failure(workspace, path), workspace.change(CommandId("begin")) as change:
        change.write(_opened(workspace, name, profile.code))
        change.write(described(profile))
        names = {"leader": new.board.leader, "deputy": new.board.deputy}
        change.write(BoardSet(on=day), {role: person for role, person in names.items() if person})
        for setting in new.settings:
            change.write(RuleSet(key=setting.key, value=setting.value, source=setting.source))
        if new.minimum_saving:
            change.write(MinimumSavingSet(amount=new.minimum_saving, on=day))
    return workspace


def join_group_book(
    path: Path, passphrase: str, group: GroupCode, environment: Environment, *, device_name: str
) -> Workspace:
    """An empty book for a further laptop of a group (the deputy's, or one that replaces another).

    It knows nothing of the group yet: it asks the office to be known, and then the group's whole book comes to it.

    Raises:
        BookRefusedError: the file exists, or the disk failed; then nothing is left behind.
        RuleBrokenError: this is no code of a group, or no name for a laptop.
    """
    name = clean_name(device_name)
    if not re.fullmatch(r"[0-9A-Za-z]{1,20}", group):
        raise RuleBrokenError("group_code_unreadable")
    if not is_name(name):
        raise RuleBrokenError("device_name_missing")
    workspace = _new(path, passphrase, environment, Role.GROUP, lambda _: group)
    with _undone_on_failure(workspace, path), workspace.change(CommandId("begin")) as change:
        change.write(_opened(workspace, name, group))
    return workspace


def new_office_book(
    path: Path, passphrase: str, environment: Environment, *, name: str = "", code: str = ""
) -> Workspace:
    """An encrypted book for a transaction office.

    Raises:
        BookRefusedError: the file exists, or the disk failed; then nothing is left behind.
    """
    called = name or "Phòng giao dịch NHCSXH"
    described = OfficeDescribed(name=called, code=code)
    begun = Beginning(Role.OFFICE, lambda _: OFFICE_WIDE, called, [(described, {})])
    return begin_book(path, passphrase, environment, begun)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Whose book begins: its role, ``group`` that names it by its device, the device's name, and the ``first`` things it says."""

    role: Role
    group: Callable[[str], GroupCode]
    name: str
    first: Sequence[tuple[Content, dict[str, str]]]


def begin_book(path: Path, passphrase: str, environment: Environment, begun: Beginning) -> Workspace:
    """An encrypted book of any role: its device, then the first things it says.

    Raises:
        BookRefusedError: the file exists, or the disk failed; then nothing is left behind.
    """
    workspace = _new(path, passphrase, environment, begun.role, begun.group)
    with _undone_on_failure(workspace, path), workspace.change(CommandId("begin")) as change:
        change.write(_opened(workspace, begun.name, None))
        for content, facts in begun.first:
            change.write(content, facts)
    return workspace


def open_book(
    path: Path, passphrase: str, environment: Environment, *roles: Role, progress: Progress = silently
) -> Workspace:
    """An existing book; with ``roles``, only a book of one of those kinds. ``progress`` is of tables that are made anew after an update.

    Raises:
        BookRefusedError: missing, no book, wrong passphrase, in use, newer, damaged, or of the wrong kind.
    """
    book = Book.open(path, lambda salt: book_key(passphrase, salt), step=progress)
    try:
        if roles and book.identity.role not in roles:
            raise BookRefusedError(BookFault.WRONG_KIND, path.name)
        return Workspace(book, environment, author=_AUTHORS[book.identity.role])
    except BaseException:
        book.close()
        raise


def keys_of(workspace: Workspace) -> DeviceKeys:
    """This device's secret keys, out of its book."""
    return DeviceKeys.from_bytes(bytes(workspace.book.local("keys")))


def keyring_of(workspace: Workspace) -> list[DeviceKeys]:
    """Every key this book ever signed with and was written to, the one in use last: an office changes its keys now and then."""
    former = str(workspace.book.local(_FORMER_KEYS) or "").splitlines()
    return [*(DeviceKeys.from_bytes(line.encode()) for line in former), keys_of(workspace)]


def go_on_with(workspace: Workspace, keys: DeviceKeys) -> None:
    """From here on this book signs with new keys and keeps the old ones to open what is still on the road; in the caller's transaction."""
    former = "\n".join(own.to_bytes().decode() for own in keyring_of(workspace))
    workspace.book.set_local(_FORMER_KEYS, former)
    own = workspace.book.identity
    workspace.book.become(Identity(keys.fingerprint, own.role, own.group), keys.to_bytes())


def _new(
    path: Path, passphrase: str, environment: Environment, role: Role, group: Callable[[str], GroupCode]
) -> Workspace:
    salt = new_salt()
    if path.exists():
        raise BookRefusedError(BookFault.EXISTS, path.name)
    book = Book.create(path, book_key(passphrase, salt), salt)
    keys = DeviceKeys.generate(os.urandom)
    workspace = Workspace(book, environment, author=_AUTHORS[role])
    with _undone_on_failure(workspace, path):
        book.begin(Identity(keys.fingerprint, role, group(keys.fingerprint)), keys.to_bytes())
    return workspace


def _opened(workspace: Workspace, name: str, group: GroupCode | None) -> DeviceOpened:
    keys = keys_of(workspace)
    card = keys.card(name=name, role=workspace.book.identity.role, group=group)
    return DeviceOpened(device=keys.fingerprint, card=card_bytes(keys, card).decode())


@contextmanager
def _undone_on_failure(workspace: Workspace, path: Path) -> Iterator[None]:
    """A book that could not be begun whole is not left half made."""
    try:
        yield
    except BaseException:
        workspace.book.close()
        path.unlink(missing_ok=True)
        raise
