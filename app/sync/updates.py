r"""A new version of the program on a stick: who says so, for which laptops, and that it arrived whole.

A file is ``b"SOTO-UPDATE-1\n"``, the length of what it says of itself (4 bytes, big-endian), that as one canonical JSON object (see
``canonical``), an Ed25519 signature of 64 bytes, and the program packed (tar.xz)::

    {"installed", "key", "made_on", "named", "platform", "says": {"en", "vi"}, "sha256", "size", "type": "update", "version"}

``key`` is the publisher's public key in hex; the signature is over ``b"soto-update-v1\0"`` and the SHA-256 of the object's bytes.
``size`` and ``sha256`` are of what is packed, ``installed`` what it takes on the disk, bytes. ``named`` tells how a later key of the
publisher came to be: each of its items has a ``key``, the older key it was named ``by``, and that one's ``signature`` over
``b"soto-publisher-v1\0"`` and the SHA-256 of the key's 32 bytes.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from app.domain.errors import RuleBrokenError
from app.sync.canonical import NotCanonicalError, read_canonical
from app.sync.cards import is_signed

MAGIC = b"SOTO-UPDATE-1\n"
SUFFIX = ".capnhat"
UPDATE_CONTEXT, PUBLISHER_CONTEXT = b"soto-update-v1\0", b"soto-publisher-v1\0"
LARGEST = 1 << 30
_LARGEST_HEAD = 64 * 1024
_SIGNATURE = 64
_PIECE = 1 << 20

_Key = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Signed = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}\Z")]
_Bytes = Annotated[int, msgspec.Meta(gt=0, le=LARGEST)]


class Named(msgspec.Struct, frozen=True):
    """A key of the publisher that an older one named."""

    key: _Key
    by: _Key
    signature: _Signed


class Update(msgspec.Struct, frozen=True, tag_field="type", tag="update"):
    """What a package says of itself; ``says`` is what is new, by language. True only where ``is_from`` says so."""

    version: Annotated[str, msgspec.Meta(pattern=r"^\d{1,5}(\.\d{1,5}){1,3}\Z")]
    platform: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9_-]{1,40}\Z")]
    size: _Bytes
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    installed: _Bytes
    key: _Key
    made_on: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d\Z")] = ""
    says: Annotated[dict[str, Annotated[str, msgspec.Meta(max_length=2000)]], msgspec.Meta(max_length=10)] = {}
    named: Annotated[list[Named], msgspec.Meta(max_length=50)] = []


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was looked at: where it lies, what it says, and whether one of the trusted keys signed that."""

    path: Path
    update: Update
    starts: int  # where the packed program begins
    is_genuine: bool


def look_at_package(path: Path, trusted: Collection[bytes]) -> Package:
    """What a file says of itself; nothing of the program in it is read.

    Raises:
        RuleBrokenError: it is no package, or one whose words cannot be read.
        OSError: the stick failed.
    """
    with path.open("rb") as file:
        head = file.read(len(MAGIC) + 4)
        if len(head) != len(MAGIC) + 4 or not head.startswith(MAGIC):
            raise RuleBrokenError("no_update")
        (length,) = struct.unpack(">I", head[len(MAGIC) :])
        if not 0 < length <= _LARGEST_HEAD:
            raise RuleBrokenError("no_update")
        said, signature = file.read(length), file.read(_SIGNATURE)
        starts, size = file.tell(), path.stat().st_size
    try:
        update = msgspec.convert(read_canonical(said, _LARGEST_HEAD), Update)
    except (NotCanonicalError, msgspec.ValidationError):
        raise RuleBrokenError("no_update") from None
    if size != starts + update.size:
        raise RuleBrokenError("update_cut_off")
    is_genuine = is_from(update, said, signature, trusted)
    return Package(path, update, starts, is_genuine)


def is_from(update: Update, said: bytes, signature: bytes, trusted: Collection[bytes]) -> bool:
    """Whether the publisher signed it: with a key that is trusted, or with one that such a key named."""
    keys = set(trusted)
    for one in update.named:
        key, by = bytes.fromhex(one.key), bytes.fromhex(one.by)
        digest = hashlib.sha256(key).digest()
        if by in keys and is_signed(by, bytes.fromhex(one.signature), PUBLISHER_CONTEXT, digest):
            keys.add(key)
    key = bytes.fromhex(update.key)
    return key in keys and is_signed(key, signature, UPDATE_CONTEXT, hashlib.sha256(said).digest())


def take_out(package: Package, target: BinaryIO, step: Callable[[int, int], None]) -> None:
    """Copy the packed program off the stick, and see that it is the one that was signed.

    Raises:
        RuleBrokenError: it is another, or cut off, or the stick was pulled out.
        OSError: the disk failed.
    """
    digest, left = hashlib.sha256(), package.update.size
    with package.path.open("rb") as file:
        file.seek(package.starts)
        while left and (piece := _read(file, min(_PIECE, left))):
            digest.update(piece)
            target.write(piece)
            left -= len(piece)
            step(package.update.size - left, package.update.size)
    if left or digest.hexdigest() != package.update.sha256:
        raise RuleBrokenError("update_cut_off")


def _read(file: BinaryIO, count: int) -> bytes:
    """The next bytes of a stick; none where it was pulled out."""
    try:
        return file.read(count)
    except OSError:
        return b""
