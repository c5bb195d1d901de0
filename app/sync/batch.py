r"""The ``*.soto`` file that two offices, laptops or villages hand each other.

Byte for byte (numbers are little-endian)::

    0          8   b"SOTO1\0\0\0"; another digit is another format
    8          4   u32 H: length of the header, 2 to 65,536
    12         H   header: canonical JSON, readable without any key
    12+H       8   u64 C: length of the payload; the file is 20+H+C+64 bytes, no more and no fewer
    20+H       C   payload: an age v1 file (binary), sealed to every device in ``to``; nothing where ``kind`` is "enrol"
    20+H+C    64   Ed25519 by the key on ``from_card`` over b"soto-batch-v1\0" ‖ SHA-256(every byte before)

    header: {"created", "entries", "format": 1, "from", "from_card", "group", "kind", "number", "plain_len", "to", "type": "batch"}

``kind`` is "batch" or "enrol". ``from`` is the sender's fingerprint and ``from_card`` its whole self-signed card (see ``cards``),
so anybody can check the outer signature; that the sender is who the card says, only a certificate proves. ``to`` holds
fingerprints, ascending. ``created`` is a date somebody typed (YYYY-MM-DD) and decides nothing. An enrolment has ``to`` = [],
``entries`` = ``plain_len`` = 0 and no payload: the card is the message.

Inside the age file stands one zstd frame with its content size and a window of at most 8 MiB. It holds::

    header       the same bytes as outside, then "\n" — so nobody can put his name on another's sealed payload
    have         canonical JSON {stream: [upto, head]}, then "\n"
    segments     each: u32 length, then that many bytes (see ``segment``), to the end

``plain_len`` counts what follows the inner header and its "\n". ``have`` says how far the sender holds each stream without a
hole, and the chain's value there in hex; a stream is named by its device's fingerprint, or "<group>/<fingerprint>" where it is
not of the batch's own group. ``entries`` is the number of entries in all segments.

Checked in this order, each before the next costs anything: size, magic, header, lengths, outer signature, the sender's card
(``verify_batch``); then whether it is for us, age, the frame's declared size, bounded inflation, inner header, ``have``, the
segments' frames and counts (``open_batch``). The segments' own signatures and chains are ``open_segment``'s.
Callers ask for the sender's certificate between the two: a stranger's payload is never inflated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode
from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical
from app.sync.cards import DeviceCard
from app.sync.envelope import (
    FORMAT,
    LARGEST_FILE,
    LARGEST_HEADER,
    MAGIC,
    BatchFacts,
    BatchFault,
    BatchRefusedError,
    Kind,
    signed,
    verified,
    verify_batch,
)
from app.sync.keys import DeviceKeys, card_bytes
from app.sync.payload import (
    Contents,
    Have,
    PayloadError,
    contents_bytes,
    deflate,
    inflate,
    read_contents,
    seal,
    unseal,
)

__all__ = [
    "LARGEST_FILE",
    "MAGIC",
    "Batch",
    "BatchFacts",
    "BatchFault",
    "BatchRefusedError",
    "Cover",
    "Have",
    "Kind",
    "open_batch",
    "verify_batch",
    "write_batch",
    "write_enrolment",
]


@dataclass(frozen=True, slots=True)
class Batch:
    """An opened batch. Its segments are still to be proven with ``open_segment``."""

    facts: BatchFacts
    have: dict[str, Have]
    segments: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the outside of a batch: whose group it is of, its number, a date somebody typed, and its readers."""

    group: GroupCode
    number: int
    created: date
    to: Sequence[DeviceCard] = ()


def write_batch(
    keys: DeviceKeys, card: DeviceCard, cover: Cover, segments: Sequence[bytes], have: Mapping[str, Have]
) -> bytes:
    """The file for these segments, sealed to its readers and signed by ``keys``; read again before it is given out.

    ``card`` is the sender's own. Segments pass through unchanged, whoever wrote them. The sealing draws randomness from the
    system, so equal batches give different files.

    Raises:
        BatchRefusedError: a reader would refuse it (too large, too many entries, nobody to send it to).
    """
    try:
        contents = Contents(dict(have), tuple(segments))
        body = contents_bytes(contents)
        header = _header_bytes(keys, card, cover, Kind.BATCH, (contents.entries, len(body)))
        payload = seal(deflate(header + b"\n" + body), [reader.seal_key for reader in cover.to])
    except (PayloadError, NotCanonicalError) as error:
        raise BatchRefusedError(BatchFault.BROKEN) from error
    data = signed(keys, header, payload)
    verify_batch(data)
    return data


def write_enrolment(keys: DeviceKeys, card: DeviceCard, cover: Cover) -> bytes:
    """The file by which a device asks to be known: its card, signed and unsealed, for any office.

    Raises:
        BatchRefusedError: a reader would refuse it.
    """
    data = signed(keys, _header_bytes(keys, card, cover, Kind.ENROL, (0, 0)), b"")
    verify_batch(data)
    return data


def open_batch(data: bytes, keys: DeviceKeys) -> Batch:
    """The batch in a file that is sealed to these keys.

    Raises:
        BatchRefusedError: for everything ``verify_batch`` refuses, and what is not for us or not well made inside.
    """
    facts, parts = verified(data)
    if facts.kind is Kind.ENROL:
        raise BatchRefusedError(BatchFault.NOT_SEALED)
    if keys.fingerprint not in facts.to:
        raise BatchRefusedError(BatchFault.NOT_FOR_US)
    try:
        plain = inflate(unseal(parts.payload, keys.seal_secret), len(parts.header) + 1 + facts.plain_len)
        if not plain.startswith(parts.header + b"\n"):
            # Somebody signed what somebody else had sealed.
            raise BatchRefusedError(BatchFault.FORGED)
        contents = read_contents(memoryview(plain)[len(parts.header) + 1 :])
    except PayloadError as error:
        raise BatchRefusedError(BatchFault.BROKEN) from error
    if contents.entries != facts.entries:
        raise BatchRefusedError(BatchFault.BROKEN)
    return Batch(facts, contents.have, contents.segments)


def _header_bytes(keys: DeviceKeys, card: DeviceCard, cover: Cover, kind: Kind, sizes: tuple[int, int]) -> bytes:
    """``sizes`` are the entries in it, and the bytes after the inner header."""
    return canonical_bytes(
        {
            "created": cover.created.isoformat(),
            "entries": sizes[0],
            "format": FORMAT,
            "from": card.fingerprint,
            "from_card": read_canonical(card_bytes(keys, card), LARGEST_HEADER),
            "group": cover.group,
            "kind": kind.value,
            "number": cover.number,
            "plain_len": sizes[1],
            "to": sorted(reader.fingerprint for reader in cover.to),
            "type": "batch",
        }
    )
