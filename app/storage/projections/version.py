"""Which program made the tables: where it was another one, they are made anew at opening."""

from __future__ import annotations

import hashlib

import msgspec

from app.domain.entries import KINDS

_PROJECTIONS = 9
"""Raised with each change of what the tables are made of the same entries."""


def made_by() -> int:
    """A number (31 bits) that stays the same as long as the same entries give the same rows.

    It changes with the projections and with what is known of the kinds: a kind, version, field or fact more is read in entries that
    were kept until then without being understood.
    """
    kinds = [
        (
            kind.name,
            kind.version,
            sorted(kind.content.__struct_fields__),
            sorted(kind.facts),
            sorted(r.value for r in kind.by),
        )
        for kind in KINDS.values()
    ]
    known = msgspec.json.encode([_PROJECTIONS, sorted(kinds)])
    return int.from_bytes(hashlib.sha256(known).digest()[:4], "big") >> 1
