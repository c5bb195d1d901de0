"""What is written of a loan request, from the asking to the bank's answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.answers import FactPath
from app.domain.entries.base import ANYBODY, GROUP, OFFICE, UNION, Content, Votes, entry
from app.domain.entries.bounds import Balance, Code, Dong, Meeting, Member, Months, Name, Request, Subject, Text, Words

Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}\Z")]
Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Ids = Annotated[list[Name], msgspec.Meta(max_length=200)]


@entry("loan_requested", by=GROUP, subject="request/{request}")
class LoanRequested(Content, frozen=True):
    """What a member asks for. Written again when she changes it; the last one counts."""

    request: Request
    member: Member
    program: Code
    amount: Dong
    purpose: Text
    term_months: Months
    category: Text = ""
    meeting: Meeting | None = None
    withdrawn: bool = False
    seen: _Ids = []  # noqa: RUF012  # msgspec copies it; papers the board has seen: residence, capacity


@entry("findings_recorded", by=GROUP, subject="request/{request}")
class FindingsRecorded(Content, frozen=True):
    """What the policy pack found when the request was on the table."""

    request: Request
    meeting: Meeting
    pack: Words
    verdict: Annotated[str, msgspec.Meta(pattern=r"^(pass|fail|unknown)\Z")]
    failed: _Ids
    unknown: _Ids
    flags: _Ids


@entry("appraisal_recorded", by=GROUP, subject="request/{request}")
class AppraisalRecorded(Content, frozen=True):
    """What was known of a request when the meeting voted on it, so that a later change is seen.

    ``pack`` is the digest of the policy pack, ``known`` for each fact by path a fingerprint of its value with the request's name: it
    says whether the value is still the same, and not what it was.
    """

    request: Request
    meeting: Meeting
    pack: Digest
    known: Annotated[dict[FactPath, Fingerprint], msgspec.Meta(max_length=200)]


@entry("request_voted", by=GROUP, subject="request/{request}")
class RequestVoted(Content, frozen=True):
    """What the meeting decided on a request (bình xét); ``withdrawn``: what was recorded is taken back, it waits for its vote again."""

    request: Request
    meeting: Meeting
    votes: Votes
    approved: bool
    amount: Balance = 0
    term_months: Months = 0
    note: Text = ""
    withdrawn: bool = False


@entry("request_verified", by=UNION, subject="request/{request}")
class RequestVerified(Content, frozen=True):
    """The union officer's word on a request."""

    request: Request
    on: date
    verified: bool
    reason: Text = ""


@entry("request_told_twice", by=GROUP, subject="request/{request}")
class RequestToldTwice(Content, frozen=True):
    """Two laptops wrote one meeting and this request with it: ``of`` is the same request in the meeting that a person kept."""

    request: Request
    of: Request
    on: date


@entry("request_answered", by=OFFICE, subject="request/{request}")
class RequestAnswered(Content, frozen=True):
    """The bank's decision (04/TD): amount, term, day and place of disbursement; or a return with its reason."""

    request: Request
    on: date
    approved: bool
    amount: Balance = 0
    term_months: Months = 0
    disburse_on: date | None = None
    place: Text = ""
    reason: Text = ""


@entry("question_settled", by=ANYBODY, subject="{about}")
class QuestionSettled(Content, frozen=True):
    """A person's answer where two places wrote differently. ``keep`` names the entry that counts."""

    about: Subject  # the subject
    question: Subject
    keep: Words
