"""The papers of a meeting, out of the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from app.documents.records import (
    AddendumPaper,
    AdmissionLine,
    FiguresPaper,
    GroupHeading,
    LoanListPaper,
    LoanListRow,
    MinutesPaper,
    NoticeLine,
    NoticePaper,
    ReleaseLine,
    RequestLine,
    Seal,
    Tally,
)
from app.domain.entries import Votes
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId
from app.domain.meeting import Presence, Request
from app.domain.policy import PolicyPack
from app.usecases.desk import Desk
from app.usecases.meeting import MeetingView, look_at
from app.usecases.refusals import QT_TRANSLATE_NOOP as _T

FORMS = ("10C/TD", "03/TD", "04/TD", "bo-sung")
CLASS_WORDS = {
    "poor": _T("Word", "Hộ nghèo"),
    "near_poor": _T("Word", "Hộ cận nghèo"),
    "escaped": _T("Word", "Hộ mới thoát nghèo"),
    "none": _T("Word", "Không thuộc diện"),
}
TOPIC_WORDS = {
    "policy": _T("Word", "Chính sách"),
    "training": _T("Word", "Tập huấn"),
    "extension": _T("Word", "Khuyến nông"),
}
VERDICT_WORDS = {
    "pass": _T("Word", "Được"),
    "fail": _T("Word", "Chưa được"),
    "unknown": _T("Word", "Thiếu giấy"),
}


KINDS = {
    "10C/TD": _T("Word", "Biên bản họp Tổ %1"),
    "03/TD": _T("Word", "03/TD · %1"),
    "04/TD": _T("Word", "Kết quả phê duyệt cho vay %1"),
    "bo-sung": _T("Word", "Biên bản bổ sung số %1"),
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
    desk: Desk, form: str, meeting: MeetingId | None = None, *, pack: PolicyPack | None = None, practice: bool = False
) -> list[Paper]:
    """The papers of one form for a meeting (the newest where none is named).

    Raises:
        RuleBrokenError: there is no meeting, or it has nothing for that form.
    """
    meetings = desk.meetings.all()
    chosen = meeting or (meetings[0].id if meetings else None)
    if chosen is None:
        raise RuleBrokenError("no_meeting_yet")
    made = _MADE[form](desk, look_at(desk, chosen), _names(pack), practice)
    if not made:
        raise RuleBrokenError("nothing_to_print")
    return made


def all_papers(
    desk: Desk, meeting: MeetingId, *, pack: PolicyPack | None = None, practice: bool = False
) -> list[Paper]:
    """Every paper a meeting has, in the order of the forms; none is made before its bytes are asked for."""
    view, names = look_at(desk, meeting), _names(pack)
    return [paper for form in FORMS for paper in _MADE[form](desk, view, names, practice)]


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


def seal_text(group: str, meeting: str, digest: str) -> str:
    """What the QR code on minutes holds."""
    return f"SOTO1:{group}:{meeting}:{digest}"


def _names(pack: PolicyPack | None) -> dict[str, str]:
    return {program.id: program.name for program in pack.programs.values()} if pack else {}


def heading_of(desk: Desk) -> GroupHeading:
    """Whose paper it is.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    profile = desk.about.profile()
    if profile is None:
        raise RuleBrokenError("no_meeting_yet")
    return GroupHeading(
        code=profile.code,
        name=profile.name,
        leader=desk.about.board().leader,
        hamlet=profile.hamlet_shown[:1].upper() + profile.hamlet_shown[1:],
        hamlet_word=profile.hamlet_word,
        commune=f"{profile.commune_kind} {profile.commune}",
        province=profile.province,
        union=profile.union_name,
        office=profile.office_name,
    )


def _tally(votes: Votes | None) -> Tally | None:
    return Tally(votes.yes, votes.no, votes.abstain) if votes else None


def _minutes(desk: Desk, view: MeetingView, programs: dict[str, str], practice: bool) -> list[Paper]:
    meeting, turnout = view.meeting, view.turnout
    source = turnout.quorum_source or "chưa có nguồn, Tổ tự đặt"
    seal = None
    if meeting.digest:
        seal = Seal(meeting.digest, seal_text(desk.group, meeting.id, meeting.digest))
    paper = MinutesPaper(
        heading=heading_of(desk),
        on=meeting.on,
        started_at=meeting.started_at,
        ended_at=meeting.ended_at or "",
        place=meeting.place,
        members=turnout.members,
        present=turnout.present,
        excused=turnout.excused,
        absent=turnout.absent,
        absentees=tuple(
            (mark.name, mark.reason or ("có lý do" if mark.presence is Presence.EXCUSED else ""))
            for mark in view.marks
            if mark.presence in {Presence.EXCUSED, Presence.ABSENT}
        ),
        quorum=f"{turnout.quorum} tổng số tổ viên; {source}",
        is_quorate=turnout.is_quorate,
        chair=meeting.officers.chair,
        secretary=meeting.officers.secretary,
        hamlet_head=(meeting.officers.hamlet_name, meeting.officers.hamlet_title),
        union_officer=(meeting.officers.union_name, meeting.officers.union_title),
        interest_payers=sum(line.interest > 0 for line in view.money),
        interest_total=view.interest_total,
        savers=sum(line.savings > 0 for line in view.money),
        savings_total=view.savings_total,
        admissions=tuple(
            AdmissionLine(
                name=member.name,
                birth_year=member.birth_year,
                id_number=member.id_number,
                address=member.address,
                category=CLASS_WORDS[member.class_on(meeting.on)],
                votes=_tally(admission.votes),
                accepted=admission.accepted,
            )
            for member, admission in view.admissions
        ),
        releases=tuple(
            ReleaseLine(member.name, release.reason, _tally(release.votes), release.accepted)
            for member, release in view.releases
        ),
        requests=tuple(_request_line(request, programs) for request in view.requests),
        minimum_before=view.minimum_before.amount if view.minimum_before else None,
        minimum_new=view.minimum_saving.amount if view.minimum_saving else None,
        minimum_votes=_tally(view.minimum_saving.votes) if view.minimum_saving else None,
        minimum_accepted=view.minimum_saving.accepted if view.minimum_saving else True,
        topics=tuple((TOPIC_WORDS[topic.sort.value], topic.text) for topic in view.topics),
        notes=tuple(note.text for note in view.notes),
        seal=seal,
        practice=practice,
    )

    def make() -> bytes:
        from app.documents.minutes import minutes_pdf

        return minutes_pdf(paper)

    return [Paper("10C/TD", f"{meeting.on:%d/%m/%Y}", f"10C-TD_{meeting.on}", make)]


def _request_line(request: Request, programs: dict[str, str]) -> RequestLine:
    return RequestLine(
        name=request.name,
        category=request.category,
        program=short_name(programs.get(request.program, request.program)),
        amount=request.amount,
        purpose=request.purpose,
        term_months=request.agreed_term or request.term_months,
        votes=_tally(request.votes),
        approved=request.approved,
        agreed_amount=request.agreed_amount,
        reason=request.vote_note,
        findings=VERDICT_WORDS.get(request.verdict or "", ""),
    )


def short_name(program: str) -> str:
    """A program's name without the words every program begins with."""
    return program.removeprefix("Cho vay ").strip()[:1].upper() + program.removeprefix("Cho vay ").strip()[1:]


def _loan_lists(desk: Desk, view: MeetingView, programs: dict[str, str], practice: bool) -> list[Paper]:
    carried: dict[str, list[Request]] = {}
    for request in view.requests:
        if request.approved:
            carried.setdefault(request.program, []).append(request)
    papers = []
    for program, requests in carried.items():
        name = programs.get(program, program)
        rows = tuple(
            LoanListRow(
                name=request.name,
                category=request.category,
                amount=request.agreed_amount,
                purpose=request.purpose,
                term_months=request.agreed_term,
                approved_amount=request.answer.amount if request.answer and request.answer.approved else None,
                approved_term=request.answer.term_months if request.answer and request.answer.approved else None,
            )
            for request in requests
        )
        paper = LoanListPaper(heading_of(desk), name, view.meeting.on, rows, practice=practice)
        papers.append(Paper("03/TD", name, f"03-TD_{program}_{view.meeting.on}", partial(_loan_list, paper)))
    return papers


def _loan_list(paper: LoanListPaper) -> bytes:
    from app.documents.loan_list import loan_list_pdf

    return loan_list_pdf(paper)


def _notices(desk: Desk, view: MeetingView, programs: dict[str, str], practice: bool) -> list[Paper]:
    answered = [(request, request.answer) for request in view.requests if request.answer is not None]
    if not answered:
        return []
    lines = tuple(
        NoticeLine(
            name=request.name,
            program=short_name(programs.get(request.program, request.program)),
            asked=request.agreed_amount,
            approved=answer.approved,
            amount=answer.amount,
            term_months=answer.term_months,
            disburse_on=answer.disburse_on,
            place=answer.place,
            reason=answer.reason,
        )
        for request, answer in answered
    )
    newest: date = max(answer.on for _, answer in answered)
    paper = NoticePaper(heading_of(desk), newest, lines, practice=practice)

    def make() -> bytes:
        from app.documents.approval_notice import approval_notice_pdf

        return approval_notice_pdf(paper)

    return [Paper("04/TD", f"{newest:%d/%m/%Y}", f"04-TD_{newest}", make)]


def _addenda(desk: Desk, view: MeetingView, _programs: dict[str, str], practice: bool) -> list[Paper]:
    papers = []
    for addendum in view.addenda:
        paper = AddendumPaper(
            heading=heading_of(desk),
            number=addendum.number,
            on=addendum.on,
            meeting_on=view.meeting.on,
            meeting_seal=view.meeting.digest or "",
            text=addendum.text,
            reason=addendum.reason,
            chair=view.meeting.officers.chair,
            secretary=view.meeting.officers.secretary,
            practice=practice,
        )
        stem = f"bo-sung-{addendum.number}_{view.meeting.on}"
        papers.append(Paper("bo-sung", str(addendum.number), stem, partial(_addendum, paper)))
    return papers


def _addendum(paper: AddendumPaper) -> bytes:
    from app.documents.addendum import addendum_pdf

    return addendum_pdf(paper)


_MADE = {"10C/TD": _minutes, "03/TD": _loan_lists, "04/TD": _notices, "bo-sung": _addenda}
