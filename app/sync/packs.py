"""The publisher's signature on the policy pack that comes with the program. The office's own travel in its signed segments."""

from __future__ import annotations

import re
from enum import Enum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_CONTEXT = b"soto policy pack v1\x00"
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_KEY = re.compile(r"[0-9a-f]{64}")


class PackFileFault(Enum):
    """Why the pack that comes with the program is not used."""

    FORGED = "forged"


class PackForgedError(Exception):
    """The pack is not as its publisher signed it."""

    def __init__(self) -> None:
        super().__init__("the policy pack is not as it was signed")
        self.fault = PackFileFault.FORGED


def sign_pack(text: str, secret: bytes) -> str:
    """The signature of a pack, 128 hex letters; ``secret`` is an Ed25519 seed of 32 bytes."""
    return Ed25519PrivateKey.from_private_bytes(secret).sign(_signed(text)).hex()


def check_pack(text: str, signature: str, publisher: str) -> str:
    """The pack's text, if the publisher signed it; signature and public key as hex letters.

    Raises:
        PackForgedError: it was changed since, or the signature is another's.
    """
    if _SIGNATURE.fullmatch(signature) is None or _KEY.fullmatch(publisher) is None:
        raise PackForgedError
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(publisher))
        key.verify(bytes.fromhex(signature), _signed(text))
    except (InvalidSignature, ValueError):
        raise PackForgedError from None
    return text


def _signed(text: str) -> bytes:
    # Line ends are the checkout's, not the publisher's.
    return _CONTEXT + sha256(text.replace("\r\n", "\n").encode()).digest()
