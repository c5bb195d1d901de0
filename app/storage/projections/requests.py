"""Rows of a loan request, from the asking to the bank's answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    AppraisalRecorded,
    Entry,
    FindingsRecorded,
    LoanRequested,
    RequestAnswered,
    RequestToldTwice,
    RequestVerified,
    RequestVoted,
)
from app.storage.projections.last_wins import LastWins, Rows, votes

_ASKED = LastWins(
    "request",
    LoanRequested,
    "id=request member meeting program category amount purpose term_months withdrawn seen",
    clock="first",
)
_WORDS = (
    LastWins("request", FindingsRecorded, "pack verdict failed unknown flags"),
    LastWins("request", RequestVoted, "approved agreed_amount=amount agreed_term=term_months vote_note=note"),
    LastWins("request", RequestToldTwice, "told_as=of"),
    LastWins("request", RequestVerified, "verified verified_on=on verified_reason=reason"),
    LastWins(
        "request",
        RequestAnswered,
        "answered_on=on bank_approved=approved bank_amount=amount bank_term=term_months disburse_on place bank_reason=reason",
    ),
)
APPRAISAL = LastWins("appraisal", AppraisalRecorded, "request meeting pack known")
_UNSAID = dict.fromkeys(
    (
        "pack", "verdict", "failed", "unknown", "flags",
        "yes", "no", "abstain", "approved", "agreed_amount", "agreed_term", "vote_note",
        "told_as", "verified", "verified_on", "verified_reason",
        "answered_on", "bank_approved", "bank_amount", "bank_term", "disburse_on", "place", "bank_reason",
    )
)  # fmt: skip


def request(entries: Sequence[Entry]) -> Rows:
    """The last word of each side counts: the member's, the meeting's, the union's, the bank's."""
    asked = _ASKED.project(entries).get("request")
    if not asked:
        return {}
    row: dict[str, Any] = dict(_UNSAID)
    voted = [entry.content for entry in entries if isinstance(entry.content, RequestVoted)]
    is_voted = bool(voted) and not voted[-1].withdrawn
    for word in _WORDS:
        if word.kind is RequestVoted and not is_voted:
            continue
        for said in word.project(entries).get("request", []):
            row |= said
    row |= votes("", voted[-1].votes if is_voted else None)
    return {"request": [row | asked[0]]}
