"""Rows of the answers to a pack's questions: the last word of each hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import Entry, InputAnswered, Role
from app.storage.projections.last_wins import Rows

_HANDS = {
    Role.GROUP: {"board"},
    Role.UNION: {"union", "commune"},
    Role.OFFICE: {"office", "commune"},
}
"""Whose word a laptop may record: the commune has none of its own, its signed papers come by the union or the office."""


def answers(entries: Sequence[Entry]) -> Rows:
    """One row for each hand that gave an answer and did not take it back; ``entries`` stand in their order."""
    rows: dict[str, dict[str, Any]] = {}
    for entry in entries:
        said = entry.content
        if not isinstance(said, InputAnswered) or entry.role is None or said.hand not in _HANDS[entry.role]:
            continue
        rows.pop(said.hand, None)
        beside = entry.facts.values if entry.facts else {}
        if not said.withdrawn:
            rows[said.hand] = {
                "of": said.of,
                "path": said.path,
                "hand": said.hand,
                "answer": beside.get("answer", said.answer),
                "on_day": said.on.isoformat(),
                "until_day": said.until.isoformat() if said.until else None,
                "paper": beside.get("paper", ""),
                "paper_day": beside.get("paper_day", ""),
                "witness": beside.get("witness", ""),
                "device": entry.device,
                "clock": entry.order[0],
            }
    return {"answer": list(rows.values())}
