r"""A batch on paper: its bytes in a few QR codes, read back from a scan or photo in any order.

Each code holds::

    0    4   b"STQ1"; another digit is another format
    4    8   the first 8 bytes of SHA-256 of the whole batch
    12   1   u8 which code this is, from 0
    13   1   u8 how many there are, 1 to 64
    14   …   at most 1,300 bytes of the batch

The codes add nothing and prove nothing: what they make together is a ``*.soto`` file like any other, sealed and signed (``batch``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

MAGIC = b"STQ1"
A_CODE = 1300  # bytes of the batch in one code: QR version 30 at level M, readable at 150 dots an inch
MOST = 64
_HEAD = 14


class TooMuchForPaperError(Exception):
    """It would take more codes than anybody prints."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What codes came to: whole batches, and of each unfinished one which codes are still missing, from 1."""

    batches: tuple[bytes, ...]
    missing: tuple[tuple[int, ...], ...]


def codes_of(batch: bytes) -> list[bytes]:
    """The contents of the codes for a batch.

    Raises:
        TooMuchForPaperError: there would be more than 64.
    """
    parts = [batch[place : place + A_CODE] for place in range(0, len(batch), A_CODE)]
    if len(parts) > MOST:
        raise TooMuchForPaperError
    name = hashlib.sha256(batch).digest()[:8]
    return [MAGIC + name + bytes((number, len(parts))) + part for number, part in enumerate(parts)]


def gather(codes: Iterable[bytes]) -> Gathered:
    """Put codes together; what is no code of ours is passed over, and a code read twice counts once."""
    found: dict[tuple[bytes, int], dict[int, bytes]] = {}
    for code in codes:
        if len(code) <= _HEAD or not code.startswith(MAGIC) or len(code) > _HEAD + A_CODE:
            continue
        number, whole = code[12], code[13]
        if number < whole <= MOST:
            found.setdefault((code[4:12], whole), {})[number] = code[_HEAD:]
    batches, missing = [], []
    for (name, whole), parts in found.items():
        lacking = tuple(number + 1 for number in range(whole) if number not in parts)
        if lacking:
            missing.append(lacking)
            continue
        batch = b"".join(parts[number] for number in range(whole))
        if hashlib.sha256(batch).digest()[:8] == name:
            batches.append(batch)
        else:
            missing.append(tuple(range(1, whole + 1)))
    return Gathered(tuple(batches), tuple(missing))
