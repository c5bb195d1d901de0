"""Loan-use checks (06/TD), inspections (16/TD), reconciliations (15/TD), and what is still owed of the year's quotas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.entries import (
    BalanceCompared,
    DifficultyAnswered,
    DifficultyRaised,
    GroupInspected,
    PlanSet,
    TrainingHeld,
    UseChecked,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.domain.union import Comparison, Inspection, Inspectors, Plan, Training, UseCheck
from app.storage.queries import difficulties
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.union.book import FollowedGroup, about, groups, own
from app.usecases.workspace import Workspace

LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class LoanToCheck:
    """A new loan and its check. ``due`` is the last day for it; ``check`` None means not done."""

    group: FollowedGroup
    loan: Lent
    due: date
    check: UseCheck | None

    def is_late(self, today: date) -> bool:
        """Whether its last day went by without a check."""
        return self.check is None and today > self.due


def loans_to_check(workspace: Workspace, pack: PolicyPack) -> list[LoanToCheck]:
    """The loans of this year's disbursements, those not checked first, by their last day."""
    rule = pack.supervision_on(workspace.today)
    if rule is None:
        return []
    since = date(workspace.today.year, 1, 1) - timedelta(days=rule.new_within_days)
    found = [
        LoanToCheck(group, loan, loan.disbursed_on + timedelta(days=rule.new_within_days), check_of(loan, checks))
        for group in groups(workspace)
        for checks in [about(workspace, group.code).checks()]
        for loan in lent(workspace.at(group.code), pack, workspace.today)
        if loan.disbursed_on >= since
    ]
    return sorted(found, key=lambda one: (one.check is not None, one.due, one.group.code, one.loan.name))


def check_of(loan: Lent, checks: Sequence[UseCheck]) -> UseCheck | None:
    """The last check of a loan: by the bank's code, or by its request, which is all there was before the bank filed it."""
    found = (
        one
        for one in reversed(checks)
        if (one.loan and one.loan == loan.code) or (one.request is not None and one.request == loan.request)
    )
    return next(found, None)


# ---------------------------------------------------------------------------------------------- writing
def begin_check(workspace: Workspace, loan: Lent) -> UseCheck:
    """An empty check of a loan, with what its file says."""
    profile = own(workspace).profile()
    return UseCheck(
        id=workspace.environment.token(),
        on=workspace.today,
        program=loan.program,
        disbursed=loan.amount,
        disbursed_on=loan.disbursed_on,
        member=loan.member,
        request=loan.request,
        loan=loan.code,
        received=loan.amount,
        outstanding=loan.outstanding,
        right=loan.amount,
        inspectors=Inspectors(profile.officer, profile.officer_title) if profile else Inspectors(),
    )


def record_check(workspace: Workspace, group: GroupCode, check: UseCheck) -> None:
    """Keep what was found on site; written again it replaces what was written.

    Raises:
        RuleBrokenError: the day is before the loan or not come yet, or the sums are not those of the money received.
    """
    if check.on > workspace.today or (check.disbursed_on is not None and check.on < check.disbursed_on):
        raise RuleBrokenError("check_day")
    if not check.used_for.strip():
        raise RuleBrokenError("use_missing")
    amounts = (check.received, check.right, check.wrong, check.interest_owed, check.outstanding or 0)
    if any(not 0 <= amount <= LARGEST for amount in amounts):
        raise RuleBrokenError("amount_out_of_bounds")
    if check.right + check.wrong > check.received:
        raise RuleBrokenError("use_exceeds_received")
    if check.wrong and not check.measures.strip():
        raise RuleBrokenError("measures_missing")
    with workspace.change() as change:
        change.write(
            UseChecked(
                check=check.id,
                on=check.on,
                program=check.program,
                disbursed=check.disbursed,
                disbursed_on=check.disbursed_on,
                member=check.member,
                request=check.request,
                loan=check.loan,
                received=check.received,
                outstanding=check.outstanding,
                right=check.right,
                wrong=check.wrong,
                used_for=check.used_for.strip(),
                result=check.result.strip(),
                interest_owed=check.interest_owed,
                remark=check.remark.strip(),
                measures=check.measures.strip(),
            ),
            _named(check.inspectors),
            group=group,
        )
        for told in _misuse(workspace, group, check):
            change.write(told, group=group)


def _misuse(workspace: Workspace, group: GroupCode, check: UseCheck) -> list[DifficultyRaised | DifficultyAnswered]:
    """Money used wrongly waits on everybody's Today, by the union's word, until the union ends it; a check put right ends it too."""
    name = f"06TD-{check.id}"
    if check.wrong:
        which = f", khoản {check.loan}" if check.loan else ""
        text = f"Kiểm tra 06/TD ngày {check.on:%d/%m/%Y}{which}: {format_dong(check.wrong)} đ dùng sai mục đích."
        text = f"{text} Biện pháp: {check.measures.strip()}"
        return [DifficultyRaised(difficulty=name, on=check.on, text=text, owner="union")]
    if any(one.id == name and one.closed_on is None for one in difficulties(workspace.book, group)):
        return [
            DifficultyAnswered(
                difficulty=name, on=check.on, text="Phiếu 06/TD đã sửa: không có tiền dùng sai.", closes=True
            )
        ]
    return []


def record_inspection(workspace: Workspace, group: GroupCode, inspection: Inspection) -> None:
    """Keep an inspection of a group; written again it replaces what was written.

    Raises:
        RuleBrokenError: the day has not come yet, or nothing was answered.
    """
    if inspection.on > workspace.today:
        raise RuleBrokenError("check_day")
    most = _members(workspace, group, inspection.on)
    if most and max(inspection.customers, inspection.sheets) > most:
        raise RuleBrokenError("more_than_members", detail=str(most))
    answers = {key: text.strip() for key, text in inspection.answers.items() if text.strip()}
    if not answers:
        raise RuleBrokenError("nothing_answered")
    with workspace.change() as change:
        change.write(
            GroupInspected(
                inspection=inspection.id,
                on=inspection.on,
                answers=answers,
                customers=inspection.customers,
                sheets=inspection.sheets,
                strengths=inspection.strengths.strip(),
                shortcomings=inspection.shortcomings.strip(),
                proposals=inspection.proposals.strip(),
            ),
            _named(inspection.inspectors),
            group=group,
        )


def _members(workspace: Workspace, group: GroupCode, on: date) -> int:
    """How many members a group has; 0 where its book has not come and nobody knows."""
    return len(workspace.at(group).members.active(on)) or len(workspace.at(group).members.active(workspace.today))


def _named(who: Inspectors) -> dict[str, str]:
    facts = {
        "first": who.first,
        "first_title": who.first_title,
        "second": who.second,
        "second_title": who.second_title,
    }
    return {key: value.strip() for key, value in facts.items() if value.strip()}


def record_comparison(workspace: Workspace, group: GroupCode, line: Comparison) -> None:
    """Keep one line of a reconciliation.

    Raises:
        RuleBrokenError: the day has not come yet, an amount cannot be, the member said nothing, or a difference has no cause.
    """
    if line.on > workspace.today:
        raise RuleBrokenError("check_day")
    said = (line.bank_principal, line.bank_interest, line.bank_savings, line.principal, line.interest, line.savings)
    if any(amount is not None and not 0 <= amount <= LARGEST for amount in said):
        raise RuleBrokenError("amount_out_of_bounds")
    if not line.is_said:
        raise RuleBrokenError("nothing_said")
    if line.differs and not line.cause.strip():
        raise RuleBrokenError("cause_missing")
    with workspace.change() as change:
        change.write(
            BalanceCompared(
                member=line.member,
                on=line.on,
                line=line.line,
                bank_principal=line.bank_principal,
                bank_interest=line.bank_interest,
                bank_savings=line.bank_savings,
                principal=line.principal,
                interest=line.interest,
                savings=line.savings,
                cause=line.cause.strip(),
            ),
            group=group,
        )


def set_plan(workspace: Workspace, plan: Plan) -> None:
    """Set the year's plan: the month in which each group is inspected, and which groups lie in difficult areas.

    Raises:
        RuleBrokenError: a month that is none.
    """
    if any(not 1 <= month <= 12 for month in plan.months.values()) or not 2000 <= plan.year <= 2200:
        raise RuleBrokenError("no_such_month")
    with workspace.change() as change:
        change.write(
            PlanSet(
                year=plan.year,
                months={str(code): month for code, month in plan.months.items()},
                difficult=sorted(plan.difficult),
            )
        )


def record_training(workspace: Workspace, training: Training, *, withdrawn: bool = False) -> None:
    """Keep a training that was held; ``withdrawn`` takes it back.

    Raises:
        RuleBrokenError: it has no topic, or its day has not come yet.
    """
    if not training.topic.strip():
        raise RuleBrokenError("topic_missing")
    if training.on > workspace.today:
        raise RuleBrokenError("day_to_come")
    for code, count in training.came.items() if not withdrawn else ():
        most = _members(workspace, GroupCode(code), training.on)
        if most and count > most:
            raise RuleBrokenError("more_than_members", detail=str(most))
    with workspace.change() as change:
        change.write(
            TrainingHeld(
                training=training.id,
                on=training.on,
                topic=training.topic.strip(),
                place=training.place.strip(),
                came={code: count for code, count in training.came.items() if count},
                withdrawn=withdrawn,
            ),
            {"who": training.who.strip()} if training.who.strip() else None,
        )
