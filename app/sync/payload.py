"""What stands inside a sealed batch; the bytes are described in ``batch``."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyrage
import zstandard

from app.sync.canonical import canonical_bytes, read_canonical
from app.sync.cards import FINGERPRINT, GROUP
from app.sync.segment import MOST_ENTRIES, peek_segment
from app.sync.segment_lines import SegmentRefusedError

LARGEST_PLAIN = 64 << 20
MOST_STREAMS = 1000

_LARGEST_HAVE = 1 << 18
_LARGEST_WINDOW = 8 << 20
_LEVEL = 10
_HASH = re.compile(r"[0-9a-f]{64}")


class PayloadError(ValueError):
    """The payload is not well made."""


@dataclass(frozen=True, slots=True)
class Have:
    """How far a device holds a stream with no hole, and the chain's value there."""

    upto: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """What a batch carries."""

    have: dict[str, Have]
    segments: tuple[bytes, ...]

    @property
    def entries(self) -> int:
        """How many entries the segments say they hold.

        Raises:
            PayloadError: one is no segment.
        """
        try:
            return sum(peek_segment(segment).count for segment in self.segments)
        except SegmentRefusedError as error:
            raise PayloadError("not a segment") from error


def contents_bytes(contents: Contents) -> bytes:
    """The plain text after the inner header.

    Raises:
        PayloadError: a reader would refuse it.
    """
    have = {stream: [held.upto, held.head.hex()] for stream, held in contents.have.items()}
    parts = [canonical_bytes(have), b"\n"]
    for segment in contents.segments:
        parts += (struct.pack("<I", len(segment)), segment)
    body = b"".join(parts)
    if len(body) > LARGEST_PLAIN:
        raise PayloadError("too large")
    read_contents(memoryview(body))
    return body


def read_contents(body: memoryview) -> Contents:
    """What a batch carries, each segment still unproven.

    Raises:
        PayloadError: the bytes are not of this shape, or hold too much.
    """
    line, found, _ = bytes(body[: _LARGEST_HAVE + 1]).partition(b"\n")
    if not found:
        raise PayloadError("no have line")
    contents = Contents(_read_have(line), tuple(_read_segments(body[len(line) + 1 :])))
    if contents.entries > MOST_ENTRIES:
        raise PayloadError("too many entries")
    return contents


def deflate(plain: bytes) -> bytes:
    """One zstd frame that tells its size."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_content_size=True, write_checksum=False).compress(plain)


def inflate(frame: bytes, size: int) -> bytes:
    """The ``size`` bytes of the one zstd frame; never more, whatever the frame would become.

    Raises:
        PayloadError: it tells another size, wants a larger window, is damaged, or something follows it.
    """
    try:
        declared = zstandard.get_frame_parameters(frame)
        if declared.content_size != size or declared.window_size > _LARGEST_WINDOW:
            raise PayloadError("not the declared size")
        opener = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
        # The library holds a frame to the size it tells: a longer or shorter one is an error there.
        return opener.decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise PayloadError("not a zstd frame") from error


def seal(plain: bytes, recipients: Sequence[str]) -> bytes:
    """An age v1 file for these recipients.

    Raises:
        PayloadError: there are none, or one is no recipient.
    """
    try:
        return bytes(pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(reader) for reader in recipients]))
    except (pyrage.RecipientError, pyrage.EncryptError) as error:
        raise PayloadError("nobody to seal to") from error


def unseal(sealed: bytes, secret: str) -> bytes:
    """What an age v1 file holds for this identity.

    Raises:
        PayloadError: it is none, or sealed to others.
    """
    try:
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)]))
    except pyrage.DecryptError as error:
        raise PayloadError("not sealed to us") from error


def _read_have(line: bytes) -> dict[str, Have]:
    try:
        value = read_canonical(line, _LARGEST_HAVE)
    except ValueError as error:
        raise PayloadError("no have line") from error
    if not isinstance(value, dict) or len(value) > MOST_STREAMS:
        raise PayloadError("no have line")
    return {_stream(name): _held(held) for name, held in value.items()}


def _stream(name: str) -> str:
    group, slash, device = name.rpartition("/")
    if FINGERPRINT.fullmatch(device) is None or (slash and GROUP.fullmatch(group) is None):
        raise PayloadError("not a stream")
    return name


def _held(held: Any) -> Have:
    if not isinstance(held, list) or len(held) != 2:
        raise PayloadError("not how far")
    upto, head = held
    if type(upto) is not int or upto < 0 or not isinstance(head, str) or _HASH.fullmatch(head) is None:
        raise PayloadError("not how far")
    return Have(upto, bytes.fromhex(head))


def _read_segments(rest: memoryview) -> list[bytes]:
    segments: list[bytes] = []
    while rest:
        if len(rest) < 4:
            raise PayloadError("cut")
        (size,) = struct.unpack_from("<I", rest)
        if size > len(rest) - 4 or len(segments) == MOST_ENTRIES:
            raise PayloadError("cut")
        segments.append(bytes(rest[4 : 4 + size]))
        rest = rest[4 + size :]
    return segments
