"""The only door to a book: opening it, changing it in one transaction, and proving that it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.clock import NO_END, believed, next_stamp
from app.domain.entries import (
    Entry,
    kind_of,
)
from app.domain.entries import Role as DeviceRole
from app.domain.errors import BookFault, BookRefusedError
from app.domain.ids import CommandId, DeviceId, GroupCode
from app.storage.asked_back import refuse_waiting
from app.storage.book_file import BookFile
from app.storage.change import Change, Identity
from app.storage.cipher import APPLICATION_ID, connect, sorted_faults
from app.storage.encrypted_file import EncryptedFile
from app.storage.exchange_log import ExchangeLog
from app.storage.files import new_file
from app.storage.heard import heads_to_tell
from app.storage.journal import Journal, Line, line_of
from app.storage.opening import bring_up, clear_after_key_change, make_usable
from app.storage.program_mark import MADE_BY, leave_mark, remember_older
from app.storage.projections import Rows, made_by
from app.storage.subjects import Subjects
from app.storage.tables import Step, Tables
from app.storage.touched import touched_by


class _OnlySupposed(Exception):  # noqa: N818  # no error: it takes back what was only looked at
    """Ends what was only supposed."""


def _no_step(_done: int, _whole: int) -> None:
    """Nobody watches."""


class Book(EncryptedFile):
    """An open book: its journal, and the tables made of it."""

    def __init__(self, connection: Any, file: BookFile, key: bytes, salt: bytes) -> None:
        super().__init__(connection, file, key, salt)
        self._identity: Identity | None = None
        self._on_connected()

    def _on_connected(self) -> None:
        self.journal = Journal(self._connection)
        self.exchange_log = ExchangeLog(self._connection)
        self._subjects = Subjects(self._connection)
        self._tables = Tables(self._connection, self.journal)

    def _on_rolled_back(self) -> None:
        self._identity = None  # it may have been another's for a moment

    # ------------------------------------------------------------------ opening
    @classmethod
    def create(cls, path: Path, key: bytes, salt: bytes) -> Book:
        """A new, empty book.

        Raises:
            BookRefusedError: a file of that name exists, or the disk failed; then nothing is left behind.
        """
        if not path.parent.is_dir():
            raise BookRefusedError(BookFault.MISSING, str(path.parent))
        with sorted_faults():
            try:
                os.close(new_file(path))
            except FileExistsError:
                raise BookRefusedError(BookFault.EXISTS, path.name) from None
        try:
            file = BookFile(path)
        except BaseException:
            for left in (path, path.with_name(f"{path.name}-journal")):
                left.unlink(missing_ok=True)
            raise
        try:
            connection = connect(path, key, salt)
            with sorted_faults():
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                bring_up(connection)
                connection.execute("INSERT INTO local VALUES (?, ?)", (MADE_BY, made_by()))
                leave_mark(connection)
        except BaseException:
            file.close(forget=True)
            for left in (path, path.with_name(f"{path.name}-journal")):
                left.unlink(missing_ok=True)
            raise
        return cls(connection, file, key, salt)

    @classmethod
    def open(
        cls, path: Path, key_of: Callable[[bytes], bytes], *, is_copy: bool = False, step: Step = _no_step
    ) -> Book:
        """An existing book. ``key_of`` gives the raw key for the book's salt; ``is_copy`` looks into a copy that nobody works in.

        Tables that another version of the program made are made anew from the journal; ``step`` is told how far that is.

        Raises:
            BookRefusedError: missing, no book, wrong key, in use elsewhere, newer than this program, damaged.
        """
        if not path.exists():
            raise BookRefusedError(BookFault.MISSING, path.name)
        file = BookFile(path, lock=not is_copy)
        try:
            salt = file.salt()
            if not is_copy:
                clear_after_key_change(path)
            key = key_of(salt)
            connection = connect(path, key, salt)
            try:
                make_usable(
                    connection, path, lambda: None if is_copy else remember_older(connection, file.content(), path)
                )
                book = cls(connection, file, key, salt)
                book.make_tables_anew(step)
                if not is_copy:
                    leave_mark(connection)
            except BaseException:
                connection.close()
                raise
        except BaseException as error:
            # Beside a file that is somebody's letter nothing of ours stays.
            file.close(forget=isinstance(error, BookRefusedError) and error.fault is BookFault.NOT_A_BOOK)
            raise
        return book

    # ------------------------------------------------------------------ who writes
    @property
    def identity(self) -> Identity:
        """Whose book this is.

        Raises:
            BookRefusedError: the book was never given a device (it is damaged or unfinished).
        """
        if self._identity is None:
            device, role, group = (self.local(key) for key in ("device", "role", "group"))
            if not (isinstance(device, str) and isinstance(role, str) and isinstance(group, str)):
                raise BookRefusedError(BookFault.DAMAGED, "no device")
            self._identity = Identity(DeviceId(device), DeviceRole(role), GroupCode(group))
        return self._identity

    def begin(self, identity: Identity, keys: bytes) -> None:
        """Give the book its device: once when it is made, and again when a backup begins a life of its own."""
        with self.transaction():
            self.become(identity, keys)

    def become(self, identity: Identity, keys: bytes) -> None:
        """From the end of the caller's transaction on this is the book of another device."""
        for key, value in (
            ("device", identity.device),
            ("role", identity.role.value),
            ("group", identity.group),
            ("keys", keys),
        ):
            self.set_local(key, value)
        self._identity = None

    def open_copy(self, path: Path, key: bytes | None = None) -> Book:
        """A copy of this book, opened to be looked into; ``key`` where another one than this book's opens it."""
        return Book.open(path, lambda _: key or self._key, is_copy=True)

    # ------------------------------------------------------------------ changing
    @contextmanager
    def change(
        self,
        command: CommandId,
        *,
        author: str,
        now_ms: int,
        salt: Callable[[], str],
        by: DeviceId | None = None,
        typed: bool = False,
    ) -> Iterator[Change]:
        """One command of a person: its entries are journalled and folded in one transaction.

        ``by`` is another device that this book has been, whose last word is still to be written. ``typed`` says that the texts are
        a person's, to be cleaned as they are written.

        A command carries an id, so that pressing a button twice, or again after a doubtful error, is doing it once.

        Raises:
            BookRefusedError: as ``transaction``.
            RuleBrokenError: an entry this role may not write, or a value out of its bounds.
        """
        with self.transaction():
            done = self._connection.execute("SELECT 1 FROM command WHERE id = ?", (command,)).fetchone()
            own = replace(self.identity, device=by) if by else self.identity
            change = Change(own, author, now_ms, salt, already_done=bool(done), typed=typed)
            yield change
            if change.written:
                refuse_waiting(self, {group for group, _, _ in change.written})
                last = self._journalise(change)
                self._connection.execute("INSERT INTO command VALUES (?, ?)", (command, last))

    def _journalise(self, change: Change) -> int:
        last = self.clock
        seqs: dict[GroupCode, int] = {}
        lines: list[Line] = []
        for group, content, facts in [*heads_to_tell(self, self.journal, change), *change.written]:
            last = next_stamp(last, change.now_ms)
            seqs[group] = seqs.get(group) or self.journal.head(group, change.identity.device).upto
            seqs[group] += 1
            entry = Entry(
                group=group,
                device=change.identity.device,
                seq=seqs[group],
                clock=last,
                author=change.author,
                kind=kind_of(content),
                subject=content.subject,
                content=content,
                facts=facts,
            )
            lines.append(line_of(entry))
        self.take(lines)
        return last

    def take(self, lines: Sequence[Line], role: DeviceRole | None = None, *, now_ms: int = NO_END) -> None:
        """Journal lines of any device and fold what they touch; inside the caller's transaction.

        ``role`` is what their author is by its certificate (this book's own role where it is left out). ``now_ms`` is this laptop's
        own clock: what is stamped more than a day after it does not move it.

        The clock moves in the same transaction, so that a failed intake never moves it.
        """
        if not lines:
            return
        added = self.journal.add(lines, role or self.identity.role)
        newest = max(believed(line.entry.clock, now_ms) for line in lines)
        if newest > self.clock:
            self.set_local("clock", newest)
        self._tables.project_again(touched_by(self._subjects, lines), added)

    @property
    def clock(self) -> int:
        """The latest stamp that moves this laptop's clock: its own, and others' as far as they are believed."""
        return int(self.local("clock") or 0)

    def project_again(self, subjects: Iterable[tuple[GroupCode, str]]) -> None:
        """Make the rows of these subjects anew from the journal; inside the caller's transaction."""
        self._tables.project_again(subjects)

    def cut_stream(self, group: GroupCode, device: DeviceId, after: int) -> None:
        """Take out of the journal what a stream has after an entry, and make anew what hangs on it; inside the caller's transaction."""
        lines = self.journal.lines(group, device, after + 1, self.journal.head(group, device).upto)
        touched = touched_by(self._subjects, lines)
        self.journal.cut(group, device, after)
        self.project_again(touched)

    @contextmanager
    def as_sealed_by(self, group: GroupCode, meeting: str, seal: str) -> Iterator[None]:
        """The tables as they would be if this seal (its reference) of a meeting stood; afterwards all is as it was.

        Raises:
            BookRefusedError: as ``transaction``.
        """
        with suppress(_OnlySupposed), self.transaction():
            self._tables.suppose(group, meeting, seal)
            try:
                of = [*self._subjects.of_meeting(group, meeting), f"meeting/{meeting}"]
                self.project_again([(group, subject) for subject in of])
                yield
            finally:
                self._tables.suppose(group, meeting, None)
            raise _OnlySupposed

    def as_sealed(self, group: GroupCode, meeting: str, sort: str) -> dict[str, Rows]:
        """By subject, the rows of what was written of since a meeting was sealed, as they were then (``Tables.as_sealed``)."""
        return self._tables.as_sealed(group, meeting, sort)

    def make_tables_anew(self, step: Step = _no_step) -> None:
        """Where another program made the tables, make all of them again from the journal, in one transaction."""
        if self.local(MADE_BY) == made_by():
            return
        with self.transaction():
            self._tables.make_anew(step)
            self.set_local(MADE_BY, made_by())

    # ------------------------------------------------------------------ proving
    def faults(self) -> dict[str, list[str]]:
        """What is not as it should be: pages, foreign keys, chains, and tables that differ from the journal."""
        pages, keys = self.page_faults()
        with sorted_faults():
            return {
                "pages": pages,
                "foreign_keys": keys,
                "chains": self.journal.chain_faults(),
                "tables": self._tables.differing(),
            }

    def newer(self) -> dict[str, int]:
        """How many entries this program does not understand, or not wholly, by what of them (the values of ``Newer``)."""
        return {row["what"]: row["n"] for row in self.query("SELECT what, count(*) AS n FROM newer GROUP BY what")}

    def state(self) -> dict[str, list[str]]:
        """Every projected row as text, sorted: two books with the same entries have the same state."""
        with self._turn, sorted_faults():
            return self._tables.state()
