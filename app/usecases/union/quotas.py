"""What is still owed of the year's quotas of checks and inspections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import add_months
from app.domain.policy import PolicyPack, Supervision
from app.domain.union import Plan, UseCheck
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.review.reminders import has_ended
from app.usecases.union.book import FollowedGroup, about, groups, own
from app.usecases.union.checks import check_of
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many: done, all there are, and how many the quota asks for."""

    done: int
    whole: int
    needed: int

    @property
    def owed(self) -> int:
        """How many are still to be done."""
        return max(self.needed - self.done, 0)


@dataclass(frozen=True, slots=True)
class GroupQuota:
    """What the year asks for in one group, and what was done. ``planned`` is the month of its inspection."""

    group: FollowedGroup
    planned: int | None
    is_difficult: bool
    inspected_on: date | None
    new: Share
    inactive: Share
    old: Share


def quotas(workspace: Workspace, pack: PolicyPack, year: int) -> list[GroupQuota]:
    """What 727/HD-NHCS asks for in each group this year, and what was done; nothing where the pack has no rule."""
    end = min(date(year, 12, 31), workspace.today)
    rule = pack.supervision_on(end)
    if rule is None:
        return []
    plan = own(workspace).plan(year)
    return [
        _quota(workspace, pack, rule, plan, group, end)
        for group in groups(workspace)
        if not has_ended(workspace.at(group.code))
    ]


def _quota(
    workspace: Workspace, pack: PolicyPack, rule: Supervision, plan: Plan, group: FollowedGroup, end: date
) -> GroupQuota:
    reads, year = about(workspace, group.code), plan.year
    checks = [check for check in reads.checks() if check.on.year == year]
    loans = lent(workspace.at(group.code), pack, end)
    new = [loan for loan in loans if loan.disbursed_on.year == year]
    old = [loan for loan in loans if loan.disbursed_on.year < year]
    still = _inactive(workspace.at(group.code), loans, rule, end)
    inspections = [one.on for one in reads.inspections() if one.on.year == year]
    is_difficult = group.code in plan.difficult
    return GroupQuota(
        group=group,
        planned=plan.months.get(group.code),
        is_difficult=is_difficult,
        inspected_on=max(inspections, default=None),
        new=_share(new, checks, rule.new_pct),
        inactive=_share(still, checks, rule.inactive_pct),
        old=_share(old, checks, rule.old_pct_difficult if is_difficult else rule.old_pct),
    )


def _share(loans: Sequence[Lent], checks: Sequence[UseCheck], percent: int) -> Share:
    # Part of a loan cannot be checked: 90 % of 5 are 5.
    return Share(sum(check_of(loan, checks) is not None for loan in loans), len(loans), -(-len(loans) * percent // 100))


def _inactive(at: Workspace, loans: Sequence[Lent], rule: Supervision, end: date) -> list[Lent]:
    """Loans whose borrower paid nothing for so many months, as far as the group's own book tells."""
    since = add_months(end, -rule.inactive_months)
    met = {
        (meeting.on.year, meeting.on.month) for meeting in at.meetings.all() if meeting.is_sealed and meeting.on > since
    }
    if len(met) < rule.inactive_months:
        return []  # a group that did not meet says nothing of who did not pay
    paid = {line.member for line in at.members.received_between(since, end) if line.sort == "interest"}
    return [loan for loan in loans if loan.member and loan.member not in paid and loan.disbursed_on <= since]
