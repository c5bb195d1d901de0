"""A device's secret keys. They are made on the laptop, stand in its encrypted book and never leave it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.entries.base import Role
from app.domain.ids import DeviceId, GroupCode
from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical
from app.sync.cards import (
    CARD_CONTEXT,
    GROUP,
    CardFault,
    CardRefusedError,
    DeviceCard,
    card_digest,
    card_fields,
    device_fingerprint,
    fingerprint_words,
    is_name,
    read_card,
)

__all__ = [
    "CardFault",
    "CardRefusedError",
    "DeviceCard",
    "DeviceKeys",
    "card_bytes",
    "fingerprint_words",
    "read_card",
]

_SECRET = re.compile(r"[0-9a-f]{64}")
_LARGEST = 1024


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The two secrets of a device: one signs what it wrote, one opens what was sealed to it."""

    sign_secret: bytes = field(repr=False)  # Ed25519 seed, 32 bytes
    seal_secret: str = field(repr=False)  # age identity, AGE-SECRET-KEY-1…

    @staticmethod
    def generate(randomness: Callable[[int], bytes]) -> DeviceKeys:
        """New keys; ``randomness`` is ``os.urandom``. The age library draws its own from the system."""
        return DeviceKeys(randomness(32), str(pyrage.x25519.Identity.generate()))

    @staticmethod
    def from_bytes(data: bytes) -> DeviceKeys:
        """Keys that ``to_bytes`` wrote.

        Raises:
            ValueError: these are none.
        """
        value = read_canonical(data, _LARGEST)
        wanted = {"format", "seal", "sign", "type"}
        if not isinstance(value, dict) or set(value) != wanted or value["type"] != "keys" or value["format"] != 1:
            raise NotCanonicalError("not a device's keys")
        sign, seal = value["sign"], value["seal"]
        if not isinstance(sign, str) or not isinstance(seal, str) or _SECRET.fullmatch(sign) is None:
            raise NotCanonicalError("not a device's keys")
        try:
            pyrage.x25519.Identity.from_str(seal)
        except pyrage.IdentityError as error:
            raise NotCanonicalError("not a device's keys") from error
        return DeviceKeys(bytes.fromhex(sign), seal)

    def to_bytes(self) -> bytes:
        """The keys for the encrypted book, and for nowhere else."""
        return canonical_bytes({"format": 1, "seal": self.seal_secret, "sign": self.sign_secret.hex(), "type": "keys"})

    @property
    def sign_key(self) -> bytes:
        """The public half of the signing key, 32 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.sign_secret).public_key().public_bytes_raw()

    @property
    def seal_key(self) -> str:
        """The public half of the sealing key, an age recipient."""
        return str(pyrage.x25519.Identity.from_str(self.seal_secret).to_public())

    @property
    def fingerprint(self) -> DeviceId:
        """The device's name."""
        return device_fingerprint(self.sign_key, self.seal_key)

    def sign(self, context: bytes, digest: bytes) -> bytes:
        """An Ed25519 signature over a purpose and a SHA-256; every signed type has its own purpose."""
        return Ed25519PrivateKey.from_private_bytes(self.sign_secret).sign(context + digest)

    def card(self, *, name: str, role: Role, group: GroupCode | None) -> DeviceCard:
        """This device's card.

        Raises:
            ValueError: the name or the group's code cannot stand on a card.
        """
        if not is_name(name) or (group is not None and GROUP.fullmatch(group) is None):
            raise ValueError("this cannot stand on a card")
        return DeviceCard(self.fingerprint, self.sign_key, self.seal_key, name, role, group)


def card_bytes(keys: DeviceKeys, card: DeviceCard) -> bytes:
    """The card signed with its own key. Equal cards give equal bytes.

    Raises:
        ValueError: the card is another device's.
    """
    if card.fingerprint != keys.fingerprint or card.sign_key != keys.sign_key or card.seal_key != keys.seal_key:
        raise ValueError("a card is signed by its own device")
    fields = card_fields(card)
    return canonical_bytes(fields | {"signature": keys.sign(CARD_CONTEXT, card_digest(fields)).hex()})
