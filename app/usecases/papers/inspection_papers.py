"""Papers of the union's own duties, filled with what the group's book knows; the rest is written by hand on site."""

from __future__ import annotations

from dataclasses import replace

from app.documents.records_union import (
    BalanceLine,
    GroupFigures,
    InspectionPaper,
    LoanToCheck,
    ReconciliationPaper,
    UseCheckPaper,
)
from app.domain.errors import RuleBrokenError
from app.domain.loans import CHECK_DAYS
from app.domain.policy import PolicyPack
from app.usecases.labels import RATING_WORDS
from app.usecases.loans.findings import NO, VALUE_WORDS, YES
from app.usecases.loans.loans import loans_in_hand
from app.usecases.money.at_bank import at_bank
from app.usecases.papers.bank_figures import loans_by_the_bank
from app.usecases.papers.collection_papers import program_code
from app.usecases.papers.heading import heading_of
from app.usecases.review.board_rules import said_facts
from app.usecases.workspace import Workspace

_SAID_IN = {
    "cluster": "group.adjacent_cluster",
    "kin": "board.kinship",
    "committee": "board.in_union_standing_committee",
    "other_bank": "board.leads_other_bank_group",
}


def use_check_record(workspace: Workspace, pack: PolicyPack, *, practice: bool) -> UseCheckPaper:
    """06/TD for the loans whose thirty days are still running.

    Raises:
        RuleBrokenError: no loan was disbursed in the last thirty days, or the book has no profile.
    """
    heading = heading_of(workspace)
    purposes = {request.id: request.purpose for request in workspace.meetings.requests()}
    fresh = [
        loan
        for loan in loans_in_hand(workspace, pack, workspace.today)
        if (workspace.today - loan.disbursed_on).days <= CHECK_DAYS
    ]
    if not fresh:
        raise RuleBrokenError("nothing_to_check")
    filed = {one.loan.request: one for one in loans_by_the_bank(workspace, pack, workspace.today) if one.loan.request}
    lines = tuple(
        LoanToCheck(
            name=loan.name,
            loan_code=filed[loan.request].loan.code if loan.request in filed else "",
            program=pack.programs[loan.program].short_name,
            disbursed=loan.amount,
            outstanding=filed[loan.request].loan.outstanding if loan.request in filed else None,
            purpose=purposes.get(loan.request, ""),
            interest_owed=filed[loan.request].interest_owed if loan.request in filed else None,
        )
        for loan in fresh
    )
    return UseCheckPaper(heading, heading.union, (), None, lines, practice=practice)


def reconciliation_record(workspace: Workspace, pack: PolicyPack, *, practice: bool) -> ReconciliationPaper:
    """15/TD for every member: a line for each loan the book knows, the bank's figures where it gave a statement.

    The customer's side is empty: it is hers to say, and never filled from the group's book.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading = heading_of(workspace)
    loans, bank = loans_in_hand(workspace, pack, workspace.today), at_bank(workspace, workspace.today)
    lines: list[BalanceLine] = []
    for member in workspace.members.active(workspace.today):
        said = bank.get(member.id)
        listed = [line for line in said.lines if line.loan] if said else []
        if said is not None and listed:
            own = [
                BalanceLine(member.name, program_code(pack, line.program), line.loan, line.outstanding, line.brought)
                for line in listed
            ]
        else:
            programs = [program_code(pack, loan.program) for loan in loans if loan.member == member.id]
            own = [BalanceLine(member.name, program, "") for program in programs or [""]]
        # Savings stand once, on the member's first line.
        lines += [replace(own[0], bank_savings=said.savings if said else None), *own[1:]]
    as_of = max((said.as_of for said in bank.values()), default=None)
    return ReconciliationPaper(heading, workspace.today, tuple(lines), practice=practice, as_of=as_of)


def inspection_record(workspace: Workspace, *, practice: bool) -> InspectionPaper:
    """16/TD with the answers the book has.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading = heading_of(workspace)
    board, said = workspace.about.board(), said_facts(workspace)
    words = {"true": YES, "false": NO, **VALUE_WORDS}
    known = {key: f"{words[said[path][0]]} ({said[path][1]})" for key, path in _SAID_IN.items() if path in said}
    known["size"] = f"{len(workspace.members.active(workspace.today))} tổ viên"
    titled = (("Tổ trưởng", board.leader), ("Tổ phó", board.deputy), *(("ủy viên", name) for name in board.members))
    people = [f"{word} {name}" for word, name in titled if name]
    if people:
        known["board"] = f"{len(people)} người: " + ", ".join(people)
    year = [m for m in workspace.meetings.all() if m.is_sealed and (workspace.today - m.on).days < 365]
    if year:
        known["meetings"] = f"{len(year)} cuộc họp có biên bản trong 12 tháng; gần nhất {year[0].on:%d/%m/%Y}" + (
            f" tại {year[0].place}" if year[0].place else ""
        )
    behind = _behind(workspace)
    if behind:
        known["supervision"] = behind
    return InspectionPaper(
        heading, board.deputy, "", (), None, known, practice=practice, general=_by_statement(workspace)
    )


def _behind(workspace: Workspace) -> str:
    """How many members owe interest of earlier months, and how many are overdue, by the newest statement; empty without one."""
    bank = at_bank(workspace, workspace.today)
    if not bank:
        return ""
    owing = sum(any(line.brought > 0 for line in at.lines) for at in bank.values())
    late = sum(any((line.overdue or 0) > 0 for line in at.lines) for at in bank.values())
    day = max(at.as_of for at in bank.values())
    return f"{owing} tổ viên có lãi tồn, {late} tổ viên có nợ quá hạn (sao kê {day:%d/%m/%Y})"


def _by_statement(workspace: Workspace) -> GroupFigures | None:
    """The group on the day of the bank's newest statement, by that statement alone; None where the bank sent none."""
    days = [day for day in workspace.rounds.statement_days() if day <= workspace.today]
    statement = workspace.rounds.statement(max(days)) if days else None
    if statement is None:
        return None
    lines = statement.lines
    overdue = [line.overdue for line in lines if line.loan]
    savings = [line.savings for line in lines if line.savings is not None]
    rating = workspace.about.rating(workspace.today)
    return GroupFigures(
        on=max(days),
        outstanding=sum(line.outstanding for line in lines),
        borrowers=len({line.customer for line in lines if line.outstanding}),
        overdue=None if None in overdue else sum(one for one in overdue if one is not None),
        savings=sum(savings) if savings else None,
        rating=f"{RATING_WORDS[rating[1]]} (tháng {rating[0]:%m/%Y})" if rating else "",
        interest_owed=sum(line.brought for line in lines),
    )
