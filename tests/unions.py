"""A union with two groups: the practice village and its neighbour, both known to the same office."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from importlib.resources import as_file, files
from pathlib import Path

from app.domain.entries import LoanFigured, LoanFiled, RatingGiven, SavingsFigured, Votes
from app.domain.ids import GroupCode
from app.domain.meeting import Officers, Presence
from app.domain.policy import PolicyPack
from app.domain.union import UnionProfile
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.opening import new_group_book
from app.usecases.book.profile import read_profile
from app.usecases.exchange import collect, enrol, pending_devices, sync_group, sync_union
from app.usecases.exchange.office import CollectReport
from app.usecases.loans import appraisal
from app.usecases.loans.known import Ask
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.members.import_roster import read_list, take_in_roster
from app.usecases.practice.village import PASSPHRASE, PracticeVillage
from app.usecases.union.book import follow, new_union_book
from app.usecases.workspace import Environment, Workspace

OFFICERS = Officers(
    "Đỗ Văn Tiến", "Lý Thị Sen", True, "Trần Thị Mai", "Chủ tịch Hội LHPN xã", True, "Hà Văn Bảy", "Trưởng thôn"
)


def own_stick(folder: Path, name: str) -> FolderMailbox:
    """The stick of one person's laptop, which no other's writes on."""
    place = folder / f"stick-{name}"
    place.mkdir(exist_ok=True)
    return FolderMailbox(place)


def taken_in(village: PracticeVillage, *sticks: FolderMailbox) -> CollectReport:
    """The office takes in each stick in turn, and leaves what it owes; gives the report of the last."""
    reports = [collect(village.office, stick, village.office.today) for stick in sticks]
    return reports[-1]


def at_the_office(village: PracticeVillage, *sticks: FolderMailbox, certify: bool = True) -> CollectReport:
    """The office takes in what lies on these sticks, certifies who asks, and answers on each."""
    taken_in(village, *sticks)
    for device in pending_devices(village.office) if certify else ():
        enrol(village.office, device.device, device.group, village.office.today)
    return taken_in(village, *sticks)


def a_neighbour(folder: Path, environment: Environment, *, roster: bool = True) -> Workspace:
    """A second group of the same commune, with the names of the sample in it."""
    sample = files("resources").joinpath("sample")
    with as_file(sample.joinpath("profile.toml")) as file:
        new = read_profile(file)
    profile = replace(new.profile, code=GroupCode("0100113"), name="Tổ TK&VV số 2 thôn 5", hamlet="Thôn 5")
    board = replace(new.board, leader="Đỗ Văn Tiến", deputy="Lý Thị Sen")
    workspace = new_group_book(
        folder / "to-2.sotobook", PASSPHRASE, replace(new, profile=profile, board=board), environment
    )
    with as_file(sample.joinpath("danh-sach-to-vien.xlsx")) as listed:
        if roster:
            take_in_roster(workspace, read_list(workspace, listed), workspace.today.replace(day=1))
    return workspace


def hold_a_meeting(workspace: Workspace, pack: PolicyPack, asking: int = 2) -> None:
    """A sealed meeting that carried some requests."""
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    verbs.set_officers(workspace, meeting, OFFICERS)
    members = workspace.members.active(workspace.today)
    verbs.mark(workspace, meeting, {member.id: Presence.PRESENT for member in members})
    for place, member in enumerate(members[:asking]):
        seen = appraisal.PAPERS if place else ()
        asked = Ask(member.id, "HN", 40_000_000 + place * 10_000_000, "Nuôi bò sinh sản", 36, "Hộ nghèo", seen)
        request = appraisal.put_on_the_table(workspace, pack, meeting, asked)
        votes = Votes(len(members), 0, 0)
        appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, asked.amount, 36))
    minutes.close(workspace, meeting, "10:30")
    minutes.seal(workspace, meeting)


def two_groups(folder: Path, village: PracticeVillage, environment: Environment, pack: PolicyPack) -> Workspace:
    """The union's book after everybody met the office once, with the bank's figures of three loans."""
    sticks = FolderMailbox(village.stick), own_stick(folder, "to-2"), own_stick(folder, "hoi")
    neighbour = a_neighbour(folder, environment)
    hold_a_meeting(neighbour, pack)
    profile = UnionProfile("12", "Tân Sơn", "xã", "Phú Thọ", "Trần Thị Mai", "Chủ tịch Hội")
    union = new_union_book(folder / "hoi.sotobook", PASSPHRASE, profile, environment)
    follow(union, village.workspace.group)
    follow(union, neighbour.group)
    visits = ((village.workspace, sync_group), (neighbour, sync_group), (union, sync_union))
    for _ in range(2):  # the first time only the laptops' cards go there, and the office's comes back
        for (workspace, visit), stick in zip(visits, sticks, strict=True):
            visit(workspace, stick, workspace.today)
        at_the_office(village, *sticks)
    _file_loans(village, neighbour)
    at_the_office(village, *sticks)
    sync_union(union, sticks[-1], union.today)
    neighbour.book.close()
    return union


def _file_loans(village: PracticeVillage, neighbour: Workspace) -> None:
    """The office files loans, savings and a rating of the neighbour."""
    today = village.office.today
    members = neighbour.members.active(neighbour.today)
    with village.office.change() as change:
        for place, days in enumerate((20, 45, 400)):
            code = f"66000071{place:04d}"
            disbursed = today - timedelta(days=days)
            customer = members[place + 2].id
            filed = LoanFiled(loan=code, customer=customer, program="HN", disbursed_on=disbursed, amount=50_000_000)
            change.write(filed, group=neighbour.group)
            figure = LoanFigured(loan=code, as_of=today, outstanding=50_000_000, overdue=0)
            change.write(figure, group=neighbour.group)
            change.write(SavingsFigured(customer=customer, as_of=today, amount=1_250_000), group=neighbour.group)
        change.write(RatingGiven(as_of=today, rating="good", score=92), group=neighbour.group)


def commune_list(union: Workspace, folder: Path) -> Path:
    """A list of the commune: two members by number, one name that is nobody's alone, one stranger."""
    import openpyxl

    one, two, three, *_ = union.at(GroupCode("0100113")).members.active(union.today)
    book = openpyxl.Workbook()
    rows = [
        ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Hộ nghèo", "Hộ cận nghèo"),
        (1, one.name, one.birth_date, one.id_number, "x", None),
        (2, two.name, two.birth_date, two.id_number, None, "x"),
        (3, three.name, "1901", None, "x", None),
        (4, "Người Xã Khác", "1970", "001170000017", "x", None),
    ]
    for row in rows:
        book.active.append(row)
    path = folder / "danh-sach-ho-ngheo.xlsx"
    book.save(path)
    return path
