"""Which of the six steps of a meeting have all they need."""

from __future__ import annotations

from app.domain.meeting import Missing
from app.usecases.meeting.view import MeetingView

_OF_THE_ROLL = {Missing.ROLL_CALL, Missing.CHAIR, Missing.SECRETARY, Missing.UNION_WITNESS, Missing.HAMLET_WITNESS}
_OF_THE_REQUESTS = {Missing.REQUEST_NOT_VOTED, Missing.VOTES_DO_NOT_ADD_UP, Missing.QUORUM}


def whole_steps(view: MeetingView) -> tuple[bool, ...]:
    """For roll call, money, people, requests, other matters and closing, in this order, whether nothing of it is missing."""
    missing = {gap.what for gap in view.gaps}
    return (
        not missing & _OF_THE_ROLL,
        view.interest_total + view.savings_total > 0,
        bool(view.admissions or view.releases),
        bool(view.requests) and not missing & _OF_THE_REQUESTS,
        bool(view.topics or view.notes or view.minimum_saving or view.decisions),
        view.meeting.is_sealed,
    )
