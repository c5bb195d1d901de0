"""Answers to the questions a policy pack asks: who said what of a member or a request, on what paper, and what of it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import add_months
from app.domain.entries import InputAnswered, Role
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MemberId, RequestId
from app.domain.meeting import Request
from app.domain.policy import Fact, Hand, Of, PolicyPack, canonical, value_of_answer
from app.storage.queries import Answer, AnswerQueries
from app.usecases.workspace import Workspace

_HANDS = {
    Hand.BOARD: _T("Word", "Tổ ghi"),
    Hand.UNION: _T("Word", "Hội ghi"),
    Hand.COMMUNE: _T("Word", "xã xác nhận"),
    Hand.OFFICE: _T("Word", "ngân hàng ghi"),
}
_OWN_HAND = {Role.GROUP: Hand.BOARD, Role.UNION: Hand.UNION, Role.OFFICE: Hand.OFFICE}


@dataclass(frozen=True, slots=True)
class Said:
    """What a person answers: the value, the paper's number and day, or who else saw it. ``hand`` None: this laptop's own word."""

    value: Any
    paper: str = ""
    paper_day: date | None = None
    witness: str = ""
    hand: Hand | None = None

    @property
    def is_shown(self) -> bool:
        """Whether a paper or another person stands behind it."""
        return bool(self.paper.strip() or self.witness.strip())


def answers_about(workspace: Workspace, member: MemberId, request: RequestId | None) -> list[Answer]:
    """What was answered about a member, and about one of her requests."""
    things = [str(member), *([str(request)] if request else [])]
    return AnswerQueries(workspace.book, workspace.group).about(*things)


def standing(answers: Sequence[Answer], on: date) -> dict[str, Answer]:
    """By path the answer of the highest hand that serves on a day."""
    found: dict[str, Answer] = {}
    for one in sorted(answers, key=lambda one: Hand(one.hand).weight):
        if one.serves(on):
            found[one.path] = one
    return found


def counting(
    facts: Mapping[str, Any], answers: Sequence[Answer], pack: PolicyPack, on: date
) -> dict[str, tuple[Any, Answer]]:
    """By path the answers that count over or beside what the book knows, with the value a rule reads."""
    found: dict[str, tuple[Any, Answer]] = {}
    for path, one in standing(answers, on).items():
        fact = pack.facts.get(path)
        value = value_of_answer(fact, one.value) if fact is not None else None
        if value is not None and (one.hand != Hand.BOARD.value or at(facts, path) is None):
            found[path] = value, one
    return found


def hand_words(one: Answer, translate: Callable[[str], str] = str) -> str:
    """Whose answer it is, and on what paper or beside whom."""
    shown = one.paper or one.witness
    said = translate(_HANDS[Hand(one.hand)])
    return f"{said}, {shown}" if shown else said


def disagreements(answers: Sequence[Answer], on: date) -> dict[str, list[Answer]]:
    """By path the answers of several hands that say different things of one day; the one that stands is last."""
    found: dict[str, list[Answer]] = {}
    for one in sorted(answers, key=lambda one: Hand(one.hand).weight):
        if one.serves(on):
            found.setdefault(one.path, []).append(one)
    return {path: said for path, said in found.items() if len({one.value for one in said}) > 1}


def with_facts(facts: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Facts, nested, with others by path in their place."""
    found: dict[str, Any] = {key: dict(one) if isinstance(one, Mapping) else one for key, one in facts.items()}
    for path, value in values.items():
        head, _, rest = path.partition(".")
        if rest:
            inner = found.setdefault(head, {})
            inner[rest] = value
        else:
            found[head] = value
    return found


def at(facts: Mapping[str, Any], path: str) -> Any:
    """The value of a path in nested facts; None where it is not there."""
    head, _, rest = path.partition(".")
    value = facts.get(head)
    return value.get(rest) if rest and isinstance(value, Mapping) else None if rest else value


def hand_of(workspace: Workspace, fact: Fact) -> Hand:
    """Whose word this laptop records: its own, or the commune's where only that is asked and a signed paper came here."""
    role = workspace.book.identity.role
    own = _OWN_HAND[role]
    by = fact.question.by if fact.question is not None else ()
    return Hand.COMMUNE if role is not Role.GROUP and own not in by and Hand.COMMUNE in by else own


def say(workspace: Workspace, fact: Fact, said: Said, request: Request, on: date, *, settles: bool) -> None:
    """Record an answer to a question about a request or who asks.

    ``settles``: a rule that may stop the loan is well by it, so that it needs something to show for.

    Raises:
        RuleBrokenError: it is no answer to the question, this hand is not asked, or nothing is shown for it.
    """
    question = fact.question
    hand = said.hand or hand_of(workspace, fact)
    if question is None or hand not in question.by:
        raise RuleBrokenError("not_asked_here")
    text = canonical(question, fact.sort, said.value)
    if text is None:
        raise RuleBrokenError("no_answer")
    if isinstance(said.value, date) and said.value > workspace.today and not fact.path.endswith("_to"):
        raise RuleBrokenError("answer_to_come")
    if settles and not said.is_shown:
        raise RuleBrokenError("evidence_missing")
    until = add_months(on, question.holds_months) if question.holds_months else None
    beside = {
        "paper": said.paper.strip(),
        "paper_day": said.paper_day.isoformat() if said.paper_day else "",
        "witness": said.witness.strip(),
        "answer": text if question.is_personal else "",
    }
    with workspace.change() as change:
        change.write(
            InputAnswered(
                of=_about(fact, request),
                path=fact.path,
                on=on,
                hand=hand.value,
                answer="" if question.is_personal else text,
                until=until,
            ),
            {name: value for name, value in beside.items() if value},
            group=workspace.group,
        )


def take_back(workspace: Workspace, answer: Answer, on: date) -> None:
    """An answer was a mistake: it counts no more, and stays in the history.

    Raises:
        RuleBrokenError: it is another hand's.
    """
    if answer.device != workspace.book.identity.device and answer.hand != _OWN_HAND[workspace.book.identity.role].value:
        raise RuleBrokenError("not_asked_here")
    with workspace.change() as change:
        taken = InputAnswered(of=answer.of, path=answer.path, on=on, hand=answer.hand, withdrawn=True)
        change.write(taken, group=workspace.group)


def _about(fact: Fact, request: Request) -> str:
    is_of_request = fact.question is not None and fact.question.of is Of.REQUEST
    return str(request.id) if is_of_request else str(request.member)


def asked_for(workspace: Workspace, pack: PolicyPack, missing: Iterable[str]) -> list[Fact]:
    """The facts, of those that are missing, that the pack has a question for which this laptop may answer."""
    facts = (pack.facts[path] for path in dict.fromkeys(missing) if path in pack.facts)
    return [one for one in facts if one.question is not None and hand_of(workspace, one) in one.question.by]
