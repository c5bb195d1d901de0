"""The open book with what a use case needs beside it: a clock, chance, and whose hand it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from app.domain.entries import Role
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, DeviceId, GroupCode, MeetingId
from app.domain.meeting import Meeting
from app.domain.names import sort_key
from app.storage.book import Book
from app.storage.change import Change
from app.storage.queries import (
    CollectionQueries,
    GroupQueries,
    MeetingQueries,
    MemberQueries,
    OfficeQueries,
    UnionQueries,
)
from app.usecases.environment import Environment

__all__ = ["PRACTICE", "Environment", "Workspace"]

PRACTICE = "practice"
"""What a book of the practice village keeps of itself; a copy of it keeps it too."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """One open book and the person at it."""

    book: Book
    environment: Environment
    author: str = "board"
    looks_at: GroupCode | None = None

    @property
    def group(self) -> GroupCode:
        """The group that is looked at: the book's own, or one of those that a union or an office holds."""
        return self.looks_at or self.book.identity.group

    def at(self, group: GroupCode) -> Workspace:
        """The same book, looking at one of its groups. What is written names its group itself."""
        return replace(self, looks_at=group)

    @property
    def groups(self) -> list[GroupCode]:
        """The groups this book holds: the office's, those a union looks after, or the one the book is of."""
        match self.book.identity.role:
            case Role.OFFICE:
                return [group.code for group in OfficeQueries(self.book).groups()]
            case Role.UNION:
                return UnionQueries(self.book, self.book.identity.group).followed()
            case _:
                return [self.group]

    @property
    def today(self) -> date:
        """The laptop's day; only ever a suggestion, business dates are typed."""
        return self.environment.now().date()

    @property
    def now_ms(self) -> int:
        """The laptop's clock in milliseconds since 1970."""
        return int(self.environment.now().timestamp() * 1000)

    @property
    def practice(self) -> bool:
        """Whether this is a book of the practice village (Làng tập): whatever is printed of it says so."""
        return bool(self.book.local(PRACTICE))

    @property
    def about(self) -> GroupQueries:
        """Questions about the group."""
        return GroupQueries(self.book, self.group)

    @property
    def members(self) -> MemberQueries:
        """Questions about members."""
        return MemberQueries(self.book, self.group, sort_key)

    @property
    def meetings(self) -> MeetingQueries:
        """Questions about meetings."""
        return MeetingQueries(self.book, self.group)

    @property
    def rounds(self) -> CollectionQueries:
        """Questions about the monthly round."""
        return CollectionQueries(self.book, self.group)

    @contextmanager
    def change(self, command: CommandId | None = None, *, by: DeviceId | None = None) -> Iterator[Change]:
        """One command, all or nothing; without a name it is a new one. ``by`` is as for ``Book.change``.

        What a person pasted is kept composed, and without signs that are not seen.

        Raises:
            BookRefusedError: the disk is full or failed.
            RuleBrokenError: an entry this role may not write, or a value out of its bounds.
        """
        name = command or CommandId(self.environment.token())
        with self.book.change(
            name, author=self.author, now_ms=self.now_ms, salt=self.environment.token, by=by, typed=True
        ) as change:
            yield change

    def open_meeting(self, meeting: MeetingId) -> Meeting:
        """A meeting that can still be written in.

        Raises:
            RuleBrokenError: there is none, or it is sealed.
        """
        found = self.meetings.one(meeting)
        if found is None:
            raise RuleBrokenError("no_such_meeting")
        if found.is_sealed:
            raise RuleBrokenError("meeting_sealed")
        return found
