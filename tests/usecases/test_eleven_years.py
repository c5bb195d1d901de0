"""A village from 2019 to 2029: three leaders, a new name, another union, two mergers, a split, a death, a frozen loan, a move with a loan.

Afterwards every meeting's minutes print the heading of their own day, the money agrees with a plain model, and union and office
read the same.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import pytest

from app.bootstrap import policy_text
from app.domain.communes import Succession
from app.domain.entries import GroupFiled, Votes
from app.domain.group import Board
from app.domain.matters import FREEZE
from app.domain.meeting import Officers, Presence
from app.domain.policy import parse_pack
from app.domain.union import UnionProfile
from app.reporting.report import district_report
from app.storage.queries import deaths, difficulties
from app.usecases.book.changes import describe, set_board
from app.usecases.book.health import look_over
from app.usecases.book.mergers import merge
from app.usecases.book.opening import new_office_book
from app.usecases.exchange import collect, sync_group, sync_union
from app.usecases.exchange.office import enrol, pending_devices
from app.usecases.life.death import Heir, record_death
from app.usecases.life.decisions import Proposal, decide
from app.usecases.loans import appraisal
from app.usecases.loans.all_loans import lent
from app.usecases.loans.answers import Approval, answer_request
from app.usecases.loans.loans import loans_in_hand
from app.usecases.loans.matters import Asked, Word, matters_held, raise_matter
from app.usecases.loans.matters import decide as decide_matter
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import Said, admit_from_before
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from app.usecases.practice.village import small_village
from app.usecases.review.difficulties import Raised, answer_difficulty, open_difficulties, raise_difficulty
from app.usecases.union.book import follow, new_union_book
from tests.builders import fixed_day
from tests.papers import pdf_text
from tests.unions import a_neighbour, own_stick

FIRST, LAST = 2019, 2029
FOUNDED, DIED, SPLIT = date(2019, 1, 1), date(2022, 9, 10), date(2025, 9, 10)
PACK = parse_pack(policy_text())
BOARDS = {
    date(2010, 12, 14): "Nguyễn Thị Hoa",
    date(2022, 3, 10): "Trần Văn Lâm",
    date(2027, 6, 10): "Đặng Hữu Dũng",
}
NAMES = {date(2010, 1, 1): "Tổ TK&VV thôn 3", date(2024, 9, 10): "Tổ TK&VV Đoàn Kết"}
LOANS = {  # who of the list asks for how much, and since when it is another group's
    date(2020, 3, 10): (2, 50_000_000, None),
    date(2024, 3, 10): (0, 40_000_000, date(2025, 12, 10)),
}
UNIONS = {date(2010, 1, 1): "Hội Liên hiệp Phụ nữ", date(2026, 6, 10): "Hội Nông dân"}
COMMUNES = {  # the first change is the list of units' own, the later two are the office's word
    date(2010, 1, 1): "xã Tân Sơn",
    date(2025, 3, 1): "phường Tân Sơn",
    date(2025, 7, 1): "phường Nguyễn Úy",
    date(2027, 1, 1): "phường Kim Bảng Mới",
    date(2028, 7, 1): "phường Hà Nam",
}


def filed(union_code):
    """A group as the bank's register has it."""
    return GroupFiled(commune="Tân Sơn", hamlet="Thôn 3", union_code=union_code, transaction_day=6, founded=FOUNDED)


def on(facts, day):
    """A plain model of "as of": the last that had begun."""
    return facts[max(since for since in facts if since <= day)]


class Years:
    """A clock that stands where it is put, and what a plain model knows of everybody's savings."""

    def __init__(self):
        self.deposits = []  # day, group, member, whole dong
        self.gone = []  # day, group, member
        self.dead = set()
        self.here = []  # day, group, how many more or fewer members
        self.stand_on(date(FIRST, 1, 2))

    def __call__(self):
        self.at += timedelta(seconds=1)
        return self.at

    def stand_on(self, day):
        self.at = datetime.combine(day, time(8)).astimezone()


@pytest.fixture
def lived(tmp_path):
    """The group's book, the office's, the stick between them, the clock and what the plain model knows."""
    years = Years()
    environment = replace(fixed_day(), now=years)
    workspace = small_village(tmp_path, environment)
    years.deposits += [(FOUNDED, workspace.group, one.id, one.savings) for one in workspace.members.all()]
    office = new_office_book(tmp_path / "vp.sotobook", "mot hai ba bon", environment, name="PGD Kim Bảng")
    neighbour = a_neighbour(tmp_path, environment, roster=False)
    with office.change() as change:
        for book in (workspace, neighbour):
            change.write(filed("12"), group=book.group)
    sticks = {workspace.group: own_stick(tmp_path, "to-1"), neighbour.group: own_stick(tmp_path, "to-2")}
    world = World((workspace, neighbour), office, sticks, years, [])
    yield world
    for book in (workspace, neighbour, office, *world.unions):
        book.book.close()


class World(NamedTuple):
    """Two groups of one office, their sticks, the clock, what the plain model knows, and the unions' books."""

    groups: tuple
    office: object
    sticks: dict
    years: Years
    unions: list


def a_union(world, code, *groups):
    """A union of the commune begins its book on this day, and the office certifies it for these groups."""
    folder = world.office.book.path.parent
    kind, _, commune = heading_of(world.groups[0], world.office.today).commune.partition(" ")
    profile = UnionProfile(code, commune, kind, "Ninh Bình", "Trần Thị Mai", "Chủ tịch Hội")
    union = new_union_book(folder / f"hoi-{code}.sotobook", "mot hai ba bon", profile, world.office.environment)
    world.unions.append(union)
    world.sticks[union.book.identity.device] = own_stick(folder, f"hoi-{code}")
    for group in groups:
        follow(union, group.group)
    exchange(world)
    exchange(world)


def hold(workspace, years, number):
    """One quarter's meeting: most are there, everybody saves, it is sealed."""
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    board = workspace.about.board(workspace.today)
    secretary = board.deputy or "Vũ Thị Thơm"
    witnesses = (True, "Phạm Thị Huệ", "Chủ tịch Hội", True, "Đinh Văn Toàn", "Trưởng thôn")
    verbs.set_officers(workspace, meeting, Officers(board.leader, secretary, *witnesses))
    members = workspace.members.active(workspace.today)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in members})
    amounts = {one.id: (20_000 + 1_000 * ((place + number) % 7), None) for place, one in enumerate(members)}
    figures.set_many_received(workspace, meeting, amounts)
    for member, (amount, _) in amounts.items():
        years.deposits.append((workspace.today, workspace.group, member, amount))
    in_the_meeting(workspace, meeting, workspace.today)
    minutes.close(workspace, meeting, "10:00")
    minutes.seal(workspace, meeting)
    return meeting


def exchange(world):
    """Groups and unions bring their sticks to the office and take them home."""
    office, today = world.office, world.office.today
    visits = [(workspace, sync_group, world.sticks[workspace.group]) for workspace in world.groups]
    visits += [(union, sync_union, world.sticks[union.book.identity.device]) for union in world.unions]
    for workspace, visit, stick in visits:
        visit(workspace, stick, today)
        collect(office, stick, today)
        for device in pending_devices(office):
            enrol(office, device.device, device.group, today)
        collect(office, stick, today)
        visit(workspace, stick, today)


def change_of_the_day(world, day):
    """What becomes another on this day, as it is written down at its meeting."""
    workspace = world.groups[0]
    if day in BOARDS and day != date(2022, 3, 10):  # that one is elected in the meeting
        set_board(workspace, Board(BOARDS[day], ""), day, f"Biên bản bầu ngày {day:%d/%m/%Y}")
    profile = workspace.about.profile()
    if day in NAMES:
        describe(workspace, replace(profile, name=NAMES[day]), day, "QĐ đổi tên")
    if day in UNIONS:
        describe(workspace, replace(profile, union_code="11"), day, "Văn bản bàn giao")
    if day == date(2023, 6, 10):
        raise_difficulty(workspace, Raised("Hạn hán, xin khoanh nợ", "office"))
        loan = loans_in_hand(workspace, PACK, day)[0]
        raise_matter(workspace, PACK, Asked(FREEZE, loan.member, loan.request, "Hạn hán mất trắng", 24))
    if day == date(2021, 3, 10):
        admit_from_before(workspace, Said({"name": "Lò Thị Bướm", "birth_date": "1990"}, day, "poor", ""))
        world.years.here.append((day, workspace.group, 1))
    if day == DIED:
        who = workspace.members.active(day)[7]
        record_death(workspace, who.id, day, "Giấy chứng tử số 3", Heir("Trần Văn Sửu", "chồng"))
        world.years.here.append((day, workspace.group, -1))
        world.years.dead.add(who.id)


def in_the_meeting(workspace, meeting, day):
    """What the members decide: the loan of 2020, the board of 2022, the split of 2025."""
    members = workspace.members.active(day)
    everybody = Votes(len(members), 0, 0)
    if day in LOANS:
        place, amount, _ = LOANS[day]
        asked = appraisal.Ask(members[place].id, "HN", amount, "Nuôi bò", 60, "Hộ nghèo", appraisal.PAPERS)
        request = appraisal.put_on_the_table(workspace, PACK, meeting, asked)
        appraisal.vote(workspace, meeting, request, appraisal.Vote(everybody, amount, 60))
    if day == date(2022, 3, 10):
        decide(workspace, meeting, Proposal("board", day, Board(BOARDS[day], "")), everybody)
    if day == SPLIT:
        going = tuple(one.id for one in members[10:15])
        decide(workspace, meeting, Proposal("split", day, other="Tổ TK&VV số 2 thôn 5", members=going), everybody)


def years_end(world, year):
    """Who comes to the office in December, and what the office says and does."""
    workspace, neighbour = world.groups
    office, day = world.office, world.office.today
    if year == FIRST:
        exchange(world)
        exchange(world)
        a_union(world, "12", workspace, neighbour)
    elif year in {2020, 2024}:
        exchange(world)
        (one,) = [one for one in office.at(workspace.group).meetings.requests() if one.approved and one.answer is None]
        paid = Approval(one.amount, 60, day, "UBND xã")
        answer_request(office, one.id, paid)
        exchange(world)
    elif year == 2023:
        exchange(world)
        (matter,) = matters_held(office)
        decide_matter(office, PACK, matter, Word(accepted=True, on=day, until=date(2025, 12, 10), basis="QĐ 7"))
        exchange(world)
    elif year == 2025:  # five of the split, and one who moved house
        exchange(world)
        (split,) = office.at(workspace.group).meetings.decisions()[-1:]
        mover = workspace.members.active(day)[0].id
        moving = [
            Transfer(
                one,
                workspace.group,
                neighbour.group,
                day,
                "Biên bản tách Tổ",
                savings_to_bring(office, workspace.group, one),
            )
            for one in (*split.members, mover)
        ]
        transfer_members(office, PACK, moving)
        for one in moving:
            member, savings = one.member, one.savings
            world.years.deposits.append((day, neighbour.group, member, savings))
            world.years.here += [(day, workspace.group, -1), (day, neighbour.group, 1)]
            world.years.gone.append((day, workspace.group, member))
        exchange(world)
        exchange(world)
    elif year == 2026:  # the group is the farmers' by now
        with office.change() as change:  # the bank's register says so too
            change.write(filed("11"), group=workspace.group)
        exchange(world)
        exchange(world)
        a_union(world, "11", workspace)
        merge(office, Succession("Nguyễn Úy", "", "phường Kim Bảng Mới", date(2027, 1, 1), "NQ 1"))
    elif year == 2028:  # two mergers reach the group in one journey
        merge(office, Succession("Kim Bảng Mới", "", "phường Hà Nam", date(2028, 7, 1), "NQ 2"))
        exchange(world)
        for one in open_difficulties(office):
            answer_difficulty(office, one, "Đã làm xong", closes=True)


def live(world):
    """Eleven years of quarterly meetings; gives each by its day."""
    held, years = {}, world.years
    for year in range(FIRST, LAST + 1):
        for month in (3, 6, 9, 12):
            day = date(year, month, 10)
            years.stand_on(day)
            change_of_the_day(world, day)
            held[day] = hold(world.groups[0], years, len(held))
        years_end(world, year)
    exchange(world)
    exchange(world)
    return held


def test_every_year_prints_as_it_was_and_the_sums_are_right(lived):
    held = live(lived)
    (workspace, neighbour), office, years = lived.groups, lived.office, lived.years
    assert len(held) == 44
    policies = policies_of(workspace, policy_text())
    for day, meeting in held.items():
        heading = heading_of(workspace, day)
        expected = (on(BOARDS, day), on(NAMES, day), on(UNIONS, day), on(COMMUNES, day))
        assert (heading.leader, heading.name, heading.union, heading.commune) == expected, day
        assert heading_of(office.at(workspace.group), day).commune == heading.commune
        if day.month != 12:  # a paper of every year is enough: they are made one by one
            continue
        (paper, *_) = papers_of(workspace, "10C/TD", meeting, policies=policies)
        words = " ".join(pdf_text(paper.pdf).split())
        for said in (f"làm Tổ trưởng; Thôn 3, {on(COMMUNES, day)}", on(UNIONS, day), on(BOARDS, day)):
            assert said in words, (day, said)
        others = set(BOARDS.values()) - {on(BOARDS, day)}
        head = words.partition("I. Thành phần")[0]
        assert not [name for name in others if name in head], day
        members = 37 + sum(more for when, group, more in years.here if group == workspace.group and when < day)
        assert f"Tổng số tổ viên: {members};" in words, day
    there = office.at(workspace.group)
    for book in (workspace, neighbour):
        own = {one.id: one.savings for one in book.members.all()}
        kept = defaultdict(int)
        for _, group, member, amount in years.deposits:
            if group == book.group:
                kept[member] += amount
        assert own == dict(kept)
        assert {one.id: one.savings for one in office.at(book.group).members.all()} == own
        assert not book.book.journal.chain_faults()
    check_reports(office, years)
    check_loan(workspace, there)
    check_moved_loan(lived)
    check_unions(lived)
    assert there.about.board_terms() == workspace.about.board_terms()
    assert there.about.profile_terms() == workspace.about.profile_terms()
    assert all(one.closed_on is not None for one in difficulties(workspace.book, workspace.group))
    assert deaths(there.book, workspace.group) == deaths(workspace.book, workspace.group)
    assert not office.book.journal.chain_faults()
    assert look_over(workspace).odd == 0


def check_reports(office, years):
    """The report of each year's end says what a recount says: members and savings, who left with what she had."""
    for year in range(FIRST, LAST + 1):
        day = date(year, 12, 31)
        found = district_report(office.book, day)
        gone = {(group, member) for when, group, member in years.gone if when <= day}
        savings = sum(
            amount for when, group, member, amount in years.deposits if when <= day and (group, member) not in gone
        )
        dead = (
            sum(amount for when, _, member, amount in years.deposits if when <= day and member in years.dead)
            if day >= DIED
            else 0
        )
        members = 37 + sum(more for when, _, more in years.here if when <= day)
        assert sum(line.members for line in found.communes) == members, year
        assert found.savings_via_groups == savings - dead, year


def check_moved_loan(world):
    """The loan of 2024 went along when its borrower moved: owed in one group on every day, on every machine."""
    (workspace, neighbour), moved = world.groups, LOANS[date(2024, 3, 10)][2]
    for day, home, other in (
        (moved - timedelta(days=1), workspace, neighbour),
        (moved, neighbour, workspace),
        (date(2026, 1, 10), neighbour, workspace),
    ):
        for book in (world.office, world.unions[0]):
            here = [one.amount for one in lent(book.at(home.group), PACK, day) if one.amount == 40_000_000]
            assert (here, day) == ([40_000_000], day)
            assert not [one for one in lent(book.at(other.group), PACK, day) if one.amount == 40_000_000], day


def check_unions(world):
    """Each union reads of the groups it looks after what they have themselves."""
    workspace, neighbour = world.groups
    women, farmers = world.unions
    for union, book in ((women, neighbour), (farmers, workspace)):
        at = union.at(book.group)
        assert {one.id: one.savings for one in at.members.all()} == {one.id: one.savings for one in book.members.all()}
        assert at.about.board_terms() == book.about.board_terms()
        assert at.about.profile_terms() == book.about.profile_terms()
        for year in range(FIRST, LAST + 1):
            day = date(year, 12, 31)
            assert heading_of(at, day) == replace(heading_of(book, day), practice=False), day
        assert not union.book.journal.chain_faults()


def check_loan(workspace, there):
    """The loan of 2020 was frozen for two years: nothing of it fell due then, on every machine."""
    for at in (workspace, there):
        (loan,) = loans_in_hand(at, PACK, date(2024, 6, 1))
        assert loan.frozen == (date(2023, 12, 10), date(2025, 12, 10))
        assert not [step for step in loan.instalments() if date(2023, 12, 10) <= step.on < date(2025, 12, 10)]
        (before,) = loans_in_hand(at, PACK, date(2023, 6, 1))
        assert before.frozen is None
