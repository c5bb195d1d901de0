"""The loans as the bank's decisions left them: of those the book lent, and of those only the bank's number names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.domain.ids import MemberId, RequestId
from app.domain.loans import LoanInHand
from app.domain.matters import EXTEND, FREEZE, TAKE_OVER, WRITE_OFF, Matter
from app.domain.meeting import Request
from app.domain.members import Member
from app.storage.queries import FiledLoan, LoanQueries, matters
from app.usecases.workspace import Workspace

_NOT_OVERDUE = frozenset({EXTEND, FREEZE, WRITE_OFF})
"""Granted, nothing of the loan is overdue until the bank's figures say it anew."""


def held_on(workspace: Workspace, on: date) -> list[Matter]:
    """What the bank granted and holds on a day, the earliest first."""
    found = [one for one in matters(workspace.book, workspace.group) if one.holds_on(on)]
    return sorted(found, key=lambda one: (said_on(one), one.id))


def filed_as_decided(workspace: Workspace, on: date) -> list[FiledLoan]:
    """The bank's loans of a day (``LoanQueries.filed``), where it decided something after its newest figure as that left them.

    Written off, nothing is left; put off, frozen or written off, nothing is overdue; taken over, it is the other member's. A figure
    that is newer than the decision is the bank's word again.
    """
    filed, held = LoanQueries(workspace.book, workspace.group).filed(on), held_on(workspace, on)
    if not held:
        return filed
    requests, members = workspace.meetings.requests(), {one.id: one for one in workspace.members.all()}
    return [_as_left(loan, _about(loan, held, requests, members), members) for loan in filed]


def granted_by_number(workspace: Workspace, on: date) -> dict[str, list[Matter]]:
    """What holds on a day, the earliest first, by the bank's number of the loan (or the request of one it never filed)."""
    held = held_on(workspace, on)
    if not held:
        return {}
    requests, members = workspace.meetings.requests(), {one.id: one for one in workspace.members.all()}
    found: dict[str, list[Matter]] = {}
    for one in held:
        found.setdefault(one.loan, []).append(one)
    for loan in LoanQueries(workspace.book, workspace.group).filed(on):
        if about := _about(loan, held, requests, members):
            found[loan.code] = about
    return found


def is_not_overdue(granted: Sequence[Matter], as_of: date) -> bool:
    """Whether the bank granted something after its figure of a day by which nothing is overdue."""
    return any(one.sort in _NOT_OVERDUE and said_on(one) > as_of for one in granted)


def taker_of(granted: Sequence[Matter]) -> MemberId | None:
    """Who took the loan over last; None where nobody did."""
    return next((one.to_member for one in reversed(granted) if one.sort == TAKE_OVER), None)


def codes_of(workspace: Workspace, loans: Sequence[LoanInHand], on: date) -> dict[RequestId, str]:
    """The bank's number of each loan the book lent, where the bank filed it: the same member, program and day."""
    members = {one.id: one for one in workspace.members.all()}
    filed = LoanQueries(workspace.book, workspace.group).filed(on)
    return {
        loan.request: one.code
        for loan in loans
        for one in filed
        if (one.program, one.disbursed_on) == (loan.program, loan.disbursed_on)
        and (member := members.get(loan.member)) is not None
        and is_hers(one, member)
    }


def is_hers(loan: FiledLoan, member: Member) -> bool:
    """Whether the bank's customer is this member: by the bank's code, or by the number of the identity card."""
    return member.id == loan.customer or bool(member.id_number and member.id_number == loan.id_number)


def with_decisions(
    loans: list[LoanInHand],
    held: Sequence[Matter],
    names: Mapping[MemberId, str],
    codes: Mapping[RequestId, str],
) -> list[LoanInHand]:
    """The loans as what the bank granted left them: put off, frozen, taken over by another member; a loan written off is gone.

    ``held`` names a loan by its request, or by the bank's number in ``codes``.
    """
    found: list[LoanInHand] = []
    for loan in loans:
        changed: LoanInHand | None = loan
        for one in held:
            its_own = one.loan in {loan.request, codes.get(loan.request)}
            if changed is not None and its_own and one.member in {loan.member, changed.member}:
                changed = _changed(changed, one, names)
        if changed is not None:
            found.append(changed)
    return found


def _changed(loan: LoanInHand, one: Matter, names: Mapping[MemberId, str]) -> LoanInHand | None:
    decision = one.decision
    assert decision is not None
    match one.sort:
        case "extend" if decision.until is not None and decision.until > loan.due_on:  # it never makes a loan shorter
            return replace(loan, extended_to=decision.until)
        case "freeze":
            return replace(loan, frozen=(decision.from_day or decision.on, decision.until))
        case "take_over" if one.to_member is not None:
            return replace(loan, member=one.to_member, name=names.get(one.to_member, loan.name))
        case "write_off":
            return None
        case _:
            return loan


def said_on(one: Matter) -> date:
    """The day from which a figure of the bank knows of a decision."""
    decision = one.decision
    assert decision is not None
    return max(decision.on, decision.from_day or decision.on)


def _about(
    loan: FiledLoan, held: Collection[Matter], requests: Sequence[Request], members: Mapping[MemberId, Member]
) -> list[Matter]:
    """What was granted of a filed loan: by the bank's number, or by the request that it answered."""
    own = {
        str(one.id)
        for one in requests
        if one.answer is not None
        and (one.program, one.answer.disburse_on) == (loan.program, loan.disbursed_on)
        and (member := members.get(one.member)) is not None
        and is_hers(loan, member)
    }
    names = own | {loan.code, loan.request} - {""}  # what names no loan is about none
    return [one for one in held if one.loan in names]


def _as_left(loan: FiledLoan, granted: Sequence[Matter], members: Mapping[MemberId, Member]) -> FiledLoan:
    for one in granted:
        taker = members.get(one.to_member) if one.to_member is not None else None
        if one.sort == TAKE_OVER and taker is not None:
            loan = replace(loan, customer=str(taker.id), name=taker.name, id_number=taker.id_number)
        if loan.said_on is not None and loan.said_on >= said_on(one):
            continue
        if one.sort in _NOT_OVERDUE:
            loan = replace(loan, overdue=0)
        if one.sort == WRITE_OFF:
            loan = replace(loan, outstanding=0)
    return loan
