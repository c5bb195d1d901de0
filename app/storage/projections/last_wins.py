"""The common projection: of one kind of entry about one subject, the last writing makes the row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

from app.domain.entries import Content, Entry

Rows = dict[str, list[dict[str, Any]]]
"""The rows of one subject, by table."""


@dataclass(frozen=True)
class LastWins:
    """A table with one row for a subject, made of its last entry of ``kind``; every other entry is passed over.

    ``columns`` names the columns, separated by spaces: ``topic`` holds the field of that name, ``on_day=on`` the field ``on``.
    ``facts`` are the personal facts that lie beside the entry and have a column; empty where they are unknown or were forgotten.
    ``per``, the column of a day, keeps one row for each day. ``first`` keeps the first writing in place of the last.
    ``clock`` is ``first`` or ``last``: the table has a column with the clock of that writing, which gives the row its place in a list.
    ``always`` is a column whose value is the same in each row. ``dropped`` and ``kept`` are a field that leaves no row where it is true, or where it is false.
    """

    table: str
    kind: type[Content]
    columns: str
    facts: str = ""
    per: str = ""
    first: bool = False
    clock: str = ""
    dropped: str = ""
    kept: str = ""
    always: tuple[str, str] | None = None

    def project(self, entries: Sequence[Entry]) -> Rows:
        """The rows of one subject from its entries, which stand in their order."""
        said = [entry for entry in entries if type(entry.content) is self.kind]
        rows = [self._row(entry) for entry in said if self.per]
        if self.per:
            return {self.table: list({row[self.per]: row for row in rows}.values())}
        if not said:
            return {}
        chosen = said[0 if self.first else -1]
        if (self.dropped and getattr(chosen.content, self.dropped)) or (
            self.kept and not getattr(chosen.content, self.kept)
        ):
            return {}
        row = self._row(chosen)
        if self.clock:
            row["clock"] = (said[0] if self.clock == "first" else chosen).order[0]
        return {self.table: [row]}

    @cached_property
    def _fields(self) -> tuple[tuple[str, str], ...]:
        """Each column and the field it holds."""
        pairs = (word.partition("=") for word in self.columns.split())
        return tuple((column, field or column) for column, _, field in pairs)

    def _row(self, entry: Entry) -> dict[str, Any]:
        beside = entry.facts.values if entry.facts else {}
        return {
            **{column: cell(getattr(entry.content, field)) for column, field in self._fields},
            **{name: beside.get(name, "") for name in self.facts.split()},
            **dict([self.always] if self.always else []),
        }


def cell(value: Any) -> Any:
    """A value of an entry as a column holds it: ISO dates, 0 and 1, lists and tables of values as JSON."""
    match value:
        case bool():
            return int(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case dict():
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
        case list() | tuple():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value


def votes(prefix: str, said: Any) -> dict[str, int | None]:
    """The three columns of a vote; all None where nobody voted."""
    return {f"{prefix}{way}": getattr(said, way) if said else None for way in ("yes", "no", "abstain")}
