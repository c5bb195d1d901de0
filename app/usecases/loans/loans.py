"""The loans of the group as its book knows them: what the meeting asked for and the bank said yes to."""

from __future__ import annotations

from datetime import date

from app.domain.loans import LoanInHand
from app.domain.meeting import Request
from app.domain.policy import PolicyPack, terms_for
from app.storage.queries import moved_away
from app.usecases.loans.decided import codes_of, held_on, with_decisions
from app.usecases.workspace import Workspace


def loans_in_hand(workspace: Workspace, pack: PolicyPack, on: date) -> list[LoanInHand]:
    """Loans disbursed by a day and not past their last day, in the order they were asked, as the bank's decisions left them.

    A loan of a member whom the office moved to another group went with her.
    """
    found = [loan for request in workspace.meetings.requests() if (loan := _loan(request, pack)) is not None]
    held = held_on(workspace, on)
    if held:
        names = {one.id: one.name for one in workspace.members.all()}
        found = with_decisions(found, held, names, codes_of(workspace, found, on))
    gone = moved_away(workspace.book, workspace.group, on)
    return [loan for loan in found if loan.disbursed_on <= on <= loan.due_on and loan.member not in gone]


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
