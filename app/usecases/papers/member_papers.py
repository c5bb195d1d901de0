"""The papers of one member: her money, a change of who stands for her household, a check of her loans, a report that she left."""

from __future__ import annotations

from dataclasses import replace

from app.documents.records_borrower import (
    AskedOfTheBank,
    AuthorisationChangePaper,
    BorrowerLeftPaper,
    BorrowerPaper,
    LoanOfMember,
)
from app.documents.records_union import LoanToCheck, OneUseCheckPaper
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.matters import TAKE_OVER
from app.domain.members import Member
from app.storage.queries import deaths, matters
from app.usecases.papers.bank_figures import AtTheBank, loans_by_the_bank
from app.usecases.papers.borrower_papers import borrower_of
from app.usecases.papers.collection_papers import statement_record
from app.usecases.papers.heading import heading_of
from app.usecases.papers.paper import Paper, paper, several, stem_of
from app.usecases.policy import Policies
from app.usecases.workspace import Workspace

OF_A_MEMBER = ("so-tien", "01/TGTV", "02/UQ", "06A/TD", "01/XLN", "02/XLN", "bo-di")
_AT_RISK = ("01/XLN", "02/XLN")


def member_papers(workspace: Workspace, member: MemberId, *, policies: Policies, practice: bool = False) -> list[Paper]:
    """Every paper of a member; the check of her loans only where she has one.

    Raises:
        RuleBrokenError: no such member, or the book has no profile yet.
    """
    found = []
    for form in OF_A_MEMBER:
        try:
            found.append(paper_of_member(workspace, form, member, policies=policies, practice=practice))
        except RuleBrokenError as refusal:
            if refusal.rule != "nothing_to_print":
                raise
    return found


def paper_of_member(
    workspace: Workspace, form: str, member: MemberId, *, policies: Policies, practice: bool = False
) -> Paper:
    """One paper of a member.

    Raises:
        RuleBrokenError: no such member, she has nothing for that form, or the book has no profile yet.
    """
    who = workspace.members.one(member)
    if who is None or who.forgotten:
        raise RuleBrokenError("no_such_member")
    if form == "so-tien":
        return statement_paper(workspace, member, practice=practice)
    today, heading = workspace.today, heading_of(workspace)
    stem = stem_of(form, today)
    if form == "02/UQ":
        return paper(form, AuthorisationChangePaper(heading, borrower_of(who), practice=practice), today, stem=stem)
    if form == "01/TGTV":
        return paper(form, BorrowerPaper(heading, borrower_of(who), practice=practice), today, stem=stem)
    pack = policies.on(today)
    hers = [one for one in loans_by_the_bank(workspace, pack, today) if one.loan.member == member]
    loans = [one.loan for one in hers]
    names = {program.id: program.short_name for program in pack.programs.values()}
    if form == "bo-di" or (form in _AT_RISK and loans):
        listed = tuple(
            LoanOfMember(
                names.get(one.loan.program, one.loan.program),
                one.loan.code,
                one.loan.amount,
                one.loan.disbursed_on,
                one.due_on,
                one.loan.outstanding,
            )
            for one in hers
        )
        of = BorrowerLeftPaper if form == "bo-di" else BorrowerPaper
        record = of(
            heading=heading, on=today, borrower=borrower_of(who), loans=listed, savings=who.savings, practice=practice
        )
        if isinstance(record, BorrowerPaper):
            asked, death = _asked_by(workspace, member), deaths(workspace.book, workspace.group).get(member)
            # Of several loans or requests the form has one line: which is meant is written by hand.
            is_plain = len(asked) == len(listed) == 1
            record = replace(record, asked=asked if is_plain else (), heir=death.heir if death is not None else None)
        return paper(form, record, today, stem=stem)
    if not loans:
        raise RuleBrokenError("nothing_to_print")
    checks = [
        (
            one.loan.code or names.get(one.loan.program, one.loan.program),
            _check(workspace, who, one, names, practice=practice),
        )
        for one in hers
    ]
    return several(form, checks, today, stem=stem)


def _asked_by(workspace: Workspace, member: MemberId) -> tuple[AskedOfTheBank, ...]:
    """What of her loans waits for the bank's word."""
    return tuple(
        AskedOfTheBank(one.sort, one.months, one.reason)
        for one in matters(workspace.book, workspace.group)
        if one.member == member and one.decision is None and one.sort != TAKE_OVER
    )


def _check(
    workspace: Workspace, who: Member, one: AtTheBank, names: dict[str, str], *, practice: bool
) -> OneUseCheckPaper:
    loan = one.loan
    heading = heading_of(workspace)
    line = LoanToCheck(
        who.name,
        loan.code,
        names.get(loan.program, loan.program),
        loan.amount,
        loan.outstanding,
        loan.purpose,
        interest_owed=one.interest_owed,
    )
    return OneUseCheckPaper(heading, heading.union, line, who.savings, practice=practice)


def statement_paper(workspace: Workspace, member: MemberId, *, practice: bool = False) -> Paper:
    """A member's own statement of savings and interest.

    Raises:
        RuleBrokenError: no such member, or the book has no profile yet.
    """
    record = statement_record(workspace, member, practice=practice)
    return paper("so-tien", record, workspace.today, stem=stem_of("so-tien", workspace.today))
