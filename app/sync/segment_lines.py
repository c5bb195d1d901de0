"""Where a segment finds in its lines what it must check, and why one is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from app.domain.chain import facts_digest
from app.domain.entries.base import Facts
from app.domain.errors import Refusal

_HASH = re.compile(r"[0-9a-f]{64}")


class SegmentFault(Enum):
    """Why a segment is refused."""

    NOT_A_SEGMENT = "not_a_segment"
    TOO_LARGE = "too_large"
    TOO_NEW = "too_new"
    DAMAGED = "damaged"  # cut, changed, or signed by another key
    BROKEN_CHAIN = "broken_chain"  # signed, but its entries do not lead from prev to head
    WRONG_FACTS = "wrong_facts"  # a personal line that its entry does not vouch for


class SegmentRefusedError(Refusal):
    """Nothing of the segment is taken."""

    def __init__(self, fault: SegmentFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class LineRules:
    """Where a segment finds in the lines what it must check. The functions may raise ``ValueError``."""

    seq_of: Callable[[Any], int]  # of an entry line's value
    digest_of: Callable[[Any], str | None]  # of an entry line's value: the digest of its personal line
    personal: Callable[[Any], tuple[int, str]]  # of a personal line's value: its seq and digest


def _seq(value: Any) -> int:
    if not isinstance(value, list) or len(value) < 3 or type(value[0]) is not int:
        raise ValueError("not an entry")
    return value[0]


def _digest(value: Any) -> str | None:
    digest = value[-1]
    if digest is not None and (not isinstance(digest, str) or _HASH.fullmatch(digest) is None):
        raise ValueError("not a digest")
    return digest


def _personal(value: Any) -> tuple[int, str]:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("not a personal line")
    seq, salt, facts = value
    if type(seq) is not int or not isinstance(salt, str) or not isinstance(facts, dict):
        raise ValueError("not a personal line")
    if any(not isinstance(fact, str) for fact in facts.values()):
        raise ValueError("a fact is text")
    return seq, facts_digest(Facts(salt, facts))


JOURNAL_LINES = LineRules(_seq, _digest, _personal)
"""The rules of the journal's own lines."""
