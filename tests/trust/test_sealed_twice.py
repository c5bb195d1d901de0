"""A meeting that two laptops sealed: both papers are true, both can be read, and a check says which one the group keeps."""

from __future__ import annotations

from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.entries import GroupDescribed
from app.domain.meeting import Officers, Presence
from app.usecases.meeting.meeting import mark, set_officers
from app.usecases.meeting.minutes import close, seal
from app.usecases.papers.papers import papers_of
from app.usecases.papers.sealed_twice import sealed_papers
from app.usecases.policy import policies_of
from app.usecases.review.answering import settle
from app.usecases.review.questions import open_questions
from tests.papers import pdf_text
from tests.trust.test_who_counts import seal_all
from tests.trust.world import HOA, LAN, MEETING
from tests.usecases.test_papers import checked, kept


def describe(world):
    world.write(
        "leader",
        GroupDescribed(
            name="Tổ Bản Pha",
            hamlet="Pha",
            hamlet_word="bản",
            commune="Chiềng",
            commune_kind="xã",
            province="Sơn La",
            union_code="phu-nu",
            transaction_day=8,
            founded=date(2020, 1, 1),
        ),
    )
    everybody = {HOA: Presence.PRESENT, LAN: Presence.PRESENT}
    mark(world.leader, MEETING, everybody)
    set_officers(world.leader, MEETING, Officers(chair="Hoa", secretary="Lan", hamlet_present=True, hamlet_name="Toàn"))
    close(world.leader, MEETING, "16:00")
    world.rest()


def minutes(workspace):
    (paper,) = papers_of(workspace, "10C/TD", MEETING, policies=policies_of(workspace, policy_text()))
    return paper


@pytest.fixture
def printed(world, tmp_path):
    """Both laptops sealed and printed before they heard of each other; then everybody met."""
    describe(world)
    world.save("leader", "a", 50_000)
    world.save("deputy", "b", 20_000, LAN)
    papers = {}
    for name in ("leader", "deputy"):
        seal(world.laptops[name], MEETING)
        papers[name] = kept(minutes(world.laptops[name]), tmp_path, f"{name}.pdf")
    world.rest()
    return papers


def test_both_printed_minutes_are_true_and_nobody_chose_yet(world, printed):
    for workspace in (world.leader, world.deputy):
        for path in printed.values():
            found = checked(workspace, path)
            assert found["whole"] is True
            assert found["stands"] is None
            assert "chưa chọn biên bản nào" in found["sentence"]


def test_after_the_choice_a_check_says_which_one_the_group_keeps(world, printed):
    (question,) = [one for one in open_questions(world.leader) if one.sort == "two_seals"]
    deputys = next(side for side in question.sides if side.entry.startswith(world.deputy.book.identity.device))
    settle(world.leader, question, deputys.entry)
    world.rest()
    for workspace in (world.leader, world.deputy, world.office.at(world.leader.group)):
        assert checked(workspace, printed["deputy"])["stands"] is True
        found = checked(workspace, printed["leader"])
        assert (found["whole"], found["stands"]) == (True, False)
        assert "giữ một biên bản khác" in found["sentence"]


def test_both_minutes_can_be_read_beside_the_question_and_looking_changes_nothing(world, printed, tmp_path):
    before = world.rows()
    for workspace in (world.leader, world.deputy):
        (question,) = [one for one in open_questions(workspace) if one.sort == "two_seals"]
        papers = sealed_papers(workspace, question, policies_of(workspace, policy_text()))
        assert len({paper.title() for paper in papers}) == 2
        texts = [pdf_text(paper.pdf) for paper in papers]
        assert sorted("50.000" in text for text in texts) == [False, True]
        assert sorted("20.000" in text for text in texts) == [False, True]
        for number, paper in enumerate(papers):
            assert checked(workspace, kept(paper.pdf, tmp_path, f"{number}.pdf"))["whole"] is True
    assert world.rows() == before
    assert not any(world.leader.book.faults().values())


def test_a_seal_with_anothers_digest_does_not_make_her_paper_false(world, tmp_path):
    """A deputy signs a seal that names the digest of the leader's paper and closes in nothing of it."""
    describe(world)
    world.save("leader", "a", 50_000)
    seal(world.leader, MEETING)
    path = kept(minutes(world.leader), tmp_path)
    digest = world.leader.meetings.one(MEETING).digest
    seal_all(world, "deputy", digest)
    world.rest()
    for workspace in (world.leader, world.deputy):
        assert checked(workspace, path)["whole"] is True
