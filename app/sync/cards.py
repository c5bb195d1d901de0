r"""A device's public face: the card it signs for itself, and the six words people compare over the phone.

A card is one canonical JSON object (see ``canonical``)::

    {"fingerprint", "format": 1, "group", "name", "role", "seal_key", "sign_key", "signature", "type": "card"}

``sign_key`` is the Ed25519 public key and ``signature`` a signature, both in lower-case hex; ``seal_key`` is an age recipient
(``age1…``). The signature is Ed25519 over ``b"soto-card-v1\0"`` and the SHA-256 of the card's canonical bytes without
``signature``. The fingerprint is the first 20 bytes of SHA-256 over ``b"soto-device-v1\0"``, the 32 bytes of the signing key
and the text of the seal key, in hex; it is the ``DeviceId`` everywhere.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain.entries.base import Role
from app.domain.errors import Refusal
from app.domain.ids import DeviceId, GroupCode
from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical

FORMAT = 1
LARGEST_CARD = 4096
_CARDS_KEPT = 1024
LONGEST_NAME = 120
CARD_CONTEXT = b"soto-card-v1\0"

FINGERPRINT = re.compile(r"[0-9a-f]{40}")
GROUP = re.compile(r"@?[0-9A-Za-z][0-9A-Za-z-]{0,19}")

_SIGN_KEY = re.compile(r"[0-9a-f]{64}")
_SEAL_KEY = re.compile(r"age1[0-9a-z]{58}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_FIELDS = {"fingerprint", "format", "group", "name", "role", "seal_key", "sign_key", "signature", "type"}


class CardFault(Enum):
    """Why a card is refused."""

    NOT_A_CARD = "not_a_card"
    TOO_NEW = "too_new"
    FORGED = "forged"  # not signed by the key it shows, or under another device's fingerprint


class CardRefusedError(Refusal):
    """The card proves nothing."""

    def __init__(self, fault: CardFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """Who a device says it is. Only a certificate of the office makes it true."""

    fingerprint: DeviceId
    sign_key: bytes  # Ed25519, 32 bytes
    seal_key: str  # age recipient
    name: str
    role: Role
    group: GroupCode | None  # None: the office, or a union that serves several groups


def device_fingerprint(sign_key: bytes, seal_key: str) -> DeviceId:
    """The name of a device, made from its public keys alone."""
    digest = hashlib.sha256(b"soto-device-v1\0" + sign_key + seal_key.encode()).digest()
    return DeviceId(digest[:20].hex())


def fingerprint_words(fingerprint: str) -> tuple[str, ...]:
    """Six everyday Vietnamese words for the first six bytes of a fingerprint, to be read aloud and compared.

    The 256 words differ from each other without their tone marks, and where an accent merges l/n, s/x, tr/ch or d/gi/r/v.

    Raises:
        ValueError: this is no fingerprint.
    """
    if FINGERPRINT.fullmatch(fingerprint) is None:
        raise ValueError("a fingerprint is 40 hex digits")
    words = files("resources").joinpath("words-vi.txt").read_text("utf-8").split()
    return tuple(words[byte] for byte in bytes.fromhex(fingerprint)[:6])


def is_signed(sign_key: bytes, signature: bytes, context: bytes, digest: bytes) -> bool:
    """Whether the key signed this digest for this purpose. A key that is no key has signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(sign_key).verify(signature, context + digest)
    except (InvalidSignature, ValueError):
        return False
    return True


def card_fields(card: DeviceCard) -> dict[str, Any]:
    """The card as an object, without its signature."""
    return {
        "fingerprint": card.fingerprint,
        "format": FORMAT,
        "group": card.group or "",
        "name": card.name,
        "role": card.role.value,
        "seal_key": card.seal_key,
        "sign_key": card.sign_key.hex(),
        "type": "card",
    }


def card_digest(fields: dict[str, Any]) -> bytes:
    """What a card's signature is over, after its context."""
    return hashlib.sha256(canonical_bytes(fields)).digest()


def read_card(data: bytes) -> DeviceCard:
    """The card in these bytes, its own signature checked.

    Raises:
        CardRefusedError: they are not a card, or it was not signed by its own key.
    """
    return _proven(data)


def claimed_card(data: bytes) -> DeviceCard:
    """What the card in these bytes claims; its signature is not checked.

    Raises:
        CardRefusedError: they have not the shape of a card.
    """
    return _claimed(data)[0]


# Every file and every certificate shows its card, and the same bytes are always the same card: they are verified once. What was
# refused is not kept, so nothing kept is larger than a card.
@lru_cache(maxsize=_CARDS_KEPT)
def _proven(data: bytes) -> DeviceCard:
    card, digest, signature = _claimed(data)
    if card.fingerprint != device_fingerprint(card.sign_key, card.seal_key):
        raise CardRefusedError(CardFault.FORGED)
    if not is_signed(card.sign_key, signature, CARD_CONTEXT, digest):
        raise CardRefusedError(CardFault.FORGED)
    return card


@lru_cache(maxsize=_CARDS_KEPT)
def _claimed(data: bytes) -> tuple[DeviceCard, bytes, bytes]:
    """What a card claims, what its signature is over, and the signature."""
    try:
        value = read_canonical(data, LARGEST_CARD)
    except NotCanonicalError as error:
        raise CardRefusedError(CardFault.NOT_A_CARD) from error
    if not isinstance(value, dict) or value.get("type") != "card":
        raise CardRefusedError(CardFault.NOT_A_CARD)
    format_ = value.get("format")
    if type(format_) is int and format_ > FORMAT:
        raise CardRefusedError(CardFault.TOO_NEW)
    if type(format_) is not int or format_ != FORMAT or set(value) != _FIELDS or not _is_shaped(value):
        raise CardRefusedError(CardFault.NOT_A_CARD)
    fields = {key: inner for key, inner in value.items() if key != "signature"}
    card = DeviceCard(
        fingerprint=DeviceId(value["fingerprint"]),
        sign_key=bytes.fromhex(value["sign_key"]),
        seal_key=value["seal_key"],
        name=value["name"],
        role=Role(value["role"]),
        group=GroupCode(value["group"]) if value["group"] else None,
    )
    return card, card_digest(fields), bytes.fromhex(value["signature"])


def is_name(name: str) -> bool:
    """Whether a device may be called so: some letters in NFC, no control, direction or zero-width signs."""
    return (
        0 < len(name) <= LONGEST_NAME
        and name == name.strip()
        and unicodedata.is_normalized("NFC", name)
        and not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for letter in name)
    )


def _is_shaped(value: dict[str, Any]) -> bool:
    if any(not isinstance(value[key], str) for key in _FIELDS - {"format"}):
        return False
    patterns = {"fingerprint": FINGERPRINT, "sign_key": _SIGN_KEY, "seal_key": _SEAL_KEY, "signature": _SIGNATURE}
    return (
        all(pattern.fullmatch(value[key]) is not None for key, pattern in patterns.items())
        and value["role"] in {role.value for role in Role}
        and (value["group"] == "" or GROUP.fullmatch(value["group"]) is not None)
        and is_name(value["name"])
        and _is_recipient(value["seal_key"])
    )


def _is_recipient(seal_key: str) -> bool:
    import pyrage

    try:
        pyrage.x25519.Recipient.from_str(seal_key)
    except pyrage.RecipientError:
        return False
    return True
