"""What the minutes under one of several seals say in all, told from the journal: the tables follow the seal that counts."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.entries import (
    AttendanceMarked,
    Entry,
    InterestReceived,
    MeetingSealed,
    MoneyReversed,
    SavingsReceived,
)
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal import Journal
from app.storage.projections.reissued import WrittenTwice, written_twice


def closed_in(journal: Journal, group: GroupCode, seal: MeetingSealed) -> tuple[int, int]:
    """Whole dong received, and how many were there, by what a seal closes in.

    A line is its laptop's own: a reversal lessens the sum only where it names that laptop and is itself closed in. What was
    written again counts once.
    """
    found = journal.of_meeting(group, seal.meeting)
    closed = [entry for entry, _ in found if seal.closes_in(entry.device, entry.seq)]
    twice = _twice(journal, group, seal, {entry.subject for entry in closed})
    lines: dict[tuple[str, str], int] = {}
    back: set[tuple[str, str]] = set()
    marks: dict[str, str] = {}
    for entry in closed:
        again = twice.get(entry.subject, WrittenTwice())
        if entry.ref in again.passed_over:
            continue
        match entry.content:
            case SavingsReceived() | InterestReceived() as line:
                lines.setdefault((entry.device, line.money), line.amount)
            case MoneyReversed() as reversal:
                whose = reversal.of or entry.device
                back.add((again.counts_for.get(whose, whose), reversal.money))
            case AttendanceMarked() as mark:
                marks[mark.member] = mark.state
            case _:
                pass
    amount = sum(amount for line, amount in lines.items() if line not in back)
    return amount, sum(state == "present" for state in marks.values())


def _twice(
    journal: Journal, group: GroupCode, seal: MeetingSealed, subjects: Collection[str]
) -> dict[str, WrittenTwice]:
    """By subject what was written again, as it counts where this seal stands."""

    def is_late(entry: Entry) -> bool:
        return not seal.closes_in(entry.device, entry.seq)

    again = {entry.subject for entry in journal.of_kind(group, "reissued")}.intersection(subjects)
    limits = journal.limits(group) if again else {}
    found = {}
    for (_, subject), entries in journal.of_subjects((group, subject) for subject in again).items():
        counted = [one for one in entries if one.seq <= limits.get(one.device, one.seq)]
        ordered = sorted(counted, key=lambda one: one.order)
        found[subject] = written_twice(ordered, lambda device, seq: _chain(journal, group, device, seq), is_late)
    return found


def _chain(journal: Journal, group: GroupCode, device: str, seq: int) -> bytes | None:
    return journal.chain_held(group, DeviceId(device), seq)
