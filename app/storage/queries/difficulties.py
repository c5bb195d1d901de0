"""Questions about difficulties."""

from __future__ import annotations

from datetime import date

from app.domain.difficulties import Difficulty, Word
from app.domain.ids import GroupCode, MeetingId
from app.storage.book import Book


def difficulties(book: Book, group: GroupCode) -> list[Difficulty]:
    """Those of a group, the earliest first."""
    words: dict[str, list[Word]] = {}
    for row in book.query("SELECT * FROM difficulty_answer WHERE group_code = ? ORDER BY id, place", [group]):
        said = Word(date.fromisoformat(row["on_day"]), row["role"], row["text"], bool(row["closes"]))
        words.setdefault(row["id"], []).append(said)
    rows = book.query("SELECT * FROM difficulty WHERE group_code = ? ORDER BY on_day, id", [group])
    return [
        Difficulty(
            group,
            row["id"],
            date.fromisoformat(row["on_day"]),
            row["text"],
            row["owner"],
            date.fromisoformat(row["due"]) if row["due"] else None,
            MeetingId(row["raised_at"]) if row["raised_at"] else None,
            row["role"],
            date.fromisoformat(row["closed_on"]) if row["closed_on"] else None,
            tuple(words.get(row["id"], ())),
        )
        for row in rows
    ]
