"""Việc cần xem lại: what two places wrote differently, what does not go together, or what came late, for a person to settle.

Nothing is dropped, and money is never merged by a rule: every line of it counts until a person takes one back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from app.domain.clock import moment
from app.domain.collection import HandIn
from app.domain.entries import (
    Entry,
    InterestReceived,
    MeetingOpened,
    MeetingSealed,
    QuestionSettled,
    Role,
    SavingsReceived,
)
from app.domain.ids import MeetingId
from app.storage.projections.money import gone_question
from app.usecases.review.apart import (
    author_of,
    doubled_between,
    handed_twice,
    held,
    lost_between,
    meeting_of,
    received_in,
    reversal_in_force,
    written_as,
)
from app.usecases.review.question_words import (
    amount_of,
    asked_words,
    in_words,
    received_words,
    says,
    sealed_words,
)
from app.usecases.review.sealed_sums import closed_in
from app.usecases.workspace import Workspace

ONE_OF = frozenset({"field", "apart", "two_seals", "gone", "crossed"})
"""Sorts of questions of which one side is right; two laptops that changed different things of the group may both be."""
_KEPT = (SavingsReceived, InterestReceived, MeetingOpened)
"""What an answer keeps that may leave no money on either side."""
BOTH = "both"
"""The answer that both writings are right."""


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
    """One thing to settle. ``field`` is the member's fact, the kind of what was written, or the sort of money it is about.

    ``sort`` is ``field`` (two values of a member's fact), ``apart`` (two writings of anything else), ``late`` (came after the
    seal), ``after_seal`` (money that did, which counts), ``gone`` (money that signed papers tell of and
    a laptop took back), ``crossed`` (answers by which the money is gone from both sides), ``two_seals`` (of one meeting), ``paid_twice``, ``handed_twice``, ``left_and_borrows``, ``more_than_saved``,
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
            written = [entries[ref] for ref in row["entries"].split() if ref in entries]
            sides = tuple(self._side(entry, row["field"], whole=row["sort"] == "late") for entry in written)
            yield Question(
                row["id"],
                row["sort"],
                written[0].kind if row["sort"] == "late" and written else row["field"],
                row["subject"],
                self._name(row["subject"], written[0] if written else None),
                sides,
                sides[0].amount if row["sort"] == "gone" and sides else _effect(sides),
            )
        yield from self._after_seal()
        yield from (one for one in self._member_twice() if not _is_answered(one, self._answers().get(one.id, ())))
        if self._is_written_by_several():
            answers = self._answers()
            gone = self._covered_and_gone()
            yield from (one for one in gone if one.sides[1].entry not in answers.get(one.id, ()))
            yield from self._crossed(answers)
            clashes = (
                self._paid_twice,
                self._handed_twice,
                self._left_and_borrows,
                self._more_than_saved,
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
            written = [written_as(self._workspace, line.ref) for line in lines]
            yield self._clash("paid_twice", f"member/{lines[0].member}", written, field=lines[0].sort)

    def _after_seal(self) -> Iterator[Question]:
        for ref, line in self._workspace.members.after_seal():
            written = written_as(self._workspace, ref)
            side = self._side(written, "")
            name = self._name(written.subject, written)
            yield Question(f"after_seal/{ref}", "after_seal", line.sort, written.subject, name, (side,), line.amount)

    def _covered_and_gone(self) -> Iterator[Question]:
        """Money that an addendum tells of, by one laptop's answer, and that another took back."""
        for ref, line in self._workspace.members.covered_and_gone():
            written = written_as(self._workspace, ref)
            reversal = reversal_in_force(line, self._of(written.subject, "money_reversed"))
            covered = [one.device for one in self._of_addenda(line.meeting) if ref in getattr(one.content, "refs", ())]
            if reversal is not None and reversal.device not in covered:
                sides = tuple(self._side(entry, "") for entry in (written, reversal))
                name = self._name(written.subject, written)
                yield Question(gone_question(ref), "gone", line.sort, written.subject, name, sides, line.amount)

    def _of_addenda(self, meeting: str | None) -> list[Entry]:
        """What was written of the addenda of a meeting: of what lines of money they tell."""
        added = self._workspace.meetings.addenda(MeetingId(meeting or ""))
        return [entry for one in added for entry in self._of(f"addendum/{one.id}", "addendum_covers")]

    def _crossed(self, answers: Mapping[str, Collection[str]]) -> Iterator[Question]:
        """Answers of two laptops that each kept what the other gave up: the money is gone from both."""
        for name, kept in answers.items():
            refs = sorted(one for one in kept if one != BOTH)
            if len(refs) < 2 or BOTH in kept or not name.startswith(("paid_twice/", "two_meetings/")):
                continue
            written = [one for ref in refs for one in held(self._workspace, ref) if isinstance(one.content, _KEPT)]
            lost = lost_between(self._workspace, written) if len(written) > 1 else 0
            if lost:
                sides = tuple(self._side(entry, "") for entry in written)
                about = self._name(written[0].subject, written[0])
                yield Question(f"crossed/{name}", "crossed", "", written[0].subject, about, sides, lost)

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
            subjects = [f"member/{one.id}" for one in same] if len(same) > 1 else []
            admitted = self._firsts(subjects, "member_admitted")
            # Whom the office brought from another group and the group took in itself is one person too.
            came = [
                entry for entry in self._firsts(subjects, "member_brought") if entry.subject not in _subjects(admitted)
            ]
            written = [*admitted, *came]
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
        meeting = meeting_of(written_as(self._workspace, side.entry))
        lines = [line for found in received_in(self._workspace, meeting).values() for line in found]
        amount, payers = sum(line.amount for line in lines), len({line.member for line in lines})
        value = f"{side.value}: {received_words(amount, payers, self._translate)}"
        asked = self._workspace.meetings.requests(meeting)
        if asked:
            yes = sum(one.answer is not None and one.answer.approved for one in asked)
            value += asked_words(len(asked), yes, self._translate)
        return replace(side, value=value, amount=amount)

    def _handed_twice(self) -> Iterator[Question]:
        def author(one: HandIn) -> str:
            return next((entry.device for entry in self._firsts([f"handed/{one.id}"], "cash_handed_in")), "")

        for earlier, later, amount in handed_twice(self._workspace, author):
            written = self._firsts((f"handed/{one.id}" for one in (earlier, later)), "cash_handed_in")
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

    def _side(self, entry: Entry, field: str, *, whole: bool = False) -> Side:
        """What was written; ``whole`` says of what and whom it is too, where nothing else does."""
        facts = entry.facts.values if entry.facts is not None else {}
        if isinstance(entry.content, MeetingSealed):
            return self._seal_side(entry, entry.content)
        names = {str(member.id): member.name for member in self._members.values()}
        value = facts[field] if field in facts else says(entry, names, self._translate)
        if whole:
            value = in_words(entry, names, self._translate, borrower=self._borrower(entry))
        of_meeting = entry.content.of_meeting if entry.content is not None else None
        return Side(
            entry.ref,
            value,
            author_of(self._workspace, entry.device),
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
            author_of(self._workspace, entry.device),
            moment(entry.clock),
            self._days.get(seal.meeting, ""),
            amount,
        )

    def _borrower(self, entry: Entry) -> str:
        sort, _, name = entry.subject.partition("/")
        asked = self._of(f"request/{name}", "loan_requested") if sort == "request" else []
        return self._name("", asked[0]) if asked else ""

    def _name(self, subject: str, entry: Entry | None) -> str:
        sort, _, name = subject.partition("/")
        if sort == "member":
            return next((one.name for one in self._members.values() if one.id == name), "")
        member = getattr(entry.content, "member", None) if entry is not None else None
        return next((one.name for one in self._members.values() if one.id == member), "")


def _subjects(entries: Iterable[Entry]) -> set[str]:
    return {entry.subject for entry in entries}


def _effect(sides: Sequence[Side]) -> int | None:
    amounts = [side.amount for side in sides if side.amount is not None]
    return max(amounts) - min(amounts) if len(amounts) > 1 else None


def _is_answered(question: Question, kept: Collection[str]) -> bool:
    """Whether an answer closes it: that both are right, or one of its writings; of money written twice the other lines are gone by then."""
    stands = question.sort in {"paid_twice", "handed_twice"} or (question.sort == "two_meetings" and question.effect)
    return BOTH in kept or (not stands and any(side.entry in kept for side in question.sides))
