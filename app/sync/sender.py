"""The sender's own signed card, out of a batch."""

from __future__ import annotations

from app.sync.canonical import canonical_bytes, read_canonical
from app.sync.envelope import LARGEST_HEADER, verified


def card_text(data: bytes) -> str:
    """The card on a whole file's header, as its one encoding.

    Raises:
        BatchRefusedError: the file is not whole.
    """
    header = verified(data)[1].header
    return canonical_bytes(read_canonical(header, LARGEST_HEADER)["from_card"]).decode()
