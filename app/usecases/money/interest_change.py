"""Why a member's interest is another than last month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.calendar import add_months
from app.domain.collection import StatementLine
from app.domain.ids import MemberId
from app.domain.interest import Change, change, days_of, rate_behind
from app.domain.policy import PolicyPack, rate_for
from app.usecases.money.at_bank import members_on, program_of
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Why:
    """Why a loan's interest of this month is another than last month's; an estimate (tạm tính)."""

    now: StatementLine
    before: StatementLine | None
    days: int
    days_before: int
    rate: Decimal | None
    change: Change | None


def why(workspace: Workspace, pack: PolicyPack, member: MemberId, on: date) -> list[Why]:
    """For each loan of a member on the month's statement: balance, days and rate, and what changed since the statement before."""
    last = on.replace(day=monthrange(on.year, on.month)[1])
    statement = workspace.rounds.statement(last)
    if statement is None:
        return []
    now = members_on(workspace, statement).get(member)
    earlier = workspace.rounds.statement(statement.as_of.replace(day=1) - timedelta(days=1))
    before = members_on(workspace, earlier).get(member) if earlier is not None else None
    if now is None:
        return []
    held = {line.loan: line for line in before.lines} if before else {}
    return [_why(pack, line, held.get(line.loan)) for line in now.lines if line.loan]


def _why(pack: PolicyPack, now: StatementLine, before: StatementLine | None) -> Why:
    days, rate = _month_days(now), _rate(pack, now)
    if before is None:
        return Why(now, None, days, 0, rate, None)
    days_before, rate_before = _month_days(before), _rate(pack, before)
    if rate is None or rate_before is None:
        return Why(now, before, days, days_before, rate, None)
    found = change(
        (before.outstanding, days_before, rate_before, before.this_month),
        (now.outstanding, days, rate, now.this_month),
    )
    return Why(now, before, days, days_before, rate, found)


def _month_days(line: StatementLine) -> int:
    first = line.as_of.replace(day=1)
    start = max(first, line.disbursed_on) if line.disbursed_on else first
    return days_of(start, add_months(first, 1))


def _rate(pack: PolicyPack, line: StatementLine) -> Decimal | None:
    """The pack's rate for the loan's program, if it is what the bank's interest comes from."""
    program = program_of(pack, line.program)
    said = rate_for(pack, program, line.disbursed_on or line.as_of) if program else None
    every = [said] if said is not None else []
    every += [rate for known in pack.programs for rate in [rate_for(pack, known, line.as_of)] if rate is not None]
    # A month of thirty days counts as one where an office reckons by months.
    for days in (_month_days(line), 30):
        found = rate_behind(line.outstanding, days, line.this_month, every)
        if found is not None:
            return found
    return said
