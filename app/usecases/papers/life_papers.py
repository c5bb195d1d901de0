"""The group's papers around a meeting and around its people: who is asked and who came, what falls due, what differs, a hand-over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

from app.documents.records import title_of
from app.documents.records_group import AttendancePaper, CalledMember, HandoverPaper, InvitationPaper
from app.documents.records_money import DifferencePaper, DuePaper, DuePayment
from app.domain.collection import DENOMINATIONS
from app.domain.ids import MemberId
from app.domain.meeting import Meeting, MeetingState, Presence
from app.domain.members import Member
from app.domain.policy import PolicyPack
from app.storage.queries import verifications
from app.usecases.loans.loans import loans_in_hand
from app.usecases.meeting.view import MeetingView
from app.usecases.money.at_bank import at_bank
from app.usecases.money.balance_check import TwoSided, two_sided
from app.usecases.money.handover import handovers
from app.usecases.papers.borrower_papers import AHEAD
from app.usecases.papers.founding_papers import cover_record
from app.usecases.papers.heading import heading_of, heading_of_meeting
from app.usecases.workspace import Workspace

_AWAY = {Presence.EXCUSED: "vắng có lý do", Presence.ABSENT: "vắng"}
_FRESH = timedelta(days=31)
_THINGS = (
    ("Sổ tay, máy tính có Sổ Tổ và phiếu khôi phục", ""),
    ("Sổ vay vốn, biên lai, bảng kê 13/TD đang giữ", ""),
)


def attendance_record(workspace: Workspace, view: MeetingView, *, practice: bool) -> AttendancePaper:
    """Who is called in a meeting; of who was marked as away stands why, the others sign."""
    meeting = view.meeting
    away = {mark.member: mark.reason or _AWAY[mark.presence] for mark in view.marks if mark.presence in _AWAY}
    if meeting.is_sealed:  # the roll that was called, whatever is written of a member since
        roll = {mark.member for mark in view.marks}
        called = [member for member in workspace.members.as_met(meeting.id).values() if member.id in roll]
    else:
        called = list(workspace.members.active(meeting.on))
    members = tuple(_called(member, away.get(member.id, "")) for member in called)
    return AttendancePaper(
        heading_of_meeting(workspace, meeting),
        meeting.on,
        meeting.place,
        members,
        practice=practice,
        secretary=meeting.officers.secretary,
    )


def next_attendance_record(workspace: Workspace, *, practice: bool) -> AttendancePaper:
    """The members of today, for a meeting whose day is written by hand.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    members = tuple(_called(member, "") for member in workspace.members.active(workspace.today))
    return AttendancePaper(heading_of(workspace), None, _usual_place(workspace), members, practice=practice)


def _called(member: Member, away: str) -> CalledMember:
    return CalledMember(member.name, member.birth_year, member.address, away)


def invitation_record(workspace: Workspace, *, practice: bool) -> InvitationPaper:
    """An invitation for each member to the meeting that is open from today on; where none is, its day is written by hand.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    coming = _coming(workspace)
    return InvitationPaper(
        heading_of(workspace),
        coming.on if coming else None,
        coming.started_at if coming else "",
        coming.place if coming else _usual_place(workspace),
        tuple(f"{title_of(member.sex)} {member.name}" for member in workspace.members.active(workspace.today)),
        practice=practice,
    )


def _coming(workspace: Workspace) -> Meeting | None:
    waiting = [one for one in workspace.meetings.all() if one.state is MeetingState.OPEN and one.on >= workspace.today]
    return min(waiting, key=lambda one: one.on, default=None)


def _usual_place(workspace: Workspace) -> str:
    return next((one.place for one in workspace.meetings.all() if one.place), "")


def due_record(workspace: Workspace, pack: PolicyPack, *, practice: bool) -> DuePaper | None:
    """A notice for each member of whose loans something falls due in sixty days; None where nothing does.

    How much is not said where only the bank knows it: the form of a plan tells the days of its instalments, not their amounts.
    """
    today = workspace.today
    due: dict[MemberId, list[DuePayment]] = defaultdict(list)
    for loan in loans_in_hand(workspace, pack, today):
        for one in loan.instalments():
            if today <= one.on <= today + AHEAD:
                program = pack.programs[loan.program].short_name if loan.program in pack.programs else loan.program
                due[loan.member].append(DuePayment(loan.name, program, one.on, None, one.is_last))
    if not due:
        return None
    notices = []
    for member, payments in due.items():
        who = workspace.members.one(member)
        title = title_of(who.sex if who is not None else "")
        notices.append((f"{title} {payments[0].name}", tuple(sorted(payments, key=lambda one: one.on))))
    return DuePaper(heading_of(workspace), today, tuple(notices), practice=practice)


def difference_records(workspace: Workspace, *, practice: bool) -> list[DifferencePaper]:
    """Minutes for each member whose balances differ between book, bank and her own word, or of whom something was found in the last month."""
    heading, today = heading_of(workspace), workspace.today
    said = {
        one.member: one
        for one in reversed(verifications(workspace.book, workspace.group))
        if today - _FRESH <= one.on <= today
    }
    found = []
    for one in two_sided(workspace, today):
        member, known = workspace.members.one(one.member), said.get(one.member)
        if (one.differs or known is not None) and member is not None:
            record = DifferencePaper(
                heading, today, one.name, member.id_number, member.address, _sides(one), practice=practice
            )
            if known is not None:
                taken = known.amount if known.sort == "appropriated" else None
                record = replace(record, appropriated=taken, cause=known.cause, measure=known.measure, due=known.due)
            found.append(record)
    return found


def _sides(one: TwoSided) -> tuple[tuple[str, int | None, int | None], ...]:
    told = f" (ngày {one.said_on:%d/%m/%Y})" if one.said_on else ""
    stated = f" (kỳ {one.bank_as_of:%d/%m/%Y})" if one.bank_as_of else ""
    return (
        ("Sổ của Tổ", one.ours, None),
        (f"Sao kê của ngân hàng{stated}", one.bank_savings, one.bank_outstanding),
        (f"Tổ viên nói{told}", one.said_savings, one.said_outstanding),
    )


def handover_record(workspace: Workspace, *, practice: bool) -> HandoverPaper:
    """What a leader hands over: members, balances, notes to count, and what lies in the folder.

    One that was written down in the last month is printed as it was done; else it is filled in by hand.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    day = workspace.today
    done = next((one for one in handovers(workspace) if day - _FRESH <= one.on <= day), None)
    today = done.on if done is not None else day  # its figures are those of its day
    members, bank = workspace.members.active(today), at_bank(workspace, today)
    days = [day for day in workspace.rounds.statement_days() if day <= today]
    owed = [at.outstanding for member in members if (at := bank.get(member.id)) is not None]
    folder = cover_record(workspace, practice=practice).documents
    return HandoverPaper(
        heading_of(workspace),
        today,
        len(members),
        sum(member.savings for member in members),
        sum(owed) if owed else None,
        max(days, default=None),
        tuple(DENOMINATIONS),
        (*_THINGS, *folder, *((paper, "") for paper in done.papers)) if done else (*_THINGS, *folder),
        practice=practice,
        giver=done.giver if done else "",
        receiver=done.receiver if done else "",
        witness=done.witness if done else "",
        notes=tuple(done.notes.items()) if done else None,
        left=done.left if done else "",
    )
