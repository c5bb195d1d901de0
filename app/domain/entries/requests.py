"""What is written of a loan request, from the asking to the bank's answer."""

from __future__ import annotations

from datetime import date

from app.domain.entries.base import Balance, Content, Dong, Months, Text, Votes
from app.domain.ids import MeetingId, MemberId, RequestId


class LoanRequested(Content, frozen=True):
    """What a member asks for. Written again when she changes it; the last one counts."""

    request: RequestId
    member: MemberId
    program: str
    amount: Dong
    purpose: Text
    term_months: Months
    category: Text = ""
    meeting: MeetingId | None = None
    withdrawn: bool = False
    seen: list[str] = []  # noqa: RUF012  # msgspec copies it; papers the board has seen: residence, capacity

    @property
    def subject(self) -> str:
        """The request."""
        return f"request/{self.request}"


class FindingsRecorded(Content, frozen=True):
    """What the policy pack found when the request was on the table."""

    request: RequestId
    meeting: MeetingId
    pack: str
    verdict: str  # pass, fail, unknown
    failed: list[str]
    unknown: list[str]
    flags: list[str]

    @property
    def subject(self) -> str:
        """The request."""
        return f"request/{self.request}"


class RequestVoted(Content, frozen=True):
    """What the meeting decided on a request (bình xét)."""

    request: RequestId
    meeting: MeetingId
    votes: Votes
    approved: bool
    amount: Balance = 0
    term_months: Months = 0
    note: Text = ""

    @property
    def subject(self) -> str:
        """The request."""
        return f"request/{self.request}"


class RequestVerified(Content, frozen=True):
    """The union officer's word on a request."""

    request: RequestId
    on: date
    verified: bool
    reason: Text = ""

    @property
    def subject(self) -> str:
        """The request."""
        return f"request/{self.request}"


class RequestAnswered(Content, frozen=True):
    """The bank's decision (04/TD): amount, term, day and place of disbursement; or a return with its reason."""

    request: RequestId
    on: date
    approved: bool
    amount: Balance = 0
    term_months: Months = 0
    disburse_on: date | None = None
    place: Text = ""
    reason: Text = ""

    @property
    def subject(self) -> str:
        """The request."""
        return f"request/{self.request}"


class QuestionSettled(Content, frozen=True):
    """A person's answer where two places wrote differently. ``keep`` names the entry that counts."""

    about: str  # the subject
    question: str
    keep: str

    @property
    def subject(self) -> str:
        """The thing in question."""
        return self.about
