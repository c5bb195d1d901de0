"""Làng tập: a whole invented village with a year behind it, its own office and its own stick. Made anew each time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib.resources import as_file, files
from pathlib import Path

from app.domain.calendar import add_months
from app.domain.entries import Entry, Facts, MemberCorrected, Role, Votes, kind_of
from app.domain.ids import CommandId, DeviceId, MeetingId, MemberId
from app.domain.meeting import Officers, Presence, TopicSort
from app.domain.policy import PolicyPack, rate_for
from app.storage.journal import line_of
from app.sync.mailbox.open import open_mailbox
from app.usecases.book.opening import new_group_book, new_office_book
from app.usecases.book.place import place_on
from app.usecases.book.profile import read_profile
from app.usecases.exchange import collect, enrol, sync_group
from app.usecases.loans import appraisal
from app.usecases.loans.answers import Approval, Return, answer_request, waiting_requests
from app.usecases.loans.known import Ask
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.members.import_roster import read_list, take_in_roster
from app.usecases.members.members import record_class
from app.usecases.money.cash_hand_in import fewest_notes, hand_in, in_hand
from app.usecases.practice.bank import send_statements
from app.usecases.progress import Progress, silently
from app.usecases.workspace import PRACTICE, Environment, Workspace

PASSPHRASE = "lang tap bo tre"  # of an invented village, shown on its own page
A_YEAR = 11  # meetings behind this month
_OFFICERS = Officers(
    chair="Nguyễn Thị Hoa",
    secretary="Trần Văn Lâm",
    union_present=True,
    union_name="Phạm Thị Huệ",
    union_title="Chủ tịch Hội LHPN xã",
    hamlet_present=True,
    hamlet_name="Đinh Văn Toàn",
    hamlet_title="Trưởng thôn",
)
_FIRST_BORROWERS = 4  # of each kind, at the first meeting
_WISHES = (
    ("poor", "HN", 50_000_000, "Nuôi 2 con bò sinh sản", 36),
    ("near_poor", "HCN", 60_000_000, "Cải tạo ao, thả cá", 36),
    ("escaped", "HMTN", 55_000_000, "Trồng 3 sào bưởi", 60),
    ("none", "NSVSMT", 20_000_000, "Xây bể nước và nhà tiêu hợp vệ sinh", 60),
)
DEPUTY = DeviceId("c0de" * 10)  # the deputy's laptop, which is invented too


@dataclass(frozen=True, slots=True)
class PracticeVillage:
    """The group's book, the office's book, and the stick between them. ``begun`` is the last clock of its past."""

    workspace: Workspace
    office: Workspace
    stick: Path
    begun: int


def small_village(folder: Path, environment: Environment) -> Workspace:
    """The invented group with its members taken in, and nothing behind it."""
    sample = files("resources").joinpath("sample")
    with as_file(sample.joinpath("profile.toml")) as profile:
        workspace = new_group_book(folder / "lang-tap.sotobook", PASSPHRASE, read_profile(profile), environment)
    _mark(workspace)
    with as_file(sample.joinpath("danh-sach-to-vien.xlsx")) as roster:
        take_in_roster(workspace, read_list(workspace, roster), workspace.today.replace(day=1))
    return workspace


def _mark(workspace: Workspace) -> None:
    with workspace.book.transaction():
        workspace.book.set_local(PRACTICE, 1)


def practice_village(
    folder: Path, environment: Environment, pack: PolicyPack, progress: Progress = silently, meetings: int = A_YEAR
) -> PracticeVillage:
    """The whole village: so many monthly meetings behind it, loans answered by its office, the stick in between.

    Raises:
        BookRefusedError: the disk failed.
        RuleBrokenError: a person stopped it.
    """
    whole = meetings + 2
    today = environment.now()
    stick = folder / "usb-tap"
    stick.mkdir()
    past = _Past(today, environment)
    past.stand_on(add_months(today.date().replace(day=1), -meetings))
    workspace = small_village(folder, past.environment())
    office = new_office_book(
        folder / "van-phong.sotobook", PASSPHRASE, environment, name="Phòng giao dịch Làng tập", code="PGD-LT"
    )
    _mark(office)
    try:
        with workspace.book.transaction():
            workspace.book.set_local("mailbox", str(stick))
        _class_papers(workspace)
        debts: dict[MemberId, int] = {}
        for number in range(meetings):
            progress(number + 1, whole)
            past.stand_on(_meeting_day(workspace, add_months(today.date().replace(day=1), number - meetings)))
            _hold(workspace, pack, number, debts, last=number == meetings - 1)
        now = Workspace(workspace.book, environment)
        _trip(now, office, stick, silently, first=True)
        send_statements(now, office, stick, pack)
        progress(whole, whole)
    except BaseException:
        workspace.book.close()
        office.book.close()
        raise
    return PracticeVillage(now, office, stick, now.book.clock)


def run_errand(village: PracticeVillage) -> None:
    """Carry the stick to the office and back: it takes the group's file in, answers, and writes its own.

    On the way the deputy's laptop writes another telephone number for one member, so that there is a question to settle.
    """
    _trip(village.workspace, village.office, village.stick, silently, first=False)
    _stage_question(village)


# ---------------------------------------------------------------------------------- the past
class _Past:
    """A clock that stands on days gone by, so that what was written then says so."""

    def __init__(self, now: datetime, environment: Environment) -> None:
        self._now, self._at, self._environment = now, now, environment

    def stand_on(self, day: date) -> None:
        self._at = datetime.combine(day, time(9), self._now.tzinfo)

    def _tick(self) -> datetime:
        self._at += timedelta(seconds=1)
        return self._at

    def environment(self) -> Environment:
        return replace(self._environment, now=self._tick)


def _meeting_day(workspace: Workspace, month: date) -> date:
    profile = workspace.about.profile()
    day = profile.transaction_day if profile else 6
    return month.replace(day=max(min(day, 28) - 2, 1))


def _class_papers(workspace: Workspace) -> None:
    """The commune's decision gives each class its dates, so that findings have their paper."""
    year = workspace.today.year
    for member in workspace.members.active(workspace.today):
        household_class = member.class_on(workspace.today)
        if household_class != "none":
            record_class(
                workspace, member.id, household_class,
                from_day=date(year, 1, 1), to_day=date(year + 1, 12, 31), decision=f"QĐ 112/QĐ-UBND ngày 05/01/{year}",
            )  # fmt: skip


def _hold(workspace: Workspace, pack: PolicyPack, number: int, debts: dict[MemberId, int], *, last: bool) -> None:
    """One monthly meeting of the past: most came, most paid, now and then somebody asked for a loan.

    ``debts`` is what a month's interest costs each borrower, and grows with what this meeting lends.
    """
    on = workspace.today
    meeting = verbs.open_meeting(workspace, on=on, started_at="08:00", place="nhà văn hóa thôn 3")
    members = workspace.members.active(on)
    absent = {place for place in range(len(members)) if (place * 7 + number * 5) % 13 == 0}
    verbs.mark(
        workspace,
        meeting,
        {m.id: Presence.EXCUSED if place in absent else Presence.PRESENT for place, m in enumerate(members)},
    )
    verbs.set_officers(workspace, meeting, _OFFICERS)
    figures.set_many_received(
        workspace,
        meeting,
        {
            # Most bring what a month costs; now and then somebody brings two months at once.
            member.id: (
                20_000 + 10_000 * ((place + number) % 4),
                debts.get(member.id, 0) * (1 + (place - 1 in absent)),
            )
            for place, member in enumerate(members)
            if place not in absent
        },
    )
    if number in {0, 1, 4} or last:
        _ask(workspace, pack, meeting, number, debts)
    minutes.tell(workspace, meeting, TopicSort.EXTENSION, "Phòng rét cho trâu bò, dự trữ rơm và cỏ ủ chua")
    minutes.close(workspace, meeting, "10:15")
    minutes.seal(workspace, meeting)
    held = in_hand(workspace, workspace.today).amount
    hand_in(workspace, workspace.today, fewest_notes(held), reason="", carrier=workspace.about.board().leader)


def _ask(workspace: Workspace, pack: PolicyPack, meeting: MeetingId, number: int, debts: dict[MemberId, int]) -> None:
    view = look_at(workspace, meeting)
    here = {mark.member for mark in view.marks if mark.presence is Presence.PRESENT}
    by_class: dict[str, list[MemberId]] = {}
    for member in workspace.members.active(workspace.today):
        if member.id in here and member.id not in debts:
            by_class.setdefault(member.class_on(workspace.today), []).append(member.id)
    many = _FIRST_BORROWERS if number == 0 else 1
    for household_class, program, amount, purpose, term in _WISHES:
        for place, who in enumerate(by_class.get(household_class, [])[:many]):
            wanted = amount + 5_000_000 * (place % 3)
            asked = Ask(who, program, wanted, purpose, term, "", appraisal.PAPERS)
            request = appraisal.put_on_the_table(workspace, pack, meeting, asked)
            votes = Votes(view.turnout.present, 0, 0)
            appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, wanted, term))
            rate = rate_for(pack, program, workspace.today) or Decimal(0)
            debts[who] = int(wanted * rate / 1200 / 1000) * 1000


def _trip(workspace: Workspace, office: Workspace, stick: Path, progress: Progress, *, first: bool) -> None:
    mailbox = open_mailbox(str(stick))
    if first:
        collect(office, mailbox, workspace.today)  # the office's card
        sync_group(workspace, mailbox, workspace.today, progress)
    reception = collect(office, mailbox, workspace.today)
    for device in reception.waiting:
        enrol(office, device.device, device.group, workspace.today)
    meetings = {meeting.id: meeting.on for meeting in workspace.meetings.all()}
    for place, waiting in enumerate(waiting_requests(office)):
        asked_on = meetings.get(waiting.request.meeting or MeetingId(""), workspace.today)
        if not first and place == 1:
            answer_request(office, waiting.request.id, Return("Thiếu giấy ủy quyền 01/UQ của hộ"))
            continue
        approval = Approval(
            waiting.request.agreed_amount,
            waiting.request.agreed_term,
            (asked_on if first else workspace.today) + timedelta(days=10),
            transaction_point(workspace),
        )
        answer_request(office, waiting.request.id, approval)
    collect(office, mailbox, workspace.today)
    if first:
        sync_group(workspace, mailbox, workspace.today, progress)


def transaction_point(workspace: Workspace) -> str:
    """Where the bank pays out: the point of the group's commune, as that is called today."""
    profile = workspace.about.profile()
    return f"Điểm giao dịch {place_on(workspace, profile, workspace.today).commune}" if profile else ""


def _stage_question(village: PracticeVillage) -> None:
    """Two laptops write another telephone number for the same member, neither knowing of the other."""
    workspace = village.workspace
    if workspace.book.journal.head(workspace.group, DEPUTY).upto:
        return
    member = workspace.members.active(workspace.today)[0]
    base = {"phone": member.bases["phone"]} if "phone" in member.bases else {}
    content = MemberCorrected(member=member.id, base=base)
    with workspace.change(CommandId("practice-question")) as change:
        change.write(content, {"phone": "0912 000 111"})
    entry = Entry(
        group=workspace.group,
        device=DEPUTY,
        seq=1,
        clock=workspace.book.clock + 1,
        author="board",
        kind=kind_of(content),
        subject=content.subject,
        content=content,
        facts=Facts(workspace.environment.token(), {"phone": "0987 000 222"}),
    )
    with workspace.book.transaction():
        workspace.book.take([line_of(entry)], Role.GROUP)
