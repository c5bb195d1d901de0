"""Reading a pack's items, each of which knows its line when it refuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, NoReturn

from app.domain.errors import Refusal
from app.domain.toml_text import NestedTooDeeplyError, read_toml

LARGEST = 1 << 20
"""More characters than this are no pack."""
LARGEST_NUMBER = 10**13
CONFIDENCES = frozenset({"sourced", "memory"})
GRADES = frozenset({"A", "B", "C", ""})

_TABLE = re.compile(r"\s*\[{1,2}\s*[\w.-]+\s*\]{1,2}\s*(?:#.*)?$")
"""The head of a table; a line of a list that runs over several lines begins with a bracket too."""


class PackFault(Enum):
    """Why a pack is refused."""

    BROKEN = "broken"


class PackError(Refusal):
    """The pack is refused whole: in which line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(PackFault.BROKEN.value, f"dòng {line}: {reason}", said=f"line {line}: {reason}")
        self.line = line
        self.reason = reason
        self.fault = PackFault.BROKEN


@dataclass(frozen=True, slots=True)
class Span:
    """From and to, both days included. None: not known, taken as without end."""

    first: date | None
    last: date | None

    def covers(self, day: date) -> bool:
        """Whether the day lies within."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meets(self, other: Span) -> bool:
        """Whether the two share a day."""
        return (self.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
            self.last or date.max
        )


@dataclass(frozen=True, slots=True)
class Source:
    """Where an item comes from, and how far it may be trusted."""

    citation: str
    url: str
    confidence: str  # sourced, memory
    grade: str  # A bank or government, B press, C practitioner, empty for memory

    @property
    def is_graded(self) -> bool:
        """Whether something of grade A to C was read; only such a source may stop a request."""
        return self.confidence == "sourced" and self.grade in {"A", "B", "C"}


class Item:
    """One table of the pack."""

    def __init__(self, values: dict[str, Any], line: int, lines: tuple[str, ...] = ()) -> None:
        self.values, self.line, self._lines = values, line, lines

    def refuse(self, reason: str, key: str = "") -> NoReturn:
        """Refuse the pack because of this item.

        Raises:
            PackError: always, with the line of ``key`` or of the item's head.
        """
        raise PackError(self.line_of(key), reason)

    def line_of(self, key: str) -> int:
        """The line a key stands in, or the item's first."""
        written = re.compile(rf"\s*{re.escape(key)}\s*=") if key else None
        for place, line in enumerate(self._lines[self.line :], start=self.line + 1):
            if written is None or _TABLE.match(line):
                break
            if written.match(line):
                return place
        return self.line

    def text(self, key: str, default: str | None = None) -> str:
        """A text; it may be empty only where a default is given."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.refuse(f"{key} is missing or no text", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where it is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            self.refuse(f"{key} is no list of texts", key)
        return tuple(value)

    def day(self, key: str) -> date | None:
        """A day as YYYY-MM-DD; empty means not known."""
        value = self.text(key, "")
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            self.refuse(f"{key} is no date", key)

    def span(self) -> Span:
        """``effective_from`` to ``effective_to``."""
        span = Span(self.day("effective_from"), self.day("effective_to"))
        if span.first and span.last and span.last < span.first:
            self.refuse("effective_to is before effective_from", "effective_to")
        return span

    def whole(self, key: str) -> int | None:
        """A whole number, or None where it is absent."""
        value = self.values.get(key)
        if value is not None and (type(value) is not int or not 0 <= value <= LARGEST_NUMBER):
            self.refuse(f"{key} is no whole number", key)
        return value

    def percent(self, key: str) -> Decimal | None:
        """A percentage, or None where it is absent."""
        value = self.values.get(key)
        if value is None:
            return None
        if type(value) not in (int, Decimal) or not Decimal(value).is_finite() or not 0 <= value <= 1000:
            self.refuse(f"{key} is no percentage", key)
        return Decimal(value)

    def flag(self, key: str) -> bool:
        """True or false, written out."""
        value = self.values.get(key)
        if type(value) is not bool:
            self.refuse(f"{key} is neither true nor false", key)
        return value

    def source(self) -> Source:
        """The item's source; what is said to be sourced must cite something."""
        confidence, grade = self.text("confidence"), self.text("grade", "")
        if confidence not in CONFIDENCES:
            self.refuse("confidence is neither sourced nor memory", "confidence")
        if grade not in GRADES:
            self.refuse("grade is none of A, B, C", "grade")
        citation = self.text("citation", "")
        if confidence == "sourced" and not citation.strip():
            self.refuse("citation is missing", "citation")
        return Source(citation, self.text("source_url", ""), confidence, grade)


class Pages:
    """The whole pack as text and as TOML."""

    def __init__(self, text: str) -> None:
        if len(text) > LARGEST:
            raise PackError(1, "too large")
        self._lines = tuple(text.split("\n"))
        self.data = self._toml(text)

    def items(self, name: str) -> Iterator[Item]:
        """The tables of one array, in the order they stand."""
        found = self.data.get(name, [])
        heads = self._heads(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
        if not isinstance(found, list):
            raise PackError(self._heads(rf"\s*\[?\s*{re.escape(name)}\b", or_line=1)[0], f"{name} is no list of tables")
        for place, values in enumerate(found):
            line = heads[place] if place < len(heads) else 1
            if not isinstance(values, dict):
                raise PackError(line, f"{name} is no list of tables")
            yield Item(values, line, self._lines)

    def head(self) -> Item:
        """The table ``[pack]``."""
        values = self.data.get("pack")
        if not isinstance(values, dict):
            raise PackError(1, "[pack] is missing")
        return Item(values, self._heads(r"\s*\[\s*pack\s*\]", or_line=1)[0], self._lines)

    def _heads(self, pattern: str, or_line: int | None = None) -> list[int]:
        written = re.compile(pattern)
        found = [place for place, line in enumerate(self._lines, start=1) if written.match(line)]
        return found if found or or_line is None else [or_line]

    def _toml(self, text: str) -> dict[str, Any]:
        try:
            return read_toml(text, parse_float=Decimal)
        except NestedTooDeeplyError:
            raise PackError(1, "nested too deeply") from None
        except (ValueError, ArithmeticError) as error:
            found = re.search(r"line (\d+)", str(error))
            raise PackError(int(found[1]) if found else len(self._lines), f"not TOML: {error}") from None


def refuse_overlaps(dated: Iterable[tuple[Item, str, Span]]) -> None:
    """Refuse two versions of one name that count on the same day.

    Raises:
        PackError: at the later of the two.
    """
    seen: dict[str, list[Span]] = {}
    for item, name, span in dated:
        earlier = seen.setdefault(name, [])
        if any(span.meets(other) for other in earlier):
            item.refuse(f"{name} stands twice for the same days", "effective_from" if span.first else "id")
        earlier.append(span)
