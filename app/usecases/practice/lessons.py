"""The lessons of the practice village, read from the book."""

from __future__ import annotations

from enum import Enum

from app.domain.ids import MeetingId
from app.usecases.meeting.view import look_at
from app.usecases.practice.village import DEPUTY, PracticeVillage
from app.usecases.review.questions import open_questions


class Lesson(Enum):
    """The steps of the scripted first day, in order."""

    OPEN_MEETING = "open_meeting"
    ROLL_CALL = "roll_call"
    MONEY = "money"
    APPRAISAL = "appraisal"
    SEAL = "seal"
    SEND = "send"
    ERRAND = "errand"
    RECEIVE = "receive"
    QUESTION = "question"
    DONE = "done"


def lesson(village: PracticeVillage) -> Lesson:
    """Which step of the script comes next, read from the book."""
    workspace = village.workspace
    meeting = next((found for found in workspace.meetings.all() if _is_new(village, found.id)), None)
    if meeting is None:
        return Lesson.OPEN_MEETING
    view = look_at(workspace, meeting.id)
    if not meeting.is_sealed:
        if view.turnout.not_called:
            return Lesson.ROLL_CALL
        if not view.interest_total + view.savings_total:
            return Lesson.MONEY
        if not any(request.approved is not None for request in view.requests):
            return Lesson.APPRAISAL
        return Lesson.SEAL
    written = workspace.book.journal.head(workspace.group, workspace.book.identity.device).upto
    sent = max((batch.upto for batch in workspace.book.exchange_log.sent(workspace.group)), default=0)
    questions = [question for question in open_questions(workspace) if question.sort == "field"]
    answered = all(request.answer is not None for request in view.requests if request.approved)
    if workspace.book.journal.head(workspace.group, DEPUTY).upto:
        if not answered:
            return Lesson.RECEIVE
        return Lesson.QUESTION if questions else Lesson.DONE
    return Lesson.SEND if sent < written else Lesson.ERRAND


def _is_new(village: PracticeVillage, meeting: MeetingId) -> bool:
    first = village.workspace.book.journal.first_of_meeting(village.workspace.group, meeting)
    return first is not None and first.clock > village.begun
