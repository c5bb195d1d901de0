"""The office answers loan requests (04/TD): what it approves, or why it returns them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.entries import RequestAnswered
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, RequestId
from app.domain.meeting import Request
from app.domain.money import format_dong
from app.storage.reads import MeetingReads, OfficeReads
from app.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Approval:
    """What the bank approves. Amount in whole dong, term in months."""

    amount: int
    term_months: int
    disburse_on: date
    place: str


@dataclass(frozen=True, slots=True)
class Return:
    """Why the bank returns a request."""

    reason: str


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A request a meeting approved and the bank has not answered."""

    group: GroupCode
    request: Request

    def as_document(self) -> dict[str, Any]:
        """For a script."""
        return {
            "group": self.group,
            "request": self.request.id,
            "name": self.request.name,
            "program": self.request.program,
            "amount": self.request.agreed_amount,
            "term_months": self.request.agreed_term,
            "purpose": self.request.purpose,
            "verified": self.request.verified,
        }

    def as_line(self) -> str:
        """For a person."""
        asked = self.request
        return (
            f"{asked.id} · tổ {self.group} · {asked.name} · {asked.program}"
            f" · {format_dong(asked.agreed_amount)} đ · {asked.agreed_term} tháng · {asked.purpose}"
        )


def waiting_requests(desk: Desk) -> list[WaitingRequest]:
    """Every request of a sealed meeting that was carried and is not answered, by group."""
    found = []
    for group in OfficeReads(desk.book).groups():
        meetings = MeetingReads(desk.book, group.code)
        sealed = {meeting.id for meeting in meetings.all() if meeting.is_sealed}
        found += [
            WaitingRequest(group.code, request)
            for request in meetings.requests()
            if request.approved and request.answer is None and request.meeting in sealed
        ]
    return found


def answer_request(desk: Desk, request: str, answer: Approval | Return) -> None:
    """Write the bank's answer; it goes out with the group's next file. A later answer replaces an earlier one.

    Raises:
        RuleBrokenError: no such request, or an answer without its facts.
    """
    for group in OfficeReads(desk.book).groups():
        for found in MeetingReads(desk.book, group.code).requests():
            if found.id == request:
                _write(desk, group.code, found.id, answer)
                return
    raise RuleBrokenError("no_such_request")


def _write(desk: Desk, group: GroupCode, request: RequestId, answer: Approval | Return) -> None:
    if isinstance(answer, Return):
        if not answer.reason.strip():
            raise RuleBrokenError("reason_missing")
        content = RequestAnswered(request=request, on=desk.today, approved=False, reason=answer.reason.strip())
    else:
        content = RequestAnswered(
            request=request,
            on=desk.today,
            approved=True,
            amount=answer.amount,
            term_months=answer.term_months,
            disburse_on=answer.disburse_on,
            place=answer.place.strip(),
        )
    with desk.change() as change:
        change.write(content, group=group)
