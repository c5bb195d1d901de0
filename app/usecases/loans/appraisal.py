"""Loan requests on the table (bình xét): asked, checked, voted on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.entries import Content, FindingsRecorded, LoanRequested, RequestVoted, Votes
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, RequestId
from app.domain.meeting import Request, is_carried
from app.domain.money import format_dong
from app.domain.policy import Case, Contradiction, Outcome, PolicyPack, Stage, Verdict, contradictions, evaluate
from app.usecases.loans.inputs import with_facts
from app.usecases.loans.known import Ask, known_of
from app.usecases.loans.since_vote import recorded
from app.usecases.meeting.meeting import LARGEST_AMOUNT
from app.usecases.meeting.view import look_at
from app.usecases.workspace import Workspace

LONGEST_TERM = 600  # months
PAPERS = ("residence", "capacity")
"""Papers the board looks at itself: that she lives in the commune, and that she is of age with full civil capacity."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A show of hands on a request and what was agreed with it: amount in whole dong, term in months, the reason or a remark."""

    votes: Votes
    amount: int
    term_months: int
    note: str = ""


def how_much(amount: int, term_months: int) -> str:
    """An amount in whole dong and a term in months, as a sentence names them."""
    return f"{format_dong(amount)} đ, {term_months} tháng"


def asked_in(request: Request) -> Ask:
    """What a request on the table asks for, or what was agreed to where that is more: the rules look at the larger."""
    return Ask(
        request.member,
        request.program,
        max(request.amount, request.agreed_amount),
        request.purpose,
        max(request.term_months, request.agreed_term),
        request.category,
        request.seen,
        request.id,
    )


def ask(workspace: Workspace, meeting: MeetingId, asked: Ask, request: RequestId | None = None) -> RequestId:
    """Put a request on the table, or put right one that is there.

    Raises:
        RuleBrokenError: sealed meeting, no purpose, or figures that cannot be.
    """
    workspace.open_meeting(meeting)
    _check(workspace, asked)
    name = request or RequestId(workspace.environment.token())
    with workspace.change() as change:
        change.write(_requested(name, meeting, asked, withdrawn=False))
    return name


def _check(workspace: Workspace, asked: Ask) -> None:
    if not asked.purpose.strip():
        raise RuleBrokenError("purpose_missing")
    if not 0 < asked.amount <= LARGEST_AMOUNT:
        raise RuleBrokenError("amount_out_of_bounds")
    if not 0 < asked.term_months <= LONGEST_TERM:
        raise RuleBrokenError("term_out_of_bounds")
    if workspace.members.one(asked.member) is None:
        raise RuleBrokenError("no_such_member")


def take_vote_back(workspace: Workspace, request: Request) -> None:
    """Take back what was recorded of a vote while the meeting is open: the request waits for its vote again."""
    if request.meeting is None:
        raise RuleBrokenError("no_such_meeting")
    workspace.open_meeting(request.meeting)
    with workspace.change() as change:
        change.write(_not_voted(request.id, request.meeting))


def withdraw(workspace: Workspace, request: Request) -> None:
    """Take a request off the table while the meeting is open."""
    if request.meeting is None:
        raise RuleBrokenError("no_such_meeting")
    workspace.open_meeting(request.meeting)
    asked = asked_in(request)
    with workspace.change() as change:
        change.write(_requested(request.id, request.meeting, asked, withdrawn=True))


def _requested(name: RequestId, meeting: MeetingId, asked: Ask, *, withdrawn: bool) -> LoanRequested:
    return LoanRequested(
        request=name,
        member=asked.member,
        meeting=meeting,
        program=asked.program,
        category=asked.category.strip(),
        amount=asked.amount,
        purpose=asked.purpose.strip(),
        term_months=asked.term_months,
        withdrawn=withdrawn,
        seen=[paper for paper in PAPERS if paper in asked.seen],
    )


def judge(
    workspace: Workspace,
    pack: PolicyPack,
    asked: Ask,
    on: date,
    stage: Stage = Stage.MEETING,
    besides: Mapping[str, Any] | None = None,
) -> Verdict | None:
    """What the pack finds about a request; None where the member or the program is not known.

    At the meeting the rules that fall due later are left out; after it (``stage`` commune) a sealed meeting carried it. Answers about
    the member and the request count; ``besides`` are facts by path to try without writing them.
    """
    known = known_of(workspace, pack, asked, on, stage)
    if known is None:
        return None
    return evaluate(pack, Case("", asked.program, on, stage, with_facts(known.facts, besides or {})))


def settles(
    workspace: Workspace, pack: PolicyPack, request: Request, on: date, stage: Stage, answer: tuple[str, Any]
) -> bool:
    """Whether an answer (path and value) would make a rule well that may stop the loan: then something has to be shown for it."""
    path, value = answer
    asked = asked_in(request)
    before = judge(workspace, pack, asked, on, stage)
    after = judge(workspace, pack, asked, on, stage, {path: value})
    if before is None or after is None:
        return False
    well = {found.rule for found in before.findings if found.outcome is Outcome.PASS}
    return any(found.blocking and found.outcome is Outcome.PASS and found.rule not in well for found in after.findings)


def contradicted(
    workspace: Workspace, pack: PolicyPack, request: Request, on: date, stage: Stage, answer: tuple[str, Any]
) -> Contradiction | None:
    """Why an answer (path and value) cannot be true beside what is known already; None where nothing is against it."""
    known, (path, value) = known_of(workspace, pack, asked_in(request), on, stage), answer
    if known is None:
        return None
    tried = with_facts(known.facts, {path: value.isoformat() if isinstance(value, date) else value})
    before = contradictions(pack, request.program, on, known.facts)
    found = contradictions(pack, request.program, on, tried)
    return next((one for one in found if one not in before), None)


def put_on_the_table(
    workspace: Workspace, pack: PolicyPack, meeting: MeetingId, asked: Ask, request: RequestId | None = None
) -> RequestId:
    """Put a request on the table with what the pack found about it, in one transaction.

    Raises:
        RuleBrokenError: as ``ask``.
    """
    name = request or RequestId(workspace.environment.token())
    contents = _asked(workspace, pack, meeting, asked, name)
    with workspace.change() as change:
        for content in contents:
            change.write(content)
    return name


def correct(workspace: Workspace, pack: PolicyPack, meeting: MeetingId, request: RequestId, asked: Ask) -> bool:
    """Put right what a request asks for, with what the pack finds about it now, in one transaction; gives whether anything changed.

    A show of hands on the request as it stood was no vote on this one: it is taken back, and the request waits for its vote again.

    Raises:
        RuleBrokenError: as ``ask``; ``no_such_request`` where it is not on the table (any more).
    """
    now = next((one for one in look_at(workspace, meeting).requests if one.id == request), None)
    if now is None:
        raise RuleBrokenError("no_such_request")
    contents = _asked(workspace, pack, meeting, asked, request)
    if contents[0] == _requested(request, meeting, asked_in(now), withdrawn=False):
        return False
    if now.votes is not None:
        contents.append(_not_voted(request, meeting))
    with workspace.change() as change:
        for content in contents:
            change.write(content)
    return True


def put_back(workspace: Workspace, pack: PolicyPack, meeting: MeetingId, before: Request) -> None:
    """A request as it stood, with the show of hands as it was recorded, in one transaction.

    Whether those votes still add up to who is here is said before the seal.
    """
    contents = _asked(workspace, pack, meeting, asked_in(before), before.id)
    if before.votes is not None:
        contents.append(
            RequestVoted(
                request=before.id,
                meeting=meeting,
                votes=before.votes,
                approved=bool(before.approved),
                amount=before.agreed_amount,
                term_months=before.agreed_term,
                note=before.vote_note,
            )
        )
    with workspace.change() as change:
        for content in contents:
            change.write(content)


def _asked(workspace: Workspace, pack: PolicyPack, meeting: MeetingId, asked: Ask, name: RequestId) -> list[Content]:
    on = workspace.open_meeting(meeting).on
    _check(workspace, asked)
    program = pack.programs.get(asked.program)
    if program is not None and program.is_direct:
        raise RuleBrokenError("direct_program")
    verdict = judge(workspace, pack, replace(asked, request=name), on)
    requested = _requested(name, meeting, asked, withdrawn=False)
    return [requested, _found(name, meeting, pack, verdict)] if verdict is not None else [requested]


def _not_voted(request: RequestId, meeting: MeetingId) -> RequestVoted:
    return RequestVoted(request=request, meeting=meeting, votes=Votes(0, 0, 0), approved=False, withdrawn=True)


def _found(request: RequestId, meeting: MeetingId, pack: PolicyPack, verdict: Verdict) -> FindingsRecorded:
    return FindingsRecorded(
        request=request,
        meeting=meeting,
        pack=f"{pack.id} {pack.as_of}",
        # With no rule asked nothing was found, and that is no pass.
        verdict=verdict.outcome.value if verdict.is_checked else "unknown",
        failed=list(verdict.failed),
        unknown=list(verdict.unknown),
        flags=list(verdict.flags),
    )


def _known_now(
    workspace: Workspace, pack: PolicyPack | None, request: Request | None, meeting: MeetingId, on: date
) -> list[Content]:
    """What is known at the vote, and what the pack finds, where that is other than when the request was put on the table."""
    verdict = judge(workspace, pack, asked_in(request), on) if pack is not None and request is not None else None
    if pack is None or request is None or verdict is None:
        return []
    found = _found(request.id, meeting, pack, verdict)
    before = (request.verdict, list(request.failed), list(request.unknown), list(request.flags))
    anew: list[Content] = [] if before == (found.verdict, found.failed, found.unknown, found.flags) else [found]
    return [*anew, recorded(request.id, meeting, pack, verdict)]


def vote(
    workspace: Workspace, meeting: MeetingId, request: RequestId, cast: Vote, pack: PolicyPack | None = None
) -> bool:
    """Record the show of hands on a request; gives whether it was carried.

    With the ``pack``, what was answered since the request was put on the table is found anew with it, in the same transaction. A meeting short of quorum can be recorded but cannot approve loans.

    Raises:
        RuleBrokenError: votes that do not add up to those present, no quorum, figures that cannot be, or more than was asked for.
    """
    workspace.open_meeting(meeting)
    votes, amount, term_months = cast.votes, cast.amount, cast.term_months
    view = look_at(workspace, meeting)
    if not view.turnout.is_quorate:
        raise RuleBrokenError("no_quorum", present=view.turnout.present, needed=view.turnout.needed)
    if votes.cast != view.turnout.present:
        raise RuleBrokenError("votes_do_not_add_up", cast=votes.cast, present=view.turnout.present)
    carried = is_carried(votes, view.turnout.present, view.turnout.majority)
    if carried and not (0 < amount <= LARGEST_AMOUNT and 0 < term_months <= LONGEST_TERM):
        raise RuleBrokenError("amount_out_of_bounds")
    asked = next((one for one in view.requests if one.id == request), None)
    if carried and asked is not None and (amount > asked.amount or term_months > asked.term_months):
        # What is asked for is what the rules looked at: a cap is of that.
        raise RuleBrokenError("more_than_asked", detail=how_much(asked.amount, asked.term_months))
    known = _known_now(workspace, pack, asked, meeting, view.meeting.on)
    with workspace.change() as change:
        for content in known:
            change.write(content)
        change.write(
            RequestVoted(
                request=request,
                meeting=meeting,
                votes=votes,
                approved=carried,
                amount=amount if carried else 0,
                term_months=term_months if carried else 0,
                note=cast.note.strip(),
            )
        )
    return carried
