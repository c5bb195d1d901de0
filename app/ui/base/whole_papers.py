"""All the papers of a meeting as one file: made beside the window, and kept as long as the book stands as it stood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.ids import MeetingId
from app.ui.base.session import Session
from app.usecases.papers.paper import Paper
from app.usecases.papers.papers import whole_meeting
from app.usecases.progress import Progress


class WholePapers:
    """Makes them, one meeting at a time."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[MeetingId, tuple[object, Paper]] = {}

    def made(self, meeting: MeetingId) -> Paper | None:
        """The finished file of a meeting, where the book did not change since."""
        found = self._made.get(meeting)
        return found[1] if found is not None and found[0] == self._state() else None

    def make(self, meeting: MeetingId, then: Callable[[Paper], object]) -> None:
        """Make the file with progress and a way to stop it; ``then`` gets the finished paper."""
        session, state = self._session, self._state()
        workspace, policies, practice = session.workspace, session.policies, session.practice

        def work(progress: Progress) -> Paper:
            whole = whole_meeting(workspace, meeting, policies=policies, practice=practice, progress=progress)
            whole.pdf  # noqa: B018  # made here, beside the window
            return whole

        def keep(paper: Paper) -> None:
            self._made = {meeting: (state, paper)}
            then(paper)

        session.do_long(QCoreApplication.translate("WholePapers", "Đang gom giấy tờ vào một tệp"), work, keep)

    def _state(self) -> object:
        workspace = self._session.workspace
        return sorted((device, head.upto) for device, head in workspace.book.journal.heads(workspace.group).items())
