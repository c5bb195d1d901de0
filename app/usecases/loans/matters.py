"""What the bank decides of a member's loan (01/XLN, đổi tên hộ vay): raised, carried by stick, decided, and what follows from it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.domain.entries import MatterDecided, MatterRaised, Role
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MemberId
from app.domain.matters import EXTEND, FREEZE, SORTS, TAKE_OVER, WRITE_OFF, Matter
from app.domain.policy import PolicyPack
from app.storage.queries import elsewhere, matters
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.loans.decided import codes_of, held_on
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.at_bank import at_bank, program_of
from app.usecases.workspace import Workspace

SORT_WORDS = {
    EXTEND: _T("Word", "gia hạn nợ"),
    FREEZE: _T("Word", "khoanh nợ"),
    WRITE_OFF: _T("Word", "xóa nợ"),
    TAKE_OVER: _T("Word", "đổi tên hộ vay"),
}
LONGEST_EXTENSION = 600  # months: no law, only what a slip of the hand is told by


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the bank: ``sort`` is one of ``SORTS``, ``loan`` the bank's number or the request; ``months`` 0: no length asked."""

    sort: str
    member: MemberId
    loan: str
    reason: str
    months: int = 0
    to_member: MemberId | None = None


@dataclass(frozen=True, slots=True)
class LoanToAsk:
    """A loan of a member that something can be asked about: ``names`` are the request and the bank's number, as far as they are known."""

    names: tuple[str, ...]
    program: str
    disbursed_on: date | None


def loans_of(workspace: Workspace, pack: PolicyPack, member: MemberId) -> list[LoanToAsk]:
    """Her loans by the book and by the bank's register; then those that only the newest statement names.

    What another took over is that one's, also where the statement still names it as hers.
    """
    today = workspace.today
    everybodys = [(one.member, _to_ask(one)) for one in lent(workspace, pack, today)]
    taken = [one for one in held_on(workspace, today) if one.sort == TAKE_OVER]
    given_up = {one.loan for one in taken if one.member == member}
    found = [loan for whose, loan in everybodys if whose == member]
    settled = [*found, *(loan for _, loan in everybodys if given_up.intersection(loan.names))]
    known = given_up.union(*(one.names for one in settled))
    days = {(one.program, one.disbursed_on) for one in settled}
    bank = at_bank(workspace, today.replace(day=monthrange(today.year, today.month)[1]))
    taken_over = {(one.member, one.loan) for one in taken if one.to_member == member}
    for whose, at in bank.items():
        for line in at.lines:
            program = program_of(pack, line.program) or line.program
            is_hers = whose == member or (whose, line.loan) in taken_over
            is_new = line.loan not in known and (program, line.disbursed_on) not in days
            if is_hers and is_new and line.loan and line.outstanding:
                found.append(LoanToAsk((line.loan,), program, line.disbursed_on))
    return found


def _to_ask(one: Lent) -> LoanToAsk:
    names = tuple(name for name in (str(one.request or ""), one.code) if name)
    return LoanToAsk(names, one.program, one.disbursed_on)


def raise_matter(workspace: Workspace, pack: PolicyPack, asked: Asked) -> str:
    """Write down what is asked of the bank; gives its name.

    Raises:
        RuleBrokenError: no reason, no such member, no such loan of hers, a length that cannot be, nobody of her household who takes the
            loan over, or the same is asked already and waits.
    """
    reason = " ".join(asked.reason.split())
    if asked.sort not in SORTS or workspace.members.one(asked.member) is None:
        raise RuleBrokenError("no_such_member")
    if not reason:
        raise RuleBrokenError("reason_missing")
    loan = next((one for one in loans_of(workspace, pack, asked.member) if asked.loan in one.names), None)
    if not asked.loan or loan is None:
        raise RuleBrokenError("loan_missing")
    if not 0 <= asked.months <= LONGEST_EXTENSION:
        raise RuleBrokenError("term_out_of_bounds")
    if asked.sort == TAKE_OVER:
        _check_taker(workspace, asked)
    if any(
        one.sort == asked.sort and one.loan in loan.names and one.decision is None
        for one in matters(workspace.book, workspace.group)
    ):
        raise RuleBrokenError("matter_waits")
    name = workspace.environment.token()
    with workspace.change() as change:
        change.write(_raised(name, asked, reason, workspace.today), group=workspace.group)
    return name


def _raised(name: str, asked: Asked, reason: str, on: date, *, withdrawn: bool = False) -> MatterRaised:
    return MatterRaised(
        matter=name,
        sort=asked.sort,
        member=asked.member,
        loan=asked.loan,
        on=on,
        reason=reason,
        months=asked.months,
        to_member=asked.to_member,
        withdrawn=withdrawn,
    )


def _check_taker(workspace: Workspace, asked: Asked) -> None:
    taker = workspace.members.one(asked.to_member) if asked.to_member is not None else None
    if taker is None or taker.id == asked.member or not taker.is_active(workspace.today):
        raise RuleBrokenError("taker_missing")
    together = workspace.members.household(asked.member)
    if together is None or taker.id not in together:
        raise RuleBrokenError("taker_not_of_household")


def withdraw_matter(workspace: Workspace, one: Matter) -> None:
    """Take back what was asked and waits still.

    Raises:
        RuleBrokenError: the bank decided already, or another laptop's side raised it.
    """
    if one.decision is not None:
        raise RuleBrokenError("matter_decided")
    if workspace.book.identity.role.value != one.role:
        raise RuleBrokenError("may_not_write")
    asked = Asked(one.sort, one.member, one.loan, one.reason, one.months, one.to_member)
    with workspace.change() as change:
        change.write(_raised(one.id, asked, one.reason, one.on, withdrawn=True), group=one.group)


@dataclass(frozen=True, slots=True)
class Word:
    """The bank's decision as it is written down: from which day, until when, by which paper; ``reason`` where it said no."""

    accepted: bool
    on: date
    from_day: date | None = None
    until: date | None = None
    basis: str = ""
    reason: str = ""


def decide(workspace: Workspace, pack: PolicyPack, one: Matter, word: Word) -> None:
    """Write down what the bank decided. The office says it; a group writes down the paper it was given, which it has to name.

    Raises:
        RuleBrokenError: a union's laptop, a yes where her loan went with her to another group by now, a day to come, an end before the
            beginning, before the loan's own last day or missing, no paper, a refusal without its reason, or the office decided and this
            is not it.
    """
    role = workspace.book.identity.role
    if role is Role.UNION:
        raise RuleBrokenError("may_not_write")
    if word.accepted and one.member in elsewhere(workspace.book, one.group, workspace.today):
        raise RuleBrokenError("matter_moved")
    if word.on > workspace.today:
        raise RuleBrokenError("answer_to_come")
    if role is Role.GROUP and one.decision is not None and one.decision.role == Role.OFFICE.value:
        raise RuleBrokenError("matter_decided")
    if role is Role.GROUP and not word.basis.strip():
        raise RuleBrokenError("evidence_missing")
    if not word.accepted and not word.reason.strip():
        raise RuleBrokenError("reason_missing")
    first = word.from_day or word.on
    if word.accepted and one.sort in {EXTEND, FREEZE} and (word.until is None or word.until <= first):
        raise RuleBrokenError("until_missing")
    if word.accepted and one.sort == EXTEND and word.until is not None:
        at = workspace.at(one.group)
        loans = loans_in_hand(at, pack, first)
        codes = codes_of(at, loans, first)
        hers = [loan for loan in loans if one.loan in {loan.request, codes.get(loan.request)}]
        if any(word.until <= loan.due_on for loan in hers):
            raise RuleBrokenError("until_before_due")
    with workspace.change() as change:
        change.write(
            MatterDecided(
                matter=one.id,
                sort=one.sort,
                member=one.member,
                loan=one.loan,
                to_member=one.to_member,
                on=word.on,
                accepted=word.accepted,
                from_=first if word.accepted else None,
                until=word.until if word.accepted else None,
                basis=word.basis.strip(),
                reason=word.reason.strip(),
            ),
            group=one.group,
        )


def matters_held(workspace: Workspace) -> list[Matter]:
    """Those of every group this book holds: what waits for the bank first, the earliest of it first; then the newest decisions."""
    found = [one for group in workspace.groups for one in matters(workspace.book, group)]
    waiting = sorted((one for one in found if one.decision is None), key=lambda one: (one.on, one.id))
    decided = [(one.decision.on, one.id, one) for one in found if one.decision is not None]
    return [*waiting, *(one for _, _, one in sorted(decided, key=lambda row: row[:2], reverse=True))]
