"""A mailbox that is a folder: a USB stick, a share, or a directory that another program carries over.

A file is written under a hidden ``.part`` name, flushed to the disk, read back and compared, and only then given its name,
which fails where the name is taken. So a stick pulled out midway holds the old state or the new one.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.sync.batch import LARGEST_FILE
from app.sync.mailbox.protocol import (
    MailboxError,
    MailboxFault,
    Waiting,
    check_folder,
    is_plain_file,
    split_name,
    split_own_name,
)

_MAGIC = b"SOTO"  # every format: a newer file must be seen, to be refused as newer
_PRIVATE = 0o600
_MOST_LISTED = 20_000
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)

# By name: not every system has every code.
_CODES = {
    MailboxFault.READ_ONLY: ("EROFS", "EACCES", "EPERM"),
    MailboxFault.FULL: ("ENOSPC", "EDQUOT", "EFBIG"),
    MailboxFault.GONE: ("ENOENT", "EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN"),
    MailboxFault.MISSING: ("ENOTDIR",),
    MailboxFault.BAD_NAME: ("ENAMETOOLONG", "ELOOP"),  # ELOOP: a link where a file should be
}
_FAULTS = {getattr(errno, code): fault for fault, codes in _CODES.items() for code in codes if hasattr(errno, code)}
# Not ready, no longer available, net name deleted, not connected: all come as EACCES.
_GONE_ON_WINDOWS = frozenset((21, 55, 64, 1167))
# FAT and some shares have no hard links and say so in one of these ways.
_NO_LINKS = {
    getattr(errno, code)
    for code in ("EPERM", "EOPNOTSUPP", "ENOTSUP", "ENOSYS", "EMLINK", "EINVAL", "EACCES")
    if hasattr(errno, code)
}


class FolderMailbox:
    """A folder that must be there; its ``to-…`` folders are made when first written to."""

    def __init__(self, path: Path, *, is_shared: bool = False) -> None:
        self._path = path
        self._is_shared = is_shared

    @property
    def is_shared(self) -> bool:
        """Whether every group comes by here; else it is a stick."""
        return self._is_shared

    def keep_folder(self, folder: str) -> None:
        """Have a group's folder there: whose stick it is, shows also while no file lies on it."""
        check_folder(folder)
        self._require()
        with _faults(), suppress(FileExistsError):
            (self._path / folder).mkdir()
            _flush_folder(self._path)

    def folders(self) -> frozenset[str]:
        """The folders of groups that are there."""
        self._require()
        with _faults(), os.scandir(self._path) as entries:
            return frozenset(
                entry.name for entry, _ in zip(entries, range(_MOST_LISTED), strict=False) if entry.is_dir()
            )

    def list(self, folder: str) -> list[Waiting]:
        """What begins like a batch in a folder, by name; an absent folder is an empty one."""
        check_folder(folder)
        self._require()
        with _faults():
            try:
                with os.scandir(self._path / folder) as entries:
                    names = [entry.name for entry, _ in zip(entries, range(_MOST_LISTED), strict=False)]
            except FileNotFoundError:
                self._require()
                return []
        found = (self._waiting(folder, name) for name in sorted(names) if is_plain_file(name))
        return [waiting for waiting in found if waiting is not None]

    def get(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The bytes of a listed file, at most ``limit``."""
        folder, file = split_name(name)
        self._require()
        with _faults():
            try:
                return _read(self._path / folder / file, limit)
            except OSError as error:
                if _fault_of(error) is not MailboxFault.GONE or self._is_gone(error):
                    raise
                fault = MailboxFault.MISSING if error.errno == errno.ENOENT else MailboxFault.FAILED
                raise MailboxError(fault, _code(error)) from error

    def put_if_absent(self, name: str, data: bytes) -> bool:
        """Leave a file whole or not at all; false where the name is taken."""
        folder, file = split_own_name(name)
        self._require()
        target = self._path / folder / file
        with _faults():
            # Not parents: a stick that is gone must not come back as an ordinary folder.
            with suppress(FileExistsError):
                target.parent.mkdir()
                _flush_folder(self._path)
            if os.path.lexists(target):
                return False
            part = target.with_name(f".{file}.{secrets.token_hex(4)}.part")
            try:
                _write(part, data)
                placed = _place(part, target)
            finally:
                with suppress(OSError):
                    part.unlink()
            _flush_folder(target.parent)
            if placed and _read(target, len(data)) != data:
                raise MailboxError(MailboxFault.SPOILT)
            return placed

    def remove_own(self, name: str, data: bytes) -> bool:
        """Take back a file that still holds exactly ``data``."""
        folder, file = split_own_name(name)
        self._require()
        target = self._path / folder / file
        with _faults():
            try:
                if _read(target, len(data)) != data:
                    return False
            except FileNotFoundError:
                return False
            except MailboxError:  # longer, or no file: not ours
                return False
            target.unlink()
            _flush_folder(target.parent)
            return True

    def describe(self) -> str:
        """The folder's path."""
        return str(self._path)

    def close(self) -> None:
        """Nothing is held open."""

    def _require(self) -> None:
        try:
            found = stat.S_ISDIR(self._path.stat().st_mode)
        except (OSError, ValueError) as error:
            raise MailboxError(MailboxFault.MISSING) from error
        if not found:
            raise MailboxError(MailboxFault.MISSING)

    def _is_gone(self, error: OSError) -> bool:
        """Whether a file could not be read because the whole folder is away, and not for a bad sector in it."""
        if _fault_of(error) is not MailboxFault.GONE:
            return False
        try:
            with os.scandir(self._path) as entries:
                return not any(True for _ in entries)
        except OSError:
            return True

    def _waiting(self, folder: str, name: str) -> Waiting | None:
        path = self._path / folder / name
        # One of our names that is empty, half, spoilt, too large or no file at all is listed too: it is refused in words, not passed over.
        is_ours = name.lower().endswith(".soto")
        try:
            with _opened(path) as (descriptor, size):
                has_magic = os.read(descriptor, len(_MAGIC)) == _MAGIC  # read of each: a bad disk must not look empty
                if is_ours or (size <= LARGEST_FILE and has_magic):
                    return Waiting(f"{folder}/{name}", size)
        except MailboxError:
            return Waiting(f"{folder}/{name}", 0) if is_ours else None
        except OSError as error:
            if is_ours and _fault_of(error) is MailboxFault.BAD_NAME:  # a link where a file should be
                return Waiting(f"{folder}/{name}", 0)
            if error.errno == errno.ENOENT and self._path.is_dir():  # somebody just took it away
                return None
            # A disk that cannot be read must not look empty; where the rest can be read, it is this file alone.
            if self._is_gone(error):
                raise MailboxError(MailboxFault.GONE, _code(error)) from error
            if is_ours:
                return Waiting(f"{folder}/{name}", 0)
        return None


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MailboxError(_fault_of(error), _code(error)) from error


def _fault_of(error: OSError) -> MailboxFault:
    if getattr(error, "winerror", None) in _GONE_ON_WINDOWS:
        return MailboxFault.GONE
    return _FAULTS.get(error.errno or 0, MailboxFault.FAILED)


def _code(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, "")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[int, int]]:
    """An ordinary file for reading and its size; not a link, a device or a pipe, on which reading would hang or lead away."""
    descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW | _BINARY)
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise MailboxError(MailboxFault.BAD_NAME)
        yield descriptor, about.st_size
    finally:
        os.close(descriptor)


def _read(path: Path, limit: int) -> bytes:
    with _opened(path) as (descriptor, size):
        if size > limit:
            raise MailboxError(MailboxFault.TOO_LARGE)
        with os.fdopen(os.dup(descriptor), "rb") as file:
            data = file.read(limit + 1)
    if len(data) > limit:
        raise MailboxError(MailboxFault.TOO_LARGE)
    return data


def _write(part: Path, data: bytes) -> None:
    # Only its owner reads what lies there, whatever the umask; sticks that know no modes do not mind.
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, _PRIVATE)
    if sys.platform != "win32":
        with suppress(OSError):
            os.fchmod(descriptor, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            # So that the comparison reads the stick, not the memory.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    if _read(part, len(data)) != data:
        raise MailboxError(MailboxFault.SPOILT)


def _place(part: Path, target: Path) -> bool:
    """Give a finished file its name; false where somebody else was first."""
    try:
        if sys.platform == "win32":
            part.rename(target)  # does not overwrite there
        else:
            os.link(part, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _claim(part, target)
    return True


def _claim(part: Path, target: Path) -> bool:
    # No hard links: whoever makes the empty file owns the name and may replace it. Cut off in between, an empty file is
    # left, which nobody takes for a batch.
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE))
    except FileExistsError:
        return False
    try:
        part.replace(target)
    except OSError:
        with suppress(OSError):
            target.unlink()
        raise
    return True


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot flush a folder, and orders its own log
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some shares cannot
            raise
    finally:
        os.close(descriptor)
