"""The loans of the group as its book knows them: what the meeting asked for and the bank said yes to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.ids import RequestId
from app.domain.loans import LoanInHand
from app.domain.meeting import Request
from app.domain.policy import PolicyPack, terms_for
from app.storage.queries import LoanQueries, elsewhere
from app.usecases.loans.decided import codes_of, held_on, is_hers, with_decisions
from app.usecases.workspace import Workspace


def loans_in_hand(workspace: Workspace, pack: PolicyPack, on: date) -> list[LoanInHand]:
    """Loans disbursed by a day and not past their last day, in the order they were asked, as the bank's decisions left them.

    A loan of a member whom the office moved to another group went with her.
    """
    found = [loan for request in workspace.meetings.requests() if (loan := _loan(request, pack)) is not None]
    found += _brought(workspace, pack, found, on)
    held = held_on(workspace, on)
    if held:
        names = {one.id: one.name for one in workspace.members.all()}
        found = with_decisions(found, held, names, codes_of(workspace, found, on))
    gone = elsewhere(workspace.book, workspace.group, on)
    return [loan for loan in found if loan.disbursed_on <= on <= loan.due_on and loan.member not in gone]


def _brought(workspace: Workspace, pack: PolicyPack, asked: Sequence[LoanInHand], on: date) -> list[LoanInHand]:
    """Loans that came with members from other groups, whose requests are in those groups' books; the loan's number stands for it."""
    filed = [one for one in LoanQueries(workspace.book, workspace.group).filed(on) if one.term_months]
    if not filed:
        return []
    own = {str(loan.request) for loan in asked}
    members, found = workspace.members.all(), []
    for one in filed:
        whose = next((member for member in members if is_hers(one, member)), None)
        asked_here = any(
            loan.member == (whose.id if whose else None)
            and (loan.program, loan.disbursed_on) == (one.program, one.disbursed_on)
            for loan in asked
        )
        name = one.request or one.code
        if whose is None or name in own or asked_here:
            continue
        terms = terms_for(pack, one.program, one.disbursed_on)
        found.append(
            LoanInHand(
                request=RequestId(name),
                member=whose.id,
                name=whose.name,
                program=one.program,
                amount=one.amount,
                disbursed_on=one.disbursed_on,
                term_months=one.term_months,
                every=terms.instalment_months if terms else None,
                deadlines=pack.deadlines,
            )
        )
    return found


def _loan(request: Request, pack: PolicyPack) -> LoanInHand | None:
    answer = request.answer
    if answer is None or not answer.approved or answer.disburse_on is None or not answer.term_months:
        return None
    terms = terms_for(pack, request.program, answer.disburse_on)
    return LoanInHand(
        request=request.id,
        member=request.member,
        name=request.name,
        program=request.program,
        amount=answer.amount,
        disbursed_on=answer.disburse_on,
        term_months=answer.term_months,
        every=terms.instalment_months if terms else None,
        deadlines=pack.deadlines,
    )
