"""Papers of the monthly round: the collection sheet, the list of notes, the slips for members."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from app.documents.records_money import (
    CashPaper,
    CollectedLine,
    CollectionPaper,
    MoneyOfMember,
    Slip,
    SlipLoan,
    SlipsPaper,
    StatementPaper,
)
from app.domain.collection import DENOMINATIONS, HandIn, StatementLine
from app.domain.errors import RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MemberId
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.usecases.meeting.view import MeetingView
from app.usecases.money.at_bank import program_of
from app.usecases.money.collection import Round, RoundLine, round_of, statement_for
from app.usecases.money.interest_change import Why, why
from app.usecases.papers.heading import heading_of, heading_of_meeting
from app.usecases.workspace import Workspace


def program_name(pack: PolicyPack, said: str) -> str:
    """A program as the pack calls it, or as the statement does."""
    known = program_of(pack, said)
    return pack.programs[known].short_name if known else said


def program_code(pack: PolicyPack, said: str) -> str:
    """A program as people at the bank write it in a narrow column: "01 HN"."""
    known = program_of(pack, said)
    return f"{pack.programs[known].code} {known}" if known else said


def collection_record(workspace: Workspace, view: MeetingView, pack: PolicyPack, *, practice: bool) -> CollectionPaper:
    """The working sheet of a round: a line for each loan; what was received stands on a member's first line."""
    found = round_of(workspace, view.meeting.id, view)
    lines: list[CollectedLine] = []
    for number, one in enumerate(found.lines, start=1):
        lines += _lines(workspace, one, number, pack, started=_has_money(found))
    return CollectionPaper(
        heading_of_meeting(workspace, view.meeting), found.on, found.as_of, tuple(lines), practice=practice
    )


def _has_money(found: Round) -> bool:
    return bool(found.interest or found.savings)


def _lines(
    workspace: Workspace, one: RoundLine, number: int, pack: PolicyPack, *, started: bool
) -> list[CollectedLine]:
    # Before any money came, the columns to fill are empty, for the sheet is filled by hand.
    total = one.interest + one.savings
    first: dict[str, Any] = {
        "interest": one.interest if started else None,
        "savings": one.savings if started else None,
        "from_savings": one.from_savings or None,
        "total": total if started else None,
        "signed": "đã ký" if one.signed else "",
    }
    loans = [line for line in one.bank.lines if line.loan] if one.bank else []
    if not loans:
        return [_line(one.name, number, None, pack, first)]
    empty: dict[str, Any] = {"interest": None, "savings": None, "from_savings": None, "total": None, "signed": ""}
    return [
        _line(
            one.name if place == 0 else "", number if place == 0 else None, line, pack, first if place == 0 else empty
        )
        for place, line in enumerate(loans)
    ]


def _line(
    name: str, number: int | None, known: StatementLine | None, pack: PolicyPack, money: dict[str, Any]
) -> CollectedLine:
    return CollectedLine(
        number=number,
        name=name,
        loan_code=known.loan if known else "",
        program=program_code(pack, known.program) if known else "",
        outstanding=known.outstanding if known else None,
        brought=known.brought if known else None,
        this_month=known.this_month if known else None,
        **money,
    )


def cash_record(workspace: Workspace, one: HandIn, *, practice: bool) -> CashPaper:
    """The list of notes of a hand-in."""
    notes = tuple((face, one.notes.get(face, 0)) for face in DENOMINATIONS)
    return CashPaper(
        heading_of(workspace, one.on), one.on, notes, one.expected, one.reason, one.carrier, practice=practice
    )


def slips_record(
    workspace: Workspace, view: MeetingView, pack: PolicyPack, *, practice: bool, only: MemberId | None = None
) -> SlipsPaper | None:
    """A slip for everybody who gave something at a round, or for one member; None where nobody did."""
    found = round_of(workspace, view.meeting.id, view)
    saved = {member.id: member.savings for member in workspace.members.all()}
    # What came in after this meeting is not in what she had after it.
    for later in workspace.members.received_between(view.meeting.on + timedelta(days=1), date.max):
        if later.sort in {"savings", "drawn"} and later.member in saved:
            saved[later.member] -= later.amount
    slips = [
        Slip(
            name=line.name,
            interest=line.interest,
            savings=line.savings,
            balance=saved.get(line.member, 0),
            bank_balance=line.bank.savings if line.bank else None,
            loans=_slip_loans(workspace, pack, line, view),
        )
        for line in found.lines
        if (only is None and (line.interest or line.savings)) or line.member == only
    ]
    if not slips:
        return None
    receiver = view.meeting.officers.chair or heading_of(workspace).leader
    return SlipsPaper(heading_of_meeting(workspace, view.meeting), found.on, tuple(slips), receiver, practice=practice)


_SORTS = {"opening": "Số dư chuyển sang", "savings": "Gửi tiền", "interest": "Nộp lãi", "drawn": "Ngân hàng chi trả"}


def statement_record(workspace: Workspace, member: MemberId, *, practice: bool) -> StatementPaper:
    """A member's own statement.

    Raises:
        RuleBrokenError: no such member, or the book has no profile yet.
    """
    found = workspace.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    lines: list[MoneyOfMember] = []
    ends: dict[str, int] = {}
    balance = 0
    for line in workspace.members.passbook(member):
        standing = line.reversed_on is None
        if not standing and line.reversed_in == line.meeting and not line.reversal_reason:
            continue  # typed anew in the same meeting
        if standing and line.sort != "interest":
            balance += line.amount
            ends[f"{line.on:%m/%y}"] = balance
        moves = standing and line.sort != "interest"
        note = "" if standing else f"đã hủy: {line.reversal_reason}"
        lines.append(MoneyOfMember(line.on, _SORTS[line.sort], line.amount, balance if moves else None, note))
    bank = statement_for(workspace, workspace.today).get(member)
    return StatementPaper(
        heading=heading_of(workspace),
        on=workspace.today,
        name=found.name,
        lines=tuple(lines),
        months=tuple(ends.items()),
        balance=found.savings,
        bank_balance=bank.savings if bank else None,
        practice=practice,
    )


def _slip_loans(workspace: Workspace, pack: PolicyPack, line: RoundLine, view: MeetingView) -> tuple[SlipLoan, ...]:
    if line.bank is None:
        return ()
    reasons = {one.now.loan: one for one in why(workspace, pack, line.member, view.meeting.on)}
    return tuple(
        SlipLoan(
            name=program_name(pack, loan.program) or loan.loan,
            outstanding=loan.outstanding,
            brought=loan.brought,
            this_month=loan.this_month,
            why=why_lines(reasons[loan.loan]) if loan.loan in reasons else (),
        )
        for loan in line.bank.lines
        if loan.loan
    )


_COST = _T("Word", "Tạm tính: %1 × %2 ngày × %3 %/năm ÷ 365 (ngân hàng tính %4).")
_SAME = _T("Word", "Bằng tháng trước.")
_MOVED = _T("Word", "So với tháng trước %1: %2 (tạm tính).")
_UP, _DOWN = _T("Word", "tăng %1"), _T("Word", "giảm %1")
_BY_BALANCE = _T("Word", "do dư nợ %1")
_BY_DAYS = _T("Word", "do số ngày %1")
_BY_RATE = _T("Word", "do lãi suất %1")
_BY_REST = _T("Word", "còn lại %1")


def why_lines(one: Why, translate: Callable[[str], str] = str) -> tuple[str, ...]:
    """Why a loan's interest is what it is, in at most two lines; both say that they are an estimate."""
    if one.rate is None:
        return ()
    first = (
        translate(_COST)
        .replace("%1", format_dong(one.now.outstanding))
        .replace("%2", str(one.days))
        .replace("%3", f"{one.rate.normalize():f}".replace(".", ","))
        .replace("%4", format_dong(one.now.this_month))
    )
    if one.change is None or one.before is None:
        return (first,)

    def signed(amount: int) -> str:
        return translate(_UP if amount > 0 else _DOWN).replace("%1", format_dong(abs(amount)))

    moved = one.change.now - one.change.before
    if not moved:
        return (first, translate(_SAME))
    parts = [
        translate(text).replace("%1", signed(amount))
        for text, amount in (
            (_BY_BALANCE, one.change.by_balance),
            (_BY_DAYS, one.change.by_days),
            (_BY_RATE, one.change.by_rate),
            (_BY_REST, one.change.rest),
        )
        if amount
    ]
    return (first, translate(_MOVED).replace("%1", signed(moved)).replace("%2", ", ".join(parts)))
