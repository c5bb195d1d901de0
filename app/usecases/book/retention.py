"""Copies made by themselves: after each sealed meeting and when the book is closed, beside the book and in a second place.

The rule is plain: the newest copy of each of the last 7 days, 5 weeks and 12 months stays; what is left over goes. Only files of this
book's own name in a folder of ours are ever taken away, and never the newest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.domain.entries import Role
from app.domain.errors import BookFault, BookRefusedError
from app.storage.book import Book
from app.storage.cipher import SALT_SIZE
from app.storage.copying import copy_book
from app.storage.key_derivation import book_key
from app.usecases.book.backup import SUFFIX, back_up, copy_name, last_backup, restore
from app.usecases.book.opening import open_book
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Environment, Workspace

FOLDER = "ban-sao-so-to"
"""The folder of copies, beside the book and in the second place."""
DAYS, WEEKS, MONTHS = 7, 5, 12
_PLACE = "backup_place"
_KEPT = "kept_copy_of"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy by its name: when it was made."""

    path: Path
    at: datetime


def second_place(workspace: Workspace) -> str:
    """The stick or folder that copies go to beside the book's own disk; empty where none was chosen."""
    return str(workspace.book.local(_PLACE) or "")


def set_second_place(workspace: Workspace, folder: str) -> None:
    """Choose it; empty: none.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        workspace.book.set_local(_PLACE, folder)


def keep_copies(workspace: Workspace) -> list[Path]:
    """Make the copies that are due, each read back and compared; gives those that were made.

    Nothing is made where nothing was written since. A second place that is not there (the stick is out) is left for the next time.

    Raises:
        BookRefusedError: the copy beside the book could not be written.
        RuleBrokenError: a copy did not hold what the book holds; it was taken away.
    """
    made = []
    held = workspace.book.journal.entries()
    if int(workspace.book.local(_KEPT) or 0) < held:
        made.append(_copy_into(workspace, workspace.book.path.parent / FOLDER))
        with workspace.book.transaction():
            workspace.book.set_local(_KEPT, held)
    elsewhere, last = second_place(workspace), last_backup(workspace)
    if elsewhere and Path(elsewhere).is_dir() and (last is None or last.entries < held):
        folder = Path(elsewhere) / FOLDER
        made.append(back_up(workspace, folder))
        _thin(folder, workspace.book.path.stem)
    return made


def has_copy_of(workspace: Workspace, day: date) -> bool:
    """Whether a copy of that day lies beside the book."""
    return any(
        copy.at.date() == day for copy in copies_in(workspace.book.path.parent / FOLDER, workspace.book.path.stem)
    )


def newest_copy_day(workspace: Workspace) -> date | None:
    """The day of the newest copy beside the book; None where there is none."""
    path = workspace.book.path
    return next((copy.at.date() for copy in copies_in(path.parent / FOLDER, path.stem)), None)


def _copy_into(workspace: Workspace, folder: Path) -> Path:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise BookRefusedError(BookFault.READ_ONLY, str(folder)) from error
    target = copy_name(workspace, folder)
    copy_book(workspace.book, target)
    _thin(folder, workspace.book.path.stem)
    return target


def _thin(folder: Path, stem: str) -> None:
    for copy in leftover(copies_in(folder, stem)):
        with suppress(OSError):
            copy.path.unlink()


def copies_in(folder: Path, stem: str) -> list[Copy]:
    """The copies of a book in a folder, the newest first."""
    named = re.compile(re.escape(stem) + r"-([0-9]{8}-[0-9]{6})" + re.escape(SUFFIX))
    found = []
    try:
        paths = list(folder.iterdir())
    except OSError:
        return []
    for path in paths:
        match = named.fullmatch(path.name)
        if match:
            with suppress(ValueError):
                found.append(Copy(path, datetime.strptime(match[1], "%Y%m%d-%H%M%S")))  # noqa: DTZ007  # a name
    return sorted(found, key=lambda copy: copy.at, reverse=True)


def leftover(copies: Iterable[Copy]) -> list[Copy]:
    """Those that the rule does not keep."""
    newest_first = sorted(copies, key=lambda copy: copy.at, reverse=True)
    kept: set[Path] = set()
    spans: tuple[tuple[int, Callable[[Copy], object]], ...] = (
        (DAYS, lambda copy: copy.at.date()),
        (WEEKS, lambda copy: copy.at.isocalendar()[:2]),
        (MONTHS, lambda copy: (copy.at.year, copy.at.month)),
    )
    for most, span_of in spans:
        spans_seen: list[object] = []
        for copy in newest_first:
            span = span_of(copy)
            if span not in spans_seen and len(spans_seen) < most:
                spans_seen.append(span)
                kept.add(copy.path)
    return [copy for copy in newest_first if copy.path not in kept]


# ---------------------------------------------------------------------- a damaged book
class DamagedBookError(BookRefusedError):
    """The book is damaged; ``copy`` is the newest good one beside it that the passphrase opens, if there is one."""

    def __init__(self, name: str, copy: Copy | None) -> None:
        super().__init__(BookFault.DAMAGED, name)
        self.copy = copy


def open_or_tell(
    path: Path, passphrase: str, environment: Environment, *roles: Role, progress: Progress = silently
) -> Workspace:
    """As ``open_book``; of a damaged book it is told which copy is good.

    Raises:
        BookRefusedError: as for ``open_book``; ``DamagedBookError`` where the book is damaged.
    """
    try:
        return open_book(path, passphrase, environment, *roles, progress=progress)
    except BookRefusedError as refusal:
        looks_wrong = refusal.fault in {BookFault.WRONG_PASSPHRASE, BookFault.NOT_A_BOOK}
        if refusal.fault is BookFault.DAMAGED or (looks_wrong and is_damaged(path, passphrase)):
            raise DamagedBookError(path.name, newest_good(path, passphrase)) from refusal
        raise


def newest_good(path: Path, passphrase: str) -> Copy | None:
    """The newest copy beside a book that this passphrase opens and that is whole; None where there is none."""
    for copy in copies_in(path.parent / FOLDER, path.stem):
        with suppress(BookRefusedError), _look_into(copy.path, passphrase) as book:
            if not any(book.faults().values()):
                return copy
    return None


def is_damaged(path: Path, passphrase: str) -> bool:
    """Whether a book that does not open is damaged rather than the passphrase wrong: the passphrase opens a copy of it, which begins alike."""
    with suppress(OSError):
        for copy in copies_in(path.parent / FOLDER, path.stem):
            with copy.path.open("rb") as one, path.open("rb") as other:
                same_head = one.read(SALT_SIZE) == other.read(SALT_SIZE)
            with suppress(BookRefusedError), _look_into(copy.path, passphrase):
                return same_head or not _opens(path, passphrase)
    return False


def _look_into(copy: Path, passphrase: str) -> Book:
    return Book.open(copy, lambda salt: book_key(passphrase, salt), is_copy=True)


def _opens(path: Path, passphrase: str) -> bool:
    with suppress(BookRefusedError), Book.open(path, lambda salt: book_key(passphrase, salt)):
        return True
    return False


def put_back(path: Path, copy: Path, passphrase: str, environment: Environment) -> Workspace:
    """A book made anew out of a copy, under the damaged book's name; the damaged file stays beside it under another.

    Raises:
        BookRefusedError: the copy does not open, or the disk failed; the damaged file is where it was.
    """
    aside = path.with_name(f"{path.stem}-hong-{environment.now():%Y%m%d-%H%M%S}{path.suffix}")
    path.rename(aside)
    try:
        return restore(copy, path, passphrase, environment)
    except BaseException:
        aside.rename(path)
        raise
