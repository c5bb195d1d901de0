"""Answers to the questions of a policy pack."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.ids import GroupCode
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class Answer:
    """What one hand said: of whom or of which request, as text; on which day and until when it serves; the paper, or who else saw it."""

    of: str
    path: str
    hand: str
    value: str
    on: date
    until: date | None
    paper: str
    paper_day: str
    witness: str
    device: str

    def serves(self, day: date) -> bool:
        """Whether it still answers for a day; what was found out later answers for the day before it too."""
        return self.until is None or day <= self.until


class AnswerQueries:
    """The answers kept of one group."""

    def __init__(self, book: Book, group: GroupCode) -> None:
        self._book = book
        self._group = group

    def about(self, *things: str) -> list[Answer]:
        """Every hand's answers about these members and requests, by path."""
        marks = ", ".join("?" for _ in things)
        rows = self._book.query(
            f'SELECT * FROM answer WHERE group_code = ? AND "of" IN ({marks}) ORDER BY path, hand',
            [self._group, *things],
        )
        return [_answer(row) for row in rows]

    def known_at_vote(self, request: str) -> dict[str, str] | None:
        """The fingerprints of what was known of a request at the vote, by path; None where none were recorded."""
        rows = self._book.query(
            "SELECT known FROM appraisal WHERE group_code = ? AND request = ?", [self._group, request]
        )
        return dict(json.loads(rows[0]["known"])) if rows else None


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(
        of=row["of"],
        path=row["path"],
        hand=row["hand"],
        value=row["answer"],
        on=date.fromisoformat(row["on_day"]),
        until=date.fromisoformat(row["until_day"]) if row["until_day"] else None,
        paper=row["paper"],
        paper_day=row["paper_day"],
        witness=row["witness"],
        device=row["device"],
    )
