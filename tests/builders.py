"""Valid things by default; a test names only what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from app.bootstrap import policy_text
from app.domain.entries import Content, Entry, Facts, Role, kind_of
from app.domain.ids import DeviceId, GroupCode
from app.storage.book import Book
from app.storage.change import Identity
from app.storage.journal import Line, line_of
from app.usecases.workspace import Environment

GROUP = GroupCode("0100112")
KEY = bytes(range(32))
SALT = bytes(range(16))
A_DAY = date(2026, 11, 6)


def tokens() -> Iterator[str]:
    """Names in a row, so that a failing test reads the same each time."""
    for number in count(1):
        yield f"{number:016x}"


class Ticking:
    """A clock that moves a second each time it is asked."""

    def __init__(self, start: datetime = datetime(2026, 11, 6, 8, 0, tzinfo=UTC)) -> None:
        self.at = start

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def a_book(path: Path, *, device: str = "d1", role: Role = Role.GROUP, group: GroupCode = GROUP) -> Book:
    book = Book.create(path, KEY, SALT)
    book.begin(Identity(DeviceId(device), role, group), b"keys")
    return book


def an_entry(
    content: Content,
    *,
    device: str = "d1",
    seq: int = 1,
    clock: int | None = None,
    facts: dict[str, str] | None = None,
    group: GroupCode = GROUP,
) -> Entry:
    return Entry(
        group=group,
        device=DeviceId(device),
        seq=seq,
        clock=clock if clock is not None else seq << 16,
        author="board",
        kind=kind_of(content),
        subject=content.subject,
        content=content,
        facts=Facts("salt", facts) if facts else None,
    )


def a_line(content: Content, **changed: object) -> Line:
    return line_of(an_entry(content, **changed))  # type: ignore[arg-type]


HANOI = timezone(timedelta(hours=7))


def fixed_day(year: int = 2026, month: int = 11, day: int = 18) -> Environment:
    """A laptop whose clock stands on a morning and ticks a second at each look; its tokens are counted."""
    ticks, tokens = count(), count()
    start = datetime(year, month, day, 8, 0, tzinfo=HANOI)
    return Environment(
        now=lambda: start + timedelta(seconds=next(ticks)),
        token=lambda: f"{next(tokens):08x}{year}{month:02}{day:02}",
        policy_text=policy_text,
    )
