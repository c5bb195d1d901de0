"""Difficulties go from a meeting to union and office and back; only who raised or owns one ends it, whatever a laptop says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.entries import DifficultyAnswered, DifficultyRaised
from app.domain.errors import RuleBrokenError
from app.storage.queries import difficulties
from app.usecases.exchange import collect, sync_group, sync_union
from app.usecases.meeting import meeting as verbs
from app.usecases.papers.papers import papers_of
from app.usecases.policy import policies_of
from app.usecases.review.difficulties import Raised, answer_difficulty, mine, open_difficulties, raise_difficulty
from tests.papers import pdf_text

SOON = date(2026, 12, 1)


def there_and_back(village, stick):
    sync_group(village.workspace, stick, village.workspace.today)
    collect(village.office, stick, village.office.today)
    sync_group(village.workspace, stick, village.workspace.today)


def test_what_a_meeting_raised_stands_in_its_minutes_and_reaches_the_office_and_its_answer_comes_back(village, stick):
    from app.bootstrap import policy_text

    workspace, office = village.workspace, village.office
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    raise_difficulty(workspace, Raised("Mất mùa, xin giãn nợ", "office", SOON), meeting=meeting)
    (paper, *_) = papers_of(workspace, "10C/TD", meeting, policies=policies_of(workspace, policy_text()))
    words = " ".join(pdf_text(paper.pdf).split())
    assert "Mất mùa, xin giãn nợ. Giao Ngân hàng giải quyết, trước ngày 01/12/2026" in words
    there_and_back(village, stick)
    (waiting,) = open_difficulties(office)
    assert mine(office, [waiting]) == [waiting]
    assert (waiting.text, waiting.due, waiting.role) == ("Mất mùa, xin giãn nợ", SOON, "group")
    answer_difficulty(office, waiting, "Đã trình hội sở", due=SOON + timedelta(days=30))
    there_and_back(village, stick)
    (here,) = open_difficulties(workspace)
    assert here.due == SOON + timedelta(days=30)
    assert [(word.role, word.text) for word in here.words] == [("office", "Đã trình hội sở")]
    answer_difficulty(office, open_difficulties(office)[0], "Được gia hạn 12 tháng", closes=True)
    there_and_back(village, stick)
    assert open_difficulties(workspace) == open_difficulties(office) == []
    (ended,) = difficulties(workspace.book, workspace.group)
    assert ended.closed_on == office.today
    assert difficulties(office.book, workspace.group) == [ended]


def test_nobody_ends_what_is_not_his_even_by_a_signed_line(village, stick):
    """The union's laptop and a forged closing word: kept as words, and the difficulty stays open."""
    workspace, office = village.workspace, village.office
    there_and_back(village, stick)
    name = raise_difficulty(office, Raised("Thiếu hồ sơ của ba hộ", "office"), group=workspace.group)
    there_and_back(village, stick)
    (one,) = open_difficulties(workspace)
    with pytest.raises(RuleBrokenError) as refusal:
        answer_difficulty(workspace, one, "Xong rồi", closes=True)
    assert refusal.value.rule == "not_yours_to_close"
    with workspace.change() as change:
        change.write(DifficultyAnswered(difficulty=name, on=workspace.today, text="Xong", closes=True))
        change.write(DifficultyRaised(difficulty=name, on=workspace.today, text="Không có gì", owner="group"))
    with workspace.change() as change:  # first handed to oneself, then ended
        change.write(DifficultyAnswered(difficulty=name, on=workspace.today, text="Tổ nhận", owner="group"))
    with workspace.change() as change:
        change.write(DifficultyAnswered(difficulty=name, on=workspace.today, text="Tổ đóng", closes=True))
    with pytest.raises(RuleBrokenError):
        answer_difficulty(workspace, one, "Tổ nhận", owner="group")
    there_and_back(village, stick)
    for book in (workspace.book, office.book):
        (still,) = difficulties(book, workspace.group)
        assert (still.text, still.owner, still.closed_on) == ("Thiếu hồ sơ của ba hộ", "office", None)
        assert [(word.text, word.closes) for word in still.words] == [
            ("Xong", False),
            ("Tổ nhận", False),
            ("Tổ đóng", False),
        ]


def test_a_union_sees_what_waits_for_it_and_hands_it_on(village, stick, joined, unions_stick):
    workspace, office = village.workspace, village.office

    def round_of_sticks():
        sync_group(workspace, stick, workspace.today)
        sync_union(joined, unions_stick, joined.today)
        for one in (stick, unions_stick, stick):
            collect(office, one, office.today)
        sync_union(joined, unions_stick, joined.today)
        sync_group(workspace, stick, workspace.today)

    raise_difficulty(workspace, Raised("Cần Hội mở lớp tập huấn", "union", SOON))
    round_of_sticks()
    (here,) = open_difficulties(joined)
    assert mine(joined, [here]) == [here]
    answer_difficulty(joined, here, "Chuyển ngân hàng mở lớp", owner="office")
    round_of_sticks()
    for there in (workspace, office):
        (now,) = open_difficulties(there)
        assert (now.owner, [word.role for word in now.words]) == ("office", ["union"])


@pytest.mark.parametrize(
    ("raised", "rule"),
    [
        (Raised("  ", "group"), "nothing_raised"),
        (Raised("x", "tỉnh"), "owner_missing"),
        (Raised("x", "group", date(2020, 1, 1)), "due_is_over"),
    ],
)
def test_what_cannot_be_is_refused(village, raised, rule):
    workspace = village.workspace
    before = workspace.book.journal.entries()
    with pytest.raises(RuleBrokenError) as refusal:
        raise_difficulty(workspace, raised)
    assert refusal.value.rule == rule
    assert workspace.book.journal.entries() == before


def test_what_is_late_comes_first_and_closed_takes_no_more_words(village):
    workspace = village.workspace
    raise_difficulty(workspace, Raised("không vội", "group"))
    raise_difficulty(workspace, Raised("sắp đến hạn", "group", workspace.today))
    assert [one.text for one in open_difficulties(workspace)] == ["sắp đến hạn", "không vội"]
    first = open_difficulties(workspace)[0]
    answer_difficulty(workspace, first, "xong", closes=True)
    (closed,) = [one for one in difficulties(workspace.book, workspace.group) if one.closed_on]
    with pytest.raises(RuleBrokenError) as refusal:
        answer_difficulty(workspace, closed, "nữa")
    assert refusal.value.rule == "difficulty_closed"
