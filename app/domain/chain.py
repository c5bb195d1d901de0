"""The chain that makes a journal's history impossible to rewrite unseen, and the digest that lets a fact be forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from app.domain.entries import Facts

START = bytes(32)
"""The chain's value before a device's first entry."""


def chained(before: bytes, line: bytes) -> bytes:
    """The chain's value after ``line``: SHA-256 over a context, the value before, and the line with its length."""
    return hashlib.sha256(b"soto-entry-v1\0" + before + len(line).to_bytes(4, "big") + line).digest()


def facts_digest(facts: Facts) -> str:
    """The salted digest that stands in an entry for the personal facts beside it."""
    body = msgspec.json.encode(facts.values, order="sorted")
    return hashlib.sha256(b"soto-facts-v1\0" + facts.salt.encode() + b"\0" + body).hexdigest()


def facts_line(seq: int, facts: Facts) -> bytes:
    """The personal line that travels beside entry ``seq``."""
    return msgspec.json.encode([seq, facts.salt, facts.values], order="sorted")


def wire_line(head: tuple[int, int, str, str, int, str, str | None], *, data: bytes, digest: str | None) -> bytes:
    """A line from its parts: seq, clock, author, kind, version, subject, meeting; then data and facts digest."""
    return msgspec.json.encode([*head, msgspec.Raw(data), digest])


def seal_digest(hashes: Iterable[bytes]) -> str:
    """The seal of a meeting: SHA-256 over its entries' chain hashes, in fold order."""
    total = hashlib.sha256(b"soto-seal-v1\0")
    for value in hashes:
        total.update(value)
    return total.hexdigest()
