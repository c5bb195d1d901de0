"""What the office keeps of its own duties, as it stands."""

from __future__ import annotations

import json
from datetime import date

from app.domain.duties import Agreement, OfficeTraining
from app.domain.ids import OFFICE_WIDE, GroupCode
from app.storage.book import Book


def office_trainings(book: Book) -> list[OfficeTraining]:
    """The trainings the office held, the newest first."""
    rows = book.query(
        "SELECT * FROM office_training WHERE group_code = ? AND withdrawn = 0 ORDER BY on_day DESC, id", [OFFICE_WIDE]
    )
    return [
        OfficeTraining(
            row["id"],
            date.fromisoformat(row["on_day"]),
            row["topic"],
            row["place"],
            tuple(GroupCode(code) for code in json.loads(row["boards"])),
            row["people"],
        )
        for row in rows
    ]


def agreements(book: Book) -> list[Agreement]:
    """The programmes agreed on with unions, the newest first."""
    rows = book.query(
        "SELECT * FROM agreement WHERE group_code = ? AND withdrawn = 0 ORDER BY on_day DESC, id", [OFFICE_WIDE]
    )
    return [
        Agreement(
            row["id"],
            row["number"],
            date.fromisoformat(row["on_day"]),
            tuple(json.loads(row["unions"])),
            row["about"],
            date.fromisoformat(row["ends_on"]) if row["ends_on"] else None,
        )
        for row in rows
    ]
