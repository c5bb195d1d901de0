"""The papers of a meeting and of the group, out of the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from app.documents.records import CodePagePaper
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId
from app.domain.policy import PolicyPack
from app.usecases.exchange.on_paper import codes_for_paper
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.papers.borrower_papers import (
    first_borrowers,
    first_loan_records,
    form_of_request,
    loan_request_records,
    public_notice_record,
    transfer_records,
)
from app.usecases.papers.collection_papers import collection_record, slips_record
from app.usecases.papers.founding_papers import founding_of
from app.usecases.papers.group_papers import OF_THE_GROUP, paper_of_the_group
from app.usecases.papers.heading import heading_of, heading_of_meeting
from app.usecases.papers.life_papers import attendance_record
from app.usecases.papers.paper import KINDS, NOTICE_BEFORE, OF_A_UNION, WHOLE, Paper, bound, paper, several, stem_of
from app.usecases.papers.paper_records import (
    addendum_records,
    appraisal_record,
    board_minutes_record,
    loan_list_records,
    minutes_record,
    notice_record,
)
from app.usecases.papers.question_papers import question_paper, question_title
from app.usecases.papers.why_not import why_not_record
from app.usecases.policy import Policies
from app.usecases.progress import Progress, silently
from app.usecases.review.questions import open_questions
from app.usecases.workspace import Workspace

OF_A_MEETING = (
    "10A/TD", "10C/TD", "bau-bql", "diem-danh", "03/TD", "01/TD", "01/TD-VKK", "01/GQVL", "01/UQ", "binh-xet", "vi-sao-chua", "niem-yet", "04/TD", "GNCK",
    "bang-thu", "giay-bao", "bo-sung",
)  # fmt: skip


def papers_of(
    workspace: Workspace, form: str, meeting: MeetingId | None = None, *, policies: Policies, practice: bool = False
) -> list[Paper]:
    """The papers of one form for a meeting (the newest where none is named), or of the group itself.

    Raises:
        RuleBrokenError: there is no meeting, or it has nothing for that form.
    """
    if form in OF_THE_GROUP and not (form in _MADE and meeting):
        return [paper_of_the_group(workspace, form, policies.on(workspace.today), practice)]
    if form == "hai-noi":
        return _questions(workspace, practice=practice)
    if form not in {*_MADE, "ma-gui", WHOLE}:
        raise RuleBrokenError("nothing_to_print" if form in OF_A_UNION else "printed_elsewhere")
    chosen = _chosen(workspace, meeting)
    if form == "ma-gui":
        return [code_page(workspace, chosen, practice=practice)]
    if form == WHOLE:
        return [whole_meeting(workspace, chosen, policies=policies, practice=practice)]
    view = look_at(workspace, chosen)
    made = _MADE[form](workspace, view, policies.on(view.meeting.on), practice)
    if not made:
        raise RuleBrokenError("nothing_to_print")
    return made


def _questions(workspace: Workspace, *, practice: bool) -> list[Paper]:
    """A paper for each thing that two places wrote differently and nobody settled yet."""
    asked = open_questions(workspace)
    if not asked:
        raise RuleBrokenError("nothing_apart")
    return [question_paper(workspace, one, question_title(one), practice=practice) for one in asked]


def _chosen(workspace: Workspace, meeting: MeetingId | None) -> MeetingId:
    """The meeting asked for, else the newest."""
    meetings = workspace.meetings.all()
    chosen = meeting or (meetings[0].id if meetings else None)
    if chosen is None:
        raise RuleBrokenError("no_meeting_yet")
    return chosen


def all_papers(workspace: Workspace, meeting: MeetingId, *, policies: Policies, practice: bool = False) -> list[Paper]:
    """Every paper a meeting has, in the order of the forms; none is made before its bytes are asked for."""
    view = look_at(workspace, meeting)
    pack = policies.on(view.meeting.on)
    return [paper for form in OF_A_MEETING for paper in _MADE[form](workspace, view, pack, practice)]


def whole_meeting(
    workspace: Workspace,
    meeting: MeetingId,
    *,
    policies: Policies,
    practice: bool = False,
    progress: Progress = silently,
) -> Paper:
    """Every paper of a meeting as one file, with a bookmark for each.

    Its making raises ``RuleBrokenError`` where a person stopped it.
    """
    on = look_at(workspace, meeting).meeting.on
    day = f"{on:%d/%m/%Y}"

    def make() -> bytes:
        papers = all_papers(workspace, meeting, policies=policies, practice=practice)
        pages: list[tuple[str, bytes]] = []
        for done, one in enumerate(papers):
            progress(done, len(papers))
            pages.append((one.title(), one.pdf))
        progress(len(papers), len(papers))
        return bound(pages, KINDS[WHOLE].replace("%1", day), heading_of(workspace).name)

    return Paper(WHOLE, day, f"tat-ca_{on}", make)


def code_page(workspace: Workspace, meeting: MeetingId, *, practice: bool = False) -> Paper:
    """The page that carries a sealed meeting to the office in QR codes; making it counts as sending.

    Its making raises ``RuleBrokenError`` where the meeting is not sealed, the group has no office yet, or it is too much.
    """
    found = look_at(workspace, meeting).meeting

    def record() -> CodePagePaper:
        codes = codes_for_paper(workspace, meeting, found.on)
        return CodePagePaper(
            heading_of_meeting(workspace, found), found.on, codes, found.digest or "", practice=practice
        )

    return paper("ma-gui", record, found.on, of=f"{found.on:%d/%m/%Y}", stem=stem_of("ma-gui", found.on))


def with_codes(workspace: Workspace, minutes: Paper, meeting: MeetingId | None, *, practice: bool = False) -> Paper:
    """The minutes and the page of codes as one file."""
    page = code_page(workspace, _chosen(workspace, meeting), practice=practice)

    def make() -> bytes:
        pages = [(one.title(), one.pdf) for one in (minutes, page)]
        return bound(pages, minutes.title(), heading_of(workspace).name)

    return Paper(minutes.form, minutes.of, minutes.file_stem, make, minutes.definition)


def _names(pack: PolicyPack) -> dict[str, str]:
    return {program.id: program.name for program in pack.programs.values()}


def _day(view: MeetingView) -> str:
    return f"{view.meeting.on:%d/%m/%Y}"


def _minutes(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    record = partial(minutes_record, workspace, view, _names(pack), practice=practice)
    on = view.meeting.on
    return [paper("10C/TD", record, on, of=_day(view), stem=stem_of("10C/TD", on))]


def _founding(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    record, on = founding_of(workspace, view, _names(pack), practice=practice), view.meeting.on
    return [paper("10A/TD", record, on, of=_day(view), stem=stem_of("10A/TD", on))] if record is not None else []


def _board_minutes(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    on, record = view.meeting.on, board_minutes_record(workspace, view, _names(pack), practice=practice)
    if record is None:
        return []
    return [paper("bau-bql", record, on, of=_day(view), stem=stem_of("bau-ban-quan-ly", on))]


def _attendance(workspace: Workspace, view: MeetingView, _pack: PolicyPack, practice: bool) -> list[Paper]:
    on = view.meeting.on
    record = partial(attendance_record, workspace, view, practice=practice)
    return [paper("diem-danh", record, on, of=_day(view), stem=stem_of("diem-danh", on))]


def _loan_lists(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    lists = loan_list_records(workspace, view, _names(pack), practice=practice)
    on = view.meeting.on
    return [
        paper("03/TD", record, on, of=record.program, stem=stem_of("03/TD", f"{program}_{on}"))
        for program, record in lists.items()
    ]


def _borrowers_own(form: str, workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    """A request each, on the form its programme is asked on."""
    asked = [request for request in view.requests if form_of_request(request.program) == form]
    records = partial(loan_request_records, workspace, view.meeting, asked, pack, practice=practice)
    return _of_borrowers(form, view, records) if asked else []


def _transfers(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    lent = [request for request in view.requests if request.answer is not None and request.answer.approved]
    records = partial(transfer_records, workspace, view, _names(pack), practice=practice)
    return _of_borrowers("GNCK", view, records) if lent else []


def _authorisations(workspace: Workspace, view: MeetingView, _pack: PolicyPack, practice: bool) -> list[Paper]:
    records = partial(first_loan_records, workspace, view, practice=practice)
    return _of_borrowers("01/UQ", view, records) if first_borrowers(workspace, view) else []


def _of_borrowers(form: str, view: MeetingView, records: Callable[[], Sequence[Any]]) -> list[Paper]:
    """One file of what each borrower signs herself; nothing of it is made before it is looked at."""
    on = view.meeting.on

    def made() -> list[tuple[str, Any]]:
        return [(record.borrower.name, record) for record in records()]

    return [several(form, made, on, of=_day(view), stem=stem_of(form, on))]


def _appraisals(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    if not view.requests:
        return []
    on = view.meeting.on
    record = partial(appraisal_record, workspace, view, pack, practice=practice)
    return [paper("binh-xet", record, on, of=_day(view), stem=stem_of("phieu-binh-xet", on))]


def _letters(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    records = [
        why_not_record(workspace, request, pack, view.meeting.on, practice=practice) for request in view.requests
    ]
    named = [(record.name, record) for record in records if record is not None]
    on = view.meeting.on
    return [several("vi-sao-chua", named, on, of=_day(view), stem=stem_of("vi-sao-chua", on))] if named else []


def _public_notices(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    """What hangs on the hamlet's board: who asks, while somebody waits for the vote; who was proposed, after it."""
    on, found = view.meeting.on, []
    made = partial(public_notice_record, workspace, view, _names(pack), practice=practice)
    if any(request.approved is None for request in view.requests):
        before, stem = partial(made, before=True), stem_of(NOTICE_BEFORE, on)
        found.append(paper("niem-yet", before, on, of=_day(view), stem=stem, called=NOTICE_BEFORE))
    if any(request.approved for request in view.requests):
        found.append(paper("niem-yet", made, on, of=_day(view), stem=stem_of("niem-yet", on)))
    return found


def _notices(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    record = notice_record(workspace, view, _names(pack), practice=practice)
    if record is None or record.on is None:
        return []
    return [paper("04/TD", record, record.on, of=f"{record.on:%d/%m/%Y}", stem=stem_of("04/TD", record.on))]


def _addenda(workspace: Workspace, view: MeetingView, _pack: PolicyPack, practice: bool) -> list[Paper]:
    on = view.meeting.on
    return [
        paper("bo-sung", record, on, of=str(record.number), stem=stem_of(f"bo-sung-{record.number}", on))
        for record in addendum_records(workspace, view, practice=practice)
    ]


def _collections(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    if not view.money:
        return []
    on = view.meeting.on
    record = partial(collection_record, workspace, view, pack, practice=practice)
    return [paper("bang-thu", record, on, of=f"{on:%m/%Y}", stem=stem_of("bang-thu", on))]


def _slips(workspace: Workspace, view: MeetingView, pack: PolicyPack, practice: bool) -> list[Paper]:
    if not view.interest_total + view.savings_total:
        return []
    on = view.meeting.on
    record = partial(slips_record, workspace, view, pack, practice=practice)
    return [paper("giay-bao", record, on, of=_day(view), stem=stem_of("giay-bao", on))]


_MADE: dict[str, Callable[[Workspace, MeetingView, PolicyPack, bool], list[Paper]]] = {
    "10A/TD": _founding,
    "10C/TD": _minutes,
    "bau-bql": _board_minutes,
    "diem-danh": _attendance,
    "03/TD": _loan_lists,
    "01/TD": partial(_borrowers_own, "01/TD"),
    "01/TD-VKK": partial(_borrowers_own, "01/TD-VKK"),
    "01/GQVL": partial(_borrowers_own, "01/GQVL"),
    "01/UQ": _authorisations,
    "binh-xet": _appraisals,
    "vi-sao-chua": _letters,
    "niem-yet": _public_notices,
    "04/TD": _notices,
    "GNCK": _transfers,
    "bang-thu": _collections,
    "giay-bao": _slips,
    "bo-sung": _addenda,
}
