"""Copies of the book that are known to be good, and the way back from one."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app.domain.clock import moment
from app.domain.entries import DeviceOpened, Role
from app.domain.errors import BookFault, BookRefusedError
from app.domain.ids import CommandId
from app.storage.asked_back import begin_asking
from app.storage.book import Book
from app.storage.cipher import sorted_faults
from app.storage.copying import copy_book
from app.storage.files import new_file, place_new
from app.storage.key_derivation import book_key
from app.sync.keys import DeviceKeys, card_bytes, read_card
from app.usecases.book.opening import go_on_with
from app.usecases.workspace import Environment, Workspace

SUFFIX = ".sotobook"
_LAST, _RESTORED = "backup_of", "restored"


@dataclass(frozen=True, slots=True)
class Backup:
    """The last good copy: the laptop's day, and how many entries it holds."""

    on: date
    entries: int


def back_up(workspace: Workspace, folder: Path) -> Path:
    """A copy of the book in a folder or on a stick, read back and compared before it counts.

    Raises:
        BookRefusedError: the folder cannot be written.
        RuleBrokenError: the copy did not hold what the book holds; it was taken away.
    """
    with sorted_faults():
        folder.mkdir(parents=True, exist_ok=True)
    entries = workspace.book.journal.entries()
    target = copy_name(workspace, folder)
    copy_book(workspace.book, target)
    # The disk the book lies on may be full: then the copy is what is needed most, and is told as made once the next one is noted.
    try:
        with workspace.book.transaction():
            workspace.book.set_local(_LAST, f"{workspace.today.isoformat()} {entries}")
    except BookRefusedError as refusal:
        if refusal.fault is not BookFault.DISK_FULL:
            raise
    return target


def copy_name(workspace: Workspace, folder: Path) -> Path:
    """A name in a folder for a copy made now; where one of this second lies there already, the next that is free."""
    at = workspace.environment.now()
    while True:
        target = folder / f"{workspace.book.path.stem}-{at:%Y%m%d-%H%M%S}{SUFFIX}"
        if not target.exists():
            return target
        at += timedelta(seconds=1)


def last_backup(workspace: Workspace) -> Backup | None:
    """The last good copy made from this book, if any."""
    day, _, entries = str(workspace.book.local(_LAST) or "").partition(" ")
    try:
        return Backup(date.fromisoformat(day), int(entries))
    except ValueError:
        return None


def restore(copy: Path, target: Path, passphrase: str, environment: Environment) -> Workspace:
    """A book out of a copy of it; the copy stays as it is.

    The restored book is a new life: it writes with keys of its own from here on, so whatever the old book went on to
    write is never contradicted. The office certifies the new device when they next meet. An office's book keeps its keys.

    Raises:
        BookRefusedError: the copy is no book, the passphrase is wrong, the target exists, or the disk failed.
    """
    if target.exists():
        raise BookRefusedError(BookFault.EXISTS, target.name)
    if not copy.is_file():
        raise BookRefusedError(BookFault.MISSING, copy.name)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.dang-ghi")
    try:
        with sorted_faults():
            with copy.open("rb") as held, os.fdopen(new_file(part), "wb") as made:
                shutil.copyfileobj(held, made)
                made.flush()
                os.fsync(made.fileno())
            try:
                place_new(part, target)
            except FileExistsError:
                raise BookRefusedError(BookFault.EXISTS, target.name) from None
    finally:
        part.unlink(missing_ok=True)
    book: Book | None = None
    try:
        book = Book.open(target, lambda salt: book_key(passphrase, salt))
        if any(book.faults().values()):
            raise BookRefusedError(BookFault.DAMAGED, copy.name)
        workspace = Workspace(book, environment)
        if book.identity.role is Role.OFFICE:
            made_from_copy(workspace)
        else:
            _begin_new_life(workspace)
    except BaseException:
        if book is not None:
            book.close()
        for left in (target, target.with_name(f"{target.name}-journal")):
            left.unlink(missing_ok=True)
        raise
    return workspace


@dataclass(frozen=True, slots=True)
class Restored:
    """Until which day the copy knew that this book was restored from, and the day it was."""

    upto: date
    on: date


def restored_without_word(workspace: Workspace) -> Restored | None:
    """Whether this book was restored and the office has not written to it since: with its first file for the new keys what was sent comes back."""
    kept = str(workspace.book.local(_RESTORED) or "").split()
    if not kept:
        return None
    upto, on, taken = kept
    own = workspace.about.devices().get(workspace.book.identity.device)
    is_known = own is not None and own.role is not None
    if is_known and len(workspace.book.exchange_log.taken(workspace.group)) > int(taken):
        return None
    return Restored(date.fromisoformat(upto), date.fromisoformat(on))


def made_from_copy(workspace: Workspace) -> None:
    """An office's book goes on under its keys, which the groups know; what it wrote after the copy is asked back from them first.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        begin_asking(workspace.book, workspace.today.isoformat())


def _begin_new_life(workspace: Workspace) -> None:
    old = workspace.book.identity
    known = workspace.about.devices().get(old.device)
    keys = DeviceKeys.generate(os.urandom)
    # It is called as before; only its keys are new. A union serves several groups, so its card names none.
    name = read_card(known.card.encode()).name if known else old.group
    group = old.group if old.role is Role.GROUP else None
    card = card_bytes(keys, keys.card(name=name, role=old.role, group=group)).decode()
    upto, taken = moment(workspace.book.clock).date(), len(workspace.book.exchange_log.taken(old.group))
    # The old keys stay to sign what the copy held and never sent.
    with workspace.change(CommandId(f"begin-{keys.fingerprint}"), by=keys.fingerprint) as change:
        go_on_with(workspace, keys)
        change.write(DeviceOpened(device=keys.fingerprint, card=card, epoch=(known.epoch if known else 1) + 1))
        workspace.book.set_local(_RESTORED, f"{upto.isoformat()} {workspace.today.isoformat()} {taken}")
