"""Every loan a book knows of a group: by the bank's word where the office filed it, else by the answered request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import MemberId, RequestId
from app.domain.members import Member
from app.domain.names import search_key
from app.domain.policy import PolicyPack
from app.storage.queries import FiledLoan, elsewhere
from app.usecases.loans.decided import filed_as_decided, is_hers
from app.usecases.loans.loans import loans_in_hand
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Lent:
    """One loan. Whole dong; ``outstanding`` is the bank's figure, None where it never said one.

    ``member`` is None where the borrower was not found among the members.
    """

    name: str
    member: MemberId | None
    program: str
    amount: int
    disbursed_on: date
    code: str = ""
    request: RequestId | None = None
    purpose: str = ""
    outstanding: int | None = None
    overdue: int | None = None
    as_of: date | None = None

    @property
    def key(self) -> str:
        """What names it in this book: the bank's code, or the request."""
        return self.code or str(self.request)


def lent(workspace: Workspace, pack: PolicyPack, on: date) -> list[Lent]:
    """The loans of the group in hand on a day, by day of disbursement and name."""
    members = workspace.members.all()
    filed = [_filed(loan, members) for loan in filed_as_decided(workspace, on)]
    asked = {request.id: request for request in workspace.meetings.requests()}
    gone_away = elsewhere(workspace.book, workspace.group, on)
    found = [
        loan for loan in filed if (loan.outstanding is None or loan.outstanding > 0) and loan.member not in gone_away
    ]
    known: dict[tuple[MemberId | None, str, date], list[Lent]] = {}
    for one in found:
        known.setdefault((one.member, one.program, one.disbursed_on), []).append(one)
    gone = {(loan.member, loan.program, loan.disbursed_on) for loan in filed}
    for loan in loans_in_hand(workspace, pack, on):
        request = asked.get(loan.request)
        if request is None:
            continue  # it came with her from another group, and is among the filed ones
        # As the bank filed it: under whom it was lent to, or who took it over.
        keys = [(whose, loan.program, loan.disbursed_on) for whose in (request.member, loan.member)]
        # One loan of the bank is lent on one request; of a second that is alike the bank's register says whether it was lent too.
        same = next((known[key].pop(0) for key in keys if known.get(key)), None)
        if same is not None:
            found[found.index(same)] = Lent(
                name=loan.name,
                member=loan.member,
                program=same.program,
                amount=same.amount,
                disbursed_on=same.disbursed_on,
                code=same.code,
                request=loan.request,
                purpose=request.purpose,
                outstanding=same.outstanding,
                overdue=same.overdue,
                as_of=same.as_of,
            )
        elif not gone.intersection(keys):
            found.append(
                Lent(
                    name=loan.name,
                    member=loan.member,
                    program=loan.program,
                    amount=loan.amount,
                    disbursed_on=loan.disbursed_on,
                    request=loan.request,
                    purpose=request.purpose,
                )
            )
    return sorted(found, key=lambda loan: (loan.disbursed_on, search_key(loan.name), loan.key))


def _filed(loan: FiledLoan, members: list[Member]) -> Lent:
    member = next((member for member in members if is_hers(loan, member)), None)
    return Lent(
        name=member.name if member else loan.name,
        member=member.id if member else None,
        program=loan.program,
        amount=loan.amount,
        disbursed_on=loan.disbursed_on,
        code="" if loan.request == loan.code else loan.code,  # only the bank's number is shown to anybody
        request=RequestId(loan.request) if loan.request == loan.code else None,
        outstanding=loan.outstanding,
        overdue=loan.overdue,
        as_of=loan.as_of,
    )
