"""What the papers of a borrower, the list of members and the public notice say, out of the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta

from app.documents.records_borrower import (
    AuthorisationPaper,
    Borrower,
    LaterPaymentPaper,
    LoanRequestPaper,
    MemberListPaper,
    NoticedBorrower,
    PublicNoticePaper,
    TransferPaper,
)
from app.domain.identity import IdState, card_valid_until, read_id
from app.domain.ids import MemberId
from app.domain.meeting import Meeting, Request
from app.domain.members import Member
from app.domain.policy import PolicyPack, short_name, terms_for
from app.usecases.loans.loans import loans_in_hand
from app.usecases.meeting.view import MeetingView
from app.usecases.papers.bank_figures import loans_by_the_bank
from app.usecases.papers.founding_papers import listed
from app.usecases.papers.heading import heading_of, heading_of_meeting
from app.usecases.workspace import Workspace

_FORM_OF = {"GQVL": "01/GQVL", "SXKDVKK": "01/TD-VKK"}  # programmes that are asked on a form of their own
AHEAD = timedelta(days=60)  # how far ahead an instalment is worth a paper


def form_of_request(program: str) -> str:
    """The form a loan of a programme is asked on."""
    return _FORM_OF.get(program, "01/TD")


def borrower_of(member: Member | None, name: str = "") -> Borrower:
    """The member as her papers name her."""
    if member is None:
        return Borrower(name=name)
    printed = {field.name: member.facts.get(field.name, "") for field in fields(Borrower)}
    return Borrower(**{**printed, "id_valid_until": _valid_until(member)})


def _valid_until(member: Member) -> str:
    """Until when her card is valid, as a paper says it; empty where the book cannot know."""
    if read_id(member.id_number).state not in {IdState.GOOD, IdState.ZERO_RESTORED}:
        return ""
    try:
        born, issued = (date.fromisoformat(member.facts.get(key, "")) for key in ("birth_date", "id_issued_on"))
        until = card_valid_until(born, issued)
    except ValueError:
        return ""
    return f"{until:%d/%m/%Y}" if until else "không thời hạn"


def loan_request_records(
    workspace: Workspace, meeting: Meeting, requests: Sequence[Request], pack: PolicyPack, *, practice: bool
) -> list[LoanRequestPaper]:
    """01/TD or 01/GQVL for each request of a meeting, as the member asked it."""
    heading, on = heading_of_meeting(workspace, meeting), meeting.on
    found = []
    for request in requests:
        program, terms = pack.programs.get(request.program), terms_for(pack, request.program, on)
        paper = LoanRequestPaper(
            heading,
            borrower_of(workspace.members.one(request.member), request.name),
            program.name if program else request.program,
            request.amount,
            request.purpose,
            request.term_months,
            practice=practice,
            every_months=terms.instalment_months if terms else None,
        )
        found.append(paper)
    return found


def transfer_records(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> list[TransferPaper]:
    """GNCK for each request the bank approved, over the amount it approved."""
    heading = heading_of_meeting(workspace, view.meeting)
    return [
        TransferPaper(
            heading,
            borrower_of(workspace.members.one(request.member), request.name),
            short_name(programs.get(request.program, request.program)),
            request.answer.amount,
            practice=practice,
        )
        for request in view.requests
        if request.answer is not None and request.answer.approved
    ]


def first_borrowers(workspace: Workspace, view: MeetingView) -> dict[MemberId, str]:
    """Whose households ask in a meeting and had no loan in the book before, with their names."""
    before = {
        request.member
        for request in workspace.meetings.requests()
        if request.meeting != view.meeting.id and request.answer is not None and request.answer.approved
    }
    found: dict[MemberId, str] = {}
    for request in view.requests:
        if request.member not in before:
            found.setdefault(request.member, request.name)
    return found


def first_loan_records(workspace: Workspace, view: MeetingView, *, practice: bool) -> list[AuthorisationPaper]:
    """01/UQ for each household that asks for its first loan: it goes with the first request."""
    heading = heading_of_meeting(workspace, view.meeting)
    return [
        AuthorisationPaper(heading, borrower_of(workspace.members.one(member), name), practice=practice)
        for member, name in first_borrowers(workspace, view).items()
    ]


def later_payment_records(
    workspace: Workspace, pack: PolicyPack, *, last: bool, practice: bool
) -> list[LaterPaymentPaper]:
    """08/TD (an instalment on the way) or 09/TD (``last``: the loan's last day) for what falls due in sixty days."""
    heading, today = heading_of(workspace), workspace.today
    at_bank = {one.loan.request: one.loan for one in loans_by_the_bank(workspace, pack, today) if one.loan.request}
    found = []
    for loan in loans_in_hand(workspace, pack, today):
        coming = next((one for one in loan.instalments() if one.on >= today), None)
        if coming is None or coming.is_last != last or coming.on > today + AHEAD:
            continue
        if (
            coming.is_carried
        ):  # a loan of the older rule: a missed instalment goes on to the next by itself, nothing is asked
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
                loan_code=filed.code if (filed := at_bank.get(loan.request)) else "",
                outstanding=filed.outstanding if filed else None,
            )
        )
    return found


def member_list_record(workspace: Workspace, *, practice: bool) -> MemberListPaper:
    """The members of today, in the order people say names."""
    today = workspace.today
    members = tuple(listed(member, today) for member in workspace.members.active(today))
    return MemberListPaper(heading_of(workspace), today, members, practice=practice)


def public_notice_record(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool, before: bool = False
) -> PublicNoticePaper | None:
    """Whom a meeting proposed, or ``before`` the vote who asks; None where there is nobody. No number, no birthday, no class stands on it."""
    heading = heading_of_meeting(workspace, view.meeting)
    lines = tuple(
        NoticedBorrower(
            request.name,
            heading.hamlet,
            short_name(programs.get(request.program, request.program)),
            request.amount if before else request.agreed_amount,
            request.purpose,
        )
        for request in view.requests
        if before or request.approved
    )
    return PublicNoticePaper(heading, view.meeting.on, lines, practice=practice, is_before=before) if lines else None
