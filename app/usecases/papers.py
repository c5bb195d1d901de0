"""The papers of a meeting, out of the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from app.documents.records import FiguresPaper
from app.domain.collection import HandIn
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId
from app.domain.policy import PolicyPack
from app.usecases.collection_papers import cash_record, collection_record, slips_record, statement_record
from app.usecases.desk import Desk
from app.usecases.inspection_papers import inspection_record, reconciliation_record, use_check_record
from app.usecases.meeting import MeetingView, look_at
from app.usecases.paper_records import (
    addendum_records,
    appraisal_record,
    heading_of,
    loan_list_records,
    minutes_record,
    notice_record,
)
from app.usecases.policy import Policies
from app.usecases.refusals import QT_TRANSLATE_NOOP as _T

OF_A_MEETING = ("10C/TD", "03/TD", "binh-xet", "04/TD", "bang-thu", "giay-bao", "bo-sung")
OF_THE_GROUP = ("bang-ke-tien", "06/TD", "15/TD", "16/TD")
FORMS = (*OF_A_MEETING, *OF_THE_GROUP)
KINDS = {
    "10C/TD": _T("Word", "Biên bản họp Tổ %1"),
    "03/TD": _T("Word", "03/TD · %1"),
    "binh-xet": _T("Word", "Phiếu bình xét cho vay %1"),
    "04/TD": _T("Word", "Kết quả phê duyệt cho vay %1"),
    "bo-sung": _T("Word", "Biên bản bổ sung số %1"),
    "bang-thu": _T("Word", "Bảng thu lãi, tiền gửi tháng %1"),
    "giay-bao": _T("Word", "Giấy báo đã nhận tiền %1"),
    "bang-ke-tien": _T("Word", "Bảng kê các loại tiền nộp %1"),
    "06/TD": _T("Word", "06/TD · Phiếu kiểm tra sử dụng vốn vay"),
    "15/TD": _T("Word", "15/TD · Danh sách đối chiếu số dư"),
    "16/TD": _T("Word", "16/TD · Biên bản kiểm tra hoạt động của Tổ"),
}


@dataclass(frozen=True, eq=False)
class Paper:
    """A paper to print: its form, what it is of (a day, a program, a number), and its bytes, made when asked for."""

    form: str
    of: str
    file_stem: str
    make: Callable[[], bytes]

    def title(self, translate: Callable[[str], str] = str) -> str:
        """What it is called."""
        return translate(KINDS[self.form]).replace("%1", self.of)

    @cached_property
    def pdf(self) -> bytes:
        """The printed paper."""
        return self.make()


def papers_of(
    desk: Desk, form: str, meeting: MeetingId | None = None, *, policies: Policies, practice: bool = False
) -> list[Paper]:
    """The papers of one form for a meeting (the newest where none is named), or of the group itself.

    Raises:
        RuleBrokenError: there is no meeting, or it has nothing for that form.
    """
    if form in OF_THE_GROUP:
        return [_of_the_group(desk, form, policies.on(desk.today), practice)]
    meetings = desk.meetings.all()
    chosen = meeting or (meetings[0].id if meetings else None)
    if chosen is None:
        raise RuleBrokenError("no_meeting_yet")
    view = look_at(desk, chosen)
    made = _MADE[form](desk, view, policies.on(view.meeting.on), practice)
    if not made:
        raise RuleBrokenError("nothing_to_print")
    return made


def all_papers(desk: Desk, meeting: MeetingId, *, policies: Policies, practice: bool = False) -> list[Paper]:
    """Every paper a meeting has, in the order of the forms; none is made before its bytes are asked for."""
    view = look_at(desk, meeting)
    pack = policies.on(view.meeting.on)
    return [paper for form in OF_A_MEETING for paper in _MADE[form](desk, view, pack, practice)]


def group_papers(desk: Desk, policies: Policies, *, practice: bool = False) -> list[Paper]:
    """The papers of the group itself, for the union's checks; those there is nothing for are left out."""
    found = []
    for form in OF_THE_GROUP:
        try:
            found.append(_of_the_group(desk, form, policies.on(desk.today), practice))
        except RuleBrokenError:
            continue
    return found


def _of_the_group(desk: Desk, form: str, pack: PolicyPack, practice: bool) -> Paper:
    from app.documents.inspection import inspection_pdf
    from app.documents.reconciliation import reconciliation_pdf
    from app.documents.use_check import use_check_pdf

    if form == "bang-ke-tien":
        return _cash(desk, practice)
    today = desk.today
    stem = f"{form.replace('/', '-')}_{today}"
    if form == "06/TD":
        return Paper(form, "", stem, partial(use_check_pdf, use_check_record(desk, pack, practice=practice)))
    if form == "15/TD":
        return Paper(form, "", stem, partial(reconciliation_pdf, reconciliation_record(desk, pack, practice=practice)))
    return Paper(form, "", stem, partial(inspection_pdf, inspection_record(desk, practice=practice)))


def _cash(desk: Desk, practice: bool) -> Paper:
    """The list of notes of the newest hand-in."""
    handed = desk.rounds.hand_ins()
    if not handed:
        raise RuleBrokenError("nothing_handed_in")
    return cash_paper(desk, handed[-1], practice=practice)


def cash_paper(desk: Desk, one: HandIn, *, practice: bool = False) -> Paper:
    """The list of notes of a hand-in."""
    from app.documents.cash_list import cash_pdf

    record = cash_record(desk, one, practice=practice)
    return Paper("bang-ke-tien", f"{one.on:%d/%m/%Y}", f"bang-ke-tien_{one.on}", partial(cash_pdf, record))


def slip_of(desk: Desk, meeting: MeetingId, member: MemberId, policies: Policies, *, practice: bool = False) -> Paper:
    """One member's slip of a round.

    Raises:
        RuleBrokenError: there is no such meeting, or she is not in it.
    """
    from app.documents.slips import slips_pdf

    view = look_at(desk, meeting)
    record = slips_record(desk, view, policies.on(view.meeting.on), practice=practice, only=member)
    if record is None:
        raise RuleBrokenError("nothing_to_print")
    on = view.meeting.on
    return Paper("giay-bao", f"{on:%d/%m/%Y}", f"giay-bao_{on}", partial(slips_pdf, record))


def statement_paper(desk: Desk, member: MemberId, *, practice: bool = False) -> Paper:
    """A member's own statement of savings and interest.

    Raises:
        RuleBrokenError: no such member, or the book has no profile yet.
    """
    from app.documents.member_statement import statement_pdf

    record = statement_record(desk, member, practice=practice)
    return Paper("so-tien", "", f"so-tien_{desk.today}", partial(statement_pdf, record))


def figures_paper(
    desk: Desk, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *, practice: bool = False
) -> bytes:
    """A table of figures as it is on the screen, to print.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    from app.documents.figures import figures_pdf

    cells = tuple(tuple(row) for row in rows)
    return figures_pdf(FiguresPaper(heading_of(desk), title, desk.today, tuple(columns), cells, practice=practice))


def _names(pack: PolicyPack) -> dict[str, str]:
    return {program.id: program.name for program in pack.programs.values()}


def _minutes(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.minutes import minutes_pdf

    record = minutes_record(desk, view, _names(pack), practice=practice)
    on = view.meeting.on
    return [Paper("10C/TD", f"{on:%d/%m/%Y}", f"10C-TD_{on}", lambda: minutes_pdf(record))]


def _loan_lists(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.loan_list import loan_list_pdf

    records = loan_list_records(desk, view, _names(pack), practice=practice)
    return [
        Paper("03/TD", record.program, f"03-TD_{program}_{view.meeting.on}", partial(loan_list_pdf, record))
        for program, record in records.items()
    ]


def _appraisals(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.appraisal_sheet import appraisal_pdf

    record = appraisal_record(desk, view, pack, practice=practice)
    if record is None:
        return []
    on = view.meeting.on
    return [Paper("binh-xet", f"{on:%d/%m/%Y}", f"phieu-binh-xet_{on}", lambda: appraisal_pdf(record))]


def _notices(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.approval_notice import approval_notice_pdf

    record = notice_record(desk, view, _names(pack), practice=practice)
    if record is None:
        return []
    return [Paper("04/TD", f"{record.on:%d/%m/%Y}", f"04-TD_{record.on}", lambda: approval_notice_pdf(record))]


def _addenda(desk: Desk, view: MeetingView, _pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.addendum import addendum_pdf

    return [
        Paper(
            "bo-sung",
            str(record.number),
            f"bo-sung-{record.number}_{view.meeting.on}",
            partial(addendum_pdf, record),
        )
        for record in addendum_records(desk, view, practice=practice)
    ]


def _collections(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.collection_sheet import collection_pdf

    if not view.money:
        return []
    on = view.meeting.on
    record = partial(collection_record, desk, view, pack, practice=practice)
    return [Paper("bang-thu", f"{on:%m/%Y}", f"bang-thu_{on}", lambda: collection_pdf(record()))]


def _slips(desk: Desk, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    from app.documents.slips import slips_pdf

    if not view.interest_total + view.savings_total:
        return []
    on = view.meeting.on

    def make() -> bytes:
        record = slips_record(desk, view, pack, practice=practice)
        if record is None:
            raise RuleBrokenError("nothing_to_print")
        return slips_pdf(record)

    return [Paper("giay-bao", f"{on:%d/%m/%Y}", f"giay-bao_{on}", make)]


_MADE = {
    "10C/TD": _minutes,
    "03/TD": _loan_lists,
    "binh-xet": _appraisals,
    "04/TD": _notices,
    "bang-thu": _collections,
    "giay-bao": _slips,
    "bo-sung": _addenda,
}
