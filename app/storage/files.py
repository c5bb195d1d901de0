"""Files on a disk: made for their owner's eyes alone, given their name only when they are whole, and flushed with it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PRIVATE = 0o600
"""The mode of every file that holds a group's papers: its owner reads and writes, nobody else does either."""
BINARY = getattr(os, "O_BINARY", 0)  # Windows alone has it


def new_file(path: Path, mode: int = PRIVATE) -> int:
    """A descriptor of a new file; a private one is its owner's alone whatever the umask.

    Raises:
        FileExistsError: the name is taken.
    """
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | BINARY, mode)
    if mode == PRIVATE and sys.platform != "win32":
        os.fchmod(descriptor, mode)
    return descriptor


def place_new(part: Path, path: Path) -> None:
    """Give a finished file its name, where nobody has it.

    Raises:
        FileExistsError: somebody took the name meanwhile.
        OSError: the disk failed.
    """
    if sys.platform == "win32":
        part.rename(path)  # does not overwrite there
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path.name) from None
        part.replace(path)  # a stick that knows no links
    else:
        part.unlink()


def flush_folder(folder: Path) -> None:
    """A name in a folder is safe only when the folder is; Windows has no such thing and needs none.

    Raises:
        OSError: the disk failed.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
