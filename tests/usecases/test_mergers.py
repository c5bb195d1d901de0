"""Mergers of communes reach the books: one word of the office, and every group it touches prints the commune of its paper's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.communes import Succession
from app.domain.entries import GroupFiled
from app.domain.errors import RuleBrokenError
from app.domain.policy import parse_pack
from app.domain.union import UnionProfile
from app.reporting.breakdown import NEW, breakdown
from app.storage.queries import UnionQueries
from app.usecases.book.changes import describe
from app.usecases.book.mergers import merge, mergers_said, tell_groups
from app.usecases.book.place import place_on, union_on
from app.usecases.exchange import collect, sync_group, sync_union
from app.usecases.loans.known import Ask, known_of
from app.usecases.office.district_tables import district
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from app.usecases.union.book import follow, new_union_book
from app.usecases.union.yearly_papers import yearly_papers
from tests.papers import pdf_text
from tests.unions import at_the_office

FIRST = Succession("Nguyễn Úy", "", "xã Đại Cương", date(2026, 3, 1), "NQ 11/NQ-HĐND")
SECOND = Succession("xã Đại Cương", "", "xã Thi Sơn", date(2026, 8, 1), "NQ 12/NQ-HĐND")


def there_and_back(village, stick):
    sync_group(village.workspace, stick, village.workspace.today)
    collect(village.office, stick, village.office.today)
    sync_group(village.workspace, stick, village.workspace.today)


def test_a_book_that_was_away_for_two_mergers_catches_up_and_papers_keep_their_day(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    before = heading_of(workspace, date(2026, 2, 28)).commune
    assert merge(office, FIRST) == 1
    assert merge(office, SECOND) == 1
    assert heading_of(workspace).commune == before, "nothing was brought yet"
    there_and_back(village, stick)
    days = {day: heading_of(workspace, day).commune for day in (
        date(2026, 2, 28), date(2026, 3, 1), date(2026, 7, 31), date(2026, 8, 1),
    )}  # fmt: skip
    assert list(days.values()) == [before, "xã Đại Cương", "xã Đại Cương", "xã Thi Sơn"]
    assert heading_of(office.at(workspace.group)).commune == heading_of(workspace).commune == "xã Thi Sơn"
    for meeting in workspace.meetings.all():
        if not meeting.is_sealed:
            continue
        (minutes, *_) = papers_of(workspace, "10C/TD", meeting.id, policies=policies_of(workspace, policy_text()))
        words = " ".join(pdf_text(minutes.pdf).split())
        expected = heading_of(workspace, meeting.on).commune
        assert expected in words, meeting.on
        assert all(name == expected or name not in words for name in ("xã Đại Cương", "xã Thi Sơn"))


def test_said_again_nothing_is_written_and_what_is_taken_back_is_gone(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    merge(office, FIRST)
    entries = office.book.journal.entries()
    assert tell_groups(office) == 0
    assert office.book.journal.entries() == entries
    there_and_back(village, stick)
    assert heading_of(workspace).commune == "xã Đại Cương"
    taken_back = Succession(FIRST.commune, "", "", FIRST.since, "đính chính")
    assert merge(office, taken_back) == 1
    there_and_back(village, stick)
    assert heading_of(workspace).commune == "phường Nguyễn Úy"


def test_a_hamlet_goes_its_own_way_and_others_are_not_told(village, stick):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    hamlet = workspace.about.profile().hamlet
    assert merge(office, Succession("Lê Hồ", "", "phường Lê Hồ Mới", date(2026, 5, 1), "NQ 1")) == 0
    assert merge(office, Succession("Nguyễn Úy", "Thôn khác", "phường Kim Thanh", date(2026, 5, 1), "NQ 2")) == 1
    there_and_back(village, stick)
    assert heading_of(workspace).commune == "phường Nguyễn Úy"
    merge(office, Succession("Nguyễn Úy", hamlet, "phường Kim Thanh", date(2026, 6, 1), "NQ 3"))
    there_and_back(village, stick)
    assert heading_of(workspace, date(2026, 5, 31)).commune == "phường Nguyễn Úy"
    assert heading_of(workspace, date(2026, 6, 1)).commune == "phường Kim Thanh"


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (Succession(" ", "", "xã A", date(2026, 1, 1), "NQ"), "commune_unnamed"),
        (Succession("A", "", "Kim Thanh", date(2026, 1, 1), "NQ"), "commune_kind_missing"),
        (Succession("xã A", "", "xã  a", date(2026, 1, 1), "NQ"), "commune_of_itself"),
        (Succession("A", "", "xã B", date(2026, 1, 1), " "), "source_missing"),
    ],
)
def test_what_cannot_be_is_refused(village, said, rule):
    before = village.office.book.journal.entries()
    with pytest.raises(RuleBrokenError) as refusal:
        merge(village.office, said)
    assert refusal.value.rule == rule
    assert village.office.book.journal.entries() == before


def test_two_communes_that_follow_each_other_end(village, stick):
    """A wrong file of the office must not hang a group's laptop."""
    there_and_back(village, stick)
    merge(village.office, Succession("Nguyễn Úy", "", "xã A", date(2026, 1, 1), "NQ"))
    merge(village.office, Succession("A", "", "phường Nguyễn Úy", date(2026, 2, 1), "NQ"))
    there_and_back(village, stick)
    assert heading_of(village.workspace).commune == "phường Nguyễn Úy"


@pytest.mark.parametrize("filed", ["Nguyễn Úy", "phường Nguyễn Úy"])
@pytest.mark.parametrize("said", ["Nguyễn Úy", "phường Nguyễn Úy"])
def test_report_and_headings_follow_a_merger_however_the_commune_is_written(village, stick, filed, said):
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    with office.change() as change:
        change.write(
            GroupFiled(commune=filed, hamlet="Thôn 3", union_code="12", transaction_day=6), group=workspace.group
        )
    assert merge(office, Succession(said, "", "xã Đại Cương", date(2026, 3, 1), "NQ 1")) == 1
    assert merge(office, Succession("phường Đại Cương", "", "xã Khác Hẳn", date(2026, 4, 1), "NQ 2")) == 0
    there_and_back(village, stick)
    for day, name in (
        (date(2026, 2, 28), filed),
        (date(2026, 3, 1), "xã Đại Cương"),
        (date(2026, 5, 1), "xã Đại Cương"),
    ):
        (line,) = breakdown(office.book, day, units=NEW).communes
        assert line.name == name, day
        (old,) = breakdown(office.book, day).communes
        assert old.name == filed, "by the old units it stays where it was filed"
        assert (old.members, old.outstanding, old.savings) == (line.members, line.outstanding, line.savings)
    assert heading_of(workspace, date(2026, 5, 1)).commune == "xã Đại Cương"


def test_a_commune_that_went_and_came_back_is_by_each_day_what_it_was(village, stick):
    there_and_back(village, stick)
    office, group = village.office, village.workspace.group
    with office.change() as change:
        change.write(GroupFiled(commune="Nguyễn Úy", hamlet="Thôn 3", union_code="12", transaction_day=6), group=group)
    merge(office, Succession("Nguyễn Úy", "", "xã A", date(2026, 1, 1), "NQ"))
    merge(office, Succession("A", "", "phường Nguyễn Úy", date(2026, 6, 1), "NQ"))
    names = [breakdown(office.book, day, units=NEW).communes[0].name for day in (date(2026, 3, 1), date(2026, 7, 1))]
    assert names == ["xã A", "phường Nguyễn Úy"]


def test_what_the_office_says_of_the_new_commune_reaches_its_groups(village, stick, pack):
    """A merger after the list of units was made: what nobody lists the office says, by its resolution."""
    workspace = village.workspace
    there_and_back(village, stick)
    said = replace(
        FIRST,
        successor="xã Sơn Thủy Mới",
        province="Tuyên Quang",
        rural=True,
        difficult=True,
        specially_difficult=False,
    )
    merge(village.office, said)
    there_and_back(village, stick)
    heading, before = heading_of(workspace, FIRST.since), heading_of(workspace, date(2026, 2, 28))
    assert (heading.commune, heading.province) == ("xã Sơn Thủy Mới", "tỉnh Tuyên Quang")
    assert before.province != heading.province
    unit = place_on(workspace, workspace.about.profile(), FIRST.since).unit
    assert (unit.rural, unit.difficult, unit.specially_difficult) == (True, True, False)
    assert "Sơn Thủy Mới" not in policy_text(), "no list has it"
    member = workspace.members.active(FIRST.since)[0]
    known = known_of(workspace, pack, Ask(member.id, "NSVSMT", 10_000_000, "giếng nước", 36), FIRST.since)
    assert (known.facts["commune"]["rural_flag"], known.origins["commune.rural_flag"]) == (
        True,
        "commune_by_the_office",
    )


def test_a_union_s_own_commune_follows_too(village, stick, unions_stick, tmp_path, pack):
    workspace, office = village.workspace, village.office
    profile = UnionProfile("12", "Tân Sơn", "xã", "Hà Nam", "Trần Thị Mai", "Chủ tịch Hội")
    union = new_union_book(tmp_path / "hoi-2.sotobook", "sáu chữ cái", profile, workspace.environment)
    follow(union, workspace.group)
    there_and_back(village, stick)
    sync_union(union, unions_stick, union.today)
    merge(office, FIRST)
    merge(office, Succession("xã Đại Cương", "Thôn khác", "xã Nơi Khác", date(2026, 5, 1), "NQ 3"))
    at_the_office(village, stick, unions_stick)
    sync_union(union, unions_stick, union.today)
    own = UnionQueries(union.book, union.book.identity.group).profile()
    names = [union_on(union, own, day).name for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 7, 1))]
    assert names == [
        "Hội Liên hiệp Phụ nữ phường Nguyễn Úy",
        "Hội Liên hiệp Phụ nữ xã Đại Cương",
        "Hội Liên hiệp Phụ nữ xã Đại Cương",
    ]
    plan = next(one for one in yearly_papers(union, pack) if one.form == "01/KH")
    assert "xã Đại Cương" in " ".join(pdf_text(plan.pdf).split())
    union.book.close()


def filed_as(village, commune):
    with village.office.change() as change:
        filed = GroupFiled(commune=commune, hamlet="Thôn 3", union_code="12", transaction_day=6)
        change.write(filed, group=village.workspace.group)


def test_a_word_is_corrected_and_taken_back_under_any_writing_of_the_commune(village, stick):
    there_and_back(village, stick)
    filed_as(village, "Nguyễn Úy")
    office, day = village.office, date(2026, 3, 1)
    merge(office, Succession("phường Nguyễn Úy", "", "xã A", day, "NQ"))
    merge(office, Succession("nguyễn úy", "", "xã Zờ", day, "NQ đính chính"))
    there_and_back(village, stick)
    assert [one.successor for one in mergers_said(office)] == ["xã Zờ"]
    assert heading_of(village.workspace, date(2026, 5, 1)).commune == "xã Zờ"
    assert merge(office, Succession("Nguyễn Úy", "", "", day, "bỏ")) == 1
    there_and_back(village, stick)
    assert mergers_said(office) == []
    assert heading_of(village.workspace, date(2026, 5, 1)).commune == "phường Nguyễn Úy"


def test_the_report_follows_a_word_about_the_name_the_commune_has_by_the_list(village, stick):
    there_and_back(village, stick)
    filed_as(village, "Tân Sơn")
    day = date(2026, 6, 1)
    merge(village.office, Succession("phường Nguyễn Úy", "", "xã Sau", date(2026, 1, 1), "NQ"))
    there_and_back(village, stick)
    pack = parse_pack(policy_text())
    (line,) = district(village.office, day, pack, units=NEW).communes
    assert line.name == heading_of(village.workspace, day).commune == "xã Sau"


def test_a_hamlet_that_went_its_own_way_stays_there_when_it_is_renamed(village, stick):
    workspace = village.workspace
    there_and_back(village, stick)
    hamlet = workspace.about.profile().hamlet
    merge(village.office, Succession("Nguyễn Úy", hamlet, "xã Hăm", date(2026, 3, 1), "NQ"))
    there_and_back(village, stick)
    describe(workspace, replace(workspace.about.profile(), hamlet="Thôn Tên Mới"), date(2026, 9, 1), "QĐ")
    days = (date(2026, 2, 1), date(2026, 5, 1), date(2026, 10, 1))
    assert [heading_of(workspace, day).commune for day in days] == ["phường Nguyễn Úy", "xã Hăm", "xã Hăm"]


@pytest.mark.parametrize(("kind", "now"), [("xã", "xã Hai"), ("thị trấn", "phường Một")])
def test_a_commune_and_a_township_of_one_name_go_their_own_ways(village, stick, kind, now):
    workspace = village.workspace
    said = replace(workspace.about.profile(), commune="Phố Lu", commune_kind=kind, province="Lào Cai")
    describe(workspace, said, date(2026, 1, 5), "QĐ")
    there_and_back(village, stick)
    filed_as(village, "Phố Lu")
    merge(village.office, Succession("thị trấn Phố Lu", "", "phường Một", date(2026, 3, 1), "NQ"))
    merge(village.office, Succession("xã Phố Lu", "", "xã Hai", date(2026, 3, 1), "NQ"))
    there_and_back(village, stick)
    assert heading_of(workspace, date(2026, 5, 1)).commune == now
