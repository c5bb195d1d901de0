"""Việc cần xem lại: what two places wrote differently, what does not go together, or what came late, for a person to settle.

Nothing is dropped, and money is never merged by a rule: every line of it counts until a person takes one back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from msgspec import structs

from app.domain.clock import moment
from app.domain.entries import (
    CashHandedIn,
    Entry,
    InterestReceived,
    MeetingSealed,
    MoneyReversed,
    QuestionSettled,
    Role,
    SavingsReceived,
)
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP
from app.domain.ids import DeviceId, MeetingId
from app.sync.cards import CardRefusedError, read_card
from app.usecases.meeting.kept_seal import follow_the_seal
from app.usecases.review.doubled import doubled_between, handed_twice, received_in, taken_back_beside
from app.usecases.review.question_words import amount_of, received_words, says, sealed_words
from app.usecases.review.sealed_sums import closed_in
from app.usecases.workspace import Workspace

BOTH = "both"
"""The answer that both writings are right."""
_PAID_ONCE = "hai máy cùng ghi một lần nộp"
_HANDED_ONCE = "hai máy cùng ghi một lần nộp cho ngân hàng"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things written: its entry, what it says, who wrote it, when by that laptop's clock, and in which meeting."""

    entry: str
    value: str
    author: str  # the device's name as on its card; empty for this laptop
    when: datetime
    meeting: str = ""  # its day, where it was written in a meeting
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to settle.

    ``sort`` is ``field`` (two values of a member's fact), ``apart`` (two writings of anything else), ``late`` (came after the
    seal), ``after_seal`` (money that did, which counts), ``two_seals`` (of one meeting), ``paid_twice``, ``handed_twice``, ``left_and_borrows``, ``more_than_saved``,
    ``member_twice`` or ``two_meetings``.
    """

    id: str
    sort: str
    field: str
    about: str  # the subject
    name: str  # the member it is about, if one
    sides: tuple[Side, ...]
    effect: int | None = None  # whole dong that depend on the answer


def open_questions(workspace: Workspace, translate: Callable[[str], str] = str) -> list[Question]:
    """Everything still open, with both sides; ``translate`` speaks the words of their values."""
    return list(_Asker(workspace, translate).all())


class _Asker:
    """Finds the questions of one group."""

    def __init__(self, workspace: Workspace, translate: Callable[[str], str]) -> None:
        self._workspace, self._translate = workspace, translate
        self._members = {member.id: member for member in workspace.members.all()}
        self._days = {meeting.id: f"{meeting.on:%d/%m/%Y}" for meeting in workspace.meetings.all()}

    def all(self) -> Iterator[Question]:
        for row in self._workspace.about.open_questions():
            entries = {entry.ref: entry for entry in self._of(row["subject"])}
            sides = tuple(self._side(entries[ref], row["field"]) for ref in row["entries"].split() if ref in entries)
            first = next((entries[ref] for ref in row["entries"].split() if ref in entries), None)
            yield Question(
                row["id"],
                row["sort"],
                row["field"],
                row["subject"],
                self._name(row["subject"], first),
                sides,
                _effect(sides),
            )
        yield from self._after_seal()
        if self._is_written_by_several():
            answers = self._answers()
            clashes = (
                self._paid_twice,
                self._handed_twice,
                self._left_and_borrows,
                self._more_than_saved,
                self._member_twice,
                self._two_meetings,
            )
            for clash in clashes:
                yield from (one for one in clash() if not _is_answered(one, answers.get(one.id, ())))

    def _answers(self) -> dict[str, set[str]]:
        """By question what the group's own laptops answered."""
        found: dict[str, set[str]] = {}
        for entry in self._workspace.book.journal.of_kind(self._workspace.group, "question_settled"):
            if isinstance(entry.content, QuestionSettled) and entry.role is Role.GROUP:
                found.setdefault(entry.content.question, set()).add(entry.content.keep)
        return found

    def _is_written_by_several(self) -> bool:
        """Whether two laptops of the group itself have written; one alone cannot contradict itself unseen."""
        journal, group = self._workspace.book.journal, self._workspace.group
        return sum(journal.role_of(group, device) is Role.GROUP for device in journal.heads(group)) > 1

    # ------------------------------------------------------------------ what does not go together
    def _paid_twice(self) -> Iterator[Question]:
        for lines in self._workspace.meetings.paid_to_several():
            written = [_written(self._workspace, line.ref) for line in lines]
            yield self._clash("paid_twice", f"member/{lines[0].member}", written, field=lines[0].sort)

    def _after_seal(self) -> Iterator[Question]:
        for ref, line in self._workspace.members.after_seal():
            written = _written(self._workspace, ref)
            side = self._side(written, "")
            name = self._name(written.subject, written)
            yield Question(f"after_seal/{ref}", "after_seal", line.sort, written.subject, name, (side,), line.amount)

    def _left_and_borrows(self) -> Iterator[Question]:
        for request in self._workspace.meetings.requests():
            member = self._members.get(request.member)
            if member is None or member.released_on is None or request.answer is not None or request.meeting is None:
                continue
            asked = self._of(f"request/{request.id}", "loan_requested")
            left = self._of(f"member/{member.id}", "member_released")
            if left and asked and left[-1].device != asked[0].device:
                yield self._clash(
                    "left_and_borrows", f"request/{request.id}", [left[-1], asked[0]], effect=request.amount
                )

    def _more_than_saved(self) -> Iterator[Question]:
        waiting = [one for one in self._workspace.rounds.instructions() if one.done_on is None]
        for member, found in groupby(sorted(waiting, key=lambda one: one.member), key=lambda one: one.member):
            listed = list(found)
            saved = self._members[member].savings if member in self._members else 0
            asked = sum(one.amount for one in listed)
            written = self._firsts((f"instructed/{one.id}" for one in listed), "savings_instructed")
            if asked > saved and len({entry.device for entry in written}) > 1:
                yield self._clash("more_than_saved", f"member/{member}", written, effect=asked - saved)

    def _member_twice(self) -> Iterator[Question]:
        today = self._workspace.today
        numbered = sorted(
            (one for one in self._members.values() if one.id_number and one.is_active(today)),
            key=lambda one: one.id_number,
        )
        for _, found in groupby(numbered, key=lambda one: one.id_number):
            same = list(found)
            written = self._firsts((f"member/{one.id}" for one in same), "member_admitted") if len(same) > 1 else []
            if len({entry.device for entry in written}) > 1:
                yield self._clash("member_twice", written[0].subject, written)

    def _two_meetings(self) -> Iterator[Question]:
        meetings = sorted(self._workspace.meetings.all(), key=lambda one: (one.on, one.id))
        for _, found in groupby(meetings, key=lambda one: one.on):
            same = list(found)
            written = self._firsts((f"meeting/{one.id}" for one in same), "meeting_opened") if len(same) > 1 else []
            if len({entry.device for entry in written}) > 1:
                effect = doubled_between(self._workspace, [one.id for one in same])
                asked = self._clash("two_meetings", written[0].subject, written, effect=effect)
                yield replace(asked, sides=tuple(map(self._with_sums, asked.sides)))

    def _with_sums(self, side: Side) -> Side:
        """A meeting's side with what was received there, and from how many."""
        meeting = _meeting_of(_written(self._workspace, side.entry))
        lines = [line for found in received_in(self._workspace, meeting).values() for line in found]
        amount, payers = sum(line.amount for line in lines), len({line.member for line in lines})
        return replace(side, value=f"{side.value}: {received_words(amount, payers, self._translate)}", amount=amount)

    def _handed_twice(self) -> Iterator[Question]:
        handed = self._workspace.rounds.hand_ins()
        first = {one.id: entry for one in handed for entry in self._firsts([f"handed/{one.id}"], "cash_handed_in")}
        authors = {name: entry.device for name, entry in first.items()}
        for earlier, later, amount in handed_twice(self._workspace, authors) if len(set(authors.values())) > 1 else ():
            written = [first[earlier.id], first[later.id]]
            yield self._clash("handed_twice", written[0].subject, written, effect=amount)

    def _clash(
        self, sort: str, about: str, written: Sequence[Entry], *, field: str = "", effect: int | None = None
    ) -> Question:
        sides = tuple(self._side(entry, "") for entry in written)
        # Named by its entries: something new that does not go with them asks again. However many they are, the name is short.
        refs = "+".join(sorted(entry.ref for entry in written))
        name = f"{sort}/{hashlib.sha256(refs.encode()).hexdigest()[:32]}"
        amounts = [side.amount for side in sides if side.amount is not None]
        if sort == "paid_twice":
            effect = sum(amounts) - max(amounts, default=0)
        return Question(name, sort, field, about, self._name(about, written[0]), sides, effect)

    # ------------------------------------------------------------------ their words
    def _of(self, subject: str, kind: str = "") -> list[Entry]:
        """What was written of a subject, of one kind where it is named."""
        key = (self._workspace.group, subject)
        found = self._workspace.book.journal.of_subjects([key])[key]
        return sorted((entry for entry in found if kind in {"", entry.kind}), key=lambda entry: entry.order)

    def _firsts(self, subjects: Iterable[str], kind: str) -> list[Entry]:
        """Of each subject the first entry of a kind."""
        return [entry for subject in subjects for entry in self._of(subject, kind)[:1]]

    def _side(self, entry: Entry, field: str) -> Side:
        facts = entry.facts.values if entry.facts is not None else {}
        if isinstance(entry.content, MeetingSealed):
            return self._seal_side(entry, entry.content)
        names = {str(member.id): member.name for member in self._members.values()}
        value = facts[field] if field in facts else says(entry, names, self._translate)
        of_meeting = entry.content.of_meeting if entry.content is not None else None
        return Side(
            entry.ref,
            value,
            _author(self._workspace, entry.device),
            moment(entry.clock),
            self._days.get(of_meeting, "") if of_meeting else "",
            amount_of(entry),
        )

    def _seal_side(self, entry: Entry, seal: MeetingSealed) -> Side:
        """What the minutes under a seal say in all: money and people."""
        amount, present = closed_in(self._workspace.book.journal, self._workspace.group, seal)
        return Side(
            entry.ref,
            sealed_words(amount, present, self._translate),
            _author(self._workspace, entry.device),
            moment(entry.clock),
            self._days.get(seal.meeting, ""),
            amount,
        )

    def _name(self, subject: str, entry: Entry | None) -> str:
        sort, _, name = subject.partition("/")
        if sort == "member":
            return next((one.name for one in self._members.values() if one.id == name), "")
        member = getattr(entry.content, "member", None) if entry is not None else None
        return next((one.name for one in self._members.values() if one.id == member), "")


def _effect(sides: Sequence[Side]) -> int | None:
    amounts = [side.amount for side in sides if side.amount is not None]
    return max(amounts) - min(amounts) if len(amounts) > 1 else None


def _is_answered(question: Question, kept: Collection[str]) -> bool:
    """Whether an answer closes it: that both are right, or one of its writings; of money written twice the other lines are gone by then."""
    stands = question.sort in {"paid_twice", "handed_twice"} or (question.sort == "two_meetings" and question.effect)
    return BOTH in kept or (not stands and any(side.entry in kept for side in question.sides))


def settle(workspace: Workspace, question: Question, keep: str) -> None:
    """Keep one side, or ``BOTH``; the other stays in the journal and in the history.

    Of money paid twice the other line is taken back, with its reason; so is, of a meeting or a hand-in that two laptops wrote, what
    is told of twice. Nothing else is changed by an answer where two things do not go together: the person who decided does that, and
    the question is closed.

    Raises:
        RuleBrokenError: it was settled already.
    """
    if question.id not in {open_.id for open_ in open_questions(workspace)}:
        raise RuleBrokenError("no_such_question")
    with workspace.change() as change:
        for reversed_ in _TAKEN_BACK[question.sort](workspace, question, keep) if _gives_up(question, keep) else ():
            change.write(reversed_)
        change.write(QuestionSettled(about=question.about, question=question.id, keep=keep))
    if question.sort == "two_seals":
        follow_the_seal(workspace, MeetingId(question.about.partition("/")[2]))


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
        entry = _written(workspace, side.entry)
        if side.entry != keep and isinstance(entry.content, SavingsReceived | InterestReceived):
            meeting = workspace.meetings.one(entry.content.meeting) if entry.content.meeting else None
            within = meeting.id if meeting is not None and not meeting.is_sealed else None
            on = meeting.on if within and meeting is not None else workspace.today
            yield MoneyReversed(money=entry.content.money, of=entry.device, on=on, reason=_PAID_ONCE, meeting=within)


def _beside_meeting(workspace: Workspace, question: Question, keep: str) -> Iterator[MoneyReversed]:
    """What takes back the payments that the meeting which is kept has too."""
    named = {side.entry: _meeting_of(_written(workspace, side.entry)) for side in question.sides}
    others = [workspace.meetings.one(meeting) for entry, meeting in named.items() if entry != keep]
    yield from taken_back_beside(workspace, named[keep], [one for one in others if one is not None])


def _beside_hand_in(workspace: Workspace, question: Question, keep: str) -> Iterator[CashHandedIn]:
    """What takes back the hand-in that is not kept."""
    for side in question.sides:
        content = _written(workspace, side.entry).content
        if side.entry != keep and isinstance(content, CashHandedIn):
            yield structs.replace(content, reason=_HANDED_ONCE, withdrawn=True)


_TAKEN_BACK: Mapping[str, Callable[[Workspace, Question, str], Iterator[MoneyReversed | CashHandedIn]]] = {
    "paid_twice": _taken_back,
    "two_meetings": _beside_meeting,
    "handed_twice": _beside_hand_in,
}
"""What an answer takes back, by the sort of the question."""


def _gives_up(question: Question, keep: str) -> bool:
    """Whether an answer keeps one writing of money that stands twice."""
    return question.sort in _TAKEN_BACK and keep in {side.entry for side in question.sides}


def _meeting_of(opened: Entry) -> MeetingId:
    return MeetingId(opened.subject.partition("/")[2])


def _written(workspace: Workspace, ref: str) -> Entry:
    """The entry of a reference that is held."""
    device, _, seq = ref.rpartition(":")
    (line,) = workspace.book.journal.lines(workspace.group, DeviceId(device), int(seq), int(seq))
    return line.entry.as_known


_ANOTHER = QT_TRANSLATE_NOOP("Word", "máy khác của Tổ")
"""Whose card is not known here yet."""


def _author(workspace: Workspace, device: DeviceId) -> str:
    if device == workspace.book.identity.device:
        return ""
    known = workspace.about.devices().get(device)
    try:
        return read_card(known.card.encode()).name if known else _ANOTHER
    except CardRefusedError:
        return _ANOTHER
