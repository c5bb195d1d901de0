"""What follows where a person keeps another seal of a meeting than the one that counted.

What the other's decisions brought goes back, and what an earlier answer gave back of this one's comes again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.domain.decisions import BOARD, DISSOLVE, FOUND, NAME, UNION, Decision
from app.domain.entries import BoardSet, Content, DecisionRecorded, DifficultyAnswered, GroupDescribed, GroupEnded
from app.domain.group import BoardTerm, term_on
from app.domain.ids import MeetingId
from app.domain.meeting import Meeting
from app.storage.queries import difficulties
from app.usecases.book.changes import descriptions, facts_of, founded_on
from app.usecases.meeting.consequences import basis_of, day_of
from app.usecases.workspace import Workspace

Written = list[tuple[Content, dict[str, str]]]
_DAY = timedelta(days=1)
_KEPT_AGAIN = "Biên bản ghi việc này được giữ lại."
_NOT_KEPT = "Biên bản ghi việc này không được giữ: cuộc họp được chốt hai lần, Tổ giữ biên bản kia."


def follow_the_seal(workspace: Workspace, meeting: MeetingId) -> None:
    """Write what the meeting brings by the seal that counts now, where something else stands in the book because of another."""
    found = workspace.meetings.one(meeting)
    if found is None or not found.is_sealed:
        return
    carried = {one.sort: one for one in workspace.meetings.decisions(meeting) if one.accepted}
    said = [
        *_board(workspace, found, carried.get(BOARD)),
        *_description(workspace, found, carried),
        *_end(workspace, found, carried),
        *_asked(workspace, found),
    ]
    if said:
        with workspace.change() as change:
            for content, facts in said:
                change.write(content, facts)


def _board(workspace: Workspace, meeting: Meeting, elected: Decision | None) -> Written:
    terms, basis = workspace.about.board_terms(), basis_of(meeting)
    here = next((term for term in terms if term.since == meeting.on), None)
    before = next((term for term in reversed(terms) if term.since < meeting.on), None)
    wanted = BoardTerm(meeting.on, elected.board, basis) if elected is not None else before
    if here is None or wanted is None or here.board == wanted.board:
        return []
    # What stands there is this meeting's own word, or what an answer gave back in its place; another paper's word stays.
    gave_back = elected is not None and before is not None and (here.board, here.basis) == (before.board, before.basis)
    return (
        [(BoardSet(on=meeting.on, basis=wanted.basis), facts_of(wanted.board))]
        if here.basis == basis or gave_back
        else []
    )


def _description(workspace: Workspace, meeting: Meeting, carried: dict[str, Decision]) -> Written:
    """What the group is by the minutes that count: its name, its union and, in every description, the day of its founding."""
    named = _named(workspace, meeting, carried)
    profile = workspace.about.profile(meeting.on)
    if profile is not None and FOUND in carried and profile.founded != meeting.on:
        named = founded_on(workspace, meeting.on, named, by=meeting.id)
    elif profile is not None and FOUND not in carried and _came_with(workspace, meeting, profile.founded):
        named = founded_on(workspace, None, named)
    return [(one, {}) for one in named]


def _named(workspace: Workspace, meeting: Meeting, carried: dict[str, Decision]) -> list[GroupDescribed]:
    terms, basis = workspace.about.profile_terms(), basis_of(meeting)
    here = next((term for term in terms if term.since == meeting.on and term.basis == basis), None)
    if here is None:
        return []
    before = term_on(terms, meeting.on - _DAY).profile
    wanted = replace(
        here.profile,
        name=carried[NAME].name if NAME in carried else before.name,
        union_code=carried[UNION].union_code if UNION in carried else before.union_code,
    )
    return descriptions(workspace, wanted, meeting.on, basis) if wanted != here.profile else []


def _came_with(workspace: Workspace, meeting: Meeting, founded: date | None) -> bool:
    """Whether the day of the founding is known by this meeting's minutes alone; a day that a person wrote stays."""
    said = [
        entry.content.founded_by
        for entry in workspace.book.journal.of_kind(workspace.group, "group_described")
        if isinstance(entry.content, GroupDescribed) and entry.content.founded == meeting.on
    ]
    return founded == meeting.on and bool(said) and all(by == meeting.id for by in said)


def _end(workspace: Workspace, meeting: Meeting, carried: dict[str, Decision]) -> Written:
    ended = workspace.about.ended()
    if ended is None and DISSOLVE in carried:
        return [(GroupEnded(on=day_of(carried[DISSOLVE], meeting), basis=basis_of(meeting)), {})]
    if ended is None or ended[1] != basis_of(meeting) or DISSOLVE in carried:
        return []
    return [(GroupEnded(on=ended[0], basis=ended[1], withdrawn=True), {})]


def _asked(workspace: Workspace, meeting: Meeting) -> Written:
    """What the office was asked for by a decision that does not count any more, or counts again."""
    counted = {one.id for one in workspace.meetings.decisions(meeting.id)}
    written = {
        entry.content.decision
        for entry in workspace.book.journal.of_kind(workspace.group, "decision_recorded")
        if isinstance(entry.content, DecisionRecorded) and entry.content.meeting == meeting.id
    }
    said: Written = []
    for one in difficulties(workspace.book, workspace.group):
        last = one.words[-1].text if one.words else ""
        if one.id in written - counted and one.closed_on is None:
            text, closes = _NOT_KEPT, True
        elif one.id in written & counted and one.closed_on is not None and last == _NOT_KEPT:
            text, closes = _KEPT_AGAIN, False
        else:
            continue
        said.append((DifficultyAnswered(difficulty=one.id, on=workspace.today, text=text, closes=closes), {}))
    return said
