"""Mergers of communes reach the books: one word of the office, and every group it touches prints the commune of its paper's day."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import RuleBrokenError
from app.domain.group import Succession
from app.usecases.book.mergers import merge, tell_groups
from app.usecases.exchange import collect, sync_group
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from tests.papers import pdf_text

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
    from app.bootstrap import policy_text

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
