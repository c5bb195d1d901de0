"""What each paper of a meeting says, out of the book."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.documents.records import (
    AddendumPaper,
    AdmissionLine,
    AppraisalPaper,
    AppraisedRequest,
    FindingLine,
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
from app.domain.decisions import BOARD, FOUND, Decision
from app.domain.entries import Votes
from app.domain.meeting import Meeting, Presence, Request
from app.domain.policy import PolicyPack, short_name
from app.usecases.labels import CLASS_WORDS, TOPIC_WORDS, VERDICT_WORDS
from app.usecases.loans.appraisal import asked_in, judge
from app.usecases.loans.findings import in_order, said, verdict_words
from app.usecases.loans.since_vote import as_voted
from app.usecases.meeting.consequences import words_of
from app.usecases.meeting.view import MeetingView
from app.usecases.papers.heading import heading_of, heading_of_meeting, title_in
from app.usecases.workspace import Workspace

_INWARD = re.compile(r"memory|truy vấn kiểm tra|chưa có nguồn|theo trí nhớ|số QĐ:", re.IGNORECASE)


def category_of(workspace: Workspace, request: Request, on: date) -> str:
    """For whom a loan is meant: as it was written, else the class her household had on that day."""
    if request.category:
        return request.category
    met = request.meeting
    member = workspace.members.as_met(met).get(request.member) if met else workspace.members.one(request.member)
    return CLASS_WORDS[member.class_on(on)] if member is not None and member.class_on(on) != "none" else ""


def tally(votes: Votes | None) -> Tally | None:
    """A vote as a paper has it."""
    return Tally(votes.yes, votes.no, votes.abstain) if votes else None


def minutes_record(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> MinutesPaper:
    """What the minutes 10C/TD of a meeting say."""
    meeting, turnout = view.meeting, view.turnout
    seal = None
    if meeting.digest:
        seal = Seal(meeting.digest)
    return MinutesPaper(
        heading=heading_of_meeting(workspace, meeting),
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
        quorum=f"{turnout.quorum} tổng số tổ viên",
        is_quorate=turnout.is_quorate,
        chair=meeting.officers.chair,
        secretary=meeting.officers.secretary,
        chair_title=title_in(workspace, meeting, meeting.officers.chair),
        secretary_title=title_in(workspace, meeting, meeting.officers.secretary),
        # Names are suggested from the meeting before: only who was seen to be here stands on the paper.
        hamlet_head=(meeting.officers.hamlet_name, meeting.officers.hamlet_title)
        if meeting.officers.hamlet_present
        else ("", ""),
        union_officer=(meeting.officers.union_name, meeting.officers.union_title)
        if meeting.officers.union_present
        else ("", ""),
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
                votes=tally(admission.votes),
                accepted=admission.accepted,
            )
            for member, admission in view.admissions
        ),
        releases=tuple(
            ReleaseLine(member.name, release.reason, tally(release.votes), release.accepted)
            for member, release in view.releases
        ),
        requests=tuple(request_line(workspace, request, programs, meeting.on) for request in view.requests),
        minimum_before=view.minimum_before.amount if view.minimum_before else None,
        minimum_new=view.minimum_saving.amount if view.minimum_saving else None,
        minimum_votes=tally(view.minimum_saving.votes) if view.minimum_saving else None,
        minimum_accepted=view.minimum_saving.accepted if view.minimum_saving else True,
        topics=tuple((TOPIC_WORDS[topic.sort.value], topic.text) for topic in view.topics),
        notes=(*_decided(workspace, view), *(note.text for note in view.notes)),
        seal=seal,
        practice=practice,
    )


def board_minutes_record(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> MinutesPaper | None:
    """The minutes of a change of the board; None where nobody was proposed, or the minutes of the founding have it."""
    elections = [one for one in view.decisions if one.sort == BOARD]
    if not elections or is_founding(view):
        return None
    met = minutes_record(workspace, view, programs, practice=practice)
    return replace(met, elected=tuple(_said(workspace, elections)))


def is_founding(view: MeetingView) -> bool:
    """Whether a meeting founded the group: then the minutes 10A/TD are of its board too."""
    return any(one.sort == FOUND and one.accepted for one in view.decisions)


def _decided(workspace: Workspace, view: MeetingView) -> list[str]:
    """What was decided of the group itself, each with its votes. The board is never changed by 10C/TD: it has minutes of its own."""
    others = [one for one in view.decisions if one.sort != BOARD]
    apart = "biên bản thành lập Tổ 10A/TD" if is_founding(view) else "biên bản bầu, thay đổi Ban quản lý Tổ kèm theo"
    elected = len(others) < len(view.decisions)
    return [*_said(workspace, others), *([f"Bầu, thay đổi Ban quản lý Tổ: ghi ở {apart}."] if elected else [])]


def _said(workspace: Workspace, decisions: Sequence[Decision]) -> list[str]:
    found = []
    for one in decisions:
        said = "thông qua" if one.accepted else "không thông qua"
        votes = f"{one.votes.yes}/{one.votes.no}/{one.votes.abstain}"
        found.append(f"{words_of(workspace, one)} Biểu quyết (tán thành/không/không ý kiến): {votes}, {said}.")
    return found


def request_line(workspace: Workspace, request: Request, programs: Mapping[str, str], on: date) -> RequestLine:
    """A request as minutes have it."""
    return RequestLine(
        name=request.name,
        category=category_of(workspace, request, on),
        program=short_name(programs.get(request.program, request.program)),
        amount=request.amount,
        purpose=request.purpose,
        term_months=request.agreed_term or request.term_months,
        votes=tally(request.votes),
        approved=request.approved,
        agreed_amount=request.agreed_amount,
        reason=request.vote_note,
        findings=verdict_words(request.verdict, request.open_points) if request.verdict else "",
    )


def loan_list_records(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> dict[str, LoanListPaper]:
    """The lists 03/TD of a meeting by program: what was carried."""
    carried: dict[str, list[Request]] = {}
    for request in view.requests:
        if request.approved:
            carried.setdefault(request.program, []).append(request)
    lists = {}
    for program, requests in carried.items():
        name = programs.get(program, program)
        rows = tuple(
            LoanListRow(
                name=request.name,
                category=category_of(workspace, request, view.meeting.on),
                amount=request.agreed_amount,
                purpose=request.purpose,
                term_months=request.agreed_term,
            )
            for request in requests
        )
        lists[program] = LoanListPaper(
            heading_of_meeting(workspace, view.meeting), name, view.meeting.on, rows, practice=practice
        )
    return lists


def notice_record(
    workspace: Workspace, view: MeetingView, programs: Mapping[str, str], *, practice: bool
) -> NoticePaper | None:
    """The bank's answers to a meeting's requests; None where there is none yet."""
    answered = [(request, request.answer) for request in view.requests if request.answer is not None]
    if not answered:
        return None
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
    return NoticePaper(heading_of(workspace, newest), newest, lines, practice=practice)


def addendum_records(workspace: Workspace, view: MeetingView, *, practice: bool) -> list[AddendumPaper]:
    """The addenda of sealed minutes, in their order."""
    return [
        AddendumPaper(
            heading=heading_of(workspace, addendum.on),
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
        for addendum in view.addenda
    ]


def appraisal_record(
    workspace: Workspace, view: MeetingView, pack: PolicyPack, *, practice: bool
) -> AppraisalPaper | None:
    """Every request of a meeting with what was found and how it was voted; None where nobody asked."""
    if not view.requests:
        return None
    return AppraisalPaper(
        heading=heading_of_meeting(workspace, view.meeting),
        on=view.meeting.on,
        pack=f"{pack.id}, {pack.as_of:%d/%m/%Y}",
        chair=view.meeting.officers.chair,
        secretary=view.meeting.officers.secretary,
        requests=tuple(_appraised(workspace, pack, request, view.meeting) for request in view.requests),
        practice=practice,
    )


def _result_words(outcome: str, evidence: Sequence[str]) -> str:
    """What was found, in a word; where no paper is missing, it is not known yet."""
    return "Chưa rõ" if outcome == "unknown" and not evidence else VERDICT_WORDS[outcome]


def _public(citation: str) -> str:
    """A source as a paper names it: what the pack says of its own doubts is not for a paper that is signed."""
    parts = (part.strip() for part in citation.split(";"))
    return "; ".join(part for part in parts if part and not _INWARD.search(part))


def _appraised(workspace: Workspace, pack: PolicyPack, request: Request, meeting: Meeting) -> AppraisedRequest:
    on, verdict = meeting.on, judge(workspace, pack, asked_in(request), meeting.on)
    if verdict is not None and meeting.is_sealed:
        verdict = as_voted(workspace, request, verdict)
    findings = [said(pack, found) for found in in_order(verdict.findings)] if verdict else []
    checked = verdict is not None and verdict.is_checked
    program = pack.programs.get(request.program)
    return AppraisedRequest(
        name=request.name,
        category=category_of(workspace, request, on),
        program=program.name if program else request.program,
        amount=request.amount,
        purpose=request.purpose,
        term_months=request.term_months,
        verdict=verdict_words(verdict.outcome.value, verdict.open_points) if verdict and checked else "chưa có quy tắc",
        findings=tuple(
            FindingLine(
                result=_result_words(found.outcome.value, found.evidence),
                message=found.requirement,
                facts=found.facts or tuple(f"chưa biết: {label}" for label in found.missing),
                citation=_public(found.citation),
                needed="; ".join(found.evidence),
            )
            for found in findings
        ),
        votes=tally(request.votes),
        approved=request.approved,
        agreed_amount=request.agreed_amount,
        agreed_term=request.agreed_term,
        reason=request.vote_note,
    )
