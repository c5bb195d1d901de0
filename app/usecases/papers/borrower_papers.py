"""What the papers of a borrower, the list of members and the public notice say, out of the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import timedelta

from app.documents.records_borrower import (
    AuthorisationPaper,
    Borrower,
    LaterPaymentPaper,
    LoanRequestPaper,
    MemberListPaper,
    NoticedBorrower,
    PublicNoticePaper,
)
from app.domain.ids import MemberId
from app.domain.meeting import Request
from app.domain.members import Member
from app.domain.policy import PolicyPack
from app.usecases.loans.loans import loans_in_hand
from app.usecases.meeting.meeting import MeetingView
from app.usecases.papers.founding_papers import listed
from app.usecases.papers.paper_records import heading_of, short_name
from app.usecases.workspace import Workspace

JOB_PROGRAM = "GQVL"  # asked on a form of its own
AHEAD = timedelta(days=60)  # how far ahead an instalment is worth a paper


def borrower_of(member: Member | None, name: str = "") -> Borrower:
    """The member as her papers name her."""
    if member is None:
        return Borrower(name=name)
    printed = {field.name: member.facts.get(field.name, "") for field in fields(Borrower)}
    return Borrower(**printed)


def loan_request_records(
    workspace: Workspace, requests: Sequence[Request], programs: Mapping[str, str], *, practice: bool
) -> list[LoanRequestPaper]:
    """01/TD or 01/GQVL for each request of a meeting, as the member asked it."""
    heading = heading_of(workspace)
    return [
        LoanRequestPaper(
            heading,
            borrower_of(workspace.members.one(request.member), request.name),
            programs.get(request.program, request.program),
            request.amount,
            request.purpose,
            request.term_months,
            practice=practice,
        )
        for request in requests
    ]


def first_loan_records(workspace: Workspace, view: MeetingView, *, practice: bool) -> list[AuthorisationPaper]:
    """01/UQ for each household that asks in a meeting and had no loan in the book before: it goes with the first request."""
    heading = heading_of(workspace, view.meeting.on)
    before = {
        request.member
        for request in workspace.meetings.requests()
        if request.meeting != view.meeting.id and request.answer is not None and request.answer.approved
    }
    found: dict[MemberId, AuthorisationPaper] = {}
    for request in view.requests:
        if request.member not in before:
            who = borrower_of(workspace.members.one(request.member), request.name)
            found.setdefault(request.member, AuthorisationPaper(heading, who, practice=practice))
    return list(found.values())


def later_payment_records(
    workspace: Workspace, pack: PolicyPack, *, last: bool, practice: bool
) -> list[LaterPaymentPaper]:
    """08/TD (an instalment on the way) or 09/TD (``last``: the loan's last day) for what falls due in sixty days."""
    heading, today = heading_of(workspace), workspace.today
    found = []
    for loan in loans_in_hand(workspace, pack, today):
        coming = next((one for one in loan.instalments() if one.on >= today), None)
        if coming is None or coming.is_last != last or coming.on > today + AHEAD:
            continue
        found.append(
            LaterPaymentPaper(
                heading,
                borrower_of(workspace.members.one(loan.member), loan.name),
                pack.programs[loan.program].name,
                loan.disbursed_on,
                loan.amount,
                coming.on,
                practice=practice,
            )
        )
    return found


def member_list_record(workspace: Workspace, *, practice: bool) -> MemberListPaper:
    """The members of today, in the order people say names."""
    today = workspace.today
    members = tuple(listed(member, workspace) for member in workspace.members.active(today))
    return MemberListPaper(heading_of(workspace), today, members, practice=practice)


def public_notice_record(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> PublicNoticePaper | None:
    """Whom a meeting proposed; None where it carried no request. No number, no birthday, no class stands on it."""
    heading = heading_of(workspace, view.meeting.on)
    lines = tuple(
        NoticedBorrower(
            request.name,
            heading.hamlet,
            short_name(programs.get(request.program, request.program)),
            request.agreed_amount,
            request.purpose,
        )
        for request in view.requests
        if request.approved
    )
    return PublicNoticePaper(heading, view.meeting.on, lines, practice=practice) if lines else None
