"""Every form as a blank to be written by hand, with the group's own heading and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.documents.records import (
    AddendumPaper,
    AppraisalPaper,
    AppraisedRequest,
    GroupHeading,
    LoanListPaper,
    MinutesPaper,
    NoticePaper,
)
from app.documents.records_borrower import (
    AuthorisationChangePaper,
    AuthorisationPaper,
    Borrower,
    BorrowerLeftPaper,
    BorrowerPaper,
    LaterPaymentPaper,
    LoanRequestPaper,
    MemberListPaper,
    PublicNoticePaper,
    TransferPaper,
    WhyNotPaper,
)
from app.documents.records_group import (
    AttendancePaper,
    Conventions,
    CoverPaper,
    FoundingPaper,
    HandoverPaper,
    InvitationPaper,
)
from app.documents.records_money import (
    CashPaper,
    CollectedLine,
    CollectionPaper,
    DifferencePaper,
    DuePaper,
    Slip,
    SlipsPaper,
    StatementPaper,
)
from app.documents.records_union import (
    ChecksPaper,
    InspectionPaper,
    OneUseCheckPaper,
    PlanPaper,
    ReconciliationPaper,
    UseCheckPaper,
)
from app.domain.collection import DENOMINATIONS
from app.domain.errors import RuleBrokenError
from app.usecases.papers.heading import heading_of
from app.usecases.papers.paper import WHOLE, Paper, bound, paper, stem_of
from app.usecases.workspace import Workspace

_NOBODY = Borrower()
_NOWHERE = ("", "")
_SLIPS_A_PAGE = 4
_LINES_OF_A_ROUND = 16


def blank_papers(workspace: Workspace, *, practice: bool = False) -> list[Paper]:
    """Every blank, in the order of the register.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    heading = heading_of(workspace)
    return [_blank(workspace, form, heading, practice=practice) for form in BLANKS]


def blanks_bound(workspace: Workspace, *, practice: bool = False) -> Paper:
    """Every blank as one file, with a bookmark for each.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    papers = blank_papers(workspace, practice=practice)
    name = heading_of(workspace).name
    return Paper(
        WHOLE, "", stem_of("mau", "trang"), lambda: bound([(one.title(), one.pdf) for one in papers], "Mẫu trắng", name)
    )


def blank_of(workspace: Workspace, form: str, *, practice: bool = False) -> Paper:
    """One form to fill by hand.

    Raises:
        RuleBrokenError: the form has no blank, or the book has no profile yet.
    """
    if form == WHOLE:
        return blanks_bound(workspace, practice=practice)
    if form not in BLANKS:
        raise RuleBrokenError("no_blank")
    return _blank(workspace, form, heading_of(workspace), practice=practice)


def _blank(workspace: Workspace, form: str, heading: GroupHeading, *, practice: bool) -> Paper:
    return paper(form, BLANKS[form](heading, practice), workspace.today, stem=stem_of(form, "trang"))


def _minutes(heading: GroupHeading, practice: bool) -> MinutesPaper:
    return MinutesPaper(
        heading, None, "", "", "", None, None, None, None, (), "", None, "", "", _NOWHERE, _NOWHERE, None, None, None, None,
        practice=practice,
    )  # fmt: skip


def _appraisal(heading: GroupHeading, practice: bool) -> AppraisalPaper:
    request = AppraisedRequest("", "", "", 0, "", 0, "", (), None, None, 0, 0, "")
    return AppraisalPaper(heading, None, "", "", "", (request,), practice=practice)


def _collection(heading: GroupHeading, practice: bool) -> CollectionPaper:
    lines = tuple(
        CollectedLine(number, "", "", "", None, None, None, None, None, None, None, "")
        for number in range(1, _LINES_OF_A_ROUND + 1)
    )
    return CollectionPaper(heading, None, None, lines, practice=practice)


def _slips(heading: GroupHeading, practice: bool) -> SlipsPaper:
    slip = Slip("", None, None, None, None, ())
    return SlipsPaper(heading, None, (slip,) * _SLIPS_A_PAGE, heading.leader, practice=practice)


def _cash(heading: GroupHeading, practice: bool) -> CashPaper:
    return CashPaper(heading, None, tuple((face, 0) for face in DENOMINATIONS), 0, "", "", practice=practice)


BLANKS: Mapping[str, Callable[[GroupHeading, bool], Any]] = {
    "10C/TD": _minutes,
    "10A/TD": lambda h, p: FoundingPaper(h, None, "", (), Conventions(), practice=p),
    "bau-bql": _minutes,
    "03/TD": lambda h, p: LoanListPaper(h, "", None, (), practice=p),
    "01/TD": lambda h, p: LoanRequestPaper(h, _NOBODY, "", 0, "", 0, practice=p),
    "01/TD-VKK": lambda h, p: LoanRequestPaper(h, _NOBODY, "", 0, "", 0, practice=p),
    "01/GQVL": lambda h, p: LoanRequestPaper(h, _NOBODY, "", 0, "", 0, practice=p),
    "GNCK": lambda h, p: TransferPaper(h, _NOBODY, "", 0, practice=p),
    "01/UQ": lambda h, p: AuthorisationPaper(h, _NOBODY, practice=p),
    "02/UQ": lambda h, p: AuthorisationChangePaper(h, _NOBODY, practice=p),
    "01/TGTV": lambda h, p: BorrowerPaper(h, _NOBODY, practice=p),
    "01/XLN": lambda h, p: BorrowerPaper(h, _NOBODY, practice=p),
    "02/XLN": lambda h, p: BorrowerPaper(h, _NOBODY, practice=p),
    "06/TD": lambda h, p: UseCheckPaper(h, "", (), None, (), practice=p),
    "06A/TD": lambda h, p: OneUseCheckPaper(h, "", None, None, practice=p),
    "08/TD": lambda h, p: LaterPaymentPaper(h, _NOBODY, practice=p),
    "09/TD": lambda h, p: LaterPaymentPaper(h, _NOBODY, practice=p),
    "15/TD": lambda h, p: ReconciliationPaper(h, None, (), practice=p),
    "16/TD": lambda h, p: InspectionPaper(h, "", "", (), None, {}, practice=p),
    "bo-di": lambda h, p: BorrowerLeftPaper(h, None, _NOBODY, practice=p),
    "04/TD": lambda h, p: NoticePaper(h, None, practice=p),
    "bang-thu": _collection,
    "bang-ke-tien": _cash,
    "giay-bao": _slips,
    "binh-xet": _appraisal,
    "vi-sao-chua": lambda h, p: WhyNotPaper(h, None, "", "", 0, 0, "", "", "", None, (), "", (), practice=p),
    "niem-yet": lambda h, p: PublicNoticePaper(h, None, (), practice=p),
    "bo-sung": lambda h, p: AddendumPaper(h, 0, None, None, "", "", "", "", "", practice=p),
    "ds-to-vien": lambda h, p: MemberListPaper(h, None, (), practice=p),
    "so-tien": lambda h, p: StatementPaper(h, None, "", (), (), 0, None, practice=p),
    "giay-moi": lambda h, p: InvitationPaper(h, None, "", "", practice=p),
    "diem-danh": lambda h, p: AttendancePaper(h, None, "", practice=p),
    "den-han": lambda h, p: DuePaper(h, None, practice=p),
    "xac-minh": lambda h, p: DifferencePaper(h, None, "", practice=p),
    "ban-giao": lambda h, p: HandoverPaper(h, None, faces=tuple(DENOMINATIONS), practice=p),
    "01/KH": lambda h, p: PlanPaper(h, None, practice=p),
    "04/BC-TH": lambda h, p: ChecksPaper(h, None, None, practice=p),
    "bia": lambda h, p: CoverPaper(h, None, None, (), practice=p),
}
