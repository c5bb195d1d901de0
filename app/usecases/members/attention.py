"""Which members a person should look at now, and why."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from app.domain.ids import MemberId
from app.domain.policy import PolicyPack
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.collection import statement_for
from app.usecases.review.questions import open_questions
from app.usecases.workspace import Workspace

SOON = timedelta(days=30)
"""How long before its day an instalment is told: the bank asks for a request to put it off before that day."""
_MEMBER = "member/"


class Attention(Enum):
    """Why; what comes first here counts where there are several reasons."""

    OVERDUE = "overdue"  # by the bank's newest statement
    QUESTION = "question"  # the book asks something of her
    DUE = "due"  # an instalment within ``SOON``


def who_needs_attention(workspace: Workspace, pack: PolicyPack) -> dict[MemberId, Attention]:
    """Of each such member the first reason; who left the group is not among them."""
    today = workspace.today
    found: dict[MemberId, Attention] = {}
    for loan in loans_in_hand(workspace, pack, today):
        if any(today <= step.on <= today + SOON for step in loan.instalments()):
            found[loan.member] = Attention.DUE
    for question in open_questions(workspace):
        if question.about.startswith(_MEMBER):
            found[MemberId(question.about.removeprefix(_MEMBER))] = Attention.QUESTION
    for member, bank in statement_for(workspace, today).items():
        if any(line.overdue for line in bank.lines):
            found[member] = Attention.OVERDUE
    active = {member.id for member in workspace.members.active(today)}
    return {member: why for member, why in found.items() if member in active}
