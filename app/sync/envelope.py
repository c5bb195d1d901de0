"""The outside of a batch: what anybody can check without a key; the bytes are described in ``batch``."""

from __future__ import annotations

import hashlib
import re
import struct
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any

from app.domain.errors import Refusal
from app.domain.ids import DeviceId, GroupCode
from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical
from app.sync.cards import (
    FINGERPRINT,
    GROUP,
    CardFault,
    CardRefusedError,
    DeviceCard,
    claimed_card,
    is_signed,
    read_card,
)
from app.sync.keys import DeviceKeys
from app.sync.payload import LARGEST_PLAIN
from app.sync.segment import MOST_ENTRIES

FORMAT = 1
MAGIC = b"SOTO1\0\0\0"
LARGEST_HEADER = 65_536
LARGEST_FILE = LARGEST_PLAIN + (1 << 20)
MOST_RECIPIENTS = 64

_CONTEXT = b"soto-batch-v1\0"
_SIGNATURE_SIZE = 64
_SMALLEST = len(MAGIC) + 4 + 2 + 8 + _SIGNATURE_SIZE
_NEWER = re.compile(rb"SOTO[2-9]\0\0\0")
_LARGEST_NUMBER = 1 << 31
_FIELDS = {
    "created",
    "entries",
    "format",
    "from",
    "from_card",
    "group",
    "kind",
    "number",
    "plain_len",
    "to",
    "type",
}


class Kind(Enum):
    """What a file is. The values are written; never rename them."""

    BATCH = "batch"
    ENROL = "enrol"


class BatchFault(Enum):
    """The ways a file is refused."""

    NOT_A_BATCH = "not_a_batch"
    TOO_LARGE = "too_large"
    TOO_NEW = "too_new"
    DAMAGED = "damaged"  # cut or changed since it was signed: a new copy may help
    FORGED = "forged"  # whole, but the signer is not who the file says
    NOT_FOR_US = "not_for_us"
    NOT_SEALED = "not_sealed"  # an enrolment: there is nothing to open
    BROKEN = "broken"  # whole and signed, but not well made: a new copy will not help


class BatchRefusedError(Refusal):
    """The file was not taken in; the book is as it was."""

    def __init__(self, fault: BatchFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class BatchFacts:
    """What anybody can know of a whole file without a key."""

    kind: Kind
    card: DeviceCard  # self-signed: a certificate must vouch for it
    card_data: bytes  # the card with its signature, for ``read_card``
    group: GroupCode
    number: int
    to: tuple[DeviceId, ...]
    entries: int
    plain_len: int
    created: date  # typed by a person
    size: int
    sha256: str  # of the whole file, hex: its name for "was it taken in already?"

    @property
    def sender(self) -> DeviceId:
        """Who signed it."""
        return self.card.fingerprint


@dataclass(frozen=True, slots=True)
class Parts:
    """A file cut into its parts."""

    header: bytes
    payload: bytes
    signed: bytes  # the digest that the signature is over
    signature: bytes


def signed(keys: DeviceKeys, header: bytes, payload: bytes) -> bytes:
    """The whole file from its header and payload."""
    before = b"".join((MAGIC, struct.pack("<I", len(header)), header, struct.pack("<Q", len(payload)), payload))
    return before + keys.sign(_CONTEXT, hashlib.sha256(before).digest())


def verify_batch(data: bytes) -> BatchFacts:
    """Whether the file is whole and signed by the card it shows. Needs no key and opens nothing.

    Raises:
        BatchRefusedError: it is not; ``TOO_NEW`` where only a newer program could tell.
    """
    return verified(data)[0]


def verified(data: bytes) -> tuple[BatchFacts, Parts]:
    """What ``verify_batch`` says, with the parts it was read from."""
    parts = _parts(data)
    fields = _fields(parts.header)
    try:
        card_data = canonical_bytes(fields["from_card"])
        claimed = claimed_card(card_data)
        # First the outer signature: a byte changed on the way is damage, wherever it fell.
        if not is_signed(claimed.sign_key, parts.signature, _CONTEXT, parts.signed):
            raise BatchRefusedError(BatchFault.DAMAGED)
        card = read_card(card_data)
    except CardRefusedError as error:
        faults = {CardFault.TOO_NEW: BatchFault.TOO_NEW, CardFault.FORGED: BatchFault.FORGED}
        raise BatchRefusedError(faults.get(error.fault, BatchFault.DAMAGED)) from error
    if fields["from"] != card.fingerprint:
        raise BatchRefusedError(BatchFault.FORGED)
    facts = _facts(fields, card, card_data, data)
    if (facts.kind is Kind.ENROL) != (not parts.payload):
        raise BatchRefusedError(BatchFault.BROKEN)
    return facts, parts


def _parts(data: bytes) -> Parts:
    if len(data) > LARGEST_FILE:
        raise BatchRefusedError(BatchFault.TOO_LARGE)
    if not data.startswith(MAGIC):
        newer = _NEWER.match(data) is not None
        raise BatchRefusedError(BatchFault.TOO_NEW if newer else BatchFault.NOT_A_BATCH)
    if len(data) < _SMALLEST:
        raise BatchRefusedError(BatchFault.DAMAGED)
    (header_len,) = struct.unpack_from("<I", data, len(MAGIC))
    start = len(MAGIC) + 4
    if header_len > LARGEST_HEADER or start + header_len + 8 + _SIGNATURE_SIZE > len(data):
        raise BatchRefusedError(BatchFault.DAMAGED)
    (payload_len,) = struct.unpack_from("<Q", data, start + header_len)
    end = len(data) - _SIGNATURE_SIZE
    if start + header_len + 8 + payload_len != end:
        raise BatchRefusedError(BatchFault.DAMAGED)
    return Parts(
        header=data[start : start + header_len],
        payload=data[start + header_len + 8 : end],
        signed=hashlib.sha256(memoryview(data)[:end]).digest(),
        signature=data[end:],
    )


def _fields(header: bytes) -> dict[str, Any]:
    try:
        fields = read_canonical(header, LARGEST_HEADER)
    except NotCanonicalError as error:
        raise BatchRefusedError(BatchFault.DAMAGED) from error
    if not isinstance(fields, dict):
        raise BatchRefusedError(BatchFault.DAMAGED)
    format_ = fields.get("format")
    # Before the signature: a newer format may compute it differently.
    if type(format_) is int and format_ > FORMAT:
        raise BatchRefusedError(BatchFault.TOO_NEW)
    if type(format_) is not int or format_ != FORMAT or set(fields) != _FIELDS or fields["type"] != "batch":
        raise BatchRefusedError(BatchFault.DAMAGED)
    return fields


def _facts(fields: dict[str, Any], card: DeviceCard, card_data: bytes, data: bytes) -> BatchFacts:
    try:
        kind, created = Kind(fields["kind"]), date.fromisoformat(fields["created"])
    except (ValueError, TypeError) as error:
        raise BatchRefusedError(BatchFault.BROKEN) from error
    group, to = fields["group"], fields["to"]
    sound = (
        created.isoformat() == fields["created"]
        and isinstance(group, str)
        and GROUP.fullmatch(group) is not None
        and _is_count(fields["number"], 1, _LARGEST_NUMBER)
        and _is_count(fields["entries"], 0, MOST_ENTRIES)
        and _is_count(fields["plain_len"], 0, LARGEST_PLAIN)
        and _are_recipients(to, kind)
        and (kind is Kind.BATCH or fields["entries"] == fields["plain_len"] == 0)
    )
    if not sound:
        raise BatchRefusedError(BatchFault.BROKEN)
    return BatchFacts(
        kind=kind,
        card=card,
        card_data=card_data,
        group=GroupCode(group),
        number=fields["number"],
        to=tuple(DeviceId(reader) for reader in to),
        entries=fields["entries"],
        plain_len=fields["plain_len"],
        created=created,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _is_count(value: Any, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


def _are_recipients(to: Any, kind: Kind) -> bool:
    if not isinstance(to, list) or len(to) > MOST_RECIPIENTS or (kind is Kind.BATCH) != bool(to):
        return False
    if any(not isinstance(reader, str) or FINGERPRINT.fullmatch(reader) is None for reader in to):
        return False
    return all(first < second for first, second in pairwise(to))
