"""Rows of a loan request, from the asking to the bank's answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    Entry,
    FindingsRecorded,
    LoanRequested,
    RequestAnswered,
    RequestVerified,
    RequestVoted,
)

Rows = dict[str, list[dict[str, Any]]]

_UNSAID = dict.fromkeys(
    (
        "pack", "verdict", "failed", "unknown", "flags",
        "yes", "no", "abstain", "approved", "agreed_amount", "agreed_term", "vote_note",
        "verified", "verified_on", "verified_reason",
        "answered_on", "bank_approved", "bank_amount", "bank_term", "disburse_on", "place", "bank_reason",
    )
)  # fmt: skip


def request(entries: Sequence[Entry]) -> Rows:
    """The last word of each side counts: the member's, the meeting's, the union's, the bank's."""
    row: dict[str, Any] = dict(_UNSAID)
    asked: LoanRequested | None = None
    for entry in entries:
        match entry.content:
            case LoanRequested() as content:
                if asked is None:
                    row["clock"] = entry.clock
                asked = content
            case FindingsRecorded() as content:
                row |= _findings(content)
            case RequestVoted() as content:
                row |= _vote(content)
            case RequestVerified() as content:
                row |= {
                    "verified": int(content.verified),
                    "verified_on": content.on.isoformat(),
                    "verified_reason": content.reason,
                }
            case RequestAnswered() as content:
                row |= _answer(content)
            case _:
                pass
    if asked is None:
        return {}
    row |= {
        "id": asked.request,
        "member": asked.member,
        "meeting": asked.meeting,
        "program": asked.program,
        "category": asked.category,
        "amount": asked.amount,
        "purpose": asked.purpose,
        "term_months": asked.term_months,
        "withdrawn": int(asked.withdrawn),
        "seen": json.dumps(asked.seen),
    }
    return {"request": [row]}


def _findings(content: FindingsRecorded) -> dict[str, Any]:
    return {
        "pack": content.pack,
        "verdict": content.verdict,
        "failed": json.dumps(content.failed),
        "unknown": json.dumps(content.unknown),
        "flags": json.dumps(content.flags),
    }


def _vote(content: RequestVoted) -> dict[str, Any]:
    return {
        "yes": content.votes.yes,
        "no": content.votes.no,
        "abstain": content.votes.abstain,
        "approved": int(content.approved),
        "agreed_amount": content.amount,
        "agreed_term": content.term_months,
        "vote_note": content.note,
    }


def _answer(content: RequestAnswered) -> dict[str, Any]:
    return {
        "answered_on": content.on.isoformat(),
        "bank_approved": int(content.approved),
        "bank_amount": content.amount,
        "bank_term": content.term_months,
        "disburse_on": content.disburse_on.isoformat() if content.disburse_on else None,
        "place": content.place,
        "bank_reason": content.reason,
    }
