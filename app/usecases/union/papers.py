"""06/TD, 15/TD and 16/TD of a group, filled with what the union found, or blank to be written on site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from app.documents.forms import version
from app.documents.records_union import (
    BalanceLine,
    FoundOnSite,
    GroupFigures,
    InspectionPaper,
    LoanToCheck,
    ReconciliationPaper,
    UseCheckPaper,
)
from app.domain.ids import GroupCode
from app.domain.names import sort_key
from app.domain.policy import PolicyPack
from app.domain.union import Comparison, Inspection, UseCheck, line_of, loan_and_place
from app.storage.queries import LoanQueries
from app.usecases.book.place import union_on
from app.usecases.labels import RATING_WORDS
from app.usecases.loans.all_loans import Lent, lent
from app.usecases.papers.heading import heading_of
from app.usecases.papers.inspection_papers import inspection_record, reconciliation_record
from app.usecases.papers.paper import OF_A_UNION, Paper
from app.usecases.union.book import about, own
from app.usecases.union.yearly_papers import yearly_papers
from app.usecases.workspace import Workspace

UNION_FORMS = ("06/TD", "15/TD", "16/TD", *OF_A_UNION)


def union_papers(workspace: Workspace, group: GroupCode, pack: PolicyPack, *, practice: bool = False) -> list[Paper]:
    """Every paper of a group: checks, reconciliations, inspections, the three as blanks; then the union's own of the year.

    Raises:
        RuleBrokenError: the group's book has not come yet.
    """
    reads, at = about(workspace, group), workspace.at(group)
    heading_of(at)
    found = [
        _paper("06/TD", day, group, partial(use_check_paper, workspace, group, pack, day, practice=practice))
        for day in sorted({check.on for check in reads.checks()}, reverse=True)
    ]
    for day in sorted({line.on for line in reads.compared()}, reverse=True):
        made = partial(reconciliation_paper, workspace, group, pack, day, practice=practice)
        found.append(_paper("15/TD", day, group, made))
    for one in reversed(reads.inspections()):
        made = partial(inspection_paper, workspace, group, one, practice=practice)
        found.append(_paper("16/TD", one.on, group, made))
    blanks = _blanks(workspace, group, pack, practice=practice)
    return [*found, *blanks, *yearly_papers(workspace, pack, practice=practice)]


def _blanks(workspace: Workspace, group: GroupCode, pack: PolicyPack, *, practice: bool) -> list[Paper]:
    makers: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("06/TD", partial(use_check_paper, workspace, group, pack, None, practice=practice)),
        ("15/TD", partial(reconciliation_paper, workspace, group, pack, None, practice=practice)),
        ("16/TD", partial(inspection_paper, workspace, group, None, practice=practice)),
    )
    return [_paper(form, None, group, make) for form, make in makers]


def _paper(form: str, day: date | None, group: GroupCode, make: Callable[[], bytes]) -> Paper:
    stem = f"{form.replace('/', '-')}_{group}_{day or 'trong'}"
    return Paper(form, f"{day:%d/%m/%Y}" if day else "", stem, make, version(form, day or date.max))


def use_check_paper(
    workspace: Workspace, group: GroupCode, pack: PolicyPack, day: date | None, *, practice: bool
) -> bytes:
    """06/TD of the checks of a day; without a day, of the loans that wait to be checked, to be written on site."""
    from app.documents.drawings import pdf_of
    from app.usecases.union.checks import loans_to_check

    at, union = workspace.at(group), own(workspace).profile()
    known = {loan.key: loan for loan in lent(at, pack, workspace.today)}
    if day is None:
        waiting = [one.loan for one in loans_to_check(workspace, pack) if one.group.code == group and one.check is None]
        lines, checks = tuple(_file_part(loan, pack) for loan in waiting), []
    else:
        checks = [check for check in about(workspace, group).checks() if check.on == day]
        lines = tuple(_checked(workspace, group, check, known, pack) for check in checks)
    return pdf_of(
        "06/TD",
        UseCheckPaper(
            heading_of(at, day),
            union_on(workspace, union, day or workspace.today).name if union else "",
            checks[0].inspectors.named() if checks else (),
            day,
            lines,
            practice=practice,
            remark=_joined(check.remark for check in checks),
            measures=_joined(check.measures for check in checks),
        ),
        day or workspace.today,
    )


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))


def _program(pack: PolicyPack, program: str) -> str:
    return pack.programs[program].short_name if program in pack.programs else program


def _file_part(loan: Lent, pack: PolicyPack) -> LoanToCheck:
    return LoanToCheck(loan.name, loan.code, _program(pack, loan.program), loan.amount, loan.outstanding, loan.purpose)


def _checked(
    workspace: Workspace, group: GroupCode, check: UseCheck, known: dict[str, Lent], pack: PolicyPack
) -> LoanToCheck:
    loan = known.get(check.loan or str(check.request))
    member = workspace.at(group).members.one(check.member) if check.member else None
    found = FoundOnSite(
        check.received, check.outstanding, check.used_for, check.right, check.wrong, check.result, check.interest_owed
    )
    name = member.name if member else loan.name if loan else ""
    return LoanToCheck(
        name,
        check.loan,
        _program(pack, check.program),
        check.disbursed,
        loan.outstanding if loan else None,
        loan.purpose if loan else "",
        found,
    )


def reconciliation_paper(
    workspace: Workspace, group: GroupCode, pack: PolicyPack, day: date | None, *, practice: bool
) -> bytes:
    """15/TD as it was compared on a day; without a day, the list to be written on site."""
    from app.documents.drawings import pdf_of

    at = workspace.at(group)
    if day is None:
        record = _with_bank(at, reconciliation_record(at, pack, practice=practice), pack)
        return pdf_of("15/TD", record, workspace.today)
    said = [_compared(at, line, pack) for line in about(workspace, group).compared() if line.on == day]
    lines = tuple(sorted(said, key=lambda line: sort_key(line.name)))
    return pdf_of("15/TD", ReconciliationPaper(heading_of(at, day), day, lines, practice=practice), day)


def _compared(at: Workspace, line: Comparison, pack: PolicyPack) -> BalanceLine:
    member = at.members.one(line.member)
    named, place = loan_and_place(line.line)
    is_code = named not in pack.programs
    return BalanceLine(
        name=member.name if member else "",
        program="" if is_code else _program(pack, named) + place,
        loan_code=line.line if is_code else "",
        bank_principal=line.bank_principal,
        bank_interest=line.bank_interest,
        bank_savings=line.bank_savings,
        principal=line.principal,
        interest=line.interest,
        savings=line.savings,
        cause=line.cause,
    )


def to_compare(workspace: Workspace, group: GroupCode, pack: PolicyPack) -> list[Comparison]:
    """The lines of a reconciliation today: the bank's figures where the book has them; the customer's side is hers to say."""
    at = workspace.at(group)
    loans = lent(at, pack, workspace.today)
    found: list[Comparison] = []
    for member in at.members.active(workspace.today):
        hers = [loan for loan in loans if loan.member == member.id]
        bank = at.members.bank_savings(member, workspace.today)
        earlier: Counter[str] = Counter()
        for place, loan in enumerate(hers or [None]):
            named = (loan.code or loan.program) if loan else ""
            found.append(
                Comparison(
                    member=member.id,
                    on=workspace.today,
                    line=line_of(named, earlier[named]),
                    bank_principal=loan.outstanding if loan else None,
                    # Savings stand once, on the member's first line.
                    bank_savings=bank if place == 0 else None,
                )
            )
            earlier[named] += 1
    return found


def _with_bank(at: Workspace, paper: ReconciliationPaper, pack: PolicyPack) -> ReconciliationPaper:
    """The blank list with the bank's figures, where the office filed them."""
    loans = lent(at, pack, at.today)
    lines: list[BalanceLine] = []
    for member in at.members.active(at.today):
        hers = [loan for loan in loans if loan.member == member.id]
        bank = at.members.bank_savings(member, at.today)
        for place, loan in enumerate(hers or [None]):
            lines.append(
                BalanceLine(
                    name=member.name,
                    program=_program(pack, loan.program) if loan else "",
                    loan_code=loan.code if loan else "",
                    bank_principal=loan.outstanding if loan else None,
                    bank_savings=bank if place == 0 else None,
                )
            )
    return replace(paper, lines=tuple(lines))


def inspection_paper(workspace: Workspace, group: GroupCode, found: Inspection | None, *, practice: bool) -> bytes:
    """16/TD of an inspection; without one, with what the books know and room for the rest."""
    from app.documents.drawings import pdf_of

    return pdf_of(
        "16/TD", _inspection(workspace, group, found, practice=practice), found.on if found else workspace.today
    )


def _inspection(workspace: Workspace, group: GroupCode, found: Inspection | None, *, practice: bool) -> InspectionPaper:
    at, union = workspace.at(group), own(workspace).profile()
    paper = inspection_record(at, practice=practice)
    paper = replace(
        paper,
        checking=union_on(workspace, union, found.on if found else workspace.today).name if union else "",
        general=_figures(at, found.on) if found else _known_figures(at, workspace.today, paper.general),
    )
    if found is None:
        return paper
    return replace(
        paper,
        on=found.on,
        checkers=found.inspectors.named(),
        known=found.answers,
        customers=found.customers,
        sheets=found.sheets,
        strengths=found.strengths,
        shortcomings=found.shortcomings,
        proposals=found.proposals,
    )


def _known_figures(at: Workspace, today: date, by_statement: GroupFigures | None) -> GroupFigures:
    """The bank's figures of today as the loans' own file has them, else as its newest statement to the group."""
    found = _figures(at, today)
    return found if found.outstanding is not None or by_statement is None else by_statement


def _figures(at: Workspace, on: date) -> GroupFigures:
    """The group on a day in the bank's figures; savings by the group's book where the bank said nothing."""
    filed = LoanQueries(at.book, at.group).filed(on)
    loans = [loan for loan in filed if loan.outstanding]
    is_known = bool(filed) and all(loan.outstanding is not None for loan in filed)
    rating = at.about.rating(on)
    return GroupFigures(
        on=on,
        outstanding=sum(loan.outstanding or 0 for loan in loans) if is_known else None,
        borrowers=len({loan.customer for loan in loans}) if is_known else None,
        overdue=sum(loan.overdue or 0 for loan in loans) if is_known else None,
        savings=at.about.bank_savings(on),
        rating=f"{RATING_WORDS[rating[1]]} (tháng {rating[0]:%m/%Y})" if rating else "",
    )


def answers_known(workspace: Workspace, group: GroupCode) -> dict[str, str]:
    """What the books know for the checklist, to begin an inspection with."""
    return dict(inspection_record(workspace.at(group), practice=False).known)
