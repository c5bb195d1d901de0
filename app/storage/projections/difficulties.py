"""Rows of difficulties and the words to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import DifficultyAnswered, DifficultyRaised, Entry
from app.storage.projections.last_wins import Rows

_ANYBODYS = "commune"  # it has no laptop: what it owns anybody ends, by its paper


def difficulty(entries: Sequence[Entry]) -> Rows:
    """The difficulty as its raiser said it last, with every word to it in its order."""
    row: dict[str, Any] | None = None
    answers: list[dict[str, Any]] = []
    for entry in entries:
        role = entry.role.value if entry.role is not None else "group"
        match entry.content:
            case DifficultyRaised() as said if row is None or row["role"] == role:
                row = {
                    "id": said.difficulty,
                    "on_day": said.on.isoformat(),
                    "text": said.text,
                    "owner": said.owner,
                    "due": said.due.isoformat() if said.due else None,
                    "raised_at": said.raised_at,
                    "role": role,
                    "closed_on": None,  # raised again it waits again
                }
            case DifficultyAnswered() as said if row is not None:
                may_end = role in {row["role"], row["owner"]} or row["owner"] == _ANYBODYS
                ends = said.closes and may_end
                answers.append(
                    {
                        "id": said.difficulty, "place": len(answers), "on_day": said.on.isoformat(), "role": role,
                        "text": said.text, "closes": int(ends),
                    }
                )  # fmt: skip
                if may_end:  # nobody hands to himself what is another's, to end it then
                    row["closed_on"] = said.on.isoformat() if said.closes else None
                    row["owner"] = said.owner or row["owner"]
                    row["due"] = said.due.isoformat() if said.due else row["due"]
            case _:
                pass
    return {"difficulty": [row], "difficulty_answer": answers} if row is not None else {}
