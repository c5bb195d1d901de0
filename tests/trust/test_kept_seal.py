"""A meeting sealed twice: what the group is follows the minutes that a person keeps, on every laptop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.entries import BoardSet, DecisionRecorded, DifficultyRaised, GroupDescribed, GroupEnded, Votes
from app.usecases.review.answering import settle
from app.usecases.review.difficulties import open_difficulties
from app.usecases.review.questions import open_questions
from tests.builders import A_DAY
from tests.trust.test_who_counts import GROUP, MEETING, seal_all

BASIS = f"Biên bản họp Tổ ngày {A_DAY:%d/%m/%Y}"
VOTES = Votes(30, 0, 0)


def sealed_apart(world, name, *decisions):
    """One laptop decides, seals, and writes what comes of it, before it hears of the other."""
    for decision in decisions:
        facts = {"leader": "Đặng Hữu Dũng"} if decision.sort == "board" else None
        world.write(name, decision, facts)
    seal_all(world, name, ("aa" if name == "leader" else "bb") * 32)
    for decision in decisions:
        match decision.sort:
            case "board":
                world.write(name, BoardSet(on=A_DAY, basis=BASIS), {"leader": "Đặng Hữu Dũng"})
            case "dissolve":
                world.write(name, GroupEnded(on=A_DAY, basis=BASIS))
            case "merge":
                world.write(
                    name,
                    DifficultyRaised(
                        difficulty=decision.decision, on=A_DAY, text="Nhập Tổ", owner="office", raised_at=MEETING
                    ),
                )


def a_decision(sort, **more):
    return DecisionRecorded(
        decision=f"d-{sort}", meeting=MEETING, sort=sort, from_=A_DAY, votes=VOTES, accepted=True, **more
    )


@pytest.fixture
def twice(world):
    """The deputy's minutes elect a board, end the group and ask for a merger; the leader's decide nothing."""
    world.write("leader", BoardSet(on=A_DAY - timedelta(days=90), basis="Biên bản cũ"), {"leader": "Nguyễn Thị Hoa"})
    world.rest()
    sealed_apart(world, "leader")
    sealed_apart(
        world,
        "deputy",
        a_decision("board"),
        a_decision("dissolve", reason="ít người"),
        a_decision("merge", other="Tổ 5"),
    )
    world.rest()
    return world


def the_question(world, name):
    (question,) = [one for one in open_questions(getattr(world, name)) if one.sort == "two_seals"]
    return question


def side_of(world, question, name):
    device = getattr(world, name).book.identity.device
    return next(side for side in question.sides if side.entry.startswith(device))


def test_minutes_that_are_not_kept_elect_nobody_and_end_nothing(twice):
    question = the_question(twice, "leader")
    settle(twice.leader, question, side_of(twice, question, "leader").entry)
    twice.rest()
    for workspace in (twice.leader, twice.deputy):
        assert workspace.about.board(A_DAY).leader == "Nguyễn Thị Hoa"
        assert workspace.about.ended() is None
    assert not open_difficulties(twice.office)


@pytest.mark.parametrize("last", ["leader", "deputy"])
def test_each_laptop_that_kept_its_own_minutes_is_asked_again(twice, last):
    """Neither answer is passed over without a word: the question stands until one of them knows both answers."""
    for name in ("leader", "deputy"):
        question = the_question(twice, name)
        settle(getattr(twice, name), question, side_of(twice, question, name).entry)
    twice.rest()
    asked = [the_question(twice, name) for name in ("leader", "deputy")]
    assert [{side.entry for side in one.sides} for one in asked] == [{side.entry for side in asked[0].sides}] * 2
    assert len({workspace.meetings.one(MEETING).digest for workspace in twice.books()}) == 1
    settle(getattr(twice, last), asked[0], side_of(twice, asked[0], last).entry)
    twice.rest()
    elected = {"leader": "Nguyễn Thị Hoa", "deputy": "Đặng Hữu Dũng"}[last]
    for workspace in (twice.leader, twice.deputy):
        assert [one for one in open_questions(workspace) if one.sort == "two_seals"] == []
        assert workspace.meetings.one(MEETING).digest == ("aa" if last == "leader" else "bb") * 32
        assert workspace.about.board(A_DAY).leader == elected
        assert (workspace.about.ended() is None) == (last == "leader")
    assert len(open_difficulties(twice.office)) == (0 if last == "leader" else 1)
    twice.assert_at_rest()


def test_minutes_that_are_kept_go_on_electing(twice):
    question = the_question(twice, "leader")
    settle(twice.leader, question, side_of(twice, question, "deputy").entry)
    twice.rest()
    for workspace in (twice.leader, twice.deputy):
        assert workspace.about.board(A_DAY).leader == "Đặng Hữu Dũng"
        assert workspace.about.ended() == (A_DAY, BASIS)
    assert len(open_difficulties(twice.office)) == 1


def described(founded=None, *, by=None, since=A_DAY - timedelta(days=90), basis="", name="Tổ TK&VV Cũ"):
    return GroupDescribed(
        since=since,
        basis=basis,
        name=name,
        founded_by=by,
        hamlet="3",
        hamlet_word="thôn",
        commune="Tân Sơn",
        commune_kind="xã",
        province="Ninh Bình",
        union_code="HPN",
        transaction_day=6,
        founded=founded,
        office_name="PGD Kim Bảng",
        office_code="",
    )


@pytest.fixture
def founded_apart(world):
    """The deputy's minutes found the group; the leader's do not."""
    world.write("leader", described())
    world.rest()
    sealed_apart(world, "leader")
    sealed_apart(world, "deputy", a_decision("found", members=[]))
    world.write("deputy", described(A_DAY, by=MEETING))
    world.rest()
    return world


@pytest.mark.parametrize(("kept", "day"), [("leader", None), ("deputy", A_DAY)])
def test_a_founding_comes_and_goes_with_the_minutes_that_say_it(founded_apart, kept, day):
    question = the_question(founded_apart, "leader")
    settle(founded_apart.leader, question, side_of(founded_apart, question, kept).entry)
    founded_apart.rest()
    for workspace in (founded_apart.leader, founded_apart.deputy, founded_apart.office):
        assert workspace.at(GROUP).about.profile().founded == day


def test_a_day_of_founding_that_was_written_before_the_meeting_stays(world):
    world.write("leader", described(A_DAY))
    world.rest()
    sealed_apart(world, "leader")
    sealed_apart(world, "deputy", a_decision("found", members=[]))
    world.rest()
    question = the_question(world, "leader")
    settle(world.leader, question, side_of(world, question, "leader").entry)
    world.rest()
    assert world.deputy.about.profile().founded == A_DAY


def test_a_day_that_a_person_wrote_meanwhile_stays_too(founded_apart):
    founded_apart.write("leader", described(A_DAY))
    founded_apart.rest()
    question = the_question(founded_apart, "leader")
    settle(founded_apart.leader, question, side_of(founded_apart, question, "leader").entry)
    founded_apart.rest()
    assert founded_apart.deputy.about.profile().founded == A_DAY


@pytest.mark.parametrize(("kept", "name", "day"), [("leader", "Tổ TK&VV Cũ", None), ("deputy", "Tổ TK&VV Mới", A_DAY)])
def test_a_name_and_a_founding_of_the_same_minutes_go_and_stay_together(world, kept, name, day):
    world.write("leader", described())
    world.rest()
    sealed_apart(world, "leader")
    sealed_apart(world, "deputy", a_decision("found", members=[]), a_decision("name", name="Tổ TK&VV Mới"))
    world.write("deputy", described(A_DAY, by=MEETING))
    world.write("deputy", described(A_DAY, by=MEETING, since=A_DAY, basis=BASIS, name="Tổ TK&VV Mới"))
    world.rest()
    question = the_question(world, "leader")
    settle(world.leader, question, side_of(world, question, kept).entry)
    world.rest()
    for workspace in (world.leader, world.deputy):
        profile = workspace.about.profile()
        assert (profile.name, profile.founded) == (name, day)


def test_minutes_that_found_are_kept_and_the_others_name_goes(world):
    world.write("leader", described())
    world.rest()
    sealed_apart(world, "leader", a_decision("found", members=[]))
    world.write("leader", described(A_DAY, by=MEETING))
    sealed_apart(world, "deputy", a_decision("name", name="Tổ TK&VV Mới"))
    world.write("deputy", described(since=A_DAY, basis=BASIS, name="Tổ TK&VV Mới"))
    world.rest()
    question = the_question(world, "leader")
    settle(world.leader, question, side_of(world, question, "leader").entry)
    world.rest()
    profile = world.leader.about.profile()
    assert (profile.name, profile.founded) == ("Tổ TK&VV Cũ", A_DAY)
