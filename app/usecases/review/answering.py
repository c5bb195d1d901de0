"""Answers to what a person is asked: which writing counts, and what of the others is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import structs

from app.domain.entries import (
    CashHandedIn,
    Content,
    GroupDescribed,
    InterestReceived,
    MoneyReversed,
    QuestionSettled,
    RequestToldTwice,
    SavingsReceived,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId
from app.usecases.book.changes import both_described
from app.usecases.meeting.kept_seal import follow_the_seal
from app.usecases.money.taken_back import settled_as_there, told_as_gone
from app.usecases.review.apart import (
    PAID_ONCE,
    asked_beside,
    lines_gone,
    meeting_of,
    taken_back_beside,
    written_as,
)
from app.usecases.review.questions import BOTH, ONE_OF, Question, open_questions
from app.usecases.workspace import Workspace

_HANDED_ONCE = "hai máy cùng ghi một lần nộp cho ngân hàng"


def settle(workspace: Workspace, question: Question, keep: str) -> None:
    """Keep one side, or ``BOTH``; the other stays in the journal and in the history.

    Of money paid twice the other line is taken back, with its reason; so is, of a meeting or a hand-in that two laptops wrote, what
    is told of twice. Nothing else is changed by an answer where two things do not go together: the person who decided does that, and
    the question is closed.

    Raises:
        RuleBrokenError: it was settled already, or this is no answer to it.
    """
    merged = described_together(workspace, question) if keep == BOTH else None
    may_both = question.sort not in ONE_OF or merged is not None
    is_answer = may_both if keep == BOTH else keep in {side.entry for side in question.sides}
    if not is_answer or question.id not in {open_.id for open_ in open_questions(workspace)}:
        raise RuleBrokenError("no_such_question")
    if merged is not None:
        with workspace.change() as change:
            change.write(merged)  # it takes the place of both
        return
    with workspace.change() as change:
        for content in _given_back(workspace, question, keep):
            change.write(content)
        for reversed_ in _TAKEN_BACK[question.sort](workspace, question, keep) if _gives_up(question, keep) else ():
            change.write(reversed_)
        if question.sort != "crossed":  # the words on its lines are the answer
            change.write(QuestionSettled(about=question.about, question=question.id, keep=keep))
    if question.sort == "two_seals":
        follow_the_seal(workspace, MeetingId(question.about.partition("/")[2]))


def described_together(workspace: Workspace, question: Question) -> GroupDescribed | None:
    """What the group is where two laptops changed different things of it; None where a person has to choose."""
    if question.sort != "apart" or question.field != "group_described":
        return None
    apart = [written_as(workspace, side.entry) for side in question.sides]
    first = min(one.order for one in apart)
    told = workspace.book.journal.of_kind(workspace.group, "group_described")
    earlier = [one for one in told if one.order < first and isinstance(one.content, GroupDescribed)]
    said = [one.content for one in apart if isinstance(one.content, GroupDescribed)]
    if not earlier or len(said) != len(question.sides):
        return None
    before = max(earlier, key=lambda one: one.order).content
    return both_described(said, before) if isinstance(before, GroupDescribed) else None


def ask_again(workspace: Workspace, question: Question) -> None:
    """Leave it open and remember since when somebody is being asked; only this laptop keeps that."""
    with workspace.book.transaction():
        workspace.book.set_local(f"asked:{question.id}", workspace.today.isoformat())


def asked_on(workspace: Workspace, question: Question) -> date | None:
    """Since when somebody is being asked, if so."""
    kept = workspace.book.local(f"asked:{question.id}")
    return date.fromisoformat(str(kept)) if kept else None


def _taken_back(workspace: Workspace, question: Question, keep: str) -> Iterator[MoneyReversed]:
    """What takes back the lines of money that were not kept: inside the meeting as long as it is open, after it once it is sealed."""
    for side in question.sides:
        entry = written_as(workspace, side.entry)
        if side.entry != keep and isinstance(entry.content, SavingsReceived | InterestReceived):
            meeting = workspace.meetings.one(entry.content.meeting) if entry.content.meeting else None
            within = meeting.id if meeting is not None and not meeting.is_sealed else None
            on = meeting.on if within and meeting is not None else workspace.today
            yield MoneyReversed(money=entry.content.money, of=entry.device, on=on, reason=PAID_ONCE, meeting=within)


def _given_back(workspace: Workspace, question: Question, keep: str) -> Iterator[Content]:
    """What an answer about money that was taken back writes: the lines that were there after all, or the addendum that they were not."""
    if question.sort == "crossed":
        kept = written_as(workspace, keep)
        yield from (settled_as_there(written_as(workspace, ref)) for ref in lines_gone(workspace, kept))
    elif question.sort == "gone" and keep != question.sides[0].entry:
        lines = dict(workspace.members.taken_back())
        line = lines.get(question.sides[0].entry)
        if line is not None and line.meeting is not None:
            yield from told_as_gone(workspace, line, written_as(workspace, keep))


def _beside_meeting(workspace: Workspace, question: Question, keep: str) -> Iterator[MoneyReversed | RequestToldTwice]:
    """What takes back the payments that the meeting which is kept has too, and says which requests are one."""
    named = {side.entry: meeting_of(written_as(workspace, side.entry)) for side in question.sides}
    others = [workspace.meetings.one(meeting) for entry, meeting in named.items() if entry != keep]
    told = [one for one in others if one is not None]
    yield from taken_back_beside(workspace, named[keep], told)
    yield from asked_beside(workspace, named[keep], told)


def _beside_hand_in(workspace: Workspace, question: Question, keep: str) -> Iterator[CashHandedIn]:
    """What takes back the hand-in that is not kept."""
    for side in question.sides:
        content = written_as(workspace, side.entry).content
        if side.entry != keep and isinstance(content, CashHandedIn):
            yield structs.replace(content, reason=_HANDED_ONCE, withdrawn=True)


_TAKEN_BACK: Mapping[str, Callable[[Workspace, Question, str], Iterator[Content]]] = {
    "paid_twice": _taken_back,
    "two_meetings": _beside_meeting,
    "handed_twice": _beside_hand_in,
}
"""What an answer takes back, by the sort of the question."""


def _gives_up(question: Question, keep: str) -> bool:
    """Whether an answer keeps one writing of money that stands twice."""
    return question.sort in _TAKEN_BACK and keep in {side.entry for side in question.sides}
