r"""A segment: an unchanging run of one device's entries for one group, signed by that device.

Byte for byte, a segment is lines of UTF-8, each ended by one ``\n`` (0x0A), which never occurs inside a line::

    1           header   canonical JSON, at most 4,096 bytes
    2           seal     canonical JSON {"personal": how many personal lines, "signature": 128 lower-case hex digits}
    3 …         entries  one canonical JSON array per entry, ``count`` of them, at most 1 MiB each
    … to end    personal canonical JSON arrays, ``personal`` of them, ascending by seq, at most one per entry

    header: {"audience", "count", "device", "format": 1, "from", "group", "head", "prev", "to", "type": "segment"}

``device`` is the author's fingerprint, ``audience`` the fingerprint of the office it writes for or ``""``. ``from`` and ``to``
are the seqs of the first and the last entry; ``count`` = ``to`` − ``from`` + 1. ``prev`` and ``head`` are the chain's values before
the first and after the last entry, in hex: h(0) is 32 zero bytes, h(n) = SHA-256(``b"soto-entry-v1\0"`` ‖ h(n−1) ‖ the line's
length as u32, big-endian ‖ line).

The signature is Ed25519 over ``b"soto-segment-v1\0"`` ‖ SHA-256(header ``\n`` entry ``\n`` entry ``\n`` …). It leaves the
seal and the personal lines out: a personal line can be forgotten later and the segment still proves its author, because the
entry holds the salted digest of its personal line, and a personal line that is there must match that digest.
A relay passes header, signature and entries on as they are; it may only leave personal lines out.

The lines mean nothing here; ``LineRules`` says where the seq and the digest are. The journal's own lines are
``[seq, …, digest or null]`` and ``[seq, salt, facts]`` (see ``app.domain.chain``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.chain import START, chained
from app.domain.ids import DeviceId, GroupCode
from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical
from app.sync.cards import FINGERPRINT, GROUP, is_signed
from app.sync.keys import DeviceKeys
from app.sync.segment_lines import JOURNAL_LINES, LineRules, SegmentFault, SegmentRefusedError

FORMAT = 1
MOST_ENTRIES = 25_000
LARGEST_LINE = 1 << 20
LARGEST_SEGMENT = 64 << 20

_CONTEXT = b"soto-segment-v1\0"
_LARGEST_HEADER = 4096
_LARGEST_SEAL = 256
_HASH = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_FIELDS = {"audience", "count", "device", "format", "from", "group", "head", "prev", "to", "type"}


@dataclass(frozen=True, slots=True)
class SegmentHead:
    """What a segment says of itself; only ``open_segment`` proves it."""

    group: GroupCode
    device: DeviceId
    audience: str
    first: int
    last: int
    prev: bytes
    head: bytes

    @property
    def count(self) -> int:
        """How many entries there are."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Segment:
    """A proven segment. ``header`` and ``signature`` are kept so that it can be passed on unchanged."""

    about: SegmentHead
    header: bytes
    signature: bytes
    entries: tuple[bytes, ...]
    personal: tuple[bytes, ...]

    def to_bytes(self) -> bytes:
        """The bytes that were sealed or opened."""
        return segment_bytes(self.header, self.signature, self.entries, self.personal)


def chain(prev: bytes, line: bytes) -> bytes:
    """The chain's value after ``line``; the domain's formula, which the journal uses too."""
    return chained(prev, line)


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run of entries belongs: ``first`` is the seq of its first entry, ``prev`` the chain's value before it."""

    group: GroupCode
    audience: str
    first: int
    prev: bytes


def seal_segment(
    keys: DeviceKeys,
    run: Run,
    entries: Sequence[bytes],
    personal: Sequence[bytes] = (),
    rules: LineRules = JOURNAL_LINES,
) -> Segment:
    """Sign a run of this device's entries.

    Raises:
        SegmentRefusedError: the reader would refuse it; nothing is sealed that cannot be opened.
    """
    head = run.prev
    for line in entries:
        head = chained(head, line)
    header = canonical_bytes(
        {
            "audience": run.audience,
            "count": len(entries),
            "device": keys.fingerprint,
            "format": FORMAT,
            "from": run.first,
            "group": run.group,
            "head": head.hex(),
            "prev": run.prev.hex(),
            "to": run.first + len(entries) - 1,
            "type": "segment",
        }
    )
    signature = keys.sign(_CONTEXT, _signed_digest(header, entries))
    return open_segment(segment_bytes(header, signature, entries, personal), keys.sign_key, rules)


def segment_bytes(header: bytes, signature: bytes, entries: Sequence[bytes], personal: Sequence[bytes]) -> bytes:
    """A segment from its parts, as a relay keeps them: the same bytes again, or fewer personal lines."""
    seal = canonical_bytes({"personal": len(personal), "signature": signature.hex()})
    return b"".join(line + b"\n" for line in (header, seal, *entries, *personal))


def peek_segment(data: bytes) -> SegmentHead:
    """What a segment says of itself, to find its author's key. Nothing is proven yet.

    Raises:
        SegmentRefusedError: this is no segment.
    """
    if len(data) > LARGEST_SEGMENT:
        raise SegmentRefusedError(SegmentFault.TOO_LARGE)
    return _read_head(data[: _LARGEST_HEADER + 1].partition(b"\n")[0])


def open_segment(data: bytes, sign_key: bytes, rules: LineRules = JOURNAL_LINES) -> Segment:
    """The segment in these bytes, proven to be by the holder of ``sign_key``.

    Whether that key is the header's device, and may write for its group, is the certificate's matter.

    Raises:
        SegmentRefusedError: it is damaged, forged, too new or not well made.
    """
    about = peek_segment(data)
    lines = data.split(b"\n", about.count + 2 + about.count + 1)
    if lines.pop() or len(lines) < about.count + 2:
        raise SegmentRefusedError(SegmentFault.DAMAGED)
    header, seal, body = lines[0], lines[1], lines[2:]
    entries, personal = body[: about.count], body[about.count :]
    signature = _read_seal(seal, len(personal))
    if not is_signed(sign_key, signature, _CONTEXT, _signed_digest(header, entries)):
        raise SegmentRefusedError(SegmentFault.DAMAGED)
    digests = _check_entries(about, entries, rules)
    _check_personal(personal, digests, rules)
    return Segment(about, header, signature, tuple(entries), tuple(personal))


def _read_head(header: bytes) -> SegmentHead:
    try:
        value = read_canonical(header, _LARGEST_HEADER)
    except NotCanonicalError as error:
        raise SegmentRefusedError(SegmentFault.NOT_A_SEGMENT) from error
    if not isinstance(value, dict) or value.get("type") != "segment":
        raise SegmentRefusedError(SegmentFault.NOT_A_SEGMENT)
    format_ = value.get("format")
    if type(format_) is int and format_ > FORMAT:
        raise SegmentRefusedError(SegmentFault.TOO_NEW)
    if type(format_) is not int or format_ != FORMAT or set(value) != _FIELDS or not _is_shaped(value):
        raise SegmentRefusedError(SegmentFault.NOT_A_SEGMENT)
    if value["count"] > MOST_ENTRIES:
        raise SegmentRefusedError(SegmentFault.TOO_LARGE)
    return SegmentHead(
        group=GroupCode(value["group"]),
        device=DeviceId(value["device"]),
        audience=value["audience"],
        first=value["from"],
        last=value["to"],
        prev=bytes.fromhex(value["prev"]),
        head=bytes.fromhex(value["head"]),
    )


def _is_shaped(value: dict[str, Any]) -> bool:
    texts = {"device": FINGERPRINT, "group": GROUP, "head": _HASH, "prev": _HASH}
    if any(not isinstance(value[key], str) or not pattern.fullmatch(value[key]) for key, pattern in texts.items()):
        return False
    audience, first, last, count = value["audience"], value["from"], value["to"], value["count"]
    if not isinstance(audience, str) or not (audience == "" or FINGERPRINT.fullmatch(audience)):
        return False
    if any(type(number) is not int for number in (first, last, count)):
        return False
    starts_well = bool(first > 1 or value["prev"] == START.hex())
    return starts_well and bool(1 <= first <= last and count == last - first + 1)


def _read_seal(seal: bytes, personal: int) -> bytes:
    try:
        value = read_canonical(seal, _LARGEST_SEAL)
    except NotCanonicalError as error:
        raise SegmentRefusedError(SegmentFault.DAMAGED) from error
    if not isinstance(value, dict) or set(value) != {"personal", "signature"}:
        raise SegmentRefusedError(SegmentFault.DAMAGED)
    signature = value["signature"]
    counted = type(value["personal"]) is int and value["personal"] == personal
    if not counted or not isinstance(signature, str) or _SIGNATURE.fullmatch(signature) is None:
        raise SegmentRefusedError(SegmentFault.DAMAGED)
    return bytes.fromhex(signature)


def _signed_digest(header: bytes, entries: Sequence[bytes]) -> bytes:
    digest = hashlib.sha256(header + b"\n")
    for line in entries:
        digest.update(line)
        digest.update(b"\n")
    return digest.digest()


def _check_entries(about: SegmentHead, entries: Sequence[bytes], rules: LineRules) -> dict[int, str | None]:
    value, digests = about.prev, {}
    for seq, line in enumerate(entries, start=about.first):
        try:
            entry = read_canonical(line, LARGEST_LINE)
            if rules.seq_of(entry) != seq:
                raise SegmentRefusedError(SegmentFault.BROKEN_CHAIN)
            digests[seq] = rules.digest_of(entry)
        except ValueError as error:
            raise SegmentRefusedError(SegmentFault.NOT_A_SEGMENT) from error
        value = chained(value, line)
    if value != about.head:
        raise SegmentRefusedError(SegmentFault.BROKEN_CHAIN)
    return digests


def _check_personal(personal: Sequence[bytes], digests: dict[int, str | None], rules: LineRules) -> None:
    before = 0
    for line in personal:
        try:
            seq, digest = rules.personal(read_canonical(line, LARGEST_LINE))
        except ValueError as error:
            raise SegmentRefusedError(SegmentFault.WRONG_FACTS) from error
        if seq <= before or digests.get(seq) != digest:
            raise SegmentRefusedError(SegmentFault.WRONG_FACTS)
        before = seq
