"""A question answered by the board, by the union, by the commune on paper and by the office: each with real files between books."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.entries import InputAnswered, LoanRequested
from app.domain.errors import RuleBrokenError
from app.domain.ids import RequestId
from app.domain.policy import Hand, parse_pack
from app.storage.queries import AnswerQueries
from app.usecases.loans.inputs import Said, answers_about, counting, disagreements, say, standing, take_back
from tests.builders import A_DAY, GROUP
from tests.trust.world import HOA, Insider, World

PACK = parse_pack(policy_text())
REQUEST = RequestId("r1")


@pytest.fixture
def world(made_world, tmp_path):
    made = World.copy_of(made_world, tmp_path / "world")
    yield made
    made.close()


@pytest.fixture
def asked(world):
    """A request everybody holds."""
    asked = LoanRequested(
        request=REQUEST, member=HOA, program="SXKDVKK", amount=10_000_000, purpose="gà", term_months=24
    )
    world.write("leader", asked)
    world.rest()
    return world


def request_in(workspace):
    return next(one for one in workspace.meetings.requests() if one.id == REQUEST)


def tell(workspace, path, value, paper="", hand=None):
    said = Said(value, paper=paper, hand=hand)
    say(workspace, PACK.facts[path], said, request_in(workspace), A_DAY, settles=False)


def counts(workspace, path):
    found = standing(answers_about(workspace, HOA, REQUEST), A_DAY)
    values = counting({}, answers_about(workspace, HOA, REQUEST), PACK, A_DAY)
    return found[path].hand, values[path][0]


def test_the_highest_hand_stands_in_every_book_and_the_others_stay_to_be_seen(asked):
    world = asked
    tell(world.leader, "commune.difficult_flag", True, paper="danh mục 2024")
    world.rest()
    assert counts(world.union, "commune.difficult_flag") == ("board", True)
    tell(world.union, "commune.difficult_flag", False)
    world.rest()
    for workspace in world.books():
        assert counts(workspace, "commune.difficult_flag") == ("union", False)
    tell(world.office.at(GROUP), "commune.difficult_flag", True, paper="QĐ 17/2023")
    world.rest()
    for workspace in world.books():
        assert counts(workspace, "commune.difficult_flag") == ("office", True)
        hands = [one.hand for one in AnswerQueries(workspace.book, GROUP).about(HOA, REQUEST)]
        assert sorted(hands) == ["board", "office", "union"]
        apart = disagreements(answers_about(workspace, HOA, REQUEST), A_DAY)["commune.difficult_flag"]
        assert [(one.hand, one.value) for one in apart] == [("board", "true"), ("union", "false"), ("office", "true")]
    world.assert_at_rest()


def test_the_communes_word_is_recorded_from_its_paper_and_never_by_the_board(asked):
    world = asked
    with pytest.raises(RuleBrokenError, match="not_asked_here"):
        tell(world.leader, "list03.commune_confirmed", True)
    tell(world.union, "list03.commune_confirmed", True, paper="03/TD ngày 12/11/2026", hand=Hand.COMMUNE)
    world.rest()
    assert counts(world.leader, "list03.commune_confirmed") == ("commune", True)
    insider = Insider(world.deputy)
    insider.say(InputAnswered(of=REQUEST, path="list03.commune_confirmed", on=A_DAY, hand="office", answer="false"))
    insider.leave(world, "leader", "union")
    world.rest()
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        assert counts(workspace, "list03.commune_confirmed") == ("commune", True), "the board speaks for nobody else"


def test_what_was_taken_back_counts_no_more_and_a_personal_answer_lies_beside(asked):
    world = asked
    tell(world.leader, "household.ethnic_minority", True)
    (answer,) = answers_about(world.leader, HOA, REQUEST)
    said = world.leader.book.journal.of_kind(GROUP, "input_answered")[-1]
    assert (said.content.answer, said.facts.values["answer"]) == ("", "true")
    take_back(world.leader, answer, A_DAY)
    assert answers_about(world.leader, HOA, REQUEST) == []
    world.rest()
    world.assert_at_rest()


def test_an_answer_serves_until_its_day(asked):
    world = asked
    tell(world.leader, "commune.difficult_flag", True)
    (answer,) = answers_about(world.leader, HOA, REQUEST)
    assert answer.until is not None
    assert standing([answer], answer.until)
    assert standing([answer], answer.until.replace(year=answer.until.year + 1)) == {}


@pytest.mark.parametrize("value", [None, "có thể", "2", 1])
def test_what_is_no_answer_is_refused_and_nothing_is_written(asked, value):
    world = asked
    with pytest.raises(RuleBrokenError, match="no_answer"):
        tell(world.leader, "commune.difficult_flag", value)
    assert answers_about(world.leader, HOA, REQUEST) == []
