"""Which subjects are projected again when lines come in."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.entries import DeviceRevoked, MeetingSealed, OfficeRekeyed, QuestionSettled
from app.domain.ids import GroupCode
from app.storage.journal import Journal, Line
from app.storage.projections import question_of


def touched_by(journal: Journal, lines: Sequence[Line]) -> dict[tuple[GroupCode, str], None]:
    """The subjects whose rows these lines change, beyond those that they are about themselves."""
    touched = {(line.entry.group, line.entry.subject): None for line in lines}
    meetings: set[tuple[GroupCode, str]] = set()
    for line in lines:
        group = line.entry.group
        match line.entry.content:
            # A seal decides which entries of its meeting count, and so does the answer which of two seals does.
            case MeetingSealed() as seal:
                meetings.add((group, seal.meeting))
            case QuestionSettled() as answer if answer.question.startswith(question_of("")):
                meetings.add((group, answer.question.removeprefix(question_of(""))))
            # The end of a laptop's word decides which of its entries count, those that were taken in before included.
            case DeviceRevoked() | OfficeRekeyed() as end:
                for subject, meeting in journal.subjects_of(
                    group, end.device if isinstance(end, DeviceRevoked) else end.office
                ):
                    touched[group, subject] = None
                    if meeting is not None and subject.startswith("meeting/"):
                        meetings.add((group, meeting))
            case _:
                pass
    for group, meeting in meetings:
        for subject in journal.subjects_of_meeting(group, meeting):
            touched[group, subject] = None
    return touched
