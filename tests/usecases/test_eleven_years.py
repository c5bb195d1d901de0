"""A village from 2019 to 2029: three leaders, a new name, another union, two mergers, people who come and go.

Afterwards every meeting's minutes print the heading of their own day, the money agrees with a plain model, and union and office
read the same.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from app.bootstrap import policy_text
from app.domain.group import Board, Succession
from app.domain.meeting import Officers, Presence
from app.storage.queries import difficulties
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.changes import describe, set_board
from app.usecases.book.health import look_over
from app.usecases.book.mergers import merge
from app.usecases.book.opening import new_office_book
from app.usecases.exchange import collect, sync_group
from app.usecases.exchange.office import enrol, pending_devices
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import Said, admit_from_before
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from app.usecases.practice.village import small_village
from app.usecases.review.difficulties import Raised, answer_difficulty, open_difficulties, raise_difficulty
from tests.builders import fixed_day
from tests.papers import pdf_text

FIRST, LAST = 2019, 2029
BOARDS = {
    date(2010, 12, 14): "Nguyễn Thị Hoa",
    date(2022, 3, 10): "Trần Văn Lâm",
    date(2027, 6, 10): "Đặng Hữu Dũng",
}
NAMES = {date(2010, 1, 1): "Tổ TK&VV thôn 3", date(2024, 9, 10): "Tổ TK&VV Đoàn Kết"}
UNIONS = {date(2010, 1, 1): "Hội Liên hiệp Phụ nữ", date(2026, 6, 10): "Hội Nông dân"}
COMMUNES = {  # the first change is the list of units' own, the later two are the office's word
    date(2010, 1, 1): "xã Tân Sơn",
    date(2025, 3, 1): "phường Tân Sơn",
    date(2025, 7, 1): "phường Nguyễn Úy",
    date(2027, 1, 1): "phường Kim Bảng Mới",
    date(2028, 7, 1): "phường Hà Nam",
}


def on(facts, day):
    """A plain model of "as of": the last that had begun."""
    return facts[max(since for since in facts if since <= day)]


class Years:
    """A clock that stands where it is put, and what a plain model knows of everybody's savings."""

    def __init__(self):
        self.savings = defaultdict(int)
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
    years.savings.update({one.id: one.savings for one in workspace.members.all()})  # brought forward
    office = new_office_book(tmp_path / "vp.sotobook", "mot hai ba bon", environment, name="PGD Kim Bảng")
    (tmp_path / "usb").mkdir()
    stick = FolderMailbox(tmp_path / "usb")
    yield workspace, office, stick, years
    workspace.book.close()
    office.book.close()


def hold(workspace, years, number):
    """One quarter's meeting: most are there, everybody saves, it is sealed."""
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    board = workspace.about.board(workspace.today)
    verbs.set_officers(workspace, meeting, Officers(chair=board.leader, secretary=board.deputy or "Vũ Thị Thơm"))
    members = workspace.members.active(workspace.today)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in members})
    amounts = {one.id: (20_000 + 1_000 * ((place + number) % 7), None) for place, one in enumerate(members)}
    figures.set_many_received(workspace, meeting, amounts)
    for member, (amount, _) in amounts.items():
        years.savings[member] += amount
    minutes.close(workspace, meeting, "10:00")
    minutes.seal(workspace, meeting)
    return meeting


def exchange(workspace, office, stick):
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    for device in pending_devices(office):
        enrol(office, device.device, device.group, office.today)
    collect(office, stick, office.today)
    sync_group(workspace, stick, workspace.today)


def change_of_the_day(workspace, day):
    """What becomes another on this day, as it is written down at its meeting."""
    if day in BOARDS:
        set_board(workspace, Board(BOARDS[day], ""), day, f"Biên bản bầu ngày {day:%d/%m/%Y}")
    profile = workspace.about.profile()
    if day in NAMES:
        describe(workspace, replace(profile, name=NAMES[day]), day, "QĐ đổi tên")
    if day in UNIONS:
        describe(workspace, replace(profile, union_code="11"), day, "Văn bản bàn giao")
    if day == date(2023, 6, 10):
        raise_difficulty(workspace, Raised("Hạn hán, xin khoanh nợ", "office"))
    if day == date(2021, 3, 10):
        admit_from_before(workspace, Said({"name": "Lò Thị Bướm", "birth_date": "1990"}, day, "poor", ""))


def years_end(workspace, office, stick, year):
    """Who comes to the office in December, and what the office says of communes."""
    if year == FIRST:
        exchange(workspace, office, stick)
        exchange(workspace, office, stick)
    elif year == 2026:
        merge(office, Succession("Nguyễn Úy", "", "phường Kim Bảng Mới", date(2027, 1, 1), "NQ 1"))
    elif year == 2028:  # two mergers reach the group in one journey: it had been away since 2019
        merge(office, Succession("Kim Bảng Mới", "", "phường Hà Nam", date(2028, 7, 1), "NQ 2"))
        exchange(workspace, office, stick)
        exchange(workspace, office, stick)
        answer_difficulty(office, open_difficulties(office)[0], "Khoanh nợ 24 tháng", closes=True)


def live(workspace, office, stick, years):
    """Eleven years of quarterly meetings; gives each by its day."""
    held = {}
    for year in range(FIRST, LAST + 1):
        for month in (3, 6, 9, 12):
            day = date(year, month, 10)
            years.stand_on(day)
            change_of_the_day(workspace, day)
            held[day] = hold(workspace, years, len(held))
        years_end(workspace, office, stick, year)
    exchange(workspace, office, stick)
    exchange(workspace, office, stick)
    return held


def test_every_year_prints_as_it_was_and_the_sums_are_right(lived):
    workspace, office, stick, years = lived
    held = live(workspace, office, stick, years)
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
    there = office.at(workspace.group)
    for member in workspace.members.all():
        assert member.savings == years.savings[member.id], member.name
    assert {one.id: one.savings for one in there.members.all()} == dict(years.savings)
    assert there.about.board_terms() == workspace.about.board_terms()
    assert there.about.profile_terms() == workspace.about.profile_terms()
    (ended,) = difficulties(workspace.book, workspace.group)
    assert ended.closed_on is not None
    assert not workspace.book.journal.chain_faults()
    assert not office.book.journal.chain_faults()
    assert look_over(workspace).odd == 0
