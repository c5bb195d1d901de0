"""Writing what a person keeps: a half file never stands in the place of a whole one."""

from __future__ import annotations

import contextlib
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what was there.

    Raises:
        OSError: the disk is full or failed, or the place may not be written to.
    """
    part = path.with_name(path.name + ".dang-ghi")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
