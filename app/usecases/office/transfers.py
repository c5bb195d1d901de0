"""A member goes from one group of the office to another: by the bank's word, with her savings and loans; her history stays where it was written."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import (
    CustomerFiled,
    LoanFigured,
    LoanFiled,
    MatterDecided,
    MatterRaised,
    MemberBrought,
    MemberMoved,
    Role,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, MemberId
from app.domain.matters import EXTEND, FREEZE, Matter
from app.domain.meeting import Request
from app.domain.members import Member
from app.domain.policy import PolicyPack
from app.storage.change import Change
from app.storage.queries import FiledLoan, LoanQueries, deaths, elsewhere, matters, moves
from app.storage.queries.arrears import overdue_loans
from app.usecases.life.settled import what_is_open
from app.usecases.loans.all_loans import Lent
from app.usecases.loans.decided import held_on
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.collection import LARGEST
from app.usecases.office.late_money import written_of
from app.usecases.papers.bank_figures import loans_by_the_bank
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Transfer:
    """Whom the office moves, from where to where, from which day, by which paper; ``savings`` is what she brings, whole dong."""

    member: MemberId
    from_group: GroupCode
    to_group: GroupCode
    on: date
    basis: str
    savings: int


def savings_to_bring(workspace: Workspace, group: GroupCode, member: MemberId) -> int:
    """What she has by the bank's newest word, else by the book of the group she leaves; whole dong."""
    return what_is_open(workspace.at(group), member, workspace.today).savings


def moved_after_death(workspace: Workspace) -> list[tuple[str, str]]:
    """Whom the office moved although her group had written down that she died before: her name, and the group she is a member of now."""
    found = []
    for group in workspace.groups:
        dead = deaths(workspace.book, group)
        for member in elsewhere(workspace.book, group, workspace.today) & dead.keys() if dead else ():
            last = [move for move in moves(workspace.book, group) if move.member == member][-1]
            if last.on >= dead[member].on:
                who = workspace.at(group).members.one(member)
                found.append((who.name if who is not None else "", last.other_name))
    return found


def transfer_members(workspace: Workspace, pack: PolicyPack, moving: Sequence[Transfer]) -> None:
    """Write into both groups that members leave the one and belong to the other from a day on; all of them, or where one cannot go none.

    Raises:
        RuleBrokenError: not the office, no such groups or member, the same group, a day to come, a day before what her group wrote of
            her, no paper, a request or a matter of hers that waits for the bank, or the other group has a member of the same identity card.
    """
    known = [_checked(workspace, one) for one in moving]
    today = workspace.today
    month_end = today.replace(day=monthrange(today.year, today.month)[1])
    # As of today: a loan paid out since the day of the move goes with her too.
    lent_by: dict[GroupCode, list[Lent]] = {
        group: [one.loan for one in loans_by_the_bank(workspace.at(group), pack, month_end)]
        for group in {one.from_group for one in moving}
    }
    since = {
        (loan.group, loan.loan): loan.since for group in lent_by for loan in overdue_loans(workspace.book, today, group)
    }
    figures = {
        (group, loan.code): loan for group in lent_by for loan in LoanQueries(workspace.book, group).filed(month_end)
    }
    terms = {
        (group, str(loan.request)): loan.term_months
        for group in lent_by
        for loan in loans_in_hand(workspace.at(group), pack, today)
    }
    names = {group: _name_of(workspace.at(group)) for one in moving for group in (one.from_group, one.to_group)}
    with workspace.change() as change:
        for one, who in zip(moving, known, strict=True):
            _move(change, one, who, names, written_of(workspace.at(one.from_group), one.member))
            loans = [loan for loan in lent_by[one.from_group] if loan.member == one.member]
            if loans:
                facts = {key: who.facts[key] for key in ("name", "id_number") if who.facts.get(key)}
                change.write(CustomerFiled(customer=one.member, as_of=one.on), facts, group=one.to_group)
            for loan in loans:
                at, code = workspace.at(one.from_group), (one.from_group, loan.code)
                known_of = _Carried(
                    loan,
                    figures.get(code),
                    since.get(code),
                    terms.get((one.from_group, str(loan.request or loan.code)), 0),
                )
                _carry(change, one, known_of, today)
                _carry_decisions(workspace, change, one, loan, held_on(at, today))


def _move(change: Change, one: Transfer, who: Member, names: Mapping[GroupCode, str], held: int) -> None:
    basis = one.basis.strip()
    known = next((period for period in reversed(who.classes) if period.covers(one.on)), None)
    left = MemberMoved(
        member=one.member,
        on=one.on,
        to_group=one.to_group,
        to_name=names[one.to_group],
        basis=basis,
        savings=one.savings,
        held=held,
    )
    change.write(left, group=one.from_group)
    change.write(
        MemberBrought(
            member=one.member,
            on=one.on,
            from_group=one.from_group,
            from_name=names[one.from_group],
            basis=basis,
            savings=one.savings,
            household_class=known.household_class if known else "none",
            class_from=known.from_day if known else None,
            class_to=known.to_day if known else None,
            class_decision=known.decision if known else "",
        ),
        {key: value for key, value in who.facts.items() if value},
        group=one.to_group,
    )


@dataclass(frozen=True, slots=True)
class _Carried:
    """A loan that goes along, as the bank filed it before anything it decided since; how long it is overdue, and for how long it was lent."""

    loan: Lent
    filed: FiledLoan | None
    overdue_since: date | None
    term_months: int


def _carry(change: Change, one: Transfer, known: _Carried, today: date) -> None:
    """A loan goes with her: from that day nothing of it is owed in the group she leaves."""
    loan, filed = known.loan, known.filed
    change.write(
        LoanFiled(
            loan=loan.key,
            customer=one.member,
            program=loan.program,
            disbursed_on=loan.disbursed_on,
            amount=loan.amount,
            term_months=known.term_months or (filed.term_months if filed is not None else 0),
        ),
        group=one.to_group,
    )
    on = min(max(one.on, loan.as_of or one.on, loan.disbursed_on), today)  # a statement is dated ahead
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
    change.write(figured, group=one.to_group)
    if loan.code:
        change.write(LoanFigured(loan=loan.code, as_of=on, outstanding=0), group=one.from_group)


def _carry_decisions(workspace: Workspace, change: Change, one: Transfer, loan: Lent, held: Sequence[Matter]) -> None:
    """What the bank granted of a loan holds in the other group too: put off, frozen."""
    for matter in held:
        if matter.loan not in {loan.code, str(loan.request)} or matter.sort not in {EXTEND, FREEZE}:
            continue
        decision = matter.decision
        assert decision is not None
        name = workspace.environment.token()
        raised = MatterRaised(
            matter=name,
            sort=matter.sort,
            member=one.member,
            loan=loan.key,
            on=matter.on,
            reason=matter.reason,
            months=matter.months,
        )
        change.write(raised, group=one.to_group)
        change.write(
            MatterDecided(
                matter=name,
                sort=matter.sort,
                member=one.member,
                loan=loan.key,
                on=decision.on,
                accepted=True,
                from_=decision.from_day,
                until=decision.until,
                basis=decision.basis,
                reason=decision.reason,
            ),
            group=one.to_group,
        )


def _checked(workspace: Workspace, one: Transfer) -> Member:
    if workspace.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    if one.from_group == one.to_group:
        raise RuleBrokenError("group_of_itself")
    who = workspace.at(one.from_group).members.one(one.member)
    if who is None or not who.is_active(one.on):
        raise RuleBrokenError("no_such_member")
    _check_target_and_day(workspace, one)
    if any(
        matter.member == one.member and matter.decision is None for matter in matters(workspace.book, one.from_group)
    ):
        raise RuleBrokenError("matter_waits")
    if any(_waits(request) for request in workspace.at(one.from_group).meetings.requests() if request.member == who.id):
        raise RuleBrokenError("request_waits", detail=who.name)
    if not 0 <= one.savings <= LARGEST:
        raise RuleBrokenError("amount_out_of_bounds")
    there = workspace.at(one.to_group).members.active(one.on)
    if who.id_number and any(other.id_number == who.id_number and other.id != who.id for other in there):
        raise RuleBrokenError("duplicate_id")
    return who


def _waits(request: Request) -> bool:
    """Whether a request is on its way to the bank, or on the table of a meeting."""
    return request.answer is None and request.approved is not False


def _check_target_and_day(workspace: Workspace, one: Transfer) -> None:
    if workspace.at(one.to_group).about.profile() is None:
        raise RuleBrokenError("no_such_group")
    if one.on > workspace.today:
        raise RuleBrokenError("answer_to_come")
    if not one.basis.strip():
        raise RuleBrokenError("evidence_missing")
    if _wrote_later(workspace.at(one.from_group), one):
        raise RuleBrokenError("moved_before_written")


def _wrote_later(at: Workspace, one: Transfer) -> bool:
    """Whether the group she leaves sealed minutes, or wrote money of her, after the day she is said to have left: they tell of her."""
    if any(meeting.is_sealed and meeting.on > one.on for meeting in at.meetings.all()):
        return True
    return any(line.on > one.on and line.reversed_on is None for line in at.members.passbook(one.member))


def _name_of(at: Workspace) -> str:
    profile = at.about.profile()
    return profile.name if profile is not None else str(at.group)
