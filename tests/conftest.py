"""Shared by every test: no screen is needed; and a world that is made once."""

import errno
import os
import shutil
import stat
import sys
from functools import lru_cache
from itertools import cycle
from pathlib import Path

import pytest

import app.storage.key_derivation as key_derivation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Thousands of books are made, flushed and thrown away: a disk in memory has them in a third less time, where there is room.
_MEMORY, _ROOM = Path("/dev/shm"), 2 << 30


def _own_room() -> Path:
    """A directory of this session alone: pytest locks one that it shares, and with it a server's that runs under another user.

    What ended sessions left goes; the last one's stays to be looked at.
    """
    for left in _MEMORY.glob("soto-tests-*"):
        if not Path("/proc", left.name.rpartition("-")[2]).exists():
            shutil.rmtree(left, ignore_errors=True)
    made = _MEMORY / f"soto-tests-{os.getpid()}"
    made.mkdir(exist_ok=True)
    return made


_is_roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM
if _is_roomy and "PYTEST_DEBUG_TEMPROOT" not in os.environ:
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_own_room())

# A key takes a tenth of a second on purpose, and thousands of tests make books and open copies of them: few salts, every
# key derived once. Set before anything imports them by name; commands in processes of their own derive every key.
_salts = cycle([os.urandom(16) for _ in range(8)])
key_derivation.new_salt = lambda: next(_salts)
key_derivation.book_secret = lru_cache(maxsize=512)(key_derivation.book_secret)


@pytest.fixture(autouse=True, scope="session")
def _flushed_as_on_windows():
    """Windows flushes only what was opened for writing; here everything may be, and a laptop in a village would be the first to tell."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    flush = os.fsync

    def flushed(handle):
        number = handle if isinstance(handle, int) else handle.fileno()
        is_file = stat.S_ISREG(os.fstat(number).st_mode)
        if is_file and fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(errno.EBADF, "Windows does not flush what is only read")
        flush(number)

    os.fsync = flushed
    yield
    os.fsync = flush


@pytest.fixture(scope="session")
def made_world(tmp_path_factory):
    """The folder of a finished world (``tests.trust.world``), to be copied; nobody writes in it."""
    from tests.trust.world import World

    folder = tmp_path_factory.mktemp("world")
    World(folder).close()
    return folder
