"""Which subjects are projected again when lines come in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.entries import DeviceRevoked, MeetingSealed, OfficeRekeyed, QuestionSettled
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal import Line
from app.storage.projections import question_of
from app.storage.subjects import Subjects

Subject = tuple[GroupCode, str]


def touched_by(subjects: Subjects, lines: Sequence[Line]) -> dict[Subject, None]:
    """The subjects whose rows these lines change, beyond those that they are about themselves."""
    touched: dict[Subject, None] = {(line.entry.group, line.entry.subject): None for line in lines}
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
                of = end.device if isinstance(end, DeviceRevoked) else end.office
                _add(touched, meetings, group, subjects.of(group, of))
            case _:
                pass
    _add_dropped(subjects, lines, touched)
    for group, device, first, last in _runs(lines):
        for reader in subjects.readers_of(group, device, first, last):
            _add(touched, meetings, group, subjects.weighed(group, device, reader))
    for group, meeting in meetings:
        for subject in subjects.of_meeting(group, meeting):
            touched[group, subject] = None
    return touched


def _add(
    touched: dict[Subject, None], meetings: set[tuple[GroupCode, str]], group: GroupCode, found: Iterable[str]
) -> None:
    for subject in found:
        touched[group, subject] = None
        sort, _, meeting = subject.partition("/")
        if sort == "meeting":  # its seals may count or not count now
            meetings.add((group, meeting))


def _add_dropped(subjects: Subjects, lines: Sequence[Line], touched: dict[Subject, None]) -> None:
    """A meeting that was dropped is there again once something is written of it."""
    for group, meeting in {(line.entry.group, line.meeting) for line in lines if line.meeting is not None}:
        if subjects.has(group, f"meeting/{meeting}", "meeting_dropped"):
            touched[group, f"meeting/{meeting}"] = None


def _runs(lines: Sequence[Line]) -> list[tuple[GroupCode, DeviceId, int, int]]:
    """Of each stream the first and the last number that came."""
    found: dict[tuple[GroupCode, DeviceId], tuple[int, int]] = {}
    for line in lines:
        entry = line.entry
        first, last = found.get((entry.group, entry.device), (entry.seq, entry.seq))
        found[entry.group, entry.device] = (min(first, entry.seq), max(last, entry.seq))
    return [(group, device, first, last) for (group, device), (first, last) in found.items()]
