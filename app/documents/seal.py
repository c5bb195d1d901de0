r"""The seal on a paper: a signature by the device that printed it over every letter of the paper, in a QR code.

The code holds capital letters, digits and a few signs, so that it stays small and any reader can take it::

    SOTO3:<form>:<group>:<day, 8 digits>:<pages>:<device>:<letters>:<meeting's seal, or ->:<signature>

The last four are bytes in base32: 20, 16, 32 and 64 of them. ``SOTO2`` of earlier papers, with device and meeting in hex, is still read.

``letters`` are the first 16 bytes of SHA-256 over all letters of the paper as ``bare`` leaves them; the signature is Ed25519 over
``b"soto-paper-v1\0"`` and the SHA-256 of everything before its own colon. So a paper can be compared without its book: the letters
in the file give the digest, and the device's card, out of any book or batch that knows it, proves the signature.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

CONTEXT = b"soto-paper-v1\0"
LABEL = "Mã đối chiếu"
_FIRST = 2
_SHAPE = re.compile(
    r"SOTO3:([0-9A-Za-z/-]{1,20}):(@?[0-9A-Za-z-]{1,20}):([0-9]{8}):([1-9][0-9]{0,3}):([A-Z2-7]{32}):([A-Z2-7]{26}):"
    r"([A-Z2-7]{52}|-):([A-Z2-7]{103})"
)


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose device vouches for a paper. ``sign`` signs a SHA-256 for the purpose ``CONTEXT``."""

    group: str
    device: str
    sign: Callable[[bytes], bytes] = field(repr=False)
    since: date = date.min  # the book's first day: of an earlier one nobody can vouch


_FIRST_SHAPE = re.compile(
    r"SOTO2:([0-9A-Za-z/-]{1,20}):(@?[0-9A-Za-z-]{1,20}):([0-9]{8}):([1-9][0-9]{0,3}):([0-9A-F]{40}):([A-Z2-7]{26}):"
    r"([0-9A-F]{64}|-):([A-Z2-7]{103})"
)


@dataclass(frozen=True, slots=True)
class PaperSeal:
    """What the QR code of a paper says; ``spelling`` is which of the two ways it is written in."""

    form: str
    group: str
    on: date
    pages: int
    device: str
    letters: bytes  # 16 bytes
    meeting_seal: str  # 64 hex digits, or empty
    signature: bytes = b""
    spelling: int = 3

    @property
    def _body(self) -> str:
        if self.spelling == _FIRST:
            return (
                f"SOTO2:{self.form.upper()}:{self.group}:{self.on:%Y%m%d}:{self.pages}:{self.device.upper()}:"
                f"{_base32(self.letters)}:{self.meeting_seal.upper() or '-'}"
            )
        return (
            f"SOTO3:{self.form.upper()}:{self.group}:{self.on:%Y%m%d}:{self.pages}:{_base32(bytes.fromhex(self.device))}:"
            f"{_base32(self.letters)}:{_base32(bytes.fromhex(self.meeting_seal)) or '-'}"
        )

    @property
    def digest(self) -> bytes:
        """What the signature is over, after its context."""
        return hashlib.sha256(self._body.encode()).digest()

    @property
    def text(self) -> str:
        """What stands in the QR code."""
        return f"{self._body}:{_base32(self.signature)}"


def read_seal(text: str) -> PaperSeal | None:
    """The seal in a QR code, its signature unproven; None where it holds something else."""
    found = _SHAPE.fullmatch(text)
    spelling = 3
    if found is None:
        found, spelling = _FIRST_SHAPE.fullmatch(text), _FIRST
    if found is None:
        return None
    form, group, day, pages, device, letters, meeting, signature = found.groups()
    try:
        return PaperSeal(
            form,
            group,
            date.fromisoformat(day),
            int(pages),
            device.lower() if spelling == _FIRST else _unbase32(device).hex(),
            _unbase32(letters),
            "" if meeting == "-" else meeting.lower() if spelling == _FIRST else _unbase32(meeting).hex(),
            _unbase32(signature),
            spelling,
        )
    except (ValueError, binascii.Error):
        return None


_JOINED = frozenset(map(chr, range(0xFB00, 0xFB07)))


class _Kept(dict[int, int | None]):
    """Which letters ``bare`` keeps, learnt as they come; for ``str.translate``."""

    def __missing__(self, code: int) -> int | None:
        letter = chr(code)
        goes = letter in "-\u00ad\ufffe\uffff" or unicodedata.category(letter) in {"Cc", "Cf", "Zs", "Zl", "Zp"}
        self[code] = kept = None if goes else code
        return kept


@cache
def _kept() -> _Kept:
    """What is true of a letter once is true for good."""
    return _Kept()


def bare(text: str) -> str:
    """The letters of a text without what a PDF reader may take away or add: spaces, line ends, hyphens, signs without shape.

    Two letters printed as one sign ("ﬁ") are the two, as readers give them.
    """
    apart = text
    if not _JOINED.isdisjoint(text):
        apart = "".join(unicodedata.normalize("NFKC", one) if one in _JOINED else one for one in text)
    return unicodedata.normalize("NFC", apart).translate(_kept())


def letters_digest(texts: list[str]) -> bytes:
    """The digest of a paper's letters, its pages in order."""
    return hashlib.sha256("".join(bare(text) for text in texts).encode()).digest()[:16]


def _base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")


def _unbase32(text: str) -> bytes:
    data = base64.b32decode(text + "=" * (-len(text) % 8))
    if _base32(data) != text:
        raise ValueError("a second spelling of the same bytes")
    return data
