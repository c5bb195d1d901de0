"""The office answers loan requests (04/TD): what it approves, or why it returns them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.entries import RequestAnswered
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, RequestId
from app.domain.meeting import Meeting, Request
from app.domain.money import format_dong
from app.storage.queries import MeetingQueries, OfficeQueries, elsewhere
from app.usecases.loans.appraisal import LONGEST_TERM, how_much
from app.usecases.meeting.meeting import LARGEST_AMOUNT
from app.usecases.workspace import Workspace

_ASKED_AGAIN = timedelta(days=31)
_LONGEST_WAIT = timedelta(days=366)  # until the money is paid out; what is farther is a year mistyped


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
    meeting: Meeting
    name: str = ""  # the group's

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


def waiting_requests(workspace: Workspace) -> list[WaitingRequest]:
    """Every request of a sealed meeting that was carried and is not answered, by group."""
    return [asked for asked in carried_requests(workspace) if asked.request.answer is None]


def carried_requests(workspace: Workspace) -> list[WaitingRequest]:
    """Every request that a sealed meeting carried, answered or not, by group."""
    found = []
    for group in OfficeQueries(workspace.book).groups():
        meetings = MeetingQueries(workspace.book, group.code)
        sealed = {meeting.id: meeting for meeting in meetings.all() if meeting.is_sealed}
        found += [
            WaitingRequest(group.code, request, sealed[request.meeting], group.name or group.code)
            for request in meetings.requests()
            if request.approved and request.meeting in sealed
        ]
    return found


def alike(one: WaitingRequest, carried: Sequence[WaitingRequest]) -> list[WaitingRequest]:
    """What the same member asks for of the same programme in meetings close by: it may be one request that was written twice."""
    return [
        other
        for other in carried
        if other.group == one.group and _may_be_one(one.request, one.meeting.on, other.request, other.meeting.on)
    ]


def _may_be_one(one: Request, on: date, other: Request, other_on: date) -> bool:
    is_same = (one.member, one.program) == (other.member, other.program)
    return one.id != other.id and is_same and abs(other_on - on) <= _ASKED_AGAIN


def answer_request(workspace: Workspace, request: str, answer: Approval | Return, *, confirmed: bool = False) -> None:
    """Write the bank's answer; it goes out with the group's next file. A later answer replaces an earlier one.

    ``confirmed``: a person said again that the bank gives more, or for longer, than the group agreed to, or a second loan.

    Raises:
        RuleBrokenError: no such request, an answer without its facts, a yes to somebody who belongs to another group by now, a day before
            the meeting or more than a year ahead; or, and nobody confirmed, more than was agreed, or a second yes to what may be one
            request of one meeting (``approved_beside``).
    """
    for group in OfficeQueries(workspace.book).groups():
        meetings = MeetingQueries(workspace.book, group.code)
        for found in meetings.requests():
            if found.id == request:
                if isinstance(answer, Approval) and found.member in elsewhere(
                    workspace.book, group.code, workspace.today
                ):
                    raise RuleBrokenError("asker_moved")
                if isinstance(answer, Approval):
                    held = meetings.one(found.meeting) if found.meeting else None
                    _check_day(answer, held, workspace.today)
                    if not confirmed:
                        _ask(answer, found, approved_beside(meetings, found), workspace.at(group.code).about.ended())
                _write(workspace, group.code, found.id, answer)
                return
    raise RuleBrokenError("no_such_request")


def approved_beside(meetings: MeetingQueries, asked: Request) -> list[tuple[Request, date]]:
    """What the bank said yes to of the same member and programme in meetings close by, and their days.

    Two laptops that each wrote one meeting wrote the request twice; so does a member who asks again next month because no answer came.
    """
    days = {meeting.id: meeting.on for meeting in meetings.all()}
    own = days.get(asked.meeting) if asked.meeting is not None else None
    approved = [
        (one, days[one.meeting])
        for one in meetings.requests()
        if one.meeting in days and one.answer is not None and one.answer.approved
    ]
    return [(one, on) for one, on in approved if own is not None and _may_be_one(asked, own, one, on)]


def _check_day(answer: Approval, meeting: Meeting | None, today: date) -> None:
    if meeting is not None and answer.disburse_on < meeting.on:
        raise RuleBrokenError("paid_before_meeting", detail=f"{meeting.on:%d/%m/%Y}")
    if answer.disburse_on > today + _LONGEST_WAIT:
        raise RuleBrokenError("paid_too_late")


def _ask(answer: Approval, asked: Request, beside: list[tuple[Request, date]], ended: tuple[date, str] | None) -> None:
    """Refuse once what a person has to say again; ``ended`` is the group's end, where it has one."""
    if ended is not None and answer.disburse_on >= ended[0]:
        raise RuleBrokenError("approved_after_end", detail=f"{ended[0]:%d/%m/%Y}")
    is_more = answer.amount > asked.agreed_amount or answer.term_months > (asked.agreed_term or 0)
    agreed = how_much(asked.agreed_amount, asked.agreed_term or 0)
    if beside and is_more:
        raise RuleBrokenError("approved_already_and_more", detail=agreed)
    if beside:
        raise RuleBrokenError("approved_already", detail=_said_of(beside))
    if is_more:
        raise RuleBrokenError("more_than_agreed", detail=agreed)


def _said_of(beside: list[tuple[Request, date]]) -> str:
    """Sums and days of what was approved, as a sentence has them."""
    return "; ".join(
        f"{format_dong(one.answer.amount)} đ, {on:%d/%m/%Y}" for one, on in beside if one.answer is not None
    )


def _write(workspace: Workspace, group: GroupCode, request: RequestId, answer: Approval | Return) -> None:
    if isinstance(answer, Return):
        if not answer.reason.strip():
            raise RuleBrokenError("reason_missing")
        content = RequestAnswered(request=request, on=workspace.today, approved=False, reason=answer.reason.strip())
    else:
        content = RequestAnswered(
            request=request,
            on=workspace.today,
            approved=True,
            amount=answer.amount,
            term_months=answer.term_months,
            disburse_on=answer.disburse_on,
            place=answer.place.strip(),
        )
        if not content.place:
            raise RuleBrokenError("place_missing")
        if not 0 < answer.amount <= LARGEST_AMOUNT:
            raise RuleBrokenError("amount_out_of_bounds")
        if not 0 < answer.term_months <= LONGEST_TERM:
            raise RuleBrokenError("term_out_of_bounds")
    with workspace.change() as change:
        change.write(content, group=group)
