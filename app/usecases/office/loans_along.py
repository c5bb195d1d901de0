"""The loans of members whom the office moves to other groups go with them, by the bank's newest figures and with what it granted."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import CustomerFiled, LoanFigured, LoanFiled, MatterDecided, MatterRaised
from app.domain.ids import GroupCode, MemberId
from app.domain.matters import EXTEND, FREEZE, Matter
from app.domain.members import Member
from app.domain.policy import PolicyPack
from app.storage.change import Change
from app.storage.queries import FiledLoan, LoanQueries
from app.storage.queries.arrears import overdue_loans
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.loans.decided import held_on
from app.usecases.loans.loans import loans_in_hand
from app.usecases.papers.bank_figures import loans_by_the_bank
from app.usecases.workspace import Workspace


class LoansAlong:
    """The loans of some groups as they are before anybody goes."""

    def __init__(self, workspace: Workspace, pack: PolicyPack, groups: Collection[GroupCode]) -> None:
        today = workspace.today
        month_end = today.replace(day=monthrange(today.year, today.month)[1])
        last_day = {group: _last_pay_day(workspace.at(group), month_end) for group in groups}
        self._workspace = workspace
        self._lent = {group: _lent(workspace.at(group), pack, month_end, last) for group, last in last_day.items()}
        self._since = {
            (loan.group, loan.loan): loan.since
            for group in groups
            for loan in overdue_loans(workspace.book, today, group)
        }
        self._filed = {
            (group, loan.code): loan for group in groups for loan in LoanQueries(workspace.book, group).filed(month_end)
        }
        self._terms = {
            (group, str(loan.request)): loan.term_months
            for group in groups
            for day in (today, last_day[group])
            for loan in loans_in_hand(workspace.at(group), pack, day)
        }
        self._held = {group: held_on(workspace.at(group), today) for group in groups}

    def carry(self, change: Change, who: Member, way: tuple[GroupCode, GroupCode], on: date) -> None:
        """Write a member's loans into the group she goes to, the second of ``way``: from that day nothing of them is owed in the first."""
        group, to = way
        loans = [loan for loan in self._lent[group] if loan.member == who.id]
        if loans:
            facts = {key: who.facts[key] for key in ("name", "id_number") if who.facts.get(key)}
            change.write(CustomerFiled(customer=who.id, as_of=on), facts, group=to)
        for loan in loans:
            known = _Carried(
                loan,
                self._filed.get((group, loan.key)),
                self._since.get((group, loan.key)),
                self._terms.get((group, str(loan.request or loan.code)), 0),
            )
            _carry(change, who.id, way, known, (on, self._workspace.today))
            _carry_decisions(self._workspace, change, who.id, to, known, self._held[group])


@dataclass(frozen=True, slots=True)
class _Carried:
    """A loan that goes along, as the bank filed it before anything it decided since; how long it is overdue, and for how long it was lent."""

    loan: Lent
    filed: FiledLoan | None
    overdue_since: date | None
    term_months: int


def _carry(
    change: Change, member: MemberId, way: tuple[GroupCode, GroupCode], known: _Carried, days: tuple[date, date]
) -> None:
    loan, filed = known.loan, known.filed
    group, to = way
    moved_on, today = days
    change.write(
        LoanFiled(
            loan=loan.key,
            customer=member,
            program=loan.program,
            disbursed_on=loan.disbursed_on,
            amount=loan.amount,
            by_request=not loan.code,
            term_months=known.term_months or (filed.term_months if filed is not None else 0),
        ),
        group=to,
    )
    on = min(max(moved_on, loan.as_of or moved_on, loan.disbursed_on), today)  # a statement is dated ahead
    if loan.outstanding is None:
        return  # nothing was figured of it, in neither group
    is_same = filed is not None and filed.as_of == loan.as_of and filed.overdue is not None
    overdue = filed.overdue if filed is not None and is_same else loan.overdue
    said_on = filed.said_on if filed is not None and is_same else loan.as_of
    figured = LoanFigured(
        loan=loan.key,
        as_of=on,
        outstanding=loan.outstanding,
        overdue=overdue or 0,
        overdue_since=known.overdue_since if overdue else None,
        said_on=said_on if said_on is not None and said_on < on else None,
    )
    change.write(figured, group=to)
    if loan.code:
        change.write(LoanFigured(loan=loan.code, as_of=on, outstanding=0), group=group)


def _carry_decisions(
    workspace: Workspace, change: Change, member: MemberId, to: GroupCode, known: _Carried, held: Sequence[Matter]
) -> None:
    """What the bank granted of a loan holds in the other group too: put off, frozen."""
    loan = known.loan
    names = {loan.code, str(loan.request), known.filed.request if known.filed is not None else ""} - {""}
    for matter in held:
        if matter.loan not in names or matter.sort not in {EXTEND, FREEZE}:
            continue
        decision = matter.decision
        assert decision is not None
        name = workspace.environment.token()
        raised = MatterRaised(
            matter=name,
            sort=matter.sort,
            member=member,
            loan=loan.key,
            on=matter.on,
            reason=matter.reason,
            months=matter.months,
        )
        change.write(raised, group=to)
        change.write(
            MatterDecided(
                matter=name,
                sort=matter.sort,
                member=member,
                loan=loan.key,
                on=decision.on,
                accepted=True,
                from_=decision.from_day,
                until=decision.until,
                basis=decision.basis,
                reason=decision.reason,
            ),
            group=to,
        )


def _lent(at: Workspace, pack: PolicyPack, month_end: date, last: date) -> list[Lent]:
    """What goes along: lent by the end of the month, by the bank's newest figures, and what was approved to be paid out later.

    As of now: a loan paid out since the day of the move goes with her too.
    """
    later = [loan for loan in lent(at, pack, last) if loan.disbursed_on > month_end] if last > month_end else []
    return [*(one.loan for one in loans_by_the_bank(at, pack, month_end)), *later]


def _last_pay_day(at: Workspace, month_end: date) -> date:
    """The last day on which something approved is paid out, or the end of the month."""
    answers = [request.answer for request in at.meetings.requests()]
    filed = [one.disbursed_on for one in LoanQueries(at.book, at.group).filed(date.max)]
    days = [one.disburse_on for one in answers if one is not None and one.approved and one.disburse_on is not None]
    return max([month_end, *days, *filed])
