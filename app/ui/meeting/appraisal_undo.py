"""What was just done to a loan request, taken back one after the other: a vote recorded, a request withdrawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.ids import MeetingId
from app.domain.meeting import Request
from app.ui.base.session import Session
from app.usecases.loans import appraisal as verbs


class AppraisalUndo:
    """The steps of one meeting that can be taken back, the last one first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._meeting = MeetingId("")
        self._steps: list[tuple[str, Callable[[], object]]] = []

    def of_meeting(self, meeting: MeetingId) -> None:
        """Another meeting has no step to take back."""
        if meeting != self._meeting:
            self._meeting = meeting
            self._steps.clear()

    def __bool__(self) -> bool:
        return bool(self._steps)

    def voted(self, before: Request) -> None:
        """A vote was recorded; ``before`` is the request as it stood."""
        workspace, meeting = self._session.workspace, self._meeting
        said = QCoreApplication.translate("AppraisalUndo", "Đã lấy lại biểu quyết về đề nghị của %1.")
        cast = before.votes
        if cast is None:
            self._steps.append((said.replace("%1", before.name), lambda: verbs.take_vote_back(workspace, before)))
            return
        again = verbs.Vote(
            cast, before.agreed_amount or before.amount, before.agreed_term or before.term_months, before.vote_note
        )
        pack = self._session.policies.on(workspace.open_meeting(meeting).on)
        self._steps.append(
            (said.replace("%1", before.name), lambda: verbs.vote(workspace, meeting, before.id, again, pack))
        )

    def corrected(self, before: Request) -> None:
        """A request was put right; ``before`` is the request as it stood, with its vote."""
        workspace, meeting = self._session.workspace, self._meeting
        pack = self._session.policies.on(workspace.open_meeting(meeting).on)

        said = QCoreApplication.translate("AppraisalUndo", "Đề nghị của %1 lại như trước.").replace("%1", before.name)
        self._steps.append((said, lambda: verbs.put_back(workspace, pack, meeting, before)))

    def withdrawn(self, before: Request) -> None:
        """A request was withdrawn; ``before`` is the request as it stood."""
        workspace, meeting = self._session.workspace, self._meeting
        said = QCoreApplication.translate("AppraisalUndo", "Đã đưa lại đề nghị của %1.").replace("%1", before.name)
        self._steps.append((said, lambda: verbs.ask(workspace, meeting, verbs.asked_in(before), before.id)))

    def take_back(self) -> bool:
        """Take the last step back; where that is refused it stays."""
        if not self._steps:
            return False
        said, verb = self._steps[-1]
        if not self._session.did(verb, said):
            return False
        self._steps.pop()
        return True
