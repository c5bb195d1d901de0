"""Whether the minutes were read out to everybody, as they stand now."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from app.domain.ids import MeetingId
from app.domain.meeting import MeetingState
from app.ui.base.session import Session
from app.usecases.meeting.view import MeetingView


class ReadingOut:
    """The mark holds for what was read: it falls when something of the meeting changes. It is kept with what is half typed."""

    def __init__(self, session: Session) -> None:
        self._drafts = session.drafts

    def is_marked(self, view: MeetingView) -> bool:
        """Whether the minutes were read out as they stand now."""
        return self._drafts.get(_key(view.meeting.id)) == [_what_is_read(view)]

    def was_marked(self, view: MeetingView) -> bool:
        """Whether they were read out, as they stood then."""
        return _key(view.meeting.id) in self._drafts

    def mark(self, view: MeetingView, *, was_read: bool) -> None:
        """A person said that they were read out, or took that back."""
        if was_read:
            self._drafts[_key(view.meeting.id)] = [_what_is_read(view)]
        else:
            self.forget(view.meeting.id)

    def forget(self, meeting: MeetingId) -> None:
        """The minutes are sealed."""
        self._drafts.pop(_key(meeting), None)


def _key(meeting: MeetingId) -> str:
    return f"read/{meeting}"


def _what_is_read(view: MeetingView) -> str:
    """A digest of what the minutes say; the hour the meeting ends is written after the reading and is no part of it."""
    said = replace(view, meeting=replace(view.meeting, ended_at=None, state=MeetingState.OPEN), gaps=())
    return hashlib.sha256(repr(said).encode()).hexdigest()
